// What a process does before it touches a key: no core dump can hold one (RLIMIT_CORE 0), no other process of the same user can
// attach or read its memory (dumpable 0, see prctl(2) and ptrace(2)), and the locked heap for keys stands (see key_bytes.h).
#pragma once

#include "base/result.h"

namespace wardbook::crypto {

// Call once, first thing in main, before threads start; a second call changes nothing. Code::settings if the process may not lock
// 1 MiB (RLIMIT_MEMLOCK) or the kernel refuses one of the steps: do not go on then.
Result<void> harden_process();

}  // namespace wardbook::crypto
