// Which build this is; CMake writes it.
#pragma once

#include <string_view>

namespace wardbook::cmd {

struct BuildInfo {
  std::string_view version;
  std::string_view commit;  // "unknown" outside a git checkout
};
BuildInfo build_info();

}  // namespace wardbook::cmd
