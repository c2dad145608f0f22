#include <array>

#include "deid/vocabulary.h"

namespace wardbook::deid {

namespace {

using trust::Label;

constexpr std::array lists{
    // Labels of identifiers. A label is matched over its words; signs between them do not matter.
    PhraseList{
        PhraseKind::id_label, Label::mrn,
        "mrn|mr #|mrno|medical record number|medical record no|medical record num|medical record #|medical record|medical rec|med rec|med "
        "rec no|med rec #|"
        "record number|record no|chart number|chart no|chart #|hospital number|hospital no|hospital #|hospital id|unit number|unit no|unit "
        "#|unit "
        "record|patient number|"
        "patient no|patient #|pt no|pt #|emrn|epi|epic id|ehr id|hosp no|hosp #|hospital record number|clinic number|clinic no|nhs "
        "number|nhs no|chi number|"
        "medical number|health record number|historia clínica|nhc|patient record number|patient record|health record|file no|file number"},
    PhraseList{PhraseKind::weak_id_label, Label::mrn, "chart|mr|record|file"},
    PhraseList{PhraseKind::id_label, Label::health_plan,
               "hbn|nass|nº de afiliación|member id|member number|member no|member #|membership number|policy number|policy no|policy "
               "#|policy id|group number|group "
               "no|group #|group id|subscriber id|"
               "subscriber number|subscriber no|subscriber #|insurance id|insurance number|insurance no|insurance #|insurance "
               "policy|insurance member|insurance member id|insurance card|health plan number|"
               "health plan id|health plan no|health plan #|health plan beneficiary number|health plan beneficiary|health plan|plan "
               "id|plan number|plan no|medicare number|medicare id|"
               "medicare no|medicare #|medicare beneficiary identifier|medicaid number|medicaid id|medicaid no|medicaid #|mbi|hicn|hic "
               "number|beneficiary number|beneficiary id|"
               "beneficiary no|beneficiary|certificate of coverage|rx group|rxgrp|payer id|tricare id|dod benefits number|health insurance "
               "number|health insurance id|coverage id|"
               "insured id|health card|health card number|ohip|claim number|claim no|claim #|claim id|prior authorization number|prior "
               "authorization #|authorization number|"
               "authorization no|authorization #|auth number|auth #|pre-authorization number|precertification number|plan "
               "member|cardholder id|bcbs id|aetna id|cigna id|"
               "humana id|kaiser id|tricare number|bcbs member id|payor id"},
    PhraseList{PhraseKind::weak_id_label, Label::health_plan,
               "policy|group|member|subscriber|medicare|medicaid|insurance|authorization|auth|claim|grp|aetna|cigna|humana|bcbs|blue "
               "cross|blue shield|tricare|plan|mbr"},
    PhraseList{PhraseKind::id_label, Label::account,
               "account number|account no|account #|account id|account|acct number|acct no|acct #|acct|billing number|billing "
               "account|billing id|invoice number|invoice no|invoice #|guarantor number|"
               "guarantor id|guarantor account|csn|har|iban|routing number|bank account|credit card number|credit card|debit card|card "
               "number|card no|card ending in|card ending with|card ends in|card ends with|account ending in|account ends in|checking "
               "account|savings account|"
               "hospital account|patient account|financial number|fin number|fin #|payment reference|receipt number|statement number|swift "
               "code|sort code|transaction id|bill number"},
    PhraseList{PhraseKind::weak_id_label, Label::account, "fin|invoice|billing|visa|mastercard|amex|receipt|routing|payment|bill"},
    PhraseList{
        PhraseKind::id_label, Label::license,
        "nºcol|nº col|colegiado|nº colegiado|license number|license no|license #|licence number|licence no|licence #|lic number|lic no|lic "
        "#|driver's license|drivers "
        "license|driver license|driver's licence|driver's license number|"
        "drivers license number|driver's license no|dl number|dl no|dl #|dea number|dea no|dea #|dea|npi number|npi no|npi #|npi|state "
        "license|state lic|medical license|medical license number|"
        "nursing license|license plate number lookup|certificate number|certificate no|certificate #|certification number|registration "
        "number gmc|gmc number|gmc no|upin|state id|"
        "clia|clia number|clia no|clia #|clia id|clia certificate|professional license|concealed carry permit|permit number|permit "
        "no|national provider identifier|cert no|cert number|pin number"},
    PhraseList{PhraseKind::weak_id_label, Label::license, "license|licence|lic|dl|cert|certificate|permit|gmc"},
    PhraseList{PhraseKind::id_label, Label::vehicle,
               "vin|vehicle identification number|vehicle id|license plate|licence plate|license plate number|license plate no|plate "
               "number|plate no|plate #|tag number|vehicle registration|"
               "registration plate|vehicle plate|number plate|vin number|vin no|vehicle number|vehicle tag"},
    PhraseList{PhraseKind::weak_id_label, Label::vehicle, "plate|plates|tag|vehicle|car"},
    PhraseList{PhraseKind::id_label, Label::device,
               "serial number|serial no|serial #|serial|s/n|sn #|device serial number|device id|device identifier|device number|device "
               "serial|udi|lot number|lot no|lot #|implant id|"
               "implant serial|imei|unique device identifier|model number|model no|model #|generator serial|lead serial|pump serial|mac "
               "address|device sn|pacemaker id|ser no|ser #|ser. no|asset tag|"
               "equipment id|implant number|catalog number|ref number device|lens serial"},
    PhraseList{PhraseKind::weak_id_label, Label::device, "lot|lots|sn|model|implant|ser"},
    PhraseList{PhraseKind::id_label, Label::biometric,
               "fingerprint id|fingerprint|fingerprint record|fingerprint template|voiceprint|voiceprint id|voice print|voice print "
               "id|retina scan|retinal scan id|retinal scan|iris scan|iris scan id|iris code|"
               "photo ref|photo reference|photo id|photo no|photo number|photo #|photograph no|photograph number|photograph ref|photograph "
               "#|photograph id|picture ref|iris template|face id|facial recognition id|facial recognition|face template|palm scan|palm "
               "vein id|palm print|biometric "
               "id|biometric|biometric identifier|biometric template|hand geometry|"
               "dna profile|dna profile id|dna sample id|gait signature|fingerprint hash|biometric hash|biometric token|voice sample id"},
    PhraseList{PhraseKind::id_label, Label::ssn,
               "ssn|social security number|social security no|social security #|social security|soc sec|soc sec no|soc sec #|ss #|ssn #|ss "
               "number|ss no|ssn last four|ssn ending in|last four of ssn|"
               "last 4 of ssn|last four digits of ssn|last 4 ssn|itin|social insurance number"},
    PhraseList{
        PhraseKind::id_label, Label::id,
        "accession number|accession no|accession #|accession id|accession|acc #|acc no|case number|case no|case #|case id|specimen "
        "number|specimen no|specimen #|specimen id|order number|order no|"
        "order #|order id|requisition number|requisition no|requisition #|requisition|visit number|visit no|visit #|visit "
        "id|encounter number|encounter no|encounter #|encounter id|badge number|"
        "badge no|badge #|badge id|badge|employee id|employee number|employee no|employee #|study id|study number|study no|subject "
        "id|subject number|subject no|participant id|participant number|participant|"
        "enrollment number|enrollment id|passport number|passport no|passport #|passport|tax id|tin|ein|national id|national id "
        "number|identity card|id card|id number|id no|id #|id num|patient id|"
        "patient identifier|patient id number|pt id|reference number|reference no|reference #|ref #|ref no|ref number|confirmation "
        "number|confirmation #|confirmation no|ticket number|ticket #|"
        "referral number|referral no|referral #|referral id|prescription number|prescription no|prescription #|rx number|rx no|rx "
        "#|document number|document no|document id|document #|report number|"
        "report no|report #|report id|user id|username|user name|login id|login|transplant id|unos id|donor id|donor number|inmate "
        "number|inmate no|inmate id|booking number|student id|student number|"
        "military id|military service number|service number|dod id|dod id number|edipi|unique identifier|unique id|tracking "
        "number|tracking no|tracking #|job number|job no|job #|job id|"
        "dictation id|dictation number|dictation job|document control number|message id|incident number|incident #|run number|ems run|ems "
        "run number|police report number|court case number|docket number|docket no|"
        "registry id|registry number|sample id|sample number|lab id|lab number|lab no|lab #|slide number|slide no|block "
        "number|barcode|bar code|wristband|band number|bracelet number|locker number|"
        "enrollee id|alien number|a-number|visa number|green card number|green card|voter id|tribal enrollment number|caseworker "
        "id|staff id|provider id|physician id|surgeon id|"
        "study subject|screening number|randomization number|patient code|confidential id|external id|internal id|portal id|portal "
        "username|alternate id|guid|uuid|immunization registry id|"
        "key id|locator|session id|conversation id|meeting id|mpi|empi|image id|film number|exam number|exam no|exam id|surgery "
        "number|pathology number|path number|path no|surgical pathology number|"
        "autopsy number|cytology number|medical examiner case|dni|nie|nif|cpf|curp|bsn number|aadhaar|aadhaar number|pan "
        "number|nino|national insurance number|medication order number|ndc lot"},
    PhraseList{PhraseKind::weak_id_label, Label::id,
               "id|case|specimen|order|encounter|visit|csn|job|report|document|study|subject|enrollment|rx|referral|"
               "confirmation|tracking|sample|slide|locker|ticket|dictation|identifier|number|"
               "no|code|control|handle|pager id|user|event|incident|docket|req"},
    // Numbers that identify nobody.
    PhraseList{PhraseKind::benign_label, Label::id,
               "icd9 code|icd10 code|icd-9 code|icd 9 code|icd 10 code|cpt codes|icd codes|cpt|cpt code|icd|icd-10|icd-9|icd10|icd9|icd "
               "code|icd-10 code|icd-10-cm|drg|ms-drg|hcpcs|snomed|snomed "
               "ct|loinc|rxnorm|rxcui|ndc|pmid|doi|nct|clinicaltrials.gov|iso|version|grant|platelets|"
               "platelet count|wbc|hcg|bhcg|beta-hcg|viral load|afp|ferritin|ck|cpk|bnp|nt-probnp|probnp|colony "
               "count|mesh|omim|orpha|uniprot|dbsnp|refseq|cvx|diagnosis code|procedure code|billing code|revenue code"},

    // Labels of names.
    PhraseList{
        PhraseKind::name_label, Label::name,
        "patient name|patient's name|pt name|name of patient|patient|pt|name|full name|legal name|preferred name|first name|last "
        "name|middle name|surname|given name|family name|maiden name|"
        "nickname|alias|aliases|aka|a.k.a|also known as|formerly known as|client|client name|resident name|subject name|member "
        "name|insured name|subscriber name|policy holder|policyholder|subscriber|"
        "insured|attending|attending physician|attending md|attending surgeon|attending provider|referring physician|referring "
        "provider|referring md|referring doctor|referred by|pcp|"
        "primary care physician|primary care provider|primary care doctor|primary care|family physician|family doctor|primary "
        "physician|primary md|gp|surgeon|primary surgeon|surgeons|operating surgeon|"
        "co-surgeon|assistant|assistants|first assistant|second assistant|assistant surgeon|anesthesiologist|anesthetist|anesthesia "
        "provider|anesthesia by|crna|resident|fellow|intern|medical student|"
        "dictated by|dictating physician|dictator|dictated|transcribed by|transcriptionist|transcriber|typed by|signed "
        "by|signed|electronically signed by|electronically signed|e-signed by|esigned by|"
        "digitally signed by|authenticated by|electronically authenticated by|verified by|reviewed by|reviewed and signed by|approved "
        "by|interpreted by|read by|reported by|performed by|collected by|"
        "ordered by|entered by|recorded by|prepared by|written by|completed by|documented by|administered by|witnessed by|co-signed "
        "by|cosigned by|attested by|released by|"
        "provider|provider name|ordering provider|ordering physician|ordering md|requesting physician|requesting provider|rendering "
        "provider|treating physician|treating provider|consultant|"
        "consulting physician|consultants|physician|physician "
        "name|doctor|radiologist|pathologist|cardiologist|oncologist|neurologist|psychiatrist|therapist|physical therapist|dietitian|"
        "pharmacist|nurse|primary nurse|rn|charge nurse|nurse practitioner|social worker|case manager|care coordinator|care "
        "manager|technologist|technician|tech|sonographer|interpreter|"
        "interpreter name|chaplain|counselor|witness|witnesses|author|editor|scribe|scribed by|cc|cc'd|bcc|carbon copy|copy to|copies "
        "to|attn|attention|contact|contact person|contact name|emergency contact|"
        "emergency contact name|next of kin|nok|guarantor|guarantor name|responsible party|legal guardian|guardian|health care "
        "proxy|healthcare proxy|hcp|power of attorney|poa|dpoa|medical power of attorney|surrogate|"
        "surrogate decision maker|caregiver|caregiver name|informant|historian|spouse name|mother's name|father's name|mother's maiden "
        "name|parent name|parent/guardian|spouse|accompanied by|"
        "respectfully submitted|sincerely|sincerely yours|yours sincerely|yours truly|kind regards|best regards|warm "
        "regards|regards|best|with kind regards|signature|patient signature|physician signature|"
        "provider signature|print name|printed name|dear|to|from|re|regarding|in re|supervising physician|supervisor|covering physician|on "
        "call|admitting physician|admitting provider|admitting doctor|"
        "discharging physician|discharge provider|hospitalist|principal investigator|investigator|coordinator|medical "
        "director|director|chief|donor|donor name|recipient|baby|infant name|newborn|"
        "baby's name|teacher|school contact|attorney|lawyer|adjuster|claims adjuster|case worker|caseworker|probation officer|employer "
        "contact|nombre|apellidos|paciente|nom|prénom|nachname|vorname|mpoa|hcpoa|pharmacist name|seen by|md|do|np|pa"},
    PhraseList{PhraseKind::kin_label, Label::name,
               "mother|father|mom|dad|wife|husband|son|daughter|brother|sister|partner|parent|parents|grandmother|grandfather|aunt|uncle|"
               "friend|neighbor|roommate|siblings|children"},
    PhraseList{
        PhraseKind::name_cue, Label::name,
        "named|is named|name is|names are|called|nicknamed|known as|goes by|also goes by|prefers to be called|patient|pt|patients "
        "like|patient is|pt is|discussed with|discussed case with|case discussed with|d/w|spoke with|spoke to|"
        "spoken with|talked with|talked to|conferred with|reviewed with|communicated to|communicated "
        "with|notified|informed|paged|contacted|called by|seen by|seen with|evaluated by|examined by|treated by|followed by|"
        "managed by|cared for by|referred by|referred to|recommended by|per|per report of|assisted by|performed by|dictated by|signed "
        "by|prescribed by|ordered by|accompanied by|brought in by|brought by|driven by|"
        "translated by|interpreted by|supervised by|care of|c/o|established with|follow up with|follow-up with|followup with|f/u "
        "with|appointment with|appt with|see|met with|meeting with|messaged|texted|emailed|sent to|faxed to|forwarded to|"
        "handoff to|signed out to|report given to|report called to|called to|read back by|read back to|sign-out from|on behalf of|in "
        "re|regarding|attn|thank you for "
        "referring|thanks for sending|thanks|thank you|hi|hello|dear|my name is|i am|i'm|this is|"
        "consulted|witnessed by|married to|divorced from|lives with|living with|cared by|under the care of|under care of|conversation "
        "with|call from|called from|telephone call from|message from|visited by|friend|patient of|baby|baby boy|baby girl|twin a|twin b"},
    PhraseList{
        PhraseKind::place_cue, Label::location,
        "home to|lives in|lived in|living in|live in|resides in|resided in|residing in|resident of|native of|born in|born and raised "
        "in|raised "
        "in|grew up in|moved to|moved from|moved here from|relocated to|relocated from|"
        "originally from|is from|from|comes from|came from|emigrated from|immigrated from|visiting from|visited|traveled to|travelled "
        "to|travels to|trip to|traveling to|travelling to|returned from|vacation in|vacationing in|"
        "driving from|drove from|flew from|flew to|located in|based in|home in|house in|apartment in|stationed in|deployed to|works "
        "in|worked in|stays in|staying in|currently in|near|outside of|incarcerated in|"
        "went to college in|family in|friends in|relatives in|daughter in|son in|sister in|brother in|mother in|address|home "
        "address|mailing address|city|town|county|city of|town of|village of|county of|place of birth|birthplace|residence|in|of|to"},
    PhraseList{
        PhraseKind::facility_cue, Label::location,
        "transferred to|transferred from|transfer from|transfer to|transported to|transported from|airlifted to|airlifted from|admitted "
        "to|admitted at|seen at|treated at|evaluated at|hospitalized at|hospitalised at|followed at|cared for at|"
        "presented to|presents to|presenting to|discharged to|discharged from|referred to|referred from|surgery at|procedure at|done "
        "at|performed at|appointment at|visit at|visited|operated at|operated on at|diagnosed at|care at|hospital|facility|clinic|"
        "facility name|hospital name|clinic name|location|institution|site|observed at|monitored at|managed at|sent to|sent from|delivered "
        "at|born at|works out at|undergoing treatment at|treatment at|therapy at|admission at|admission to|program at|"
        "stay at|taken to|brought to|returned to|rehab at|dialysis at|consulted at|attending physical therapy at|followed up at|follow-up "
        "at|checkup at|appt at|studied at|workup at|pharmacy|preferred pharmacy|enrolled at|at"},
    PhraseList{
        PhraseKind::employer_cue, Label::organization,
        "works at|works for|worked at|worked for|working at|working for|employed by|employed at|employed with|employer|employer "
        "name|retired from|job at|job with|position at|position with|hired by|laid off from|fired from|"
        "place of employment|workplace|school|attends|employee of|employee at|engineer at|manager at|teacher at|nurse at|cashier "
        "at|driver for|supervisor at|accountant at|professor at|owner of|owns|clerk at|shift at|worker at|"
        "volunteer at|volunteers at|student at|mechanic at|technician at|analyst at|cook at|ceo of|president of|vice president "
        "of|salesman at|salesman for|assistant at|foreman at|developer at|programmer at|operator at|guard at|consultant "
        "at|consultant for|attorney at|lawyer at|member of|company|works nights at|works days at|works evenings at|works weekends at|works "
        "part time at|works "
        "part-time at|works full time at|works full-time at|works nights for|works days for|chef at|chef with|chef for|auditor "
        "at|dealer at|teaches at|taught at|custodian at|janitor at|bartender at|waitress at|waiter at|welder at|welder for|machinist "
        "at|electrician at|electrician for|dishwasher at|librarian at|principal at|clerk for|trucker for|dispatcher at|dispatcher "
        "for|pharmacist at|receptionist at|secretary at|bookkeeper at|bookkeeper for|baker at|picker at|packer at|cellist "
        "with|violinist with|apprentice at|internship at"},
    PhraseList{PhraseKind::profession_cue, Label::profession,
               "occupation|profession|works as a|works as an|worked as a|worked as an|employed as a|employed as an|retired|job title"},
    PhraseList{PhraseKind::birth_cue, Label::date,
               "dob|d.o.b|date of birth|birth date|birthdate|born|born on|born in|birthday|birth year|year of birth|yob|fecha de "
               "nacimiento|geburtsdatum|geboren|né le|née le|nacido|nacida"},
    PhraseList{PhraseKind::holiday, Label::date,
               "xmas|xmas eve|xmas day|christmas|christmas eve|christmas day|thanksgiving|thanksgiving day|easter|easter sunday|new year's "
               "eve|new year's day|new "
               "year's|new years|new years eve|new years day|tax day|election day|flag day|patriots day|patriots' day|palm sunday|orthodox "
               "easter|easter monday|"
               "orthodox christmas|lunar new year|chinese new year|kwanzaa|purim|labor day|memorial day|halloween|independence day|fourth "
               "of july|4th of july|"
               "valentine's day|valentines day|mother's day|mothers day|father's day|fathers day|veterans day|columbus day|presidents "
               "day|presidents' day|martin luther king day|mlk day|mlk weekend|st patrick's day|good friday|ash wednesday|"
               "hanukkah|passover|rosh hashanah|yom kippur|ramadan|eid|diwali|cinco de mayo|black friday|super bowl sunday|groundhog "
               "day|juneteenth|boxing day|mardi gras|valentine's|valentines|superbowl sunday|day of the dead|white sunday|khmer new "
               "year|cambodian new year|lao new year|hmong new year|persian new year|nowruz"},
    PhraseList{PhraseKind::score, Label::other,
               "pain|strength|motor|power|reflexes|reflex|pulses|pulse|murmur|score|scores|scored|rated|rating|grade|gcs|mmse|moca|apgar|"
               "apgars|phq|phq-9|phq-2|gad-7|gad|audit|cage|vision|acuity|va|scale|stage|ratio|intensity|level|severity|"
               "dtr|dtrs|edema|bp|blood pressure|visual "
               "acuity|sensation|muscle|tone|effort|cam-icu|nihss|braden|morse|borg|ecog|karnofsky|bishop|rass|epds|ciwa|cows|aaox|cores|"
               "positive|nodes|lymph nodes|gleason|slums|out of|worst|quality"},
};

}  // namespace

std::span<const PhraseList> phrase_lists() { return lists; }

}  // namespace wardbook::deid
