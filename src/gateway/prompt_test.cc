#include "gateway/prompt.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace wardbook::gateway {
namespace {

const std::string good =
    "---\nversion: 3\ntemperature: 0.2\nmax_input_bytes: 1000\nmax_output_tokens: 50\ntimeout_seconds: 7\n---\nSay it.\n";

std::string with(const std::string& from, const std::string& to) {
  auto file = good;
  file.replace(file.find(from), from.size(), to);
  return file;
}

std::string message_of(std::string_view file) {
  const auto prompt = parse_prompt(file);
  if (prompt.ok()) return "";
  EXPECT_EQ(prompt.error().code(), Code::settings);
  return prompt.error().message();
}

TEST(Prompt, IsReadWithItsVersionAndLimits) {
  const auto prompt = parse_prompt(good);
  ASSERT_TRUE(prompt.ok());
  EXPECT_EQ(prompt->version, 3u);
  EXPECT_EQ(prompt->temperature, 0.2);
  EXPECT_EQ(prompt->max_input_bytes, 1000u);
  EXPECT_EQ(prompt->max_output_tokens, 50u);
  EXPECT_EQ(prompt->timeout, std::chrono::seconds(7));
  EXPECT_EQ(prompt->text, "Say it.");
}

TEST(Prompt, MayHaveTheLineEndsOfWindows) {
  std::string file;
  for (const char c : good) file += c == '\n' ? std::string("\r\n") : std::string(1, c);
  const auto prompt = parse_prompt(file);
  ASSERT_TRUE(prompt.ok());
  EXPECT_EQ(prompt->text, "Say it.");
}

TEST(Prompt, SaysWhichLineIsWrong) {
  EXPECT_EQ(message_of("Say it."), "Line 1 of the prompt file must be '---'.");
  EXPECT_EQ(message_of(with("version: 3", "version 3")), "Line 2 of the prompt file is no 'name: value'.");
  EXPECT_EQ(message_of(with("temperature: 0.2", "heat: 0.2")), "Line 3 of the prompt file has a name that is not known.");
  EXPECT_EQ(message_of(with("temperature: 0.2", "version: 4")), "Line 3 of the prompt file repeats a name.");
  EXPECT_EQ(message_of(with("version: 3\n", "")), "The prompt file lacks version.");
  EXPECT_EQ(message_of(with("Say it.", "  ")), "The prompt file has no text after its front matter.");
  EXPECT_EQ(message_of(with("7\n---\n", "7\n")), "Line 7 of the prompt file is no 'name: value'.");
  EXPECT_EQ(message_of("---\nversion: 1\n"), "The front matter of the prompt file has no closing '---'.");
  EXPECT_EQ(message_of(""), "Line 1 of the prompt file must be '---'.");
}

TEST(Prompt, RefusesValuesOutsideTheirRange) {
  for (const auto* value : {"2.1", "-1", "nan", "inf", "", "0.2 C", "1e0"}) EXPECT_NE(message_of(with("0.2", value)), "") << value;
  for (const auto* value : {"0", "601", "1.5", "-7", "+7", "0x7"})
    EXPECT_NE(message_of(with("timeout_seconds: 7", std::string("timeout_seconds: ") + value)), "") << value;
}

TEST(Prompt, OfTheSummaryIsInTheProgramAsItIsInTheRepository) {
  std::ifstream stream(WARDBOOK_SOURCE_DIR "/prompts/summary-physician.md", std::ios::binary);
  std::ostringstream file;
  file << stream.rdbuf();
  const auto carried = prompt_file("prompts/summary-physician.md");
  ASSERT_TRUE(carried.ok());
  EXPECT_EQ(*carried, file.str());
  const auto prompt = parse_prompt(*carried);
  ASSERT_TRUE(prompt.ok());
  EXPECT_EQ(prompt->temperature, 0.2);
  EXPECT_TRUE(prompt->text.starts_with("Summarize this clinical document for a physician."));
}

TEST(Prompt, IsNotFoundUnderAnyOtherName) {
  EXPECT_EQ(prompt_file("prompts/none.md").error().code(), Code::not_found);
  EXPECT_EQ(prompt_file("workflows/default.toml").error().code(), Code::not_found);
}

}  // namespace
}  // namespace wardbook::gateway
