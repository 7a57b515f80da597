/**
 * What the report's own script is made of. The page is whole without it. It puts data into the page as text only.
 */
import { readChartLibrary } from './chart-library.js'
import { CHART_SCRIPT } from './script-charts.js'

/** The script of `report.html`. */
export function reportScript(): string {
  return `${readChartLibrary().script}${DATA_SCRIPT}${SEARCH_SCRIPT}${CHART_SCRIPT}drawCharts();\n`
}

/** The data that stands in the page: samples of memory and CPU by run. */
export const DATA_SCRIPT = `'use strict';
const samples = JSON.parse(document.getElementById('samples').textContent);
`

/** Search over the runs: others are hidden, folds that hold what is looked for open. */
export const SEARCH_SCRIPT = `
const search = document.getElementById('search');
const count = document.getElementById('count');
search.closest('.search').hidden = false;
const texts = new Map();
const textOf = (run) => {
  if (!texts.has(run)) texts.set(run, run.textContent.toLowerCase());
  return texts.get(run);
};
const searchRuns = () => {
  const wanted = search.value.trim().toLowerCase();
  const runs = Array.from(document.querySelectorAll('.run'));
  let found = 0;
  for (const run of runs) {
    const isFound = wanted === '' || textOf(run).includes(wanted);
    run.hidden = !isFound;
    if (isFound) found += 1;
    if (isFound && wanted !== '')
      for (const fold of run.querySelectorAll('details'))
        fold.open = fold.textContent.toLowerCase().includes(wanted);
  }
  for (const round of document.querySelectorAll('.round')) round.hidden = wanted !== '';
  count.textContent = wanted === '' ? '' : found + ' of ' + runs.length + ' runs';
};
search.addEventListener('input', searchRuns);
`
