#include "identity/device.h"

#include <algorithm>

namespace wardbook::identity {
namespace {

constexpr std::string_view prefix = "wbd_";
constexpr std::size_t number_size = 12, time_size = 8, check_size = 15;
constexpr std::size_t stated_size = number_size + time_size;

BytesView check_of(const crypto::Hash& hash) { return BytesView(hash).first(check_size); }

crypto::Hash hash_of(const crypto::Key& key, const store::AccountRow& account, BytesView stated) {
  Bytes covered;
  covered.reserve(128);
  append(covered, bytes_of(prefix));
  append(covered, account.id.bytes());
  put_be64(covered, static_cast<std::uint64_t>(account.password_set_at.time_since_epoch().count()));
  append(covered, stated);
  return crypto::hmac_sha256(key, covered);
}

}  // namespace

std::string make_device(const crypto::Key& key, const store::AccountRow& account, Time now, Randomness& randomness) {
  Bytes bytes(number_size);
  randomness.fill(bytes);
  put_be64(bytes, static_cast<std::uint64_t>(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count()));
  auto hash = hash_of(key, account, bytes);
  append(bytes, check_of(hash));
  auto digits = to_base32(bytes);
  std::ranges::transform(digits, digits.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return std::string(prefix) + digits;
}

std::optional<crypto::Hash> known_device(const crypto::Key& key, const store::AccountRow& account, std::string_view text, Time now) {
  if (!text.starts_with(prefix) || text.size() != prefix.size() + (stated_size + check_size) * 8 / 5) return std::nullopt;
  std::string digits(text.substr(prefix.size()));
  std::ranges::transform(digits, digits.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : '2' <= c && c <= '7' ? c : '?';
  });
  auto bytes = from_base32(digits);
  if (!bytes) return std::nullopt;
  auto stated = BytesView(*bytes).first(stated_size);
  auto hash = hash_of(key, account, stated);
  if (!crypto::equal_in_constant_time(check_of(hash), BytesView(*bytes).subspan(stated_size))) return std::nullopt;
  auto made_at = Time(std::chrono::seconds(static_cast<std::int64_t>(get_be64(stated.subspan(number_size)))));
  if (now - made_at >= device_lifetime) return std::nullopt;
  return crypto::sha256(stated);
}

}  // namespace wardbook::identity
