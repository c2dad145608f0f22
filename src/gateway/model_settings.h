// Which model is asked, and where. The caller reads OPENAI_BASE_URL, OPENAI_API_KEY and WARDBOOK_MODEL, or --llm URL.
#pragma once

#include <string.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"

namespace wardbook::gateway {

// A key that wipes itself. libcurl makes copies of its own while a request runs, which it does not wipe.
class ApiKey {
 public:
  ApiKey() = default;
  // Takes the text over and wipes where it was.
  explicit ApiKey(std::string&& text) : bytes_(text.begin(), text.end()) { ::explicit_bzero(text.data(), text.size()); }
  ApiKey(ApiKey&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}
  ApiKey& operator=(ApiKey&& other) noexcept {
    bytes_.swap(other.bytes_);
    return *this;
  }
  ApiKey(const ApiKey&) = delete;
  ApiKey& operator=(const ApiKey&) = delete;
  ~ApiKey() {
    if (!bytes_.empty()) ::explicit_bzero(bytes_.data(), bytes_.size());
  }

  std::string_view text() const { return {bytes_.data(), bytes_.size()}; }
  bool empty() const { return bytes_.empty(); }

 private:
  std::vector<char> bytes_;
};

struct ModelSettings {
  std::string base_url;  // "https://api.example.org/v1": /chat/completions is appended
  ApiKey api_key;        // empty: no Authorization is sent
  std::string model;     // as the server names it: 1 to 128 of A-Z a-z 0-9 . _ : / @ + -
  std::string region{};  // where it stands, as the policies name regions: up to 64 of A-Z a-z 0-9 _ -; empty: not said
};

// https, or http to this machine itself (127.0.0.0/8, [::1], localhost); no user, query or fragment in the address; no control
// characters in the key. Error: settings.
Result<void> check(const ModelSettings& settings);

// Where a text goes that is sent there: the region that is set; empty for this machine itself; "unknown" for any other.
std::string destination_of(const ModelSettings& settings);

}  // namespace wardbook::gateway
