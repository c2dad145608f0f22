find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Wconversion -Wno-sign-conversion)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees ghosts in std::variant and std::string under optimisation (GCC PR 105562, 105651).
  add_compile_options(-Wno-maybe-uninitialized -Wno-restrict -Wno-dangling-pointer)
endif()
if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
  # Word lists are string literals of hundreds of kilobytes; std::stable_sort of libstdc++ 12 calls what it deprecates itself.
  add_compile_options(-Wno-overlength-strings -Wno-deprecated-declarations)
endif()
if(WARDBOOK_STRICT)
  add_compile_options(-Werror)
endif()

# What a hardened Debian package is built with.
add_compile_options(-fstack-protector-strong -fPIE)
add_link_options(-pie -Wl,-z,relro,-z,now)
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  add_compile_options(-D_FORTIFY_SOURCE=2)
endif()
if(WARDBOOK_SANITIZE)
  add_compile_options(-fsanitize=${WARDBOOK_SANITIZE} -fno-omit-frame-pointer)
  if(WARDBOOK_SANITIZE MATCHES thread AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-tsan)  # it does not model fences, and Asio has some beside its locks
  endif()
  if(WARDBOOK_SANITIZE MATCHES undefined)
    add_compile_options(-fno-sanitize-recover=undefined)  # a finding fails the test
  endif()
  add_link_options(-fsanitize=${WARDBOOK_SANITIZE})
endif()
