#include "log/log.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>

#include <fmt/format.h>

#include "base/file.h"
#include "base/quoted_for_json.h"

namespace wardbook::log {
namespace {

struct Shown {
  Format format;
  std::string operator()(const Word& word) const {
    return format == Format::json ? quoted_for_json(word.text()) : std::string(word.text());
  }
  std::string operator()(const Uuid& id) const { return format == Format::json ? quoted_for_json(id.text()) : id.text(); }
  std::string operator()(double number) const { return fmt::format("{:.3f}", number); }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
};

bool is_empty(const Field& field) {
  const auto* word = std::get_if<Word>(&field.value);
  return word && word->text().empty();
}

// poll(2) calls a pipe writable only while it takes PIPE_BUF bytes at once (pipe(7)), and no line is as long.
bool can_take_a_line(int fd) {
  struct pollfd asked{.fd = fd, .events = POLLOUT, .revents = 0};
  return ::poll(&asked, 1, 0) == 1 && (asked.revents & POLLOUT) != 0;
}

}  // namespace

bool Log::take(const EventFacts& facts, Bucket& bucket, Steady::time_point now) const {
  if (!bucket.used) bucket = {facts.burst, now, 0, true};
  const double passed = std::chrono::duration<double>(now - bucket.filled).count();
  bucket.tokens = std::min(facts.burst, bucket.tokens + passed * facts.rate);
  bucket.filled = now;
  if (bucket.tokens < 1) return false;
  bucket.tokens -= 1;
  return true;
}

void Log::write(Event event, std::initializer_list<Field> fields, Steady::time_point now) {
  const auto& facts = facts_of(event);
  if (facts.level < least_) return;
  std::lock_guard lock(mutex_);
  auto& bucket = buckets_[static_cast<std::size_t>(event)];
  if (!take(facts, bucket, now) || !can_take_a_line(fd_)) {
    ++bucket.suppressed;
    return;
  }
  const auto line = format_ == Format::json ? json(facts, fields, bucket.suppressed) : text(facts, fields, bucket.suppressed);
  if (write_all(fd_, bytes_of(line))) bucket.suppressed = 0;
}

std::string Log::json(const EventFacts& facts, std::initializer_list<Field> fields, std::uint64_t suppressed) const {
  auto line = fmt::format(R"({{"time":"{}","level":"{}","event":"{}")", to_rfc3339(clock_.now()),
                          level_names[static_cast<std::size_t>(facts.level)], facts.name);
  for (const auto& field : fields)
    if (!is_empty(field)) line += fmt::format(",{}:{}", quoted_for_json(field.name.text()), std::visit(Shown{format_}, field.value));
  if (suppressed > 0) line += fmt::format(R"(,"suppressed":{})", suppressed);
  return line + fmt::format(",\"message\":{}}}\n", quoted_for_json(facts.message));
}

std::string Log::text(const EventFacts& facts, std::initializer_list<Field> fields, std::uint64_t suppressed) const {
  std::string line(facts.message);
  for (const auto& field : fields)
    if (!is_empty(field)) line += fmt::format(" {}={}", field.name.text(), std::visit(Shown{format_}, field.value));
  if (suppressed > 0) line += fmt::format(" suppressed={}", suppressed);
  return line + "\n";
}

}  // namespace wardbook::log
