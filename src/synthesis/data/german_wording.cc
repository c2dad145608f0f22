// Names of places, facilities and organisations of Germany, Austria and Switzerland. Written by hand.
#include "synthesis/wording.h"

namespace wardbook::synthesis {

// clang-format off
const WordingTable german_wording{
    .cities =
     "Berlin|Hamburg|München|Köln|Frankfurt am "
     "Main|Stuttgart|Düsseldorf|Leipzig|Dortmund|Essen|Bremen|Dresden|Hannover|Nürnberg|Duisburg|Bochum|Wuppertal|Bielefeld|Bonn|Münster|Karlsruhe|Mannheim|Augsburg|Wiesbaden|Kiel|Aachen|Braunschweig|Chemnitz|Halle|Magdeburg|Freiburg|Krefeld|Lübeck|Mainz|Erfurt|Rostock|Kassel|Hagen|Saarbrücken|Potsdam|Ludwigshafen|Oldenburg|Osnabrück|Heidelberg|Darmstadt|Regensburg|Würzburg|Ingolstadt|Ulm|Göttingen|Heilbronn|Pforzheim|Jena|Trier|Erlangen|Bamberg|Bayreuth|Passau|Landshut|Rosenheim|Kempten|Konstanz|Tübingen|Reutlingen|Gera|Zwickau|Cottbus|Görlitz|Stralsund|Greifswald|Flensburg|Husum|Cuxhaven|Emden|Celle|Goslar|Fulda|Marburg|Gießen|Wetzlar|Siegen|Altenburg|Suhl|Wien|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|Bregenz|Leoben|Zürich|Bern|Basel|Luzern|St. "
     "Gallen|Winterthur|Chur|Biel|Thun|Burgdorf",
    .nature =
     "Lindenhof|Sonnenhof|Am "
     "Stadtpark|Waldblick|Seeblick|Rosengarten|Bergfrieden|Abendsonne|Birkenhain|Eichengrund|Mühlental|Tannenhof|Rheinblick|Heidehof|Alpenblick|Sonnenschein|Kastanienhof|Weserbogen|Elbterrassen|Moorhof",
    .saints =
     "St. Josef|St. Marien|St. Elisabeth|St. Vinzenz|St. Franziskus|St. Anna|St. Martin|St. Georg|St. Johannes|St. Barbara|St. "
     "Hedwig|St. Antonius|Heilig Geist|Herz Jesu|Maria Hilf|Bethanien|Bethesda|Paulinen|Sankt "
     "Katharinen|Luther|Diakonissen|Barmherzige Brüder|St. Ursula|St. Gertrauden",
    .directions =
     "Nord|Süd|Ost|West|Mitte",
    .street_words =
     "Haupt|Bahnhof|Schul|Garten|Kirch|Berg|Wiesen|Linden|Eichen|Birken|Mühlen|Schiller|Goethe|Mozart|Beethoven|Bismarck|Friedrich|Wilhelm|Kaiser|König|Rosen|Tulpen|Ahorn|Buchen|Tannen|Wald|Feld|Dorf|Markt|Stein|Brunnen|Post|Industrie|Rhein|Donau|Sonnen|Ring|Park|%S-|%S-|Dr.-%S-|%G-%S-",
    .street_kinds =
     "straße|str.|weg|allee|gasse|platz|ring|Straße|damm|ufer|steig|pfad|stieg|zeile|hof|graben|berg|kamp|twiete|chaussee",
    .streets =
     "%W%V &#|%W%V &|%W%V &##|%W%V &#a|%W%V &# b|%W%V &#/&|%W%V &#, &. OG|%W%V &#, Whg. &#|Am %S-Platz &|Am Anger &|An der Mühle "
     "&#|Auf der %P &|Im %P &#|Zum %P &|In den Gärten &#|Unter den Linden &#|Hinter der Kirche &|Alte Gasse &|Lange Straße &#|Neue "
     "Gasse &|Große Bleiche &#|%P %V &#|%Per Straße &#|%Per Str. &##|Postfach &# ## ##|Postfach &###|Hof %P|%P &#|%W%V &#-&#|%W%V|%W%V "
     "&#, Hinterhaus|Stiege &, Tür &, %W%V &#|Gut %P|Hausnummer &#, %P",
    .hospitals =
     "Klinikum %B|Universitätsklinikum %B|Städtisches Klinikum %B|%T-Krankenhaus|%T-Krankenhaus %B|%T-Hospital %B|Krankenhaus "
     "%P|Kreiskrankenhaus %P|Kreisklinik %P|Kliniken %P gGmbH|%S-Klinik|%S-Klinik %B|Klinik %P|Klinik am %P|Fachklinik %P|Rehaklinik "
     "%P|Reha-Zentrum %P|Evangelisches Krankenhaus %B|Diakonie-Klinikum %B|BG-Klinikum %P|Bundeswehrkrankenhaus %B|Helios Klinikum "
     "%P|Asklepios Klinik %P|Sana Klinikum %P|MVZ %P|MVZ Dr. %S|Praxis Dr. %S|Praxis %S|Gemeinschaftspraxis %S/%S|Gemeinschaftspraxis "
     "Dres. %S und %S|Hausarztzentrum %P|Praxisklinik %P|Hausarztpraxis %P|Pflegeheim %N|Seniorenheim %N|Seniorenresidenz %N|Haus "
     "%N|Haus %S|Altenheim %T|Pflegedienst %S|Sozialstation %P|%P-Apotheke|%S Apotheke|Adler-Apotheke %P|Apotheke am %P|Labor %S|Labor "
     "Dr. %S|LKH %P|LKH-Univ. Klinikum %B|Inselspital %B|Kantonsspital %B|Spital %P|Regionalspital %P|Hospiz %N|Zahnarztpraxis "
     "%S|Physiotherapie %S|Dialysezentrum %P|Radiologie %P|Ordination Dr. %S|Herzzentrum %B|Lungenklinik %P|Kinderklinik "
     "%B|Tagesklinik %P",
    .rooms =
     "Zimmer &##|Zi. &##|Zi &#|Zimmer &|Station &@, Zimmer &#|Stat. &@|&##/&|Bett &|Zimmer &##, Bett &|Zi. &##-&|OP &|OP-Saal &|Box "
     "&|ITS Bett &|ITS-&|Intensiv &, Bett &|Station @&|Platz &|Bettplatz &#|Ebene &, Raum &##|Raum &.##|Whg &#|Kreißsaal &|Haus &, Zi. "
     "&#",
    .places =
     "Stadtpark %P|%Per See|%P|%P|%Per Wald|Burg %P|Schloss %P|Kloster %P|Kirche %T|Gemeinde %T|Insel %P|Ortsteil %P|Siedlung "
     "%P|Campingplatz %P|Kleingarten %P|Kolonie %P|%Ptal|Bad %P|Alm %P|%Pspitze|%Per Heide|Freibad %P|Marktplatz %P|Bahnhof %P|Gut "
     "%P|Hof %P|Weiler %P|Hafen %P|Friedhof %P|Stadion %P|Moschee %P|Dorf %P|Berg %P",
    .counties =
     "Landkreis %P|Kreis %P|LK %P|Bezirk %P|Kanton %P|%P|%P-%D",
    .countries =
     "Deutschland|Österreich|Schweiz|Türkei|Polen|Italien|Griechenland|Kroatien|Serbien|Bosnien|Kosovo|Albanien|Rumänien|Bulgarien|Ungarn|Tschechien|Ukraine|Russland|Kasachstan|Syrien|Irak|Iran|Afghanistan|Libanon|Marokko|Tunesien|Ägypten|Eritrea|Somalia|Äthiopien|Nigeria|Ghana|Kamerun|Vietnam|China|Indien|Sri "
     "Lanka|Pakistan|Philippinen|Brasilien|Kolumbien|Portugal|Spanien|Frankreich",
    .employers =
     "%S ~ Söhne|%S GmbH|%S GmbH ~ Co. KG|Bäckerei %S|Metzgerei %S|Autohaus %S|Spedition %S|Baugeschäft %S|Dachdeckerei %S|Elektro "
     "%S|Sanitär %S|Malerbetrieb %S|Schreinerei %S|Gärtnerei %S|Gasthof %P|Hotel %P|Brauerei %P|Weingut %S|Molkerei %P|Stadtwerke "
     "%B|Stadt %B|Gemeinde %P|Landratsamt %P|Deutsche Bahn|Deutsche "
     "Post|DHL|VW|BMW|Daimler|Bosch|Siemens|BASF|Bayer|Thyssen|Aldi|Lidl|Edeka %S|Rewe|Kaufland|Amazon|Sparkasse %B|Volksbank "
     "%P|Polizei %B|Feuerwehr %B|Bundeswehr|Zeche %P|Grube %P|Werft %P|Granitwerk %S|Maschinenbau %S|Textil %S|Druckerei "
     "%S|Friseursalon %G|Taxi %S|Fahrschule %S|Steuerbüro %S|Reinigung %S|Logistik %P|Kita %N|SBB|ÖBB|Voest|Migros|Coop",
    .schools =
     "%S-Gymnasium|Gymnasium %P|Realschule %P|%S-Schule|Grundschule %P|Grundschule am %P|Hauptschule %P|Gesamtschule %B|Berufsschule "
     "%P|Berufskolleg %P|Universität %B|Uni %B|TU %B|FH %B|Hochschule %P|Kita %N|Kindergarten %T|Kindergarten %N|Waldorfschule "
     "%P|Förderschule %P|Musikschule %B|HTL %P|Volksschule %P",
    .organizations =
     "TSV %P|SV %P|FC %P|Schützenverein %P|Gesangverein %P|Kirchenchor %T|Heimatverein %P|Freiwillige Feuerwehr %P|Caritas %B|Diakonie "
     "%B|DRK %B|AWO %P|Kanzlei %S|Rechtsanwälte %S ~ %S|Kanzlei %S ~ Partner|IG Metall %B|Verdi %B|Kolpingfamilie %P|Landfrauen "
     "%P|Moscheeverein %P|Panzerbataillon &##|Jägerbataillon &#&|Betreuungsverein %P|Kleingartenverein %P|Selbsthilfegruppe "
     "%P|Musikverein %P|Alpenverein %B|Notariat %S",
    .professions =
     "Lehrer|Lehrerin|Lehrerin i. "
     "R.|Rentner|Rentnerin|Hausfrau|Landwirt|Landwirtin|Bauer|Winzer|Gärtner|Gärtnerin|Förster|Waldarbeiter|Maurer|Maurer i. "
     "R.|Zimmermann|Dachdecker|Maler|Schreiner|Tischler|Elektriker|Elektroniker|Klempner|Installateur|Heizungsbauer|Schlosser|Schweißer|Dreher|Fräser|Maschinenbauer|Mechaniker|Kfz-Mechaniker|Mechatroniker|Lagerarbeiter|Staplerfahrer|LKW-Fahrer|Kraftfahrer|Busfahrer|Taxifahrer|Lokführer|Eisenbahner|Postbote|Briefträgerin|Bergmann|ehemaliger "
     "Bergmann|Steinmetz|Chemikant|Laborantin|Chemikerin|Ingenieur|Ingenieurin|Bauingenieur|Architektin|Informatiker|Softwareentwicklerin|Kaufmann|Kauffrau|Bankkauffrau|Versicherungsvertreter|Buchhalterin|Sekretärin|Verwaltungsangestellte|Beamter|Polizist|Polizistin|Feuerwehrmann|Soldat|Berufssoldat|Richterin|Rechtsanwalt|Notar|Steuerberater|Pfarrer|Pastorin|Kantorin|Organist|Musiker|Cellistin|Schauspielerin|Journalist|Fotografin|Bäcker|Bäckermeister|Konditorin|Metzger|Fleischer|Koch|Köchin|Kellnerin|Wirt|Gastwirtin|Verkäuferin|Kassiererin|Friseurin|Friseurmeisterin|Schneiderin|Schuster|Reinigungskraft|Putzfrau|Hausmeister|Altenpflegerin|Krankenschwester|Krankenpfleger|Arzthelferin|Hebamme|Physiotherapeutin|Apothekerin|Zahntechniker|Tierärztin|Erzieherin|Sozialarbeiter|Psychologin|Studentin|Student "
     "der "
     "Medizin|Schüler|Auszubildender|Azubi|Professor|Bibliothekarin|Goldschmied|Uhrmacher|Optikerin|Fliesenleger|Gerüstbauer|Kranführer|Hafenarbeiter|Fischer|Seemann|Pilotin|Flugbegleiterin|Imker|Schäfer|Müller|Brauer|Küfer|Glasbläser|Korbmacher|Schornsteinfeger|Bestatter",
};
// clang-format on

}  // namespace wardbook::synthesis
