export const id = 118;
export const ids = [118];
export const modules = {

/***/ 89975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GP: () => (/* binding */ renderFurtherFigures),
/* harmony export */   hy: () => (/* binding */ renderExecutionDetails),
/* harmony export */   m5: () => (/* binding */ renderTaskLine),
/* harmony export */   oe: () => (/* binding */ NO_DELEGATIONS),
/* harmony export */   qG: () => (/* binding */ renderAgentHeading),
/* harmony export */   uD: () => (/* binding */ renderFigures),
/* harmony export */   xI: () => (/* binding */ REHEARSAL_LABEL)
/* harmony export */ });
/* harmony import */ var _explain_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17569);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40819);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11984);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60975);




/** What a rehearsal says of itself wherever its results appear. */
const REHEARSAL_LABEL = 'REHEARSAL: the built-in stand-in CLI answered in place of Claude. No agent worked, nothing was spent, nothing was posted.';
/** What stands where PM delegated nothing. */
const NO_DELEGATIONS = 'No delegations detected in PM response.';
/** Characters of a task in the form. */
const TASK_LIMIT = 50;
/** Characters of an error in the form; all of it stands in the record. */
const ERROR_LIMIT = 600;
/** Runs whose details are listed; a session of more names the rest as a number. */
const RUNS_LISTED = 256;
/** The four figures that the summary opens with. */
function renderFigures(record) {
    return [
        `- Total delegations: ${record.total}`,
        `- Successful: ${record.successful}`,
        `- Failed: ${record.failed}`,
        `- Total execution time: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(record.executionSeconds)}`
    ].join('\n');
}
/** Figures beneath them: the sum of all runs beside wall clock, what was not run, what it cost. */
function renderFurtherFigures(record) {
    const sum = [...record.pm, ...record.results].reduce((total, run) => total + run.executionSeconds, 0);
    const unfinished = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_2__/* .countUnfinished */ .Z)(record);
    return [
        `- Sum of all runs: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(sum)}`,
        ...(record.skipped > 0 ? [`- Skipped: ${record.skipped}`] : []),
        ...(unfinished > 0 ? [`- Unfinished: ${unfinished}`] : []),
        `- Cost: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCost */ .BD)(record.costUsd)}`,
        `- Tokens: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(record.inputTokens)} in, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatCount */ .B4)(record.outputTokens)} out`
    ].join('\n');
}
/** What was delegated and what became of it, one numbered entry for each agent run. */
function renderExecutionDetails(record, escape) {
    if (record.results.length === 0)
        return NO_DELEGATIONS;
    const entries = record.results
        .slice(0, RUNS_LISTED)
        .map((run, index) => renderEntry(run, index + 1, ticketsOf(run, record), escape));
    const more = record.results.length - entries.length;
    return [...entries, ...(more > 0 ? [`... and ${more} more: see session.json.`] : [])].join('\n\n');
}
/** `Engineer: Create a Python calculator...`: name and the first line of the task. */
function renderTaskLine(run, escape) {
    return escape(`${run.agent}: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .firstLine */ .TM)(run.task, TASK_LIMIT)}`);
}
/** `Engineer Agent`; an agent that has several runs gets the run's number beside it: `Engineer Agent (03)`. */
function renderAgentHeading(run, record) {
    const name = /\bagent$/i.test(run.agent) ? run.agent : `${run.agent} Agent`;
    return isOnlyRun(run, record) ? name : `${name} (${run.id})`;
}
function renderEntry(run, number, tickets, escape) {
    const marker = `${number}. `;
    // A list inside a list item begins where the item's text does.
    const indent = ' '.repeat(marker.length);
    const lines = [
        `Execution time: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSeconds */ .Xo)(run.executionSeconds)}`,
        `Memory usage: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .formatMegabytes */ .VP)(run.peakMemoryMb)}`,
        `Exit code: ${exitCodeOf(run)}`,
        ...(run.error === null ? [] : [`Error: ${escape(cutError(run.error))}`]),
        ...(tickets > 0 ? [`Tickets created: ${tickets}`] : [])
    ];
    return [
        `${marker}[${(0,_explain_run_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(run)}] ${renderTaskLine(run, escape)}`,
        ...lines.map((line) => `${indent}- ${line}`)
    ].join('\n');
}
function exitCodeOf(run) {
    if (run.exitCode !== null)
        return String(run.exitCode);
    return run.signal === null ? 'none' : `none (${run.signal})`;
}
function cutError(error) {
    return error.length > ERROR_LIMIT ? `${error.slice(0, ERROR_LIMIT)}...` : error;
}
/** Tickets name an agent, not a run: with several runs of one agent none is given them. */
function ticketsOf(run, record) {
    if (!isOnlyRun(run, record))
        return 0;
    return record.tickets.filter((ticket) => ticket.agent === run.agent).length;
}
function isOnlyRun(run, record) {
    return record.results.filter((other) => other.agent === run.agent).length <= 1;
}


/***/ }),

/***/ 17569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ explainRun),
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/** The mark before a run. A run without an end was cut off with its session, or never came to its turn. */
function markOf(run) {
    if (run.outcome === 'completed')
        return '✓';
    if (run.outcome === 'skipped' || (run.outcome === null && run.state === 'waiting'))
        return '-';
    return '✗';
}
/** The outcome in a word or two, also of a run that has none. */
function outcomeWords(run) {
    if (run.outcome !== null)
        return run.outcome;
    return run.state === 'running' ? 'cut off while running' : 'never started';
}
/** Cause and next step of a run that did not complete; undefined for one that did. */
function explainRun(run) {
    if (run.outcome === 'completed')
        return undefined;
    return { cause: run.error ?? causeOf(run), nextStep: nextStepOf(run) };
}
function causeOf(run) {
    switch (run.outcome) {
        case 'timed-out':
            return `It took longer than its ${run.timeoutSeconds}s.`;
        case 'memory-exceeded':
            return `Its process tree came to ${run.peakMemoryMb}MB of ${run.memoryLimitMb}MB and was ended.`;
        case 'cancelled':
            return 'It was cancelled.';
        case 'spawn-failed':
            return 'Its process could not be started.';
        case 'skipped':
            return 'It was not run.';
        case null:
            return run.state === 'running'
                ? 'The session ended while it was running.'
                : 'The session ended before its turn.';
        default:
            return `Its process ended with ${run.signal ?? `exit code ${run.exitCode ?? 'unknown'}`}.`;
    }
}
const NEXT_STEPS = {
    completed: () => 'Nothing is to be done.',
    failed: (run) => `Read stderr.log and transcript.log in ${run.folder}.`,
    'timed-out': (run) => `Raise ${run.role === 'pm' ? 'pm-timeout-seconds' : 'timeout-seconds or agent-timeouts'}, or give it a smaller task. ` +
        'What it had said by then is kept.',
    'memory-exceeded': (run) => `Raise ${run.role === 'pm' ? 'pm-memory-limit-mb' : 'memory-limit-mb or agent-memory-limits'}, ` +
        `or give it a smaller task; memory.csv in ${run.folder} shows when its memory rose.`,
    cancelled: () => 'Start the session again when the cause of the cancellation is gone.',
    'spawn-failed': () => 'Check claude-path, claude-version and working-directory.',
    skipped: () => 'Raise the limit that the cause names, or split the prompt over two sessions.'
};
function nextStepOf(run) {
    if (run.outcome !== null)
        return NEXT_STEPS[run.outcome](run);
    return 'See why the step ended (its log, the limits of job and runner), and start the session again.';
}


/***/ }),

/***/ 40819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   BD: () => (/* binding */ formatCost),
/* harmony export */   Of: () => (/* binding */ formatNumberOf),
/* harmony export */   VP: () => (/* binding */ formatMegabytes),
/* harmony export */   Xo: () => (/* binding */ formatSeconds),
/* harmony export */   cA: () => (/* binding */ formatBytesAsMegabytes),
/* harmony export */   dm: () => (/* binding */ formatPeak)
/* harmony export */ });
/** Figures as every view of a session writes them, so that log, summary and report say the same. */
/** `4.2s`. */
function formatSeconds(seconds) {
    return `${seconds.toFixed(1)}s`;
}
/** `287MB`. */
function formatMegabytes(megabytes) {
    return `${Math.round(megabytes)}MB`;
}
/** Whole megabytes of a number of bytes: `287MB`. */
function formatBytesAsMegabytes(bytes) {
    return formatMegabytes(bytes / 2 ** 20);
}
/** `0.12 USD`; small amounts with four places. No dollar sign: two of them in a line are a formula on GitHub. */
function formatCost(usd) {
    if (usd === 0)
        return '0 USD';
    return `${usd.toFixed(usd < 0.1 ? 4 : 2)} USD`;
}
/** `12,345`. */
function formatCount(count) {
    return Math.round(count).toLocaleString('en-US');
}
/** `1 delegation`, `3 delegations`. */
function formatNumberOf(count, noun) {
    return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
}
/** `287MB / 1024MB (28%)`; without a limit the peak alone. */
function formatPeak(peakMb, limitMb) {
    if (limitMb <= 0)
        return formatMegabytes(peakMb);
    return `${formatMegabytes(peakMb)} / ${formatMegabytes(limitMb)} (${Math.round((peakMb / limitMb) * 100)}%)`;
}


/***/ }),

/***/ 80356:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ renderHtmlReport)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/report/execution-form.js
var execution_form = __webpack_require__(89975);
// EXTERNAL MODULE: ./lib/report/figures.js
var report_figures = __webpack_require__(40819);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(11984);
;// CONCATENATED MODULE: ./lib/report/html-text.js
/** Untrusted text in HTML and in a script's data. */

/** Text for an element or a quoted attribute: no tag, no entity, no end of an attribute comes of it. */
function escapeHtml(text) {
    return (0,plain_text/* plainText */.wh)(text)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;');
}
/** JSON for a `<script type="application/json">`: no `<` in it, so neither `</script>` nor `<!--` can stand there. */
function escapeJson(data) {
    return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
/** An element with plain text in it. */
function textElement(name, text) {
    return `<${name}>${escapeHtml(text)}</${name}>`;
}
/** A table that scrolls by itself on a narrow screen; cells are HTML already. */
function htmlTable(caption, head, rows) {
    const headCells = head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join('');
    const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n');
    return [
        `<div class="scroll" tabindex="0" role="region" aria-label="${escapeHtml(caption)}"><table>`,
        `<caption>${escapeHtml(caption)}</caption>`,
        `<thead><tr>${headCells}</tr></thead><tbody>`,
        `${body}</tbody></table></div>`
    ].join('\n');
}

// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(51451);
;// CONCATENATED MODULE: ./lib/report/html-charts.js




/** Units of the drawing; on the screen it is as wide as its place. */
const WIDTH = 720;
const LABEL_WIDTH = 160;
const ROW_HEIGHT = 26;
const AXIS_HEIGHT = 22;
const CHART_HEIGHT = 150;
/** Room above the highest line, for its name. */
const HEADROOM = 18;
/** Levels of memory as shares of the limit (design section 2). */
const MEMORY_LEVELS = [
    { share: 0.5, name: 'warning' },
    { share: 0.8, name: 'critical' },
    { share: 1, name: 'exceeded' }
];
/** When PM and each agent ran; each bar is a link to its run. Undefined when nothing was started. */
function renderTimelineSvg(record) {
    const bars = (0,timeline/* timelineBars */.Sq)(record);
    if (bars.length === 0)
        return undefined;
    const endMs = Math.max(...bars.map((bar) => bar.endMs));
    const height = bars.length * ROW_HEIGHT + AXIS_HEIGHT;
    const scale = (ms) => round(LABEL_WIDTH + (ms / endMs) * (WIDTH - LABEL_WIDTH));
    const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
        const x = scale(endMs * share);
        const anchor = share === 1 ? 'end' : share === 0 ? 'start' : 'middle';
        const label = `<text x="${x}" y="${height - 6}" text-anchor="${anchor}">${(0,report_figures/* formatSeconds */.Xo)((endMs * share) / 1000)}</text>`;
        return `<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${height - AXIS_HEIGHT}"/>${label}`;
    });
    const rows = bars.map((bar, index) => renderRow(bar, index * ROW_HEIGHT, scale));
    // It holds links, so that it is a group and no picture.
    return `<svg class="timeline" role="group" aria-label="When PM and each agent ran" viewBox="0 0 ${WIDTH} ${height}">${[...ticks, ...rows].join('')}</svg>`;
}
/** Memory of one run over its time against limit and levels, CPU beneath it. Undefined without two samples. */
function renderMemorySvg(run) {
    const lastMs = run.samples.at(-1)?.elapsedMs ?? 0;
    if (run.samples.length < 2 || lastMs <= 0)
        return undefined;
    const peakMb = Math.max(run.peakMemoryMb, ...run.samples.map((sample) => sample.memoryBytes / 2 ** 20));
    const topMb = Math.max(run.memoryLimitMb, peakMb, 1);
    const topCpu = Math.max(100, ...run.samples.map((sample) => sample.cpuPercent));
    const x = (ms) => round((ms / lastMs) * WIDTH);
    const y = (share) => round(CHART_HEIGHT - share * (CHART_HEIGHT - HEADROOM));
    const memory = run.samples.map((sample) => `${x(sample.elapsedMs)},${y(sample.memoryBytes / 2 ** 20 / topMb)}`);
    const cpu = run.samples.map((sample) => `${x(sample.elapsedMs)},${y((sample.cpuPercent / topCpu) * 0.3)}`);
    const levels = run.memoryLimitMb > 0 ? MEMORY_LEVELS : [];
    const lines = levels.map(({ share, name }) => {
        const height = y((run.memoryLimitMb * share) / topMb);
        return `<line class="level ${name}" x1="0" x2="${WIDTH}" y1="${height}" y2="${height}"/>`;
    });
    const names = levels.map(({ share, name }) => {
        const label = `${name === 'exceeded' ? 'limit' : name} ${(0,report_figures/* formatMegabytes */.VP)(run.memoryLimitMb * share)}`;
        return `<text x="6" y="${y((run.memoryLimitMb * share) / topMb) - 3}">${label}</text>`;
    });
    const label = `Memory of ${run.agent} over ${(0,report_figures/* formatSeconds */.Xo)(lastMs / 1000)}: peak ${(0,report_figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb)}`;
    // The curves are stretched to the width of the page; names beside them must not be.
    return [
        `<svg class="memory" role="img" aria-label="${escapeHtml(label)}" height="${CHART_HEIGHT + AXIS_HEIGHT}">`,
        `<svg class="curves" width="100%" height="${CHART_HEIGHT}" viewBox="0 0 ${WIDTH} ${CHART_HEIGHT}" preserveAspectRatio="none">`,
        `<polygon class="area" points="0,${CHART_HEIGHT} ${memory.join(' ')} ${x(lastMs)},${CHART_HEIGHT}"/>`,
        `<polyline class="line" points="${memory.join(' ')}"/>`,
        `<polyline class="cpu" points="${cpu.join(' ')}"/>`,
        ...lines,
        `<line class="cursor" x1="0" x2="0" y1="0" y2="${CHART_HEIGHT}" visibility="hidden"/></svg>`,
        ...names,
        `<text x="6" y="${CHART_HEIGHT + 16}">0s</text>`,
        `<text x="100%" dx="-6" y="${CHART_HEIGHT + 16}" text-anchor="end">${(0,report_figures/* formatSeconds */.Xo)(lastMs / 1000)}</text></svg>`
    ].join('');
}
function renderRow({ run, startMs, endMs }, top, scale) {
    const x = scale(startMs);
    const width = Math.max(2, round(scale(endMs) - x));
    const name = escapeHtml(`${run.id} ${run.agent}`.slice(0, 24));
    const title = escapeHtml(`${run.agent} (${run.id}): ${(0,explain_run/* outcomeWords */.wX)(run)}, ${(0,report_figures/* formatSeconds */.Xo)((endMs - startMs) / 1000)}`);
    const kind = { '✓': 'done', '✗': 'failed', '-': 'waiting' }[(0,explain_run/* markOf */.Fg)(run)];
    return [
        `<a href="#run-${escapeHtml(run.id)}"><title>${title}</title>`,
        `<text x="0" y="${top + 17}">${name}</text>`,
        `<rect class="bar ${kind}" x="${x}" y="${top + 4}" width="${width}" height="${ROW_HEIGHT - 8}" rx="3"/></a>`
    ].join('');
}
function round(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./lib/report/html-script.js
/**
 * The report's own script: search over the runs, and figures under the pointer of a memory chart. The page is whole
 * without it. It puts data into the page as text only.
 */
const REPORT_SCRIPT = `
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
`;

;// CONCATENATED MODULE: ./lib/report/html-answer.js

/** Id of the element that holds a delegation's line. */
function placeOf(pm, line) {
    return `${pm.id}-line-${line}`;
}
/** PM's words as HTML; lines are counted as the detection of delegations counts them. */
function renderAnswer(pm, delegated) {
    const byLine = new Map(delegated.flatMap((run) => (run.line === null ? [] : [[run.line, run]])));
    return pm.response
        .split(/\r\n|\n|\r/)
        .map((text, index) => {
        const run = byLine.get(index + 1);
        if (run === undefined)
            return escapeHtml(text);
        const link = `<a href="#run-${escapeHtml(run.id)}">${escapeHtml(`${run.id} ${run.agent}`)}</a>`;
        const place = escapeHtml(placeOf(pm, index + 1));
        return `<mark id="${place}">${escapeHtml(text)}</mark> <span class="place">→ ${link}</span>`;
    })
        .join('\n');
}
/** Link from a run to its place in PM's answer; undefined when the place is not known. */
function renderPlace(run, pmRuns) {
    const pm = pmRuns.find((candidate) => candidate.round === run.round);
    if (pm === undefined || run.line === null)
        return undefined;
    return `<a href="#${escapeHtml(placeOf(pm, run.line))}">line ${run.line} of PM's answer</a>`;
}

;// CONCATENATED MODULE: ./lib/report/html-diff.js
/** A patch as HTML: what was added and removed is told by colour and by the sign that the patch has anyway. */

const KINDS = [
    [/^(?:diff |index |--- |\+\+\+ |new file|deleted file|similarity |rename )/, 'file'],
    [/^@@/, 'hunk'],
    [/^\+/, 'added'],
    [/^-/, 'removed']
];
/** Lines of a patch in spans of our own classes. */
function renderDiff(patch) {
    return patch.split('\n').map(renderLine).join('\n');
}
function renderLine(line) {
    const kind = KINDS.find(([pattern]) => pattern.test(line))?.[1];
    const text = escapeHtml(line);
    return kind === undefined || text === '' ? text : `<span class="${kind}">${text}</span>`;
}

;// CONCATENATED MODULE: ./lib/report/terminal-colours.js
/** A terminal's text as HTML that keeps its colours and does nothing else. */

/** Select Graphic Rendition: the one sequence that a still picture of a terminal needs. */
// eslint-disable-next-line no-control-regex -- the escape is what is looked for
const GRAPHIC_RENDITION = /(?:\x1b\[|\x9b)([\d;:]*)m/g;
const MARKS = { 1: 'bold', 2: 'dim', 3: 'italic', 4: 'underline', 7: 'inverse', 9: 'strike' };
/** HTML of a transcript: escaped text in spans of our own classes (`f1`, `b4`, `bold`). */
function renderTerminalText(transcript) {
    const pen = { foreground: undefined, background: undefined, marks: new Set() };
    const pieces = [];
    let classes = '';
    let text = '';
    let end = 0;
    const add = (piece) => {
        // Programs write the same colour again and again: one span does.
        const nextClasses = classesOf(pen);
        if (nextClasses !== classes) {
            pieces.push(renderPiece(text, classes));
            text = '';
            classes = nextClasses;
        }
        text += piece;
    };
    for (const match of transcript.matchAll(GRAPHIC_RENDITION)) {
        add(transcript.slice(end, match.index));
        usePen(pen, match[1] ?? '');
        end = match.index + match[0].length;
    }
    add(transcript.slice(end));
    return [...pieces, renderPiece(text, classes)].join('');
}
function classesOf(pen) {
    const colours = [
        pen.foreground === undefined ? '' : `f${pen.foreground}`,
        pen.background === undefined ? '' : `b${pen.background}`
    ];
    return [...colours, ...pen.marks].filter((name) => name !== '').join(' ');
}
function renderPiece(text, classes) {
    const html = escapeHtml(text);
    return html === '' || classes === '' ? html : `<span class="${classes}">${html}</span>`;
}
function usePen(pen, parameters) {
    const codes = parameters.split(/[;:]/).map(Number);
    for (let index = 0; index < codes.length; index++) {
        const code = codes[index] ?? 0;
        if (code === 38 || code === 48) {
            index += useWideColour(pen, code, codes.slice(index + 1));
            continue;
        }
        useCode(pen, code);
    }
}
function useCode(pen, code) {
    if (code === 0) {
        pen.foreground = undefined;
        pen.background = undefined;
        pen.marks.clear();
    }
    else if (code in MARKS)
        pen.marks.add(MARKS[code]);
    else if (code === 22) {
        pen.marks.delete('bold');
        pen.marks.delete('dim');
    }
    else if (code >= 23 && code <= 29) {
        const mark = MARKS[(code - 20)];
        if (mark !== undefined)
            pen.marks.delete(mark);
    }
    else if (code >= 30 && code <= 37)
        pen.foreground = code - 30;
    else if (code === 39)
        pen.foreground = undefined;
    else if (code >= 40 && code <= 47)
        pen.background = code - 40;
    else if (code === 49)
        pen.background = undefined;
    else if (code >= 90 && code <= 97)
        pen.foreground = code - 82;
    else if (code >= 100 && code <= 107)
        pen.background = code - 92;
}
/** `38;5;n` and `38;2;r;g;b`: of the wide palette only the 16 named colours are shown. Gives the codes used up. */
function useWideColour(pen, code, [kind, colour]) {
    if (kind === 2)
        return 4;
    if (kind !== 5)
        return 0;
    const shown = colour !== undefined && colour < 16 ? colour : undefined;
    if (code === 38)
        pen.foreground = shown;
    else
        pen.background = shown;
    return 2;
}

;// CONCATENATED MODULE: ./lib/report/terminal-stream.js
/**
 * What a run's terminal showed, for a person: the CLI writes one JSON object a line there, which nobody reads. Text,
 * tool calls and what came of them stay, colours of programs too; any other line is kept as it is.
 */

const BOLD = '\u001b[1m';
const SOFT = '\u001b[2m';
const RED = '\u001b[31m';
const PLAIN = '\u001b[0m';
/** Characters of a tool's input that are shown: the file that it writes stands in the changes. */
const INPUT_LIMIT = 400;
/** Characters of a line of another form; a cut leaves halves of long lines. */
const LINE_LIMIT = 4_000;
/** The text of a terminal with its JSON lines as a conversation. Never throws, whatever the lines hold. */
function renderStreamText(transcript) {
    return transcript.split(/\r?\n/).map(terminal_stream_renderLine).filter(isShown).join('\n');
}
function isShown(line) {
    return line !== undefined;
}
function terminal_stream_renderLine(line) {
    if (!line.startsWith('{"'))
        return line;
    const message = parseFields(line);
    if (message === undefined)
        return line.slice(0, LINE_LIMIT);
    switch (message['type']) {
        case 'system':
            return renderSystem(message);
        case 'assistant':
        case 'user':
            return renderBlocks(fieldsOf(message['message'])['content']);
        case 'result':
            return renderResult(message);
        case 'rate_limit_event':
        case 'stream_event':
            return undefined;
        default:
            return line.slice(0, LINE_LIMIT);
    }
}
function renderSystem(message) {
    if (message['subtype'] !== 'init')
        return undefined;
    return `${SOFT}started with ${textOf(message['model'])} in ${textOf(message['cwd'])}${PLAIN}`;
}
function renderResult(message) {
    const failed = message['is_error'] === true;
    const end = `ended: ${textOf(message['subtype'])}`;
    return failed ? `${RED}${end}: ${textOf(message['result'])}${PLAIN}` : `${SOFT}${end}${PLAIN}`;
}
function renderBlocks(content) {
    if (typeof content === 'string')
        return content;
    if (!Array.isArray(content))
        return undefined;
    const shown = content.map((block) => renderBlock(fieldsOf(block))).filter(isShown);
    return shown.length === 0 ? undefined : shown.join('\n');
}
function renderBlock(block) {
    switch (block['type']) {
        case 'text':
            return `${textOf(block['text'])}\n`;
        case 'tool_use':
            return `${BOLD}> ${textOf(block['name'])}${PLAIN} ${(0,plain_text/* oneLine */.TN)(describeInput(block['input']), INPUT_LIMIT)}`;
        case 'tool_result': {
            const text = resultText(block['content']);
            return block['is_error'] === true ? `${RED}${text}${PLAIN}\n` : `${text}${PLAIN}\n`;
        }
        default:
            return undefined;
    }
}
function describeInput(input) {
    const fields = fieldsOf(input);
    const main = fields['command'] ?? fields['file_path'] ?? fields['pattern'] ?? fields['path'] ?? fields['url'];
    return typeof main === 'string' ? main : JSON.stringify(fields);
}
function resultText(content) {
    if (typeof content === 'string')
        return content;
    if (!Array.isArray(content))
        return '';
    return content.map((part) => textOf(fieldsOf(part)['text'])).join('\n');
}
function parseFields(line) {
    try {
        return fieldsOf(JSON.parse(line));
    }
    catch {
        return undefined;
    }
}
function fieldsOf(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function textOf(value) {
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

;// CONCATENATED MODULE: ./lib/report/html-sections.js









/** Table of all runs, PM's first. */
function renderRunsTable(record) {
    const rows = [...record.pm, ...record.results].map((run) => [
        `<a href="#run-${escapeHtml(run.id)}">${escapeHtml(`${run.id} ${run.agent}`)}</a>`,
        escapeHtml(`${(0,explain_run/* markOf */.Fg)(run)} ${(0,explain_run/* outcomeWords */.wX)(run)}`),
        (0,report_figures/* formatSeconds */.Xo)(run.executionSeconds),
        (0,report_figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb),
        run.memoryLevel,
        (0,report_figures/* formatCost */.BD)(run.costUsd),
        `${(0,report_figures/* formatCount */.B4)(run.inputTokens)} / ${(0,report_figures/* formatCount */.B4)(run.outputTokens)}`,
        (0,report_figures/* formatCount */.B4)(run.toolCalls),
        (0,report_figures/* formatCount */.B4)(run.deniedTools.length)
    ]);
    const head = [
        'Run',
        'Outcome',
        'Time',
        'Peak / limit',
        'Level',
        'Cost',
        'Tokens in / out',
        'Tools used',
        'Denied'
    ];
    return htmlTable('PM and agents', head, rows);
}
/** One run: outcome, task, memory, response, what it was denied, what it changed, and what its terminal showed. */
function renderRun(run, record, files) {
    const transcript = files.transcripts?.get(run.id);
    const changes = files.changes?.get(run.id);
    const place = renderPlace(run, record.pm);
    const explanation = (0,explain_run/* explainRun */.Df)(run);
    const chart = renderMemorySvg(run);
    const facts = [
        (0,explain_run/* outcomeWords */.wX)(run),
        (0,report_figures/* formatSeconds */.Xo)(run.executionSeconds),
        (0,report_figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb),
        (0,report_figures/* formatCost */.BD)(run.costUsd),
        ...(run.model === null ? [] : [`model ${run.model}`]),
        ...(run.exitCode === null ? [] : [`exit code ${run.exitCode}`]),
        ...(run.signal === null ? [] : [run.signal])
    ];
    return [
        `<section class="run" id="run-${escapeHtml(run.id)}" data-run="${escapeHtml(run.id)}">`,
        textElement('h3', `${(0,explain_run/* markOf */.Fg)(run)} ${run.agent} (${run.id})`),
        `<p class="meta">${escapeHtml(facts.join(' · '))}${place === undefined ? '' : ` · delegated in ${place}`}</p>`,
        ...(explanation === undefined
            ? []
            : [
                `<p class="error">${escapeHtml(explanation.cause)}</p>`,
                textElement('p', `Next step: ${explanation.nextStep}`)
            ]),
        ...(run.role === 'agent' ? [fold('Task', `<pre>${escapeHtml(run.task)}</pre>`)] : []),
        ...(chart === undefined
            ? []
            : [chart, `<p class="readout" aria-live="polite">${describeLevels(run)}</p>`]),
        ...(run.response === ''
            ? []
            : [fold('Response', `<pre>${renderResponse(run, record)}</pre>${truncationNote(run)}`, true)]),
        ...(run.deniedTools.length === 0 ? [] : [renderDenied(run)]),
        ...(changes === undefined ? [] : [renderChanges(run, changes)]),
        ...(transcript === undefined ? [] : [renderTranscript(run, transcript)]),
        '</section>'
    ].join('\n');
}
/** What the lines of a memory chart stand for: text inside of a stretched drawing could not be read. */
function describeLevels({ memoryLimitMb }) {
    if (memoryLimitMb <= 0)
        return 'The thin line is CPU.';
    const levels = MEMORY_LEVELS.toReversed().map(({ share, name }) => {
        return `${name === 'exceeded' ? 'Limit' : name} ${(0,report_figures/* formatMegabytes */.VP)(memoryLimitMb * share)}`;
    });
    return `${levels.join(', ')}; the thin line is CPU.`;
}
/** Unknown agents, notices and tickets. */
function renderLists(record) {
    return [
        ...optionalTable('Not run: unknown agents', ['Label', 'Task', 'Nearest agent'], record.unknownAgents.map(({ label, task, suggestion }) => [label, task, suggestion ?? 'none is near'])),
        ...optionalTable('Notices', ['Level', 'Message'], record.notices.map(({ level, message }) => [level, message])),
        ...optionalTable('Tickets', ['Type', 'Title', 'Named by'], record.tickets.map(({ type, title, agent }) => [type, title, agent ?? '']))
    ].join('\n');
}
/** The configuration as it was resolved. */
function renderConfiguration(record) {
    const rows = Object.entries(record.configuration).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value)
    ]);
    return optionalTable('Configuration', ['Name', 'Value'], rows).join('\n');
}
function optionalTable(title, head, rows) {
    if (rows.length === 0)
        return [];
    return [
        textElement('h2', title),
        htmlTable(title, head, rows.map((cells) => cells.map(escapeHtml)))
    ];
}
function renderDenied(run) {
    const rows = run.deniedTools.map(({ tool, detail }) => [escapeHtml(tool), escapeHtml(detail)]);
    return fold('Denied tools', htmlTable('Denied tools', ['Tool', 'What for'], rows));
}
function renderResponse(run, record) {
    if (run.role !== 'pm')
        return escapeHtml(run.response);
    return renderAnswer(run, record.results.filter((other) => other.round === run.round));
}
function renderChanges(run, changes) {
    const text = `${renderDiff(changes.head)}${cutLine(changes)}${renderDiff(changes.tail)}`;
    return fold('Changes', `${linkToAll(run, 'changes.patch', changes)}<pre class="diff">${text}</pre>`, true);
}
function renderTranscript(run, transcript) {
    const [head, tail] = [transcript.head, transcript.tail].map((part) => renderTerminalText(renderStreamText(part)));
    return fold('Transcript', `${linkToAll(run, 'transcript.log', transcript)}<pre>${head ?? ''}${cutLine(transcript)}${tail ?? ''}</pre>`);
}
function cutLine({ cutBytes }) {
    return cutBytes > 0 ? `\n[... ${(0,report_figures/* formatCount */.B4)(cutBytes)} bytes left out ...]\n` : '';
}
function linkToAll(run, file, { head, tail, cutBytes }) {
    // Folder names are ours; each part is still written as an address asks for.
    const address = [...run.folder.split('/'), file]
        .map((part) => encodeURIComponent((0,plain_text/* plainText */.wh)(part)))
        .join('/');
    const all = (0,report_figures/* formatCount */.B4)((0,plain_text/* byteLength */.dp)(head) + (0,plain_text/* byteLength */.dp)(tail) + cutBytes);
    const note = cutBytes > 0 ? `${(0,report_figures/* formatCount */.B4)(cutBytes)} of ${all} bytes are left out here. ` : '';
    return `<p class="meta">${note}All of it: <a href="${escapeHtml(address)}">${escapeHtml(`${run.folder}/${file}`)}</a></p>`;
}
function truncationNote(run) {
    return run.responseTruncated
        ? `<p class="meta">Cut here: all of it stands in ${escapeHtml(run.folder)}/response.md.</p>`
        : '';
}
function fold(title, body, isOpen = false) {
    return `<details${isOpen ? ' open' : ''}><summary>${escapeHtml(title)}</summary>${body}</details>`;
}

;// CONCATENATED MODULE: ./lib/report/html-style.js
/** How the report looks. */
/** The 16 colours of a terminal, as they are read on a light page and on a dark one. */
const PALETTES = {
    light: '#1b1f24 #a40e26 #116329 #7d4e00 #0a4fb0 #6e3fc4 #155e66 #57606a #57606a #b3182c #1a6a34 #855600 #0b57c2 #7a45d1 #176a73 #57606a',
    dark: '#9198a1 #ff7b72 #3fb950 #d29922 #6cb6ff #bc8cff #56d4dd #b1bac4 #9198a1 #ffa198 #56d364 #e3b341 #79c0ff #d2a8ff #76e3ea #e6edf3'
};
/** The style sheet: light and dark, wide and narrow, print. */
const REPORT_STYLE = `
:root{color-scheme:light dark;--page:#fff;--ink:#1b1f24;--soft:#59636e;--edge:#d1d9e0;--card:#f6f8fa;--link:#0550ae;--warn:#9a6700;--line:#0969da;--mark:#fff3bf;--plus:#e6f6ea;--minus:#fdeceb;--done:#116329;--failed:#a40e26}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--ink:#e6edf3;--soft:#9198a1;--edge:#3d444d;--card:#151b23;--link:#6cb6ff;--done:#3fb950;--failed:#ff7b72;--warn:#d29922;--line:#58a6ff;--mark:#3b3413;--plus:#12261e;--minus:#2d1416}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main,header,footer{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid var(--edge)}main>h2:first-child{margin-top:0}h3{font-size:1.05rem;margin-bottom:.3rem}
a{color:var(--link)}a:focus-visible,summary:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--line);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.5rem}
.rehearsal{border:2px dashed var(--warn);padding:.5rem 1rem;font-weight:600}
.verdict{border-left:5px solid var(--soft);background:var(--card);padding:.6rem 1rem;overflow-wrap:anywhere}
.verdict.success{border-color:var(--done)}.verdict.failure{border-color:var(--failed)}.verdict.cancelled,.verdict.interrupted{border-color:var(--warn)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.9rem,1fr));gap:.5rem;margin:1rem 0}
.figures div{background:var(--card);border:1px solid var(--edge);border-radius:6px;padding:.5rem .8rem}.figures dt{color:var(--soft);font-size:.85rem}.figures dd{margin:0;font-size:1.2rem;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;padding:2px}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{border:1px solid var(--edge);padding:.3rem .6rem;text-align:left;vertical-align:top;font-variant-numeric:tabular-nums}td:last-child{overflow-wrap:anywhere}th{background:var(--card);white-space:nowrap}
pre{background:var(--card);border:1px solid var(--edge);border-radius:6px;padding:.7rem;overflow:auto;max-height:34rem;white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.45 ui-monospace,monospace;margin:.4rem 0}
details{margin:.4rem 0}mark{background:var(--mark);color:inherit;border-radius:3px;padding:0 .15em}mark:target{outline:2px solid var(--line)}.place{font-style:italic}summary{cursor:pointer;padding:.2rem 0}
.run{border:1px solid var(--edge);border-radius:8px;padding:.2rem 1rem .8rem;margin:1rem 0}.run[hidden]{display:none}
.meta,.readout{color:var(--soft);font-size:.9rem}.error{color:var(--failed);overflow-wrap:anywhere}
.search{display:flex;gap:.6rem;align-items:center;flex-wrap:wrap}.search input{font:inherit;padding:.4rem .6rem;min-width:14rem;flex:1;max-width:100%;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:6px}
svg{display:block;width:100%}svg.timeline{min-width:36rem}svg text{fill:var(--soft);font:12px system-ui,sans-serif}svg .grid{stroke:var(--edge)}svg .bar.done{fill:var(--done)}svg .bar.failed{fill:var(--failed)}svg .bar.waiting{fill:var(--soft)}
svg.memory{margin:.6rem 0;background:var(--card);border-radius:6px}svg .area{fill:var(--line);opacity:.18}svg .line{fill:none;stroke:var(--line);stroke-width:2;vector-effect:non-scaling-stroke}svg .cpu{fill:none;stroke:var(--soft);stroke-width:1;vector-effect:non-scaling-stroke}
svg .level{stroke:var(--warn);stroke-dasharray:4 4;vector-effect:non-scaling-stroke}svg .level.exceeded{stroke:var(--failed);stroke-dasharray:none}svg .cursor{stroke:var(--ink);vector-effect:non-scaling-stroke}
.bold{font-weight:700}.dim{color:var(--soft)}.italic{font-style:italic}.underline{text-decoration:underline}.strike{text-decoration:line-through}.inverse{background:var(--ink);color:var(--page)}
.diff .file{font-weight:700}.diff .hunk{color:var(--link)}.diff .added{color:var(--done);background:var(--plus)}.diff .removed{color:var(--failed);background:var(--minus)}
${paletteRules(PALETTES.light)}
@media (prefers-color-scheme:dark){${paletteRules(PALETTES.dark)}}
@media print{.search{display:none}pre{max-height:none}}
`;
/** On a coloured ground the ink is the page's: any other pair that a program chose might not be read. */
function paletteRules(colours) {
    const palette = colours.split(' ');
    const inks = palette.map((colour, index) => `.f${index}{color:${colour}}`);
    const grounds = palette.map((colour, index) => `.b${index}{background:${colour};color:var(--page)}`);
    return [...inks, ...grounds].join('');
}

// EXTERNAL MODULE: ./lib/report/verdict.js
var report_verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/html.js
/** `report.html`: the whole session as one file that needs no network and runs nothing but its own script. */









/** The report as an HTML document; it lies in the session folder, where its links lead. */
function renderHtmlReport(record, files = {}) {
    const timeline = renderTimelineSvg(record);
    return [
        '<!doctype html>',
        '<html lang="en"><head><meta charset="utf-8">',
        `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy()}">`,
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">',
        textElement('title', `Session ${record.sessionId}${record.rehearsal ? ' (rehearsal)' : ''}`),
        `<style>${REPORT_STYLE}</style></head><body>`,
        '<a class="skip" href="#runs">To the runs</a>',
        renderHeader(record),
        '<main>',
        ...(timeline === undefined
            ? []
            : [
                '<h2>Timeline</h2>',
                `<div class="scroll" tabindex="0" role="region" aria-label="Timeline">${timeline}</div>`
            ]),
        '<h2 id="runs">Runs</h2>',
        ...(record.results.length === 0 ? [textElement('p', execution_form/* NO_DELEGATIONS */.oe)] : []),
        renderRunsTable(record),
        '<p class="search" hidden><label for="search">Search tasks, responses and transcripts</label><input id="search" type="search"><span id="count" role="status"></span></p>',
        ...[...record.pm, ...record.results].map((run) => renderRun(run, record, files)),
        renderLists(record),
        renderConfiguration(record),
        '</main>',
        renderFooter(record),
        `<script type="application/json" id="samples">${escapeJson(samplesOf(record))}</script>`,
        `<script>${REPORT_SCRIPT}</script>`,
        '</body></html>',
        ''
    ].join('\n');
}
function renderHeader(record) {
    const verdict = (0,report_verdict/* verdictOf */.V)(record);
    const figures = [
        ['Total delegations', (0,report_figures/* formatCount */.B4)(record.total)],
        ['Successful', (0,report_figures/* formatCount */.B4)(record.successful)],
        ['Failed', (0,report_figures/* formatCount */.B4)(record.failed)],
        ['Skipped', (0,report_figures/* formatCount */.B4)(record.skipped)],
        ['Total execution time', (0,report_figures/* formatSeconds */.Xo)(record.executionSeconds)],
        ['Cost', (0,report_figures/* formatCost */.BD)(record.costUsd)],
        ['Tokens in', (0,report_figures/* formatCount */.B4)(record.inputTokens)],
        ['Tokens out', (0,report_figures/* formatCount */.B4)(record.outputTokens)]
    ].map(([name, figure]) => `<div>${textElement('dt', name ?? '')}${textElement('dd', figure ?? '')}</div>`);
    return [
        '<header><h1>Subprocess Execution Summary</h1>',
        ...(record.rehearsal ? [`<p class="rehearsal">${execution_form/* REHEARSAL_LABEL */.xI}</p>`] : []),
        `<p class="verdict ${verdict.kind}"><strong>Conclusion: ${verdict.kind}.</strong> ${escapeHtml(verdict.cause)}</p>`,
        `<dl class="figures">${figures.join('')}</dl></header>`
    ].join('\n');
}
function renderFooter(record) {
    const facts = [
        `Session ${record.sessionId}`,
        ...(record.startedAt === '' ? [] : [`started ${record.startedAt}`]),
        ...(record.claude === null ? [] : [`Claude CLI ${record.claude.version}`]),
        ...(record.rehearsal ? [execution_form/* REHEARSAL_LABEL */.xI] : [])
    ];
    return `<footer class="meta">${escapeHtml(facts.join(' · '))}</footer>`;
}
/** What the script reads: per run `[elapsedMs, megabytes, CPU percent, processes]`. */
function samplesOf(record) {
    return Object.fromEntries([...record.pm, ...record.results].map((run) => [
        run.id,
        run.samples.map(({ elapsedMs, memoryBytes, cpuPercent, processes }) => [
            elapsedMs,
            Math.round(memoryBytes / 2 ** 20),
            Math.round(cpuPercent),
            processes
        ])
    ]));
}
/** Only this very style sheet and this very script: text of agents that became markup would still run nothing. */
function contentSecurityPolicy() {
    const hash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('base64')}'`;
    return `default-src 'none'; style-src ${hash(REPORT_STYLE)}; script-src ${hash(REPORT_SCRIPT)}; base-uri 'none'; form-action 'none'`;
}


/***/ }),

/***/ 63021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Tk: () => (/* binding */ FENCE_OVERHEAD_BYTES),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   ln: () => (/* binding */ inlineText),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   xR: () => (/* binding */ tableCell),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export htmlText */
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11984);
/**
 * Untrusted text in Markdown as GitHub shows it: it is shown, and renders nothing. No link, image, HTML, mention or
 * reference comes of it, and it closes none of our fences, tables and folds.
 */

/** Stands where a mention, reference or address must not be seen as one; a reader sees nothing. */
const BREAK = '&#8203;';
/** Runs of fence characters are shown at this length at most, so that a fence stays short. */
const LONGEST_RUN = 40;
/** Bytes that `fence` adds around a text at most. */
const FENCE_OVERHEAD_BYTES = 2 * (LONGEST_RUN + 1) + 2;
/** Many lines of untrusted text as a code block: its fence is longer than any run of backticks inside. */
function fence(text) {
    const content = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text).replace(/`+/g, (run) => run.slice(0, LONGEST_RUN));
    const longest = (content.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
    const mark = '`'.repeat(Math.max(3, longest + 1));
    return `${mark}\n${content.replace(/\n+$/, '')}\n${mark}`;
}
/** Untrusted text as one line of running text; cut at `limit` characters. */
function inlineText(text, limit) {
    const escaped = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit)
        .replace(/[\\`*[\]|~$]/g, '\\$&')
        // Between letters an underscore marks nothing, and names stay readable.
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        // At the start of a line these would open a heading or a list.
        .replace(/^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
    return breakReferences(escaped);
}
/** Untrusted text as the cell of a table. */
function tableCell(text, limit) {
    return inlineText(text, limit) || ' ';
}
/** Untrusted text inside HTML that Markdown does not look into: `<summary>`. */
function htmlText(text, limit) {
    const escaped = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit)
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;');
    return breakReferences(escaped);
}
/** A short name or path as code. Backticks and pipes, which names of ours never hold, are left out. */
function codeSpan(text) {
    const name = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text).replace(/[`|]/g, '');
    return name === '' ? '' : `\`${name}\``;
}
/** A table; head and cells are Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A fold; the body is Markdown already, and the title untrusted text. */
function details(title, body) {
    return `<details><summary>${htmlText(title)}</summary>\n\n${body}\n\n</details>`;
}
/** A block for GitHub to draw; the text comes from our own builders. */
function mermaid(diagram) {
    return `\`\`\`mermaid\n${diagram}\n\`\`\``;
}
/** Mentions, `#123`, `GH-123` and addresses are looked for in the text after its HTML: an entity alone hides none. */
function breakReferences(text) {
    return text
        .replace(/@/g, `@${BREAK}`)
        .replace(/(?<!&)#(?=\d)/g, `#${BREAK}`)
        .replace(/\bGH-(?=\d)/gi, (mark) => `${mark}${BREAK}`)
        .replace(/:\/\//g, `:${BREAK}//`)
        .replace(/\bwww\./gi, (mark) => `${mark.slice(0, -1)}${BREAK}.`);
}


/***/ }),

/***/ 65937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ diagramLabel),
/* harmony export */   g: () => (/* binding */ DIAGRAM_LIMIT)
/* harmony export */ });
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11984);
/** What the diagram builders share: labels that no diagram takes for its own grammar, and the limit of a diagram. */

/** Mermaid refuses a diagram of more characters ("Maximum text size in diagram exceeded"). */
const DIAGRAM_LIMIT = 50_000;
const LABEL_LIMIT = 40;
/** A name with what Mermaid reads as grammar (`:`, `#`, `;`, `,`, quotes, brackets, `%%`) left out. */
function diagramLabel(text) {
    const label = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)
        .replace(/[^\p{L}\p{N}\p{M} ._()✓✗-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(label, LABEL_LIMIT) || 'unnamed';
}


/***/ }),

/***/ 11984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TM: () => (/* binding */ firstLine),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   dp: () => (/* binding */ byteLength),
/* harmony export */   it: () => (/* binding */ cutMiddle),
/* harmony export */   lD: () => (/* binding */ cutCharacters),
/* harmony export */   wh: () => (/* binding */ plainText)
/* harmony export */ });
/**
 * Text from agents as plain text: nothing in it moves a cursor, hides or turns round what a reader sees.
 * Every function is linear in its input.
 */
/** CSI, OSC (never over a line's end, so that an unclosed one swallows no more), other strings, short escapes. */
const TERMINAL_SEQUENCES = 
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
/(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)?|\x1b[ -/]*[0-~]?/g;
/** Control characters beside tab and line feed. */
// eslint-disable-next-line no-control-regex -- as above
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
/** Marks that turn the direction of text, have no width, or carry hidden text (tags, variation selectors, fillers). */
const INVISIBLE = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e0fff}]|[\u034f\u17b4\u17b5\u180b-\u180d\u180f\ufe00-\ufe0d]/gu;
/** Halves of surrogate pairs without their other half: they have no UTF-8. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Many lines of plain text: line feeds and tabs stay, every other control, escape and invisible mark goes. */
function plainText(text) {
    return text
        .replace(/\r\n?|[\u2028\u2029]/g, '\n')
        .replace(TERMINAL_SEQUENCES, '')
        .replace(CONTROLS, '')
        .replace(INVISIBLE, '')
        .replace(LONE_SURROGATES, '\ufffd');
}
/** Plain text on one line, runs of white space as one blank; cut at `limit` characters when one is given. */
function oneLine(text, limit = Number.POSITIVE_INFINITY) {
    const line = plainText(text).replace(/\s+/g, ' ').trim();
    return cutCharacters(line, limit);
}
/** The first line that holds something, as plain text. */
function firstLine(text, limit = Number.POSITIVE_INFINITY) {
    const line = plainText(text)
        .split('\n')
        .find((candidate) => candidate.trim() !== '');
    return oneLine(line ?? '', limit);
}
/** At most `limit` characters (code points) of the text, and `...` where something was cut. */
function cutCharacters(text, limit) {
    // As many UTF-16 units are never fewer characters, and taking a long text apart is costly.
    if (text.length <= limit)
        return text;
    const characters = Array.from(text.slice(0, (limit + 1) * 2));
    if (characters.length <= limit)
        return text;
    return `${characters.slice(0, limit).join('').trimEnd()}...`;
}
/** Bytes of the text in UTF-8. */
function byteLength(text) {
    return Buffer.byteLength(text, 'utf8');
}
/** Share of a cut text that its beginning gets; the end, where an agent concludes, gets the rest. */
const HEAD_SHARE = 0.6;
/** Cuts the middle so that at most `limitBytes` bytes of UTF-8 stay; no character is cut in two. */
function cutMiddle(text, limitBytes) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length <= limitBytes)
        return { head: text, tail: '', cutBytes: 0 };
    const limit = Math.max(0, limitBytes);
    const headEnd = startOfCharacter(bytes, Math.floor(limit * HEAD_SHARE), -1);
    const tailStart = startOfCharacter(bytes, bytes.length - (limit - Math.floor(limit * HEAD_SHARE)), 1);
    return {
        head: bytes.toString('utf8', 0, headEnd),
        tail: bytes.toString('utf8', tailStart),
        cutBytes: tailStart - headEnd
    };
}
function startOfCharacter(bytes, index, step) {
    let place = index;
    // 10xxxxxx is the inside of a character.
    while (place > 0 && place < bytes.length && ((bytes[place] ?? 0) & 0xc0) === 0x80)
        place += step;
    return place;
}


/***/ }),

/***/ 81216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C_: () => (/* binding */ renderCharts),
  $T: () => (/* binding */ renderDeniedTools),
  SL: () => (/* binding */ renderFailures),
  WF: () => (/* binding */ renderNotices),
  Am: () => (/* binding */ renderRunTable),
  KN: () => (/* binding */ renderTickets),
  FJ: () => (/* binding */ renderUnknownAgents)
});

// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/figures.js
var figures = __webpack_require__(40819);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/timeline.js
var timeline = __webpack_require__(51451);
;// CONCATENATED MODULE: ./lib/report/memory-chart.js

/** Points of a line: more are not seen in a chart of a summary's width. */
const POINT_LIMIT = 40;
/** Lines that can be told apart by colour. The chart has no legend of its own, so each colour has a square. */
const COLOURS = [
    { colour: '#3b82f6', square: '🟦' },
    { colour: '#f59e0b', square: '🟧' },
    { colour: '#22c55e', square: '🟩' },
    { colour: '#a855f7', square: '🟪' },
    { colour: '#92603a', square: '🟫' },
    { colour: '#eab308', square: '🟨' }
];
const LIMIT_COLOUR = '#ef4444';
/** The chart of the runs that came nearest to their limits, or undefined without two points of time to draw. */
function renderMemoryChart(record) {
    const bars = (0,timeline/* timelineBars */.Sq)(record).filter((bar) => bar.run.samples.length > 0 && bar.run.memoryLimitMb > 0);
    const endMs = Math.max(0, ...bars.map((bar) => Math.max(bar.endMs, bar.startMs + lastSampleMs(bar.run))));
    const samples = bars.reduce((count, bar) => count + bar.run.samples.length, 0);
    if (samples < 2 || endMs <= 0)
        return undefined;
    const points = Math.min(POINT_LIMIT, Math.max(2, samples));
    const nearest = new Set(bars.toSorted((left, right) => peakShare(right.run) - peakShare(left.run)).slice(0, COLOURS.length));
    const drawn = bars.filter((bar) => nearest.has(bar));
    const series = drawn.map((bar) => sharesOverTime(bar, endMs, points));
    const top = Math.max(100, ...series.flat());
    return {
        diagram: [
            `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${palette(drawn.length)}"}}}}%%`,
            'xychart-beta',
            '    title "Memory of each run, in percent of its limit"',
            `    x-axis "seconds since the start" 0 --> ${(endMs / 1000).toFixed(1)}`,
            `    y-axis "percent of the limit" 0 --> ${Math.ceil(top / 10) * 10}`,
            ...series.map((values) => `    line [${values.join(', ')}]`),
            `    line [${Array.from({ length: points }, () => 100).join(', ')}]`
        ].join('\n'),
        lines: drawn.map((bar, index) => ({ run: bar.run, square: COLOURS[index]?.square ?? '' })),
        leftOut: bars.length - drawn.length
    };
}
/** Square of the line that stands for the limit. */
const LIMIT_SQUARE = '🟥';
function palette(lines) {
    return [...COLOURS.slice(0, lines).map(({ colour }) => colour), LIMIT_COLOUR].join(', ');
}
/** Points at even distances: each the highest value of its stretch, so that no peak is lost; 0 outside the run. */
function sharesOverTime(bar, endMs, points) {
    const values = Array.from({ length: points }, () => 0);
    const limitBytes = bar.run.memoryLimitMb * 2 ** 20;
    let previous = -1;
    for (const sample of bar.run.samples) {
        const place = Math.round(((bar.startMs + sample.elapsedMs) / endMs) * (points - 1));
        const index = Math.min(points - 1, Math.max(0, place));
        const share = Math.round((sample.memoryBytes / limitBytes) * 1000) / 10;
        // Between two samples the memory is taken to be that of the earlier one.
        for (let gap = previous + 1; previous >= 0 && gap < index; gap++)
            values[gap] = values[previous] ?? 0;
        values[index] = Math.max(values[index] ?? 0, share);
        previous = index;
    }
    // From its last sample to its end a run is taken to have kept its memory.
    const end = Math.min(points - 1, Math.round((bar.endMs / endMs) * (points - 1)));
    for (let rest = previous + 1; previous >= 0 && rest <= end; rest++)
        values[rest] = values[previous] ?? 0;
    return values;
}
function peakShare(run) {
    return run.peakMemoryMb / run.memoryLimitMb;
}
function lastSampleMs(run) {
    return run.samples.at(-1)?.elapsedMs ?? 0;
}

// EXTERNAL MODULE: ./lib/report/mermaid-text.js
var mermaid_text = __webpack_require__(65937);
;// CONCATENATED MODULE: ./lib/report/summary-sections.js






/** Entries of a list; what is beyond is counted. */
const ENTRIES = 100;
const CELL = 200;
const SENTENCE = 1000;
/** One line for PM and each agent run: outcome, time, memory, cost, what it was denied. */
function renderRunTable(record) {
    const runs = [...record.pm, ...record.results];
    const rows = runs.map((run) => [
        (0,markdown/* tableCell */.xR)(run.id, 20),
        (0,markdown/* tableCell */.xR)(run.agent, 60),
        `${(0,explain_run/* markOf */.Fg)(run)} ${(0,explain_run/* outcomeWords */.wX)(run)}`,
        (0,figures/* formatSeconds */.Xo)(run.executionSeconds),
        (0,figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb),
        run.memoryLevel,
        (0,figures/* formatCost */.BD)(run.costUsd),
        String(run.deniedTools.length)
    ]);
    const head = ['Run', 'Agent', 'Outcome', 'Time', 'Peak / limit', 'Level', 'Cost', 'Tools denied'];
    return tableSection('Runs', head, rows);
}
/** What failed, why, and what to do. */
function renderFailures(record) {
    const failures = [...record.pm, ...record.results].flatMap((run) => {
        const explanation = (0,explain_run/* explainRun */.Df)(run);
        if (explanation === undefined)
            return [];
        const name = `**${(0,markdown/* inlineText */.ln)(run.agent, 60)}** (${(0,markdown/* inlineText */.ln)(run.id, 20)}), ${(0,explain_run/* outcomeWords */.wX)(run)}`;
        return [
            `- ${name}: ${(0,markdown/* inlineText */.ln)(explanation.cause, SENTENCE)}${deniedNote(run)}\n  - Next step: ${(0,markdown/* inlineText */.ln)(explanation.nextStep, SENTENCE)}`
        ];
    });
    return listSection('Failures and next steps', failures);
}
/** Gantt and memory chart. */
function renderCharts(record) {
    const parts = [...timelinePart(record), ...memoryPart(record)];
    return parts.length === 0 ? undefined : parts.join('\n\n');
}
/** Labels that named no agent. */
function renderUnknownAgents(record) {
    const rows = record.unknownAgents.map(({ label, task, suggestion }) => [
        (0,markdown/* tableCell */.xR)(label, 80),
        (0,markdown/* tableCell */.xR)(task, CELL),
        (0,markdown/* tableCell */.xR)(suggestion ?? 'none is near', 80)
    ]);
    return tableSection('Not run: unknown agents', ['Label', 'Task', 'Nearest agent'], rows);
}
/** What a reader should know, worst first, equal ones once. */
function renderNotices(record) {
    const counts = new Map();
    for (const level of ['error', 'warning', 'info'])
        for (const notice of record.notices.filter((candidate) => candidate.level === level)) {
            const line = `- **${level}**: ${(0,markdown/* inlineText */.ln)(notice.message, SENTENCE)}`;
            counts.set(line, (counts.get(line) ?? 0) + 1);
        }
    return listSection('Notices', [...counts].map(([line, count]) => (count > 1 ? `${line} (${count} times)` : line)));
}
/** Tool calls that were refused, equal ones once. */
function renderDeniedTools(record) {
    const counts = new Map();
    for (const run of [...record.pm, ...record.results])
        for (const { tool, detail } of run.deniedTools) {
            const cells = [(0,markdown/* tableCell */.xR)(run.agent, 60), (0,markdown/* tableCell */.xR)(tool, 80), (0,markdown/* tableCell */.xR)(detail, CELL)];
            const entry = counts.get(cells.join('|')) ?? { cells, count: 0 };
            entry.count += 1;
            counts.set(cells.join('|'), entry);
        }
    const rows = [...counts.values()].map(({ cells, count }) => [...cells, String(count)]);
    const section = tableSection('Denied tools', ['Agent', 'Tool', 'What for', 'Times'], rows);
    return section && `${section}\n\nA tool that agents are to have is named in the input \`allowed-tools\`.`;
}
/** Follow-up work that the responses name. */
function renderTickets(record) {
    const areFiled = record.tickets.some((ticket) => ticket.number !== undefined);
    const rows = record.tickets.map((ticket) => [
        ticket.type,
        (0,markdown/* tableCell */.xR)(ticket.title, CELL),
        (0,markdown/* tableCell */.xR)(ticket.agent ?? '', 60),
        ...(areFiled ? [renderIssueLink(ticket)] : [])
    ]);
    return tableSection('Tickets', ['Type', 'Title', 'Named by', ...(areFiled ? ['Issue'] : [])], rows);
}
function renderIssueLink({ number, url }) {
    if (number === undefined)
        return 'none';
    const isSafe = url !== undefined && /^https?:\/\/[\w.~:/-]+$/.test(url);
    return isSafe ? `[issue ${number}](${url})` : `issue ${number}`;
}
function timelinePart(record) {
    const diagram = (0,timeline/* renderTimeline */.s8)(record);
    if (diagram === undefined || diagram.length > mermaid_text/* DIAGRAM_LIMIT */.g)
        return [];
    const leftOut = (0,timeline/* countBarsLeftOut */.X1)(record);
    const note = leftOut > 0 ? [`The first runs are drawn; ${leftOut} more stand in the table.`] : [];
    return ['## Timeline', (0,markdown/* mermaid */.a4)(diagram), ...note];
}
function memoryPart(record) {
    const chart = renderMemoryChart(record);
    if (chart === undefined || chart.diagram.length > mermaid_text/* DIAGRAM_LIMIT */.g)
        return [];
    const names = chart.lines.map(({ run, square }) => {
        const peak = (0,figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb);
        return `${square} ${(0,markdown/* inlineText */.ln)(`${run.agent} (${run.id})`, 60)} ${peak}`;
    });
    const note = chart.leftOut > 0
        ? [`The runs nearest to their limits are drawn; ${chart.leftOut} more stand in the table.`]
        : [];
    return ['## Memory', (0,markdown/* mermaid */.a4)(chart.diagram), [...names, `${LIMIT_SQUARE} limit`].join(' · '), ...note];
}
function deniedNote(run) {
    return run.deniedTools.length > 0 ? ` It was denied ${run.deniedTools.length} tool calls.` : '';
}
function tableSection(title, head, rows) {
    if (rows.length === 0)
        return undefined;
    const shown = rows.slice(0, ENTRIES);
    return [`## ${title}`, (0,markdown/* table */.tp)(head, shown), ...moreNote(rows.length - shown.length)].join('\n\n');
}
function listSection(title, entries) {
    if (entries.length === 0)
        return undefined;
    const shown = entries.slice(0, ENTRIES);
    return [`## ${title}`, shown.join('\n'), ...moreNote(entries.length - shown.length)].join('\n\n');
}
function moreNote(count) {
    return count > 0 ? [`... and ${count} more: see session.json.`] : [];
}


/***/ }),

/***/ 28746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ SUMMARY_HARD_LIMIT_BYTES),
  B: () => (/* binding */ renderSummary)
});

// EXTERNAL MODULE: ./lib/report/execution-form.js
var execution_form = __webpack_require__(89975);
// EXTERNAL MODULE: ./lib/report/markdown.js
var markdown = __webpack_require__(63021);
// EXTERNAL MODULE: ./lib/report/plain-text.js
var plain_text = __webpack_require__(11984);
// EXTERNAL MODULE: ./lib/session/fair-shares.js
var fair_shares = __webpack_require__(98917);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/figures.js
var figures = __webpack_require__(40819);
;// CONCATENATED MODULE: ./lib/report/response-blocks.js
/** Responses in folds, cut by fair shares to the room that is left. */






/**
 * `## PM Response` and `## Agent Responses` within `limitBytes` bytes. A text over its share loses its middle, and says so
 * with the place where all of it stands. Undefined when not even the headings fit.
 */
function renderResponses(record, limitBytes, whereabouts) {
    const pm = record.pm.map((run) => blockOf(run, record.pm.length > 1 ? `### Round ${run.round}` : ''));
    const agents = record.results.map((run) => blockOf(run, `### ${(0,markdown/* inlineText */.ln)((0,execution_form/* renderAgentHeading */.qG)(run, record), 80)}`));
    const blocks = [...pm, ...agents];
    // What a block takes beside its text, reckoned with the note of a cut and the longest fence.
    const overheads = blocks.map((block) => (0,plain_text/* byteLength */.dp)(renderBlock(block, 0, whereabouts)) + markdown/* FENCE_OVERHEAD_BYTES */.Tk + 16);
    const room = limitBytes - overheads.reduce((total, bytes) => total + bytes, 0) - 100;
    if (room < 0)
        return undefined;
    const shares = (0,fair_shares/* fairShares */.j)(blocks.map((block) => (0,plain_text/* byteLength */.dp)(block.text)), room);
    const rendered = blocks.map((block, index) => renderBlock(block, shares[index] ?? 0, whereabouts));
    const sections = [
        ...(pm.length > 0 ? ['## PM Response', ...rendered.slice(0, pm.length)] : []),
        ...(agents.length > 0 ? ['## Agent Responses', ...rendered.slice(pm.length)] : [])
    ];
    return sections.join('\n\n');
}
function blockOf(run, heading) {
    return { run, heading, text: (0,plain_text/* plainText */.wh)(run.response).trim() };
}
function renderBlock({ run, heading, text }, limitBytes, whereabouts) {
    const { head, tail, cutBytes } = (0,plain_text/* cutMiddle */.it)(text, limitBytes);
    const place = `${(0,markdown/* codeSpan */.SS)(`${run.folder}/response.md`)} ${whereabouts}`;
    const notes = [
        ...(cutBytes > 0
            ? [
                `*Cut: ${(0,figures/* formatCount */.B4)(cutBytes)} of ${(0,figures/* formatCount */.B4)((0,plain_text/* byteLength */.dp)(text))} bytes are left out; all of it stands in ${place}.*`
            ]
            : []),
        ...(run.responseTruncated
            ? [`*The record holds the beginning of a longer response; all of it stands in ${place}.*`]
            : [])
    ];
    const shown = cutBytes > 0 ? `${head}\n[... ${(0,figures/* formatCount */.B4)(cutBytes)} bytes left out ...]\n${tail}` : head;
    const body = text === '' ? '*No response.*' : (0,markdown/* fence */.EU)(shown);
    const title = `${run.agent}: ${(0,explain_run/* outcomeWords */.wX)(run)}, ${(0,figures/* formatSeconds */.Xo)(run.executionSeconds)}`;
    return [...(heading === '' ? [] : [heading]), (0,markdown/* details */.zH)(title, [body, ...notes].join('\n\n'))].join('\n\n');
}

// EXTERNAL MODULE: ./lib/report/summary-sections.js + 1 modules
var summary_sections = __webpack_require__(81216);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/summary.js






/** The runner drops a step's whole summary above this size (actions/runner, FileCommandManager.cs). */
const SUMMARY_HARD_LIMIT_BYTES = 1024 * 1024;
/** Room is left for what others write to the summary of the step. */
const DEFAULT_LIMIT_BYTES = 900 * 1024;
/** Room that is kept for the note on what was left out. */
const NOTE_BYTES = 300;
/** The summary as Markdown. Text of agents renders nothing in it, and is cut by fair shares where it does not fit. */
function renderSummary(record, options = {}) {
    const limit = Math.min(options.limitBytes ?? DEFAULT_LIMIT_BYTES, SUMMARY_HARD_LIMIT_BYTES);
    const parts = [
        {
            name: 'execution details',
            rank: 1,
            text: `## Execution Details\n${(0,execution_form/* renderExecutionDetails */.hy)(record, markdown/* inlineText */.ln)}`
        },
        { name: 'failures', rank: 2, text: (0,summary_sections/* renderFailures */.SL)(record) },
        { name: 'runs', rank: 3, text: (0,summary_sections/* renderRunTable */.Am)(record) },
        { name: 'charts', rank: 8, text: (0,summary_sections/* renderCharts */.C_)(record) },
        { name: 'unknown agents', rank: 4, text: (0,summary_sections/* renderUnknownAgents */.FJ)(record) },
        { name: 'notices', rank: 5, text: (0,summary_sections/* renderNotices */.WF)(record) },
        { name: 'denied tools', rank: 6, text: (0,summary_sections/* renderDeniedTools */.$T)(record) },
        { name: 'tickets', rank: 7, text: (0,summary_sections/* renderTickets */.KN)(record) }
    ];
    const opening = renderOpening(record);
    const ending = renderEnding(record, options);
    let room = limit - (0,plain_text/* byteLength */.dp)(opening) - (0,plain_text/* byteLength */.dp)(ending) - NOTE_BYTES;
    // Not even verdict and place fit: the figures are what is left to say.
    if (room < 0)
        return `## Subprocess Execution Summary\n${(0,execution_form/* renderFigures */.uD)(record)}\n`;
    const kept = new Set();
    for (const part of [...parts].sort((left, right) => left.rank - right.rank)) {
        if (part.text === undefined || (0,plain_text/* byteLength */.dp)(part.text) + 2 > room)
            continue;
        kept.add(part);
        room -= (0,plain_text/* byteLength */.dp)(part.text) + 2;
    }
    const responses = renderResponses(record, room, renderWhereabouts(options));
    const leftOut = parts.filter((part) => part.text !== undefined && !kept.has(part)).map((part) => part.name);
    if (responses === undefined)
        leftOut.push('responses');
    return [
        opening,
        ...parts.flatMap((part) => (kept.has(part) ? (part.text ?? []) : [])),
        ...(responses === undefined || responses === '' ? [] : [responses]),
        ...(leftOut.length > 0 ? [`*Left out for want of room: ${leftOut.join(', ')}.*`] : []),
        ending
    ].join('\n\n');
}
function renderOpening(record) {
    return [
        `## Subprocess Execution Summary\n${(0,execution_form/* renderFigures */.uD)(record)}`,
        ...(record.rehearsal ? [`> **${execution_form/* REHEARSAL_LABEL */.xI}**`] : []),
        renderVerdict((0,verdict/* verdictOf */.V)(record)),
        (0,execution_form/* renderFurtherFigures */.GP)(record)
    ].join('\n\n');
}
const ALERTS = { failure: 'CAUTION', cancelled: 'WARNING', interrupted: 'WARNING' };
const CAUSE_CHARACTERS = 1500;
function renderVerdict({ kind, cause }) {
    const line = `**Conclusion: ${kind}.** ${(0,markdown/* inlineText */.ln)(cause, CAUSE_CHARACTERS)}`;
    return kind === 'success' ? line : `> [!${ALERTS[kind]}]\n> ${line}`;
}
function renderEnding(record, { artifact }) {
    const session = `Session ${(0,markdown/* codeSpan */.SS)(record.sessionId)}`;
    const cli = record.claude === null ? [] : [`Claude CLI ${(0,markdown/* inlineText */.ln)(record.claude.version, 60)}`];
    const whole = artifact === undefined ? [] : [`everything is in the artifact ${renderArtifact(artifact)}`];
    return [
        `---\n${[session, ...cli, ...whole].join(' · ')}`,
        ...(record.rehearsal ? [`> **${execution_form/* REHEARSAL_LABEL */.xI}**`] : []),
        ''
    ]
        .join('\n\n')
        .replace(/\n+$/, '\n');
}
function renderWhereabouts({ artifact }) {
    return artifact === undefined ? 'of the session folder' : `of the artifact ${renderArtifact(artifact)}`;
}
function renderArtifact({ name, url }) {
    const isSafe = url !== undefined && /^https?:\/\/[\w.~:/?#@!$&*+,;=%-]+$/.test(url);
    return isSafe ? `[${(0,markdown/* inlineText */.ln)(name, 100)}](${url})` : `**${(0,markdown/* inlineText */.ln)(name, 100)}**`;
}


/***/ }),

/***/ 51451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ timelineBars),
/* harmony export */   X1: () => (/* binding */ countBarsLeftOut),
/* harmony export */   s8: () => (/* binding */ renderTimeline)
/* harmony export */ });
/* harmony import */ var _explain_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17569);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40819);
/* harmony import */ var _mermaid_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65937);



/** Bars that are drawn: more could not be told apart, and the table beneath has them all. */
const BAR_LIMIT = 100;
const HOUR_MS = 3_600_000;
/** Below it the axis has more than one mark a second. */
const SHORT_MS = 10_000;
/** The runs that were started, PM's among them, in order of their start. */
function timelineBars(record) {
    const origin = Date.parse(record.startedAt);
    return [...record.pm, ...record.results]
        .flatMap((run) => barOf(run, record, origin))
        .sort((left, right) => left.startMs - right.startMs);
}
/** The gantt, or undefined when nothing was started. */
function renderTimeline(record) {
    const bars = timelineBars(record);
    if (bars.length === 0)
        return undefined;
    const longest = Math.max(...bars.map((bar) => bar.endMs));
    const lines = bars.slice(0, BAR_LIMIT).map(renderBar);
    return [
        'gantt',
        '    title PM and agents over time',
        '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `    axisFormat ${axisFormat(longest)}`,
        '    todayMarker off',
        ...lines
    ].join('\n');
}
/** Marks of whole seconds would say the same second several times beneath a short session. */
function axisFormat(longestMs) {
    if (longestMs < SHORT_MS)
        return '%S.%L';
    return longestMs < HOUR_MS ? '%M:%S' : '%H:%M:%S';
}
/** How many bars the gantt leaves out. */
function countBarsLeftOut(record) {
    return Math.max(0, timelineBars(record).length - BAR_LIMIT);
}
function barOf(run, record, origin) {
    if (run.startedAt === null)
        return [];
    const startMs = Math.max(0, Date.parse(run.startedAt) - origin);
    // A run without an end lasted as long as anything was seen of the session.
    const lastMs = record.executionSeconds * 1000;
    const endMs = run.endedAt === null ? lastMs : Date.parse(run.endedAt) - origin;
    if (!Number.isFinite(startMs) || !Number.isFinite(endMs))
        return [];
    return [{ run, startMs, endMs: Math.max(startMs + 1, endMs) }];
}
function renderBar({ run, startMs, endMs }) {
    // The run's id comes first: a label of `title` or `section` would be read as such.
    const label = (0,_mermaid_text_js__WEBPACK_IMPORTED_MODULE_1__/* .diagramLabel */ .O)(`${run.id} ${run.agent} ${(0,_explain_run_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(run)}`);
    const duration = (0,_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSeconds */ .Xo)((endMs - startMs) / 1000);
    return `    section ${(0,_mermaid_text_js__WEBPACK_IMPORTED_MODULE_1__/* .diagramLabel */ .O)(`${run.agent} ${run.id}`)}\n    ${label} ${duration} :${tagOf(run)}, ${clock(startMs)}, ${clock(endMs)}`;
}
function tagOf(run) {
    if (run.outcome === 'completed')
        return 'done';
    return run.outcome === null || run.outcome === 'cancelled' ? 'active' : 'crit';
}
/** Any day will do that has no change of clocks: the axis shows what has passed of it. */
function clock(elapsedMs) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(elapsedMs)).toISOString().slice(0, -1).replace('T', ' ');
}


/***/ }),

/***/ 60975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ verdictOf),
/* harmony export */   Z: () => (/* binding */ countUnfinished)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40819);

/** The verdict that a record holds. */
function verdictOf(record) {
    switch (record.conclusion) {
        case 'success':
            return { kind: 'success', cause: record.error ?? causeOfSuccess(record) };
        case 'failure':
            return { kind: 'failure', cause: record.error ?? causeOfFailure(record) };
        case 'cancelled':
            return {
                kind: 'cancelled',
                cause: record.error ?? 'The session was cancelled before its work was done.'
            };
        case null:
            return {
                kind: 'interrupted',
                cause: record.error ??
                    'The session was ended from outside before its verdict (killed, out of time, or the runner went away). ' +
                        'What is shown is what had been observed by then.'
            };
    }
}
/** Runs of agents that have no outcome: they were cut off, or never came to their turn. */
function countUnfinished(record) {
    return record.results.filter((run) => run.outcome === null).length;
}
function causeOfSuccess(record) {
    if (record.total === 0)
        return 'No delegations detected in PM response.';
    if (record.successful === record.total)
        return record.total === 1
            ? 'The delegation was done.'
            : `All ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(record.total, 'delegation')} were done.`;
    return `${record.successful} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(record.total, 'delegation')} were done; fail-on lets the others pass.`;
}
function causeOfFailure(record) {
    const pm = record.pm.find((run) => run.outcome !== 'completed');
    if (pm !== undefined)
        return `PM did not complete: ${pm.error ?? pm.outcome ?? 'it was cut off'}`;
    const undone = record.results.filter((run) => run.outcome !== 'completed').map((run) => run.agent);
    if (undone.length === 0)
        return 'The session failed for a cause that was not recorded.';
    return `Not done: ${undone.length} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumberOf */ .Of)(record.total, 'delegation')} (${listSome(undone)}).`;
}
const NAMES_SHOWN = 8;
function listSome(names) {
    const shown = names.slice(0, NAMES_SHOWN).join(', ');
    return names.length > NAMES_SHOWN ? `${shown} and ${names.length - NAMES_SHOWN} more` : shown;
}


/***/ }),

/***/ 98917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ fairShares)
/* harmony export */ });
/** How a bounded room is shared by texts of different lengths. Pure. */
/** Shares out a room: who needs less than an even share gets what it needs, the others share the rest evenly. */
function fairShares(needs, room) {
    const shares = needs.map(() => 0);
    const order = needs.map((_, index) => index).sort((left, right) => (needs[left] ?? 0) - (needs[right] ?? 0));
    let left = Math.max(0, room);
    order.forEach((index, place) => {
        const share = Math.min(needs[index] ?? 0, Math.floor(left / (order.length - place)));
        shares[index] = share;
        left -= share;
    });
    return shares;
}


/***/ }),

/***/ 1061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ DEFAULT_PM_MEMORY_LIMIT_MB),
  q: () => (/* binding */ sessionInputs)
});

// EXTERNAL MODULE: ./lib/session/configuration-defaults.js
var configuration_defaults = __webpack_require__(10085);
// EXTERNAL MODULE: ./lib/session/limits.js
var limits = __webpack_require__(22106);
// EXTERNAL MODULE: ./lib/session/inputs/parse-list.js
var parse_list = __webpack_require__(16996);
// EXTERNAL MODULE: ./lib/session/inputs/parse-values.js
var parse_values = __webpack_require__(87606);
;// CONCATENATED MODULE: ./lib/session/inputs/parse-map.js

/** A map whose values a further parser reads. All bad lines are told at once. */
function mapOf(item, exampleName = 'Engineer') {
    return {
        allowed: `lines "Name: value", each value ${item.allowed}`,
        example: `"${exampleName}: ${item.example}"`,
        joinsLines: true,
        parse: (text) => parseMap(text, item)
    };
}
async function parseMap(text, item) {
    // Loaded only where a map is given: most steps give none, and each module costs time at the start.
    const { isMap, isScalar, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    // In the failsafe schema every value stays the text that was written, so `1e9` cannot turn into a number unseen.
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: true });
    const faults = [...document.errors, ...document.warnings];
    if (faults.length > 0)
        return (0,parse_values/* fails */.c6)(...faults.map(({ code, linePos, message }) => say(code, linePos?.[0].line, message)));
    if (!isMap(document.contents))
        return (0,parse_values/* fails */.c6)('is no list of lines "Name: value" (mind the space after the colon)');
    const reasons = [];
    const values = new Map();
    for (const { key, value } of document.contents.items) {
        if (!isScalar(key) || key.value === '') {
            reasons.push('has a line whose name is no plain text');
            continue;
        }
        if (!isScalar(value)) {
            reasons.push(`has no single value for "${key.value}"`);
            continue;
        }
        const parsed = item.parse(value.value.trim());
        if (parsed.ok)
            values.set(key.value, parsed.value);
        else
            reasons.push(...parsed.reasons.map((reason) => `has for "${key.value}" the value "${value.value}", which ${reason}`));
    }
    return reasons.length > 0 ? (0,parse_values/* fails */.c6)(...reasons) : (0,parse_values/* fits */.lA)(values);
}
function say(code, line, message) {
    const place = line === undefined ? '' : ` in line ${line}`;
    if (code === 'DUPLICATE_KEY')
        return `names the same agent twice${place}`;
    return `cannot be read as lines "Name: value"${place}: ${message.split(/ at line |\n/)[0] ?? code}`;
}

;// CONCATENATED MODULE: ./lib/session/inputs/shell-words.js
/** Splits a text into words as a POSIX shell would, without expanding anything. Pure. */

/** Characters that a backslash keeps its shell meaning before, inside double quotes. */
const ESCAPED_IN_QUOTES = new Set(['"', '\\', '$', '`', '\n']);
/** Arguments of a command line: white space separates, quotes and backslashes join; `$`, `*` and `#` are plain text. */
const shellWords = {
    allowed: 'arguments as a shell would read them, quotes closed',
    example: '--max-turns 20 --add-dir "shared docs"',
    joinsLines: true,
    parse: splitShellWords
};
function splitShellWords(text) {
    const words = [];
    let word;
    let index = 0;
    while (index < text.length) {
        const character = text.charAt(index++);
        if (/\s/.test(character)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else if (character === "'") {
            const end = text.indexOf("'", index);
            if (end < 0)
                return (0,parse_values/* fails */.c6)('has a single quote that is not closed');
            word = (word ?? '') + text.slice(index, end);
            index = end + 1;
        }
        else if (character === '"') {
            const quoted = readDoubleQuoted(text, index);
            if (quoted === undefined)
                return (0,parse_values/* fails */.c6)('has a double quote that is not closed');
            word = (word ?? '') + quoted.content;
            index = quoted.next;
        }
        else if (character === '\\') {
            if (index >= text.length)
                return (0,parse_values/* fails */.c6)('ends with a backslash');
            const escaped = text.charAt(index++);
            // A backslash before a line's end joins the lines.
            if (escaped !== '\n')
                word = (word ?? '') + escaped;
        }
        else {
            word = (word ?? '') + character;
        }
    }
    if (word !== undefined)
        words.push(word);
    return (0,parse_values/* fits */.lA)(words);
}
function readDoubleQuoted(text, start) {
    let content = '';
    for (let index = start; index < text.length; index++) {
        const character = text.charAt(index);
        if (character === '"')
            return { content, next: index + 1 };
        const next = text.charAt(index + 1);
        if (character !== '\\' || !ESCAPED_IN_QUOTES.has(next))
            content += character;
        else {
            if (next !== '\n')
                content += next;
            index++;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/session/inputs/input-table.js
/**
 * The table of a session's inputs. The action, its README and the command line all take names, defaults and
 * descriptions from here. An input has no `default` where it matters whether its value was given.
 */






/** Memory that PM gets where nothing else is said, in MiB. */
const DEFAULT_PM_MEMORY_LIMIT_MB = 2048;
/** Less than this no program of the kind can start in. */
const LEAST_MEMORY_MB = 32;
/** 16 TiB: far beyond any runner; the machine's own memory is looked at where the limit is checked. */
const MOST_MEMORY_MB = 16_777_216;
/** Five days: the longest that a job may take on a self-hosted runner. */
const MOST_SECONDS = 432_000;
const memory = (example) => (0,parse_values/* wholeNumber */.rD)(LEAST_MEMORY_MB, MOST_MEMORY_MB, example);
const seconds = (example) => (0,parse_values/* wholeNumber */.rD)(1, MOST_SECONDS, example);
const model = (0,parse_values/* word */.Vm)('a model name or alias as the Claude CLI knows it', 'sonnet');
const toolRule = (0,parse_values/* matching */.wC)(/^[A-Za-z_][\w-]*(?:\(.*\))?$/, 'a tool as the Claude CLI names it, with a rule in parentheses if need be', 'Read,Edit,Bash(npm test:*)');
const variableName = (0,parse_values/* matching */.wC)(/^[A-Za-z_]\w*$/, 'the name of an environment variable', 'NPM_CONFIG_REGISTRY');
/** Inputs of a session, by name. */
const sessionInputs = {
    prompt: {
        ...parse_values/* freeText */.YZ,
        example: 'Add input validation to the signup form, with tests',
        description: 'What the team is to do. Either this or `prompt-file` is required; over 128 KiB only a file will do.',
        verbatim: true
    },
    'prompt-file': {
        ...(0,parse_values/* path */.Ae)('the path of a text file (UTF-8, at most 10 MB)', '.github/prompts/nightly.md'),
        description: 'File that holds the prompt, relative to the workspace.'
    },
    context: {
        ...parse_values/* freeText */.YZ,
        example: 'The project uses Python 3.12 and pytest.',
        description: 'Text that every agent gets beside its task.'
    },
    'working-directory': {
        ...(0,parse_values/* path */.Ae)('a folder that exists', 'packages/api'),
        description: 'Folder that PM and agents work in, relative to the workspace.',
        otherwise: 'the workspace'
    },
    'anthropic-api-key': {
        ...(0,parse_values/* word */.Vm)('an API key of Anthropic', '${{ secrets.ANTHROPIC_API_KEY }}'),
        description: 'API key. This or `claude-code-oauth-token` is needed, unless the variables of a cloud provider are set or it is a rehearsal.',
        otherwise: 'the variable `ANTHROPIC_API_KEY`',
        secret: true
    },
    'claude-code-oauth-token': {
        ...(0,parse_values/* word */.Vm)('an OAuth token of Claude Code', '${{ secrets.CLAUDE_CODE_OAUTH_TOKEN }}'),
        description: 'OAuth token of a Claude subscription, as `claude setup-token` makes it.',
        otherwise: 'the variable `CLAUDE_CODE_OAUTH_TOKEN`',
        secret: true
    },
    'key-proxy': {
        ...parse_values/* boolean */.zM,
        description: 'Keep the API key from agents: a proxy on the loopback address adds it to their requests, and each run gets a token of its own.',
        default: 'true'
    },
    model: { ...model, description: 'Model for PM and all agents.', otherwise: "the CLI's own" },
    'agent-models': { ...mapOf(model), description: 'Models of single agents, one line `Name: model` each.' },
    'claude-args': {
        ...shellWords,
        description: 'Further arguments for every run of the Claude CLI, quoted as in a shell.'
    },
    'claude-path': {
        ...(0,parse_values/* path */.Ae)('the path of an executable, or its name on PATH', '/usr/local/bin/claude'),
        description: 'The Claude CLI to use.',
        otherwise: '`claude` on PATH'
    },
    'claude-version': {
        ...(0,parse_values/* matching */.wC)(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'one exact version', configuration_defaults/* PINNED_CLAUDE_VERSION */.N),
        description: 'Version of the Claude CLI that is installed where none is found.',
        default: configuration_defaults/* PINNED_CLAUDE_VERSION */.N
    },
    'allowed-tools': {
        ...(0,parse_list/* listOf */.c)(toolRule),
        description: 'Tools that agents may use without being asked. `Bash` is a choice that you write down.',
        default: 'Read,Glob,Grep,Edit,Write'
    },
    'permission-mode': {
        ...(0,parse_values/* choice */.Yq)(['default', 'acceptEdits', 'dontAsk', 'plan', 'bypassPermissions']),
        example: 'acceptEdits',
        description: 'What the CLI does about permissions. What was denied is shown in the summary.',
        default: 'acceptEdits'
    },
    'framework-path': {
        ...(0,parse_values/* path */.Ae)('a file or folder that exists', '.github/framework'),
        description: 'Your own instructions for PM: a file, or a folder of a framework.',
        otherwise: 'built in'
    },
    'agents-dir': {
        ...(0,parse_values/* path */.Ae)('a folder that exists', '.github/agents'),
        description: "Folder of agent files in Claude Code's own format, relative to the workspace.",
        otherwise: '`.claude/agents` below the working directory, if it is there'
    },
    parallel: {
        ...parse_values/* boolean */.zM,
        example: 'false',
        description: 'Whether delegations run at the same time; `false` runs them one by one.',
        default: 'true'
    },
    'max-parallel': {
        ...(0,parse_values/* wholeNumber */.rD)(1, 64, 4),
        description: 'How many agents run at the same time.',
        default: '4'
    },
    'memory-limit-mb': {
        ...memory(2048),
        description: 'Memory of one agent run with all its processes, in MiB. At 100 % the run is ended.',
        otherwise: String(limits/* DEFAULT_MEMORY_LIMIT_MB */.YC)
    },
    'agent-memory-limits': {
        ...mapOf(memory(2048)),
        description: 'Memory limits of single agents in MiB, one line `Name: 2048` each.'
    },
    'pm-memory-limit-mb': {
        ...memory(2048),
        description: 'Memory of PM with all its processes, in MiB.',
        otherwise: String(DEFAULT_PM_MEMORY_LIMIT_MB)
    },
    'timeout-seconds': {
        ...seconds(900),
        description: 'Time that one agent run may take, in seconds.',
        otherwise: String(limits/* DEFAULT_TIMEOUT_SECONDS */.KU)
    },
    'agent-timeouts': {
        ...mapOf(seconds(900)),
        description: 'Time limits of single agents in seconds, one line `Name: 900` each.'
    },
    'pm-timeout-seconds': {
        ...seconds(600),
        description: 'Time that PM may take for its answer, in seconds.',
        default: '600'
    },
    'session-timeout-seconds': {
        ...seconds(3600),
        description: 'Time that the whole session may take, in seconds.',
        default: '3600'
    },
    'memory-enforcement': {
        ...(0,parse_values/* choice */.Yq)(['auto', 'cgroup', 'polling']),
        description: 'How memory limits are kept: by the kernel (`cgroup`), by looking (`polling`), or the best there is.',
        default: 'auto'
    },
    'stall-seconds': {
        ...(0,parse_values/* wholeNumber */.rD)(0, MOST_SECONDS, 300),
        description: 'Time without output and without CPU after which a run counts as stalled, and is reported; 0 reports none.',
        default: '300'
    },
    'on-stall': {
        ...(0,parse_values/* choice */.Yq)(['report', 'end']),
        description: 'Whether a stalled run is only reported, or ended.',
        default: 'report'
    },
    'transcript-limit-mb': {
        ...(0,parse_values/* wholeNumber */.rD)(1, 10_240, 64),
        description: 'Bound on the transcript of each run. Beyond it the middle is left out, and the transcript says how much.',
        default: '256'
    },
    'max-delegations': {
        ...(0,parse_values/* wholeNumber */.rD)(1, 256, 16),
        description: "How many agents one answer of PM's may start.",
        default: '16'
    },
    'pass-env': {
        ...(0,parse_list/* listOf */.c)(variableName),
        description: 'Names of further environment variables that PM and agents get. They get few of their own.'
    },
    tickets: {
        ...(0,parse_values/* choice */.Yq)(['create', 'report', 'off']),
        example: 'report',
        description: 'What happens with follow-up work that responses name: filed as GitHub issues (in a workflow, with `issues: write`), listed in the summary, or nothing.',
        default: 'report'
    },
    'log-level': {
        ...(0,parse_values/* choice */.Yq)(['OFF', 'INFO', 'DEBUG']),
        example: 'INFO',
        description: 'How loud the live log is.',
        default: 'INFO'
    },
    'log-dir': {
        ...(0,parse_values/* path */.Ae)('a folder; it is made if need be', 'mpm-logs'),
        description: 'Folder below which the session folder lies, relative to the workspace.',
        otherwise: 'a temporary folder'
    },
    'fail-on': {
        ...(0,parse_values/* choice */.Yq)(['any', 'all', 'never']),
        description: 'When failed delegations fail the step: any of them, only all of them, or never.',
        default: 'any'
    },
    rehearse: {
        ...parse_values/* boolean */.zM,
        description: 'Run with the built-in stand-in for the Claude CLI: no key, no cost, nothing posted.',
        default: 'false'
    },
    'rehearsal-script': {
        ...(0,parse_values/* path */.Ae)('a scenario file that exists', '__tests__/scenario.json'),
        description: 'Scenario file for a rehearsal: what the stand-in says, and how it fails.'
    }
};


/***/ }),

/***/ 16996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listOf)
/* harmony export */ });
/* harmony import */ var _parse_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87606);
/** Lists of an input: separated by commas or lines. Pure. */

/** A list whose entries a further parser reads; empty entries are passed over, repeated ones kept once. */
function listOf(item) {
    return {
        allowed: `a list separated by commas or lines, each entry ${item.allowed}`,
        example: item.example,
        joinsLines: true,
        parse: (text) => {
            const entries = [...new Set(splitList(text))];
            const reasons = entries.flatMap((entry) => {
                const parsed = item.parse(entry);
                return parsed.ok ? [] : parsed.reasons.map((reason) => `has the entry "${entry}", which ${reason}`);
            });
            return reasons.length > 0 ? (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .fails */ .c6)(...reasons) : (0,_parse_values_js__WEBPACK_IMPORTED_MODULE_0__/* .fits */ .lA)(entries);
        }
    };
}
/** Entries of the text; a comma within parentheses belongs to its entry: `Bash(git log, *)`. */
function splitList(text) {
    const entries = [];
    let entry = '';
    let depth = 0;
    for (const character of text) {
        if (character === '(')
            depth++;
        if (character === ')')
            depth = Math.max(0, depth - 1);
        if (character === '\n' || (character === ',' && depth === 0)) {
            entries.push(entry);
            entry = '';
            depth = 0;
        }
        else
            entry += character;
    }
    return [...entries, entry].map((each) => each.trim()).filter((each) => each !== '');
}


/***/ }),

/***/ 87606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Vm: () => (/* binding */ word),
/* harmony export */   YZ: () => (/* binding */ freeText),
/* harmony export */   Yq: () => (/* binding */ choice),
/* harmony export */   c6: () => (/* binding */ fails),
/* harmony export */   lA: () => (/* binding */ fits),
/* harmony export */   rD: () => (/* binding */ wholeNumber),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _near_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85162);
/**
 * Strict parsers of single values: the whole text must fit, so that a typing error is told and never becomes
 * another value. Pure.
 */

/** A value that fits. */
function fits(value) {
    return { ok: true, value };
}
/** A text that does not fit, with the reasons. */
function fails(...reasons) {
    return { ok: false, reasons };
}
/** Whole numbers in plain decimal digits; `5.0`, `1e3`, `+5`, `0x10`, `1_000` and `007` are none. */
function wholeNumber(minimum, maximum, example) {
    return {
        allowed: `a whole number from ${minimum} to ${maximum}`,
        example: String(example),
        parse: (text) => {
            if (/^-\d+$/.test(text))
                return fails('is negative');
            if (!/^(?:0|[1-9]\d*)$/.test(text))
                return fails('is not a whole number in plain digits');
            const value = Number(text);
            if (value < minimum)
                return fails(`is less than ${minimum}`);
            if (value > maximum)
                return fails(`is more than ${maximum}`);
            return fits(value);
        }
    };
}
/** Booleans as YAML 1.2 and the Actions toolkit spell them; `yes`, `on` and `1` are none. */
const boolean = {
    allowed: 'true or false',
    example: 'true',
    parse: (text) => {
        if (/^(?:true|True|TRUE)$/.test(text))
            return fits(true);
        if (/^(?:false|False|FALSE)$/.test(text))
            return fits(false);
        return fails('is neither true nor false');
    }
};
/** One of a few words, written exactly so. */
function choice(choices) {
    return {
        allowed: choices.length === 1 ? choices[0] : `${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`,
        example: choices[0],
        parse: (text) => {
            const found = choices.find((candidate) => candidate === text);
            if (found !== undefined)
                return fits(found);
            const near = (0,_near_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nearName */ .c)(text, choices);
            return fails(near === undefined ? 'is none of them' : `is none of them (did you mean ${near}?)`);
        }
    };
}
/** Text of one word: no white space within, no control characters. */
function word(allowed, example) {
    return {
        allowed,
        example,
        parse: (text) => /[\s\p{Cc}]/u.test(text) ? fails('has white space or control characters in it') : fits(text)
    };
}
/** Text that a pattern describes. */
function matching(pattern, allowed, example) {
    return {
        allowed,
        example,
        parse: (text) => (pattern.test(text) ? fits(text) : fails('has not that form'))
    };
}
/** The path of a file or folder as text; whether it exists is looked at where the path is resolved. */
function path(allowed, example) {
    return {
        allowed,
        example,
        parse: (text) => /\p{Cc}/u.test(text) ? fails('has control characters or more than one line in it') : fits(text)
    };
}
/** Free text of any number of lines. */
const freeText = { allowed: 'text', example: 'text', parse: fits };


/***/ }),

/***/ 18221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ readValues),
/* harmony export */   dw: () => (/* binding */ findUnknownInputs)
/* harmony export */ });
/* unused harmony export problemOf */
/* harmony import */ var _near_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85162);

/** Parses every input of the table. */
async function readValues(raw, table) {
    const values = {};
    const problems = [];
    for (const [name, definition] of Object.entries(table)) {
        const text = givenText(raw.get(name), definition);
        if (text === undefined)
            continue;
        const parsed = await definition.parse(text);
        if (parsed.ok)
            values[name] = parsed.value;
        else
            problems.push(...parsed.reasons.map((reason) => problemOf(name, definition, text, reason)));
    }
    return { values: values, problems };
}
/** The problem of one input, with what its definition tells of values that fit. */
function problemOf(name, definition, value, reason) {
    const shown = value === undefined ? {} : { value: definition.secret ? '***' : value };
    return {
        input: name,
        ...shown,
        reason,
        allowed: definition.allowed,
        example: `${name}: ${definition.example}`
    };
}
function givenText(text, definition) {
    if (definition.verbatim)
        return text;
    const trimmed = text?.trim() ?? '';
    return trimmed === '' ? definition.default : trimmed;
}
/** The raw inputs that stand in no table. */
function findUnknownInputs(raw, known) {
    return [...raw.keys()]
        .filter((name) => !known.includes(name))
        .map((name) => ({ name, suggestion: (0,_near_name_js__WEBPACK_IMPORTED_MODULE_0__/* .nearName */ .c)(name, known) }));
}


/***/ }),

/***/ 84511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ writeReport)
/* harmony export */ });
/* unused harmony export readExcerpts */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _fair_shares_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98917);
/** `report.html` of a session folder: what the report shows of large files is read here, within bounds. */



/** Bytes of all transcripts together in the report: a browser opens it at once, the files hold the rest. */
const TRANSCRIPTS_LIMIT_BYTES = 6 * 2 ** 20;
/** Bytes of all patches together. */
const CHANGES_LIMIT_BYTES = 2 * 2 ** 20;
/** Share of a cut file that its beginning gets; the end, where a run concludes, gets the rest. */
const HEAD_SHARE = 0.6;
/** Read beyond each cut and dropped after the redaction, so that no half of a secret is left at the edge. */
const MARGIN_BYTES = 64 * 1024;
/**
 * Writes `report.html` beside `summary.md`. Record and excerpts are redacted before they are rendered: in the markup a
 * secret would have another form.
 * @throws Error when the file cannot be written.
 */
function writeReport(sessionDirectory, record, render, redact = (text) => text) {
    const runs = [...record.pm, ...record.results];
    const read = (name, limitBytes) => readExcerpts(sessionDirectory, runs, name, limitBytes, redact);
    const html = render(redactDeep(record, redact), {
        transcripts: read('transcript.log', TRANSCRIPTS_LIMIT_BYTES),
        changes: read('changes.patch', CHANGES_LIMIT_BYTES)
    });
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(sessionDirectory, 'report.html'), html, { mode: 0o600 });
}
/** Excerpts of one file of each run, together within `limitBytes`: files of less than a fair share are whole. */
function readExcerpts(sessionDirectory, runs, name, limitBytes, redact) {
    const files = runs.map((run) => node_path__WEBPACK_IMPORTED_MODULE_1__.join(sessionDirectory, ...run.folder.split('/'), name));
    const shares = (0,_fair_shares_js__WEBPACK_IMPORTED_MODULE_2__/* .fairShares */ .j)(files.map(sizeOf), limitBytes);
    const excerpts = new Map();
    runs.forEach((run, index) => {
        const excerpt = readExcerpt(files[index] ?? '', shares[index] ?? 0, redact);
        if (excerpt !== undefined)
            excerpts.set(run.id, excerpt);
    });
    return excerpts;
}
function sizeOf(file) {
    const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true ? stats.size : 0;
}
function readExcerpt(file, limitBytes, redact) {
    const size = sizeOf(file);
    if (size === 0)
        return undefined;
    // The agents could write here: a file that is a link by now is not followed.
    const descriptor = node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
    try {
        if (size <= limitBytes)
            return { head: redact(text(readAt(descriptor, 0, size))), tail: '', cutBytes: 0 };
        const headBytes = Math.floor(limitBytes * HEAD_SHARE);
        const tailBytes = limitBytes - headBytes;
        const before = Buffer.from(redact(text(readAt(descriptor, 0, headBytes + MARGIN_BYTES))));
        const tailStart = Math.max(0, size - tailBytes - MARGIN_BYTES);
        const after = Buffer.from(redact(text(readAt(descriptor, tailStart, size - tailStart))));
        const head = text(before.subarray(0, Math.min(headBytes, Math.max(0, before.length - MARGIN_BYTES))));
        const tail = text(after.subarray(Math.max(MARGIN_BYTES, after.length - tailBytes)));
        return { head: wholeCharacters(head), tail: wholeCharacters(tail), cutBytes: size - limitBytes };
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync(descriptor);
    }
}
function readAt(descriptor, position, length) {
    const buffer = Buffer.alloc(length);
    const bytes = node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync(descriptor, buffer, 0, length, position);
    return buffer.subarray(0, bytes);
}
function text(bytes) {
    return bytes.toString('utf8');
}
/** A character that the cut halved is left out. */
function wholeCharacters(cut) {
    return cut.replace(/^\uFFFD{1,3}|\uFFFD$/g, '');
}
/** The same data with every text of it redacted. */
function redactDeep(data, redact) {
    if (typeof data === 'string')
        return redact(data);
    if (Array.isArray(data))
        return data.map((entry) => redactDeep(entry, redact));
    if (typeof data !== 'object' || data === null)
        return data;
    return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, redactDeep(value, redact)]));
}


/***/ })

};
