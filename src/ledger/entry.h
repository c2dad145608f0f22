// One entry of the ledger: who did what to which resource, why, whether it was allowed, and what came of it. An entry never
// holds PHI: ids, counts, constant words and hashes only. Its bytes are canonical JSON (RFC 8785) with every key always there,
// so that one entry has one encoding; docs/formats/ledger.md has it field by field. Plain values, thread safe as such.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/result.h"
#include "base/uuid.h"
#include "crypto/digest.h"
#include "ledger/type.h"

namespace wardbook::ledger {

using crypto::Hash;

// In every text below, empty means "nothing" and is written as null.
struct Actor {
  std::string id;                  // "os:maria"
  std::vector<std::string> roles;  // "operator"
  std::string via;                 // "cli"
  bool operator==(const Actor&) const = default;
};

struct Resource {
  std::string kind;  // "store", "document", "patient", "key", "ledger", "endpoint", "command"
  std::string id;
  bool operator==(const Resource&) const = default;
};

struct Outcome {
  std::map<std::string, std::int64_t> counts;  // keys of [A-Za-z0-9_.-], 1 to 64; values 0 to 2^53 - 1
  std::string code;                            // a name of base/error_codes.h, or a word of the type's own
  std::optional<std::int64_t> bytes;           // 0 to 2^53 - 1
  bool operator==(const Outcome&) const = default;
};

struct Artifacts {
  std::string model;  // name and version
  std::optional<Hash> prompt;
  std::optional<Hash> input;   // keyed hash wherever the bytes come from a patient
  std::optional<Hash> output;  // likewise
  bool operator==(const Artifacts&) const = default;
};

enum class Decision : std::uint8_t { permit, deny };

// What the caller of the ledger says.
struct Draft {
  Type type = Type::command_run;
  Actor actor;
  std::string action;
  std::string purpose;
  Resource resource;
  std::optional<Hash> patient_ref;  // keyed commitment to the patient's id: crypto::keyed_hash, context patient_ref
  Decision decision = Decision::permit;
  Hash policy{};                        // SHA-256 of the policy that decided
  std::optional<std::uint64_t> intent;  // index of the open act that this entry closes
  Outcome outcome;
  Artifacts artifacts;
  bool operator==(const Draft&) const = default;
};

// What the ledger adds. `id` is a UUIDv7 of the very millisecond of `time`.
struct Entry {
  Uuid id;
  Time time;
  Draft draft;
  std::uint64_t patient_n = 0;  // counts the patient's entries from 1; 0 without a patient
  Hash patient_prev{};          // RFC 6962 leaf hash of the patient's entry before; zeros for n = 1
  bool operator==(const Entry&) const = default;
};

inline constexpr std::size_t entry_limit = 65535;          // bytes of one entry
inline constexpr std::uint64_t number_limit = 1ULL << 53;  // numbers in an entry are below this (RFC 8785, I-JSON)

// The canonical bytes. internal: the entry holds what no entry may hold (text that is not UTF-8, a count that is negative or has
// a wrong key, a number of 2^53 or more, more than entry_limit bytes).
Result<Bytes> write_entry(const Entry& entry);

// Takes exactly what write_entry writes and refuses all else with integrity. Pure; any bytes may be given.
Result<Entry> parse_entry(BytesView bytes);

}  // namespace wardbook::ledger
