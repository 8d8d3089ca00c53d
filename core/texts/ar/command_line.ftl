# التقدم.

import-guarding = فحص الملف
import-reading = قراءة الورقة
import-validating = الحكم على كل رقم
import-committing = كتابة الدفعة
progress-rows = { $rows } صف
progress-left = بقي نحو { $seconds } ث
warehouse-loading = تحميل الأرقام
vault-verifying = فحص الصفحات
sample-planning = تخطيط السوق
sample-writing = كتابة المصنف

# عناوين سطر الأوامر.

level-region = الإقليم
level-province = المنطقة الإدارية
level-precision_area = النطاق الجغرافي
level-market = السوق
level-manufacturer = الشركة
level-brand = العلامة
level-brand_2 = العلامة 2
level-category = الفئة
level-flavour = النكهة
level-diet = عادي أو دايت
level-key_pack = العبوة الرئيسة
level-sub_brand = العلامة الفرعية
level-pack_type = نوع العبوة
level-pack_size = حجم العبوة
level-item = الصنف
column-records = السجلات
column-zeros = بلا مبيعات
column-records_all = السجلات (الكل)
column-zeros_all = بلا مبيعات (الكل)
column-gap_rate_all = نسبة عدم البيع (الكل)
column-peers_all = المناطق المماثلة (الكل)
column-urgency_all = الأولوية (الكل)
column-lead_all = أعلى من المناطق المماثلة (الكل)
column-gap_rate = نسبة عدم البيع
column-peers = المناطق المماثلة
column-urgency = الأولوية
column-prize = قيمة الفرصة
column-range = من الأدنى إلى الأعلى
column-lead = أعلى من المناطق المماثلة
column-shrunk = النسبة، مع مراعاة قلة السجلات
column-missing_items = أصناف ناقصة
column-at_risk = معرَّض للخطر
lead-sure = مؤكد، { $chance }
lead-not_sure = غير مؤكد، { $chance }
lead-unknown = غير مؤكد
lead-no = لا
column-batch = الدفعة
column-file = الملف
column-figures = الأرقام
column-imported = الوقت
column-state = الحالة
column-cell = الخلية
column-rule = القاعدة
column-found = الموجود
column-in_row = في صفّها
column-suggestion = المقترح
trend-new = جديد
trend-beyond_noise = (تغيّر جوهري)
trend-within_noise = (ضمن التقلب المعتاد)
column-period = الفترة
column-before = قبل
column-after = بعد
column-total = المجموع
column-against_previous = مقابل الفترة السابقة
column-against_last_year = مقابل العام الماضي
forecast-running = حساب التوقعات
forecast_file-written = استُكملت السلاسل وعددها { $count } في { $file }
forecast_file-refused = لا توقع للسلسلة { $series } (الصف { $row }): { $reason }
forecast_file-holes = استُعمل من { $count } من السلاسل ما يلي آخر فترة ناقصة فقط.
forecast-title = { $group }: { $mean } في الفترة من { $period }، وبثقة 80% بين { $low } و{ $high } { $unit }
forecast-title_selected = كل ما اختير
forecast-title_own = شركتنا
forecast-title_total = كل المبيعات
forecast-tested = أخطأ { $model } بنسبة { $wape } في { $periods } من الفترات الماضية؛ وأخطأ تكرار الماضي بنسبة { $naive }
note-too_short = الفترات أقل من أن تكفي لأي توقع. افتراض نمو منك (--growth) يعطي تصورًا.
note-no_season = لم يتكرر أي شهر بعد: لا يمكن معرفة الموسم، فلا يُعرض.
note-completed = { $count ->
    [one] في فترة واحدة لم تبلِّغ نطاقات: رأتها النماذج مع ما تبيعه هذه عادة. ويُعرض التاريخ كما سُلِّم.
    [two] في فترتين لم تبلِّغ نطاقات: رأتهما النماذج مع ما تبيعه هذه عادة. ويُعرض التاريخ كما سُلِّم.
    [few] في { $count } فترات لم تبلِّغ نطاقات: رأتها النماذج مع ما تبيعه هذه عادة. ويُعرض التاريخ كما سُلِّم.
    [many] في { $count } فترة لم تبلِّغ نطاقات: رأتها النماذج مع ما تبيعه هذه عادة. ويُعرض التاريخ كما سُلِّم.
   *[other] في { $count } فترة لم تبلِّغ نطاقات: رأتها النماذج مع ما تبيعه هذه عادة. ويُعرض التاريخ كما سُلِّم.
}
note-level_moved = انتقلت حصته في منطقة انتقالًا دائمًا. رأت النماذج كلها، ومنها تكرار الماضي، ما بيع قبل ذلك كأنه بيع بعده. ويُعرض التاريخ كما سُلِّم.
note-after_a_hole = لم تُستعمل الفترات السابقة لآخر فترة ناقصة.
note-never_sold = لم يُبَع شيء هنا قط.
note-not_tested = الفترات أقل من أن تُجرَّب النماذج على الماضي.
note-naive_is_best = لم يكن أي نموذج أفضل من تكرار الماضي.
note-sells_seldom = يُباع في فترات قليلة: نماذج للطلب المتقطع، ومجالات من فتراته الأخيرة.
note-blew_up = تجاوز نموذج عشرة أمثال أكبر رقم سابق فاستُبعد.
note-rules_changed = تغيّرت الضريبة الانتقائية خلال التاريخ؛ وقد لا تصلح المبيعات التي قبلها دليلًا.
note-ramadan_counted = قُدّر أثر رمضان، وهو يتبع موعده.
note-ramadan_moved = انتقل رمضان: { $months }. ولا يمكن هنا فصل أثره في المبيعات عن أثر الشهور، فقد تأتي هذه الشهور مختلفة؛ و --ramadan يعطي تصورًا بافتراض منك.
note-one_run = تجربة واحدة فقط على فترات ماضية كان قبلها أكثر من سنة. تأتي المجالات من أخطاء تلك التجربة في السلاسل كلها معًا، ومما يتوقعه النموذج البنيوي.
note-shared_out = نصيبه مما يُتوقع لمناطقه الإدارية وعلاماته؛ ولم يُشغَّل له نموذج خاص.
note-ended = تنتهي أرقامه قبل أرقام غيره، فلا يُتوقع منه شيء بعدها.
advice-stock_untested = للفترة { $period } المتوقع مبيعات قدرها { $value } { $unit }، بين { $low } و{ $high }. ولا يمكن القول أي مخزون يكفي: لم تُجرَّب إلا فترات ماضية قليلة ({ $tested }).
advice-target_untested = ستجلب الفترات من { $period } ما مقداره { $value } { $unit }، بين { $low } و{ $high }. ولا يُعرف خطر البقاء دون { $base }، وهو ما كان قبل عام أو ما حُدّد: لم تُجرَّب إلا فترات ماضية قليلة ({ $tested }).
advice-stock = للفترة { $period } جهّز لمبيعات قدرها { $high } { $unit }: يكفي ذلك بثقة 90 %. المتوقع { $value }، و80 % بين { $low } و{ $high }. { $held }
advice-peak = أكثر الطلب في { $period }: { $value } { $unit } (80 %: من { $low } إلى { $high })، أي { $above } فوق متوسط { $periods ->
        [one] آخر فترة.
        [two] آخر فترتين.
        [few] آخر { $periods } فترات.
        [many] آخر { $periods } فترة.
       *[other] آخر { $periods } فترة.
    }
advice-held = في الماضي وقع { $coverage } من { $periods } من الفترات داخل مجالات كهذه.
advice-not_held = لم يُقَس هنا كم فترة ماضية وقعت داخل مجالات كهذه.
advice-target = ستجلب الفترات من { $period } ما مقداره { $value } { $unit } (80 %: من { $low } إلى { $high }). خطر البقاء دون { $base }، وهو ما كان قبل عام أو ما حُدّد، { $chance }.
advice-target_repeated = ستجلب الفترات من { $period } ما مقداره { $value } { $unit } (80 %: من { $low } إلى { $high })، أي نحو ما كان قبل عام ({ $base }). والتوقع الذي يكرر العام الماضي لا يُظهر خطر النزول دونه.
rows-cut = المعروض { $shown } من { $all }؛ والخيار --limit { $limit } يعرضها كلها.
ramadan-month_of_mean = { $month }: أيام رمضان فيه { $days }، ومتوسطها في الأشهر المحفوظة { $before }
ramadan-month = { $month }: أيام رمضان فيه { $days }، وكانت قبل عام { $before }
ramadan-none = { $group }: لا فترة مقبلة تختلف أيام رمضان فيها عما كانت قبل عام، فلا يغير افتراض عن رمضان شيئًا.
ramadan-counted = { $group }: التوقع يحسب أثر رمضان المقيس، ولا افتراض بجانبه.
ramadan-scenario = { $group }، بافتراضك أن شهرًا كله رمضان يبيع { $effect }: { $value } { $unit } من { $period }. هذا تصور لا يدخل في التوقع.
scenario-title = { $group }، بافتراضك نموًا { $growth } سنويًا: { $value } { $unit } من { $period }
models-won = الإصدار { $version } هو المعتمد الآن: به تُصنع التوقعات.
models-lost = بقي الإصدار { $version } مرشحًا: خط الأساس أو المعتمد أقل خطأ.
models-taken = استُورد الإصدار { $version } مرشحًا. رقِّه لتتوقع به.
diary-intro = صدر { $runs } من التوقعات؛ ولم يتحقق بعد شيء من { $waiting }.
deviations-too_short = لا صنف في نقطة بيع له رقم في الفترة الأخيرة وفي ست فترات قبلها بلا ثغرة، فلا ماضٍ يُقارن به.
deviations-intro = { $count } من { $series } صنفًا في نقاط البيع بيعت خارج مجالها 95 %
deviation-above = أكثر
deviation-below = أقل
deviation-void = لا شيء
column-actual = المَبيع
column-usual = المعتاد
stage-candidate = مرشح
stage-champion = معتمد
stage-retired = متقاعد
stage-every_model = كل النماذج
availability-ready = جاهز
availability-absent = غير مثبت: { $library }
column-version = الإصدار
column-stage = المرحلة
column-members = النماذج
column-naive_wape = خطأ خط الأساس
column-data_version = البيانات
column-made_by = بواسطة
column-fewest = من الفترات
column-group = المجموعة
column-steps = الخطوات
column-model = النموذج
column-expected = المتوقع
column-certain80 = 80%
column-certain95 = 95%
column-wape = الخطأ (WAPE)
column-added = التفوق، نقطة مئوية
severity-CRITICAL = حرج
severity-HIGH = مرتفع
severity-INFO = للعلم
column-alert = التنبيه
column-severity = الخطورة
column-what = ماذا
column-since = منذ
column-setting = الإعداد
column-value = القيمة
column-source = المصدر
column-written = مكتوب في
urgency-LOW = منخفض
urgency-MEDIUM = متوسط
urgency-HIGH = مرتفع
state-shown = معروضة
state-withdrawn = مسحوبة
receipt-usual = { " " }(المعتاد { $value })
receipt-title = تقرير استيراد { $file }، الورقة { $sheet }
receipt-batch = الدفعة { $batch }
receipt-dry_run = تجربة فقط: لم يُستورد شيء.
receipt-nothing = لا يُستورد شيء ولا يتغير شيء: لا يمكن تحميل أي رقم.
receipt-recipe_saved = حُفظ القالب باسم { $recipe }.
receipt-already = سبق استيراد هذا الملف؛ هي الدفعة نفسها ولم يتغير شيء.
receipt-counts = { $read } قيمة مقروءة في { $rows } صف = { $loaded } محمَّلة + { $quarantined } مستبعدة مؤقتًا + { $rejected } متروكة
receipt-sums = مجموع القيم: { $read } مقروءة = { $loaded } محمَّلة + { $quarantined } مستبعدة مؤقتًا + { $rejected } متروكة (الخلايا التي لا عدد فيها لا تضيف شيئًا)
receipt-quality = الجودة { $score }؛ الأصفار { $zeros }؛ { $blank } خلية فارغة قُرئت لا شيء وليست صفرًا
receipt-in_row = في صفّها: { $figures }
receipt-changed = المضاف { $added }، والمصحح { $corrected }، والمحذوف { $removed }
receipt-unit = الوحدة: { $unit }
receipt-ignored = أعمدة متروكة: { $columns }
receipt-time = { $total } ث: الفحص { $guard }، القراءة { $read }، الحكم { $validate }، الكتابة { $commit }، إعادة القراءة { $warehouse }
receipt-more_issues = … و{ $count } أخرى
gaps-none = لا مجموعة تتجاوز { $threshold } في هذه المدة.
gaps-no_data = لا تعرض الخزنة أرقامًا تجتاز المرشِّح.
gaps-everybody = النسب والمناطق المماثلة والأولوية المعلَّمة بـ«الكل» من سجلات جميع المصنّعين؛ أما الأصناف وقيمة الفرصة فبلا أصناف المنافسين.
gaps-unlisted = مجموعات غير مدرجة في الجدول، لا فرصة فيها ولا تتجاوز { $threshold } وليست أعلى من المناطق المماثلة: { $groups }.
gaps-title = من { $first } إلى { $last }: { $number ->
    [0] لا صنف معروفًا أنه ناقص
    [one] صنف واحد ناقص في نقطة بيع
    [two] صنفان ناقصان في نقاط البيع
    [few] { $missing } أصناف ناقصة في نقاط البيع
   *[other] { $missing } صنفًا ناقصًا في نقاط البيع
}، وقيمة الفرصة نحو { $middle } { $unit }. المجموعات الأعلى من المناطق المماثلة بما يتجاوز الصدفة: { $leads } من { $groups }. المتجاوزة { $threshold }: { $over } من { $groups }. الكل معًا: { $rate } ({ $zeros } من { $records }) بلا مبيعات.
vault-created = أُنشئت الخزنة. لا سبيل إلى فتحها دون كلمة مرورها.
vault-restored = استُعيدت النسخة. تُفتح بكلمة المرور التي كانت لها.
vault-backed_up = كُتبت النسخة الاحتياطية.
vault-password_changed = غُيِّرت كلمة المرور.
vault-sound = الخزنة سليمة: فُحصت { $pages } صفحة و{ $rows } صف تدقيق.
vault-unsound = الخزنة غير سليمة. استعد آخر نسخة احتياطية. الأعطال:
batch-accepted = { $file }: قيم معتمدة
batch-demo = { $file } (بيانات تجريبية)
batch-undone = سُحبت الدفعة { $batch }. وتُعرض البيانات السابقة من جديد.
demo-title = رفّ يعرض ما يفعل على سوق مصطنعة
demo-step = { $step }: { $seconds } ث
demo-made = صُنع { $files } من المصنفات، في كل منها { $rows } صف
demo-imported = { $file }: { $loaded } قيمة محمَّلة، { $apart } مستبعدة مؤقتًا، { $out } متروكة؛ الجودة { $score }
demo-warehouse = { $figures } رقم جاهز للسؤال
demo-files = كل شيء في { $folder }
demo-next = ثم مع مصنفك: raff vault create ثم raff import FILE ثم raff gaps
column-apart = المستبعدة مؤقتًا أو المتروكة
command-renamed = تنتهي هذه الصيغة مع الإصدار القادم. اكتب بدلا منها: { $command }
retention-preview = { $figures ->
        [0] لا شيء حان حذفه: أقدم القيم من { $cutoff } أو بعده.
        [one] حان حذف قيمة واحدة قبل { $cutoff }. لم يُحذف شيء بعد.
        [two] حان حذف قيمتين قبل { $cutoff }. لم يُحذف شيء بعد.
        [few] حان حذف { $figures } قيم قبل { $cutoff }. لم يُحذف شيء بعد.
       *[other] حان حذف { $figures } قيمة قبل { $cutoff }. لم يُحذف شيء بعد.
    }
retention-undated = { $file }: { $records ->
        [one] سجل واحد بلا تاريخ مقروء
        [two] سجلان بلا تاريخ مقروء
        [few] { $records } سجلات بلا تاريخ مقروء
       *[other] { $records } سجلًا بلا تاريخ مقروء
    }. لا تُبقيها مدة الحفظ ولا تحذفها؛ تراجع عن الاستيراد إن وجب حذفها.
retention-done = { $figures ->
        [one] حُذفت قيمة واحدة نهائيًا.
        [two] حُذفت قيمتان نهائيًا.
        [few] حُذفت { $figures } قيم نهائيًا.
       *[other] حُذفت { $figures } قيمة نهائيًا.
    } الشهادة في { $file }. وللنسخ الاحتياطية والملفات المصدَّرة مدة حفظ خاصة بها.
retention-nothing = لا شيء حان حذفه؛ لم يُحذف شيء.
retention-hold = حفظ قانوني: { $reason }. لا يُحذف شيء حتى ينتهي.
retention-lifted = انتهى الحفظ القانوني.
backup-not_due = لم يحن موعد نسخة احتياطية.
