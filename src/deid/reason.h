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
  tagger,  // the trained sequence tagger
};

inline constexpr std::array<std::string_view, 25> reason_names{"pattern",
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
                                                               "tagger"};
static_assert(reason_names.size() == static_cast<std::size_t>(Reason::tagger) + 1);

constexpr std::string_view name_of(Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; }

}  // namespace wardbook::deid
