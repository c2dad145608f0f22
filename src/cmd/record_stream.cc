#include "cmd/record_stream.h"

#include <new>
#include <thread>

#include <fmt/format.h>

#include "cmd/record.h"

namespace wardbook::cmd {

Result<Answer> stream_records(const Invocation& call, const std::function<LineResult(std::string_view)>& work) {
  if (call.json()) return fail(Code::invalid_request, "--jsonl prints records; it cannot be combined with --json.");
  auto jobs = TRY(call.number("--jobs", std::max(1U, std::thread::hardware_concurrency()), 1, 1024));
  auto too_long = [] { return LineResult{record_error("", fail(Code::too_large, "The line is longer than a record may be.")), false}; };
  auto in_memory = [&](std::string_view line) -> LineResult {
    try {
      return work(line);
    } catch (const std::bad_alloc&) {
      return {record_error("", fail(Code::memory_limit, "The record needs more memory than there is.")), false};
    }
  };
  auto counts = TRY(stream_lines(jobs, longest_record, in_memory, too_long));
  Answer answer;
  if (counts.cut_off) {
    call.narrate("wardbook: standard output was closed before all was written.");
    answer.exit = exit_failed;
    return answer;
  }
  if (counts.refused > 0) {
    call.narrate(fmt::format("wardbook: {} of {} lines were not taken: the line at its place in the output says why.", counts.refused,
                             counts.lines));
    answer.exit = exit_failed;
  }
  return answer;
}

}  // namespace wardbook::cmd
