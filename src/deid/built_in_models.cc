#include <optional>

#include "deid/network_input.h"
#include "deid/tagger_input.h"
#include "deid/tagging.h"

// The files of models/, where the linker has put them (cmake/models.cmake); start and end agree where there is none.
extern "C" {
extern const std::uint8_t wardbook_model_en[], wardbook_model_en_end[];
extern const std::uint8_t wardbook_model_es[], wardbook_model_es_end[];
extern const std::uint8_t wardbook_model_de[], wardbook_model_de_end[];
extern const std::uint8_t wardbook_model_fr[], wardbook_model_fr_end[];
extern const std::uint8_t wardbook_model_network[], wardbook_model_network_end[];
}

namespace wardbook::deid {

namespace {

template <typename Kind>
std::optional<Kind> opened(BytesView file, std::uint32_t version) {
  auto model = Kind::open(file, version);
  return model ? std::optional(std::move(*model)) : std::nullopt;
}

}  // namespace

std::vector<ModelFile> built_in_model_files() {
  // The linear ones in the order of Language.
  return {{"deid-en", {wardbook_model_en, wardbook_model_en_end}},
          {"deid-es", {wardbook_model_es, wardbook_model_es_end}},
          {"deid-de", {wardbook_model_de, wardbook_model_de_end}},
          {"deid-fr", {wardbook_model_fr, wardbook_model_fr_end}},
          {"deid-network", {wardbook_model_network, wardbook_model_network_end}}};
}

Models built_in_models() {
  struct Opened {
    std::array<std::optional<tagger::Model>, language_names.size()> linear;
    std::optional<tagger::Network> network;
  };
  static const Opened open = [] {
    Opened result;
    const auto files = built_in_model_files();
    for (std::size_t i = 0; i < result.linear.size(); ++i) result.linear[i] = opened<tagger::Model>(files[i].bytes, tagger_feature_version);
    result.network = opened<tagger::Network>(files.back().bytes, network_input_version);
    return result;
  }();
  Models models;
  for (std::size_t i = 0; i < models.linear.size(); ++i) models.linear[i] = open.linear[i] ? &*open.linear[i] : nullptr;
  models.network = open.network ? &*open.network : nullptr;
  return models;
}

}  // namespace wardbook::deid
