// Who may do what. The policy decides on facts and knows nothing of keys or storage; the gate enforces. Thread safe.
#pragma once

#include <array>
#include <string_view>

#include "crypto/digest.h"
#include "trust/permission.h"

namespace wardbook::access {

// Whose the resource is, seen from who asks.
enum class Relation : std::uint8_t { other, own };
inline constexpr std::array<std::string_view, 2> relation_names{"other", "own"};

// How much is asked for: which, or only how many.
enum class Extent : std::uint8_t { full, counts };
inline constexpr std::array<std::string_view, 2> extent_names{"full", "counts"};

// HL7 v3 Confidentiality, the codes that a document may bear.
enum class Label : std::uint8_t { normal, restricted, very_restricted };
inline constexpr std::array<std::string_view, 3> label_names{"N", "R", "V"};

enum class Consent : std::uint8_t { not_recorded, given, withdrawn };
inline constexpr std::array<std::string_view, 3> consent_names{"not_recorded", "given", "withdrawn"};

enum class Retention : std::uint8_t { standard, hold, expired };
inline constexpr std::array<std::string_view, 3> retention_names{"standard", "hold", "expired"};

// What is known beside who, what and why. The defaults hold where nothing else is known, and permit least or the usual.
struct Facts {
  Relation relation = Relation::other;
  Extent extent = Extent::full;
  Label label = Label::normal;
  Consent consent = Consent::not_recorded;
  Retention retention = Retention::standard;
  std::string_view destination{};  // region that data goes to; empty: it stays where the store is
};

struct Request {
  const trust::Principal& principal;
  trust::Action action;
  trust::Purpose purpose;
  std::string_view resource_kind = "";  // "document"
  Facts facts{};
};

// Anything but permit denies. refused: the roles would permit it, and a `deny` speaks, or the policy could not be evaluated.
enum class Verdict : std::uint8_t { permit, deny, purpose_required, refused, input_missing };

struct Decision {
  Verdict verdict = Verdict::deny;
  // Of a refusal: the message as it stands in the policy's own text, which lives as long as the policy. Empty where it is made up of
  // anything else, such as input.
  std::string_view message{};
};

class Policy {
 public:
  virtual ~Policy() = default;
  virtual Decision decide(const Request& request) const = 0;
  virtual const crypto::Hash& hash() const = 0;  // of the whole policy; stands in every ledger entry
};

}  // namespace wardbook::access
