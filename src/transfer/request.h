// What every request that leaves this process by libcurl has in common: its library ready, its options set to the last one, and nothing
// taken from the surroundings that could lead it elsewhere. Included by files that are compiled with libcurl.
#pragma once

#include <curl/curl.h>

namespace wardbook::transfer {

// Whether libcurl can be used: it wants to be set up once a process, before its first use. Thread safe.
bool is_ready();

// Sets options until the first that libcurl refuses: one that is not understood (a library without TLS, say) must not be passed over.
// For one thread.
class Request {
 public:
  // The handle is the caller's. HTTP/1.1, no redirection, no proxy, no .netrc, certificates verified, no signals; all else is the
  // caller's to set.
  explicit Request(CURL* handle);
  template <typename T>
  void set(CURLoption option, T value) {
    if (result_ == CURLE_OK) result_ = curl_easy_setopt(handle_, option, value);
  }
  bool ok() const { return result_ == CURLE_OK; }

 private:
  CURL* handle_;
  CURLcode result_ = CURLE_OK;
};

}  // namespace wardbook::transfer
