#include "base/crash_point.h"

#include <atomic>
#include <charconv>
#include <csignal>
#include <cstdlib>

#include <unistd.h>

namespace wardbook {

void crash_point(Word name) {
  const char* setting = std::getenv("WARDBOOK_CRASH_AT");
  if (!setting) return;
  std::string_view wanted = setting;
  int nth = 1;
  if (auto colon = wanted.find(':'); colon != std::string_view::npos) {
    std::from_chars(wanted.data() + colon + 1, wanted.data() + wanted.size(), nth);
    wanted = wanted.substr(0, colon);
  }
  static std::atomic<int> seen = 0;
  if (wanted == name.text() && ++seen == nth) ::kill(::getpid(), SIGKILL);
}

}  // namespace wardbook
