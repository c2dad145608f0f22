#include "ledger/entry.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "ledger/entry_scan.h"
#include "ledger/utf8.h"

namespace wardbook::ledger {
namespace {

constexpr std::string_view golden =
    R"({"action":"document.original","actor":{"id":"os:maria","roles":["operator","reviewer"],"via":"cli"},)"
    R"("artifacts":{"input":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","model":"extractive/1","output":null,"prompt":null},)"
    R"("decision":"permit","id":"019ca884-c740-7001-8002-030405060708","intent":16,)"
    R"("outcome":{"bytes":2048,"code":"done","counts":{"DATE":12,"NAME":3}},)"
    R"("patient":{"n":2,"prev":"2222222222222222222222222222222222222222222222222222222222222222","ref":"3333333333333333333333333333333333333333333333333333333333333333"},)"
    R"("policy":"1111111111111111111111111111111111111111111111111111111111111111","purpose":"TREAT",)"
    R"("resource":{"id":"0195512a-7c00-7000-8000-000000000001","kind":"document"},)"
    R"("time":"2026-03-01T08:30:00.000250Z","type":"document.read.outcome","v":1})";

Hash filled(std::uint8_t byte) {
  Hash hash;
  hash.fill(byte);
  return hash;
}

Entry golden_entry() {
  Entry entry;
  entry.id = *Uuid::parse("019ca884-c740-7001-8002-030405060708");
  entry.time = *from_rfc3339("2026-03-01T08:30:00.000250Z");
  entry.patient_n = 2;
  entry.patient_prev = filled(0x22);
  entry.draft.type = Type::document_read_outcome;
  entry.draft.actor = {"os:maria", {"operator", "reviewer"}, "cli"};
  entry.draft.action = "document.original";
  entry.draft.purpose = "TREAT";
  entry.draft.resource = {"document", "0195512a-7c00-7000-8000-000000000001"};
  entry.draft.patient_ref = filled(0x33);
  entry.draft.policy = filled(0x11);
  entry.draft.intent = 16;
  entry.draft.outcome = {{{"NAME", 3}, {"DATE", 12}}, "done", 2048};
  entry.draft.artifacts = {"extractive/1", {}, filled(0xaa), {}};
  return entry;
}

Uuid id_of(Time time, std::uint8_t last) {
  class Fixed final : public Clock {
   public:
    explicit Fixed(Time now) : now_(now) {}
    Time now() const override { return now_; }

   private:
    Time now_;
  } clock(time);
  class Bytes final : public Randomness {
   public:
    explicit Bytes(std::uint8_t byte) : byte_(byte) {}
    void fill(std::span<std::uint8_t> out) override { std::ranges::fill(out, byte_); }

   private:
    std::uint8_t byte_;
  } randomness(last);
  return Uuid::v7(clock, randomness);
}

std::string any_text() {
  auto code_points = *rc::gen::container<std::vector<std::uint32_t>>(
      rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 0x80), rc::gen::inRange<std::uint32_t>(0, 0xd800),
                     rc::gen::inRange<std::uint32_t>(0xe000, 0x110000),
                     rc::gen::cast<std::uint32_t>(rc::gen::elementOf(std::string("\"\\\b\f\n\r\t\x01\x1f\x7f")))));
  std::string text;
  for (auto c : code_points) {
    auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (c < 0x80)
      byte(c);
    else if (c < 0x800)
      byte(0xc0 | c >> 6), byte(0x80 | (c & 63));
    else if (c < 0x10000)
      byte(0xe0 | c >> 12), byte(0x80 | (c >> 6 & 63)), byte(0x80 | (c & 63));
    else
      byte(0xf0 | c >> 18), byte(0x80 | (c >> 12 & 63)), byte(0x80 | (c >> 6 & 63)), byte(0x80 | (c & 63));
  }
  return text;
}

Hash any_hash() {
  Hash hash = filled(*rc::gen::inRange<std::uint8_t>(1, 255));
  hash[*rc::gen::inRange<std::size_t>(0, 32)] = *rc::gen::arbitrary<std::uint8_t>();
  return hash;
}

std::optional<Hash> maybe_hash() { return *rc::gen::arbitrary<bool>() ? std::optional(any_hash()) : std::nullopt; }
std::int64_t any_number() {
  return *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(0, 20), rc::gen::inRange<std::int64_t>(0, std::int64_t{number_limit} - 1),
                         rc::gen::just(std::int64_t{number_limit} - 1));
}

Entry any_entry() {
  Entry entry;
  entry.time = Time(std::chrono::microseconds(*rc::gen::inRange<std::int64_t>(0, 253402300800000000)));
  entry.id = id_of(entry.time, *rc::gen::arbitrary<std::uint8_t>());
  Draft& draft = entry.draft;
  draft.type = static_cast<Type>(*rc::gen::inRange<std::size_t>(0, type_names.size()));
  draft.actor = {any_text(), {}, any_text()};
  for (int roles = *rc::gen::inRange(0, 4); roles > 0; --roles) draft.actor.roles.push_back(any_text() + "x");
  draft.action = any_text();
  draft.purpose = any_text();
  draft.resource = {any_text(), any_text()};
  draft.decision = *rc::gen::arbitrary<bool>() ? Decision::permit : Decision::deny;
  draft.policy = any_hash();
  if (*rc::gen::arbitrary<bool>()) draft.intent = static_cast<std::uint64_t>(any_number());
  draft.outcome.code = any_text();
  if (*rc::gen::arbitrary<bool>()) draft.outcome.bytes = any_number();
  for (const auto& key : *rc::gen::container<std::vector<std::string>>(
           rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcXYZ019_.-"))))))
    if (key.size() <= 64) draft.outcome.counts[key] = any_number();
  draft.artifacts = {any_text(), maybe_hash(), maybe_hash(), maybe_hash()};
  if ((draft.patient_ref = maybe_hash())) {
    entry.patient_n = *rc::gen::inRange<std::uint64_t>(1, 5);
    if (entry.patient_n > 1) entry.patient_prev = any_hash();
  }
  return entry;
}

bool accepted(std::string_view bytes) { return parse_entry(bytes_of(bytes)).ok(); }

std::string with(std::string_view from, std::string_view to) {
  std::string text(golden);
  auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(Entry, IsWrittenAsTheFormatSays) {
  auto bytes = write_entry(golden_entry());
  ASSERT_TRUE(bytes.ok());
  EXPECT_EQ(text_of(*bytes), golden);
}

TEST(Entry, IsReadAsItWasWritten) {
  auto entry = parse_entry(bytes_of(golden));
  ASSERT_TRUE(entry.ok());
  EXPECT_EQ(*entry, golden_entry());
}

TEST(Entry, WithNothingInItHasEveryKey) {
  Entry entry;
  entry.time = *from_rfc3339("2026-03-01T08:30:00.000000Z");
  entry.id = id_of(entry.time, 0);
  EXPECT_EQ(
      text_of(*write_entry(entry)),
      R"({"action":null,"actor":{"id":null,"roles":[],"via":null},"artifacts":{"input":null,"model":null,"output":null,"prompt":null},)"
      R"("decision":"permit","id":"019ca884-c740-7000-8000-000000000000","intent":null,"outcome":{"bytes":null,"code":null,"counts":{}},)"
      R"("patient":null,"policy":"0000000000000000000000000000000000000000000000000000000000000000","purpose":null,)"
      R"("resource":{"id":null,"kind":null},"time":"2026-03-01T08:30:00.000000Z","type":"command.run","v":1})");
}

TEST(Entry, RoundTripsWhateverItMayHold) {
  EXPECT_TRUE(rc::check([] {
    auto entry = any_entry();
    auto bytes = write_entry(entry);
    RC_ASSERT(bytes.ok());
    auto again = parse_entry(*bytes);
    RC_ASSERT(again.ok());
    RC_ASSERT(*again == entry);
  }));
}

// The form is canonical: whatever is accepted is written in the same bytes again. So no change of a byte goes unseen.
TEST(Entry, HasOneEncodingOnly) {
  EXPECT_TRUE(rc::check([] {
    auto bytes = *write_entry(any_entry());
    auto changes = *rc::gen::inRange(1, 3);
    for (int i = 0; i < changes && !bytes.empty(); ++i) {
      auto at = bytes.begin() + *rc::gen::inRange<std::ptrdiff_t>(0, static_cast<std::ptrdiff_t>(bytes.size()));
      auto printable = rc::gen::elementOf(std::string("\"\\{}[]:,0123456789abcdefnul \n-+.eE"));
      switch (*rc::gen::inRange(0, 3)) {
        case 0:
          *at = static_cast<std::uint8_t>(*printable);
          break;
        case 1:
          bytes.insert(at, static_cast<std::uint8_t>(*printable));
          break;
        default:
          bytes.erase(at);
      }
    }
    auto entry = parse_entry(bytes);
    if (entry) RC_ASSERT(*write_entry(*entry) == bytes);
  }));
}

TEST(Entry, EveryFlippedBitMakesAnotherEntryOrNone) {
  for (std::size_t i = 0; i < golden.size() * 8; ++i) {
    std::string text(golden);
    text[i / 8] = static_cast<char>(text[i / 8] ^ (1 << i % 8));
    auto entry = parse_entry(bytes_of(text));
    EXPECT_TRUE(!entry || text_of(*write_entry(*entry)) == text) << "bit " << i;
  }
}

TEST(Entry, EveryTruncationIsRefused) {
  for (std::size_t size = 0; size < golden.size(); ++size) EXPECT_FALSE(accepted(golden.substr(0, size))) << size;
  EXPECT_FALSE(accepted(std::string(golden) + "\n"));
}

TEST(Entry, InAnotherFormIsRefused) {
  ASSERT_TRUE(accepted(golden));
  EXPECT_FALSE(accepted(with(R"({"action":)", R"({ "action":)")));                                   // white space
  EXPECT_FALSE(accepted(with(R"("action":"document.original",)", "")));                              // a key is missing
  EXPECT_FALSE(accepted(with(R"("purpose":"TREAT",)", R"("purpose":"TREAT","purpose":"TREAT",)")));  // twice
  EXPECT_FALSE(accepted(with(R"("DATE":12,"NAME":3)", R"("NAME":3,"DATE":12)")));                    // order
  EXPECT_FALSE(accepted(with(R"("DATE":12,"NAME":3)", R"("DATE":12,"DATE":12)")));
  EXPECT_FALSE(accepted(with(R"("bytes":2048)", R"("bytes":2048.0)")));
  EXPECT_FALSE(accepted(with(R"("bytes":2048)", R"("bytes":2e3)")));
  EXPECT_FALSE(accepted(with(R"("bytes":2048)", R"("bytes":02048)")));
  EXPECT_FALSE(accepted(with(R"("bytes":2048)", R"("bytes":-1)")));
  EXPECT_FALSE(accepted(with(R"("bytes":2048)", R"("bytes":9007199254740992)")));
  EXPECT_TRUE(accepted(with(R"("bytes":2048)", R"("bytes":9007199254740991)")));
  EXPECT_FALSE(accepted(with(R"("TREAT")", R"("")")));            // nothing is null
  EXPECT_FALSE(accepted(with(R"("TREAT")", R"("TR\u0045AT")")));  // an escape where none is needed
  EXPECT_FALSE(accepted(with(R"("TREAT")", R"("TR\/AT")")));
  EXPECT_FALSE(accepted(with(R"("TREAT")", R"("TR\u000aAT")")));  // has a short form
  EXPECT_TRUE(accepted(with(R"("TREAT")", R"("TR\nAT")")));
  EXPECT_FALSE(accepted(with(R"("TREAT")", R"("TR\u001FAT")")));  // upper case
  EXPECT_TRUE(accepted(with(R"("TREAT")", R"("TR\u001fAT")")));
  EXPECT_FALSE(accepted(with(R"("TREAT")", "\"TR\nAT\"")));
  EXPECT_FALSE(accepted(with(R"("TREAT")", "\"TR\xed\xa0\x80\"")));  // a surrogate
  EXPECT_FALSE(accepted(with(R"("TREAT")", "\"TR\xc0\xaf\"")));      // overlong
  EXPECT_FALSE(accepted(with(R"("n":2)", R"("n":0)")));
  EXPECT_FALSE(accepted(with(R"("n":2)", R"("n":1)")));  // the first has no entry before it
  EXPECT_FALSE(accepted(with(R"("v":1)", R"("v":2)")));
  EXPECT_FALSE(accepted(with("document.read.outcome", "document.read.outcomes")));
  EXPECT_FALSE(accepted(with("08:30:00.000250Z", "08:30:60.000250Z")));
  EXPECT_FALSE(accepted(with("08:30:00.000250Z", "08:30:00.001250Z")));  // the id is of another millisecond
  EXPECT_FALSE(accepted(with("019ca884-c740-7001", "019ca884-c740-4001")));
  EXPECT_FALSE(accepted(with("aaaaaaaaaaaaaaaa", "AAAAAAAAAAAAAAAA")));
}

TEST(Entry, ThatNoEntryMayBeIsNotWritten) {
  auto refused = [](auto&& change) {
    Entry entry = golden_entry();
    change(entry);
    auto bytes = write_entry(entry);
    return !bytes.ok() && bytes.error().code() == Code::internal;
  };
  EXPECT_TRUE(refused([](Entry& entry) { entry.draft.purpose = "\xff"; }));
  EXPECT_TRUE(refused([](Entry& entry) { entry.draft.outcome.counts["NAME"] = -1; }));
  EXPECT_TRUE(refused([](Entry& entry) { entry.draft.outcome.counts["Maria Lopez"] = 1; }));
  EXPECT_TRUE(refused([](Entry& entry) { entry.draft.outcome.bytes = std::int64_t{number_limit}; }));
  EXPECT_TRUE(refused([](Entry& entry) { entry.draft.intent = number_limit; }));
  EXPECT_TRUE(refused([](Entry& entry) { entry.draft.actor.roles = {""}; }));
  EXPECT_TRUE(refused([](Entry& entry) { entry.draft.resource.id.assign(65535, 'x'); }));
  EXPECT_TRUE(refused([](Entry& entry) { entry.patient_n = 0; }));
  EXPECT_TRUE(refused([](Entry& entry) { entry.draft.patient_ref.reset(); }));
  EXPECT_TRUE(refused([](Entry& entry) { entry.time += std::chrono::milliseconds(1); }));
}

TEST(Entry, MayHave65535Bytes) {
  Entry entry = golden_entry();
  auto rest = write_entry(entry)->size() - entry.draft.purpose.size();
  entry.draft.purpose.assign(entry_limit - rest, 'x');
  auto bytes = write_entry(entry);
  ASSERT_TRUE(bytes.ok());
  EXPECT_EQ(bytes->size(), entry_limit);
  EXPECT_TRUE(parse_entry(*bytes).ok());
  entry.draft.purpose += 'x';
  EXPECT_FALSE(write_entry(entry).ok());
}

}  // namespace
}  // namespace wardbook::ledger
