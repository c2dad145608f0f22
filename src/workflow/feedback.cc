#include "workflow/feedback.h"

#include <boost/json.hpp>

#include "text/utf8.h"

namespace wardbook::workflow {
namespace json = boost::json;
namespace {

using crypto::Context;
using store::Stage;
using trust::Action;

struct Judged {
  Action view;
  Stage made;  // by this step
};
constexpr std::array<Judged, target_names.size()> judged{Judged{Action::document_redacted, Stage::deidentified},
                                                         {Action::document_entities, Stage::extracted},
                                                         {Action::document_summary, Stage::summarized},
                                                         {Action::document_checks, Stage::checked}};

json::string word(std::string_view text) { return json::string(text.data(), text.size()); }

trust::Phi said(const Uuid& id, const Opinion& opinion) {
  json::object object{{"id", id.text()}, {"target", word(name_of(opinion.target))}, {"verdict", word(name_of(opinion.verdict))}};
  object["correction"] = opinion.correction ? json::value(word(opinion.correction->reveal())) : json::value(nullptr);
  return trust::Phi(json::serialize(object));
}

}  // namespace

Result<Uuid> give_feedback(Session& session, const trust::Principal& author, trust::Purpose purpose, const Uuid& document,
                           const Opinion& opinion, const access::Facts& facts) {
  if (opinion.correction && opinion.correction->size() > longest_correction)
    return fail(Code::too_large, "A correction has at most {} bytes.", longest_correction);
  if (opinion.correction && !text::valid_utf8(opinion.correction->reveal())) return fail(Code::invalid_request, "A correction is UTF-8.");
  const auto& [view, made] = judged[static_cast<std::size_t>(opinion.target)];
  auto row = TRY(session.document(document));
  access::Act act{.action = view, .resource = {"document", document.text()}, .purpose = purpose, .facts = facts};
  act.patient_ref = TRY(session.patient_ref(row.patient));
  act.outcome.code = "feedback";
  // Who may not see the document does not learn from another error how far it is.
  auto entry = TRY(session.gate().pass(author, act));
  if (row.status == store::Status::erased) return fail(Code::erased, "Document {} was erased.", document);
  if (row.stage < made) return fail(Code::conflict, "Document {} has no such result.", document);
  auto id = Uuid::v7(session.clock(), session.randomness());
  store::FeedbackRow feedback{.id = id,
                              .document = document,
                              .author = author.id,
                              .given_at = session.clock().now(),
                              .version = row.ledger_last,
                              .ledger_last = entry,
                              .said = TRY(trust::seal(said(id, opinion), Context::feedback, document, document, session.keys(),
                                                      trust::Form::value, session.randomness()))};
  TRY(session.catalogue().insert_feedback(feedback));
  return id;
}

Result<std::vector<Feedback>> feedback_of(Session& session, const trust::Grant& grant, const Uuid& document) {
  std::vector<Feedback> all;
  for (auto& row : TRY(session.catalogue().feedback_of(document))) {
    auto opened = TRY(trust::open(row.said, grant, session.keys(), session.clock()));
    // What binds it to the document is the seal; what binds it to its row is the id inside.
    json::error_code failed;
    auto text = opened.reveal();
    auto value = json::parse(json::string_view(text.data(), text.size()), failed);
    const auto* id = failed || !value.is_object() ? nullptr : value.as_object().if_contains("id");
    if (!id || !id->is_string() || std::string_view(id->as_string()) != row.id.text())
      return fail(Code::integrity, "The feedback {} holds another one's content.", row.id);
    all.push_back({row.id, std::move(row.author), row.given_at, row.version, std::move(opened)});
  }
  return all;
}

}  // namespace wardbook::workflow
