// A Grant cannot be turned into one for another record or another hour.
// wants g++: Grant::expires_' is private within this context
// wants clang++: 'expires_' is a private member
#include "trust/grant.h"

using namespace wardbook;

bool extend(trust::Grant& grant, Time later) {
#ifdef BREAKS_THE_LAW
  grant.expires_ = later;
  return true;
#else
  return grant.permits(crypto::Context::original, Uuid(), later).ok();
#endif
}
