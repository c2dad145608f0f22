// Headers, sentences and signatures to plant into English carriers. Written by hand; all persons, numbers and places are invented.
#include "synthesis/data/snippet_lists.h"

namespace wardbook::synthesis {
namespace {

// clang-format off
constexpr std::string_view headers[] = {
    "Seen: {{DATE:6-2-23}} @ {{LOCATION.hospital:Tarn Hollow Urgent Care}}\nName {{NAME:Anna Keller}} Sex F Age {{AGE:72}}\nCell {{PHONE:(419) 662-0184}}",
    "Pt: {{NAME:A.K.}}   {{AGE:72}}F   {{LOCATION.room:Bay 4}}   HD#3",
    "Client name: {{NAME:Anna Keller}}\nClient ID: {{ID:CL-24-0673}}\nTherapist: {{NAME:Susan Ortiz}}, LCSW\nSession: {{DATE:June 2, 2023}}",
    "{{NAME:Keller,Anna}}\t{{MRN:4471902}}\t{{DATE:3/14/1951}}\t{{LOCATION.room:4W-12}}\t{{NAME:Hale}}",
    "WORKERS COMP\nClaimant {{NAME:Anna Keller}}, employed by {{ORGANIZATION.employer:Brimble Cooperage}} as {{PROFESSION:cooper}}\nDate of injury {{DATE:2/14/2023}}  Claim # {{ACCOUNT:BM-WC-44817}}",
    "<Patient id=\"{{MRN:4471902}}\" name=\"{{NAME:Anna Keller}}\" dob=\"{{DATE:1951-03-14}}\"/>",
    "name={{NAME:Anna Keller}}; mrn={{MRN:4471902}}; phone={{PHONE:4196620183}}; provider={{NAME:Hale}}",
    "{\"patient\": \"{{NAME:Anna Keller}}\", \"dob\": \"{{DATE:1951-03-14}}\", \"zip\": \"{{LOCATION.zip:44872}}\"}",
    "| Name | MRN | DOB | Room |\n| {{NAME:Keller, A.}} | {{MRN:4471902}} | {{DATE:3/14/51}} | {{LOCATION.room:412}} |",
    "OPERATIVE NOTE\nSurgeon: {{NAME:Dmitri Vance}}, MD    Assistant: {{NAME:Asha Rao}}, PA-C    Anesthesia: {{NAME:L. Brandt}}, CRNA\nPatient: {{NAME:Anna Keller}}  #{{MRN:4471902}}",
    "Student: {{NAME:Anna Keller}}  Grade 4  Teacher: {{NAME:Ortiz}}  {{ORGANIZATION.school:Ashford Elementary}}",
    "Unit {{LOCATION.room:MICU 7}} - night note - {{DATE:06/02 0315}}",
    "this is dr {{NAME:hale}} dictating on {{NAME:anna keller}} k e l l e r medical record number {{MRN:four four seven one nine oh two}} date of visit {{DATE:june second}}",
    "Dear {{NAME:Anna}},", "Hi {{NAME:Susan}}, one more thing about Mrs {{NAME:Keller}} in {{LOCATION.room:12}}.",
    "Patient: {{NAME:Anna Keller}}\nMRN: {{MRN:4471902}}\nDOB: {{DATE:03/14/1951}}\nDate: {{DATE:06/02/2023}}",
    "{{LOCATION.hospital:Millbrook General Hospital}}\n{{LOCATION.street:400 Orchard Street}}, {{LOCATION.city:Millbrook}}, OH {{LOCATION.zip:44872}}\nPhone: {{PHONE:(419) 662-4471}}   Fax: {{FAX:(419) 662-4490}}\n\nPATIENT NAME: {{NAME:KELLER, ANNA}}\nMEDICAL RECORD #: {{MRN:00-44-71}}\nDATE OF SERVICE: {{DATE:06/02/2023}}",
    "NAME: {{NAME:Keller, Anna M}}    AGE: {{AGE:72}}    SEX: F    RM: {{LOCATION.room:412-B}}\nATTENDING: {{NAME:Robert Hale}}, MD    ACCT: {{ACCOUNT:88120045}}",
    "{{NAME:Anna Keller}} | {{AGE:72}} y.o. F | MRN {{MRN:4471902}} | CSN {{ID:203118874}} | {{DATE:6/2/2023}}",
    "pt {{NAME:keller}} rm {{LOCATION.room:412}} {{AGE:72}}f dr {{NAME:hale}}",
    "Re: {{NAME:Anna Keller}}\nDOB {{DATE:March 14, 1951}}\nSSN {{SSN:219-09-9998}}\nMember ID {{HEALTH_PLAN:XKW 447 118 204}}",
    "PATIENT: {{NAME:KELLER ANNA}}\tUNIT NO: {{MRN:T447190}}\nADMIT: {{DATE:05/28/23}}\tDISCHARGE: {{DATE:06/02/23}}\nDICTATED BY: {{NAME:HALE, ROBERT J}}",
    "{{LOCATION.hospital:Hale Family Practice}}\n{{NAME:Anna Keller}} ({{DATE:3/14/51}})\nSeen {{DATE:June 2, 2023}}",
    "Name: {{NAME:Anna Keller}}\nAddress: {{LOCATION.street:27 Quarry Lane, Apt 3}}, {{LOCATION.city:Millbrook}} {{LOCATION.zip:44872}}\nHome: {{PHONE:419-662-0183}}  Cell: {{PHONE:419-662-0184}}\nEmail: {{EMAIL:akeller51@mail.example}}\nEmployer: {{ORGANIZATION.employer:Brimble Cooperage}}",
    "Accession: {{ID:S23-011873}}\nPatient: {{NAME:KELLER, ANNA}}\nOrdered by: {{NAME:R. Hale}} MD (NPI {{LICENSE:1234567893}})\nCollected: {{DATE:06/01/2023 0740}}",
    "Dear Dr. {{NAME:Ortiz}},\n\nThank you for referring {{NAME:Anna Keller}} (DOB {{DATE:03/14/1951}}), whom I saw on {{DATE:June 2}}.",
    "To: {{NAME:Susan Ortiz}} <{{EMAIL:sortiz@halefamily.example}}>\nFrom: {{NAME:Robert Hale}}\nDate: {{DATE:Friday, June 2, 2023}}\nSubject: {{NAME:Keller}}",
    "FAX to {{FAX:419-662-4490}}\nAttn: {{NAME:Susan Ortiz}}\nRe: {{NAME:A. Keller}}, chart {{MRN:4471902}}, claim {{ACCOUNT:CLM-2023-44718}}",
    "Encounter {{ID:203118874}} for {{NAME:Anna Keller}} at {{LOCATION.hospital:Millbrook General Hospital}}, {{DATE:2023-06-02}}",
    "Pt name: {{NAME:Anna Keller}}  Pt age: {{AGE:72}}  Occupation: {{PROFESSION:retired cooper}}  PCP: {{NAME:Susan Ortiz}}",
    "PT: {{NAME:ANNA KELLER}} DOB: {{DATE:03141951}} MR: {{MRN:4471902}} VISIT: {{ID:V00088120}} LOC: {{LOCATION.room:4W-412}}",
    "Patient name - {{NAME:Anna Keller}}\nEmergency contact - {{NAME:Paul Keller}} (son) {{PHONE:419.662.0185}}\nInsurance - policy {{HEALTH_PLAN:447118204A}}, group {{HEALTH_PLAN:GRP-40871}}",
    "{{NAME:Keller}}, {{NAME:Anna}}\n{{AGE:72}} year old\n{{LOCATION.room:Bed 12}}\n{{DATE:02-Jun-2023 14:05}}",
    "Subject {{ID:014-002}}, initials {{NAME:AK}}, site {{LOCATION.hospital:Millbrook General Hospital}}, visit date {{DATE:02JUN2023}}",
    "Resident: {{NAME:Anna Keller}}   Room: {{LOCATION.room:114-W}}   Facility: {{LOCATION.hospital:Willow Bend Manor}}   DOB: {{DATE:3/14/1931}} ({{AGE:92}})",
    "CC: {{NAME:Susan Ortiz}} MD; {{NAME:Dmitri Vance}} MD\nRE: {{NAME:KELLER, ANNA}}\nHOSP NO: {{MRN:0044719}}",
    "\"{{NAME:Anna Keller}}\",\"{{MRN:4471902}}\",\"{{DATE:06/02/2023}}\",\"{{NAME:Hale}}\"",
    "PID|1||{{MRN:4471902}}||{{NAME:KELLER}}^{{NAME:ANNA}}||{{DATE:19510314}}|F|||{{LOCATION.street:27 QUARRY LANE}}^^{{LOCATION.city:MILLBROOK}}^OH^{{LOCATION.zip:44872}}||{{PHONE:4196620183}}",
    "Date: {{DATE:6/2}}   Name: {{NAME:Anna}}   Counselor: {{NAME:Susan O.}}",
    "I saw {{NAME:Anna Keller}} today, {{DATE:June 2nd}}, with her son {{NAME:Paul}}.",
};

constexpr std::string_view sentences[] = {
    "Her neighbor {{NAME:Wanda Pfister}} brought her in.", "He was found by his roommate, {{NAME:Tyrell}}, around noon.", "Mother ({{NAME:Yesenia}}, {{AGE:34}}) is at the bedside.", "Father's name is {{NAME:Otto Keller}}, he works for {{ORGANIZATION.employer:the city of Ashford}}.",
    "Case manager {{NAME:Rosalind Achterberg}} is arranging transport to {{LOCATION.hospital:Cedar Manor}}.", "Social work ({{NAME:Imani}}) was consulted.", "{{NAME:Keller}} has an appointment with {{NAME:Vance}} on {{DATE:the 14th}}.", "Patient is well known to {{NAME:Ortiz}}.",
    "The patient is a {{AGE:ninety-one}}-year-old veteran of {{ORGANIZATION.other:the 10th Mountain Division}}.", "He will be {{AGE:100}} in {{DATE:October}}.", "Her grandmother lived to {{AGE:97}}.", "Onset at age {{AGE:six}}.", "Twin brother {{NAME:Elias}} is healthy at {{AGE:43}}.",
    "Discharged to {{LOCATION.hospital:Elm Terrace}} in stable condition with a copy to Dr. {{NAME:Okafor}}.", "Outside CT from {{LOCATION.hospital:St. Barnabas}} was loaded.", "The EMS crew from {{LOCATION.city:Wexley}} gave report.", "Flown in from {{LOCATION.place:Raven Island}}.",
    "Lives alone at {{LOCATION.street:1187 Cutler Mill Ln #4}}.", "Currently staying with a cousin on {{LOCATION.street:Bayou Road}}.", "Mail to {{LOCATION.street:P.O. Box 212}}, {{LOCATION.city:Wexley}}, KY {{LOCATION.zip:40391}}.", "Homeless, sleeps near {{LOCATION.place:Union Park}}.",
    "Emigrated from {{LOCATION.country:Haiti}} in 2004.", "Travelled to {{LOCATION.country:Ghana}} in {{DATE:January}}.", "Retired from {{ORGANIZATION.employer:Union Pacific}} as a {{PROFESSION:brakeman}}.", "She is a {{PROFESSION:dental hygienist}} and teaches at {{ORGANIZATION.school:Wexley Community College}}.",
    "Attends {{ORGANIZATION.other:St. Clement Parish}}, where she sings.", "{{ORGANIZATION.employer:Ferris Foods}} needs a note for {{DATE:6/5}}-{{DATE:6/9}}.", "The union rep from {{ORGANIZATION.other:Teamsters Local 564}} called.", "His lawyer, {{NAME:Moss}}, wants the films.",
    "Text {{PHONE:419 662 0184}} before coming.", "Cell is {{PHONE:(419)662-0184}}, ok to leave message.", "call me on x{{PHONE:7714}} or my spectralink {{PHONE:30417}}", "Daughter's number is {{PHONE:+1 419-662-0187}} ({{NAME:Marie}}).", "Page {{PHONE:4417}} if SBP under 90.",
    "Labs drawn {{DATE:06/01/2023 07:40}}, accession {{ID:H44719-3}}.", "See my note of {{DATE:5/28}}.", "Restarted on {{DATE:the 3rd of June}}.", "Last colonoscopy {{DATE:April 2019}}, next due {{DATE:04/2029}}.", "Symptoms began on {{DATE:New Year's Eve}}.", "LMP {{DATE:4/19}}, EDC {{DATE:1/24/24}}.",
    "Vaccinated {{DATE:10/3/22}}, lot {{DEVICE:FTU0329}}.", "Stent (UDI {{DEVICE:(01)00844717190212(17)250430(10)A44719}}) was deployed.", "Hearing aid serial {{DEVICE:22-7741-L}} was lost.", "The pump, s/n {{DEVICE:8842-C1}}, alarmed twice.", "Monitor MAC {{ID:00:1B:8F:2C:77:E1}} at {{IP:10.44.18.77}}.",
    "Wristband {{ID:A77318}} was checked by two nurses.", "Unit {{ID:W0447 23 118902}} of red cells was given.", "Study ID {{ID:014-002}}, randomized {{DATE:02JUN2023}}.", "The police case is {{ID:23-0917}}.", "Referral {{ID:REF-447190}} expires {{DATE:9/1/23}}.", "Username {{ID:akeller51}} was reset.", "Prior auth under subscriber {{HEALTH_PLAN:H55120984}}, group {{HEALTH_PLAN:40871}}.",
    "Medicare {{HEALTH_PLAN:1EG4-TE5-MK73}} is primary.", "Copay by card {{ACCOUNT:4111 1111 1111 1111}}.", "Invoice {{ACCOUNT:PIE-23-0316B}} was sent.", "Her car, a blue Corolla with plate {{VEHICLE:KXD 8814}}, was towed.", "VIN {{VEHICLE:1M8GDM9AXKP042788}} on the crash report.", "Passport {{LICENSE:C04471902}} was shown.", "State license {{LICENSE:A447190}} is on file.",
    "A fingerprint card ({{BIOMETRIC:FP-0442955}}) was made.", "Clinic photo saved as {{BIOMETRIC:IMG_4471.jpg}}.", "Voice print {{BIOMETRIC:VP-44719}} was enrolled.", "His facebook is {{URL:facebook.com/otto.keller.51}}.", "Send it to {{EMAIL:bea.okoro@ashfordcare.example}} please.",
    "{{NAME:will}} from transport is here.", "I {{KEEP:will}} call {{NAME:Will}} tomorrow.", "{{NAME:Mark}} noted a {{KEEP:mark}} on the left shin.", "{{NAME:Rose}} is allergic to {{KEEP:rose}} hips.", "{{NAME:Bill}} paid the {{KEEP:bill}}.", "{{NAME:Chase}}, {{AGE:4}}, likes trucks.", "{{NAME:Dawn}} came at {{KEEP:dawn}}.",
    "Graded by {{NAME:Gleason}} himself as {{KEEP:Gleason 3+4}}.", "{{KEEP:Kelly}} clamp handed by {{NAME:Kelly}}.", "Dr. {{NAME:Graves}} doubts {{KEEP:Graves}} disease.", "{{NAME:Crohn}}, {{NAME:David}}: no {{KEEP:Crohn}} disease.", "{{NAME:Ward}} is in {{KEEP:the ward}}.", "{{KEEP:GCS 14/15}}, {{KEEP:4/5}} strength, {{KEEP:8/10}} pain on {{DATE:8/10}}.",
    "mr. {{NAME:baptiste}} refuses.", "{{NAME:nguyen}} aware, no new orders.", "per {{NAME:yusra}} pt slept ok", "dtr {{NAME:fumiko}} updated by phone", "{{NAME:J. Castellanos-Whitt}} to see in am", "report to {{NAME:Deb}} @1900", "handoff {{NAME:Siobhan}} -> {{NAME:Kwame}}", "{{NAME:TRB}} notified.", "s/w {{NAME:Nadia}} at {{ORGANIZATION.other:Ashford Legal Aid}}",
    "{{NAME:Ana Lucía}} helped to translate.", "{{NAME:Xiong Pao}}, the clan elder, was present.", "{{NAME:Bui Thi Mai}} signed as witness.", "{{NAME:O'Hara}} and {{NAME:St. John}} assisted.", "{{NAME:van den Berg}} in Neurology agrees.", "{{NAME:al-Masri}} was on call.", "{{NAME:Jo}} or {{NAME:Ty}} can pick him up.",
    "Her son {{NAME:Paul}} drives her.", "His wife {{NAME:Anna}} was present for the discussion.", "Discussed with Dr. {{NAME:Ortiz}}.",
    "The patient lives with daughter {{NAME:Marie}} in {{LOCATION.city:Millbrook}}.", "The patient works nights at {{ORGANIZATION.employer:Brimble Cooperage}}.",
    "{{NAME:Keller}} was seen again on {{DATE:06/04}}.", "Follow up with {{NAME:Susan Ortiz}}, MD on {{DATE:June 14}} at {{LOCATION.hospital:Millbrook Clinic}}.",
    "Please call {{PHONE:419-662-4471}} with questions.", "Reach me at ext. {{PHONE:4471}} or pager {{PHONE:30417}}.", "The family asked that Father {{NAME:Doyle}} be called.",
    "Was last admitted to {{LOCATION.hospital:Mercy Northgate}} on {{DATE:2/11/2021}}.", "A {{AGE:92}}-year-old {{PROFESSION:retired seamstress}} from {{LOCATION.place:Tarn Hollow}}.",
    "{{NAME:Anna}} tells me that she is sleeping better.", "Mr. {{NAME:Keller}} understands and agrees.", "Ms. {{NAME:Keller}} denies any fevers.",
    "Seen by {{NAME:hale}} in cardiology last week.", "The patient's sister, {{NAME:Ingrid Keller-Vance}}, has power of attorney.", "Transferred from {{LOCATION.hospital:Pine Bluff Rehab}} by ambulance.",
    "She was born in {{LOCATION.country:Ukraine}} and came here at age {{AGE:nineteen}}.", "He is a {{PROFESSION:truck driver}} for {{ORGANIZATION.employer:Ferris Logistics}}.",
    "The device is serial {{DEVICE:PJN772810}}.", "Pacemaker (model 5076, S/N {{DEVICE:LFP447190}}) was interrogated.", "The specimen was sent as {{ID:S23-011873}}.",
    "Driver's license {{LICENSE:RK447190}} was copied.", "Arrived in own car, plate {{VEHICLE:JDT-4471}}.", "Photographs ({{BIOMETRIC:wound_0602_01.jpg}}) were taken.",
    "Portal message from {{EMAIL:akeller51@mail.example}} was reviewed.", "Records are at {{URL:https://portal.millbrook.example/u/akeller}}.", "Logged in from {{IP:10.44.7.201}} as {{ID:rhale2}}.",
    "Rx no. {{ID:7741182}} was called in to {{LOCATION.hospital:Hollis Pharmacy}}.", "Claim {{ACCOUNT:CLM-44718-23}} is pending.", "Social security number ends in {{SSN:9998}}.",
    "The patient moved from {{LOCATION.street:27 Quarry Lane}} to {{LOCATION.city:Ashford}} in {{DATE:March}}.", "Attends {{ORGANIZATION.school:Ashford Elementary}}.",
    "A volunteer with {{ORGANIZATION.other:the Ashford Lions Club}}.", "Discussed with {{NAME:Hale}} ({{DATE:6/3}}) and {{NAME:Ortiz}} ({{DATE:6/4}}).", "Nurse {{NAME:Bea}} will call tomorrow.",
    "RN {{NAME:T. Okoro}} at bedside.", "Interpreter {{NAME:Lin}}, badge {{ID:40771}}.", "Dr. {{NAME:Vance}} agrees with the above.", "Per {{NAME:Marie}}, the patient fell at {{LOCATION.place:Holland Park}} on {{DATE:Memorial Day}}.",
    "Her mother died at {{AGE:94}}.", "His father, {{NAME:Otto}}, had a stroke at {{AGE:61}}.", "The patient turned {{AGE:90}} on {{DATE:May 5}}.", "Wound check scheduled {{DATE:06/09/2023}} with {{NAME:Yolanda}} at the {{LOCATION.city:Ashford}} office.",
    "Will fax to {{FAX:419 662 4490}}.", "Authorization {{ID:A00447182}} was obtained from the plan, member {{HEALTH_PLAN:447118204A}}.", "Prior imaging from {{LOCATION.hospital:Ashford Imaging}} dated {{DATE:11/18/22}} was reviewed.",
    "Attorney {{NAME:Lucas Brandt}} of {{ORGANIZATION.other:Brandt & Moss}} requested records.", "Officer {{NAME:Daly}}, badge {{ID:2218}}, took the report.", "{{NAME:Keller}}'s wife called.", "Spoke with {{NAME:Paul Keller}} at {{PHONE:(419) 662-0185}}.",
    "He has lived in {{LOCATION.county:Harlan County}} all his life.", "Patient was in {{LOCATION.room:Room 412}} when found.", "Moved to {{LOCATION.room:bed 7}} at 0300.", "{{NAME:ortiz}} paged, no response.", "no one home but neighbor {{NAME:wanda}}.",
    "Next visit {{DATE:6-16-23}}.", "On {{DATE:6/1}} he had a similar episode at {{LOCATION.hospital:Lakeview}}.", "Seen with {{NAME:Jordan Price}}, PA-C.", "Will the {{KEEP:May}} labs be repeated? Ask {{NAME:May}}.", "The {{KEEP:Foley}} was placed by {{NAME:Foley}}.",
    "{{NAME:Grace}} hopes to go home.", "{{NAME:Rich}} in radiology read it.", "{{NAME:Young}} and {{NAME:Little}} scrubbed.", "Therapist is {{NAME:Hope Summers}}.", "Card ending {{ACCOUNT:4471}} on file.", "NPI {{LICENSE:1234567893}}, DEA {{LICENSE:AB1234563}}.",
    "The chart of {{NAME:Anna Keller}} (MRN {{MRN:4471902}}) was reviewed.", "{{KEEP:Parkinson}} disease was diagnosed by Dr. {{NAME:Parkinson}} in {{DATE:April 2019}}.", "{{NAME:AK}} was consented by {{NAME:RJH}}.",
};

constexpr std::string_view signatures[] = {
    "{{NAME:Robert J. Hale}}, M.D.\n{{NAME:RJH}}/{{NAME:mk}}\nD: {{DATE:06/02/2023}}\nT: {{DATE:06/03/2023}}", "Electronically signed by {{NAME:Robert Hale}}, MD on {{DATE:06/02/2023 16:41}}", "{{NAME:R. Hale}} MD",
    "Signed: {{NAME:Hale, Robert}} {{DATE:6/2/23 1641}}", "Sincerely,\n\n{{NAME:Robert Hale}}, MD\n{{LOCATION.hospital:Hale Family Practice}}\n{{PHONE:419-662-4471}}", "{{NAME:Susan Ortiz}}, RN, {{DATE:6/2}}", "/s/ {{NAME:R J Hale}}\ncc: {{NAME:Susan Ortiz}}, MD",
    "Dictated by {{NAME:Robert Hale}}, MD, for {{NAME:Dmitri Vance}}, MD\nJob {{ID:1188442}}", "-{{NAME:rjh}}", "{{NAME:Hale}}, pager {{PHONE:30417}}", "Thanks,\n{{NAME:Bea}}", "cc: {{NAME:Susan Ortiz}} ({{FAX:419-662-4490}})\n    {{NAME:Paul Keller}}, {{LOCATION.street:27 Quarry Lane}}, {{LOCATION.city:Millbrook}}",
    "Authenticated by {{NAME:HALE}} {{DATE:2023-06-02T16:41:07}}", "{{NAME:Anna Keller}}   {{MRN:4471902}}   Page 2 of 2", "Transcribed by {{NAME:mk}} {{DATE:06/03/23}}; license {{LICENSE:MD-048821}}", "{{NAME:Marybeth Little}} rn", "Attending: Dr. {{NAME:Dmitri Vance}}  Resident: {{NAME:Asha Rao}} PGY-2",
    "Reviewed with {{NAME:Vance}}. {{NAME:A. Rao}}, MS3", "Witness: {{NAME:Lucas Brandt}}   Date: {{DATE:June 2, 2023}}", "Interpreter ID {{ID:KO-2281}}; RN {{NAME:t okoro}}",
};
// clang-format on

}  // namespace

const Snippets english_snippets{headers, sentences, signatures};

}  // namespace wardbook::synthesis
