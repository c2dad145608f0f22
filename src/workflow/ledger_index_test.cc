// What the index finds, beside what is found by reading the whole ledger.
#include "workflow/ledger_index.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <random>

#include "crypto/sevens_for_test.h"

namespace wardbook::workflow {
namespace {

namespace fs = std::filesystem;
using ledger::Type;

TEST(LedgerIndexTest, FindsWhatReadingEverythingFinds) {
  std::string pattern = fs::temp_directory_path() / "wardbook-index-XXXXXX";
  const fs::path folder = ::mkdtemp(pattern.data());
  SystemClock clock;
  SystemRandomness randomness;
  ASSERT_TRUE(Session::create(folder / "data", Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {},
                              "tester", clock, randomness));
  auto session =
      Session::open(store::DataDirectory::open(folder / "data").value(), crypto::key_of_sevens(), "tester", "test", clock, randomness)
          .value();
  LedgerIndex index(session->directory().ledger());
  std::mt19937 chance(7);
  auto one_of = [&](std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(chance); };
  std::vector<Uuid> documents;
  for (int i = 0; i < 6; ++i) documents.push_back(Uuid::v7(clock, randomness));
  const std::vector<std::string> actors{"user:ada", "user:omar", "os:maria", "anonymous"};
  constexpr std::array types{Type::command_run, Type::request_refused, Type::document_parsed};

  for (int round = 0; round < 4; ++round) {
    for (int i = 0; i < 200; ++i) {
      auto draft = session->draft(types[one_of(types.size())], trust::Action::document_status, documents[one_of(documents.size())]);
      draft.actor.id = actors[one_of(actors.size())];
      if (one_of(4) == 0) draft.resource = {"endpoint", "GET /v1/me"};
      ASSERT_TRUE(session->ledger().append(std::move(draft)));
    }
    if (round % 2 == 1) {
      ASSERT_TRUE(session->ledger().publish());
    }
    for (int asked = 0; asked < 60; ++asked) {
      LedgerIndex::Wanted wanted;
      if (one_of(2) == 0) wanted.type = types[one_of(types.size())];
      if (one_of(2) == 0) wanted.actor = one_of(8) == 0 ? "user:nobody" : actors[one_of(actors.size())];
      if (one_of(3) == 0) wanted.document = documents[one_of(documents.size())];
      const auto from = one_of(900), limit = 1 + one_of(120);
      auto found = index.find(wanted, from, limit).value();
      auto expected = events(*session, from, limit, [&](const ledger::Entry& entry) {
                        const auto& draft = entry.draft;
                        return (!wanted.type || draft.type == *wanted.type) && (!wanted.actor || draft.actor.id == *wanted.actor) &&
                               (!wanted.document || (draft.resource.kind == "document" && draft.resource.id == wanted.document->text()));
                      }).value();
      EXPECT_EQ(found.more, expected.more);
      ASSERT_EQ(found.items.size(), expected.items.size());
      for (std::size_t i = 0; i < found.items.size(); ++i) EXPECT_EQ(found.items[i].json, expected.items[i].json);
    }
    for (const auto& actor : std::vector<std::optional<std::string>>{std::nullopt, "user:ada", "user:nobody"}) {
      LedgerIndex::Counts counts{};
      auto all = events(*session, 0, 10'000, [&](const ledger::Entry& entry) { return !actor || entry.draft.actor.id == *actor; }).value();
      for (const auto& event : all.items) ++counts[static_cast<std::size_t>(event.entry.draft.type)];
      EXPECT_EQ(index.counts(actor).value(), counts);
    }
  }
  session.reset();
  fs::remove_all(folder);
}

}  // namespace
}  // namespace wardbook::workflow
