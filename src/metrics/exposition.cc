#include "metrics/exposition.h"

#include <fmt/format.h>

namespace wardbook::metrics {
namespace {

// "label_value can be any sequence of UTF-8 characters, but the backslash, double-quote, and line feed characters have to be escaped".
std::string escaped(std::string_view value) {
  std::string out;
  for (char c : value) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (c == '\\' || c == '"') out += '\\';
    out += c;
  }
  return out;
}

std::string_view name_of(Exposition::Type type) {
  switch (type) {
    case Exposition::Type::counter:
      return "counter";
    case Exposition::Type::gauge:
      return "gauge";
    case Exposition::Type::histogram:
      break;
  }
  return "histogram";
}

}  // namespace

void Exposition::family(std::string_view name, Type type, std::string_view help) {
  name_ = name;
  text_ += fmt::format("# HELP {0} {1}\n# TYPE {0} {2}\n", name, help, name_of(type));
}

void Exposition::line(std::string_view suffix, Labels labels, std::string_view bound, double value) {
  text_ += name_;
  text_ += suffix;
  char open = '{';
  for (const auto& [label, of] : labels) text_ += fmt::format("{}{}=\"{}\"", std::exchange(open, ','), label, escaped(of));
  if (!bound.empty()) text_ += fmt::format("{}le=\"{}\"", std::exchange(open, ','), bound);
  text_ += fmt::format("{} {}\n", open == ',' ? "}" : "", value);
}

void Exposition::sample(Labels labels, double value) { line("", labels, "", value); }

void Exposition::histogram(Labels labels, const Histogram& histogram) {
  // Each bucket counts what the ones before it do, too; the last is the count itself, so that the two cannot disagree.
  std::uint64_t so_far = 0;
  for (std::size_t i = 0; i < Histogram::bounds_ms.size(); ++i) {
    so_far += histogram.in_bucket(i);
    line("_bucket", labels, fmt::format("{}", static_cast<double>(Histogram::bounds_ms[i]) / 1e3), static_cast<double>(so_far));
  }
  so_far += histogram.in_bucket(Histogram::bounds_ms.size());
  line("_bucket", labels, "+Inf", static_cast<double>(so_far));
  line("_sum", labels, "", histogram.seconds());
  line("_count", labels, "", static_cast<double>(so_far));
}

}  // namespace wardbook::metrics
