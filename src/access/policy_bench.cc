// Decisions of one thread in seconds of its processor time (the machine may be busy with others), each asked for the first time
// (policy.uncached) or again (policy.memo), beside Boost.JSON parsing the same inputs; and with a site's policy that calls a built-in,
// which the interpreter runs.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <vector>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "access/policy_input.h"
#include "access/rego_policy.h"

namespace {

using namespace wardbook;
// Processor time of this thread, in microseconds.
double now() {
  timespec time{};
  if (::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) != 0) std::abort();
  return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

struct Asked {
  trust::Principal principal;
  trust::Action action;
  trust::Purpose purpose;
  access::Request request() const { return {principal, action, purpose, "document", {}}; }
};

// Every role, action and purpose, for as many users as it takes.
std::vector<Asked> requests(std::size_t count, const char* prefix) {
  std::vector<Asked> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back({{fmt::format("os:{}{}", prefix, i), {static_cast<trust::Role>(i % trust::role_names.size())}, "cli"},
                   static_cast<trust::Action>(i / 7 % trust::action_count),
                   static_cast<trust::Purpose>(i / 133 % trust::purpose_names.size())});
  return all;
}

std::vector<double> times_of(const access::Policy& policy, const std::vector<Asked>& all) {
  std::vector<double> times;
  for (const auto& asked : all) {
    const auto begin = now();
    const auto decision = policy.decide(asked.request());
    times.push_back(now() - begin);
    if (decision.verdict == access::Verdict::input_missing) std::abort();
  }
  return times;
}

double per_second(const std::vector<double>& times) {
  double sum = 0;
  for (const auto time : times) sum += time;
  return static_cast<double>(times.size()) * 1e6 / sum;
}

double percentile(std::vector<double> times, double share) {
  std::ranges::sort(times);
  return times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * share)];
}

void print(const char* name, double value, const char* unit, double baseline, std::size_t n) {
  const auto compared =
      baseline > 0 ? fmt::format("{:.1f},\"ratio\":{:.4f}", baseline, value / baseline) : std::string("null,\"ratio\":null");
  fmt::print("{{\"name\":\"{}\",\"value\":{:.2f},\"unit\":\"{}\",\"baseline\":{},\"n\":{}}}\n", name, value, unit, compared, n);
}

std::unique_ptr<access::RegoPolicy> loaded(const std::filesystem::path& site, const SystemClock& clock) {
  auto policy = access::RegoPolicy::load(site, clock);
  if (!policy) std::abort();
  return std::move(*policy);
}

double parsed_per_second(const std::vector<Asked>& all) {
  std::vector<double> times;
  for (const auto& asked : all) {
    const auto input = access::policy_input(asked.request(), "local", std::nullopt);
    const auto begin = now();
    const auto value = boost::json::parse(input);
    times.push_back(now() - begin);
    if (!value.is_object()) std::abort();
  }
  return per_second(times);
}

}  // namespace

int main() {
  const SystemClock clock;
  const auto begin = now();
  const auto policy = loaded("/nonexistent", clock);
  const auto loading = now() - begin;

  times_of(*policy, requests(2'000, "warm-"));
  const auto all = requests(100'000, "user-");
  const auto first = times_of(*policy, all);
  const auto parsing = parsed_per_second(all);
  print("policy.uncached", per_second(first), "decisions/s", parsing, first.size());
  print("policy.uncached.p50", percentile(first, 0.50), "us", 0, first.size());
  print("policy.uncached.p99", percentile(first, 0.99), "us", 0, first.size());

  const auto few = requests(1'000, "again-");
  times_of(*policy, few);
  std::vector<double> again;
  for (int i = 0; i < 50; ++i) {
    const auto times = times_of(*policy, few);
    again.insert(again.end(), times.begin(), times.end());
  }
  print("policy.memo", per_second(again), "decisions/s", parsing, again.size());

  auto folder = (std::filesystem::temp_directory_path() / "wardbook-policy-bench-XXXXXX").string();
  if (!::mkdtemp(folder.data())) std::abort();
  const auto site = std::filesystem::path(folder);
  std::ofstream(site / "hours.rego")
      << "package site.names\ndeny contains \"Only people of this house.\" if not startswith(input.actor.id, \"os:\")\n";
  std::ofstream(site / "required.json") << R"({"required":{"site.names":["actor.id"]}})";
  const auto interpreted = times_of(*loaded(site, clock), requests(20'000, "user-"));
  print("policy.uncached.with_built_in", per_second(interpreted), "decisions/s", parsing, interpreted.size());
  print("policy.load", loading / 1000, "ms", 0, 1);
  std::filesystem::remove_all(site);
}
