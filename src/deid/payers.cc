#include "deid/payers.h"

#include "deid/one_of.h"

namespace wardbook::deid {

bool payer(const Page& page, Index first, Index end) {
  static constexpr std::string_view payers[] = {
      "aetna",     "cigna",    "humana",  "anthem",    "molina",  "kaiser",       "unum",           "premera",    "moda",      "univera",
      "saif",      "sedgwick", "tricare", "centene",   "regence", "wellcare",     "ambetter",       "highmark",   "upmc",      "geisinger",
      "travelers", "geico",    "metlife", "aflac",     "optumrx", "healthfirst",  "allstate",       "wellmark",   "caremark",  "carefirst",
      "excellus",  "medica",   "corvel",  "medimpact", "esis",    "selecthealth", "healthpartners", "amerigroup", "broadspire"};
  static constexpr std::string_view before[] = {"ins",   "insur", "insurance", "insurer",   "carrier",
                                                "payer", "payor", "coverage",  "secondary", "covered"};
  static constexpr std::string_view behind[] = {"member", "subscriber", "claim", "adjuster", "policy", "mbr", "mem", "grp", "auth"};
  constexpr Index most = 3;  // words: "UPMC for Life"
  if (page.language() != Language::en || end > first + most || !one_of(page.low(first), payers)) return false;
  // "Kaiser Permanente Hospital" stands somewhere.
  for (Index i = first + 1; i <= end && !page.line_start(i); ++i)
    if (page.has(i, fact::facility_head)) return false;
  if (first == 0) return false;
  Index said = first - 1;
  if (said > 0 && (page.is_sign(said, ':') || page.is_sign(said, '(') || page.is(said, "by"))) --said;
  if (one_of(page.low(said), before)) return true;
  // Molina is a surname as well.
  return !page.has(first, fact::any_name) && page.is_sign(end, ',') && one_of(page.low(end + 1), behind);
}

}  // namespace wardbook::deid
