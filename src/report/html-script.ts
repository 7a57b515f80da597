/**
 * The report's own script: search over the runs, and figures under the pointer of a memory chart. The page is whole
 * without it. It puts data into the page as text only.
 */
export const REPORT_SCRIPT = `
'use strict';
const samples = JSON.parse(document.getElementById('samples').textContent);
const runs = Array.from(document.querySelectorAll('.run'));
const search = document.getElementById('search');
const count = document.getElementById('count');
search.closest('.search').hidden = false;
const texts = new Map();
const textOf = (run) => {
  if (!texts.has(run)) texts.set(run, run.textContent.toLowerCase());
  return texts.get(run);
};
search.addEventListener('input', () => {
  const wanted = search.value.trim().toLowerCase();
  let found = 0;
  for (const run of runs) {
    const isFound = wanted === '' || textOf(run).includes(wanted);
    run.hidden = !isFound;
    if (isFound) found += 1;
    for (const fold of run.querySelectorAll('details'))
      if (wanted !== '') fold.open = fold.textContent.toLowerCase().includes(wanted);
  }
  count.textContent = wanted === '' ? '' : found + ' of ' + runs.length + ' runs';
});
for (const chart of document.querySelectorAll('svg.memory')) {
  const run = chart.closest('.run');
  const points = samples[run.dataset.run];
  const cursor = chart.querySelector('.cursor');
  const readout = run.querySelector('.readout');
  const last = points[points.length - 1][0];
  let place = 0;
  const show = (index) => {
    place = Math.max(0, Math.min(points.length - 1, index));
    const [ms, megabytes, cpu, processes] = points[place];
    const x = (ms / last) * 720;
    cursor.setAttribute('x1', x);
    cursor.setAttribute('x2', x);
    cursor.setAttribute('visibility', 'visible');
    readout.textContent = (ms / 1000).toFixed(1) + 's: ' + megabytes + 'MB, ' + cpu + '% CPU, ' + processes + ' processes';
  };
  chart.setAttribute('tabindex', '0');
  chart.addEventListener('pointermove', (event) => {
    const box = chart.getBoundingClientRect();
    const ms = ((event.clientX - box.left) / box.width) * last;
    let nearest = 0;
    points.forEach((point, index) => {
      if (Math.abs(point[0] - ms) < Math.abs(points[nearest][0] - ms)) nearest = index;
    });
    show(nearest);
  });
  chart.addEventListener('keydown', (event) => {
    const steps = { ArrowLeft: -1, ArrowRight: 1 };
    if (!(event.key in steps)) return;
    event.preventDefault();
    show(place + steps[event.key]);
  });
}
`
