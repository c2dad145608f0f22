// Protected health information in the clear (45 CFR 160.103). A Phi can be held and moved, and that is all: it cannot be
// printed, logged, formatted, compared, copied or stored, and it wipes itself. The one way to look inside is reveal(), whose
// call sites stand in tests/reveal_sites.txt, which a test compares with the code. Not thread safe, as any value.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "crypto/secret.h"

namespace wardbook::trust {

class Phi {
 public:
  explicit Phi(crypto::SecretBytes bytes) : bytes_(std::move(bytes)) {}
  // Takes the text over and wipes where it was.
  explicit Phi(std::string&& text) : bytes_(text.begin(), text.end()) { ::explicit_bzero(text.data(), text.size()); }
  Phi(Phi&&) noexcept = default;
  Phi& operator=(Phi&&) noexcept = default;
  Phi(const Phi&) = delete;
  Phi& operator=(const Phi&) = delete;
  ~Phi() = default;  // SecretBytes wipe themselves

  std::string_view reveal() const { return {reinterpret_cast<const char*>(bytes_.data()), bytes_.size()}; }
  std::size_t size() const { return bytes_.size(); }

  template <typename T>
  bool operator==(const T&) const = delete;
  template <typename T>
  auto operator<=>(const T&) const = delete;
  friend std::ostream& operator<<(std::ostream&, const Phi&) = delete;

 private:
  crypto::SecretBytes bytes_;
};

}  // namespace wardbook::trust
