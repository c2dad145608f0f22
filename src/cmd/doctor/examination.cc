#include "cmd/doctor/examination.h"

#include <algorithm>

#include <fmt/format.h>

#include "cmd/shell_word.h"

namespace wardbook::cmd::doctor {
namespace {

void replace(std::string& text, std::string_view placeholder, std::string_view by) {
  if (auto at = text.find(placeholder); at != text.npos) text.replace(at, placeholder.size(), by);
}

}  // namespace

std::string for_shell(std::string_view word) {
  constexpr std::string_view plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./:@%+=,-";
  if (!word.empty() && word.find_first_not_of(plain) == word.npos) return std::string(word);
  return quoted_for_shell(word);
}

void Examination::found(Ailment ailment, std::string message, std::string_view what) {
  const auto& facts = facts_of(ailment);
  std::string next(facts.command);
  // A store that was named on the command line must be named in the next one, too.
  if (auto named = call_.value("--data")) replace(next, "wardbook ", fmt::format("wardbook --data {} ", for_shell(*named)));
  for (auto placeholder : {"FILE", "PORT", "USER"}) replace(next, placeholder, for_shell(what));
  replace(next, "DIR", for_shell(data.string()));
  auto verdict = facts.grade == Grade::problem ? Verdict::problem : Verdict::warning;
  findings_.push_back({facts.topic, verdict, ailment, std::move(message), std::move(next)});
}

void Examination::found(Ailment ailment, const Error& error, std::string_view what) {
  found(ailment, error.detail().empty() ? error.message() : fmt::format("{} ({})", error.message(), error.detail()), what);
}

}  // namespace wardbook::cmd::doctor
