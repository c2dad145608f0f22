// What tells a sentence that belongs into a summary from a line that does not. Each looks at the words [begin, end) of one sentence;
// linear, pure, thread safe.
#pragma once

#include <cstddef>

#include "clinical/words.h"

namespace wardbook::clinical {

// "Test   Result   Flag   Units   Reference range": the heads of a table.
bool heads_columns(const Text& text, std::size_t begin, std::size_t end);
// "INFORMED CONSENT TO A PROCEDURE", "Cardiology Clinic": in capitals or capitalised throughout, and no sentence.
bool is_title(const Text& text, std::size_t begin, std::size_t end);
// "was admitted with", "because of": why this document was written.
bool says_reason(const Text& text, std::size_t begin, std::size_t end);
// "I have started", "increase": what was changed, where the sentence names a treatment or a test.
bool says_change(const Text& text, std::size_t begin, std::size_t end);
// "we will see her again in": what comes next.
bool says_what_comes(const Text& text, std::size_t begin, std::size_t end);

}  // namespace wardbook::clinical
