#include "http/router.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "http/characters.h"

namespace wardbook::http {
namespace {

bool is_name(std::string_view segment) { return segment.starts_with('{'); }

// "/a/b" is "a", "b"; "/" is one empty segment.
std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  path.remove_prefix(1);
  for (auto end = path.find('/'); end != path.npos; end = path.find('/')) {
    segments.push_back(path.substr(0, end));
    path.remove_prefix(end + 1);
  }
  segments.push_back(path);
  return segments;
}

// Which of two templates is tried first: the one that is written out where the other has a name.
bool before(const std::vector<std::string_view>& one, const std::vector<std::string_view>& other) {
  return std::ranges::lexicographical_compare(one, other, [](auto a, auto b) { return is_name(a) != is_name(b) ? is_name(b) : false; });
}

}  // namespace

Router::Router(std::span<const Route> routes) {
  for (std::size_t i = 0; i < routes.size(); ++i) {
    if (!routes[i].path.starts_with('/')) std::abort();
    auto segments = segments_of(routes[i].path);
    auto known = std::ranges::find(templates_, segments, &Template::segments);
    if (known == templates_.end()) {
      bool open = segments.back().ends_with("*}");
      for (auto segment : segments)
        if (is_name(segment) != segment.ends_with('}') || (segment.ends_with("*}") && segment.data() != segments.back().data()))
          std::abort();
      known = templates_.insert(templates_.end(), {std::move(segments), {}, open});
    }
    for (const auto& [method, index] : known->methods)
      if (method == routes[i].method) std::abort();
    known->methods.emplace_back(routes[i].method, i);
  }
  std::ranges::stable_sort(templates_, before, &Template::segments);
}

bool Router::fits(const Template& model, const std::vector<std::string_view>& segments) {
  if (model.open ? segments.size() < model.segments.size() : segments.size() != model.segments.size()) return false;
  for (std::size_t i = 0; i < model.segments.size(); ++i) {
    auto wanted = model.segments[i];
    if (is_name(wanted) ? segments[i].empty() : wanted != segments[i]) return false;
  }
  return true;
}

Router::Match Router::find(Method method, std::string_view path) const {
  if (!path.starts_with('/')) return path == "*" ? Match(OtherMethods{"GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"}) : Match(NotFound());
  auto segments = segments_of(path);
  auto model = std::ranges::find_if(templates_, [&](const Template& one) { return fits(one, segments); });
  if (model == templates_.end()) return NotFound();
  auto wanted = method == Method::head ? Method::get : method;
  std::string allow;
  for (const auto& [known, index] : model->methods) {
    if (known == wanted) {
      Found found{index, {}};
      for (std::size_t i = 0; i < model->segments.size(); ++i) {
        if (!is_name(model->segments[i])) continue;
        bool last = model->open && i + 1 == model->segments.size();
        found.arguments.push_back(last ? path.substr(static_cast<std::size_t>(segments[i].data() - path.data())) : segments[i]);
      }
      return found;
    }
    allow += std::string(name_of(known)) + (known == Method::get ? ", HEAD, " : ", ");
  }
  return OtherMethods{allow + "OPTIONS"};
}

}  // namespace wardbook::http
