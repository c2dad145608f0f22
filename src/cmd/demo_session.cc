#include "cmd/demo_session.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cmd/shell_word.h"

namespace wardbook::cmd {
namespace {

struct Person {
  std::string_view name;
  trust::Role role;
};
constexpr std::array people{
    Person{"clara", trust::Role::clinician},   Person{"rosa", trust::Role::reviewer}, Person{"paul", trust::Role::privacy_officer},
    Person{"ada", trust::Role::administrator}, Person{"feed", trust::Role::service},  Person{"otto", trust::Role::auditor},
};

// The same lines stand in docs/quickstart.md.
constexpr std::string_view calls = R"sh(# 1  sign in
TOKEN=$(printf '{"username":"clara","password":"%s"}' "$PASSWORD" |
  curl -sS --cacert "$CA" "$URL/v1/sessions" -H 'Content-Type: application/json' -d @- | sed 's/.*"token":"\([^"]*\)".*/\1/')

# 2  send a document in
ID=$(printf '%s\n\n' 'DISCHARGE SUMMARY' 'Patient: Maria Lopez, MRN 00482913, admitted on 03/04/2026' 'HOSPITAL COURSE:' \
    'Maria Lopez was admitted with community acquired pneumonia. She denies chest pain.' |
  curl -sS --cacert "$CA" "$URL/v1/documents" -H "Authorization: Bearer $TOKEN" -H 'Content-Type: text/plain' --data-binary @- |
  sed 's/.*"id":"\([^"]*\)".*/\1/')

# 3  wait until it has been worked on
curl -sS --cacert "$CA" "$URL/v1/documents/$ID?wait=30" -H "Authorization: Bearer $TOKEN"

# 4  what is left of it without identifiers
curl -sS --cacert "$CA" "$URL/v1/documents/$ID/redacted" -H "Authorization: Bearer $TOKEN"

# 5  its summary, each sentence with its source
curl -sS --cacert "$CA" "$URL/v1/documents/$ID/summary" -H "Authorization: Bearer $TOKEN"

# 6  the original is refused (403) to who does not say why; -H 'Purpose-Of-Use: TREAT' opens it
curl -sS --cacert "$CA" "$URL/v1/documents/$ID/original" -H "Authorization: Bearer $TOKEN"

# 7  your acts in the ledger, the refusal included
curl -sS --cacert "$CA" "$URL/v1/audit/events" -H "Authorization: Bearer $TOKEN"

# 8  proof that the document's arrival stands in the ledger, which anybody can check offline
INDEX=$(curl -sS --cacert "$CA" "$URL/v1/documents/$ID" -H "Authorization: Bearer $TOKEN" | sed 's/.*"received":\([0-9]*\).*/\1/')
curl -sS --cacert "$CA" "$URL/v1/audit/proof/$INDEX" -H "Authorization: Bearer $TOKEN"
)sh";

}  // namespace

Result<std::vector<DemoUser>> make_demo_users(workflow::Session& session) {
  auto book = TRY(identity::AccountBook::open(session.directory().store_db(), session.keys()));
  identity::Administration administration(*book, session.gate(), session.clock(), session.randomness());
  std::vector<DemoUser> users;
  for (const auto& person : people) {
    DemoUser user{std::string(person.name), person.role, identity::generate_password(session.randomness())};
    TRY(administration.add(session.principal(), {user.name, {user.role}, user.password}));
    users.push_back(std::move(user));
  }
  return users;
}

std::string demo_users_text(const std::vector<DemoUser>& users) {
  std::string text = "\nAccounts, made for this demonstration; their passwords are not shown again:\n";
  for (const auto& user : users) text += fmt::format("  {:8} {:18} {}\n", user.name, trust::name_of(user.role), user.password);
  return text;
}

std::string curl_session(const Serving& serving, const std::vector<DemoUser>& users) {
  auto clinician = std::ranges::find(users, trust::Role::clinician, &DemoUser::role);
  return fmt::format("\nA session, to be pasted into another shell:\n\nURL={}\nCA={}\nPASSWORD={}\n\n{}\n", serving.url,
                     quoted_for_shell(serving.authority ? serving.authority->string() : ""), clinician->password, calls);
}

}  // namespace wardbook::cmd
