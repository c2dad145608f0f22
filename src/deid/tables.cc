// Rows of a table, their cells parted by "|" or tabs: the heading of a column says what stands in it.
#include <string_view>
#include <vector>

#include "deid/chunk.h"
#include "deid/detectors.h"
#include "deid/label_or_date.h"
#include "deid/names.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

struct Cell {
  Index first;
  Index end;
};

bool parted(const Page& page, Index i) {
  // White space with a tab before the token.
  if (!page.token(i).space_before || page.line_start(i)) return false;
  for (std::uint32_t at = page.token(i).start; at > 0; --at) {
    const char c = page.text()[at - 1];
    if (c == '\t') return true;
    if (c != ' ') return false;
  }
  return false;
}

std::vector<Cell> cells(const Page& page, Index first, Index end) {
  std::vector<Cell> result;
  Index begin = first;
  bool any = false;
  for (Index i = first; i < end; ++i) {
    const bool bar = page.is_sign(i, '|');
    if (!bar && !(i > first && parted(page, i))) continue;
    any = true;
    if (i > begin || (bar && i > first)) result.push_back({begin, i});
    begin = bar ? i + 1 : i;
  }
  if (!any) return {};
  if (begin < end) result.push_back({begin, end});
  return result;
}

enum class Column : std::uint8_t { unknown, name, id, age };

struct Heading {
  Column column = Column::unknown;
  Label label = Label::other;
  bool outranks_date = false;
};

Heading heading_of(const Page& page, Cell cell) {
  if (cell.end <= cell.first || cell.end - cell.first > 5) return {};
  if (const auto match = page.phrase(cell.first, Page::set(PhraseKind::id_label) | Page::set(PhraseKind::weak_id_label));
      match && match->end >= cell.end)
    return {Column::id, match->phrase.label, heading_outranks_date(page, *match)};
  if (const auto match = page.phrase(cell.first, Page::set(PhraseKind::name_label)); match && match->end >= cell.end)
    return {Column::name, Label::name, false};
  if (page.is(cell.end - 1, "name") || page.is(cell.first, "relative")) return {Column::name, Label::name, false};
  if (page.is(cell.first, "age") && cell.end == cell.first + 1) return {Column::age, Label::age, false};
  return {};
}

void row(Page& page, const std::vector<Heading>& headings, const std::vector<Cell>& row_cells) {
  for (std::size_t c = 0; c < row_cells.size() && c < headings.size(); ++c) {
    const Cell cell = row_cells[c];
    if (cell.first >= cell.end) continue;
    switch (headings[c].column) {
      case Column::name: {
        const Index end = name_at(page, cell.first, Evidence::strong, true);
        if (end != cell.first && end <= cell.end) page.found(cell.first, end, Label::name, 0.88F, Reason::table);
        break;
      }
      case Column::id: {
        const Chunk chunk = chunk_at(page, cell.first);
        const bool dated = numeric_date(page, cell.first) != cell.first;
        if (chunk.digits >= 2 && chunk.end <= cell.end && chunk.digits + chunk.letters >= 3 && (!dated || headings[c].outranks_date))
          page.found(cell.first, chunk.end, headings[c].label, dated ? surer_than_date : 0.88F, Reason::table);
        break;
      }
      case Column::age:
        if (page.number(cell.first) && cell.end == cell.first + 1 && page.value(cell.first) <= 120)
          page.found(cell.first, cell.end, Label::age, 0.8F, Reason::table,
                     page.value(cell.first) >= 90 ? Action::generalize : Action::keep);
        break;
      case Column::unknown:
        break;
    }
  }
}

}  // namespace

void find_tables(Page& page) {
  std::vector<Heading> headings;
  Index i = 0;
  while (i < page.size()) {
    Index end = i + 1;
    while (end < page.size() && !page.line_start(end)) ++end;
    const std::vector<Cell> here = cells(page, i, end);
    if (here.size() < 2) {
      headings.clear();
    } else {
      std::vector<Heading> found;
      std::size_t named = 0;
      for (const Cell& cell : here) {
        found.push_back(heading_of(page, cell));
        named += found.back().column != Column::unknown;
      }
      bool digits = false;
      for (Index k = i; k < end; ++k) digits |= page.kind(k) == Kind::number;
      if (named >= 1 && !digits)
        headings = found;
      else if (!headings.empty())
        row(page, headings, here);
    }
    i = end;
  }
}

}  // namespace wardbook::deid
