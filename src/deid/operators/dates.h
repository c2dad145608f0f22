// What the operators year and shift make of a date. Functions without state: thread safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deid/operators/date_value.h"
#include "deid/span.h"
#include "deid/treatment.h"

namespace wardbook::deid::operators {

// By how many days the dates of a patient go back: 1 to 365, drawn by the patient's key; whole weeks if weekdays are to stay.
int days_back(const PatientKey& key, Weekdays weekdays);

// The dates of one document.
class Dates {
 public:
  // `spans` are the document's; only dates are looked at. Keeps the view of the text.
  Dates(std::string_view text, const std::vector<Span>& spans, Language language, int present_year);

  // The year that the date names; "90 or older" if the year is that of a birth and tells an age over 89 (45 CFR
  // 164.514(b)(2)(i)(C)). Nothing if there is no year, if there are several, or if the year is that long ago and nothing says why, for
  // then it may be indicative of such an age.
  std::optional<std::string> year_of(const Span& span) const;
  // The same day so many days earlier, written as the date is. A date without its year is shifted in the year of the date before
  // it; a month alone by its middle; a weekday alone by itself. Nothing for what is no single date.
  std::optional<std::string> shifted(const Span& span, int days_back) const;

 private:
  std::string_view value_of(const Span& span) const { return text_.substr(span.start, span.end - span.start); }
  bool of_birth(const Span& span) const;
  int assumed_year(const Span& span) const;

  std::string_view text_;
  Language language_;
  DateOrder order_;
  int present_;  // that of the caller, or a later one that the text names
  struct Year {
    std::uint32_t at;
    int year;
  };
  std::vector<Year> years_;  // of dates that name theirs
};

}  // namespace wardbook::deid::operators
