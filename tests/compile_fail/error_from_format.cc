// Nor can the message itself be made at run time.
// wants g++: call to consteval function|is not a constant expression
// wants clang++: call to consteval function
#include <string>

#include "base/error.h"

using namespace wardbook;

Error refuse(const std::string& reason) {
#ifdef BREAKS_THE_LAW
  return fail(Code::unreadable, reason);
#else
  return fail(Code::unreadable, "Cannot read the {} bytes.", reason.size());
#endif
}
