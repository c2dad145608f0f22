# Files of the repository that the program carries in itself, so that it needs no path to find them: prompts, workflows, the
# policies, and the documents of the demonstration.
function(wardbook_embed target)
  file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} prompts/*.md workflows/*.toml demo/*.txt policies/*.rego policies/*.json)
  set(arrays "")
  set(entries "")
  set(number 0)
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${file})
    file(READ ${CMAKE_SOURCE_DIR}/${file} content HEX)
    string(REGEX REPLACE "(..)" "'\\\\x\\1'," content "${content}")
    string(APPEND arrays "constexpr char file_${number}[] = {${content}};\n")
    string(APPEND entries "    {\"${file}\", {file_${number}, sizeof file_${number}}},\n")
    math(EXPR number "${number} + 1")
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded_files.cc CONTENT
"#include \"base/embedded.h\"

namespace wardbook {
namespace {

@arrays@
constexpr EmbeddedFile files[] = {
@entries@};

}  // namespace

std::span<const EmbeddedFile> embedded_files() { return files; }

}  // namespace wardbook
" @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/embedded_files.cc)
endfunction()

# Version and commit, as `wardbook version` prints them.
function(wardbook_build_info target)
  execute_process(COMMAND git rev-parse --short=12 HEAD WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE commit
    OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  if(NOT commit)
    set(commit unknown)
  endif()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/build_info.cc CONTENT
"#include \"cmd/build_info.h\"

namespace wardbook::cmd {

BuildInfo build_info() { return {\"@PROJECT_VERSION@\", \"@commit@\"}; }

}  // namespace wardbook::cmd
" @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/build_info.cc)
endfunction()
