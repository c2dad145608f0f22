// An error message is a literal with numbers: text that came from outside cannot get into it.
// wants g++: constraints not satisfied|constraint failed
// wants clang++: does not satisfy 'SafeToShow'
#include <string>

#include "base/error.h"

using namespace wardbook;

Error refuse(const std::string& file_name) {
#ifdef BREAKS_THE_LAW
  return fail(Code::unreadable, "Cannot read {}.", file_name);
#else
  return fail(Code::unreadable, "Cannot read {} of {} files.", 1, file_name.size());
#endif
}
