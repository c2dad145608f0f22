// links: crypto
// Wraps as they come from disk: an integrity error or a header whose bytes are those of the wrap; and no wrap that was not made under
// the parent is ever opened. The first byte of the input says whether a true wrap is changed by the rest of it.
#include <algorithm>

#include "crypto/process.h"
#include "crypto/wrap.h"
#include "fuzz/counting.h"
#include "fuzz/require.h"

namespace {

using namespace wardbook;
using fuzz::require;

struct True {
  fuzz::Counting randomness;
  crypto::Key parent = crypto::Key::generate(randomness), child = crypto::Key::generate(randomness);
  crypto::WrapHeader header{crypto::KeyKind::document, Uuid::from_bytes(Bytes(16, 1)).value(), Uuid::from_bytes(Bytes(16, 2)).value()};
  crypto::Wrap wrap = crypto::wrap_key(child, header, parent, randomness);
};

}  // namespace

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  require(crypto::harden_process().ok());
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const True& made = *new True;
  if (size == 0) return 0;
  BytesView rest(data + 1, size - 1);
  Bytes wrap(rest.begin(), rest.end());
  if (data[0] % 2 == 1) {
    wrap.assign(made.wrap.begin(), made.wrap.end());
    for (std::size_t i = 0; i < rest.size() && i < wrap.size(); ++i) wrap[i] ^= rest[i];
  }
  bool same = std::ranges::equal(wrap, made.wrap);
  Result<crypto::WrapHeader> header = crypto::read_wrap_header(wrap);
  if (header) {
    require(wrap.size() == crypto::wrap_size && wrap[0] == 1 && wrap[1] == static_cast<std::uint8_t>(header->kind));
    require(std::ranges::equal(header->id.bytes(), BytesView(wrap).subspan(2, 16)));
    require(std::ranges::equal(header->parent.bytes(), BytesView(wrap).subspan(18, 16)));
  } else {
    require(header.error().code() == Code::integrity);
  }
  Result<crypto::Key> key = crypto::unwrap_key(wrap, made.header, made.parent);
  require(key.ok() == same && (same || key.error().code() == Code::integrity));
  return 0;
}
