#include "synthesis/generator.h"

#include <gtest/gtest.h>

#include <set>

#include <boost/json.hpp>

#include "evaluation/gold.h"
#include "synthesis/letters.h"
#include "synthesis/replacement.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::synthesis {
namespace {

constexpr std::string_view note_text = R"(# kind: a note for the test
{{LOCATION.hospital:Zwickelberg Memorial Hospital}}
{{LOCATION.street:1187 Quandary Lane}}, {{LOCATION.city:Ostrelund}} {{LOCATION.zip:48210}}, {{LOCATION.county:Tramble County}}
Patient: {{NAME:VELLACOTT, THADDEUS R}}   MRN: {{MRN:4471902}}  SSN {{SSN:219-09-9998}}
DOB: {{DATE:03/14/1931}}  Age {{AGE:92}}  Rm {{LOCATION.room:412-B}}
Tel {{PHONE:(313) 662-4471}}  Fax {{FAX:313-662-4472}}  {{EMAIL:tvellacott@mail.example}} {{URL:https://portal.example/tv}} {{IP:10.4.7.22}}
Plan {{HEALTH_PLAN:1EG4-TE5-MK73}}  Acct {{ACCOUNT:4111 1111 1111 1111}}  NPI {{LICENSE:1234567893}}  DEA {{LICENSE:AB1234563}}
VIN {{VEHICLE:1M8GDM9AXKP042788}}  Pacer {{DEVICE:PJN772810}}  {{BIOMETRIC:vellacott_face_01.jpg}}  Encounter {{ID:ENC-88120045}}
Mr. {{NAME:Thaddeus Vellacott}} is a {{AGE:92}}-year-old {{PROFESSION:retired cooper}} from {{LOCATION.country:Andorra}}, once of
{{ORGANIZATION.employer:Brimble Cooperage}} and {{ORGANIZATION.school:Ostrelund Academy}}, with {{KEEP:Parkinson}} disease. His daughter
{{NAME:Philippa}} spoke with Dr. {{NAME:Isolde Marchbanks}} on {{DATE:March 3rd}} near {{LOCATION.place:Tarn Hollow}}. {{NAME:Vellacott}} agreed.
{{ORGANIZATION.other:Quarrymen's Lodge}} visits. {{NAME:IM}}/{{NAME:qz}}
)";

Generator generator() {
  std::vector<MarkedNote> notes;
  notes.push_back(parse_note(note_text, "en/test", Language::en).value());
  return Generator(std::move(notes), {});
}

std::string many(const Generator& generator, std::uint64_t seed, int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += generator.document(seed, static_cast<std::uint64_t>(i)) + "\n";
  return lines;
}

std::string as_words(std::string_view text) {
  std::string words = " ";
  for (const auto& run : runs(text))
    if (run.kind != synthesis::Run::other) words += text::fold(run.text) + " ";
  return words;
}

TEST(Generator, TheSameSeedGivesTheSameBytesAndAnotherSeedOthers) {
  const Generator first = generator();
  const Generator second = generator();
  EXPECT_EQ(many(first, 5, 20), many(second, 5, 20));
  EXPECT_NE(many(first, 5, 20), many(second, 6, 20));
}

// On another machine, with another library, this line must come out as well: datasets are named by their seed alone.
TEST(Dice, IsSplitMix64) {
  Dice dice(1234567);  // the reference's first outputs
  EXPECT_EQ(dice.next(), 6457827717110365317ULL);
  EXPECT_EQ(dice.next(), 3203168211198807973ULL);
}

TEST(Generator, GivesAllPersonsNamesOfTheOriginThatIsAsked) {
  std::vector<MarkedNote> notes;
  notes.push_back(parse_note("Seen: {{NAME:Ronald Baxter}} and {{NAME:Dolores Quimby}}, {{AGE:40}}.", "x", Language::en).value());
  const Generator hawaiian(std::move(notes), {}, deid::Origin::hawaiian);
  const deid::NamePools pools;
  int of_origin = 0;
  int in_a_pool = 0;
  const auto documents = evaluation::parse_gold(many(hawaiian, 1, 100), evaluation::Task::deid).value();
  for (const auto& document : documents)
    for (const auto& run : runs(document.text.substr(document.text.find(':') + 1))) {
      if (run.kind != synthesis::Run::letters || run.text.size() < 4) continue;
      const auto known = pools.bearing(run.text);
      const deid::Origins origins = known.female | known.male | known.surname;
      in_a_pool += origins != 0 ? 1 : 0;
      of_origin += (origins & deid::bit_of(deid::Origin::hawaiian)) != 0 ? 1 : 0;
    }
  EXPECT_GT(of_origin, 100);  // half of four hundred, less those that a typing error or a capital changed
  EXPECT_GE(of_origin * 10, in_a_pool * 9) << "what is invented may by chance be a name elsewhere";
}

TEST(Generator, WritesAGoldFileWithEveryLabelOfItsNotes) {
  const auto parsed = evaluation::parse_gold(many(generator(), 1, 200), evaluation::Task::deid);
  ASSERT_TRUE(parsed) << parsed.error().message();
  std::set<std::string> labels;
  for (const auto& document : *parsed) {
    EXPECT_EQ(document.language, "en");
    for (const auto& span : document.spans) labels.insert(span.label);
  }
  EXPECT_EQ(labels.size(), trust::label_count - 1) << "all but OTHER";
}

TEST(Generator, SpansLieOnValuesWithoutWhiteSpaceAroundThem) {
  const auto documents = evaluation::parse_gold(many(generator(), 4, 300), evaluation::Task::deid).value();
  for (const auto& document : documents) {
    const text::OffsetMap map(document.text);
    std::uint32_t last = 0;
    int emails = 0;
    for (const auto& span : document.spans) {
      EXPECT_LE(last, span.start) << document.id;
      last = span.end;
      const auto start = map.byte_of_code_point(span.start);
      const std::string value = document.text.substr(start, map.byte_of_code_point(span.end) - start);
      EXPECT_EQ(value.find_first_not_of(" \t\r\n"), 0U) << value;
      EXPECT_EQ(value.find_last_not_of(" \t\r\n") + 1, value.size()) << value;
      if (span.label != "EMAIL") continue;
      ++emails;
      EXPECT_NE(value.find('@'), std::string::npos) << value;
    }
    EXPECT_EQ(emails, 1) << document.id;
  }
}

TEST(Generator, TheArticleAgreesWithWhatFollows) {
  std::vector<MarkedNote> notes;
  notes.push_back(parse_note("She saw a {{AGE:63}}-year-old man, an {{AGE:84}}-year-old woman.", "x", Language::en).value());
  const Generator articles(std::move(notes), {});
  const auto documents = evaluation::parse_gold(many(articles, 1, 200), evaluation::Task::deid).value();
  for (const auto& document : documents) {
    const std::string words = as_words(document.text);
    for (const std::string_view wrong :
         {" a 8", " a 11 ", " a 18 ", " an 2", " an 3", " an 4", " an 5", " an 6", " an 7", " an 9", " an 100 "})
      EXPECT_EQ(words.find(wrong), std::string::npos) << document.text;
  }
}

TEST(Generator, NoMarkedValueSurvivesAsATokenAndWhatIsKeptDoes) {
  const auto note = parse_note(note_text, "en/test", Language::en).value();
  std::vector<std::string> originals;
  for (const Piece& piece : note.pieces) {
    if (piece.kind != Piece::Kind::value || piece.text.size() < 5) continue;
    originals.push_back(as_words(piece.text));
    if (piece.label != trust::Label::name) continue;
    for (const auto& run : runs(piece.text))
      if (run.kind == synthesis::Run::letters && run.text.size() >= 5) originals.push_back(as_words(run.text));
  }
  const auto documents = evaluation::parse_gold(many(generator(), 2, 300), evaluation::Task::deid).value();
  for (const auto& document : documents) {
    const std::string words = as_words(document.text);
    for (const std::string& original : originals) EXPECT_EQ(words.find(original), std::string::npos) << document.id << ": " << original;
    EXPECT_NE(words.find(" parkinson "), std::string::npos);
  }
}

TEST(Replacement, APersonKeepsItsFreshNameThroughTheDocument) {
  const auto note = parse_note(note_text, "en/test", Language::en).value();
  const NameSource names;
  const Wording wording(names);
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    Dice dice(seed);
    Replacement replacement(note.pieces, Language::en, names, wording, dice);
    std::vector<std::string> fresh;
    for (std::size_t i = 0; i < note.pieces.size(); ++i)
      if (note.pieces[i].kind == Piece::Kind::value && note.pieces[i].label == trust::Label::name)
        fresh.push_back(as_words(replacement.fresh(note.pieces, i)));
    // "VELLACOTT, THADDEUS R" begins with what "Vellacott" alone became, and "Thaddeus Vellacott" ends so.
    ASSERT_EQ(fresh.size(), 7U);
    EXPECT_TRUE(fresh[0].starts_with(fresh[4])) << fresh[0] << "|" << fresh[4];
    EXPECT_TRUE(fresh[1].ends_with(fresh[4])) << fresh[1] << "|" << fresh[4];
  }
}

TEST(Snippets, AreMarkedAsNotesAre) {
  for (const Language language : {Language::en, Language::es, Language::de, Language::fr})
    for (const auto list : {snippets(language).headers, snippets(language).sentences, snippets(language).signatures})
      for (const std::string_view snippet : list) EXPECT_TRUE(parse_marked(snippet)) << snippet;
}

TEST(Carriers, KeepTheirTextAroundWhatIsPlanted) {
  const auto carriers =
      parse_carriers("{\"text\":\"The wound healed slowly over many weeks. No fever was ever noted by anybody.\"}\n").value();
  ASSERT_EQ(carriers.size(), 1U);
  bool untouched = false;
  bool marked = false;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    Dice dice(seed);
    std::string text;
    int values = 0;
    for (const Piece& piece : planted(dice, carriers[0])) {
      text += piece.text;
      values += piece.kind == Piece::Kind::value ? 1 : 0;
    }
    EXPECT_NE(text.find("The wound healed slowly over many weeks."), std::string::npos);
    EXPECT_NE(text.find("No fever was ever noted by anybody."), std::string::npos);
    untouched = untouched || values == 0;
    marked = marked || values > 3;
  }
  EXPECT_TRUE(untouched);
  EXPECT_TRUE(marked);
  EXPECT_FALSE(parse_carriers("{\"txt\":1}\n"));
}

TEST(MarkedNote, SaysOnWhichLineAMarkIsWrong) {
  for (const std::string_view wrong :
       {"# kind: x\nfine\n{{NAME:open", "# kind: x\nfine\n{{NOBODY:x}}", "# kind: x\nfine\nstray }} here", "# kind: x\nfine\n{{NAME:}}"}) {
    const auto note = parse_note(wrong, "x", Language::en);
    ASSERT_FALSE(note);
    EXPECT_TRUE(note.error().message().starts_with("Line 3:")) << note.error().message();
  }
}

}  // namespace
}  // namespace wardbook::synthesis
