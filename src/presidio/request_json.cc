#include "presidio/request_json.h"

#include <string.h>

#include <new>

#include <boost/json.hpp>

#include "presidio/refusal.h"

namespace wardbook::presidio {
namespace json = boost::json;
namespace {

constexpr std::size_t deepest = 32;

// Boost.JSON gives a block back with another alignment than it was asked for with; both are small, and operator new's own suits them.
class WipingMemory final : public json::memory_resource {
  void* do_allocate(std::size_t size, std::size_t) override {
    if (size > left_) throw std::bad_alloc();
    left_ -= size;
    return ::operator new(size);
  }
  void do_deallocate(void* memory, std::size_t size, std::size_t) override {
    left_ += size;
    ::explicit_bzero(memory, size);
    ::operator delete(memory, size);
  }
  bool do_is_equal(const json::memory_resource& other) const noexcept override { return this == &other; }

  std::size_t left_ = most_memory;
};

}  // namespace

Error answer_too_large() { return fail(Code::too_large, "The answer would have more than {} MiB.", largest_answer >> 20); }

Result<json::object> parse_request(std::string_view body) try {
  auto memory = json::make_shared_resource<WipingMemory>();
  json::parse_options options;
  options.max_depth = deepest;
  json::parser parser(memory, options);
  parser.reset(memory);
  json::error_code failed;
  parser.write(body.data(), body.size(), failed);
  if (failed) return fail(bad_request, "Invalid request json");
  auto value = parser.release();
  if (!value.is_object() || value.get_object().empty()) return fail(bad_request, "Invalid request json");
  return std::move(value.get_object());
} catch (const std::bad_alloc&) {
  return fail(Code::too_large, "The JSON of the request takes more than {} MiB when it is parsed.", most_memory >> 20);
}

const json::value* find_field(const json::object& object, std::string_view name) {
  const auto* value = object.if_contains(json::string_view(name.data(), name.size()));
  return value && !value->is_null() ? value : nullptr;
}

bool truthy(const json::value* value) {
  if (!value) return false;
  switch (value->kind()) {
    case json::kind::null:
      return false;
    case json::kind::bool_:
      return value->get_bool();
    case json::kind::int64:
      return value->get_int64() != 0;
    case json::kind::uint64:
      return value->get_uint64() != 0;
    case json::kind::double_:
      return value->get_double() != 0;
    case json::kind::string:
      return !value->get_string().empty();
    case json::kind::array:
      return !value->get_array().empty();
    case json::kind::object:
      return !value->get_object().empty();
  }
  return false;
}

Word kind_of(const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      return "null";
    case json::kind::bool_:
      return "boolean";
    case json::kind::int64:
    case json::kind::uint64:
    case json::kind::double_:
      return "number";
    case json::kind::string:
      return "string";
    case json::kind::array:
      return "array";
    case json::kind::object:
      break;
  }
  return "object";
}

std::string quoted(std::string_view text) { return json::serialize(json::string_view(text.data(), text.size())); }

}  // namespace wardbook::presidio
