// What kind of document a text is: by its title, its sections and some phrases, as points from a table.
#pragma once

#include <vector>

#include "clinical/phrases.h"
#include "clinical/reading.h"

namespace wardbook::clinical {

class Classifier {
 public:
  Classifier();
  DocumentClass classify(const Text& text, const std::vector<Section>& sections) const;

 private:
  Phrases titles_, phrases_;
};

}  // namespace wardbook::clinical
