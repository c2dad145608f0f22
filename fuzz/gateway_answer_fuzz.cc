// links: gateway
// What a model's server may answer: model_unavailable, or a text that is not empty and not longer than the body.
#include "fuzz/require.h"
#include "gateway/chat_completion.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  std::string_view body = text_of(BytesView(data, size));
  Result<std::string> text = gateway::read_response(body);
  if (text)
    require(!text->empty() && text->size() <= body.size());
  else
    require(text.error().code() == Code::model_unavailable);
  return 0;
}
