# Files of the repository that the program carries in itself, so that it needs no path to find them: prompts and workflows.
function(wardbook_embed target)
  file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR} prompts/*.md workflows/*.toml)
  set(entries "")
  foreach(file IN LISTS files)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${file})
    file(READ ${CMAKE_SOURCE_DIR}/${file} content)
    string(APPEND entries "    {\"${file}\", R\"embedded(${content})embedded\"},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded_files.cc CONTENT
"#include \"base/embedded.h\"

namespace wardbook {

std::span<const EmbeddedFile> embedded_files() {
  static constexpr EmbeddedFile files[] = {
@entries@  };
  return files;
}

}  // namespace wardbook
" @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/embedded_files.cc)
endfunction()
