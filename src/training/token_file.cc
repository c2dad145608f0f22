#include "training/token_file.h"

#include <array>

#include "deid/network_input.h"
#include "training/allowed_tags.h"

namespace wardbook::training {
namespace {

class Writer {
 public:
  explicit Writer(std::FILE* out) : out_(out) {}
  template <typename T>
  void numbers(const T* first, std::size_t count) {
    fine_ = std::fwrite(first, sizeof(T), count, out_) == count && fine_;
  }
  void number(std::uint32_t value) { numbers(&value, 1); }
  bool fine() const { return fine_; }

 private:
  std::FILE* out_;
  bool fine_ = true;
};

}  // namespace

Result<void> write_tokens(std::FILE* out, const deid::Engine& engine, std::span<const Source> sources, deid::Language language) {
  std::vector<trust::Label> labels;
  for (std::size_t i = 0; i < trust::label_count; ++i) labels.push_back(static_cast<trust::Label>(i));
  Writer writer(out);
  writer.numbers("WBTOKEN1", 8);
  writer.number(deid::network_input_version);
  writer.number(static_cast<std::uint32_t>(labels.size()));
  for (const auto label : labels) {
    std::array<char, 16> name{};
    trust::name_of(label).copy(name.data(), name.size());
    writer.numbers(name.data(), name.size());
  }
  for (const Source& source : sources) {
    const Annotation annotation(source, labels);
    for (const auto& document : source.documents) {
      const auto example = engine.network_example(document.text, language);
      AllowedTags allowed(document, annotation);
      std::vector<TagSet> tags;
      std::vector<std::uint8_t> read;
      for (std::size_t i = 0; i < example.tokens.size(); ++i) {
        const auto& token = example.tokens[i];
        tags.push_back(allowed.of(token.range, token.ruled, i == 0 ? InRun::first : InRun::behind));
        read.push_back(token.read ? 1 : 0);
      }
      writer.number(static_cast<std::uint32_t>(tags.size()));
      writer.number(static_cast<std::uint32_t>(example.descriptions.ids.size()));
      writer.numbers(tags.data(), tags.size());
      writer.numbers(example.descriptions.ends.data(), tags.size());
      writer.numbers(example.descriptions.ids.data(), example.descriptions.ids.size());
      writer.numbers(read.data(), read.size());
    }
  }
  if (!writer.fine()) return fail(Code::store_unavailable, "The file of tokens cannot be written: no space left?");
  return {};
}

}  // namespace wardbook::training
