// Names of western, northern and southern Europe, and what grew from it in the Americas. Written by hand from common knowledge.
#include "deid/name_pools.h"

namespace wardbook::deid {
namespace {

// clang-format off
constexpr NameTable table[] = {
    {Origin::anglo,
     "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Nancy Betty Margaret Lisa Sandra Ashley Dorothy Kimberly "
     "Donna Emily Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Helen Cynthia Amy Shirley Brenda Pamela Nicole Ruth "
     "Katherine Virginia Joyce Judith Heather Doris Gladys Mildred Edna Ethel Bernice Thelma Harper Paisley Brooklyn Kaylee Addison "
     "Peyton Madison Brittany Tiffany Tammy Rhonda Darlene Marlene Glenda",
     "James Robert John Michael David William Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven Paul "
     "Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry "
     "Justin Scott Brandon Benjamin Samuel Gregory Frank Raymond Walter Harold Ralph Eugene Wayne Roy Vernon Clyde Elmer Lester Hudson "
     "Wyatt Easton Colton Tanner Trevor Todd Dale Duane",
     "Smith Johnson Williams Brown Jones Davis Miller Wilson Anderson Taylor Thomas Moore Jackson Martin Thompson Harris Clark Lewis "
     "Robinson Walker Allen Wright Scott Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Phillips Evans Turner Parker "
     "Collins Edwards Stewart Morris Rogers Cook Bailey Cooper Richardson Wood Watson Brooks Bennett Hughes Foster Sanders Ross Powell "
     "Jenkins Perry Russell Sullivan Hamilton Graham Wallace Ellis Hunter Stephenson Whitaker Hathaway Pemberton Ashworth Thornbury "
     "Blackwood Kirkpatrick Underhill Wetherby Holloway Cavendish Fairchild Lockhart Ravenscroft Haversham Birdsong Stallworth Cutright "
     "Scarborough Kettering"},
    {Origin::african_american,
     "Latoya Keisha Tamika Shanice Aaliyah Imani Ebony Latasha Tanisha Shaniqua Precious Tyesha Nia Kenya Monique Yolanda Chantelle Deja "
     "Jada Raven Destiny Kiara Tierra Lakeisha Shantel Rashida Niesha Alexus Asia Diamond Essence Janiya Kamaria Latrice Makayla Nyla "
     "Octavia Quiana Shalonda Tawanda Tonya Wilhelmina Zaria Zora",
     "DeShawn Tyrone Jamal Darnell Malik Terrell Marquis DeAndre Lamar Andre Kareem Jermaine Trevon Tyrell Antwan Cedric Cornell Darius "
     "Demetrius Devonte Donnell Dwayne Isaiah Jalen Jaquan Javon Kendrick Keyshawn LaMarcus LeBron Leroy Marcellus Montel Otis Percy "
     "Quincy Rasheed Reginald Roosevelt Rufus Tavon Trayvon Tyree Xzavier Zaire",
     "Washington Jefferson Booker Banks Jackson Gaines Dorsey Mosley Rivers Joseph Battle Singletary Bolden Broadnax Cheeks Dotson "
     "Fountaine Gadsden Grier Hairston Hollis Ivory Jenkins Kinsey Lyles Mayfield McCray Muhammad Pettway Pinkney Pleasant Prioleau "
     "Ravenell Rembert Sampson Satterwhite Simmons Smalls Stokes Swinton Tolliver Tubman Vaughn Wigfall Winbush Woodson Yancey Youngblood "
     "Bethea Manigault Heyward Gaillard"},
    {Origin::celtic,
     "Siobhan Aoife Niamh Orla Maeve Ciara Sinéad Gráinne Róisín Caoimhe Bridget Maureen Eileen Kathleen Colleen Deirdre Fiona Mairead "
     "Nuala Sorcha Ailsa Catriona Eilidh Isla Kirsty Mhairi Morag Shona Una Iona Angharad Bronwen Carys Cerys Eirlys Ffion Gwen Gwyneth "
     "Megan Myfanwy Nerys Rhiannon Seren Sian",
     "Patrick Seamus Liam Conor Declan Eoin Fergus Cormac Brendan Cillian Oisín Pádraig Ronan Niall Desmond Donal Fintan Cathal Colm "
     "Diarmuid Alasdair Angus Callum Duncan Euan Ewan Fraser Gregor Hamish Iain Lachlan Malcolm Murdo Ruaridh Struan Aled Dafydd Dylan "
     "Emrys Gareth Geraint Huw Iestyn Ieuan Llewelyn Rhys Tomos",
     "Murphy Kelly O'Sullivan Walsh O'Brien Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Gallagher Doherty Kennedy Lynch Murray "
     "Quinn McLoughlin Carroll Connolly Daly Brennan Burke Donnelly Flanagan Hennessy MacGregor MacDonald MacKenzie McAllister McIntyre "
     "McTavish Buchanan Cameron Drummond Farquharson Galbraith Kinnaird Lochhead Ogilvie Sutherland Urquhart Llewellyn Prydderch Pugh "
     "Gwynne Bevan Beddoe Cadwallader Fychan Morgan Probert Rhydderch Tudor Vaughan Yorath"},
    {Origin::spanish,
     "María Carmen Josefa Isabel Dolores Pilar Teresa Ana Francisca Laura Antonia Mercedes Cristina Marta Concepción Rosario Lucía Elena "
     "Raquel Manuela Encarnación Inmaculada Montserrat Consuelo Remedios Esperanza Milagros Begoña Rocío Nuria Macarena Almudena "
     "Angustias Leocadia Eulalia Visitación Purificación Yolanda Noelia Ainhoa Nerea Saray Candela Jimena Alba Carlota Ximena Aitana Vega "
     "Triana",
     "Antonio Manuel José Francisco Juan Javier Miguel Ángel Jesús Pedro Alejandro Rafael Fernando Alberto Ramón Vicente Enrique Joaquín "
     "Andrés Santiago Eduardo Iván Rubén Salvador Agustín Julián Emilio Gonzalo Ignacio Lorenzo Mariano Nicolás Prudencio Saturnino "
     "Teodoro Victoriano Wenceslao Eusebio Evaristo Fermín Gaspar Hilario Isidro Álvaro Hugo Mateo Iker Unai Bruno Leandro",
     "García Fernández González Rodríguez López Martínez Sánchez Pérez Gómez Jiménez Ruiz Hernández Díaz Moreno Álvarez Romero Alonso "
     "Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Suárez Castro Ortega Delgado Ortiz Marín Rubio "
     "Sanz Iglesias Medina Garrido Cortés Castillo Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Herrera "
     "Márquez Peña Cabrera Campos Vega Fuentes Carrasco Reyes Caballero Nieto Aguilar Pascual Herrero Lorenzo Hidalgo Giménez Montero "
     "Ibáñez Ferrer Santana Villalba Barrientos Zorrilla Quintanilla Arciniega Valdivieso"},
    {Origin::latin_american,
     "Guadalupe Yesenia Xiomara Marisol Esmeralda Araceli Graciela Lourdes Socorro Rosalba Nayeli Citlali Itzel Xóchitl Yadira Maribel "
     "Leticia Ofelia Berenice Perla Brisa Dulce Fabiola Griselda Ivonne Janeth Karla Lisbeth Mayra Nereida Odalys Paola Rosaura Soledad "
     "Tatiana Úrsula Valentina Wendy Yuridia Zulema Milagros Maricela Anahí Dayana Yurleidy Magaly Nohemí Evangelina Eréndira Catalina",
     "Luis Carlos Jorge Alejandro Ricardo Héctor Óscar Sergio Arturo Armando Efraín Ezequiel Gilberto Gustavo Heriberto Humberto Ismael "
     "Leonel Marcos Moisés Noé Octavio Porfirio Ramiro Refugio Rigoberto Rogelio Saúl Tomás Ulises Wilmer Yeison Edwin Elmer Bayron Jhon "
     "Freddy Maynor Nelson Osvaldo Pablo Rolando Silvestre Teófilo Vidal Wilfredo Cuauhtémoc Reynaldo Camilo Maximiliano",
     "Ramírez Flores Morales Rivera Chávez Mendoza Guzmán Ortiz Juárez Castillo Contreras Estrada Orozco Ávila Velasco Salazar Cervantes "
     "Figueroa Maldonado Espinoza Cárdenas Zamora Zavala Escobar Quispe Mamani Huamán Condori Choque Yupanqui Ticona Apaza Tupac "
     "Chuquimia Xuncax Ixcoy Tzoc Cucul Poot Canul Chan Pech Uicab Cuevas Alcántara Peralta Polanco Feliciano Rentería Villaseñor Montoya "
     "Arredondo Sepúlveda Bustamante Carvajal Echeverría Ureña Batista Toribio Matos Baldovino Guaraca Lema Toapanta Chicaiza Sandoval "
     "Trujillo Valenzuela Benavides Villalobos Portillo Galdámez Zelaya"},
    {Origin::portuguese,
     "Adriana Aparecida Beatriz Bruna Camila Cláudia Conceição Débora Edna Eliane Fernanda Francisca Gabriela Glória Graça Inês Isadora "
     "Jandira Juliana Larissa Letícia Lúcia Luzia Madalena Marlene Mariana Natália Patrícia Raimunda Rosângela Sandra Simone Sônia Tereza "
     "Thaís Vanessa Vitória Yasmin Zélia Jussara Lurdes Fátima",
     "Afonso Aloísio Anderson André Antônio Caio César Cláudio Daniel Diogo Edson Eduardo Fábio Felipe Fernando Flávio Gilson Guilherme "
     "Gustavo Henrique João Joaquim Jorge José Leandro Luís Marcelo Márcio Mateus Maurício Nuno Otávio Paulo Pedro Rafael Raimundo Renato "
     "Rodrigo Rui Sebastião Thiago Tiago Vasco Vinícius Wagner Wellington",
     "Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares "
     "Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Cardoso Ramos Gonçalves "
     "Teixeira Araújo Cavalcanti Bittencourt Figueiredo Guimarães Magalhães Medeiros Monteiro Novaes Pacheco Pinheiro Queiroz Sampaio "
     "Siqueira Tavares Vasconcelos Falcão Assunção Brandão Fonseca Furtado Leitão Peixoto Quintela"},
    {Origin::french,
     "Marie Jeanne Françoise Monique Catherine Nathalie Isabelle Jacqueline Anne Sylvie Martine Nicole Christine Madeleine Suzanne "
     "Marcelle Yvonne Simone Odette Germaine Huguette Ginette Josette Arlette Mireille Solange Thérèse Geneviève Bérengère Clémence "
     "Élodie Aurélie Amélie Camille Chloé Manon Léa Inès Océane Margaux Héloïse Apolline Capucine Faustine Noémie Ségolène Maëlys Lucile "
     "Perrine Blandine",
     "Jean Pierre Michel André Philippe Alain Bernard Jacques Daniel François Gérard Marcel Roger Henri Georges Louis Émile Fernand "
     "Lucien Raymond Gaston Armand Édouard Gilles Hervé Thierry Pascal Stéphane Sébastien Frédéric Laurent Olivier Yves Loïc Gaël Maxime "
     "Antoine Baptiste Mathis Enzo Théo Timothée Thibault Aurélien Benoît Cédric Corentin Étienne Florian Quentin",
     "Martin Bernard Dubois Durand Moreau Laurent Simon Michel Lefebvre Leroy Roux Bertrand Morel Fournier Girard Bonnet Dupont Lambert "
     "Fontaine Rousseau Vincent Muller Lefèvre Faure Mercier Blanc Guérin Boyer Garnier Chevalier Gauthier Perrin Robin Masson Marchand "
     "Duval Denis Dumont Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier Arnaud Renaud "
     "Roche Vasseur Delacroix Beauchamp Charpentier Desrosiers Thibodeaux Boudreaux Guidry Fontenot Robichaux Pelletier Tremblay Gagnon "
     "Bouchard Le-Goff Kervella Quéméneur Etcheverry Pfister Vandenberghe Peyrot Lacombe Castaing"},
    {Origin::haitian,
     "Marie-Ange Guerda Mirlande Nadège Roseline Islande Fabienne Ketly Yanick Magalie Dieula Ermite Esther Farah Gerda Guirlande "
     "Immacula Jocelyne Judeline Lovely Manouchka Marjorie Micheline Myrlande Natacha Olguine Phara Rachelle Rosemie Rose-Laure Sabine "
     "Saintanise Sherley Stéphanie Vanise Widline Wideline Yolette Yvrose Clairemène",
     "Jean-Robert Wilner Frantz Pierre-Louis Dieudonné Emmanuel Evens Fritz Garry Gesner Guyto Herold Jacquelin Jean-Rony Jeff Jimmy "
     "Jocelyn Jude Junior Kerby Kervens Ludner Makenson Mackendy Michelet Nixon Odilon Patrick Ralph Reginald Renald Rodney Ronald Saurel "
     "Serge Stanley Sylvain Toussaint Wesner Wilfrid Woodly Yves",
     "Jean-Baptiste Pierre Joseph Charles Louis Jean François Toussaint Dorcély Dessalines Saint-Louis Saint-Fleur Desir Célestin Estimé "
     "Étienne Exantus Fleurimond Germain Guerrier Hyppolite Innocent Jean-Charles Jeudy Joachim Lafleur Lamour Laguerre Lubin Mathurin "
     "Merisier Metellus Michaud Mompremier Noel Paul Philistin Pierre-Paul Polynice Prophète Registre Romulus Sylvestre Thelusma "
     "Thermidor Valcourt Vertus Vilmenay Zamor Désinor Belizaire Augustin Cadet"},
    {Origin::german,
     "Ursula Helga Ingrid Gisela Renate Monika Karin Brigitte Petra Sabine Susanne Andrea Claudia Birgit Heike Gabriele Christa Elfriede "
     "Hildegard Gertrud Irmgard Edeltraud Waltraud Rosemarie Annemarie Erika Ilse Lieselotte Anneliese Käthe Roswitha Silke Anke Ulrike "
     "Katrin Stefanie Annika Svenja Lena Leonie Franziska Johanna Greta Frieda Mathilda Swantje Wiebke Friederike Theresia Jördis",
     "Hans Peter Wolfgang Klaus Jürgen Dieter Manfred Uwe Günter Horst Helmut Heinz Werner Gerhard Karl-Heinz Rolf Bernd Rainer Siegfried "
     "Kurt Ernst Otto Fritz Wilhelm Egon Eberhard Lothar Detlef Torsten Thorsten Sven Jens Holger Stefan Matthias Markus Jörg Ralf "
     "Florian Lukas Tobias Maximilian Jannik Finn Leon Emil Anton Korbinian Alois Götz",
     "Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann "
     "Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Lehmann Schmid Maier Köhler Herrmann König Walter "
     "Mayer Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Schubert Vogel Friedrich Keller Günther Frank Berger Winkler Roth "
     "Beck Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Vogt Stein Jäger Otto Sommer Groß Seidel "
     "Heinrich Brandt Haas Schreiber Graf Dietrich Ziegler Kuhn Pohl Engel Horn Busch Bergmann Oberhuber Niedermeier Wiesinger "
     "Hackenschmidt Tiedemann Petersen Carstensen Pfaffenrath Zwingenberger"},
    {Origin::dutch,
     "Johanna Maria Anna Cornelia Wilhelmina Hendrika Elisabeth Geertruida Adriana Margaretha Catharina Jacoba Petronella Annelies Anouk "
     "Saskia Femke Sanne Marieke Marijke Lotte Lieke Floor Fleur Iris Esmee Roos Noor Evi Tess Mieke Griet Katrien Veerle Hilde Ilse "
     "Liesbeth Truus Ineke Wendela",
     "Johannes Jan Cornelis Hendrik Willem Pieter Gerrit Jacobus Adrianus Dirk Klaas Maarten Jeroen Bas Sander Ruben Thijs Daan Sem Lars "
     "Stijn Joost Wouter Koen Bram Gijs Jelle Sjoerd Wiebe Douwe Luuk Teun Casper Floris Rutger Geert Filip Dries Wim Kees",
     "Jansen DeVries Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Dijkstra Smits Kok Vermeulen VanDyke "
     "VanHouten Vandenberg Verhoeven Hoekstra Prins Blom Huisman Peeters Kuipers Veenstra Kramer Postma Schouten Willems Hofman "
     "Timmermans Hoogland Groeneveld Boersma Zijlstra Wiersma Bijlsma Dykstra Feenstra Haan Janssens Maes Claes Goossens Wouters "
     "Vercammen Lemmens Stevens Hermans Aerts Segers Roelofs Terpstra"},
    {Origin::italian,
     "Giulia Francesca Chiara Giovanna Rosa Concetta Carmela Assunta Filomena Immacolata Lucia Angela Paola Silvia Federica Valeria Elisa "
     "Martina Sara Alessandra Antonella Daniela Donatella Elena Eleonora Giuseppina Graziella Ilaria Letizia Loredana Marcella Mariangela "
     "Nicoletta Ornella Patrizia Raffaella Rosalia Serafina Simonetta Tiziana Vincenza Vittoria Ludovica Ginevra",
     "Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo Franco Domenico Bruno Paolo Michele Giorgio "
     "Aldo Sergio Luciano Alessandro Andrea Matteo Lorenzo Davide Simone Federico Riccardo Fabio Stefano Massimo Roberto Claudio Enzo "
     "Gennaro Pasquale Rocco Nunzio Calogero Carmine Cosimo Dante Ettore Gaetano Silvio",
     "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti DeLuca Mancini Costa Giordano Rizzo "
     "Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale "
     "Lombardo Serra Coppola DeSantis D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini Grasso Valentini Messina "
     "Sala D'Amico Gatti Pellegrini Palumbo Sanna Farina Rizzi Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino "
     "Carbone Giuliani Benedetti Barone Bellini Basile Riva Donati Piras DiNapoli Lo-Presti Quattrocchi Sciarrino Tagliaferro Vespucci "
     "Zanetti Zambrotta"},
    {Origin::scandinavian,
     "Ingrid Astrid Solveig Sigrid Kari Anne-Marie Inger Marit Liv Berit Gunhild Ragnhild Birgitta Kerstin Gunilla Margareta Annika Ulla "
     "Linnea Elsa Maja Freja Ida Sofie Mathilde Karen Kirsten Bodil Hanne Lone Pernille Mette Tove Gudrun Guðrún Sigríður Hrafnhildur "
     "Ásdís Þóra Ebba Tuva Thea",
     "Lars Anders Erik Karl Nils Per Sven Gunnar Bengt Olof Göran Björn Håkan Magnus Mikael Fredrik Jens Søren Niels Jørgen Mogens Poul "
     "Preben Kjeld Torben Henrik Rasmus Mads Ole Arne Knut Leif Odd Bjørn Øystein Terje Geir Trygve Halvor Sigurður Þór Einar Axel Viggo "
     "Oskar",
     "Johansson Andersson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Lindberg Lindqvist "
     "Bergström Sandström Sjöberg Wallin Engström Hedlund Åkesson Öberg Nordström Hansen Jensen Nielsen Pedersen Andersen Christensen "
     "Sørensen Rasmussen Jørgensen Madsen Kristensen Olsen Thomsen Møller Knudsen Østergaard Nørgaard Kjær Bjerregaard Larsen Berg Haugen "
     "Hagen Johannessen Solberg Bakke Halvorsen Strand Lie Dahl Lund Moen Aasen Kvamme Tveit Skjelbred Guðmundsson Jónsdóttir Sigurðsson "
     "Stefánsdóttir Halldórsson"},
    {Origin::finnish,
     "Aino Anneli Eeva Helmi Helena Hilkka Inkeri Irma Jaana Johanna Kaarina Katariina Kirsi Laila Leena Liisa Maarit Marja Marjatta "
     "Minna Mirja Niina Outi Päivi Pirkko Raija Riitta Ritva Saara Sanna Satu Seija Sinikka Sirpa Sari Suvi Taina Tarja Terhi Tuula "
     "Tuulikki Ulla Vieno Virpi",
     "Aatos Ahti Antero Antti Ari Arto Eero Eino Erkki Esa Hannu Harri Heikki Ilkka Ismo Jaakko Jari Juha Juhani Jukka Jussi Kalevi Kari "
     "Kimmo Lauri Markku Martti Matti Mika Mikko Niilo Olavi Onni Paavo Pekka Pentti Petri Reijo Risto Sakari Seppo Tapani Tapio Timo "
     "Toivo Väinö Veikko Ville",
     "Korhonen Virtanen Mäkinen Nieminen Mäkelä Hämäläinen Laine Heikkinen Koskinen Järvinen Lehtonen Lehtinen Saarinen Salminen Heinonen "
     "Niemi Heikkilä Salonen Kinnunen Turunen Salo Laitinen Tuominen Rantanen Karjalainen Jokinen Mattila Savolainen Lahtinen Ahonen "
     "Ojala Leppänen Väisänen Hiltunen Miettinen Kallio Pitkänen Aaltonen Manninen Koivisto Hakala Anttila Laaksonen Hirvonen Lehto "
     "Räsänen Laakso Pulkkinen Huttunen Tikkanen Vainio Ylinen Kivelä Pöyhönen Äijälä"},
    {Origin::basque_catalan,
     "Maite Ane Amaia Miren Itziar Nekane Leire Arantxa Garazi Izaro Nahia Maddi Uxue Edurne Izaskun Maialen Oihana Idoia Olatz Haizea "
     "Montserrat Mercè Núria Roser Meritxell Laia Berta Gemma Anna Carme Dolors Neus Remei Mireia Ariadna Jordina Aloia Uxía Antía Iria "
     "Sabela Carmiña",
     "Mikel Jon Iñaki Andoni Aitor Gorka Asier Eneko Ibai Xabier Koldo Patxi Beñat Joseba Unax Oier Ander Imanol Kepa Aritz Jordi Josep "
     "Joan Pere Miquel Francesc Ramon Oriol Pau Arnau Guillem Lluís Marc Martí Roger Sergi Xavi Brais Xoán Anxo Breixo Uxío",
     "Etxeberria Agirre Goikoetxea Zabala Mendizabal Ibarra Arana Urrutia Elizondo Larrañaga Otxoa Irizar Zubizarreta Aranburu Olabarria "
     "Iturbe Garmendia Lasa Bengoetxea Uribe Echevarría Aizpurua Basterretxea Puig Vila Serra Ferrer Roca Pujol Soler Vidal Bosch Rovira "
     "Sala Farré Casals Mas Riera Camps Font Oliveras Torrent Bonet Cardona Llobet Pons Esteve Companys Puigdomènech Castelló Riquelme "
     "Feijóo Lourido Seoane Outeiriño Rial Figueroa Mouriño"},
};
// clang-format on

}  // namespace

std::span<const NameTable> names_of_western() { return table; }

}  // namespace wardbook::deid
