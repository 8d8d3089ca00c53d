"""What goes into the bundle and what stays out, by name; a test holds the built folder against it."""

from pathlib import Path, PurePosixPath
from re import compile as pattern

# Whole libraries that something imports if they are there, and that Raff never uses.
EXCLUDED = (
    *("matplotlib", "prophet", "torch", "polars", "IPython", "notebook", "jupyter", "jupyter_rfb", "tkinter", "lxml"),
    *("PyQt5", "PyQt6", "PySide2", "OpenGL", "cupy", "dask", "ray", "pyspark", "numba", "PIL._avif", "PIL.ImageQt"),
    *("PIL._webp", "PIL._imagingft", "pydoc_data", "duckdb.experimental"),
    *("pytest", "_pytest", "hypothesis", "mypy", "pip", "setuptools", "wheel", "PyInstaller"),
    *("pyarrow.flight", "pyarrow._flight", "pyarrow._s3fs", "pyarrow._gcsfs", "pyarrow._azurefs", "pyarrow._hdfs"),
    *("pyarrow.orc", "pyarrow._orc", "pyarrow._dataset_orc", "pyarrow.substrait", "pyarrow._substrait"),
    *("pyqtgraph.opengl", "pyqtgraph.examples", "PySide6.QtTest"),
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtWebEngineCore", "PySide6.QtPdf"),
    *("PySide6.QtDesigner", "PySide6.QtHelp", "PySide6.QtUiTools"),
)
# Of what is used: libraries, plug-ins and translations that nothing in Raff asks for. GTK would bring a second toolkit
# for its file dialogs, which the portal of the desktop has as well.
_UNWANTED = (
    *("Qt6Qml", "Qt6Quick", "Qt6Pdf", "Qt6VirtualKeyboard", "Qt6WebEngine", "Qt6Designer", "Qt6Labs", "Qt63D"),
    *("QtVirtualKeyboard", "qtvirtualkeyboard", "qpdf.", "qgtk3", "Qt6WaylandCompositor", "Qt6EglFS", "qeglfs"),
    *("qtiff", "qwebp", "qtga", "qwbmp", "qicns", "qevdev", "qtuio", "qlinuxfb", "qvnc", "qvkkhrdisplay"),
    *("avif", "webp", "sharpyuv", "arrow_flight", "arrow_s3", "arrow_python_flight"),
    # What GTK alone asked for.
    *("cairo", "pango", "pixman", "gdk_pixbuf", "atk-", "thai", "datrie", "fribidi", "graphite2"),
    *("harfbuzz.so", "jpeg.so"),
)
_UNWANTED_FOLDERS = {"qml", "qmltooling", "designer", "virtualkeyboard", "egldeviceintegrations", "include"}
_BUILDERS_OWN = {"direct_url.json", "RECORD", "INSTALLER", "REQUESTED"}  # where a part was installed from and to
# Wheels cannot hold links: the same library lies under three names, of which the loader asks for one.
_SAME_AGAIN = pattern(r"libarrow_python\w*\.so(\.\d+\.\d+\.\d+)?")
_TESTS = {"tests", "test", "testing"}
_TESTING_IN_USE = {"numpy", "sklearn", "pandas", "scipy", "pyarrow"}  # these import some of their own `testing`
_BUILDERS = ("pip-", "setuptools-", "pyinstaller")
# Of five hundred ways to colour a text, what the tables of the command line load whether they colour or not.
_LEXERS = {"pygments.lexers._mapping", "pygments.lexers.python", "pygments.lexers.special", "pygments.lexers.text"}
_LANGUAGES = ("ar", "en")
FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf")
_FONT_PLACES = (Path("/usr/share/fonts/truetype/noto"), Path("/usr/share/fonts/google-noto"), Path("build/fonts"))


def data_files(root: Path) -> list[tuple[str, str]]:
    """Return what is read and never run, each file with its folder in the bundle."""
    pairs = [
        (str(path), str(path.parent.relative_to(root)))
        for folder in ("resources", "core/texts")
        for path in sorted((root / folder).rglob("*"))
        if path.is_file() and path.suffix not in (".py", ".pyc", ".ts")
    ]
    bundle_data = [(str(path), "resources") for path in sorted((root / "build" / "bundle-data").iterdir())]
    return [*pairs, *bundle_data, *((str(path), "resources/fonts") for path in _fonts())]


def is_wanted(name: str) -> bool:
    """Return whether a file or a module belongs in the bundle, by its place (``PySide6/Qt/lib/...``)."""
    path = PurePosixPath(name.replace("\\", "/"))
    if "translations" in path.parts:
        return path.stem.rpartition("_")[2] in _LANGUAGES
    if "locale-data" in path.parts:  # of babel, by which the plurals of sentences are chosen
        return path.stem.split("_")[0] in (*_LANGUAGES, "root")
    if path.parts[0].startswith(_BUILDERS) and ".dist-info" in path.parts[0]:
        return False
    if name.startswith("pygments.lexers.") and name not in _LEXERS:
        return False
    if path.name in _BUILDERS_OWN or _UNWANTED_FOLDERS & set(path.parts):
        return False
    if _SAME_AGAIN.fullmatch(path.name):
        return False
    return not path.name.removeprefix("lib").startswith(_UNWANTED) and not _is_test(path)


def _is_test(path: PurePosixPath) -> bool:
    parts = path.parts if len(path.parts) > 1 else tuple(path.name.split("."))
    suites = _TESTS - {"testing"} if parts[0] in _TESTING_IN_USE else _TESTS
    return bool(suites & set(parts))


def _fonts() -> list[Path]:
    """Return the faces of window and paper, from an installed font package; raises ``FileNotFoundError``."""
    for place in _FONT_PLACES:
        if all((place / name).is_file() for name in FONTS):
            return [place / name for name in FONTS]
    raise FileNotFoundError("no Noto Sans with Arabic: install the package fonts-noto-core")
