#include "api/upload.h"

#include "http/multipart.h"

namespace wardbook::api {
namespace {

constexpr std::size_t longest_patient_field = 4096;  // bytes, white space round the identifier included

class Form final : public http::PartSink {
 public:
  explicit Form(std::size_t body) { file.content.reserve(body); }

  Result<void> begin(const http::Part& part) override {
    if (part.name != "file" && part.name != "patient_id")
      return fail(Code::invalid_request, "The form has a field that is neither `file` nor `patient_id`.");
    current_ = part.name == "file" ? &file : &patient;
    if (current_->seen) return fail(Code::invalid_request, "The form has a field twice.");
    current_->seen = true;
    if (current_ == &file && part.file_name && !part.file_name->empty()) name = trust::Phi(std::string(*part.file_name));
    return {};
  }
  Result<void> data(std::string_view more) override {
    auto& content = current_->content;
    if (current_ == &patient && more.size() > longest_patient_field - content.size())
      return fail(Code::invalid_request, "The field `patient_id` has more than {} bytes.", longest_patient_field);
    content.insert(content.end(), more.begin(), more.end());
    return {};
  }
  Result<void> end() override { return {}; }

  struct Field {
    crypto::SecretBytes content{};
    bool seen = false;
  };
  Field file, patient;
  std::optional<trust::Phi> name;

 private:
  Field* current_ = nullptr;
};

}  // namespace

Result<Upload> uploaded(const http::Request& request) {
  auto media = http::parse_media_type(request.fields.value("content-type"));
  if (!media || media->type != "multipart") return Upload{trust::Phi(crypto::SecretBytes(request.body.begin(), request.body.end()))};
  Form form(request.body.size());
  auto reader = TRY(http::MultipartReader::open(request.fields.value("content-type"), form));
  TRY(reader.feed(request.body));
  TRY(reader.finish());
  if (!form.file.seen) return fail(Code::invalid_request, "The form has no field `file`.");
  Upload upload{trust::Phi(std::move(form.file.content)), std::move(form.name)};
  if (form.patient.seen) upload.patient = TRY(workflow::parse_patient_identifier(text_of(BytesView(form.patient.content))));
  return upload;
}

}  // namespace wardbook::api
