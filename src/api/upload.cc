#include "api/upload.h"

#include "http/multipart.h"

namespace wardbook::api {
namespace {

class FileField final : public http::PartSink {
 public:
  Result<void> begin(const http::Part& part) override {
    if (part.name != "file") return fail(Code::invalid_request, "The form has a field that is not `file`.");
    if (seen_) return fail(Code::invalid_request, "The form has the field `file` twice.");
    seen_ = true;
    if (part.file_name && !part.file_name->empty()) name = trust::Phi(std::string(*part.file_name));
    return {};
  }
  Result<void> data(std::string_view more) override {
    bytes.insert(bytes.end(), more.begin(), more.end());
    return {};
  }
  Result<void> end() override { return {}; }

  bool seen() const { return seen_; }
  crypto::SecretBytes bytes;
  std::optional<trust::Phi> name;

 private:
  bool seen_ = false;
};

}  // namespace

Result<Upload> uploaded(const http::Request& request) {
  auto media = http::parse_media_type(request.fields.value("content-type"));
  if (!media || media->type != "multipart") return Upload{trust::Phi(crypto::SecretBytes(request.body.begin(), request.body.end()))};
  FileField file;
  file.bytes.reserve(request.body.size());
  auto reader = TRY(http::MultipartReader::open(request.fields.value("content-type"), file));
  TRY(reader.feed(request.body));
  TRY(reader.finish());
  if (!file.seen()) return fail(Code::invalid_request, "The form has no field `file`.");
  return Upload{trust::Phi(std::move(file.bytes)), std::move(file.name)};
}

}  // namespace wardbook::api
