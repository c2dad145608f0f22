#include "cmd/line_stream.h"

#include <atomic>
#include <cerrno>
#include <system_error>
#include <thread>
#include <vector>

#include <unistd.h>

#include "base/file.h"

namespace wardbook::cmd {
namespace {

constexpr std::size_t batch_bytes = 4 << 20;
constexpr std::size_t read_size = 1 << 18;

// Lines of standard input, each at most `longest` bytes; what is beyond is dropped, and the line is marked.
class LineReader {
 public:
  explicit LineReader(std::size_t longest) : longest_(longest) {}

  struct Line {
    std::string text;
    bool too_long = false;
  };

  // Nothing at the end of the input.
  Result<std::optional<Line>> next() {
    Line line;
    for (;;) {
      auto end = buffer_.find('\n', at_);
      auto piece = std::string_view(buffer_).substr(at_, end == std::string::npos ? std::string::npos : end - at_);
      if (line.text.size() + piece.size() > longest_) {
        line.too_long = true;
        line.text.clear();
      }
      if (!line.too_long) line.text += piece;
      if (end != std::string::npos) {
        at_ = end + 1;
        return std::optional(std::move(line));
      }
      bool some = !line.text.empty() || line.too_long;
      if (!TRY(refill())) return some ? std::optional(std::move(line)) : std::optional<Line>();
    }
  }

 private:
  Result<bool> refill() {
    buffer_.resize(read_size);
    at_ = 0;
    for (;;) {
      auto got = ::read(STDIN_FILENO, buffer_.data(), buffer_.size());
      if (got < 0 && errno == EINTR) continue;
      if (got < 0) return fail(Code::unreadable, "Standard input cannot be read.").with(Detail::from_errno("read", errno));
      buffer_.resize(static_cast<std::size_t>(got));
      return got > 0;
    }
  }

  std::size_t longest_;
  std::string buffer_;
  std::size_t at_ = 0;
};

}  // namespace

Result<StreamCounts> stream_lines(std::size_t jobs, std::size_t longest, const std::function<LineResult(std::string_view)>& work,
                                  const std::function<LineResult()>& too_long) {
  LineReader reader(longest);
  StreamCounts counts;
  for (bool more = true; more;) {
    std::vector<LineReader::Line> lines;
    for (std::size_t size = 0; size < batch_bytes;) {
      auto line = TRY(reader.next());
      if (!line) {
        more = false;
        break;
      }
      size += line->text.size() + sizeof *line;
      lines.push_back(std::move(*line));
    }
    std::vector<LineResult> results(lines.size());
    std::atomic<std::size_t> next = 0;
    auto take = [&] {
      for (std::size_t i; (i = next++) < lines.size();) results[i] = lines[i].too_long ? too_long() : work(lines[i].text);
    };
    {
      std::vector<std::jthread> threads;
      try {
        for (std::size_t i = 1; i < std::min(jobs, lines.size()); ++i) threads.emplace_back(take);
      } catch (const std::system_error&) {
        jobs = threads.size() + 1;  // the system gives no more threads: these do
      }
      take();
    }
    std::string out;
    for (auto& result : results) {
      out += result.line;
      out += '\n';
      counts.refused += !result.taken;
    }
    counts.lines += lines.size();
    if (auto written = write_all(STDOUT_FILENO, bytes_of(out)); !written) {
      if (written.error().code() == Code::disk_full) return std::move(written).error();
      counts.cut_off = true;
      return counts;
    }
  }
  return counts;
}

}  // namespace wardbook::cmd
