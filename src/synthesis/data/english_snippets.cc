// Headers, sentences and signatures to plant into English carriers. Written by hand; all persons, numbers and places are invented.
#include "synthesis/data/snippet_lists.h"

namespace wardbook::synthesis {
namespace {

// clang-format off
constexpr std::string_view headers[] = {
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
