// What is done with a span: Presidio's operators and their parameters.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <boost/json/object.hpp>

#include "base/random.h"
#include "base/result.h"

namespace wardbook::presidio {

enum class Direction { anonymize, deanonymize };

inline constexpr std::array<std::string_view, 6> anonymizers{"hash", "mask", "redact", "replace", "encrypt", "keep"};
inline constexpr std::array<std::string_view, 2> deanonymizers{"decrypt", "deanonymize_keep"};

// The value of "anonymizers" or "deanonymizers": an operator for each type of entity, and DEFAULT. Keeps views into the request.
class Operators {
 public:
  // unprocessable for an operator without a type; bad_request for "custom", which only Python has. Parameters are looked at when they are
  // needed, as in Presidio. `configuration` may be null.
  static Result<Operators> read(const boost::json::value* configuration, Direction direction);

  struct Applied {
    std::string_view name;
    std::string text;
  };
  // Without a DEFAULT, the default is to replace by <TYPE> when anonymizing, and unprocessable otherwise. unprocessable for an operator
  // that does not exist, for parameters that are missing or wrong, and for a text that this key has not encrypted.
  Result<Applied> apply(std::string_view entity_type, std::string_view text, Randomness& randomness) const;

 private:
  Operators(const boost::json::object* configuration, Direction direction) : configuration_(configuration), direction_(direction) {}
  const boost::json::object* configuration_;
  Direction direction_;
};

}  // namespace wardbook::presidio
