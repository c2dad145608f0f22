#include "presidio/operators.h"

#include <algorithm>

#include <boost/json.hpp>

#include "crypto/digest.h"
#include "crypto/presidio_cipher.h"
#include "presidio/refusal.h"
#include "presidio/request_json.h"
#include "text/utf8.h"

namespace wardbook::presidio {
namespace json = boost::json;
namespace {

using Parameters = const json::object&;

constexpr std::size_t shortest_salt = 16, own_salt = 32;  // bytes

Error wrong_kind(Word name, Word wanted, const json::value& value) {
  return fail(unprocessable, "Invalid parameter value for {}. Expecting '{}', but got '{}'.", name, wanted, kind_of(value));
}

Result<std::string_view> text_parameter(Parameters parameters, Word name) {
  const auto* value = find_field(parameters, name.text());
  if (!value) return fail(unprocessable, "Expected parameter {}", name);
  if (!value->is_string()) return wrong_kind(name, "string", *value);
  return view_of(value->get_string());
}

Result<std::string> replaced(Parameters parameters, std::string_view entity_type) {
  const auto* value = find_field(parameters, "new_value");
  if (!truthy(value)) return "<" + std::string(entity_type) + ">";
  if (!value->is_string()) return wrong_kind("new_value", "string", *value);
  return std::string(view_of(value->get_string()));
}

// "from_end" is optional in Presidio's documentation and demanded by its code.
Result<std::string> masked(Parameters parameters, std::string_view text) {
  auto character = TRY(text_parameter(parameters, "masking_char"));
  if (text::count_code_points(character) > 1) return fail(unprocessable, "Invalid input, masking_char must be a character");
  const auto* count = find_field(parameters, "chars_to_mask");
  if (!count) return fail(unprocessable, "Expected parameter chars_to_mask");
  if (!count->is_int64() && !count->is_uint64()) return wrong_kind("chars_to_mask", "number", *count);
  const auto* side = find_field(parameters, "from_end");
  if (side && !side->is_bool()) return wrong_kind("from_end", "boolean", *side);

  text::OffsetMap map(text);
  auto wanted = count->is_uint64() ? std::numeric_limits<std::int64_t>::max() : std::max<std::int64_t>(count->get_int64(), 0);
  auto masks = static_cast<std::uint32_t>(std::min<std::int64_t>(wanted, map.code_points()));
  std::string mask;
  for (std::uint32_t i = 0; i < masks; ++i) mask += character;
  if (side && side->get_bool()) return std::string(text.substr(0, map.byte_of_code_point(map.code_points() - masks))) + mask;
  return mask + std::string(text.substr(map.byte_of_code_point(masks)));
}

Result<std::string> hashed(Parameters parameters, std::string_view text, Randomness& randomness) {
  std::string_view kind = "sha256";
  if (find_field(parameters, "hash_type")) kind = TRY(text_parameter(parameters, "hash_type"));
  if (kind != "sha256" && kind != "sha512")
    return fail(unprocessable, "Parameter hash_type is not in range of values ['sha256', 'sha512']");
  Bytes salted(bytes_of(text).begin(), bytes_of(text).end());
  if (find_field(parameters, "salt")) {
    auto salt = TRY(text_parameter(parameters, "salt"));
    if (salt.empty())
      return fail(unprocessable, "Salt parameter cannot be empty. Either omit the salt parameter or provide a salt of at least {} bytes.",
                  shortest_salt);
    if (salt.size() < shortest_salt)
      return fail(unprocessable, "Salt must be at least {} bytes (128 bits). Provided salt is {} bytes.", shortest_salt, salt.size());
    append(salted, bytes_of(salt));
  } else {
    salted.resize(salted.size() + own_salt);
    randomness.fill(std::span(salted).last(own_salt));
  }
  return kind == "sha256" ? to_hex(crypto::sha256(salted)) : to_hex(crypto::sha512(salted));
}

Result<BytesView> key_parameter(Parameters parameters) {
  auto key = bytes_of(TRY(text_parameter(parameters, "key")));
  if (!crypto::presidio_key_fits(key)) return fail(unprocessable, "Invalid input, key must be of length 128, 192 or 256 bits");
  return key;
}

// Python's urlsafe_b64encode: RFC 4648 section 5, padded.
Result<std::string> encrypted(Parameters parameters, std::string_view text, Randomness& randomness) {
  auto base64 = to_base64(crypto::presidio_encrypt(TRY(key_parameter(parameters)), bytes_of(text), randomness));
  std::ranges::replace(base64, '+', '-');
  std::ranges::replace(base64, '/', '_');
  return base64;
}

// Either alphabet, as urlsafe_b64decode takes it.
Result<std::string> decrypted(Parameters parameters, std::string_view text) {
  auto key = TRY(key_parameter(parameters));
  std::string base64(text);
  std::ranges::replace(base64, '-', '+');
  std::ranges::replace(base64, '_', '/');
  auto bytes = from_base64(base64);
  auto plain = bytes ? crypto::presidio_decrypt(key, *bytes) : std::nullopt;
  if (!plain || !text::valid_utf8(text_of(*plain))) return fail(unprocessable, "Invalid input, the text was not encrypted with this key");
  return std::string(text_of(*plain));
}

}  // namespace

Result<Operators> Operators::read(const json::value* configuration, Direction direction) {
  static const json::object nothing;
  if (!truthy(configuration)) return Operators(&nothing, direction);
  const auto* object = configuration->if_object();
  if (!object) return fail(unprocessable, "Invalid input, operators must be an object");
  for (const auto& [entity, value] : *object) {
    const auto* parameters = value.if_object();
    const auto* type = parameters ? find_field(*parameters, "type") : nullptr;
    if (!truthy(type) || !type->is_string()) return fail(unprocessable, "Invalid input, operator config must contain operator_name");
    if (type->get_string() == "custom") return fail(bad_request, "Custom type anonymizer is not supported");
  }
  return Operators(object, direction);
}

Result<Operators::Applied> Operators::apply(std::string_view entity_type, std::string_view text, Randomness& randomness) const {
  static const json::object replace{{"type", "replace"}};
  const auto* own = find_field(*configuration_, entity_type);
  if (!own) own = find_field(*configuration_, "DEFAULT");
  if (!own && direction_ == Direction::deanonymize) return fail(unprocessable, "Invalid input, there is no deanonymizer for a result");
  Parameters parameters = own ? own->get_object() : replace;
  auto type = view_of(parameters.at("type").get_string());

  auto among = [&](const auto& names) {
    auto found = std::ranges::find(names, type);
    return found == names.end() ? std::string_view() : *found;
  };
  auto name = direction_ == Direction::anonymize ? among(anonymizers) : among(deanonymizers);
  if (name.empty()) return fail(unprocessable, "Invalid operator class.");
  if (name == "redact") return Applied{name, ""};
  if (name == "keep" || name == "deanonymize_keep") return Applied{name, std::string(text)};
  if (name == "replace") return Applied{name, TRY(replaced(parameters, entity_type))};
  if (name == "mask") return Applied{name, TRY(masked(parameters, text))};
  if (name == "hash") return Applied{name, TRY(hashed(parameters, text, randomness))};
  if (name == "encrypt") return Applied{name, TRY(encrypted(parameters, text, randomness))};
  return Applied{name, TRY(decrypted(parameters, text))};
}

}  // namespace wardbook::presidio
