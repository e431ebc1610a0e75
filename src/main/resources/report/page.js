'use strict';

/* All pages share these: the two languages, filters over a table's rows, and text made harmless. */
const words = JSON.parse(document.getElementById('words').textContent);
let language = 'en';

/** The words of a key in the page's language, {0}, {1}, … replaced. */
function word(key, ...values) {
  const text = words[language][key] || words.en[key] || key;
  return text.replace(/\{(\d)\}/g, (whole, index) => (index in values ? values[index] : whole));
}

const chinese = JSON.parse(document.getElementById('chinese').textContent);
const sentences = chinese.sentences.map(([pattern, text]) => [new RegExp('^(?:' + pattern + ')$', 's'), text]);

/** A sentence of the features, or of what was expected and came, in the page's language; unknown ones stay as they are. */
function said(text) {
  if (language !== 'zh') return text;
  for (const [pattern, chineseText] of sentences) {
    const found = pattern.exec(text);
    if (found) return chineseText.replace(/\$(\d)/g, (whole, group) => said(found[group]));
  }
  return text;
}

/** The text of an element in the page's language; its English stays with it. */
function translate(node, chineseText) {
  if (node.dataset.en === undefined) node.dataset.en = node.textContent;
  node.textContent = (language === 'zh' && chineseText(node.dataset.en)) || node.dataset.en;
}

function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  for (const node of document.querySelectorAll('[data-t]')) {
    node.textContent = word(node.dataset.t, ...(node.dataset.values || '').split('|').map(said));
  }
  for (const node of document.querySelectorAll('[data-title]')) {
    translate(node, () => chinese.titles[node.dataset.title]);
  }
  for (const node of document.querySelectorAll('[data-say]')) translate(node, said);
  for (const node of document.querySelectorAll('[data-t-label]')) {
    node.setAttribute('aria-label', word(node.dataset.tLabel));
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === chosen));
  }
  document.dispatchEvent(new Event('language'));
}

/** From a link such as index.html?lang=zh, from the last visit, or from the browser. */
function preferred() {
  const asked = new URLSearchParams(location.search).get('lang');
  let kept = null;
  try {
    kept = localStorage.getItem('language');
  } catch (refused) {
    /* A page from disk may have no storage. */
  }
  return (asked || kept || navigator.language || 'en').startsWith('zh') ? 'zh' : 'en';
}

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    speak(button.dataset.language);
    try {
      localStorage.setItem('language', language);
    } catch (refused) {
      /* Then the choice lasts as long as the page. */
    }
  });
}
document.querySelector('.languages').hidden = false;

/** An element of a class with children; texts become text nodes and never mark-up. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** An element whose words follow the language. */
function labelled(name, key, ...values) {
  const made = element(name, '', word(key, ...values));
  made.dataset.t = key;
  made.dataset.values = values.join('|');
  return made;
}

const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** Text from the endpoint: what is invisible, or turns its neighbours around, is shown as an escape; lines stay. */
function shown(text) {
  const isolated = element('bdi');
  let plain = '';
  for (const character of text) {
    if (character === '\n' || character === '\t' || !UNSEEN.test(character)) {
      plain += character;
      continue;
    }
    isolated.append(plain, element('span', 'unseen', '\\u' + character.codePointAt(0).toString(16).padStart(4, '0')));
    plain = '';
  }
  isolated.append(plain);
  return isolated;
}

/** A form with data-filters hides the rows of the table or list it names; each select compares with the row's data of its name. */
for (const form of document.querySelectorAll('form[data-filters]')) {
  const rows = [...document.querySelectorAll('#' + form.dataset.filters + ' [data-row]')];
  const status = form.querySelector('[role=status]');
  const named = new Map([...form.querySelectorAll('select')].map((select) => [select.name, select]));
  named.set('q', form.querySelector('input[type=search]'));
  /* The filters stand in the address, so that it can be sent to somebody. */
  const keep = () => {
    const query = new URLSearchParams(location.search);
    for (const [name, field] of named) {
      if (field.value) query.set(name, field.value);
      else query.delete(name);
    }
    const text = query.toString();
    history.replaceState(null, '', location.pathname + (text ? '?' + text : '') + location.hash);
  };
  for (const [name, field] of named) {
    const asked = new URLSearchParams(location.search).get(name);
    if (asked) field.value = asked;
  }
  const apply = () => {
    const wanted = [...form.querySelectorAll('select')].filter((select) => select.value);
    const search = form.querySelector('input[type=search]').value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const text = row.textContent + ' ' + (row.dataset.text || '');
      row.hidden = !(
        wanted.every((select) => row.dataset[select.name] === select.value) && text.toLowerCase().includes(search)
      );
      if (!row.hidden) count++;
    }
    status.textContent = word('page.shown', count, rows.length);
    form.dispatchEvent(new Event('filtered'));
  };
  form.hidden = false;
  const changed = () => {
    apply();
    keep();
  };
  for (const event of ['input', 'change']) form.addEventListener(event, changed);
  /* The browser would empty the fields only after this event, and the rows would follow later still. */
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    for (const field of named.values()) field.value = '';
    changed();
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  document.addEventListener('language', apply);
}

/* When the script of the page itself, which follows this one, listens too. */
addEventListener('DOMContentLoaded', () => speak(preferred()));
