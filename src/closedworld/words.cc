#include "closedworld/words.h"

#include <algorithm>
#include <string>
#include <vector>

#include "closedworld/contexts.h"
#include "closedworld/morphology.h"
#include "closedworld/plain_text.h"
#include "closedworld/surroundings.h"

namespace wardbook::closedworld {
namespace {

// What a word is worth before its neighbours are looked at; closedworld::strong is 0.5.
constexpr float titled = 0.95F;
constexpr float labelled = 0.85F;
constexpr float acting = 0.65F;           // "Brown denies pain"
constexpr float capital_inside = 0.8F;    // "seen by Kowalczyk"
constexpr float capital_first = 0.55F;    // "Kowalczyk came": a rare word may begin a sentence, too
constexpr float capitals_alone = 0.7F;    // "seen by KOWALCZYK today"
constexpr float capitals_among = 0.55F;   // in a line of capitals
constexpr float short_capitals = 0.2F;    // an abbreviation
constexpr float ambiguous_inside = 0.6F;  // "seen by Long"
constexpr float ambiguous_first = 0.15F;  // "Long came"
constexpr float small_name = 0.55F;       // "seen by kowalski"
constexpr float small_unknown = 0.2F;     // a typing error or a rare word
constexpr float product = 0.15F;          // "GelPort", "Vigamox drops", "Potts scissors"
// What is added and taken away.
constexpr float for_neighbour = 0.25F;  // another suspicious word with a capital letter beside it
constexpr float for_name = 0.1F;        // a frequent name
constexpr float for_error = 0.3F;       // a known word is one letter away
constexpr float for_article = 0.45F;    // "a Babcock"
constexpr float for_modifier = 0.35F;   // "Rumel tourniquet"
constexpr float for_heading = 0.3F;     // an ambiguous word among known words with capital letters

class Words {
 public:
  Words(const Tokens& tokens, const Vocabulary& vocabulary)
      : tokens_(tokens), vocabulary_(vocabulary), around_(tokens), scores_(tokens.size()) {}

  void find(Found& found) {
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (tokens_[i].is_word()) scores_[i] = alone(i);
    auto with_neighbours = scores_;
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (scores_[i] > product && scores_[i] < titled && tokens_[i].has_capital())
        with_neighbours[i] += for_neighbour * static_cast<float>(suspicious_neighbours(i));
    scores_ = std::move(with_neighbours);
    for (std::size_t i = 0; i < tokens_.size(); ++i)
      if (scores_[i] > 0) i = add_from(i, found);
  }

 private:
  float alone(std::size_t i) const {
    const auto& token = tokens_[i];
    if (token.shape == Shape::foreign) return foreign_letters(i);
    if (token.end - token.start < 2 || around_.is_contraction(i)) return 0;
    if (token.has_capital() && around_.is_titled(i)) return titled;
    if (token.standing == Standing::known)
      return token.shape == Shape::capital && tokens_.starts_sentence(i) && around_.is_of_an_age(i) ? acting : 0;
    if (around_.is_in_state(i)) return 0;
    if (token.standing == Standing::also_name) return also_name(i);
    if (!token.has_capital()) return in_small_letters(i);
    if (around_.is_labelled(i) && (token.standing == Standing::ambiguous || !is_formed(i))) return labelled;
    if (around_.bears_name(i) || around_.is_product(i)) return token.standing == Standing::ambiguous ? 0 : product;
    return token.standing == Standing::ambiguous ? ambiguous(i) : unknown(i);
  }

  float in_small_letters(std::size_t i) const {
    const auto standing = tokens_[i].standing;
    if (around_.is_titled_small(i)) return labelled;  // "mr hill": whatever is no plainly known word
    if (around_.is_of_an_age(i)) return acting;
    const bool expected = around_.follows_meeting(i) || (around_.is_labelled(i) && !around_.leads_on(i));
    if (standing == Standing::ambiguous || standing == Standing::small_only) return expected && !around_.leads_on(i) ? small_name : 0;
    if (standing == Standing::unknown && is_formed(i)) return 0;
    if (around_.follows_relative(i)) return standing == Standing::name ? labelled : small_name;
    if (standing == Standing::name) return around_.bears_name(i) ? small_unknown : small_name;
    // A slip of the keyboard stands there as well.
    return (expected || around_.acts(i)) && !vocabulary_.is_near_word(tokens_.lower(i), 5) ? small_name : small_unknown;
  }

  // Only where a name must stand.
  float also_name(std::size_t i) const {
    if (tokens_[i].shape != Shape::capital && tokens_[i].shape != Shape::capitals) return 0;
    if (around_.is_labelled(i) && !around_.is_in_heading(i)) return acting;
    if (tokens_[i].shape == Shape::capitals || around_.bears_name(i) || around_.is_product(i)) return 0;
    if (tokens_.starts_sentence(i))
      return around_.is_of_an_age(i) || (around_.acts(i) && !is_one_of(subjects, tokens_.lower(i))) ? acting : 0;
    if (around_.is_in_heading(i) || around_.modifies(i)) return 0;
    return around_.follows_relative(i) || around_.follows_agent(i) ? acting : 0;
  }

  float ambiguous(std::size_t i) const {
    if (tokens_[i].shape == Shape::capitals) return ambiguous_first;  // only neighbours make it a name
    if (tokens_.starts_sentence(i)) return around_.acts(i) ? acting : ambiguous_first;
    if (around_.follows_relative(i)) return labelled;
    const bool possessive = tokens_.after(i).starts_with("'s");  // "Parkinson's", "a Winter's tale"
    return ambiguous_inside -
           (possessive || around_.is_in_heading(i) || around_.follows_article(i) || around_.modifies(i) ? for_heading : 0);
  }

  float unknown(std::size_t i) const {
    const auto& token = tokens_[i];
    const auto length = token.end - token.start;
    const bool is_name = token.standing == Standing::name;
    if (token.shape == Shape::mixed && !has_name_prefix(tokens_.text(i))) {
      // "CVAs", "EPs": the plural of something in capitals.
      return product;
    }
    if (token.standing == Standing::unknown && is_formed(i)) return 0;
    float score = capital_inside;
    const bool first = tokens_.starts_sentence(i);
    if (token.shape == Shape::capitals) {
      const bool among = around_.is_among_capitals(i);
      if (length <= 3 || (length == 4 && !is_name)) return among && is_name ? capitals_among : short_capitals;
      score = among ? capitals_among : capitals_alone;
      if (first && tokens_.after(i).starts_with(':')) score = short_capitals;  // a heading
    } else if (first) {
      score = around_.acts(i) ? capital_inside : capital_first - (token.standing == Standing::small_only ? for_error : 0);
    }
    if (!is_name && (around_.modifies(i) || around_.is_used(i))) score -= first ? for_name : for_modifier;
    if (around_.follows_article(i)) score -= for_article;
    if (is_name) return score + for_name;
    if (token.standing == Standing::unknown && length >= 7 && vocabulary_.is_near_word(tokens_.lower(i), 8)) score -= for_error;
    return score;
  }

  // One letter of another script alone or at the end of a word is a Greek letter in a formula ("TNFα").
  float foreign_letters(std::size_t i) const {
    const auto word = tokens_.text(i);
    const auto count = std::count(word.begin(), word.end(), foreign);
    if (count > 1 || (word.back() != foreign && word.size() > 1)) return capital_inside;
    if (word.size() <= 2) return 0;
    const auto letters = tokens_.lower(i).substr(0, word.size() - 1);
    return is_capital(word[0]) && vocabulary_.standing(letters) < Standing::ambiguous ? capital_inside : 0;
  }

  bool is_formed(std::size_t i) const { return is_well_formed(tokens_.lower(i), vocabulary_); }

  int suspicious_neighbours(std::size_t i) const {
    int count = 0;
    const auto suspicious = [&](std::size_t j) {
      return tokens_[j].has_capital() && scores_[j] >= ambiguous_first && tokens_[j].shape == tokens_[i].shape;
    };
    if (i > 0 && around_.is_beside(i)) count += suspicious(i - 1) || around_.is_initial(i - 1);
    if (i + 1 < tokens_.size() && around_.is_beside(i + 1))
      count += suspicious(i + 1) || (tokens_[i + 1].shape == Shape::initial && around_.is_initial(i + 1));
    return count;
  }

  // From one suspicious word on to the last one beside it; initials and short words between them ("van der") belong to them.
  std::size_t add_from(std::size_t first, Found& found) const {
    std::size_t last = first;
    float score = scores_[first];
    bool title = scores_[first] == titled;
    for (std::size_t next = first + 1; next < tokens_.size() && around_.is_beside(next); ++next) {
      if (tokens_[next].shape == Shape::initial) continue;
      const bool also = tokens_[next].standing == Standing::also_name && tokens_[next].shape == tokens_[first].shape && score >= strong;
      const bool joins = also || (scores_[next] > 0 && (scores_[next] >= strong) == (score >= strong) &&
                                  tokens_[next].has_capital() == tokens_[first].has_capital());
      // After a title everything with a capital letter is part of the name ("Dr. Grant Hand").
      if (!joins && !(title && tokens_[next].has_capital() && tokens_[next].standing != Standing::known && !tokens_.starts_sentence(next)))
        break;
      last = next;
      score = std::max(score, scores_[next]);
    }
    const auto kind = title ? Kind::titled_name : around_.is_place(first, last) ? Kind::place : Kind::name;
    found.add(tokens_[first].start, tokens_[last].end, kind, score);
    return last;
  }

  const Tokens& tokens_;
  const Vocabulary& vocabulary_;
  Surroundings around_;
  std::vector<float> scores_;
};

bool is_address_letter(char c) { return is_letter(c) || is_digit(c) || c == '_' || c == '.' || c == '-' || c == foreign; }

}  // namespace

void find_words(const Tokens& tokens, const Vocabulary& vocabulary, Found& found) {
  Words(tokens, vocabulary).find(found);
  find_streets(tokens, found);
  const auto plain = tokens.plain();
  for (std::size_t at = 0; at < plain.size(); ++at) {
    if (plain[at] == '@' && at > 0 && at + 1 < plain.size() && is_address_letter(plain[at - 1]) && is_address_letter(plain[at + 1]))
      found.add(at, at + 1, Kind::at_sign, titled);
    if (plain.substr(at).starts_with("://")) found.add(at, at + 3, Kind::web_address, titled);
    if ((plain[at] == 'w' || plain[at] == 'W') && at + 4 <= plain.size() && plain[at + 3] == '.' && to_small(plain[at + 1]) == 'w' &&
        to_small(plain[at + 2]) == 'w')
      found.add(at, at + 4, Kind::web_address, titled);
  }
}

}  // namespace wardbook::closedworld
