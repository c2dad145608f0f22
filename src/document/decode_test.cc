#include "document/decode.h"

#include <gtest/gtest.h>

#include <string>

#include "document/sniff.h"

namespace wardbook::document {
namespace {

using namespace std::string_view_literals;

std::string utf16(std::string_view ascii, bool mark) {
  std::string bytes = mark ? "\xff\xfe" : "";
  for (char c : ascii) bytes.append({c, '\0'});
  return bytes;
}

TEST(Sniff, KnowsEveryKindOfItsTable) {
  std::string dicom = std::string(128, '\0') + "DICM";
  const std::vector<std::pair<std::string_view, std::string>> samples{
      {"pdf", "%PDF-1.7\n"},
      {"pdf", "\n %PDF-1.4"},
      {"pdf", "junk\n%PDF-1.4\n"},
      {"rtf", "{\\rtf1\\ansi Note}"},
      {"docx", std::string("PK\x03\x04\x14\0\0\0word/document.xml", 26)},
      {"zip", "PK\x03\x04 something else"},
      {"zip", "PK\x05\x06"},
      {"ole", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"},
      {"html", "<!DOCTYPE html><p>Note"},
      {"html", "\n<HTML>"},
      {"xml", "\xef\xbb\xbf<?xml version=\"1.0\"?>"},
      {"xml", "<ClinicalDocument xmlns=\"urn:hl7-org:v3\">"},
      {"xml", "<!-- a fragment -->\n<recordTarget>\n  <patient/>\n</recordTarget>\n"},
      {"xml", "<section><text>Note</text></section>"},
      {"xml", "<act/>"},
      {"hl7v2", "MSH|^~\\&|LAB|"},
      {"hl7v2", "\x0bMSH|^~\\&|LAB|"},
      {"x12", "ISA*00*          *"},
      {"json", "{\"resourceType\":\"Bundle\"}\n"},
      {"json", " [ {\"id\":1} ] "},
      {"json", "{}"},
      {"png", "\x89PNG\r\n\x1a\n"},
      {"jpeg", "\xff\xd8\xff\xe0"},
      {"gif", "GIF89a"},
      {"tiff", std::string("II*\0", 4)},
      {"tiff", std::string("MM\0*", 4)},
      {"bmp", std::string("BM\x10\0\0\0\0\0\0\0", 10)},
      {"webp", "RIFF1234WEBPVP8 "},
      {"dicom", dicom},
      {"gzip", "\x1f\x8b\x08"},
      {"bzip2", "BZh91AY&SY"},
      {"xz", std::string("\xfd\x37zXZ\0", 6)},
      {"zstd", "\x28\xb5\x2f\xfd"},
      {"7z", "7z\xbc\xaf\x27\x1c"},
      {"elf", "\x7f\x45LF\x02"},
      {"windows_program", std::string("MZ\x90\0\x03\0\0\0", 8)},
      {"sqlite", std::string("SQLite format 3\0", 16)},
      {"postscript", "%!PS-Adobe-3.0"},
      {"audio", "RIFF1234WAVEfmt "},
  };
  for (const auto& [name, bytes] : samples) EXPECT_EQ(facts_of(sniff(bytes_of(bytes))).name, name) << to_hex(bytes_of(bytes));
  // Every kind of the table has a sample.
  for (int i = 1; i <= static_cast<int>(Kind::audio); ++i) {
    bool found = false;
    for (const auto& sample : samples) found |= sample.first == facts_of(static_cast<Kind>(i)).name;
    EXPECT_TRUE(found) << facts_of(static_cast<Kind>(i)).name;
  }
}

TEST(Sniff, KnowsStructuredTextInUtf16) {
  for (bool mark : {true, false}) {
    EXPECT_EQ(sniff(bytes_of(utf16("<?xml version=\"1.0\"?>", mark))), Kind::xml);
    EXPECT_EQ(sniff(bytes_of(utf16("  MSH|^~\\&|", mark))), Kind::hl7v2);
    EXPECT_EQ(sniff(bytes_of(utf16("{\"resourceType\":\"Patient\"}\r\n", mark))), Kind::json);
    EXPECT_EQ(sniff(bytes_of(utf16("Plain note.", mark))), Kind::unknown);
  }
}

TEST(Sniff, LeavesNotesAlone) {
  for (auto note : {""sv,
                    "{"sv,
                    "["sv,
                    "[x] consent given\n[ ] refused"sv,
                    "{Addendum} seen again."sv,
                    "BMI 31, MSH not raised"sv,
                    "MZ twins, both well"sv,
                    "RIFFAT was seen today in WAVE clinic"sv,
                    "< 5 mg/dl"sv,
                    "<patient> says"sv,
                    "<b>Urgent</b> call back."sv,
                    "<5 mg/dl, then >7>"sv,
                    "see <scan 4>"sv,
                    "<unreadable> and <unreadable>"sv,
                    "<"sv,
                    "<a"sv,
                    "attached as %PDF-1.4 file"sv,
                    "PDF follows"sv,
                    "The PK of %PDF-like drugs"sv,
                    "ID: 3"sv,
                    "[{handwritten} note"sv,
                    "{\"quoted\" at the beginning of a note"sv,
                    "II. Course"sv})
    EXPECT_EQ(sniff(bytes_of(note)), Kind::unknown) << note;
}

TEST(Decode, NamesWhatItRefuses) {
  Result<Document> pdf = decode(bytes_of("%PDF-1.7\n..."));
  EXPECT_EQ(pdf.error().code(), Code::unsupported_format);
  EXPECT_EQ(pdf.error().message(), "This is a PDF file, and only plain text is taken in.");
}

TEST(Decode, ReadsPlainTextAndKeepsItsCodes) {
  EXPECT_EQ(decode(bytes_of("Seen today.\r\n"))->text.reveal(), "Seen today.\n");
  EXPECT_EQ(decode(bytes_of(utf16("Seen today.", false)))->text.reveal(), "Seen today.");
  EXPECT_EQ(decode({}).error().code(), Code::empty);
  EXPECT_EQ(decode(bytes_of("\xff\xfe"
                            "a"))
                .error()
                .code(),
            Code::truncated);
  EXPECT_EQ(decode(bytes_of("%PDF-1.7"), {.bytes = 7}).error().code(), Code::too_large);
}

TEST(Decode, TakesSixtyFourMebibytesByDefault) {
  std::string text(std::size_t{64} << 20, 'x');
  EXPECT_TRUE(decode(bytes_of(text)).ok());
  text += 'x';
  EXPECT_EQ(decode(bytes_of(text)).error().code(), Code::too_large);
}

}  // namespace
}  // namespace wardbook::document
