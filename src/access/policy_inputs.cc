#include "access/policy_inputs.h"

namespace wardbook::access {
namespace {

bool of_a_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }

std::string without_comments(std::string_view module) {
  std::string text;
  while (!module.empty()) {
    const auto line = module.substr(0, module.find('\n'));
    text += line.substr(0, line.find('#'));
    text += '\n';
    module.remove_prefix(std::min(module.size(), line.size() + 1));
  }
  return text;
}

}  // namespace

Result<std::vector<std::string>> inputs_of(std::string_view module) {
  constexpr std::string_view word = "input";
  const auto text = without_comments(module);
  std::vector<std::string> paths;
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    auto end = at + word.size();
    if ((at > 0 && (of_a_word(text[at - 1]) || text[at - 1] == '.')) || (end < text.size() && of_a_word(text[end]))) continue;
    std::string path;
    while (end + 1 < text.size() && text[end] == '.' && of_a_word(text[end + 1])) {
      auto next = end + 1;
      while (next < text.size() && of_a_word(text[next])) ++next;
      path += (path.empty() ? "" : ".") + text.substr(end + 1, next - end - 1);
      end = next;
    }
    if (path.empty()) return fail(Code::settings, "A policy reads `input` other than by its fields' names, as in input.request.purpose.");
    paths.push_back(path);
  }
  return paths;
}

}  // namespace wardbook::access
