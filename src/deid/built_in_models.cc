#include <optional>

#include "deid/tagger_input.h"
#include "deid/tagging.h"

// models/deid-LANGUAGE.bin, where the linker has put them (cmake/models.cmake); start and end agree where there is none.
extern "C" {
extern const std::uint8_t wardbook_model_en[], wardbook_model_en_end[];
extern const std::uint8_t wardbook_model_es[], wardbook_model_es_end[];
extern const std::uint8_t wardbook_model_de[], wardbook_model_de_end[];
extern const std::uint8_t wardbook_model_fr[], wardbook_model_fr_end[];
}

namespace wardbook::deid {

namespace {

std::optional<tagger::Model> opened(BytesView file) {
  auto model = tagger::Model::open(file, tagger_feature_version);
  return model ? std::optional(std::move(*model)) : std::nullopt;
}

}  // namespace

std::array<BytesView, language_names.size()> built_in_model_files() {
  return {BytesView{wardbook_model_en, wardbook_model_en_end}, BytesView{wardbook_model_es, wardbook_model_es_end},
          BytesView{wardbook_model_de, wardbook_model_de_end}, BytesView{wardbook_model_fr, wardbook_model_fr_end}};
}

Models built_in_models() {
  static const auto files = built_in_model_files();
  static const std::array<std::optional<tagger::Model>, language_names.size()> open{opened(files[0]), opened(files[1]), opened(files[2]),
                                                                                    opened(files[3])};
  Models models{};
  for (std::size_t i = 0; i < models.size(); ++i) models[i] = open[i] ? &*open[i] : nullptr;
  return models;
}

}  // namespace wardbook::deid
