#include "http/listening.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"

namespace wardbook::http {
namespace fs = std::filesystem;
namespace {

Result<void> check_folder(const fs::path& folder) {
  TRY(make_folder(folder));
  struct stat status{};
  if (::lstat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode))
    return fail(Code::settings, "The folder of the socket is no folder.");
  if ((status.st_mode & 077) != 0)
    return fail(Code::settings, "The folder of the socket has mode {:03o}: others can reach it. Run chmod 700 on it.",
                status.st_mode & 0777);
  return {};
}

}  // namespace

Result<Address> listen_on(const Address& address, tcp::acceptor& acceptor) {
  ErrorCode error;
  auto host = asio::ip::make_address(address.host, error);
  tcp::endpoint endpoint(host, address.port);
  if (!error) acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error == asio::error::address_in_use)
    return fail(Code::conflict, "Another program listens on port {} of this address.", address.port);
  if (error) return fail(Code::invalid_request, "The kernel refuses to listen on port {} of this address.", address.port);
  return Address{address.host, acceptor.local_endpoint().port()};
}

Result<void> listen_at(const fs::path& path, Local::acceptor& acceptor) {
  if (path.native().size() > longest_local_path)
    return fail(Code::settings, "The path of the socket has {} bytes and may have {}: use a data directory with a shorter one.",
                path.native().size(), longest_local_path);
  TRY(check_folder(path.parent_path()));
  ::unlink(path.c_str());
  ErrorCode error;
  Local::endpoint endpoint(path.string());
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.bind(endpoint, error);
  // Nobody can connect between here and listen().
  if (!error && ::chmod(path.c_str(), 0600) != 0) error = ErrorCode(errno, boost::system::system_category());
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error) return write_error("making of the socket", error.value());
  return {};
}

std::optional<Peer> peer_of(tcp::socket& socket) {
  ErrorCode ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  return Peer{.address = socket.remote_endpoint(ignored).address().to_string()};
}

std::optional<Peer> peer_of(Local::socket& socket) {
  ::ucred credentials{};
  ::socklen_t size = sizeof credentials;
  if (::getsockopt(socket.native_handle(), SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0) return std::nullopt;
  return Peer{.user = credentials.uid};
}

}  // namespace wardbook::http
