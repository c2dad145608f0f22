#include "http/body.h"

#include <algorithm>

#include "http/wipe.h"

namespace wardbook::http {
namespace {

constexpr std::size_t longest_line = 256;      // of a chunk's head, and of a trailer field
constexpr std::size_t longest_trailer = 4096;  // all of its fields
constexpr Refusal too_large{413, Code::too_large, "The body of the request is too large."};

}  // namespace

BodyReader::BodyReader(const Framing& framing, std::uint64_t limit)
    : chunked_(framing.kind == Framing::Kind::chunked),
      limit_(limit),
      stage_(chunked_ ? Stage::chunk_head : Stage::data),
      left_(framing.length) {
  if (chunked_) return;
  if (left_ > limit_) {
    refuse(too_large);
    return;
  }
  if (left_ == 0) stage_ = Stage::done;
  body_.reserve(left_);  // address space, no memory yet; and nothing of the body is moved about
}

BodyReader::~BodyReader() { wipe(body_); }

std::size_t BodyReader::take(std::string_view bytes) {
  std::size_t used = 0;
  while (used < bytes.size() && !done() && !refusal_)
    used += stage_ == Stage::data ? take_data(bytes.substr(used)) : take_line(bytes.substr(used));
  return used;
}

std::size_t BodyReader::take_data(std::string_view bytes) {
  auto size = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), left_));
  keep(bytes.substr(0, size));
  left_ -= size;
  if (left_ == 0) stage_ = chunked_ ? Stage::chunk_end : Stage::done;
  return size;
}

void BodyReader::keep(std::string_view bytes) {
  if (body_.capacity() - body_.size() < bytes.size()) {
    // The string would leave the bytes behind where they were.
    std::string larger;
    larger.reserve(std::max(body_.capacity() * 2, body_.size() + bytes.size()));
    larger = body_;
    wipe(body_);
    body_ = std::move(larger);
  }
  body_ += bytes;
}

std::size_t BodyReader::take_line(std::string_view bytes) {
  auto feed = bytes.find('\n');
  auto size = std::min(feed, bytes.size());
  if (line_.size() + size > longest_line) {
    refuse(Refusal::bad("A line between the chunks of the body is too long."));
    return 0;
  }
  line_ += bytes.substr(0, size);
  if (feed == bytes.npos) return size;
  if (!line_.ends_with('\r')) {
    refuse(Refusal::bad("A line between the chunks of the body ends without a carriage return."));
    return 0;
  }
  line_.pop_back();
  if (std::ranges::any_of(line_, is_control))
    refuse(Refusal::bad("A line between the chunks of the body holds a control character."));
  else
    understand_line();
  line_.clear();
  return size + 1;
}

void BodyReader::understand_line() {
  switch (stage_) {
    case Stage::chunk_head:
      return understand_chunk_head();
    case Stage::chunk_end:
      if (!line_.empty()) return refuse(Refusal::bad("A chunk of the body is longer than it says."));
      stage_ = Stage::chunk_head;
      return;
    case Stage::trailer:
      // RFC 9110 section 6.5.1: fields of a trailer may be discarded. None means anything here.
      if (line_.empty()) {
        stage_ = Stage::done;
        return;
      }
      trailer_bytes_ += line_.size();
      if (trailer_bytes_ > longest_trailer) return refuse({431, Code::too_large, "The trailer of the body is too large."});
      if (!is_token(std::string_view(line_).substr(0, line_.find(':'))) || line_.find(':') == line_.npos)
        refuse(Refusal::bad("A field of the trailer has no name."));
      return;
    case Stage::data:
    case Stage::done:
      return;
  }
}

// chunk = chunk-size [ chunk-ext ] CRLF; an extension that is not known is ignored (RFC 9112 section 7.1.1).
void BodyReader::understand_chunk_head() {
  auto digits = std::string_view(line_).substr(0, line_.find(';'));
  left_ = 0;
  if (digits.empty() || digits.size() > 16 || !std::ranges::all_of(digits, [](char c) { return hex_value(c) >= 0; }))
    return refuse(Refusal::bad("A chunk of the body does not say how long it is."));
  for (char c : digits) left_ = left_ * 16 + static_cast<std::uint64_t>(hex_value(c));
  if (left_ > limit_ - body_.size()) return refuse(too_large);
  stage_ = left_ == 0 ? Stage::trailer : Stage::data;
}

}  // namespace wardbook::http
