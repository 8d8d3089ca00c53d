"""The cities of the country by name, in both languages, as the map knows them; and the regions of trade."""

from core.model.names import search_fold
from core.model.provinces import plain, province_of

_TRADE = (
    "north|south|east|west|centre|center|central|northern|southern|eastern|western|south west|north west|"
    "الوسطى|الشمالية|الجنوبية|الشرقية|الغربية|الشمال|الجنوب|الشرق|الغرب|الوسط|الحجاز|نجد|"
    "saudi arabia|ksa|kingdom of saudi arabia|uae|united arab emirates|kuwait|bahrain|"
    "qatar|oman|yemen|jordan|egypt|iraq|"
    "السعودية|المملكة العربية السعودية|الإمارات|الكويت|البحرين|قطر|عمان|عُمان|اليمن|الأردن|مصر|العراق"
)
_SPELLINGS = (
    "jiddah|jedda|al khobar|alkhobar|khobar|buraidah|buraydah|onaizah|unaizah|unayzah|taif|hofuf|hufuf|ahsa|hasa|"
    "al ahsa|hassa|jubail|yanbu|qatif|khamis mushait|khamis mushayt|hafr al batin|hafer al batin|sakaka|kharj"
)
_CITIES = (
    "Riyadh|Kharj|Majmaah|Dawadmi|Zulfi|Layla|Wadi ad Dawasir|Sulayyil|Afif|Quwayiyah|Shaqra|Rumah|Thadiq|"
    "Huraymila|Hotat Bani Tamim|Hariq|Muzahimiyah|Sajir|Artawiyah|Bijadiyah|Rain|Dilam|Badi|Khamasin|Halban|Nifi|"
    "Umm al Jamajim|Haddar|Hulwah|Sidr|Hamam|Birk|Shawqab|Fayhah|Makkah|Jeddah|Taif|Rabigh|Khulays|Jumum|Kamil|"
    "Lith|Qunfudhah|Ranyah|Khurmah|Turabah|Muwayh|Zalm|Bahrah|Adham|Hali|Ashayrah|Maysan|Muzaylif|Khalij Salman|"
    "Hafr Kishb|Hadhah|Madinah|Yanbu|Ula|Badr|Khaybar|Mahd adh Dhahab|Hanakiyah|Wadi al Fara|Ays|Suwayrqiyah|"
    "Mulaylih|Masturah|Ashash|Thamad|Nukhayl|Arn|Hijr|Dammam|Khobar|Jubail|Hofuf|Khafji|Hafar al Batin|Nairyah|"
    "Qaryat al Ulya|Abqaiq|Udayd|Salwa|Haradh|Yabrin|Ubaylah|Shaybah|Batha|Rub al Khali East|Rub al Khali Centre|"
    "Dhahran|Qatif|Qaisumah|Sarar|Uray Irah|Khurays|Maqalah|Rub al Khali West|Jafurah|Raqi|Turayf Wells|"
    "Sabkhat Matti|Buraidah|Unaizah|Rass|Mithnab|Bukayriyah|Badai|Asyah|Nabhaniyah|Uyun al Jiwa|Riyadh al Khabra|"
    "Uqlat as Suqur|Dhariyah|Quwarah|Fawwarah|Hail|Baqaa|Ghazalah|Shinan|Hait|Sulaymi|Jubbah|Mawqaq|Shamli|"
    "Samira|Turbah|Nafud|Kahafah|Birkah|Tabuk|Tayma|Duba|Wajh|Umluj|Haql|Bid|Bir ibn Hirmas|Sharaf|Qalibah|"
    "Shaghab|Jahra|Arar|Rafha|Turaif|Uwayqilah|Jadidat Arar|Linah|Shubah|Hazm al Jalamid|Lawqah|Jazan|Sabya|"
    "Abu Arish|Samtah|Baish|Darb|Idabi|Faifa|Harth|Shuqayq|Najran|Sharurah|Habuna|Thar|Yadamah|Khubash|Wadiah|"
    "Ash Sharawrah Sands|Hima|Kharkhir|Tamani|Bahah|Baljurashi|Mandaq|Mikhwah|Aqiq|Qilwah|Qura|Sakaka|Qurayyat|"
    "Dumat al Jandal|Tabarjal|Suwayr|Isawiyah|Haditha|Abu Ajram|Maghayra|Nafud North|Abha|Khamis Mushait|Bisha|"
    "Namas|Muhayil|Sarat Abidah|Rijal Alma|Dhahran al Janub|Tathlith|Majaridah|Balqarn|Ahad Rufaydah|Tarib|"
    "Birk Coast|Qahmah|Khaybar al Janub|Hamdah|Sabt al Alaya|Tathlith North|Qibah|Tabalah|Namirah|Ain Dar|"
    "Wadi as Sahba|Ghumayqah|Dawqah|"
    "الرياض|الخرج|المجمعة|الدوادمي|الزلفي|ليلى|وادي الدواسر|السليل|عفيف|القويعية|شقراء|رماح|ثادق|حريملاء|"
    "حوطة بني تميم|الحريق|المزاحمية|ساجر|الأرطاوية|البجادية|الرين|الدلم|البديع|الخماسين|حلبان|نفي|أم الجماجم|"
    "الهدار|الحلوة|سدر|حمام|بَرك|شوقب|الفيحاء|مكة المكرمة|جدة|الطائف|رابغ|خليص|الجموم|الكامل|الليث|القنفذة|رنية|"
    "الخرمة|تربة|المويه|ظلم|بحرة|أضم|حلي|عشيرة|ميسان|المظيلف|خليج سلمان|حفر كشب|حاذة|المدينة المنورة|ينبع|العلا|"
    "بدر|خيبر|مهد الذهب|الحناكية|وادي الفرع|العيص|السويرقية|المليليح|مستورة|العشاش|الثمد|النخيل|العرن|الحجر|"
    "الدمام|الخبر|الجبيل|الهفوف|الخفجي|حفر الباطن|النعيرية|قرية العليا|بقيق|العديد|سلوى|حرض|يبرين|العبيلة|شيبة|"
    "البطحاء|شرق الربع الخالي|وسط الربع الخالي|الظهران|القطيف|القيصومة|الصرار|عريعرة|خريص|معقلاء|"
    "غرب الربع الخالي|الجافورة|الرقعي|آبار طريف|سبخة مطي|بريدة|عنيزة|الرس|المذنب|البكيرية|البدائع|الأسياح|"
    "النبهانية|عيون الجواء|رياض الخبراء|عقلة الصقور|ضرية|القوارة|الفوارة|حائل|بقعاء|الغزالة|الشنان|الحائط|"
    "السليمي|جبة|موقق|الشملي|سميراء|تربة حائل|النفود|الكهفة|البركة|تبوك|تيماء|ضباء|الوجه|أملج|حقل|البدع|"
    "بئر ابن هرماس|شرف|القليبة|شغب|الجهراء|عرعر|رفحاء|طريف|العويقيلة|جديدة عرعر|لينة|شعبة نصاب|حزم الجلاميد|لوقة|"
    "جازان|صبيا|أبو عريش|صامطة|بيش|الدرب|العيدابي|فيفاء|الحرث|الشقيق|نجران|شرورة|حبونا|ثار|يدمة|خباش|الوديعة|"
    "رمال شرورة|حمى|الخرخير|الثماني|الباحة|بلجرشي|المندق|المخواة|العقيق|قلوة|القرى|سكاكا|القريات|دومة الجندل|"
    "طبرجل|صوير|العيساوية|الحديثة|أبو عجرم|مغيراء|شمال النفود|أبها|خميس مشيط|بيشة|النماص|محايل|سراة عبيدة|"
    "رجال ألمع|ظهران الجنوب|تثليث|المجاردة|بلقرن|أحد رفيدة|طريب|البرك|القحمة|خيبر الجنوب|الحمضة|سبت العلايا|"
    "شمال تثليث|القبة|تبالة|نمرة|عين دار|وادي السهباء|غميقة|دوقة"
)
_KNOWN = frozenset(plain(name) for names in (_TRADE, _SPELLINGS, _CITIES) for name in names.split("|"))


def is_place_name(name: str) -> bool:
    """Return whether ``name`` is that of a region, province or city: whatever its case, article and spelling here."""
    if not search_fold(name):
        return False
    return province_of(name, {}) is not None or not _KNOWN.isdisjoint((plain(name), plain(plain(name))))
