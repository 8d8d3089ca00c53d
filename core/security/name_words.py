"""The words by which names of persons are known, in Arabic and in Latin letters, and those that make a name another's.

Spellings that ``person_names.folded`` makes one stand here once. A list like this is never complete: a name of which
no word is known is not found by its content.
"""

ARABIC_GIVEN = """
محمد احمد محمود حامد حميد حمد حمدان حمود خالد خليل خليفه خلف خلفان سعد سعود سعيد سعدون مسعود مساعد فهد فهيد فيصل فايز
فواز فوزي فارس فراس فاروق فرج فؤاد فاضل فضل فلاح سلطان سلمان سليمان سليم سالم سلامه مسلم ناصر نصر منصور علي عمر عمار
عامر عمرو معمر حسن حسين محسن حسان حسام حاتم حازم حمزه ابراهيم اسماعيل اسحاق يعقوب يوسف يونس يحيى ياسين ياسر يزيد يزن
يعرب صالح مصلح صلاح صادق صبري صقر ماجد مجيد امجد مازن مالك مامون مبارك مبروك متعب محيي مدحت مراد مرزوق مروان مرعي مسفر
مشاري مشعل مشعان مصعب مصطفى مطلق معاذ معاويه معتز معن معيض مفرح مفلح مقرن ملفي ممدوح منذر منير مهدي مهند موسى مؤيد
ميسر بندر بدر بدرالدين بسام بشار بشير بكر بلال بهاء باسل باسم بخيت تركي تميم توفيق تامر ثامر ثنيان جابر جاسم جاسر جبر
جعفر جلال جمال جمعان جميل جهاد جواد حاكم حبيب حسني حيدر دحام داود دخيل راشد رشيد رشاد رائد راكان رامي ربيع رجب رضا
رضوان رفعت رمضان رياض ريان زاهر زايد زكي زكريا زهير زياد زيد زيدان ساري سامر سامي سراج سفيان سفر سطام سمير سند سهيل
سيف شادي شاكر شاهر شريف شعبان شكري شهاب صهيب ضاري ضيدان ضياء طارق طالب طاهر طلال طلعت طه عابد عادل عاصم عاطف عايد عايض
عايش عباس عبدالله عبده عبيد عتيق عثمان عدنان عدي عز عزام عزت عزيز عصام عطيه عقيل علاء عماد عمران عناد عواد عوض عوده
عيد عيسى عياد غازي غالب غانم غسان فالح فتحي فريد فكري فهاد فيحان قاسم قتيبه قصي قيس كامل كريم كمال لؤي لطفي ليث نادر
ناجي نايف نبيل نجيب نديم نزار نعمان نعيم نهار نواف نور نوري هادي هاشم هاني هايف هزاع هشام هلال هيثم هذال وائل واصل
وحيد وسام وسيم وضاح وليد وجدي يسري نياف نمر نشمي نجم نافع مناحي مقبل مفضي معجب مضحي مسلط مرضي محيسن ماطر كساب قبلان
عويض عويد عقاب عشق عجب ظافر طراد صنيتان صياح شليويح شباب شافي سويلم سعدي سحمان زبن ردن رداد راجح ذيب ذياب دغيم خميس
خضر حسيب حزام حجي جزاع جزاء بجاد برجس باتع ايمن ايهاب اياد اسامه اسعد اسلام اشرف اكرم امين انس انور اوس ايوب ادهم ادم
ادريس ارشد ازهر اقبال الياس امير اديب احسان بهجت تيسير جورج جون حنا سمعان شوقي فادي طوني مجدي مجاهد ميلاد نضال نصار
هيكل وديع فاطمه عائشه عايشه خديجه زينب مريم ساره هاجر حفصه اسماء اسراء امنه اميره اميمه امل اماني امجاد افنان افراح
الاء الهام الهنوف العنود الجوهره الجازي ابتسام ابتهال اثير احلام ازهار اروى اريج اشواق اصايل ايمان انفال انوار ايات
بدريه بدور بسمه بشرى بشاير بلقيس بيان تغريد تماضر تهاني ثريا جميله جواهر جود جنى جمانه حصه حليمه حنان حنين حياه حوريه
خلود خوله دانه دانيه دعاء دلال دلع ديما دينا رابعه راما رانيا رجاء رحاب رحمه رزان رشا رغد رقيه رنا رنيم رهف رؤى روان
ريم ريما ريناد ريهام رويدا روابي زهراء زهره زهور سحر سعاد سعديه سلمى سلوى سماح سمر سميره سميه سناء سهى سهام سوسن سندس
شادن شذى شروق شريفه شهد شهناز شوق شيخه شيماء صباح صفاء صفيه ضحى طرفه طيبه عاتقه عبير عذاري عزيزه عفاف علياء عليا عهود
غاده غدير غاليه غزيل غيداء فاتن فايزه فدوى فرح فريده فوزيه فوز فجر فضه كوثر لبنى لجين لطيفه لمى لمياء لميس لولوه ليان
ليلى لين لينا مباركه مرام مروه مزنه مشاعل معالي مليكه منار منال منى منيره مها مهره موضي مي ميار ميس ميساء ميسون ميمونه
ناديه نادين نجاح نجاه نجلاء نجود نجوى نداء ندى نسرين نسيبه نعيمه نهى نهله نوال نوره نورا نوف نيفين هاله هبه هتون هدى
هديل هلا هلاله هناء هند هنادي هيا هيفاء وجدان ورده وسن وسميه وصال وضحى وعد وفاء ولاء يارا يسرى ماهر رامز صابر راضي
رافع راغب زين ساجد سامح ساهر سرحان سرور شجاع شعيب صدام ضاحي عارف عائد عاكف عبود عفيف علوان غالي فايق فائق فخري فرحان
فهمي قائد قايد كاظم كارم كرم كايد لقمان مؤمن مختار مرتضى مرتضي محفوظ مفيد مهران ناجح نوح نبيه نزيه وجيه وفيق همام
ياقوت ثابت ثاير ثائر بتول بثينه ديمه ريتال ريتاج لارا لورا مايا ميرا ناهد ياسمين هيام تالا جوري لوجين سجى سديم اسيل
بيسان فردوس زكيه عاليه ربى نغم تاج تحسين جاد جراح حارث حافظ حنفي حكيم حليم حماد خلدون خيري خالديه داوود رؤوف رابح راتب
رجائي رستم رشدي رفيق رمزي روحي زبير زهدي سنان شفيع شكيب شهير صايب صائب صخر صدقي طيب ظاهر عدلي عرفات عرفان عزمي عصمت
فياض قدري قطب كنعان لبيب مؤنس مجد مرشد مزهر مطاوع معتوق مقداد ممتاز مناف منيف منيب مهيب موفق نائل نبهان نشات نشوان
نظمي نظير هايل واصف وصفي وهيب يسار اخلاص اشجان اعتدال ابها باسمه بهيه تقوى ترف جمان حلا خيريه دارين ديالا رفاه رفيف
ريحانه زاهيه سلاف سيرين شيرين صابرين عاتكه عايده فاديه فايقه كريمه ماريا ماريه مايسه مجيده محاسن ملاك نازك نضيره نوير
نويره وئام وهج عبدالرب سعدالدين نورالدين صلاحالدين سيفالدين علاءالدين فخرالدين عزالدين شمسالدين محيالدين حسامالدين
"""

LATIN_GIVEN = """
mohammed mohamed mohammad mohamad muhammad muhammed muhamad mohd ahmed ahmad ahmet mahmoud mahmood hamed hamid hamad
hamdan hamoud humaid humoud khalid khaled khalil khalifa khalaf saad saud saoud saeed said masoud musaed musaad fahad
fahd faisal faysal feisal fayez faiz fawaz fawzi faris fares firas farouk farooq faraj fouad fuad fadel fadi fahid
sultan salman sulaiman suleiman soliman saleem salim salem salama musallam nasser nasir nasr mansour mansoor ali aly
omar umar omer ammar amer amr hassan hasan hussain hussein husain hussien mohsen mohsin hassaan husam hossam hussam
hatem hazem hamza ibrahim ebrahim ismail ismael ishaq yaqoub yaqub jacob yousef yousuf yusuf youssef yousif joseph
younis younes yunus yahya yehia yasin yaseen yasser yasir yazeed yazid yazan saleh salih salah sadiq sadeq sabri saqr
majed majid majeed amjad mazen mazin malik malek mamoun mubarak mabrouk mutaib muteb miteb murad marzouq marwan
mishari meshari mishal meshal mishaal musab mostafa mustafa mutlaq muath moath moaz muadh muawiya moataz mutaz maan
mufleh mufarreh muqrin mamdouh munther monther munir muneer mahdi mehdi muhannad mohannad mousa musa mosa moussa
moayad muayad bandar bader badr bassam bashar bashir basheer bakr bilal belal bahaa basil basel basem bassem turki
turky tamim tawfiq tawfeeq tamer thamer thamir jaber jabir jassim jasim jasem jafar jaafar galal jalal jamal gamal
jameel jamil jihad jawad habib haider hyder haidar dawood dawoud daud rashid rashed rasheed rashad raed rakan rami
ramy rabie rabee rajab rida reda redwan ridwan refaat rayan rayyan zaher zayed zaki zakaria zakariya zuhair ziad zeyad
ziyad zaid zayd zidan zidane samer samir sameer sami samy siraj sufyan sufian sattam satam sanad suhail sohail saif
saifuddin shadi shaker shakir shahir sherif shareef sharif shaban shehab shahab suhaib dari dhari diaa tariq tareq
tarek talib taher tahir talal talat taha abed adel adil assem asim atef ayed ayedh aidh abbas abdo abdou abdu obaid
ubaid ateeq othman osman uthman usman adnan oday uday azzam ezzat aziz essam isam esam attia aqeel alaa emad imad
imran omran awad awadh odeh eid eissa eisa issa isa essa ghazi ghaleb ghanem ghassan faleh fathi fareed farid qasim
qassem kasim kassem kamel kamil karim kareem kamal qais qusai louay luay loai laith layth nader nadir naji nayef naif
nabil nabeel najib najeeb nadeem nadim nizar noman numan naeem naim nawaf nawwaf noor nour nouri hadi hashim hashem
hani hany hazza hisham hesham hilal helal haitham haytham wael wail wahid waheed wesam wissam wisam waseem wasim
waddah waleed walid yousri ayman aiman ehab ihab eyad iyad usama osama asaad islam ashraf akram amin ameen anas anwar
aws ayoub ayub adham adam idris idrees arshad azhar iqbal elias elyas ameer adeeb ehsan ihsan tayseer george fady tony
magdy majdi mujahid nidal nassar rafiq rafique rafeeq rauf raouf shahid shafiq shafi sajid sajjad zahid zubair zafar
tanveer tanvir shoaib shahbaz shahzad saqib rizwan rehan rehman riaz qamar parvez pervez mubashir mudassar liaqat
kashif kamran junaid javed javaid jahangir irfan imtiaz ilyas hafiz ghulam faheem fahim farhan faizan ejaz ijaz
bilawal babar azam aslam asif arif aqib amir aamir altaf akhtar abid wajid waqas waqar usmaan umair tauseef talha
sohel sheikh syed sayed sayyed sayyid shaikh shaik mirza fatima fatimah fatma aisha aishah ayesha khadija khadijah
zainab zaynab zeinab maryam mariam mary maria sara sarah hajar hafsa asma asmaa esraa israa amna aminah ameera amira
umaima amal amani amjaad afnan afrah elham ilham alhanouf alanoud aljawhara ebtisam ibtisam ibtihal atheer ahlam
azhaar arwa areej ashwaq asayel eman iman anfal badriah badriya budoor basma bushra bashayer bayan taghreed tahani
thuraya jameela jamila jawaher jood jana jumana hessa hissa haleema halima hanan haneen hayat khulood khuloud kholoud
khawla dana dania danah doaa duaa dalal deema dima dina rama rania raniah rehab rahma razan rasha raghad ruqayya rana
raneem rahaf roaa rawan reem rim reema rima renad reham zahra zahraa sahar suad souad salma salwa samah samar samira
sameera sumaya somaya sanaa suha siham sawsan shatha shaden shorouq shurooq shareefa shahad shahd shouq shaikha
sheikha shaima shaimaa sabah safaa safia safiya duha tarfa abeer abir atharee aziza afaf alia aliaa alya ohoud uhoud
ghada ghadeer ghalia ghaida fatin faten fayza farah farida fareeda fawzia fawziah fajr kawthar kawther lubna lujain
latifa lateefa lama lamia lamya lamees lulwa layan layla laila leila leen lina leena maram marwa muzna mashael manar
manal mona muna munira muneera maha muhra moudi moudhi mai mayar mais maysa maysaa maysoon nadia nadine nadeen najah
najat najla najlaa najood najwa nada nesreen nisreen naima nuha noha nahla nawal noura nora nourah norah nouf nevine
hala heba hiba hatoon huda hoda hadeel hana hanaa hind hanadi haya haifa haifaa wejdan wijdan warda wasan wesal wadha
waad wafa wafaa walaa yara yusra john james robert michael william david richard thomas charles christopher daniel
matthew anthony mark donald steven paul andrew kenneth kevin brian edward ronald timothy jason jeffrey ryan gary
nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander patrick raymond jack
dennis jerry peter henry simon martin philip jose carlos juan luis pedro miguel antonio francisco manuel rafael
fernando ricardo eduardo roberto mario jorge angelo rodel rommel reynaldo ronaldo romeo arnel jerome jonas joel jun
marlon melvin nestor noel ramon renato rolando ruben wilfredo elena anna ana rosa teresa carmen angela cristina
patricia linda barbara elizabeth jennifer susan jessica karen nancy lisa margaret sandra ashley emily michelle laura
rebecca sharon cynthia kathleen amy grace joy rose jane helen julia sophia emma olivia marites maricel rosalie analyn
jocelyn lorna rowena josephine cecilia rajesh ramesh suresh mahesh naresh dinesh mukesh rakesh ganesh santosh sanjay
sanjeev vijay ajay vinod anil sunil manoj ashok deepak rahul amit sumit rohit ravi rajiv rajeev raj rajan raju ram
krishna krishnan gopal mohan arun arjun anand ashish vikas vikram vivek prakash pramod prasad pradeep prem pankaj
naveen nitin nikhil manish lakshman kumar kishore kiran karthik jayesh hari harish girish gaurav dilip chandra biju
binu bijoy babu balaji shaji shibu sivakumar selvam senthil murugan muthu priya pooja neha anjali divya kavita lakshmi
meena sunita rekha radha sita geeta anita varghese mathew jojo jijo sanal sajan sabu roshan rohan kapil uttam tapan
subrata sumon shahin shohel rubel rasel ripon razzak motaleb monir mizan mizanur masud kamrul jahid jashim habibur
faruk delwar bashirul azizul aminul alamgir rafiqul shafiqul nurul mohiuddin jamaluddin jalaluddin nizamuddin bahadur
bishnu dipak gopi khadka lal man nabin nabraj nar purna sher tek tul yam
"""

ARABIC_FAMILIES = """
الحربي العتيبي القحطاني الغامدي الزهراني الشهري الشهراني الدوسري المطيري العنزي الشمري السبيعي الرشيدي الجهني البلوي
الحارثي الثقفي المالكي العسيري الالمعي البقمي البيشي التميمي الثبيتي الجعيد الحازمي الحكمي الخالدي الخثعمي الذيابي
الراشد الرويلي السلمي السهلي السهيمي السديري الشريف الشمراني الصاعدي الطويرقي العبدلي العجمي العصيمي العمري العوفي
الفيفي القرني القرشي الكثيري اللحياني المري المولد الهاجري الهذلي الهلالي الوادعي اليامي السعدون السعدي الصقر الصالح
المحمد العبدالله الاحمد العلي الحسن الحسين الناصر الخلف الفهد السالم المنصور النمر الحميد الحمد الحمود الراجحي الجبر
البسام السيف الشايع العثيم العيسى الفوزان القاضي المبارك المهنا الموسى النعيمي الهويمل اليحيى الخطيب الشيخ السيد
الحداد النجار المصري الشامي الحلبي الحلبى المغربي اليمني العراقي الكردي التركي الهندي السوداني اللبناني باوزير باعشن
باحارث باقيس باسودان بامحرز بادغيش باجنيد بازهير باطرفي فقيه بخاري خوجه مكي زهران سندي فطاني كابلي خياط عطار صيرفي
جمجوم ناظر نصيف عبدالجواد عبدالفتاح الفايز الجابر العجلان العليان المهيدب العقيل الدباغ الانصاري البغدادي القباني
الحلواني الجفالي الحكير
"""

ARAB_FAMILIES = """
harbi otaibi utaibi qahtani ghamdi zahrani shehri shahri shahrani dossary dosari dossari dawsari mutairi anazi anzi
enazi shammari shamari subaie subaiei rashidi johani juhani balawi harthi thaqafi malki maliki asiri aseeri almai
baqami bishi tamimi thubaiti hazmi hazimi hakami khaldi khalidi khathami rashed ruwaili sulami sahli sudairi sudairy
sharif shamrani saedi omari ajmi usaimi osaimi oufi fifi qarni qurashi kathiri marri murri hajri hathli yami saadoun
saqr saleh rajhi bassam shaya othaim eissa fawzan qadi mubarak muhanna mousa nuaimi naimi yahya khatib haddad najjar
masri shami halabi amri enezi enizi
"""

ASIAN_FAMILIES = """
khan chaudhry chaudhary bhatti qureshi siddiqui siddique hashmi rizvi naqvi zaidi jafri kumar singh sharma verma gupta
patel shah reddy rao nair menon pillai iyer iyengar dutta ghosh bose sarkar biswas mondal miah uddin hossain hoque
haque sikder talukder chowdhury ansari pasha begum khatun bibi thapa gurung magar tamang banerjee chatterjee mukherjee
bhattacharya bandyopadhyay agarwal aggarwal agrawal ahluwalia arora bajwa bhatia bhatt bhat chauhan chawla chopra
desai deshmukh dubey gandhi garg goel goyal grewal jain jha joshi kapoor kapur kaur khanna khatri kohli kulkarni
kurian malhotra mathur mehta mehra mishra misra mukherji nambiar namboothiri pandey pandit panicker prasad raghavan
rajput saxena sethi shetty shukla sidhu sinha soni srivastava subramanian tandon thakur tiwari tripathi trivedi unni
varma vyas yadav awan abbasi baloch gill janjua khawaja khokhar mughal niazi satti shinwari soomro tareen warraich
yousafzai akanda bepari howlader majumder matubbar mollah munshi pramanik shikder talukdar adhikari bhandari bista
chhetri karki lama pokharel poudel shrestha subedi acharya
"""

LATIN_FAMILIES = """
butt roy das miya mia rai sheikh malik islam rahman santos reyes cruz bautista garcia gonzales gonzalez lopez
fernandez ramos mendoza torres flores rivera aquino castro dizon domingo villanueva pascual salazar smith jones brown
taylor wilson johnson williams miller davis anderson thompson white harris martin clark lewis walker hall young wright
hill green adams baker nelson carter mitchell roberts turner phillips campbell parker evans edwards collins bukhari
afridi farouk farouq mahmoud hassan ibrahim thomas george joseph mathew abraham philip varghese
"""

# These are words of every day as well: with a word that is not known they are no name.
WEAK = """
نور ندى هنا هناء شهد امل صباح فجر حياه جود ريان بدر عيد خميس رياض رمضان رجب شعبان ورده ضحى فرح سمر سحر ربيع وسام سلام
وعد ملاك مجد زين تاج سلطان حلا ريف ياقوت ثابت ممتاز حكيم سعاده جميل جمال كمال عزيز غالي كريم سالم مبارك noor nour nada
hana shahad shahd amal sabah fajr hayat jood rayan rayyan badr bader eid khamis riyad riyadh ramadan rajab shaban rose
joy grace mark jack frank scott sultan islam may mai mais dana hind mona gold man lal prem jun sham anna angel angela
maria mary sara sarah ali nora reem rim linda joyce bill ruby crystal
"""

ARABIC_TITLES = "السيد السيده الاستاذ الاستاذه الدكتور الدكتوره المهندس المهندسه الاخ الاخت الشيخ استاذ دكتور مهندس سيد"
LATIN_TITLES = "mr mrs ms miss dr eng engr prof"
ARABIC_LINKS = "بن ابن بنت ال"
LATIN_LINKS = "bin ibn bint ben bt al el as ash an ar abu"
ARABIC_BEFORE = "ابو ام ابا بو"
LATIN_BEFORE = "abu abo umm um"

# Beside a name they make it that of a shop, a street, a product.
ARABIC_OTHERS = """
بقاله بقالات تموينات تموين سوبرماركت سوبر هايبر هايبرماركت ماركت ميني اسواق سوق مركز مراكز مجمع مول محل محلات متجر
متاجر دكان كشك معرض مؤسسه شركه شركات مصنع مجموعه وكاله مكتب مستودع مستودعات مخزن مخازن ثلاجه ثلاجات مطعم مطاعم مطبخ
مخبز مخابز افران فرن حلويات حلا مقهى قهوه كافيه كوفي بوفيه عصائر عصيرات شاورما مشويات بروست فوال ملحمه مسلخ خضار فواكه
تمور تمر عسل بهارات عطاره مكتبه قرطاسيه صيدليه صيدليات مستشفى مستوصف عياده عيادات مغسله صالون محطه ورشه بنشر فندق
فنادق شقق استراحه منتزه حديقه مدرسه مدارس جامعه كليه معهد مسجد جامع بنك مصرف صرافه شارع طريق حي دوار مخطط ميدان جسر
نفق مدينه قريه محافظه منطقه اقليم مركزيه وادي جبل مطار ميناء برج عماره عمائر بنايه بوابه مبنى واحه قصر قاعه نادي ملعب
استاد الملك الامير الاميره الاميرات الملكه للتجاره للتجزئه للجمله للمقاولات للمواد الغذائيه للتموين للاغذيه للتسويق
للتوزيع للخدمات للسيارات للعقارات للاستثمار للصناعه التجاريه التجاري التجارية الغذائي المركزي الدولي الدوليه الوطني
الوطنيه الطبي الصناعي السعوديه السعودي العربيه العربي المحدوده القابضه واولاده واخوانه واخوانهم وشركاه وشركاؤه اخوان
ابناء فرع فروع الفرع فرعنا مشيط الباطن المنوره المكرمه الشماليه الجنوبيه الشرقيه الغربيه الشمالي الجنوبي الشرقي الغربي
الرئيسي الثاني الاول الثالث الجديد القديم الكبير الصغير بيبسي كولا كوكاكولا كوكا سفن ميرندا فانتا سبرايت حليب لبن
زبادي جبنه جبن قشطه ماء مياه عصير شاي رز ارز زيت سكر طحين دقيق مكرونه معكرونه تونه صوص صلصه كاتشب مايونيز خبز كيك
بسكويت شوكولاته شوكولا شيبس علك معسل تبغ مشروب دايت زيرو لتر مل جم كجم كيلو غرام كرتون علبه حبه قاروره عبوه حار حلو
فاخر الفاخر طازج الطازج شاور صابون شامبو منظف معجون مناديل حفاظات دجاج لحم سمك بيض نودلز شوربه ايسكريم بوظه حلاوه دبس
مربى مخلل زيتون فول حمص عدس ذره بازيلاء عرض العرض الصنف المنتج السعر الرف الثلاجه بيت بيوت دار سفره ركن زاويه واجهه
الوفاء السلام النور الخير البركه الامانه مزرعه مزارع منتوجات كوافير خياط خياطه ملابس عبايات اثاث ادوات مواد بناء
كهرباء اتصالات جوالات كمبيوتر نظارات ذهب مجوهرات ساعات هدايا العاب ورد زهور حدائق مشتل حلاق مغاسل تاجير نقل شحن سفر
سياحه مكاتب عقار عقارات مقاولات بلاستيك البان دواجن اعلاف محروقات زيوت قطع غيار اطارات كفرات سيارات ليموزين نجاره
حداده سباكه تبريد تكييف مفروشات سجاد ستائر دهانات الجنوب الشمال الشرق الغرب الفطر الاضحى عطله موسم رسوم
"""

LATIN_OTHERS = """
grocery groceries supermarket supermarkets hypermarket hyper super market markets mart minimarket mini store stores
superstore superstores shop shops center centre mall plaza outlet outlets kiosk trading traders trade est
establishment company co corp corporation inc llc ltd group holding brothers bros sons partners factory industries
industrial wholesale retail distribution distributors foods food foodstuff foodstuffs restaurant restaurants resto
kitchen bakery bakeries sweets sweet cafe coffee juice juices grill broast shawarma butchery meat meats vegetables
fruits dates honey spices perfumes pharmacy pharmacies hospital clinic clinics laundry salon station gas petrol fuel
workshop garage hotel hotels apartments suites school schools university college institute mosque bank exchange street
st road rd avenue ave lane district area region province city town village economic airport port tower towers building
bldg gate bridge square roundabout valley wadi island stadium club park garden king prince princess queen emir imam
branch branches warehouse cold corner diner pizza burger burgers chicken fish bookstore library optics electronics
mobiles furniture auto cars motors spare parts contracting construction real estate services service solutions
marketing catering delivery express cargo logistics cola coke pepsi soda drink drinks beverage beverages bottler
bottling bottle bottles can cans pet milk laban yoghurt yogurt cheese cream butter water rice tea sugar oil flour
pasta noodles sauce ketchup mayonnaise bread cake cakes biscuit biscuits cookie cookies chocolate chocolates candy
chips snacks nuts gum syrup jam olives tuna soup ice diet zero light free orange lemon apple mango strawberry grape
cocktail peach mint ginger malt energy sport fresh classic original regular premium gold silver special extra family
pack size litre liter ml ltr kg gm gram baby soap shampoo detergent tissue tissues diapers lotion clean cleaner powder
janub jadid markaz fitr adha holiday farm farms season only brand brands delisted price promo promotion offer sale
sales total shelf fridge north south east west northern southern eastern western central new old main first second
baba daniels jemima pepper mushait batin dawasir sauces oud perfume dew morgan
"""

# Words of sentences: no name has one, and none makes a name another's.
SENTENCE = """
is was are be has have had will would can the and or of in on at to from with for by out not no off per about before
after yesterday today tomorrow في من الى عن مع قبل بعد هذا هذه ذلك التي الذي كان كانت تم لم لا قال وافق رفض طلب اليوم
امس غدا الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه السبت متوفر نفد نفذ مغلق مقفل
"""
