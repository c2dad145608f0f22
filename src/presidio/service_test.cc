#include "presidio/service.h"

#include <gtest/gtest.h>

#include <fmt/format.h>
#include <boost/json.hpp>

namespace wardbook::presidio {
namespace json = boost::json;
namespace {

class ServiceTest : public testing::Test {
 protected:
  static void SetUpTestSuite() { engine = new deid::Engine; }
  static void TearDownTestSuite() {
    delete engine;
    engine = nullptr;
  }

  static http::Request request(std::string path, std::string_view type, std::string body) {
    http::Request made{.method = http::Method::post, .path = std::move(path), .body = std::move(body)};
    made.fields.add("Content-Type", type);
    return made;
  }
  http::Response get(std::string path, std::string query = "") const {
    return service.answer({.method = http::Method::get, .path = std::move(path), .query = std::move(query)});
  }
  http::Response post(std::string path, std::string body) const {
    return service.answer(request(std::move(path), "application/json", std::move(body)));
  }
  // "PERSON 0-10 0.85" and so on, in the order of the answer.
  std::vector<std::string> found(std::string body) const {
    auto response = post("/analyze", std::move(body));
    EXPECT_EQ(response.status, 200) << response.body;
    std::vector<std::string> out;
    auto findings = json::parse(response.body);
    if (!findings.is_array()) return out;
    for (const auto& item : findings.get_array()) {
      const auto& finding = item.as_object();
      out.push_back(fmt::format("{} {}-{}", std::string_view(finding.at("entity_type").as_string().c_str()), finding.at("start").as_int64(),
                                finding.at("end").as_int64()));
    }
    return out;
  }
  std::string error(std::string path, std::string body, int status) const {
    auto response = post(std::move(path), std::move(body));
    EXPECT_EQ(response.status, status) << response.body;
    EXPECT_EQ(response.body.find("Maria"), std::string::npos) << response.body;
    return std::string(json::parse(response.body).at("error").as_string());
  }

  static deid::Engine* engine;
  SystemRandomness randomness;
  Service service{*engine, randomness};
};
deid::Engine* ServiceTest::engine = nullptr;

using Found = std::vector<std::string>;

TEST_F(ServiceTest, CountsCodePoints) {
  EXPECT_EQ(found(R"({"text":"😀 Zoë Müller, SSN 078-05-1120.","language":"en"})"), (Found{"PERSON 2-12", "US_SSN 18-29"}));
}

TEST_F(ServiceTest, LeavesOutWhatSafeHarborLetsStay) {
  EXPECT_EQ(found(R"({"text":"A 60-year-old man from Texas, operated on in 2019.","language":"en"})"), Found{});
  EXPECT_EQ(found(R"({"text":"A 94-year-old man, operated on 03/04/2019.","language":"en"})").size(), 2U);
}

TEST_F(ServiceTest, FiltersByEntityScoreAndAllowList) {
  const std::string ask = R"({"text":"Patient: Ada Sample. SSN 078-05-1120.","language":"en")";
  EXPECT_EQ(found(ask + "}"), (Found{"PERSON 9-19", "US_SSN 25-36"}));
  EXPECT_EQ(found(ask + R"(,"entities":["US_SSN","CRYPTO"]})"), Found{"US_SSN 25-36"});
  EXPECT_EQ(found(ask + R"(,"entities":["US_ITIN","UK_NHS"]})"), Found{"US_ITIN 25-36"});
  EXPECT_EQ(found(ask + R"(,"entities":[]})").size(), 2U);
  EXPECT_EQ(found(ask + R"(,"score_threshold":1.01})"), Found{});
  EXPECT_EQ(found(ask + R"(,"allow_list":["Ada Sample"]})"), Found{"US_SSN 25-36"});
  EXPECT_EQ(found(ask + R"(,"allow_list":["Ada"]})").size(), 2U);
  EXPECT_EQ(found(ask + R"(,"allow_list":["^ada","^\\d+$"],"allow_list_match":"regex"})"), Found{"US_SSN 25-36"});
}

constexpr auto zip = R"("ad_hoc_recognizers":[{"name":"Zip","supported_language":"en","supported_entity":"ZIP","context":["zip"],)"
                     R"("patterns":[{"name":"weak","regex":"\\b\\d{5}\\b","score":0.01}]}])";

double score_of_zip(const http::Response& response) { return json::parse(response.body).at(0).at("score").to_number<double>(); }

TEST_F(ServiceTest, WordsOfContextRaiseTheScore) {
  auto ask = [&](std::string_view text, std::string_view more = "") {
    return post("/analyze", fmt::format(R"({{"text":"{}","language":"en","entities":["ZIP"],{}{}}})", text, zip, more));
  };
  EXPECT_DOUBLE_EQ(score_of_zip(ask("see 10023")), 0.01);
  EXPECT_DOUBLE_EQ(score_of_zip(ask("Zip code: 10023")), 0.4);
  EXPECT_DOUBLE_EQ(score_of_zip(ask("zip one two three four five 10023")), 0.01);
  EXPECT_DOUBLE_EQ(score_of_zip(ask("zip two three four five 10023")), 0.4);
  EXPECT_DOUBLE_EQ(score_of_zip(ask("10023 zip")), 0.01);
  EXPECT_DOUBLE_EQ(score_of_zip(ask("see 10023", R"(,"context":["ZIP code"])")), 0.4);
  auto explained = json::parse(ask("Zip code: 10023", R"(,"return_decision_process":true)").body).at(0).at("analysis_explanation");
  EXPECT_EQ(explained.at("recognizer"), "Zip");
  EXPECT_EQ(explained.at("pattern_name"), "weak");
  EXPECT_EQ(explained.at("supportive_context_word"), "zip");
  EXPECT_DOUBLE_EQ(explained.at("original_score").to_number<double>(), 0.01);
}

TEST_F(ServiceTest, TakesAdHocRecognizersOfTheLanguageAndTheEntitiesAskedFor) {
  auto ask = [&](std::string_view more) {
    return found(
        fmt::format(R"({{"text":"cups Red, CUPS red","language":"en","ad_hoc_recognizers":[{{"supported_entity":"CUP",{}}}]}})", more));
  };
  EXPECT_EQ(ask(R"("deny_list":["red"])"), (Found{"CUP 5-8", "CUP 15-18"}));
  EXPECT_EQ(ask(R"("deny_list":["red"],"global_regex_flags":0)"), Found{"CUP 15-18"});
  EXPECT_EQ(ask(R"("deny_list":["red"],"supported_language":"de")"), Found{});
  EXPECT_EQ(ask(R"("deny_list":["red"],"deny_list_score":0)"), Found{});
  EXPECT_EQ(ask(R"("patterns":[{"name":"a","regex":"cups red","score":0.5},{"name":"b","regex":"red","score":0.4}])"),
            (Found{"CUP 0-8", "CUP 10-18"}));  // what lies in a better one of its type is left out
}

TEST_F(ServiceTest, RefusesAnalysesAsPresidioDoes) {
  EXPECT_EQ(error("/analyze", R"({"language":"en"})", 500), "No text provided");
  EXPECT_EQ(error("/analyze", R"({"text":"","language":"en"})", 500), "No text provided");
  EXPECT_EQ(error("/analyze", R"({"text":[],"language":"en"})", 500), "No text provided");
  EXPECT_EQ(error("/analyze", R"({"text":"Maria"})", 500), "No language provided");
  constexpr auto nobody = "No matching recognizers were found to serve the request.";
  EXPECT_EQ(error("/analyze", R"({"text":"Maria","language":"zz"})", 500), nobody);
  EXPECT_EQ(error("/analyze", R"({"text":"Maria","language":"en","entities":["NO_SUCH"]})", 500), nobody);
  const std::string ask = R"({"text":"Maria","language":"en",)";
  for (auto more : {R"("ad_hoc_recognizers":[{"supported_entity":"Maria","patterns":[{"type":"Maria","bebex":"x","confidence":0.1}]}])",
                    R"("ad_hoc_recognizers":[{"supported_entity":"Maria","patterns":["Maria"]}])",
                    R"("ad_hoc_recognizers":[{"supported_entity":"Maria","deny_list":["Maria"],"Maria":1}])",
                    R"("ad_hoc_recognizers":[{"deny_list":["Maria"]}])", R"("ad_hoc_recognizers":["Maria"])",
                    R"("ad_hoc_recognizers":"Maria")", R"("entities":"Maria")", R"("context":[1])", R"("score_threshold":"Maria")"})
    EXPECT_TRUE(error("/analyze", ask + more + "}", 400).starts_with("Failed to parse /analyze request for AnalyzerEngine.analyze(). "))
        << more;
  for (auto more : {R"("ad_hoc_recognizers":[{"supported_entity":"Maria"}])",
                    R"("ad_hoc_recognizers":[{"supported_entity":"Maria","patterns":[{"name":"Maria","regex":"(?=Maria).","score":0.1}]}])",
                    R"("ad_hoc_recognizers":[{"supported_entity":"Maria","patterns":[{"name":"Maria","regex":"Maria","score":1.1}]}])",
                    R"("allow_list":["Maria"],"allow_list_match":"Maria")", R"("allow_list":["Maria(?"],"allow_list_match":"regex")"})
    EXPECT_NE(error("/analyze", ask + more + "}", 500), "") << more;
  EXPECT_NE(error("/analyze", R"({"text":7,"language":"en"})", 400), "");
  EXPECT_NE(error("/analyze", R"({"text":["Maria",7],"language":"en"})", 400), "");
}

TEST_F(ServiceTest, RefusesWhatIsNoJson) {
  for (auto path : {"/analyze", "/anonymize", "/deanonymize"})
    for (const auto& body : std::vector<std::string>{"", "{}", "[]", "null", "Maria", "{\"text\":\"Maria\"", "{\"text\":\"Maria\",}",
                                                     "{\"text\":\"Maria\xff\"}", "{\"text\":\"Maria\\ud800\"}", "{\"text\":\"Maria\x01\"}",
                                                     "{\"text\":\"Maria\"} {}", R"({"text":"Maria","text":"x","language":"en"})",
                                                     std::string(100'000, '['), "{\"text\":" + std::string(100'000, '[')})
      EXPECT_EQ(error(path, body, 400), "Invalid request json") << body.substr(0, 40);
}

// Each of these takes twelve times its text.
TEST_F(ServiceTest, RefusesManySmallValues) {
  std::string body = "{\"x\":[0";
  for (int i = 0; i < 25'000'000; ++i) body += ",0";
  EXPECT_NE(error("/anonymize", body + "]}", 413), "");
}

TEST_F(ServiceTest, WorksOnTheWholeOfOverlapsAndGivesTheCommonPartToTheSecond) {
  auto response =
      post("/anonymize",
           R"({"text":"abcdefghi","anonymizers":{"A":{"type":"keep"},"B":{"type":"replace","new_value":"<B>"}},"analyzer_results":[)"
           R"({"start":0,"end":6,"score":1,"entity_type":"A"},{"start":4,"end":9,"score":1,"entity_type":"B"}]})");
  EXPECT_EQ(response.body, R"({"text":"abcdef<B>","items":[{"start":6,"end":9,"entity_type":"B","text":"<B>","operator":"replace"},)"
                           R"({"start":0,"end":6,"entity_type":"A","text":"abcdef","operator":"keep"}]})");
}

TEST_F(ServiceTest, RefusesSpansBeyondTheText) {
  EXPECT_EQ(error("/anonymize", R"({"text":"Maria","analyzer_results":[{"start":2,"end":6,"score":1,"entity_type":"A"}]})", 422),
            "Invalid analyzer result, start: 2 and end: 6, while text length is only 5.");
  EXPECT_EQ(error("/anonymize",
                  R"({"text":"Maria","analyzer_results":[{"start":2,"end":99999999999999999999,"score":1,"entity_type":"A"}]})", 422),
            "Invalid parameter value for 'end'.");
  EXPECT_EQ(error("/anonymize", R"({"text":"Maria"})", 422), "Invalid input, request must contain analyzer results");
  EXPECT_NE(error("/anonymize", R"({"text":["Maria"],"analyzer_results":[]})", 422), "");
}

TEST_F(ServiceTest, RefusesAnAnswerThatWouldBeHuge) {
  std::string spans;
  for (int i = 0; i < 400; ++i)
    spans += fmt::format(R"({}{{"start":{},"end":{},"score":1,"entity_type":"A"}})", i ? "," : "", 2 * i, 2 * i + 1);
  auto body = fmt::format(R"({{"text":"{}","anonymizers":{{"A":{{"type":"replace","new_value":"{}"}}}},"analyzer_results":[{}]}})",
                          std::string(800, 'x'), std::string(1 << 20, 'y'), spans);
  EXPECT_NE(error("/anonymize", body, 413), "");
}

TEST_F(ServiceTest, KnowsItsPathsAndMethods) {
  EXPECT_EQ(get("/health").status, 200);
  EXPECT_TRUE(get("/health").content_type.starts_with("text/plain"));
  EXPECT_EQ(get("/recognizers", "language=de").body, R"(["WardbookRecognizer"])");
  EXPECT_EQ(get("/anonymizers").body, R"(["hash","mask","redact","replace","encrypt","keep"])");
  EXPECT_EQ(get("/deanonymizers").body, R"(["decrypt","deanonymize_keep"])");
  EXPECT_NE(get("/supportedentities", "x=y&language=en").body.find("PERSON"), std::string::npos);
  EXPECT_EQ(get("/supportedentities", "language=he").status, 500);
  EXPECT_EQ(get("/supportedentities", "uknown=input").status, 200);
  EXPECT_EQ(get("/Maria").status, 404);
  EXPECT_EQ(get("/Maria").body.find("Maria"), std::string::npos);
  EXPECT_EQ(get("/analyze").status, 405);
  EXPECT_EQ(get("/analyze").fields.front().second, "POST");
  EXPECT_EQ(post("/health", "{}").status, 405);
  EXPECT_EQ(service.answer(request("/analyze", "text/plain", "{}")).status, 415);
  EXPECT_EQ(service.answer(request("/analyze", "Application/JSON; charset=utf-8", "{}")).status, 400);
}

}  // namespace
}  // namespace wardbook::presidio
