// Reads an entry's bytes in one pass, without memory of its own: it takes exactly what write_entry writes. Texts are views of the
// bytes, still escaped. Pure; any bytes may be given.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ledger/entry.h"

namespace wardbook::ledger {

// Outside of EntryView, because clang 19 takes no class with such initialisers into an optional before its outer class ends.
struct PatientView {
  std::uint64_t n = 0;
  Hash prev{}, ref{};
};

struct EntryView {
  std::string_view action, actor_id, roles, via, model, code, counts, purpose, resource_id, resource_kind;  // roles, counts: "a","b"
  std::optional<Hash> input, output, prompt;
  Decision decision = Decision::permit;
  std::string_view id;    // 36 characters
  std::string_view time;  // 27 characters, so that their order is the order of times
  std::optional<std::uint64_t> intent, bytes;
  using Patient = PatientView;
  std::optional<Patient> patient;
  Hash policy{};
  Type type = Type::command_run;
};

std::optional<EntryView> scan_entry(BytesView bytes);

}  // namespace wardbook::ledger
