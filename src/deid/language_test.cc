// Short notes and headings of each language are told apart; what says too little is English.
#include "deid/language.h"

#include <gtest/gtest.h>

#include <string>

namespace wardbook::deid {
namespace {

struct Sample {
  Language language;
  std::string_view text;
};

constexpr Sample samples[] = {
    {Language::en, "Pt is a 63 yo M with CHF, seen in clinic for dyspnea on exertion. No chest pain. Continue furosemide 40 mg daily."},
    {Language::en, "DISCHARGE SUMMARY\nPatient Name: Schröder, Jürgen\nDate of Birth: 04/07/1951\nAttending: Dr. Müller"},
    {Language::en, "Maria Lopez de la Cruz was seen today with her daughter Lucía; she denies fever and says the pain is better."},
    {Language::en, "pt w/ abd pain x3d, n/v, no fevers. labs pending. will call surgery if worse overnight"},
    {Language::es, "Paciente de 45 años que acude a urgencias por dolor torácico de dos horas de evolución. Sin alergias conocidas."},
    {Language::es, "Nombre: Heinrich\nApellidos: Vogel\nFecha de nacimiento: 03/03/1946\nDomicilio: Calle Mayor 12"},
    {Language::es, "ABUELA DE 91 AÑOS, CAIDA EN CASA, NIEGA PERDIDA DE CONCIENCIA. SE SOLICITA RX DE CADERA DERECHA."},
    {Language::es, "La exploracion es normal y el paciente refiere que ya no tiene fiebre desde ayer."},
    {Language::de, "Der Patient wurde wegen akuter Luftnot stationär aufgenommen. Kein Fieber, keine Ödeme. Entlassung am Montag."},
    {Language::de, "Sehr geehrte Frau Kollegin Dubois,\nwir berichten über Herrn Pierre Laurent, geb. 05.07.1954"},
    {Language::de, "Z.n. Hüft-TEP links. Pat. klagt über Schmerzen beim Gehen, Mobilisation mit Gehhilfe möglich, Wunde reizlos."},
    {Language::de, "Diagnosen: Vorhofflimmern, Zustand nach Schlaganfall. Medikation bei Entlassung: Ramipril 5 mg morgens."},
    {Language::fr, "Patiente de 72 ans hospitalisée pour une décompensation cardiaque. Pas de fièvre, l'examen est sans particularité."},
    {Language::fr, "COMPTE RENDU D'HOSPITALISATION\nNom : Hernández\nPrénom : José\nNé le 12/03/1960"},
    {Language::fr, "Cher confrère, je vous remercie de m'avoir adressé Monsieur Klaus Richter pour avis."},
    {Language::fr, "ATCD : HTA, diabete de type 2. Vient ce jour pour douleur du genou droit depuis trois semaines, sans chute."},
};

TEST(Language, IsFoundInShortNotesAndHeadings) {
  for (const Sample& sample : samples) EXPECT_EQ(detect_language(sample.text), sample.language) << sample.text;
}

TEST(Language, IsFoundWithLineEndsAndOddSpacesOfOtherSystems) {
  for (const Sample& sample : samples) {
    std::string text;
    for (const char c : sample.text) text += c == '\n' ? "\r\n" : c == ' ' ? "\xC2\xA0 " : std::string(1, c);
    EXPECT_EQ(detect_language(text), sample.language) << sample.text;
  }
}

TEST(Language, IsEnglishWhereTheTextSaysTooLittle) {
  for (const std::string_view text : {"", " \n", "12/03/2020 14:55  120/80", "Jürgen Müller", "José Núñez Peña", "Chloë Lefèvre",
                                      "HbA1c 7.1", "\xE2\x82\xAC 10", "[NAME_1] [DATE_2]", "Ramipril 5 mg"})
    EXPECT_EQ(detect_language(text), Language::en) << text;
}

TEST(Language, OfALongTextIsTheOneOfMostOfIt) {
  std::string text = "Discharge summary, please see below. ";
  for (int i = 0; i < 20; ++i) text += samples[8].text;
  EXPECT_EQ(detect_language(text), Language::de);
}

// A redacted text keeps its language, or a second redaction would read it by other rules.
TEST(Language, IsNotToldByWhatARedactionPutThere) {
  EXPECT_EQ(detect_language("[NAME] [ACCOUNT_12], 90 or older, peluquera canina, dolor de la mano [LOCATION] [LOCATION] [DEVICE] [NAME]"),
            Language::es);
}

TEST(Language, ReadsLettersWithAccentsOfTheirOwn) {
  EXPECT_EQ(detect_language("El nin\xCC\x83o no tiene fiebre; la exploracio\xCC\x81n es normal y el abdomen esta\xCC\x81 blando."),
            Language::es);
}

}  // namespace
}  // namespace wardbook::deid
