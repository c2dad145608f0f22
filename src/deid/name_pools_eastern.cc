// Names of eastern and south-eastern Europe and its neighbours. Written by hand from common knowledge.
#include "deid/name_pools.h"

namespace wardbook::deid {
namespace {

// clang-format off
constexpr NameTable table[] = {
    {Origin::polish,
     "Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Elżbieta Magdalena Joanna Aleksandra Zofia Monika Teresa Danuta "
     "Janina Jadwiga Irena Halina Helena Stanisława Beata Bożena Dorota Grażyna Jolanta Wanda Wiesława Iwona Justyna Kinga Lidia Lucyna "
     "Mirosława Oliwia Paulina Renata Sylwia Urszula Weronika Wioletta Zuzanna Kazimiera",
     "Piotr Krzysztof Andrzej Tomasz Jan Paweł Michał Marcin Stanisław Jakub Adam Marek Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz "
     "Zbigniew Jerzy Maciej Rafał Robert Kamil Józef Dawid Ryszard Szymon Jacek Bartłomiej Bogdan Czesław Edward Eugeniusz Henryk "
     "Jarosław Kazimierz Leszek Mieczysław Mirosław Przemysław Radosław Sławomir Tadeusz Wacław Wiesław Zdzisław Zygmunt",
     "Nowak Kowalski Kowalska Wiśniewski Wiśniewska Wójcik Kowalczyk Kamińska Kamiński Lewandowski Lewandowska Zieliński Szymański "
     "Szymańska Woźniak Dąbrowski Dąbrowska Kozłowski Jankowski Mazur Wojciechowski Kwiatkowski Krawczyk Kaczmarek Piotrowski Grabowska "
     "Zając Pawłowski Michalska Król Wieczorek Jabłoński Wróbel Nowakowski Majewski Olszewska Stępień Malinowski Jaworski Adamczyk Dudek "
     "Nowicki Pawlak Górski Witkowska Walczak Sikora Baran Rutkowski Szewczyk Tomaszewska Pietrzak Marciniak Wróblewski Zalewski "
     "Jakubowska Brzeziński Szczepański Gołębiewska Chmielewski Przybylski Czarnecki Krzyżanowski Ostrowska Grzybowski Błaszczyk"},
    {Origin::czech_slovak,
     "Jana Marie Eva Hana Anna Věra Lenka Kateřina Lucie Alena Petra Jaroslava Ludmila Helena Jitka Zdeňka Ivana Monika Zuzana Markéta "
     "Jarmila Barbora Kristýna Pavla Božena Dana Blanka Květoslava Radka Šárka Tereza Vlasta Dagmar Renáta Michaela Milada Katarína Mária "
     "Ľubica Želmíra",
     "Jiří Jan Petr Josef Pavel Martin Tomáš Jaroslav Miroslav Zdeněk Václav Michal František Jakub Milan Karel Lukáš Vladimír Ondřej "
     "Ladislav Roman Stanislav Radek Antonín Vojtěch Filip Adam Matěj Bohumil Čestmír Dalibor Luboš Oldřich Přemysl Rostislav Vratislav "
     "Štefan Ľudovít Juraj Ján",
     "Novák Nováková Svoboda Svobodová Novotný Dvořák Dvořáková Černý Procházka Kučera Kučerová Veselý Horák Němec Marek Pospíšil Pokorný "
     "Hájek Král Jelínek Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Krejčí Navrátil Čermák Urban Vaněk Blažek Kříž Kovář Bartoš "
     "Vlček Polák Musil Šimek Konečný Malý Čech Štěpánek Horváth Kováč Varga Tóth Nagy Baláž Molnár Hudák Lukáč Škoda Žižka"},
    {Origin::hungarian_romanian,
     "Mária Erzsébet Ilona Katalin Éva Anna Margit Zsuzsanna Julianna Judit Ágnes Andrea Ildikó Erika Krisztina Irén Magdolna Piroska "
     "Réka Zsófia Boglárka Eszter Tünde Csilla Ioana Elena Mihaela Cristina Daniela Alina Andreea Gabriela Simona Georgiana Roxana Ileana "
     "Viorica Rodica Doina Luminița Floarea Ruxandra",
     "László István József János Zoltán Sándor Gábor Ferenc Attila Péter Tamás Zsolt Tibor András Csaba Imre Lajos György Balázs Gyula "
     "Béla Miklós Árpád Szabolcs Ion Gheorghe Vasile Constantin Mihai Alexandru Cristian Adrian Ștefan Florin Marian Daniel Ionuț Andrei "
     "Bogdan Radu Cătălin Costel Liviu Traian",
     "Nagy Kovács Tóth Szabó Horváth Varga Kiss Molnár Németh Farkas Balogh Papp Takács Juhász Lakatos Mészáros Oláh Simon Rácz Fekete "
     "Szilágyi Török Fehér Gál Kis Szűcs Orsós Kocsis Bakos Csizmadia Zsigmond Popescu Popa Ionescu Radu Stan Stoica Dumitru Gheorghe "
     "Munteanu Matei Constantin Șerban Moldovan Rusu Lazăr Cojocaru Ungureanu Dragomir Văcărescu Enache Nistor Țăranu Bălan Mocanu "
     "Ciobanu Lupu Păun"},
    {Origin::russian,
     "Anna Elena Olga Natalia Irina Svetlana Tatiana Galina Nina Ludmila Valentina Tamara Lyubov Nadezhda Vera Zinaida Raisa Ekaterina "
     "Anastasia Ksenia Yulia Daria Polina Oksana Marina Larisa Alla Inna Zoya Antonina Klavdia Lidia Maria Nadia Rimma Sofya Ulyana "
     "Varvara Yevgenia Alina Kira Taisia",
     "Alexander Sergei Vladimir Dmitry Andrei Alexei Nikolai Ivan Mikhail Yuri Viktor Boris Igor Oleg Pavel Konstantin Vasily Anatoly "
     "Gennady Leonid Valery Vyacheslav Evgeny Maxim Kirill Artem Denis Roman Stanislav Timur Arkady Efim Fyodor Grigory Ilya Lev Matvei "
     "Nikita Pyotr Rodion Semyon Stepan Vadim Yegor Zakhar",
     "Ivanov Ivanova Smirnov Smirnova Kuznetsov Kuznetsova Popov Popova Vasiliev Petrova Sokolov Sokolova Mikhailov Novikova Fedorov "
     "Morozova Volkov Alekseeva Lebedev Semenova Yegorov Pavlova Kozlov Stepanova Nikolaev Orlova Andreev Makarova Nikitin Zakharova "
     "Zaitsev Solovyova Borisov Yakovleva Grigoriev Romanova Vorobyov Sergeeva Kuzmin Frolova Alexandrov Dmitrieva Korolev Guseva Kiselev "
     "Ilyina Maksimov Polyakova Sorokin Vinogradov Kovalev Belova Medvedev Antonova Tarasov Zhukova Baranov Filippova Komarov Davydova "
     "Belyaev Gerasimova Bogdanov Osipova Matveev Tikhonova Rubinshtein Shcherbakov Tsvetkov"},
    {Origin::ukrainian,
     "Oksana Olena Nataliya Iryna Svitlana Halyna Lyudmyla Mariya Hanna Yuliya Kateryna Tetyana Nadiya Lesya Myroslava Bohdana Solomiya "
     "Khrystyna Zoryana Daryna Anhelina Vira Uliana Yaryna Lyubov Oleksandra Vasylyna Stefaniya Paraskeva Yevdokiya Roksolana Zlata "
     "Kvitka Mykhailyna Emiliya Valentyna Ruslana Ivanna Orysia Marta",
     "Oleksandr Serhiy Volodymyr Andriy Mykola Ivan Vasyl Yuriy Mykhailo Petro Bohdan Taras Dmytro Oleh Ihor Roman Yaroslav Stepan Viktor "
     "Vitaliy Anatoliy Maksym Ostap Nazar Danylo Artem Yevhen Rostyslav Zenoviy Lyubomyr Orest Hryhoriy Pavlo Oleksiy Ruslan Fedir "
     "Vyacheslav Matviy Tymofiy Svyatoslav",
     "Melnyk Shevchenko Bondarenko Boyko Kovalenko Kravchenko Tkachenko Kovalchuk Oliynyk Shevchuk Koval Polishchuk Bondar Tkachuk "
     "Marchenko Lysenko Moroz Savchenko Rudenko Petrenko Kravchuk Klymenko Levchenko Pavlenko Savchuk Ponomarenko Kharchenko Sydorenko "
     "Karpenko Hnatiuk Panchenko Mazur Hrytsenko Kushnir Yurchenko Vasylenko Romanenko Zinchenko Didenko Pavlyuk Kolesnyk Tymoshenko "
     "Fedorenko Havrylyuk Honcharenko Martynyuk Yatsenko Zakharchuk Dovhan Hutsulyak Stetsko Prytula Zhadan Chornovil"},
    {Origin::south_slavic,
     "Ana Marija Ivana Jelena Milica Dragana Snežana Vesna Gordana Ljiljana Mirjana Svetlana Jasmina Amra Emina Lejla Azra Fatima Selma "
     "Senada Katarina Biljana Slavica Zorica Tatjana Danijela Sanja Nataša Maja Petra Nika Lucija Dunja Tihana Elitsa Desislava Radka "
     "Tsvetana Penka Vjosa Arbnora Besa Drita Mimoza",
     "Marko Nikola Milan Dragan Zoran Goran Slobodan Miroslav Dejan Aleksandar Vladimir Ivan Josip Ante Tomislav Stjepan Krešimir Hrvoje "
     "Davor Damir Edin Emir Mirza Senad Nedžad Haris Muhamed Luka Petar Jovan Miloš Radovan Georgi Dimitar Stoyan Plamen Krasimir Yordan "
     "Agim Besnik Fatmir Ilir Bekim Shpëtim",
     "Jovanović Petrović Nikolić Marković Đorđević Stojanović Ilić Stanković Pavlović Milošević Horvat Kovačević Babić Marić Jurić Novak "
     "Kovačić Knežević Vuković Matić Tomić Hodžić Hadžić Čengić Delić Demirović Kovač Suljić Begić Halilović Mehmedović Muratović Bašić "
     "Osmanović Zupančič Kovačič Potočnik Golob Dimitrov Ivanov Georgieva Petkov Todorova Stoyanova Angelov Krasniqi Gashi Berisha Hoxha "
     "Shala Morina Bytyqi Dervishi Kelmendi Trajkovski Stefanovski Ristevska Perković Šimunović Žižić"},
    {Origin::baltic,
     "Ona Aldona Birutė Danutė Irena Janina Rasa Rūta Eglė Jūratė Vaida Audronė Dalia Regina Giedrė Asta Inga Kristina Ilze Ieva Līga "
     "Anita Dace Baiba Zane Ilga Laima Inese Skaidrīte Velta Anu Tiiu Malle Sirje Piret Kersti Liis Kadri Maarja Õie",
     "Jonas Antanas Vytautas Juozas Petras Algirdas Kęstutis Vladas Stasys Gintaras Darius Mindaugas Rimantas Saulius Tomas Žilvinas "
     "Arvydas Romualdas Jānis Andris Juris Aivars Māris Guntis Valdis Uldis Edgars Raivis Ojārs Imants Jaan Toomas Rein Tõnu Ants Margus "
     "Urmas Andres Kalev Priit",
     "Kazlauskas Jankauskas Petrauskas Stankevičius Vasiliauskas Žukauskas Butkus Paulauskas Urbonas Kavaliauskas Navickas Ramanauskas "
     "Balčiūnas Sakalauskas Rimkus Šimkus Kazlauskienė Petrauskienė Urbonaitė Butkutė Bērziņš Kalniņš Ozoliņš Jansons Liepiņš Krūmiņš "
     "Balodis Eglītis Zariņš Pētersons Vītols Kļaviņš Ozoliņa Bērziņa Kalniņa Saar Tamm Sepp Mägi Kask Rebane Ilves Pärn Koppel Kukk Oja "
     "Luik Lepik Kuusk Raudsepp Vaher Põder Kallas Tammsaare"},
    {Origin::greek,
     "Maria Eleni Katerina Vasiliki Sofia Georgia Angeliki Dimitra Konstantina Paraskevi Anastasia Ioanna Panagiota Despina Stavroula "
     "Evangelia Fotini Chrysoula Aikaterini Kalliopi Athina Theodora Zoe Eftychia Irini Kyriaki Aspasia Xanthippe Polyxeni Styliani "
     "Antigone Calliope Danai Efrosyni Garyfallia Ifigenia Magdalini Olympia Persefoni Vaia",
     "Georgios Dimitrios Konstantinos Ioannis Nikolaos Panagiotis Vasilios Christos Athanasios Evangelos Spyridon Michail Antonios "
     "Theodoros Anastasios Stavros Kostas Yannis Nikos Takis Manolis Stelios Petros Aristotelis Sotirios Apostolos Achilleas Alexandros "
     "Angelos Charalambos Efstathios Fotis Haralambos Iakovos Leonidas Lefteris Menelaos Odysseas Periklis Thanos",
     "Papadopoulos Papadopoulou Vlachos Angelopoulos Nikolaidis Georgiou Petridis Karagiannis Makris Dimopoulos Oikonomou Papageorgiou "
     "Alexiou Pappas Samaras Antoniou Konstantinidis Ioannidis Ioannidou Papanikolaou Karras Zervas Stavrou Kokkinos Christodoulou "
     "Katsaros Theodorou Vasiliou Mavridis Mitropoulos Panagopoulos Sideris Tsakiris Xenakis Kazantzakis Theotokis Anagnostou Doukas "
     "Economou Fotopoulos Gianakos Hatzis Kalogeropoulos Kyriakou Lambros Manousakis Nomikos Pagonis Roussos Skouras Tsoukalas Voulgaris "
     "Zografos Zachariou"},
    {Origin::turkish,
     "Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Zeliha Esra Hacer Yasemin Hülya Sevgi Gülsüm Ebru "
     "Özlem Derya Gül Nurcan Songül Tuğba Büşra Kübra Defne Ceren Dilek Filiz Gamze İpek Leyla Nilüfer Pınar Selin Şule",
     "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Recep Salih "
     "Fatih Kadir Emre Hakan Serkan Burak Volkan Cem Tolga Onur Barış Berk Can Deniz Efe Erdoğan Ertuğrul Gökhan İlker Kaan Koray Levent "
     "Metin Orhan Selçuk Tayfun Uğur Yavuz",
     "Yılmaz Kaya Demir Çelik Şahin Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat "
     "Özcan Korkmaz Çakır Erdoğan Yavuz Can Acar Şen Aktaş Güler Yalçın Güneş Bozkurt Bulut Keskin Ünal Turan Gül Özer Işık Kaplan Avcı "
     "Sarı Tekin Taş Köse Yüksel Ateş Aksoy Uçar Durmaz Karataş Bilgin Ergin Toprak Çiftçi Sezer Erdem Karabulut Uzun"},
    {Origin::armenian_georgian,
     "Anahit Ani Anush Araksi Arpi Astghik Gayane Gohar Hasmik Hripsime Karine Knar Lilit Lusine Margarit Mariam Marine Nare Narine Nune "
     "Ruzanna Sati Seda Shushan Siranush Sona Taguhi Tatevik Varduhi Zabel Nino Tamar Ketevan Manana Lali Eka Nana Salome Khatuna Natia",
     "Aram Armen Arsen Artak Ashot Avetis Davit Gagik Garegin Garen Gevorg Hakob Harutyun Hayk Hovhannes Hrant Karapet Karen Khachik "
     "Levon Mher Mkrtich Nshan Raffi Sarkis Sevak Tigran Vahan Vardan Vazgen Vigen Zaven Giorgi Irakli Zurab Vakhtang Levan Otar Temur "
     "Nodar",
     "Petrosyan Grigoryan Sargsyan Harutyunyan Hovhannisyan Khachatryan Karapetyan Hakobyan Vardanyan Gevorgyan Mkrtchyan Gasparian "
     "Manukian Avakian Bagdasarian Kasparian Boyajian Chakarian Der-Ghazarian Djerejian Garabedian Hagopian Injeian Kalfayan Kazanjian "
     "Keshishian Kevorkian Mardirosian Melkonian Minassian Nalbandian Ohanian Papazian Sahakyan Simonian Tatevossian Terzian Topalian "
     "Yeghiazarian Zakarian Beridze Kapanadze Gelashvili Maisuradze Giorgadze Lomidze Tsiklauri Kvaratskhelia Mchedlishvili Dzhugeli "
     "Chkheidze Javakhishvili"},
    {Origin::hebrew,
     "Avigail Chaya Dvora Esther Hadassah Leah Malka Michal Miriam Naomi Noa Rachel Rivka Ruth Sarah Shira Tamar Tzipora Yael Yehudit "
     "Adina Ayala Bracha Chana Dafna Efrat Galit Hila Keren Liat Meirav Nechama Orit Pnina Raizel Shoshana Tova Yocheved Zissel Golda "
     "Fruma Gittel",
     "Avraham Yitzchak Yaakov Moshe Aharon David Shlomo Yosef Binyamin Chaim Dov Eliyahu Ephraim Gershon Hillel Levi Menachem Mordechai "
     "Naftali Nachum Pinchas Shimon Shmuel Tuvia Uri Yehuda Yechiel Zev Zalman Amir Ariel Asaf Boaz Eitan Gilad Itai Nadav Omer Ronen "
     "Yair Tzvi Mendel Hershel",
     "Cohen Levy Mizrahi Peretz Biton Dahan Avraham Friedman Malka Azulay Katz Yosef David Amar Ohayon Hadad Gabay Ben-David Adler Klein "
     "Shapiro Goldstein Rosenberg Weinstein Greenberg Rabinowitz Horowitz Feldman Kaplan Schwartz Rosen Silverman Abramowitz Bernstein "
     "Lichtenstein Teitelbaum Twersky Halberstam Feinstein Epstein Finkelstein Ginsburg Hirsch Kahane Landau Lieberman Mandelbaum Perlman "
     "Pomerantz Saltzman Sofer Wasserman Zilberstein Bar-Lev Ben-Ami Shalom Toledano Elmaleh Abutbul Sasson"},
};
// clang-format on

}  // namespace

std::span<const NameTable> names_of_eastern() { return table; }

}  // namespace wardbook::deid
