#include "deid/patient_key.h"

#include <bit>
#include <string>

namespace wardbook::deid {

namespace {

std::uint64_t little_endian(std::string_view bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  return value;
}

// The parts one behind the other, each behind its length, so that no two lists of parts give the same message.
std::string framed(std::string_view purpose, std::string_view value, std::uint64_t number) {
  std::string message;
  for (const std::string_view part : {purpose, value}) {
    for (int shift = 0; shift < 64; shift += 8) message += static_cast<char>(part.size() >> shift & 0xFF);
    message += part;
  }
  for (int shift = 0; shift < 64; shift += 8) message += static_cast<char>(number >> shift & 0xFF);
  return message;
}

}  // namespace

// Section 2 of "SipHash: a fast short-input PRF": two rounds a word of the message, four at the end.
std::uint64_t siphash_2_4(const SipKey& key, std::string_view message) {
  std::uint64_t v0 = key[0] ^ 0x736f6d6570736575ULL;
  std::uint64_t v1 = key[1] ^ 0x646f72616e646f6dULL;
  std::uint64_t v2 = key[0] ^ 0x6c7967656e657261ULL;
  std::uint64_t v3 = key[1] ^ 0x7465646279746573ULL;
  const auto rounds = [&](int count) {
    for (int i = 0; i < count; ++i) {
      v0 += v1;
      v1 = std::rotl(v1, 13) ^ v0;
      v0 = std::rotl(v0, 32);
      v2 += v3;
      v3 = std::rotl(v3, 16) ^ v2;
      v0 += v3;
      v3 = std::rotl(v3, 21) ^ v0;
      v2 += v1;
      v1 = std::rotl(v1, 17) ^ v2;
      v2 = std::rotl(v2, 32);
    }
  };
  const auto compress = [&](std::uint64_t word) {
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  };
  const std::uint64_t last_byte = std::uint64_t{message.size() & 0xFF} << 56;
  for (; message.size() >= 8; message.remove_prefix(8)) compress(little_endian(message.substr(0, 8)));
  compress(last_byte | little_endian(message));
  v2 ^= 0xFF;
  rounds(4);
  return v0 ^ v1 ^ v2 ^ v3;
}

PatientKey::PatientKey(const std::array<std::uint8_t, size>& bytes) {
  const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  key_ = {little_endian(text.substr(0, 8)), little_endian(text.substr(8))};
}

PatientKey::~PatientKey() {
  for (volatile std::uint64_t& word : key_) word = 0;
}

PatientKey PatientKey::of_patient(std::string_view patient) const {
  return PatientKey(SipKey{draw("patient/0", patient), draw("patient/1", patient)});
}

std::uint64_t PatientKey::draw(std::string_view purpose, std::string_view value, std::uint32_t attempt) const {
  return siphash_2_4(key_, framed(purpose, value, attempt));
}

}  // namespace wardbook::deid
