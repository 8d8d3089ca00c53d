# ما تعرضه النافذة.

standing-alone = دون اتصال: على هذا الجهاز فقط
standing-outbox = { $count ->
        [0] كل التغييرات مُزامَنة
        [one] تغيير واحد لم يُزامَن بعد
        [two] تغييران لم يُزامَنا بعد
        [few] { $count } تغييرات لم تُزامَن بعد
        [many] { $count } تغييرًا لم يُزامَن بعد
       *[other] { $count } تغيير لم يُزامَن بعد
    }
standing-versions = البيانات { $data }، التعريفات { $definitions }: الأرقام التي لها الاثنان نفسهما تُقارن.
standing-as_of = البيانات حتى { $day }، الموافق { $hijri }
standing-empty = لا بيانات بعد
standing-unit = الوحدة: { $unit }
standing-unstated = الوحدة غير محددة
standing-apart = { $unit }؛ وغير معروض: ما استُورد بوحدة { $apart }
standing-mixed = الوحدات مختلطة
job-unlock = فتح الخزنة
job-create = إنشاء الخزنة
job-load = تحميل الأرقام
job-gaps = البحث عن الفجوات
job-trends = قراءة الاتجاه
job-forecast = حساب التوقعات
job-alerts = تقييم القواعد
job-import = الاستيراد
job-undo = التراجع عن الاستيراد
job-alert = تسجيل القرار
job-look = جلب التفاصيل
job-evidence = البحث عما وراءه
job-lock = القفل
message-replaced = رُقّي رفّ وهو مفتوح. أغلقه ثم افتحه من جديد.
message-taken_back = تم التراجع عن القرار
message-imported = { $file }: حُمِّلت { $loaded } قيمة، واستُبعدت مؤقتًا { $apart }
message-nothing_imported = { $file }: لم يُستورد شيء، واستُبعدت مؤقتًا { $apart } قيمة
message-already = سبق استيراد { $file }؛ لم يتغير شيء
message-undone = تم التراجع عن استيراد { $file }. وتُعرض البيانات السابقة من جديد
message-acknowledged = تأكَّد الاطلاع على التنبيه
message-resolved = انتهت معالجة التنبيه
message-cancelled = أُوقف العمل. لم يتغير شيء.
message-settings = تعذَّر حفظ الإعداد في ملفه. يبقى ساريًا حتى إغلاق رفّ.
message-crash = حدث خطأ في رفّ ({ $kind }). لم يضع شيء مما حُفظ. في { $folder } تقرير بلا أرقام ولا أسماء.
message-alert_critical = حرج: { $what }
message-alerts_critical = { $count ->
        [zero] لا تنبيه حرج جديد
        [one] تنبيه حرج جديد
        [two] تنبيهان حرجان جديدان
        [few] { $count } تنبيهات حرجة جديدة
        [many] { $count } تنبيهًا حرجًا جديدًا
       *[other] { $count } تنبيه حرج جديد
    }
notice-no_data = لا بيانات بعد
notice-no_data_why = أفلت ملف Excel أو CSV هنا، أو اختره. يُعرض فحص كامل قبل استيراد أي شيء.
notice-no_data_action = استيراد بيانات
notice-no_gaps = لا صنف معروفًا أنه ناقص، ولا مجموعة تتجاوز { $threshold }
notice-no_gaps_why = المجموعات المفحوصة، من { $first } إلى { $last }: { $groups }.
notice-no_alerts = لا تنبيه مفتوح
notice-no_alerts_why = لا شيء يتجاوز عتبة في الأرقام المعروضة.
notice-no_forecast = لا يمكن التوقع بعد
notice-no_forecast_why = يحتاج التوقع إلى ثلاث فترات متتابعة على الأقل.
notice-failed = تعذَّر حساب هذا
notice-failed_action = إعادة المحاولة
scope-regions = { $regions ->
        [zero] كل البيانات، بلا أقاليم
        [one] كل البيانات، إقليم واحد
        [two] كل البيانات، إقليمان
        [few] كل البيانات، { $regions } أقاليم
       *[other] كل البيانات، { $regions } إقليمًا
    }
card-sales = المبيعات، { $month }
card-own_sales = مبيعاتنا، { $month }
card-own_growth = نمونا عن العام الماضي
card-three_months = النمو، 3 أشهر
card-own_three_months = نمونا، 3 أشهر
card-three_months_on = { $first }–{ $last } مقارنةً بـ { $before }–{ $until }
card-no_year = لا سنة سابقة في البيانات
card-no_month = لا شهر سابق في البيانات
card-rivals = المنافسون { $change }
card-beside_rivals = { $change }، المنافسون { $rivals }
card-own_forecast = توقعنا، من { $first } إلى { $last }
plot-of_own = شركتنا، { $scope }
card-growth = النمو عن العام الماضي
card-zeros = نسبة عدم البيع، { $month }
card-alerts = تنبيهات حرجة مفتوحة
card-forecast = التوقع، من { $first } إلى { $last }
card-on = مقارنةً بـ { $base }، { $noise }
card-on_unknown = مقارنةً بـ { $base }، والمعتاد غير معروف
card-of = من { $count }
card-since = منذ { $month }
card-within = ضمن التقلب المعتاد
card-beyond = تغيّر جوهري
card-records = من السجلات: { $records }
card-one_period = { $month } وحده: { $interval }
card-interval = مجال 80%
plot-scope = { $scale }، { $axis }
plot-in = { $unit }
plot-in_thousands = ألف { $unit }
plot-in_millions = مليون { $unit }
plot-from_zero = يبدأ المحور من الصفر
plot-from = يبدأ المحور من { $value }
plot-noise = التقلب المعتاد: { $low } إلى { $high }
plot-expected = المتوقع { $value }
plot-interval = { $level }%: ‏{ $low } إلى { $high }
plot-naive = خط الأساس
plot-summary = المبيعات من { $first } إلى { $last }: ‏{ $value } { $unit } في آخر فترة، { $change } عمّا قبلها.
movers-scope = { $month } مقارنةً بـ { $base }، { $unit }؛ الرمادي ضمن التقلب المعتاد
movers-own = بلا منافسين
movers-no_names = لا تسمّي البيانات علامة ولا صنفًا ولا شركة، فلا شيء يُقارَن.
movers-rivals = مع المنافسين
wins-scope_own = أصنافنا، { $unit }؛ تقدير أدنى وأوسط وأعلى
wins-scope = { $unit }؛ تقدير أدنى وأوسط وأعلى
column-brand = العلامة
column-change = التغير
column-change_percentage = %
column-place = المكان
column-rate_to_peers = نسبة عدم البيع %، مقارنةً بالمماثل
column-rate_to_peers_all = نسبة عدم البيع %، مقارنةً بالمماثل (الكل)
column-excess = أعلى من المماثل، نقطة مئوية
column-excess_all = أعلى من المماثل، نقطة مئوية (الكل)
column-imported_at = الوقت
column-number = #
column-by = بواسطة
column-quality = الجودة
column-bias = الانحياز
column-coverage = داخل 80%
column-verdict = مقابل خط الأساس
gaps-scope = قيمة الفرصة { $middle } { $unit } (التقدير الأوسط) في { $number ->
    [one] مجموعة واحدة
    [two] مجموعتين
    [few] { $count } مجموعات{ $top }
   *[other] { $count } مجموعة{ $top }
}. الأعلى من المناطق المماثلة بما يتجاوز الصدفة: { $leads }.
gaps-top = ؛ أول { $few } منها { $part }
gaps-threat = تهديد المنافسين: { $middle }.
gaps-second = { $region }، { $province }
gaps-records = { $zeros } من { $total } بلا مبيعات
evidence-figure = قيمة الفرصة، التقدير الأوسط
evidence-place = { $place }، { $month }
evidence-zeros = السجلات بلا مبيعات هنا
evidence-expected = المتوقع بنسبة المناطق المماثلة، { $total } × { $peer }
evidence-excess = أعلى من المناطق المماثلة
evidence-missing = الأصناف الناقصة في نقاط البيع فيها
evidence-potential = مبيعاتها المتوقعة، الاحتمال × المبيعات الممكنة
evidence-realisation = النسبة المتوقع كسبها
evidence-prize = قيمة الفرصة، التقدير الأوسط
evidence-low = { $value } أدنى
evidence-middle = أوسط
evidence-high = { $value } أعلى
evidence-trace = القاعدة: نسبة عدم البيع فوق { $threshold } متوسطة، وفوق { $high } مرتفعة، مع مراعاة قلة السجلات. والمناطق المماثلة هي نوع العبوة نفسه في أماكن أخرى.
evidence-definition = { $name }: { $meaning } (التعريف { $version }).
evidence-here = هنا
evidence-peers = { $count ->
    [one] العبوة نفسها في مكان آخر واحد
    [two] العبوة نفسها في مكانين آخرين
    [few] العبوة نفسها في { $count } أماكن أخرى
    [many] العبوة نفسها في { $count } مكانًا آخر
   *[other] العبوة نفسها في { $count } مكان آخر
}
evidence-others = { $count ->
    [one] وواحد غيرها
    [two] واثنان غيرها
    [few] و{ $count } غيرها
    [many] و{ $count } غيرها
   *[other] و{ $count } غيرها
}
evidence-chance = بالصدفة وحدها يُتوقع أن يكون بلا مبيعات ما بين { $low } و{ $high } من السجلات، وعددها { $total } (بثقة 95%). وهي هنا { $zeros }.
evidence-rows = { $count ->
    [one] افتح السجل بلا مبيعات
    [two] افتح السجلين بلا مبيعات
    [few] افتح السجلات بلا مبيعات ({ $count })
    [many] افتح السجلات بلا مبيعات ({ $count })
   *[other] افتح السجلات بلا مبيعات ({ $count })
}
evidence-rows_shown = { $shown } من { $all } من السجلات بلا مبيعات، بحسب الملف والصف
evidence-months = { $first } إلى { $last }
evidence-compared = منها النطاقات التي بلَّغت في الفترتين
evidence-market = السوق كله
evidence-points = نقاط البيع التي تبيعه
evidence-items = الأصناف التي تُباع
evidence-best = العلامة ذات أفضل تغيّر، { $name }
evidence-worst = العلامة ذات أسوأ تغيّر، { $name }
evidence-rival = المنافس { $name }
evidence-between = بين { $low } و{ $high } باحتمال 80%
evidence-sum_of = مجموعها بنموذج { $model }
evidence-data = البيانات { $version }.
date-time = { $day }، { $time }
outlook-scope = { $periods ->
    [one] فترة واحدة
    [two] فترتان
    [few] { $periods } فترات
   *[other] { $periods } فترة
} من البيانات، و{ $ahead } للأمام
outlook-total = المتوقع، { $periods ->
    [one] فترة واحدة
    [two] فترتان
    [few] { $periods } فترات
   *[other] { $periods } فترة
}
outlook-interval = مجال 80%
outlook-naive = خط الأساس
outlook-accuracy = الدقة السابقة، { $periods ->
    [one] فترة واحدة
    [two] فترتان
    [few] { $periods } فترات
   *[other] { $periods } فترة
}
outlook-better = أفضل من خط الأساس بمقدار
outlook-worse = أسوأ من خط الأساس بمقدار
outlook-against = مقارنةً بخط الأساس
outlook-points = { $value } نقطة مئوية
outlook-tried = جُرِّبت على { $periods ->
    [one] فترة ماضية واحدة
    [two] فترتين ماضيتين
    [few] { $periods } فترات ماضية
   *[other] { $periods } فترة ماضية
}؛ والأخطاء بمقياس WAPE
outlook-why_coherent = يُستعمل التوقع المتسق وإن كان نموذج غيره أقرب، لأن أجزاءه تجتمع إلى مجاميعها.
outlook-not_tried = لم تُجرَّب على الماضي بعد
verdict-better = أفضل
verdict-worse = أسوأ
verdict-reference = خط الأساس
verdict-same = مثل خط الأساس
verdict-untried = لم يُختبر
known-yes = نعم
known-no = لا
known-partly = بحذر
known-level = المستوى
known-level_yes = تكفي { $periods ->
    [one] فترة واحدة
    [two] فترتان متتابعتان
    [few] { $periods } فترات متتابعة
   *[other] { $periods } فترة متتابعة
}.
known-level_no = { $periods ->
    [one] فترة واحدة لا تكفي
    [two] فترتان لا تكفيان
    [few] { $periods } فترات لا تكفي
   *[other] { $periods } فترة لا تكفي
}؛ أقل ما يلزم ثلاث متتابعة.
known-season = الموسمية
known-season_yes = شوهد كل شهر مرتين على الأقل.
known-season_partly = جاء بعض الشهور مرتين في { $periods ->
    [one] فترة واحدة
    [two] فترتين
    [few] { $periods } فترات
   *[other] { $periods } فترة
}؛ والباقي كما هو في السلاسل كلها معًا.
known-season_no = لا تحوي { $periods ->
    [one] فترة واحدة
    [two] فترتان
    [few] { $periods } فترات
   *[other] { $periods } فترة
} أي شهر مرتين. أقل ما يلزم 13.
known-trial = جودة كل نموذج
known-trial_yes = جُرِّب كل منها على { $periods ->
    [one] فترة ماضية واحدة لم يرها
    [two] فترتين ماضيتين لم يرهما
    [few] { $periods } فترات ماضية لم يرها
   *[other] { $periods } فترة ماضية لم يرها
}.
known-trial_few = يستند إلى { $periods ->
    [one] فترة ماضية واحدة لم يرها أي نموذج: أقل
    [two] فترتين ماضيتين لم يرهما أي نموذج: أقل
    [few] { $periods } فترات ماضية لم يرها أي نموذج: أقل
   *[other] { $periods } فترة ماضية لم يرها أي نموذج: أقل
} من أن تُرتَّب بها النماذج.
known-trial_no = الفترات أقل من أن يُحجب بعضها للتجربة.
known-gain = هل يتفوق نموذج على خط الأساس؟
known-gain_yes = أخطأ { $model } بنسبة { $wape }، وخط الأساس بنسبة { $naive }.
known-gain_no = لم يكن التوقع أقرب من خط الأساس في الماضي.
known-ramadan = أثر رمضان في المبيعات
known-ramadan_no = { $months }. ولا يمكن هنا فصل أثره عن أثر الشهور.
known-ramadan_scenario = تصور لا يدخل في التوقع: { $value } في { $month }
known-silence = الفترات التي لم تبلِّغ فيها نطاقات
known-level_moved = المستوى السابق لانتقال دائم في الحصة
known-hole = الفترات السابقة لآخر ثغرة
known-hole_why = لم تُستعمل: فالفترة الناقصة ليست صفرًا.
advice-brief_stock_untested = مخزون { $period }: لا يُعرف ما يكفي
advice-brief_target_untested = احتمال البيع بأقل من { $base } إجمالًا: لا يُعرف
advice-brief_stock = مخزون { $period }: يكفي { $high } في 9 من 10 حالات
advice-brief_peak = الذروة في { $period }: { $value }
advice-brief_target_repeated = نحو ما كان قبل عام: لا يُعرض خطر مقابله
advice-brief_target = احتمال البيع بأقل من { $base } إجمالًا: { $chance }
diary-nothing = لم يتحقق بعد أي توقع.
diary-nearer = كان التوقع أقرب من خط الأساس في { $nearer } من { $periods ->
    [one] فترة واحدة
    [two] فترتين
    [few] { $periods } فترات
   *[other] { $periods } فترة
}.
diary-why = يُحفظ كل توقع ويُقارن لاحقًا بالفعلي، ولا يُغيَّر أبدًا.
column-mase = MASE
column-forecast = المتوقع
column-came = الفعلي
column-error = الخطأ
column-naive_error = خطأ خط الأساس
forecast-prepare = البحث عن توقعات سابقة
imports-scope = { $live ->
        [zero] لا استيراد مستعمل، والمسحوب { $withdrawn }
        [one] استيراد واحد مستعمل، والمسحوب { $withdrawn }
        [two] استيرادان مستعملان، والمسحوب { $withdrawn }
        [few] { $live } استيرادات مستعملة، والمسحوب { $withdrawn }
       *[other] { $live } استيرادًا مستعملًا، والمسحوب { $withdrawn }
    }
imports-scope_accepted = المستعمل { $all } (الاستيرادات { $live }، والقيم المعتمدة { $accepted })، والمسحوب { $withdrawn }
state-in_use = مستعمل
state-taken_back = متراجَع عنه
account-subtitle = القالب «{ $recipe }»
account-read = القيم المقروءة
account-rows = في { $rows } صف
account-loaded = المحمَّلة
account-zeros = منها { $zeros } صفر
account-apart = المستبعدة مؤقتًا
account-apart_below = محفوظة دون تغيير، ولا تُحسب
account-out = المتروكة
account-out_below = صفوف كاملة
account-quality = الجودة
account-quality_below = القيم المقبولة كما هي
account-part_sold = محمَّلة وفيها مبيعات: { $count }
account-part_zero = محمَّلة وهي صفر: { $count }
account-part_apart = مستبعدة مؤقتًا أو متروكة: { $count }
account-no_faults = لا مشكلات: قُبلت كل قيمة كما هي.
account-places = المواضع: { $count }
account-accepted = { $count ->
        [one] واعتُمدت معها قيمة واحدة: { $total }.
        [two] واعتُمدت معها قيمتان مجموعهما { $total }.
        [few] واعتُمدت معها { $count } قيم مجموعها { $total }.
       *[other] واعتُمدت معها { $count } قيمة مجموعها { $total }.
    }
account-hint_warn = حُمِّلت كما وردت، ولا قرار فيها هنا. إن كان فيها خطأ فصحّح المصنف واستورده من جديد.
account-hint_quarantine = مستبعدة مؤقتًا، ولا تُعتمد هنا. قرّر أمرها في الفحص قبل الاستيراد، أو صحّح المصنف.
account-hint_reject = تُرك الصف كله. إن كان يجب أن يُحسب فصحّح المصنف واستورده من جديد.
account-hint_repeated = لم تُحمَّل، لأن صفًا آخر للمكان والصنف نفسيهما حُمِّل. إن كان هذا هو الصحيح فصحّح المصنف واستورده من جديد.
account-all_cells = تُعرض { $shown } من { $all } خلية
correction-corrected = قيم غُيّرت
correction-removed = قيم حُذفت
correction-added = قيم أُضيفت
import-several = { $count ->
        [one] ملف واحد
        [two] ملفان
        [few] { $count } ملفات
        [many] { $count } ملفًا
       *[other] { $count } ملف
    }
column-count = العدد
column-cells = الخلايا
column-not_loaded = غير المحمَّلة
column-score = نسبة السلامة
unit_choice-sar = ريالات سعودية
unit_choice-litres = لترات
unit_choice-cases = كرتون
unit_choice-other = وحدة أخرى
unit_choice-unstated = غير متأكد: لا تُعرض وحدة
window-not_photographed = تعذَّر تصوير النافذة: لم يبدأ Qt أو لم تستقر النافذة.
demo-pictures = في { $folder } صور للنافذة عددها { $count }
text-pair = { $one }، { $other }
recipe-unreadable = { $file } ليس قالب استيراد: غير مفهوم عند { $part }.
recipe-newer = القالب { $recipe } من إصدار أحدث من رفّ. يبقى محفوظًا، ولا يُتعرَّف به على أي مصنف.
export-format = { $file }: يُكتب الملف بإحدى هذه الصيغ: { $formats }.
facts-written = كُتب { $count } رقم في { $file }
column-recipe = القالب
column-layout = التخطيط
column-unit = الوحدة
column-heading = العنوان
column-meaning = المعنى
import-outdated = استُوردت بيانات بعد فحص { $file }، فلم يعد فحصه صحيحًا. افحصه من جديد.
job-check = فحص المصنف
check-title = فحص { $file }، الورقة { $sheet }
check-go = فحص
import-go = استيراد
check-changes = يحلّ هذا الملف محل بيانات معروضة: القيم المغيّرة { $corrected }، والمحذوفة { $removed }، والمضافة { $added }. ويمكن التراجع عنه لاحقًا.
check-nothing = لا يمكن تحميل أي قيمة. لا يُستورد شيء ما لم تُعتمد هنا قيم مستبعدة مؤقتًا.
check-adds = يضيف { $added } قيمة، ولا يتغير شيء مما يُعرض.
check-accepted = وتُحمَّل معه القيم المعتمدة، وعددها { $count }.
check-two_readings = تحتمل «{ $example }» رقمين، ولا يبيّن رقم في عمودها أيّهما. فما هي؟
check-read_as = تُقرأ { $number }
check-take = استيراد { $count } قيمة
changes-title = ما يغيّره
changes-figure = القيمة
receipt-account = الملخص
receipt-cells = الخلايا
receipt-rules = القواعد
receipt-rule = { $rule } ({ $fate }): الخلايا { $places }، نسبة السلامة { $score }
column-fate = النتيجة

inspect-hidden = مخفية
inspect-columns = { $count ->
    [zero] بلا أعمدة
    [one] عمود واحد
    [two] عمودان
    [few] { $count } أعمدة
    [many] { $count } عمودًا
   *[other] { $count } عمود
}
inspect-layout = { $sheet }: { $kind }، العناوين في الصف { $row }، الثقة { $confidence }
inspect-more_sheets = تُقرأ معها لأنها تكملها: { $sheets }
inspect-other_tables = جداول لم تُقرأ: { $places }. اختر أحدها بورقته ورقمه.
layout-wide = عمود لكل فترة
layout-long = صف لكل رقم
meaning-date = التاريخ
meaning-year = السنة
meaning-day_of_month = يوم الشهر
meaning-month_of_week = شهر الأسبوع
meaning-figure = الرقم
meaning-day = أيام
meaning-week = أسابيع
meaning-month = أشهر
meaning-quarter = أرباع
meaning-hijri_month = أشهر هجرية
meaning-header = العناوين
guess-audit_heading = تطابق تام
guess-known_heading = عنوان معروف
guess-several_figures = واحد من عدة أعمدة قيم: اختر واحدًا واترك البقية
guess-similar_heading = عنوان مشابه
guess-period_heading = عناوين تسمي فترات
guess-serial = أرقام يعدّ بها إكسل الأيام
guess-hijri = تواريخ هجرية حُوّلت بتقويم أم القرى المحسوب، وقد يغيّرها الإعلان بيوم
guess-hijri_format = تواريخ يعرضها تنسيقها بالتقويم الهجري
guess-firsts = تواريخ أحد جزأيها 1 دائمًا، أُخذت على أنها أوائل الأشهر
guess-fiscal = فترات مالية أُخذت على أنها الأشهر ذات الرقم نفسه
guess-typed_month = اليوم نفسه من كل شهر: ربما أشهر بسنة من رقمين
guess-week_day = أسابيع لا تبدأ من الأحد إلى السبت
guess-week_number = أسابيع مرقّمة، أُخذت على ISO 8601 وتبدأ من الأحد الذي قبلها
guess-year_given = السنة التي أُعطيت
guess-year_sheet = السنة في اسم الورقة
guess-year_notes = السنة في السطور فوق الجدول
guess-year_file = السنة في اسم الملف
guess-two_rows = صفان يسميان الأعمدة معًا
guess-sheet_level = اسم الورقة، كما اختير
guess-sheet_name = اسم الورقة، وهو اسم مكان
guess-file_name = اسم الملف، وفيه اسم مكان
guess-region_given = الإقليم المُعطى
rules-tuned = تغيرت القاعدة { $rule } لكل استيراد من الآن.
state-off = موقوفة
column-limits = الحدود
release-none = لم تُستبعد مؤقتًا قيمة عند { $cell } ولا بهذه القاعدة.
release-row = لا تُعتمد قيم صف مكرر: فهي للصف المحمَّل. استورد الملف من جديد مع --treat duplicates=last أو duplicates=sum، أو صحّحه.
release-decided = تقرر أمر { $cell } من قبل. تراجع عن دفعته أولًا.
release-needs_value = في { $cell } «{ $value }» وليس رقمًا. أدخل الرقم الصحيح.
release-not_a_number = «{ $value }» ليس رقمًا يصلح لـ { $cell }.
release-which = سمِّ خلايا أو قاعدة واحدة.
decision-released = اعتُمد كما ورد
decision-fixed = اعتُمد بقيمة { $value }
decision-kept_out = مستبعد
guess-recipe = من القالب
guess-recipe_drifted = تكاد العناوين تطابق قالبًا محفوظًا لم يُستعمل
meaning-recipe = قالب
rule-sheet-recipe_drifted = تكاد العناوين تطابق قالبًا محفوظًا لم يُستعمل
recipe-drift = لم تعد الأعمدة تطابق القالب { $recipe }. زاد: { $added }. نقص: { $missing }.
recipe-treatment = «{ $text }» ليس معالجة معروفة للخلايا.
decided-blank_as_zero = أُخذت { $count } خلية فارغة صفرًا كما في القالب
decided-placeholder_as_missing = أُخذ { $count } رمز نيابة فراغًا كما في القالب
decided-placeholder_as_zero = أُخذ { $count } رمز نيابة صفرًا كما في القالب
decided-text_as_number = أُخذ { $count } رقم مخزَّن نصًا رقمًا كما في القالب
receipt-comma = يُجاب عن معنى الفاصلة بـ ‎--treat comma=thousands‎ أو ‎--treat comma=decimal‎، ويحفظه القالب.
receipt-merged = جُمعت { $count } قيمة مع غيرها من المكان والصنف والتاريخ نفسه كما في القالب
unmask-no_reason = اذكر لماذا يجب أن يُعرف ذلك.
rule-column-personal = يسمي أشخاصًا فيُحفظون بأسماء مستعارة
column-level = المستوى
column-pseudonym = الاسم المستعار
column-name = الاسم
guess-unknown_heading = غير معروف: سيُترك
table-title = استيراد { $file }
table-from = جدول عند { $place }
table-empty = فارغة
table-none = لا جدول فيها
table-ignored = ترك هذا العمود
table-periods = القيم حسب { $grain }: { $count ->
        [one] عمود واحد
        [two] عمودان
        [few] { $count } أعمدة
        [many] { $count } عمودًا
       *[other] { $count } عمود
    }، من { $first } إلى { $last }
job-inspect = قراءة المصنف
job-save = حفظ
import-closed = شهر { $period } مقفل. لا يغيره إلا من له حق الإقفال.
closed-through = مقفل حتى { $day }.
closed-none = لا شهر مقفل.
closed-no_month = «{ $text }» ليس شهرًا. اكتبه هكذا: 2024-03.
compact-would = ستُضغط { $count } دفعة: { $bytes } بايت
compact-done = ضُغطت { $count } دفعة: { $bytes } بايت
column-decision = القرار
job-release = اعتماد قيم
message-released = { $count ->
    [zero] لم تُعتمد قيمة
    [one] اعتُمدت قيمة واحدة
    [two] اعتُمدت قيمتان
    [few] اعتُمدت { $count } قيم
   *[other] اعتُمدت { $count } قيمة
}
message-kept_out = { $count ->
    [zero] لم تُستبعد قيمة
    [one] استُبعدت قيمة واحدة
    [two] استُبعدت قيمتان
    [few] استُبعدت { $count } قيم
   *[other] استُبعدت { $count } قيمة
}
annotation-not_a_workbook = { $file } لا يحمل ملاحظات: يحملها ‎.xlsx و‎.xlsm فقط.
annotation-other_file = ليس { $file } مصنف الدفعة { $batch }.
look-title = { $file }، الورقة { $sheet }: { $rows } صف
look-more = و{ $count } مجموعة أخرى
look-odd = { $type }، إلا { $count }
look-personal = يسمي أشخاصًا فلا يُعرض
explore-no_column = لا عمود باسم { $column }.
explore-no_numbers = في العمود { $column } غير الأرقام فلا يُجمع.
explore-personal = يسمي العمود { $column } أشخاصًا فلا يُجمع حسبه.
type-text = نص
type-number = رقم
type-date = تاريخ
type-boolean = ‏TRUE أو FALSE
type-empty = فارغ
column-column = العمود
column-type = النوع
column-filled = غير فارغة
column-distinct = مختلفة
column-least = الأدنى
column-most = الأعلى
column-top = التكرار
look-count = عدد الصفوف
look-sum = المجموع
filter-all = الكل
filter-everything = كل البيانات
filter-span = { $first } إلى { $last }
filter-intro = { $level }: { $names }
filter-count = { $count ->
        [one] واحد مختار
        [two] اثنان مختاران
        [few] { $count } مختارة
       *[other] { $count } مختارًا
    }
filter-last = { $count ->
        [one] الفترة الأخيرة
        [two] آخر فترتين
        [few] آخر { $count } فترات
       *[other] آخر { $count } فترة
    }
text-comma = {"، "}
text-semicolon = {"؛ "}
export-stamp = { $filter } · البيانات حتى { $day } · البيانات { $data }، التعريفات { $definitions }
export-about = عن هذه الأرقام
export-reason_title = لماذا تخرج هذه الأرقام؟
export-reason_label = تطلب مؤسستك سببًا، ويُحفظ في سجل التدقيق.
export-no_reason = تطلب مؤسستك سببًا لإخراج الأرقام: اذكره بالخيار --reason أو في النافذة.
job-export = جارٍ الحفظ
message-copied = نُسخ
message-saved = حُفظ { $file } في { $folder }
message-nothing_saved = لم يُحفظ شيء بعد. احفظ جدولًا أو رسمًا أو تقريرًا أولًا.
message-target = حُدِّد هدف { $region }
message-target_gone = أُزيل هدف { $region }
message-lifted = أُزيلت كل عوامل التصفية
undo-lift = إزالة كل عوامل التصفية
undo-rule = القاعدة { $rule }
undo-mute = كتم { $rule }
palette-section = الإعدادات: { $section }
palette-setting = { $setting } (الإعدادات: { $section })
map-figure_excess = نسبة عدم البيع مقارنةً بالمماثل
map-figure_change = تغيّر المبيعات
map-figure_sales = المبيعات
map-figure_zeros = نسبة عدم البيع
map-figure_breadth = عدد الأصناف لكل نقطة بيع
map-figure_share = الحصة من المبيعات
map-figure_prize = قيمة الفرصة
map-figure_none = بلا دوائر
map-detail_provinces = المناطق الإدارية
map-detail_areas = النطاقات الجغرافية
map-title_excess = نسبة عدم البيع أعلى من المناطق المماثلة، نقاط مئوية
map-title_change = تغيّر المبيعات عن الفترة السابقة، بالمئة
map-title_sales = مبيعات الفترة الأخيرة، { $unit }
map-title_zeros = نسبة عدم البيع في آخر فترة، بالمئة
map-title_breadth = متوسط عدد الأصناف لكل نقطة بيع
map-title_share = الحصة من كل المبيعات، بالمئة
map-title_prize = قيمة الفرصة، التقدير الأوسط، { $unit }
map-class_0 = أدنى بكثير
map-class_1 = أدنى
map-class_2 = ضمن التقلب المعتاد
map-class_3 = أعلى
map-class_4 = أعلى بكثير
map-up_to = حتى { $value }
map-between = { $low } إلى { $high }
map-over = فوق { $value }
map-approximate = حدود تقريبية، وليست حدودًا رسمية
map-official = الحدود من { $file }
map-peers = المناطق المماثلة
map-click = انقر أو اضغط Return لتصفية كل الصفحات حسب { $name }
map-choose = حدود المناطق الإدارية
map-summary = خريطة { $count ->
        [one] منطقة إدارية واحدة
        [two] منطقتين إداريتين
        [few] { $count } مناطق إدارية
       *[other] { $count } منطقة إدارية
    } حسب { $figure }
map-scope = { $provinces ->
        [one] طوبقت منطقة إدارية واحدة
        [two] طوبقت منطقتان إداريتان
        [few] طوبقت { $provinces } مناطق إدارية
       *[other] طوبقت { $provinces } منطقة إدارية
    }، { $unknown ->
        [0] وكل الأسماء معروفة
        [one] واسم واحد لم يُطابق
        [two] واسمان لم يُطابقا
        [few] و{ $unknown } أسماء لم تُطابق
       *[other] و{ $unknown } اسمًا لم يُطابق
    }؛ { $areas ->
        [one] نطاق جغرافي واحد
        [two] نطاقان جغرافيان
        [few] { $areas } نطاقات جغرافية
       *[other] { $areas } نطاقًا جغرافيًا
    }
map-scope_areas = { $areas ->
        [one] نطاق جغرافي واحد
        [two] نطاقان جغرافيان
        [few] { $areas } نطاقات جغرافية
       *[other] { $areas } نطاقًا جغرافيًا
    }، { $unplaced ->
        [0] وكلها في مكانها
        [one] وواحد ليس على الخريطة
        [two] واثنان ليسا على الخريطة
        [few] و{ $unplaced } ليست على الخريطة
       *[other] و{ $unplaced } ليست على الخريطة
    }
job-map = جارٍ قراءة الحدود
job-places = جارٍ مقارنة الأماكن
message-map = رُسمت الخريطة من { $file }
pivot-figure_sales = المبيعات
pivot-figure_share = الحصة من المبيعات
pivot-figure_zero_rate = نسبة عدم البيع
pivot-figure_records = السجلات
pivot-figure_zeros = السجلات بلا مبيعات
pivot-figure_selling_points = نقاط البيع التي تبيع
pivot-figure_selling_items = الأصناف المبيعة
pivot-compare_none = لا شيء
pivot-compare_before = الفترة السابقة
pivot-compare_last_year = السنة السابقة
pivot-total = المجموع
pivot-points = { $value } نقطة مئوية
pivot-nothing = لا يُبقي المرشح أي سجل.
pivot-span = { $rows ->
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
       *[other] { $rows } صفًا
    }، من { $first } إلى { $last }.
pivot-base = بالمقارنة مع { $first } إلى { $last }.
pivot-no_base = لا تمتد البيانات إلى الوراء بما يكفي للمقارنة.
pivot-needs_two = يحتاج مخطط الانتشار إلى عمودين، أو إلى ما يُقارن به.
pivot-summary = { $figure }: { $categories ->
        [one] موضع واحد على المحور
        [two] موضعان على المحور
        [few] { $categories } مواضع على المحور
       *[other] { $categories } موضعًا على المحور
    }، { $series ->
        [one] سلسلة واحدة
        [two] سلسلتان
        [few] { $series } سلاسل
       *[other] { $series } سلسلة
    }
profile-value = القيم
profile-missing = (بلا اسم)
profile-level = { $distinct ->
        [one] اسم واحد
        [two] اسمان
        [few] { $distinct } أسماء
       *[other] { $distinct } اسمًا
    } في { $records } سجلًا؛ و{ $missing } سجلًا بلا اسم.
profile-figures = { $records } قيمة، { $rate } منها صفر. والإحصاءات التالية تستثني الأصفار.
profile-what = المقياس
profile-records = القيم
profile-zeros = أصفار
profile-total = المجموع
profile-smallest = الأدنى
profile-largest = الأعلى
profile-mean = المتوسط دون الأصفار
profile-quantile = المئين { $part }
profile-spread = توزيع القيم في { $bins } فئة متساوية النسبة
sql-rows = { $count } صفًا
sql-cut = أول { $count } صف؛ وهناك المزيد.
sql-running = قيد التنفيذ
sql-stopped = أُوقف.
job-pivot = جارٍ حساب الجدول المحوري
job-profile = جارٍ فحص العمود
job-sql = جارٍ الإجابة عن العبارة
tab-gaps = الفجوات
tab-scorecard = بطاقة الأداء
scorecard-by = التجميع حسب
scorecard-alone = { $count ->
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
       *[other] { $count } مكانًا
    }، { $now }؛ ولا فترة قبله للمقارنة.
scorecard-intro = { $count ->
        [one] مكان واحد
        [two] مكانان
        [few] { $count } أماكن
       *[other] { $count } مكانًا
    }، { $now } مقارنةً بـ { $before }. اللون = تغيّر جوهري: الأزرق أفضل والبرتقالي أسوأ.
scorecard-sales = المبيعات
scorecard-change = التغيّر٪
scorecard-last_year = عن العام الماضي٪
scorecard-share = الحصة٪
scorecard-zeros = نسبة عدم البيع٪
scorecard-excess = أعلى من المماثل، نقطة مئوية
scorecard-breadth = عدد الأصناف لكل نقطة بيع
scorecard-history = أعلى من المماثل، آخر الفترات
tab-distribution = التوزيع
distribution-by = التفصيل حسب
distribution-change = التغيّر، نقطة مئوية
distribution-noise = مقارنةً بالتقلب المعتاد
distribution-numeric = التوزيع العددي٪
distribution-weighted = التوزيع المرجّح٪
tab-bridge = تحليل التغيّر
bridge-by = التفصيل حسب
bridge-before = قبل
bridge-after = بعد
bridge-change = التغيّر
bridge-distribution = التوزيع
bridge-mix = المزيج
bridge-velocity = معدل الدوران
bridge-intro = من { $first } إلى { $last }: ما الذي حرّك المبيعات. اختر صفًا لعرض مخطط الشلال.
bridge-summary = تغيّرت المبيعات بمقدار { $change }: التوزيع { $distribution }، المزيج { $mix }، معدل الدوران { $velocity }
tab-targets = الأهداف
targets-target = الهدف
targets-actual = المبيع
targets-attained = المحقَّق
targets-missing = الناقص
targets-whole = كل الأقاليم
targets-type = هدف الصف
targets-set = حفظ
targets-intro = اختر صفًا لتضبط هدفه؛ واتركه فارغًا لحذف الهدف.
targets-summary = الهدف والمبيعات في { $region } حسب الفترة
undo-alert = القرار بشأن { $alert }
undo-target = هدف { $region }
job-scorecard = جارٍ مقارنة الأماكن
job-distribution = جارٍ حساب التوزيع
job-bridge = جارٍ تحليل التغيّر
job-targets = جارٍ قراءة الأهداف
job-target = جارٍ ضبط الهدف
column-stop_name = الزيارة
column-why = السبب
worklist-since = منذ { $month }
worklist-decided = { $count ->
        [0] لم يُقرَّر شيء بعد.
        [one] قُرِّرت مهمة واحدة.
        [two] قُرِّرت مهمتان.
        [few] قُرِّرت { $count } مهام.
       *[other] قُرِّرت { $count } مهمة.
    }
state-task_done = أُنجزت
state-task_failed = لم تُنجز
undo-task = مهمة { $item }
job-worklist = جارٍ تخطيط الأسبوع
job-task = جارٍ تدوين ما آلت إليه
settings-intro = تسري التغييرات فورًا على هذا الجهاز
settings-general = عام
settings-thresholds = عتبات الفجوات
settings-thresholds_intro = متى تُعدّ المجموعة فجوة. يُعاد تقييم التنبيهات بعد كل تغيير.
settings-capacity = طاقة الأسبوع
settings-capacity_intro = كم زيارة يتسع لها الأسبوع، وما الذي يستحق زيارة. تُعدّ قائمة العمل من جديد بعد كل تغيير.
settings-alerts = التنبيهات
settings-alerts_intro = كم تنبيهًا يُعرض، ومتى لا يُزعَج أحد. والقواعد نفسها: التنبيهات، القواعد.
settings-map = الخريطة
settings-map_intro = حدود المناطق الإدارية من ملف لدى مؤسستك. يُفحص الملف قبل استعماله.
settings-outlines = اختيار ملف
settings-outlines_why = ملف GeoJSON فيه مضلع لكل من المناطق الإدارية الثلاث عشرة
settings-performance = الأداء
settings-performance_intro = ما يجوز للعمل الطويل أن يستعمله من هذا الحاسوب.
settings-on = مفعّل
settings-off = معطّل
settings-empty = فارغ
settings-default_refused = القيمة الافتراضية لإعداد «{ $setting }» لا تتفق مع إعداداتك الأخرى: أعد تلك أولًا.
settings-calendar = التقويم
settings-calendar_intro = رمضان والعيدان والحج محسوبة (أم القرى)، وكذلك العطل الرسمية. وتحلّ الأيام المعلنة محل المحسوبة في التوقعات والمقارنات. أما العطل المدرسية فلا قاعدة لها: أضفها هنا.
settings-calendar_add = إضافة أيام معلنة
settings-calendar_add_why = عطلة مدرسية أو رسمية، أو يوم آخر لرمضان أو لأحد العيدين
settings-calendar_change = تغيير الأيام المختارة
settings-calendar_change_why = ومثله Enter أو النقر المزدوج على الصف
settings-calendar_drop = إزالة الإعلان
settings-calendar_drop_why = في الصف المختار؛ وتعود الأيام المحسوبة
settings-calendar_days = { $count ->
        [0] اليوم الأخير قبل الأول.
        [one] يوم واحد: { $first }
        [two] يومان: { $first } و{ $last }
        [few] { $count } أيام، من { $first } إلى { $last }
       *[other] { $count } يومًا، من { $first } إلى { $last }
    }
settings-announced = الأيام المعلنة
settings-source = المصدر
settings-calculated = محسوبة
settings-by_announcement = معلنة
settings-keys = الخزنة والمفاتيح
settings-vault = { $figures } قيمة في { $size } ميغابايت.
settings-password = تغيير كلمة المرور
settings-password_why = النسخ الاحتياطية السابقة تُفتح بكلمة المرور القديمة.
settings-backup = إنشاء نسخة احتياطية
settings-backup_why = نسخة مشفَّرة تُفتح بكلمة المرور الحالية.
settings-verify = فحص الخزنة
settings-verify_why = يفحص السلامة؛ ويبلّغ عن المشكلات ولا يصلحها.
settings-audit = التدقيق
settings-policy = السياسة
settings-policy_intro = كل الإعدادات ومصدر كل قيمة (المؤسسة أو أنت أو الافتراضي).
settings-diagnostics = التشخيص
settings-copy_diagnostics = نسخ التشخيص
settings-copy_diagnostics_why = لا تحتوي أسماء ولا قيمًا ولا مفاتيح.
settings-open_logs = فتح مجلد السجلات
settings-open_logs_why = الأحداث برموزها، وتقارير التعطّل.
settings-about = عن رفّ
settings-tour = عرض الجولة السريعة
settings-tour_why = خمس خطوات في النافذة.
about-intro = رفّ: فجوات المشروبات الغازية واتجاهاتها وتوقعاتها، دون اتصال ومشفَّرة. رخصة MIT.
about-qt = يستخدم رفّ Qt و PySide برخصة LGPL 3؛ وهما بجانبه مكتبتان مستقلتان يمكن استبدالهما.
about-part = الجزء
about-licence = الرخصة
about-page = الصفحة
audit-intro = { $count ->
        [one] الحدث الأخير.
        [two] آخر حدثين، الأحدث أولًا.
        [few] آخر { $count } أحداث، الأحدث أولًا، وكل منها مربوط بسابقه.
       *[other] آخر { $count } حدثًا، الأحدث أولًا، وكل منها مربوط بسابقه.
    }
audit-action = الحدث
audit-subject = الموضوع
audit-outcome = النتيجة
layer-default = الافتراضي
layer-user = أنت
layer-policy = المؤسسة
filter-from = من
filter-to = إلى
digits-western = غربية: 1,234.5
digits-arabic_indic = عربية هندية: ١٬٢٣٤٫٥
message-set = ضُبط { $setting }
message-password = تغيّرت كلمة المرور
message-sound = الخزنة سليمة: فُحصت { $pages } صفحة و{ $rows } حدثًا
message-faulty = في الخزنة { $faults } عيبًا، أولها: { $first }. استعد نسخة احتياطية.
job-audit = جارٍ قراءة التدقيق
job-password = جارٍ تغيير كلمة المرور
job-backup = جارٍ إنشاء نسخة احتياطية
job-verify = جارٍ فحص الخزنة
setting-language = اللغة
setting_why-language = {""}
setting-digits = شكل الأرقام
setting_why-digits = {""}
setting-theme = المظهر
setting_why-theme = {""}
setting-contrast = التباين
setting_why-contrast = العالي: أسود على أبيض أو أبيض على أسود، وحول كل شيء حدود ظاهرة
setting-text_size = حجم النص، ٪
setting_why-text_size = من حجم النظام
setting-reduced_motion = حركة أقل
setting_why-reduced_motion = إيقاف الحركة
setting-notifications = إشعارات خارج النافذة
setting_why-notifications = {""}
setting-autostart = التشغيل عند تسجيل الدخول
setting_why-autostart = في شريط النظام، أو نافذة صغيرة تطلب كلمة المرور
setting-tray = البقاء في شريط النظام عند إغلاق النافذة
setting_why-tray = «إنهاء» يغلق رفّ كليًا
setting-idle_lock_minutes = القفل التلقائي بعد (دقيقة)
setting_why-idle_lock_minutes = {""}
setting-gaps-window_days = مدة التحليل (يوم)
setting_why-gaps-window_days = تُعدّ من آخر تاريخ في البيانات
setting-gaps-threshold = فجوة متوسطة الأولوية من، %
setting_why-gaps-threshold = من السجلات بلا مبيعات
setting-gaps-high = فجوة عالية الأولوية من، %
setting_why-gaps-high = من السجلات بلا مبيعات
setting-worklist-stops = زيارات اليوم
setting_why-worklist-stops = بقدر ما تتسع دقائقه
setting-worklist-days = أيام الأسبوع
setting_why-worklist-days = التي تُقضى في الزيارات
setting-worklist-tasks = مهام الزيارة
setting_why-worklist-tasks = {""}
setting-worklist-stop_minutes = دقائق الزيارة
setting_why-worklist-stop_minutes = مع الطريق إليها
setting-worklist-day_minutes = دقائق اليوم
setting_why-worklist-day_minutes = {""}
setting-worklist-least_confidence = أدنى ثقة في المهمة، ٪
setting_why-worklist-least_confidence = {""}
setting-worklist-least_value = أدنى قيمة للمهمة
setting_why-worklist-least_value = التقدير الأوسط لكل فترة، بوحدة البيانات
setting-alerts-open = الحد الأقصى للتنبيهات المفتوحة
setting_why-alerts-open = التنبيهات الحرجة مستثناة
setting-alerts-daily = الحد الأقصى للتنبيهات الجديدة يوميًا
setting_why-alerts-daily = التنبيهات الحرجة مستثناة
setting-alerts-quiet_from = ساعات الهدوء من
setting_why-alerts-quiet_from = بعدها لا يظهر خارج النافذة إلا التنبيه الحرج
setting-alerts-quiet_until = ساعات الهدوء حتى
setting_why-alerts-quiet_until = {""}
setting-alerts-digest_at = الملخص اليومي عند
setting_why-alerts-digest_at = {""}
setting-forecast-cores = عدد أنوية المعالج للتوقع
setting_why-forecast-cores = 0 = الكل عدا واحدة
setting-map-outlines = حدود الخريطة
setting_why-map-outlines = ملف GeoJSON؛ الفارغ = الخريطة المدمجة
report-title_executive = التقرير التنفيذي
report-title_management = تقرير الإدارة
report-title_analytics = تقرير التحليلات
report-subtitle = { $filter } · البيانات حتى { $day }
report-stamp = رفّ · { $filter } · البيانات { $data } · التعريفات { $definitions } · صُنع { $at }
report-trend = المبيعات حسب الشهر، { $unit }
report-own_trend = مبيعاتنا حسب الشهر، { $unit }
report-gaps = الفجوات، { $period }: أول { $shown } من { $count }؛ قيمة الفرصة ({ $unit })
report-gaps_left = { $count ->
        [one] وفي مجموعة أخرى { $middle } { $unit }.
        [two] وفي مجموعتين أخريين معًا { $middle } { $unit }.
        [few] وفي { $groups } مجموعات أخرى معًا { $middle } { $unit }.
       *[other] وفي { $groups } مجموعة أخرى معًا { $middle } { $unit }.
    }
report-scorecard = بطاقة الأداء، { $period } مقارنةً بـ { $before }؛ المبيعات وقيمة الفرصة ({ $unit })
report-shares = التوزيع والحصص، { $period } مقارنةً بـ { $before }؛ المبيعات ومعدل الدوران ({ $unit })
report-bridge = ما غيّر المبيعات من { $before } إلى { $period } ({ $unit })
report-movers = { $level }: { $period } مقارنةً بـ { $before }؛ المبيعات ({ $unit })
report-forecast = التوقع حسب الإقليم ({ $unit })، مع مجال 80%
report-against_none = مقارنةً بـ { $base }
report-against_within = مقارنةً بـ { $base }، ضمن التقلب المعتاد
report-against_beyond = مقارنةً بـ { $base }، تغيّر جوهري
report-no_year = لا أرقام قبل عام
report-visit = { $number }. { $place }: { $tasks ->
        [one] مهمة واحدة
        [two] مهمتان
        [few] { $tasks } مهام
        [many] { $tasks } مهمة
       *[other] { $tasks } مهمة
    }، بنحو { $value } { $unit }. الأولى: { $first }
report-own_only = الخطة لأصنافنا ({ $names })، ولا تشمل أصناف المنافسين.
report-everybody = لم تُحدَّد شركتنا: تشمل الخطة أصناف جميع المصنّعين.
report-demo = بيانات تجريبية: أرقام غير حقيقية
report-part_demo = تشمل بيانات تجريبية: بعض الأرقام غير حقيقي
report-continued = { $title } (تابع)
report-cut = أول { $shown } من { $count } من الصفوف؛ وهي كلها في المصنف.
report-drawn = { $title } (أول { $shown } من { $count })
report-low = أدنى
report-high = أعلى
report-advice = إجراءات ذات أولوية: أولى زيارات الأسبوع
report-pivot = { $figure } حسب { $axes }
report-format_pdf = PDF
report-format_xlsx = مصنف Excel
report-name = التقرير
report-format = الصيغة
report-filter = المرشح
column-language = اللغة
report-written = { $count ->
        [0] لا تقارير محفوظة بعد.
        [one] تقرير محفوظ واحد؛ مرّر المؤشر لرؤية ختم بياناته.
        [two] تقريران محفوظان؛ مرّر المؤشر لرؤية ختم البيانات.
        [few] { $count } تقارير محفوظة؛ مرّر المؤشر لرؤية ختم البيانات.
       *[other] { $count } تقريرًا محفوظًا؛ مرّر المؤشر لرؤية ختم البيانات.
    }
report-making = تُصنع المعاينة
report-pack = تقرير جديد من العروض المحفوظة
report-pack_advice = علّم العروض التي فيها، واسحبها إلى ترتيبها.
report-pack_needs_views = احفظ عرضًا أولًا بالإشارة في الأعلى.
message-pack = حُفظ التقرير { $name }
message-unpacked = حُذف التقرير { $name }
job-reports = جارٍ البحث عن التقارير
job-report = جارٍ صنع المعاينة
job-report_write = جارٍ الكتابة
views-save = حفظ هذا العرض
views-import_file = فتح عرض من ملف
views-show = عرض
views-export_file = حفظ كملف
views-delete = حذف
views-advice = تُحفظ بهذا الاسم الصفحةُ والمرشحات وإعداد الصفحة.
message-view = حُفظ العرض { $name }
message-view_gone = حُذف العرض { $name }
undo-view = حفظ العرض { $name }
undo-view_delete = حذف العرض { $name }
job-view = جارٍ حفظ العرض
message-undone_act = تراجع: { $name }
message-redone_act = أُعيد: { $name }
message-nothing_undo = لا شيء للتراجع عنه
message-nothing_redo = لا شيء لإعادته
shortcuts-title = الاختصارات
shortcuts-advice = كل ما هنا يوجد أيضًا في الأوامر (Ctrl+K).
shortcuts-what = الإجراء
shortcuts-keys = المفاتيح
message-copied_diagnostics = نُسخ التشخيص
tour-executive = ماذا حدث
tour-executive_why = مبيعات آخر شهر والنمو والفجوات والتنبيهات، مع التقلب المعتاد. تسري المرشحات على كل صفحة؛ و«رجوع» يعيدك.
tour-management = الفجوات
tour-management_why = الفجوات مرتبة بالمبيعات التي تكسبها بسدّها. اختر صفًا لترى حسابه؛ وفي الألسنة الأماكن والتوزيع وتحليل التغيّر والأهداف.
tour-map = الخريطة
tour-map_why = اللون = تغيّر جوهري، والدائرة = قيمة الفرصة. والنقر يصفّي كل صفحة حسب المنطقة الإدارية.
tour-alerts = التنبيهات
tour-alerts_why = تنبيهات قليلة، لكل منها سببه وما يُغلقه. قيّم فائدته: فالعتبات تتعلم من ذلك.
tour-reports = التقارير
tour-reports_why = تقارير بالعربية والإنجليزية، على الورق أو مصنفًا حيًّا، وعلى كل منها بيان مصدر بياناته. وCtrl+K يجد كل ما عدا ذلك.
tour-no_data = لا بيانات بعد: استورد مصنفًا فتعرض هذه الصفحة أرقامك.
tour-own_executive = { $regions ->
        [one] بياناتك: بلغت المبيعات { $sales } { $unit } في { $month }، في إقليم واحد.
        [two] بياناتك: بلغت المبيعات { $sales } { $unit } في { $month }، في إقليمين.
        [few] بياناتك: بلغت المبيعات { $sales } { $unit } في { $month }، في { $regions } أقاليم.
       *[other] بياناتك: بلغت المبيعات { $sales } { $unit } في { $month }، في { $regions } إقليمًا.
    }
tour-own_management = أكبر فرصة لديك: { $group }، نحو { $prize } { $unit }.
tour-own_map = { $provinces ->
        [one] تغطي بياناتك منطقة إدارية واحدة.
        [two] تغطي بياناتك منطقتين إداريتين.
        [few] تغطي بياناتك { $provinces } مناطق إدارية.
       *[other] تغطي بياناتك { $provinces } منطقة إدارية.
    } { $above ->
        [0] وليس فيها نسبة عدم بيع تعلو غيرها بوضوح.
        [one] ونسبة عدم البيع في واحدة منها تعلو غيرها بوضوح.
        [two] ونسبة عدم البيع في اثنتين منها تعلو غيرهما بوضوح.
        [few] ونسبة عدم البيع في { $above } منها تعلو غيرها بوضوح.
       *[other] ونسبة عدم البيع في { $above } منها تعلو غيرها بوضوح.
    }
tour-own_alerts = { $count ->
        [0] لا تنبيه ينتظرك.
        [one] ينتظرك تنبيه واحد.
        [two] ينتظرك تنبيهان، منهما { $critical } حرج.
        [few] تنتظرك { $count } تنبيهات، منها { $critical } حرجة.
       *[other] ينتظرك { $count } تنبيهًا، منها { $critical } حرجة.
    }
tour-own_reports = يمكنك الآن إعداد التقرير التنفيذي لشهر { $month } من بياناتك.
leave-importing = يُستورد الآن مصنف. إن أُغلق رفّ الآن فلن يُحفظ منه شيء. أتُغلقه مع ذلك؟
tray-show = إظهار رفّ
tray-lock = قفل
tray-quit = إنهاء
message-aside = يبقى رفّ في شريط النظام؛ ويُنهى من هناك
notice-sample = استكشف ببيانات تجريبية
standing-demo = بيانات تجريبية · { $unit }
standing-part_demo = تشمل بيانات تجريبية · { $unit }
standing-part_demo_title = رفّ · تشمل بيانات تجريبية
standing-demo_title = رفّ · بيانات تجريبية (غير حقيقية)
recent-import = استيراده مجددًا
recent-gone = لم يعد الملف موجودًا
recent-pin = تثبيت في القائمة أو إزالته
recent-clear = إفراغ القائمة
card-share = حصة { $name }
card-reach = توزيع { $name }
card-weighted = مرجّح
card-numeric = عددي { $rate }
card-zeros_beside = نسبة عدم البيع { $rate }
card-own_share = حصتنا، { $name }
card-item_reach = توزيع الصنف الواحد، { $name }
card-items = أصناف تُباع: { $items }
card-tdp = نقاط التوزيع { $tdp }
card-more = { $names } + { $count }
card-brands = أفضل تغيّر { $best }، أسوأ تغيّر { $worst }
owner-marked = { $name } ({ $owner })
company-offer = أي شركة شركتك؟ عندها تتحدث الحصص والتوزيع والتنبيهات عن منتجاتك مقابل المنافسين.
company-entry = { $name }، { $share } من المبيعات
company-missing = { $name }، ليست في البيانات
settings-company = الشركة
settings-company_intro = شركتك هي { $names }. تتحدث الحصص والتوزيع والتنبيهات عن منتجاتها مقابل المنافسين.
settings-company_none = لم تُحدَّد شركتك: الأرقام أرقام السوق كله.
settings-company_choose = اختيار من البيانات
settings-company_choose_why = شركات البيانات مع حصصها من المبيعات.
setting-company-names = شركتك
setting_why-company-names = كما تسميها البيانات؛ وتُفصل الأسماء بفاصلة منقوطة (;)
scope-filtered = { $regions ->
        [one] مصفّى، إقليم واحد
        [two] مصفّى، إقليمان
        [few] مصفّى، { $regions } أقاليم
       *[other] مصفّى، { $regions } إقليمًا
    }
outbox-kind_alert_judge = حكم على تنبيه
outbox-kind_alert_notify = إشعار بتنبيه
outbox-kind_alert_rule_remove = حذف قاعدة تنبيه
outbox-kind_alert_rule_save = حفظ قاعدة تنبيه
outbox-kind_alert_update = قرار بشأن تنبيه
outbox-kind_batch_import = استيراد
outbox-kind_batch_keep_out = قيم استُبعدت
outbox-kind_batch_release = قيم اعتُمدت
outbox-kind_batch_withdraw = التراجع عن استيراد
outbox-kind_batches_compact = دمج استيرادات
outbox-kind_facts_close = إغلاق أشهر
outbox-kind_mute_remove = رفع كتم
outbox-kind_mute_set = كتم قاعدة تنبيه
outbox-kind_note_add = ملاحظة على تنبيه
outbox-kind_pack_delete = حذف تقرير من عروض محفوظة
outbox-kind_pack_save = تقرير من عروض محفوظة
outbox-kind_recipe_save = قالب استيراد
outbox-kind_rule_tune = ضبط قاعدة تحقق
outbox-kind_target_set = هدف
outbox-kind_task_decide = قرار في مهمة
outbox-kind_unknown = تغيير من نوع غير معروف، محفوظ كما هو
outbox-kind_view_delete = حذف عرض محفوظ
outbox-kind_view_save = عرض محفوظ
outbox-intro = { $count ->
        [0] كل التغييرات مُزامَنة.
        [one] تغيير واحد ينتظر على هذا الجهاز؛ ولا خدمة بعد ليُرسل إليها.
        [two] تغييران ينتظران على هذا الجهاز؛ ولا خدمة بعد ليُرسلا إليها.
        [few] { $count } تغييرات تنتظر على هذا الجهاز؛ ولا خدمة بعد لتُرسل إليها.
       *[other] { $count } تغييرًا ينتظر على هذا الجهاز؛ ولا خدمة بعد ليُرسل إليها.
    }
outbox-at = متى
outbox-kind = التغيير
tab-imports = عمليات الاستيراد
tab-recipes = القوالب
recipes-intro = { $count ->
    [0] لا قوالب بعد؛ وكل استيراد يحفظ قالبه
    [one] قالب واحد: معنى كل عمود من أعمدته
    [two] قالبان: معنى كل عمود من أعمدتهما
    [few] { $count } قوالب: معنى كل عمود من أعمدتها
    [many] { $count } قالبًا: معنى كل عمود من أعمدتها
   *[other] { $count } قالب: معنى كل عمود من أعمدتها
}
recipes-columns = الأعمدة
recipes-advice = معنى كل عمود في هذا التخطيط. والمصنف الذي له هذه العناوين نفسها يُستورد بهذا القالب.
recipes-layout_wide = عمود لكل فترة
recipes-layout_long = صف لكل رقم
recipes-export_file = تصدير إلى ملف
recipes-import_file = استيراد من ملف
message-recipe = استُورد القالب { $name }
job-recipe = حفظ القالب
job-recipes = سرد القوالب
state-waiting = قيد الحساب
tab-outbox = بانتظار الإرسال
tab-quality = الجودة عبر الزمن
quality-intro = نسبة القيم التي لم تُستبعد ولم تُرفض، حسب الاستيراد.
quality-title = الجودة حسب الاستيراد، بالمئة
job-outbox = جارٍ قراءة الصادر

# The names of the pages.
page-executive = الملخص التنفيذي
page-management = الإدارة
page-analytics = التحليل
page-forecast = التوقعات
page-map = الخريطة
page-alerts = التنبيهات
page-worklist = قائمة العمل
page-data = البيانات
page-reports = التقارير
page-settings = الإعدادات
strength-too_short = { $typed } من { $least } حرفًا على الأقل
strength-too_common = يسهل تخمينها
strength-fair = مقبولة
strength-good = جيدة
strength-strong = قوية
settings-backups = النسخ الاحتياطية
settings-backups_intro = ما دام رفّ مفتوحًا تُنسخ الخزنة احتياطيًا إلى مجلد لك: والأفضل على قرص آخر أو مجلد مشترك. تُفحص كل نسخة عند كتابتها، وتُفتح بكلمة مرور يومها.
settings-backup_folder = اختيار المجلد
settings-backup_folder_why = يجب أن يكون موجودًا؛ ويُبلَّغ عن القرص الغائب
setting-backup-folder = مجلد النسخ الاحتياطية
setting_why-backup-folder = الفارغ = لا نسخ تلقائية
setting-backup-every_days = نسخة كل (أيام)
setting_why-backup-every_days = {""}
setting-backup-copies = عدد النسخ المحفوظة
setting_why-backup-copies = الأحدث، مهما بلغ عمرها
setting-backup-days = تُحفظ أيضًا الأحدث من (أيام)
setting_why-backup-days = وما زاد على العدد وكان أقدم يُزال بعد نسخة جديدة
message-backed_up = { $removed ->
        [0] نُسخت الخزنة احتياطيًا إلى { $file }
        [one] نُسخت الخزنة احتياطيًا إلى { $file }؛ وأُزيلت نسخة قديمة
        [two] نُسخت الخزنة احتياطيًا إلى { $file }؛ وأُزيلت نسختان قديمتان
        [few] نُسخت الخزنة احتياطيًا إلى { $file }؛ وأُزيلت { $removed } نسخ قديمة
       *[other] نُسخت الخزنة احتياطيًا إلى { $file }؛ وأُزيلت { $removed } نسخة قديمة
    }
audit-address = من الجهاز
audit-correlation = الجلسة
