// Names of Asia. Written by hand from common knowledge.
#include "deid/name_pools.h"

namespace wardbook::deid {
namespace {

// clang-format off
constexpr NameTable table[] = {
    {Origin::hindi,
     "Priya Anjali Sunita Kavita Pooja Neha Asha Rekha Geeta Usha Meena Lata Shanti Savita Sushma Kamala Radha Sita Lakshmi Saraswati "
     "Parvati Deepika Divya Nisha Ritu Shweta Swati Aarti Archana Bhavna Chhaya Ila Jyoti Kiran Madhuri Nandini Pallavi Rashmi Seema "
     "Trupti Urmila Varsha Vidya Yamini Aishwarya Ishita Kavya Myra Saanvi Tanvi",
     "Rajesh Sunil Anil Sanjay Vijay Ramesh Suresh Mahesh Dinesh Mukesh Ashok Vinod Manoj Ajay Rahul Amit Deepak Rakesh Pankaj Arvind "
     "Arun Gopal Krishna Mohan Narendra Om Prakash Ravi Satish Shyam Subhash Tarun Uday Vikram Yash Aditya Akash Arjun Dev Dhruv Gaurav "
     "Harsh Ishaan Kunal Nikhil Rohan Siddharth Varun Vivek Jignesh",
     "Sharma Verma Gupta Agarwal Kumar Singh Mishra Pandey Tiwari Dubey Shukla Tripathi Chaturvedi Saxena Srivastava Mathur Bhatnagar "
     "Joshi Trivedi Patel Shah Mehta Desai Parekh Amin Jain Kothari Bansal Goel Mittal Jindal Rathore Chauhan Rajput Yadav Thakur Chandra "
     "Prasad Sinha Jha Rao Deshmukh Kulkarni Deshpande Joglekar Gokhale Patil Pawar Shinde Bhosale Jadhav Gaikwad Kamble Naik Kamat Pai "
     "Hegde Shetty Bhatt Dave Pandya Solanki Vaghela Chokshi Zaveri Bhandari Rawat Negi Bisht"},
    {Origin::punjabi,
     "Harpreet Gurpreet Manpreet Jaspreet Simran Navneet Amarjit Balwinder Baljit Charanjit Daljit Gurmeet Harjit Harleen Inderjit "
     "Jasleen Jaswinder Kamaljit Kuldeep Kulwinder Lakhwinder Manjit Mandeep Parminder Paramjit Rajwinder Rupinder Sarabjit Satwant "
     "Sukhjit Sukhwinder Surinder Tejinder Amrit Anmol Gurleen Kirandeep Navjot Prabhjot Ravneet",
     "Harbhajan Gurdeep Jagjit Manmohan Avtar Baldev Balbir Bhupinder Davinder Dilbagh Gagandeep Gurbaksh Gurcharan Gurinder Hardeep "
     "Harjinder Iqbal Jagtar Jaskaran Jasvir Joginder Karamjit Karanvir Kulbir Lakhbir Malkit Mohinder Narinder Onkar Pargat Pritam "
     "Ranjit Ravinder Resham Sarbjit Satnam Sukhdev Surjit Swaran Tejpal",
     "Singh Kaur Gill Sidhu Dhillon Sandhu Grewal Brar Dhaliwal Bains Bajwa Cheema Chahal Dhami Deol Garcha Ghuman Hundal Johal Kahlon "
     "Kang Khangura Khosa Mahal Malhi Mangat Mann Nijjar Pannu Parhar Purewal Randhawa Sahota Sangha Sekhon Sohal Sra Takhar Toor Tung "
     "Uppal Virk Ahluwalia Anand Bedi Bhatia Chadha Chopra Kapoor Khanna Kohli Malhotra Oberoi Sethi"},
    {Origin::bengali,
     "Ananya Aparna Arpita Bidisha Chandrima Debjani Dipa Indrani Jayanti Kakoli Keya Lopamudra Mahua Mitali Moushumi Nabanita Paromita "
     "Purnima Rupa Sanchita Sharmila Shreya Sudeshna Supriya Sutapa Tanushree Tapati Trina Uma Farzana Nasrin Rokeya Sultana Taslima "
     "Shirin Ruksana Jahanara Moriom Sabina Shamima",
     "Abhijit Amitava Anirban Arnab Ashim Bikash Biswajit Chandan Debashis Dipankar Gautam Indranil Jayanta Kaushik Manas Nirmal Partha "
     "Prabir Pranab Rabindra Rajib Samir Sandip Saurav Shantanu Subrata Sudip Sumit Tapan Tarak Abdul Anwar Delwar Faruk Habibur Jahangir "
     "Kamrul Mizanur Rafiqul Shafiqul Zillur",
     "Banerjee Chatterjee Mukherjee Ganguly Bhattacharya Chakraborty Das Dasgupta Sengupta Sen Bose Ghosh Dutta Mitra Roy Saha Basu "
     "Biswas Majumdar Mandal Nandi Pal Kar Guha Sarkar Kundu Lahiri Sanyal Bagchi Maitra Hossain Rahman Islam Ahmed Uddin Khatun Begum "
     "Akter Chowdhury Talukdar Miah Sikder Howlader Mollah Bhuiyan Mazumder Haque Karim Sheikh Molla Matubbar Bepari Sardar"},
    {Origin::pakistani_afghan,
     "Ayesha Fatima Zainab Sana Hina Saima Nadia Rabia Bushra Shazia Uzma Sadia Mehwish Iqra Maryam Amina Nasreen Parveen Rukhsana Samina "
     "Shabnam Tahira Yasmeen Zubaida Farah Gulalai Palwasha Spozhmai Zarghuna Wazhma Freshta Parwana Nilofar Humaira Kulsoom Mahnoor Noor "
     "Aliza Hania Laiba",
     "Muhammad Ahmed Usman Bilal Imran Asif Faisal Kashif Tariq Zahid Nadeem Shahid Waqas Adnan Arshad Aslam Babar Ghulam Hamza Irfan "
     "Jamshed Khalid Mansoor Naveed Omar Pervez Qaiser Rizwan Saeed Sohail Tanveer Yasir Zafar Zeeshan Najibullah Hamidullah Abdullah "
     "Farid Mirwais Zalmay Esmatullah Rahimullah",
     "Khan Malik Butt Chaudhry Sheikh Qureshi Siddiqui Ansari Mirza Baig Hashmi Bukhari Gilani Shah Syed Abbasi Rajput Bhatti Awan Gondal "
     "Warraich Tarar Mughal Lodhi Durrani Yousafzai Afridi Khattak Bangash Orakzai Marwat Mehsud Wazir Achakzai Kakar Popal Noorzai "
     "Barakzai Stanikzai Hotak Karimi Rahimi Ahmadzai Sherzai Safi Zadran Nazari Haidari Mohammadi Rezai Jaffrey Naqvi Zaidi Rizvi Kazmi "
     "Memon"},
    {Origin::tamil,
     "Lakshmi Meenakshi Kamakshi Saraswathi Parvathi Revathi Malathi Vasanthi Jayanthi Padma Shanthi Kala Mala Selvi Thenmozhi Kavitha "
     "Sangeetha Sumathi Vijayalakshmi Ambika Annapoorani Bhuvaneswari Chitra Devi Gayathri Gomathi Hemalatha Indumathi Janaki Kalpana "
     "Kanchana Maheswari Nirmala Poongodi Rajeswari Sivagami Subbulakshmi Thamarai Usharani Yamuna",
     "Murugan Senthil Karthik Kumaran Arunachalam Balasubramaniam Chandrasekar Dhanasekaran Elango Ganesan Gopalakrishnan Jayaraman "
     "Kannan Krishnamurthy Loganathan Manikandan Murali Natarajan Palaniappan Prabhakaran Ramanathan Ravichandran Sakthivel Saravanan "
     "Selvam Shanmugam Sivakumar Subramaniam Sundaram Suresh Thirumurugan Udayakumar Vadivelu Vasudevan Velmurugan Venkatesan Vignesh "
     "Vinayagam Yuvaraj Anbu",
     "Subramanian Krishnan Raman Iyer Iyengar Chettiar Mudaliar Pillai Nadar Thevar Gounder Naicker Ramachandran Balakrishnan "
     "Venkataraman Sivaraman Thiruvengadam Muthusamy Ramasamy Chinnasamy Karuppiah Periasamy Palanisamy Arumugam Annamalai Govindasamy "
     "Kandasamy Kathiresan Kumarasamy Mahalingam Manickam Marimuthu Nagarajan Narayanan Nadarajah Paramasivam Ponnusamy Rajagopal "
     "Ramalingam Sabapathy Sivalingam Sundararajan Thangavelu Thiyagarajan Vaithilingam Veerappan Vijayaraghavan Vellaisamy Selvanayagam "
     "Rajaratnam Sivanesan Tharmalingam"},
    {Origin::telugu_malayali_kannada,
     "Anuradha Bhagya Durga Hymavathi Jhansi Kanaka Lalitha Madhavi Manjula Nagamani Padmavathi Radhika Ramadevi Rajyalakshmi Sailaja "
     "Sandhya Sarojini Satyavathi Sirisha Sravani Sridevi Sujatha Swarna Tulasi Vanaja Venkatalakshmi Ammini Aleyamma Bindu Chinnamma "
     "Leelamma Mariamma Rosamma Sosamma Sheela Thankamma Valsala Bhagyamma Gowramma Shylaja",
     "Venkateswarlu Srinivas Ramakrishna Nageswara Subba Satyanarayana Chandrasekhar Hanumantha Jagannadha Kiran Koteswara Lakshmana "
     "Madhava Mallikarjuna Narasimha Phani Prasad Raghava Rajasekhar Ramana Sambasiva Seetharam Sridhar Sudhakar Tirupathi Vamsi Venkata "
     "Anoop Biju Jijo Joby Kuriakose Mathai Ouseph Pappachan Shaji Thomachan Varkey Basavaraj Manjunath",
     "Reddy Naidu Rao Chowdary Raju Varma Sastry Sarma Murthy Gudipati Kandula Kolluri Bommineni Chintalapati Dasari Eluri Gorantla "
     "Inampudi Jonnalagadda Kakarla Lanka Mandava Nallamothu Pasupuleti Ravipati Sunkara Tummala Uppalapati Vemuri Yarlagadda Nair Menon "
     "Kurup Panicker Nambiar Namboothiri Kurien Cherian Chacko Varghese Zachariah Eapen Oommen Thekkekara Puthenpurackal Kizhakkedath "
     "Gowda Shivashankar Siddaramaiah Nagaraju Venkatappa Mutyala"},
    {Origin::nepali_sinhala,
     "Sita Gita Maya Bishnu Sarita Sabina Sunita Kabita Binita Devaki Dil Ganga Hari Indira Januka Kalpana Laxmi Menuka Nirmala Parbati "
     "Radhika Sabitri Tulasi Yasoda Dilhani Chathurika Kumari Nilmini Anoma Chandrika Deepani Erandi Gayani Hansika Iresha Kanchana "
     "Manori Nadeesha Padmini Sandya",
     "Bishnu Bhim Chandra Dambar Dhan Durga Ganesh Gopal Hari Indra Khem Krishna Lal Man Mani Nar Narayan Pashupati Prem Rudra Sher Tika "
     "Tilak Yam Asanka Buddhika Chaminda Dhammika Gamini Indika Janaka Kasun Lasantha Mahinda Nimal Priyantha Ruwan Sarath Thilina Upul",
     "Gurung Tamang Rai Limbu Magar Thapa Shrestha Adhikari Bhattarai Koirala Dahal Ghimire Acharya Pokharel Neupane Subedi Khadka Karki "
     "Basnet Bista Poudel Sherpa Lama Maharjan Khatiwada Timsina Siwakoti Gautam Chhetri Darjee Perera Fernando Silva Jayawardena "
     "Wickramasinghe Bandara Dissanayake Rajapaksa Gunawardena Herath Ranasinghe Senanayake Samarasinghe Karunaratne Weerasinghe "
     "Abeysekera Amarasinghe Ekanayake Gamage Hettiarachchi Kodituwakku Liyanage Munasinghe Pathirana"},
    {Origin::chinese,
     "Mei Xiu Ying Hui Fang Yan Na Jing Li Min Xia Ling Juan Hong Ping Yun Qing Yue Xue Lan Feng Zhen Shu Wenjing Xiaoling Xiaoyan Yuhua "
     "Guiying Lihua Meiling Shufen Suzhen Wanyi Yaqin Yuzhen Zihan Yutong Xinyi Ruoxi Siyu Jiayi Qiaoyun Suyin Peiyu Chiahui Yating "
     "Hsiaomei Wai-Ling Siu-Fong Yuk-Lan",
     "Wei Jun Qiang Lei Yong Tao Ming Chao Bin Gang Hao Jian Peng Bo Kai Long Xin Zhiqiang Jianguo Weidong Guoqiang Haiyang Jianhua "
     "Xiaoming Yongjun Zhenhua Guangming Dawei Shaohua Zihao Haoran Yuxuan Mingyu Junjie Tianyi Chengyu Wenbo Zhihao Boyuan Deming "
     "Chih-Ming Cheng-Han Kuo-Wei Chun-Kit Ka-Ming Wing-Keung Kwok-Wah Tsz-Ho Man-Kit Siu-Ming",
     "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Deng Han Feng Cao Peng "
     "Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Ren Lü Yao Shen Zhong Jia Xia Fu Fang Zou Xiong Bai Meng Qin "
     "Qiu Hou Xue Yan Lei Shi Long Tao Hao Mao Cui Kang Shao Wan Ouyang Situ Zhuge Chan Cheung Wong Leung Kwok Tsang Yip Tse Chiu Ho Lau "
     "Mak Ng Poon Szeto Tam Hsu Hsieh Tsai Tseng Chuang Liao Kuo Jhang Teo Tay Goh Koh"},
    {Origin::korean,
     "Ji-Young Soo-Jin Min-Jung Eun-Ji Hye-Jin Yoon-Hee Mi-Kyung Young-Ja Soon-Ja Kyung-Sook Jung-Sook Hyun-Joo Seo-Yeon Ha-Eun Ji-Woo "
     "Yu-Na Da-Hye Bo-Ram Hee-Jin In-Sook Jin-Ah Kyung-Hee Mi-Sun Myung-Hee Ok-Sun Sang-Hee Soo-Yeon Sun-Hee Sung-Ae Won-Hee Yeon-Joo "
     "Young-Hee Minji Jiwon Sujin Hyejin Eunkyung Yunseo Haewon Sookja Bokhee Chaewon",
     "Min-Ho Sung-Min Ji-Hoon Jae-Hyun Dong-Hyun Seung-Woo Hyun-Woo Joon-Ho Kyung-Soo Young-Ho Sang-Woo Chang-Ho Byung-Chul Dae-Jung "
     "Do-Yoon Gun-Woo Ha-Joon Hyung-Jin In-Ho Jin-Woo Jong-Su Ki-Tae Kwang-Su Myung-Bak Nam-Jun Sang-Chul Seo-Jun Si-Woo Suk-Jin "
     "Tae-Hyung Won-Bin Woo-Jin Yong-Su Young-Soo Jaeyong Dongwook Seongho Minseok Hyunjin Kyungho Inseo Byungho",
     "Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Jeon Ko Moon Son Yang Bae Baek Heo Nam "
     "Shim Noh Ha Kwak Sung Cha Joo Woo Koo Min Ryu Na Jin Ji Um Won Chun Bang Kong Hyun Ham Yeom Byun Chung Rhee Yi Pak Paik Namgung "
     "Hwangbo Seonwoo Sagong Jegal Dokgo Yeo Chae Gil Eom Gu Do Bong Maeng Tak"},
    {Origin::japanese,
     "Yoko Keiko Kazuko Hiroko Michiko Akiko Noriko Tomoko Yumiko Kumiko Naoko Reiko Sachiko Setsuko Toshiko Yoshiko Fumiko Haruko Kiyoko "
     "Masako Mitsuko Nobuko Chiyo Hana Sakura Yui Aoi Hina Misaki Nanami Ayaka Mayumi Emi Rie Kaori Yuka Chieko Etsuko Fusako Hisako "
     "Ikuko Kimiko Mariko Shizuko",
     "Hiroshi Takashi Kenji Makoto Akira Kazuo Minoru Shigeru Osamu Yoshio Masao Isamu Toshio Hideo Kiyoshi Satoshi Takeshi Naoki Daisuke "
     "Kenta Shota Takumi Ren Haruto Sota Yuto Kaito Ryota Tatsuya Yusuke Koichi Shinji Junichi Tetsuo Noboru Goro Ichiro Jiro Saburo "
     "Katsumi Mamoru Nobuo Susumu Tadashi",
     "Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura "
     "Hayashi Shimizu Yamazaki Mori Abe Ikeda Hashimoto Yamashita Ishikawa Nakajima Maeda Fujita Ogawa Goto Okada Hasegawa Murakami Kondo "
     "Ishii Saito Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura Takeuchi Nakagawa Okamoto Matsuda Harada Nakano Ono Tamura Fujiwara "
     "Kuwahara Nakashima Uyeda Higa Oshiro Kaneshiro Miyashiro Shimabukuro Tokunaga Yonamine Arakaki"},
    {Origin::vietnamese,
     "Thi Lan Huong Mai Hoa Linh Thuy Hanh Phuong Thu Ngoc Nga Nhung Trang Yen Anh Bich Chau Diem Dung Giang Ha Hang Hien Hong Kieu Kim "
     "Lien Loan Ly My Nguyet Nhi Oanh Quynh Suong Tam Thanh Thao Tho Thoa Trinh Truc Tuyet Van Vy Xuan Mỹ-Linh Thúy Hằng",
     "Minh Hung Dung Tuan Hai Long Nam Phong Quang Son Thanh Thang Tien Trung Tu Van Viet Vinh An Bao Binh Cuong Dat Dinh Duc Duy Giang "
     "Hieu Hoang Huy Khanh Khoa Kien Lam Loc Luan Manh Nghia Nhan Phuc Phuoc Quan Quoc Sang Tai Tam Tan Thinh Thuan Toan Tri Đức Hùng "
     "Tuấn",
     "Nguyen Tran Le Pham Hoang Huynh Phan Vu Vo Dang Bui Do Ho Ngo Duong Ly Dinh Doan Trinh Mai Dao Cao Ha Lam Luong Luu Ta Thai To "
     "Trieu Truong Quach Nghiem Chau Chu Diep Dam Giang Kieu Kim La Lai Ma Mac Nhan Ong Phung Quan Tang Than Thach Tieu Tong Tu Ung Vuong "
     "Nguyễn Trần Phạm Đặng Đỗ"},
    {Origin::filipino,
     "Maricel Rowena Maribel Jocelyn Rosalie Marilou Cherry Aileen Jennilyn Marites Lovely Analyn Arlene Cristina Divina Editha Erlinda "
     "Estrelita Evangeline Florencia Gemma Imelda Jasmin Juvy Ligaya Liwayway Lorna Luningning Luzviminda Maria-Luisa Mylene Nenita Norma "
     "Perlita Remedios Rizalina Rosario Teresita Virgie Wilma Princess Angelica Bituin Dalisay",
     "Rodrigo Benigno Ramon Ferdinand Arnel Bayani Bong Crisanto Danilo Dante Dindo Edgardo Eduardo Efren Ernesto Gerardo Isagani Jejomar "
     "Jerome Jomar Joselito Jun Lito Macario Manolo Marlon Nestor Nonoy Noel Orlando Ponciano Renato Rogelio Romeo Romulo Ronnie Rommel "
     "Rustico Teofilo Virgilio Wilfredo Zosimo Lakandula Datu",
     "Reyes Santos Cruz Bautista Garcia Ocampo Mendoza Villanueva Aquino Ramos Castillo Dela-Cruz Delos-Santos Magsaysay Macapagal "
     "Panganiban Dimaculangan Dimaandal Catacutan Lacson Pangilinan Salonga Tolentino Magbanua Magtanggol Manalo Mangubat Batumbakal "
     "Bayani Bulaong Cabanatuan Calaguas Dagohoy Gatdula Gatmaitan Katigbak Lualhati Lumibao Maglaya Makabenta Malonzo Nakpil Pacquiao "
     "Palisoc Punzalan Putong Quimpo Sumulong Tatlonghari Tiongson Tuazon Ylagan Cojuangco Sycip Gokongwei Cabrera Abad Agbayani Bacani "
     "Evangelista Umali Buenaventura Dumlao Ilagan"},
    {Origin::indonesian_malay,
     "Siti Nur Dewi Sri Ani Endang Fitri Indah Kartini Lestari Mega Ningsih Putri Ratna Sari Sulastri Tuti Utami Wati Yuni Aisyah Farah "
     "Haslinda Intan Junaidah Khadijah Latifah Maimunah Norhayati Rohani Salmah Zaleha Zarina Ayu Ketut Komang Made Wayan Cinta Bunga",
     "Agus Budi Bambang Dedi Eko Fajar Gunawan Hadi Hendra Heru Iwan Joko Kusuma Lukman Mulyono Nugroho Putra Rudi Slamet Sugeng Suharto "
     "Sukarno Supriyadi Sutrisno Teguh Wahyu Yanto Yudi Aziz Faizal Hafiz Ismail Kamarul Mahathir Najib Razak Shahrul Zulkifli Wayan "
     "Nyoman",
     "Santoso Wijaya Setiawan Hidayat Saputra Kurniawan Susanto Purnama Wibowo Nugraha Prasetyo Pranoto Halim Hartono Siregar Nasution "
     "Harahap Simanjuntak Sitompul Lubis Hutapea Tampubolon Panjaitan Sinaga Tobing Manurung Situmorang Pasaribu Lumbantobing Kusumawati "
     "Rahmawati Suryadi Suwandi Tanoto Widodo Yudhoyono Sukarnoputri Binti Osman Bakar Hamid Ibrahim Jaafar Kassim Latiff Mahmud Othman "
     "Rashid Sulaiman Yaakob Zainal Abidin Adiputra Gunadi Iskandar Lesmana"},
    {Origin::thai_khmer_lao,
     "Somchit Malee Siriporn Wanida Kanya Nittaya Pranee Ratana Sunisa Supaporn Suwanna Thida Urai Wilai Ploy Nong Fah Dao Kulap Ladda "
     "Sokha Sreymom Chanthou Bopha Channary Kunthea Leakhena Maly Nary Phalla Rachana Sophea Theary Vanna Bounmy Chansamone Keo Khamphet "
     "Manivanh Noy",
     "Somchai Somsak Prasert Anan Arthit Boonmee Chai Decha Kittisak Manop Nattapong Niran Pichit Prasit Rungroj Sakda Sombat Surachai "
     "Suthep Thaksin Veera Wichai Bunroeun Chan Dara Heng Kosal Narith Phirun Rith Samnang Sopheap Sovann Vuthy Bounthavy Khamsing "
     "Phouvong Saythong Sengphet Thongchai",
     "Saetang Srisuk Chaiyasit Wongsakul Boonyarat Charoenphol Kaewmanee Limsakul Phongsri Rattanakosin Suwannarat Thongchai Wattanapong "
     "Jaidee Kittikachorn Panyarachun Shinawatra Somboon Prasertsri Chanthara Sok Chea Keo Chhim Chum Hun Kong Long Meas Ngin Oum Phan "
     "Prak Sam Sar Seng Sim Som Srey Tep Thach Touch Ung Yin Phommachanh Souvannavong Sayavong Vongsa Inthavong Keomany Rattanavong "
     "Sisavath Chanthavong Phanthavong Xayasane Boupha"},
    {Origin::hmong,
     "Mai Pa Yer Bao Kao Chue Der Ia Kia Mao Nou Xee Youa Zoua Gao Gaohlee Houa Kalia Mai-Lee Maiyer Mayhoua Nhia Pahoua Panhia Payia "
     "Pakou Sheng Shoua Song True Paj Nkauj Ntxhi Pajtshiab Nkaujhnub Mainhia Kazoua Chia Lia Blia",
     "Tou Chue Fue Koua Kou Long Mee Neng Nhia Pao Pheng Shoua Teng Thao Toua Tong Wa Xai Xeng Ying Yeng Yia Za Zong Bee Blia Cha Cheng "
     "Chong Cher Doua Fong Houa Leng Meng Nao Phia Tswb Vam",
     "Vang Yang Xiong Lor Moua Thao Vue Her Lee Cha Chang Khang Hang Kue Kong Fang Pha Lo Ly Cheng Chue Vangh Lyfoung Xyooj Vwj Yaj Muas "
     "Hawj Thoj Tsab Ham Kwm Faj Lis Koo Phab Khab Tang Sayaxang Siong Yaang Mouacheupao Vaj Lauj Tsheej Xiongpao Yangsao Herpao Vangpao "
     "Chahang Mua Lao Hercha Xyong Lorpao Xaykaothao Vangkhang"},
};
// clang-format on

}  // namespace

std::span<const NameTable> names_of_asian() { return table; }

}  // namespace wardbook::deid
