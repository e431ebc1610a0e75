
/* The rules' table: a rule opens to its evidence, which lies beside its row as data until then. */
const ruleRows = [...document.querySelectorAll('#rules tr[data-row]')];

function openButton(row) {
  return row.querySelector('.open');
}

function detailOf(row) {
  return document.getElementById(row.id + '/detail');
}

function open(row) {
  openButton(row).setAttribute('aria-expanded', 'true');
  let detail = detailOf(row);
  if (!detail) {
    const data = row.nextElementSibling;
    if (data.type === 'application/gzip') {
      unpack(data).then(() => { if (isOpen(row)) open(row); });
      return;
    }
    detail = details(row, JSON.parse(data.textContent));
    data.after(detail);
    openButton(row).setAttribute('aria-controls', detail.id);
  }
  detail.hidden = false;
}

/** The evidence of a rule that passed, and much evidence, is packed until somebody wants to see it. */
async function unpack(data) {
  const bytes = Uint8Array.from(atob(data.textContent), (letter) => letter.charCodeAt(0));
  const json = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  data.textContent = await new Response(json).text();
  data.type = 'application/json';
}

function close(row) {
  const detail = detailOf(row);
  if (detail) detail.hidden = true;
  openButton(row).setAttribute('aria-expanded', 'false');
}

function isOpen(row) {
  return openButton(row).getAttribute('aria-expanded') === 'true';
}


/** The annotated page that the reader came from; a file beside or above this one, and nothing else, is a place to go to. */
const annotated = new URLSearchParams(location.search).get('annotated') || '';
const way = /^(?:\.\.\/)*(?:[\p{L}\p{N}_. %-]+\/)*[\p{L}\p{N}_. %-]+\.html?$/u.test(annotated) ? annotated : '';

/** A clause; where it is known, with the way to its place on the annotated page. */
function onThePage(clause) {
  const code = element('code', '', shown(clause));
  if (!way || clause.startsWith('common/')) return code;
  const link = element('a', '', code);
  link.href = way + '#' + encodeURIComponent(clause);
  return link;
}

/** The row's evidence in the page's language; built again when that changes. */
function details(row, data) {
  const cell = element('td', '');
  cell.colSpan = 5;
  const detail = element('tr', 'detail ' + data.rule.verdict, cell);
  detail.id = row.id + '/detail';
  if (data.hints.length) {
    cell.append(
      element('div', 'callout hint',
        element('p', '', element('b', '', word('detail.hint'))),
        ...data.hints.map((hint) => element('p', '', word(hint)))));
  }
  const clauses = element('p', 'small', element('b', '', word('rule.clauses')), ' ');
  for (const source of data.rule.sources) clauses.append(onThePage(source), ' ');
  cell.append(clauses);
  const facts = [['rule.reading', data.rule.reading]];
  // Of a rule that failed, the scenarios say more.
  if (data.rule.verdict !== 'failed' || !data.rule.scenarios.length) facts.push(['detail.reason', data.rule.reason]);
  for (const [key, fact] of facts) {
    if (fact) cell.append(element('p', 'small', element('b', '', word(key)), ' ', shown(said(fact))));
  }
  if (!data.rule.scenarios.length) cell.append(element('p', 'soft', word('detail.noscenario')));
  const exchanges = new Map(data.exchanges.map((exchange) => [exchange.id, exchange]));
  for (const scenario of data.rule.scenarios) {
    cell.append(scenarioPart(scenario, exchanges, data.judged, data.rule.scenarios.length === 1));
  }
  return detail;
}

function verdict(name) {
  return element('span', 'verdict ' + name, word('verdict.' + name));
}

/** A scenario's name. In Chinese its steps stand for it: they say the same, and all of them can be said. */
function named(scenario) {
  const steps = (scenario.steps || []).map((step) => step.text).filter((text) => /^(When|Then) /.test(text));
  return language === 'zh' && steps.length ? steps.map(said).join('；') : scenario.name;
}

function scenarioPart(scenario, exchanges, judged, only) {
  const inside = element('div', '');
  const facts = [scenario.location, scenario.style, scenario.provider].filter(Boolean).map(shown);
  inside.append(element('p', 'small soft mono', ...facts.flatMap((fact, i) => (i ? [' · ', fact] : [fact]))));
  if (scenario.steps) {
    inside.append(element('ul', 'steps',
      ...scenario.steps.map((step) => {
        const line = element('li', step.status === 'passed' || step.status === 'failed' ? step.status : 'skipped');
        line.append(shown(said(step.text)));
        if (step.status !== 'passed') line.append(element('span', 'small soft', ' (' + said(step.status) + ')'));
        if (step.table) {
          line.append(element('table', 'step-table small',
            ...step.table.map((row) => element('tr', '', ...row.map((cell) => element('td', 'mono', shown(/ /.test(cell) ? said(cell) : cell)))))));
        }
        return line;
      })));
  }
  if (scenario.expected || scenario.actual) inside.append(comparison(scenario));
  if (scenario.reason && !(scenario.expected && scenario.actual)) {
    inside.append(element('p', '', element('b', '', word('detail.reason')), ' ', shown(said(scenario.reason))));
  }
  if (scenario.reading) inside.append(element('p', '', element('b', '', word('rule.reading')), ' ', shown(scenario.reading)));
  scenario.exchanges.forEach((id) => {
    const exchange = exchanges.get(id);
    if (exchange) inside.append(exchangePart(exchange, scenario.verdict === 'failed' && judged.includes(id), scenario.provider === 'control'));
  });
  const part = element('details', '',
    element('summary', '', verdict(scenario.verdict), shown(named(scenario)),
      element('span', 'soft small number', scenario.durationMs + ' ms')),
    inside);
  part.open = only || scenario.verdict !== 'passed';
  return part;
}

function comparison(scenario) {
  const side = (key, text) => element('div', '', element('h3', '', word(key)), element('p', 'mono', shown(text ? said(text) : '–')));
  const expected = side('rule.expected', scenario.expected);
  const actual = side('rule.actual', scenario.actual);
  expected.classList.add('passed');
  actual.classList.add(scenario.verdict);
  return element('div', 'compared', expected, actual);
}

function exchangePart(exchange, isOpened, accountGone) {
  const answer = exchange.response;
  const part = element('details', 'exchange',
    element('summary', '',
      element('span', 'mono', shown(exchange.operation)),
      element('span', 'soft small', shown(exchange.style)),
      element('b', '', answer.status ? String(answer.status) : word('detail.noanswer')),
      element('span', 'soft small number', exchange.durationMs + ' ms')));
  const fill = () => {
    if (part.children.length === 1) part.append(exchangeBody(exchange, accountGone));
  };
  part.open = isOpened;
  if (isOpened) fill();
  part.addEventListener('toggle', fill);
  return part;
}

function exchangeBody(exchange, accountGone) {
  const answer = exchange.response;
  const body = element('div', '');
  if (answer.problem) body.append(element('p', 'callout error', shown(said(answer.problem))));
  body.append(
    heading('detail.request', exchange.request.method + ' ' + exchange.request.url.replace(/\?.*/s, '')),
    pairs(exchange.request.parameters),
    heading('detail.response', (answer.status || '–') + ' · ' + exchange.durationMs + ' ms · ' + exchange.startedAt),
    pairs(answer.headers),
    scrolled(pretty(answer.body), 'detail.response'));
  if (exchange.requestId) body.append(element('p', 'small', element('b', '', 'RequestId '), element('code', '', shown(exchange.requestId))));
  const line = scrolled(exchange.curl, 'detail.curl');
  const copy = element('button', '', word('detail.copy'));
  copy.type = 'button';
  copy.addEventListener('click', () => copied(copy, line, exchange.curl));
  const note = element('p', 'small soft');
  note.append(word('detail.variables'), ' ', element('code', '', 'ALIBABA_CLOUD_ACCESS_KEY_ID'), ', ',
    element('code', '', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'));
  body.append(heading('detail.curl', ''), note, line, copy);
  if (accountGone) body.append(element('p', 'small soft', word('detail.gone')));
  return body;
}

function heading(key, text) {
  return element('h3', '', word(key), ' ', element('span', 'mono', shown(String(text))));
}

function pairs(values) {
  const names = Object.keys(values);
  if (!names.length) return null;
  return element('div', 'scroll', element('table', '', element('tbody', '',
    ...names.map((name) => {
      const head = element('th', '', shown(name));
      head.scope = 'row';
      return element('tr', '', head, element('td', '', shown(values[name])));
    }))));
}

/** A block that scrolls can be reached by keyboard and has a name. */
function scrolled(text, key) {
  const block = element('pre', '', shown(text));
  block.tabIndex = 0;
  block.setAttribute('role', 'group');
  block.setAttribute('aria-label', word(key));
  return block;
}

function pretty(text) {
  const start = text.trimStart();
  if (start.startsWith('{') || start.startsWith('[')) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch (malformed) {
      return text;
    }
  }
  if (!start.startsWith('<')) return text;
  let depth = 0;
  const lines = [];
  for (const piece of start.replace(/>\s*</g, '>\n<').split('\n')) {
    if (/^<\//.test(piece)) depth = Math.max(0, depth - 1);
    lines.push('  '.repeat(depth) + piece);
    if (/^<[^!?/][^>]*[^/]?>$/.test(piece) && !/\/>$/.test(piece) && !piece.includes('</')) depth++;
  }
  return lines.join('\n');
}

/** Into the clipboard; where the browser refuses, the line is at least marked. */
async function copied(button, block, text) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = word('detail.copied');
  } catch (refused) {
    getSelection().selectAllChildren(block);
  }
}

/** Scrolls to a rule, to below the filters where they stay in view: they have as many lines as the window needs. */
function reveal(row) {
  const filters = document.querySelector('form[data-filters=rules]');
  const covered = getComputedStyle(filters).position === 'sticky' ? filters.offsetHeight : 0;
  row.style.scrollMarginTop = covered + 'px';
  row.scrollIntoView();
  openButton(row).focus({ preventScroll: true });
}

/** The rule that the address names is shown and opened, whatever the filters hide. */
function follow() {
  const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!row || !ruleRows.includes(row)) return;
  const form = document.querySelector('form[data-filters=rules]');
  if (row.hidden) form.reset();
  open(row);
  reveal(row);
}

document.getElementById('rules').addEventListener('click', (event) => {
  const button = event.target.closest('.open');
  if (!button) return;
  const row = button.closest('tr');
  if (isOpen(row)) {
    close(row);
  } else {
    open(row);
    history.replaceState(null, '', location.search + '#' + encodeURIComponent(row.id));
  }
});

document.querySelector('form[data-filters=rules]').addEventListener('filtered', () => {
  for (const row of ruleRows) {
    const detail = detailOf(row);
    if (detail) detail.hidden = row.hidden || !isOpen(row);
  }
});

function openFailed() {
  const failed = ruleRows.filter((row) => !row.hidden && row.dataset.verdict === 'failed');
  failed.forEach(open);
  return failed;
}

document.getElementById('open-failed').addEventListener('click', openFailed);

/* One key opens all that failed and goes to the first of them; keys that are typed somewhere mean what they say. */
document.addEventListener('keydown', (event) => {
  const typing = event.target.closest('input, select, textarea');
  if (event.key !== 'f' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const [first] = openFailed();
  if (first) reveal(first);
});

const printAll = document.getElementById('print-all');
printAll.addEventListener('click', () => {
  const all = document.documentElement.classList.toggle('print-all');
  printAll.setAttribute('aria-pressed', String(all));
  if (all) print();
});

document.addEventListener('language', () => {
  for (const row of ruleRows.filter(detailOf)) {
    const opened = isOpen(row);
    detailOf(row).remove();
    if (opened) open(row);
  }
});

addEventListener('hashchange', follow);
addEventListener('load', follow);
