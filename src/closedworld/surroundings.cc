#include "closedworld/surroundings.h"

#include <array>

#include "closedworld/contexts.h"
#include "closedworld/plain_text.h"
#include "closedworld/things.h"

namespace wardbook::closedworld {
namespace {

constexpr auto name_prefixes =
    std::to_array<std::string_view>({"Mc", "Mac", "De", "Di", "La", "Le", "Van", "Von", "Fitz", "Del", "Du", "Mack", "San"});

// "Whipple pancreaticoduodenectomy", "McCall culdoplasty"
bool names_operation(std::string_view lower) {
  constexpr auto endings =
      std::to_array<std::string_view>({"ectomy", "otomy", "ostomy", "plasty", "rrhaphy", "pexy", "desis", "scopy", "pexies", "plasties"});
  return lower.size() > 8 && std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return lower.ends_with(ending); });
}

}  // namespace

bool has_name_prefix(std::string_view word) {
  return std::any_of(name_prefixes.begin(), name_prefixes.end(), [&](std::string_view prefix) {
    return word.size() > prefix.size() + 2 && word.starts_with(prefix) && is_capital(word[prefix.size()]) &&
           is_small(word[prefix.size() + 1]);
  });
}

bool Surroundings::is_beside(std::size_t i) const {
  const auto gap = tokens_.before(i);
  if (gap == " " || gap == "-" || gap == "'" || gap == ", ") return true;
  return gap == ". " && tokens_[i - 1].shape == Shape::initial;
}

bool Surroundings::is_initial(std::size_t i) const {
  return tokens_[i].shape == Shape::initial && (tokens_.after(i).starts_with('.') || tokens_.after(i).starts_with('\''));
}

bool Surroundings::is_titled(std::size_t i) const {
  if (i == 0 || is_one_of(dummies, tokens_.lower(i))) return false;
  if (!tokens_[i - 1].is_word() || !is_one_of(titles, tokens_.lower(i - 1)) || !tokens_[i - 1].has_capital()) return false;
  const auto gap = tokens_.before(i);
  // "MS" and "MR" are diseases and images too: in capitals they need their dot.
  if (tokens_[i - 1].shape == Shape::capitals && !gap.starts_with('.')) return false;
  return gap == " " || gap == "." || gap == ". " || gap == ".  " || gap == "\n" || gap == ".\n";
}

bool Surroundings::is_titled_small(std::size_t i) const {
  constexpr auto plain_titles = std::to_array<std::string_view>({"mr", "mrs", "dr", "prof", "sra", "herr", "frau", "mme"});
  if (i == 0 || is_one_of(dummies, tokens_.lower(i)) || !is_one_of(plain_titles, tokens_.lower(i - 1))) return false;
  return tokens_.before(i) == " " || tokens_.before(i) == ". ";
}

bool Surroundings::is_labelled(std::size_t i) const {
  if (i == 0 || !tokens_[i - 1].is_word() || tokens_.before(i).size() > 12) return false;
  const auto gap = tokens_.before(i);
  return gap.find(':') != gap.npos && gap.find_first_not_of(": \t") == gap.npos && is_one_of(name_labels, tokens_.lower(i - 1));
}

bool Surroundings::follows_relative(std::size_t i) const {
  return i > 0 && tokens_.before(i) == " " && is_one_of(relatives, tokens_.lower(i - 1));
}

bool Surroundings::follows_meeting(std::size_t i) const {
  if (i < 2 || tokens_.before(i) != " " || (tokens_.lower(i - 1) != "by" && tokens_.lower(i - 1) != "with")) return false;
  return tokens_.before(i - 1) == " " && is_one_of(meetings, tokens_.lower(i - 2));
}

bool Surroundings::is_of_an_age(std::size_t i) const {
  if (i + 3 >= tokens_.size() || is_one_of(subjects, tokens_.lower(i)) || tokens_.after(i) != " ") return false;
  if (tokens_.lower(i + 1) != "is" && tokens_.lower(i + 1) != "was") return false;
  for (std::size_t age = i + 2; age < tokens_.size() && age <= i + 6; ++age) {  // "a very pleasant", "an"
    if (tokens_.before(age) != " ") return false;
    if (tokens_[age].shape != Shape::number) continue;
    const auto next = tokens_.after(age);
    return age + 1 < tokens_.size() && next.size() <= 1 &&
           is_one_of(std::to_array<std::string_view>({"year", "yr", "y", "yo", "month", "week", "day"}), tokens_.lower(age + 1));
  }
  return false;
}

bool Surroundings::acts(std::size_t i) const {
  if (i + 2 >= tokens_.size() || tokens_.after(i) != " ") return false;
  if (is_of_an_age(i) || is_one_of(acts_of_people, tokens_.lower(i + 1))) return true;
  const auto verb = tokens_.lower(i + 1);
  if (verb == "was" || verb == "is") return tokens_.before(i + 2) == " " && is_one_of(done_to_people, tokens_.lower(i + 2));
  return verb == "has" && i + 3 < tokens_.size() && tokens_.lower(i + 2) == "been" && is_one_of(done_to_people, tokens_.lower(i + 3));
}

bool Surroundings::follows_agent(std::size_t i) const {
  return i > 0 && tokens_.before(i) == " " && is_one_of(agents, tokens_.lower(i - 1));
}

bool Surroundings::bears_name(std::size_t i) const {
  // Two words may stand between: "Potts tenotomy scissors", "Anderson-Hynes dismembered pyeloplasty".
  for (std::size_t next = i + 1; next < tokens_.size() && next <= i + 4; ++next) {
    const auto gap = tokens_.before(next);
    if ((gap != " " && gap != "-" && gap != "'" && gap != "/") || !tokens_[next].is_word()) return false;
    if (is_one_of(bearers, tokens_.lower(next)) || names_operation(tokens_.lower(next))) return true;
    const bool part = tokens_.lower(next) == "s" || gap == "-" || tokens_[next].standing >= Standing::also_name ||
                      (next == i + 1 && tokens_[next].has_capital());  // "Lou Gehrig's disease"
    if (!part) return false;
  }
  return false;
}

// "Bard-Parker", "Crowe-Davis mouth gag": two names in one are a thing if the first is. One step back and no more: a chain of a million
// hyphens is no name.
bool Surroundings::is_product(std::size_t i) const {
  return is_product_itself(i) || (i > 0 && tokens_.before(i) == "-" && tokens_[i - 1].has_capital() && is_product_itself(i - 1));
}

bool Surroundings::is_product_itself(std::size_t i) const {
  if (i > 0 && tokens_[i - 1].shape == Shape::number && tokens_.before(i) == " ") {
    const auto mark = tokens_.before(i - 1);
    if (tokens_.text(i - 1) == "0" || mark.ends_with('#')) return true;  // "2-0 Tycron", "#15 Bard-Parker"
  }
  if (i + 2 < tokens_.size() && tokens_.lower(i + 1) == "et" && tokens_.lower(i + 2) == "al") return true;  // "Rowland, et al"
  if (i + 1 >= tokens_.size()) return false;
  const auto gap = tokens_.after(i);
  if (gap != " " && gap != "-" && gap != " (") return false;
  if (tokens_[i + 1].is_word()) return tokens_[i + 1].shape != Shape::initial && is_one_of(doses, tokens_.lower(i + 1));
  if (tokens_[i + 1].shape != Shape::number || gap == "-") return false;
  if (tokens_.after(i + 1).starts_with('%')) return true;
  for (std::size_t unit = i + 2; unit < tokens_.size() && unit <= i + 4; ++unit) {  // "1 g", "0.5 mg", "5/325 mg"
    if (tokens_.before(unit).find_first_not_of(" ./-%") != std::string_view::npos) return false;
    if (tokens_[unit].is_word()) return is_one_of(doses, tokens_.lower(unit));
  }
  return false;
}

bool Surroundings::is_used(std::size_t i) const {
  if (i < 2) return false;
  if (tokens_.before(i) == " " && is_one_of(uses, tokens_.lower(i - 1))) return true;
  // In a list after a known word with a capital letter that begins no sentence.
  std::size_t item = i - 1;
  if (tokens_.before(i) == " " && (tokens_.lower(item) == "and" || tokens_.lower(item) == "or")) --item;
  const auto gap = tokens_.before(item + 1);
  if ((gap != ", " && gap != " ") || (item == i - 1 && gap == " ")) return false;
  return tokens_[item].shape == Shape::capital && tokens_[item].standing == Standing::known && !tokens_.starts_sentence(item) &&
         !is_one_of(agents, tokens_.lower(item)) && !is_one_of(name_labels, tokens_.lower(item));
}

bool Surroundings::leads_on(std::size_t i) const {
  if (i + 1 >= tokens_.size() || tokens_.after(i) != " " || tokens_[i + 1].shape != Shape::small) return false;
  const auto next = tokens_.lower(i + 1);
  return tokens_[i + 1].standing >= Standing::ambiguous && next.size() >= 3 && !is_one_of(after_names, next) &&
         !is_one_of(acts_of_people, next);
}

bool Surroundings::modifies(std::size_t i) const {
  if (!leads_on(i)) return false;
  const auto next = tokens_.lower(i + 1);  // no verb, by its ending
  return !next.ends_with("ed") && !next.ends_with("ly") && !next.ends_with("ing") && !next.ends_with("es");
}

bool Surroundings::follows_article(std::size_t i) const {
  if (i > 0 && tokens_.before(i) == "-" && tokens_[i - 1].has_capital()) --i;  // "a Crowe-Davis …", one step back
  if (i == 0 || tokens_.before(i) != " ") return false;
  if (is_one_of(articles, tokens_.lower(i - 1))) return true;
  if (tokens_.lower(i - 1) != "the" || i + 1 >= tokens_.size() || tokens_.after(i) != " ") return false;
  return tokens_[i + 1].shape == Shape::small && tokens_[i + 1].standing >= Standing::ambiguous &&
         !is_one_of(of_people, tokens_.lower(i + 1));
}

bool Surroundings::is_contraction(std::size_t i) const {
  return i + 1 < tokens_.size() && tokens_.before(i + 1) == "'" && tokens_.lower(i + 1) == "t" && tokens_.lower(i).back() == 'n';
}

bool Surroundings::begins_state(std::size_t i) const {
  if (i + 1 >= tokens_.size() || tokens_.before(i + 1) != " ") return false;
  constexpr auto after_new = std::to_array<std::string_view>({"york", "jersey", "mexico", "hampshire", "england"});
  constexpr auto after_side = std::to_array<std::string_view>({"carolina", "dakota", "virginia"});
  constexpr auto sides = std::to_array<std::string_view>({"north", "south", "west"});
  if (tokens_.lower(i) == "new") return is_one_of(after_new, tokens_.lower(i + 1));
  return is_one_of(sides, tokens_.lower(i)) && is_one_of(after_side, tokens_.lower(i + 1));
}

bool Surroundings::is_in_state(std::size_t i) const { return begins_state(i) || (i > 0 && begins_state(i - 1)); }

bool Surroundings::is_in_heading(std::size_t i) const {
  const auto known_capital = [&](std::size_t j) {
    return (tokens_[j].shape == Shape::capital || tokens_[j].shape == Shape::capitals) && tokens_[j].standing == Standing::known;
  };
  if (i + 1 < tokens_.size() && tokens_.after(i) == " " && known_capital(i + 1)) return true;
  return i > 0 && tokens_.before(i) == " " && known_capital(i - 1) && !is_one_of(agents, tokens_.lower(i - 1)) &&
         !is_one_of(name_labels, tokens_.lower(i - 1));
}

bool Surroundings::is_among_capitals(std::size_t i) const {
  const auto in_capitals = [&](std::size_t j) { return tokens_[j].shape == Shape::capitals; };
  const auto same_line = [&](std::size_t j) { return tokens_.before(j).find('\n') == std::string_view::npos; };
  return (i > 0 && same_line(i) && in_capitals(i - 1)) || (i + 1 < tokens_.size() && same_line(i + 1) && in_capitals(i + 1)) ||
         (tokens_.starts_sentence(i) && tokens_.after(i).starts_with(':'));
}

bool Surroundings::is_place(std::size_t first, std::size_t last) const {
  if (last + 1 < tokens_.size() && tokens_.before(last + 1) == " " && tokens_[last + 1].has_capital() &&
      is_one_of(places_after, tokens_.lower(last + 1)))
    return true;
  return first > 0 && tokens_.before(first) == " " && is_one_of(places_before, tokens_.lower(first - 1));
}

void find_streets(const Tokens& tokens, Found& found) {
  constexpr float score = 0.85F;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (tokens[i].shape == Shape::number && tokens[i].end - tokens[i].start <= 5) {
      for (std::size_t word = i + 1; word < tokens.size() && word <= i + 4; ++word) {
        const auto gap = tokens.before(word);
        if ((gap != " " && gap != ". ") || !tokens[word].is_word() || !tokens[word].has_capital()) break;
        if (word < i + 2 || !is_one_of(streets, tokens.lower(word))) continue;
        found.add(tokens[i].start, tokens[word].end, Kind::place, score);
        break;
      }
    } else if (tokens[i].is_word() && is_one_of(streets_before, tokens.lower(i))) {
      for (std::size_t word = i + 1; word < tokens.size() && word <= i + 5; ++word) {
        const auto gap = tokens.before(word);
        if (gap != " " && gap != ", ") break;
        if (tokens[word].shape != Shape::number) continue;
        if (word > i + 1) found.add(tokens[i].start, tokens[word].end, Kind::place, score);
        break;
      }
    }
  }
}

}  // namespace wardbook::closedworld
