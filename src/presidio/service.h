// Presidio's two REST services, analyzer and anonymizer, as one application: its paths, requests, answers and statuses.
// https://microsoft.github.io/presidio/api-docs/api-docs.html (version 2.0 of that page), and the code of 2.2.366 where the page is silent.
// docs/presidio.md says what differs. Keeps nothing of what it is asked, and writes no log. Thread safe, if `randomness` is.
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "deid/engine.h"
#include "http/message.h"

namespace wardbook::presidio {

class Service final : public http::Application {
 public:
  Service(const deid::Engine& engine, Randomness& randomness) : engine_(engine), randomness_(randomness) {}  // keeps both references

  // Path, method and content type are looked at before a body is read.
  http::Admission admit(const http::Request& head) const override;
  http::Response refuse(const http::Refusal& refusal, const http::Request& request) const override;
  http::Response answer(const http::Request& request) const;

 private:
  Result<std::string> answer_post(std::string_view path, std::string_view body) const;

  const deid::Engine& engine_;
  Randomness& randomness_;
};

}  // namespace wardbook::presidio
