# The watched folder: what becomes of its files, and why.
watch-not_allowed = Your organisation does not allow a watched folder.
watch-folder_missing = The watched folder { $folder } does not exist. It is tried again later.
watch-folder_unreachable = The watched folder { $folder } cannot be read. It is tried again later.
watch-nothing = { $folder } holds no new file.
staged-unknown = No staged file begins with { $staged }.
staged-ambiguous = More than one staged file begins with { $staged }. Give more of its id.
staged-unknown_layout = No saved template has exactly these columns, so a person must say what they mean.
staged-no_unit = Its template does not say what the values count.
staged-changes =
    It would correct { $corrected ->
        [one] { $corrected } shown figure
       *[other] { $corrected } shown figures
    } and remove { $removed }.
staged-doubt = At { $cell } a person decides: { $what }.
staged-quality = Its quality is { $quality }, less than { $least }.
staged-no_figures = No value of it can be loaded.
staged-not_automatic = Nothing is imported without a question here.
staged-already = Its content was imported before.
staged-ignored = A person put it away.
staged-replaced = Another content replaced it.
staged-moving = It is still being written.
staged-locked = It cannot be read yet: another program holds it.
staged_state-imported = Imported
staged_state-waiting = Waiting
staged_state-refused = Refused
staged_state-ignored = Put away
staged_state-moving = Being written
staged_state-locked = Locked
column-staged = Staged
tab-waiting = Waiting
waiting-off = No folder is watched. The settings choose one.
waiting-intro =
    { $count ->
        [0] Nothing waits from { $folder }.
        [one] { $count } file from { $folder } waits for a decision.
       *[other] { $count } files from { $folder } wait for a decision.
    }
waiting-pending =
    { $count ->
        [one] { $count } more is being written or is locked.
       *[other] { $count } more are being written or are locked.
    }
waiting-receipt = Receipt
waiting-check = Check
waiting-import = Import
waiting-ignore = Put away
job-watch = Looking into the watched folder
job-stage = Checking a new file
message-watched_imported = { $file } from the watched folder was imported: { $loaded } values loaded, { $apart } held back
message-watched_already = { $file } from the watched folder was imported before; nothing changed
message-watched_waiting = { $file } from the watched folder waits in Data. { $why }
message-watched_refused = { $file } from the watched folder cannot be imported. { $why }
message-watched_several = { $count } new files in the watched folder: { $imported } imported, { $waiting } waiting in Data
message-put_away = { $file } is put away; it is not offered again
settings-watch = Watched folder
settings-watch_intro =
    New workbooks in this folder are checked and get a receipt. One is imported without a question only where a saved template fits whole, nothing shown changes and its quality is high enough. Any other waits in Data.
settings-watch_folder = Choose the folder
settings-watch_folder_why = nothing is ever written into it
setting-watch-allowed = A watched folder is allowed
setting_why-watch-allowed = for the organisation; without it no folder is watched
setting-watch-enabled = Watch a folder
setting_why-watch-enabled = while the vault is open
setting-watch-folder = The folder
setting_why-watch-folder = without the folders within it
setting-watch-automatic = Import what leaves no doubt
setting_why-watch-automatic = otherwise every file waits
setting-watch-least_quality = Lowest quality to import, %
setting_why-watch-least_quality = of the figures, neither held back nor rejected
