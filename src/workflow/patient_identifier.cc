#include <algorithm>
#include <cstdlib>
#include <memory>

#include <utf8proc.h>

#include "workflow/intake.h"

namespace wardbook::workflow {
namespace {

constexpr std::size_t longest = 256;  // bytes
constexpr std::string_view white_space = " \t\r\n\v\f";

std::string_view trim(std::string_view text) {
  auto first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

bool is_control(char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }

// Unicode Standard Annex 15, form C.
Result<std::string> normalise(std::string_view text) {
  utf8proc_uint8_t* out = nullptr;
  auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &out,
                           static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
  if (size < 0) return fail(Code::invalid_request, "The patient's identifier is not UTF-8.");
  return std::string(reinterpret_cast<const char*>(out), static_cast<std::size_t>(size));
}

}  // namespace

Result<PatientIdentifier> parse_patient_identifier(std::string_view text) {
  std::string_view assigner;
  if (auto bar = text.find('|'); bar != std::string_view::npos) {
    assigner = trim(text.substr(0, bar));
    text = text.substr(bar + 1);
  }
  text = trim(text);
  if (text.empty()) return fail(Code::invalid_request, "The patient's identifier is empty; write [ASSIGNER|]VALUE.");
  if (std::ranges::any_of(text, is_control) || std::ranges::any_of(assigner, is_control))
    return fail(Code::invalid_request, "The patient's identifier holds a line break or another control character: one identifier a file.");
  if (text.size() > longest || assigner.size() > longest)
    return fail(Code::invalid_request, "The patient's identifier has more than {} bytes.", longest);
  return PatientIdentifier{TRY(normalise(assigner)), trust::Phi(TRY(normalise(text)))};
}

}  // namespace wardbook::workflow
