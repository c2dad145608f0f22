// What the bytes are, by a table of ours: never by the name of the file nor by what the sender says. It looks for what is
// clearly something other than text, so that the refusal can name it; `unknown` says only that nothing in the table matched.
// Thread safe.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/bytes.h"
#include "base/error.h"

namespace wardbook::document {

enum class Kind : std::uint8_t {
  unknown,
  pdf,
  rtf,
  docx,
  zip,
  ole,
  html,
  xml,
  hl7v2,
  x12,
  json,
  png,
  jpeg,
  gif,
  tiff,
  bmp,
  webp,
  dicom,
  gzip,
  bzip2,
  xz,
  zstd,
  seven_zip,
  elf,
  windows_program,
  sqlite,
  postscript,
  audio,
};

// One row a kind, in the order of the enum; `phrase` fits after "This is".
struct KindFacts {
  Kind kind;
  std::string_view name;
  std::string_view phrase;
};
const KindFacts& facts_of(Kind kind);

// Reads a bounded part of the beginning and, for JSON and markup, of the end. Text kinds (HTML, XML, HL7, X12, JSON, RTF) are known in
// UTF-8 and in UTF-16, after a byte order mark and white space.
Kind sniff(BytesView bytes);

}  // namespace wardbook::document
