// links: http
// multipart/form-data: the first line of the input is the Content-Type, the rest the body. The parts are the same however the body is cut
// into pieces, each that begins ends before the next, and no more of them come out than the limit; names hold no slash and no control.
#include <algorithm>
#include <vector>

#include "base/bytes.h"
#include "fuzz/require.h"
#include "http/characters.h"
#include "http/multipart.h"

namespace {
using namespace wardbook;
using namespace wardbook::http;
using fuzz::require;

class Gathered final : public PartSink {
 public:
  Result<void> begin(const Part& part) override {
    require(!open);
    open = true;
    require(!part.name.empty() && std::ranges::none_of(part.name, is_control));
    require(!part.file_name || (part.file_name->find('/') == std::string::npos && std::ranges::none_of(*part.file_name, is_control)));
    parts.push_back({part.name, ""});
    return {};
  }
  Result<void> data(std::string_view bytes) override {
    require(open && !bytes.empty());
    parts.back().second += bytes;
    return {};
  }
  Result<void> end() override {
    require(open);
    open = false;
    return {};
  }
  std::vector<std::pair<std::string, std::string>> parts;
  bool open = false;
  bool whole = false;
};

Gathered gather(std::string_view type, std::string_view body, std::size_t piece) {
  Gathered gathered;
  auto reader = MultipartReader::open(type, gathered, {.parts = 4, .header_bytes = 300, .preamble_bytes = 50});
  if (!reader) return gathered;
  for (std::size_t at = 0; at < body.size(); at += piece)
    if (!reader->feed(body.substr(at, piece))) return gathered;
  gathered.whole = reader->finish().ok();
  require(!gathered.whole || !gathered.open);
  return gathered;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto body = text_of(BytesView(data, size));
  auto type = take_until(body, '\n');
  auto whole = gather(type, body, std::max<std::size_t>(body.size(), 1)), slow = gather(type, body, 1);
  require(whole.parts.size() <= 4);
  require(whole.whole == slow.whole);
  if (whole.whole) require(whole.parts == slow.parts);
  return 0;
}
