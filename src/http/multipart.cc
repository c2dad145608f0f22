#include "http/multipart.h"

#include <algorithm>

#include "http/characters.h"
#include "http/fields.h"
#include "text/utf8.h"

namespace wardbook::http {
namespace {

constexpr std::size_t longest_padding = 64, longest_name = 128, longest_file_name = 255;

// bchars of RFC 2046 section 5.1.1; a space may not come last.
bool is_boundary(std::string_view text) {
  constexpr std::string_view marks = "'()+_,-./:=? ";
  return !text.empty() && text.size() <= 70 && text.back() != ' ' && std::ranges::all_of(text, [&](char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || marks.find(c) != marks.npos;
  });
}

bool is_clean(std::string_view text) {
  return text::valid_utf8(text) && std::ranges::none_of(text, [](char c) { return is_control(c) || c == '\t'; });
}

Result<Fields> fields_of(std::string_view block) {
  Fields fields;
  while (!block.empty()) {
    auto line = block.substr(0, block.find("\r\n"));
    block.remove_prefix(std::min(line.size() + 2, block.size()));
    if (std::ranges::any_of(line, is_control)) return fail(Code::invalid_request, "The header of a part holds a control character.");
    if (auto refused = add_field_line(line, fields)) return fail(refused->code, "In a part: {}", refused->reason);
  }
  return fields;
}

Result<Part> part_of(const Fields& fields) {
  auto disposition = fields.value("content-disposition");
  if (!equal_without_case(trimmed(disposition.substr(0, disposition.find(';'))), "form-data"))
    return fail(Code::invalid_request, "A part has no Content-Disposition: form-data.");
  auto parameters = parse_parameters(disposition.substr(std::min(disposition.find(';'), disposition.size())));
  if (!parameters) return fail(Code::invalid_request, "The Content-Disposition of a part cannot be read.");
  // RFC 7578 section 4.7: "Senders SHOULD NOT generate any parts with a Content-Transfer-Encoding header field."
  auto coding = fields.find("content-transfer-encoding");
  if (coding && !equal_without_case(*coding, "binary") && !equal_without_case(*coding, "8bit") && !equal_without_case(*coding, "7bit"))
    return fail(Code::invalid_request, "Send the parts as they are: no Content-Transfer-Encoding is understood.");
  Part part;
  for (auto& [name, value] : *parameters) {
    if (name == "name") part.name = std::move(value);
    if (name == "filename") part.file_name = value.substr(value.rfind('/') + 1);
  }
  if (part.name.empty() || part.name.size() > longest_name || !is_clean(part.name))
    return fail(Code::invalid_request, "A part's name must be 1 to {} bytes of UTF-8.", longest_name);
  if (part.file_name && (part.file_name->size() > longest_file_name || !is_clean(*part.file_name)))
    return fail(Code::invalid_request, "A file's name must be at most {} bytes of UTF-8.", longest_file_name);
  if (auto type = fields.find("content-type")) {
    part.type = parse_media_type(*type);
    if (!part.type) return fail(Code::invalid_request, "The Content-Type of a part is no media type.");
    if (part.type->type == "multipart") return fail(Code::invalid_request, "A part may not be multipart itself.");
  }
  return part;
}

}  // namespace

Result<MultipartReader> MultipartReader::open(std::string_view content_type, PartSink& sink, const MultipartLimits& limits) {
  auto media = parse_media_type(content_type);
  if (!media || !media->is("multipart", "form-data")) return fail(Code::invalid_request, "The body is no multipart/form-data.");
  auto boundary = media->parameter("boundary").value_or("");
  if (!is_boundary(boundary)) return fail(Code::invalid_request, "multipart/form-data needs a boundary of 1 to 70 characters.");
  return MultipartReader("\r\n--" + std::string(boundary), sink, limits);
}

Result<void> MultipartReader::feed(std::string_view bytes) {
  if (stage_ == Stage::epilogue) return {};  // RFC 2046: to be ignored
  held_ += bytes;
  bool more = true;
  while (more) {
    switch (stage_) {
      case Stage::preamble:
      case Stage::data:
        more = TRY(take_until_boundary());
        break;
      case Stage::boundary_end:
        more = TRY(take_boundary_end());
        break;
      case Stage::headers:
        more = TRY(take_headers());
        break;
      case Stage::epilogue:
        held_.clear();
        more = false;
        break;
    }
  }
  return {};
}

Result<bool> MultipartReader::take_until_boundary() {
  auto at = held_.find(delimiter_);
  bool found = at != held_.npos;
  // The end of what is here could be the beginning of a boundary.
  auto size = found ? at : held_.size() - std::min(held_.size(), delimiter_.size() - 1);
  if (size < no_content_ && !found) size = 0;
  if (stage_ == Stage::preamble) {
    preamble_ += size;
    if (preamble_ > limits_.preamble_bytes) return fail(Code::invalid_request, "The boundary is not where the first part should begin.");
  } else {
    if (size > no_content_) TRY(sink_->data(std::string_view(held_).substr(no_content_, size - no_content_)));
    if (found) TRY(sink_->end());
    if (size > 0) no_content_ = 0;
  }
  held_.erase(0, found ? at + delimiter_.size() : size);
  if (found) stage_ = Stage::boundary_end;
  return found;
}

// Behind a boundary: "--" after the last part; else white space that gateways may add, and CRLF.
Result<bool> MultipartReader::take_boundary_end() {
  if (held_.starts_with("--")) {
    stage_ = Stage::epilogue;
    return true;
  }
  auto padding = std::min(held_.find_first_not_of(" \t"), held_.size());
  auto rest = std::string_view(held_).substr(padding);
  bool may_follow = std::string_view("\r\n").starts_with(rest) || rest.starts_with("\r\n") || held_ == "-";
  if (padding > longest_padding || !may_follow)
    return fail(Code::invalid_request, "A line of the body begins with the boundary and goes on otherwise.");
  if (!rest.starts_with("\r\n")) return false;
  if (parts_++ == limits_.parts) return fail(Code::too_large, "The body has more than {} parts.", limits_.parts);
  held_.erase(0, padding + 2);
  stage_ = Stage::headers;
  return true;
}

Result<bool> MultipartReader::take_headers() {
  auto end = held_.starts_with("\r\n") ? 0 : held_.find("\r\n\r\n");
  if (std::min(end, held_.size()) > limits_.header_bytes)
    return fail(Code::too_large, "The header of a part has more than {} bytes.", limits_.header_bytes);
  if (end == held_.npos) return false;
  auto fields = TRY(fields_of(std::string_view(held_).substr(0, end)));
  auto part = TRY(part_of(fields));
  TRY(sink_->begin(part));
  held_.erase(0, end + 2);
  no_content_ = 2;
  stage_ = Stage::data;
  return true;
}

Result<void> MultipartReader::finish() const {
  if (stage_ != Stage::epilogue) return fail(Code::invalid_request, "The multipart body ends before its last boundary.");
  return {};
}

}  // namespace wardbook::http
