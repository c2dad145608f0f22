// Labels of fields that mean the same, a line a meaning. Written by hand.
#include "synthesis/cues.h"

namespace wardbook::synthesis {
namespace {

using enum Language;
using trust::Label;

constexpr CueGroup groups[] = {
    {en, Label::date, "DOB|D.O.B.|Date of Birth|Birth Date|Birthdate|Birth Dt|B-date|DOB (M/D/Y)|Date/Birth|BD"},
    {en, Label::date, "Date of Service|DOS|Service Date|Date of Visit|Visit Date|Date Seen|Encounter Date|Visit|Seen on|Svc Date|Date"},
    {en, Label::date, "Admit Date|Date of Admission|Admission Date|Admitted|Adm Date|Admit|ADM DT|DOA|Date Admitted"},
    {en, Label::date, "Discharge Date|Date of Discharge|Discharged|D/C Date|DC Date|Disch Date|DOD|Date Discharged"},
    {en, Label::date, "Collected|Coll|Collection Date|Specimen Collected|Collected on|Coll. Date|Drawn"},
    {en, Label::date, "Dictated|Date Dictated|DD|Dict|D|Dictation Date"},
    {en, Label::date, "Transcribed|Date Transcribed|DT|T|Trans|Typed"},
    {en, Label::date, "Date of Surgery|Date of Operation|Surgery Date|Operation Date|Date of Procedure|Procedure Date|OR Date|Date of Op"},
    {en, Label::mrn,
     "MRN|MR#|MR #|MR No|Med Rec No|Med. Rec. No|Medical Record Number|Medical Record #|Med Rec #|MRN#|Unit No|Unit No.|Unit Number|Hosp "
     "No|Hospital #|Chart #|Chart No|Patient ID|Pt ID|Pt #|U/N|MRUN|Med Rec Num|Record #|File #|Patient #"},
    {en, Label::name,
     "Attending|Attending MD|Attending Physician|Staff|Att|Attending Provider|Att. Phys.|ATTN|Attending Dr|Staff Physician"},
    {en, Label::name, "Patient|Patient Name|Pt|Pt Name|Name|Pat Name|Pt. Name|Patient's Name|Name (Last, First)|Name of Patient|Pt/Name"},
    {en, Label::name, "PCP|Primary Care Provider|Primary Care Physician|Primary MD|Family Doctor|PMD|Primary Care|Family MD|Primary"},
    {en, Label::name,
     "Referring|Referring MD|Referred By|Referring Physician|Ref MD|Referring Provider|Ref. Phys.|Requested By|Ordering Provider|Ordering "
     "MD"},
    {en, Label::name, "Surgeon|Operating Surgeon|Primary Surgeon|Surg|Surgeon(s)|Operator|Proceduralist"},
    {en, Label::name, "Assistant|First Assistant|Asst|Assist|Assistant Surgeon|1st Asst"},
    {en, Label::name, "Emergency Contact|Emerg Contact|ICE|Contact|NOK|Next of Kin|Emer. Contact|Responsible Party|Guarantor"},
    {en, Label::name, "RN|Nurse|Primary RN|Charge RN|Nurse on Duty|Recorded By|Triage RN|Charted By"},
    {en, Label::name,
     "Dictated By|Author|Written By|Signed By|Electronically Signed By|E-signed By|Signed|Provider|Clinician|Authenticated By|Signature"},
    {en, Label::phone,
     "Phone|Ph|Tel|Telephone|Tel.|Phone #|Home Phone|Cell|Mobile|Cell #|Contact #|Phone No|Ph#|Callback|Call Back|Daytime Phone|T"},
    {en, Label::fax, "Fax|FAX|Facsimile|Fax #|Fax No|F|Fax Number|eFax"},
    {en, Label::ssn, "SSN|SS#|Social Security|Social Security Number|Soc Sec|SSN#|S.S.N.|Soc. Sec. No.|SS No|Social|Soc Sec #"},
    {en, Label::health_plan,
     "Member ID|Policy|Policy #|Member #|Subscriber ID|Insurance ID|Ins ID|Mbr ID|Plan ID|Policy No|Subscriber #|Cert #|Policy ID|Ins. "
     "No.|Member No"},
    {en, Label::health_plan, "Group|Group #|Grp|GRP#|Group No|Grp No"},
    {en, Label::account,
     "Acct|Account|Account #|Acct #|Acct No|Account Number|Patient Acct|Billing #|Guarantor #|Acct. No.|Pt Acct|Bill No"},
    {en, Label::id, "Encounter|Encounter #|CSN|Visit #|Visit No|Enc #|Visit ID|Encounter ID|Enc No|Visit Number|Episode #"},
    {en, Label::id, "Accession|Accession #|Acc #|Acc|Accession No|Lab No|Specimen #|Case #|Acc. No.|Case No|Path #|Order #"},
    {en, Label::license, "License|Lic #|Lic. No.|License #|License No|Lic"},
    {en, Label::age, "Age|AGE|Age (y)|Age at visit|Pt Age"},
    {en, Label::device, "Serial|S/N|SN|Serial No|Serial #|Ser|Serial Number|Ser. No.|Ser #"},
    {en, Label::device, "Lot|Lot #|Lot No|Batch|Lot Number|Lot/Batch"},
    {en, Label::location, "Room|Rm|Room #|Bed|Loc|Rm/Bed|Room/Bed|Location"},
    {en, Label::location, "Address|Addr|Home Address|Street Address|Residence|Add|Mailing Address"},
    {en, Label::location, "Facility|Hospital|Site|Clinic|Location|Fac"},
    {en, Label::organization, "Employer|Emp|Employed by|Workplace|Occupation/Employer|Works at"},
    {en, Label::email, "Email|E-mail|e-mail|Email Address|EMAIL|Mail"},
    {es, Label::date, "Fecha de nacimiento|F. nacimiento|F.Nac|FN|F. Nac.|Fecha nac.|Nacimiento|F. de nac."},
    {es, Label::date, "Fecha de ingreso|F. ingreso|Ingreso|F. Ing.|Fecha ingreso|Fecha del ingreso"},
    {es, Label::date, "Fecha de alta|F. alta|Alta|Fecha alta|Fecha del alta"},
    {es, Label::mrn, "NHC|Nº Historia|HC|N.H.C.|Núm. historia clínica|NºHC|Historia clínica|Nº HC|Historia"},
    {es, Label::name, "Paciente|Nombre|Apellidos y nombre|Nombre y apellidos|Pcte|Nombre del paciente"},
    {es, Label::name, "Médico responsable|Médico|Facultativo|Médico adjunto|Dr. responsable|Médico que firma|Fdo.|Firmado"},
    {es, Label::phone, "Tfno|Tel|Tel.|Teléfono|Tlf|Móvil|Tfno.|Teléf.|Tlfno|Teléfono de contacto"},
    {es, Label::location, "Domicilio|Dirección|Dir.|Dom.|Residencia"},
    {de, Label::date, "Geburtsdatum|geb. am|geb.|Geb.-Dat.|GebDat|Geb.|Geburtstag|geboren am"},
    {de, Label::date, "Aufnahmedatum|Aufnahme|Aufn.|Aufnahme am|stat. Aufnahme"},
    {de, Label::date, "Entlassdatum|Entlassung|Entl.|Entlassung am"},
    {de, Label::mrn, "Pat.-Nr.|Patientennummer|Pat-ID|Patienten-ID|PID|Pat.Nr|Patientennr.|Akten-Nr."},
    {de, Label::id, "Fallnummer|Fall-Nr.|Fall|Fallnr.|Aufnahmenummer|Aufn.-Nr.|Fall-ID"},
    {de, Label::name, "Patient|Name|Pat.|Patient/in|Patientin|Name, Vorname|Pat.-Name"},
    {de, Label::phone, "Tel.|Telefon|Tel|Fon|Telefon-Nr.|Tel.-Nr.|Handy|Mobil|Rückruf"},
    {de, Label::health_plan, "Vers.-Nr.|Versichertennummer|Versicherten-Nr.|KV-Nr.|Vers.nr.|KVNR|VersNr"},
    {de, Label::location, "Anschrift|Adresse|Wohnort|wohnhaft|Adr."},
    {fr, Label::date, "Date de naissance|DDN|Né(e) le|Naissance|Date nais.|DN|Né le"},
    {fr, Label::date, "Date d'entrée|Entrée|Entrée le|Admission|Admis le|Date d'admission"},
    {fr, Label::date, "Date de sortie|Sortie|Sortie le|Sorti le"},
    {fr, Label::mrn, "IPP|N° IPP|N° dossier|Dossier|NIP|N° de dossier|Dossier n°|Numéro patient"},
    {fr, Label::name, "Patient|Nom|Nom et prénom|Nom, prénom|Nom du patient|Patient(e)"},
    {fr, Label::name, "Médecin traitant|MT|Médecin|Médecin responsable|Praticien|Méd. traitant"},
    {fr, Label::phone, "Tél|Tél.|Téléphone|Tel|Portable|Port.|Secrétariat|N° tél."},
    {fr, Label::ssn, "N° SS|NIR|N° sécu|Sécurité sociale|N° de sécurité sociale|NSS|N° INSEE"},
    {fr, Label::location, "Adresse|Domicile|Adr.|Demeurant"},
};

}  // namespace

const std::span<const CueGroup> cue_groups{groups};

}  // namespace wardbook::synthesis
