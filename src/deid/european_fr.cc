// The cues of French texts, of France, Belgium, Switzerland and Québec.
#include "deid/european_text.h"

namespace wardbook::deid::european {

using trust::Label;

namespace {

constexpr Cue cues[] = {
    {Use::number, Label::ssn,
     "nir|ins|ins nir|n ss|nss|no ss|n secu|numero de securite sociale|n de securite sociale|n securite sociale|securite sociale|"
     "numero de secu|secu|n immatriculation|numero immatriculation|niss|n niss|numero national|registre national|avs|n avs|no avs|"
     "numero avs|matricule ins"},
    {Use::number, Label::mrn,
     "ipp|ip|n ipp|nip|numero patient|n patient|patient no|no patient|id patient|identifiant patient|ref patient|reference patient|"
     "numero de dossier|n dossier|no dossier|dossier medical|dossier"},
    {Use::number, Label::id,
     "nda|n nda|numero de dossier administratif|iep|n sejour|numero de sejour|n examen|no examen|n ordonnance|numero ordonnance|"
     "n demande|n prelevement|code de verification|siret|siren|n affaire|recommande avec ar|n recommande|matricule|numero de venue|"
     "n venue|affaire|diffusion|bon|inclusion"},
    {Use::weak_number, Label::id,
     "examen|ordonnance|demande|prelevement|accession|identifiant|reference|ref|sejour|episode|venue|adherent|recommande|interphone|"
     "numero d'ordre|dossier vt|enregistrement"},
    {Use::number, Label::health_plan,
     "ramq|n ramq|nam|n assurance maladie|mutuelle|numero adherent|n adherent|n contrat|numero de contrat|ame|n ame|carte vitale|"
     "assurance maladie|groupe mutuel"},
    {Use::weak_number, Label::health_plan, "contrat|assurance|police|assure"},
    {Use::number, Label::license,
     "rpps|n rpps|finess|n finess|adeli|n adeli|am|n am|inami|n inami|permis de conduire|permis|cmq|rcc|passeport|n passeport|carte "
     "identite|carte nationale identite|cni|titre de sejour|n ordre|conseil de l'ordre|rcc n|gln|identification praticien"},
    {Use::number, Label::account, "iban|rib|facture|n facture|devis|n devis|compte|virement|n de compte|virement eventuel"},
    {Use::code, Label::vehicle, "immatricule|immatriculee|immatriculation|plaque|plaque d'immatriculation|vehicule"},
    {Use::code, Label::device,
     "n serie|n de serie|numero de serie|no serie|serie|sn|lot|n lot|n de lot|numero de lot|transmetteur|pompe|appareil|n appareil"},
    {Use::code, Label::id, "identifiant|login|utilisateur|code de verification|interphone"},
    {Use::phone, Label::phone,
     "tel|telephone|tph|telephonie|telephonique|portable|port|mobile|gsm|natel|joignable|joignables|joignable au|joindre|numero de "
     "telephone|numero de telephonie|contact|appel|appeler|rappeler|rappeler au|standard|secretariat|ligne directe|numero de bureau|"
     "numero|contacter|disposition|au|avisee|avise"},
    {Use::extension, Label::phone, "poste|bip|dect|ligne interne|beeper"},
    {Use::phone, Label::fax, "fax|telecopie|telecopieur|telec|fax au|faxer|faxer au"},
    {Use::name, Label::name,
     "par|nom|prenom|noms|prenoms|nom prenom|nom et prenom|nom de naissance|nom usage|nom de jeune fille|nom du patient|nom "
     "patient|patient|"
     "patiente|patient e|medecin|medecin traitant|medecin referent|interne|internes|externe|externes|senior|chirurgien|chirurgienne|"
     "operateur|aide|aides|anesthesiste|prescripteur|prescript|praticien|redacteur|redactrice|redige par|signataire|signature|"
     "valide par|validation|dicte par|saisi par|correspondant|destinataire|biologiste|psychologue|infirmiere|infirmier|ide|kine|"
     "sage femme|assistante sociale|secretaire|secretaires|cadre|salarie|salariee|assure|assuree|personne de confiance|"
     "personne a prevenir|contact|concerne|objet|adresse par|vu par|vue par|attention de|mere|pere|conjoint|famille avisee|de|pour|"
     "chef de service|chef de clinique|chefs de clinique|praticien hospitalier|praticiens hospitaliers|medecins|professeur|docteur|"
     "rc|arm|mr|beneficiaire|preleve par|realise par|imprime par|consultant|responsable|responsable de service|auteur|diagnostic "
     "infirmier"},
    {Use::title, Label::name,
     "cher|chere|m|mr|mrs|mme|mlle|melle|mm|mmes|monsieur|madame|mademoiselle|dr|drs|docteur|docteure|docteurs|dre|pr|prof|professeur|"
     "professeure|dresse|"
     "me|maitre|veuve|ep|epouse|nee|dit|dite|alias"},
    {Use::kin, Label::name,
     "divorce de|divorcee de|separe de|separee de|veuf de|veuve de|vit avec|en couple avec|marie avec|mariee avec|pacse avec|pacsee avec|"
     "epoux|epouse|mari|femme|conjoint|conjointe|fille|fils|mere|pere|frere|soeur|cousin|cousine|neveu|niece|oncle|tante|oncle maternel|"
     "grand mere|grand pere|petite fille|petit fils|gendre|belle fille|belle mere|beau frere|belle soeur|compagnon|compagne|voisin|"
     "voisine|ami|amie|maman|papa|aidante|enfant|enfants|ide|infirmiere|interne|kine|psychologue|ergonome|orthophoniste|"
     "sage femme|patient|patiente|salarie|sortie de"},
    {Use::street, Label::location,
     "rue|avenue|av|ave|boulevard|bd|bld|bvd|blvd|allee|allees|chemin|impasse|quai|place|pl|route|cours|square|passage|lotissement|"
     "esplanade|faubourg|fg|sentier|ruelle|montee|lieu dit|hameau|voie|promenade|chaussee|rte|imp|chem|venelle|residence"},
    {Use::site, Label::location,
     "ch|gh|chu|chu de|chr|chru|centre hospitalier|centre hospitalier universitaire|hopital|hopitaux|hopital "
     "prive|clinique|polyclinique|ehpad|"
     "maison de sante|hotel dieu|institut|centre de sante|cabinet medical|pharmacie|groupe hospitalier|ght|hospices civils|"
     "centre de reeducation|centre medical|residence|maison de retraite|laboratoire|ch de|ch du|cliniques universitaires|foyer|creche|"
     "college|ecole|lycee|cisss|ciusss|gmf|had|imagerie|centre"},
    {Use::place, Label::location,
     "domicilie a|domiciliee a|demeurant a|habite a|habite|ne a|nee a|ville|commune|ville de|la ville de|maire de|residant a|originaire de|"
     "vit a|fait a|lieu de naissance|ne dans|nee dans|adresse postale|habitant"},
    {Use::room, Label::location, "chambre|ch|lit|chambre n|box"},
    {Use::birth, Label::date, "ne le|nee le|ne e le|ne e|date de naissance|ddn|naissance|nes le"},
    {Use::eponym, Label::other,
     "maladie de|maladie|syndrome de|syndrome|signe de|score de|score|test de|echelle de|manoeuvre de|sonde de|fracture de|"
     "ganglion de|phenomene de|classification de|loge de|canal de|triangle de|tendon de|purpura de|operation de|intervention de|"
     "indice de|criteres de|figure de|crise de|position de|formule de|oesophage de|lymphome de|sarcome de|cellules de|corps de|"
     "equation de|sequence de|prothese de|stade|type|pas de|selon|hodgkin|tumeur de|contracture de|cul de sac de|thyroidite de|"
     "lignes de|sillon de|sillons de|polygone de|scissure de|citerne de|kyste|tache|taches|aqueduc de|fav|kt|redon de|epreuve de|"
     "fistule de|ulcere de|osteotomie de|cirrhose de|lame de|technique de|protocole de|manoeuvres de|signes de|test du|coloration de|"
     "polype de|foyer de|hernie de|valvule de|angle de|espace de|grille de|grilles de|point de|ligne de|incision de|aileron de|canule de|"
     "pince de|drain de|regle de|loi de|reflexe de|nodule de|nodules de|bacille de|granulome de|cellule de|arthrite de|ataxie de|"
     "nevralgie de|paralysie de|dystrophie de|fascia de|ligament de|glande de|glandes de|diverticule de|trompe de|milieu de|"
     "forceps de|aiguille de|attelle de|methode de|courbe de|tetralogie de|anneau de|anastomose de|percentile selon"},
    {Use::plain, Label::other,
     "nom|prenom|age|sexe|date|docteur|monsieur|madame|service|cardiologue|neurologue|pneumologue|medecin|chirurgien|biologiste|"
     "interne|externe|chef|patient|patiente|n|no|rpps|adeli|ipp|nda|nir|ins|tel|fax|telephone|le|la|les|un|une|des|du|de|en|au|aux|et|"
     "ou|sur|dans|pour|par|avec|sans|il|elle|on|nous|vous|je|est|a|ont|ne|nee|apres|avant|depuis|motif|antecedents|traitement|examen|"
     "conclusion|compte|rendu|consultation|hospitalisation|urgences|unite|pole|departement|objet|cher|chere|chers|confrere|consoeur|"
     "collegue|madame|biologie|imagerie|adresse|commune|rue|avenue|boulevard|france|suisse|belgique|rdv|cancerologie|cardiologie|"
     "neurologie|pneumologie|chirurgie|medecine|generale|pediatrie|psychiatrie|radiologie|gynecologie|oncologie|nephrologie|urologie|"
     "orthopedie|rhumatologie|dermatologie|endocrinologie|gastroenterologie|hepatologie|reanimation|anesthesie|geriatrie|lundi|mardi|"
     "mercredi|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
     "passera|present|presente|vient|signature|secretariat|secretaire|responsable|praticien|hospitalier|hopital|clinique|chu|val|ans|"
     "imprime|page|taille|poids|cadre|infirmiere|psychologue|kinesitherapeute|assistante|assistant|sociale|dit|dite|epouse|"
     "melle|npa|lamal|lca|mel|usuel|ibode|iade|samu|smur|sau|clic|pui|csapa|caarud|aesh|mk|mkde|tdm|irm|msp|ccas|mdph|uhcd|hdj|"
     "inami|nam|niss|clsc|ehpad|ssiad|pmi|mpr|pat|salle|statut|rougeur"},
};

}  // namespace

std::span<const Cue> cues_fr() { return cues; }

}  // namespace wardbook::deid::european
