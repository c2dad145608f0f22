// Palabras y patrones: names of places, facilities and organisations of Spain and Spanish America. Written by hand.
#include "synthesis/wording.h"

namespace wardbook::synthesis {

// clang-format off
const WordingTable spanish_wording{
    .cities =
     "Madrid|Barcelona|Valencia|Sevilla|Zaragoza|Málaga|Murcia|Palma|Bilbao|Alicante|Córdoba|Valladolid|Vigo|Gijón|Granada|Vitoria|Oviedo|Pamplona|Almería|Burgos|Salamanca|Albacete|Huelva|Logroño|Badajoz|León|Cádiz|Tarragona|Lleida|Jaén|Ourense|Lugo|Cáceres|Guadalajara|Toledo|Palencia|Ávila|Cuenca|Huesca|Segovia|Soria|Teruel|Zamora|Ceuta|Melilla|Elche|Cartagena|Jerez|Alcalá "
     "de Henares|Móstoles|Fuenlabrada|Leganés|Getafe|Lorca|Cieza|Totana|Yecla|Santa Cruz de Tenerife|Las "
     "Palmas|Arrecife|Mahón|Ibiza|Ponferrada|Astorga|Béjar|Trujillo|Mérida|Úbeda|Linares|Baza|Guadix|Ronda|Antequera|Ciudad de "
     "México|Monterrey|Puebla|Mérida|Oaxaca|Buenos "
     "Aires|Rosario|Mendoza|Salta|Santiago|Valparaíso|Temuco|Lima|Cusco|Arequipa|Bogotá|Medellín|Cali|Quito|Guayaquil|Caracas|La "
     "Paz|Montevideo|Asunción|San José|Managua|Tegucigalpa|San Salvador|La Habana|Santo Domingo|San Juan|Ponce",
    .nature =
     "los Olivos|la Alameda|el Pinar|la Vega|las Encinas|los Almendros|la Fuente|el Mirador|la Ribera|los Rosales|el Robledal|las "
     "Flores|el Naranjo|la Dehesa|los Tilos|el Molino|las Acacias|la Sierra|el Prado|la Marina|los Cerezos|la Loma|el Carmen|la "
     "Paloma|las Gaviotas",
    .saints =
     "San José|San Juan|Santa María|San Pedro|Santa Lucía|San Rafael|Santa Ana|San Telmo|Santa Clara|San Roque|San Agustín|Santa "
     "Teresa|San Millán|Santa Bárbara|San Lázaro|Nuestra Señora del Pilar|Virgen de la Salud|Virgen del Rocío|Virgen de las "
     "Nieves|Sagrado Corazón|San Carlos|Santa Eulalia|San Isidro|San Martín|Santa Rosa|San Felipe",
    .directions =
     "Norte|Sur|Este|Oeste|Alta|Baja|del Norte|del Sur",
    .street_words =
     "Mayor|Real|Nueva|del Sol|de la Paz|San Juan|San José|de la Constitución|de España|Cervantes|Goya|Colón|Velázquez|del Carmen|de "
     "%S|%G %S|Doctor %S|Maestro %S|%S|de los Herreros|de las Ánimas|del Olivo|del Molino|de la Fuente|del Pozo|de la Estación|de la "
     "Iglesia|2 de Mayo|18 de Julio|9 de Octubre|Independencia|Libertad|Bolívar|San Martín|Juárez|Hidalgo|Reforma|%P|Poeta %S|Pintor "
     "%S|Alcalde %S|Reyes Católicos",
    .street_kinds =
     "Calle|C/|c/|Avda.|Av.|Avenida|Plaza|Pza.|Paseo|P.º|Camino|Ctra.|Carretera|Travesía|Ronda|Pasaje|Rambla|calle|Callejón|Glorieta|Cuesta|Jr.|Carrera",
    .streets =
     "%V %W, &#|%V %W, n.º &#|%V %W nº &, &º @|%V %W &#, &º izq.|%V %W, &#, &º-@|%V %W &##|%V %W, s/n|%V %W &, bajo|%V %W, &#, esc. &, "
     "&º dcha.|Apartado de Correos &##|Apdo. &###|Urb. %P, &#|Urbanización %P, parcela &#|Polígono %P, nave &#|%V %W &##, Col. %P|%V "
     "%W &###, piso &|%V %W km &|Bloque &, portal &, &º @|Finca %P|Cortijo de %S|Barrio %P, casa &#|Manzana & Lote &#|%V &# # &#-&#|%V "
     "%W esquina %W",
    .hospitals =
     "Hospital Universitario %T|Hospital %T|Hospital General de %B|Hospital Universitario de %B|Hospital Comarcal de %B|Hospital "
     "Regional de %B|Hospital %S|Hospital Dr. %S|Hospital Doctor %S|Clínica %S|Clínica %T|Clínica Universitaria de %B|Centro de Salud "
     "%B|Centro de Salud %S|CS %P|C.S. %B %D|CAP %P|Ambulatorio %P|Consultorio de %P|Residencia %T|Residencia de mayores %P|Residencia "
     "%N|Centro Médico %S|Policlínica %P|Policlínico %T|Farmacia %S|Farmacia Lda. %S|Instituto %S|Sanatorio %T|Maternidad %T|Hospital "
     "Militar %S|Hospital del Niño %P|Complejo Hospitalario de %B|Complejo Asistencial de %B|Hospital Rural %P|Laboratorio "
     "%S|Laboratorios %P|Centro de Especialidades %P|Consultorio Dr. %S|Centro de Diálisis %P|IMSS %B|HGZ &#|H%A|Centro de "
     "Rehabilitación %P|Mutua %P|Fundación %S|Hospital Vall de %P|Clínica Dental %S",
    .rooms =
     "habitación &##|Habitación &##|hab. &##|Hab &##-&|cama &##|Cama &#@|&##-&|&##@|box &|Box &#|puesto &|UCI box &|UCI &|sala &, cama "
     "&#|planta &, hab. &#|quirófano &|Quirófano &|consulta &|Consulta &#|control &, cama &|pabellón &|sillón &",
    .places =
     "barrio %P|barrio de %T|el barrio %P|Parque %S|parque de %T|ermita de %T|parroquia de %T|pueblo de %P|aldea %P|%P|%P|playa de "
     "%P|la sierra de %P|valle de %P|isla %P|cortijo %P|Plaza de %S|mercado de %P|pedanía de %P|comunidad %P|vereda %P|ejido "
     "%P|colonia %P|Colonia %S|caserío %P|finca %P|monasterio de %T|convento de %T|resguardo %P|estación de %P|polideportivo %P|Villa "
     "%P|camping %P",
    .counties =
     "%B|%P|provincia de %B|comarca de %P|departamento de %P|%S",
    .countries =
     "España|México|Colombia|Venezuela|Perú|Ecuador|Bolivia|Chile|Argentina|Uruguay|Paraguay|Honduras|Guatemala|El "
     "Salvador|Nicaragua|Costa Rica|Panamá|Cuba|República Dominicana|Marruecos|Argelia|Senegal|Mali|Nigeria|Guinea "
     "Ecuatorial|Rumanía|Bulgaria|Ucrania|Rusia|Polonia|Portugal|Francia|Alemania|Italia|China|Pakistán|Filipinas|Brasil|Haití|Estados "
     "Unidos",
    .employers =
     "Talleres %S|Transportes %S|Construcciones %S|Construcciones %S Hnos.|Panadería %S|Bar %P|Restaurante %N|Hotel %P|Supermercados "
     "%P|Mercadona|Carrefour|El Corte Inglés|Correos|Renfe|SEAT|Endesa|Telefónica|Ayuntamiento de %B|Cooperativa %P|Bodegas %S|Aceites "
     "%P|Conservas %S|Cementos %P|Minas de %P|Puerto de %B|Limpiezas %S|Seguridad %P|Autoescuela %S|Peluquería %G|Ferretería "
     "%S|Electricidad %S|Fontanería %S e Hijos|Metalúrgica %S|Textiles %P|Granja %P|Viveros %S|Astilleros %P|Policía Local de "
     "%B|Guardia Civil|Banco de %B|Gestoría %S|Inmobiliaria %S|Pesquera %P|Matadero de %B|Hacienda %P|Maquila %P",
    .schools =
     "CEIP %S|CEIP %T|IES %S|IES %P|Colegio %T|colegio %S|Instituto %S|Universidad de %B|Escuela Infantil %N|guardería %N|Escuela "
     "%P|Liceo %S|Preparatoria %S|Secundaria Técnica &#|Facultad de Medicina de %B|Escuela Rural %P|Conservatorio de %B|Academia %S",
    .organizations =
     "Cáritas %B|Cruz Roja de %B|Asociación %P|Peña %P|Hermandad de %T|Cofradía de %T|Parroquia %T|Bufete %S|%S y %S Abogados|Despacho "
     "%S|CCOO %B|UGT %B|Sindicato %P|Club Deportivo %P|Coro %T|Banda de %P|Fundación %S|ONG %P|Iglesia Evangélica %P|Mezquita de "
     "%B|Asociación de Vecinos %P|Regimiento %S nº &#|Hogar del Jubilado de %P|Casa Regional de %P",
    .professions =
     "albañil|albañil jubilado|ama de casa|maestra|maestra jubilada|profesor|profesora de instituto|camionero|taxista|conductor de "
     "autobús|mecánico|electricista|fontanero|carpintero|pintor|soldador|tornero|minero|minero "
     "jubilado|agricultor|agricultora|ganadero|pastor|jornalero|pescador|marinero|estibador|cocinero|cocinera|camarero|camarera|panadero|panadera "
     "jubilada|carnicero|pescadero|dependienta|cajera|limpiadora|empleada de hogar|cuidadora|auxiliar de enfermería|enfermera|médica "
     "jubilada|farmacéutico|veterinario|abogada|abogado|juez|notario|administrativo|administrativa|secretaria|contable|banquero|informático|ingeniera|arquitecto|aparejador|policía "
     "nacional|guardia civil|bombero|militar retirado|vigilante de "
     "seguridad|cartero|repartidor|peluquera|barbero|costurera|modista|sastre|zapatero|músico|guitarrista|actriz|periodista|fotógrafo|pintora|escritor|sacerdote|monja|estudiante|estudiante "
     "de enfermería|jubilado|pensionista|comerciante|vendedora ambulante|viajante|autónomo|peón de obra|peón "
     "agrícola|viticultor|bodeguero|apicultor|jardinero|herrero|cantero|encofrador|gruista|ferroviario|azafata|piloto|recepcionista|guía "
     "turístico|monitor de gimnasio|entrenador|futbolista|torero|celador|conserje|bedel|bibliotecaria|traductora|psicóloga|trabajadora "
     "social|educadora infantil",
};
// clang-format on

}  // namespace wardbook::synthesis
