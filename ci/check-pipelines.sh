#!/usr/bin/env bash
# Checks the pipelines of this folder and the evidence of a run with public tools; needs Node.js with npm, and git.
#
#   ci/check-pipelines.sh            PORT=19082
set -euo pipefail
export LC_ALL=C
cd "$(dirname "${BASH_SOURCE[0]}")/.."

port=${PORT:-19082}
work=$(mktemp -d)
emulator=
stop() {
    [ -z "$emulator" ] || kill "$emulator" 2>/dev/null || :
    rm -rf "$work"
}
trap stop EXIT

fail() {
    echo "check-pipelines: $*" >&2
    exit 1
}

(cd "$work" && npm init -y >/dev/null &&
    npm install --silent --no-audit --no-fund @actions/workflow-parser@0.3.61 yaml@2 har-validator@5.1.5)

# Written for a bundler: Node.js itself wants to be told that an import is JSON.
find "$work/node_modules/@actions/workflow-parser/dist" -name '*.js' -exec \
    sed -i 's/\.min\.json";/.min.json" with { type: "json" };/' {} +

# Prints what is wrong, and writes each shell step into a file of its own.
cat >"$work/check.mjs" <<'JS'
import fs from 'node:fs';
import path from 'node:path';
import YAML from 'yaml';
import { parseWorkflow, NoOperationTraceWriter } from '@actions/workflow-parser';

const [ci, out] = process.argv.slice(2);
const wrong = [];
const steps = {};
const read = name => fs.readFileSync(path.join(ci, name), 'utf8');
const documents = name => YAML.parseAllDocuments(read(name), { strict: true, uniqueKeys: true }).map(it => {
    it.errors.forEach(error => wrong.push(`${name}: ${error.message}`));
    return it.toJS();
});

for (const name of ['github-actions.yml', 'regions.yml']) {
    const parsed = parseWorkflow({ name, content: read(name) }, new NoOperationTraceWriter());
    parsed.context.errors.getErrors().forEach(error => wrong.push(`${name}: ${error.message}`));
    for (const [job, body] of Object.entries(documents(name)[0].jobs)) {
        body.steps.filter(step => step.run).forEach((step, at) => (steps[`${name}-${job}-${at}`] = step.run));
    }
}
for (const [job, body] of Object.entries(documents('gitlab-ci.yml')[0])) {
    if (body.script) {
        steps[`gitlab-${job}`] = body.script.join('\n');
    }
}
for (const object of documents('kubernetes-job.yaml').filter(it => it.kind === 'Job')) {
    steps[`kubernetes-${object.metadata.labels.part}`] = object.spec.template.spec.containers[0].args[0];
}
const jenkins = [...read('Jenkinsfile').matchAll(/sh '([^']*)'/g)];
jenkins.forEach((step, at) => (steps[`jenkins-${at}`] = step[1]));
Object.entries(steps).forEach(([name, text]) => fs.writeFileSync(path.join(out, `${name}.sh`), `set -e\n${text}\n`));
if (Object.keys(steps).length < 9) {
    wrong.push(`only ${Object.keys(steps).length} shell steps were found`);
}
wrong.forEach(it => console.error(it));
process.exit(wrong.length ? 1 : 0);
JS
cat >"$work/har.mjs" <<'JS'
import fs from 'node:fs';
import validator from 'har-validator/lib/promise.js';

const har = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
await validator.har(har);
const broken = structuredClone(har);
delete broken.log.entries[0].request.method;
if (await validator.har(broken).then(() => true, () => false)) {
    throw new Error('the validator accepts an entry without a method');
}
console.log(`${process.argv[2]}: ${har.log.entries.length} entries fit HAR 1.2`);
JS
mkdir "$work/steps"
node "$work/check.mjs" ci "$work/steps"
for step in "$work"/steps/*.sh; do
    sh -n "$step" || fail "$step is no shell"
done
echo "$(ls "$work/steps" | wc -l) shell steps are valid shell; the YAML of the four files is valid"

# Builds the jar where that is needed.
./conformance --version
./conformance emulator --port "$port" --quiet >"$work/emulator" 2>&1 &
emulator=$!
for _ in $(seq 150); do
    kill -0 "$emulator" 2>/dev/null || fail "the emulator ended: $(cat "$work/emulator")"
    ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    sleep 0.1
done

# Literally, in a copy of the folder as a pipeline has it, with the variables that the system would set.
copy=$work/copy
mkdir -p "$copy/target"
ln -s "$PWD/conformance" "$copy/conformance"
export RESULTS=$work/results
mkdir "$RESULTS"
sh_step() { (cd "$copy" && sh "$work/steps/$1.sh" >"$work/out" 2>&1) || { cat "$work/out" >&2; fail "step $1 failed"; }; }
unset CONFORMANCE_ENDPOINT CONFORMANCE_CONTROL
for name in github-actions.yml-run-0 regions.yml-region-0 gitlab-shard kubernetes-shards jenkins-0; do
    ! (cd "$copy" && sh "$work/steps/$name.sh" >/dev/null 2>&1) || fail "step $name is green without an endpoint"
done
export CONFORMANCE_ENDPOINT=http://127.0.0.1:$port CONFORMANCE_CONTROL=http://127.0.0.1:$port/control
for part in 1 2 3 4; do
    CI_NODE_INDEX=$part CI_NODE_TOTAL=4 sh_step gitlab-shard
    JOB_COMPLETION_INDEX=$((part - 1)) sh_step kubernetes-shards
done
sh_step gitlab-merge
sh_step kubernetes-merge
sh_step github-actions.yml-run-0
sh_step jenkins-0
for region in cn-hangzhou cn-shanghai; do
    REGION=$region sh_step regions.yml-region-0
    mkdir -p "$copy/regions/region-$region"
    cp "$copy/reports/$region/conformance.json" "$copy/regions/region-$region/"
done
GITHUB_STEP_SUMMARY=$work/summary sh_step regions.yml-compare-0
grep -q 'cn-shanghai' "$work/summary" || fail "the comparison does not name its regions"
./conformance gate "$RESULTS/whole" --baseline "$copy/reports/latest" >/dev/null || fail "the merged shards are not the whole"
echo "the shell steps of GitHub Actions, GitLab CI, Jenkins and Kubernetes did what they say"
(cd "$work" && node har.mjs "$copy/reports/latest/evidence.har")
