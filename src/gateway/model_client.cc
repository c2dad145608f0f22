#include "gateway/model_client.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include "gateway/chat_completion.h"
#include "transfer/request.h"

namespace wardbook::gateway {
namespace {

constexpr std::size_t most_body_bytes = 1024 * 1024;
constexpr std::size_t most_header_bytes = 64 * 1024;
constexpr std::chrono::milliseconds longest_connect = std::chrono::seconds(10);

struct Received {
  std::string body;
  std::size_t header_bytes = 0;
  bool too_long = false;
};

// Anything but the number that was offered makes libcurl end the transfer.
std::size_t take_body(char* data, std::size_t, std::size_t size, void* to) {
  auto& received = *static_cast<Received*>(to);
  received.too_long = size > most_body_bytes - received.body.size();
  if (received.too_long) return 0;
  received.body.append(data, size);
  return size;
}

std::size_t take_header(char*, std::size_t, std::size_t size, void* to) {
  auto& received = *static_cast<Received*>(to);
  received.header_bytes += size;
  received.too_long = received.header_bytes > most_header_bytes;
  return received.too_long ? 0 : size;
}

// libcurl asks once a second at least, while nothing comes, too. Anything but 0 makes it end the transfer.
int is_to_stop(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

bool is_json(std::string_view content_type) {
  const auto end = content_type.find_first_of("; \t");
  std::string type(content_type.substr(0, end));
  std::transform(type.begin(), type.end(), type.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return type == "application/json";
}

Error transfer_error(CURLcode code, const Received& received) {
  if (received.too_long) return fail(Code::model_unavailable, "The model's answer is longer than {} bytes.", most_body_bytes);
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return fail(Code::model_unavailable, "The model did not answer in time.");
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
      return fail(Code::model_unavailable, "The model's server cannot be reached.");
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
      return fail(Code::model_unavailable, "The certificate of the model's server was not accepted.");
    case CURLE_ABORTED_BY_CALLBACK:
      return fail(Code::cancelled, "The request to the model was cancelled.");
    case CURLE_PARTIAL_FILE:
      return fail(Code::model_unavailable, "The model's answer was cut off.");
    default:
      return fail(Code::model_unavailable, "The connection to the model failed.");
  }
}

Error status_error(long status, curl_off_t retry_after) {
  if (status == 429)
    return fail(Code::model_unavailable, "The model's server asks for patience: too many requests.")
        .with(Detail::of("status 429, Retry-After {} s", static_cast<std::int64_t>(retry_after)));
  if (status >= 300 && status < 400)
    return fail(Code::model_unavailable, "The model's server sends us elsewhere (status {}), which Wardbook does not follow.", status);
  if (status == 401 || status == 403) return fail(Code::model_unavailable, "The model's server refuses the key (status {}).", status);
  return fail(Code::model_unavailable, "The model's server answered with status {}.", status);
}

}  // namespace

Result<Completion> ModelClient::complete(const Outgoing& outgoing, std::chrono::milliseconds timeout, const std::stop_token& stop) const {
  TRY(check(settings_));
  if (!transfer::is_ready()) return fail(Code::internal, "The HTTP library could not be started.");
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(), curl_easy_cleanup);
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(nullptr, curl_slist_free_all);
  for (const char* header : {"Content-Type: application/json", "Accept: application/json", "Expect:", "User-Agent: wardbook"}) {
    auto* longer = curl_slist_append(headers.get(), header);
    if (!longer) return fail(Code::internal, "No memory was left for a request to the model.");
    headers.release();
    headers.reset(longer);
  }
  std::string url = settings_.base_url;
  while (url.ends_with('/')) url.pop_back();
  url += "/chat/completions";
  Received received;

  transfer::Request request(handle.get());
  request.set(CURLOPT_URL, url.c_str());
  request.set(CURLOPT_PROTOCOLS_STR, "http,https");
  request.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  request.set(CURLOPT_FRESH_CONNECT, 1L);
  request.set(CURLOPT_FORBID_REUSE, 1L);
  // A timeout of 0 would mean none.
  const auto total = std::max(timeout, std::chrono::milliseconds(1));
  request.set(CURLOPT_TIMEOUT_MS, static_cast<long>(total.count()));
  request.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(std::min(total, longest_connect).count()));
  request.set(CURLOPT_HTTPHEADER, headers.get());
  request.set(CURLOPT_POST, 1L);
  request.set(CURLOPT_POSTFIELDS, outgoing.body().data());
  request.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(outgoing.body().size()));
  request.set(CURLOPT_WRITEFUNCTION, take_body);
  request.set(CURLOPT_WRITEDATA, static_cast<void*>(&received));
  request.set(CURLOPT_HEADERFUNCTION, take_header);
  request.set(CURLOPT_HEADERDATA, static_cast<void*>(&received));
  request.set(CURLOPT_NOPROGRESS, 0L);
  request.set(CURLOPT_XFERINFOFUNCTION, is_to_stop);
  request.set(CURLOPT_XFERINFODATA, static_cast<const void*>(&stop));
  std::string key(settings_.api_key.text());
  if (!key.empty()) {
    request.set(CURLOPT_HTTPAUTH, static_cast<long>(CURLAUTH_BEARER));
    request.set(CURLOPT_XOAUTH2_BEARER, key.c_str());
  }
  ::explicit_bzero(key.data(), key.size());
  if (!request.ok()) return fail(Code::internal, "The HTTP library cannot make requests as safely as Wardbook wants them.");

  if (const auto code = curl_easy_perform(handle.get()); code != CURLE_OK)
    return transfer_error(code, received).with(Detail::of("libcurl error {}", static_cast<int>(code)));
  long status = 0;
  const char* content_type = nullptr;
  curl_off_t retry_after = 0;
  curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(handle.get(), CURLINFO_CONTENT_TYPE, &content_type);
  curl_easy_getinfo(handle.get(), CURLINFO_RETRY_AFTER, &retry_after);
  if (status != 200) return status_error(status, retry_after);
  if (content_type && !is_json(content_type)) return fail(Code::model_unavailable, "The model's answer is not of type application/json.");
  auto text = TRY(read_response(received.body));
  return Completion{std::move(text), std::move(received.body)};
}

}  // namespace wardbook::gateway
