// Overwrites what stood in a text that may hold a document.
#pragma once

#include <string.h>

#include <string>

namespace wardbook::http {

inline void wipe(std::string& text) {
  ::explicit_bzero(text.data(), text.size());
  text.clear();
}

}  // namespace wardbook::http
