// Telephones, e-mail, web and user names. Functions without state: thread safe.
#pragma once

#include <string>
#include <string_view>

#include "synthesis/dice.h"
#include "synthesis/marked_note.h"
#include "synthesis/personas.h"

namespace wardbook::synthesis {

// As `value` is written, or in another manner of the country. Short ones (extensions, pagers) stay short.
std::string fresh_phone(Dice& dice, Language language, std::string_view value);
std::string fresh_email(Dice& dice, Language language, const Personas& personas, std::string_view value);
std::string fresh_url(Dice& dice, Language language, const Personas& personas, std::string_view value);
// "mkowal83"; keeps a leading "@".
std::string user_name(Dice& dice, const Personas& personas, std::string_view value);

}  // namespace wardbook::synthesis
