#include "cmd/record_stream.h"

#include <thread>
#include <utility>

#include <fmt/format.h>
#include <unistd.h>

#include "base/file.h"
#include "cmd/record.h"
#include "stream/lines.h"

namespace wardbook::cmd {
namespace {

using stream::Taken;

constexpr std::size_t window_bytes = 8 << 20;
constexpr std::size_t window_bytes_of_a_job = 2 << 20;
// RFC 8259, section 8.1: who reads JSON may pass over it; what Windows writes begins with one.
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

LineResult refused_line(Error error) { return {record_error("", error), Taken::no}; }

stream::Output with_line_end(LineResult result) { return {std::move(result.line += '\n'), result.taken}; }

}  // namespace

Result<Answer> stream_jobs(const Invocation& call, const std::function<Result<std::optional<stream::Job>>()>& next,
                           const std::function<stream::Output()>& no_memory) {
  if (call.json()) return fail(Code::invalid_request, "Records are answered one by one; this cannot be combined with --json.");
  auto jobs = TRY(call.number("--jobs", std::max(1U, std::thread::hardware_concurrency()), 1, 1024));
  bool cut_off = false;  // whoever read standard output has left
  auto to_standard_output = [&](std::string_view bytes) -> Result<void> {
    auto written = write_all(STDOUT_FILENO, bytes_of(bytes));
    if (!written) cut_off = written.error().code() != Code::disk_full;
    return written;
  };
  auto counts = stream::run_in_order(jobs, window_bytes + jobs * window_bytes_of_a_job, {next, to_standard_output, no_memory});
  Answer answer;
  if (cut_off) {
    call.narrate("wardbook: standard output was closed before all was written.");
    answer.exit = exit_failed;
    return answer;
  }
  if (!counts) return std::move(counts).error();
  if (counts->refused > 0) {
    call.narrate(fmt::format("wardbook: {} of {} records were not taken: what stands at their place in the output says why.",
                             counts->refused, counts->records));
    answer.exit = exit_failed;
  }
  return answer;
}

Result<Answer> stream_lines(const Invocation& call, const std::function<LineResult(std::string_view)>& work) {
  stream::Lines lines(stream::from_descriptor(STDIN_FILENO), longest_record);
  auto next = [&, first = true]() mutable -> Result<std::optional<stream::Job>> {
    auto line = TRY(lines.next());
    if (!line) return std::optional<stream::Job>();
    if (std::exchange(first, false) && line->text.starts_with(byte_order_mark)) line->text.erase(0, byte_order_mark.size());
    return std::optional(stream::Job{line->text.size(), [&work, line = std::move(*line)] {
                                       if (line.fit == stream::Fit::whole) return with_line_end(work(line.text));
                                       return with_line_end(
                                           refused_line(fail(Code::too_large, "The line is longer than a record may be.")));
                                     }});
  };
  return stream_jobs(call, next,
                     [] { return with_line_end(refused_line(fail(Code::memory_limit, "The record needs more memory than there is."))); });
}

}  // namespace wardbook::cmd
