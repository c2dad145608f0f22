// The cues of German texts, of Germany, Austria and Switzerland.
#include "deid/european_text.h"

namespace wardbook::deid::european {

using trust::Label;

namespace {

constexpr Cue cues[] = {
    {Use::number, Label::id,
     "fallnummer|fall nr|fallnr|fall id|fallzahl|fn|aufnahmenummer|aufnahmenr|aufnahme nr|aufnahmezahl|einsendenummer|eingangsnummer|"
     "eingangs nr|auftragsnummer|auftrags nr|befundnummer|befund nr|auftr|auftr nr|auftragsnr|tgl nr|tagebuchnummer|perskenn|pers "
     "kenn|probennummer|proben nr|steuer id|steuerid|steueridentifikationsnummer|"
     "steuernummer|personalnummer|personal nr|matrikelnummer|vorgangsnummer|aktenzeichen|geb nr|geburtenbuch|journalnummer|journal nr|"
     "protokollnummer|protokoll nr|sturzprotokoll|massnahme nr|massnahmenummer|histologienummer|histo nr|e nr|vg nr|iv verfugung|"
     "untersuchungsnummer|einsatznummer|einsatz nr|besuchsnummer|dokumentnummer|studien id|studiennummer|probanden nr|chiffre|"
     "einsatzprotokoll"},
    {Use::weak_number, Label::id,
     "fall|auftrag|referenz|ref|az|zeichen|ihr zeichen|unser zeichen|zugang|journal|kennzeichen|rezept|fallnr der klinik"},
    {Use::number, Label::ssn,
     "rentenversicherungsnummer|rentenversicherungs nr|rv nr|rvnr|rv nummer|sozialversicherungsnummer|sozialversicherungs nr|sv nr|svnr|"
     "sv nummer|vsnr|ahv|ahv nr|ahv nummer|ahvnr"},
    {Use::number, Label::health_plan,
     "krankenversichertennummer|krankenversicherungsnummer|versichertennummer|versicherten nr|versichertennr|versicherten id|"
     "versicherungsnummer|versicherungsnr|versicherungs nr|vers nr|versnr|vers nummer|kv nr|kvnr|kv nummer|vnr|mitgliedsnummer|"
     "mitglieds nr|police|policennummer|vers pol|polizzennummer|polizze|knappschaft nr"},
    {Use::number, Label::license,
     "lanr|bsnr|arzt nr|arztnummer|betriebsstattennummer|betriebsstatten nr|betriebsstattennr|zsr|zsr nr|gln|ik|ik nr|"
     "institutionskennzeichen|approbationsnummer|btm nr|btm nummer|fuhrerscheinnummer|fuhrerschein nr|ausweisnr|ausweis nr|"
     "personalausweisnummer|personalausweis|personalausweis nr|reisepass|reisepassnummer|pass nr|passnummer|vertragspartnernummer"},
    {Use::number, Label::mrn,
     "patientennummer|patienten nr|patientennr|patienten id|patientenid|pat nr|patnr|pat id|patid|pid|pat nummer|aktennummer|"
     "krankenblattnummer|krankenblatt nr|archivnummer|archiv nr|stammnummer|krankengeschichte nr|kg nr"},
    {Use::number, Label::account,
     "iban|kontonummer|konto nr|konto|kassenzeichen|buchungszeichen|vertragsnummer|vertrags nr|kundenkarte|rechnungsnummer|rechnungs "
     "nr|rechnung|rg nr|kundennummer|kunden nr"},
    {Use::code, Label::vehicle, "kennzeichen|kz|kfz kennzeichen|amtliches kennzeichen|rtw|nef|ktw|fin|fahrgestellnummer"},
    {Use::code, Label::device,
     "seriennummer|serien nr|serie|inv nr|inventarnummer|inventar nr|sn|s n|geratenummer|gerate nr|chargennummer|chargen nr|charge|ch b|ch "
     "bez|lot|lot nr|implantatnummer"},
    {Use::code, Label::id, "benutzer|benutzername|benutzerkennung|instagram|zugang"},
    {Use::phone, Label::phone,
     "tel|telefon|telefonnummer|tel nr|rufnummer|mobil|mobiltelefon|handy|handynummer|funk|natel|telefonisch|ruckruf|erreichbar|unter|"
     "privat|dienstlich|dienstl|zentrale|festnetz|sekretariat|anruf|t"},
    {Use::extension, Label::phone, "durchwahl|dw|app|apparat|nebenstelle|pieper|piepser|dect|tel dw|haustelefon"},
    {Use::phone, Label::fax, "fax|telefax|faxnummer|fax nr|gefaxt an|gefaxt|f"},
    {Use::name, Label::name,
     "name|vorname|nachname|familienname|zuname|geburtsname|patient|patientin|pat|hausarzt|hausarztin|zuweiser|zuweiserin|uberweiser|"
     "einsender|einsenderin|uberweisender arzt|behandelnder arzt|stationsarzt|stationsarztin|oberarzt|oberarztin|chefarzt|chefarztin|"
     "assistenzarzt|assistenzarztin|operateur|operateurin|assistent|assistenz|1 assistenz|2 assistenz|anasthesie|anasthesist|"
     "anasthesistin|instrumentierende|unterzeichner|unterzeichnet|unterzeichnet von|gezeichnet|gez|diktiert von|diktat|geschrieben von|"
     "schreibkraft|untersuchung durch|untersucher|untersucherin|befunder|befundet von|erstellt von|verfasser|bearbeiter|"
     "ansprechpartner|ansprechpartnerin|kontaktperson|angehorige|betreuer|betreuerin|notarzt|notarztin|notsan|notsanitater|hebamme|"
     "pflegekraft|bezugspflege|rehabilitand|rehabilitandin|versicherter|versicherte|versicherten|klinikdirektor|direktor|direktorin|"
     "vorstand|klinikvorstand|leitung|leiter|inh|inhaber|inhaberin|dolmetscher|dolmetscherin|sozialdienst|von|betr|begleitperson|"
     "ehefr|ehem|lebensgef|ansprechp|kinderarzt|arzt|stat arzt|vater|mutter|kind|klient|klientin|anr|visum|vidiert|leitender arzt"},
    {Use::title, Label::name,
     "geborene|lieber|liebe|herr|herrn|hr|hrn|frau|fr|fraulein|dr|doktor|dres|dott|prof|pd|priv doz|privatdozent|univ "
     "prof|oa|oarztin|dipl "
     "ing|dipl psych|"
     "mag|pastor|pastorin|pfarrer|pfr|ra|rain|kollege|kollegen|kollegin|schw|sr|lic phil|drs"},
    {Use::role, Label::name,
     "klassenlehrer|klassenlehrerin|lehrer|lehrerin|klassleiter|klassleiterin|erzieher|erzieherin|rektor|rektorin|schulleiter|"
     "schulleiterin|"
     "bestatter|bestatterin|schichtfuhrer|schichtleiter|vorarbeiter|hausmeister|rechtsanwalt|rechtsanwaltin|anwalt|anwaltin|notar|"
     "notarin|richter|richterin|pfarrer|pfarrerin|diakon|apotheker|apothekerin|ergotherapeut|ergotherapeutin|physiotherapeut|"
     "bewahrungshelfer|bewahrungshelferin|sozialarbeiter|kinderarzt|kinderarztin|frauenarzt|frauenarztin|zahnarzt|zahnarztin|augenarzt|"
     "augenarztin|hautarzt|hautarztin|oberarzt|oberarztin|chefarzt|chefarztin|stationsarzt|stationsarztin|assistenzarzt|"
     "assistenzarztin|hausarzt|hausarztin|betriebsarzt|betriebsarztin|koll|prim|ha|pdl|wohnbereichsleitung|stationsleitung|bew|"
     "bewohner|bewohnerin|gutachter|gutachterin|polizist|polizistin|kommissar|kommissarin|burgermeister|burgermeisterin|fam|familie|"
     "eheleute|mitpatient|mitpatientin|zimmernachbar|zimmernachbarin|schulkamerad|betreuer|betreuerin|schuler|schulerin"},
    {Use::kin, Label::name,
     "ehefrau|ehemann|gattin|gatte|mann|sohn|tochter|mutter|vater|bruder|schwester|enkel|enkelin|nichte|neffe|tante|onkel|oma|opa|"
     "schwager|schwagerin|schwiegertochter|schwiegersohn|schwiegermutter|lebensgefahrtin|lebensgefahrte|partner|partnerin|freundin|"
     "freund|nachbarin|nachbar|stiefvater|stiefmutter|stiefsohn|stieftochter|cousine|cousin|tochtern|sohnen|zwillinge|hund|patient|"
     "patientin|patienten|kollege|pflegerin|pfleger|physiotherapeutin|sozialarbeiterin|hebamme|psychologin|logopadin"},
    {Use::site, Label::location,
     "klinik|klinikum|krankenhaus|kh|lkh|landeskrankenhaus|universitatsklinikum|uniklinik|uniklinikum|universitatsklinik|"
     "universitatsspital|kantonsspital|spital|hospital|rehaklinik|reha klinik|fachklinik|pflegeheim|seniorenheim|altenheim|"
     "seniorenzentrum|seniorenresidenz|hospiz|kreiskrankenhaus|sanatorium|rehabilitationskrankenhaus|haus|praxis|mvz|uk|stift|labor|"
     "gesundheitszentrum|krankenanstaltenverbund|landesnervenklinik|rehazentrum|pflegezentrum|caritas|radiologie am|kurklinik|reha|"
     "bwkh|bwzk|kkh|bkh|bezirksklinikum|bezirkskrankenhaus|landesklinikum|ordensklinikum|pflegedienst|sozialstation|"
     "diakoniestation|seniorenhof|seniorenwohnpark|wohnstift|wohnheim|tagesklinik|tagespflege|"
     "institutsambulanz|spitex|hospizverein|hospizdienst|apotheke|bezirkspflegeheim"},
    {Use::place, Label::location,
     "wohnort|ort|ot|ortsteil|geburtsort|wohnhaft in|wohnhaft|wh|whft|geboren in|geb in|heimatort|gemeinde|einsatzort|stammt aus|wohnt "
     "in|lebt "
     "in|zugezogen aus"},
    {Use::room, Label::location,
     "zimmer|zi|zi nr|zimmer nr|bett|bettplatz|kreisssaal|kreissaal|stellplatz|whg|wohnung|station|stat|saal|monitorplatz|box"},
    {Use::birth, Label::date, "geb|geb am|geboren|geboren am|geburtsdatum|geb dat|gebdat|geb datum|gebdatum"},
    {Use::eponym, Label::other,
     "morbus|m|mb|syndrom|zeichen|nach|typ|sog|score|index|test|skala|drainage nach|operation nach|resektion nach|spaltung|klassifikation "
     "nach|stadium|naht|fl|flussigkeit|krankheit|erkrankung|chorea|sinus|tuba|hernie|punkt|linie|plastik|katheter|handgriff|"
     "phanomen|reflex|zelle|thyreoiditis|arthritis|angina|manover|nystagmus|modus|winkel|klappe|haken|zange|schema|formel"},
    {Use::plain, Label::other,
     "prim|ass|univ|chir|diagnose|diagnosen|anamnese|befund|therapie|verlauf|aufnahme|entlassung|kollege|kollegin|kollegen|patient|"
     "patientin|patienten|"
     "termin|station|klinik|klinikum|krankenhaus|abteilung|chefarzt|oberarzt|oberarztin|assistenzarzt|assistenzarztin|facharzt|"
     "facharztin|hausarzt|hausarztin|leitender|direktor|arzt|arztin|doktor|geb|geboren|telefon|tel|fax|sehr|geehrte|geehrter|geehrten|"
     "liebe|lieber|mit|wir|ich|die|der|das|den|dem|des|ein|eine|und|oder|nach|vor|bei|am|im|in|an|auf|aus|von|zu|zum|zur|bis|seit|fur|"
     "er|sie|es|ist|hat|wird|wurde|war|kann|soll|bitte|danke|name|vorname|med|strasse|str|weg|innere|medizin|chirurgie|neurologie|"
     "kardiologie|onkologie|urologie|psychiatrie|radiologie|dermatologie|gynakologie|padiatrie|anasthesie|augenheilkunde|orthopadie|"
     "unfallchirurgie|notaufnahme|ambulanz|sekretariat|kanzlei|praxis|apotheke|labor|app|eingang|datum|uhr|seite|blatt|betreff|betr|"
     "landwirt|lehrer|rentner|rentnerin|chef|stationsarzt|psychologe|psychologin|sozialdienst|beruf|adresse|nr|nummer|jr|sen|jun|"
     "januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|"
     "samstag|sonntag|jahre|jahr|herr|frau|herrn|pat|privat|mutter|vater|sohn|tochter|ehefrau|ehemann|bruder|schwester|professor|"
     "medizinische|klinische|innerer|allgemeinmedizin|fachabteilung|pathologie|hno|gyn|zustand|wunsch|stellungnahme|rezept|fachbereich|"
     "universitat|institut|zentrum|freundlichen|freundliche|grussen|grusse|freigabe|fallkosten|dw|kopie|okt|mfa|habil"},
};

}  // namespace

std::span<const Cue> cues_de() { return cues; }

}  // namespace wardbook::deid::european
