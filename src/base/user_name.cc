#include "base/user_name.h"

#include <cerrno>
#include <vector>

#include <pwd.h>

namespace wardbook {

std::string user_name(std::uint32_t user) {
  std::vector<char> memory(1024);
  while (true) {
    ::passwd entry{};
    ::passwd* found = nullptr;
    const int failed = ::getpwuid_r(user, &entry, memory.data(), memory.size(), &found);
    if (failed == ERANGE && memory.size() < (1U << 20)) {
      memory.resize(memory.size() * 2);
      continue;
    }
    return found ? std::string(found->pw_name) : "uid-" + std::to_string(user);
  }
}

}  // namespace wardbook
