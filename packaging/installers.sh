#!/bin/sh
# The installers of Windows from a payload (the folder dist/raff as a Windows machine builds it):
#   sh packaging/installers.sh PAYLOAD OUT
# Needs makensis, wixl and osslsigncode. CERTIFICATE and KEY (PEM files) sign; without them nothing is signed.
set -eu
cd "$(dirname "$0")/.."
payload=$(realpath "${1:?name the payload}")
out=$(realpath -m "${2:?name the folder for the installers}")
version=$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)
work=build/installers
for name in raff.exe raffw.exe _internal; do
    [ -e "$payload/$name" ] || { echo "The payload lacks $name." >&2; exit 2; }
done
mkdir -p "$out" "$work"
[ -f "$work/raff.ico" ] || QT_QPA_PLATFORM=offscreen .venv/bin/python -c "
import sys; sys.path.insert(0, 'packaging')
from pathlib import Path
from drawings import draw_icons
draw_icons(Path('resources/icons/raff.svg'), Path('$work'))"

sign() {
    [ -n "${CERTIFICATE:-}" ] || return 0
    osslsigncode sign -certs "$CERTIFICATE" -key "$KEY" -n Raff -h sha256 -in "$1" -out "$1.signed" >/dev/null
    mv "$1.signed" "$1"
}

setup=$out/raff-$version-setup.exe
makensis -V2 -WX "-DVERSION=$version" "-DPAYLOAD=$payload" "-DOUT=$setup" "-DICON=$PWD/$work/raff.ico" \
    packaging/windows/raff.nsi >/dev/null
sign "$setup"

msi=$out/raff-$version.msi
ln -sfn "$payload" "$work/payload"  # wixl wants paths that are relative
find "$payload" -type f | LC_ALL=C sort |
    wixl-heat --prefix "$payload/" --component-group Payload --var var.Payload --directory-ref INSTALLDIR --win64 > "$work/payload.wxs"
wixl --arch x64 -D "Version=$version" -D "Icon=raff.ico" -D "Payload=payload" -D Win64=yes \
    -o "$msi" packaging/windows/raff.wxs "$work/payload.wxs"
sign "$msi"
ls -l "$setup" "$msi" | awk '{print $9 ": " $5 " bytes"}'
