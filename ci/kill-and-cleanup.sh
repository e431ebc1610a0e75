#!/usr/bin/env bash
# Kills runs at random moments and shows that cleanup leaves nothing behind.
#
#   ci/kill-and-cleanup.sh            MOMENTS=20 PORT=19090 LONGEST=12
#
# The emulator runs in a process of its own, without its control protocol, and everything a run needs is provisioned
# through the public API. After each kill -9 the command cleanup has the run's ledger and nothing else to go by.
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

for name in $(compgen -v | grep -E '^(CONFORMANCE|ALIBABA_CLOUD)_' | grep -vx CONFORMANCE_JAVA_OPTS); do
    unset "$name"
done

moments=${MOMENTS:-20}
port=${PORT:-19090}
longest=${LONGEST:-12}
work=$(mktemp -d)
emulator=
stop() {
    [ -z "$emulator" ] || kill "$emulator" 2>/dev/null || :
    rm -rf "$work"
}
trap stop EXIT

fail() {
    echo "kill-and-cleanup: $*" >&2
    exit 1
}

cat >"$work/target.yaml" <<YAML
name: killed
endpoint: http://127.0.0.1:$port
credentials: {accessKeyId: testid, accessKeySecret: testsecret}
limits: {imageReady: 20s, pollInterval: 200ms, imageListed: 1s, snapshotReady: 10s, instanceReady: 10s}
fixtures:
  provision: {instanceType: ecs.t1.small, image: centos_7}
YAML

./conformance emulator --port "$port" --no-control --quiet --status-change 50 --snapshot-ready 300 >"$work/emulator" 2>&1 &
emulator=$!
for _ in $(seq 100); do
    kill -0 "$emulator" 2>/dev/null || fail "the emulator ended: $(cat "$work/emulator")"
    ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    sleep 0.1
done

left=0
created=0
for moment in $(seq "$moments"); do
    ledger=$work/run-$moment.jsonl
    ./conformance run --target "$work/target.yaml" --report "$work/report" --ledger "$ledger" >/dev/null 2>&1 &
    run=$!
    sleep "$(awk -v seed="$RANDOM" -v longest="$longest" 'BEGIN { srand(seed); printf "%.2f", 1 + rand() * (longest - 1) }')"
    kill -9 "$run" 2>/dev/null || :
    wait "$run" 2>/dev/null || :
    if [ ! -s "$ledger" ]; then
        echo "moment $moment: nothing had begun"
        continue
    fi
    begun=$(grep -c '"event":"begun"' "$ledger" || :)
    created=$((created + begun))
    ./conformance cleanup --target "$work/target.yaml" --ledger "$ledger" >"$work/cleanup" 2>&1 || left=$((left + 1))
    # Whatever still carries a run's tag or prefix is found by run, without any ledger.
    id=$(grep -m 1 -o '"run":"[^"]*"' "$ledger" | cut -d '"' -f 4)
    [ -z "$id" ] || (cd "$work" && java -jar "$OLDPWD/target/conformance.jar" cleanup --target "$work/target.yaml" --run "$id") >"$work/again" 2>&1 ||
        left=$((left + 1))
    grep -q '^removed *0$' "$work/again" || left=$((left + 1))
    echo "moment $moment: $begun begun; $(tr '\n' ' ' <"$work/cleanup"); then $(tr '\n' ' ' <"$work/again")"
done
[ "$created" -gt 0 ] || fail "no run came as far as creating anything"
[ "$left" -eq 0 ] || fail "something was left $left times"
echo "$moments runs killed, $created requests to create something, nothing left"
