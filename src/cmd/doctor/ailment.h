// What `wardbook doctor` looks for, as data: what it looks at, topic by topic, and every ailment that it knows with what it means and what
// to do. From these tables come the topics of the command, its answers and docs/troubleshooting.md; ailment.cc has them. Constant data.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/error_codes.h"

namespace wardbook::cmd::doctor {

// In the order in which things stand in each other's way: without settings there is no store, without a store no ledger.
enum class Topic : std::uint8_t { settings, store, disk, database, key, ledger, clock, site, certificate, port, limits, sandbox };

struct TopicFacts {
  Topic topic;
  std::string_view name;
  std::string_view looks_at;
};

enum class Ailment : std::uint8_t {
  settings_broken,
  store_missing,
  store_foreign,
  store_newer,
  store_incomplete,
  owner_other,
  modes_open,
  link_inside,
  disk_read_only,
  disk_full,
  disk_low,
  files_exhausted,
  database_broken,
  database_newer,
  key_missing,
  key_inside_store,
  key_unusable,
  key_of_another_store,
  ledger_broken,
  clock_unsynchronised,
  clock_behind_ledger,
  policies_broken,
  recognizers_broken,
  model_unusable,
  certificate_unusable,
  certificate_expired,
  certificate_not_yet_valid,
  certificate_expires_soon,
  address_wrong,
  port_taken,
  port_refused,
  few_open_files,
  seccomp_missing,
  landlock_missing,
  namespaces_missing,
};

// problem: something that Wardbook does not do, or will not do, as things are. warning: it works, and should not be left so.
enum class Grade : std::uint8_t { warning, problem };

struct AilmentFacts {
  Ailment ailment;
  std::string_view name;
  Topic topic;
  Grade grade;
  Code code;  // what a command that meets it says, and so its exit status
  std::string_view meaning;
  std::string_view remedy;
  std::string_view command;  // the next one; DIR, FILE, PORT and USER stand for what was found
};

std::span<const TopicFacts> topics();
std::span<const AilmentFacts> ailments();
const TopicFacts& facts_of(Topic topic);
const AilmentFacts& facts_of(Ailment ailment);

}  // namespace wardbook::cmd::doctor
