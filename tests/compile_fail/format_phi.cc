// A Phi cannot be formatted, so it cannot get into a message or a log line.
// wants: fallback_formatter<.*Phi|Cannot format an argument|formattable
#include <string>

#include <fmt/format.h>

#include "trust/phi.h"

std::string line(const wardbook::trust::Phi& name) {
#ifdef BREAKS_THE_LAW
  return fmt::format("Read {}", name);
#else
  return fmt::format("Read {} bytes", name.size());
#endif
}
