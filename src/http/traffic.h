// What a server says of its connections. Thread safe.
#pragma once

#include "metrics/counter.h"

namespace wardbook::http {

struct Traffic {
  metrics::Counter opened, closed;  // since the start
};

}  // namespace wardbook::http
