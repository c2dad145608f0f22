// A ClientMessage, which a client may read, is not made out of a string.
// wants g++: ClientMessage::ClientMessage\(std::string\)' is private|ClientMessage\(.*\)' is private within this context
// wants clang++: calling a private constructor of class '(wardbook::)?ClientMessage'
#include <string>

#include "base/error.h"

using namespace wardbook;

ClientMessage message(const std::string& text) {
#ifdef BREAKS_THE_LAW
  return ClientMessage(text);
#else
  return ClientMessage::of("{} characters.", text.size());
#endif
}
