// The small readers: media types, queries, routes, heads and bodies. What hostile clients make of them lies in tests/http.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "http/body.h"
#include "http/head.h"
#include "http/media_type.h"
#include "http/problem.h"
#include "http/query.h"
#include "http/response_head.h"
#include "http/router.h"

namespace wardbook::http {
namespace {

TEST(MediaType, ReadsTypeAndParameters) {
  auto media = parse_media_type(" Multipart/Form-Data ; Boundary=\"a \\\"b\" ;charset=UTF-8 ");
  ASSERT_TRUE(media);
  EXPECT_TRUE(media->is("multipart", "form-data"));
  EXPECT_EQ(media->parameter("boundary"), "a \"b");
  EXPECT_EQ(media->parameter("charset"), "UTF-8");
  EXPECT_FALSE(media->parameter("Charset"));
  for (auto text : {"application/json", "application/problem+json", "Application/JSON; charset=\"utf-8\""})
    EXPECT_TRUE(parse_media_type(text)->is_json()) << text;
  for (auto text : {"text/json", "application/jsonx", "application/json; charset=latin-1"})
    EXPECT_FALSE(parse_media_type(text)->is_json()) << text;
}

TEST(MediaType, RefusesWhatIsNone) {
  for (auto text : {"", "text", "text/", "/plain", "text/plain/x", "*/*", "text/*", "text/plain;", "text/plain; a",
                    "text/plain; a=", "text/plain; =b", "text/plain; a=\"b", "text/plain; a=\"\\", "text/plain; a=b c",
                    "text/plain, text/html", "text/plain; a=1; A=2", "te xt/plain", "text/plain; a=\"\x01\""})
    EXPECT_FALSE(parse_media_type(text)) << text;
}

TEST(Query, DecodesAndRefusesWhatHasTwoReadings) {
  auto query = Query::parse("limit=10&&cursor=a%2Bb%26&name=%C3%A4+x&flag");
  ASSERT_TRUE(query);
  EXPECT_EQ(query->find("limit"), "10");
  EXPECT_EQ(query->find("cursor"), "a+b&");
  EXPECT_EQ(query->find("name"), "ä x");
  EXPECT_EQ(query->find("flag"), "");
  EXPECT_FALSE(query->find("other"));
  constexpr std::array known{"limit", "cursor", "name", "flag"};
  EXPECT_TRUE(query->has_only(known));
  EXPECT_FALSE(Query::parse("limits=1")->has_only(known));
  for (auto text : {"a=1&a=2", "a=1&%61=2", "a=%", "a=%4", "a=%gg", "a=%ff", "a=%C0%80", "a=%00", "a=%0a", "=b"})
    EXPECT_FALSE(Query::parse(text)) << text;
  EXPECT_FALSE(Query::parse([] {
    std::string many;
    for (int i = 0; i < 33; ++i) many += "p" + std::to_string(i) + "&";
    return many;
  }()));
}

constexpr auto routes = std::to_array<Route>({{Method::get, "/"},
                                              {Method::get, "/v1/documents"},
                                              {Method::post, "/v1/documents"},
                                              {Method::get, "/v1/documents/{id}"},
                                              {Method::get, "/v1/documents/{id}/redacted"},
                                              {Method::get, "/v1/documents/{id}/{view}"},
                                              {Method::remove, "/v1/sessions/current"},
                                              {Method::get, "/v1/sessions/{id}"},
                                              {Method::post, "/upload/"},
                                              {Method::get, "/ledger/tile/{path*}"},
                                              {Method::get, "/ledger/{name}"}});

TEST(Router, FindsTheRouteThatIsWrittenOutMost) {
  Router router(routes);
  auto found = [&](Method method, std::string_view path) {
    auto match = router.find(method, path);
    if (std::holds_alternative<Router::NotFound>(match)) return std::string("none");
    if (auto* others = std::get_if<Router::OtherMethods>(&match)) return others->allow;
    auto& route = std::get<Router::Found>(match);
    std::string shown(routes[route.index].path);
    for (auto argument : route.arguments) shown.append(" ").append(argument);
    return shown;
  };
  EXPECT_EQ(found(Method::get, "/"), "/");
  EXPECT_EQ(found(Method::head, "/v1/documents"), "/v1/documents");
  EXPECT_EQ(found(Method::get, "/v1/documents/7"), "/v1/documents/{id} 7");
  EXPECT_EQ(found(Method::get, "/v1/documents/7/redacted"), "/v1/documents/{id}/redacted 7");
  EXPECT_EQ(found(Method::get, "/v1/documents/7/summary"), "/v1/documents/{id}/{view} 7 summary");
  EXPECT_EQ(found(Method::get, "/ledger/tile/0/x001/067"), "/ledger/tile/{path*} 0/x001/067");
  EXPECT_EQ(found(Method::get, "/ledger/vkey"), "/ledger/{name} vkey");
  EXPECT_EQ(found(Method::put, "/v1/documents"), "GET, HEAD, POST, OPTIONS");
  EXPECT_EQ(found(Method::options, "/upload/"), "POST, OPTIONS");
  EXPECT_EQ(found(Method::get, "/v1/sessions/current"), "DELETE, OPTIONS");  // the template that is written out decides
  for (auto path : {"", "v1/documents", "/v1", "/v1/documents/", "//v1/documents", "/v1/documents//redacted", "/upload", "/ledger/tile/",
                    "/V1/documents"})
    EXPECT_EQ(found(Method::get, path), "none") << path;
}

TEST(Router, EndsOverTablesThatAreWrong) {
  for (auto path : {"v1", "/{a", "/a}", "/{a*}/b"}) {
    std::array wrong{Route{Method::get, path}};
    EXPECT_DEATH(Router{wrong}, "") << path;
  }
  constexpr auto twice = std::to_array<Route>({{Method::get, "/a"}, {Method::get, "/a"}});
  EXPECT_DEATH(Router{twice}, "");
}

// In pieces of any size a head ends where it ends as a whole.
RC_GTEST_PROP(Head, EndsInOnePlaceHoweverItComes, ()) {
  const std::string whole = "GET /a?b=%20 HTTP/1.1\r\nHost: x\r\nConnection: a, Close\r\n\r\n", more = "GET /next";
  std::size_t seen = 0;
  std::optional<std::size_t> end;
  for (std::size_t have = 0; !end; have += *rc::gen::inRange<std::size_t>(1, 20)) {
    have = std::min(have, whole.size() + more.size());
    auto found = end_of_head(std::string_view(whole + more).substr(0, have), seen, {});
    RC_ASSERT(!std::holds_alternative<Refusal>(found));
    if (auto* size = std::get_if<std::size_t>(&found)) end = *size;
  }
  RC_ASSERT(*end == whole.size());
  auto head = std::get<Head>(parse_head(whole, {}));
  RC_ASSERT(head.path == "/a" && head.query == "b=%20" && head.fields.value("HOST") == "x" && !head.keep_alive);
}

// Chunks of any sizes, in pieces of any size, make the body that went in.
RC_GTEST_PROP(BodyReader, PutsChunksTogether, (const std::string& body)) {
  std::string framed;
  for (std::size_t at = 0; at < body.size();) {
    auto size = std::min(body.size() - at, *rc::gen::inRange<std::size_t>(1, 30));
    framed += fmt::format("{:x}\r\n", size) + body.substr(at, size) + "\r\n";
    at += size;
  }
  framed += "0\r\n\r\n";
  auto next = std::string("next");
  BodyReader reader({Framing::Kind::chunked, 0}, body.size());
  std::string held = framed + next;
  std::size_t used = 0;
  while (!reader.done()) {
    RC_ASSERT(!reader.refusal());
    used += reader.take(std::string_view(held).substr(used, *rc::gen::inRange<std::size_t>(1, 40)));
  }
  RC_ASSERT(used == framed.size());
  RC_ASSERT(reader.release() == body);
}

TEST(BodyReader, RefusesMoreThanTheLimitBeforeItComes) {
  EXPECT_EQ(BodyReader({Framing::Kind::length, 11}, 10).refusal()->status, 413);
  BodyReader chunks({Framing::Kind::chunked, 0}, 10);
  chunks.take("6\r\nabcdef\r\n5\r\n");
  EXPECT_EQ(chunks.refusal()->status, 413);
  EXPECT_FALSE(BodyReader({Framing::Kind::length, 10}, 10).refusal());
}

TEST(ResponseHead, LeavesOutAFieldThatWouldSplitIt) {
  Response response{.body = "abc", .fields = {{"Location", "/a\r\nSet-Cookie: b"}, {"Allow", "GET"}}};
  auto head = head_of(response, "id", After::keep);
  EXPECT_EQ(head.find("Cookie"), head.npos);
  EXPECT_NE(head.find("Allow: GET\r\n"), head.npos);
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
}

TEST(Problem, IsTheContracts) {
  const Request request{.id = *Uuid::parse("0192f0c4-a50b-7517-8856-529421e7f426"), .shown_id = "7"};
  auto response = problem(fail(Code::not_found, "No \"document\" {}.", 3), request);
  EXPECT_EQ(response.status, 404);
  EXPECT_EQ(response.content_type, "application/problem+json");
  EXPECT_EQ(response.body, R"({"type":"about:blank","title":"Not Found","status":404,"code":"not_found","detail":"No \"document\" 3.",)"
                           R"("request_id":"0192f0c4-a50b-7517-8856-529421e7f426"})");
}

}  // namespace
}  // namespace wardbook::http
