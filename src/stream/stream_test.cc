// Lines, CSV records and the order of outputs, with any size of read and any number of threads.
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <atomic>

#include "stream/csv.h"
#include "stream/in_order.h"
#include "stream/lines.h"

namespace wardbook::stream {
namespace {

// Gives `text` in pieces of at most `step` bytes.
Source source_of(std::string text, std::size_t step = 7) {
  return [text = std::move(text), step, at = std::size_t{0}](char* to, std::size_t most) mutable -> Result<std::size_t> {
    auto size = std::min({step, most, text.size() - at});
    text.copy(to, size, at);
    at += size;
    return size;
  };
}

std::vector<Line> lines_of(const std::string& text, std::size_t longest, std::size_t step = 7) {
  Lines lines(source_of(text, step), longest);
  std::vector<Line> all;
  while (auto line = lines.next().value()) all.push_back(std::move(*line));
  return all;
}

std::vector<CsvRecord> records_of(const std::string& text, CsvLimits limits = {}, std::size_t step = 7) {
  CsvRecords records(source_of(text, step), ',', limits);
  std::vector<CsvRecord> all;
  while (auto record = records.next().value()) all.push_back(std::move(*record));
  return all;
}

std::vector<std::string> texts_of(const CsvRecord& record) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < record.fields.size(); ++i) texts.push_back(csv_text(record.raw(i)));
  return texts;
}

using Texts = std::vector<std::string>;

TEST(Lines, EndAtLineFeedsAndNeedNoneAtTheEnd) {
  auto lines = lines_of("one\n\ntwo\r\nthree", 100);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[1].text, "");
  EXPECT_EQ(lines[2].text, "two\r");
  EXPECT_EQ(lines[3].text, "three");
  EXPECT_TRUE(lines_of("", 100).empty());
}

TEST(Lines, OneThatIsTooLongIsMarkedAndTheNextOneIsWhole) {
  auto lines = lines_of(std::string(50, 'x') + "\nshort\n" + std::string(11, 'y'), 10);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].fit, Fit::too_long);
  EXPECT_EQ(lines[0].text, "");
  EXPECT_EQ(lines[1].text, "short");
  EXPECT_EQ(lines[2].fit, Fit::too_long);
}

TEST(Csv, ReadsQuotesLinesInFieldsAndBothLineEnds) {
  auto records = records_of("id,note\r\n1,\"a, \"\"b\"\"\r\nc\"\n2,\r\n,\"\"");
  ASSERT_EQ(records.size(), 4U);
  EXPECT_EQ(texts_of(records[0]), (Texts{"id", "note"}));
  EXPECT_EQ(records[0].line_end, LineEnd::crlf);
  EXPECT_EQ(texts_of(records[1]), (Texts{"1", "a, \"b\"\r\nc"}));
  EXPECT_EQ(records[1].line_end, LineEnd::lf);
  EXPECT_EQ(texts_of(records[2]), (Texts{"2", ""}));
  EXPECT_EQ(texts_of(records[3]), (Texts{"", ""}));
  EXPECT_EQ(records[3].line_end, LineEnd::none);
}

TEST(Csv, TakesAByteOrderMarkBeforeAQuote) {
  auto records = records_of("\xEF\xBB\xBF\"i,d\",note\n");
  ASSERT_EQ(records.size(), 1U);
  EXPECT_EQ(records[0].fault, CsvFault::none);
  EXPECT_EQ(records[0].fields.size(), 2U);
}

TEST(Csv, WhatIsCutWronglyIsMalformedAsAWhole) {
  for (const std::string text : {"1,a\"b\n2,c\n", "1,\"a\"b\n2,c\n", "1,a\rb\n2,c\n", "1,\"a\" \n2,c\n", "\r1,a\n2,c\n"}) {
    auto records = records_of(text);
    ASSERT_EQ(records.size(), 2U) << text;
    EXPECT_EQ(records[0].fault, CsvFault::malformed) << text;
    EXPECT_TRUE(records[0].bytes.empty() && records[0].fields.empty());
    EXPECT_EQ(texts_of(records[1]), (Texts{"2", "c"})) << text;
  }
  for (const std::string text : {"1,\"a\n2,c\n", "1,a\r"}) {
    auto records = records_of(text);
    ASSERT_EQ(records.size(), 1U) << text;
    EXPECT_EQ(records[0].fault, CsvFault::malformed) << text;
  }
}

TEST(Csv, HasLimitsOnFieldsAndRecords) {
  const CsvLimits limits{.field = 10, .record = 25, .fields = 4};
  for (const std::string text :
       {"\"xxxxxxxxxxxxx\",1\nnext\n", "xxxxxxxxxxxxx\nnext\n", "xxxxxxxxx,xxxxxxxxx,xxxxxxxxx\nnext\n", "1,2,3,4,5\nnext\n"}) {
    auto records = records_of(text, limits);
    ASSERT_EQ(records.size(), 2U) << text;
    EXPECT_EQ(records[0].fault, CsvFault::too_large) << text;
    EXPECT_EQ(texts_of(records[1]), Texts{"next"});
  }
  EXPECT_EQ(records_of("\"xxxxxxxxxx\"\n", limits)[0].fault, CsvFault::none);
}

TEST(Csv, WritesAFieldWithQuotesOnlyWhereItNeedsOrHadThem) {
  EXPECT_EQ(csv_field("plain", "old", ','), "plain");
  EXPECT_EQ(csv_field("plain", "\"old\"", ','), "\"plain\"");
  EXPECT_EQ(csv_field("a,b", "old", ','), "\"a,b\"");
  EXPECT_EQ(csv_field("a,b", "old", ';'), "a,b");
  EXPECT_EQ(csv_field("say \"b\"", "old", ','), "\"say \"\"b\"\"\"");
  EXPECT_EQ(csv_field("a\nb", "old", ','), "\"a\nb\"");
}

rc::Gen<std::string> csv_like() { return rc::gen::container<std::string>(rc::gen::element('a', ',', '"', '\n', '\r', 'b', ' ')); }

RC_GTEST_PROP(Csv, IsCutTheSameWhateverTheReadsGive, ()) {
  const auto text = *csv_like();
  const auto step = *rc::gen::inRange<std::size_t>(1, 9);
  auto whole = records_of(text, {}, 1 << 20), pieces = records_of(text, {}, step);
  RC_ASSERT(whole.size() == pieces.size());
  for (std::size_t i = 0; i < whole.size(); ++i)
    RC_ASSERT(whole[i].bytes == pieces[i].bytes && whole[i].fault == pieces[i].fault && whole[i].line_end == pieces[i].line_end);
}

RC_GTEST_PROP(Csv, SoundRecordsGiveBackTheirBytesAndFieldsTheirTexts, ()) {
  const auto text = *csv_like();
  std::string back;
  bool sound = true;
  for (const auto& record : records_of(text)) {
    sound = sound && record.fault == CsvFault::none;
    back += record.bytes;
    back += text_of(record.line_end);
    for (std::size_t i = 0; i < record.fields.size(); ++i)
      RC_ASSERT(csv_text(csv_field(csv_text(record.raw(i)), record.raw(i), ',')) == csv_text(record.raw(i)));
  }
  if (sound) RC_ASSERT(back == text);
}

constexpr std::size_t roomy = 1 << 20;

struct Outcome {
  Result<Counts> counts = Counts();
  std::string out;
  std::size_t most_held = 0;
};

// Jobs of very different length; each says its number.
Outcome run(std::size_t threads, std::size_t window, std::uint64_t jobs, std::uint64_t read_fails_at = ~0ULL,
            std::size_t sink_takes = ~std::size_t{0}) {
  Outcome outcome;
  std::uint64_t next = 0;
  std::atomic<std::size_t> held = 0, most = 0;
  Steps steps;
  steps.next = [&]() -> Result<std::optional<Job>> {
    if (next == read_fails_at) return fail(Code::unreadable, "The input cannot be read.");
    if (next == jobs) return std::optional<Job>();
    auto now = ++held;
    if (now > most) most = now;
    return std::optional(Job{100, [number = next++]() -> Output {
                               std::string line = std::to_string(number);
                               for (std::uint64_t i = 0; i < (number % 7 == 0 ? 20000U : 10U); ++i)
                                 line += static_cast<char>('a' + i * number % 26);
                               return {line.substr(0, 20) + "\n", number % 5 == 0 ? Taken::no : Taken::yes};
                             }});
  };
  steps.sink = [&](std::string_view bytes) -> Result<void> {
    if (outcome.out.size() + bytes.size() > sink_takes) return fail(Code::disk_full, "The disk is full.");
    outcome.out += bytes;
    held -= static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\n'));
    return {};
  };
  steps.no_memory = [] { return Output{"no memory\n", Taken::no}; };
  outcome.counts = run_in_order(threads, window, steps);
  outcome.most_held = most;
  return outcome;
}

TEST(InOrder, OutputsStandInTheOrderOfTheJobsOnAnyNumberOfThreads) {
  auto alone = run(1, roomy, 500);
  ASSERT_TRUE(alone.counts.ok());
  EXPECT_EQ(alone.counts->records, 500U);
  EXPECT_EQ(alone.counts->refused, 100U);
  for (std::size_t threads : {2, 3, 8, 40}) EXPECT_EQ(run(threads, roomy, 500).out, alone.out) << threads;
}

TEST(InOrder, HoldsNoMoreThanTheWindow) {
  EXPECT_LE(run(8, 10 * (job_overhead + 100), 400).most_held, 10U);
  auto larger_than_the_window = run(8, 50, 20);
  ASSERT_TRUE(larger_than_the_window.counts.ok());
  EXPECT_EQ(larger_than_the_window.most_held, 1U);
}

TEST(InOrder, WhatWasReadBeforeAnErrorIsWritten) {
  auto failed = run(4, roomy, 500, 123);
  ASSERT_FALSE(failed.counts.ok());
  EXPECT_EQ(failed.counts.error().code(), Code::unreadable);
  EXPECT_EQ(failed.out, run(1, roomy, 123).out);
}

TEST(InOrder, EndsWhenTheSinkTakesNoMore) {
  auto failed = run(4, roomy, 100000, ~0ULL, 2000);
  ASSERT_FALSE(failed.counts.ok());
  EXPECT_EQ(failed.counts.error().code(), Code::disk_full);
  EXPECT_TRUE(run(1, roomy, 200).out.starts_with(failed.out));
}

TEST(InOrder, AJobWithoutMemoryIsAnsweredAtItsPlace) {
  std::uint64_t next = 0;
  std::string out;
  Steps steps;
  steps.next = [&]() -> Result<std::optional<Job>> {
    if (next == 3) return std::optional<Job>();
    return std::optional(Job{1, [number = next++]() -> Output {
                               if (number == 1) throw std::bad_alloc();
                               return {std::to_string(number) + "\n"};
                             }});
  };
  steps.sink = [&](std::string_view bytes) -> Result<void> {
    out += bytes;
    return {};
  };
  steps.no_memory = [] { return Output{"no memory\n", Taken::no}; };
  auto counts = run_in_order(2, roomy, steps);
  ASSERT_TRUE(counts.ok());
  EXPECT_EQ(counts->refused, 1U);
  EXPECT_EQ(out, "0\nno memory\n2\n");
}

}  // namespace
}  // namespace wardbook::stream
