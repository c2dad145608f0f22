// What describes each token of a page: its word, its ends, its shape, what the dictionaries know, which field of the line it stands in,
// how the word occurs elsewhere in the document, and what the rules found there. Numbers that are alike where the descriptions are;
// the linear model (tagger_features.cc) and the network (network_input.cc) read them. Linear in the text; immutable, thread safe.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "deid/page.h"
#include "deid/span.h"

namespace wardbook::deid {

constexpr std::uint32_t mix(std::uint32_t a, std::uint32_t b) {
  std::uint32_t x = (a ^ (b * 0x9E3779B1U)) * 0x85EBCA6BU;
  x ^= x >> 15;
  return x * 0xC2B2AE35U + 0x27D4EB2FU;
}

constexpr std::uint32_t hash(std::string_view text) {
  std::uint32_t h = 2166136261U;
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 16777619U;
  return h | 1U;
}

// The facts of a word that say something of its kind.
inline constexpr Facts telling = fact::first | fact::first_common | fact::last | fact::last_common | fact::word | fact::basic |
                                 fact::clinical | fact::city | fact::city_start | fact::state | fact::country | fact::function |
                                 fact::title | fact::credential | fact::month | fact::weekday | fact::relation | fact::facility_head |
                                 fact::facility_name | fact::department | fact::street | fact::unit | fact::speaks | fact::particle |
                                 fact::heading | fact::eponym | fact::eponym_object | fact::placeholder | fact::number_word;

using Atom = std::uint32_t;

struct Atoms {
  Atom word, shape, lexicon, ends;  // ends: hash of the last three letters
  Atom start, end2, end4;           // first three letters, last two, last four
  Atom rule, layout, elsewhere;
  Atom field;       // the words before the last colon of the line
  Atom first_word;  // of the line
  Atom chunk;       // shape of what stands between white space
  Atom column;      // words of the heading of its column
  Atom zone;        // how far from the first and the last line
  Index above;      // first token of the cell above it; own index if none
  Index before;     // the word or number before it, signs left out; own index if none
  Index after;
};

class TokenAtoms {
 public:
  // `spans` are those of the rules.
  TokenAtoms(const Page& page, const std::vector<Span>& spans);

  const Page& page() const { return page_; }
  const Atoms& operator[](Index i) const { return atoms_[i]; }
  // Of the token so many steps away; those of nothing outside of the page.
  const Atoms& near(Index i, int step) const;

 private:
  void describe_words();
  void describe_rules(const std::vector<Span>& spans);
  void describe_lines();
  void describe_chunks();
  void describe_columns();
  void describe_elsewhere();

  const Page& page_;
  std::vector<Atoms> atoms_;
  Atoms outside_{};
};

}  // namespace wardbook::deid
