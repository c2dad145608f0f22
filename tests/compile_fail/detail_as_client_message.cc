// What only the operator may read cannot slip into what a client reads.
// wants g++: no known conversion for argument 2 from 'wardbook::Detail' to 'wardbook::ClientMessage'
// wants clang++: no known conversion from 'Detail' to 'ClientMessage'
#include "base/error.h"

using namespace wardbook;

Error unavailable(Detail detail) {
#ifdef BREAKS_THE_LAW
  return Error(Code::store_unavailable, detail);
#else
  return Error(Code::store_unavailable, ClientMessage::of("The store cannot be read."), detail);
#endif
}
