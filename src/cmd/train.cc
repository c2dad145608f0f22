#include <cstdio>
#include <filesystem>
#include <memory>

#include <fmt/format.h>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/invocation.h"
#include "evaluation/report.h"
#include "evaluation/set.h"
#include "training/masked.h"
#include "training/token_file.h"
#include "training/train.h"

namespace wardbook::cmd {
namespace {

constexpr std::uint64_t largest_file = std::uint64_t{1} << 30;

// A gold file, without the documents of other languages, and what its set.json says of it.
Result<training::Source> read_source(const std::filesystem::path& path, deid::Language language) {
  auto bytes = read_file(path, largest_file);
  if (!bytes) return fail(Code::invalid_request, "A gold file cannot be read.");
  training::Source source{TRY(evaluation::parse_gold(text_of(*bytes), evaluation::Task::deid)), {}, training::Marks::all};
  std::erase_if(source.documents, [&](const auto& document) {
    return !document.language.empty() && deid::language_from(document.language.substr(0, 2)) != language;
  });
  const auto set = path.parent_path() / "set.json";
  if (std::filesystem::exists(set))
    source.not_annotated = TRY(evaluation::parse_set(text_of(TRY(read_file(set, largest_file))))).not_annotated;
  return source;
}

std::string summary(std::string_view name, const evaluation::Report& report) {
  const auto strict = evaluation::strict_score(report.overall);
  std::string line = fmt::format("{}: strict p {:.4f} r {:.4f} f1 {:.4f} f2 {:.4f}, character precision {:.4f}", name, strict.p, strict.r,
                                 strict.f1, strict.f2, evaluation::character_precision(report.overall));
  if (const auto& recall = report.overall_intervals.full_coverage_recall)
    line += fmt::format(", full-coverage recall {:.4f} ({:.4f} to {:.4f})", recall->value, recall->low, recall->high);
  line += fmt::format(", documents with a leak {} of {}", report.documents_with_leak, report.documents);
  if (report.hard_negatives > 0)
    line += fmt::format(", hard negatives touched {} of {}", report.hard_negatives_touched, report.hard_negatives);
  return line + "\n";
}

Result<void> write_tokens(const std::filesystem::path& path, std::span<const training::Source> sources,
                          const training::TrainOptions& options) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> out(std::fopen(path.c_str(), "wb"), std::fclose);
  if (!out) return fail(Code::invalid_request, "The file of tokens cannot be written.");
  std::vector<training::Source> all = training::masked_copies(sources, options.crf.seed);
  all.insert(all.end(), sources.begin(), sources.end());
  return training::write_tokens(out.get(), deid::Engine{deid::Models{}}, all, options.language);
}

}  // namespace

Result<Answer> run_train(Invocation& call) {
  training::TrainOptions options;
  const auto language = deid::language_from(call.value("--lang").value_or("en")).value_or(deid::Language::en);
  options.language = language;
  options.bits = static_cast<unsigned>(TRY(call.number("--bits", 18, 10, 20)));
  options.crf.epochs = static_cast<unsigned>(TRY(call.number("--epochs", 8, 1, 1000)));
  options.crf.seed = TRY(call.number("--seed", 1, 0, UINT32_MAX));
  const auto folds = static_cast<unsigned>(TRY(call.number("--folds", 0, 2, 100)));
  if (call.positionals().empty()) return fail(Code::invalid_request, "No gold file is named.");
  if (folds == 0 && !call.value("--output") && !call.value("--tokens"))
    return fail(Code::invalid_request, "Say where the model goes (-o FILE), or how to cross-validate (--folds N).");

  std::vector<training::Source> sources;
  for (const auto& path : call.positionals()) sources.push_back(TRY(read_source(path, language)));
  std::vector<training::Source> extra;
  if (auto path = call.value("--extra")) extra.push_back(TRY(read_source(std::string(*path), language)));
  if (auto path = call.value("--unmarked")) {
    extra.push_back(TRY(read_source(std::string(*path), language)));
    extra.back().marks = training::Marks::none;
  }
  const auto told = [&](std::string_view line) { call.narrate(line); };

  Answer answer;
  if (auto path = call.value("--tokens")) {
    std::vector<training::Source> all = extra;
    all.insert(all.end(), sources.begin(), sources.end());
    TRY(write_tokens(std::string(*path), all, options));
  }
  if (folds > 0) {
    const auto predictions = TRY(training::cross_validate(sources, extra, folds, options, told));
    for (std::size_t s = 0; s < sources.size(); ++s) {
      evaluation::Options scoring;
      scoring.not_annotated = sources[s].not_annotated;
      scoring.list_mistakes = call.has("--errors");
      const auto report = TRY(evaluation::score(sources[s].documents, predictions[s], scoring));
      for (const auto& mistake : report.mistakes) answer.text += evaluation::to_line(mistake) + "\n";
      answer.text += summary(call.positionals()[s], report);
    }
  }
  if (auto path = call.value("--output")) {
    std::vector<training::Source> all = extra;
    all.insert(all.end(), sources.begin(), sources.end());
    const Bytes file = TRY(training::train(all, options, told));
    TRY(replace_file(std::string(*path), file));
    answer.text += fmt::format("{} bytes\n", file.size());
  }
  answer.json = "{}";
  return answer;
}

}  // namespace wardbook::cmd
