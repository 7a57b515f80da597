export const id = 303;
export const ids = [303];
export const modules = {

/***/ 4212:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readChartLibrary)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/**
 * uPlot (MIT, 51 KB) draws memory and CPU with axes, values under the pointer and zoom. Of the libraries compared it is
 * the smallest that does all three with hundreds of points, and it needs neither network nor eval. The page embeds it
 * unchanged, with its licence; without JavaScript, and in print, the page shows its static drawing instead.
 */


/** In the bundle it is beside this file, in a checkout in node_modules. */
const FOLDERS = [
    node_path__WEBPACK_IMPORTED_MODULE_1__.join(import.meta.dirname, 'uplot'),
    node_path__WEBPACK_IMPORTED_MODULE_1__.join(import.meta.dirname, '../../../node_modules/uplot')
];
let loaded;
/**
 * Reads the library, once.
 * @throws Error when it is missing: the installation is incomplete.
 */
function readChartLibrary() {
    loaded ??= readFrom(FOLDERS.find((folder) => node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'dist'))) ?? FOLDERS[0] ?? '');
    return loaded;
}
function readFrom(folder) {
    const read = (name) => node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name), 'utf8').trim();
    // Its first line is only an address; every copy must carry the licence.
    const code = read('dist/uPlot.iife.min.js').replace(/^\/\*!.*?\*\/\s*/s, '');
    return {
        script: `/*! uPlot\n${read('LICENSE')}\n*/\n${code}\n`,
        style: read('dist/uPlot.min.css').replace(/\/\*.*?\*\//gs, '')
    };
}


/***/ }),

/***/ 4297:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   iE: () => (/* binding */ jsonScript),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53166);
/** Elements that several parts of the page use. */

/** Data for a page's script: `<` is escaped, so it contains neither `</script>` nor `<!--`. */
function jsonScript(id, data) {
    const json = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return (0,_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<script type="application/json" id="${id}">${(0,_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .trustedHtml */ .Xx)(json)}</script>`;
}
/** A table that scrolls by itself on a narrow screen. */
function table(caption, head, rows) {
    const body = rows.map((cells) => (0,_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<tr>${cells.map((cell) => (0,_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<td>${cell}</td>`)}</tr>`);
    return (0,_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((cell) => (0,_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<th scope="col">${cell}</th>`)}</tr></thead><tbody>
${(0,_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .joinHtml */ .cR)(body, '\n')}</tbody></table></div>`;
}
/** A fold. */
function fold(title, body, isOpen = false) {
    return (0,_tag_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy) `<details${isOpen ? ' open' : ''}><summary>${title}</summary>${body}</details>`;
}


/***/ }),

/***/ 80303:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Pi: () => (/* binding */ chartPoint),
  A8: () => (/* binding */ contentSecurityPolicy),
  yQ: () => (/* binding */ renderDocument),
  w4: () => (/* binding */ renderHtmlReport)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/report/html/parts.js + 8 modules
var parts = __webpack_require__(33184);
// EXTERNAL MODULE: ./lib/report/html/page-script.js
var page_script = __webpack_require__(44315);
// EXTERNAL MODULE: ./lib/report/html/chart-library.js
var chart_library = __webpack_require__(4212);
;// CONCATENATED MODULE: ./lib/report/html/style.js
/** The style sheet of the report. */

/** The 16 colours of a terminal, legible on a light page and on a dark one. */
const PALETTES = {
    light: '#1b1f24 #a40e26 #116329 #7d4e00 #0a4fb0 #6e3fc4 #155e66 #57606a #57606a #b3182c #1a6a34 #855600 #0b57c2 #7a45d1 #176a73 #57606a',
    dark: '#9198a1 #ff7b72 #3fb950 #d29922 #6cb6ff #bc8cff #56d4dd #b1bac4 #9198a1 #ffa198 #56d364 #e3b341 #79c0ff #d2a8ff #76e3ea #e6edf3'
};
/** The style sheet: light and dark, wide and narrow, print. Runs outside the viewport are not laid out, which halves the time to open a large report. */
function reportStyle() {
    return `${(0,chart_library/* readChartLibrary */.M)().style}${OWN_STYLE}`;
}
const OWN_STYLE = `
:root{color-scheme:light dark;--page:#fff;--ink:#1b1f24;--soft:#59636e;--edge:#d1d9e0;--card:#f6f8fa;--link:#0550ae;--warn:#9a6700;--line:#0969da;--mark:#fff3bf;--plus:#e6f6ea;--minus:#fdeceb;--done:#116329;--failed:#a40e26;--area:rgba(9,105,218,.16)}
@media (prefers-color-scheme:dark){:root{--page:#0d1117;--ink:#e6edf3;--soft:#9198a1;--edge:#3d444d;--card:#151b23;--link:#6cb6ff;--done:#3fb950;--failed:#ff7b72;--warn:#d29922;--line:#58a6ff;--mark:#3b3413;--plus:#12261e;--minus:#2d1416;--area:rgba(88,166,255,.18)}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main,header,footer{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid var(--edge)}main>div:first-child h2{margin-top:0}[data-part=table] table{font-size:.88rem}[data-part=table] td{white-space:nowrap}h3{font-size:1.05rem;margin-bottom:.3rem}
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
.run{border:1px solid var(--edge);border-radius:8px;padding:.2rem 1rem .8rem;margin:1rem 0}.run{content-visibility:auto;contain-intrinsic-size:auto 30rem}.run[hidden],.round[hidden]{display:none}
.meta,.readout{color:var(--soft);font-size:.9rem}.error{color:var(--failed);overflow-wrap:anywhere}
.search{display:flex;gap:.6rem;align-items:center;flex-wrap:wrap}.search input{font:inherit;padding:.4rem .6rem;min-width:14rem;flex:1;max-width:100%;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:6px}
svg{display:block;width:100%}svg.timeline{min-width:36rem}svg text{fill:var(--soft);font:12px system-ui,sans-serif}svg .grid{stroke:var(--edge)}svg .bar.done{fill:var(--done)}svg .bar.failed{fill:var(--failed)}svg .bar.waiting{fill:var(--soft)}svg .bar.running{fill:var(--line)}
svg.memory{margin:.6rem 0;background:var(--card);border-radius:6px}svg .area{fill:var(--line);opacity:.18}svg .line{fill:none;stroke:var(--line);stroke-width:2;vector-effect:non-scaling-stroke}svg .cpu{fill:none;stroke:var(--soft);stroke-width:1;vector-effect:non-scaling-stroke}
svg .level{stroke:var(--warn);stroke-dasharray:4 4;vector-effect:non-scaling-stroke}svg .level.exceeded{stroke:var(--failed);stroke-dasharray:none}.chart{margin:.6rem 0}.chart[hidden]{display:none}.chart .plot{background:var(--card);border-radius:6px;padding:.4rem 0;width:100%;overflow:hidden}.u-select{background:var(--area)}
@media screen{.chart.drawn svg.memory{display:none}}@media print{.run{content-visibility:visible}.chart:has(svg) .plot{display:none}}
.bold{font-weight:700}.dim{color:var(--soft)}.italic{font-style:italic}.underline{text-decoration:underline}.strike{text-decoration:line-through}.inverse{background:var(--ink);color:var(--page)}
.diff .file{font-weight:700}.diff .hunk{color:var(--link)}.diff .added{color:var(--done);background:var(--plus)}.diff .removed{color:var(--failed);background:var(--minus)}
.live{max-width:64rem;margin:0 auto;padding:.6rem 1rem 0;display:flex;flex-wrap:wrap;gap:.6rem;align-items:center;justify-content:space-between}.live p{margin:0}.live .verdict{flex-basis:100%}.verdict.running{border-color:var(--line)}.run.running{border-left:4px solid var(--line)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
button{font:inherit;font-size:.92rem;padding:.35rem .8rem;border:1px solid var(--soft);border-radius:6px;background:var(--card);color:inherit;cursor:pointer}button:focus-visible,textarea:focus-visible{outline:3px solid var(--line);outline-offset:2px}button:disabled{cursor:default;color:var(--soft)}button.end,#cancel:enabled{border-color:var(--failed);color:var(--failed)}
.steer{margin:.5rem 0}.activity .meta{font-size:inherit}.steer label{color:var(--soft);font-size:.9rem}.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:flex-start}.row textarea{flex:1 1 14rem;min-width:0;field-sizing:content;max-height:12rem}textarea,dialog input{font:inherit;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:6px;padding:.35rem .6rem;max-width:100%}
.activity ol{list-style:none;margin:.4rem 0;padding:.5rem .7rem;max-height:16rem;overflow:auto;background:var(--card);border:1px solid var(--edge);border-radius:6px;font:13px/1.45 ui-monospace,monospace;overflow-wrap:anywhere}.activity ol:empty::before{content:'nothing yet';color:var(--soft)}
dialog{background:var(--page);color:var(--ink);border:1px solid var(--soft);border-radius:8px;width:min(30rem,92vw);padding:1rem 1.2rem}dialog::backdrop{background:rgba(0,0,0,.45)}dialog input{width:100%}
@media (max-width:30rem){.row textarea{flex-basis:100%}}
${paletteRules(PALETTES.light)}
@media (prefers-color-scheme:dark){${paletteRules(PALETTES.dark)}}
@media print{.run{content-visibility:visible}.search,.live,.steer{display:none}pre{max-height:none}}
`;
/** On a coloured background the text has the page's colour: a pair that a program chose might be illegible. */
function paletteRules(colours) {
    const palette = colours.split(' ');
    const inks = palette.map((colour, index) => `.f${index}{color:${colour}}`);
    const grounds = palette.map((colour, index) => `.b${index}{background:${colour};color:var(--page)}`);
    return [...inks, ...grounds].join('');
}

// EXTERNAL MODULE: ./lib/report/html/elements.js
var html_elements = __webpack_require__(4297);
// EXTERNAL MODULE: ./lib/report/html/tag.js
var tag = __webpack_require__(53166);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
// EXTERNAL MODULE: ./lib/session/record/all-runs.js
var all_runs = __webpack_require__(2646);
;// CONCATENATED MODULE: ./lib/report/html/html.js
/** `report.html`: the whole session as one file that needs no network and runs only its own script. */








/** The report as an HTML document; its links are relative to the session folder. */
function renderHtmlReport(record, files = {}) {
    const view = { isRunning: false, isInFolder: true, files };
    return renderDocument({
        title: `Session ${record.sessionId}${record.rehearsal ? ' (rehearsal)' : ''}`,
        script: (0,page_script/* readPageScript */.B)('report'),
        part: (name) => (0,parts/* renderFixedPart */.U)(name, record, view),
        runs: (0,parts/* runParts */.e)(record, view).map(({ name, render }) => ({ name, content: render() })),
        samples: Object.fromEntries((0,all_runs/* allRuns */.o)(record).map((run) => [run.id, run.samples.map(chartPoint)]))
    });
}
/** The document around the parts of a page. */
function renderDocument(page) {
    const place = (name, content) => (0,tag/* html */.qy) `<div data-part="${name}">${content}</div>`;
    const fixed = (name) => place(name, page.part(name));
    return (0,tag/* html */.qy) `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${(0,tag/* trustedHtml */.Xx)(contentSecurityPolicy(page))}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${page.title}</title>
<style>${(0,tag/* trustedHtml */.Xx)(reportStyle())}</style></head><body>
<a class="skip" href="#runs">To the runs</a>
${page.top}
<header>${fixed('header')}</header>
<main>
${fixed('timeline')}
<h2 id="runs">Runs</h2>
${fixed('table')}
<p class="search" hidden><label for="search">Search tasks, responses and transcripts</label><input id="search" type="search"><span id="count" role="status"></span></p>
<div id="run-list">
${(0,tag/* joinHtml */.cR)([...page.runs.map(({ name, content }) => place(name, content)), (0,tag/* html */.qy) `</div>`], '\n')}
${fixed('lists')}
${fixed('configuration')}
</main>
<footer class="meta">${fixed('footer')}</footer>
${(0,html_elements/* jsonScript */.iE)('samples', page.samples)}
<script>${(0,tag/* trustedHtml */.Xx)(page.script)}</script>
</body></html>
`.toString();
}
/** A sample in the form that the script reads. */
function chartPoint(sample) {
    const { elapsedMs, memoryBytes, cpuPercent, processes } = sample;
    return [elapsedMs, Math.round(memoryBytes / mebibyte/* MIB */.D), Math.round(cpuPercent), processes];
}
/** Allows only this style sheet and this script, by hash: even if text of agents became markup, it could not run. */
function contentSecurityPolicy(page) {
    const hash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('base64')}'`;
    const connect = page.connect === undefined ? '' : ` connect-src ${page.connect};`;
    return `default-src 'none'; style-src ${hash(reportStyle())}; script-src ${hash(page.script)};${connect} base-uri 'none'; form-action 'none'`;
}


/***/ }),

/***/ 44315:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readPageScript)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _chart_library_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4212);
/** The scripts of the pages, bundled from src/page (scripts/page-scripts.mjs). They put data into the page as text only. */



/** In the bundle they are beside this file, in a checkout where jest's setup writes them. */
const FOLDERS = [
    node_path__WEBPACK_IMPORTED_MODULE_1__.join(import.meta.dirname, 'page'),
    node_path__WEBPACK_IMPORTED_MODULE_1__.join(import.meta.dirname, '../../../lib/page')
];
/**
 * Reads the script of a page, with the chart library in front of it.
 * @throws Error when it is missing: then the program is incomplete.
 */
function readPageScript(page) {
    const folder = FOLDERS.find((each) => node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(each)) ?? FOLDERS[0];
    return (0,_chart_library_js__WEBPACK_IMPORTED_MODULE_2__/* .readChartLibrary */ .M)().script + node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, `${page}.js`), 'utf8');
}


/***/ }),

/***/ 33184:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ renderFixedPart),
  e: () => (/* binding */ runParts)
});

// EXTERNAL MODULE: ./lib/report/execution-form.js
var execution_form = __webpack_require__(89975);
// EXTERNAL MODULE: ./lib/report/checks.js
var checks = __webpack_require__(56265);
// EXTERNAL MODULE: ./lib/report/text/figures.js
var text_figures = __webpack_require__(53289);
// EXTERNAL MODULE: ./lib/report/html/tag.js
var tag = __webpack_require__(53166);
// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
;// CONCATENATED MODULE: ./lib/report/html/view.js



/** The state of a run as this page shows it. */
function stateOf(run, view) {
    if (view.isRunning && run.outcome === null) {
        return run.state === 'running'
            ? { mark: '▸', words: 'running', kind: 'running' }
            : { mark: '·', words: 'waiting', kind: 'waiting' };
    }
    const mark = (0,explain_run/* markOf */.Fg)(run);
    const kind = { '✓': 'done', '✗': 'failed', '-': 'waiting' }[mark];
    return { mark, words: (0,explain_run/* outcomeWords */.wX)(run), kind };
}
/** The verdict as this page shows it; a running session has none yet. */
function shownVerdict(record, view) {
    if (!view.isRunning) {
        const { kind, cause } = (0,verdict/* verdictOf */.Vj)(record);
        return { kind, title: `Conclusion: ${kind}.`, cause };
    }
    const count = (state) => record.results.filter((run) => run.state === state).length;
    const cause = record.total === 0
        ? 'PM is working; there are no delegations yet.'
        : `${(0,text_figures/* formatNumberOf */.Of)(record.total, 'delegation')}: ${count('ended')} ended, ${count('running')} running, ${count('waiting')} waiting.`;
    return { kind: 'running', title: 'Running.', cause };
}

// EXTERNAL MODULE: ./lib/report/summary/timeline.js
var timeline = __webpack_require__(18530);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
;// CONCATENATED MODULE: ./lib/report/html/charts.js





/** Width in units of the drawing; on screen it fills its container. */
const WIDTH = 720;
const LABEL_WIDTH = 160;
const ROW_HEIGHT = 26;
const AXIS_HEIGHT = 22;
const CHART_HEIGHT = 150;
/** Room above the highest line for its label. */
const HEADROOM = 18;
/** Memory levels as shares of the limit. */
const MEMORY_LEVELS = [
    { share: 0.5, name: 'warning' },
    { share: 0.8, name: 'critical' },
    { share: 1, name: 'exceeded' }
];
/** When PM and each agent ran; each bar is a link to its run. Undefined when nothing was started. */
function renderTimelineSvg(record, view) {
    const bars = (0,timeline/* timelineBars */.Sq)(record);
    if (bars.length === 0)
        return undefined;
    const endMs = Math.max(...bars.map((bar) => bar.endMs));
    const height = bars.length * ROW_HEIGHT + AXIS_HEIGHT;
    const scale = (ms) => round(LABEL_WIDTH + (ms / endMs) * (WIDTH - LABEL_WIDTH));
    const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
        const x = scale(endMs * share);
        const anchor = share === 1 ? 'end' : share === 0 ? 'start' : 'middle';
        const label = (0,tag/* html */.qy) `<text x="${x}" y="${height - 6}" text-anchor="${anchor}">${(0,text_figures/* formatSeconds */.Xo)((endMs * share) / 1000)}</text>`;
        return (0,tag/* html */.qy) `<line class="grid" x1="${x}" x2="${x}" y1="0" y2="${height - AXIS_HEIGHT}"/>${label}`;
    });
    const rows = bars.map((bar, index) => renderRow(bar, index * ROW_HEIGHT, scale, view));
    // It contains links, so its role is group, not img.
    return (0,tag/* html */.qy) `<svg class="timeline" role="group" aria-label="When PM and each agent ran" viewBox="0 0 ${WIDTH} ${height}">${ticks}${rows}</svg>`;
}
/** Memory of one run over time with its limit and levels, CPU below it. Undefined with fewer than two samples. */
function renderMemorySvg(run) {
    const lastMs = run.samples.at(-1)?.elapsedMs ?? 0;
    if (run.samples.length < 2 || lastMs <= 0)
        return undefined;
    const peakMb = Math.max(run.peakMemoryMb, ...run.samples.map((sample) => sample.memoryBytes / mebibyte/* MIB */.D));
    const topMb = Math.max(run.memoryLimitMb, peakMb, 1);
    const topCpu = Math.max(100, ...run.samples.map((sample) => sample.cpuPercent));
    const x = (ms) => round((ms / lastMs) * WIDTH);
    const y = (share) => round(CHART_HEIGHT - share * (CHART_HEIGHT - HEADROOM));
    const memory = run.samples.map((sample) => `${x(sample.elapsedMs)},${y(sample.memoryBytes / mebibyte/* MIB */.D / topMb)}`);
    const cpu = run.samples.map((sample) => `${x(sample.elapsedMs)},${y((sample.cpuPercent / topCpu) * 0.3)}`);
    const levels = run.memoryLimitMb > 0 ? MEMORY_LEVELS : [];
    const lines = levels.map(({ share, name }) => {
        const height = y((run.memoryLimitMb * share) / topMb);
        return (0,tag/* html */.qy) `<line class="level ${name}" x1="0" x2="${WIDTH}" y1="${height}" y2="${height}"/>`;
    });
    const names = levels.map(({ share, name }) => {
        const label = `${name === 'exceeded' ? 'limit' : name} ${(0,text_figures/* formatMegabytes */.VP)(run.memoryLimitMb * share)}`;
        return (0,tag/* html */.qy) `<text x="6" y="${y((run.memoryLimitMb * share) / topMb) - 3}">${label}</text>`;
    });
    // The curves are stretched to the width of the page; labels must not be.
    return (0,tag/* joinHtml */.cR)([
        (0,tag/* html */.qy) `<svg class="memory" role="img" aria-label="${describeMemory(run)}" height="${CHART_HEIGHT + AXIS_HEIGHT}">`,
        (0,tag/* html */.qy) `<svg class="curves" width="100%" height="${CHART_HEIGHT}" viewBox="0 0 ${WIDTH} ${CHART_HEIGHT}" preserveAspectRatio="none">`,
        (0,tag/* html */.qy) `<polygon class="area" points="0,${CHART_HEIGHT} ${memory.join(' ')} ${x(lastMs)},${CHART_HEIGHT}"/>`,
        (0,tag/* html */.qy) `<polyline class="line" points="${memory.join(' ')}"/>`,
        (0,tag/* html */.qy) `<polyline class="cpu" points="${cpu.join(' ')}"/>`,
        lines,
        (0,tag/* html */.qy) `</svg>`,
        names,
        (0,tag/* html */.qy) `<text x="6" y="${CHART_HEIGHT + 16}">0s</text>`,
        (0,tag/* html */.qy) `<text x="100%" dx="-6" y="${CHART_HEIGHT + 16}" text-anchor="end">${(0,text_figures/* formatSeconds */.Xo)(lastMs / 1000)}</text></svg>`
    ]);
}
/** A memory chart in a sentence, for screen readers. */
function describeMemory(run) {
    const seconds = (0,text_figures/* formatSeconds */.Xo)((run.samples.at(-1)?.elapsedMs ?? 0) / 1000);
    return `Memory of ${run.agent} over ${seconds}: peak ${(0,text_figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb)}`;
}
function renderRow({ run, startMs, endMs }, top, scale, view) {
    const { words, kind } = stateOf(run, view);
    const x = scale(startMs);
    const width = Math.max(2, round(scale(endMs) - x));
    const title = `${run.agent} (${run.id}): ${words}, ${(0,text_figures/* formatSeconds */.Xo)((endMs - startMs) / 1000)}`;
    return (0,tag/* joinHtml */.cR)([
        (0,tag/* html */.qy) `<a href="#run-${run.id}"><title>${title}</title>`,
        (0,tag/* html */.qy) `<text x="0" y="${top + 17}">${`${run.id} ${run.agent}`.slice(0, 24)}</text>`,
        (0,tag/* html */.qy) `<rect class="bar ${kind}" x="${x}" y="${top + 4}" width="${width}" height="${ROW_HEIGHT - 8}" rx="3"/></a>`
    ]);
}
function round(value) {
    return Math.round(value * 10) / 10;
}

// EXTERNAL MODULE: ./lib/report/html/elements.js
var html_elements = __webpack_require__(4297);
;// CONCATENATED MODULE: ./lib/report/html/chart-figure.js





/** Rows of the table: each summarises an interval, and `memory.csv` has every sample. */
const ROW_LIMIT = 12;
/** Chart, legend and table of a run; on the live page an empty figure that the script fills. */
function renderChart(run, view) {
    const drawing = view.isRunning ? undefined : renderMemorySvg(run);
    if (drawing === undefined && !view.isRunning)
        return undefined;
    const label = view.isRunning ? `Memory and CPU of ${run.agent}` : describeMemory(run);
    return (0,tag/* joinHtml */.cR)([
        (0,tag/* html */.qy) `<figure class="chart" data-keep="chart" data-run="${run.id}" data-limit="${run.memoryLimitMb}"`,
        (0,tag/* html */.qy) ` data-label="${label}"${view.isRunning ? ' hidden' : ''}>`,
        drawing,
        (0,tag/* html */.qy) `<figcaption class="readout" aria-live="polite">${describeLevels(run)}</figcaption></figure>`,
        view.isRunning && run.outcome === null ? undefined : renderFigures(run)
    ]);
}
/** The legend of a memory chart: text inside the stretched drawing would be illegible. */
function describeLevels({ memoryLimitMb }) {
    if (memoryLimitMb <= 0)
        return 'The thin line is CPU.';
    const levels = MEMORY_LEVELS.toReversed().map(({ share, name }) => {
        return `${name === 'exceeded' ? 'Limit' : name} ${(0,text_figures/* formatMegabytes */.VP)(memoryLimitMb * share)}`;
    });
    return `${levels.join(', ')}; the thin line is CPU.`;
}
function renderFigures(run) {
    if (run.samples.length === 0)
        return undefined;
    const perRow = Math.ceil(run.samples.length / ROW_LIMIT);
    const rows = [];
    for (let start = 0; start < run.samples.length; start += perRow)
        rows.push(describeStretch(run, run.samples.slice(start, start + perRow)));
    const head = ['Time', 'Highest memory', 'Of the limit', 'CPU', 'Processes'];
    return (0,html_elements/* fold */.AU)('Memory and CPU in figures', (0,html_elements/* table */.tp)(`Memory and CPU of ${run.agent} (${run.id})`, head, rows));
}
function describeStretch(run, samples) {
    const seconds = (sample) => (0,text_figures/* formatSeconds */.Xo)((sample?.elapsedMs ?? 0) / 1000);
    const highestMb = Math.max(...samples.map(({ memoryBytes }) => memoryBytes)) / mebibyte/* MIB */.D;
    const cpu = samples.reduce((sum, { cpuPercent }) => sum + cpuPercent, 0) / samples.length;
    return [
        samples.length === 1 ? seconds(samples[0]) : `${seconds(samples[0])} to ${seconds(samples.at(-1))}`,
        (0,text_figures/* formatMegabytes */.VP)(highestMb),
        run.memoryLimitMb > 0 ? `${Math.round((highestMb / run.memoryLimitMb) * 100)}%` : 'no limit',
        `${Math.round(cpu)}%`,
        String(Math.max(...samples.map(({ processes }) => processes)))
    ];
}

// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
;// CONCATENATED MODULE: ./lib/report/html/ansi-colours.js
/** Terminal output as HTML: keeps its colours, ignores all other sequences. */

/** Select Graphic Rendition: the only sequence that static output needs. */
// eslint-disable-next-line no-control-regex -- the escape character is what it matches
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
        // Programs repeat the same colour: reuse the span.
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
    return (0,tag/* html */.qy) `${pieces}${renderPiece(text, classes)}`;
}
function classesOf(pen) {
    const colours = [
        pen.foreground === undefined ? '' : `f${pen.foreground}`,
        pen.background === undefined ? '' : `b${pen.background}`
    ];
    return [...colours, ...pen.marks].filter((name) => name !== '').join(' ');
}
function renderPiece(text, classes) {
    const shown = (0,tag/* html */.qy) `${text}`;
    // Of a text in which nothing is visible, nothing is left.
    const isPlain = classes === '' || shown.toString() === '';
    return isPlain ? shown : (0,tag/* html */.qy) `<span class="${classes}">${shown}</span>`;
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
/** `38;5;n` and `38;2;r;g;b`: of the extended palette only the 16 named colours are shown. Returns the number of codes consumed. */
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

;// CONCATENATED MODULE: ./lib/report/html/ansi-stream.js
/**
 * A run's terminal output for people: the CLI writes one JSON object per line. Text, tool calls and their results are
 * kept, and so are the colours of programs; other lines are kept unchanged.
 */

const BOLD = '\u001b[1m';
const SOFT = '\u001b[2m';
const RED = '\u001b[31m';
const PLAIN = '\u001b[0m';
/** Characters of a tool's input that are shown: a file that it writes is among the changes. */
const INPUT_LIMIT = 400;
/** Characters of any other line; a cut transcript can contain parts of long JSON lines. */
const LINE_LIMIT = 4_000;
/** The text of a terminal with its JSON lines as a conversation. Never throws. */
function renderStreamText(transcript) {
    return transcript.split(/\r?\n/).map(renderLine).filter(isShown).join('\n');
}
function isShown(line) {
    return line !== undefined;
}
function renderLine(line) {
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
        case 'control_response':
            return renderAcknowledgement(fieldsOf(message['response']));
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
/** Besides messages, the session sends one control request: interrupt the running work so that a message is read (observed on 2.1.197). */
function renderAcknowledgement(response) {
    return response['subtype'] === 'success'
        ? `${SOFT}the running work was interrupted to read a message${PLAIN}`
        : `${RED}the running work could not be interrupted: ${textOf(response['error'])}${PLAIN}`;
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

;// CONCATENATED MODULE: ./lib/report/html/files.js






/** `changes.patch` as a diff. */
function renderChanges(run, changes, view) {
    const text = [renderDiff(changes.head), cutLine(changes), renderDiff(changes.tail)];
    const where = nameAll(run, 'changes.patch', changes, view);
    return (0,html_elements/* fold */.AU)('Changes', (0,tag/* html */.qy) `${where}<pre class="diff">${text}</pre>`, true);
}
/** `transcript.log` as the terminal showed it. */
function renderTranscript(run, transcript, view) {
    const [head, tail] = [transcript.head, transcript.tail].map((part) => renderTerminalText(renderStreamText(part)));
    const where = nameAll(run, 'transcript.log', transcript, view);
    return (0,html_elements/* fold */.AU)('Transcript', (0,tag/* html */.qy) `${where}<pre>${head}${cutLine(transcript)}${tail}</pre>`);
}
function cutLine({ cutBytes }) {
    return cutBytes > 0 ? `\n[... ${(0,text_figures/* formatCount */.B4)(cutBytes)} bytes left out ...]\n` : '';
}
function nameAll(run, file, { head, tail, cutBytes }, { isInFolder }) {
    // Folder names are ours, but encode each part for a URL anyway.
    const address = [...run.folder.split('/'), file]
        .map((part) => encodeURIComponent((0,plain_text/* plainText */.wh)(part)))
        .join('/');
    const all = (0,text_figures/* formatCount */.B4)((0,plain_text/* byteLength */.dp)(head) + (0,plain_text/* byteLength */.dp)(tail) + cutBytes);
    const note = cutBytes > 0 ? `${(0,text_figures/* formatCount */.B4)(cutBytes)} of ${all} bytes are left out here. ` : '';
    const name = `${run.folder}/${file}`;
    const shown = isInFolder ? (0,tag/* html */.qy) `<a href="${address}">${name}</a>` : (0,tag/* html */.qy) `<code>${name}</code>`;
    return (0,tag/* html */.qy) `<p class="meta">${note}All of it: ${shown}</p>`;
}
const KINDS = [
    [/^(?:diff |index |--- |\+\+\+ |new file|deleted file|similarity |rename )/, 'file'],
    [/^@@/, 'hunk'],
    [/^\+/, 'added'],
    [/^-/, 'removed']
];
/** Lines of a patch in spans of our own classes. */
function renderDiff(patch) {
    return (0,tag/* joinHtml */.cR)(patch.split('\n').map(files_renderLine), '\n');
}
function files_renderLine(line) {
    const kind = KINDS.find(([pattern]) => pattern.test(line))?.[1];
    return kind === undefined ? line : (0,tag/* html */.qy) `<span class="${kind}">${line}</span>`;
}

;// CONCATENATED MODULE: ./lib/report/html/run.js







/** Renders one run. */
function renderRun(run, record, view) {
    const transcript = view.files.transcripts?.get(run.id);
    const changes = view.files.changes?.get(run.id);
    const place = renderPlace(run, record.pm);
    const isOpen = view.isRunning && run.outcome === null;
    const explanation = isOpen ? undefined : (0,explain_run/* explainRun */.Df)(run);
    const { mark, words, kind } = stateOf(run, view);
    const facts = [
        words,
        renderTime(run, view),
        (0,text_figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb),
        ...(run.check === undefined ? [(0,text_figures/* formatCost */.BD)(run.costUsd)] : describeCheckFacts(run.check)),
        ...(run.after.length > 0 ? [`after ${run.after.join(', ')}`] : []),
        ...(run.insteadOf === undefined ? [] : [`instead of ${run.insteadOf.join(', ')}`]),
        ...(run.attempts > 1 ? [`${run.attempts} attempts`] : []),
        ...(run.reused ? ['reused from an identical run'] : []),
        ...(run.merge === null ? [] : [MERGE_WORDS[run.merge]]),
        ...(run.model === null ? [] : [`model ${run.model}`]),
        ...(run.exitCode === null ? [] : [`exit code ${run.exitCode}`]),
        ...(run.signal === null ? [] : [run.signal]),
        ...(place === undefined ? [] : [(0,tag/* html */.qy) `delegated in ${place}`])
    ];
    const lines = [
        (0,tag/* html */.qy) `<section class="run ${kind}" id="run-${run.id}" data-run="${run.id}">`,
        (0,tag/* html */.qy) `<h3>${mark} ${run.role === 'check' ? 'Check ' : ''}${run.agent} (${run.id})</h3>`,
        (0,tag/* html */.qy) `<p class="meta">${(0,tag/* joinHtml */.cR)(facts, ' · ')}</p>`,
        ...(explanation === undefined
            ? []
            : [(0,tag/* html */.qy) `<p class="error">${explanation.cause}</p>`, (0,tag/* html */.qy) `<p>Next step: ${explanation.nextStep}</p>`]),
        ...(run.role === 'pm'
            ? []
            : [(0,html_elements/* fold */.AU)(run.role === 'check' ? 'Command' : 'Task', (0,tag/* html */.qy) `<pre>${run.task}</pre>`)]),
        ...(isOpen && run.state === 'running' && run.role !== 'check' ? [renderSteering(run)] : []),
        renderChart(run, view),
        ...(isOpen ? [renderActivity(run)] : []),
        ...(run.response === ''
            ? []
            : [
                (0,html_elements/* fold */.AU)(run.role === 'check' ? 'Last lines of its output' : 'Response', (0,tag/* html */.qy) `<pre>${renderResponse(run, record)}</pre>${truncationNote(run)}`, true)
            ]),
        ...(run.deniedTools.length === 0 ? [] : [renderDenied(run)]),
        ...(run.changes.length === 0 ? [] : [renderChangedFiles(run)]),
        ...(changes === undefined ? [] : [renderChanges(run, changes, view)]),
        ...(transcript === undefined ? [] : [renderTranscript(run, transcript, view)]),
        (0,tag/* html */.qy) `</section>`
    ];
    return (0,tag/* joinHtml */.cR)(lines, '\n');
}
function describeCheckFacts({ phase, ofRun }) {
    if (ofRun !== null)
        return [`of ${ofRun}`];
    return phase === 'before' ? ['before the work'] : [];
}
/** How long a run took; for a running one its start time, from which the page's script counts. */
function renderTime(run, view) {
    if (!view.isRunning || run.outcome !== null || run.startedAt === null)
        return (0,text_figures/* formatSeconds */.Xo)(run.executionSeconds);
    return (0,tag/* html */.qy) `<time datetime="${run.startedAt}" data-since="${run.startedAt}" data-keep="since">…</time>`;
}
function renderDenied(run) {
    const rows = run.deniedTools.map(({ tool, detail }) => [tool, detail]);
    return (0,html_elements/* fold */.AU)('Denied tools', (0,html_elements/* table */.tp)('Denied tools', ['Tool', 'What for'], rows));
}
const MERGE_WORDS = {
    merged: 'changes merged',
    conflict: 'changes not merged: conflict',
    nothing: 'nothing changed'
};
function renderChangedFiles(run) {
    const rows = run.changes.map(({ path, kind, addedLines, deletedLines }) => [
        path,
        kind,
        addedLines === null || deletedLines === null ? '' : `+${addedLines} -${deletedLines}`
    ]);
    return (0,html_elements/* fold */.AU)('Changed files', (0,html_elements/* table */.tp)('Changed files', ['File', 'Change', 'Lines'], rows));
}
function renderResponse(run, record) {
    if (run.role !== 'pm')
        return run.response;
    return renderAnswer(run, record.results.filter((other) => other.round === run.round));
}
function truncationNote(run) {
    if (!run.responseTruncated)
        return undefined;
    return run.role === 'check'
        ? (0,tag/* html */.qy) `<p class="meta">Only the end: the whole output is in ${run.folder}/transcript.log.</p>`
        : (0,tag/* html */.qy) `<p class="meta">Cut here: the whole response is in ${run.folder}/response.md.</p>`;
}
/** Id of the element with a delegation's line. */
function placeOf(pm, line) {
    return `${pm.id}-line-${line}`;
}
/** PM's response as HTML; lines are numbered as in the detection of delegations. */
function renderAnswer(pm, delegated) {
    const byLine = new Map(delegated.flatMap((run) => (run.line === null ? [] : [[run.line, run]])));
    const lines = pm.response.split(/\r\n|\n|\r/).map((text, index) => {
        const run = byLine.get(index + 1);
        if (run === undefined)
            return text;
        const link = (0,tag/* html */.qy) `<a href="#run-${run.id}">${run.id} ${run.agent}</a>`;
        return (0,tag/* html */.qy) `<mark id="${placeOf(pm, index + 1)}">${text}</mark> <span class="place">→ ${link}</span>`;
    });
    return (0,tag/* joinHtml */.cR)(lines, '\n');
}
/** Link from a run to its line in PM's answer; undefined when the line is unknown. */
function renderPlace(run, pmRuns) {
    const pm = pmRuns.find((candidate) => candidate.round === run.round);
    if (pm === undefined || run.line === null)
        return undefined;
    const round = pmRuns.length > 1 ? ` in round ${run.round}` : '';
    return (0,tag/* html */.qy) `<a href="#${placeOf(pm, run.line)}">line ${run.line} of PM's answer${round}</a>`;
}
/** Controls that send the agent a message, or end it; the page's script handles both. */
function renderSteering({ id, agent }) {
    const name = `${agent} (${id})`;
    return (0,tag/* joinHtml */.cR)([
        (0,tag/* html */.qy) `<form class="steer" data-keep="steer" data-run="${id}">`,
        (0,tag/* html */.qy) `<label for="message-${id}">Message to ${name}</label>`,
        (0,tag/* html */.qy) `<div class="row"><textarea id="message-${id}" name="text" rows="1" required maxlength="32000"></textarea>`,
        (0,tag/* html */.qy) `<button type="submit">Send</button>`,
        (0,tag/* html */.qy) `<button type="button" class="end" data-name="${name}">End this agent</button></div>`,
        (0,tag/* html */.qy) `<output class="answer meta"></output></form>`
    ]);
}
/** The agent's latest activity, line by line; the script appends to it. */
function renderActivity({ id, agent }) {
    return (0,tag/* html */.qy) `<details class="activity" data-keep="activity" open><summary>Activity</summary><ol tabindex="0" aria-label="Activity of ${agent} (${id})"></ol></details>`;
}

// EXTERNAL MODULE: ./lib/session/record/all-runs.js
var all_runs = __webpack_require__(2646);
;// CONCATENATED MODULE: ./lib/report/html/sections.js






/** Table of all runs, PM's first. */
function renderRunsTable(record, view) {
    const rows = (0,all_runs/* allRuns */.o)(record).map((run) => [
        (0,tag/* html */.qy) `<a href="#run-${run.id}">${run.id} ${run.agent}</a>`,
        `${stateOf(run, view).mark} ${stateOf(run, view).words}`,
        renderTime(run, view),
        (0,text_figures/* formatPeak */.dm)(run.peakMemoryMb, run.memoryLimitMb),
        run.memoryLevel,
        (0,text_figures/* formatCost */.BD)(run.costUsd),
        `${(0,text_figures/* formatCount */.B4)(run.inputTokens)} / ${(0,text_figures/* formatCount */.B4)(run.outputTokens)}`,
        (0,text_figures/* formatCount */.B4)(run.toolCalls),
        (0,text_figures/* formatCount */.B4)(run.deniedTools.length)
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
    return (0,html_elements/* table */.tp)('PM and agents', head, rows);
}
/** Unknown agents, passed-over lines, notices and tickets. */
function renderLists(record) {
    const tables = [
        ...optionalTable('Not run: unknown agents', ['Number', 'Label', 'Task', 'Nearest agent'], record.unknownAgents.map(({ id, label, task, suggestion, supersededBy }) => [
            supersededBy === undefined ? id : `${id}, done by ${supersededBy}`,
            label,
            task,
            suggestion ?? 'none is similar'
        ])),
        ...optionalTable('Passed over in PM’s answers', ['Round', 'Line', 'Text', 'Reason'], record.passedOver.map(({ round, line, text, reason }) => [String(round), String(line), text, reason])),
        ...optionalTable('Notices', ['Level', 'Message'], record.notices.map(({ level, message }) => [level, message])),
        ...optionalTable('Tickets', ['Type', 'Title', 'Named by'], record.tickets.map(({ type, title, agent }) => [type, title, agent ?? '']))
    ];
    return (0,tag/* joinHtml */.cR)(tables, '\n');
}
/** The resolved configuration. */
function renderConfiguration(record) {
    const rows = Object.entries(record.configuration).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : JSON.stringify(value)
    ]);
    return (0,tag/* joinHtml */.cR)(optionalTable('Configuration', ['Name', 'Value'], rows), '\n');
}
function optionalTable(title, head, rows) {
    if (rows.length === 0)
        return [];
    return [(0,tag/* html */.qy) `<h2>${title}</h2>`, (0,html_elements/* table */.tp)(title, head, rows)];
}

;// CONCATENATED MODULE: ./lib/report/html/parts.js










/** HTML of a fixed part; may be empty. */
function renderFixedPart(name, record, view) {
    switch (name) {
        case 'header':
            return renderHeader(record, view);
        case 'timeline': {
            const timeline = renderTimelineSvg(record, view);
            if (timeline === undefined)
                return (0,tag/* html */.qy) ``;
            return (0,tag/* html */.qy) `<h2>Timeline</h2>\n<div class="scroll" tabindex="0" role="region" aria-label="Timeline">${timeline}</div>`;
        }
        case 'table':
            return record.results.length === 0 && !view.isRunning
                ? (0,tag/* html */.qy) `<p>${(0,verdict/* describeNoDelegations */.Q2)(record)}</p>\n${renderRunsTable(record, view)}`
                : renderRunsTable(record, view);
        case 'lists':
            return renderLists(record);
        case 'configuration':
            return renderConfiguration(record);
        case 'footer':
            return (0,tag/* html */.qy) `${footerFacts(record).join(' · ')}`;
    }
}
/** PM and its delegations, round by round; with headings if there are several rounds. */
function runParts(record, view) {
    const all = (0,all_runs/* allRuns */.o)(record);
    const rounds = [...new Set(all.map(({ round }) => round))].sort((left, right) => left - right);
    return rounds.flatMap((round) => [
        ...(rounds.length > 1
            ? [{ name: `round-${round}`, render: () => (0,tag/* html */.qy) `<h2 class="round">Round ${round}</h2>` }]
            : []),
        ...all
            .filter((run) => run.round === round)
            .map((run) => ({ name: `run-${run.id}`, run, render: () => renderRun(run, record, view) }))
    ]);
}
function renderHeader(record, view) {
    const verdict = shownVerdict(record, view);
    const figures = [
        ['Total delegations', (0,text_figures/* formatCount */.B4)(record.total)],
        ['Successful', (0,text_figures/* formatCount */.B4)(record.successful)],
        ['Failed', (0,text_figures/* formatCount */.B4)(record.failed)],
        ['Skipped', (0,text_figures/* formatCount */.B4)(record.skipped)],
        ...(record.superseded > 0 ? [['Superseded', (0,text_figures/* formatCount */.B4)(record.superseded)]] : []),
        ['Checks', (0,checks/* describeChecks */.Pt)(record.checks)],
        ['Total execution time', (0,text_figures/* formatSeconds */.Xo)(record.executionSeconds)],
        ['Cost', (0,execution_form/* renderCost */.Wy)(record)],
        ['Tokens in', (0,text_figures/* formatCount */.B4)(record.inputTokens)],
        ['Tokens out', (0,text_figures/* formatCount */.B4)(record.outputTokens)]
    ].map(([name, figure]) => (0,tag/* html */.qy) `<div><dt>${name}</dt><dd>${figure}</dd></div>`);
    const lines = [
        (0,tag/* html */.qy) `<h1>Subprocess Execution Summary</h1>`,
        ...(record.rehearsal ? [(0,tag/* html */.qy) `<p class="rehearsal">${execution_form/* REHEARSAL_LABEL */.xI}</p>`] : []),
        (0,tag/* html */.qy) `<p class="verdict ${verdict.kind}"><strong>${verdict.title}</strong> ${verdict.cause}</p>`,
        (0,tag/* html */.qy) `<dl class="figures">${figures}</dl>`
    ];
    return (0,tag/* joinHtml */.cR)(lines, '\n');
}
function footerFacts(record) {
    return [
        `Session ${record.sessionId}`,
        ...(record.startedAt === '' ? [] : [`started ${record.startedAt}`]),
        ...(record.claude === null ? [] : [`Claude CLI ${record.claude.version}`]),
        ...(record.rehearsal ? [execution_form/* REHEARSAL_LABEL */.xI] : [])
    ];
}


/***/ }),

/***/ 53166:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xx: () => (/* binding */ trustedHtml),
/* harmony export */   cR: () => (/* binding */ joinHtml),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* harmony import */ var _text_escape_markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6826);
/* harmony import */ var _text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94918);
/** HTML with untrusted text: whatever is put into a template is escaped, unless it is HTML made here. */


class SafeHtml {
    #markup;
    constructor(markup) {
        this.#markup = markup;
    }
    toString() {
        return this.#markup;
    }
}
/** Builds HTML. Put values only between tags or inside a quoted attribute: elsewhere escaping does not help. */
function html(literals, ...values) {
    return new SafeHtml(literals.reduce((markup, literal, index) => `${markup}${renderValue(values[index - 1])}${literal}`));
}
/** Joins parts, each escaped like a value of a template. */
function joinHtml(parts, separator = '') {
    return new SafeHtml(parts.map(renderValue).join((0,_text_escape_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkup */ .M)(separator)));
}
/** Takes markup as it is. For our own style sheet and scripts, which are no HTML inside. */
function trustedHtml(markup) {
    return new SafeHtml(markup);
}
/** Anything but visible ASCII without a meaning in HTML. */
const NEEDS_ESCAPING = /[^\t\n !#-%(-;=?-~]/;
function renderValue(value) {
    if (value === undefined)
        return '';
    if (value instanceof SafeHtml)
        return value.toString();
    if (typeof value === 'object')
        return value.map(renderValue).join('');
    // A page has many thousands of values, most of them class names, figures and lines of code.
    if (typeof value === 'number' || !NEEDS_ESCAPING.test(value))
        return String(value);
    return (0,_text_escape_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkup */ .M)((0,_text_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(value));
}


/***/ })

};
