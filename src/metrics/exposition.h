// Numbers as Prometheus reads them: text exposition format 0.0.4
// (https://prometheus.io/docs/instrumenting/exposition_formats/). For one thread.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "metrics/counter.h"

namespace wardbook::metrics {

inline constexpr std::string_view content_type = "text/plain; version=0.0.4; charset=utf-8";

using Labels = std::initializer_list<std::pair<std::string_view, std::string_view>>;

class Exposition {
 public:
  enum class Type { counter, gauge, histogram };
  // The samples that follow are of this family. Names are [a-z_]+ out of the source code.
  void family(std::string_view name, Type type, std::string_view help);
  void sample(Labels labels, double value);
  void histogram(Labels labels, const Histogram& histogram);

  std::string text() && { return std::move(text_); }

 private:
  void line(std::string_view suffix, Labels labels, std::string_view bound, double value);
  std::string_view name_;
  std::string text_;
};

}  // namespace wardbook::metrics
