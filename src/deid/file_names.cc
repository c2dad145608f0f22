// Names of files: of pictures, film and sound any ("IMG_2034.jpg", "gavin_sleep_0912.mp4"), for they show or let hear a person; of
// documents those that have a number or a person's name in them ("scan_0045.pdf", "bird_r_hcpoa.pdf").
#include <string_view>

#include "deid/detectors.h"
#include "deid/one_of.h"

namespace wardbook::deid {

using text::Kind;
using trust::Label;

namespace {

bool shows_somebody(std::string_view suffix) {
  static constexpr std::string_view suffixes[] = {"jpg",  "jpeg", "png", "tif", "tiff", "heic", "bmp", "gif", "dcm",
                                                  "raw",  "mp4",  "mov", "avi", "mpg",  "mpeg", "wmv", "m4v", "3gp",
                                                  "webm", "mp3",  "wav", "m4a", "wma",  "aac",  "dss", "ds2"};
  return one_of(suffix, suffixes);
}

bool document(std::string_view suffix) {
  static constexpr std::string_view suffixes[] = {"pdf", "doc", "docx", "rtf", "xls", "xlsx", "txt", "hl7", "ccd", "xml", "csv"};
  return one_of(suffix, suffixes);
}

// Whether tokens [first, end) have a number of five digits, one of four behind "scan", "fax" and the like, or a surname beside the
// initial of a given name. "CMS-1500.pdf" and "consent_form.pdf" are forms for everybody.
bool somebodys(const Page& page, Index first, Index end) {
  static constexpr std::string_view taken[] = {"scan", "img", "image", "fax", "pt", "mrn", "rec"};
  for (Index i = first; i < end; ++i) {
    if (page.kind(i) == Kind::sign) continue;
    std::size_t digits = 0;
    for (const char c : page.str(i)) digits += c >= '0' && c <= '9';
    if (digits >= 5 || (digits == 4 && one_of(page.low(first), taken))) return true;
    if (!page.word(i) || page.length(i) != 1) continue;
    const auto joined = [&](Index k) { return page.is_sign(k, '_') || page.is_sign(k, '-'); };
    if (i >= first + 2 && joined(i - 1) && page.has(i - 2, fact::last)) return true;
    if (i + 2 < end && joined(i + 1) && page.has(i + 2, fact::last)) return true;
  }
  return false;
}

}  // namespace

bool file_name(Page& page, Index i) {
  for (Index at = i + 1; at < i + 24 && page.glued(at); ++at) {
    if (!page.is_sign(at, '.') || !page.glued(at + 1)) continue;
    const std::string_view suffix = page.low(at + 1);
    if (!shows_somebody(suffix) && !(document(suffix) && somebodys(page, i, at))) continue;
    page.found(i, at + 2, Label::biometric, 0.9F, Reason::photograph);
    return true;
  }
  return false;
}

}  // namespace wardbook::deid
