// Why the engine took something for an identifier. Constants: a reason can go into logs and answers, because it holds no value.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wardbook::deid {

// The numbers stand in sealed bytes: new ones go to the end.
enum class Reason : std::uint8_t {
  pattern,
  checksum,
  label,
  title,
  credential,
  relation,
  context,
  dictionary,
  signature,
  table,
  propagation,
  known,
  address,
  facility,
  month,
  year_alone,
  age_phrase,
  birth_year,
  unlabelled_number,
  photograph,
  state,
  country,
  employer,
  remainder,
  tagger,        // the trained sequence tagger
  site_pattern,  // of a recognizers.toml
  site_list,     // its deny lists
  site_allowed,  // its allow lists
  site_point,    // its operating points
};

inline constexpr std::array<std::string_view, 29> reason_names{"pattern",
                                                               "checksum",
                                                               "label",
                                                               "title",
                                                               "credential",
                                                               "relation",
                                                               "context",
                                                               "dictionary",
                                                               "signature",
                                                               "table",
                                                               "propagation",
                                                               "known",
                                                               "address",
                                                               "facility",
                                                               "month",
                                                               "year_alone",
                                                               "age_phrase",
                                                               "birth_year",
                                                               "unlabelled_number",
                                                               "photograph",
                                                               "state",
                                                               "country",
                                                               "employer",
                                                               "remainder",
                                                               "tagger",
                                                               "site_pattern",
                                                               "site_list",
                                                               "site_allowed",
                                                               "site_point"};
static_assert(reason_names.size() == static_cast<std::size_t>(Reason::site_point) + 1);

// The same for people.
inline constexpr std::array<std::string_view, 29> reason_words{"it has the shape of one",
                                                               "its check digit or its ranges are right",
                                                               "a label stands before it",
                                                               "a title stands before it",
                                                               "a degree stands behind it",
                                                               "a word for a relative stands beside it",
                                                               "the words around it say so",
                                                               "it stands in a list of names or places",
                                                               "it stands in a signature",
                                                               "it stands under a heading of a table",
                                                               "it was found elsewhere in the text with good reason",
                                                               "it was known beforehand",
                                                               "it is part of an address",
                                                               "it is the name of a place of care",
                                                               "it has the name of a month, a weekday or a holiday",
                                                               "a year alone may stay",
                                                               "it says how old somebody is",
                                                               "it is a year of birth",
                                                               "it is a long number that nothing explains",
                                                               "it is the file of a picture",
                                                               "a State may stay",
                                                               "a country may stay",
                                                               "somebody works there",
                                                               "it was left of a longer find",
                                                               "the trained tagger reads it so",
                                                               "a pattern of recognizers.toml matches",
                                                               "it stands in a deny list of recognizers.toml",
                                                               "it stands in an allow list of recognizers.toml",
                                                               "it scores less than recognizers.toml asks of its label"};
static_assert(reason_words.size() == reason_names.size() && !reason_words.back().empty());

// What a person has said, the site or the caller, no model doubts.
constexpr bool said_by_people(Reason reason) {
  return reason == Reason::known || reason == Reason::site_pattern || reason == Reason::site_list;
}

constexpr std::string_view name_of(Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; }

}  // namespace wardbook::deid
