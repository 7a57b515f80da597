/** The part of the live page's script that brings the page to the state that an update tells. */

/**
 * New HTML is laid over the old one node by node, so that open folds, the place of reading, the focus and a half-written
 * message stay. It is parsed as a document of its own, in which nothing runs.
 */
export const UPDATE_SCRIPT = `
const byId = (id) => document.getElementById(id);
const parse = (html) => new DOMParser().parseFromString('<body>' + html, 'text/html').body;
const keyOf = (node) => node.nodeType === 1 ? (node.dataset.keep ?? '') : '';
const overlay = (old, fresh) => {
  if (old.nodeType !== 1) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  for (const { name, value } of fresh.attributes)
    if (old.getAttribute(name) !== value && name !== 'open') old.setAttribute(name, value);
  for (const { name } of Array.from(old.attributes))
    if (!fresh.hasAttribute(name) && name !== 'open' && name !== 'hidden') old.removeAttribute(name);
  overlayChildren(old, fresh);
};
const nameOf = (node) => node.nodeName === 'DETAILS' ? 'DETAILS ' + node.firstElementChild?.textContent : node.nodeName;
const overlayChildren = (old, fresh) => {
  const kept = new Map(Array.from(old.childNodes, (node) => [keyOf(node), node]).filter(([key]) => key !== ''));
  const wanted = new Set(Array.from(fresh.childNodes, keyOf));
  for (const [key, node] of kept) if (!wanted.has(key)) node.remove();
  let place = old.firstChild;
  for (const next of Array.from(fresh.childNodes)) {
    const key = keyOf(next);
    const same = key === '' ? findSame(place, next) : (kept.get(key) ?? null);
    if (same === null) {
      old.insertBefore(document.importNode(next, true), place);
      continue;
    }
    // What stood between is gone; what is kept stands where its turn comes.
    while (key === '' && place !== same) {
      const passed = place;
      place = place.nextSibling;
      if (keyOf(passed) === '') passed.remove();
    }
    if (place === same) place = same.nextSibling;
    else old.insertBefore(same, place);
    if (key === '') overlay(same, next);
  }
  while (place !== null) {
    const gone = place;
    place = place.nextSibling;
    if (keyOf(gone) === '') gone.remove();
  }
};
const findSame = (from, wanted) => {
  if (wanted.nodeType !== 1) return from !== null && from.nodeType === wanted.nodeType ? from : null;
  for (let node = from; node !== null; node = node.nextSibling)
    if (keyOf(node) === '' && nameOf(node) === nameOf(wanted)) return node;
  return null;
};
const partOf = (name) => {
  const known = document.querySelector('[data-part="' + CSS.escape(name) + '"]');
  if (known !== null) return known;
  const part = document.createElement('div');
  part.dataset.part = name;
  byId('run-list').append(part);
  return part;
};
const orderRuns = (names) => {
  const list = byId('run-list');
  names.forEach((name, index) => {
    const part = partOf(name);
    if (list.children[index] !== part) list.insertBefore(part, list.children[index] ?? null);
  });
};
const ACTIVITY_LIMIT = 600;
const addActivity = ({ run, lines, missed }) => {
  const list = byId('run-' + run)?.querySelector('.activity ol');
  if (list == null) return;
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  const add = (text, time) => {
    const line = document.createElement('li');
    if (time !== undefined) {
      const stamp = document.createElement('span');
      stamp.className = 'meta';
      stamp.textContent = (time / 1000).toFixed(1) + 's ';
      line.append(stamp);
    }
    line.append(text);
    list.append(line);
  };
  if (missed > 0 && list.children.length === 0) add('[' + missed + ' earlier lines are left out; the transcript has all]');
  for (const { text, elapsedMs } of lines) add(text, elapsedMs);
  while (list.children.length > ACTIVITY_LIMIT) list.firstChild.remove();
  if (isAtEnd) list.scrollTop = list.scrollHeight;
};
const addSamples = ({ run, points }) => {
  const known = samples[run] ??= [];
  const last = known.length === 0 ? -1 : known[known.length - 1][0];
  known.push(...points.filter((point) => point[0] > last));
  if (known.length > 1200) samples[run] = known.filter((_, index) => index % 2 === 0);
};
// The session's clock when this page was opened: the browser's own may show another time, and may be set meanwhile.
let pageStart = 0;
const tick = () => {
  for (const time of document.querySelectorAll('[data-since]')) {
    const seconds = Math.max(0, (pageStart + performance.now() - Date.parse(time.dataset.since)) / 1000);
    time.textContent = Math.round(seconds) + 's';
  }
};
setInterval(tick, 1000);
let lastVerdict = '';
const announce = () => {
  const verdict = document.querySelector('[data-part="header"] .verdict')?.textContent ?? '';
  if (verdict !== lastVerdict) byId('news').textContent = lastVerdict = verdict;
};
const applyUpdate = (update) => {
  pageStart = update.now - performance.now();
  for (const { name, html } of update.parts) {
    const part = partOf(name);
    overlayChildren(part, parse(html));
    for (const run of part.querySelectorAll('.run')) texts.delete(run);
  }
  orderRuns(update.runs);
  update.activity.forEach(addActivity);
  update.samples.forEach(addSamples);
  drawCharts();
  tick();
  announce();
  if (search.value !== '') searchRuns();
  const session = document.querySelector('[data-part="footer"]').textContent.split(' · ')[0];
  document.title = session + (update.over === null ? ' (running)' : ' (' + update.over.conclusion + ')');
};
`
