<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar">
<context>
    <name>AlertCard</name>
    <message>
        <source>Acknowledge</source>
        <translation>تأكيد الاطلاع</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>بدء العمل</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>تمت المعالجة</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>استبعاد</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>فتح من جديد</translation>
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
        <source>Looked at</source>
        <translation>تُراقَب</translation>
    </message>
    <message>
        <source>Try on the past</source>
        <translation>تجربة على الماضي</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>كما شُحنت</translation>
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
    <name>AssignDialog</name>
    <message>
        <source>Assign</source>
        <translation>إسناد</translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation>لمن هو</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>ليس لأحد</translation>
    </message>
    <message>
        <source>By a day</source>
        <translation>حتى يوم</translation>
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
    <name>CorrectionDialog</name>
    <message>
        <source>Correction</source>
        <translation>تصحيح</translation>
    </message>
    <message>
        <source>This delivery changes figures that are shown</source>
        <translation>يغيّر هذا التسليم أرقامًا معروضة</translation>
    </message>
    <message>
        <source>Nothing was imported yet. A correction lies over the older import and can be undone.</source>
        <translation>لم يُستورد شيء بعد. يوضع التصحيح فوق الاستيراد الأقدم ويمكن التراجع عنه.</translation>
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
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>التراجع عن هذا الاستيراد</translation>
    </message>
    <message>
        <source>Import workbooks</source>
        <translation>استيراد مصنفات</translation>
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
        <source>Sales over time</source>
        <translation>المبيعات عبر الزمن</translation>
    </message>
    <message>
        <source>Open forecast</source>
        <translation>فتح التوقعات</translation>
    </message>
    <message>
        <source>Largest movers</source>
        <translation>أكبر المتغيرات</translation>
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
        <source>Look at a table</source>
        <translation>نظرة في جدول</translation>
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
        <source>Nothing is imported and nothing is kept.</source>
        <translation>لا يُستورد شيء ولا يُحفظ شيء.</translation>
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
    <name>ForecastPage</name>
    <message>
        <source>Series</source>
        <translation>السلسلة</translation>
    </message>
    <message>
        <source>History and forecast</source>
        <translation>التاريخ والتوقع</translation>
    </message>
    <message>
        <source>Models against naive</source>
        <translation>النماذج مقابل الساذج</translation>
    </message>
    <message>
        <source>Can this be known?</source>
        <translation>هل يمكن معرفة ذلك؟</translation>
    </message>
    <message>
        <source>Forecast diary</source>
        <translation>يوميات التوقعات</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop to import</source>
        <translation>أفلت للاستيراد</translation>
    </message>
    <message>
        <source>Import workbooks</source>
        <translation>استيراد مصنفات</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>ابحث في هذه الصفحة</translation>
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
        <source>Lock</source>
        <translation>قفل</translation>
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
    <name>PasswordDialog</name>
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
        <source>Rules that fired</source>
        <translation>القواعد المنطبقة</translation>
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
        <translation>حفظ الإيصال</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>كما وُجد</translation>
    </message>
    <message>
        <source>The figure that was meant</source>
        <translation>الرقم المقصود</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>إطلاق</translation>
    </message>
    <message>
        <source>Keep out</source>
        <translation>إبقاء معزولًا</translation>
    </message>
    <message>
        <source>The chosen cell, or all of the rule:</source>
        <translation>الخلية المختارة، أو كل ما في القاعدة:</translation>
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
        <source>Do not import</source>
        <translation>عدم الاستيراد</translation>
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
    <name>StatusBar</name>
    <message>
        <source>What was said before</source>
        <translation>ما قيل من قبل</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>التقدم</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
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
        <source>What do the figures count?</source>
        <translation>ماذا تعدّ الأرقام؟</translation>
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
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>فحص</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>نظرة أقرب</translation>
    </message>
    <message>
        <source>Meaning of %1</source>
        <translation>معنى %1</translation>
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
        <translation>ابحث في هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>UnitDialog</name>
    <message>
        <source>Import workbooks</source>
        <translation>استيراد مصنفات</translation>
    </message>
    <message>
        <source>What do the figures count?</source>
        <translation>ماذا تعدّ الأرقام؟</translation>
    </message>
    <message>
        <source>The workbook does not say. Amounts are shown in this unit.</source>
        <translation>المصنف لا يقول. تُعرض المقادير بهذه الوحدة.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Password</source>
        <translation>كلمة المرور</translation>
    </message>
    <message>
        <source>The same password again</source>
        <translation>كلمة المرور نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Make a vault</source>
        <translation>إنشاء خزنة</translation>
    </message>
    <message>
        <source>Unlock the vault</source>
        <translation>فتح الخزنة</translation>
    </message>
    <message>
        <source>12 characters or more; several words that do not belong together. Nobody can open it without.</source>
        <translation>12 حرفًا أو أكثر؛ كلمات عدة لا صلة بينها. لا يفتحها أحد دونها.</translation>
    </message>
    <message>
        <source>Your figures are encrypted on this laptop.</source>
        <translation>أرقامك مشفَّرة على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>إنشاء</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>كلمتا المرور مختلفتان.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Executive</source>
        <translation>تنفيذي</translation>
    </message>
    <message>
        <source>Management</source>
        <translation>الإدارة</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>التوقعات</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>التنبيهات</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>البيانات</translation>
    </message>
</context>
</TS>
