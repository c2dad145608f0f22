#include "deid/token_atoms.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace wardbook::deid {

using text::Kind;
using text::Shape;

namespace {

// "00/0000" of "03/2024", "AA00" of "AB12": runs of more than four are as four.
std::uint32_t digit_pattern(std::string_view text) {
  std::uint32_t h = 2166136261U;
  char last = 0;
  int run = 0;
  for (const char c : text) {
    const char kind = c >= '0' && c <= '9' ? '0' : c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : 'x';
    run = kind == last ? run + 1 : 1;
    last = kind;
    if (run <= (kind == '0' ? 9 : 3)) h = (h ^ static_cast<unsigned char>(kind)) * 16777619U;
  }
  return h | 1U;
}

// Puts numbers with the same upper half side by side: into about as many buckets as there are numbers first, so that next to nothing is
// left to sort. Whoever writes a text so that all fall into one bucket has them sorted as a whole.
std::vector<std::uint64_t> by_upper_half(const std::vector<std::uint64_t>& numbers) {
  const auto bits = static_cast<unsigned>(std::bit_width(numbers.size()));
  const auto bucket = [&](std::uint64_t number) { return (number >> 32) * 0x9E3779B1U % (1ULL << 32) >> (32 - bits); };
  std::vector<std::uint32_t> ends((std::size_t{1} << bits) + 1, 0);
  for (const std::uint64_t number : numbers) ++ends[bucket(number) + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<std::uint64_t> result(numbers.size());
  for (const std::uint64_t number : numbers) result[ends[bucket(number)]++] = number;
  for (std::size_t b = 0, first = 0; first < result.size(); first = ends[b++])
    if (ends[b] - first > 1)
      std::sort(result.begin() + static_cast<std::ptrdiff_t>(first), result.begin() + static_cast<std::ptrdiff_t>(ends[b]));
  return result;
}

}  // namespace

TokenAtoms::TokenAtoms(const Page& page, const std::vector<Span>& spans) : page_(page), atoms_(page.size()) {
  outside_ = {3, 5, 7, 11, 13, 17, 19, 0, 23, 0, 29, 31, 37, 0, 0, 0, 0, 0};
  describe_words();
  describe_rules(spans);
  describe_lines();
  describe_chunks();
  describe_columns();
  describe_elsewhere();
}

const Atoms& TokenAtoms::near(Index i, int step) const {
  const auto place = static_cast<std::int64_t>(i) + step;
  return place < 0 || place >= static_cast<std::int64_t>(atoms_.size()) ? outside_ : atoms_[static_cast<std::size_t>(place)];
}

void TokenAtoms::describe_words() {
  for (Index i = 0; i < page_.size(); ++i) {
    Atoms& atoms = atoms_[i];
    const std::string_view low = page_.low(i);
    const bool digits = page_.kind(i) == Kind::number || page_.kind(i) == Kind::mixed;
    const Facts facts = page_.facts(i) & telling;
    if (facts & fact::placeholder) {
      atoms.word = atoms.shape = atoms.lexicon = 41;
      atoms.ends = atoms.start = atoms.end2 = atoms.end4 = 43;
      continue;
    }
    atoms.word = digits ? (low.size() <= 2 && page_.kind(i) == Kind::number ? hash(low) : digit_pattern(low)) : hash(low);
    if (digits)
      atoms.shape = digit_pattern(page_.str(i));
    else if (page_.kind(i) == Kind::sign)
      atoms.shape = hash(low);
    else
      atoms.shape = 64 + static_cast<std::uint32_t>(page_.shape(i)) * 4 + (low.size() < 4 ? 0 : low.size() < 8 ? 1 : 2);
    const Facts known = facts | (page_.facts(i) & (fact::local_word | fact::local_noun | fact::first_frequent | fact::last_frequent));
    atoms.lexicon = mix(static_cast<std::uint32_t>(known), static_cast<std::uint32_t>(known >> 32));
    const auto last = [&](std::size_t n) { return low.size() > n ? hash(low.substr(low.size() - n)) : hash(low); };
    atoms.ends = last(3);
    atoms.end2 = last(2);
    atoms.end4 = last(4);
    atoms.start = hash(low.substr(0, 3));
  }
}

void TokenAtoms::describe_rules(const std::vector<Span>& spans) {
  Index i = 0;
  for (const Span& span : spans) {
    while (i < page_.size() && page_.token(i).end <= span.start) ++i;
    const auto sure = static_cast<std::uint32_t>(span.score < 0.6F ? 0 : span.score < 0.75F ? 1 : span.score < 0.9F ? 2 : 3);
    for (Index k = i; k < page_.size() && page_.token(k).start < span.end; ++k)
      atoms_[k].rule = 1 + (static_cast<std::uint32_t>(span.label) * 4 + sure) * 2 + (page_.token(k).start > span.start ? 1 : 0);
  }
}

void TokenAtoms::describe_lines() {
  std::uint32_t first_word = 0;
  std::uint32_t field = 0;
  Index line = 0;
  Index last_word = 0;
  bool any_word = false;
  for (Index i = 0; i < page_.size(); ++i) {
    Atoms& atoms = atoms_[i];
    if (page_.line_start(i)) {
      line = i;
      first_word = atoms.word;
      field = 0;
    }
    atoms.first_word = first_word;
    atoms.field = field;
    const Index place = i - line;
    atoms.layout = 1 + (page_.line_start(i) ? 1U : 0U) + (page_.line_start(i + 1) ? 2U : 0U) + (page_.glued(i) ? 4U : 0U) +
                   (page_.glued(i + 1) ? 8U : 0U) + (page_.sentence_start(i) ? 16U : 0U) + (place < 6 ? 32U : 0U);
    atoms.before = any_word ? last_word : i;
    if (page_.kind(i) != Kind::sign) {
      last_word = i;
      any_word = true;
    }
    if (page_.is_sign(i, ':') || page_.is_sign(i, '=') || page_.is_sign(i, '#')) {
      field = 0;
      for (Index k = i, words = 0; k > line && words < 3; --k) {
        if (!page_.word(k - 1)) {
          if (!page_.is_sign(k - 1, '.') && !page_.is_sign(k - 1, '/') && !page_.is_sign(k - 1, '#') && !page_.is_sign(k - 1, '\'')) break;
          continue;
        }
        if (k < i && !page_.glued(k) && page_.token(k).start - page_.token(k - 1).end > 2) break;  // a column ends there
        field = mix(field, atoms_[k - 1].word);
        ++words;
      }
      field |= 1U;
    }
  }
  Index next = 0;
  for (Index i = page_.size(); i-- > 0;) {
    atoms_[i].after = next > i ? next : i;
    if (page_.kind(i) != Kind::sign) next = i;
  }
}

void TokenAtoms::describe_chunks() {
  for (Index i = 0; i < page_.size();) {
    Index end = i + 1;
    while (end < page_.size() && page_.glued(end) && end - i < 24) ++end;
    const Atom chunk = digit_pattern(page_.text().substr(page_.token(i).start, page_.token(end - 1).end - page_.token(i).start));
    for (; i < end; ++i) atoms_[i].chunk = chunk;
  }
}

// Cells are parted by "|", tabs or several spaces. The heading of a column is what stood at its place in the last line of three cells or
// more without a digit.
void TokenAtoms::describe_columns() {
  std::vector<Index> line_starts;
  for (Index i = 0; i < page_.size(); ++i)
    if (page_.line_start(i)) line_starts.push_back(i);
  std::vector<Atom> heading;
  std::vector<Index> last_cells;
  std::vector<Index> cells;
  for (std::size_t line = 0; line < line_starts.size(); ++line) {
    const Index first = line_starts[line];
    const Index end = line + 1 < line_starts.size() ? line_starts[line + 1] : page_.size();
    const auto from_end = line_starts.size() - 1 - line;
    const auto near = [](std::size_t lines) { return static_cast<Atom>(lines < 3 ? lines : lines < 6 ? 3 : 4); };
    const Atom zone = 1 + near(line) * 5 + near(from_end);
    cells.assign(1, first);
    bool digits = false;
    for (Index i = first; i < end; ++i) {
      atoms_[i].zone = zone;
      atoms_[i].above = i;
      digits = digits || page_.kind(i) == Kind::number || page_.kind(i) == Kind::mixed;
      if (i == first) continue;
      const std::string_view gap = page_.text().substr(page_.token(i - 1).end, page_.token(i).start - page_.token(i - 1).end);
      const bool parted = gap.size() >= 2 || gap.find('\t') != std::string_view::npos || page_.is_sign(i - 1, '|') ||
                          (page_.is_sign(i - 1, ',') && page_.glued(i));
      if (parted && !page_.is_sign(i, '|')) cells.push_back(i);
    }
    if (cells.size() >= 3 && !digits) {
      heading.clear();
      for (std::size_t c = 0; c < cells.size(); ++c) {
        Atom words = 0;
        for (Index i = cells[c]; i < (c + 1 < cells.size() ? cells[c + 1] : end); ++i)
          if (page_.word(i)) words = mix(words, atoms_[i].word);
        heading.push_back(words | 1U);
      }
    } else if (cells.size() < 2) {
      heading.clear();
    }
    for (std::size_t c = 0; c < cells.size(); ++c)
      for (Index i = cells[c]; i < (c + 1 < cells.size() ? cells[c + 1] : end); ++i) {
        if (c < heading.size() && digits) atoms_[i].column = heading[c];
        if (c < last_cells.size() && (cells.size() > 1 || i == first)) atoms_[i].above = last_cells[c];
      }
    last_cells = cells;
  }
}

// Whether a word of the document also stands there in small letters, inside a sentence with a capital, behind a title, or as a
// name that the rules found: what is said of it in one place holds in the others.
void TokenAtoms::describe_elsewhere() {
  std::vector<std::uint64_t> words;  // word and place in one number
  for (Index i = 0; i < page_.size(); ++i)
    if (page_.word(i) && page_.length(i) > 1) words.push_back(std::uint64_t{atoms_[i].word} << 32 | i);
  words = by_upper_half(words);
  for (std::size_t first = 0; first < words.size();) {
    std::size_t end = first;
    std::uint32_t small = 0, inside = 0, titled = 0, named = 0, placed = 0;
    for (; end < words.size() && words[end] >> 32 == words[first] >> 32; ++end) {
      const auto i = static_cast<Index>(words[end]);
      small += page_.shape(i) == Shape::lower;
      inside += page_.shape(i) == Shape::capital && !page_.sentence_start(i);
      titled += i > 0 && (page_.has(i - 1, fact::title) || (page_.is_sign(i - 1, '.') && i > 1 && page_.has(i - 2, fact::title)));
      const std::uint32_t rule = atoms_[i].rule;
      named += rule != 0 && (rule - 1) / 8 == static_cast<std::uint32_t>(trust::Label::name);
      placed += rule != 0 && (rule - 1) / 8 == static_cast<std::uint32_t>(trust::Label::location);
    }
    const auto some = [](std::uint32_t count) { return count == 0 ? 0U : count == 1 ? 1U : 2U; };
    const std::uint32_t seen = 1 + some(small) + 3 * some(inside) + 9 * some(titled) + 27 * some(named) + 81 * some(placed);
    for (; first < end; ++first) atoms_[static_cast<Index>(words[first])].elsewhere = seen;
  }
}

}  // namespace wardbook::deid
