// The table of endpoints, described: for machines (OpenAPI 3.1) and for people (docs/api.md). Pure.
#pragma once

#include <string>

namespace wardbook::api {

const std::string& openapi_json();
std::string page();

}  // namespace wardbook::api
