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
import { parseAction } from '@actions/workflow-parser/actions/action-parser';

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

// The action as its runner has it: each input in the environment, from what the job says or from the default.
const action = 'action/action.yml';
const judged = parseAction({ name: action, content: read(action) }, new NoOperationTraceWriter());
judged.context.errors.getErrors().forEach(error => wrong.push(`${action}: ${error.message}`));
const composite = documents(action)[0];
const given = name => `"\${INPUT_${name.toUpperCase().replaceAll('-', '_')}-$(cat <<'END'\n${composite.inputs[name].default}\nEND\n)}"`;
composite.runs.steps.filter(step => step.run).forEach((step, at) => {
    const environment = Object.entries(step.env).map(([name, value]) => {
        const input = value.match(/^\${{ inputs\.([a-z-]+) }}$/)?.[1];
        if (!input || !composite.inputs[input]) {
            wrong.push(`${action}: ${name} is no input: ${value}`);
            return '';
        }
        return `export ${name}=${given(input)}`;
    });
    fs.writeFileSync(path.join(out, `action-${at}.bash`), `set -eo pipefail\n${environment.join('\n')}\n${step.run}`);
});
Object.values(composite.outputs).forEach(it => {
    const output = it.value.match(/^\${{ steps\.run\.outputs\.([a-z-]+) }}$/)?.[1];
    if (!composite.runs.steps.some(step => step.id === 'run' && step.run.includes(`echo "${output}=`))) {
        wrong.push(`${action}: nothing sets ${it.value}`);
    }
});

// The component: its inputs stand in its own variables.
const component = 'gitlab-component/templates/conformance.yml';
const [header, body] = documents(component);
const inputs = header.spec.inputs;
const [job] = Object.values(body);
const variables = Object.entries(job.variables).map(([name, value]) => {
    const input = value.match(/^\$\[\[ inputs\.([a-z_]+) \]\]$/)?.[1];
    if (!input || !(input in inputs)) {
        wrong.push(`${component}: ${name} is no input: ${value}`);
        return '';
    }
    return `export ${name}="\${INPUT_${input.toUpperCase()}-${inputs[input].default ?? ''}}"`;
});
steps['gitlab-component'] = `${variables.join('\n')}\n${job.script.join('\n')}`;
const jenkins = [...read('Jenkinsfile').matchAll(/sh '([^']*)'/g)];
jenkins.forEach((step, at) => (steps[`jenkins-${at}`] = step[1]));
Object.entries(steps).forEach(([name, text]) => fs.writeFileSync(path.join(out, `${name}.sh`), `set -e\n${text}\n`));
if (Object.keys(steps).length < 10) {
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
bash -n "$work/steps/action-0.bash" || fail "the step of the action is no shell"
echo "$(ls "$work/steps" | wc -l) shell steps are valid shell; the YAML of the six files is valid"

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
export SUITE=$PWD
for name in gitlab-component github-actions.yml-run-0 regions.yml-region-0 gitlab-shard kubernetes-shards jenkins-0; do
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
cp -r "$copy/reports/latest" "$work/whole-run"
for region in cn-hangzhou cn-shanghai; do
    REGION=$region sh_step regions.yml-region-0
    mkdir -p "$copy/regions/region-$region"
    cp "$copy/reports/$region/conformance.json" "$copy/regions/region-$region/"
done
GITHUB_STEP_SUMMARY=$work/summary sh_step regions.yml-compare-0
grep -q 'cn-shanghai' "$work/summary" || fail "the comparison does not name its regions"

# The action, as a runner executes it; INPUT_… is what the job says.
export GITHUB_ACTION_PATH=$PWD/ci/action GITHUB_OUTPUT=$work/output
action() { # CODE VERDICT: with the inputs in the environment
    local code=0
    : >"$GITHUB_OUTPUT"
    (cd "$copy" && GITHUB_ACTIONS=true GITHUB_STEP_SUMMARY=$work/summary bash --noprofile --norc "$work/steps/action-0.bash") >"$work/out" 2>&1 || code=$?
    [ "$code" -eq "$1" ] || { cat "$work/out" >&2; fail "the action ends with $code, not $1"; }
    [ -z "$2" ] || grep -qx "verdict=$2" "$GITHUB_OUTPUT" || { cat "$GITHUB_OUTPUT" >&2; fail "the action's verdict is not $2"; }
}
(unset CONFORMANCE_ENDPOINT CONFORMANCE_CONTROL
    action 2 ''
    grep -q '^::error .*no endpoint' "$work/out" || fail "the action does not say that there is no endpoint"
    export INPUT_ENDPOINT=http://127.0.0.1:$port INPUT_CONTROL=http://127.0.0.1:$port/control INPUT_REPORT='a report'
    INPUT_RULES='image-name.*
  snapshot.age
  ' action 0 selection-passed
    grep -q '^conclusion=selection passed: [0-9]* of [0-9]* rules$' "$GITHUB_OUTPUT" || fail "the action gives no conclusion"
    [ -s "$copy/a report/index.html" ] && grep -qx 'report=a report' "$GITHUB_OUTPUT" || fail "the action names no report"
    INPUT_CONTROL=http://127.0.0.1:$port/control/defect/snapshot-age.missing INPUT_RULES=snapshot.age action 1 non-conformant
    grep -q '^::error .*snapshot.age' "$work/out" || fail "the action annotates nothing"
    INPUT_RULES='$(touch injected)' action 2 error
    grep -q '^::error .*there is no result' "$work/out" || fail "the action does not say that there is no result"
    [ ! -e "$copy/injected" ] || fail "an input of the action was executed"
    INPUT_ALLOW_PARTIAL=perhaps action 2 '')
echo "the step of the action did what its inputs and outputs say"
INPUT_ENDPOINT=$CONFORMANCE_ENDPOINT INPUT_RULES='image-name.*' sh_step gitlab-component
grep -qx CONFORMANCE_VERDICT=selection-passed "$copy/conformance.env" || fail "the component tells no verdict"
./conformance gate "$RESULTS/whole" --baseline "$work/whole-run" >/dev/null || fail "the merged shards are not the whole"
echo "the shell steps of GitHub Actions, GitLab CI, Jenkins and Kubernetes did what they say"
(cd "$work" && node har.mjs "$work/whole-run/evidence.har")
