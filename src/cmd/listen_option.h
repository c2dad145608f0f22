// Where the settings say that serve listens: --listen, WARDBOOK_LISTEN, wardbook.toml, or 127.0.0.1:8443.
#pragma once

#include "cmd/invocation.h"
#include "http/address.h"

namespace wardbook::cmd {

// invalid_request for what is no address; settings.
Result<http::Address> listen_option(const Invocation& call);

}  // namespace wardbook::cmd
