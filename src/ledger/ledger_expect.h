// What the ledger's tests ask of a folder. Included by tests only.
#pragma once

#include <gtest/gtest.h>

#include "ledger/ledger_fixture.h"
#include "ledger/reader.h"
#include "ledger/verify.h"

namespace wardbook::ledger::fixture {

inline Entry entry_at(const std::filesystem::path& folder, std::uint64_t index) {
  auto reader = Reader::open(folder);
  EXPECT_TRUE(reader.ok());
  auto bytes = reader->entry(index);
  EXPECT_TRUE(bytes.ok());
  return *parse_entry(*bytes);
}

inline void expect_consistent(const House& house, std::uint64_t entries) {
  auto verdict = verify(house.path());
  EXPECT_TRUE(verdict.consistent) << verdict.reason << " at " << verdict.first_bad.value_or(0);
  EXPECT_EQ(verdict.entries, entries);
  EXPECT_EQ(verdict.waiting, 0u);
}

}  // namespace wardbook::ledger::fixture
