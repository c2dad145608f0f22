// Words of medicine that look like names: without strong evidence they are never one. (Trade names, drugs and diseases that
// are in the public vocabularies stand in deid/data/clinical_words.cc.)
#include <array>

#include "deid/vocabulary.h"

namespace wardbook::deid {

namespace {

constexpr std::array lists{
    // Eponyms.
    WordList{
        fact::eponym,
        "doyle ellis owen rubin marchetti krantz jordan patrick fabere faber morris abraham blake lahey ochsner vanderbilt mayfield gehrig "
        "rosen achilles addison adson allen allis alzheimer apgar apley babcock babinski baker barrett bartholin bartlett bartter battle "
        "becker behcet bell bence billroth "
        "treitz treves gerota councill gomco kling byers heinecke mikulicz lembert iglesias bassini liliequist stamm struthers "
        "bishop bouchard bouchardt bowen bowman braden brodie broca brudzinski budd brugada burch burkitt bruce calot camper charcot "
        "charnley cheyne chiari child chopart "
        "chvostek colles conn cooley coombs cooper crohn cullen cushing dandy darier deaver debakey denonvilliers dequervain dix "
        "doppler douglas down dressler duchenne "
        "dupuytren durkan ehlers danlos eisenmenger epley erb ewing fanconi felty finkelstein fitz fogarty foley fontan fournier "
        "fowler fox framingham frank "
        "centor bosniak fleischner freiberg friedreich froment gaucher gerstmann gilbert gleason goodpasture gore gowers gram graves grave "
        "grey guillain "
        "barre "
        "guyon hageman hallpike halsted hardy harris hartmann "
        "hashimoto hawkins heberden heimlich heller henoch schonlein hickman hill hirschsprung hodgkin hoffman hoffmann holter homan "
        "homans horner hounsfield huntington "
        "hutchinson ishihara jackson janeway jarisch jones kaposi karnofsky katz kawasaki kegel kehr kelly kernig killip kirschner "
        "kleihauer klinefelter klippel klumpke koch "
        "kocher korotkoff korsakoff krukenberg kussmaul kveim lachman langer langerhans lasegue legg leriche lewy lhermitte lichtman "
        "ligasure lisfranc littre lobstein "
        "lockwood ludwig luschka lyme lynch mallory mantoux marfan marshall maylard mayo mcburney mcgee mcgill mcmurray meckel meige "
        "meniere merkel metzenbaum milroy mobitz "
        "mohs mondor monro montgomery morton murphy nissen noonan ober ogilvie ortner osgood osler paget pancoast papanicolaou "
        "parkinson penrose perthes peyer peyronie "
        "pfannenstiel phalen pick pierre pott potter prader prinzmetal pringle purkinje quincke ramsay ranson rathke raynaud reed "
        "reye richter ringer rinne robin romberg roux "
        "roth rovsing sanger schatzki schirmer schlatter scarpa schwann sengstaken sever sheehan shy skene sjogren sjögren snellen "
        "southern spurling starling stein steinmann steri stevens "
        "stokes sturge swan ganz sydenham takayasu takotsubo tay thomas thompson tietze tinel todd tourette trendelenburg trousseau "
        "turner valsalva veress virchow vater "
        "volkmann waldeyer wallenberg warthin weber wegener weil wells wernicke western whipple willebrand williams willis wilms "
        "wilson wolff wood yankauer zenker zollinger "
        "judkins heaney ellik ellick cloquet toldt crede poupart ellison pringle glisson gelpi balfour bookwalter weitlaner senn army-navy "
        "richardson "
        "rumel satinsky potts finochietto cobb "
        "kerrison penfield cottle freer takahashi "
        // Scales, signs, devices and trials.
        "barthel canavan castleman caprini catterall cloward cobb cockcroft codman coggins cormack lehane "
        "creveld dakin dunnett enneking fazekas fick gartland gault gorlin gustilo "
        "hertel hoehn yahr hoyer hulka jamar kanavel kellgren "
        "kiesselbach knosp kocher lauge leyden lichtenstein lidcombe macintosh "
        "mallampati mallory masaoka meyerding mirels molteno neer nuss ortolani outerbridge pipelle "
        "rolandic rockall romhilt schober schmorl seddon sequard séquard "
        "tscherne truelove tzanck waterlow wechsler wellens wolfram yergason "
        "fraumeni"},
    // Instruments, trade names and other capitalised words of hospitals.
    WordList{
        fact::clinical,
        "german french english spanish british chinese japanese korean indian pakistani mexican cuban italian irish polish russian greek "
        "turkish vietnamese filipino american canadian european asian "
        "healon bactiseal merocel mersilene dornier concha cymba cavum crura rami chamfer tincoban pneumovac ponaris epimed kochers "
        "sitz dartos perinei microhematuria tevdek vaseline polysorb surgidac caprosyn ethibond dexon cyclen nsvd svd vvir vvi ddd dddr "
        "sgia "
        "saver mastisol esmarch wydase afrin cavermap pyridium deflux kitner kitners indermil hemoccult leksell ochsners metzenbaums "
        "vimentin "
        "procrit sevofluorane remifentanyl laryngology syme uhthoff "
        "tegretol dilantin depakote keppra lamictal topamax trileptal zonegran vimpat klonopin restoril ambien lunesta sonata remeron "
        "trazodone desyrel pamelor elavil sinequan buspar "
        "risperdal geodon haldol thorazine clozaril invega vraylar rexulti latuda lithobid adderall ritalin concerta strattera vyvanse "
        "focalin provigil nuvigil aricept namenda exelon sinemet "
        "mirapex requip azilect comtan cogentin baclofen flexeril skelaxin robaxin zanaflex soma celebrex mobic naprosyn relafen toradol "
        "ultram tramadol nucynta opana duragesic suboxone "
        "subutex vivitrol narcan lovenox fragmin arixtra pradaxa brilinta effient aggrenox pletal trental digoxin lanoxin cordarone "
        "pacerone multaq tikosyn betapace rythmol tambocor "
        "cardizem procardia calan isoptin toprol lopressor tenormin coreg bystolic inderal zebeta diovan cozaar benicar micardis avapro "
        "atacand altace zestril prinivil vasotec accupril "
        "lotensin monopril hyzaar entresto aldactone inspra demadex bumex zaroxolyn microzide diuril nitrostat imdur isordil ranexa bidil "
        "catapres hytrin cardura minipress flomax proscar "
        "avodart uroxatral rapaflo ditropan detrol vesicare myrbetriq urecholine viagra cialis levitra pravachol zetia welchol tricor "
        "lopid niaspan lovaza vascepa repatha praluent glucophage "
        "amaryl glucotrol actos avandia tradjenta onglyza farxiga invokana victoza byetta bydureon trulicity levemir toujeo tresiba "
        "basaglar apidra novolin humulin fosamax boniva actonel prolia "
        "reclast evista forteo miacalcin premarin estrace provera prometrium depo-provera mirena nexplanon nuvaring yaz lupron zoladex "
        "femara arimidex aromasin tamoxifen casodex xtandi zytiga "
        "gleevec tarceva iressa xeloda temodar revlimid velcade abraxane taxol taxotere gemzar alimta camptosar neupogen neulasta aranesp "
        "epogen imuran cellcept prograf rapamune plaquenil "
        "arava azulfidine asacol pentasa lialda entocort cimzia simponi orencia actemra xeljanz otezla cosentyx dupixent xolair nucala "
        "tremfya skyrizi spiriva breo anoro trelegy dulera qvar "
        "asmanex nasonex flonase rhinocort astelin patanol xopenex duoneb mucinex robitussin tessalon sudafed dayquil nyquil claritin tums "
        "maalox mylanta carafate reglan bentyl levsin lomotil "
        "imodium xifaxan lactulose golytely dulcolax fleet colchicine colcrys zyloprim uloric benemid valtrex zovirax famvir tamiflu "
        "xofluza paxlovid diflucan lamisil nystatin cancidas "
        "macrobid omnicef ceftin cefzil suprax duricef vantin biaxin avelox tygacil zyvox cubicin merrem invanz primaxin maxipime fortaz "
        "teflaro minocin doryx vibramycin truvada descovy biktarvy "
        "genvoya triumeq tivicay prezista norvir isentress atripla epclusa harvoni mavyret pegasys premarin synthroid levoxyl armour "
        "cytomel tapazole decadron deltasone solu-medrol kenalog "
        "epipen solu-cortef florinef chantix nicorette zyban antabuse campral danek sofamor webril hemaseel doppler capstone midas rex "
        "biotyper radiometer bovie hemovac jackson-pratt steri-strip steristrips "
        "betadine prolene vicryl monocryl dermabond chloraprep surgicel gelfoam "
        "floseal tisseel marcaine lidocaine "
        "xylocaine ioban kling kerlix coban xeroform telfa adaptic ancef kefzol zofran toradol versed propofol fentanyl precedex "
        "neosynephrine avitene endocatch harmonic "
        "ligaclip hemoclip endoclip covidien ethicon stryker medtronic biomet zimmer synthes arthrex smith-nephew depuy bard hologic "
        "omnipaque isovue gadavist magnevist "
        "visipaque quinton permacath portacath mediport broviac groshong tesio dobhoff keofeed peg jtube olympus storz wolf "
        "boston-scientific guidant cordis cypher taxus "
        "xience endeavor promus angioseal perclose impella amplatz glidewire bentson coude seldinger minnesota blakemore ambu bair hugger "
        "bipap cpap trilogy ventimask "
        "ted teds scd scds pulsavac simpulse rongeur valium ativan xanax tylenol motrin advil aleve benadryl claritin zyrtec allegra "
        "pepcid zantac nexium prilosec "
        "protonix lasix coumadin eliquis xarelto plavix lipitor crestor zocor norvasc lantus humalog novolog januvia jardiance ozempic "
        "trulicity metformin synthroid "
        "norco percocet vicodin dilaudid roxicodone oxycontin neurontin lyrica cymbalta zoloft prozac lexapro celexa wellbutrin effexor "
        "seroquel zyprexa abilify "
        "humira enbrel remicade stelara keytruda opdivo herceptin rituxan avastin singulair advair symbicort spiriva flovent albuterol "
        "combivent atrovent pulmicort "
        "augmentin zithromax levaquin cipro flagyl bactrim keflex rocephin vancomycin zosyn unasyn clindamycin miralax colace senokot "
        "dulcolax ensure boost glucerna "
        "pedialyte gatorade medicare medicaid tricare moderna pfizer janssen covid covid-19 sars influenza pneumovax prevnar shingrix "
        "gardasil tdap mmr ppd bcg apgars "
        "fahrenheit celsius caucasian hispanic african-american roman latin english spanish z-pak medrol kenalog depo-medrol celestone "
        "synvisc botox restylane juvederm "
        "theraband velcro ace jobst unna tegaderm duoderm mepilex aquacel santyl silvadene bacitracin neosporin aquaphor eucerin cetaphil"},
    // Newer trade names, tests and devices.
    WordList{fact::clinical,
             "kcentra andexxa praxbind cablivi iodosorb dycem ethilon phonak glidescope omron monospot menopur gonal benlysta "
             "hyrimoz selenia cabenuva epilim anascorp allevyn ivarest rosuva pyxis mychart quitline bougie amnio melena malasadas "
             "foosh asplenic cryobiopsy needlestick arbovirus balamuthia coxsackie chikungunya wegovy mounjaro zepbound rybelsus "
             "rinvoq taltz ajovy emgality aimovig nurtec ubrelvy qulipta ocrevus kesimpta tysabri aubagio tecfidera copaxone avonex "
             "rebif betaseron gilenya spravato caplyta ingrezza austedo belsomra dayvigo quviviq auvelity trintellix fetzima "
             "viibryd pristiq savella xenleta dificid zinplava kerendia verquvo camzyos nexletol nexlizet leqvio juxtapid vyepti "
             "fasenra tezspire breztri stiolto tudorza incruse arnuity xiidra restasis cequa lumigan travatan combigan cosopt "
             "alphagan rocklatan eylea lucentis vabysmo beovu ozurdex iluvien veltassa lokelma parsabiv sensipar fosrenol renvela "
             "velphoro auryxia mircera retacrit nplate promacta doptelet tavalisse hemlibra soliris ultomiris empaveli tepezza "
             "krystexxa saphnelo lupkynis tavneos ilaris kineret olumiant cibinqo adbry opzelura ilumya bimzelx siliq entyvio omvoh "
             "zeposia velsipity creon zenpep viokace linzess trulance amitiza relistor movantik symproic viberzi motegrity dexilant "
             "voquezna dovato juluca apretude sunlenca prezcobix symtuza odefsey stribild edurant pifeltro delstrigo rukobia "
             "trogarzo ibrance kisqali verzenio nerlynx tukysa enhertu kadcyla phesgo trodelvy lynparza zejula rubraca talzenna "
             "imfinzi tecentriq bavencio libtayo jemperli yervoy opdualag tagrisso alecensa alunbrig lorbrena tabrecta retevmo "
             "lumakras krazati lenvima cabometyx stivarga lonsurf votrient inlyta welireg erleada nubeqa orgovyx pluvicto xofigo "
             "darzalex kyprolis pomalyst ninlaro sarclisa carvykti abecma tecvayli calquence imbruvica brukinsa venclexta gazyva "
             "jakafi inrebic sprycel bosulif iclusig tasigna sublocade brixadi zubsolv sovaldi vosevi feraheme injectafer venofer "
             "venclose exparel ofirmev caldolor bridion dexcom omnipod eversense airsense xeomin dysport "},
    // Languages, and peoples who speak them: an interpreter's line names them.
    WordList{fact::clinical,
             "hmong igbo wolof yoruba hausa swahili tigrinya oromo tagalog ilocano cantonese burmese khmer nepali bengali "
             "urdu pashto farsi persian hindi gujarati telugu alam punjabi sinhala hebrew yiddish arabic amharic somali "
             "ukrainian latvian lithuanian estonian czech slovak croatian serbian bosnian albanian romanian bulgarian macedonian "
             "armenian kazakh uzbek mongolian indonesian tongan samoan chuukese marshallese chamorro mixteco mixtec zapotec "
             "quechua nahuatl kreyol kreyòl creole finnish hungarian portuguese catalan icelandic flemish "
             "tibetan ashkenazi lumbee alutiiq inupiaq"},
    // Words as hurried hands shorten them.
    WordList{fact::clinical,
             "vanco olanz vedo dalba rtn transcr brkfst desat enroute omw tmw tonite yall titr lytes nsaids ppx abx cx'd dc'd dtv "
             "fdi prelim addl insur"},
    // Bacteria.
    WordList{fact::clinical,
             "klebsiella pseudomonas staphylococcus streptococcus enterococcus escherichia coli proteus serratia candida aspergillus "
             "salmonella shigella campylobact "
             "er listeria neisseria haemophilus mycobacterium bacteroides clostridium clostridioides difficile pylori helicobacter "
             "borrelia treponema toxoplasma giardia acinetobacter stenotrophomonas legionella mycoplasma chlamydia trichomonas plasmodium"},
    // Genes, scores, and short words in capitals that are also in a list of names.
    WordList{fact::acronym,
             "ana anca alk alt ast bun cea cbc cmp bmp crp esr inr ptt hcg psa tsh mcv mch rbc wbc hgb hct plt abg vbg ekg ecg emg eeg eps "
             "mri mra mrcp cta ct pet cxr kub ercp egd tee tte "
             "cad chf copd dvt pe mi tia cva esrd ckd aki dka uti uri gerd ibs ibd cabg pci icd aicd avr mvr tavr turp tah bso tahbso lap "
             "chole orif tka tha acl mcl pcl lcl bph bka aka "
             "rom nad aaox3 perrla eomi heent jvd rrr ctab ntnd cn dtr mmse moca phq gad cage nihss gcs apache sofa meld cha2ds2 "
             "cha2ds2-vasc has-bled timi grace wells curb news "
             "mews kras egfr braf brca brca1 brca2 her2 jak2 bcr abl tp53 pten mlh1 msh2 apoe cftr hla dna rna pcr hiv hcv hbv hpv hsv cmv "
             "ebv rsv vzv mrsa mssa vre esbl cre cdiff "
             ""
             ""
             ""
             ""
             ""
             "pacu icu micu sicu ccu nicu picu ed er or ob gyn snf ltac rehab dnr dni polst molst hipaa emtala stat prn bid tid qid qhs "
             "qam qpm po iv im sq subq pr sl "
             "vas nsaid nsaids ssri snri ace arb ppi tpa tpn npo cam dev pap lad rca lcx lima rima svg ivc svc pda vsd asd pfo tof lvef ef "
             "ra rv lv la pa ao pvr pcwp ib "
             "sinai-hospital ipf ipmn jia nash mash iufd sbo hgd sbt tiva pea ponv nka nkda vfss fees lafb dipg mvc pov rusb lusb llsb "
             "omfs roi attg ccht lgsil hgsil fnhtr ptbd tavi incompat aurora kit van der waals jp ng og gj dor art haart prep "
             "pep mac bal vats vac cal tan tia una lai elisa"},
};

}  // namespace

std::span<const WordList> clinical_word_lists() { return lists; }

}  // namespace wardbook::deid
