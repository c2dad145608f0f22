#include "gateway/model_settings.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace wardbook::gateway {
namespace {

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::optional<std::string> part_of(CURLU* address, CURLUPart part) {
  char* text = nullptr;
  if (curl_url_get(address, part, &text, 0) != CURLUE_OK) return std::nullopt;
  const std::unique_ptr<char, decltype(&curl_free)> owner(text, curl_free);
  return std::string(text);
}

// curl_url_set has brought numeric addresses into their plain form, so "127.1" and "0x7f000001" arrive here as 127.0.0.1.
bool is_this_machine(const std::string& host) {
  if (host == "localhost" || host == "[::1]") return true;
  if (!host.starts_with("127.")) return false;
  return std::count(host.begin(), host.end(), '.') == 3 && host.find_first_not_of("0123456789.") == host.npos;
}

}  // namespace

Result<void> check(const ModelSettings& settings) {
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> address(curl_url(), curl_url_cleanup);
  if (!address) return fail(Code::internal, "No memory was left to read the model's address.");
  if (settings.base_url.find('\0') != std::string::npos || settings.base_url.size() > 2048 ||
      curl_url_set(address.get(), CURLUPART_URL, settings.base_url.c_str(), 0) != CURLUE_OK)
    return fail(Code::settings, "The model's base address is no URL.");
  for (const auto part : {CURLUPART_USER, CURLUPART_PASSWORD, CURLUPART_QUERY, CURLUPART_FRAGMENT})
    if (part_of(address.get(), part))
      return fail(Code::settings, "The model's base address must have no user, password, query or fragment.");
  const auto scheme = part_of(address.get(), CURLUPART_SCHEME);
  const auto host = part_of(address.get(), CURLUPART_HOST);
  const bool plain = scheme == "http" && host && is_this_machine(*host);
  if (scheme != "https" && !plain)
    return fail(Code::settings, "The model's base address must begin with https:// (http:// only for a server on this machine).");
  for (const char c : settings.api_key.text())
    if (c < 0x21 || c > 0x7e) return fail(Code::settings, "The model's key holds a character that no key has.");
  const auto allowed = [](char c) { return is_alphanumeric(c) || std::string_view("._:/@+-").find(c) != std::string_view::npos; };
  if (settings.model.empty() || settings.model.size() > 128 || !std::all_of(settings.model.begin(), settings.model.end(), allowed))
    return fail(Code::settings, "The model's name must be 1 to 128 letters, digits or any of . _ : / @ + -");
  const auto of_a_region = [](char c) { return is_alphanumeric(c) || c == '_' || c == '-'; };
  if (settings.region.size() > 64 || !std::ranges::all_of(settings.region, of_a_region))
    return fail(Code::settings, "The model's region must be up to 64 letters, digits, _ or -, such as EU.");
  return {};
}

std::string destination_of(const ModelSettings& settings) {
  if (!settings.region.empty()) return settings.region;
  const std::unique_ptr<CURLU, decltype(&curl_url_cleanup)> address(curl_url(), curl_url_cleanup);
  if (!address || curl_url_set(address.get(), CURLUPART_URL, settings.base_url.c_str(), 0) != CURLUE_OK) return "unknown";
  const auto host = part_of(address.get(), CURLUPART_HOST);
  return host && is_this_machine(*host) ? "" : "unknown";
}

}  // namespace wardbook::gateway
