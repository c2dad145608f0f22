#include "cmd/listen_option.h"

namespace wardbook::cmd {

Result<http::Address> listen_option(const Invocation& call) {
  auto listen = TRY(call.settings().find(SettingId::listen));
  return http::parse_address(listen ? std::string_view(listen->value) : "127.0.0.1:8443");
}

}  // namespace wardbook::cmd
