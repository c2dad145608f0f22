#include "gateway/scan/known_identifiers.h"

#include <algorithm>
#include <string>
#include <vector>

#include "closedworld/plain_text.h"

namespace wardbook::gateway {
namespace {

using closedworld::foreign;
using closedworld::is_capital;
using closedworld::is_digit;
using closedworld::is_letter;
using closedworld::PlainText;
using closedworld::to_small;

bool is_token(char c) { return is_letter(c) || is_digit(c) || c == foreign; }

struct Token {
  std::string_view text;
  bool capital;
};

std::vector<Token> tokens_of(std::string_view plain) {
  std::vector<Token> tokens;
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t end = at;
    while (end < plain.size() && is_token(plain[end])) ++end;
    if (end > at) tokens.push_back({plain.substr(at, end - at), is_capital(plain[at])});
    at = std::max(end, at + 1);
  }
  return tokens;
}

// One thing to look for: its letters and digits alone, small. These copies are PHI: they are wiped as they go.
struct Sought {
  std::string letters;
  bool only_capital;
  Sought(std::string text, bool capital) : letters(std::move(text)), only_capital(capital) {}
  Sought(Sought&&) noexcept = default;
  Sought& operator=(Sought&&) noexcept = default;
  ~Sought() { ::explicit_bzero(letters.data(), letters.size()); }
};

enum class Look { whole, whole_and_parts };

void add(std::vector<Sought>& sought, const trust::Phi& identifier, Look look, const closedworld::Detector& detector) {
  const bool parts = look == Look::whole_and_parts;
  auto plain = PlainText::of(identifier.reveal(), PlainText::Placeholders::stay);
  if (!plain) return;
  std::string whole;
  for (const auto& token : tokens_of(plain->text())) {
    std::string part;
    for (const char c : token.text) part += to_small(c);
    whole += part;
    const bool everyday = detector.is_everyday(part);
    if (parts && part.size() >= 2) sought.emplace_back(std::move(part), everyday);
  }
  if (whole.size() >= 2) {
    const bool everyday = parts && detector.is_everyday(whole);  // "Will" alone is a whole name
    sought.emplace_back(std::move(whole), everyday);
  }
  plain->wipe();
}

// Whether the tokens from `first` on, put together, are what is sought.
bool stands_at(const std::vector<Token>& tokens, std::size_t first, const Sought& sought) {
  if (sought.only_capital && !tokens[first].capital) return false;
  std::size_t matched = 0;
  for (std::size_t i = first; i < tokens.size() && matched < sought.letters.size(); ++i) {
    const auto token = tokens[i].text;
    if (token.size() > sought.letters.size() - matched) return false;
    for (const char c : token)
      if (to_small(c) != sought.letters[matched++]) return false;
  }
  return matched == sought.letters.size();
}

}  // namespace

std::uint32_t count_known(std::string_view plain, const trust::KnownIdentifiers& known, const closedworld::Detector& detector) {
  std::vector<Sought> sought;
  for (const auto& name : known.names) add(sought, name, Look::whole_and_parts, detector);
  for (const auto& date : known.dates) add(sought, date, Look::whole, detector);
  for (const auto& id : known.ids) add(sought, id, Look::whole, detector);
  if (sought.empty()) return 0;
  const auto tokens = tokens_of(plain);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i)
    count += std::any_of(sought.begin(), sought.end(), [&](const Sought& one) { return stands_at(tokens, i, one); });
  return count;
}

}  // namespace wardbook::gateway
