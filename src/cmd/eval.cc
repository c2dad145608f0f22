#include <filesystem>
#include <map>
#include <optional>

#include "base/file.h"
#include "clinical/reading.h"
#include "cmd/all_commands.h"
#include "cmd/invocation.h"
#include "cmd/marked_notes.h"
#include "cmd/site_rules_option.h"
#include "cmd/two_detectors.h"
#include "deid/engine.h"
#include "deid/tagger_input.h"
#include "evaluation/adjacent.h"
#include "evaluation/gold.h"
#include "evaluation/predictions.h"
#include "evaluation/report.h"
#include "evaluation/score.h"
#include "evaluation/set.h"

namespace wardbook::cmd {
namespace {

using evaluation::GoldDocument;
using evaluation::PredictedSpan;
using evaluation::Prediction;
using evaluation::Task;
namespace fs = std::filesystem;

constexpr std::uint64_t largest_file = std::uint64_t{1} << 30;

Result<std::string> text_file(std::string_view path, Word what) {
  auto bytes = read_file(path, largest_file);
  if (!bytes) return fail(Code::invalid_request, "The {} file cannot be read.", what);
  return std::string(text_of(*bytes));
}

// "es" and "es-ES" are Spanish; what the engine does not have, or nobody says, is the other.
deid::Language language_of(std::string_view name, deid::Language otherwise) {
  return deid::language_from(name.substr(0, 2)).value_or(otherwise);
}

std::vector<Prediction> find_identifiers(const std::vector<GoldDocument>& gold, const deid::Engine& engine, deid::Language otherwise) {
  std::vector<Prediction> predictions;
  for (const auto& document : gold) {
    std::vector<PredictedSpan> spans;
    for (const auto& span : engine.find(document.text, {}, language_of(document.language, otherwise)))
      spans.push_back({span.start, span.end, std::string(trust::name_of(span.label)), span.action != deid::Action::keep});
    predictions.push_back({document.id, evaluation::in_code_points(document.text, std::move(spans))});
  }
  return predictions;
}

std::vector<Prediction> find_entities(const std::vector<GoldDocument>& gold) {
  clinical::Reader reader;
  std::vector<Prediction> predictions;
  for (const auto& document : gold) {
    std::vector<PredictedSpan> spans;
    for (const auto& entity : reader.read(document.text).entities)
      spans.push_back({entity.start, entity.end, std::string(name_of(entity.label))});
    predictions.push_back({document.id, evaluation::in_code_points(document.text, std::move(spans))});
  }
  return predictions;
}

EstimateWithTruth estimate_of(const std::vector<GoldDocument>& gold, const std::vector<Prediction>& predictions,
                              const evaluation::Options& options, deid::Language otherwise) {
  std::map<std::string_view, const Prediction*> by_id;
  for (const auto& prediction : predictions) by_id[prediction.id] = &prediction;
  EstimateWithTruth estimate(options.not_annotated);
  for (const auto& document : gold) estimate.add(document, *by_id.at(document.id), language_of(document.language, otherwise));
  return estimate;
}

// What the arguments name. A folder holds marked notes; folders stand in the place of the one gold file.
struct Named {
  std::vector<fs::path> notes;
  std::string gold;  // only if there are no notes
  std::optional<std::string> predictions;
};

Result<Named> named_files(const Invocation& call, Task task) {
  Named named;
  std::vector<std::string> files;
  for (const auto& argument : call.positionals()) {
    std::error_code error;
    if (fs::is_directory(argument, error))
      named.notes.emplace_back(argument);
    else
      files.push_back(argument);
  }
  if (!named.notes.empty() && task == Task::entities)
    return fail(Code::invalid_request, "Marked notes have identifiers marked: --task entities needs a gold file.");
  const std::size_t gold_files = named.notes.empty() ? 1 : 0;
  if (files.size() > gold_files + 1)
    return fail(Code::invalid_request, "Name one gold file or folders of marked notes, and at most one prediction file.");
  if (gold_files == 1) named.gold = files.front();
  if (files.size() > gold_files) named.predictions = files.back();
  return named;
}

}  // namespace

Result<Answer> run_eval(Invocation& call) {
  evaluation::Options options;
  options.task = call.value("--task").value_or("deid") == "entities" ? Task::entities : Task::deid;
  options.list_mistakes = call.has("--errors");
  const auto language = language_of(call.value("--lang").value_or("en"), deid::Language::en);
  const auto named = TRY(named_files(call, options.task));
  auto gold = TRY(evaluation::parse_gold(
      TRY(named.notes.empty() ? text_file(named.gold, "gold") : gold_of_notes(call, named.notes, language)), options.task));
  if (auto file = call.value("--set")) options.not_annotated = TRY(evaluation::parse_set(TRY(text_file(*file, "--set")))).not_annotated;
  if (options.task == Task::entities) options.scored.assign(clinical::entity_label_names.begin(), clinical::entity_label_names.end());
  Bytes file;
  std::optional<tagger::Model> model;
  deid::Models models = deid::built_in_models();
  if (auto path = call.value("--model")) {
    file = TRY(read_file(*path, largest_file));
    model = TRY(tagger::Model::open(file, deid::tagger_feature_version));
    models.linear[static_cast<std::size_t>(language)] = &*model;
  }
  const deid::Engine engine(models, TRY(site_rules_option(call)));
  auto predictions = named.predictions ? TRY(evaluation::parse_predictions(TRY(text_file(*named.predictions, "prediction")), options.task))
                     : options.task == Task::entities ? find_entities(gold)
                                                      : find_identifiers(gold, engine, language);
  if (call.has("--join-adjacent")) evaluation::join_adjacent(gold, predictions);
  auto report = TRY(evaluation::score(gold, predictions, options));
  if (report.overall.gold == 0 && report.hard_negatives == 0)
    call.narrate("wardbook: the gold file marks nothing that is scored; --task deid|entities says what is.");
  const auto listed = options.list_mistakes ? evaluation::Listed::scores_and_mistakes : evaluation::Listed::scores;
  Answer answer{evaluation::to_json(report, listed), evaluation::to_text(report)};
  if (options.task == Task::deid) {
    const auto estimate = estimate_of(gold, predictions, options, language);
    answer.json.insert(answer.json.size() - 1, ",\"estimate\":" + estimate.json());
    answer.text += estimate.text();
  }
  for (const auto& mistake : report.mistakes) answer.text += evaluation::to_line(mistake) + "\n";
  return answer;
}

}  // namespace wardbook::cmd
