// What the commands that stream share: records of standard input in, one answer for each to standard output, in order, with --jobs
// threads and a bounded window of records between.
#pragma once

#include <functional>
#include <string_view>

#include "cmd/invocation.h"
#include "stream/in_order.h"

namespace wardbook::cmd {

// The outputs of `next`'s jobs; `no_memory` answers a record that needs more memory than there is. Ends with 1 if a record was refused.
Result<Answer> stream_jobs(const Invocation& call, const std::function<Result<std::optional<stream::Job>>()>& next,
                           const std::function<stream::Output()>& no_memory);

// JSON Lines: `work` answers a line by a line, without its end.
struct LineResult {
  std::string line;
  stream::Taken taken = stream::Taken::yes;
};
Result<Answer> stream_lines(const Invocation& call, const std::function<LineResult(std::string_view)>& work);

}  // namespace wardbook::cmd
