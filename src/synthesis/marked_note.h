// A clinical note whose identifiers are marked, the stuff that synthetic documents are made of. UTF-8; the first line says what it is
// ("# kind: discharge summary") and does not belong to the document. A mark is {{LABEL:value}} or {{LABEL.part:value}}, with the labels of
// trust/label.h and the parts below; {{KEEP:text}} marks what looks like an identifier and is none. Marks do not nest. Functions without
// state: thread safe.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "deid/span.h"
#include "trust/label.h"

namespace wardbook::synthesis {

enum class Part : std::uint8_t { none, street, city, zip, county, hospital, room, place, country, employer, school, other };

struct Piece {
  enum class Kind : std::uint8_t { text, value, keep };
  Kind kind = Kind::text;
  std::string text;
  trust::Label label = trust::Label::other;  // of a value
  Part part = Part::none;
};

using deid::Language;

struct MarkedNote {
  std::string name;  // goes into the gold file as "template"
  Language language = Language::en;
  std::vector<Piece> pieces;
};

// invalid_request with the number of the line.
Result<std::vector<Piece>> parse_marked(std::string_view text, int first_line = 1);
// A whole file with its first line.
Result<MarkedNote> parse_note(std::string_view file, std::string name, Language language);

}  // namespace wardbook::synthesis
