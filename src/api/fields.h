// The fields of a JSON object that a client sent, each asked for by its name and type. Thread safe as any value.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "base/result.h"

namespace wardbook::api {

class Fields {
 public:
  // invalid_request: no JSON object, or a field that is not one of `known`.
  static Result<Fields> read(std::string_view body, std::initializer_list<std::string_view> known);

  // Nothing if the field is missing; invalid_request if it is of another type.
  Result<std::optional<std::string_view>> text(Word name) const;
  Result<std::optional<bool>> flag(Word name) const;
  Result<std::optional<std::int64_t>> number(Word name) const;
  Result<std::optional<std::string>> names(Word name) const;  // a list of texts, with commas between
  const boost::json::value* find(std::string_view name) const;
  // The same, and invalid_request if it is missing.
  Result<std::string_view> required_text(Word name) const;
  Result<std::vector<std::string>> required_texts(Word name) const;  // at least one, none empty
  std::size_t count() const;

 private:
  explicit Fields(boost::json::value object) : object_(std::move(object)) {}
  boost::json::value object_;
};

}  // namespace wardbook::api
