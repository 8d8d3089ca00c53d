<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AlertCard</name>
    <message>
        <source>Acknowledge</source>
        <translation>تم الاطلاع</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>بدء العمل</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>إغلاق (معالَج)</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>تجاهل</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>تأجيل</translation>
    </message>
    <message>
        <source>Until tomorrow</source>
        <translation>إلى الغد</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>لأسبوع</translation>
    </message>
    <message>
        <source>For a month</source>
        <translation>لشهر</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>This alert was useful</source>
        <translation>كان هذا التنبيه مفيدًا</translation>
    </message>
    <message>
        <source>This alert was of no use</source>
        <translation>لم يكن هذا التنبيه مفيدًا</translation>
    </message>
    <message>
        <source>What would clear it</source>
        <translation>ما الذي يزيله</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Why this alert</source>
        <translation>لماذا هذا التنبيه</translation>
    </message>
</context>
<context>
    <name>AlertRulesDialog</name>
    <message>
        <source>Rules and thresholds</source>
        <translation>القواعد والعتبات</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>العتبة</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>مفعّلة</translation>
    </message>
    <message>
        <source>Test on history</source>
        <translation>اختبار على البيانات السابقة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Reset to default</source>
        <translation>استعادة الافتراضي</translation>
    </message>
    <message>
        <source>Mute for a month</source>
        <translation>كتم لشهر</translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Rules and thresholds</source>
        <translation>القواعد والعتبات</translation>
    </message>
</context>
<context>
    <name>AnalyticsPage</name>
    <message>
        <source>Pivot</source>
        <translation>جدول محوري</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>بلا مسؤول</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>تاريخ الاستحقاق</translation>
    </message>
    <message>
        <source>The day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>BookPasswordDialog</name>
    <message>
        <source>Password of the workbook</source>
        <translation>كلمة مرور المصنف</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>CellDecisions</name>
    <message>
        <source>Correct value</source>
        <translation>القيمة الصحيحة</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>اعتماد</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Cell {0}:</source>
        <translation>الخلية {0}:</translation>
    </message>
    <message>
        <source>Selected cells ({0}):</source>
        <translation>الخلايا المختارة ({0}):</translation>
    </message>
    <message>
        <source>All cells with this issue:</source>
        <translation>كل الخلايا التي فيها هذه المشكلة:</translation>
    </message>
    <message>
        <source>Each its own value</source>
        <translation>لكلٍّ قيمتها</translation>
    </message>
    <message>
        <source>“{0}” is for one cell. Select that cell first.</source>
        <translation>«{0}» لخلية واحدة. اختر تلك الخلية أولًا.</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Filter to {0}</source>
        <translation>التصفية حسب {0}</translation>
    </message>
    <message>
        <source>Explain {0}</source>
        <translation>تفسير {0}</translation>
    </message>
    <message>
        <source>Show as table, copy, save</source>
        <translation>عرض كجدول أو نسخ أو حفظ</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>عرض كجدول</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>نسخ صورة</translation>
    </message>
    <message>
        <source>Save as PNG</source>
        <translation>حفظ PNG</translation>
    </message>
    <message>
        <source>Save as SVG</source>
        <translation>حفظ SVG</translation>
    </message>
    <message>
        <source>Save data as Excel workbook</source>
        <translation>حفظ البيانات مصنف Excel</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove the filter {0}</source>
        <translation>إزالة المرشح {0}</translation>
    </message>
</context>
<context>
    <name>ColumnRoles</name>
    <message>
        <source>Meaning of %1</source>
        <translation>معنى %1</translation>
    </message>
</context>
<context>
    <name>CompanyDialog</name>
    <message>
        <source>Which company is yours?</source>
        <translation>أي شركة شركتك؟</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Shares, distribution and alerts then speak of your products against rivals. Tick one or several.</source>
        <translation>عندها تتحدث الحصص والتوزيع والتنبيهات عن منتجاتك مقابل المنافسين. حدّد شركة أو أكثر.</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>This file replaces data already shown</source>
        <translation>يحلّ هذا الملف محل بيانات معروضة</translation>
    </message>
    <message>
        <source>Nothing was imported yet. A correction replaces the older import and can be undone.</source>
        <translation>لم يُستورد شيء بعد. يحلّ التصحيح محل الاستيراد الأقدم ويمكن التراجع عنه.</translation>
    </message>
    <message>
        <source>Keep what is shown</source>
        <translation>إبقاء المعروض</translation>
    </message>
    <message>
        <source>Import the correction</source>
        <translation>استيراد التصحيح</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Receipt</source>
        <translation>تقرير الاستيراد</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>التراجع عن هذا الاستيراد</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>استيراد بيانات</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Arithmetic</source>
        <translation>الحساب</translation>
    </message>
</context>
<context>
    <name>ExecutivePage</name>
    <message>
        <source>Choose your company</source>
        <translation>اختيار شركتك</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>ليس الآن</translation>
    </message>
    <message>
        <source>Sales over time</source>
        <translation>المبيعات عبر الزمن</translation>
    </message>
    <message>
        <source>Open forecast</source>
        <translation>فتح التوقعات</translation>
    </message>
    <message>
        <source>Zero-sales rate vs similar areas</source>
        <translation>نسبة عدم البيع مقارنةً بالمناطق المماثلة</translation>
    </message>
    <message>
        <source>Open map</source>
        <translation>فتح الخريطة</translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation>تصدير التقرير PDF</translation>
    </message>
    <message>
        <source>Largest movers</source>
        <translation>أكبر التغيّرات</translation>
    </message>
    <message>
        <source>Largest opportunities</source>
        <translation>أكبر الفرص</translation>
    </message>
    <message>
        <source>All gaps</source>
        <translation>كل الفجوات</translation>
    </message>
</context>
<context>
    <name>ExploreDialog</name>
    <message>
        <source>Preview a table</source>
        <translation>معاينة جدول</translation>
    </message>
    <message>
        <source>What each column holds</source>
        <translation>ما في كل عمود</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>جدول محوري</translation>
    </message>
    <message>
        <source>Nothing is imported or saved.</source>
        <translation>لا يُستورد شيء ولا يُحفظ.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Sum of</source>
        <translation>مجموع</translation>
    </message>
    <message>
        <source>Only where</source>
        <translation>حيث</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>عرض</translation>
    </message>
</context>
<context>
    <name>FailureLine</name>
    <message>
        <source>Hide this message</source>
        <translation>إخفاء هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>FigureCard</name>
    <message>
        <source>Enter shows how this figure comes about</source>
        <translation>مفتاح الإدخال يبيّن كيف نتج هذا الرقم</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message>
        <source>Show by</source>
        <translation>عرض حسب</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>History and forecast</source>
        <translation>المبيعات السابقة والمتوقعة</translation>
    </message>
    <message>
        <source>Model comparison</source>
        <translation>مقارنة النماذج</translation>
    </message>
    <message>
        <source>How far can you trust this?</source>
        <translation>إلى أي حد يُعتمد على هذا؟</translation>
    </message>
    <message>
        <source>Forecast log</source>
        <translation>سجل التوقعات</translation>
    </message>
    <message>
        <source>A month all in Ramadan sells more by</source>
        <translation>شهر كله رمضان يبيع أكثر بنسبة</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Copy page as picture</source>
        <translation>نسخ الصفحة كصورة</translation>
    </message>
    <message>
        <source>Save page as picture</source>
        <translation>حفظ الصفحة كصورة</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>أفلت للاستيراد</translation>
    </message>
    <message>
        <source>Import data</source>
        <translation>استيراد بيانات</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>حفظ هذا العرض</translation>
    </message>
    <message>
        <source>Save the table of this page</source>
        <translation>حفظ جدول هذه الصفحة</translation>
    </message>
    <message>
        <source>Report of this page</source>
        <translation>تقرير هذه الصفحة</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>بحث في هذه الصفحة</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>البحث عن التالي</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>بحث في الأوامر</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إلى الأمام</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>إزالة كل المرشحات</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Show the quick tour</source>
        <translation>عرض الجولة السريعة</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>نص أكبر</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>نص أصغر</translation>
    </message>
    <message>
        <source>Message history</source>
        <translation>سجل الرسائل</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>فتح الملف المحفوظ</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>نسخ التشخيص</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>إيقاف ما يعمل</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>إغلاق النافذة</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>إنهاء</translation>
    </message>
</context>
<context>
    <name>ManagementPage</name>
    <message>
        <source>{0} of {1} rows</source>
        <translation>{0} من {1} صف</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Map</source>
        <translation>الخريطة</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>الدائرة</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>ما يُعرض</translation>
    </message>
    <message>
        <source>Use another map file</source>
        <translation>استعمال ملف خريطة آخر</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>NamesPopup</name>
    <message>
        <source>Find a name</source>
        <translation>بحث عن اسم</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Search commands</source>
        <translation>بحث في الأوامر</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>ماذا تريد أن تفعل؟</translation>
    </message>
    <message>
        <source>Nothing found. Try another word.</source>
        <translation>لا نتائج. جرّب كلمة أخرى.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Use at least 12 characters: four unrelated words work well. If you forget this password, the IT of your organisation can help.</source>
        <translation>استخدم 12 حرفًا على الأقل: أربع كلمات لا رابط بينها تكفي. إن نسيت كلمة المرور فقسم تقنية المعلومات في مؤسستك يستطيع المساعدة.</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>Another password</source>
        <translation>كلمة مرور أخرى</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Confirm password</source>
        <translation>تأكيد كلمة المرور</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>تغيير كلمة المرور</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Use at least 12 characters: four unrelated words work well. If you forget this password, your data cannot be recovered.</source>
        <translation>استخدم 12 حرفًا على الأقل: أربع كلمات لا رابط بينها تكفي. إن نسيت كلمة المرور فلا يمكن استعادة بياناتك.</translation>
    </message>
    <message>
        <source>Passwords do not match.</source>
        <translation>كلمتا المرور غير متطابقتين.</translation>
    </message>
</context>
<context>
    <name>PivotView</name>
    <message>
        <source>Pivot</source>
        <translation>جدول محوري</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>أعمدة</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>خط</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>متراكم</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>مخطط انتشار</translation>
    </message>
    <message>
        <source>Kind of chart</source>
        <translation>نوع المخطط</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>المخطط</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>then</source>
        <translation>ثم</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>مقارنة مع</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>تبديل</translation>
    </message>
    <message>
        <source>Rows become columns, and columns rows</source>
        <translation>تصير الصفوف أعمدة والأعمدة صفوفًا</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>ألوان</translation>
    </message>
</context>
<context>
    <name>ProfileView</name>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation>ما في العمود</translation>
    </message>
    <message>
        <source>Distribution of values</source>
        <translation>توزيع القيم</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>قفل</translation>
    </message>
    <message>
        <source>Managed by your organisation</source>
        <translation>تديره مؤسستك</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Issues found</source>
        <translation>المشكلات</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>الخلايا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>حفظ تقرير الاستيراد</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>المجاميع</translation>
    </message>
    <message>
        <source>Largest changes</source>
        <translation>أكبر التغييرات</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>مصنفات (*.xlsx)</translation>
    </message>
    <message>
        <source>Cancel import</source>
        <translation>إلغاء الاستيراد</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Forgot the password?</source>
        <translation>هل نسيت كلمة المرور؟</translation>
    </message>
    <message>
        <source>Set the new password</source>
        <translation>اعتماد كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Save the request...</source>
        <translation>حفظ الطلب...</translation>
    </message>
    <message>
        <source>Saved. Read this check to your IT by phone:</source>
        <translation>حُفظ الطلب. اقرأ رمز التحقق هذا لقسم تقنية المعلومات بالهاتف:</translation>
    </message>
    <message>
        <source>Choose the answer...</source>
        <translation>اختيار الرد...</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>كلمة المرور الجديدة</translation>
    </message>
    <message>
        <source>Confirm password</source>
        <translation>تأكيد كلمة المرور</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>1. Save a request and send it to your IT. It holds no secret.</source>
        <translation>1. احفظ طلبًا وأرسله إلى قسم تقنية المعلومات. لا سر فيه.</translation>
    </message>
    <message>
        <source>2. Choose the answer that IT sends back, and type the code that they give you another way.</source>
        <translation>2. اختر الرد الذي يعيدونه إليك، واكتب الرمز الذي يعطونك إياه بطريق آخر.</translation>
    </message>
    <message>
        <source>3. Choose a new password of at least 12 characters: four unrelated words work well.</source>
        <translation>3. اختر كلمة مرور جديدة من 12 حرفًا على الأقل: أربع كلمات لا رابط بينها تكفي.</translation>
    </message>
    <message>
        <source>Passwords do not match.</source>
        <translation>كلمتا المرور غير متطابقتين.</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>New report of saved views</source>
        <translation>تقرير جديد من العروض المحفوظة</translation>
    </message>
    <message>
        <source>Delete this report</source>
        <translation>حذف هذا التقرير</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>المعاينة</translation>
    </message>
    <message>
        <source>Saved reports</source>
        <translation>التقارير المحفوظة</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
</context>
<context>
    <name>RowsDialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>RowsTable</name>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>نسخ مع العناوين</translation>
    </message>
    <message>
        <source>Save as Excel workbook</source>
        <translation>حفظ مصنف Excel</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>استعادة الأعمدة</translation>
    </message>
    <message>
        <source>{0}: sum {1}, mean {2}, {3} rows selected</source>
        <translation>{0}: المجموع {1}، المتوسط {2}، الصفوف المختارة {3}</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Managed by your organisation</source>
        <translation>تديره مؤسستك</translation>
    </message>
</context>
<context>
    <name>SpanPopup</name>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
</context>
<context>
    <name>SqlView</name>
    <message>
        <source>One SELECT on sales, places, products, periods</source>
        <translation>عبارة SELECT واحدة على sales و places و products و periods</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>تنفيذ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Query history</source>
        <translation>سجل الاستعلامات</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الجواب</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Message history</source>
        <translation>سجل الرسائل</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>Import a workbook</source>
        <translation>استيراد مصنف</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>الجدول</translation>
    </message>
    <message>
        <source>Tables of the workbook</source>
        <translation>جداول المصنف</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>Two columns cannot mean the same.</source>
        <translation>لا يمكن أن يعني عمودان الشيء نفسه.</translation>
    </message>
    <message>
        <source>What unit are these values in?</source>
        <translation>ما وحدة هذه القيم؟</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Next: match columns</source>
        <translation>التالي: مطابقة الأعمدة</translation>
    </message>
    <message>
        <source>Next: check data</source>
        <translation>التالي: فحص البيانات</translation>
    </message>
    <message>
        <source>Preview and profile</source>
        <translation>معاينة تفصيلية</translation>
    </message>
    <message>
        <source>Step 1 of 3: the table</source>
        <translation>الخطوة 1 من 3: الجدول</translation>
    </message>
    <message>
        <source>Step 2 of 3: what each column means</source>
        <translation>الخطوة 2 من 3: معنى كل عمود</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>إلى الأمام</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>بحث في هذه الصفحة</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>بحث في الأوامر</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>العروض المحفوظة</translation>
    </message>
</context>
<context>
    <name>TourDialog</name>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} من {1}</translation>
    </message>
    <message>
        <source>Quick tour</source>
        <translation>جولة سريعة</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
</context>
<context>
    <name>TrendChart</name>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>أدنى</translation>
    </message>
    <message>
        <source>High</source>
        <translation>أعلى</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>Import data</source>
        <translation>استيراد بيانات</translation>
    </message>
    <message>
        <source>What unit are these values in?</source>
        <translation>ما وحدة هذه القيم؟</translation>
    </message>
    <message>
        <source>The workbook does not say. Amounts are shown in this unit.</source>
        <translation>المصنف لا يقول. تُعرض المقادير بهذه الوحدة.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>A vault is one encrypted file on this laptop that holds all your data: your password opens it, or your organisation with its own key.</source>
        <translation>الخزنة ملف واحد مشفّر على هذا الحاسوب يضم كل بياناتك: تفتحه كلمة مرورك، أو مؤسستك بمفتاحها.</translation>
    </message>
    <message>
        <source>Forgot the password?</source>
        <translation>هل نسيت كلمة المرور؟</translation>
    </message>
    <message>
        <source>Use at least 12 characters: four unrelated words work well. If you forget this password, the IT of your organisation can help.</source>
        <translation>استخدم 12 حرفًا على الأقل: أربع كلمات لا رابط بينها تكفي. إن نسيت كلمة المرور فقسم تقنية المعلومات في مؤسستك يستطيع المساعدة.</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>إظهار كلمة المرور</translation>
    </message>
    <message>
        <source>A vault is one encrypted file on this laptop that holds all your data: only your password opens it.</source>
        <translation>الخزنة ملف واحد مشفّر على هذا الحاسوب يضم كل بياناتك: لا يفتحه إلا كلمة مرورك.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>Confirm password</source>
        <translation>تأكيد كلمة المرور</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>إنشاء خزنة</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>فتح الخزنة</translation>
    </message>
    <message>
        <source>Use at least 12 characters: four unrelated words work well. If you forget this password, your data cannot be recovered.</source>
        <translation>استخدم 12 حرفًا على الأقل: أربع كلمات لا رابط بينها تكفي. إن نسيت كلمة المرور فلا يمكن استعادة بياناتك.</translation>
    </message>
    <message>
        <source>Your data is encrypted on this laptop.</source>
        <translation>بياناتك مشفَّرة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation>إنشاء الخزنة</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Passwords do not match.</source>
        <translation>كلمتا المرور غير متطابقتين.</translation>
    </message>
</context>
<context>
    <name>WorklistPage</name>
    <message>
        <source>Print for the car</source>
        <translation>طباعة للسيارة</translation>
    </message>
    <message>
        <source>Why it could not be done, or a note</source>
        <translation>لماذا تعذّر، أو ملاحظة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>لم تُنجز</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>المنجزة</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>إعادة فتح</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>قبل وبعد</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>هذا الأسبوع</translation>
    </message>
</context>
<context>
    <name>_Popup</name>
    <message>
        <source>Clear</source>
        <translation>مسح</translation>
    </message>
</context>
<context>
    <name>PageWidget</name>
    <message>
        <source>Copy page as picture</source>
        <translation>نسخ الصفحة كصورة</translation>
    </message>
    <message>
        <source>Save page as picture</source>
        <translation>حفظ الصفحة كصورة</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Managed by your organisation</source>
        <translation>تديره مؤسستك</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>استعادة الافتراضي</translation>
    </message>
    <message>
        <source>Default: {0}</source>
        <translation>الافتراضي: {0}</translation>
    </message>
</context>
<context>
    <name>DaysDialog</name>
    <message>
        <source>Click the first day, then the last.</source>
        <translation>انقر اليوم الأول ثم الأخير.</translation>
    </message>
    <message>
        <source>Announced days</source>
        <translation>الأيام المعلنة</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>المناسبة</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>اليوم الأول</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
</TS>
