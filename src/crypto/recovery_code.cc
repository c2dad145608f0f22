#include "crypto/recovery_code.h"

#include <array>

#include <string.h>

#include "crypto/hmac.h"
#include "crypto/key_bytes.h"

namespace wardbook::crypto {
namespace {

constexpr std::size_t data_symbols = 32;
constexpr std::size_t check_symbols = 4;
constexpr std::size_t code_symbols = data_symbols + check_symbols;
constexpr std::size_t group = 4;

// Crockford's base32: no I, L, O, U.
constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

using Symbols = std::array<std::uint8_t, code_symbols>;  // each below 32

struct WipedSymbols {
  Symbols at{};
  ~WipedSymbols() { ::explicit_bzero(at.data(), at.size()); }
};

constexpr int symbol_of(char character) {
  if (character >= 'a' && character <= 'z') character = static_cast<char>(character - 'a' + 'A');
  if (character == 'O') character = '0';
  if (character == 'I' || character == 'L') character = '1';
  auto at = alphabet.find(character);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// GF(32) by the primitive polynomial x^5 + x^2 + 1, of which 2 is a root.
constexpr std::uint8_t times(std::uint8_t one, std::uint8_t other) {
  std::uint8_t product = 0;
  for (int bit = 4; bit >= 0; --bit) {
    product = static_cast<std::uint8_t>(product << 1 ^ ((product & 0x10) ? 0x25 : 0));
    if (other >> bit & 1) product ^= one;
  }
  return product;
}

// (x - 2)(x - 4)(x - 8)(x - 16), its leading 1 left out, highest power first. Reed-Solomon: a change within four neighbouring symbols
// is a polynomial of degree below four times a power of x, which this generator, of degree four, cannot divide. Two groups that
// changed places are such a polynomial times x^d + 1, of which no root of the generator is a root (1 would be, for every d).
constexpr std::array<std::uint8_t, check_symbols> generator = [] {
  std::array<std::uint8_t, check_symbols + 1> polynomial{1};
  std::uint8_t root = 2;
  for (std::size_t degree = 1; degree <= check_symbols; ++degree, root = times(root, 2))
    for (std::size_t i = degree; i > 0; --i) polynomial[i] ^= times(polynomial[i - 1], root);
  std::array<std::uint8_t, check_symbols> tail{};
  for (std::size_t i = 0; i < check_symbols; ++i) tail[i] = polynomial[i + 1];
  return tail;
}();

// The remainder of the data, times x^4, by the generator. Begun at 1s, so that a row of zeros is no code.
std::array<std::uint8_t, check_symbols> check_of(const Symbols& symbols) {
  std::array<std::uint8_t, check_symbols> remainder{1, 1, 1, 1};
  for (std::size_t i = 0; i < data_symbols; ++i) {
    auto factor = static_cast<std::uint8_t>(symbols[i] ^ remainder[0]);
    for (std::size_t j = 0; j < check_symbols; ++j)
      remainder[j] = static_cast<std::uint8_t>((j + 1 < check_symbols ? remainder[j + 1] : 0) ^ times(factor, generator[j]));
  }
  return remainder;
}

Key key_of(const Symbols& symbols) {
  std::array<std::uint8_t, data_symbols * 5 / 8> bits{};
  for (std::size_t i = 0; i < data_symbols * 5; ++i)
    bits[i / 8] = static_cast<std::uint8_t>(bits[i / 8] << 1 | (symbols[i / 5] >> (4 - i % 5) & 1));
  Key key = KeyBytes::zeroed();
  hkdf(HkdfHash::sha256, bits, {}, bytes_of("wardbook/recovery-code/v1"), KeyBytes::writable(key));
  ::explicit_bzero(bits.data(), bits.size());
  return key;
}

}  // namespace

RecoveryCode new_recovery_code(Randomness& randomness) {
  WipedSymbols symbols;
  // 256 is a multiple of 32, so the low five bits of a random byte are as random as the byte.
  randomness.fill(std::span(symbols.at).first(data_symbols));
  for (auto& symbol : symbols.at) symbol &= 31;
  auto check = check_of(symbols.at);
  for (std::size_t i = 0; i < check_symbols; ++i) symbols.at[data_symbols + i] = check[i];
  std::string text;
  text.reserve(code_symbols + code_symbols / group);
  for (std::size_t i = 0; i < code_symbols; ++i) {
    if (i > 0 && i % group == 0) text += '-';
    text += alphabet[symbols.at[i]];
  }
  return {std::move(text), key_of(symbols.at)};
}

Result<Key> recovery_key(std::string_view text) {
  WipedSymbols symbols;
  std::size_t count = 0;
  for (char character : text) {
    if (character == '-' || character == ' ' || character == '\t' || character == '\r' || character == '\n') continue;
    int symbol = symbol_of(character);
    if (symbol < 0) return fail(Code::invalid_request, "Character {} of the recovery code is none that such a code has.", count + 1);
    if (count < code_symbols) symbols.at[count] = static_cast<std::uint8_t>(symbol);
    ++count;
  }
  if (count != code_symbols) return fail(Code::invalid_request, "A recovery code has {} characters, not {}.", code_symbols, count);
  auto check = check_of(symbols.at);
  for (std::size_t i = 0; i < check_symbols; ++i)
    if (symbols.at[data_symbols + i] != check[i])
      return fail(Code::invalid_request, "The recovery code is mistyped: its last group does not fit the others.");
  return key_of(symbols.at);
}

}  // namespace wardbook::crypto
