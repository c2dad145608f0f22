#include "deid/engine.h"

#include "deid/arbitration.h"
#include "deid/detectors.h"
#include "deid/lexicon.h"
#include "deid/page.h"
#include "deid/view.h"

namespace wardbook::deid {

Engine::Engine() : lexicon_(std::make_unique<const Lexicon>()) {}
Engine::~Engine() = default;

std::vector<Span> Engine::find(std::string_view text, const trust::KnownIdentifiers& known, Language language) const {
  const View view(text);
  Page page(view.text(), *lexicon_, language);
  find_known(page, known);
  find_network(page);
  find_labelled(page);
  find_numbers(page);
  find_dates(page);
  find_month_dates(page);
  find_ages(page);
  find_phones(page);
  find_addresses(page);
  find_facilities(page);
  find_places(page);
  find_employers(page);
  find_tables(page);
  find_names_by_context(page);
  find_names_by_dictionary(page);
  propagate(page);
  std::vector<Span> spans = arbitrate(page);
  for (Span& span : spans) {
    const text::Range range = view.to_original({span.start, span.end});
    span.start = range.start;
    span.end = range.end;
  }
  return spans;
}

}  // namespace wardbook::deid
