// Files of the repository that the program carries in itself (prompts/, workflows/, policies/, demo/); cmake/embed.cmake writes the list.
#pragma once

#include <span>
#include <string_view>

namespace wardbook {

struct EmbeddedFile {
  std::string_view name;  // "prompts/summary-physician.md"
  std::string_view content;
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace wardbook
