// E-mail addresses (RFC 5321 in the forms that people write), URLs (RFC 3986), IPv4 and IPv6 (RFC 4291), MAC addresses.
#include <algorithm>
#include <array>

#include "deid/detectors.h"

namespace wardbook::deid {

using trust::Label;

namespace {

bool alnum(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || static_cast<unsigned char>(c) >= 0x80; }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool hex(char c) { return digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }
bool local_part(char c) { return alnum(c) || c == '.' || c == '_' || c == '-' || c == '+' || c == '%' || c == '\''; }
bool domain_part(char c) { return alnum(c) || c == '.' || c == '-'; }

constexpr std::array<std::string_view, 44> top_domains{
    "app",    "ar",  "au", "be",  "biz",     "br", "ca",     "care",   "ch",       "cl",   "clinic", "co",      "com", "de", "dev",
    "doctor", "edu", "es", "eu",  "example", "fr", "gov",    "health", "hospital", "info", "int",    "invalid", "io",  "it", "lu",
    "me",     "mil", "mx", "net", "nhs",     "nl", "online", "org",    "pe",       "pt",   "se",     "test",    "uk",  "us"};
static_assert(std::is_sorted(top_domains.begin(), top_domains.end()));

class Scan {
 public:
  explicit Scan(Page& page) : page_(page), text_(page.text()) {}

  void run() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '@')
        at_sign(at);
      else if (c == ':')
        colon(at);
      else if (c == '.')
        dot(at);
      else if (c == '-')
        dash(at);
    }
  }

 private:
  // Nothing else is written so: it tells more than a word before it does ("MAC", "ID").
  static constexpr float mac = 0.99F;

  void add(std::size_t first, std::size_t end, Label label, float score) {
    page_.candidates().push_back(
        {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end), label, Action::redact, score, Reason::pattern});
    done_ = end;
  }
  char at(std::size_t i) const { return i < text_.size() ? text_[i] : ' '; }

  void at_sign(std::size_t sign) {
    std::size_t first = sign;
    while (first > done_ && sign - first < 64 && local_part(text_[first - 1])) --first;
    while (first < sign && !alnum(text_[first])) ++first;
    std::size_t end = sign + 1;
    while (end < text_.size() && end - sign < 255 && domain_part(text_[end])) ++end;
    while (end > sign + 1 && !alnum(text_[end - 1])) --end;
    const std::string_view domain = text_.substr(sign + 1, end - sign - 1);
    const bool dotted = domain.find('.') != std::string_view::npos;
    if (first < sign && !domain.empty() && alnum(domain[0]) && (dotted || (sign - first >= 3 && domain.size() >= 3 && !digit(domain[0])))) {
      add(first, end, Label::email, 0.99F);
    } else if (first == sign && domain.size() >= 4 && (sign == 0 || !alnum(at(sign - 1))) && !digit(domain[0]) &&
               std::any_of(domain.begin(), domain.end(), digit)) {
      // A handle: "@maria_l88".
      while (end < text_.size() && (alnum(text_[end]) || text_[end] == '_')) ++end;
      add(sign, end, Label::url, 0.6F);
    } else if (first == sign && domain.size() >= 4 && (sign == 0 || !alnum(at(sign - 1))) && handle(sign, domain)) {
      while (end < text_.size() && (alnum(text_[end]) || text_[end] == '_')) ++end;
      add(sign, end, Label::url, 0.6F);
    } else if (first == sign && domain.size() >= 3 && (sign == 0 || !alnum(at(sign - 1))) && at(end) == '_') {
      while (end < text_.size() && (alnum(text_[end]) || text_[end] == '_')) ++end;
      add(sign, end, Label::url, 0.6F);
    }
  }

  // "@tobiahq": no word that could be meant as "at", or one beside the name of a network.
  bool handle(std::size_t sign, std::string_view name) const {
    const auto lower = [](std::string_view piece) {
      std::string result(piece);
      for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
      return result;
    };
    if (name.size() > 30 || digit(name[0])) return false;
    const Facts facts = page_.look_up(lower(name));
    if ((facts & (fact::any_word | fact::clinical | fact::function | fact::facility_name | fact::city | fact::weekday | fact::month)) == 0)
      return true;
    constexpr std::size_t near = 40;
    const std::size_t from = sign > near ? sign - near : 0;
    const std::string around = lower(text_.substr(from, near + near + name.size()));
    for (const std::string_view word : {"instagram", "twitter", "facebook", "tiktok", "snapchat", "handle", "threads", "venmo"})
      if (around.find(word) != std::string::npos) return true;
    return false;
  }

  static bool url_character(char c) {
    return c > ' ' && c != '"' && c != '<' && c != '>' && c != '{' && c != '}' && c != '|' && c != '^' && c != '`' && c != '[' && c != ']';
  }

  std::size_t url_end(std::size_t from) const {
    std::size_t end = from;
    while (end < text_.size() && end - from < 2048 && url_character(text_[end])) ++end;
    const bool bracket = text_.substr(from, end - from).find('(') != std::string_view::npos;
    while (end > from && std::string_view(".,;:!?)'*").find(text_[end - 1]) != std::string_view::npos &&
           !(bracket && text_[end - 1] == ')'))
      --end;
    return end;
  }

  void colon(std::size_t sign) {
    if (sign < done_) return;
    if (at(sign + 1) == '/' && at(sign + 2) == '/') {
      std::size_t first = sign;
      while (first > done_ && sign - first < 10 && ((text_[first - 1] | 0x20) >= 'a' && (text_[first - 1] | 0x20) <= 'z')) --first;
      const std::size_t end = url_end(sign + 3);
      if (first < sign && end > sign + 3) add(first, end, Label::url, 0.99F);
      return;
    }
    hex_groups(sign);
  }

  // IPv6 and MAC around a colon.
  void hex_groups(std::size_t sign) {
    std::size_t first = sign;
    while (first > done_ && sign - first < 5 && hex(text_[first - 1])) --first;
    if (first > 0 && (alnum(text_[first - 1]) || text_[first - 1] == ':' || text_[first - 1] == '.')) return;
    std::size_t end = first;
    std::size_t groups = 0;
    std::size_t length = 0;
    bool two_each = true;
    bool compressed = false;
    bool letters = false;
    while (end < text_.size() && end - first < 46) {
      if (hex(text_[end])) {
        letters |= !digit(text_[end]);
        ++length;
      } else if (text_[end] == ':') {
        if (length == 0 && end != first && at(end - 1) == ':') {
          if (compressed) return;
          compressed = true;
        }
        if (length > 0) {
          ++groups;
          two_each &= length == 2;
          if (length > 4) return;
        }
        length = 0;
      } else {
        break;
      }
      ++end;
    }
    if (length > 0) ++groups, two_each &= length == 2;
    if (length > 4 || (end < text_.size() && alnum(text_[end]))) return;
    while (end > first && text_[end - 1] == ':' && !(end - first >= 2 && text_[end - 2] == ':')) --end;
    if (groups == 6 && two_each && !compressed)
      add(first, end, Label::device, mac);
    else if ((groups == 8 && !compressed) || (compressed && groups >= 2 && groups < 8 && (letters || groups >= 4)))
      add(first, end, Label::ip, 0.95F);
  }

  // "00-1A-2B-3C-4D-5E". Six pairs of digits alone may be anything.
  void dash(std::size_t sign) {
    constexpr std::size_t length = 17;
    if (sign < done_ + 2 || (sign > 2 && alnum(text_[sign - 3])) || sign - 2 + length > text_.size()) return;
    const std::string_view value = text_.substr(sign - 2, length);
    bool letters = false;
    for (std::size_t i = 0; i < length; ++i) {
      if (i % 3 == 2 ? value[i] != '-' : !hex(value[i])) return;
      letters |= i % 3 != 2 && !digit(value[i]);
    }
    const char next = at(sign - 2 + length);
    if (letters && !alnum(next) && next != '-') add(sign - 2, sign - 2 + length, Label::device, mac);
  }

  void dot(std::size_t sign) {
    if (sign < done_) return;
    if (sign >= 3 && (text_[sign - 1] | 0x20) == 'w' && (text_[sign - 2] | 0x20) == 'w' && (text_[sign - 3] | 0x20) == 'w' &&
        alnum(at(sign + 1))) {
      add(sign - 3, url_end(sign), Label::url, 0.98F);
      return;
    }
    if (digit(at(sign + 1)) && sign > 0 && digit(text_[sign - 1])) {
      ipv4(sign);
      return;
    }
    bare_domain(sign);
  }

  void ipv4(std::size_t sign) {
    std::size_t first = sign;
    while (first > 0 && sign - first < 4 && digit(text_[first - 1])) --first;
    if (first > 0 && (alnum(text_[first - 1]) || text_[first - 1] == '.' || text_[first - 1] == '-')) return;
    std::size_t at_byte = first;
    for (int part = 0; part < 4; ++part) {
      int value = 0;
      std::size_t length = 0;
      while (digit(at(at_byte)) && length < 4) value = value * 10 + (text_[at_byte] - '0'), ++at_byte, ++length;
      if (length == 0 || length > 3 || value > 255) return;
      if (part < 3) {
        if (at(at_byte) != '.') return;
        ++at_byte;
      }
    }
    if (digit(at(at_byte)) || (at(at_byte) == '.' && digit(at(at_byte + 1)))) return;
    // "version 1.2.3.4"
    std::size_t word = first;
    while (word > 0 && text_[word - 1] == ' ') --word;
    std::string before;
    while (word > 0 && before.size() < 12 && alnum(text_[word - 1])) before.insert(before.begin(), static_cast<char>(text_[--word] | 0x20));
    if (before == "version" || before == "v" || before == "ver" || before == "release" || before == "section" || before == "build") return;
    std::size_t end = at_byte;
    if (at(end) == '/' && digit(at(end + 1)) && !digit(at(end + 3))) end += digit(at(end + 2)) ? 3 : 2;
    if (at(end) == ':' && digit(at(end + 1))) {
      ++end;
      while (digit(at(end))) ++end;
    }
    add(first, end, Label::ip, 0.95F);
  }

  // "clinic.example.org/visit", "mychart.com": lower-case labels and a known last one.
  void bare_domain(std::size_t sign) {
    std::size_t end = sign + 1;
    while (end < text_.size() && end - sign < 12 && (text_[end] | 0x20) >= 'a' && (text_[end] | 0x20) <= 'z') ++end;
    std::string last(text_.substr(sign + 1, end - sign - 1));
    if (last.size() < 2 || (end < text_.size() && (alnum(text_[end]) || text_[end] == '@' || text_[end] == '_'))) return;
    for (char& c : last) c = static_cast<char>(c | 0x20);
    if (!std::binary_search(top_domains.begin(), top_domains.end(), std::string_view(last))) return;
    if (at(end) == '.' && alnum(at(end + 1))) return;  // a later full stop will do
    std::size_t first = sign;
    while (first > done_ && sign - first < 200 && (alnum(text_[first - 1]) || text_[first - 1] == '-' || text_[first - 1] == '.')) --first;
    if (first > 0 && (text_[first - 1] == '@' || text_[first - 1] == '_' || text_[first - 1] == '=')) return;
    if (sign - first < (at(end) == '/' ? 2U : 3U) ||
        (last.size() == 2 && last != "io" && text_.substr(first, sign - first).find('.') == std::string_view::npos && at(end) != '/'))
      return;
    if (last.size() == 2 && (last == "me" || last == "it" || last == "us" || last == "is") && at(end) != '/') return;
    if (std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(first), text_.begin() + static_cast<std::ptrdiff_t>(sign),
                    [](char c) { return c >= 'A' && c <= 'Z'; }) &&
        at(end) != '/') {
      if (last != "com" && last != "org" && last != "net" && last != "edu" && last != "gov") return;
    }
    add(first, at(end) == '/' ? url_end(end) : end, Label::url, 0.9F);
  }

  Page& page_;
  std::string_view text_;
  std::size_t done_ = 0;
};

}  // namespace

void find_network(Page& page) { Scan(page).run(); }

}  // namespace wardbook::deid
