#include <array>

#include "deid/vocabulary.h"

namespace wardbook::deid {

namespace {

constexpr std::array lists{
    WordList{fact::function | fact::word | fact::basic,
             "a an the and or nor but if then than that this these those there here it its it's i me my mine we us our ours you your yours "
             "he him his she her hers they them their theirs who whom whose which what when where why how is are was were be been being am "
             "do does did done has have had having will would shall should can could may might must not no yes of in on at by for from to "
             "with without within into onto upon over under after before during since until till while as per via about above below "
             "between among through against toward towards off out up down all any each every some such both either neither other "
             "another same so too very also only just still yet now again once twice well new old due else ever never let lets let's "
             "because although though however therefore thus hence otherwise one two three four five six seven eight nine ten first second "
             "third next last see said says get got give given go went gone take took taken made make please thank thanks hello hi "
             "dear many much more most less least few several own like got im ok okay un una el la los las der die das le les et und y"},
    WordList{fact::title,
             "dr drs doctor mr mrs ms miss mx messrs prof professor rev reverend rabbi pastor sgt sergeant lt lieutenant capt captain "
             "officer detective judge attorney madam sir nurse deacon imam bishop dra sra srta herr frau mme mlle monsieur madame señor "
             "señora senor senora councilman councilwoman senator congressman congresswoman mayor governor "
             "sheriff trooper alderman ambassador hon maj major col cpl pvt "
             "fr docteur professeur pr hr herrn"},
    WordList{fact::credential,
             "md m.d do d.o rn np pa pac phd psyd dds dmd dpm dvm od pharmd rph lpn lvn cna crna cnm cnp cns arnp aprn fnp dnp agnp pmhnp "
             "bsn msn lcsw "
             "lmsw msw lpc lmft mft lmhc bcba slp ccc otr dpt pt ot ota pta rd ldn cde rrt crt emt emtp ma ms mph mha mba mbbs mbchb frcs "
             "frcp facs facc "
             "facp faap facog faan fccp ccrn cwocn facep fache jd esq pgy1 pgy2 pgy3 pgy4 ms3 ms4 mpas mmsc msc bs rnfa crnp "
             "bcop bcacp bcps "
             "ibclc cadc ladc cohn cnor cphon rdms rdcs ccht ascp phn"},
    WordList{
        fact::month,
        "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
        "nov dec "
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre januar marz februar märz mai "
        "juni "
        "juli oktober "
        "dezember janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre decembre jänner maerz"},
    WordList{fact::weekday,
             "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun lunes martes miércoles "
             "jueves viernes "
             "montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi dimanche"},
    WordList{fact::relation,
             "mother father mom dad mommy daddy parent parents son daughter brother sister husband wife spouse partner fiance fiancé "
             "fiancee fiancée boyfriend "
             "girlfriend aunt uncle cousin nephew niece grandmother grandfather grandma grandpa grandson granddaughter grandchild "
             "stepmother stepfather "
             "stepson stepdaughter stepbrother stepsister friend neighbor neighbour roommate caregiver caretaker guardian twin sibling "
             "siblings brothers "
             "sisters sons daughters children kids grandchildren godmother godfather landlord landlady coworker boss in-law half-brother "
             "half-sister "
             "ex-wife ex-husband widow widower nanny babysitter aide granddaughters grandsons pastor priest teacher coach dog cat"},
    WordList{
        fact::eponym_object,
        "fashion manner amputation amputations phenomena wort fire dance series association society foundation splint splints silk "
        "osteotome osteotomes "
        "vacuum knife taper drill spacer "
        "spacers hemostat "
        "hemostats curette curettes punch probe probes dilator dilators "
        "cautery electrode chisel mallet saw rasp trephine cuff wrap bandage tourniquet scissor tenaculum headholder pins novel disease "
        "diseases syndrome sign signs test tests score scores scale classification criteria maneuver manoeuvre procedure "
        "procedures operation "
        "repair incision clamp clamps forceps retractor retractors catheter catheters tube tubes drain drains needle needles scissors "
        "elevator rongeur "
        "dissector suction cannula stent stents graft grafts flap suture sutures knot approach technique method position sling bag mask "
        "collar "
        "brace splint cast boot wire wires pin pins nail plate screw screws rod blade hook ring index ratio formula equation rule law "
        "triad "
        "tetralogy palsy chorea thyroiditis lymphoma sarcoma tumor tumour cyst fracture deformity contracture ulcer hernia aneurysm bodies "
        "body cells "
        "cell fibers ligament tendon node nodes space pouch duct gland glands canal valve valves anomaly malformation ataxia "
        "encephalopathy dementia "
        "reflex phenomenon tic esophagus oesophagus diverticulum stain smear culture agar medium solution lotion reaction murmur pulse "
        "respirations "
        "breathing anemia purpura nephritis nephropathy neuropathy arthritis arthropathy osteodystrophy dystrophy atrophy paralysis virus "
        "bacillus fever rash spots lines line bands nodules nodes membrane ganglion plexus muscle reservoir port pump device system "
        "speculum "
        "laryngoscope scope trocar balloon filter loop anastomosis resection reconstruction osteotomy arthroplasty esophagectomy "
        "pancreatectomy "
        "gastrectomy colectomy fundoplication myotomy mastectomy hysterectomy prostatectomy pyeloplasty urethroplasty shunt exercises "
        "exercise stage staging grade "
        "grading type level levels lesion dressing gel pad pessary inventory questionnaire assessment study trial protocol regimen diet "
        "frame table "
        "stirrups headrest holder bovie stapler staplers tubing tubings sponge sponges bur burr lithotriptor evacuator evacuators "
        "parameter parameters mesh implant prosthesis lens chart "
        "card"},
    WordList{fact::facility_head,
             "hospital hospitals clinic clinics infirmary hospice pharmacy sanatorium sanitarium institute university college school "
             "academy church manor healthcare "
             "laboratory laboratories labs imaging physicians associates dialysis rehab rehabilitation campus center centre shelter "
             "seminary temple synagogue mosque "
             "prison penitentiary jail daycare airport library barracks infirmary dispensary polyclinic klinik klinikum krankenhaus "
             "clínica clinica clinique hôpital hopital "
             "surgicenter "
             "homes home lodge residence gardens terrace pavilion village health"},
    WordList{fact::facility_name,
             "general community memorial university regional county city children's childrens veterans methodist baptist presbyterian "
             "lutheran adventist mercy "
             "sacred heart samaritan trinity providence saint st holy cross deaconess mount mt valley lakeside riverside hillside westside "
             "eastside northside "
             "southside north south east west northern southern eastern western central state national metropolitan metro downtown uptown "
             "midtown shriners "
             "jewish catholic kaiser sutter ascension unity grace hope good shepherd our lady lakeview riverview fairview oakwood "
             "brookdale sunrise evergreen "
             "springfield greenfield woodland parkview pleasant harbor bay lake river hill hills park ridge creek oak maple cedar pine elm "
             "willow"},
    WordList{fact::department,
             "recovery operating room rooms suite postanesthesia anesthesia post unit units triage labor delivery hospitalist service "
             "services icu pacu or theatre theater week day bedside floor telemetry stepdown step-down oncology/hematology emergency "
             "surgery surgical outpatient inpatient primary urgent care pain wound walk-in follow-up followup sleep memory "
             "fracture anticoagulation coumadin "
             "warfarin diabetes diabetic hypertension asthma allergy heart failure cardiology cardiac pulmonary neurology oncology "
             "hematology gi gyn ob obgyn "
             "obstetrics gynecology urology nephrology rheumatology dermatology endocrine endocrinology infectious disease orthopedic "
             "orthopedics orthopaedic "
             "ortho pediatric pediatrics psychiatry psychiatric psych behavioral mental health family internal medicine medical dental eye "
             "ent vascular trauma "
             "burn transplant fertility breast cancer stroke spine sports physical occupational speech therapy rehab rehabilitation "
             "nursing nurse skilled "
             "long-term acute intensive critical observation day night same-day ambulatory infusion dialysis hemodialysis radiology "
             "imaging laboratory lab "
             "blood screening prenatal postpartum antenatal well-child travel std hiv methadone suboxone detox weight bariatric foot hand "
             "hearing preoperative "
             "pre-op preop postoperative post-op postop current previous prior outside another other local nearby referring admitting "
             "receiving home the this "
             "that his her their our your my a an any in at to from of and or for by discharge admission history course private public "
             "group board care assisted "
             "senior living adult elderly halfway foster daycare elementary middle high grade preschool graduate medical law nursing "
             "present past data "
             "information quality patient patients public preventive specialty specialist tertiary teaching academic satellite "
             "telehealth virtual free"},
    WordList{fact::street,
             "street avenue boulevard road lane drive court place circle terrace parkway highway trail square alley plaza turnpike "
             "crescent crossing ave blvd rd ln "
             "pkwy hwy trl sq ter cir ct pl byway expressway freeway causeway esplanade "
             "strasse straße"},
    WordList{fact::street | fact::street_short,
             "st dr way run row pike path loop walk close point ridge hill hollow bend cove pass gate green park view mews cres xing pt "
             "fwy expy"},
    WordList{
        fact::unit,
        "mg mcg ug g gm gms gram grams kg kgs ml mls cc ccs l liter liters litre litres dl cl meq mmol mol umol nmol pmol miu iu unit "
        "units u mm cm m km in inch inches ft feet "
        "foot lb lbs pound pounds oz ounces cup cups ohm ohms tablet tablets tab tabs capsule capsules cap caps pill pills puff puffs drop "
        "drops gtt gtts spray sprays "
        "patch patches dose doses percent bpm mmhg mosm kcal cal calories cells copies cfu hpf lpf hz khz kpa kv mv ma mci mbq gy cgy "
        "rads rpm sec secs second "
        "seconds min mins minute minutes hr hrs hour hours day days week weeks month months year years yr yrs mo wk wks times x beats "
        "breaths packs pack cigarettes "
        "drinks beers ppd degrees degree f c fr french gauge ga fold steps stairs blocks miles mile yards meters metres minutes' "
        "vials vial amps amp "
        "refills ng pg ngml fl liters/min mcg/kg"},
    WordList{fact::speaks,
             "denies denied reports reported states stated presents presented complains complained describes described endorses endorsed "
             "notes noted admits admitted "
             "feels felt agrees agreed says said lives lived works worked returns returned underwent was is has had requests requested "
             "verbalized verbalizes "
             "tolerated tolerates remains remained continues continued arrived arrives called asked asks wants wanted takes took believes "
             "understands declined "
             "declines refuses refused appears appeared came comes went got will would can could should did does needs needed recalls "
             "recalled thinks smokes "
             "drinks weighs ambulates ambulated sustained fell expired died passed"},
    WordList{
        fact::particle,
        "de del della di da do dos das du van von der den ten ter le la el al bin ibn ben abu mac st saint san santa y e af av zu zur"},
    WordList{fact::heading,
             "patient patients name names date dates time age sex gender male female address phone telephone fax email mrn dob ssn number "
             "no id history present illness "
             "past medical surgical family social review systems physical exam examination vital vitals signs assessment plan impression "
             "diagnosis diagnoses "
             "medications medication allergies allergy labs laboratory results imaging procedure procedures findings finding indication "
             "indications technique comparison "
             "conclusion recommendations recommendation disposition discharge admission admitted hospital course chief complaint reason "
             "visit subjective objective "
             "summary report note notes consult consultation progress operative operation preoperative postoperative anesthesia specimen "
             "specimens pathology "
             "radiology service department dept unit room ward floor attending physician provider providers doctor surgeon assistant "
             "resident nurse signed dictated "
             "transcribed electronically authenticated reviewed cc copy page continued end confidential status code full insurance plan "
             "follow up followup "
             "instructions condition stable good fair poor unknown none negative positive normal abnormal yes no primary secondary care "
             "clinic center medical record "
             "account encounter emergency contact employer occupation language race ethnicity religion marital single married divorced "
             "widowed county state city zip "
             "country street pharmacy referring ordering requesting performing type location facility general constitutional heent neck "
             "chest lungs heart "
             "cardiovascular respiratory abdomen gastrointestinal genitourinary musculoskeletal skin neurologic neurological psychiatric "
             "extremities back head eyes ears nose throat mouth "
             "blood pressure pulse temperature weight height bmi oxygen saturation today yesterday tomorrow english spanish french german "
             "white black "
             "hispanic caucasian african american asian latino latina left right bilateral upper lower anterior posterior please thank "
             "sincerely regards respectfully "
             "informed consent form title subject re regarding to from cc via "
             "oriented alert dear hello final preliminary addendum draft copy original relationship relation mother father spouse guardian "
             "self son daughter wife husband brother sister "
             "home cell mobile work office ext extension pager beeper tel mr dr md "
             "telehealth telemedicine virtual video kollegin kollege kollegen damen herren se acude está presenta médico medico dolor "
             "paciente servicio correo país urologia "
             "urología motivo especialidad antecedentes edad sexo informe historia datos zona "
             "cirugía anatomía varón mujer fecha patientin klinik abteilung station befund diagnose "
             "diagnosen therapie anamnese verlauf service interne médecin docteur "
             "i ii iii iv vi vii viii ix xi xii inc corp gmbh ltd llc corporation plc"},
    WordList{fact::number_word,
             "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
             "twenty thirty forty fifty sixty "
             "seventy eighty ninety hundred"},
    WordList{fact::state_code,
             "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd "
             "tn tx ut vt va wa wv wi wy dc pr"},
    WordList{fact::state,
             "alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana iowa "
             "kansas kentucky louisiana maine "
             "maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania "
             "tennessee texas utah vermont "
             "virginia washington wisconsin wyoming"},
    // Who comes from a State or a city is told by a word of English.
    WordList{fact::word,
             "alaskan arizonan californian coloradan floridian georgian hawaiian iowan kansan marylander michigander minnesotan "
             "missourian montanan nebraskan nevadan oklahoman oregonian pennsylvanian tennessean texan utahn virginian "
             "washingtonian wisconsinite bostonian chicagoan philadelphian parisian londoner berliner californians texans "
             "floridians"},
    WordList{fact::country,
             "afghanistan albania algeria argentina armenia australia austria bangladesh belgium bolivia bosnia brazil bulgaria cambodia "
             "cameroon canada chile china colombia "
             "croatia cuba cyprus denmark ecuador egypt eritrea estonia ethiopia finland france germany ghana greece guatemala guyana "
             "haiti honduras hungary iceland india "
             "indonesia iran iraq ireland israel italy jamaica japan jordan kazakhstan kenya korea kuwait laos latvia lebanon liberia "
             "libya lithuania malaysia mali mexico "
             "mongolia morocco mozambique myanmar nepal netherlands nicaragua niger nigeria norway oman pakistan panama paraguay peru "
             "philippines poland portugal qatar "
             "romania russia rwanda senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan "
             "tanzania thailand trinidad tunisia turkey "
             "uganda ukraine uruguay usa uzbekistan venezuela vietnam yemen zambia zimbabwe england scotland wales britain uk europe "
             "africa asia america"},
    // First names of people whom a list of 1990 from the United States does not know.
    WordList{fact::first,
             "aaliyah abdul abdullah abhishek adebayo adel adnan aditi aditya agnieszka ahmad ahmed aiden aidan aisha aiyana akash akira "
             "aleksandra aleksei alejandra ali alina "
             "amal amara amina amir amit amna anand ananya anastasia andrei anil anika anita anjali ankit anh ansel antonia anushka aparna "
             "arash arjun arun aryan asad asha ashok "
             "asif asya ayaan ayden ayesha babak bao bashir beatriz bilal bogdan bradyn braden brayden brooklyn bronwyn caden caitlyn "
             "camila catalina chandra chen chiara "
             "chidi chike chinedu chloe chukwuemeka ciara connor cristina daan dalia damian danila daria deepak deepa delaney destiny "
             "devon dhruv diego dieu dimitri dmitri dmitry "
             "dominik duc elena elif emeka emilia emre esperanza esteban ewa ezra fahad faisal farah farhan farid farida fatima fatemeh "
             "fatou feng fernanda fiona francesca "
             "gabriela ganesh gaurav giovanni giulia giuseppe goran grzegorz guadalupe guillermo gurpreet hadley haley hamid hamza han "
             "hana hannah harjit harpreet haruki hasan "
             "hassan hedda heidi hiroshi hoa hugo hung hussein hyun ibrahim ifeoma igor ikram imani imran ines ingrid irina isla ismail "
             "ivan ivana ivy iyad jaden jaiden jakub jamal jamila "
             "javier jayden jia jin jing joaquin joao jorge josefina joyce juanita kaitlyn kamal kamala karan karim karthik katarzyna "
             "kavita kayden kaylee keiko keisha kenji khadija "
             "khalid khanh kiara kiran kofi krishna krzysztof kumar kwame kwabena kyung lakshmi lamar lan latoya layla leila leilani liam "
             "lien ling linh lila lorenzo luca lucia luciana "
             "luka lupe lwazi madison magdalena mahesh mahmoud mai maja makayla malik mandeep manish manuela marek mariam mariana marisol "
             "marta mateo matteo maya mei mehdi mehmet "
             "michal miguel mika mikhail milan milica min minh mohammed mohamed mohammad mohan monika mpho muhammad mustafa nadia naomi "
             "narendra nasir natalia natasha naveen nayeli "
             "neha nevaeh ngoc nguyet nia nikhil nikita nikolai nina nisha nkechi noor nour obinna olga olumide oluwaseun omar oskar osman "
             "padma paolo parisa parvati pavel pedro phuong "
             "pilar piotr pooja prakash pranav prasad precious priya priyanka quan quang rafael raheem rahul raj rajesh raju raluca ram "
             "ramesh rania ranjit rashid ravi reema rekha reza "
             "rhys riya rohan rohit rosario roxana ruben rukhsana saanvi sadia saeed sahar saif salma samir sana sandeep sangeeta sanjay "
             "santiago santosh saoirse sara saskia satoshi "
             "savannah seamus sebastian selim sergei seung shabnam shanice shaniqua shankar sharif shreya siddharth sinead siobhan sita "
             "skylar sofia soledad song sophia soo stanislav "
             "sunil sunita suresh svetlana sven swati syed tadeusz takashi talia tamika tariq tatiana temitope thabo thanh thao thi thuy "
             "tomasz trang trinity tuan tyrese ulrike "
             "umar usha usman valentina vanja vasiliki veronika vijay vikram vincenzo vinod vishal vladimir wei wen wojciech xiao ximena "
             "xin yan yang yara yasmin yasmine yesenia ying "
             "yolanda yoko yosef youssef yuki yuri yusuf zahra zainab zara zeynep zhen zofia zoe zoey zuri liesel matthias jürgen jurgen "
             "günter gunter wolfgang klaus dieter ute anke "
             "élodie elodie françois francois amélie amelie benoît benoit chloé luc mathieu thierry josé maría jesús sofía lucía martín "
             "andrés raúl inés ramón begoña iñigo "
             "bob tom mike jim joe bill dave steve ted ned liz beth kate katie maggie peggy betsy becky debbie cindy mandy sandy tina "
             "nikki vicky chris matt nick tony rick "
             "rob dan ben sam max zach josh jake luke alex andy greg jeff ken ron don tim pat bobby billy jimmy johnny tommy danny eddie "
             "freddie charlie teddy kenny lenny"},
    WordList{fact::last,
             "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly patel singh kaur shah kumar sharma gupta agarwal "
             "mehta desai reddy rao iyer nair menon "
             "chatterjee banerjee mukherjee khan ahmed hussain malik chaudhry qureshi siddiqui rahman islam begum hossain chowdhury haddad "
             "khoury mansour nasser okafor okonkwo "
             "okoye adeyemi adebayo ogunleye eze nwosu mensah owusu boateng asante diallo traore keita ndiaye mbeki dlamini nkosi zulu "
             "moyo wang li zhang liu chen yang huang zhao "
             "wu zhou xu sun ma zhu hu guo lin luo zheng liang xie tang deng feng cheng kim park choi jung kang cho yoon jang lim tanaka "
             "suzuki sato watanabe ito yamamoto nakamura "
             "kobayashi kato yoshida yamada sasaki ivanov petrov sidorov kuznetsov popov volkov smirnov kowalski nowak wisniewski wojcik "
             "kowalczyk kaminski lewandowski zielinski "
             "novak svoboda dvorak horvat kovac jovanovic petrovic nikolic markovic popescu ionescu papadopoulos yilmaz kaya demir celik "
             "hansen johansen olsen larsen andersen "
             "nilsson eriksson lindqvist virtanen korhonen müller schmidt schneider fischer weber meyer wagner becker schulz hoffmann "
             "rossi russo ferrari esposito bianchi romano "
             "silva santos oliveira souza pereira costa ferreira almeida garcía rodríguez martínez lópez gonzález hernández pérez sánchez "
             "ramírez"},
};

}  // namespace

std::span<const WordList> word_lists() { return lists; }

}  // namespace wardbook::deid
