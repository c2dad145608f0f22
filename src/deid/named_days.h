// Days that are called by no month: holidays, and those of a month just named. Functions without state: thread safe.
#pragma once

#include "deid/page.h"

namespace wardbook::deid {

// "Easter", "Memorial Day weekend", "Christmas week, 2017", "new years day": the end, or `i`.
Index holiday(const Page& page, Index i);

// "(on the) 14th", "(Mon the) 4th", "(till the) twenty-eighth", "(seen the) 20th;", behind the article: the end, or `i`.
Index day_alone(const Page& page, Index i);

}  // namespace wardbook::deid
