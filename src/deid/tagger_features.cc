#include "deid/tagger_input.h"

namespace wardbook::deid {

namespace {

// Finalizer of splitmix64 (Steele, Lea and Flood 2014): the slot and the fingerprint take different bits.
constexpr tagger::Feature feature(std::uint32_t number, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
  std::uint64_t x =
      (std::uint64_t{a} << 32 | b) ^ (std::uint64_t{c} * 0x9E3779B97F4A7C15ULL) ^ (std::uint64_t{number + 1} * 0xD1B54A32D192ED03ULL);
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
  return x ^ (x >> 31);
}

}  // namespace

void TaggerFeatures::of(Index i, tagger::Feature* f) const {
  const Atoms& a = atoms_[i];
  const Atoms& b1 = atoms_.near(i, -1);
  const Atoms& b2 = atoms_.near(i, -2);
  const Atoms& n1 = atoms_.near(i, 1);
  const Atoms& n2 = atoms_.near(i, 2);
  const Atoms& bw = atoms_[a.before];  // word before, over signs
  const Atoms& bbw = atoms_[bw.before];
  const Atoms& nw = atoms_[a.after];
  const Atoms& nnw = atoms_[nw.after];
  std::uint32_t t = 0;
  const auto put = [&](std::uint32_t x, std::uint32_t y = 0, std::uint32_t z = 0) {
    f[t] = feature(t, x, y, z);
    ++t;
  };
  // The word itself.
  put(a.word);
  put(a.ends);
  put(a.end2, a.shape);
  put(a.end4);
  put(a.start);
  put(a.shape);
  put(a.lexicon);
  put(a.lexicon, a.shape);
  put(a.elsewhere, a.shape);
  put(a.elsewhere, a.lexicon);
  // Its neighbours.
  put(b1.word);
  put(n1.word);
  put(b2.word);
  put(n2.word);
  put(b1.word, a.word);
  put(a.word, n1.word);
  put(b2.word, b1.word);
  put(n1.word, n2.word);
  put(b1.word, a.shape);
  put(n1.word, a.shape);
  put(b1.word, a.lexicon);
  put(n1.word, a.lexicon);
  put(b2.word, b1.word, a.shape);
  put(n1.word, n2.word, a.shape);
  put(b1.word, n1.word, a.shape);
  put(b1.word, a.ends);
  put(b1.shape, a.shape);
  put(a.shape, n1.shape);
  put(b1.shape, a.shape, n1.shape);
  put(b2.shape, b1.shape, a.shape);
  put(a.shape, n1.shape, n2.shape);
  put(b1.lexicon, a.lexicon);
  put(a.lexicon, n1.lexicon);
  put(b1.lexicon, a.lexicon, n1.lexicon);
  put(b2.lexicon, b1.lexicon, a.lexicon);
  put(a.lexicon, n1.lexicon, n2.lexicon);
  // Over signs.
  put(bw.word, a.shape);
  put(bw.word, a.lexicon);
  put(nw.word, a.shape);
  put(bbw.word, bw.word, a.shape);
  put(nw.word, nnw.word, a.shape);
  put(bw.lexicon, a.shape, nw.lexicon);
  put(bbw.lexicon, bw.lexicon, a.shape);
  // The line.
  put(a.layout, a.shape);
  put(a.layout, a.lexicon);
  put(a.field, a.shape);
  put(a.field, a.lexicon);
  put(a.first_word, a.shape);
  // Layout.
  put(a.chunk);
  put(a.chunk, bw.word);
  put(a.chunk, a.field);
  put(a.chunk, a.lexicon);
  put(a.column, a.shape);
  put(a.column, a.lexicon);
  const Atoms& above = atoms_[a.above];
  put(above.shape, a.shape, a.above == i);
  put(above.lexicon, a.shape, a.above == i);
  put(a.zone, a.shape);
  put(a.zone, a.lexicon);
  // The rules.
  put(above.rule, a.shape, a.above == i);
  put(a.rule, a.lexicon);
  put(a.rule, a.shape);
  put(b1.rule, a.rule);
  put(a.rule, n1.rule);
  put(b1.rule, a.rule, n1.rule);
  put(a.rule, a.word);
  put(b1.word, a.rule);
  put(a.rule, n1.word);
}

}  // namespace wardbook::deid
