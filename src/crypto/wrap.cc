#include "crypto/wrap.h"

#include <algorithm>

#include "crypto/key_bytes.h"
#include "crypto/xaes.h"

namespace wardbook::crypto {
namespace {

constexpr std::uint8_t version = 0x01;
constexpr std::size_t head_size = 48;
constexpr std::size_t id_at = 2;
constexpr std::size_t parent_at = id_at + Uuid::size;
constexpr std::size_t zero_at = parent_at + Uuid::size;
static_assert(head_size + xaes_nonce_size + Key::size + 16 == wrap_size);

constexpr bool known(std::uint8_t kind) {
  return kind >= static_cast<std::uint8_t>(KeyKind::root) && kind <= static_cast<std::uint8_t>(KeyKind::totp);
}

}  // namespace

Wrap wrap_key(const Key& child, const WrapHeader& header, const Key& parent, Randomness& randomness) {
  Wrap wrap{};
  wrap[0] = version;
  wrap[1] = static_cast<std::uint8_t>(header.kind);
  std::ranges::copy(header.id.bytes(), wrap.begin() + id_at);
  std::ranges::copy(header.parent.bytes(), wrap.begin() + parent_at);
  auto head = BytesView(wrap).first(head_size);
  auto nonce = std::span(wrap).subspan(head_size, xaes_nonce_size);
  randomness.fill(nonce);
  xaes_seal(KeyBytes::of(parent), nonce, head, KeyBytes::of(child), wrap.data() + head_size + xaes_nonce_size);
  return wrap;
}

Result<WrapHeader> read_wrap_header(BytesView wrap) {
  if (wrap.size() != wrap_size) return fail(Code::integrity, "A wrapped key has {} bytes, not {}.", wrap_size, wrap.size());
  if (wrap[0] != version) return fail(Code::integrity, "A wrapped key is of version {}; this program knows {}.", wrap[0], version);
  if (!known(wrap[1])) return fail(Code::integrity, "A wrapped key is of the unknown kind {}.", wrap[1]);
  if (std::ranges::any_of(wrap.subspan(zero_at, head_size - zero_at), [](std::uint8_t byte) { return byte != 0; }))
    return fail(Code::integrity, "A wrapped key holds something where zeros must be.");
  return WrapHeader{static_cast<KeyKind>(wrap[1]), Uuid::from_bytes(wrap.subspan(id_at, Uuid::size)).value(),
                    Uuid::from_bytes(wrap.subspan(parent_at, Uuid::size)).value()};
}

Result<Key> unwrap_key(BytesView wrap, const WrapHeader& expected, const Key& parent) {
  auto header = TRY(read_wrap_header(wrap));
  if (header != expected) return fail(Code::integrity, "The wrap of key {} claims to be another key's.", expected.id);
  auto nonce = wrap.subspan(head_size, xaes_nonce_size);
  Key child = KeyBytes::zeroed();
  if (!xaes_open(KeyBytes::of(parent), nonce, wrap.first(head_size), wrap.subspan(head_size + xaes_nonce_size),
                 KeyBytes::writable(child).data()))
    return fail(Code::integrity, "The wrap of key {} was changed, or its parent key is another one.", expected.id);
  return child;
}

}  // namespace wardbook::crypto
