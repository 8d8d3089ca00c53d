# الأخطاء: ما الخلل، ثم ما العمل.

workbook-missing = لا يوجد ملف باسم { $file }.
workbook-is_a_folder = { $file } مجلد. حدِّد مصنفًا بداخله.
workbook-no_file = { $file } أنبوب أو جهاز وليس ملفًا.
workbook-unreachable = تتعذر قراءة { $file } من مكانه. تحقَّق من القرص أو مجلد الشبكة.
workbook-changed = كُتب في { $file } أثناء قراءته. لم يُستورد شيء؛ احفظه ثم استورده من جديد.
workbook-empty_file = الملف { $file } فارغ: لا يحوي أي بايت.
workbook-not_a_workbook = { $file } ليس جدولًا يقرؤه رفّ: .xlsx و.xlsm و.xlsb و.xls و.ods و.csv و.tsv و.txt و.parquet.
workbook-damaged = الملف { $file } تالف: أرشيفه ناقص أو لا يُفك. اطلبه من جديد.
workbook-password = الملف { $file } محمي بكلمة مرور خاصة به. أعطها فيُفتح في الذاكرة.
workbook-password_wrong = كلمة المرور هذه لا تفتح { $file }.
workbook-unreadable = يبدو { $file } مصنفًا، لكن لا قارئ يفهمه. افتحه في إكسل واحفظه من جديد.
workbook-too_many_members = يحوي { $file } أكثر من { $limit } جزء. لا مصنف يحتاج هذا العدد؛ رُفض الملف.
workbook-duplicate_member = يحوي { $file } جزأين بالاسم نفسه. هذه حيلة معروفة؛ رُفض الملف.
workbook-member_name = يحوي { $file } جزءًا يشير اسمه إلى خارج الملف. رُفض الملف.
workbook-too_large = يتجاوز { $file } بعد فكه { $limit } ميبيبايت. رُفض الملف.
workbook-ratio = جزء من { $file } يتجاوز بعد فكه { $limit } ضعف حجمه. رُفض الملف.
workbook-doctype = يصرِّح { $file } بنوع مستند أو كيانات لا يحتاجها أي مصنف. رُفض الملف.
workbook-too_slow = طالت قراءة { $file } فتُركت.
workbook-too_heavy = يحتاج { $file } ذاكرة أكثر مما يُسمح به لمصنف، فتُرك.
workbook-empty = لا ورقة ظاهرة في المصنف تحوي شيئًا.
workbook-no_sheet = لا توجد ورقة باسم { $sheet }.
workbook-no_header = لم يُعثر على صف عناوين في { $sheet }: صف يسمي مكانًا أو منتجًا، ومعه أشهر أو تاريخ ورقم.
workbook-column_missing = أعمدة ناقصة في { $sheet }: { $columns }.
workbook-month_unknown = العنوان «{ $heading }» في { $place } فوق أرقام لكنه لا يسمي شهرًا.
workbook-month_repeated = العنوان «{ $heading }» في { $place } يسمي شهرًا سبق أن سماه عمود آخر.
workbook-no_table = ليس في الورقة { $sheet } جدول رقمه { $table }.
workbook-year_unknown = الأشهر عند { $place } بلا سنة، ولا تذكرها الورقة ولا الملف. أعطِ السنة.
workbook-several_measures = في الورقة { $sheet } عدة أرقام لكل فترة: { $measures }. اختر واحدًا.
workbook-no_measure = لا عمود باسم { $figure }.
import-needs_acceptance =
    يغيِّر هذا التسليم ما هو معروض: { $corrected ->
        [zero] لا رقم مصححًا
        [one] رقم واحد مصحح
        [two] رقمان مصححان
        [few] { $corrected } أرقام مصححة
        [many] { $corrected } رقمًا مصححًا
       *[other] { $corrected } رقم مصحح
    }، والمحذوف { $removed }، والمضاف { $added }. لم يُستورد شيء؛ استورده مع ‎--accept إن كان ذلك مقصودًا.
import-check_failed = ما في الخزنة ليس ما قُرئ. سُحبت الدفعة { $batch } ولا يُعرض منها شيء.
batch-unknown = لا توجد دفعة { $batch }.
batch-ambiguous = أكثر من دفعة تبدأ بـ { $batch }. اكتب من معرِّفها أكثر.
batch-withdrawn = سبق سحب الدفعة { $batch }.
recipe-unknown = لا توجد وصفة { $recipe }. كل استيراد يحفظ الوصفة التي استعملها.
rules-unknown = لا قاعدة باسم { $rule }.
rules-fixed = لا يمكن تغيير القاعدة { $rule } هكذا.
trend-too_fine = الأرقام أطول من الفترات المطلوبة ({ $period }). اطلب فترات أطول.
forecast-horizon = ينظر التوقع يومًا واحدًا على الأقل و{ $most } فترة على الأكثر.
forecast-horizon_not_understood = «{ $text }» ليس مدى. اكتب أيامًا، مثل 90d.
alert-unknown = لا يوجد تنبيه { $alert }.
alert-ambiguous = أكثر من تنبيه يبدأ بـ { $alert }. اكتب من معرِّفه أكثر.
alert-not_further = التنبيه { $alert } في حالة { $state } من قبل.
policy-unreadable = سياسة مؤسستك في { $file } غير مفهومة عند { $setting }. لا يعمل شيء حتى تُصلح.
vault-locked = الخزنة مقفلة.
window-no_display = لا توجد شاشة لفتح نافذة. كل شيء يعمل من سطر الأوامر: raff --help
vault-missing = لا توجد خزنة في { $folder }. أنشئ واحدة بالأمر: raff vault create
vault-exists = توجد خزنة في { $folder } من قبل.
vault-folder_in_use = المجلد { $folder } ليس فارغًا. تحتاج الخزنة مجلدًا خاصًا بها.
vault-several = توجد أكثر من خزنة. حدِّد إحداها بـ ‎--vault.
vault-wrong_password = كلمة المرور خاطئة.
vault-wait = كلمات مرور خاطئة كثيرة. انتظر { $seconds ->
        [zero] لحظة
        [one] ثانية واحدة
        [two] ثانيتين
        [few] { $seconds } ثوانٍ
        [many] { $seconds } ثانية
       *[other] { $seconds } ثانية
    } ثم أعد المحاولة.
vault-busy = برنامج آخر يكتب في هذه الخزنة. أغلقه أو انتظر حتى ينتهي.
vault-damaged = الخزنة تالفة. استعد آخر نسخة احتياطية؛ ولن تُفتح قبل ذلك كي لا يُعرض شيء خاطئ.
vault-slots_damaged = ملف مفاتيح الخزنة معدَّل أو تالف. استعده من آخر نسخة احتياطية.
vault-newer = كتب هذه الخزنة إصدار أحدث من رفّ. حدِّث رفّ لفتحها.
vault-needs_upgrade = تحتاج هذه الخزنة ترقية يجريها أولًا أي أمر يكتب.
vault-read_only = فُتحت الخزنة للقراءة فقط.
password-too_short = كلمة المرور قصيرة: الحد الأدنى { $least } حرفًا.
password-too_long = كلمة المرور طويلة: الحد الأقصى { $most } حرف.
password-too_common = كلمة المرور سهلة التخمين. خذ كلمات عدة لا صلة بينها.
password-not_given = لم تُعطَ كلمة مرور. اكتبها حين تُطلب، أو استعمل ‎--password-stdin أو RAFF_PASSWORD.
password-mismatch = كلمتا المرور مختلفتان.
disk-full = القرص ممتلئ. لم يتغير شيء؛ أفسح مكانًا وأعد المحاولة.
disk-failed = لم يقبل القرص { $file }. لم يتغير شيء.
disk-read_only = لا تمكن الكتابة في المجلد.
backup-exists = يوجد ملف { $file } من قبل. النسخ الاحتياطية لا تُكتب فوق غيرها.
backup-missing = لا توجد نسخة احتياطية { $file }.
backup-damaged = { $file } ليس نسخة احتياطية من رفّ، أو هو تالف.
permission-refused = دورك لا يسمح بهذا ({ $permission }).
permission-region = في الملف أرقام { $region } وليست من مناطقك.
filter-unknown_level = لا يوجد مستوى { $level }. المستويات: { $levels }.
filter-not_understood = «{ $text }» ليس مرشِّحًا. اكتب LEVEL=NAME، مثل region=RIYADH.
sql-not_one_select = يُجاب هنا عن استعلام SELECT واحد فقط لا غير.
sql-failed = لم يُفهم الاستعلام: { $reason }
sample-years = يجب أن تتوالى السنوات دون انقطاع بين { $first } و{ $last }.
sample-rows = صفوف العينة بين { $least } و{ $most }.
sample-exists = الملف { $file } موجود. العينات لا تُكتب فوق غيرها.
export-exists = يوجد ملف { $file } من قبل. التصدير لا يكتب فوق غيره.
export-needs_file = سمِّ المصنف المراد كتابته بـ ‎--out.
settings-unreadable = الإعدادات في { $file } غير مفهومة عند { $setting }.
bug = أخفق رفّ نفسه ({ $kind }). لم يضع شيء مما حُفظ قبل ذلك. نرجو أن تخبرنا بما فعلت.

# قواعد التحقق.

rule-figure-text = نص مكان رقم
rule-figure-number_as_text = رقم مخزَّن نصًا
rule-figure-boolean = ‏TRUE أو FALSE مكان رقم
rule-figure-date = تاريخ مكان رقم
rule-figure-error = خطأ إكسل مكان رقم
rule-figure-formula = صيغة بلا قيمة
rule-figure-not_finite = ليس عددًا منتهيًا
rule-figure-negative = رقم سالب
rule-figure-does_not_fit = خانات أكثر مما يُحفظ دون فقد
rule-figure-thousandfold = نحو ألف ضعف بقية سلسلته أو جزء من ألف منها: وحدة أخرى؟
rule-figure-outlier = خارج عن كل تناسب مع بقية سلسلته
rule-row-header = العناوين مرة أخرى
rule-row-other_table = من جدول آخر في الأسفل
rule-row-note = سطر كلام، لا صف أرقام
rule-total-differs = مجموع مذكور لا يساوي مجموع صفوفه
rule-label-resembles = اسم لعله اسم آخر
rule-label-unseen = اسم فيه حروف لا تُرى
rule-place-moved = مكان كان يتبع غير هذا من قبل
rule-product-moved = صنف وُصف بغير هذا من قبل
rule-period-gap = فترات ناقصة قبل هذه
rule-period-hijri = أشهر هجرية حُوّلت بالتقويم المحسوب
rule-period-week_number = أسابيع مرقّمة، أُخذت على ISO 8601 وتبدأ من الأحد الذي قبلها
rule-period-serial = أرقام يعدّ بها إكسل الأيام، أُخذت تواريخ
rule-period-year = أشهر بلا سنة، وُجدت السنة في مكان آخر
rule-sheet-other_table = جدول آخر لم يُقرأ
rule-row-duplicate = الصف نفسه مرة أخرى
rule-row-same_key = المكان والمنتج نفسهما مرة أخرى بأرقام أخرى
rule-row-no_identity = لا اسم للمكان أو للمنتج
rule-row-no_date = لا تاريخ
rule-row-total = مجموع صفوف أخرى
rule-label-spelling = كتابة أخرى لاسم سبق
rule-place-described_twice = مكان واحد موصوف بطريقتين
rule-product-described_twice = منتج واحد موصوف بطريقتين

severity-reject = صف مستبعد
severity-quarantine = رقم معزول
severity-warn = حُمِّل مع تنبيه

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

# التوصيات والوحدات.

unit-sar = ريال
unit-litres = لتر
unit-cases = كرتون
unit-other = وحدة
unit-unstated = (الوحدة غير محددة)
unit-mixed = (وحدات مختلطة)
gap-recommendation = تحقَّق من الإدراج والتوريد في { $group }: { $zeros } من { $total } سجل صفر، أي { $percentage } مقابل { $peer } لدى الأقران في غيره. بلوغ مستواهم يساوي نحو { $middle } { $unit } في الفترة (من { $low } إلى { $high }).
gap-recommendation_alone = تحقَّق من الإدراج والتوريد في { $group }: { $zeros } من { $total } سجل صفر ({ $percentage }). لا أقران في غيره لتقدير القيمة.
gap-recommendation_at_peers = راقب { $group }: { $zeros } من { $total } سجل صفر ({ $percentage })، وليس أكثر مما لدى الأقران في غيره ({ $peer }).

# عناوين سطر الأوامر.

level-region = المنطقة
level-province = المحافظة
level-precision_area = الحي
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
column-zeros = الصفر
column-gap_rate = نسبة الفجوة
column-peers = الأقران
column-urgency = الإلحاح
column-prize = القيمة
column-range = من الأدنى إلى الأعلى
column-batch = الدفعة
column-file = الملف
column-figures = الأرقام
column-imported = الاستيراد
column-state = الحالة
column-cell = الخلية
column-rule = القاعدة
column-found = الموجود
column-suggestion = المقترح
trend-new = جديد
trend-beyond_noise = (خارج التشويش)
trend-within_noise = (ضمن التشويش)
column-period = الفترة
column-before = قبل
column-after = بعد
column-total = المجموع
column-against_previous = مقابل الفترة السابقة
column-against_last_year = مقابل العام الماضي
forecast-running = حساب التوقعات
forecast-title = { $group }: { $mean } في الفترة من { $period }، وبثقة 80% بين { $low } و{ $high } { $unit }
forecast-title_total = كل المبيعات
forecast-tested = أخطأ { $model } بنسبة { $wape } في { $periods } من الفترات الماضية؛ وأخطأ تكرار الماضي بنسبة { $naive }
note-too_short = الفترات أقل من أن تكفي لأي توقع.
note-no_season = أقل من سنتين: لا يمكن معرفة الموسم، فلا يُعرض.
note-after_a_hole = لم تُستعمل الفترات السابقة لآخر فترة ناقصة.
note-never_sold = لم يُبَع شيء هنا قط.
note-not_tested = الفترات أقل من أن تُجرَّب النماذج على الماضي.
note-naive_is_best = لم يكن أي نموذج أفضل من تكرار الماضي.
column-model = النموذج
column-expected = المتوقع
column-certain80 = 80%
column-certain95 = 95%
column-wape = الخطأ (WAPE)
column-added = المكسب، نقطة
alert-gap_rate_critical = { $scope }: ‏{ $value } من السجلات صفر، فوق { $threshold } منذ { $first }
alert-gap_rate_high = { $scope }: ‏{ $value } من السجلات صفر، فوق { $threshold } منذ { $first }
alert-zero_rate_jump = { $scope }: ارتفعت السجلات الصفرية من { $base } إلى { $value } في فترة واحدة، أكثر من { $threshold } نقاط
alert-share_erosion = { $scope }: هبطت الحصة من { $base } إلى { $value } خارج التشويش
alert-forecast_deviation = { $scope }: مبيعات { $value } حيث كان المتوقع { $base }، خارج مجال 80%
alert-quality = { $scope }: لم يُقبل كما هو إلا { $value } من الأرقام، دون { $threshold }
alert-clears_gap_rate_critical = يزول حين تصبح النسبة { $threshold } أو أقل.
alert-clears_gap_rate_high = يزول حين تصبح النسبة { $threshold } أو أقل.
alert-clears_zero_rate_jump = يزول في أول فترة بلا ارتفاع كهذا.
alert-clears_share_erosion = يزول في أول فترة بلا خسارة كهذه.
alert-clears_forecast_deviation = يزول في أول فترة داخل مجالها.
alert-clears_quality = يزول بتسليم مصحح أو بالتراجع عن هذا.
alert-state_open = مفتوح
alert-state_acknowledged = مستلَم
alert-state_resolved = منتهٍ
alert-none = لا تنبيهات.
alert-raised = { $count ->
        [zero] لا تنبيه جديد
        [one] تنبيه جديد واحد
        [two] تنبيهان جديدان
        [few] { $count } تنبيهات جديدة
        [many] { $count } تنبيهًا جديدًا
       *[other] { $count } تنبيه جديد
    }
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
urgency-LOW = منخفض
urgency-MEDIUM = متوسط
urgency-HIGH = مرتفع
state-shown = معروضة
state-withdrawn = مسحوبة
receipt-title = إيصال { $file }، الورقة { $sheet }
receipt-batch = الدفعة { $batch }
receipt-dry_run = تجربة فقط: لم يُستورد شيء.
receipt-already = سبق استيراد هذا الملف؛ هي الدفعة نفسها ولم يتغير شيء.
receipt-counts = { $read } رقم مقروء في { $rows } صف = { $loaded } محمَّل + { $quarantined } معزول + { $rejected } مستبعد
receipt-sums = المجموع { $read } = { $loaded } + { $quarantined } + { $rejected } (الخلايا التي لا عدد فيها لا تضيف شيئًا)
receipt-quality = الجودة { $score }؛ الأصفار { $zeros }؛ { $blank } خلية فارغة قُرئت لا شيء وليست صفرًا
receipt-changed = المضاف { $added }، والمصحح { $corrected }، والمحذوف { $removed }
receipt-unit = الوحدة: { $unit }
receipt-ignored = أعمدة متروكة: { $columns }
receipt-time = { $total } ث: الفحص { $guard }، القراءة { $read }، الحكم { $validate }، الكتابة { $commit }، إعادة القراءة { $warehouse }
receipt-more_issues = … و{ $count } أخرى
gaps-none = لا مجموعة تتجاوز { $threshold } في هذه المدة.
gaps-no_data = لا تعرض الخزنة أرقامًا تجتاز المرشِّح.
gaps-title = الفجوات من { $first } إلى { $last }: { $count } من { $groups } مجموعة تتجاوز { $threshold }؛ { $zeros } من { $records } سجل صفر ({ $rate })
gaps-prize_note = القيمة هي الأدنى والأوسط والأعلى لفترة واحدة، بوحدة البيانات: { $unit }.
vault-created = أُنشئت الخزنة. لا سبيل إلى فتحها دون كلمة مرورها.
vault-restored = استُعيدت النسخة. تُفتح بكلمة المرور التي كانت لها.
vault-backed_up = كُتبت النسخة الاحتياطية.
vault-password_changed = غُيِّرت كلمة المرور.
vault-sound = الخزنة سليمة: فُحصت { $pages } صفحة و{ $rows } صف تدقيق.
vault-unsound = الخزنة غير سليمة. استعد آخر نسخة احتياطية. الأعطال:
batch-undone = سُحبت الدفعة { $batch }؛ ويظهر ما تحتها من جديد.
demo-title = رفّ يعرض ما يفعل على سوق مصطنعة
demo-step = { $step }: { $seconds } ث
demo-made = صُنع { $files } من المصنفات، في كل منها { $rows } صف
demo-imported = { $file }: { $loaded } رقم محمَّل، { $apart } معزول، { $out } مستبعد؛ الجودة { $score }
demo-warehouse = { $figures } رقم جاهز للسؤال
demo-files = كل شيء في { $folder }
demo-next = ثم مع مصنفك: raff vault create ثم raff import FILE ثم raff gaps

# التواريخ والأرقام والأسماء كما تكتبها النافذة.

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
hijri-1 = محرم
hijri-2 = صفر
hijri-3 = ربيع الأول
hijri-4 = ربيع الآخر
hijri-5 = جمادى الأولى
hijri-6 = جمادى الآخرة
hijri-7 = رجب
hijri-8 = شعبان
hijri-9 = رمضان
hijri-10 = شوال
hijri-11 = ذو القعدة
hijri-12 = ذو الحجة
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-hijri = { $day } { $month } { $year }هـ
event-ramadan = رمضان { $year }
event-eid_al_fitr = عيد الفطر
event-hajj = الحج
number-million = { $value } مليون
number-thousand = { $value } ألف
model-naive = الساذج: آخر قيمة
model-seasonal_naive = الساذج: العام الماضي
model-ets = التمهيد الأسي
model-theta = ثيتا
model-ensemble = المجمَّع
role-owner = مالك الخزنة
role-executive = تنفيذي
role-manager = مدير ميداني
role-analyst = محلل
role-admin = مدير النظام
theme-system = كما هو النظام
theme-light = فاتح
theme-dark = داكن

# ما تعرضه النافذة.

standing-alone = على هذا الجهاز وحده: لا خدمة مضبوطة
standing-outbox = { $count ->
        [0] لا تغييرات منتظرة
        [one] تغيير واحد منتظر، محفوظ على هذا الجهاز
        [two] تغييران منتظران، محفوظان على هذا الجهاز
        [few] { $count } تغييرات منتظرة، محفوظة على هذا الجهاز
        [many] { $count } تغييرًا منتظرًا، محفوظة على هذا الجهاز
       *[other] { $count } تغيير منتظر، محفوظة على هذا الجهاز
    }
standing-as_of = البيانات حتى { $day }، الموافق { $hijri }
standing-empty = لا بيانات بعد
standing-unit = الوحدة: { $unit } (مصرَّح بها)
standing-unstated = الوحدة غير مصرَّح بها
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
job-lock = القفل
told-imported = { $file }: حُمِّل { $loaded } رقم، وعُزل { $apart }
told-already = سبق استيراد { $file }؛ لم يتغير شيء
told-undone = سُحب { $file }؛ ويظهر ما تحته من جديد
told-acknowledged = تأكَّد الاطلاع على التنبيه
told-resolved = انتهت معالجة التنبيه
told-cancelled = أُوقف العمل. لم يتغير شيء بما أُوقف.
told-settings = تعذَّر حفظ الإعداد في ملفه. يبقى ساريًا حتى إغلاق رفّ.
told-crash = تعطَّل رفّ نفسه ({ $kind }). لم يضع شيء مما حُفظ. في { $folder } تقرير بلا أرقام ولا أسماء.
told-alert_critical = حرج: { $what }
told-alerts_critical = { $count ->
        [zero] لا تنبيه حرج جديد
        [one] تنبيه حرج جديد
        [two] تنبيهان حرجان جديدان
        [few] { $count } تنبيهات حرجة جديدة
        [many] { $count } تنبيهًا حرجًا جديدًا
       *[other] { $count } تنبيه حرج جديد
    }
notice-no_data = لم يُستورد شيء بعد
notice-no_data_why = اختر مصنفًا أو أفلته على هذه النافذة. يعرض رفّ ما فعل بكل خلية.
notice-no_data_action = استيراد مصنفات
notice-no_gaps = لا مجموعة تتجاوز { $threshold }
notice-no_gaps_why = فُحصت { $groups } مجموعة، من { $first } إلى { $last }.
notice-no_alerts = لا تنبيه مفتوح
notice-no_alerts_why = لا شيء يتجاوز عتبة في الأرقام المعروضة.
notice-no_forecast = لا يمكن التوقع بعد
notice-no_forecast_why = يحتاج التوقع إلى ثلاث فترات متتابعة على الأقل.
notice-failed = تعذَّر حساب هذا
notice-failed_action = إعادة المحاولة
scope-regions = { $regions ->
        [zero] كل المحفوظ، بلا مناطق
        [one] كل المحفوظ، منطقة واحدة
        [two] كل المحفوظ، منطقتان
        [few] كل المحفوظ، { $regions } مناطق
       *[other] كل المحفوظ، { $regions } منطقة
    }
card-sales = المبيعات، { $month }
card-growth = النمو السنوي
card-zeros = السجلات الصفرية، { $month }
card-alerts = تنبيهات حرجة مفتوحة
card-forecast = التوقع، من { $first } إلى { $last }
card-on = على { $base }، { $noise }
card-on_unknown = على { $base }، والتشويش غير معروف بعد
card-of = من { $count }
card-since = منذ { $month }
card-within = ضمن التشويش
card-beyond = خارج التشويش
card-records = من { $records } سجل
card-interval = مجال 80%
plot-scope = { $scale }، { $axis }
plot-in = { $unit }
plot-in_thousands = ألف { $unit }
plot-in_millions = مليون { $unit }
plot-from_zero = يبدأ المحور من الصفر
plot-from = يبدأ المحور من { $value }
plot-noise = المجال المعتاد: { $low } إلى { $high }
plot-expected = المتوقع { $value }
plot-interval = { $level }%: ‏{ $low } إلى { $high }
plot-naive = الساذج
plot-summary = المبيعات من { $first } إلى { $last }: ‏{ $value } { $unit } في آخر فترة، { $change } على ما قبلها.
movers-scope = { $month } على { $base }، { $unit }؛ الرمادي تشويش
wins-scope = { $unit } في الفترة؛ أدنى وأوسط وأعلى
column-brand = العلامة
column-change = التغير
column-place = المكان
column-rate_to_peers = الصفر %، والأقران
column-excess = الزيادة، نقطة
column-prize_unit = { $unit } في الفترة
column-to_win = أدنى إلى أعلى
column-imported_at = وقت الاستيراد
column-by = بواسطة
column-quality = الجودة
column-bias = الانحياز
column-coverage = داخل 80%
column-verdict = مقابل الساذج
gaps-scope = { $count } فجوة تتجاوز { $threshold }، قيمتها الوسطى { $middle } { $unit } في الفترة؛ في أول { $few } منها { $part }
gaps-second = { $region }، { $province }
gaps-records = { $zeros } من { $total } صفر
evidence-figure = قيمة الفرصة، الوسطى
evidence-unit = { $unit } في الفترة
evidence-place = { $place }، { $month }
evidence-zeros = السجلات الصفرية هنا
evidence-expected = المتوقع بنسبة الأقران، { $total } × { $peer }
evidence-excess = الزائد
evidence-velocity = مبيعات السجل الذي يبيع
evidence-periods = فترات المدة
evidence-potential = الإمكان في الفترة
evidence-realisation = نسبة التحقق الوسطى
evidence-prize = القيمة الوسطى
evidence-low = { $value } أدنى
evidence-middle = وسطى
evidence-high = { $value } أعلى
evidence-trace = القاعدة: النسبة فوق { $threshold } متوسطة، وفوق { $high } مرتفعة؛ والأقران هي نوع العبوة نفسه في أماكن أخرى.
date-time = { $day }، { $time }
outlook-scope = { $periods } فترة من التاريخ، و{ $ahead } للأمام
outlook-total = المتوقع، { $periods } فترات
outlook-interval = مجال 80%
outlook-naive = الساذج
outlook-accuracy = الدقة على الماضي
outlook-gain = المكسب على الساذج
outlook-points = { $value } نقطة
outlook-tried = جُرِّبت على { $periods } فترة ماضية؛ والأخطاء بمقياس WAPE
outlook-not_tried = لم تُجرَّب على الماضي بعد
verdict-better = أفضل
verdict-worse = أسوأ
verdict-reference = المرجع
verdict-same = كالساذج
known-yes = نعم
known-no = لا
known-partly = بحذر
known-level = المستوى
known-level_yes = تكفي { $periods } فترة متتابعة.
known-level_no = { $periods } فترة لا تكفي؛ أقل ما يلزم ثلاث متتابعة.
known-season = الموسم السنوي
known-season_yes = شوهد كل شهر مرتين على الأقل.
known-season_no = لا تحوي { $periods } فترة كل شهر مرتين. أقل ما يلزم 24.
known-trial = جودة كل نموذج
known-trial_yes = جُرِّب كل منها على { $periods } فترة ماضية لم يرها.
known-trial_no = الفترات أقل من أن يُحجب بعضها للتجربة.
known-gain = هل يتفوق نموذج على الساذج؟
known-gain_yes = أخطأ { $model } بنسبة { $wape }، والساذج بنسبة { $naive }.
known-gain_no = لم يكن أي نموذج أفضل من تكرار الماضي، فيُعرض الساذج.
known-hole = الفترات السابقة لآخر ثغرة
known-hole_why = لم تُستعمل: فالفترة الناقصة ليست صفرًا.
alerts-scope = { $open } مفتوحة، منها { $critical } حرجة
alert-when = منذ { $first }، وآخر قياس في { $last }؛ رُصد في { $raised }
alert-figure_value = المقيس
alert-figure_base = يُقاس على
alert-figure_threshold = عتبة القاعدة
alert-figure_rule = القاعدة
alert-rule_gap_rate_critical = نسبة فجوات المنطقة، حرجة
alert-rule_gap_rate_high = نسبة فجوات المنطقة، مرتفعة
alert-rule_zero_rate_jump = ارتفاع نسبة الأصفار
alert-rule_share_erosion = تآكل الحصة
alert-rule_forecast_deviation = مبيعات خارج توقعها
alert-rule_quality = جودة التسليم
alert-rule_version = { $name }، الإصدار { $version }
alert-event = { $actor }: { $event }
alert-actor_data = البيانات
alert-event_raised = رُصد
alert-event_cleared = زال
alert-event_acknowledged = تأكَّد الاطلاع
alert-event_resolved = انتهت المعالجة
imports-scope = { $live ->
        [zero] لا استيراد مستعمل، والمسحوب { $withdrawn }
        [one] استيراد واحد مستعمل، والمسحوب { $withdrawn }
        [two] استيرادان مستعملان، والمسحوب { $withdrawn }
        [few] { $live } استيرادات مستعملة، والمسحوب { $withdrawn }
       *[other] { $live } استيرادًا مستعملًا، والمسحوب { $withdrawn }
    }
state-in_use = مستعمل
state-taken_back = مسحوب
account-subtitle = الوصفة «{ $recipe }»، قرأها { $reader }
account-read = الأرقام المقروءة
account-rows = في { $rows } صف
account-loaded = المحمَّلة
account-zeros = منها { $zeros } صفر
account-apart = المعزولة
account-apart_below = محفوظة كما وُجدت، ولا تُحسب
account-out = المستبعدة
account-out_below = صفوف كاملة
account-quality = الجودة
account-quality_below = الأرقام المقبولة كما هي
account-no_faults = لم تنطبق أي قاعدة: قُبل كل رقم كما هو.
account-all_cells = تُعرض { $shown } من { $all } خلية
correction-corrected = أرقام مصحَّحة
correction-removed = أرقام محذوفة
correction-added = أرقام مضافة
import-several = { $count } ملفات
column-count = العدد
column-score = الدرجة
unit_choice-sar = ريالات سعودية
unit_choice-litres = لترات
unit_choice-cases = صناديق
unit_choice-other = وحدة أخرى
unit_choice-unstated = لا أعرف: لا تُعرض وحدة
window-not_photographed = تعذَّر تصوير النافذة: لم يبدأ Qt أو لم تستقر النافذة.
demo-pictures = في { $folder } صور للنافذة عددها { $count }
alert-brief_gap_rate_critical = ‏{ $value } من السجلات صفر
alert-brief_gap_rate_high = ‏{ $value } من السجلات صفر
alert-brief_zero_rate_jump = ارتفعت السجلات الصفرية من { $base } إلى { $value }
alert-brief_share_erosion = هبطت الحصة من { $base } إلى { $value }
alert-brief_forecast_deviation = مبيعات { $value } حيث كان المتوقع { $base }
alert-brief_quality = قُبل كما هو { $value } من الأرقام
text-pair = { $one }، { $other }
recipe-unreadable = { $file } ليس وصفة: غير مفهوم عند { $part }.
export-format = { $file }: يُكتب الملف بإحدى هذه الصيغ: { $formats }.
facts-written = كُتب { $count } رقم في { $file }
column-recipe = الوصفة
column-layout = التخطيط
column-unit = الوحدة
column-heading = العنوان
column-meaning = المعنى
import-outdated = استُورد شيء منذ فحص { $file }، فلم يعد إيصاله صحيحًا. افحصه من جديد.
job-check = فحص المصنف
check-title = فحص { $file }، الورقة { $sheet }
check-go = فحص
import-go = استيراد
check-changes = يغيّر هذا التسليم أرقامًا معروضة: المصحح { $corrected }، والمحذوف { $removed }، والمضاف { $added }. يوضع فوق الاستيراد الأقدم ويمكن التراجع عنه.
check-adds = يضيف { $added } رقم ولا يغيّر شيئًا مما يُعرض.
check-take = استيراد { $count } رقم
changes-title = ما يغيّره
changes-figure = الرقم
receipt-account = الحساب
receipt-cells = الخلايا
receipt-rules = القواعد
receipt-rule = { $rule } ({ $fate }): المواضع { $places }، الدرجة { $score }
column-fate = مصيرها

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
meaning-figure = الرقم
meaning-day = أيام
meaning-week = أسابيع
meaning-month = أشهر
meaning-quarter = أرباع
meaning-hijri_month = أشهر هجرية
meaning-header = العناوين
guess-audit_heading = عنوان تدقيق التجزئة حرفًا بحرف
guess-known_heading = عنوان معروف
guess-similar_heading = عنوان يكاد يطابق عنوانًا معروفًا
guess-period_heading = عناوين تسمي فترات
guess-serial = أرقام يعدّ بها إكسل الأيام
guess-hijri = أشهر هجرية حُوّلت بتقويم أم القرى المحسوب، وقد يغيرها الإعلان يومًا
guess-week_number = أسابيع مرقّمة، أُخذت على ISO 8601 وتبدأ من الأحد الذي قبلها
guess-year_given = السنة التي أُعطيت
guess-year_sheet = السنة في اسم الورقة
guess-year_notes = السنة في السطور فوق الجدول
guess-year_file = السنة في اسم الملف
guess-two_rows = صفان يسميان الأعمدة معًا
guess-sheet_name = اسم الورقة، فلكل منطقة ورقة
rules-tuned = تغيرت القاعدة { $rule } لكل استيراد من الآن.
state-off = موقوفة
column-limits = الحدود
column-meaning = المعنى
release-none = لم يُعزل رقم عند { $cell } ولا بهذه القاعدة.
release-decided = تقرر أمر { $cell } من قبل. تراجع عن دفعته أولًا.
release-needs_value = في { $cell } «{ $value }» وليس رقمًا. اذكر المقصود.
release-not_a_number = «{ $value }» ليس رقمًا يصلح لـ { $cell }.
release-which = سمِّ خلايا أو قاعدة واحدة.
decision-released = أُطلق كما وُجد
decision-fixed = أُطلق على أنه { $value }
decision-kept_out = يبقى معزولًا
guess-recipe = تقول الوصفة ذلك
guess-recipe_drifted = تكاد العناوين تطابق وصفة محفوظة لم تُستعمل
meaning-recipe = وصفة
rule-sheet-recipe_drifted = تكاد العناوين تطابق وصفة محفوظة لم تُستعمل
recipe-drift = لم تعد الأعمدة أعمدة الوصفة { $recipe }. زاد: { $added }. نقص: { $missing }.
recipe-treatment = «{ $text }» لا يقول عن الخلايا ما تعرفه وصفة.
decided-blank_as_zero = أُخذت { $count } خلية فارغة صفرًا كما تقول الوصفة
decided-placeholder_as_missing = أُخذ { $count } رمز نيابة فراغًا كما تقول الوصفة
decided-placeholder_as_zero = أُخذ { $count } رمز نيابة صفرًا كما تقول الوصفة
decided-text_as_number = أُخذ { $count } رقم مخزَّن نصًا رقمًا كما تقول الوصفة
receipt-merged = جُمع { $count } رقم مع غيره من المكان والصنف والتاريخ نفسه كما تقول الوصفة
unmask-no_reason = اذكر لماذا يجب أن يُعرف ذلك.
rule-column-personal = يسمي أشخاصًا فيُحفظون بأسماء مستعارة
column-level = المستوى
column-pseudonym = الاسم المستعار
column-name = الاسم
guess-unknown_heading = عنوان غير معروف
table-title = استيراد { $file }
table-from = جدول عند { $place }
table-empty = فارغة
table-none = لا جدول فيها
table-ignored = متروك
table-periods = الأرقام حسب { $grain }: { $count } عمود، من { $first } إلى { $last }
receipt-saved = حُفظ الإيصال باسم { $file }
job-inspect = نظرة في المصنف
job-save = حفظ
import-closed = شهر { $period } مقفل. لا يغيره إلا من له حق الإقفال.
closed-through = مقفل حتى { $day }.
closed-none = لا شهر مقفل.
closed-no_month = «{ $text }» ليس شهرًا. اكتبه هكذا: 2024-03.
compact-would = ستُضغط { $count } دفعة: { $bytes } بايت
compact-done = ضُغطت { $count } دفعة: { $bytes } بايت
column-decision = القرار
job-release = إطلاق أرقام
told-released = { $count ->
    [zero] لم يُطلق رقم
    [one] أُطلق رقم واحد
    [two] أُطلق رقمان
    [few] أُطلقت { $count } أرقام
    [many] أُطلق { $count } رقمًا
   *[other] أُطلق { $count } رقم
}
told-kept_out = { $count ->
    [zero] لا رقم يبقى معزولًا
    [one] يبقى رقم واحد معزولًا
    [two] يبقى رقمان معزولين
    [few] تبقى { $count } أرقام معزولة
    [many] يبقى { $count } رقمًا معزولًا
   *[other] يبقى { $count } رقم معزولًا
}
annotation-not_a_workbook = { $file } لا يحمل ملاحظات: يحملها ‎.xlsx و‎.xlsm فقط.
annotation-other_file = ليس { $file } مصنف الدفعة { $batch }.
look-title = { $file }، الورقة { $sheet }: { $rows } صف
look-more = و{ $count } مجموعة أخرى
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
column-filled = ممتلئة
column-distinct = مختلفة
column-least = الأدنى
column-most = الأعلى
column-top = التوزع
look-count = عدد الصفوف
look-sum = المجموع
