// "ad_hoc_recognizers": expressions and lists of words that hold for one request, as Presidio's PatternRecognizer takes them.
#pragma once

#include <string_view>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "base/result.h"
#include "presidio/finding.h"
#include "presidio/pattern.h"

namespace wardbook::presidio {

inline constexpr std::size_t most_patterns = 64;  // of all recognizers of a request

class AdHocRecognizer {
 public:
  // Keeps views into the request. Errors, as Presidio has them: bad_request for fields that a recognizer does not have, or of other kinds;
  // server_error for a score beyond 0 to 1, an expression that cannot be compiled, neither patterns nor words. Numbers count from 1.
  static Result<AdHocRecognizer> read(const boost::json::object& object, std::size_t number);

  std::string_view entity_type() const { return entity_type_; }
  std::string_view language() const { return language_; }
  std::size_t patterns() const { return patterns_.size(); }

  // `context` are words that the request says of the whole text.
  Result<void> find(std::string_view text, const std::vector<std::string_view>& context, Patience& patience,
                    std::vector<Finding>& to) const;

 private:
  struct Scored {
    std::string_view name, expression;
    double score;
    Pattern pattern;
  };

  AdHocRecognizer() = default;
  Result<void> read_patterns(const boost::json::array& patterns, std::int64_t flags, std::size_t number);
  Result<void> read_words(const boost::json::array& words, double score, std::int64_t flags, std::size_t number);
  std::string_view supportive_word(std::string_view text, std::uint32_t start, const std::vector<std::string_view>& context) const;

  std::string_view name_ = "PatternRecognizer", entity_type_, language_ = "en";
  std::vector<Scored> patterns_;
  std::vector<std::string_view> context_;
};

// All of a request. bad_request for more than most_patterns.
Result<std::vector<AdHocRecognizer>> read_ad_hoc_recognizers(const boost::json::object& request);

}  // namespace wardbook::presidio
