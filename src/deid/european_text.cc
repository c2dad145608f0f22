#include "deid/european_text.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "deid/french_names.h"
#include "deid/local_words.h"
#include "deid/one_of.h"
#include "text/fold.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;

namespace {

struct Phrase {
  std::vector<std::string_view> words;
  Use use;
  trust::Label label;
};
using Phrases = std::unordered_map<std::string_view, std::vector<Phrase>>;  // by first word

Phrases read(std::span<const Cue> cues) {
  Phrases result;
  for (const Cue& cue : cues) {
    for (std::string_view left = cue.phrases; !left.empty();) {
      std::string_view phrase = left.substr(0, left.find('|'));
      left.remove_prefix(std::min(left.size(), phrase.size() + 1));
      std::vector<std::string_view> words;
      while (!phrase.empty()) {
        words.push_back(phrase.substr(0, phrase.find(' ')));
        phrase.remove_prefix(std::min(phrase.size(), words.back().size() + 1));
      }
      result[words.front()].push_back({words, cue.use, cue.label});
    }
  }
  return result;
}

const Phrases& phrases(Language language) {
  static const std::array<Phrases, 3> tables{read(cues_es()), read(cues_de()), read(cues_fr())};
  return tables[static_cast<std::size_t>(language) - static_cast<std::size_t>(Language::es)];
}

bool passed_over(const Page& page, Index i) {
  return page.is_sign(i, '.') || page.is_sign(i, '-') || page.is_sign(i, '\'') || page.is_sign(i, '/') || page.str(i) == "°";
}

Index match(const Text& text, Index i, const Phrase& phrase) {
  const Page& page = text.page();
  Index at = i + 1;
  for (std::size_t k = 1; k < phrase.words.size(); ++k, ++at) {
    while (passed_over(page, at) && !page.line_start(at)) ++at;
    if (page.line_start(at) || text.word(at) != phrase.words[k]) return i;
  }
  return at;
}

}  // namespace

Text::Text(const Page& page) : page_(page), words_(page.size()), cues_(page.size()) {
  for (Index i = 0; i < page.size(); ++i) {
    if (page.kind(i) == Kind::sign || page.has(i, fact::placeholder)) continue;
    const std::string_view low = page.low(i);
    const bool plain = std::all_of(low.begin(), low.end(), [](char c) { return c >= 0 && c != '\''; });
    words_[i] = plain ? std::string(low) : text::fold(page.str(i));
    // "l'hôpital", "d'Alzheimer": the article is no part of the word.
    if (words_[i].size() > 3 && words_[i][1] == '\'' && (words_[i][0] == 'l' || words_[i][0] == 'd')) words_[i].erase(0, 2);
  }
  const Phrases& known = phrases(page.language());
  for (Index i = 0; i < page.size(); ++i) {
    if (words_[i].empty()) continue;
    const auto found = known.find(words_[i]);
    if (found == known.end()) continue;
    for (const Phrase& phrase : found->second)
      if (const Index end = match(*this, i, phrase); end != i) cues_[i].push_back({end, phrase.use, phrase.label});
  }
}

const Match* Text::cue(Index i, Use use) const {
  const Match* best = nullptr;
  if (i < cues_.size())
    for (const Match& match : cues_[i])
      if (match.use == use && (!best || match.end > best->end)) best = &match;
  return best;
}

Gap gap(const Text& text, Index i) {
  static constexpr std::string_view numbers[] = {"n", "no", "nr", "nro", "num", "numero", "nummer", "nº", "n\xC2\xBA", "\xC2\xBA", "id"};
  static constexpr std::string_view fillers[] = {"es", "ist", "lautet", "est", "etant",   "le",
                                                 "la", "de",  "der",    "del", "patient", "paciente"};
  const Page& page = text.page();
  Gap gap{i, false};
  bool crossed = false;
  for (int steps = 0; steps < 30 && gap.value < page.size(); ++steps, ++gap.value) {
    const Index at = gap.value;
    if (page.line_start(at)) {
      if (crossed || !gap.marked) return gap;
      crossed = true;
    }
    if (page.is_sign(at, ':') || page.is_sign(at, '#') || page.is_sign(at, '=') || page.str(at) == "°" ||
        (one_of(text.word(at), numbers) && !page.number(at))) {
      gap.marked = true;
    } else if (page.is_sign(at, '.') || page.is_sign(at, '-') || page.is_sign(at, '(') || page.is_sign(at, ')') || page.is_sign(at, '"') ||
               page.is_sign(at, '*') || page.is_sign(at, '>') || page.is_sign(at, '_') || page.is_sign(at, '|') || page.is_sign(at, ',')) {
      if (page.is_sign(at, '>') || page.is_sign(at, '|')) gap.marked = true;
    } else if (!one_of(text.word(at), fillers)) {
      return gap;
    }
  }
  return gap;
}

namespace {

bool particle(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"de",  "del", "la", "las", "los", "el",  "y",   "i",   "e",   "da", "do",  "dos",
                                               "du",  "des", "le", "les", "von", "van", "der", "den", "dem", "zu", "ten", "ter",
                                               "bin", "ben", "al", "san", "st",  "und", "af",  "av",  "d",   "l"};
  const Page& page = text.page();
  return page.word(i) && page.shape(i) == Shape::lower && one_of(text.word(i), words) && text.word(i) != "und" &&
         !(page.language() == Language::de && text.word(i) == "des");
}

// "d'Ozon", "l'Église": the article in small letters, the word capitalised.
bool elided(const Page& page, Index i) {
  const std::string_view word = page.str(i);
  return page.word(i) && word.size() > 3 && (word.starts_with("d'") || word.starts_with("l'")) && !(word[2] >= 'a' && word[2] <= 'z');
}

bool name_like(const Text& text, Index i) {
  const Page& page = text.page();
  if (page.has(i, fact::placeholder) || text.has(i, Use::plain)) return false;
  return page.capitalised(i) || elided(page, i);
}

// A label of the language stands there: "Prénom", "geb.".
bool label(const Text& text, Index i) {
  for (const Match& match : text.cues(i))
    if (match.use == Use::number || match.use == Use::phone || match.use == Use::name || match.use == Use::birth ||
        match.use == Use::plain || match.use == Use::title || match.use == Use::site ||
        (match.use == Use::street && text.page().low(i) == text.word(i)) ||
        (match.use == Use::weak_number && text.page().is_sign(match.end, ':')))
      return true;
  return false;
}

// "LE GOFF Yves-Marie": the article in capitals before a surname in capitals.
bool article_of_name(const Text& text, Index i) {
  static constexpr std::string_view words[] = {"le", "la", "de", "du", "des", "les", "del", "von", "van"};
  const Page& page = text.page();
  return page.shape(i) == Shape::upper && one_of(text.word(i), words) && page.shape(i + 1) == Shape::upper && !page.line_start(i + 1) &&
         name_like(text, i + 1);
}

// "DR ZUBIRI, QUE PAUTA": in a Spanish text all in capitals a sentence goes on where a word of the language is nobody's name.
bool said_in_capitals(const Page& page, Index i) {
  return page.language() == Language::es && page.shape(i) == Shape::upper && page.length(i) >= 3 && !page.has(i, fact::any_name) &&
         local_word(page, i);
}

}  // namespace

Index person(const Text& text, Index i, Company company) {
  const Page& page = text.page();
  Index end = i;
  Index words = 0;
  for (Index at = i; at < i + 10 && at < page.size() && !(at > i && page.line_start(at)); ++at) {
    const bool first = words == 0;
    if (!first && label(text, at) && !article_of_name(text, at) && !french_particle(text, at) &&
        !(page.is_sign(at - 1, '-') && page.glued(at)))
      break;
    if (at > i && page.token(at).start - page.token(at - 1).end > 2) break;  // another column
    if (!first && said_in_capitals(page, at)) break;
    if (name_like(text, at) || article_of_name(text, at)) {
      // Nouns have capitals in German: behind the first word only what may be a name.
      if (!first && page.language() == Language::de && page.has(at, fact::month | fact::weekday)) break;
      if (company == Company::alone && first && !page.has(at, fact::any_name)) break;
      if (page.has(at, fact::month | fact::weekday | fact::department) && !first && !(page.is_sign(at - 1, '-') && page.glued(at))) break;
      ++words;
      end = at + 1;
      if (words == 5) break;
    } else if (page.word(at) && page.shape(at) == Shape::initial) {
      const bool dot = page.is_sign(at + 1, '.') && page.glued(at + 1);
      if (dot) {
        ++words;
        end = at + 2;
        ++at;
        if (page.str(end) == "ª" && page.glued(end)) ++end, ++at;
      } else if (!first && !((page.is(at, "i") || page.is(at, "y")) && name_like(text, at + 1) && !page.line_start(at + 1))) {
        break;
      }
    } else if (page.is_sign(at, '-') && page.glued(at) && page.glued(at + 1) && !first && name_like(text, at + 1)) {
      continue;
    } else if (particle(text, at)) {
      if (first && text.has(at + 1, Use::title)) break;  // "le Dr"
      if (first && !(company == Company::announced && name_like(text, at + 1)) &&
          !(company == Company::announced && particle(text, at + 1) && name_like(text, at + 2)))
        break;
    } else if (page.is_sign(at, ',') && words > 0 && words < 4 && name_like(text, at + 1) && !page.line_start(at + 1) &&
               (page.shape(at - 1) == Shape::upper || page.has(at + 1, fact::first) ||
                !page.has(at + 1, fact::any_word | fact::clinical | fact::heading | fact::department | fact::country | fact::city)) &&
               !label(text, at + 1) && company == Company::announced &&
               !(page.shape(at - 1) == Shape::capital && page.shape(at + 1) == Shape::upper && page.length(at + 1) <= 4)) {
      continue;  // "CHRIST, Charlotte"; not "Carpentier, PMI"
    } else if (page.is_sign(at, ',') && words > 0 && company == Company::announced && page.word(at + 1) && page.is_sign(at + 2, '.') &&
               page.shape(at + 1) == Shape::initial && !page.line_start(at + 1)) {
      continue;  // "Petersen, A."
    } else if (page.language() == Language::de && page.is_sign(at, ',') && words > 0 && company == Company::announced &&
               page.shape(at + 1) == Shape::capital && page.length(at + 1) <= 3 && page.is_sign(at + 2, '.') && page.glued(at + 2) &&
               !page.line_start(at + 1) && text.cues(at + 1).empty() && !page.has(at + 1, fact::title | fact::weekday | fact::month)) {
      return at + 3;  // "Kellner, Th."
    } else {
      break;
    }
  }
  return end;
}

}  // namespace wardbook::deid::european
