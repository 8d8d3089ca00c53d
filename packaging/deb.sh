#!/bin/sh
# Put dist/raff into a package for Debian and Ubuntu: dist/raff_VERSION_ARCH.deb.
# LEVEL is that of the compression, 9 unless it is set: seven minutes on two cores. Another version can be named.
set -eu
cd "$(dirname "$0")/.."
version=${1:-$(sed -n 's/^version = "\(.*\)"/\1/p' pyproject.toml)}
arch=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2>/dev/null || date +%s)
export SOURCE_DATE_EPOCH
tree=build/deb/raff
rm -rf "$tree"
share=$tree/usr/share
mkdir -p "$tree/DEBIAN" "$tree/usr/lib" "$tree/usr/bin" "$share/applications" "$share/mime/packages" \
    "$share/man/man1" "$share/doc/raff" "$share/lintian/overrides"
cp -a dist/raff "$tree/usr/lib/raff"
ln -s ../lib/raff/raff "$tree/usr/bin/raff"
ln -s ../lib/raff/raff "$tree/usr/bin/raff-recover"
ln -s raff.1.gz "$share/man/man1/raff-recover.1.gz"
cp packaging/linux/raff.desktop "$share/applications/"
cp packaging/linux/raff.xml "$share/mime/packages/"
cp packaging/linux/lintian-overrides "$share/lintian/overrides/raff"
day=$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
sed -e "s/@DATE@/$day/" -e "s/@VERSION@/$version/" packaging/linux/raff.1 | gzip -9n > "$share/man/man1/raff.1.gz"
cp packaging/linux/copyright "$share/doc/raff/copyright"
cp docs/it-guide.md "$share/doc/raff/"
{
    echo "raff ($version) stable; urgency=medium"
    echo
    echo "  * See CHANGELOG.md of the project."
    echo
    echo " -- Raff <packages@raff.invalid>  $(date -u -R -d "@$SOURCE_DATE_EPOCH")"
} | gzip -9n > "$share/doc/raff/changelog.gz"
for size in 16 24 32 48 64 128 256 512; do
    mkdir -p "$share/icons/hicolor/${size}x${size}/apps"
    cp "build/pyinstaller/desktop/raff-$size.png" "$share/icons/hicolor/${size}x${size}/apps/raff.png"
done
cat > "$tree/DEBIAN/control" <<CONTROL
Package: raff
Version: $version
Section: misc
Priority: optional
Architecture: $arch
Maintainer: Raff <packages@raff.invalid>
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: libc6 (>= 2.36), libegl1, libgl1, libxkbcommon0, libdbus-1-3, libfontconfig1
Recommends: default-dbus-session-bus | dbus-session-bus
Description: shelf gaps, trends and forecasts for soft drinks
 Raff reads retail audits from Excel workbooks into an encrypted vault, and
 tells without a network what is missing on the shelf, what changes,
 and what comes. In English and Arabic.
CONTROL
cp packaging/linux/postinst packaging/linux/postrm "$tree/DEBIAN/"
find "$tree" -type d -exec chmod 755 {} +
find "$tree" -type f -exec chmod u=rwX,go=rX {} +
find "$tree/usr/lib/raff" -type f ! -name raff -exec chmod a-x {} +
chmod 755 "$tree/DEBIAN/postinst" "$tree/DEBIAN/postrm"
(cd "$tree" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum > DEBIAN/md5sums)
find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
mkdir -p dist
dpkg-deb --root-owner-group -Zxz "-z${LEVEL:-9}" --build "$tree" "dist/raff_${version}_${arch}.deb"
du -m "dist/raff_${version}_${arch}.deb" | awk '{print $2 ": " $1 " MB"}'
