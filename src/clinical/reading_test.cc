#include "clinical/reading.h"

#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "clinical/checks.h"
#include "clinical/section_table.h"
#include "clinical/summary.h"

namespace wardbook::clinical {
namespace {

const Reader& reader() {
  static const Reader made;
  return made;
}

std::string file(const std::string& name) {
  std::ifstream stream(std::string(WARDBOOK_SOURCE_DIR) + "/src/clinical/cases/" + name);
  std::stringstream text;
  text << stream.rdbuf();
  return text.str();
}

// A reading as a reviewer would write it down.
std::string written(std::string_view text, const Reading& reading) {
  std::string out = "class " + std::string(name_of(reading.document_class)) + "\n";
  std::size_t section = 0;
  const auto sections_to = [&](std::size_t offset) {
    while (section < reading.sections.size() && reading.sections[section].start <= offset)
      out += "section " + std::string(reading.sections[section++].kind) + "\n";
  };
  for (const Entity& entity : reading.entities) {
    sections_to(entity.start);
    std::string words(text.substr(entity.start, entity.end - entity.start));
    for (char& byte : words)
      if (byte == '\n') byte = ' ';
    out += "  " + std::string(name_of(entity.label)) + " " + std::string(name_of(entity.assertion)) + ": " + words;
    for (const Code& code : entity.codes) out += " = " + std::string(code.code) + " " + std::string(code.display);
    out += "\n";
  }
  sections_to(text.size());
  for (const SummarySentence& sentence : summarize(text, reading).sentences) out += "summary: " + sentence.text + "\n";
  for (const Check& check : check(text, reading))
    out += "check " + std::string(check.id) + ": " + std::string(name_of(check.result)) + "\n";
  return out;
}

class Golden : public testing::TestWithParam<const char*> {};

TEST_P(Golden, note_is_read_as_the_reviewed_reading_says) {
  const std::string name = GetParam();
  const std::string text = file(name + ".txt");
  ASSERT_FALSE(text.empty());
  EXPECT_EQ(written(text, reader().read(text)), file(name + ".reading"));
}

INSTANTIATE_TEST_SUITE_P(Notes, Golden,
                         testing::Values("discharge_summary", "operative_note", "clinic_letter", "lab_report", "consent_form",
                                         "progress_note_injected", "two_patients"),
                         [](const auto& note) { return std::string(note.param); });

TEST(Assertions, are_those_of_the_case_list) {
  std::istringstream lines(file("assertions.txt"));
  std::string line;
  int cases = 0;
  while (std::getline(lines, line)) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find(" | "), second = line.find(" | ", first + 3);
    std::string text = line.substr(0, first);
    const std::string words = line.substr(first + 3, second - first - 3), expected = line.substr(second + 3);
    if (const std::size_t end = text.find("\\n"); end != std::string::npos) text.replace(end, 2, "\n");
    if (text.front() == '{') {
      text.replace(text.find("} "), 2, "\n");
      text.erase(0, 1);
    }
    const Reading reading = reader().read(text);
    bool found = false;
    for (const Entity& entity : reading.entities)
      if (text.substr(entity.start, entity.end - entity.start) == words && !found) {
        found = true;
        EXPECT_EQ(name_of(entity.assertion), expected) << line;
      }
    EXPECT_TRUE(found) << line;
    ++cases;
  }
  EXPECT_GT(cases, 80);
}

TEST(Assertions, of_medicines_under_a_heading_that_stops_them_are_negated) {
  const std::string text = "STOP TAKING:\n- naproxen 500 mg bid\n- diclofenac\nSTART: atorvastatin 80 mg daily\n\nHe takes aspirin.\n";
  const Reading reading = reader().read(text);
  std::string said;
  for (const Entity& entity : reading.entities)
    if (entity.label == EntityLabel::MEDICATION)
      said += text.substr(entity.start, entity.end - entity.start) + " " + std::string(name_of(entity.assertion)) + "\n";
  EXPECT_EQ(said, "naproxen negated\ndiclofenac negated\natorvastatin present\naspirin present\n");
}

bool at_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
}

void well_formed(std::string_view text) {
  const Reading reading = reader().read(text);
  std::uint32_t end = 0;
  for (const Entity& entity : reading.entities) {
    ASSERT_LE(end, entity.start);
    ASSERT_LT(entity.start, entity.end);
    ASSERT_LE(entity.end, text.size());
    ASSERT_TRUE(at_boundary(text, entity.start) && at_boundary(text, entity.end));
    // No entity lies in a placeholder or reaches over one.
    const std::string_view words = text.substr(entity.start, entity.end - entity.start);
    ASSERT_EQ(words.find("[NAME"), std::string_view::npos);
    ASSERT_EQ(words.find("[DATE"), std::string_view::npos);
    end = entity.end;
  }
  end = 0;
  for (const Section& section : reading.sections) {
    ASSERT_LE(end, section.start);
    ASSERT_LE(section.start, section.body);
    ASSERT_LE(section.body, section.end);
    ASSERT_LE(section.end, text.size());
    ASSERT_EQ(section_kind(section.kind), section.kind);
    end = section.end;
  }
  for (const SummarySentence& sentence : summarize(text, reading).sentences)
    for (const Source& source : sentence.sources) {
      ASSERT_LT(source.start, source.end);
      ASSERT_LE(source.end, text.size());
      ASSERT_TRUE(at_boundary(text, source.start) && at_boundary(text, source.end));
      // Found at its source, white space apart.
      std::string a, b;
      for (const char byte : text.substr(source.start, source.end - source.start))
        if (std::string_view(" \t\r\n\f\v").find(byte) == std::string_view::npos) a += byte;
      for (const char byte : sentence.text)
        if (byte != ' ') b += byte;
      ASSERT_EQ(a, b);
    }
  const auto checks = check(text, reading);
  ASSERT_EQ(checks.size(), 5u);
  for (const Check& check : checks)
    for (const Source& source : check.evidence) {
      ASSERT_LE(source.start, source.end);
      ASSERT_LE(source.end, text.size());
      ASSERT_TRUE(at_boundary(text, source.start) && at_boundary(text, source.end));
    }
  for (const SummarySentence& sentence : support(text, text.substr(0, std::min<std::size_t>(text.size(), 400)), "model:x@1").sentences)
    for (const Source& source : sentence.sources) ASSERT_LE(source.end, text.size());
}

// Pieces that notes are made of, in any order.
const std::vector<std::string> pieces{"chest pain",
                                      "no ",
                                      "[NAME_1]",
                                      "[DATE_2]",
                                      "[MRN_1]",
                                      "90 or older",
                                      "PLAN:",
                                      "Plan: ",
                                      "\n",
                                      "\n\n",
                                      ". ",
                                      "- ",
                                      "10.2 ",
                                      "mg ",
                                      "mg/dL",
                                      "(H)",
                                      "hemoglobin ",
                                      "was ",
                                      "(",
                                      ")",
                                      "/",
                                      "x 10^9/L",
                                      "aspirin ",
                                      "for 7 days",
                                      "q6h ",
                                      "every ",
                                      "8 ",
                                      "of the left ",
                                      "knee ",
                                      "disease ",
                                      "syndrome",
                                      "mother ",
                                      "history of ",
                                      "Signature: ",
                                      "____",
                                      "MRN: ",
                                      "DOB: ",
                                      "Patient: ",
                                      "é",
                                      "µg",
                                      "\xE2\x80\x99s",
                                      "–",
                                      "\t",
                                      "   ",
                                      "[NAME",
                                      "]",
                                      "<",
                                      "H ",
                                      "p.o. ",
                                      "s/p ",
                                      "p",
                                      "-",
                                      "%",
                                      "°",
                                      "Dear Dr "};

RC_GTEST_PROP(Reading, of_any_mixture_of_clinical_pieces_is_well_formed, ()) {
  std::string text;
  for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) text += piece;
  well_formed(text);
}

RC_GTEST_PROP(Reading, of_any_unicode_text_is_well_formed, ()) {
  std::string text;
  for (const auto code : *rc::gen::container<std::vector<std::uint32_t>>(rc::gen::inRange<std::uint32_t>(1, 0x3100))) {
    if (code < 0x80) {
      text += static_cast<char>(code);
    } else if (code < 0x800) {
      text += static_cast<char>(0xC0 | (code >> 6));
      text += static_cast<char>(0x80 | (code & 0x3F));
    } else {
      text += static_cast<char>(0xE0 | (code >> 12));
      text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
      text += static_cast<char>(0x80 | (code & 0x3F));
    }
  }
  well_formed(text);
}

RC_GTEST_PROP(Reading, of_any_bytes_ends, (const std::string& bytes)) {
  const Reading reading = reader().read(bytes);
  for (const Entity& entity : reading.entities) RC_ASSERT(entity.end <= bytes.size());
  (void)summarize(bytes, reading);
  (void)check(bytes, reading);
}

// Each would take hours if any step were quadratic; the test runner's limit is the measure.
TEST(Reading, ends_for_long_lines_without_a_place_to_rest) {
  for (const std::string piece : {"a",
                                  " ",
                                  "\n",
                                  "no pain ",
                                  "pain ",
                                  "(",
                                  "[NAME_1]",
                                  "[",
                                  "10 ",
                                  "1-",
                                  "/",
                                  "left ",
                                  "acute ",
                                  "mother ",
                                  "A:",
                                  "PLAN:\n",
                                  "x. ",
                                  "hemoglobin ",
                                  "pulmonary fibrosis (PF) ",
                                  "MRN: [MRN_1] ",
                                  "\xC3\xA9",
                                  "denies but ",
                                  "Signature: ",
                                  "of the ",
                                  "- ",
                                  "FOLLOW-UP:\n",
                                  "LABORATORY REPORT hemoglobin 10 reference ",
                                  "Patient: [NAME_1] [NAME_2]\n",
                                  "\xE2\x80\xA2"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    SCOPED_TRACE(piece);
    well_formed(text);
  }
}

TEST(Reading, of_nothing_is_empty) {
  const Reading reading = reader().read("");
  EXPECT_EQ(reading.document_class, DocumentClass::other);
  EXPECT_TRUE(reading.sections.empty());
  EXPECT_TRUE(reading.entities.empty());
}

TEST(Entities, inside_placeholders_are_none) {
  const Reading reading =
      reader().read("Seen by [NAME_1] on [DATE_1] at [LOCATION_1], age 90 or older, phone [PHONE_1], device [DEVICE_1].");
  EXPECT_TRUE(reading.entities.empty());
}

TEST(Codes, are_given_only_where_the_words_are_those_of_the_code) {
  const Reading exact = reader().read("Essential hypertension.");
  ASSERT_EQ(exact.entities.size(), 1u);
  ASSERT_EQ(exact.entities[0].codes.size(), 1u);
  EXPECT_EQ(exact.entities[0].codes[0].code, "I10");
  EXPECT_EQ(exact.entities[0].codes[0].system, "http://hl7.org/fhir/sid/icd-10-cm");
  const Reading narrower = reader().read("Refractory renovascular idiopathic hypertension.");
  ASSERT_EQ(narrower.entities.size(), 1u);
  EXPECT_TRUE(narrower.entities[0].codes.empty());
}

}  // namespace
}  // namespace wardbook::clinical
