#include "deid/treatment.h"

#include <algorithm>

#include "deid/modes.h"

namespace wardbook::deid {

using trust::Label;
using trust::Operator;

namespace {

std::optional<Operator> operator_from(std::string_view name) {
  const auto* const found = std::find(trust::operator_names.begin(), trust::operator_names.end(), name);
  if (found == trust::operator_names.end()) return std::nullopt;
  return static_cast<Operator>(found - trust::operator_names.begin());
}

// The operator that a general one stands for under a label of which it can make nothing itself.
Operator instead_of(Operator general, Label label) {
  if (fits(general, label)) return general;
  if (label == Label::date && general == Operator::surrogate) return Operator::shift;
  if (label == Label::age && general == Operator::surrogate) return Operator::generalize;
  return Operator::tag;
}

Result<void> allowed(trust::Mode mode, Operator applied) {
  const std::string_view reason = refusal_of(mode, applied);
  if (reason.empty()) return {};
  return fail(Code::invalid_request, "{}.", Word::from_table(reason));
}

}  // namespace

bool fits(Operator applied, Label label) {
  switch (applied) {
    case Operator::year:
    case Operator::shift:
      return label == Label::date;
    case Operator::generalize:
      return label == Label::date || label == Label::age || label == Label::location;
    case Operator::surrogate:
      return label != Label::date && label != Label::age && label != Label::profession;
    case Operator::tag:
    case Operator::number:
    case Operator::mask:
    case Operator::remove:
    case Operator::vault:
    case Operator::keep:
      break;
  }
  return true;
}

Operator Treatment::of(Label label) const {
  if (const auto own = chosen[static_cast<std::size_t>(label)]) return *own;
  if (stay_of(mode, label) == Stay::allowed) return Operator::keep;
  const Operator applied = instead_of(general, label);
  return refusal_of(mode, applied).empty() ? applied : Operator::tag;
}

bool Treatment::uses(Operator applied) const {
  for (std::size_t i = 0; i < trust::label_count; ++i)
    if (of(static_cast<Label>(i)) == applied) return true;
  return false;
}

namespace {

Result<void> permitted(const Treatment& treatment) {
  TRY(allowed(treatment.mode, treatment.general));
  if (treatment.general == Operator::keep)
    return fail(Code::invalid_request, "keep needs a label, such as DATE=keep: a redaction that keeps everything is none.");
  for (std::size_t i = 0; i < trust::label_count; ++i) {
    if (!treatment.chosen[i]) continue;
    const auto label = static_cast<Label>(i);
    const Operator applied = *treatment.chosen[i];
    const Word label_word = Word::from_table(trust::name_of(label));
    const Word operator_word = Word::from_table(trust::name_of(applied));
    TRY(allowed(treatment.mode, applied));
    if (!fits(applied, label)) return fail(Code::invalid_request, "{} can make nothing of a {}.", operator_word, label_word);
    if (applied == Operator::keep && stay_of(treatment.mode, label) == Stay::goes)
      return fail(Code::invalid_request, "{} refuses {}=keep: it is one of the direct identifiers of 45 CFR 164.514(e)(2).",
                  Word::from_table(trust::name_of(treatment.mode)), label_word);
  }
  return {};
}

}  // namespace

Result<void> check(const Treatment& treatment) {
  TRY(permitted(treatment));
  if ((treatment.uses(Operator::surrogate) || treatment.uses(Operator::shift)) && !treatment.key)
    return fail(Code::invalid_request, "surrogate and shift need a key.");
  if (treatment.uses(Operator::surrogate) && !treatment.names) return fail(Code::invalid_request, "surrogate needs names to choose from.");
  if (treatment.uses(Operator::vault) && !treatment.codes)
    return fail(Code::invalid_request, "vault needs a store, which can give a value back to who may have it.");
  return {};
}

Result<Treatment> parse_treatment(trust::Mode mode, std::string_view operators) {
  Treatment treatment;
  treatment.mode = mode;
  bool general = false;
  while (!operators.empty()) {
    const std::size_t comma = std::min(operators.find(','), operators.size());
    const std::string_view item = operators.substr(0, comma);
    operators.remove_prefix(std::min(comma + 1, operators.size()));
    const std::size_t equals = item.find('=');
    const auto applied = operator_from(equals == std::string_view::npos ? item : item.substr(equals + 1));
    if (!applied)
      return fail(Code::invalid_request,
                  "An operator is one of tag, number, mask, remove, year, generalize, surrogate, shift, vault, keep.");
    if (equals == std::string_view::npos) {
      if (general) return fail(Code::invalid_request, "Two operators for everything: name the label of one, such as DATE=year.");
      general = true;
      treatment.general = *applied;
      continue;
    }
    const auto label = trust::label_from(item.substr(0, equals));
    if (!label) return fail(Code::invalid_request, "A label before \"=\" does not exist; redact --help lists them.");
    auto& chosen = treatment.chosen[static_cast<std::size_t>(*label)];
    if (chosen) return fail(Code::invalid_request, "{} has two operators.", Word::from_table(trust::name_of(*label)));
    chosen = *applied;
  }
  // Key and randomness come later; what can be refused without them is refused now.
  TRY(permitted(treatment));
  return treatment;
}

}  // namespace wardbook::deid
