#include "client/upload.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include <boost/json.hpp>

#include "base/bytes.h"
#include "http/wipe.h"
#include "jsontext/read.h"

namespace wardbook::client {
namespace json = boost::json;
namespace {

constexpr std::string_view longest_wait = "30";  // seconds: what the server gives one call …
constexpr std::chrono::milliseconds pause{200};  // … if not too many wait already: then it answers at once

// A boundary that nobody who wrote the document can have known.
void put_form(Question& question, const Outgoing& document, Randomness& randomness) {
  Bytes random(16);
  randomness.fill(random);
  auto boundary = to_hex(random);
  auto field = [&](std::string_view name) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + std::string(name) + "\"";
  };
  auto patient = document.patient_id.empty() ? std::string() : field("patient_id") + "\r\n\r\n" + std::string(document.patient_id) + "\r\n";
  auto file = field("file");
  if (document.file_name) {
    auto name = *document.file_name;
    std::ranges::replace_if(name, [](char c) { return c == '"' || c == '\\' || (c >= 0 && c < 0x20) || c == 0x7f; }, '_');
    file += "; filename=\"" + name + "\"";
    http::wipe(name);
  }
  file += "\r\n\r\n";
  auto end = "\r\n--" + boundary + "--\r\n";
  question.body.reserve(patient.size() + file.size() + document.bytes.size() + end.size());
  question.body.append(patient).append(file).append(document.bytes).append(end);
  question.content_type = "multipart/form-data; boundary=" + boundary;
  http::wipe(patient);
  http::wipe(file);
}

Error not_understood() { return fail(Code::server_unavailable, "The server's answer is not what we understand."); }

Result<json::object> document_at(const Server& server, const Uuid& id, Wait wait) {
  Question status{.path = "/v1/documents/" + id.text()};
  if (wait == Wait::until_at_rest) status.query.emplace_back("wait", longest_wait);
  while (true) {
    auto document = TRY(jsontext::read_json(TRY(server.ask(status)).body));
    if (!document.is_object() || !document.get_object().contains("status")) return not_understood();
    auto& fields = document.get_object();
    const bool resting = fields["status"] != "received" && fields["status"] != "processing";
    if (resting || wait == Wait::until_received) return std::move(fields);
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace

Result<std::string> upload(const Server& server, const Outgoing& document, Wait wait, Randomness& randomness) {
  Question question{.method = http::Method::post, .path = "/v1/documents", .query = {{"source", std::string(document.source)}}};
  if (document.file_name || !document.patient_id.empty()) {
    put_form(question, document, randomness);
  } else {
    question.content_type = "application/octet-stream";
    question.body = document.bytes;
  }
  auto sent = server.ask(question);
  http::wipe(question.body);
  auto accepted = TRY(jsontext::read_json(TRY(std::move(sent)).body));
  const auto* id_value = accepted.is_object() ? accepted.get_object().if_contains("id") : nullptr;
  auto id = id_value && id_value->is_string() ? Uuid::parse(std::string_view(id_value->get_string())) : std::nullopt;
  if (!id) return not_understood();
  auto arrived = TRY(document_at(server, *id, wait));
  if (const auto* duplicate = accepted.get_object().if_contains("duplicate")) arrived["duplicate"] = *duplicate;
  return json::serialize(arrived);
}

Result<std::string> document(const Server& server, const Uuid& id, Wait wait) {
  return json::serialize(TRY(document_at(server, id, wait)));
}

}  // namespace wardbook::client
