# The Rego engine: the crate in rego/ and what it needs, built by cargo into one static library. Crates come with the checksums of
# Cargo.lock. All presets share one build: it has no sanitizers and no debug variant, and takes minutes where there is none yet.
find_program(WARDBOOK_CARGO cargo PATHS $ENV{HOME}/.cargo/bin REQUIRED)
set(WARDBOOK_REGO_BUILD ${CMAKE_SOURCE_DIR}/build/rego CACHE PATH "Where cargo builds")

set(rego_library ${WARDBOOK_REGO_BUILD}/release/libwardbook_rego.a)
file(GLOB rego_sources CONFIGURE_DEPENDS rego/Cargo.toml rego/Cargo.lock rego/src/*.rs)
add_custom_command(OUTPUT ${rego_library}
  COMMAND ${CMAKE_COMMAND} -E env CARGO_TARGET_DIR=${WARDBOOK_REGO_BUILD} CARGO_TERM_COLOR=never
    ${WARDBOOK_CARGO} build --quiet --release --locked --manifest-path ${CMAKE_SOURCE_DIR}/rego/Cargo.toml
  COMMAND ${CMAKE_COMMAND} -E touch ${rego_library}
  DEPENDS ${rego_sources} COMMENT "Building the Rego engine with cargo" VERBATIM)
add_custom_target(rego_library DEPENDS ${rego_library})

add_library(wardbook_rego_engine STATIC IMPORTED GLOBAL)
set_target_properties(wardbook_rego_engine PROPERTIES IMPORTED_LOCATION ${rego_library} INTERFACE_LINK_LIBRARIES "Threads::Threads;dl;m")
add_dependencies(wardbook_rego_engine rego_library)
wardbook_package(rego wardbook_rego_engine)
