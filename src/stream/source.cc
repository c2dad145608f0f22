#include "stream/source.h"

#include <cerrno>

#include <unistd.h>

namespace wardbook::stream {

Source from_descriptor(int fd) {
  return [fd](char* to, std::size_t most) -> Result<std::size_t> {
    for (;;) {
      auto got = ::read(fd, to, most);
      if (got >= 0) return static_cast<std::size_t>(got);
      if (errno != EINTR) return fail(Code::unreadable, "The input cannot be read.").with(Detail::from_errno("read", errno));
    }
  };
}

}  // namespace wardbook::stream
