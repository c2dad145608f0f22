// A terminal obeys the control characters of a hostile document: it gets their pictures (U+2400 and on) instead.
#pragma once

#include <string>
#include <string_view>

namespace wardbook::cmd {

std::string for_terminal(std::string_view text);

}  // namespace wardbook::cmd
