// links: presidio
// What a client may send to Presidio's paths: an answer of a status that the service has, JSON throughout, and no echo in an error. The
// first byte chooses the path; the rest is the body.
#include "fuzz/require.h"
#include "presidio/request_json.h"
#include "presidio/service.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace wardbook;
  using fuzz::require;
  // One of its kind, for the whole run.
  static const deid::Engine engine;
  static SystemRandomness randomness;
  static const presidio::Service service(engine, randomness);
  if (size == 0 || size > 4096) return 0;
  constexpr std::array<std::string_view, 3> paths{"/analyze", "/anonymize", "/deanonymize"};
  std::string body(text_of(BytesView(data, size).subspan(1)));
  http::Request request{.method = http::Method::post, .path = std::string(paths[data[0] % paths.size()])};
  request.fields.add("Content-Type", "application/json");
  request.body = body;
  auto response = service.answer(request);
  require(text::valid_utf8(response.body));
  switch (response.status) {
    case 200:
      require(response.body.front() == '[' || response.body.starts_with("{\"text\":"));
      break;
    case 400:
    case 413:
    case 422:
    case 500: {
      auto error = presidio::parse_request(response.body);
      require(error.ok() && error->size() == 1 && error->contains("error"));
      break;
    }
    default:
      require(false);
  }
  return 0;
}
