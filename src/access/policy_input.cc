#include "access/policy_input.h"

#include <boost/json.hpp>

namespace wardbook::access {
namespace {

template <typename Enum, std::size_t N>
std::string_view name_in(const std::array<std::string_view, N>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

// Names out of tables need no escaping.
void field(std::string& to, std::string_view name, std::string_view value) { ((((to += '"') += name) += "\":\"") += value) += '"'; }

std::string quoted(std::string_view outside) { return boost::json::serialize(boost::json::string_view(outside.data(), outside.size())); }

void time_fields(std::string& to, Time now) {
  const auto day = std::chrono::floor<std::chrono::days>(now);
  field(to, "date", to_rfc3339(now).substr(0, 10));
  to += ",\"minute\":" + std::to_string(std::chrono::floor<std::chrono::minutes>(now - day).count());
  to += ",\"weekday\":" + std::to_string(std::chrono::weekday(day).iso_encoding());
}

}  // namespace

std::string policy_input(const Request& request, std::string_view region, std::optional<Time> now) {
  const auto& facts = request.facts;
  std::string text;
  text.reserve(384);
  text += '{';
  field(text, "action", trust::name_of(request.action));
  text += ",\"actor\":{\"id\":" + quoted(request.principal.id) + ",\"roles\":[";
  for (std::size_t i = 0; i < request.principal.roles.size(); ++i)
    (((text += i ? ",\"" : "\"") += trust::name_of(request.principal.roles[i])) += '"');
  text += "],\"via\":" + quoted(request.principal.via) + "},";
  field(text, "purpose", trust::name_of(request.purpose));
  text += ",\"request\":{\"destination_country\":" + quoted(facts.destination.empty() ? region : facts.destination) + ",";
  field(text, "extent", name_in(extent_names, facts.extent));
  text += "},\"resource\":{";
  field(text, "consent", name_in(consent_names, facts.consent));
  text += ",\"kind\":" + quoted(request.resource_kind) + ",";
  field(text, "label", name_in(label_names, facts.label));
  text += ',';
  field(text, "relation", name_in(relation_names, facts.relation));
  text += ',';
  field(text, "retention", name_in(retention_names, facts.retention));
  text += '}';
  if (now) {
    text += ",\"time\":{";
    time_fields(text, *now);
    text += '}';
  }
  text += '}';
  return text;
}

}  // namespace wardbook::access
