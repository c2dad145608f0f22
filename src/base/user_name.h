// Users of this machine.
#pragma once

#include <cstdint>
#include <string>

namespace wardbook {

// The login name of the user with this number; "uid-N" without one. Thread safe.
std::string user_name(std::uint32_t user);

}  // namespace wardbook
