// Where a stream's bytes come from: up to `most` of them at `to`; none at the end. Called by one thread at a time.
#pragma once

#include <cstddef>
#include <functional>

#include "base/result.h"

namespace wardbook::stream {

using Source = std::function<Result<std::size_t>(char* to, std::size_t most)>;

Source from_descriptor(int fd);  // unreadable

}  // namespace wardbook::stream
