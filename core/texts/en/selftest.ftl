# raff selftest.

column-part = Part
column-works = Verdict
column-seconds = Seconds
column-result = Result
verdict-passed = works
verdict-absent = not here
verdict-skipped = skipped
verdict-failed = FAILED
selftest-vault = Vault
selftest-vault_works = made, opened with its password and with no other; nothing readable on disk
selftest-opened_by_any_password = The vault opened with a wrong password.
selftest-readable = The vault can be read without its password.
selftest-needs_vault = Not tried, because it needs the vault.
selftest-needs_warehouse = Not tried, because it needs the analysis.
selftest-sample = Import
selftest-sample_works = { $figures } figures of the sample, read by a process of their own
selftest-no_sample = No figure of the sample was loaded.
selftest-warehouse = Analysis
selftest-warehouse_works = { $gaps ->
        [one] one gap
       *[other] { $gaps } gaps
    } found
selftest-forecast = Forecast
selftest-forecast_works = { $series ->
        [one] one series
       *[other] { $series } series
    } continued
selftest-workbook = Workbooks
selftest-workbook_works = written, and read again as it was written
selftest-written_otherwise = What was written reads otherwise.
selftest-report = Reports
selftest-report_works = in Arabic, as PDF, { $size } KB
selftest-audit = Checks
selftest-audit_works = { $pages ->
        [one] one page
       *[other] { $pages } pages
    } and { $rows ->
        [one] one row
       *[other] { $rows } rows
    } of the audit are sound
selftest-unsound = The vault is not sound: { $fault }
selftest-tls = TLS
selftest-tls_works = { $version } spoken, { $roots } authorities of the system are trusted
selftest-window = Window
selftest-window_works = drawn on { $platform }
selftest-no_display = There is no display; it was drawn to memory.
selftest-charts = Charts
selftest-charts_work = drawn, and every page loaded
selftest-fonts = Letters
selftest-fonts_work = { $faces }
selftest-translations = Arabic captions
selftest-translations_work = Raff's own and those of Qt
selftest-notifications = Notifications
selftest-notifications_work = one was shown
selftest-no_notifications = This system shows no notifications to Raff now; the window shows every alert.
selftest-broken = { $kind }: { $what }
selftest-ended = The process that draws ended with code { $code } before it answered. A library of the system may be missing; its output is above.
