// The secret from which surrogates and shifted dates of one patient come: the same key and value always give the same
// choice, and nobody without the key can tell which. SipHash-2-4 (Aumasson and Bernstein 2012), a pseudorandom function with a key
// of 128 bits, because src/deid has no cryptography of its own; the key itself comes from the caller.
// Immutable: thread safe. Its bytes are wiped when it goes.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wardbook::deid {

using SipKey = std::array<std::uint64_t, 2>;  // k0 and k1, each read little-endian
std::uint64_t siphash_2_4(const SipKey& key, std::string_view message);

class PatientKey {
 public:
  static constexpr std::size_t size = 16;
  explicit PatientKey(const std::array<std::uint8_t, size>& bytes);
  PatientKey(const PatientKey&) = default;
  PatientKey& operator=(const PatientKey&) = default;
  ~PatientKey();

  // The key of one patient out of the caller's key. `patient` is whatever names the patient to the caller.
  PatientKey of_patient(std::string_view patient) const;
  // 64 bits for one purpose and value; `attempt` gives another choice where the first cannot be used.
  std::uint64_t draw(std::string_view purpose, std::string_view value, std::uint32_t attempt = 0) const;

 private:
  explicit PatientKey(const SipKey& key) : key_(key) {}
  SipKey key_;
};

}  // namespace wardbook::deid
