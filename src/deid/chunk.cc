#include "deid/chunk.h"

#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;

namespace {

void count(Chunk& chunk, std::string_view piece) {
  for (const char c : piece) {
    const bool is_digit = c >= '0' && c <= '9';
    chunk.digits += is_digit;
    chunk.letters += !is_digit;
  }
  chunk.plain += piece;
}

}  // namespace

bool benign_prefix(std::string_view low) {
  static constexpr std::string_view prefixes[] = {
      "nct", "rs",  "nm",   "np", "nc", "ensg", "enst", "pmid", "pmc",  "cosm",  "cd",  "il",  "covid", "sars", "hla", "chr",    "icd",
      "cpt", "iso", "kras", "p",  "c",  "b12",  "t",    "mesh", "omim", "orpha", "gse", "loc", "doi",   "h",    "q",   "isrctn", "eudract"};
  if (low.size() >= 4 && low[0] == 'g' && low[1] >= '0' && low[1] <= '9' && low.find('p') != std::string_view::npos)
    return true;  // "G2P1001"
  std::size_t letters = 0;
  while (letters < low.size() && low[letters] >= 'a' && low[letters] <= 'z') ++letters;
  for (const std::string_view prefix : prefixes)
    if (low.substr(0, letters) == prefix) return letters > 1;
  return false;
}

Chunk chunk_at(const Page& page, Index i) {
  Chunk chunk{i, 0, 0, {}};
  if (page.kind(i) == Kind::sign || page.has(i, fact::placeholder)) return chunk;
  Index at = i;
  while (at < page.size() && at < i + 40 && chunk.plain.size() < 64 && !page.has(at, fact::placeholder)) {
    if (at > i && !page.glued(at)) break;
    if (page.kind(at) == Kind::sign) {
      const bool inner = page.is_sign(at, '-') || page.is_sign(at, '_') || page.is_sign(at, '.') || page.is_sign(at, '/');
      if (!inner || !page.glued(at + 1) || (page.kind(at + 1) == Kind::sign && !page.is_sign(at + 1, '-'))) break;
    } else {
      count(chunk, page.str(at));
      chunk.end = at + 1;
    }
    ++at;
  }
  return chunk;
}

bool public_code(const Page& page, Index first, Index end) {
  static constexpr std::string_view systems[] = {"ndc",    "cpt",   "icd9", "icd10", "hcpcs", "snomed", "loinc",
                                                 "rxnorm", "rxcui", "drg",  "pmid",  "doi",   "omim",   "unii"};
  static constexpr std::string_view between[] = {"code", "codes", "number", "no", "ct", "cm", "pcs", "9", "10"};
  constexpr Index reach = 7;
  if (page.is_sign(first, '(')) ++first;
  if (!page.number(first) && page.kind(first) != Kind::mixed) return false;
  const auto group = [&](Index i, std::size_t length) { return page.number(i) && page.length(i) == length && i < end; };
  if (group(first, 3) && (group(first + 2, 3) || group(first + 2, 2)) && group(first + 4, 4)) return false;
  for (Index i = first; i > 0 && i + reach > first && !page.line_start(i); --i) {
    if (one_of(page.low(i - 1), systems)) return true;
    // An ICD alone may be a defibrillator, with a serial number.
    if (page.is(i - 1, "icd")) return page.is(i, "9") || page.is(i, "10") || (page.is_sign(i, '-') && page.number(i + 1) && i + 1 < first);
    const bool mark = page.is_sign(i - 1, ':') || page.is_sign(i - 1, '#') || page.is_sign(i - 1, '-') || page.is_sign(i - 1, '=') ||
                      page.is_sign(i - 1, '(') || page.is_sign(i - 1, '.');
    if (!mark && !one_of(page.low(i - 1), between)) return false;
  }
  return false;
}

bool benign_before(const Page& page, Index i) {
  constexpr Page::KindSet benign = Page::set(PhraseKind::benign_label);
  for (Index k = 1; k <= 5 && k <= i; ++k) {
    if (page.line_start(i - k + 1)) return false;
    if (page.phrase(i - k, benign)) return true;
    if (page.is_sign(i - k, '.') || page.is_sign(i - k, ';')) return false;
  }
  return false;
}

}  // namespace wardbook::deid
