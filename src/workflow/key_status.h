// What may be said of a store's keys. Thread safe as the Session is.
#pragma once

#include <string>

#include "workflow/session.h"

namespace wardbook::workflow {

// {"root":[way],"keys":{kind:count}}: the ways to the root key, and how many keys of each kind there are.
Result<std::string> key_status_json(Session& session);

}  // namespace wardbook::workflow
