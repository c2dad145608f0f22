// Numbers that say by their form or their check digit what they are: DNI, NASS, CURP, KVNR, RVNR, SVNR, AHV, NIR, NISS, RAMQ, IBAN.
#include <array>
#include <string>

#include "deid/european_text.h"
#include "deid/european_validators.h"
#include "deid/validators.h"

namespace wardbook::deid::european {

using text::Kind;
using text::Shape;
using trust::Label;

namespace {

// The lengths of the groups as they are written, and what they must say. A form that nothing else has needs no check digit.
struct Form {
  Language language;
  Label label;
  std::string_view groups;
  bool (*valid)(std::string_view plain);
};

bool plain_ahv(std::string_view t) { return t.starts_with("756"); }
bool health_card(std::string_view t) {  // CIP-SNS: the consonants of the name, a code, digits
  for (std::size_t i = 0; i < t.size(); ++i)
    if ((t[i] >= '0' && t[i] <= '9') != (i >= 10)) return false;
  return t[0] >= 'A' && t[0] <= 'Z';
}
bool rvnr_shape(std::string_view t) {
  return t.size() == 12 && t[8] >= 'A' && t[8] <= 'Z' && t[2] <= '3' && t[4] <= '1' && t[9] >= '0' && t[9] <= '9';
}
bool plate(std::string_view t) {  // of France since 2009
  for (std::size_t i = 0; i < t.size(); ++i)
    if ((t[i] >= '0' && t[i] <= '9') != (i >= 2 && i < 5)) return false;
  return t.size() == 7;
}
bool spanish_plate(std::string_view t) {  // since 2000: four digits, three consonants
  for (std::size_t i = 0; i < t.size(); ++i)
    if (i < 4 ? t[i] < '0' || t[i] > '9' : std::string_view("BCDFGHJKLMNPRSTVWXYZ").find(t[i]) == std::string_view::npos) return false;
  return true;
}
bool dotted_dni(std::string_view t) {  // "41.440.118 P": the points say what it is, though the letter may be mistyped
  for (std::size_t i = 0; i < t.size(); ++i)
    if ((t[i] >= '0' && t[i] <= '9') != (i + 1 < t.size())) return false;
  return true;
}
bool birth_first(std::string_view t) { return t[2] <= '1' && t[4] <= '3'; }

constexpr Form forms[] = {
    {Language::es, Label::id, "9", dni_valid},
    {Language::es, Label::id, "8-1", dni_valid},
    {Language::es, Label::id, "2-3-3-1", dotted_dni},
    {Language::es, Label::id, "1-3-3-1", dotted_dni},
    {Language::es, Label::vehicle, "7", spanish_plate},
    {Language::es, Label::id, "1-7-1", dni_valid},
    {Language::es, Label::health_plan, "12", nass_valid},
    {Language::es, Label::health_plan, "2-10", nass_valid},
    {Language::es, Label::health_plan, "2-8-2", nass_valid},
    {Language::es, Label::id, "18", curp_valid},
    {Language::es, Label::health_plan, "16", health_card},
    {Language::de, Label::health_plan, "10", kvnr_valid},
    {Language::de, Label::health_plan, "1-9", kvnr_valid},
    {Language::de, Label::health_plan, "1-3-3-3", kvnr_valid},
    {Language::de, Label::ssn, "12", rvnr_valid},
    {Language::de, Label::ssn, "2-6-1-3", rvnr_shape},
    {Language::de, Label::ssn, "2-6-1-2-1", rvnr_shape},
    {Language::de, Label::ssn, "8-1-3", rvnr_shape},
    {Language::de, Label::id, "2-3-3-3", steuer_id_valid},
    {Language::de, Label::ssn, "4-6", svnr_valid},
    {Language::de, Label::ssn, "3-4-4-2", plain_ahv},
    {Language::de, Label::ssn, "13", ahv_valid},
    {Language::fr, Label::vehicle, "2-3-2", plate},
    {Language::fr, Label::ssn, "15", nir_valid},
    {Language::fr, Label::ssn, "13-2", nir_valid},
    {Language::fr, Label::ssn, "1-2-2-2-3-3-2", nir_shape},
    {Language::fr, Label::ssn, "1-2-2-2-3-3", nir_shape},
    {Language::fr, Label::ssn, "2-2-2-3-2", birth_first},
    {Language::fr, Label::ssn, "11", niss_valid},
    {Language::fr, Label::health_plan, "4-4-4", ramq_shape},
    {Language::fr, Label::health_plan, "12", ramq_shape},
    {Language::fr, Label::ssn, "3-4-4-2", plain_ahv},
    {Language::fr, Label::ssn, "13", ahv_valid},
};

constexpr Index most_groups = 8;

bool part(const Page& page, Index i) {
  if (page.has(i, fact::placeholder) || page.length(i) > 18) return false;
  if (page.number(i) || page.kind(i) == Kind::mixed) return true;
  return page.word(i) && (page.shape(i) == Shape::upper || page.shape(i) == Shape::initial) && page.length(i) <= 4;
}
bool joint(const Page& page, Index i) {
  return page.is_sign(i, '.') || page.is_sign(i, '-') || page.is_sign(i, '/') || page.is_sign(i, '_');
}
bool ends(const Page& page, Index i) { return !(joint(page, i) && page.glued(i) && page.glued(i + 1) && page.kind(i + 1) != Kind::sign); }

void forms_at(Page& page, Index i) {
  std::string groups;
  std::string plain;
  Index at = i;
  const Form* best = nullptr;
  Index best_end = i;
  for (Index group = 0; group < most_groups && part(page, at); ++group) {
    if (group > 0 && !page.glued(at) && page.token(at).start - page.token(at - 1).end > 1) break;
    if (group > 0) groups += '-';
    groups += std::to_string(page.length(at));
    for (const char c : page.str(at)) plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    ++at;
    if (ends(page, at))
      for (const Form& form : forms)
        if (form.language == page.language() && form.groups == groups && form.valid(plain)) {
          best = &form;
          best_end = at;
        }
    if (joint(page, at) && page.glued(at) && page.glued(at + 1)) ++at;
    if (page.line_start(at)) break;
  }
  if (best) page.found(i, best_end, best->label, 0.96F, Reason::checksum);
}

// "DE83 4035 0005 8246 9244 86": the form is enough, for numbers are mistyped.
void account_at(Page& page, Index i) {
  if (page.kind(i) != Kind::mixed || page.length(i) < 4) return;
  const std::string_view head = page.str(i);
  const auto capital = [&](std::size_t k) { return head[k] >= 'A' && head[k] <= 'Z'; };
  const auto digit = [&](std::size_t k) { return head[k] >= '0' && head[k] <= '9'; };
  if (!capital(0) || !capital(1) || !digit(2) || !digit(3)) return;
  if (page.length(i) >= 15) {
    if (iban_valid(head)) page.found(i, i + 1, Label::account, 0.96F, Reason::checksum);
    return;
  }
  if (page.length(i) != 4) return;
  Index at = i + 1;
  while (at < i + 9 && !page.line_start(at) && part(page, at) && page.length(at) == 4 && !page.word(at)) ++at;
  if (at < i + 4) return;
  if (!page.line_start(at) && (page.number(at) || page.kind(at) == Kind::mixed) && page.length(at) <= 3) ++at;
  page.found(i, at, Label::account, 0.96F, Reason::pattern);
}

}  // namespace

void find_forms(Page& page, const Text& text) {
  for (Index i = 0; i < page.size(); ++i) {
    if (text.word(i).empty() || !part(page, i)) continue;
    if (i > 0 && page.glued(i) && joint(page, i - 1) && page.glued(i - 1)) continue;
    forms_at(page, i);
    account_at(page, i);
  }
}

}  // namespace wardbook::deid::european
