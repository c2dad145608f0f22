#include "access/policy_set.h"

#include <algorithm>
#include <map>
#include <set>

#include <boost/json.hpp>

#include "access/policy_inputs.h"

namespace wardbook::access {
namespace json = boost::json;
namespace {

constexpr std::string_view own_package = "wardbook";
constexpr std::string_view verdict = "data.wardbook.permissions.verdict";
constexpr std::string_view data_prefix = "data.";

// Package and rule names that need no quoting: in others a dot could be part of a name, and a deny be overlooked.
bool is_plain(std::string_view path) {
  return path.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.") == std::string_view::npos;
}

bool is_own(std::string_view package) { return package == own_package || package.starts_with(std::string(own_package) + "."); }

// Whether inputs that have all of `listed` have `path`, or what hangs below it.
bool covers(const std::set<std::string>& listed, const std::string& path) {
  return std::ranges::any_of(listed, [&](const auto& field) { return field == path || field.starts_with(path + "."); });
}

}  // namespace

class PolicySetReader {
 public:
  PolicySetReader(PolicySet& set, std::string* words) : set_(set), words_(words) {}

  Result<void> read(PolicySet::Tests tests) {
    for (const auto& file : set_.files_)
      if (file.kind == PolicyFile::Kind::data) TRY(read_data(file));
    for (const auto& file : set_.files_)
      if (file.kind == PolicyFile::Kind::module) TRY(read_module(file));
    if (tests == PolicySet::Tests::loaded)
      for (const auto& file : set_.files_)
        if (file.kind == PolicyFile::Kind::test) TRY(told(set_.rules_.add_module(file.name, file.content)));
    TRY(find_entries());
    for (const auto& [package, fields] : required_) {
      if (!packages_.contains(package)) return fail(Code::settings, "required.json lists a package that no file has.");
      for (const auto& field : fields)
        if (std::ranges::find(set_.required_, field) == set_.required_.end()) set_.required_.push_back(field);
    }
    return {};
  }

 private:
  template <typename T>
  Result<T> told(Result<T> result) {
    if (result) return result;
    if (words_) *words_ = set_.rules_.words();
    return fail(Code::settings, "A policy is no valid Rego or JSON, or in conflict with another: wardbook policy test says more.");
  }

  Result<void> read_data(const PolicyFile& file) {
    boost::system::error_code failed;
    const auto parsed = json::parse(file.content, failed);
    if (failed || !parsed.is_object()) return fail(Code::settings, "Data of policies must be JSON objects.");
    for (const auto& [key, value] : parsed.get_object()) {
      if (key == "required") {
        TRY(read_required(value, file.origin));
      } else if (file.origin == PolicyFile::Origin::site && key != "site") {
        return fail(Code::settings, "A site's data may stand under \"site\" and \"required\" only.");
      }
      if (key == "site" && value.is_object())
        if (const auto* region = value.get_object().if_contains("region"); region && region->is_string())
          set_.region_ = region->get_string();
    }
    return told(set_.rules_.add_data(file.content));
  }

  Result<void> read_required(const json::value& packages, PolicyFile::Origin origin) {
    const auto malformed = [] {
      return fail(Code::settings, "\"required\" must list each package's inputs: {{\"package\":[\"request.purpose\"]}}.");
    };
    if (!packages.is_object()) return malformed();
    for (const auto& [package, fields] : packages.get_object()) {
      if (!fields.is_array()) return malformed();
      if (origin == PolicyFile::Origin::site && is_own(package)) return own();
      auto& listed = required_[std::string(package)];
      for (const auto& field : fields.get_array()) {
        if (!field.is_string() || field.get_string().empty() || !is_plain(field.get_string())) return malformed();
        listed.emplace(field.get_string());
      }
    }
    return {};
  }

  Result<void> read_module(const PolicyFile& file) {
    const auto package = TRY(told(set_.rules_.add_module(file.name, file.content))).substr(data_prefix.size());
    if (file.origin == PolicyFile::Origin::site && is_own(package)) return own();
    packages_.insert(package);
    const auto listed = required_.find(package);
    if (listed == required_.end()) return fail(Code::settings, "A package of the policies is not listed in required.json.");
    for (const auto& path : TRY(inputs_of(file.content)))
      if (!covers(listed->second, path))
        return fail(Code::settings, "A policy reads a field of its input that required.json does not list for its package.");
    return {};
  }

  Result<void> find_entries() {
    set_.entries_.emplace_back(verdict);
    for (const auto& path : TRY(told(set_.rules_.rule_paths()))) {
      if (!is_plain(path)) return fail(Code::settings, "Packages and rules of policies need names of letters, digits and underscores.");
      if (path.find(".deny.") != std::string::npos)
        return fail(Code::settings, "A `deny` must be a set of messages, without names below it.");
      const auto dot = path.rfind('.');
      if (path.substr(dot) == ".deny")
        set_.entries_.push_back(path);
      else if (path.substr(dot).starts_with(".test_"))
        set_.tests_.push_back(path);
    }
    return {};
  }

  static Error own() {
    return fail(Code::settings, "A site's policies may not be of a package wardbook: they can refuse more, not permit more.");
  }

  PolicySet& set_;
  std::string* words_;
  std::map<std::string, std::set<std::string>, std::less<>> required_;
  std::set<std::string> packages_;
};

Result<PolicySet> PolicySet::load(std::vector<PolicyFile> files, Tests tests, std::string* words) {
  PolicySet set(std::move(files));
  TRY(PolicySetReader(set, words).read(tests));
  return set;
}

}  // namespace wardbook::access
