#!/usr/bin/env bash
# Builds the release twice, in two places and under two locales and time zones, and compares every digest; then
# looks at what a release must hold. The second build is signed with a key that lives as long as this script.
#
#   ci/release-check.sh            takes some three minutes; needs git, Maven, gpg, unzip and sha256sum
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "release-check: $*" >&2
    exit 1
}

build() { # PLACE: a copy of the working tree without what git ignores
    mkdir -p "$work/$1"
    git ls-files -z --cached --others --exclude-standard | tar --null --files-from=- --create --file=- | tar --extract --directory "$work/$1" --file=-
    (cd "$work/$1" && mvn --batch-mode --no-transfer-progress -Prelease -Dmaven.test.skip=true -Dspotless.check.skip=true) \
        >"$work/$1.log" 2>&1 || { cat "$work/$1.log" >&2; fail "the build in $1 failed"; }
}

unset MAVEN_GPG_KEY MAVEN_GPG_PASSPHRASE
umask 022 # Maven writes the permissions of files into its jars.
(LC_ALL=C TZ=UTC build first)
grep -q 'Nothing is signed' "$work/first.log" || fail "an unsigned release does not say so"

export GNUPGHOME=$work/keys
mkdir -m 700 "$GNUPGHOME"
gpg --batch --quiet --passphrase '' --quick-generate-key 'release check <check@example.invalid>' ed25519 sign 1d 2>/dev/null
MAVEN_GPG_KEY=$(gpg --armor --export-secret-keys)
export MAVEN_GPG_KEY
(LC_ALL=C.UTF-8 TZ=Asia/Shanghai build a/deeper/place)

first=$work/first/target
second=$work/a/deeper/place/target
(cd "$second" && sha256sum --quiet --check SHA256SUMS) || fail "the digests are not those of the files"
diff "$first/SHA256SUMS" "$second/SHA256SUMS" || fail "two builds of the same sources differ"
[ "$(wc -l <"$first/SHA256SUMS")" -eq 6 ] || fail "there are not six files with a digest"
for file in conformance.jar conformance-library.jar conformance-library-sources.jar conformance-library-javadoc.jar \
    conformance-library.pom conformance-sbom.json conformance-sbom.xml; do
    gpg --batch --quiet --verify "$second/$file.asc" "$second/$file" 2>/dev/null || fail "$file has no good signature"
done
[ ! -e "$first/conformance.jar.asc" ] || fail "the first build is signed by somebody"

unzip -p "$first/conformance.jar" META-INF/third-party/licences.txt >"$work/licences"
# Every library of the list of parts must be in the list of licences.
grep -o '"purl" : "pkg:maven/[^@]*' "$first/conformance-sbom.json" | sed 's/.*maven.//; s/%2F/\//; s/\//:/' | sort -u >"$work/parts"
[ "$(wc -l <"$work/parts")" -ge 50 ] || fail "the list of parts has only $(wc -l <"$work/parts") libraries"
while read -r part; do
    [ "$part" = ecsconformance:conformance ] || grep -qF "($part:" "$work/licences" || fail "no licence of $part in the jar"
done <"$work/parts"
[ "$(unzip -l "$first/conformance.jar" | grep -c 'META-INF/third-party/.*LICENSE')" -ge 20 ] || fail "texts of licences are missing in the jar"
java -jar "$first/conformance.jar" --version
echo "two builds, one digest; signed, with sources, Javadoc, a list of parts and the licences of $(wc -l <"$work/parts") libraries:"
cat "$first/SHA256SUMS"
