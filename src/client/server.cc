#include "client/server.h"

#include <string.h>

#include <algorithm>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/file.h"
#include "client/problem.h"
#include "http/characters.h"
#include "http/wipe.h"
#include "transfer/request.h"

namespace wardbook::client {
namespace {

constexpr std::size_t longest_body = std::size_t{512} << 20;  // a document of 64 MiB as JSON, at its worst
constexpr long connect_seconds = 10, silent_seconds = 120;    // a server may make us wait for a document for 30 s

struct Received {
  Reply& reply;
  bool too_long = false;
};

// Anything but the number that was offered makes libcurl end the transfer.
std::size_t take_body(char* data, std::size_t, std::size_t size, void* to) {
  auto& received = *static_cast<Received*>(to);
  received.too_long = size > longest_body - received.reply.body.size();
  if (received.too_long) return 0;
  received.reply.body.append(data, size);
  return size;
}

std::size_t take_header(char* data, std::size_t, std::size_t size, void* to) {
  constexpr std::string_view name = "location:";
  std::string_view line(data, size);
  if (line.size() > name.size() && http::equal_without_case(line.substr(0, name.size()), name)) {
    auto value = line.substr(name.size());
    while (value.ends_with('\r') || value.ends_with('\n')) value.remove_suffix(1);
    static_cast<Received*>(to)->reply.location = http::trimmed(value);
  }
  return size;
}

class Headers {
 public:
  ~Headers() {
    for (auto* one = list_; one; one = one->next) ::explicit_bzero(one->data, ::strlen(one->data));  // the token
    curl_slist_free_all(list_);
  }
  Headers() = default;
  Headers(const Headers&) = delete;
  Headers& operator=(const Headers&) = delete;
  void add(std::string_view name, std::string_view value) {
    auto line = std::string(name) + ": " + std::string(value);
    auto* longer = curl_slist_append(list_, line.c_str());
    ::explicit_bzero(line.data(), line.size());
    complete_ = complete_ && longer;
    if (longer) list_ = longer;
  }
  bool complete() const { return complete_; }
  curl_slist* list() const { return list_; }

 private:
  curl_slist* list_ = nullptr;
  bool complete_ = true;
};

Error transfer_error(CURLcode code, const Received& received, Server::Where where) {
  if (received.too_long) return fail(Code::server_unavailable, "The server's answer is longer than {} bytes.", longest_body);
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return fail(Code::server_unavailable, "The server did not answer in time.");
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
      return fail(Code::server_unavailable, "The server cannot be reached.");
    case CURLE_PEER_FAILED_VERIFICATION:
      return fail(Code::settings,
                  "The server's certificate is not accepted: it is for another name, not valid now, or signed by nobody that is trusted. "
                  "WARDBOOK_CA names the file of an authority to trust.");
    case CURLE_SSL_CACERT_BADFILE:
      return fail(Code::settings, "The file that WARDBOOK_CA names holds no certificate in PEM, or cannot be read.");
    case CURLE_SSL_CERTPROBLEM:
      return fail(
          Code::settings,
          "The certificate that WARDBOOK_CLIENT_CERT names, or the key of WARDBOOK_CLIENT_KEY, cannot be read as PEM, or they do not "
          "belong together.");
    case CURLE_SSL_CONNECT_ERROR:
      return fail(Code::server_unavailable, "No TLS 1.3 could be agreed on with the server.");
    // In TLS 1.3 the client has ended the handshake before the server looks at its certificate, and the alert may be lost with the rest.
    case CURLE_SSL_CLIENTCERT:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_GOT_NOTHING:
      if (where == Server::Where::elsewhere)
        return fail(Code::server_unavailable,
                    "The server broke the connection off. If it was started with --client-ca, it wants a certificate that it knows: "
                    "WARDBOOK_CLIENT_CERT and WARDBOOK_CLIENT_KEY name one.");
      [[fallthrough]];
    default:
      return fail(Code::server_unavailable, "The connection to the server failed.");
  }
}

std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (unsigned char c : text) {
    if (http::is_digit(static_cast<char>(c)) || (http::lower(static_cast<char>(c)) >= 'a' && http::lower(static_cast<char>(c)) <= 'z') ||
        c == '-' || c == '.' || c == '_' || c == '~') {
      out += static_cast<char>(c);
    } else {
      out += '%';
      out += digits[c >> 4];
      out += digits[c & 15];
    }
  }
  return out;
}

std::string target_of(const Question& question) {
  auto target = question.path;
  for (const auto& [name, value] : question.query) {
    target += target.find('?') == target.npos ? '?' : '&';
    target.append(name).append("=").append(encoded(value));
  }
  return target;
}

// "https://host[:port]", a slash at the end allowed and nothing behind it: nobody's name, no query.
bool is_server_address(std::string_view url) {
  constexpr std::string_view scheme = "https://";
  if (!url.starts_with(scheme)) return false;
  auto authority = url.substr(scheme.size());
  return !authority.empty() &&
         std::ranges::all_of(authority, [](char c) { return http::is_target_character(c) || c == '[' || c == ']'; }) &&
         authority.find_first_of("@/?#%") == authority.npos;
}

}  // namespace

Reply::~Reply() { http::wipe(body); }

void Server::Free::operator()(void* handle) const { curl_easy_cleanup(handle); }

Server::Server(std::filesystem::path socket, Address address) : socket_(std::move(socket)), address_(std::move(address)) {
  if (transfer::is_ready()) handle_.reset(curl_easy_init());
}

std::optional<Server> Server::at(const std::filesystem::path& socket) {
  ::sockaddr_un to{};
  to.sun_family = AF_UNIX;
  if (socket.native().size() >= sizeof to.sun_path) return std::nullopt;
  socket.native().copy(to.sun_path, sizeof to.sun_path - 1);
  FileDescriptor fd(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
  if (!fd || ::connect(fd.get(), reinterpret_cast<const ::sockaddr*>(&to), sizeof to) != 0) return std::nullopt;
  // Documents are given to our own server, or to root's; root may ask whose it likes.
  ::ucred other{};
  ::socklen_t size = sizeof other;
  if (::getsockopt(fd.get(), SOL_SOCKET, SO_PEERCRED, &other, &size) != 0) return std::nullopt;
  if (other.uid != ::geteuid() && other.uid != 0 && ::geteuid() != 0) return std::nullopt;
  return Server(socket, {});
}

Result<Server> Server::at(Address address) {
  while (address.url.ends_with('/')) address.url.pop_back();
  if (!is_server_address(address.url))
    return fail(Code::settings,
                "WARDBOOK_URL is the address of a server, such as https://wardbook.example.org:8443, and nothing behind it.");
  const bool plain = std::ranges::all_of(address.token, [](auto c) { return c > 0x20 && c < 0x7f; });
  if (address.token.empty() || !plain)
    return fail(Code::settings, "WARDBOOK_URL needs WARDBOOK_TOKEN: what wardbook token create has shown, or the token of a session.");
  return Server({}, std::move(address));
}

Result<Reply> Server::ask(const Question& question) const {
  if (!handle_) return fail(Code::internal, "The HTTP library could not be started.");
  auto* handle = handle_.get();
  curl_easy_reset(handle);  // keeps the connection
  Reply reply;
  Received received{reply};
  Headers headers;
  headers.add("User-Agent", "wardbook");
  if (!question.purpose.empty()) headers.add("Purpose-Of-Use", question.purpose);
  if (!question.content_type.empty()) headers.add("Content-Type", question.content_type);
  if (where() == Where::elsewhere) headers.add("Authorization", "Bearer " + std::string(address_.token.begin(), address_.token.end()));
  if (!headers.complete()) return fail(Code::memory_limit, "There is not enough memory for this.");
  auto url = (where() == Where::here ? "http://localhost" : address_.url) + target_of(question);

  transfer::Request request(handle);
  request.set(CURLOPT_URL, url.c_str());
  request.set(CURLOPT_PROTOCOLS_STR, where() == Where::here ? "http" : "https");
  if (where() == Where::here) request.set(CURLOPT_UNIX_SOCKET_PATH, socket_.c_str());
  request.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_3));
  if (address_.authority) {
    request.set(CURLOPT_CAINFO, address_.authority->c_str());
    request.set(CURLOPT_CAPATH, static_cast<const char*>(nullptr));  // and nobody else
  }
  if (address_.certificate) {
    const auto& [chain, key] = *address_.certificate;
    ::curl_blob blob{.data = const_cast<std::uint8_t*>(key.data()), .len = key.size(), .flags = CURL_BLOB_NOCOPY};
    request.set(CURLOPT_SSLCERT, chain.c_str());
    request.set(CURLOPT_SSLKEY_BLOB, &blob);
    request.set(CURLOPT_KEYPASSWD, "");  // nobody is asked for one on the terminal
  }
  request.set(CURLOPT_CONNECTTIMEOUT, connect_seconds);
  request.set(CURLOPT_LOW_SPEED_LIMIT, 1L);
  request.set(CURLOPT_LOW_SPEED_TIME, silent_seconds);
  request.set(CURLOPT_HTTPHEADER, headers.list());
  request.set(CURLOPT_CUSTOMREQUEST, http::name_of(question.method).data());  // a literal
  if (!question.body.empty() || question.method == http::Method::post) {
    request.set(CURLOPT_POSTFIELDS, question.body.data());
    request.set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(question.body.size()));
  }
  request.set(CURLOPT_WRITEFUNCTION, take_body);
  request.set(CURLOPT_WRITEDATA, static_cast<void*>(&received));
  request.set(CURLOPT_HEADERFUNCTION, take_header);
  request.set(CURLOPT_HEADERDATA, static_cast<void*>(&received));
  if (!request.ok()) return fail(Code::internal, "The HTTP library cannot make requests as safely as Wardbook wants them.");

  const auto code = curl_easy_perform(handle);
  long status = 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, nullptr);  // it goes now
  if (code != CURLE_OK) return transfer_error(code, received, where()).with(Detail::of("libcurl error {}", static_cast<int>(code)));
  reply.status = static_cast<int>(status);
  if (reply.status >= 300 || reply.status < 200) return error_of(reply.status, reply.body);
  return reply;
}

}  // namespace wardbook::client
