#include "crypto/process.h"

#include <cerrno>

#include <sys/prctl.h>
#include <sys/resource.h>

#include "crypto/locked_heap.h"

namespace wardbook::crypto {

Result<void> harden_process() {
  // The hard limit goes too, so that nothing later in this process, or in a child of it, can raise it again.
  rlimit no_core{0, 0};
  if (::setrlimit(RLIMIT_CORE, &no_core) != 0)
    return fail(Code::settings, "The kernel refuses to forbid core dumps, which could hold keys.")
        .with(Detail::from_errno("setrlimit", errno));
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0)
    return fail(Code::settings, "The kernel refuses to close this process to debuggers.").with(Detail::from_errno("prctl", errno));
  if (!locked_heap_ready())
    return fail(Code::settings, "Keys need {} KiB of locked memory: raise RLIMIT_MEMLOCK (ulimit -l).", locked_heap_size / 1024);
  return {};
}

}  // namespace wardbook::crypto
