#include "cmd/record.h"

#include <boost/json.hpp>

#include "jsontext/read.h"
#include "text/utf8.h"
#include "workflow/known.h"

namespace wardbook::cmd {
namespace json = boost::json;
namespace {

constexpr std::size_t deepest = 8;
constexpr std::size_t longest_text = std::size_t{64} << 20;

Result<Record> record_of(json::object& object, std::string id) {
  Record record{std::move(id), trust::Phi(std::string()), {}, {}, {}};
  bool has_text = false;
  for (auto& [name, value] : object) {
    if (name == "id") continue;
    if (name == "text") {
      if (!value.is_string()) return fail(Code::invalid_request, "\"text\" must be a text.");
      const auto& text = value.get_string();
      if (text.size() > longest_text) return fail(Code::too_large, "\"text\" has more than 64 MiB.");
      if (text.find('\0') != json::string::npos) return fail(Code::malformed, "\"text\" holds a NUL character.");
      record.text = trust::Phi(std::string(text));
      has_text = true;
    } else if (name == "lang") {
      if (!value.is_string()) return fail(Code::invalid_request, "\"lang\" must be a text.");
      record.language = deid::language_from(std::string_view(value.get_string().data(), value.get_string().size()));
      if (!record.language && value.get_string() != "auto")
        return fail(Code::invalid_request, "\"lang\" must be \"auto\", \"en\", \"es\", \"de\" or \"fr\".");
    } else if (name == "patient") {
      if (!value.is_string()) return fail(Code::invalid_request, "\"patient\" must be a text.");
      record.patient = trust::Phi(std::string(value.get_string()));
    } else if (name == "known") {
      record.known = TRY(workflow::parse_known_of_request(json::serialize(value)));
    } else {
      return fail(Code::invalid_request, "The record has a field other than id, text, lang, known and patient.");
    }
  }
  if (!has_text) return fail(Code::invalid_request, "The record has no \"text\".");
  return record;
}

// Boost.JSON calls "\ud800x" a mere syntax error.
bool has_lone_leading_surrogate(std::string_view line) {
  constexpr std::string_view leading = "89abAB";
  for (auto at = line.find("\\u"); at != std::string_view::npos; at = line.find("\\u", at + 2)) {
    auto escape = line.substr(at + 2, 4);
    bool is_leading = escape.size() == 4 && (escape[0] == 'd' || escape[0] == 'D') && leading.find(escape[1]) != std::string_view::npos;
    if (is_leading && line.substr(at + 6, 2) != "\\u") return true;
    if (is_leading) at += 6;
  }
  return false;
}

// `refused`: what jsontext said of a line that is no object. It says more only of JSON that another reader takes.
Error why_unread(std::string_view line, Error refused) {
  json::error_code failed;
  json::parse_options options;
  options.max_depth = deepest;
  const auto value = json::parse(json::string_view(line.data(), line.size()), failed, {}, options);
  if (!failed && value.is_object()) return refused;
  const bool half_pair = failed == json::error::illegal_leading_surrogate || failed == json::error::illegal_trailing_surrogate ||
                         has_lone_leading_surrogate(line);
  return half_pair                 ? fail(Code::encoding, "The line holds half a surrogate pair.")
         : !text::valid_utf8(line) ? fail(Code::encoding, "The line is not UTF-8.")
                                   : fail(Code::malformed, "The line is no JSON object.");
}

}  // namespace

std::variant<Record, RecordError> read_record(std::string_view line) {
  // A name that comes twice is refused: whoever sent the record may have checked the other of the two texts.
  auto value = jsontext::read_json(line, {.depth = deepest});
  if (!value) return RecordError{record_error("", why_unread(line, value.error()))};
  if (!value->is_object()) return RecordError{record_error("", fail(Code::malformed, "The line is no JSON object."))};
  auto& object = value->as_object();
  const auto* id = object.if_contains("id");
  if (!id || !(id->is_string() || id->is_int64() || id->is_uint64()))
    return RecordError{record_error("", fail(Code::invalid_request, "The record has no \"id\" that is a text or a whole number."))};
  auto id_json = json::serialize(*id);
  auto record = record_of(object, id_json);
  if (!record) return RecordError{record_error(id_json, record.error())};
  return std::move(*record);
}

std::string record_error(std::string_view id, const Error& error) {
  json::object object{{"code", json::string(error.facts().name)}, {"message", error.message()}};
  return "{\"id\":" + std::string(id.empty() ? "null" : id) + ",\"error\":" + json::serialize(object) + "}";
}

}  // namespace wardbook::cmd
