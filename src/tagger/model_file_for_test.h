// The bytes of a small model, as tagger/model.h describes the file.
#pragma once

#include <bit>
#include <map>
#include <string>
#include <vector>

#include "base/bytes.h"
#include "tagger/model.h"

namespace wardbook::tagger {

struct TestModel {
  std::vector<std::string> labels{"NAME", "DATE"};
  std::vector<float> transitions = std::vector<float>(25, 0);  // tags x tags
  std::map<Feature, std::vector<int>> weights;                 // in steps of 1/16, one for each tag
  unsigned bits = 6;
  std::uint32_t version = 1;
  float scale = 1.0F / 16;

  std::size_t tags() const { return 1 + 2 * labels.size(); }
  Bytes bytes() const {
    Bytes file;
    append(file, bytes_of(magic));
    put_le32(file, version);
    put_le32(file, static_cast<std::uint32_t>(labels.size()));
    put_le32(file, bits);
    put_le32(file, std::bit_cast<std::uint32_t>(scale));
    for (std::string label : labels) {
      label.resize(16, '\0');
      append(file, bytes_of(label));
    }
    for (const float transition : transitions) put_le32(file, std::bit_cast<std::uint32_t>(transition));
    const std::size_t slots = std::size_t{1} << bits;
    std::vector<std::uint16_t> fingerprints(slots);
    std::vector<std::uint8_t> rows(slots * most_tags);
    for (const auto& [feature, row] : weights) {
      std::size_t slot = bucket_of(feature, bits);
      while (fingerprints[slot] != 0) ++slot;
      fingerprints[slot] = fingerprint_of(feature);
      for (std::size_t tag = 0; tag < row.size(); ++tag) rows[slot * most_tags + tag] = static_cast<std::uint8_t>(row[tag]);
    }
    for (const std::uint16_t fingerprint : fingerprints) {
      file.push_back(static_cast<std::uint8_t>(fingerprint & 0xFF));
      file.push_back(static_cast<std::uint8_t>(fingerprint >> 8));
    }
    append(file, rows);
    return file;
  }
};

}  // namespace wardbook::tagger
