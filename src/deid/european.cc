// Spanish, German and French texts: read only when the caller says that the text is in one of these languages. The rules for English
// have run as well; what these find is surer, and trim_european takes back what those took for names.
#include "deid/detectors.h"
#include "deid/european_text.h"

namespace wardbook::deid {

void find_european(Page& page) {
  if (page.language() == Language::en) return;
  const european::Text text(page);
  european::find_labelled(page, text);
  european::find_forms(page, text);
  european::find_registered(page, text);
  european::find_phones(page, text);
  european::find_dates(page, text);
  european::find_ages(page, text);
  european::find_ages_of_persons(page, text);
  european::find_addresses(page, text);
  european::find_facilities(page, text);
  european::find_names(page, text);
}

}  // namespace wardbook::deid
