/** The style sheet of the report. */
import { readChartLibrary } from './chart-library.js'
import { PRINT_STYLE } from './print-style.js'
import { REPORT_STYLE } from './report-style.js'
import { TIMELINE_STYLE } from './timeline-style.js'

/** The 16 colours of a terminal, legible on a light page and on a dark one. */
const PALETTES = {
  light:
    '#1b1f24 #a40e26 #116329 #7d4e00 #0a4fb0 #6e3fc4 #155e66 #57606a #57606a #b3182c #1a6a34 #855600 #0b57c2 #7a45d1 #176a73 #57606a',
  dark: '#9198a1 #ff7b72 #3fb950 #d29922 #6cb6ff #bc8cff #56d4dd #b1bac4 #9198a1 #ffa198 #56d364 #e3b341 #79c0ff #d2a8ff #76e3ea #e6edf3'
}

/** Colours of the page; paper is light. */
const COLOURS = {
  light:
    '--page:#fff;--ink:#1b1f24;--soft:#59636e;--edge:#d1d9e0;--card:#f6f8fa;--link:#0550ae;--warn:#9a6700;--line:#0969da;--mark:#fff3bf;--plus:#e6f6ea;--minus:#fdeceb;--done:#116329;--failed:#a40e26;--area:rgba(9,105,218,.16)',
  dark: '--page:#0d1117;--ink:#e6edf3;--soft:#9198a1;--edge:#3d444d;--card:#151b23;--link:#6cb6ff;--done:#3fb950;--failed:#ff7b72;--warn:#d29922;--line:#58a6ff;--mark:#3b3413;--plus:#12261e;--minus:#2d1416;--area:rgba(88,166,255,.18)'
}

/** The style sheet: light and dark, wide and narrow, print. Runs outside the viewport are not laid out, which halves the time to open a large report. */
export function reportStyle(): string {
  return `${readChartLibrary().style}${OWN_STYLE}${TIMELINE_STYLE}${REPORT_STYLE}${PRINT_STYLE}`
}

const OWN_STYLE = `
:root{color-scheme:light dark;${coloursOf('light')}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${coloursOf('dark')}}}
@media screen{:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark;${coloursOf('dark')}}}
.theme{text-align:right;margin:0;font-size:.9rem}select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:6px;padding:.2rem .4rem}select:focus-visible{outline:3px solid var(--line);outline-offset:2px}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main,header,footer{max-width:64rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.2rem;margin-top:2rem;border-bottom:1px solid var(--edge)}main>div:first-child h2{margin-top:0}[data-part=table] table{font-size:.88rem}[data-part=table] td{white-space:nowrap}h3{font-size:1.05rem;margin-bottom:.3rem}
a{color:var(--link)}a:focus-visible,summary:focus-visible,input:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--line);outline-offset:2px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.5rem}
.rehearsal{border:2px dashed var(--warn);padding:.5rem 1rem;font-weight:600}
.verdict{border-left:5px solid var(--soft);background:var(--card);padding:.6rem 1rem;overflow-wrap:anywhere}
.verdict.success{border-color:var(--done)}.verdict.failure{border-color:var(--failed)}.verdict.cancelled,.verdict.interrupted{border-color:var(--warn)}
.figures{display:flex;flex-wrap:wrap;gap:.4rem;margin:.8rem 0}
.figures div{flex:1 0 auto;background:var(--card);border:1px solid var(--edge);border-radius:6px;padding:.3rem .7rem}.figures dt{color:var(--soft);font-size:.82rem}.figures dd{margin:0;font-size:1.05rem;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;padding:2px}caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{border:1px solid var(--edge);padding:.3rem .6rem;text-align:left;vertical-align:top;font-variant-numeric:tabular-nums}td:last-child{overflow-wrap:anywhere}th{background:var(--card);white-space:nowrap}
pre{background:var(--card);border:1px solid var(--edge);border-radius:6px;padding:.7rem;overflow:auto;max-height:34rem;white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.45 ui-monospace,monospace;margin:.4rem 0}
details{margin:.4rem 0}mark{background:var(--mark);color:inherit;border-radius:3px;padding:0 .15em}mark:target{outline:2px solid var(--line)}.place{font-style:italic}summary{cursor:pointer;padding:.2rem 0}
.run{border:1px solid var(--edge);border-radius:8px;padding:.2rem 1rem .8rem;margin:1rem 0}.run{content-visibility:auto;contain-intrinsic-size:auto 30rem}.run:has(>.card:not([open])){contain-intrinsic-size:auto 9rem}.run[hidden],.round[hidden]{display:none}
.meta,.readout{color:var(--soft);font-size:.9rem}.error{color:var(--failed);overflow-wrap:anywhere}
.search{display:flex;gap:.6rem;align-items:center;flex-wrap:wrap}.search input{font:inherit;padding:.4rem .6rem;min-width:14rem;flex:1;max-width:100%;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:6px}
svg{display:block;width:100%}svg text{fill:var(--soft);font:12px system-ui,sans-serif}
svg.memory{margin:.6rem 0;background:var(--card);border-radius:6px}svg .area{fill:var(--line);opacity:.18}svg .line{fill:none;stroke:var(--line);stroke-width:2;vector-effect:non-scaling-stroke}svg .cpu{fill:none;stroke:var(--soft);stroke-width:1;vector-effect:non-scaling-stroke}
svg .level{stroke:var(--warn);stroke-dasharray:4 4;vector-effect:non-scaling-stroke}svg .level.exceeded{stroke:var(--failed);stroke-dasharray:none}.chart{margin:.6rem 0}.chart[hidden]{display:none}.chart .plot{background:var(--card);border-radius:6px;padding:.4rem 0;width:100%;overflow:hidden}.u-select{background:var(--area)}
@media screen{.chart.drawn svg.memory{display:none}}
.bold{font-weight:700}.dim{color:var(--soft)}.italic{font-style:italic}.underline{text-decoration:underline}.strike{text-decoration:line-through}.inverse{background:var(--ink);color:var(--page)}
.diff .file{font-weight:700}.diff .hunk{color:var(--link)}.diff .added{color:var(--done);background:var(--plus)}.diff .removed{color:var(--failed);background:var(--minus)}
.state{flex:none;width:1em;text-align:center}.state.done{color:var(--done)}.state.failed{color:var(--failed)}.state.cancelled{color:var(--warn)}.state.running{color:var(--line)}.state.waiting{color:var(--soft)}
.verdict.running{border-color:var(--line)}.run.running{border-left:4px solid var(--line)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
button{font:inherit;font-size:.92rem;padding:.35rem .8rem;border:1px solid var(--soft);border-radius:6px;background:var(--card);color:inherit;cursor:pointer}button:focus-visible,textarea:focus-visible{outline:3px solid var(--line);outline-offset:2px}button:disabled{cursor:default;color:var(--soft)}button.end,#cancel:enabled{border-color:var(--failed);color:var(--failed)}
.row{display:flex;flex-wrap:wrap;gap:.5rem;align-items:flex-start}.row textarea{flex:1 1 14rem;min-width:0;field-sizing:content;max-height:12rem}textarea,dialog input{font:inherit;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:6px;padding:.35rem .6rem;max-width:100%}
dialog{background:var(--page);color:var(--ink);border:1px solid var(--soft);border-radius:8px;width:min(30rem,92vw);padding:1rem 1.2rem}dialog::backdrop{background:rgba(0,0,0,.45)}dialog input{width:100%}
@media (max-width:30rem){.row textarea{flex-basis:100%}}
${paletteRules()}
`

/** The variables of a theme. */
function coloursOf(theme: 'light' | 'dark'): string {
  const palette = PALETTES[theme].split(' ').map((colour, index) => `--c${index}:${colour}`)
  return [COLOURS[theme], ...palette].join(';')
}

/** On a coloured background the text has the page's colour: a pair that a program chose might be illegible. */
function paletteRules(): string {
  const names = PALETTES.light.split(' ').map((_, index) => index)
  const inks = names.map((index) => `.f${index}{color:var(--c${index})}`)
  const grounds = names.map((index) => `.b${index}{background:var(--c${index});color:var(--page)}`)
  return [...inks, ...grounds].join('')
}
