// Rooms, beds and the like in more words than one: "Hall C rm 19 door bed", "Room three eleven bed two", "MS 312-1".
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

struct Room {
  Index first;
  Index end;  // first where there is none
};

// The room that the word at token `i` speaks of.
Room room_at(const Page& page, Index i);

}  // namespace wardbook::deid
