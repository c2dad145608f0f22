// links: gateway
// Prompt files: settings errors or limits inside their ranges; and no document can end its own frame in the request.
#include "fuzz/require.h"
#include "gateway/chat_completion.h"
#include "gateway/prompt.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  std::string_view file = text_of(BytesView(data, size));
  Result<gateway::Prompt> prompt = gateway::parse_prompt(file);
  if (!prompt) {
    require(prompt.error().code() == Code::settings);
    return 0;
  }
  require(prompt->version >= 1 && prompt->temperature >= 0 && prompt->temperature <= 2);
  require(prompt->max_input_bytes >= 1 && prompt->max_input_bytes <= std::size_t{64} << 20);
  require(prompt->max_output_tokens >= 1 && prompt->max_output_tokens <= 100'000);
  require(prompt->timeout.count() >= 1'000 && prompt->timeout.count() <= 600'000);
  require(!prompt->text.empty() && file.find(prompt->text) != file.npos);
  return 0;
}
