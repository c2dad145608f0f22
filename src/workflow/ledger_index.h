// Where in the ledger the entries of an actor, of a type and about a document are, so that a page of them is found without reading the
// rest. In memory, and only once somebody has asked: the first question reads the ledger once, each one after it what has come since.
// Takes some 6 bytes an entry, and 100 a document. Thread safe.
#pragma once

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <unordered_map>

#include "workflow/history.h"

namespace wardbook::workflow {

class LedgerIndex {
 public:
  explicit LedgerIndex(std::filesystem::path ledger) : folder_(std::move(ledger)) {}

  // What an entry must be; empty means anything.
  struct Wanted {
    std::optional<ledger::Type> type{};
    std::optional<std::string> actor{};
    std::optional<Uuid> document{};
  };
  // Oldest first: at most `limit` of index `from` or more. As the files say them: proven() says whether that is what was written.
  Result<Events> find(const Wanted& wanted, std::uint64_t from, std::size_t limit);

  // How many entries there are of each type; of one actor's, or of all.
  using Counts = std::array<std::uint64_t, ledger::type_names.size()>;
  Result<Counts> counts(const std::optional<std::string>& actor);

 private:
  // Ascending numbers, each as the distance from the one before.
  class Places {
   public:
    void add(std::uint64_t place);
    std::vector<std::uint64_t> from(std::uint64_t least) const;
    std::uint64_t size() const { return size_; }

   private:
    std::string distances_;
    std::uint64_t last_ = 0, size_ = 0;
  };
  struct Actor {
    Places places;
    Counts counts{};
  };
  struct HashOf {
    std::size_t operator()(const Uuid& id) const;
  };

  Result<ledger::Reader> read_what_is_new();
  std::vector<std::uint64_t> places_of(const Wanted& wanted, std::uint64_t from) const;

  const std::filesystem::path folder_;
  std::mutex mutex_;
  std::uint64_t size_ = 0;  // entries that are in here
  std::array<Places, ledger::type_names.size()> types_;
  std::map<std::string, Actor, std::less<>> actors_;
  std::unordered_map<Uuid, Places, HashOf> documents_;
};

}  // namespace wardbook::workflow
