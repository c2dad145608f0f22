// What `redact --jsonl` and `extract --jsonl` share: one record in, one out, with --jobs threads.
#pragma once

#include "cmd/invocation.h"
#include "cmd/line_stream.h"

namespace wardbook::cmd {

Result<Answer> stream_records(const Invocation& call, const std::function<LineResult(std::string_view)>& work);

}  // namespace wardbook::cmd
