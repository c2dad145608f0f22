// Where the decoders of plain text put their characters: it refuses controls, turns CR LF and CR into LF, and knows whether
// anything but white space came. The bytes go into memory that wipes itself. Internal to document/. Not thread safe.
#pragma once

#include <cstdint>

#include "base/bytes.h"
#include "base/result.h"
#include "document/characters.h"
#include "trust/phi.h"

namespace wardbook::document {

class TextSink {
 public:
  // `capacity`: no more bytes than this will be put, so that the text is never moved and never copied.
  explicit TextSink(std::size_t capacity) { bytes_.reserve(capacity); }

  // Printable ASCII: no control, no CR.
  void put_run(BytesView run, bool only_space) {
    bytes_.insert(bytes_.end(), run.begin(), run.end());
    after_cr_ = false;
    if (!only_space) has_text_ = true;
  }
  // A scalar value that began at byte `offset` of the input. malformed.
  Result<void> put(char32_t c, std::uint64_t offset) {
    Character what = character_of(c);
    if (what == Character::nul) return fail(Code::malformed, "Byte {} is NUL.", offset);
    if (what == Character::control) return fail(Code::malformed, "Byte {} begins a control character that text does not have.", offset);
    if (what == Character::ordinary) has_text_ = true;
    bool second_half = c == '\n' && after_cr_;
    after_cr_ = c == '\r';
    if (!second_half) encode(after_cr_ ? U'\n' : c);
    return {};
  }

  bool has_text() const { return has_text_; }
  crypto::SecretBytes take() && { return std::move(bytes_); }

 private:
  // RFC 3629, section 3.
  void encode(char32_t c) {
    auto tail = [this](char32_t bits) { bytes_.push_back(static_cast<std::uint8_t>(0x80 | (bits & 0x3f))); };
    if (c < 0x80) {
      bytes_.push_back(static_cast<std::uint8_t>(c));
    } else if (c < 0x800) {
      bytes_.push_back(static_cast<std::uint8_t>(0xc0 | c >> 6));
      tail(c);
    } else if (c < 0x10000) {
      bytes_.push_back(static_cast<std::uint8_t>(0xe0 | c >> 12));
      tail(c >> 6);
      tail(c);
    } else {
      bytes_.push_back(static_cast<std::uint8_t>(0xf0 | c >> 18));
      tail(c >> 12);
      tail(c >> 6);
      tail(c);
    }
  }

  crypto::SecretBytes bytes_;
  bool after_cr_ = false;
  bool has_text_ = false;
};

}  // namespace wardbook::document
