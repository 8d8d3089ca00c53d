#!/bin/sh
# Set up the Python environment in the folder that is named, from the lock alone.
# Installs Python and what Qt needs through apt where that is missing and permitted; says what is missing otherwise.
set -eu
venv=${1:?name the folder of the environment}

fits() {
    command -v "$1" >/dev/null 2>&1 &&
        "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null &&
        "$1" -c 'import venv, ensurepip' 2>/dev/null
}

find_python() {
    for name in python3 python3.13 python3.12 python3.11; do
        if fits "$name"; then echo "$name"; return 0; fi
    done
    return 1
}

# Install Debian packages where that is permitted; tell whether it was.
install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" = 0 ]; then as_root=""; elif sudo -n true 2>/dev/null; then as_root="sudo"; else return 1; fi
    $as_root apt-get update -qq &&
        $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

if ! python=$(find_python); then
    install python3 python3-venv ca-certificates || true
    python=$(find_python) || {
        echo "Raff needs Python 3.11, 3.12 or 3.13 with its venv module." >&2
        echo "On Debian or Ubuntu: sudo apt-get install python3 python3-venv" >&2
        exit 1
    }
fi

# What Qt needs of the system: to draw at all, also to memory; to open a window on X; letters to write with; and, for
# the tests that click, a display of their own. Only the first is needed by everything.
lacks() {
    for pair in "$@"; do
        ldconfig -p | grep -q "${pair%%:*}" || printf ' %s' "${pair##*:}"
    done
}
if command -v ldconfig >/dev/null 2>&1; then
    needed=$(lacks libEGL.so.1:libegl1 libGL.so.1:libgl1 libxkbcommon.so.0:libxkbcommon0 \
        libdbus-1.so.3:libdbus-1-3 libfontconfig.so.1:libfontconfig1)
    better=$(lacks libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4 libxcb-image.so.0:libxcb-image0 \
        libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-randr.so.0:libxcb-randr0 \
        libxcb-render-util.so.0:libxcb-render-util0 libxcb-shape.so.0:libxcb-shape0 \
        libxcb-xinerama.so.0:libxcb-xinerama0 libxcb-xkb.so.1:libxcb-xkb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0)
    command -v Xvfb >/dev/null 2>&1 || better="$better xvfb"
    command -v dbus-daemon >/dev/null 2>&1 || better="$better dbus"
    command -v xdotool >/dev/null 2>&1 || better="$better xdotool"
    [ -x /usr/libexec/at-spi-bus-launcher ] || better="$better at-spi2-core"
    command -v dunst >/dev/null 2>&1 || better="$better dunst"
    ls /usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf >/dev/null 2>&1 || better="$better fonts-noto-core"
    # shellcheck disable=SC2086 # lists of words
    if [ -n "$needed$better" ] && ! install $needed $better; then
        if [ -n "$needed" ]; then
            echo "The window needs these system packages:$needed" >&2
            echo "On Debian or Ubuntu: sudo apt-get install$needed" >&2
            exit 1
        fi
        echo "Not installed, and so some tests will be skipped or letters missing:$better" >&2
    fi
fi

"$python" -m venv --clear "$venv"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
"$venv/bin/uv" pip sync --quiet --python "$venv" --compile-bytecode --require-hashes requirements.lock
"$venv/bin/uv" pip install --quiet --python "$venv" --no-build-isolation --no-deps --editable .

# The captions of the window, as Qt reads them.
"$venv/bin/pyside6-lrelease" -silent resources/i18n/ar.ts -qm resources/i18n/ar.qm
