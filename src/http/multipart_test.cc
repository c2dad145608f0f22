#include "http/multipart.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace wardbook::http {
namespace {

class Gathered final : public PartSink {
 public:
  Result<void> begin(const Part& part) override {
    parts.push_back({part.name, ""});
    return {};
  }
  Result<void> data(std::string_view bytes) override {
    parts.back().second += bytes;
    return {};
  }
  Result<void> end() override {
    ++ended;
    return {};
  }
  std::vector<std::pair<std::string, std::string>> parts;
  std::size_t ended = 0;
};

// Bodies made of what boundaries are made of, fed in pieces of any size, come out as they went in.
RC_GTEST_PROP(MultipartReader, GivesThePartsHoweverTheyCome, ()) {
  auto piece = rc::gen::element<std::string>("\r", "\n", "\r\n", "-", "--", "\r\n-", "\r\n--", "\r\n--bound", "bound", "x", "\r\n\r\n");
  auto bodies = *rc::gen::container<std::vector<std::vector<std::string>>>(rc::gen::container<std::vector<std::string>>(piece));
  RC_PRE(bodies.size() <= 32U);
  std::vector<std::pair<std::string, std::string>> wanted;
  std::string form;
  for (const auto& pieces : bodies) {
    std::string body = "y";
    for (const auto& one : pieces) body += one;
    RC_PRE(body.find("\r\n--boundary") == body.npos);
    wanted.emplace_back("part " + std::to_string(wanted.size()), body);
    form += "--boundary\r\nContent-Disposition: form-data; name=\"" + wanted.back().first + "\"\r\n\r\n" + body + "\r\n";
  }
  form += "--boundary--\r\nignored";
  Gathered gathered;
  auto reader = MultipartReader::open("multipart/form-data; boundary=boundary", gathered);
  RC_ASSERT(reader.ok());
  for (std::size_t at = 0; at < form.size();) {
    auto size = *rc::gen::inRange<std::size_t>(1, 50);
    RC_ASSERT(reader->feed(std::string_view(form).substr(at, size)).ok());
    at += size;
  }
  RC_ASSERT(reader->finish().ok());
  RC_ASSERT(gathered.parts == wanted);
  RC_ASSERT(gathered.ended == wanted.size());
}

TEST(MultipartReader, HoldsNoMoreThanItMust) {
  Gathered gathered;
  auto reader = MultipartReader::open("multipart/form-data; boundary=b", gathered).value();
  ASSERT_TRUE(reader.feed("--b\r\nContent-Disposition: form-data; name=a\r\n\r\n0123456789"));
  // What cannot be the beginning of a boundary has been handed on: all but as many bytes as "\r\n--b" has, less one.
  EXPECT_EQ(gathered.parts.at(0).second, "012345");
  EXPECT_FALSE(reader.finish());
}

TEST(MultipartReader, StopsAtTheSinksError) {
  class Full final : public PartSink {
    Result<void> begin(const Part&) override { return fail(Code::disk_full, "No."); }
    Result<void> data(std::string_view) override { return {}; }
    Result<void> end() override { return {}; }
  } full;
  auto reader = MultipartReader::open("multipart/form-data; boundary=b", full).value();
  EXPECT_EQ(reader.feed("--b\r\nContent-Disposition: form-data; name=a\r\n\r\nx").error().code(), Code::disk_full);
}

}  // namespace
}  // namespace wardbook::http
