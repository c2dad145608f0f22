#include "deid/label_or_date.h"

#include "deid/one_of.h"

namespace wardbook::deid {

using trust::Label;

namespace {

bool number_word(const Page& page, Index i) {
  static constexpr std::string_view words[] = {"number", "numbers", "no", "num", "nbr", "nr", "nº", "id"};
  return page.is_sign(i, '#') || one_of(page.low(i), words);
}

// One of the 16 direct identifiers: an ID is none, and its labels ("visit", "case") name what has a date.
bool direct(const Page::Match& label) { return label.phrase.kind == PhraseKind::id_label && label.phrase.label != Label::id; }

bool names_number(const Page& page, const Page::Match& label) {
  if (label.phrase.kind != PhraseKind::id_label && label.phrase.label == Label::id) return false;
  static constexpr std::string_view numbers[] = {"mrn",     "mrno",    "emrn", "mbi", "hicn", "hbn", "iban",   "vin", "npi",
                                                 "license", "licence", "lic",  "dea", "upin", "ssn", "serial", "imei"};
  return number_word(page, label.end - 1) || one_of(page.low(label.end - 1), numbers);
}

}  // namespace

bool outranks_date(const Page& page, const Page::Match& label, Index value) {
  if (label.phrase.label == Label::ssn) return true;
  bool numbered = names_number(page, label);
  bool marked = false;
  for (Index i = label.end; i <= value; ++i) {
    if (page.line_start(i)) return false;
    if (i == value) break;
    numbered |= number_word(page, i) && (direct(label) || label.phrase.label != Label::id);
    marked |= page.is_sign(i, ':') || page.is_sign(i, '=');
    const bool verb = page.is(i, "is") || page.is(i, "was");
    if (page.kind(i) != text::Kind::sign && !number_word(page, i) && !verb) return false;
    if (page.is_sign(i, ',') || page.is_sign(i, '/')) return false;
  }
  return numbered || (marked && direct(label));
}

bool heading_outranks_date(const Page& page, const Page::Match& heading) { return direct(heading) || names_number(page, heading); }

}  // namespace wardbook::deid
