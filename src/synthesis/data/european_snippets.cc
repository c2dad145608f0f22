// Headers, sentences and signatures to plant into Spanish, German and French carriers. Written by hand; all persons are invented.
#include "synthesis/data/snippet_lists.h"

namespace wardbook::synthesis {
namespace {

// clang-format off
constexpr std::string_view spanish_headers[] = {
    "Paciente: {{NAME:Ana Quintana Rey}}\nNHC: {{MRN:418827}}\nF. nacimiento: {{DATE:02/02/1941}}   Edad: {{AGE:83}} años", "{{LOCATION.hospital:Hospital San Telmo}}\n{{LOCATION.street:Avda. de los Donantes, 12}}, {{LOCATION.zip:34005}} {{LOCATION.city:Palencia}}\nTfno.: {{PHONE:979 16 70 44}}",
    "{{NAME:QUINTANA REY, ANA}}  DNI {{ID:12648305Q}}  NASS {{SSN:34/00918264/55}}  Cama {{LOCATION.room:412-2}}", "Fecha: {{DATE:14 de noviembre de 2024}}. Médico: Dr. {{NAME:Bruno Salas}} (Nº col. {{LICENSE:34/1907}})", "Nombre: {{NAME:Ana}}\nDomicilio: {{LOCATION.street:C/ del Olmo 7, 2º B}} ({{LOCATION.city:Palencia}})\nMóvil: {{PHONE:628 41 77 03}}"};
constexpr std::string_view spanish_sentences[] = {
    "Su hija {{NAME:Lucía}} refiere mejoría.", "Comentado con la Dra. {{NAME:Salas}}.", "Acude con su marido, {{NAME:Tomás Rey}}.", "Vive en {{LOCATION.city:Palencia}} con su hermana.", "Trabaja de {{PROFESSION:panadera}} en {{ORGANIZATION.employer:Panificadora Rey}}.", "Ingresó el {{DATE:14/11/2024}} procedente de {{LOCATION.hospital:Residencia Los Tilos}}.",
    "Control el {{DATE:10 de diciembre}} con el Dr. {{NAME:Nsue}}.", "Llamar al {{PHONE:979 16 70 44}}.", "Mujer de {{AGE:noventa y cuatro}} años.", "Natural de {{LOCATION.country:Marruecos}}.", "Paciente trasladado a la {{LOCATION.room:habitación 214}}.", "Don {{NAME:Tomás}} firma el consentimiento.", "Avisada {{NAME:rosa}}, la cuidadora.", "La biopsia {{ID:B24-11873}} está pendiente.", "Marcapasos con número de serie {{DEVICE:PJN772810}}."};
constexpr std::string_view spanish_signatures[] = {"Fdo.: Dr. {{NAME:Bruno Salas}}", "Dra. {{NAME:B. Salas}}, Nº col. {{LICENSE:34/1907}}, {{DATE:22/11/2024}}", "{{NAME:Lucía Ferreyra}} MP {{LICENSE:33871}}", "Un saludo,\n{{NAME:Noelia}}\next. {{PHONE:52208}}", "{{NAME:QUINTANA REY}} / NHC {{MRN:418827}}   Pág. 2"};
constexpr std::string_view german_headers[] = {
    "Patient: {{NAME:Hartwig, Gerda}}, geb. {{DATE:03.05.1944}}\nFallnummer: {{ID:40771902}}", "{{LOCATION.hospital:Klinikum Weserbogen}}\n{{LOCATION.street:Mühlenweg 14}}, {{LOCATION.zip:31785}} {{LOCATION.city:Hameln}}\nTel. {{PHONE:05151 / 44 18-0}}", "Frau {{NAME:Gerda Hartwig}}, {{LOCATION.street:Lange Straße 88}}, {{LOCATION.city:Hameln}}, Vers.-Nr. {{HEALTH_PLAN:B337190284}}",
    "Sehr geehrter Herr Dr. {{NAME:Sonntag}},\nwir berichten über {{NAME:Gerda Hartwig}} (*{{DATE:03.05.1944}}), die sich vom {{DATE:1.6.}} bis {{DATE:9.6.2023}} in unserer Behandlung befand.", "{{NAME:Hartwig}} {{NAME:Gerda}} Pat.-Nr. {{MRN:10482}} Zi. {{LOCATION.room:214}} {{AGE:79}} J."};
constexpr std::string_view german_sentences[] = {
    "Die Tochter, {{NAME:Wiebke}}, wurde informiert.", "Rücksprache mit Dr. {{NAME:Sonntag}}.", "Frau {{NAME:Hartwig}} lebt in {{LOCATION.city:Hameln}}.", "Der Patient arbeitet als {{PROFESSION:Dachdecker}} bei {{ORGANIZATION.employer:Krüger & Söhne}}.", "Übernahme am {{DATE:01.06.2023}} aus dem {{LOCATION.hospital:St.-Anna-Stift}}.", "Wiedervorstellung am {{DATE:12. Juli}} bei Frau Dr. {{NAME:Lenz}}.",
    "Bitte um Rückruf unter {{PHONE:05151 44 18 22}}.", "Die {{AGE:92}}-jährige Patientin stürzte im {{LOCATION.hospital:Haus Abendsonne}}.", "Verlegung auf {{LOCATION.room:Zimmer 12}}.", "Herkunft: {{LOCATION.country:Türkei}}.", "Betreuer ist Herr {{NAME:Yılmaz}}.", "Das Implantat trägt die Nummer {{DEVICE:AE23K0091}}.", "Histologie {{ID:H/23/04471}} steht aus.", "Sohn {{NAME:jens}} kommt heute noch."};
constexpr std::string_view german_signatures[] = {"Mit freundlichen Grüßen\nDr. med. {{NAME:Karin Lenz}}", "gez. {{NAME:Lenz}} / {{NAME:ks}}", "Dr. {{NAME:K. Lenz}}, Oberärztin, {{DATE:09.06.2023}}", "PD Dr. {{NAME:Emre Aslan}}\nTel. {{PHONE:05151 44 18 22}}", "{{NAME:Hartwig, Gerda}}, {{DATE:03.05.1944}}   Seite 2"};
constexpr std::string_view french_headers[] = {
    "Patient : {{NAME:JOUANNY Anselme}}, né le {{DATE:12/04/1928}}\nIPP : {{MRN:70114402}}", "{{LOCATION.hospital:Centre hospitalier de Crocq}}\n{{LOCATION.street:11, rue du Lavoir}}, {{LOCATION.zip:23260}} {{LOCATION.city:Crocq}}\nTél. : {{PHONE:05 55 67 30 92}}", "Monsieur {{NAME:Anselme Jouanny}}, {{AGE:96}} ans, chambre {{LOCATION.room:214}}, n° SS {{SSN:1 28 04 23 069 044 71}}",
    "Cher confrère,\nj'ai revu ce {{DATE:2 février}} Madame {{NAME:Odile Chabrol}} ({{AGE:61}} ans).", "Nom : {{NAME:Jouanny}}\nPrénom : {{NAME:Anselme}}\nMédecin traitant : Dr {{NAME:Peyronnet}}"};
constexpr std::string_view french_sentences[] = {
    "Sa fille {{NAME:Bernadette}} est prévenue.", "Avis pris auprès du Dr {{NAME:Wagner}}.", "Il vit à {{LOCATION.city:Aubusson}} avec son épouse.", "Elle travaille comme {{PROFESSION:institutrice}} à {{ORGANIZATION.school:l'école Pasteur}}.", "Hospitalisé le {{DATE:14/11/2024}} à {{LOCATION.hospital:la clinique des Tilleuls}}.", "Revu en consultation le {{DATE:3 mars}} par Mme {{NAME:Legrand}}.",
    "Rappeler au {{PHONE:06 18 44 20 71}}.", "Patient de {{AGE:quatre-vingt-onze}} ans.", "Originaire de {{LOCATION.country:Tunisie}}.", "Transféré en {{LOCATION.room:chambre 12}}.", "M. {{NAME:Jouanny}} a compris.", "Employé chez {{ORGANIZATION.employer:Scierie Faure}}.", "La pompe (n° {{DEVICE:VX-5092}}) fonctionne.", "Prélèvement {{ID:24H11873}} en cours.", "Vu avec {{NAME:jordan}}, kiné."};
constexpr std::string_view french_signatures[] = {"Dr {{NAME:Odile Peyronnet}}", "Bien confraternellement,\nDr {{NAME:O. Peyronnet}}, RPPS {{LICENSE:10003381774}}", "Signé électroniquement par {{NAME:PEYRONNET Odile}} le {{DATE:02/02/2024 à 14:05}}", "IDE {{NAME:Léa B.}}", "{{NAME:JOUANNY Anselme}} — IPP {{MRN:70114402}} — page 2/2"};
// clang-format on

}  // namespace

const Snippets spanish_snippets{spanish_headers, spanish_sentences, spanish_signatures};
const Snippets german_snippets{german_headers, german_sentences, german_signatures};
const Snippets french_snippets{french_headers, french_sentences, french_signatures};

}  // namespace wardbook::synthesis
