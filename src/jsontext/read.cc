#include "jsontext/read.h"

#include <string.h>

#include <algorithm>
#include <new>
#include <string>
#include <vector>

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

// Builds the value as boost::json::parser does, and looks at the names of each object when it is closed: at all of them at once, so that an
// object of many names costs no more than sorting them.
class Builder {
 public:
  static constexpr std::size_t max_object_size = json::object::max_size();
  static constexpr std::size_t max_array_size = json::array::max_size();
  static constexpr std::size_t max_key_size = json::string::max_size();
  static constexpr std::size_t max_string_size = json::string::max_size();

  Builder(const json::storage_ptr& memory, Duplicates duplicates) : stack_(memory), duplicates_(duplicates) { stack_.reset(memory); }
  json::value release() { return stack_.release(); }
  bool found_duplicate() const { return found_duplicate_; }

  bool on_document_begin(json::error_code&) { return true; }
  bool on_document_end(json::error_code&) { return true; }
  bool on_array_begin(json::error_code&) { return true; }
  bool on_array_end(std::size_t count, json::error_code&) {
    stack_.push_array(count);
    return true;
  }
  bool on_object_begin(json::error_code&) {
    begins_.push_back(names_.size());
    return true;
  }
  bool on_object_end(std::size_t count, json::error_code& error) {
    stack_.push_object(count);
    if (duplicates_ == Duplicates::last_counts) return true;
    auto first = names_.begin() + static_cast<std::ptrdiff_t>(begins_.back());
    std::sort(first, names_.end());
    found_duplicate_ = std::adjacent_find(first, names_.end()) != names_.end();
    names_.erase(first, names_.end());
    begins_.pop_back();
    if (found_duplicate_) error = json::error::syntax;
    return !found_duplicate_;
  }
  bool on_key_part(json::string_view part, std::size_t, json::error_code&) {
    name_.append(part.data(), part.size());
    stack_.push_chars(part);
    return true;
  }
  bool on_key(json::string_view part, std::size_t, json::error_code&) {
    if (duplicates_ == Duplicates::refused) names_.push_back(name_.append(part.data(), part.size()));
    name_.clear();
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
  bool on_double(double number, json::string_view, json::error_code&) {
    stack_.push_double(number);
    return true;
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
  Duplicates duplicates_;
  std::vector<std::string> names_;   // of all objects that are open
  std::vector<std::size_t> begins_;  // where each of them begins in names_
  std::string name_;                 // that comes in parts
  bool found_duplicate_ = false;
};

}  // namespace

Result<json::value> read_json(std::string_view text, const JsonLimits& limits) try {
  auto memory = json::make_shared_resource<WipingMemory>(limits.memory);
  json::parse_options options;
  options.max_depth = limits.depth;
  json::basic_parser<Builder> parser(options, memory, limits.duplicates);
  json::error_code failed;
  auto used = parser.write_some(false, text.data(), text.size(), failed);
  if (parser.handler().found_duplicate()) return fail(Code::invalid_request, "An object of the JSON has a name twice.");
  if (failed == json::error::too_deep) return fail(Code::invalid_request, "The JSON is nested deeper than {}.", limits.depth);
  if (failed || used != text.size()) return fail(Code::invalid_request, "This is no JSON.");
  return parser.handler().release();
} catch (const std::bad_alloc&) {
  return fail(Code::too_large, "The JSON takes more than {} MiB when it is read.", limits.memory >> 20);
}

}  // namespace wardbook::jsontext
