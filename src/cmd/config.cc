#include <fmt/format.h>
#include <algorithm>

#include <boost/json.hpp>

#include "cmd/all_commands.h"
#include "cmd/invocation.h"
#include "store/data_directory.h"
#include "text/utf8.h"

namespace wardbook::cmd {
namespace json = boost::json;

Result<Answer> run_config_show(Invocation& call) {
  auto settings = call.settings();
  Answer answer;
  json::array items;
  for (const auto& facts : all_settings()) {
    auto name = facts.name.empty() ? facts.environment : facts.name;
    auto found = TRY(settings.find(facts.id));
    if (!found && facts.id == SettingId::key_file)
      if (auto format = store::DataDirectory::read_format(TRY(settings.data_directory())))
        found = Setting{TRY(settings.key_file(format->store_id)).string(), "default"};
    if (found) std::ranges::replace_if(found->value, [utf8 = text::valid_utf8(found->value)](char c) { return !utf8 && (c & 0x80); }, '?');
    auto value = !found ? "" : facts.secret ? "(set)" : found->value;
    items.push_back(json::object{{"name", std::string(name)},
                                 {"value", found ? json::value(value) : json::value(nullptr)},
                                 {"source", found ? json::value(std::string(found->source)) : json::value(nullptr)}});
    if (found)
      answer.text += fmt::format("{:16} {}  ({})\n", name, value, found->source);
    else
      answer.text += fmt::format("{:16} not set: {} ({})\n", name, facts.meaning, facts.environment);
  }
  answer.json = json::serialize(json::object{{"settings", std::move(items)}});
  return answer;
}

}  // namespace wardbook::cmd
