// fixture.cc: a server for tests and for `./dev bench http`: everything of src/http together, and an application that shows what it got.
//   http_fixture [--listen H:P] [--development DIR | --certificate F --key F] [--impatient]
// Prints one ready line on standard output, then one for each reload of the certificates. --impatient: small limits, for tests of them.
#include <condition_variable>
#include <cstdio>
#include <cstring>
#include <map>
#include <mutex>

#include <fmt/format.h>
#include <unistd.h>

#include "http/multipart.h"
#include "http/problem.h"
#include "http/query.h"
#include "http/rate_limiter.h"
#include "http/router.h"
#include "http/server.h"
#include "tls/development.h"

namespace {
using namespace wardbook;
using namespace wardbook::http;

enum Endpoint { bytes, echo, form, await, release, limited, item, rest };
constexpr auto routes = std::to_array<Route>({{Method::get, "/bytes/{count}"},
                                              {Method::post, "/echo"},
                                              {Method::post, "/form"},
                                              {Method::get, "/await"},
                                              {Method::post, "/release"},
                                              {Method::get, "/limited"},
                                              {Method::get, "/items/{id}"},
                                              {Method::get, "/rest/{name*}"}});

std::string hex(std::string_view text) { return to_hex(bytes_of(text)); }

// What the client sent, each in hexadecimal.
class Parts final : public PartSink {
 public:
  Result<void> begin(const Part& part) override {
    shown += fmt::format("{}{{\"name\":\"{}\",\"file_name\":{},\"body\":\"", shown.empty() ? "" : ",", hex(part.name),
                         part.file_name ? "\"" + hex(*part.file_name) + "\"" : "null");
    return {};
  }
  Result<void> data(std::string_view more) override {
    shown += hex(more);
    return {};
  }
  Result<void> end() override {
    shown += "\"}";
    return {};
  }
  std::string shown;
};

class Fixture final : public Application {
 public:
  Admission admit(const Request& head) const override {
    auto match = router_.find(head.method, head.path);
    if (std::holds_alternative<Router::NotFound>(match)) return problem(fail(Code::not_found, "There is nothing at this path."), head);
    if (auto* others = std::get_if<Router::OtherMethods>(&match)) {
      auto response = head.method == Method::options ? Response{.status = 204, .content_type = ""}
                                                     : problem(Refusal{405, Code::invalid_request, "This path takes other methods."}, head);
      response.fields.emplace_back("Allow", others->allow);
      return response;
    }
    auto& found = std::get<Router::Found>(match);
    auto index = static_cast<Endpoint>(found.index);
    if (index == limited) {
      if (auto wait = limiter_.take(head.fields.value("x-principal"), std::chrono::steady_clock::now())) {
        auto response = problem(fail(Code::rate_limited, "Too many requests."), head);
        response.fields.emplace_back("Retry-After", std::to_string(wait->count()));
        return response;
      }
    }
    std::string argument(found.arguments.empty() ? "" : found.arguments.front());
    return Admitted{.body_bytes = index == form || index == echo ? most_body : 0,
                    .handler = [this, index, argument](const Request& request) { return answer(index, argument, request); }};
  }
  void certificates_read(const Result<void>& result) const override {
    std::printf("{\"event\":\"certificates\",\"read\":%s}\n", result ? "true" : "false");
    std::fflush(stdout);
  }

  std::uint64_t most_body = std::uint64_t{64} << 20;

 private:
  Response answer(Endpoint endpoint, const std::string& argument, const Request& request) const {
    switch (endpoint) {
      case bytes:
        return {.body = std::string(std::min<std::size_t>(std::strtoul(argument.c_str(), nullptr, 10), 1 << 24), 'x'),
                .content_type = "text/plain"};
      case form:
        return show_form(request);
      case await: {
        std::unique_lock lock(mutex_);
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return released_; });
        return {.body = "{}"};
      }
      case release: {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return waiting_ > 0; });
        released_ = true;
        changed_.notify_all();
        return {.body = "{}"};
      }
      case echo:
      case limited:
      case item:
      case rest:
        break;
    }
    auto query = Query::parse(request.query);
    if (!query) return problem(query.error(), request);
    return {.body = fmt::format(R"({{"argument":"{}","body":"{}","id":"{}","peer":"{}","value":"{}"}})", hex(argument), hex(request.body),
                                request.id, request.peer, hex(query->find("value").value_or("")))};
  }

  static Response show_form(const Request& request) {
    Parts parts;
    auto reader = MultipartReader::open(request.fields.value("content-type"), parts);
    if (!reader) return problem(reader.error(), request);
    if (auto fed = reader->feed(request.body); !fed) return problem(fed.error(), request);
    if (auto ended = reader->finish(); !ended) return problem(ended.error(), request);
    return {.body = "[" + parts.shown + "]"};
  }

  Router router_{routes};
  mutable RateLimiter limiter_{0.001, 3, 1000};
  mutable std::mutex mutex_;
  mutable std::condition_variable changed_;
  mutable int waiting_ = 0;
  mutable bool released_ = false;
};

int fatal(const Error& error) {
  std::fprintf(stderr, "http_fixture: %s\n", error.message().c_str());
  return 1;
}

}  // namespace

int main(int count, char** arguments) {
  std::map<std::string_view, std::string> given{{"--listen", "127.0.0.1:0"}};
  for (int i = 1; i < count; ++i) {
    bool alone = std::strcmp(arguments[i], "--impatient") == 0 || i + 1 == count;
    given[arguments[i]] = alone ? "" : arguments[i + 1];
    i += alone ? 0 : 1;
  }
  SystemClock clock;
  SystemRandomness randomness;
  Fixture application;
  ServerOptions options{.signals = Signals::heed};
  options.limits.threads = 2;
  if (given.contains("--threads")) options.limits.threads = std::strtoul(given["--threads"].c_str(), nullptr, 10);
  if (given.contains("--impatient")) {
    options.limits.header = options.limits.body = options.limits.idle = options.limits.handshake = std::chrono::milliseconds(300);
    options.limits.bytes_per_second = 1 << 30;
    options.limits.connections = 8;
    options.limits.in_flight = 1;
    application.most_body = 1000;
  }
  bool secure = false;
  if (given.contains("--development")) {
    std::filesystem::path folder = given["--development"];
    tls::DevelopmentFiles files(folder);
    if (auto made = tls::ensure_development_files(folder, clock, randomness); !made) return fatal(made.error());
    given["--certificate"] = files.certificate;
    given["--key"] = files.key;
  }
  if (given.contains("--certificate")) {
    secure = true;
    options.credentials = [&] { return tls::read_credentials(given["--certificate"], given["--key"], clock.now()); };
  }
  auto address = parse_address(given["--listen"]);
  if (!address) return fatal(address.error());
  auto server = Server::listen(*address, application, clock, randomness, options);
  if (!server) return fatal(server.error());
  std::printf("{\"event\":\"ready\",\"url\":\"%s\",\"pid\":%d}\n", url_of(server->address(), secure ? Scheme::https : Scheme::http).c_str(),
              ::getpid());
  std::fflush(stdout);
  server->run();
}
