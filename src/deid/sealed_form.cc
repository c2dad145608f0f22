// The bytes in which a Redacted and the spans of a document are sealed. Big-endian.
//   Redacted: "WRED", version, mode, operator, length (4) and engine, length (4) and text, count (4) of replacements with start
//             (4), end (4), label (1), then the label counts, the attestation and (from version 2 on) what of it was generalised and
//             what was kept, and (from version 3 on) what was left, each a count (1) and as many numbers (4).
//   Spans:    "WSPN", version, count (4), each with start (4), end (4), label, action, score in 1/65535 (2), count of reasons
//             (1), each the place of its name in reason_names (1).
#include <algorithm>
#include <cmath>
#include <string>

#include "deid/reason.h"
#include "deid/redactor.h"
#include "text/utf8.h"

namespace wardbook::deid {

namespace {

constexpr std::uint8_t redacted_version = 3;
constexpr std::uint8_t spans_version = 1;

class Reader {
 public:
  explicit Reader(BytesView bytes) : bytes_(bytes) {}
  bool ok() const { return ok_; }
  bool at_end() const { return ok_ && at_ == bytes_.size(); }
  std::uint8_t byte() { return static_cast<std::uint8_t>(number(1)); }
  std::uint32_t word() { return number(4); }
  std::uint32_t half() { return number(2); }
  std::string_view text(std::size_t size) {
    if (!ok_ || bytes_.size() - at_ < size) {
      ok_ = false;
      return {};
    }
    const std::string_view result = text_of(bytes_.subspan(at_, size));
    at_ += size;
    return result;
  }

 private:
  std::uint32_t number(std::size_t size) {
    if (!ok_ || bytes_.size() - at_ < size) {
      ok_ = false;
      return 0;
    }
    std::uint32_t result = 0;
    for (std::size_t i = 0; i < size; ++i) result = result << 8 | bytes_[at_++];
    return result;
  }
  BytesView bytes_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

void put_magic(Bytes& to, std::string_view magic) {
  to.reserve(64);
  for (const char c : magic) to.push_back(static_cast<std::uint8_t>(c));
}

void put_text(Bytes& to, std::string_view text) {
  put_be32(to, static_cast<std::uint32_t>(text.size()));
  append(to, bytes_of(text));
}

template <std::size_t count>
void put_counts(Bytes& to, const std::array<std::uint32_t, count>& counts) {
  to.push_back(static_cast<std::uint8_t>(count));
  for (const std::uint32_t value : counts) put_be32(to, value);
}

// Fewer than there are now come from a version that knew fewer labels: the others are zero.
template <std::size_t count>
bool get_counts(Reader& from, std::array<std::uint32_t, count>& counts) {
  const std::size_t written = from.byte();
  if (written > count) return false;
  for (std::size_t i = 0; i < written; ++i) counts[i] = from.word();
  return from.ok();
}

Error broken() { return fail(Code::integrity, "A sealed redaction does not have the form that it should have."); }

}  // namespace

Bytes Redactor::serialize(const trust::Redacted& redacted) {
  Bytes bytes;
  put_magic(bytes, "WRED");
  bytes.push_back(redacted_version);
  bytes.push_back(static_cast<std::uint8_t>(redacted.mode_));
  bytes.push_back(static_cast<std::uint8_t>(redacted.applied_));
  put_text(bytes, redacted.engine_);
  put_text(bytes, redacted.text_);
  put_be32(bytes, static_cast<std::uint32_t>(redacted.replacements_.size()));
  for (const trust::Replacement& replacement : redacted.replacements_) {
    put_be32(bytes, replacement.start);
    put_be32(bytes, replacement.end);
    bytes.push_back(static_cast<std::uint8_t>(replacement.label));
  }
  put_counts(bytes, redacted.counts_);
  put_counts(bytes, redacted.attestation_);
  put_counts(bytes, redacted.generalized_);
  put_counts(bytes, redacted.kept_);
  put_counts(bytes, redacted.left_);
  return bytes;
}

Result<trust::Redacted> Redactor::deserialize(BytesView bytes) {
  Reader from(bytes);
  if (from.text(4) != "WRED") return broken();
  const std::uint8_t version = from.byte();
  if (from.ok() && (version < 1 || version > redacted_version))
    return fail(Code::newer_format, "A sealed redaction has version {}, not {}.", int{version}, int{redacted_version});
  trust::Redacted redacted;
  const std::uint8_t mode = from.byte();
  const std::uint8_t applied = from.byte();
  if (mode >= trust::mode_names.size() || applied >= trust::operator_names.size()) return broken();
  redacted.mode_ = static_cast<trust::Mode>(mode);
  redacted.applied_ = static_cast<trust::Operator>(applied);
  redacted.engine_ = from.text(from.word());
  redacted.text_ = from.text(from.word());
  if (!from.ok() || !text::valid_utf8(redacted.text_)) return broken();
  const std::size_t points = text::count_code_points(redacted.text_);
  const std::uint32_t count = from.word();
  std::uint32_t last = 0;
  for (std::uint32_t i = 0; i < count && from.ok(); ++i) {
    const std::uint32_t start = from.word();
    const std::uint32_t end = from.word();
    const std::uint8_t label = from.byte();
    if (!from.ok() || start < last || end < start || end > points || label >= trust::label_count) return broken();
    redacted.replacements_.push_back({start, end, static_cast<trust::Label>(label)});
    last = end;
  }
  if (!get_counts(from, redacted.counts_) || !get_counts(from, redacted.attestation_)) return broken();
  if (version >= 2 && (!get_counts(from, redacted.generalized_) || !get_counts(from, redacted.kept_))) return broken();
  if (version >= 3 && !get_counts(from, redacted.left_)) return broken();
  if (!from.at_end()) return broken();
  return redacted;
}

Bytes serialize_spans(std::span<const Span> spans) {
  Bytes bytes;
  put_magic(bytes, "WSPN");
  bytes.push_back(spans_version);
  put_be32(bytes, static_cast<std::uint32_t>(spans.size()));
  for (const Span& span : spans) {
    put_be32(bytes, span.start);
    put_be32(bytes, span.end);
    bytes.push_back(static_cast<std::uint8_t>(span.label));
    bytes.push_back(static_cast<std::uint8_t>(span.action));
    put_be16(bytes, static_cast<std::uint16_t>(std::lround(std::clamp(span.score, 0.0F, 1.0F) * 65535.0F)));
    bytes.push_back(static_cast<std::uint8_t>(span.reasons.size()));
    for (const std::string_view reason : span.reasons)
      bytes.push_back(static_cast<std::uint8_t>(std::find(reason_names.begin(), reason_names.end(), reason) - reason_names.begin()));
  }
  return bytes;
}

Result<std::vector<Span>> deserialize_spans(BytesView bytes) {
  Reader from(bytes);
  if (from.text(4) != "WSPN") return broken();
  if (const std::uint8_t found = from.byte(); from.ok() && found != spans_version)
    return fail(Code::newer_format, "Sealed spans have version {}, not {}.", int{found}, int{spans_version});
  std::vector<Span> spans;
  const std::uint32_t count = from.word();
  for (std::uint32_t i = 0; i < count && from.ok(); ++i) {
    Span span{};
    span.start = from.word();
    span.end = from.word();
    const std::uint8_t label = from.byte();
    const std::uint8_t action = from.byte();
    span.score = static_cast<float>(from.half()) / 65535.0F;
    const std::uint8_t reasons = from.byte();
    if (!from.ok() || label >= trust::label_count || action >= action_names.size() || span.end < span.start ||
        (!spans.empty() && span.start < spans.back().end))
      return broken();
    span.label = static_cast<trust::Label>(label);
    span.action = static_cast<Action>(action);
    for (std::uint8_t k = 0; k < reasons; ++k) {
      const std::uint8_t reason = from.byte();
      if (!from.ok() || reason >= reason_names.size()) return broken();
      span.reasons.push_back(reason_names[reason]);
    }
    spans.push_back(std::move(span));
  }
  if (!from.at_end()) return broken();
  return spans;
}

}  // namespace wardbook::deid
