// Names of places, facilities and organisations of France, Belgium, Switzerland and Quebec. Written by hand.
#include "synthesis/wording.h"

namespace wardbook::synthesis {

// clang-format off
const WordingTable french_wording{
    .cities =
     "Paris|Marseille|Lyon|Toulouse|Nice|Nantes|Montpellier|Strasbourg|Bordeaux|Lille|Rennes|Reims|Saint-Étienne|Le "
     "Havre|Toulon|Grenoble|Dijon|Angers|Nîmes|Villeurbanne|Clermont-Ferrand|Le "
     "Mans|Aix-en-Provence|Brest|Tours|Amiens|Limoges|Annecy|Perpignan|Metz|Besançon|Orléans|Rouen|Mulhouse|Caen|Nancy|Argenteuil|Saint-Denis|Montreuil|Roubaix|Tourcoing|Avignon|Poitiers|Dunkerque|Créteil|Versailles|Pau|La "
     "Rochelle|Calais|Cannes|Antibes|Béziers|Colmar|Bourges|Quimper|Valence|Chambéry|Lorient|Niort|Vannes|Laval|Arras|Albi|Auch|Rodez|Aurillac|Guéret|Aubusson|Tulle|Cahors|Mende|Privas|Gap|Digne|Bastia|Ajaccio|Cayenne|Fort-de-France|Pointe-à-Pitre|Saint-Pierre|Nouméa|Bruxelles|Liège|Namur|Charleroi|Mons|Genève|Lausanne|Fribourg|Sion|Neuchâtel|Montréal|Québec|Gatineau|Sherbrooke|Rimouski|Saguenay|Trois-Rivières|Luxembourg",
    .nature =
     "Les Tilleuls|Les Acacias|Les Mimosas|Bellevue|Beau Séjour|Les Glycines|La Roseraie|Les Chênes|Les Lilas|La Source|Les "
     "Marronniers|Le Clos Fleuri|Les Oliviers|La Pinède|Les Jonquilles|Bel Air|La Colline|Les Cèdres|Les Peupliers|Val Fleuri",
    .saints =
     "Saint-Joseph|Sainte-Marie|Saint-Louis|Saint-Antoine|Sainte-Anne|Saint-Vincent|Saint-Luc|Sainte-Marguerite|Saint-Jean|Notre-Dame|Saint-Roch|Sainte-Thérèse|Saint-Martin|Saint-Éloi|Sainte-Camille|Saint-Grégoire|Sacré-Cœur|Saint-Camille|Sainte-Clotilde|Saint-Michel|Bon "
     "Secours",
    .directions =
     "Nord|Sud|Est|Ouest|Centre",
    .street_words =
     "de la République|de la Gare|de l'Église|du Moulin|des Écoles|Victor-Hugo|Pasteur|du Général-de-Gaulle|Jean-Jaurès|de la Paix|des "
     "Lilas|du Lavoir|de la Fontaine|du Château|Saint-Michel|Saint-Jacques|du Docteur-%S|du Docteur %S|%G %S|%G-%S|de %P|de %B|des "
     "Tanneurs|du Port|des Vignes|du 11-Novembre|du 8-Mai-1945|des Jardins|de Verdun|Gambetta|Voltaire|Émile-Zola|de la Libération|du "
     "Stade|des Acacias|des Peupliers|du Maréchal-Foch|de Bretagne|des Remparts|du Four|du Puits",
    .street_kinds =
     "rue|rue|rue|avenue|av.|boulevard|bd|place|impasse|allée|chemin|route|quai|cours|square|passage|sentier|ruelle|montée|lotissement|Rue|Avenue|Bd",
    .streets =
     "&#, %V %W|& %V %W|&## %V %W|&# bis, %V %W|& ter %V %W|&#, %V %W, appt &#|&# %V %W, bât. @|%V %W &#|%V %W, &|résidence %N, bât. "
     "@, appt &#|résidence %S, esc. &|lieu-dit %P|Lieu-dit Le %P|BP &##|B.P. &#|CS &####|HLM %S, &e étage|&#, %V %W – &e ét.|%V "
     "%W|hameau de %P|ferme de %P|&### %V %W, app. &|&### boul. %S Ouest|Chaussée de %P &##|c/o %S, & %V %W|Z.A. de %P, lot &",
    .hospitals =
     "CHU de %B|CHU %S|CHR de %B|CH de %P|CH %P|Centre hospitalier de %P|Centre Hospitalier %S|Hôpital %T|Hôpital %S|hôpital de "
     "%P|Hôpital %G-%S|Clinique %T|Clinique %S|clinique du %P|Clinique %N|Polyclinique de %P|Polyclinique %T|EHPAD %N|EHPAD %T|Ehpad "
     "de %P|Résidence %N|Maison de retraite %N|Maison de santé %P|Maison de santé pluridisciplinaire de %P|Cabinet médical %P|Cabinet "
     "du Dr %S|Cabinet %S|Centre de santé %P|Pharmacie %S|pharmacie %S|Pharmacie de la %P|Grande Pharmacie de %P|Laboratoire "
     "%S|Laboratoire %P|LBM %S|Institut %S|Institut %G-%S|HIA %S|Hôpital d'instruction des armées %S|SSR %N|SSR de %P|Centre de "
     "rééducation de %P|CMP %P|CMP de %P|Clinique psychiatrique de %P|Centre anticancéreux %S|HAD %P|CISSS de %P|CLSC %P|Hôpital "
     "régional de %P|HUG %P|CHUV %P|Clinique de %P|Cliniques universitaires %T|CHC %P|Maternité de %P|Centre de dialyse de %P|AURA "
     "%P|Cabinet d'imagerie de %P|Foyer %N|Foyer de vie %P|Pavillon %S|bâtiment %S|Unité %S|Hospices civils de %B",
    .rooms =
     "chambre &##|ch. &##|Ch. &#|ch &#|Chambre &|ch &#f|ch. &##, lit &|lit &|Lit &#|&##-&|&##@|box &|Box &|réa lit &|salle &|Salle "
     "&|bloc &|UHCD lit &|fauteuil &|place &|poste &|SAUV &|bureau &##|secteur &, lit &|&e étage, ch. &##",
    .places =
     "parc de %P|parc %S|quartier %P|quartier de la %P|le quartier %P|%P|%P|église %T|paroisse %T|chapelle de %P|lac de %P|forêt de "
     "%P|île de %P|plage de %P|camping de %P|village de %P|hameau de %P|cité %S|la cité %P|stade %S|marché de %P|gare de %P|pont de "
     "%P|château de %P|mosquée de %P|abbaye de %P|vallée de %P|col de %P|refuge de %P|port de %P|lycée désaffecté de %P|mont %P|étang "
     "de %P|foyer %S",
    .counties =
     "%P|canton de %P|Haute-%P|%B|%P-Maritime|MRC de %P|département de %P|Val-de-%P",
    .countries =
     "France|Belgique|Suisse|Canada|Luxembourg|Maroc|Algérie|Tunisie|Sénégal|Mali|Côte "
     "d'Ivoire|Guinée|Cameroun|Congo|Gabon|Bénin|Togo|Madagascar|Comores|Haïti|Maurice|Portugal|Espagne|Italie|Pologne|Roumanie|Turquie|Arménie|Liban|Syrie|Vietnam|Cambodge|Laos|Chine|Inde|Sri "
     "Lanka|Brésil|Colombie|Allemagne|Royaume-Uni|Ukraine|Russie|Afghanistan|Érythrée",
    .employers =
     "SNCF|La Poste|EDF|Renault|Peugeot|Michelin|Airbus|Carrefour|Leclerc|Auchan|Lidl|Intermarché|mairie de %B|Mairie de %P|Conseil "
     "départemental de %P|Boulangerie %S|boucherie %S|Garage %S|Transports %S|Maçonnerie %S|%S et Fils|Menuiserie %S|Établissements "
     "%S|Ets %S|Imprimerie %S|Scierie %S|Laiterie de %P|Fromagerie %S|Champagne %S|Domaine %S|Château %P|Coopérative de %P|Hôtel "
     "%N|Restaurant %N|Café de %P|Salon %G|Ambulances %S|Taxis %S|Usine %P|Filature de %P|Mines de %P|Chantiers de %P|Crédit Agricole "
     "de %B|Banque %S|Assurances %S|Étude %S|Cabinet %S|Pompes funèbres %S|Nettoyage %S|Sécurité %P|Pêcheries %S|Port de "
     "%B|RATP|STM|Hydro-Québec|Bombardier|Migros|Nestlé|Desjardins|Ubisoft",
    .schools =
     "école %S|école %G-%S|École primaire %S|école maternelle %N|collège %S|Collège %G %S|collège de %P|lycée %S|Lycée %G-%S|lycée "
     "professionnel de %P|Université de %B|université de %B|Fac de %B|IUT de %P|crèche %N|crèche de %P|Cégep de %P|École polytechnique "
     "de %B|IME %P|IME %N|Institution %T|conservatoire de %B|École secondaire %P|Haute école de %P",
    .organizations =
     "Secours catholique de %B|Croix-Rouge de %B|Restos du Cœur de %P|Emmaüs %P|Amicale de %P|Association %P|association Les Amis de "
     "%P|Chorale %T|chorale de %P|Club %P|FC %P|US %P|Paroisse %T|Étude de Me %S|Cabinet %S et associés|Me %S|CGT %B|CFDT %P|UDAF de "
     "%P|ATMP de %P|&e régiment de %P|&&e RI|Légion étrangère|mosquée de %P|Harmonie de %P|Comité des fêtes de %P|club du 3e âge de "
     "%P|ADMR de %P|Ligue contre %P|Lions Club de %B|Scouts de %P",
    .professions =
     "instituteur|institutrice|institutrice retraitée|professeur|professeure de lycée|maître de "
     "conférences|agriculteur|agricultrice|exploitant agricole|éleveur|vigneron|vigneronne|caviste|ouvrier "
     "agricole|bûcheron|jardinier|paysagiste|fleuriste|maçon|maçon "
     "retraité|couvreur|charpentier|menuisier|ébéniste|plombier|chauffagiste|électricien|peintre en "
     "bâtiment|carreleur|soudeur|chaudronnier|tourneur|fraiseur|mécanicien|garagiste|carrossier|chauffeur routier|routier|chauffeur de "
     "bus|chauffeur de taxi|conducteur de train|cheminot|cheminot "
     "retraité|facteur|factrice|livreur|magasinier|cariste|manutentionnaire|docker|marin|marin-pêcheur|ostréiculteur|mineur|ancien "
     "mineur|ouvrier|ouvrière|couturière|tailleur|coiffeuse|coiffeur|esthéticienne|boulanger|pâtissier|boucher|charcutier|poissonnier|fromagère|cuisinier|cuisinière|serveur|serveuse|barman|restaurateur|hôtelière|caissière|vendeuse|commerçant|commerciale|agent "
     "immobilier|comptable|banquier|assureur|secrétaire|secrétaire de mairie|fonctionnaire|employée de bureau|cadre|cadre "
     "supérieur|ingénieur|ingénieure|architecte|géomètre|informaticien|développeuse|avocat|avocate|juge|notaire|huissier|policier|gendarme|gendarme "
     "retraité|pompier|militaire|ancien légionnaire|gardien d'immeuble|gardienne|agent de sécurité|femme de ménage|aide à "
     "domicile|auxiliaire de vie|aide-soignante|infirmière|infirmière "
     "retraitée|sage-femme|kinésithérapeute|pharmacien|dentiste|vétérinaire|psychologue|éducateur spécialisé|assistante "
     "sociale|assistante maternelle|étudiant|étudiante en droit|lycéenne|retraité|sans "
     "emploi|artiste|musicien|violoniste|comédienne|photographe|journaliste|libraire|bibliothécaire|curé|religieuse|luthier|horloger|bijoutier|forain|guide "
     "de haute montagne|moniteur de ski|hôtesse de l'air|pilote de ligne|agent de "
     "piste|chercheuse|chimiste|opticien|ambulancier|fossoyeur|apiculteur|berger",
};
// clang-format on

}  // namespace wardbook::synthesis
