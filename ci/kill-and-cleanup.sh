#!/usr/bin/env bash
# Kills runs at random moments and shows that cleanup leaves nothing behind, or names it.
#
#   ci/kill-and-cleanup.sh            MOMENTS=20 PORT=19090 LONGEST=12
#
# The emulator runs in a process of its own, without its control protocol, and everything a run needs is provisioned
# through the public API; images are made by each of the three methods. After each kill -9 the command cleanup has the
# run's ledger and nothing else to go by. What then is in the account beside what was there before the first run has to
# be in the last line of cleanup.
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
limits: {imageReady: 5s, pollInterval: 200ms, imageListed: 1s, snapshotReady: 10s, instanceReady: 10s}
fixtures:
  provision: {instanceType: ecs.t1.small, image: centos_7}
YAML

# The jar is built before anything waits for it.
./conformance --version >/dev/null
./conformance emulator --port "$port" --no-control --quiet --status-change 50 --snapshot-ready 300 >"$work/emulator" 2>&1 &
emulator=$!
for _ in $(seq 100); do
    kill -0 "$emulator" 2>/dev/null || fail "the emulator ended: $(cat "$work/emulator")"
    ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    sleep 0.1
done

conformance() {
    (cd "$work" && java -XX:TieredStopAtLevel=1 -jar "$OLDPWD/target/conformance.jar" "$@")
}

# Everything in the account, one id a line: what is there beside the doctor's own business.
account() {
    java -XX:TieredStopAtLevel=1 -cp target/conformance.jar ci/AccountIds.java "http://127.0.0.1:$port" | sort
}

account >"$work/before"
[ -s "$work/before" ] || fail "the account shows nothing at all"

unnamed=0
named=0
created=0
methods=
for moment in $(seq "$moments"); do
    ledger=$work/run-$moment.jsonl
    ./conformance run --target "$work/target.yaml" --report "$work/report" --ledger "$ledger" \
        --rule 'image-name.*' --rule 'instance.*' --rule 'snapshot.*' --rule 'mapping.*' --rule 'priority.*' \
        --seed "$moment" >/dev/null 2>&1 &
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
    methods="$methods $(grep -o '"operation":"CreateImage".*' "$ledger" | grep -o '"instance":"i-[^"]*"\|"snapshots":\["[^"]*"' | cut -c2-8 | sort -u | tr '\n' ' ')"
    exit=0
    ./conformance cleanup --target "$work/target.yaml" --ledger "$ledger" >"$work/cleanup" 2>&1 || exit=$?
    account | comm -13 "$work/before" - >"$work/rest"
    while read -r id; do
        if grep -q "$id" "$work/cleanup" && [ "$exit" -eq 4 ]; then
            named=$((named + 1))
        else
            unnamed=$((unnamed + 1))
            echo "moment $moment: $id is left, and cleanup ended with $exit without naming it" >&2
        fi
    done <"$work/rest"
    [ -z "$(account | comm -23 "$work/before" -)" ] || fail "moment $moment: something of others is gone"
    # Whatever still carries a run's tag or prefix is found by run, without any ledger.
    id=$(grep -m 1 -o '"run":"[^"]*"' "$ledger" | cut -d '"' -f 4)
    [ -z "$id" ] || conformance cleanup --target "$work/target.yaml" --run "$id" >"$work/again" 2>&1 || :
    echo "moment $moment: $begun begun; $(tr '\n' ' ' <"$work/cleanup")"
    account >"$work/before"
done
[ "$created" -gt 0 ] || fail "no run came as far as creating anything"
case $methods in
*instanc*snapsho* | *snapsho*instanc*) ;;
*) fail "no run came as far as making images by each method" ;;
esac
[ "$unnamed" -eq 0 ] || fail "$unnamed resources were left and not named"
echo "$moments runs killed, $created requests to create something, $named resources left and named, none left unnamed"
