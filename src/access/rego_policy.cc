#include "access/rego_policy.h"

#include <algorithm>
#include <mutex>
#include <unordered_map>

#include <boost/json.hpp>

#include "access/policy_input.h"
#include "access/policy_set.h"

namespace wardbook::access {
namespace {

// Decisions of one policy, by the whole input. The policy's hash is part of the key by where the memo lies: a policy that is loaded anew
// has a new one. When it is full it begins anew, which costs a decision each.
class Memo {
 public:
  std::optional<Decision> find(const std::string& input) {
    std::lock_guard lock(mutex_);
    const auto found = decisions_.find(input);
    return found == decisions_.end() ? std::nullopt : std::optional(found->second);
  }
  void keep(std::string input, Decision decision) {
    std::lock_guard lock(mutex_);
    if (decisions_.size() == most) decisions_.clear();
    decisions_.emplace(std::move(input), decision);
  }

 private:
  static constexpr std::size_t most = 10'000;  // some megabytes
  std::mutex mutex_;
  std::unordered_map<std::string, Decision> decisions_;
};

}  // namespace

struct RegoPolicy::State {
  State(PolicySet set, rego::Program compiled, const Clock& time)
      : files(set.files()),
        region(set.region()),
        needs_time(std::ranges::any_of(set.required(), [](const auto& field) { return field == "time" || field.starts_with("time."); })),
        hash(hash_of(files)),
        program(std::move(compiled)),
        clock(time) {}

  // An error, which may be one of the moment, is a decision that is not kept.
  Result<Decision> evaluate(const std::string& input) const;
  std::string_view literal(std::string_view denials) const;

  const std::vector<PolicyFile> files;
  const std::string region;
  const bool needs_time;
  const crypto::Hash hash;
  const rego::Program program;
  const Clock& clock;
  mutable Memo memo;
};

// The first of the messages that stands in a policy word for word.
std::string_view RegoPolicy::State::literal(std::string_view denials) const {
  boost::system::error_code failed;
  const auto messages = boost::json::parse(boost::json::string_view(denials.data(), denials.size()), failed);
  if (failed || !messages.is_array()) return {};
  for (const auto& message : messages.get_array()) {
    if (!message.is_string()) continue;
    const auto quoted = boost::json::serialize(message);
    for (const auto& file : files)
      if (const auto at = file.content.find(quoted); at != std::string::npos && file.kind == PolicyFile::Kind::module)
        return std::string_view(file.content).substr(at + 1, quoted.size() - 2);
  }
  return {};
}

Result<Decision> RegoPolicy::State::evaluate(const std::string& input) const {
  const auto values = TRY(program.run(input));
  if (values.at(0) == R"("purpose_required")") return Decision{Verdict::purpose_required};
  if (values.at(0) != R"("permit")") return Decision{Verdict::deny};
  // A deny is a set of messages, possibly an array or object of them; only an empty one is silent.
  for (const auto& denials : std::span(values).subspan(1))
    if (denials != "[]" && denials != "{}") return Decision{Verdict::refused, literal(denials)};
  return Decision{Verdict::permit};
}

RegoPolicy::RegoPolicy(std::unique_ptr<State> state) : state_(std::move(state)) {}
RegoPolicy::~RegoPolicy() = default;

Result<std::unique_ptr<RegoPolicy>> RegoPolicy::load(const std::filesystem::path& site_folder, const Clock& clock) {
  auto files = built_in_policy_files();
  for (auto& file : TRY(site_policy_files(site_folder))) files.push_back(std::move(file));
  auto set = TRY(PolicySet::load(std::move(files), PolicySet::Tests::left_out));
  auto program = set.compile();
  if (!program) return fail(Code::settings, "A policy uses what a decision may not: wardbook policy test says more.");
  auto state = std::make_unique<State>(std::move(set), std::move(*program), clock);
  return std::unique_ptr<RegoPolicy>(new RegoPolicy(std::move(state)));
}

Decision RegoPolicy::decide(const Request& request) const {
  auto input = policy_input(request, state_->region, state_->needs_time ? std::optional(state_->clock.now()) : std::nullopt);
  if (const auto known = state_->memo.find(input)) return *known;
  const auto decision = state_->evaluate(input);
  if (!decision) return {decision.error().code() == Code::policy_input_missing ? Verdict::input_missing : Verdict::refused};
  state_->memo.keep(std::move(input), *decision);
  return *decision;
}

const crypto::Hash& RegoPolicy::hash() const { return state_->hash; }

crypto::Hash built_in_policy_hash() { return hash_of(built_in_policy_files()); }

}  // namespace wardbook::access
