// Where a server's clients come from: a port, or a socket file of this machine (unix(7)), whose clients the kernel vouches for. For the
// files of this folder that are compiled with Asio.
#pragma once

#include <filesystem>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>

#include "base/result.h"
#include "http/address.h"
#include "http/connection.h"

namespace wardbook::http {
using asio::ip::tcp;
using Local = asio::local::stream_protocol;

// Listens at the address and gives it back with the port that was picked. conflict, invalid_request: see Server::listen().
Result<Address> listen_on(const Address& address, tcp::acceptor& acceptor);
// Makes the folder (0700) and the socket (0600). What lies there of an earlier server is replaced: who may do that, the caller knows.
Result<void> listen_at(const std::filesystem::path& path, Local::acceptor& acceptor);

// Who is at the other end. Without one if the kernel does not say: then nobody is.
std::optional<Peer> peer_of(tcp::socket& socket);
std::optional<Peer> peer_of(Local::socket& socket);

}  // namespace wardbook::http
