// One exchange with a server that speaks the OpenAI chat completions API (platform.openai.com/docs/api-reference/chat), as
// Ollama, vLLM, llama.cpp and others do: POST {base}/chat/completions, not streamed.
//
// Bounds: connecting 10 s or the prompt's timeout if that is less; the whole exchange the prompt's timeout (an answer that is not
// streamed is silent while the model thinks, so a slowest speed would say nothing more); 1 MiB of answer, 64 KiB of headers.
// Certificates are verified, TLS 1.2 is the least; no redirects, cookies, .netrc, compression, or proxies from the environment.
// Nothing is tried again: a 429 fails at once, with the seconds of its Retry-After in the detail, since a summary has a way to go
// on without a model and a document in the pipeline should not wait.
//
// Errors: model_unavailable for no connection, time-out, any status but 200, a content type that is not JSON, a body that is too
// long, cut off or no JSON, no choice, an empty text, and a finish_reason other than "stop" (an answer that was cut off or
// filtered is no answer); settings as in model_settings.h; cancelled, within a second after `stop` is requested. Thread safe.
#pragma once

#include <stop_token>
#include <string>

#include "base/result.h"
#include "gateway/model_settings.h"
#include "gateway/prompt.h"

namespace wardbook::gateway {

// A body that may leave. Only the gateway makes one, from Redacted that its guard has cleared, so that nobody else has anything to
// give to a client.
class Outgoing {
 public:
  const std::string& body() const { return body_; }

 private:
  friend class Gateway;
  explicit Outgoing(std::string body) : body_(std::move(body)) {}
  std::string body_;
};

struct Completion {
  std::string text;
  std::string response;  // the whole body
};

class ModelClient {
 public:
  explicit ModelClient(ModelSettings settings) : settings_(std::move(settings)) {}
  Result<Completion> complete(const Outgoing& outgoing, std::chrono::milliseconds timeout, const std::stop_token& stop) const;
  const ModelSettings& settings() const { return settings_; }

 private:
  ModelSettings settings_;
};

}  // namespace wardbook::gateway
