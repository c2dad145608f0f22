// The files of a policy: those that the program carries (policies/ of the repository) and a site's own, out of one flat folder. Files end
// in .rego, _test.rego (tests, which decide nothing), .json (data) or .md (left out). Anything else is refused: what is overlooked decides
// nothing, and nobody notices.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "crypto/digest.h"

namespace wardbook::access {

inline constexpr std::size_t largest_policy_file = 1 << 20;
inline constexpr std::size_t most_policy_files = 200;

struct PolicyFile {
  enum class Kind : std::uint8_t { module, test, data };
  enum class Origin : std::uint8_t { built_in, site };
  std::string name;  // "permissions.rego"
  std::string content;
  Kind kind = Kind::module;
  Origin origin = Origin::built_in;
};

std::vector<PolicyFile> built_in_policy_files();
// In the order of their names; none if there is no such folder. settings.
Result<std::vector<PolicyFile>> site_policy_files(const std::filesystem::path& folder);

// One name for all of it, tests left out: SHA-256 of "wardbook policy v1\n" and, in the order of origin and name, of a line
// "<b or s> <SHA-256 of the content> <name>\n" for each file, as `sha256sum` prints it behind the letter.
crypto::Hash hash_of(const std::vector<PolicyFile>& files);

}  // namespace wardbook::access
