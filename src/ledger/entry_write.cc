// The writer of entries. RFC 8785 orders keys by their UTF-16 code units, which for our ASCII keys is the order of their bytes.
#include <algorithm>

#include <fmt/format.h>

#include "ledger/entry.h"
#include "ledger/utf8.h"

namespace wardbook::ledger {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

class Writer {
 public:
  Writer() { bytes_.reserve(1024); }

  Writer& raw(std::string_view text) {
    append(bytes_, bytes_of(text));
    return *this;
  }
  Writer& number(std::uint64_t value) {
    if (value >= number_limit) refused_ = true;
    fmt::format_int digits(value);
    return raw({digits.data(), digits.size()});
  }
  Writer& hash(const Hash& hash) {
    char text[66];
    text[0] = text[65] = '"';
    for (std::size_t i = 0; i < hash.size(); ++i) {
      text[1 + 2 * i] = hex_digits[hash[i] >> 4];
      text[2 + 2 * i] = hex_digits[hash[i] & 15];
    }
    return raw({text, sizeof text});
  }
  Writer& hash(const std::optional<Hash>& value) { return value ? hash(*value) : raw("null"); }
  Writer& text_or_null(std::string_view text) { return text.empty() ? raw("null") : quoted(text); }

  // RFC 8785 section 3.2.2.2: the short escapes, \u00xx for other control characters, everything else as it is.
  Writer& quoted(std::string_view text) {
    raw("\"");
    while (!text.empty()) {
      auto length = utf8_length(text);
      if (length == 0) {
        refused_ = true;
        return *this;
      }
      escaped(text.substr(0, length));
      text.remove_prefix(length);
    }
    return raw("\"");
  }
  Writer& roles(const std::vector<std::string>& roles) {
    raw("[");
    for (std::size_t i = 0; i < roles.size(); ++i) {
      if (roles[i].empty()) refused_ = true;
      raw(i ? "," : "").quoted(roles[i]);
    }
    return raw("]");
  }
  Writer& counts(const std::map<std::string, std::int64_t>& counts) {
    raw("{");
    for (bool first = true; const auto& [key, count] : counts) {
      if (!is_count_key(key) || count < 0) refused_ = true;
      raw(first ? "" : ",").quoted(key).raw(":").number(static_cast<std::uint64_t>(count));
      first = false;
    }
    return raw("}");
  }
  Writer& bytes_or_null(const std::optional<std::int64_t>& value) {
    if (!value) return raw("null");
    if (*value < 0) refused_ = true;
    return number(static_cast<std::uint64_t>(*value));
  }
  void refuse_if(bool wrong) { refused_ |= wrong; }

  Result<Bytes> finish() && {
    if (bytes_.size() > entry_limit) return fail(Code::internal, "An entry of {} bytes is too long for the ledger.", bytes_.size());
    if (refused_) return fail(Code::internal, "An entry holds what no entry of the ledger may hold.");
    return std::move(bytes_);
  }

 private:
  static bool is_count_key(std::string_view key) {
    return !key.empty() && key.size() <= 64 && std::ranges::all_of(key, [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '.' || c == '-';
    });
  }
  void escaped(std::string_view character) {
    switch (char c = character[0]) {
      case '"':
        raw("\\\"");
        break;
      case '\\':
        raw("\\\\");
        break;
      case '\b':
        raw("\\b");
        break;
      case '\f':
        raw("\\f");
        break;
      case '\n':
        raw("\\n");
        break;
      case '\r':
        raw("\\r");
        break;
      case '\t':
        raw("\\t");
        break;
      default:
        if (static_cast<std::uint8_t>(c) >= 0x20)
          raw(character);
        else
          raw("\\u00").raw(hex_digits.substr(static_cast<std::uint8_t>(c) >> 4, 1)).raw(hex_digits.substr(c & 15, 1));
    }
  }

  Bytes bytes_;
  bool refused_ = false;
};

bool id_is_of_its_time(const Entry& entry) {
  auto id = entry.id.bytes();
  std::int64_t milliseconds = 0;
  for (std::size_t i = 0; i < 6; ++i) milliseconds = milliseconds << 8 | id[i];
  auto time = std::chrono::floor<std::chrono::milliseconds>(entry.time).time_since_epoch().count();
  return milliseconds == time && id[6] >> 4 == 7 && id[8] >> 6 == 2;
}

}  // namespace

Result<Bytes> write_entry(const Entry& entry) {
  const Draft& draft = entry.draft;
  Writer to;
  to.raw(R"({"action":)").text_or_null(draft.action);
  to.raw(R"(,"actor":{"id":)").text_or_null(draft.actor.id);
  to.raw(R"(,"roles":)").roles(draft.actor.roles);
  to.raw(R"(,"via":)").text_or_null(draft.actor.via);
  to.raw(R"(},"artifacts":{"input":)").hash(draft.artifacts.input);
  to.raw(R"(,"model":)").text_or_null(draft.artifacts.model);
  to.raw(R"(,"output":)").hash(draft.artifacts.output);
  to.raw(R"(,"prompt":)").hash(draft.artifacts.prompt);
  to.raw(draft.decision == Decision::permit ? R"(},"decision":"permit","id":)" : R"(},"decision":"deny","id":)").quoted(entry.id.text());
  to.raw(R"(,"intent":)");
  if (draft.intent)
    to.number(*draft.intent);
  else
    to.raw("null");
  to.raw(R"(,"outcome":{"bytes":)").bytes_or_null(draft.outcome.bytes);
  to.raw(R"(,"code":)").text_or_null(draft.outcome.code);
  to.raw(R"(,"counts":)").counts(draft.outcome.counts);
  to.raw(R"(},"patient":)");
  if (draft.patient_ref) {
    to.raw(R"({"n":)").number(entry.patient_n);
    to.raw(R"(,"prev":)").hash(entry.patient_prev);
    to.raw(R"(,"ref":)").hash(*draft.patient_ref).raw("}");
  } else {
    to.raw("null");
  }
  to.raw(R"(,"policy":)").hash(draft.policy);
  to.raw(R"(,"purpose":)").text_or_null(draft.purpose);
  to.raw(R"(,"resource":{"id":)").text_or_null(draft.resource.id);
  to.raw(R"(,"kind":)").text_or_null(draft.resource.kind);
  auto time = to_rfc3339(entry.time);
  to.raw(R"(},"time":)").quoted(time);
  to.raw(R"(,"type":)").quoted(name_of(draft.type)).raw(R"(,"v":1})");

  to.refuse_if(!id_is_of_its_time(entry) || !from_rfc3339(time));
  to.refuse_if(draft.patient_ref.has_value() != (entry.patient_n > 0));
  to.refuse_if((entry.patient_n <= 1) != (entry.patient_prev == Hash{}));
  return std::move(to).finish();
}

}  // namespace wardbook::ledger
