// The body of a request, out of the bytes that come in (RFC 9112 sections 6 and 7). Knows nothing of connections.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/head.h"

namespace wardbook::http {

class BodyReader {
 public:
  // `limit`: the most bytes that the body may have. refusal() is there at once if the framing promises more.
  BodyReader(const Framing& framing, std::uint64_t limit);

  // Takes what it can use of `bytes`, and says how much that was. It leaves bytes only when done() or refused: what it has not
  // understood yet it keeps.
  std::size_t take(std::string_view bytes);

  bool done() const { return stage_ == Stage::done; }
  const std::optional<Refusal>& refusal() const { return refusal_; }
  std::uint64_t size() const { return body_.size(); }
  std::string release() { return std::move(body_); }
  ~BodyReader();
  BodyReader(const BodyReader&) = delete;
  BodyReader& operator=(const BodyReader&) = delete;

 private:
  enum class Stage { data, chunk_head, chunk_end, trailer, done };
  std::size_t take_data(std::string_view bytes);
  std::size_t take_line(std::string_view bytes);
  void understand_line();
  void understand_chunk_head();
  void keep(std::string_view bytes);
  void refuse(const Refusal& refusal) { refusal_ = refusal; }

  bool chunked_;
  std::uint64_t limit_;
  Stage stage_;
  std::uint64_t left_ = 0;  // of the data or of the chunk
  std::string line_;        // that has not ended yet
  std::size_t trailer_bytes_ = 0;
  std::optional<Refusal> refusal_;
  std::string body_;
};

}  // namespace wardbook::http
