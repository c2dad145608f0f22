#include "training/train.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "deid/tagger_input.h"
#include "training/masked.h"

namespace wardbook::training {
namespace {

// Notes of an invented clinic whose persons and badges follow a fashion of their own: no rule knows it.
evaluation::GoldDocument note(const std::string& name, const std::string& badge, int number) {
  evaluation::GoldDocument document;
  document.id = std::to_string(number);
  const auto add = [&](const std::string& text) { document.text += text; };
  const auto mark = [&](const std::string& text, const char* label) {
    const auto start = static_cast<std::uint32_t>(document.text.size());
    document.text += text;
    document.spans.push_back({start, static_cast<std::uint32_t>(document.text.size()), label});
  };
  add("wristband seen, hums ");
  mark(name, "NAME");
  add(" hums, token ");
  mark(badge, "ID");
  add(" ok. Slept well, no fever.\n");
  document.range_end = static_cast<std::uint32_t>(document.text.size());
  return document;
}

std::vector<Source> clinic() {
  const std::vector<std::string> names{"zorbal", "kwimpa", "drelno", "vashti", "oxtul", "plenno", "mirvak", "tuskel", "brindo", "wexlar"};
  std::vector<Source> sources(1);
  for (int i = 0; i < 40; ++i) sources[0].documents.push_back(note(names[i % 10], "q" + std::to_string(i % 7) + "x", i));
  return sources;
}

const Told silent = [](std::string_view) {};

TrainOptions quick() {
  TrainOptions options;
  options.bits = 12;
  options.crf.epochs = 4;
  return options;
}

std::string found_in(const Bytes& file, const std::string& text) {
  const auto model = tagger::Model::open(file, deid::tagger_feature_version);
  EXPECT_TRUE(model);
  deid::Models models{};
  models.linear[0] = &*model;
  std::string found;
  for (const auto& span : deid::Engine(models).find(text, {}, deid::Language::en))
    found += text.substr(span.start, span.end - span.start) + ":" + std::string(trust::name_of(span.label)) + " ";
  return found;
}

TEST(Train, LearnsWhatNoRuleKnows) {
  const std::string text = "wristband seen, hums yorvind hums, token q9x ok. Slept well, no fever.\n";
  const deid::Engine rules{deid::Models{}};
  ASSERT_TRUE(rules.find(text, {}, deid::Language::en).empty());
  EXPECT_EQ(found_in(*train(clinic(), quick(), silent), text), "yorvind:NAME q9x:ID ");
}

TEST(Train, GivesTheSameBytesForTheSameSeed) {
  EXPECT_EQ(*train(clinic(), quick(), silent), *train(clinic(), quick(), silent));
  TrainOptions other = quick();
  other.crf.seed = 2;
  EXPECT_NE(*train(clinic(), quick(), silent), *train(clinic(), other, silent));
}

TEST(Train, RefusesToLearnFromNothing) {
  std::vector<Source> sources(1);
  const auto file = train(sources, quick(), silent);
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code(), Code::invalid_request);
}

// Where a set's annotators did not mark telephone numbers, a number that the rules see is no lesson against them; the rest of the text
// teaches that nothing is there.
TEST(Corpus, LeavesOpenWhatWasNotAnnotatedAndTheRulesSee) {
  evaluation::GoldDocument document;
  document.id = "1";
  document.text = "Vargrimm called from 415-555-0134 about the wexlar.";
  document.range_end = static_cast<std::uint32_t>(document.text.size());
  const std::vector labels{trust::Label::name, trust::Label::phone};
  const deid::Engine rules{deid::Models{}};
  const auto open_tokens = [&](std::vector<std::string> not_annotated) {
    const std::vector<Source> sources{{{document}, std::move(not_annotated), Marks::all}};
    const Corpus corpus = make_corpus(rules, sources, labels, deid::Language::en);
    EXPECT_GT(corpus.allowed.size(), 5U);
    return std::count_if(corpus.allowed.begin(), corpus.allowed.end(), [](TagSet allowed) { return allowed != 1; });
  };
  EXPECT_EQ(open_tokens({}), 0);
  EXPECT_EQ(open_tokens({"PHONE"}), 5);  // three numbers and the dashes between them
}

TEST(CrossValidate, PredictsEachDocumentOnceByAModelThatHasNotSeenIt) {
  const auto sources = clinic();
  const auto predictions = cross_validate(sources, {}, 4, quick(), silent);
  ASSERT_TRUE(predictions);
  ASSERT_EQ(predictions->front().size(), sources[0].documents.size());
  for (std::size_t i = 0; i < predictions->front().size(); ++i) EXPECT_EQ(predictions->front()[i].id, sources[0].documents[i].id);
}

TEST(Masked, KeepsTheSpansOfWhatStays) {
  bool some = false;
  const auto copies = masked_copies(clinic(), 7);
  for (const auto& document : copies.front().documents) {
    EXPECT_NE(document.text.find('['), std::string::npos);
    for (const auto& span : document.spans) {
      some = true;
      const std::string value = document.text.substr(span.start, span.end - span.start);
      EXPECT_EQ(value.find_first_of("[ ]"), std::string::npos) << value;
    }
  }
  EXPECT_TRUE(some);
}

}  // namespace
}  // namespace wardbook::training
