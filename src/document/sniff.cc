#include "document/sniff.h"

#include <algorithm>

#include "document/encoding.h"
#include "trust/phi.h"

namespace wardbook::document {
namespace {

using namespace std::string_view_literals;

constexpr std::array kind_table{
    KindFacts{Kind::unknown, "unknown", "something unknown"},
    KindFacts{Kind::pdf, "pdf", "a PDF file"},
    KindFacts{Kind::rtf, "rtf", "an RTF file"},
    KindFacts{Kind::docx, "docx", "a DOCX file"},
    KindFacts{Kind::zip, "zip", "a ZIP archive"},
    KindFacts{Kind::ole, "ole", "an old Office file"},
    KindFacts{Kind::html, "html", "an HTML page"},
    KindFacts{Kind::xml, "xml", "an XML document"},
    KindFacts{Kind::hl7v2, "hl7v2", "an HL7 version 2 message"},
    KindFacts{Kind::x12, "x12", "an X12 interchange"},
    KindFacts{Kind::json, "json", "a JSON document"},
    KindFacts{Kind::png, "png", "a PNG image"},
    KindFacts{Kind::jpeg, "jpeg", "a JPEG image"},
    KindFacts{Kind::gif, "gif", "a GIF image"},
    KindFacts{Kind::tiff, "tiff", "a TIFF image"},
    KindFacts{Kind::bmp, "bmp", "a BMP image"},
    KindFacts{Kind::webp, "webp", "a WebP image"},
    KindFacts{Kind::dicom, "dicom", "a DICOM object"},
    KindFacts{Kind::gzip, "gzip", "a gzip file"},
    KindFacts{Kind::bzip2, "bzip2", "a bzip2 file"},
    KindFacts{Kind::xz, "xz", "an xz file"},
    KindFacts{Kind::zstd, "zstd", "a Zstandard file"},
    KindFacts{Kind::seven_zip, "7z", "a 7z archive"},
    KindFacts{Kind::elf, "elf", "a Linux program"},
    KindFacts{Kind::windows_program, "windows_program", "a Windows program"},
    KindFacts{Kind::sqlite, "sqlite", "an SQLite database"},
    KindFacts{Kind::postscript, "postscript", "a PostScript file"},
    KindFacts{Kind::audio, "audio", "an audio file"},
};

consteval bool kind_table_is_in_order() {
  for (std::size_t i = 0; i < kind_table.size(); ++i)
    if (kind_table[i].kind != static_cast<Kind>(i)) return false;
  return kind_table.size() == static_cast<std::size_t>(Kind::audio) + 1;
}
static_assert(kind_table_is_in_order(), "kind_table must list every Kind, in the order of the enum");

// Bytes at fixed places. The second pair guards beginnings that ordinary text could have ("BM", "MZ", "RIFF").
struct Magic {
  Kind kind;
  std::size_t at;
  std::string_view bytes;
  std::size_t and_at = 0;
  std::string_view and_bytes = {};
};

constexpr std::array magics{
    Magic{Kind::png, 0, "\x89PNG\r\n\x1a\n"sv},
    Magic{Kind::jpeg, 0, "\xff\xd8\xff"sv},
    Magic{Kind::gif, 0, "GIF87a"sv},
    Magic{Kind::gif, 0, "GIF89a"sv},
    Magic{Kind::tiff, 0, "II*\0"sv},
    Magic{Kind::tiff, 0, "MM\0*"sv},
    Magic{Kind::tiff, 0, "II+\0"sv},
    Magic{Kind::tiff, 0, "MM\0+"sv},
    Magic{Kind::bmp, 0, "BM"sv, 6, "\0\0\0\0"sv},
    Magic{Kind::webp, 0, "RIFF"sv, 8, "WEBP"sv},
    Magic{Kind::audio, 0, "RIFF"sv, 8, "WAVE"sv},
    Magic{Kind::audio, 0, "ID3\x03"sv},
    Magic{Kind::audio, 0, "ID3\x04"sv},
    Magic{Kind::audio, 0, "OggS\0"sv},
    Magic{Kind::audio, 4, "ftypM4A"sv},
    Magic{Kind::dicom, 128, "DICM"sv},
    Magic{Kind::gzip, 0, "\x1f\x8b"sv},
    Magic{Kind::bzip2, 0, "BZh"sv, 4, "1AY&SY"sv},
    Magic{Kind::xz, 0,
          "\xfd"
          "7zXZ\0"sv},
    Magic{Kind::zstd, 0, "\x28\xb5\x2f\xfd"sv},
    Magic{Kind::seven_zip, 0, "7z\xbc\xaf\x27\x1c"sv},
    Magic{Kind::elf, 0,
          "\x7f"
          "ELF"sv},
    Magic{Kind::windows_program, 0, "MZ"sv, 3, "\0\0\0"sv},
    Magic{Kind::windows_program, 0, "MZ"sv, 5, "\0\0\0"sv},
    Magic{Kind::sqlite, 0, "SQLite format 3\0"sv},
    Magic{Kind::ole, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv},
    Magic{Kind::zip, 0, "PK\x03\x04"sv},
    Magic{Kind::zip, 0, "PK\x05\x06"sv},
    Magic{Kind::pdf, 0, "%PDF-"sv},
    Magic{Kind::postscript, 0, "%!PS"sv},
};

// Beginnings of structured text, after a byte order mark and white space; in lower case, compared without regard to case.
struct Opening {
  Kind kind;
  std::string_view text;
};

constexpr std::array openings{
    Opening{Kind::pdf, "%pdf-"},     Opening{Kind::postscript, "%!ps-"},
    Opening{Kind::rtf, "{\\rtf"},    Opening{Kind::html, "<!doctype h"},
    Opening{Kind::html, "<html"},    Opening{Kind::xml, "<?xml"},
    Opening{Kind::xml, "<!doctype"}, Opening{Kind::xml, "<clinicaldocument"},
    Opening{Kind::hl7v2, "msh|"},    Opening{Kind::hl7v2, "fhs|"},
    Opening{Kind::hl7v2, "bhs|"},    Opening{Kind::hl7v2, "\x0bmsh|"},
    Opening{Kind::x12, "isa*"},
};

constexpr std::size_t looked_at = 4096;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool stands_at(std::string_view text, std::size_t at, std::string_view part) {
  return text.size() >= at && text.substr(at).starts_with(part);
}

std::string_view without_space(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

// Readers of PDF take a header anywhere in the first 1,024 bytes; here it must begin a line, so that a note may speak of one.
bool has_late_pdf_header(std::string_view text) { return text.substr(0, 1024).find("\n%PDF-") != std::string_view::npos; }

bool opens_with(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(), [](char want, char have) { return want == lower(have); });
}

// An object that begins with a member or ends at once, or an array of objects; and the right last character, so that a note which
// begins with "[" or "{" stays a note.
bool is_json(std::string_view beginning, std::string_view end) {
  while (!end.empty() && is_space(end.back())) end.remove_suffix(1);
  if (beginning.size() < 2 || end.empty()) return false;
  std::string_view next = without_space(beginning.substr(1));
  if (next.empty()) return false;
  if (beginning.front() == '{') return end.back() == '}' && (next.front() == '"' || next.front() == '}');
  return beginning.front() == '[' && end.back() == ']' && next.front() == '{';
}

// A tag or comment at the beginning and one that closes at the end: fragments of C-CDA or HTML without a prologue. A note that
// begins with "<patient>" and ends with a full stop stays a note.
bool is_markup(std::string_view beginning, std::string_view end) {
  while (!end.empty() && is_space(end.back())) end.remove_suffix(1);
  if (beginning.size() < 2 || beginning.front() != '<' || !end.ends_with('>')) return false;
  char next = lower(beginning[1]);
  if (!(next >= 'a' && next <= 'z') && !beginning.starts_with("<!--")) return false;
  std::string_view last = end.substr(std::min(end.rfind('<'), end.size()));
  return last.starts_with("</") || last.ends_with("/>") || last.ends_with("-->");
}

Kind kind_of_text(std::string_view beginning, std::string_view end) {
  beginning = without_space(beginning);
  for (const Opening& opening : openings)
    if (opens_with(beginning, opening.text)) return opening.kind;
  if (is_markup(beginning, end)) return Kind::xml;
  return is_json(beginning, end) ? Kind::json : Kind::unknown;
}

// The text of UTF-16 with "?" for all that is not ASCII, which is enough for the openings.
crypto::SecretBytes ascii_of(BytesView bytes, ByteOrder order) {
  crypto::SecretBytes text;
  text.reserve(bytes.size() / 2);
  for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
    char32_t unit = unit_at(bytes, at, order);
    text.push_back(unit < 0x80 ? static_cast<std::uint8_t>(unit) : std::uint8_t{'?'});
  }
  return text;
}

}  // namespace

const KindFacts& facts_of(Kind kind) { return kind_table[static_cast<std::size_t>(kind)]; }

Kind sniff(BytesView bytes) {
  BytesView beginning = bytes.first(std::min(bytes.size(), looked_at));
  for (const Magic& magic : magics) {
    std::string_view text = text_of(beginning);
    if (!stands_at(text, magic.at, magic.bytes) || !stands_at(text, magic.and_at, magic.and_bytes)) continue;
    bool word_processor = magic.kind == Kind::zip && text.find("word/") != std::string_view::npos;
    return word_processor ? Kind::docx : magic.kind;
  }
  if (has_late_pdf_header(text_of(beginning))) return Kind::pdf;
  Encoding encoding = encoding_of(bytes);
  BytesView end = bytes.last(std::min(bytes.size(), looked_at) & ~std::size_t{1});
  beginning = beginning.subspan(encoding.mark);
  if (!encoding.utf16) return kind_of_text(text_of(beginning), text_of(end));
  return kind_of_text(text_of(ascii_of(beginning, *encoding.utf16)), text_of(ascii_of(end, *encoding.utf16)));
}

}  // namespace wardbook::document
