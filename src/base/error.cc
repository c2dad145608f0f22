#include "base/error.h"

#include <cstring>

namespace wardbook {

Detail Detail::from_errno(Word what, int errno_value) {
  Detail detail;
  detail.text_ = fmt::format("{}: {}", what.text(), strerrordesc_np(errno_value) ? strerrordesc_np(errno_value) : "unknown error");
  return detail;
}

}  // namespace wardbook
