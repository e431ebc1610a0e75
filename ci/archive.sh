#!/usr/bin/env bash
# Makes an archive of the suite with a Java of its own: unpack it anywhere and run ./conformance; nothing is built or installed.
#
#   ci/archive.sh [FOLDER]         where it goes, target/dist where none is named; JAVA_HOME chooses the Java
#
# Takes the jar that is in target, or builds it. The class-data archive that shortens the start is made here. Java 19 and
# newer use it wherever the archive is unpacked; Java 17 only in the place where it was made.
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mkdir -p "${1:-target/dist}"
dist=$(cd "${1:-target/dist}" && pwd -P)

fail() {
    echo "archive: $*" >&2
    exit 1
}

jlink=${JAVA_HOME:+$JAVA_HOME/bin/}jlink
jdeps=${JAVA_HOME:+$JAVA_HOME/bin/}jdeps
command -v "$jlink" >/dev/null || fail "jlink is needed, which comes with a JDK"
version=$(./conformance --version | sed -n 's/^conformance //p')
system=$(uname -s | tr '[:upper:]' '[:lower:]')-$(uname -m)
name=conformance-$version-$system
work=$dist/$name
rm -rf "$work"
mkdir -p "$work/target"

cp conformance LICENSE "$work/"
cp target/conformance.jar "$work/target/"
# Java compares the time of the jar with the one that the class-data archive was made of; tar keeps whole seconds.
touch -d "@$(stat -c %Y target/conformance.jar)" "$work/target/conformance.jar"

# What the jar asks for; elliptic curves and the character sets of other languages are asked for by name alone.
modules=$("$jdeps" --print-module-deps --ignore-missing-deps --multi-release base target/conformance.jar)
"$jlink" --add-modules "$modules,jdk.crypto.ec,jdk.charsets,jdk.localedata,jdk.zipfs" --include-locales en,zh \
    --strip-java-debug-attributes --no-header-files --no-man-pages --output "$work/runtime"
# Java's own class-data archive, which the other one builds on; newer ones bring it.
[ -n "$(find "$work/runtime/lib" -name 'classes*.jsa')" ] || "$work/runtime/bin/java" -Xshare:dump >/dev/null

# The launcher makes the class-data archive beside its first run.
CONFORMANCE_TRAINING_SECONDS=900 "$work/conformance" --version >/dev/null
for _ in $(seq 9000); do
    made=$(find "$work/target" -name 'conformance-*.jsa' -size +0)
    [ -z "$made" ] || break
    sleep 0.1
done
[ -n "$made" ] || fail "no class-data archive came about within fifteen minutes"
mv "$made" "$work/target/conformance.jsa"
mv "$made.size" "$work/target/conformance.jsa.size"
rm -f "$work"/target/conformance-*
chmod -R a+rX "$work"

tar --create --gzip --file "$dist/$name.tar.gz" --directory "$dist" --sort=name --owner=0 --group=0 --numeric-owner "$name"
(cd "$dist" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
echo "$dist/$name.tar.gz: $(($(stat -c %s "$dist/$name.tar.gz") >> 20)) MiB with Java $(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$work/runtime/release")"
