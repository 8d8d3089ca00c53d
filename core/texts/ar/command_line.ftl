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
column-apart = المعزول أو المستبعد
