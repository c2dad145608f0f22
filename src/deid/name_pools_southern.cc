// Names of Africa, western Asia, the Pacific, the Caribbean and the first nations of America. Written by hand from common knowledge.
#include "deid/name_pools.h"

namespace wardbook::deid {
namespace {

// clang-format off
constexpr NameTable table[] = {
    {Origin::arabic,
     "Fatima Aisha Maryam Khadija Zainab Layla Amina Noor Huda Salma Rania Samira Nadia Hanan Iman Amal Dalia Dina Farida Ghada Hala Heba "
     "Jamila Karima Latifa Lina Maha Manal Mona Nabila Najwa Rasha Reem Ruqayya Sahar Sawsan Suad Wafa Yusra Zahra Hayat Intisar Ikhlas "
     "Nawal Rabab Safiya Thuraya Widad Malak Joud",
     "Mohammed Ahmed Ali Hassan Hussein Omar Khalid Ibrahim Youssef Mahmoud Mustafa Abdullah Abdulrahman Karim Tariq Samir Walid Adel Amr "
     "Anwar Ayman Basem Bilal Fadi Faris Fouad Ghassan Habib Hamza Hisham Ihab Imad Jamal Jaber Kamal Luay Majid Marwan Munir Nabil "
     "Nasser Osama Qasim Rami Rashid Saleh Sami Taha Usama Wael Yasin Zaki Ziad",
     "Al-Masri Haddad Khoury Nasser Hassan Hussein Mansour Khalil Saleh Hamdan Najjar Shaheen Awad Barakat Abboud Ayoub Bishara Daher "
     "Fakhoury Ghanem Habib Ibrahim Jabbour Kassab Maalouf Nassar Qasem Rahal Sabbagh Tannous Zaidan Al-Rashid Al-Hashimi Al-Jubouri "
     "Al-Tikriti Al-Saadi Al-Qahtani Al-Otaibi Al-Zahrani Al-Harbi El-Sayed El-Amin El-Khatib Abdelaziz Abdelrahman Abu-Zaid Benali "
     "Bouzid Chaoui Cherkaoui El-Idrissi Belkacem Boudiaf Hamidi Ziani Trabelsi Gharbi Ben-Youssef Mekki Osman Elhassan Bakri Tawfik "
     "Shenouda Girgis Hanna Yousif Dawood Kanaan Odeh Zogby"},
    {Origin::persian,
     "Fatemeh Zahra Maryam Leila Shirin Parvaneh Nasrin Mahnaz Soraya Farzaneh Azadeh Bahar Banafsheh Elham Farahnaz Fereshteh Forough "
     "Golnaz Homa Jaleh Katayoun Ladan Mahin Mandana Mina Mitra Mojgan Nahid Nasim Neda Niloufar Parisa Pegah Roya Roxana Sanaz Sepideh "
     "Shahla Shohreh Simin Sima Tahereh Taraneh Yasaman Ziba",
     "Mohammad Ali Reza Hossein Mehdi Hassan Amir Saeed Majid Hamid Ahmad Abbas Arash Ardeshir Babak Bahman Behrouz Behzad Cyrus Dariush "
     "Ebrahim Farhad Fereydoun Hooman Houshang Iraj Jamshid Kamran Kaveh Keyvan Kourosh Mahmoud Manouchehr Masoud Mehran Mohsen Morteza "
     "Nader Parviz Payam Ramin Rostam Shahram Siamak Sohrab Vahid",
     "Ahmadi Mohammadi Hosseini Rezaei Karimi Moradi Jafari Hashemi Rahimi Ebrahimi Kazemi Mousavi Rostami Sadeghi Heidari Norouzi "
     "Ghasemi Salehi Akbari Amini Bagheri Farahani Ghorbani Izadi Jalali Khosravi Mirzaei Nazari Parvizi Qajar Rashidi Shirazi Tabrizi "
     "Tehrani Yazdani Zand Zamani Esfahani Kermani Golestani Khorasani Mazandarani Pahlavi Sohrabi Vaziri Moghaddam Tavakoli Daneshvar "
     "Farrokhzad Nafisi Namazi Pournazari Etemadi Bakhtiari Javadi Dehghan Shahbazi"},
    {Origin::yoruba,
     "Adebimpe Adenike Adeola Adesuwa Aderonke Adunni Anuoluwapo Abimbola Abosede Ayodele Bolanle Bukola Damilola Eniola Ebunoluwa Folake "
     "Folasade Funmilayo Ifeoluwa Iyabo Jumoke Kehinde Kikelomo Ladun Modupe Mojisola Morenike Ngozi-Ade Olabisi Olamide Olufunke "
     "Oluwakemi Omolara Omotola Oyinkansola Ronke Sade Simisola Temitope Titilayo Toyin Yetunde Yewande",
     "Adebayo Adebola Adedayo Adegoke Adekunle Ademola Adeniyi Adetokunbo Adewale Akin Akinwale Ayodeji Ayokunle Babajide Babatunde "
     "Bamidele Bolaji Damilare Dele Femi Folarin Gbenga Idowu Kayode Kolawole Lanre Lekan Muyiwa Niyi Obafemi Olabode Oladele Olalekan "
     "Olumide Olusegun Oluwaseun Oluwatobi Omotayo Oyewole Rotimi Segun Seyi Sola Sunkanmi Taiwo Tunde Wale",
     "Adeyemi Adebayo Ogunleye Afolabi Adeleke Adesina Adewumi Aderibigbe Afolayan Ajayi Ajibade Akande Akindele Akinola Akintola Alabi "
     "Alade Amosu Aregbesola Awolowo Ayodele Babalola Balogun Bankole Bello Coker Dosunmu Fagbemi Fajemirokun Falana Fashola Idowu Ige "
     "Ilesanmi Kuti Ladipo Lawal Makinde Obasanjo Odukoya Odunsi Ogundipe Ogunbanjo Okunola Oladipo Olaniyan Olatunji Olawale Olorunfemi "
     "Oluwole Omotoso Onabanjo Oni Osinbajo Oyelaran Oyinlola Salako Shonibare Sowande Soyinka Tinubu"},
    {Origin::igbo,
     "Adaeze Adaobi Adanna Akunna Amarachi Amaka Chiamaka Chidinma Chika Chimamanda Chinelo Chinenye Chinwe Chioma Chizoba Ebele Ezinne "
     "Ginika Ifeoma Ifeyinwa Ijeoma Kosisochukwu Kelechi Ndidi Nkechi Nkem Nkiruka Nneka Nnenna Ngozi Nwanneka Obiageli Obioma Ogechi "
     "Olanna Onyinye Oluchi Ozioma Somtochukwu Uchenna Ugochi Uju Urenna Uzoma",
     "Chibuzo Chidi Chidubem Chiedozie Chigozie Chijioke Chike Chima Chinedu Chinonso Chukwudi Chukwuemeka Chukwuma Ebuka Echezona Emeka "
     "Eze Ifeanyi Ifeanyichukwu Ikechukwu Ikemefuna Ikenna Izuchukwu Jideofor Kamsi Kenechukwu Kosi Ndubuisi Nnamdi Nnaemeka Nonso "
     "Nwabueze Obi Obinna Odinaka Ogbonna Okechukwu Okezie Okorie Onyeka Onyekachi Tochukwu Uche Ugochukwu Uzochukwu",
     "Okafor Okonkwo Okeke Eze Nwosu Obi Nwachukwu Okoro Onyekwere Anyanwu Achebe Adichie Agu Akpan Amadi Anozie Azikiwe Chukwu "
     "Chukwuemeka Dike Ebo Egwu Ekwueme Emecheta Enwonwu Ezeanya Ezekwesili Ibe Ifejika Igwe Iheanacho Ike Iwobi Iwuchukwu Madu Mbah "
     "Mbadiwe Ndukwe Nnadi Njoku Nnaji Nwaigwe Nwankwo Nwokolo Obiakor Obinze Odimegwu Ogbu Ojukwu Okpara Okwuosa Onuoha Onwuachi Onyeama "
     "Orji Osuji Ozoemena Udeze Ugwu Umeh Uzodinma"},
    {Origin::akan,
     "Akosua Adwoa Abena Akua Yaa Afua Ama Efua Esi Araba Aba Ekua Nana Serwaa Maame Akosua-Mansa Afia Afriyie Agyeiwaa Akyaa Antwiwaa "
     "Asantewaa Boatemaa Dufie Dede Dzifa Edem Enam Esinam Korkor Kukua Mansa Naa Nyarkoa Owusuwaa Sika Pokuaa Takyiwaa Yayra Adzo",
     "Kofi Kwame Kwaku Yaw Kwabena Kwadwo Kwasi Kojo Kweku Ekow Fiifi Kobina Kwesi Kwamena Ato Nii Nana Kwaku-Duah Agyeman Akwasi Amoako "
     "Ebo Edem Elikem Etornam Kafui Kodzo Kpakpo Mawuli Nkrumah Ofori Osei Papa Selorm Senyo Tetteh Yaw-Barimah Yoofi Kwaw Paa",
     "Mensah Owusu Osei Boateng Asante Appiah Agyeman Acheampong Addo Adjei Adomako Afriyie Agyei Amankwah Amoah Ampofo Ankrah Annan "
     "Ansah Antwi Arthur Asamoah Asare Ayew Baah Baffour Bonsu Botchway Danquah Darko Donkor Dwamena Essien Frimpong Gyamfi Gyan Kufuor "
     "Kumi Kwarteng Kyei Larbi Manu Nkansah Nkrumah Nyarko Obeng Ofori Opoku Oppong Oteng Owusu-Ansah Prempeh Quartey Quaye Sarpong Sekyi "
     "Takyi Tawiah Tetteh Wiredu Yeboah Agbeko Dzokoto Gbedemah"},
    {Origin::west_african,
     "Aminata Fatoumata Mariama Aïssatou Awa Binta Coumba Djeneba Fanta Hawa Kadiatou Khady Mame Maimouna Nafissatou Ndeye Oumou Penda "
     "Rama Rokia Safiatou Salimata Sira Sokhna Tenin Yacine Adama Bintou Djenabou Fatmata Hadja Isatou Jariatu Kumba Musu Nyima Princess "
     "Satta Zainabu Massa",
     "Mamadou Moussa Amadou Ibrahima Ousmane Abdoulaye Alassane Aliou Bakary Boubacar Cheikh Demba Drissa Fodé Issa Lamine Madou Malick "
     "Modibo Oumar Pape Samba Seydou Sékou Souleymane Tidiane Yaya Youssouf Alhaji Alpha Bockarie Foday Momoh Sahr Saidu Sorie Tamba "
     "Prince Flomo Varney",
     "Diallo Traoré Keïta Diop Ndiaye Fall Sow Bâ Barry Bah Camara Cissé Coulibaly Condé Dembélé Diarra Diakité Doumbia Fofana Gueye Kaba "
     "Kamara Koné Konaté Kourouma Kanté Maïga Mbaye Niang Ouattara Ouédraogo Sall Sané Sanogo Sarr Seck Sidibé Sissoko Soumaré Sylla Sy "
     "Tall Thiam Touré Wade Zongo Sankoh Koroma Conteh Kargbo Bangura Sesay Turay Weah Kollie Jalloh Ceesay Jammeh Sillah"},
    {Origin::central_african,
     "Béatrice Chantal Claudine Espérance Furaha Godelieve Immaculée Jeannette Josiane Kamikazi Léontine Mukamana Nyirahabimana Uwimana "
     "Umutoni Ingabire Mutesi Niyonsaba Odette Scholastique Mwamini Riziki Neema Zawadi Bahati Ngalula Mbuyi Kapinga Tshala Nsimba "
     "Mujinga Kabibi Mapendo Sifa Vumilia Wivine Ngono Mengue Atangana-Marie Eyenga",
     "Jean-Bosco Innocent Emmanuel Olivier Théoneste Célestin Fidèle Gaspard Habimana Juvénal Kagame Mugisha Ndayisenga Niyonkuru "
     "Nshimiyimana Ntwali Patient Prosper Safari Bahati Baraka Dieumerci Fiston Héritier Ilunga Jonas Kabongo Kalala Kasongo Mukendi "
     "Mutombo Muamba Ngoy Tshibangu Tshiamala Banza Samuel-Eto Essomba Mbarga Nkolo",
     "Mukendi Kabila Tshisekedi Lumumba Kasongo Ilunga Mutombo Mbuyi Kabongo Kalonji Ngoyi Tshimanga Mulumba Mwamba Banza Kyungu Katumbi "
     "Lukaku Makengo Matondo Mavungu Nsenga Nzuzi Luvumbu Bakambu Habimana Nsengiyumva Uwimana Ndayishimiye Nkurunziza Niyonzima "
     "Hakizimana Bizimana Mugabo Mukamana Rwigema Sebahutu Twagiramungu Ntaganda Ndikumana Munyaneza Karekezi Gatete Kayitesi Mbarga "
     "Atangana Essomba Fotso Kamga Ngassa Tchoupo Nkeng Biyong Eto'o Ondoa"},
    {Origin::ethiopian,
     "Almaz Abeba Aster Bethlehem Birtukan Desta Eden Emebet Etenesh Fikirte Frehiwot Genet Hanna Hirut Kidist Konjit Lemlem Liya Mahlet "
     "Makeda Marta Meron Meseret Mulu Rahel Roman Saba Selam Senait Sara Tigist Tirunesh Tsehay Tsion Worknesh Yeshi Yordanos Zewditu "
     "Haben Luwam",
     "Abebe Abel Addisu Alemayehu Ashenafi Asmerom Bekele Berhane Biniam Biruk Daniel Dawit Dereje Ephrem Eyob Fikru Getachew Girma "
     "Habtamu Haile Hailu Isaias Kassahun Kebede Kidane Lemma Medhanie Mekonnen Mengistu Mesfin Mulugeta Negash Samuel Sisay Solomon "
     "Tadesse Tekle Tesfaye Tewodros Yared Yohannes Zerihun",
     "Tesfaye Abebe Bekele Tadesse Haile Gebre Gebremedhin Gebreselassie Kebede Alemu Assefa Ayele Berhe Demissie Desta Fikre Getahun "
     "Girma Habte Habtemariam Hagos Hailemariam Ketema Kidane Lemma Mamo Mekonnen Mengesha Mulatu Negash Ogbamichael Regassa Seyoum "
     "Shiferaw Sileshi Teferi Teklehaimanot Tekle Tilahun Wolde Woldemariam Woldegiorgis Worku Yilma Yohannes Zenebe Zewde Zerai Tsegaye "
     "Araya Asfaw Belay Beyene"},
    {Origin::somali,
     "Amina Asha Ayaan Basra Caasha Deeqa Dahabo Fadumo Fartun Farhiya Halima Hamdi Hani Hibaq Hodan Idil Ifrah Ikran Khadra Ladan Leyla "
     "Magool Muna Nasra Nimco Qamar Rahma Ruqiya Sacdiyo Sahra Saynab Shukri Sucaad Ubah Xaawo Xalimo Yasmiin Zamzam Hawo Maryan",
     "Abdi Abdirahman Abdirizak Abdullahi Abshir Aden Ahmed Axmed Bashir Cabdi Cali Dahir Daud Faarax Farah Gedi Guled Hassan Hussein "
     "Ibrahim Ismail Jama Jibril Kulmiye Liban Mahad Maxamed Mohamud Muse Nuur Omar Osman Rooble Said Shire Sharmarke Warsame Yusuf Xasan "
     "Zakariye",
     "Abdi Abdullahi Aden Ahmed Ali Ainte Barre Bile Cabdullahi Dahir Dirie Dualeh Duale Egal Farah Farole Garad Gedi Guled Hashi Hersi "
     "Hirsi Hussein Ibrahim Isse Jama Jimale Kahin Khalif Maxamuud Mahamud Mire Mohamed Mohamud Mumin Muse Noor Nur Omar Osman Robleh "
     "Roble Said Salad Samatar Samantar Shermarke Shire Sheikh-Nur Siad Warsame Waberi Yusuf Yassin"},
    {Origin::swahili,
     "Akinyi Atieno Achieng Adhiambo Auma Awino Njeri Wanjiru Wambui Wanjiku Nyambura Wairimu Muthoni Waithera Nyokabi Nafula Nekesa "
     "Naliaka Mwikali Mutheu Nduku Cherono Chebet Jepkosgei Jeptoo Zuhura Mwanaisha Neema Rehema Subira Tatu Upendo Amani Bahati Furaha "
     "Nakato Babirye Nansubuga Namukasa Nabirye",
     "Otieno Ochieng Odhiambo Onyango Okoth Omondi Owino Kamau Mwangi Njoroge Kariuki Kimani Macharia Maina Muchiri Mugo Ndungu Wainaina "
     "Wafula Wekesa Simiyu Mutua Musyoka Kilonzo Kiprop Kipchoge Kiplagat Cheruiyot Juma Hamisi Baraka Jabari Rashidi Salim Wasswa Kato "
     "Mukasa Ssebo Okello Opio",
     "Odhiambo Otieno Ochieng Omondi Odinga Oduya Okello Ouma Onyango Owuor Kamau Mwangi Kariuki Kimani Kenyatta Kibaki Njoroge Ngugi "
     "Nganga Gathogo Gichuru Muriuki Wanyama Wekesa Wafula Wamalwa Mutua Musyoka Mwende Kilonzo Kiprono Kipketer Kiptanui Koech Langat "
     "Rotich Ruto Chepkwony Mwakasege Nyerere Mkapa Magufuli Mwinyi Kikwete Mbwana Shabani Mrisho Museveni Mukasa Ssekandi Nsubuga "
     "Kiggundu Lubega Byaruhanga Tumwine Akello Oyella"},
    {Origin::southern_african,
     "Nomvula Thandiwe Nokuthula Nomsa Zanele Sibongile Busisiwe Ntombi Lindiwe Thandeka Nolwazi Zodwa Ayanda Bongiwe Dineo Khanyisile "
     "Lerato Mpho Nandi Palesa Refilwe Tebogo Tshepiso Xoliswa Yoliswa Zinhle Rudo Tariro Tendai-Rose Chipo Rutendo Nyasha Tsitsi Vimbai "
     "Ruvimbo Annelize Marike Riana Mwila Chanda",
     "Sipho Thabo Themba Bongani Mandla Sibusiso Nkosinathi Lwazi Siyabonga Jabulani Dumisani Vusi Lungelo Mthunzi Katlego Kagiso Tshepo "
     "Lesedi Thato Xolani Zweli Andile Luthando Anele Tendai Tafadzwa Tatenda Farai Kudakwashe Tinashe Takudzwa Simbarashe Blessing "
     "Pieter-Willem Jaco Hendrik Schalk Mulenga Bwalya Kondwani",
     "Dlamini Nkosi Mthembu Khumalo Zulu Ndlovu Mkhize Ngcobo Buthelezi Cele Zuma Sithole Mahlangu Mabaso Shabalala Hadebe Gumede Mandela "
     "Mbeki Sisulu Tambo Tutu Mokoena Mofokeng Molefe Modise Motaung Ramaphosa Maluleke Baloyi Chauke Mathebula Moyo Ncube Sibanda Dube "
     "Mpofu Chikwanha Mugabe Chirwa Phiri Banda Mwale Nyirenda Tembo Mwanza Zimba Botha VanDerMerwe Pretorius Fourie Nel Venter Coetzee "
     "Kruger Steyn"},
    {Origin::hausa,
     "Aishatu Hauwa Zainabu Halimatu Rakiya Sadiya Safiyya Bilkisu Hadiza Jummai Ladi Laraba Talatu Asabe Balaraba Binta Fatima Hafsatu "
     "Indo Kande Lubabatu Maimuna Nafisa Ramatu Rukayya Salamatu Sa'adatu Tani Ummi Yahanasu Zulaihat Zaliha Amina Asmau Barira Delu "
     "Gambo Hasana Husaina Habiba",
     "Abubakar Aliyu Aminu Auwal Bala Bello Buhari Danjuma Danladi Garba Gambo Habu Halilu Haruna Hassan Husseini Idris Inuwa Isa Jibrin "
     "Kabiru Lawan Mahmud Mamman Muktar Murtala Musa Nasiru Nuhu Rabiu Sabo Sanusi Shehu Sule Sani Tanko Umar Usman Yakubu Yahaya Zubairu",
     "Abubakar Abdulkadir Abacha Adamu Ahmadu Aliyu Babangida Balewa Bako Bayero Bello Buhari Dangote Danjuma Dankwambo Dantata Dikko "
     "Gana Garba Gaya Gwandu Gusau Ibrahim Ilyasu Jega Kaita Kano Katsina Kontagora Kwankwaso Lamido Maigari Makarfi Marafa Modibbo "
     "Mohammed Nuhu Obaje Rimi Ribadu Sambo Sani Sanusi Shagari Shehu Suleiman Tafida Tambuwal Umaru Waziri Wamako Yar'Adua Yakubu Yaro "
     "Yuguda Zakari"},
    {Origin::hawaiian,
     "Leilani Kalani Keala Kailani Noelani Pualani Malia Nalani Kehaulani Ululani Haunani Iolani Lehua Momi Napua Nohea Wailani Alohilani "
     "Anela Hokulani Ihilani Kaiulani Kapua Kanani Keola Kiana Lani Leialoha Makana Mahina Mililani Moana Palila Piilani Puanani Roselani "
     "U'ilani Wainani Kuuipo Kawena",
     "Kamaka Keoni Kawika Kimo Kaleo Ikaika Kai Keanu Makoa Nainoa Akamu Alika Ekewaka Hanale Hoku Iokepa Kaimana Kale Kaliko Kalena "
     "Kamuela Kana Kanoa Kapono Keahi Kekoa Kealoha Koa Konane Lopaka Lono Mahealani Makani Maleko Maui Mikala Nalu Pono Palani Peleke "
     "Kahiau",
     "Kealoha Kahananui Kamakawiwoole Kekauoha Kaleikini Kanahele Nakoa Akana Kahale Kaaihue Kauhane Kaopuiki Kaholokula Kahumoku Kalama "
     "Kalani Kamaka Kamalii Kanoho Kapaku Kapule Kaui Kauwe Kawaakoa Keawe Kekahuna Keliihoomalu Keola Kuahine Kualii Kukahiko Lindsey "
     "Lokelani Makua Mahoe Malo Manoa Nahale Naone Nakamoto-Kekoa Nihoa Pauole Puaoi Pukahi Pulawa Waiau Waiwaiole Kapahulehua Kahoonei "
     "Ka'ahumanu Helekahi Hoopii Kaawa"},
    {Origin::samoan_tongan,
     "Sina Fetu Masina Lupe Tala Leilani Talia Ana Fuatai Ioana Lagi Lose Luisa Makerita Malia Matalena Mele Moana Nofoaalii Peta Pepe "
     "Pua Salote Senetenari Sieni Siulolo Sosefina Teuila Tualaulelei Upega Valeria Vaitulu Vika 'Ofa Lavinia Losaline Mafi Seini Sela "
     "Tupou",
     "Tavita Sione Ioane Iosefa Fa'afetai Alofa Asalemo Faleafa Fetuao Fili Iakopo Ielemia Iosua Isaia Kalolo Lafaele Lauaki Leota Lisati "
     "Malakai Manase Maka Mika Paulo Penitala Petelo Pita Sefo Semisi Setefano Siaosi Solomona Taniela Tevita Toa Tomasi Uili Viliami "
     "Vili Feleti",
     "Faleafa Tuiasosopo Leota Lealaimatafao Fonoti Faumuina Fuimaono Galuvao Ioane Lauvao Lemalu Lolo Lutui Malietoa Manu Mataafa Mauga "
     "Moala Nu'u Palelei Pauga Peau Pouono Pulu Sagapolutele Salanoa Salave'a Samoa Sapolu Satele Seumalo Sopoaga Su'a Talamaivao Taliaoa "
     "Tamasese Tauiliili Te'o Tofa Toilolo Tua Tuatagaloa Tuilagi Tuimavave Tuiolosega Vaifale Vainuku Fifita Havili Kaufusi Latu Mahe "
     "Moli Ofahengaue Taufa Tupou Uluave Vea"},
    {Origin::native_american,
     "Dezba Ooljee Haseya Yanaba Nizhoni Shándíín Doli Sahkyo Winona Talulah Chenoa Kaya Mika Nokomis Halona Aiyana Wenona Tawa Kachina "
     "Chumani Ehawee Magaskawee Wachiwi Mahpiya Tashina Ayita Awenita Galilahi Kimama Tayanita Leotie Ruby Lorraine Rose-Marie Bernadine "
     "Delphine Ernestine Geraldine Louella Verna Wilma",
     "Ahiga Notah Yiska Niyol Hok'ee Sani Hoskie Tso Kilchii Ashkii Chaska Mato Ohanzee Takoda Wambli Hotah Kohana Akecheta Tatanka Hinto "
     "Mahkah Waya Adahy Dustu Tsula Cheveyo Honovi Kele Sikyatavo Lansa Leland Delbert Elroy Emerson Harrison Kee Leroy Melvin Vernon "
     "Wilson Wallace",
     "Begay Yazzie Tsosie Benally Nez Bitsui Etsitty Attakai Bahe Becenti Begaye Benale Bitsilly Chee Claw Dahozy Deschenie Manygoats "
     "Nakai Peshlakai Secatero Shorty Tohee Tso Tsinajinnie Whitehorse Zah Two-Bulls Red-Cloud Iron-Shell Little-Thunder Standing-Bear "
     "White-Eagle Good-Voice Spotted-Tail Walks-Ahead Yellowtail Blackhorse Crow-Feather Eagleboy Fast-Horse Kills-Small Makes-Good "
     "Oldperson Runningwolf Swimmer Mankiller Sixkiller Drywater Bushyhead Littlejohn Sekaquaptewa Honanie Lomayesva Tenakhongva "
     "Whitebuffalo"},
    {Origin::caribbean,
     "Shanelle Kerry-Ann Tamara Marcia Beverley Clarine Hyacinth Icilda Merlene Novelette Paulette Sonia Verna Yvonne-Mae Yvette Althea "
     "Camille Charmaine Cherise Donnette Grace-Ann Jacinth Kadian Lorna Marva Nadine Olive Petula Rosetta Sashana Trudy-Ann Una Vinette "
     "Winsome Yanique Zelma Indra Rookmin Savitri Kamla Shanti",
     "Delroy Winston Desmond Errol Everton Fitzroy Garfield Glenroy Horace Junior Kemar Leroy Lloyd Neville Orville Oral Omar Patrick "
     "Percival Ransford Rohan Rupert Shemar Trevor Usain Vivian Wayne Asafa Cuthbert Egbert Ezekiel Garnet Hopeton Ramdeo Rajkumar "
     "Somnath Deonarine Krishendath Boysie Learie",
     "Campbell Brown Gordon Grant Bolt Blake Powell Bogle Clarke Dacosta Dunkley Facey Forrester Francis Gayle Gordon-Webb Graham Henry "
     "Hylton Irving Lawes Levy McFarlane McKenzie Nembhard Palmer Pinnock Reid Rhoden Samuda Shirley Spaulding Tulloch Wedderburn Whyte "
     "Ramkissoon Ramnarine Persaud Mohabir Maharaj Bisnauth Budhram Dookeran Jagdeo Khan-Ali Lalchan Narine Rampersad Seepersad Sookdeo "
     "Tewarie Baptiste Charles-Joseph Pantin"},
};
// clang-format on

}  // namespace

std::span<const NameTable> names_of_southern() { return table; }

}  // namespace wardbook::deid
