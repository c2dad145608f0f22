#include "gateway/scan/words.h"

#include <algorithm>
#include <array>
#include <vector>

#include "gateway/scan/plain_text.h"

namespace wardbook::gateway {
namespace {

struct Piece {
  std::size_t start;
  std::size_t end;
  bool word;  // else a number
};

bool is_word_letter(char c) { return is_letter(c) || c == foreign; }

std::vector<Piece> pieces_of(std::string_view plain) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < plain.size();) {
    std::size_t end = at;
    if (is_word_letter(plain[at]))
      while (end < plain.size() && is_word_letter(plain[end])) ++end;
    else
      while (end < plain.size() && is_digit(plain[end])) ++end;
    if (end > at) pieces.push_back({at, end, is_word_letter(plain[at])});
    at = std::max(end, at + 1);
  }
  return pieces;
}

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(), [=](std::string_view entry) {
    return entry.size() == word.size() &&
           std::equal(entry.begin(), entry.end(), word.begin(), [](char a, char b) { return a == to_small(b); });
  });
}

constexpr std::array<std::string_view, 5> titles{"mr", "mrs", "ms", "dr", "prof"};
constexpr std::array<std::string_view, 9> whole_months{"january",   "february", "april",    "june",    "july",
                                                       "september", "october",  "november", "december"};
// These are also words, so a number must stand beside them.
constexpr std::array<std::string_view, 15> months_beside_numbers{"march", "may", "august", "jan",  "feb", "mar", "apr", "jun",
                                                                 "jul",   "aug", "sep",    "sept", "oct", "nov", "dec"};
// What bears a person's name without meaning the person: "Kelly clamp", "Graves' disease".
constexpr std::array<std::string_view, 43> bearers{
    "disease",     "syndrome",       "sign",     "signs",    "test",       "tests",       "score",    "scores",    "scale",
    "criteria",    "classification", "stage",    "grade",    "phenomenon", "reflex",      "maneuver", "procedure", "operation",
    "technique",   "position",       "incision", "fascia",   "clamp",      "clamps",      "forceps",  "retractor", "retractors",
    "scissors",    "drain",          "drains",   "catheter", "tube",       "needle",      "stand",    "suture",    "palsy",
    "contracture", "hernia",         "cyst",     "sarcoma",  "lymphoma",   "thyroiditis", "ulcer"};

class Words {
 public:
  Words(std::string_view plain, const WordList& list) : plain_(plain), list_(list), pieces_(pieces_of(plain)) {}

  void scan(Counts& counts) const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (!pieces_[i].word) continue;
      if (is_date(i))
        counts.add(FindingKind::date);
      else if (is_titled(i))
        counts.add(FindingKind::titled_name);
      else if (is_unknown(i))
        counts.add(FindingKind::unknown_word);
    }
  }

 private:
  std::string_view text(std::size_t i) const { return plain_.substr(pieces_[i].start, pieces_[i].end - pieces_[i].start); }
  // What stands between this piece and the one before it, or after it.
  std::string_view before(std::size_t i) const {
    const auto start = i ? pieces_[i - 1].end : 0;
    return plain_.substr(start, pieces_[i].start - start);
  }
  std::string_view after(std::size_t i) const { return i + 1 < pieces_.size() ? before(i + 1) : plain_.substr(pieces_[i].end); }
  bool capital(std::size_t i) const { return pieces_[i].word && std::any_of(text(i).begin(), text(i).end(), is_capital); }
  bool all_capitals(std::size_t i) const { return pieces_[i].word && std::all_of(text(i).begin(), text(i).end(), is_capital); }

  bool is_titled(std::size_t i) const {
    if (i == 0 || !is_capital(text(i)[0]) || !is_one_of(titles, text(i - 1)) || !is_capital(text(i - 1)[0])) return false;
    const auto between = before(i);
    // "MS" and "MR" are diseases and images too: in capitals they need their dot.
    if (all_capitals(i - 1) && !between.starts_with('.')) return false;
    return between == " " || between == "." || between == ". " || between == ".  " || between == "\n" || between == ".\n";
  }

  bool near(std::string_view between) const { return between.size() <= 3 && between.find_first_not_of(" .,-/\n") == between.npos; }
  bool is_day_or_year(std::size_t i, bool year_too) const {
    if (pieces_[i].word || text(i).size() > 4 || text(i).size() == 3) return false;
    if (text(i).size() == 4) return year_too && (text(i).starts_with("19") || text(i).starts_with("20"));
    return text(i).size() == 1 || text(i) <= "31";
  }
  bool is_date(std::size_t i) const {
    const bool whole = is_one_of(whole_months, text(i));
    if (whole && capital(i)) return true;
    if (!whole && !(is_one_of(months_beside_numbers, text(i)) && is_capital(text(i)[0]))) return false;
    if (i + 1 < pieces_.size() && near(after(i)) && is_day_or_year(i + 1, true)) return true;
    if (i > 0 && near(before(i)) && is_day_or_year(i - 1, false)) return true;
    if (i + 2 < pieces_.size() && is_one_of(std::array<std::string_view, 1>{"of"}, text(i + 1)) && is_day_or_year(i + 2, true)) return true;
    // "12th March", "12th of March"
    constexpr std::array<std::string_view, 5> between{"st", "nd", "rd", "th", "of"};
    return i > 1 && is_one_of(between, text(i - 1)) &&
           (!pieces_[i - 2].word || (i > 2 && is_one_of(between, text(i - 2)) && !pieces_[i - 3].word));
  }

  bool starts_sentence(std::size_t i) const {
    const auto between = before(i);
    if (i == 0 || between.find('\n') != between.npos) return true;
    if (between.find_first_of("!?") != between.npos) return true;
    const auto dot = between.find('.');
    // "J. Baker", "Dr. Baker": that dot ends no sentence.
    const bool initial = pieces_[i - 1].word && text(i - 1).size() == 1 && capital(i - 1);
    return dot != between.npos && !initial && dot + 1 < between.size();
  }

  bool bears_name(std::size_t i) const {
    for (std::size_t next = i + 1; next < pieces_.size() && next <= i + 2; ++next) {
      if (before(next).find_first_not_of(" '-") != std::string_view::npos) return false;
      if (is_one_of(bearers, text(next))) return true;
      const bool part = text(next) == "s" || before(next) == "-";
      if (!part) return false;
    }
    return false;
  }

  // "Don't", "Isn't": "Don" is a name, and "Isn" is no word.
  bool is_contraction(std::size_t i) const {
    return i + 1 < pieces_.size() && before(i + 1) == "'" && is_one_of(std::array<std::string_view, 1>{"t"}, text(i + 1)) &&
           to_small(text(i).back()) == 'n';
  }

  // "New York", "North Carolina": States may stay, and these are names otherwise. Whether such a pair begins at a piece.
  bool begins_state(std::size_t i) const {
    if (i + 1 >= pieces_.size() || before(i + 1) != " ") return false;
    constexpr std::array<std::string_view, 5> after_new{"york", "jersey", "mexico", "hampshire", "england"};
    constexpr std::array<std::string_view, 3> after_side{"carolina", "dakota", "virginia"};
    constexpr std::array<std::string_view, 3> sides{"north", "south", "west"};
    if (is_one_of(std::array<std::string_view, 1>{"new"}, text(i))) return is_one_of(after_new, text(i + 1));
    return is_one_of(sides, text(i)) && is_one_of(after_side, text(i + 1));
  }

  bool is_unknown(std::size_t i) const {
    const auto word = text(i);
    if (word.find(foreign) != word.npos) {
      // One letter of another script alone or at the end of a word is a Greek letter in a formula ("TNFα").
      const auto count = std::count(word.begin(), word.end(), foreign);
      if (count > 1 || (word.back() != foreign && word.size() > 1)) return true;
      return word.size() > 2 && capital(i) && list_.standing(word.substr(0, word.size() - 1)) == Standing::unknown;
    }
    if (word.size() < 2 || !capital(i) || is_contraction(i) || begins_state(i) || (i > 0 && begins_state(i - 1))) return false;
    switch (standing(word)) {
      case Standing::known:
        return false;
      case Standing::unknown:
        return true;
      case Standing::eponym:
        return !bears_name(i);
      case Standing::ambiguous:
        break;
    }
    if (bears_name(i)) return false;
    if (all_capitals(i)) return is_ambiguous_capitals(i - 1, i) || is_ambiguous_capitals(i + 1, i + 1);
    return !starts_sentence(i);
  }
  // "CVAs", "MIs": the plural of something in capitals is as known as its singular.
  Standing standing(std::string_view word) const {
    const auto own = list_.standing(word);
    if (own != Standing::unknown || word.size() < 3 || word.back() != 's') return own;
    const auto singular = word.substr(0, word.size() - 1);
    return std::all_of(singular.begin(), singular.end(), is_capital) ? list_.standing(singular) : own;
  }
  bool is_ambiguous_capitals(std::size_t neighbour, std::size_t gap) const {
    if (neighbour >= pieces_.size() || !all_capitals(neighbour) || before(gap).find_first_not_of(" ,.") != std::string_view::npos)
      return false;
    return text(neighbour).size() == 1 || list_.standing(text(neighbour)) == Standing::ambiguous;
  }

  std::string_view plain_;
  const WordList& list_;
  std::vector<Piece> pieces_;
};

bool small_at(std::string_view plain, std::size_t at, std::string_view what) {
  if (plain.size() - at < what.size()) return false;
  for (std::size_t i = 0; i < what.size(); ++i)
    if (to_small(plain[at + i]) != what[i]) return false;
  return true;
}

}  // namespace

void scan_words(std::string_view plain, const WordList& list, Counts& counts) {
  for (std::size_t at = 0; at < plain.size(); ++at) {
    if (plain[at] == '@') counts.add(FindingKind::at_sign);
    if (small_at(plain, at, "://") || small_at(plain, at, "www.")) counts.add(FindingKind::web_address);
  }
  Words(plain, list).scan(counts);
}

}  // namespace wardbook::gateway
