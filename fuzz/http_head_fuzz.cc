// links: http
// The head of a request and its body: what is accepted has one reading. However the bytes are cut into pieces, the head ends in one
// place and the body is the same; no accepted path, query or field holds what could be read as an end of line.
#include <algorithm>

#include "base/bytes.h"
#include "fuzz/require.h"
#include "http/body.h"
#include "http/characters.h"
#include "http/head.h"
#include "http/query.h"

namespace {
using namespace wardbook;
using namespace wardbook::http;
using fuzz::require;

struct Read {
  std::optional<std::string> body;
  std::size_t used = 0;
};

Read read_body(const Framing& framing, std::string_view bytes, std::size_t piece) {
  BodyReader reader(framing, 1000);
  Read read;
  while (!reader.done() && !reader.refusal() && read.used < bytes.size()) read.used += reader.take(bytes.substr(read.used, piece));
  require(reader.size() <= 1000);
  if (reader.done()) read.body = reader.release();
  if (!read.body) read.used = 0;
  return read;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Limits limits{.header_bytes = 2000, .target_bytes = 500, .header_fields = 20};
  auto bytes = text_of(BytesView(data, size));
  std::size_t seen = 0;
  auto end = end_of_head(bytes, seen, limits);
  std::size_t seen_slowly = 0;
  for (std::size_t have = 0; have <= bytes.size(); ++have) {
    auto early = end_of_head(bytes.substr(0, have), seen_slowly, limits);
    if (std::holds_alternative<std::monostate>(early)) continue;
    require(early.index() == end.index());
    if (auto* one = std::get_if<std::size_t>(&early)) require(*one == std::get<std::size_t>(end) && *one == have);
    break;
  }
  auto* head_size = std::get_if<std::size_t>(&end);
  if (!head_size) return 0;
  require(*head_size <= limits.header_bytes);
  auto parsed = parse_head(bytes.substr(0, *head_size), limits);
  auto* head = std::get_if<Head>(&parsed);
  if (!head) return 0;
  require(head->path == "*" || head->path.starts_with('/'));
  require(std::ranges::all_of(head->path + head->query, is_target_character));
  require(head->fields.size() <= limits.header_fields);
  require(std::ranges::none_of(head->fields.value("host"), is_control));
  require(!(head->fields.has("content-length") && head->fields.has("transfer-encoding")));
  (void)Query::parse(head->query);
  auto rest = bytes.substr(*head_size);
  auto whole = read_body(head->framing, rest, rest.size()), slow = read_body(head->framing, rest, 1);
  require(whole.body == slow.body && whole.used == slow.used);
  return 0;
}
