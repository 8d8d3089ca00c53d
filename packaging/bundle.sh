#!/bin/sh
# Build the folder that IT hands out into dist/raff, from the lock alone, and say how large it is.
set -eu
cd "$(dirname "$0")/.."
venv=build/bundle-venv
told=build/bundle-data

# An environment of exactly the parts of a lock; made anew only for another lock.
environment() {
    if ! [ -f "$1/.lock" ] || ! cmp -s "$2" "$1/.lock"; then
        .venv/bin/python -m venv --clear "$1"
        .venv/bin/uv pip sync --quiet --python "$1" --require-hashes "$2"
        cp "$2" "$1/.lock"
    fi
}

environment "$venv" requirements-bundle.lock
environment build/sbom-venv requirements-sbom.lock
.venv/bin/uv pip install --quiet --python "$venv" --no-build-isolation --no-deps --reinstall .
.venv/bin/pyside6-lrelease -silent resources/i18n/ar.ts -qm resources/i18n/ar.qm
mkdir -p "$told"
build/sbom-venv/bin/cyclonedx-py environment --gather-license-texts --pyproject pyproject.toml --mc-type application \
    --output-reproducible --of JSON -o "$told/sbom.cdx.json" "$venv/bin/python" 2>/dev/null
.venv/bin/python packaging/licences.py "$told/sbom.cdx.json" "$told/licences.html"
# Sets are ordered in one way, and files carry the time of the last change: two builds of one state are the same.
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1 QT_QPA_PLATFORM=offscreen
"$venv/bin/pyinstaller" --noconfirm --log-level WARN --distpath dist --workpath build/pyinstaller packaging/desktop.spec
[ "$(uname)" = Linux ] && .venv/bin/python packaging/strip.py dist/raff
du -sm dist/raff | awk '{print "dist/raff: " $1 " MB unpacked"}'
echo "Its largest parts, MB:"
du -sm dist/raff/raff dist/raff/_internal/* | sort -rn | head -15 | sed 's|dist/raff/||'
