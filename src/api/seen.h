// What of the store the caller may know of. A document that they may not is answered, and recorded, as one that does not exist.
// Functions without state; thread safe.
#pragma once

#include "api/answers.h"
#include "workflow/document_view.h"

namespace wardbook::api {

struct Seen {
  std::optional<store::DocumentRow> row;  // none: there is none that the caller may know of
  access::Relation relation = access::Relation::own;
};

// The document that the call names, for an act of this kind.
Result<Seen> seen_by(House& house, const Call& call, trust::Action action);

// Who asks for what is not there is recorded like who asks for what is; who may ask for nothing of the kind learns nothing of it.
Error not_there(House& house, const Call& call, trust::Action action);

// `items` with commas between; `next`, the cursor, empty where there is no more.
std::string page_json(const std::string& items, const std::string& next);

// Which part of a list of entries the query's limit and cursor mean. invalid_request.
struct Part {
  std::uint64_t from, limit;
};
Result<Part> part_of(const Call& call);
Answer events_page(House& house, const workflow::LedgerIndex::Wanted& wanted, const Part& part);

// The documents of a page, as one of a list.
http::Response documents_page(const store::Page& page);

}  // namespace wardbook::api
