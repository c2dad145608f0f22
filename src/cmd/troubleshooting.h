// docs/troubleshooting.md, made from the tables of error codes (base/error_codes.h) and of what doctor finds (doctor/ailment.h).
#pragma once

#include <string>

namespace wardbook::cmd {

std::string troubleshooting_page();

}  // namespace wardbook::cmd
