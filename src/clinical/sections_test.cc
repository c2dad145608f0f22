#include "clinical/sections.h"

#include <cctype>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "clinical/section_table.h"

namespace wardbook::clinical {
namespace {

using testing::ElementsAre;

std::vector<std::string> kinds_of(std::string_view text) {
  static const SectionFinder finder;
  std::vector<std::string> kinds;
  for (const Section& section : finder.find(text)) kinds.emplace_back(section.kind);
  return kinds;
}

TEST(Sections, begin_at_headings_in_every_common_layout) {
  for (const std::string_view text :
       {"PLAN:\nAspirin.", "Plan: aspirin.", "PLAN\nAspirin.", "2. Plan:\nAspirin.", "## Plan\nAspirin.", "**Plan:** aspirin",
        "**PLAN**\naspirin", "  Plan:  aspirin", "IV. PLAN\naspirin", "PLAN - aspirin", "2) Plan\r\naspirin", "Plan\n----\nAspirin"})
    EXPECT_THAT(kinds_of(text), ElementsAre("plan")) << text;
}

TEST(Sections, know_the_usual_variants) {
  EXPECT_THAT(
      kinds_of("HPI: x\nPMH: y\nMeds: z\nROS: u\nA/P: v\nF/U: w"),
      ElementsAre("history_of_present_illness", "past_medical_history", "medications", "review_of_systems", "assessment", "follow_up"));
  EXPECT_THAT(kinds_of("Medications on Admission:\n- x\nBrief Hospital Course:\ny\nDischarge Medications:\nz\nFollow-up Instructions:\nu"),
              ElementsAre("medications", "hospital_course", "discharge_medications", "follow_up"));
  EXPECT_THAT(kinds_of("PRE-OPERATIVE DIAGNOSIS: x\nPostop Diagnosis: y"),
              ElementsAre("preoperative_diagnosis", "postoperative_diagnosis"));
  EXPECT_THAT(kinds_of("Labs (on admission):\nHb 9"), ElementsAre("labs"));
}

TEST(Sections, do_not_begin_in_running_text) {
  EXPECT_THAT(kinds_of("The plan was discussed.\nallergies were reviewed and the plan: none"), ElementsAre());
  EXPECT_THAT(kinds_of("He takes medications daily.\nplan"), ElementsAre());
  EXPECT_THAT(kinds_of("PHYSICAL EXAMINATION:\nHEENT: normal.\nLungs: clear.\nHEART: regular."), ElementsAre("physical_examination"));
  EXPECT_THAT(kinds_of("Patient: [NAME_1]\nMRN: [MRN_1]\nDATE: [DATE_1]"), ElementsAre());
}

TEST(Sections, end_where_an_unknown_heading_in_capitals_begins) {
  EXPECT_THAT(kinds_of("FAMILY HISTORY: Diabetes.\nDURABLE EQUIPMENT: Walker."), ElementsAre("family_history", "other"));
}

TEST(Sections, cover_the_text_from_the_first_heading_without_a_gap) {
  static const SectionFinder finder;
  const std::string_view text = "Title\n\nHPI: cough.\nMore.\n\nPLAN\n  rest\n";
  const auto sections = finder.find(text);
  ASSERT_EQ(sections.size(), 2u);
  EXPECT_EQ(text.substr(sections[0].start, sections[0].body - sections[0].start), "HPI: ");
  EXPECT_EQ(sections[0].end, sections[1].start);
  EXPECT_EQ(text.substr(sections[1].body, 4), "rest");
  EXPECT_EQ(sections[1].end, text.size());
  EXPECT_EQ(kind_at(sections, 0), "");
  EXPECT_EQ(kind_at(sections, sections[1].body), "plan");
}

TEST(Sections, know_headings_with_and_without_their_small_words) {
  for (const std::string_view text : {"DETAILS OF THE OPERATION:\nx", "Details of operation: x", "DESCRIPTION OF THE PROCEDURE:\nx"})
    EXPECT_THAT(kinds_of(text), ElementsAre("procedure_description")) << text;
  for (const std::string_view text :
       {"Assessment & Plan:\nx", "ASSESSMENT/PLAN: x", "A/P: x", "Assessment and Plan\nx", "IMPRESSION/PLAN:\nx"})
    EXPECT_THAT(kinds_of(text), ElementsAre("assessment")) << text;
}

TEST(Sections, know_every_heading_of_the_table_under_its_own_kind) {
  for (const SectionKind& kind : section_kinds) {
    std::string_view rest = kind.headings;
    while (!rest.empty()) {
      const std::size_t comma = rest.find(',');
      std::string heading(trimmed(rest.substr(0, comma)));
      rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
      for (char& byte : heading) byte = static_cast<char>(std::toupper(static_cast<unsigned char>(byte)));
      EXPECT_THAT(kinds_of(heading + ": x"), ElementsAre(std::string(kind.name))) << heading;
    }
  }
}

}  // namespace
}  // namespace wardbook::clinical
