#include <array>

#include "deid/vocabulary.h"

namespace wardbook::deid {

namespace {

using trust::Label;

constexpr std::array lists{
    PhraseList{PhraseKind::state, Label::location,
               "new hampshire|new jersey|new mexico|new york state|north carolina|north dakota|rhode island|south carolina|south "
               "dakota|west virginia|district of columbia|puerto rico|washington state"},
    PhraseList{PhraseKind::country, Label::location,
               "united states|united states of america|united kingdom|great britain|costa rica|dominican republic|el salvador|saudi "
               "arabia|south africa|south korea|north korea|new zealand|sri lanka|czech republic|"
               "hong kong|ivory coast|sierra leone|burkina faso|papua new guinea|trinidad and tobago|united arab emirates|republic of the "
               "congo|cape verde|south sudan|equatorial guinea|northern ireland|bosnia and herzegovina|central america|"
               "south america|north america|latin america|middle east|southeast asia|west africa|east africa"},
    PhraseList{
        PhraseKind::place, Label::location,
        "los angeles|las vegas|new york city|new york|san francisco|san diego|san antonio|san jose|santa fe|santa monica|santa "
        "barbara|santa cruz|st louis|saint louis|st paul|saint paul|fort worth|fort lauderdale|el paso|"
        "salt lake city|kansas city|oklahoma city|new orleans|baton rouge|long beach|long island|staten island|virginia beach|colorado "
        "springs|grand rapids|des moines|little rock|ann arbor|chapel hill|palo alto|"
        "washington dc|washington "
        "d.c|nyc|chicago|houston|philadelphia|phoenix|dallas|boston|seattle|denver|detroit|memphis|baltimore|milwaukee|albuquerque|tucson|"
        "fresno|sacramento|atlanta|omaha|miami|"
        "oakland|minneapolis|tulsa|tampa|cleveland|pittsburgh|cincinnati|honolulu|anchorage|buffalo|raleigh|birmingham|louisville|portland|"
        "nashville|indianapolis|columbus|austin|charlotte|jacksonville|"
        "brooklyn|manhattan|queens|bronx|harlem|toronto|montreal|vancouver|calgary|ottawa|edmonton|winnipeg|quebec|halifax|london|"
        "manchester|liverpool|leeds|glasgow|edinburgh|cardiff|belfast|dublin|paris|lyon|"
        "marseille|toulouse|bordeaux|berlin|munich|hamburg|frankfurt|cologne|stuttgart|vienna|zurich|geneva|basel|madrid|barcelona|"
        "valencia|seville|sevilla|lisbon|porto|rome|milan|naples|turin|florence|venice|athens|istanbul|"
        "ankara|moscow|kyiv|kiev|warsaw|krakow|prague|budapest|bucharest|belgrade|zagreb|sofia|stockholm|oslo|copenhagen|helsinki|"
        "amsterdam|rotterdam|brussels|antwerp|tokyo|osaka|kyoto|seoul|busan|beijing|shanghai|"
        "shenzhen|guangzhou|taipei|manila|bangkok|hanoi|saigon|ho chi minh city|jakarta|kuala lumpur|mumbai|delhi|new "
        "delhi|bangalore|chennai|hyderabad|kolkata|karachi|lahore|islamabad|dhaka|kabul|"
        "tehran|baghdad|damascus|beirut|amman|jerusalem|tel aviv|riyadh|dubai|abu "
        "dhabi|cairo|alexandria|casablanca|tunis|algiers|lagos|abuja|accra|nairobi|addis ababa|mogadishu|johannesburg|cape town|kinshasa|"
        "mexico city|guadalajara|tijuana|monterrey|havana|san juan|santo domingo|port-au-prince|kingston|guatemala "
        "city|bogota|bogotá|medellin|lima|quito|caracas|santiago|buenos aires|montevideo|sao paulo|são paulo|rio de janeiro|"
        "brasilia|sydney|melbourne|brisbane|perth|adelaide|auckland|wellington|silicon valley|bay area|cape cod|napa valley|puget sound"},
    PhraseList{PhraseKind::facility, Label::location,
               "johns hopkins|john hopkins|john's hopkins|hopkins|mayo clinic|mayo|cleveland clinic|mass general|massachusetts "
               "general|mgh|bwh|brigham|brigham and women's|beth israel|beth israel deaconess|bidmc|dana-farber|dana farber|"
               "ucla|ucsf|ucsd|uc davis|uc irvine|usc|cedars-sinai|cedars sinai|stanford|kaiser|kaiser permanente|sutter|scripps|mt "
               "sinai|mount sinai|nyu|nyu langone|columbia presbyterian|newyork-presbyterian|new york presbyterian|"
               "weill cornell|montefiore|bellevue|sloan kettering|sloan-kettering|memorial sloan kettering|mskcc|md "
               "anderson|baylor|methodist|houston methodist|ut southwestern|parkland|duke|emory|grady|vanderbilt|"
               "vumc|upmc|hopkins bayview|geisinger|penn medicine|upenn|chop|jefferson|temple university|mercy|good samaritan|sacred "
               "heart|providence|swedish|harborview|virginia mason|ohsu|intermountain|banner|dignity health|"
               "hca|tenet|ascension|trinity health|northwell|northwestern|rush|uchicago|loyola|barnes-jewish|barnes "
               "jewish|washu|ochsner|tulane|cook county|henry ford|beaumont|spectrum health|froedtert|essentia|sanford|"
               "avera|allina|hennepin|umass|umass memorial|lahey|tufts|boston medical|bmc|yale|yale new "
               "haven|hartford|christiana|medstar|inova|sentara|carilion|wake forest|unc|musc|shands|uf health|adventhealth|cleveland "
               "clinic florida|"
               "jackson memorial|moffitt|baptist|presbyterian|st jude|st. jude|st. jude's|nih|walter reed|va|vamc|va "
               "hospital|shriners|cvs|walgreens|rite aid|walmart|costco|kroger|quest|quest diagnostics|labcorp|davita|fresenius|concentra|"
               "minuteclinic|one medical|oak street health|encompass|kindred|brookdale|great ormond street|guy's|royal "
               "free|addenbrooke's|charité"},
};

}  // namespace

std::span<const PhraseList> place_lists() { return lists; }

}  // namespace wardbook::deid
