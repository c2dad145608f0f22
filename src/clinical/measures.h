// Numbers with what they count: doses, results, how often and how long.
#pragma once

#include <cstddef>

#include "clinical/phrases.h"
#include "clinical/reading.h"

namespace wardbook::clinical {

class Measures {
 public:
  Measures();

  struct Quantity {
    std::size_t last = 0;  // word
    bool found = false;
    bool dose_unit = false;    // mg, tablets: what a medicine is given in
    bool result_unit = false;  // mg/dL, mmHg, %: what is measured
    bool unit = false;
  };
  // "40 mg", "5-10 mg/kg", "120/80 mmHg", "<0.01 ng/mL", "two tablets"; `at` is a number, a number word, or a comparison sign.
  Quantity quantity(const Text& text, std::size_t at) const;
  // A flag after a result: "H", "(L)", "HIGH". The last word, or `last` if there is none.
  std::size_t flag_after(const Text& text, std::size_t last) const;
  // "7 days", "2-week". 0 if it is none; else the last word. What stands before and after decides if it is a duration.
  std::size_t duration(const Text& text, std::size_t at) const;
  // "daily", "q6h", "every 8 hours", "as needed". 0 if it is none.
  std::size_t frequency(const Text& text, std::size_t at) const;
  std::size_t route(const Text& text, std::size_t at) const;  // 0 if it is none
  // "normal", "within normal limits", "mildly elevated". 0 if it is none.
  std::size_t quality(const Text& text, std::size_t at) const;
  bool is_verb(const Text& text, std::size_t at) const;  // "was", "remained"
  bool links(const Text& text, std::size_t at) const;    // "was", "of", ":": between a test and its value

 private:
  Phrases dose_units_, result_units_, time_units_, number_words_, frequencies_, routes_, qualities_, links_, verbs_, flags_;
};

}  // namespace wardbook::clinical
