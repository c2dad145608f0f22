// Named places at which tests kill the process. In the product `crash_point` does nothing; the test program
// `wardbook-crashing` links crash/armed.cc instead of crash/off.cc, and WARDBOOK_CRASH_AT=<name>[:<nth>] kills there.
#pragma once

#include "base/error.h"

namespace wardbook {

void crash_point(Word name);

}  // namespace wardbook
