#include "api/openapi.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "api/endpoint.h"
#include "http/characters.h"
#include "http/response_head.h"

namespace wardbook::api {
namespace json = boost::json;
namespace {

json::string word(std::string_view text) { return json::string(text.data(), text.size()); }
json::object reference(std::string_view schema) { return {{"$ref", word("#/components/schemas/" + std::string(schema))}}; }
json::array words(std::span<const std::string_view> names) {
  json::array all;
  for (auto name : names)
    if (!name.empty()) all.push_back(word(name));  // a purpose may be none, which nobody states
  return all;
}
bool is_media_type(std::string_view response) { return response.find('/') != response.npos; }

// "/ledger/tile/{tile*}" without the star, which OpenAPI does not have.
std::string path_of(std::string_view path) {
  std::string text(path);
  std::erase(text, '*');
  return text;
}

json::array parameters_of(const Endpoint& endpoint) {
  json::array all;
  for (auto rest = endpoint.path; rest.find('{') != rest.npos;) {
    rest.remove_prefix(rest.find('{') + 1);
    std::string name(http::take_until(rest, '}'));
    std::erase(name, '*');
    json::object schema = name == "id" ? reference("Uuid") : json::object{{"type", name == "index" ? "integer" : "string"}};
    all.push_back(json::object{{"name", name}, {"in", "path"}, {"required", true}, {"schema", std::move(schema)}});
  }
  for (auto rest = endpoint.query; !rest.empty();) {
    auto name = http::take_until(rest, ' ');
    auto known = *std::ranges::find(query_parameters(), name, &QueryParameter::name);
    all.push_back(json::object{{"name", word(name)},
                               {"in", "query"},
                               {"description", word(known.meaning)},
                               {"schema", json::parse({known.schema.data(), known.schema.size()})}});
  }
  if (endpoint.action) {
    all.push_back(json::object{{"name", "Purpose-Of-Use"},
                               {"in", "header"},
                               {"required", endpoint.purpose == Purpose::needed},
                               {"schema", json::object{{"enum", words(trust::purpose_names)}}}});
  }
  if (endpoint.repeats == Repeats::known_by_key)
    all.push_back(json::object{{"name", "Idempotency-Key"},
                               {"in", "header"},
                               {"description", "The same request with the same key is done once and answered the same, for a day."},
                               {"schema", json::object{{"type", "string"}, {"minLength", 1}, {"maxLength", 255}}}});
  return all;
}

json::object request_of(const Endpoint& endpoint) {
  if (endpoint.request != "document")
    return {{"required", true}, {"content", json::object{{"application/json", json::object{{"schema", reference(endpoint.request)}}}}}};
  json::object form{{"type", "object"},
                    {"required", json::array{"file"}},
                    {"additionalProperties", false},
                    {"properties", json::object{{"file", json::object{{"contentMediaType", "application/octet-stream"}}},
                                                {"patient_id", reference("PatientIdentifier")}}}};
  return {{"required", true},
          {"content", json::object{{"multipart/form-data", json::object{{"schema", std::move(form)}}},
                                   {"application/*", json::object{}},
                                   {"text/*", json::object{}},
                                   {"image/*", json::object{}}}}};
}

json::object responses_of(const Endpoint& endpoint) {
  json::object success{{"description", word(http::phrase_of(endpoint.status))}};
  if (is_media_type(endpoint.response))
    success["content"] = json::object{{word(endpoint.response), json::object{}}};
  else if (!endpoint.response.empty())
    success["content"] = json::object{{"application/json", json::object{{"schema", reference(endpoint.response)}}}};
  json::object all{{std::to_string(endpoint.status), success}};
  if (endpoint.id == Id::document_send) all["200"] = success;  // a duplicate
  if (endpoint.id == Id::readyz) all["503"] = success;
  if (endpoint.recorded == Recorded::each_call)
    all["default"] = json::object{{"description", "Refused or failed."},
                                  {"content", json::object{{"application/problem+json", json::object{{"schema", reference("Problem")}}}}}};
  return all;
}

std::string make_openapi() {
  json::object paths;
  for (const auto& endpoint : endpoints()) {
    auto& path = paths[path_of(endpoint.path)];
    if (!path.is_object()) path = json::object{};
    std::string method = http::lower_case(http::name_of(endpoint.method));
    json::object operation{{"operationId", method + "_" + std::to_string(static_cast<int>(endpoint.id))},
                           {"summary", word(endpoint.summary)},
                           {"parameters", parameters_of(endpoint)},
                           {"responses", responses_of(endpoint)}};
    if (!endpoint.request.empty()) operation["requestBody"] = request_of(endpoint);
    if (endpoint.anonymous) operation["security"] = json::array{};
    if (endpoint.action) operation["x-permission"] = word(trust::name_of(*endpoint.action));
    path.as_object()[method] = std::move(operation);
  }
  json::object all;
  for (const auto& schema : schemas()) all[word(schema.name)] = json::parse({schema.json.data(), schema.json.size()});
  all["EntryType"] = json::object{{"enum", words(ledger::type_names)}};
  all["Permission"] = json::object{{"enum", words(trust::action_names)}};
  json::object document{
      {"openapi", "3.1.0"},
      {"info",
       json::object{
           {"title", "Wardbook"}, {"version", "1"}, {"license", json::object{{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}}}}},
      {"security", json::array{json::object{{"bearer", json::array{}}}}},
      {"paths", std::move(paths)},
      {"components", json::object{{"securitySchemes", json::object{{"bearer", json::object{{"type", "http"}, {"scheme", "bearer"}}}}},
                                  {"schemas", std::move(all)}}}};
  return json::serialize(document);
}

}  // namespace

const std::string& openapi_json() {
  static const std::string text = make_openapi();
  return text;
}

std::string page() {
  std::string text =
      "# The HTTP interface\n\n"
      "This page is made from the table of endpoints (`src/api/endpoint.cc`); `GET /openapi.json` has the same for programs, with all\n"
      "schemas. [contract.md](contract.md) says what the objects mean, and which role has which permission.\n\n"
      "| call | permission | body | answer | in the ledger | |\n|---|---|---|---|---|---|\n";
  for (const auto& endpoint : endpoints()) {
    std::string permission = endpoint.action      ? std::string(trust::name_of(*endpoint.action))
                             : endpoint.anonymous ? "anybody"
                                                  : "any principal";
    if (endpoint.purpose == Purpose::needed) permission += ", purpose needed";
    std::string query;
    for (auto rest = endpoint.query; !rest.empty();) query += (query.empty() ? "?" : "&") + std::string(http::take_until(rest, ' ')) + "=";
    auto body = endpoint.request.empty() ? std::string() : fmt::format("{}, {} KiB", endpoint.request, endpoint.body_bytes >> 10);
    auto ledger = endpoint.recorded == Recorded::exempt         ? std::string("exempt")
                  : endpoint.event == ledger::Type::command_run ? std::string("the call")
                                                                : "the call, " + std::string(name_of(endpoint.event));
    text += fmt::format("| `{} {}{}` | {} | {} | {} {} | {} | {} |\n", http::name_of(endpoint.method), path_of(endpoint.path), query,
                        permission, body, endpoint.status, endpoint.response, ledger, endpoint.summary);
  }
  return text;
}

}  // namespace wardbook::api
