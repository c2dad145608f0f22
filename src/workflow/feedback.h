// What people say about results: that one is right or wrong, and what it should have been. A correction may name the patient, so all that
// was said is sealed under the document's key; in clear are who, when, and on which version (the document's newest entry in the ledger,
// from which its engines, models and hashes can be read). Thread safe.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "trust/phi.h"
#include "workflow/session.h"

namespace wardbook::workflow {

enum class Target : std::uint8_t { redacted, entities, summary, checks };
inline constexpr std::array<std::string_view, 4> target_names{"redacted", "entities", "summary", "checks"};
constexpr std::string_view name_of(Target target) { return target_names[static_cast<std::size_t>(target)]; }

enum class Verdict : std::uint8_t { right, wrong };
inline constexpr std::array<std::string_view, 2> verdict_names{"right", "wrong"};
constexpr std::string_view name_of(Verdict verdict) { return verdict_names[static_cast<std::size_t>(verdict)]; }

struct Opinion {
  Target target;
  Verdict verdict;
  std::optional<trust::Phi> correction{};  // UTF-8, at most longest_correction bytes
};
inline constexpr std::size_t longest_correction = 16384;

struct Feedback {
  Uuid id;
  std::string author;
  Time given_at;
  std::uint64_t version;
  trust::Phi said;  // JSON: {"id","target","verdict","correction"}
};

// Who may see a result may judge it. not_found, conflict if the document has no such result yet, too_large, invalid_request for a
// correction that is not UTF-8, erased, and the gate's errors.
Result<Uuid> give_feedback(Session& session, const trust::Principal& author, trust::Purpose purpose, const Uuid& document,
                           const Opinion& opinion, const access::Facts& facts = {});
// All of a document, oldest first. The grant is for document.original: what was said may hold as much. integrity if a piece of it was
// put in the place of another.
Result<std::vector<Feedback>> feedback_of(Session& session, const trust::Grant& grant, const Uuid& document);

}  // namespace wardbook::workflow
