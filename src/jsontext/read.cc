#include "jsontext/read.h"

#include <string.h>

#include <cmath>
#include <new>

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

namespace wardbook::jsontext {
namespace json = boost::json;
namespace {

// Boost.JSON gives a block back with another alignment than it was asked for with; both are small, and operator new's own suits them.
class WipingMemory final : public json::memory_resource {
 public:
  explicit WipingMemory(std::size_t most) : left_(most) {}

 private:
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

  std::size_t left_;
};

// Builds the value as boost::json::parser does, and counts the names that the text has.
class Builder {
 public:
  static constexpr std::size_t max_object_size = json::object::max_size();
  static constexpr std::size_t max_array_size = json::array::max_size();
  static constexpr std::size_t max_key_size = json::string::max_size();
  static constexpr std::size_t max_string_size = json::string::max_size();

  explicit Builder(const json::storage_ptr& memory) : stack_(memory) { stack_.reset(memory); }
  json::value release() { return stack_.release(); }
  std::size_t names() const { return names_; }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_array_begin(json::error_code&) { return true; }
  bool on_array_end(std::size_t count, json::error_code&) {
    stack_.push_array(count);
    return true;
  }
  bool on_object_begin(json::error_code&) { return true; }
  bool on_object_end(std::size_t count, json::error_code&) {
    names_ += count;
    stack_.push_object(count);
    return true;
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    stack_.push_chars(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    stack_.push_key(part);
    return true;
  }
  bool on_string_part(json::string_view part, std::size_t, json::error_code&) {
    stack_.push_chars(part);
    return true;
  }
  bool on_string(json::string_view part, std::size_t, json::error_code&) {
    stack_.push_string(part);
    return true;
  }
  bool on_number_part(json::string_view, json::error_code&) { return true; }
  bool on_int64(std::int64_t number, json::string_view, json::error_code&) {
    stack_.push_int64(number);
    return true;
  }
  bool on_uint64(std::uint64_t number, json::string_view, json::error_code&) {
    stack_.push_uint64(number);
    return true;
  }
  bool on_double(double number, json::string_view, json::error_code& error) {
    stack_.push_double(number);
    if (!std::isfinite(number)) error = json::error::exponent_overflow;
    return std::isfinite(number);
  }
  bool on_bool(bool value, json::error_code&) {
    stack_.push_bool(value);
    return true;
  }
  bool on_null(json::error_code&) {
    stack_.push_null();
    return true;
  }
  bool on_comment_part(json::string_view, json::error_code&) { return true; }
  bool on_comment(json::string_view, json::error_code&) { return true; }

 private:
  json::value_stack stack_;
  std::size_t names_ = 0;
};

// As deep as the limit at most.
std::size_t names_in(const json::value& value) {
  std::size_t count = 0;
  if (const auto* object = value.if_object()) {
    count = object->size();
    for (const auto& member : *object) count += names_in(member.value());
  } else if (const auto* array = value.if_array()) {
    for (const auto& element : *array) count += names_in(element);
  }
  return count;
}

}  // namespace

Result<json::value> read_json(std::string_view text, const JsonLimits& limits) try {
  auto memory = json::make_shared_resource<WipingMemory>(limits.memory);
  json::parse_options options;
  options.max_depth = limits.depth;
  json::basic_parser<Builder> parser(options, memory);
  json::error_code failed;
  auto used = parser.write_some(false, text.data(), text.size(), failed);
  if (failed == json::error::too_deep) return fail(Code::invalid_request, "The JSON is nested deeper than {}.", limits.depth);
  if (failed || used != text.size()) return fail(Code::invalid_request, "This is no JSON.");
  auto value = parser.handler().release();
  // Of equal names an object keeps one: then it has fewer than the text. So nothing has to be remembered but a number.
  if (names_in(value) != parser.handler().names()) return fail(Code::invalid_request, "An object of the JSON has a name twice.");
  return value;
} catch (const std::bad_alloc&) {
  return fail(Code::too_large, "The JSON takes more than {} MiB when it is read.", limits.memory >> 20);
}

}  // namespace wardbook::jsontext
