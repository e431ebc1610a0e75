#!/usr/bin/env bash
# Tries the suite as a library, as a stranger would: the build in this folder has one dependency and one class, and judges an
# emulator that runs in another process; first a sound one, then one with a defect.
#
#   ci/library/run.sh            after mvn verify has made target/conformance-library.jar; needs no network
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
emulators=()
stop() {
    for emulator in "${emulators[@]}"; do
        kill "$emulator" 2>/dev/null || :
    done
    rm -rf "$work"
}
trap stop EXIT

fail() {
    echo "library: $*" >&2
    exit 1
}

./conformance --version >/dev/null
[ -s target/conformance-library.jar ] || fail "target/conformance-library.jar is missing; mvn verify makes it"
version=$(sed -n 's/^    <version>\(.*\)<\/version>/\1/p' pom.xml)

# A repository in which everything is that this machine has, and the library of this build beside it.
shared=${MAVEN_REPOSITORY:-$HOME/.m2/repository}
mkdir "$work/repository"
find "$shared" -mindepth 1 -maxdepth 1 ! -name ecsconformance -exec ln -s {} "$work/repository/" \;
place=$work/repository/ecsconformance/conformance/$version
mkdir -p "$place"
cp target/conformance-library.jar "$place/conformance-$version.jar"
cp pom.xml "$place/conformance-$version.pom"

emulator() { # OPTIONS: leaves the endpoint in $endpoint
    local log
    log=$(mktemp "$work/emulator.XXXXXX")
    ./conformance emulator --port 0 --quiet "$@" >"$log" 2>&1 &
    emulators+=($!)
    for _ in $(seq 600); do
        endpoint=$(sed -n 's/^endpoint *\(http[^ ]*\).*/\1/p' "$log")
        [ -z "$endpoint" ] || return 0
        sleep 0.1
    done
    fail "the emulator did not start: $(cat "$log")"
}

build() { # NAME ARGUMENTS: the stranger's own build
    local name=$1
    shift
    (cd "$work" && mvn --batch-mode --offline -f "$OLDPWD/ci/library/pom.xml" "-Dmaven.repo.local=$work/repository" \
        "-Dbuild.folder=$work/$name" "-Dconformance.ledger=$work/ledgers" "-Dconformance.version=$version" "$@" test) >"$work/$name.log" 2>&1
}

emulator
OUR_ENDPOINT=$endpoint build sound "-Dconformance.rules=${RULES:-}*" || { cat "$work/sound.log" >&2; fail "a sound endpoint fails"; }
tests=$(sed -n 's/.*Tests run: \([0-9]*\), Failures: 0.*/\1/p' "$work/sound.log" | tail -n 1)
[ "${tests:-0}" -ge 100 ] || [ -n "${RULES:-}" ] || fail "only ${tests:-0} rules were tests"
[ -s "$work/sound/conformance/index.html" ] || fail "there is no report"

emulator --defect snapshot-age.missing
! OUR_ENDPOINT=$endpoint build broken '-Dconformance.rules=snapshot.*' || fail "a broken endpoint passes"
grep -q 'snapshot.age (must)' "$work/broken.log" || { cat "$work/broken.log" >&2; fail "the broken rule is not named"; }
grep -q 'Failures: 1, Errors: 0' "$work/broken.log" || { cat "$work/broken.log" >&2; fail "other rules fail too"; }
! OUR_ENDPOINT=http://127.0.0.1:1 build none '-Dconformance.rules=snapshot.*' || fail "no endpoint is green"
echo "the library judged a sound endpoint by $tests rules, found the defect of another, and refused one that does not answer"
