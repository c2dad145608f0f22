#include "deid/facility_heads.h"

namespace wardbook::deid {

using text::Shape;

Index facility_head_end(const Page& page, Index i) {
  const std::string_view low = page.low(i);
  const std::string_view next = page.low(i + 1);
  const bool center = next == "center" || next == "centre" || next == "centers" || next == "ctr";
  if (!page.line_start(i + 1)) {
    if ((low == "medical" || low == "health" || low == "surgery" || low == "surgical" || low == "cancer" || low == "care" ||
         low == "trauma" || low == "rehabilitation" || low == "rehab" || low == "treatment" || low == "dialysis" || low == "imaging" ||
         low == "heart" || low == "birth" || low == "community" || low == "recovery" || low == "wellness" || low == "counseling" ||
         low == "learning" || low == "senior" || low == "correctional" || low == "detention" || low == "transplant" || low == "science" ||
         low == "sciences" || low == "behavioral" || low == "cardiovascular" || low == "spine" || low == "women's" || low == "eye") &&
        center)
      return i + 2;
    if (low == "health" && (next == "department" || next == "dept" || next == "district" || next == "system" || next == "systems" ||
                            next == "network" || next == "services" || next == "partners" || next == "sciences"))
      return i + 2;
    if (low == "medical" && (next == "group" || next == "associates" || next == "college" || next == "school" || next == "clinic" ||
                             next == "arts" || next == "ctr"))
      return i + 2;
    if (low == "nursing" && (next == "home" || next == "facility" || next == "center" || next == "care")) return i + 2;
    if ((low == "family" || low == "internal" || low == "sports") && (next == "practice" || next == "medicine" || next == "physicians"))
      return i + 2;
    if (low == "urgent" && next == "care") return i + 2;
    if (low == "health" && next == "care") return i + 2;
    if (low == "med" && (center || (page.is_sign(i + 1, '.') && (page.is(i + 2, "center") || page.is(i + 2, "ctr")))))
      return page.is_sign(i + 1, '.') ? i + 3 : i + 2;
    if (low == "assisted" && next == "living") return i + 2;
    if ((low == "high" || low == "elementary" || low == "middle" || low == "grammar" || low == "primary" || low == "secondary") &&
        next == "school")
      return i + 2;
    if ((low == "day" || low == "child") && next == "care") return i + 2;
    if (low == "junior" && next == "high") return i + 2;
    if (low == "care" && (next == "home" || next == "facility")) return i + 2;
    if (low == "group" && next == "home") return i + 2;
    if (low == "retirement" && (next == "community" || next == "home" || next == "village")) return i + 2;
    if (low == "air" && next == "force" && page.is(i + 2, "base")) return i + 3;
  }
  if ((low == "med" || low == "hosp" || low == "medical") && page.shape(i) == Shape::capital) {
    // "Chicago Med", "St. Luke's Hosp.", "Harborview Medical"
    if (low == "medical" && !page.line_start(i + 1) && page.capitalised(i + 1)) return i;
    return i + 1;
  }
  // "Seattle Children's", without a word for what it is; not "Tylenol Children's", "Gave Children's Motrin".
  if (low == "children" && page.low(i + 1) == "'s" && page.glued(i + 1) && i > 0 && page.capitalised(i - 1) && !page.line_start(i) &&
      !page.has(i - 1, fact::basic | fact::clinical | fact::heading | fact::function) &&
      (page.line_start(i + 2) || !page.capitalised(i + 2) || page.has(i + 2, fact::facility_head | fact::facility_name | fact::city)))
    return i + 2;
  if ((low == "elementary" || low == "preschool" || low == "kindergarten" || low == "montessori") && page.shape(i) == Shape::capital)
    return i + 1;
  return page.has(i, fact::facility_head) ? i + 1 : i;
}

bool weak_head(std::string_view low) {
  return low == "center" || low == "centre" || low == "home" || low == "homes" || low == "health" || low == "village" || low == "gardens" ||
         low == "residence" || low == "terrace" || low == "lodge" || low == "campus" || low == "associates" || low == "physicians" ||
         low == "rehab" || low == "imaging" || low == "labs" || low == "elementary" || low == "kindergarten" || low == "laboratory" ||
         low == "school" || low == "rehabilitation" || low == "dialysis" || low == "hospice" || low == "pharmacy" || low == "clinic" ||
         low == "clinics" || low == "family" || low == "urgent" || low == "institute" || low == "pavilion" || low == "shelter" ||
         low == "mall" || low == "temple" || low == "jail" || low == "prison" || low == "barracks" || low == "library" || low == "children";
}

}  // namespace wardbook::deid
