// A Word stands in the source code; a string does not become one.
// wants g++: call to consteval function|is not a constant expression
// wants clang++: call to consteval function
#include <string>

#include "base/error.h"

using namespace wardbook;

std::size_t length(const std::string& text) {
#ifdef BREAKS_THE_LAW
  return Word(text.c_str()).text().size();
#else
  return Word("literal").text().size() + text.size();
#endif
}
