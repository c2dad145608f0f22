// From a code of the vault back to its value, on a real store: only under the grant for it, and only what the document has.
#include "workflow/reidentify.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "crypto/sevens_for_test.h"
#include "document/decode.h"
#include "workflow/intake.h"
#include "workflow/pipeline.h"
#include "workflow/vault_randomness.h"

namespace wardbook::workflow {
namespace {

namespace fs = std::filesystem;
using crypto::Context;

constexpr std::string_view note = "Patient: Maria Lopez, 91-year-old, MRN: 00482913. MARIA LOPEZ was seen by Dr. Weber on 3/14/2026.\n";

class ReidentifyTest : public testing::Test {
 protected:
  ReidentifyTest() {
    std::string pattern = fs::temp_directory_path() / "wardbook-reidentify-XXXXXX";
    folder = fs::path(::mkdtemp(pattern.data()));
    EXPECT_TRUE(Session::create(folder / "data", Uuid::v7(clock, randomness), store::Kind::real, crypto::key_of_sevens(), std::nullopt, {},
                                "tester", clock, randomness));
    session =
        Session::open(store::DataDirectory::open(folder / "data").value(), crypto::key_of_sevens(), "tester", "test", clock, randomness)
            .value();
    static const Engines engines;
    auto accepted = Intake(*session).accept(trust::Phi(std::string(note)), {}).value();
    id = accepted.id;
    auto pipeline = Pipeline::make(*session, engines, nullptr, trust::Operator::vault).value();
    EXPECT_TRUE(pipeline.process(id, std::move(*accepted.grant)));
  }
  ~ReidentifyTest() override {
    session.reset();
    fs::remove_all(folder);
  }

  trust::Grant grant(trust::Action action) {
    return session->gate()
        .grant(session->principal(),
               {.action = action, .resource = {"document", id.text()}, .purpose = trust::Purpose::treat, .subject = {id, {}}})
        .value();
  }
  Result<trust::Phi> open(Context context, const trust::Grant& leave) {
    auto sealed = context == Context::original ? session->blobs().get(context, id) : session->catalogue().value(context, id);
    return trust::open(sealed.value(), leave, session->keys(), session->clock());
  }
  trust::Redacted redacted() {
    auto opened = open(Context::redacted, grant(trust::Action::document_reidentify)).value();
    return deid::Redactor::deserialize(bytes_of(opened.reveal())).value();
  }
  Result<std::vector<Reidentified>> ask(const std::vector<std::string>& codes) {
    auto leave = grant(trust::Action::document_reidentify);
    auto spans = deid::deserialize_spans(bytes_of(open(Context::identifiers, leave).value().reveal())).value();
    auto text = document::decode(bytes_of(open(Context::original, leave).value().reveal())).value();
    return values_behind(codes, redacted(), spans, text.text);
  }
  // The placeholder of the nth replacement, without its brackets.
  std::string code(std::size_t n) {
    auto text = redacted();
    auto place = text.replacements().at(n);
    return std::string(text.text().substr(place.start + 1, place.end - place.start - 2));
  }

  fs::path folder;
  SystemClock clock;
  SystemRandomness randomness;
  std::unique_ptr<Session> session;
  Uuid id;
};

TEST_F(ReidentifyTest, GivesBackEveryWayInWhichAValueIsWritten) {
  EXPECT_EQ(redacted().applied(), trust::Operator::vault);
  auto found = ask({code(0), "[" + code(2) + "]"});
  ASSERT_TRUE(found.ok()) << found.error().message();
  ASSERT_EQ(found->size(), 2U);
  EXPECT_EQ((*found)[0].label, trust::Label::name);
  ASSERT_EQ((*found)[0].values.size(), 2U);
  EXPECT_EQ((*found)[0].values[0].reveal(), "Maria Lopez");
  EXPECT_EQ((*found)[0].values[1].reveal(), "MARIA LOPEZ");
  EXPECT_EQ((*found)[1].label, trust::Label::mrn);
  EXPECT_EQ((*found)[1].values.at(0).reveal(), "00482913");
}

TEST_F(ReidentifyTest, KnowsNoCodeThatIsNotInTheText) {
  for (const char* unknown : {"NAME_1", "NAME", "", "[]", "90 or older", "or", "Patient"})
    EXPECT_EQ(ask({unknown}).error().code(), Code::not_found) << unknown;
}

TEST_F(ReidentifyTest, NeedsItsOwnGrant) {
  for (auto action : {trust::Action::document_redacted, trust::Action::document_original, trust::Action::document_create,
                      trust::Action::document_entities})
    EXPECT_EQ(open(Context::identifiers, grant(action)).error().code(), Code::forbidden);
}

TEST(VaultRandomness, IsTheSameForADocumentAndAnotherForAnother) {
  SystemRandomness randomness;
  auto key = std::make_shared<const crypto::Key>(crypto::Key::generate(randomness));
  auto drawn = [](const std::shared_ptr<const crypto::Key>& of) {
    std::array<std::uint8_t, 40> bytes{};
    VaultRandomness(of).fill(bytes);
    return bytes;
  };
  EXPECT_EQ(drawn(key), drawn(key));
  EXPECT_NE(drawn(key), drawn(std::make_shared<const crypto::Key>(crypto::Key::generate(randomness))));
}

}  // namespace
}  // namespace wardbook::workflow
