#include "workflow/known.h"

#include <boost/json.hpp>

#include "jsontext/read.h"

namespace wardbook::workflow {
namespace json = boost::json;

Result<trust::KnownIdentifiers> parse_known(std::string_view text) {
  constexpr std::size_t most_values = 10000;
  // A field that comes twice would lose what one of the two asks to be taken out.
  auto value = jsontext::read_json(text);
  if (!value || !value->is_object())
    return fail(Code::invalid_request, "Known identifiers must be a JSON object with names, dates and ids, each once at most.");
  trust::KnownIdentifiers known;
  for (auto& [name, list] : value->as_object()) {
    auto* into = name == "names" ? &known.names : name == "dates" ? &known.dates : name == "ids" ? &known.ids : nullptr;
    if (!into) return fail(Code::invalid_request, "Known identifiers have the fields names, dates and ids only.");
    if (!list.is_array() || list.as_array().size() > most_values)
      return fail(Code::invalid_request, "Each field of the known identifiers is a list of at most {} texts.", most_values);
    for (auto& item : list.as_array()) {
      if (!item.is_string()) return fail(Code::invalid_request, "Each known identifier is a text.");
      into->emplace_back(std::string(item.as_string()));
    }
  }
  return known;
}

Result<trust::KnownIdentifiers> parse_known_of_request(std::string_view text) {
  constexpr std::size_t longest_value = 256;
  auto known = TRY(parse_known(text));
  for (const auto* list : {&known.names, &known.dates, &known.ids})
    for (const trust::Phi& value : *list)
      if (value.size() > longest_value) return fail(Code::invalid_request, "A known identifier has at most {} bytes.", longest_value);
  return known;
}

trust::Phi known_with_id(const trust::Phi& value) {
  return trust::Phi(json::serialize(json::object{{"ids", json::array{json::string(value.reveal())}}}));
}

trust::Phi patient_identifier_json(std::string_view assigner, const trust::Phi& value) {
  return trust::Phi(json::serialize(json::object{{"assigner", json::string(assigner)}, {"value", json::string(value.reveal())}}));
}

}  // namespace wardbook::workflow
