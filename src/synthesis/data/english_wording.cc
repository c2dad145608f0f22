// Words and patterns of names of places, facilities and organisations of the United States. Written by hand.
#include "synthesis/wording.h"

namespace wardbook::synthesis {

// clang-format off
const WordingTable english_wording{
    .cities =
     "",
    .nature =
     "Willow Creek|Blue Heron|Cedar Ridge|Maple Grove|Oak Hollow|Pine Bluff|Sunrise|Riverbend|Stony Brook|Silver Lake|Red Rock|Golden "
     "Valley|Clear Lake|Fox Run|Eagle Point|Bear Creek|Deer "
     "Park|Magnolia|Juniper|Aspen|Birchwood|Elmhurst|Lakeview|Hillcrest|Meadowbrook|Rolling Hills|Prairie Wind|Desert Sage|Ocean "
     "View|Harbor Light|Bayside|Seaside|Tidewater|Highland|Green Valley|Shady Grove|Sycamore|Cypress|Laurel|Dogwood|Whispering "
     "Pines|Briarwood|Copper Canyon|Timberline|Evergreen|Wild Rose|Morning Star|North Star|Spring Hill|Cottonwood|Mesquite|Quail "
     "Run|Pelican Bay|Coral|Palmetto|Peachtree|Bluebonnet|Cardinal|Falcon|Osprey|Raven "
     "Rock|Thornfield|Marigold|Lavender|Clover|Heather|Ivy|Sagebrush|Pebble Creek|Crystal Springs|Twin Rivers|Three Rivers|Big "
     "Sky|Lone "
     "Pine|Summit|Cascade|Horizon|Liberty|Heritage|Pioneer|Frontier|Cornerstone|Keystone|Beacon|Gateway|Crossroads|Landmark|Metro|Midtown|Lakeshore|Riverside",
    .saints =
     "Mary|Joseph|Luke|Anne|Francis|Vincent|Anthony|Agnes|Elizabeth|Jude|Rita|Clare|John|Mark|Michael|Thomas|Catherine|Bernard|Patrick|Raphael|Gabriel|Teresa|Barnabas|Cloud|Alphonsus|Camillus|Dominic|Gregory|Cecilia|Martha|Monica|Peter|Paul|Stephen|Dymphna|Brendan|Columba|Nicholas|Genevieve|Rose",
    .directions =
     "North|South|East|West|Northeast|Northwest|Southeast|Southwest|Upper|Lower|Central|Mid",
    .street_words =
     "Oak|Maple|Elm|Cedar|Pine|Walnut|Chestnut|Birch|Main|Church|Mill|Park|Lake|Hill|River|Washington|Jefferson|Lincoln|Madison|Jackson|Franklin|Grant|Martin "
     "Luther King|%S|%S|%S|%S|%N|%N|%P|%P|%B|4th|7th|9th|1#th|22nd|31st|43rd|54th|86th|125th|Second|Third|Fourth|Fifth|Seventh|Ninth|Eleventh|Old "
     "Mill|Quarry|Orchard|Meadow|Spring|Sunset|High|School|Station|Depot|Factory|Canal|Dock|Front|Water|Bridge|County Line|Old "
     "Post|Hickory|Peach|Plum|Cherry|Magnolia|Dogwood|Wildflower|Rosewood|Foxglove|Deer|Bear Hollow|Turkey "
     "Run|Coyote|Utopia|Liberty|Union|Independence|Constitution|Commerce|Industrial|Airport|Hospital|Cutler Mill|Bayou|Camino Real|Via "
     "Verde|Calle Luna|King|Queen|Prince|Victoria|Cumberland|Monroe|Adams|Harrison|Tyler|Polk",
    .street_kinds =
     "St|Street|St.|Ave|Avenue|Ave.|Rd|Road|Rd.|Dr|Drive|Dr.|Ln|Lane|Ln.|Blvd|Boulevard|Ct|Court|Pl|Place|Way|Ter|Terrace|Cir|Circle|Pkwy|Parkway|Hwy|Highway|Trl|Trail|Loop|Pike|Row|Run|Path|Sq|Square|Alley|Plaza|Point|Cove|Bend|Hollow|Crossing|Turnpike|Walk|Ridge|Landing|street|road|ave|ln|rd|dr|st",
    .streets =
     "&## %W %V|&### %W %V|&### %W %V|&#### %W %V|&# %W %V|& %W %V|&### %D %W %V|&## N. %W %V|&### S %W %V|&### E. %W %V|&## W %W "
     "%V|&### NW 1#th %V|&#### SE 8th %V|&### %W %V, Apt &|&### %W %V, Apt. &@|&## %W %V #&#|&## %W %V, Unit &##|&### %W %V Apt "
     "&##|&### %W %V, Suite &##|&## %W %V, #@|&## %W %V Lot &#|&### %W %V, 2nd Floor|&### %W %V, Bldg @|PO Box &##|P.O. Box &###|P. O. "
     "Box &#|Post Office Box &##|RR & Box &##|RR# &, Box &|HC &# Box &##|Rural Route &, Box &#|County Road &##|&#### County Rd "
     "&##|&### State Route &#|&## Hwy &#|&##-&# %W %V|&#-&# 1#th %V|N&#W&#### %W %V|&#### FM &###|&## %W|%W %V|%W %V and %W %V|corner "
     "of %W and %W|&# %S Ct|&### Ave @|&## %W %V, Rm &#|&### Via %S|&## Calle %S|Slip &#, %P Marina|Space &#, %N Mobile Home Park|flat "
     "&, &## %W %V|One %N Plaza|&### %W %V Ext|&## 1/2 %W %V|&### %W %V upper",
    .hospitals =
     "%B General Hospital|%B Memorial Hospital|%S Memorial Hospital|St. %T Hospital|St. %T's Medical Center|Saint %T Hospital|St %T "
     "Regional|%B Regional Medical Center|%B Community Hospital|%B-%S Medical Center|%S-%S Medical Center|%N Medical Center|%N Family "
     "Practice|%S Family Practice|%S Family Medicine|%B Family Medicine|%N Pediatrics|%B Peds|%S Clinic|The %S Clinic|%B Clinic|%N "
     "Health Center|%B Health|%N Health|Mercy %B|Mercy %N|Providence %B|Sacred Heart of %B|Good Samaritan %B|Our Lady of %N "
     "Hospital|Holy Cross %B|%B VA Medical Center|%B VAMC|VA %B|%AMC|%ARMC|%AGH|%A|University of %B Hospital|%B University "
     "Hospital|University Hospital %B|%S Children's Hospital|%B Children's|Children's of %B|%S Cancer Center|%B Cancer Institute|%S "
     "Heart Institute|%N Heart ~ Vascular|%B Orthopedics|%S Orthopaedic Group|%N Women's Care|%B OB-GYN|%N Dialysis|%B Dialysis "
     "Center|%N Rehab|%N Rehabilitation Center|%B Rehab|%N Nursing Home|%N Manor|%S Manor|%N Care Center|%N Assisted Living|%N Senior "
     "Living|The Terrace at %N|Villas of %N|%S House|%N House|%N Place|%N Hospice|%B Hospice|%S Pharmacy|%B Pharmacy|%N Drug|%S "
     "Drugs|CVS %B|Walgreens %W %V|Rite Aid %B|%N Apothecary|%B Urgent Care|%N Urgent Care|%N Behavioral Health|%B Counseling "
     "Center|%S Counseling|%S Eye Center|%N Eye Associates|%S Dental|%N Dental|%B Imaging|%N Radiology|%S Laboratory|%B Surgery "
     "Center|%N Surgical Associates|%S Pavilion|%S Tower|%S Building|%S Wing|%D Pavilion|%D Tower|%B Free Clinic|%B Indian Health "
     "Center|%P Tribal Health|%B Community Health Center|%B Correctional|%B State Hospital|%S Institute|%B Physicians Group|%N Primary "
     "Care|%B Internal Medicine Associates|%S, %S ~ Associates|%N Neurology|%N Gastroenterology, PC|%B Birthing Center|Fort %S Army "
     "Hospital|Naval Hospital %B|%B Sleep Center|%N Physical Therapy|%S PT|%N Home Health|%B Hospital|%B Hosp|%B Gen|%B General|%B "
     "Medical|%S Medical|%B Infusion|%B Regional",
    .rooms =
     "Room &##|Rm &##|Rm. &##|room &#|Room &##@|&##-@|&##|&##-&|Bed &#|bed &|Bed &##-@|&@-##|&@ &##|ICU-&#|ICU bed &|MICU "
     "&#|SICU-#&|CCU-0&|ED &#|ED bed &#|Bay &|bay &|Bay @|Trauma &|Trauma Bay &|OR &|OR-#&|Pod @ &#|Unit &@|&@-&##@|&W-&##|N&-&#|Suite "
     "&##|Ste &##|chair &#|Chair &|Exam &|exam room &|LDR &|Ward &@|Ward &, bed &|Apt &@|PACU &|Hall &|@##|@-&##|&North &#|&E &##|4 "
     "West|Recovery &|Isolette &|crib &|Crib &@|Recliner &|Cell &##|Bunk &#|Rm &##/&|&##A|&##B|&##W|TCU-&#|Tele &##",
    .places =
     "%N Park|%S Park|%B Park|%P Lake|Lake %P|%S Lake|%S Hollow|%N Trail|%P|%P|%S Corner|%S's Landing|Mount %S|%S Mountain|%P "
     "Heights|%P Hills|%S Heights|%N Estates|%N Village|Old %P|Old Town %B|%D %B|%P Island|%S Island|%P Bay|%P Reservation|%P "
     "Pueblo|%P Rancheria|First Baptist of %B|%N Baptist|St. %T Parish|St. %T's|Our Lady of %N|%B United Methodist|Temple Beth %P|%B "
     "Mosque|%P Mobile Home Park|%N Trailer Park|%S Farm|the %S ranch|Camp %S|Fort %S|%N Campground|%S Beach|%N Mall|%B Fairgrounds|%S "
     "Field|%S Stadium|%N Golf Club|%N YMCA|%B Homeless Shelter|%N Shelter|%S Quarry|%S Mill|Port of %B|%B Airport|%B Correctional|%N "
     "Commons|%S Square|%P Quarter|Little %P|%P Gardens|%N Apartments|%S Towers|%P Slough|%P Creek|%S Creek|%S Bridge|%P Falls|%P "
     "Springs",
    .counties =
     "%S County|%P County|%B County|%S|%P|%P Parish|%S Co.|%P Borough",
    .countries =
     "Mexico|Guatemala|Honduras|El Salvador|Colombia|Venezuela|Peru|Ecuador|Brazil|Cuba|Haiti|Jamaica|Dominican Republic|the "
     "Philippines|Vietnam|Cambodia|Laos|Thailand|Burma|China|Taiwan|Korea|South "
     "Korea|Japan|India|Pakistan|Bangladesh|Nepal|Afghanistan|Iran|Iraq|Syria|Lebanon|Egypt|Sudan|Ethiopia|Eritrea|Somalia|Kenya|Uganda|Tanzania|Nigeria|Ghana|Liberia|Senegal|Congo|Cameroon|South "
     "Africa|Ukraine|Russia|Poland|Romania|Albania|Bosnia|Greece|Italy|Germany|France|Ireland|Scotland|England|Canada|Samoa|Tonga|Fiji|Israel|Turkey|Armenia",
    .employers =
     "%S ~ Sons Plumbing|%S Bros|%S Brothers Construction|%S Logistics|%S Trucking|%B Freight|%N Bakery|%N Cafe|%S's Diner|%N Foods|%P "
     "Foods|%S Tire|%S Auto Body|%S Motors|%N Cleaners|%N Landscaping|%S Roofing|%S Electric|%S HVAC|%S Farms|%S Dairy|%N Nursery|%S "
     "Lumber|%P Steel|%B Foundry|%B Paper Mill|%S Manufacturing|%P Industries|%P Technologies|%P Systems|%S Hardware|%N Hotel|%B "
     "Inn|%N Resort|City of %B|%B Public Works|%B Fire Department|%B Police Department|%B Transit|%B Public Library|%B Post Office|%B "
     "Water District|%S Insurance Agency|%S Realty|First Bank of %B|%B Credit Union|%S Law|%N Salon|%S Funeral Home|%N Day Care|%N "
     "Veterinary|%S Seafood|%P Poultry|%S Packing|%B Co-op|%B Grain Elevator|%S Mining|%P Energy|%S Drilling|%N Casino|%B Shipyard|%S "
     "Boatworks|%A|%A Local|%A Inc|Walmart|Target|Amazon|FedEx|UPS|Home Depot|Lowe's|Costco|Kroger|Publix|Tyson|Boeing|Ford|GM|John "
     "Deere|Caterpillar|Starbucks|McDonald's|Dollar General|Safeway|USPS|Delta|Union "
     "Pacific|Chrysler|Honda|Toyota|Goodyear|Whirlpool|%S Glass|%S Printing|%S Pest Control|%S ~ %S|%N Brewing|%S Vineyards|%B "
     "Elementary cafeteria|%S Home Care|%P Staffing|%S Cabinetry|%N Gas ~ Go|%S Towing|%P Wireless",
    .schools =
     "%S Elementary|%S Elementary School|%B Elementary|%N Elementary|%S Middle School|%B Middle|%S Junior High|%B High School|%S "
     "High|%N High|%B Community College|%B State University|University of %B|%B State|%S College|%S University|St. %T Academy|St. %T "
     "School|%N Preschool|%N Montessori|%N Head Start|%B ISD|%N Charter|%S Academy|%B Tech|%B Vocational|%N Day School|%N Christian "
     "School|PS &##|IS &#|%B Seminary|%S Law School|%N Kindergarten|Little %N Daycare",
    .organizations =
     "VFW Post &###|American Legion Post &##|Local &##|Teamsters Local &##|IBEW Local &##|UAW Local &###|%S, %S ~ %S LLP|%S ~ %S, "
     "P.C.|Law Offices of %G %S|%S Law Group|1st Bn 8th Marines|2nd Bn 4th Marines|10th Mountain Division|82nd Airborne|25th Infantry Division|3rd Battalion, 6th Field Artillery|USS "
     "%S|Rotary Club of %B|%B Lions Club|Elks Lodge &##|Knights of Columbus %B|%N Baptist Church|First Methodist of %B|%N AME "
     "Church|St. %T Parish|Church of the %N|%B Islamic Center|Temple %P|%N Quilters|%B Senior Center|%N Bowling League|%N Choir|%B "
     "Little League|Girl Scout Troop &##|Boy Scout Troop &##|%B Volunteer Fire Co.|%N Food Pantry|%B Meals on Wheels|%N Recovery "
     "Fellowship|%N AA group|%B Garden Club|%P Nation|%P Tribe|%N Foundation|%S Foundation|Friends of %B|%B Legal Aid|%B DCFS|%N Home "
     "School Co-op|%B Masonic Lodge|%N Running Club|%B Bridge Club|the %N Ramblers",
    .professions =
     "teacher|retired teacher|substitute teacher|kindergarten teacher|school bus driver|truck driver|long-haul trucker|taxi "
     "driver|Uber driver|mechanic|auto mechanic|diesel mechanic|welder|retired "
     "welder|pipefitter|plumber|electrician|carpenter|roofer|mason|bricklayer|painter|house painter|drywaller|construction "
     "foreman|construction worker|heavy equipment operator|crane operator|machinist|tool and die maker|assembly line worker|factory "
     "worker|forklift operator|warehouse worker|shipping clerk|postal worker|mail carrier|firefighter|retired firefighter|police "
     "officer|retired police officer|sheriff deputy|corrections officer|security guard|soldier|Army veteran|retired Navy "
     "cook|Marine|pilot|flight attendant|air traffic controller|farmer|dairy farmer|rancher|farmworker|fruit "
     "picker|logger|fisherman|crab fisherman|coal miner|retired coal miner|oil rig worker|roughneck|engineer|civil engineer|software "
     "engineer|programmer|data analyst|accountant|bookkeeper|bank teller|insurance adjuster|real estate "
     "agent|lawyer|paralegal|judge|court reporter|secretary|receptionist|administrative assistant|office "
     "manager|librarian|journalist|photographer|graphic designer|artist|musician|violinist|piano tuner|church "
     "organist|pastor|minister|priest|rabbi|imam|nun|chef|line cook|dishwasher|waitress|bartender|barista|baker|butcher|meat "
     "cutter|grocery clerk|cashier|retail manager|salesman|car salesman|hairdresser|barber|nail technician|seamstress|tailor|dry "
     "cleaner|janitor|custodian|housekeeper|hotel maid|maid|nanny|daycare worker|home health aide|nursing assistant|LPN|registered "
     "nurse|retired nurse|pharmacist|dental hygienist|dentist|veterinarian|vet tech|physical therapist|social "
     "worker|psychologist|college student|graduate student|nursing student|high school "
     "student|professor|chemist|biologist|geologist|architect|surveyor|landscaper|gardener|florist|beekeeper|luthier|jeweler|watchmaker|locksmith|upholsterer|glassblower|potter|quilter|bus "
     "driver|train conductor|railroad brakeman|longshoreman|tugboat captain|merchant seaman|lineman|cable installer|HVAC "
     "technician|elevator mechanic|exterminator|funeral director|gravedigger|casino dealer|actor|dancer|dance teacher|yoga "
     "instructor|personal trainer|golf pro|football coach|jockey|zookeeper|park ranger|stay-at-home mother|homemaker|disabled "
     "roofer|unemployed welder|retired machinist|retired engineer|retired bookkeeper|retired seamstress|retired school principal|call "
     "center agent|interpreter|tax preparer|union organizer|city councilwoman",
};
// clang-format on

}  // namespace wardbook::synthesis
