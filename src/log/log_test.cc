#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <sstream>

#include <boost/json.hpp>

#include "base/file.h"
#include "log/log.h"

namespace wardbook::log {
namespace {

using std::chrono::seconds;

class LogTest : public testing::Test {
 protected:
  LogTest() {
    int ends[2];
    EXPECT_EQ(::pipe2(ends, O_NONBLOCK), 0);
    out = FileDescriptor(ends[0]);
    in = FileDescriptor(ends[1]);
  }
  std::vector<std::string> lines() {
    std::string all(1 << 20, '\0');
    auto size = ::read(out.get(), all.data(), all.size());
    std::istringstream stream(all.substr(0, size < 0 ? 0 : static_cast<std::size_t>(size)));
    std::vector<std::string> found;
    for (std::string line; std::getline(stream, line);) found.push_back(line);
    return found;
  }
  SystemClock clock;
  FileDescriptor out, in;
  Log::Steady::time_point now = Log::Steady::now();
};

TEST_F(LogTest, EachLineIsAnObjectWithTheFieldsThatAreNotEmpty) {
  Log log(in.get(), Format::json, Level::info, clock);
  log.write(Event::request, {{"route", "/v1/documents/{id}"}, {"status", 200}, {"code", ""}, {"duration_ms", 1.25}}, now);
  auto line = boost::json::parse(lines().at(0)).as_object();
  EXPECT_EQ(line["event"], "request");
  EXPECT_EQ(line["level"], "info");
  EXPECT_EQ(line["route"], "/v1/documents/{id}");
  EXPECT_EQ(line["status"], 200);
  EXPECT_FALSE(line.contains("code"));
  EXPECT_TRUE(from_rfc3339(std::string(line["time"].as_string())));
}

TEST_F(LogTest, WhatIsBelowTheLevelIsNotWritten) {
  Log log(in.get(), Format::json, Level::warning, clock);
  log.write(Event::request, {}, now);
  log.write(Event::request_failed, {}, now);
  EXPECT_EQ(lines().size(), 1U);
}

TEST_F(LogTest, AnEventThatIsSaidTooOftenIsCountedAndTheOthersAreStillSaid) {
  Log log(in.get(), Format::json, Level::info, clock);
  const auto burst = static_cast<int>(facts_of(Event::request_refused).burst);
  for (int i = 0; i < burst + 7; ++i) log.write(Event::request_refused, {}, now);
  EXPECT_EQ(lines().size(), static_cast<std::size_t>(burst));
  log.write(Event::request_failed, {}, now);
  EXPECT_EQ(lines().size(), 1U);
  log.write(Event::request_refused, {}, now + seconds(60));
  auto later = lines();
  EXPECT_EQ(boost::json::parse(later.at(0)).at("suppressed"), 7);
  log.write(Event::request_refused, {}, now + seconds(60));
  EXPECT_EQ(lines().at(0).find("suppressed"), std::string::npos);
}

TEST_F(LogTest, WhoDoesNotReadHoldsNobodyBackAndLosesWholeLinesOnly) {
  ::fcntl(in.get(), F_SETPIPE_SZ, 4096);
  Log log(in.get(), Format::json, Level::info, clock);
  for (int i = 0; i < 200; ++i) log.write(Event::request, {{"status", 200}}, now);
  auto read = lines();
  EXPECT_GE(read.size(), 1U);
  EXPECT_LT(read.size(), 200U);
  for (const auto& line : read) EXPECT_NO_THROW(boost::json::parse(line));
  log.write(Event::request, {}, now);
  EXPECT_EQ(boost::json::parse(lines().at(0)).at("suppressed"), 200 - static_cast<std::int64_t>(read.size()));
}

}  // namespace
}  // namespace wardbook::log
