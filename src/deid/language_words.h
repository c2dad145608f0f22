// Words that notes of each language are full of: articles, pronouns, prepositions, auxiliaries, and the words of headings. One that two
// languages share stands in both lists. At most ten letters each: longer ones show in their trigrams.
#pragma once

#include <string_view>

namespace wardbook::deid {

inline constexpr std::string_view english_words =
    "the of and to in with for was is on at he she his her has had have no not by from as were are be been this that which patient "
    "patients years old year history denies reports presented admitted discharge daily due after before without there any if will "
    "would did does per left right pain normal blood seen follow up day days week weeks month months it its they them their name "
    "date birth address phone chief complaint exam plan assessment review notes today yesterday given taken started who what when how "
    "pt hx yo male female says states lives works also now or but an than then still each both all other while status pressure chest "
    "signed room nurse family mother father daughter son wife husband take tablet mouth twice once hours home call please";

inline constexpr std::string_view spanish_words =
    "el la los las de del y en con por para un una que se no su al es sin como más lo fue ha han era años año paciente pacientes "
    "presenta refiere acude ingreso alta días día meses mes horas tras desde hasta durante sobre entre muy ser está son nombre "
    "apellidos fecha nacimiento domicilio calle médico edad sexo informe clínico hospital motivo consulta dolor derecha derecho "
    "izquierda izquierdo hija hijo madre padre mujer varón normal niega cada vía oral hoy ayer también pero sus este esta estos "
    "le les nos ya si cuando donde quien dos tres doctora señor señora enfermera historia teléfono correo anamnesis evolución pruebas "
    "juicio tensión cardiaca abdomen así según ante bajo debido";

inline constexpr std::string_view german_words =
    "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird "
    "bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wurden "
    "patient patientin jahre jahren alt geb geboren herr herrn frau diagnose diagnosen befund anamnese therapie verlauf aufnahme "
    "entlassung stationär ambulant klinik arzt ärztin kein keine keinen seit unter ohne links rechts beidseits tag tage tagen woche "
    "wochen monate monaten morgens abends täglich tochter sohn mutter vater ehemann ehefrau schmerzen wir ihr ihre ihren sehr geehrte "
    "geehrter kollege kollegin grüßen straße telefon tel heute gestern wegen sowie zeigt zeigte klagt bekannt pat re li "
    "bds kommt uns dann wenn kann dr med name vorname station pflege";

inline constexpr std::string_view french_words =
    "le la les de des du et en un une à au aux dans pour par sur avec est pas qui que ne ce se il elle son sa ses plus été sans "
    "sous depuis chez patient patiente ans né née monsieur madame mme mr docteur traitement examen service sortie entrée compte rendu "
    "motif date naissance adresse nom prénom téléphone jour jours mois semaine semaines heures gauche droite droit douleur douleurs "
    "fille fils mère père mari femme ou mais cette cet ces nous vous votre je lui leur être avait avoir était ont sont aucun aucune "
    "très bien lors suite après avant dont comme si aussi donc qu matin soir évolution diagnostic conclusion confrère "
    "cher chère tension infirmière hier aujourd hui vit travaille";

}  // namespace wardbook::deid
