#include "ledger/entry_scan.h"

#include <array>

#include "ledger/utf8.h"

namespace wardbook::ledger {
namespace {

constexpr std::array<std::int8_t, 256> hex_values = [] {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (int i = 0; i < 10; ++i) values[static_cast<std::size_t>('0' + i)] = static_cast<std::int8_t>(i);
  for (int i = 0; i < 6; ++i) values[static_cast<std::size_t>('a' + i)] = static_cast<std::int8_t>(10 + i);
  return values;
}();

int hex_value(char c) { return hex_values[static_cast<std::uint8_t>(c)]; }

class Scanner {
 public:
  explicit Scanner(std::string_view left) : left_(left) {}

  bool at_end() const { return left_.empty(); }
  bool literal(std::string_view text) {
    if (!left_.starts_with(text)) return false;
    left_.remove_prefix(text.size());
    return true;
  }
  bool character(char c) {
    if (left_.empty() || left_[0] != c) return false;
    left_.remove_prefix(1);
    return true;
  }
  // RFC 8785: no leading zero, no sign, no fraction.
  bool number(std::uint64_t& value) {
    std::size_t digits = 0;
    value = 0;
    while (digits < left_.size() && left_[digits] >= '0' && left_[digits] <= '9') {
      if (++digits > 16) return false;
      value = value * 10 + static_cast<std::uint64_t>(left_[digits - 1] - '0');
    }
    if (digits == 0 || (digits > 1 && left_[0] == '0') || value >= number_limit) return false;
    left_.remove_prefix(digits);
    return true;
  }
  bool number_or_null(std::optional<std::uint64_t>& value) {
    if (literal("null")) return true;
    return number(value.emplace());
  }
  bool hash(Hash& hash) {
    if (left_.size() < 66 || left_[0] != '"' || left_[65] != '"') return false;
    int wrong = 0;
    for (std::size_t i = 0; i < 32; ++i) {
      int high = hex_value(left_[1 + 2 * i]), low = hex_value(left_[2 + 2 * i]);
      wrong |= high | low;
      hash[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    left_.remove_prefix(66);
    return wrong >= 0;
  }
  bool hash_or_null(std::optional<Hash>& value) {
    if (literal("null")) return true;
    return hash(value.emplace());
  }
  // Not empty: nothing is written as null.
  bool text(std::string_view& raw) {
    if (!character('"')) return false;
    std::size_t at = 0;
    for (;;) {
      if (at >= left_.size()) return false;
      auto c = static_cast<std::uint8_t>(left_[at]);
      if (c == '"') break;
      std::size_t length = c == '\\' ? escape_length(left_.substr(at)) : c < 0x20 ? 0 : c < 0x80 ? 1 : utf8_length(left_.substr(at));
      if (length == 0) return false;
      at += length;
    }
    raw = left_.substr(0, at);
    left_.remove_prefix(at + 1);
    return at > 0;
  }
  bool text_or_null(std::string_view& raw) { return literal("null") || text(raw); }
  bool roles(std::string_view& raw) {
    if (!character('[')) return false;
    auto start = left_;
    std::string_view role;
    if (!character(']')) {
      do {
        if (!text(role)) return false;
      } while (character(','));
      if (!character(']')) return false;
    }
    raw = start.substr(0, start.size() - left_.size() - 1);
    return true;
  }
  bool counts(std::string_view& raw) {
    if (!character('{')) return false;
    auto start = left_;
    std::string_view key, key_before;
    std::uint64_t count = 0;
    if (!character('}')) {
      do {
        if (!count_key(key) || !character(':') || !number(count) || key <= key_before) return false;
        key_before = key;
      } while (character(','));
      if (!character('}')) return false;
    }
    raw = start.substr(0, start.size() - left_.size() - 1);
    return true;
  }
  bool quoted_fixed(std::size_t size, std::string_view& raw) {
    if (left_.size() < size + 2 || left_[0] != '"' || left_[size + 1] != '"') return false;
    raw = left_.substr(1, size);
    left_.remove_prefix(size + 2);
    return true;
  }

 private:
  // The short escapes where there is one, else \\u00xx in lower case, and that only for control characters.
  static std::size_t escape_length(std::string_view text) {
    if (text.size() < 2) return 0;
    if (std::string_view("\"\\bfnrt").find(text[1]) != std::string_view::npos) return 2;
    if (text.size() < 6 || text.substr(1, 3) != "u00" || (text[4] != '0' && text[4] != '1') || hex_value(text[5]) < 0) return 0;
    auto value = (text[4] - '0') * 16 + hex_value(text[5]);
    bool has_short_form = value == '\b' || value == '\f' || value == '\n' || value == '\r' || value == '\t';
    return has_short_form ? 0 : 6;
  }
  bool count_key(std::string_view& raw) {
    auto is_key_character = [](char c) {
      return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '.' || c == '-';
    };
    if (!character('"')) return false;
    std::size_t length = 0;
    while (length < left_.size() && length <= 64 && is_key_character(left_[length])) ++length;
    if (length == 0 || length > 64) return false;
    raw = left_.substr(0, length);
    left_.remove_prefix(length);
    return character('"');
  }

  std::string_view left_;
};

bool patient(Scanner& from, std::optional<EntryView::Patient>& patient) {
  if (from.literal("null")) return true;
  auto& value = patient.emplace();
  return from.literal(R"({"n":)") && from.number(value.n) && from.literal(R"(,"prev":)") && from.hash(value.prev) &&
         from.literal(R"(,"ref":)") && from.hash(value.ref) && from.character('}') && value.n > 0 &&
         (value.n == 1) == (value.prev == Hash{});
}

bool decision(Scanner& from, Decision& decision) {
  decision = Decision::permit;
  if (from.literal(R"("permit")")) return true;
  decision = Decision::deny;
  return from.literal(R"("deny")");
}

bool type(Scanner& from, Type& type) {
  std::string_view name;
  if (!from.text(name)) return false;
  auto found = type_from(name);
  if (found) type = *found;
  return found.has_value();
}

// A UUIDv7 of the millisecond of the entry's time, in lower case.
bool id_is_of_time(std::string_view id, Time time) {
  std::int64_t milliseconds = 0;
  for (std::size_t i = 0; i < id.size(); ++i) {
    bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? id[i] != '-' : hex_value(id[i]) < 0) return false;
    if (!dash && i < 13) milliseconds = milliseconds << 4 | hex_value(id[i]);
  }
  return id[14] == '7' && hex_value(id[19]) >> 2 == 2 &&
         milliseconds == std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
}

}  // namespace

std::optional<EntryView> scan_entry(BytesView bytes) {
  if (bytes.size() > entry_limit) return std::nullopt;
  EntryView view;
  Scanner from(text_of(bytes));
  bool good = from.literal(R"({"action":)") && from.text_or_null(view.action) &&               //
              from.literal(R"(,"actor":{"id":)") && from.text_or_null(view.actor_id) &&        //
              from.literal(R"(,"roles":)") && from.roles(view.roles) &&                        //
              from.literal(R"(,"via":)") && from.text_or_null(view.via) &&                     //
              from.literal(R"(},"artifacts":{"input":)") && from.hash_or_null(view.input) &&   //
              from.literal(R"(,"model":)") && from.text_or_null(view.model) &&                 //
              from.literal(R"(,"output":)") && from.hash_or_null(view.output) &&               //
              from.literal(R"(,"prompt":)") && from.hash_or_null(view.prompt) &&               //
              from.literal(R"(},"decision":)") && decision(from, view.decision) &&             //
              from.literal(R"(,"id":)") && from.quoted_fixed(36, view.id) &&                   //
              from.literal(R"(,"intent":)") && from.number_or_null(view.intent) &&             //
              from.literal(R"(,"outcome":{"bytes":)") && from.number_or_null(view.bytes) &&    //
              from.literal(R"(,"code":)") && from.text_or_null(view.code) &&                   //
              from.literal(R"(,"counts":)") && from.counts(view.counts) &&                     //
              from.literal(R"(},"patient":)") && patient(from, view.patient) &&                //
              from.literal(R"(,"policy":)") && from.hash(view.policy) &&                       //
              from.literal(R"(,"purpose":)") && from.text_or_null(view.purpose) &&             //
              from.literal(R"(,"resource":{"id":)") && from.text_or_null(view.resource_id) &&  //
              from.literal(R"(,"kind":)") && from.text_or_null(view.resource_kind) &&          //
              from.literal(R"(},"time":)") && from.quoted_fixed(27, view.time) &&              //
              from.literal(R"(,"type":)") && type(from, view.type) && from.literal(R"(,"v":1})") && from.at_end();
  if (!good) return std::nullopt;
  auto time = from_rfc3339(view.time);
  if (!time || !id_is_of_time(view.id, *time)) return std::nullopt;
  return view;
}

}  // namespace wardbook::ledger
