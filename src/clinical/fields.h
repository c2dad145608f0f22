// The labelled fields of a document: "MRN: [MRN_1]", "Signature: ______", "Date of birth [DATE_2]".
#pragma once

#include <string_view>
#include <vector>

#include "text/range.h"

namespace wardbook::clinical {

enum class FieldKind { patient_name, record_number, birth_date, date, signature, patient_signature };

struct Field {
  FieldKind kind;
  text::Range label;
  text::Range value;                     // to the next label, wide gap or line end; may be empty
  bool blank;                            // nothing but lines, dots and white space
  std::vector<text::Range> identifiers;  // the placeholders in the value
};

// In the order of the text. Linear.
std::vector<Field> fields_of(std::string_view text);

}  // namespace wardbook::clinical
