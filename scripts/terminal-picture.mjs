// A terminal's lines as an SVG that follows the reader's light or dark theme, and its text read back from it.

const CELL = { width: 7.8, height: 18 }
const MARGIN = { side: 18, top: 42, bottom: 18 }

/** Light and dark; the colours of the palette that the log uses. */
const STYLE = `
  text { font: 13px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: #1f2328; white-space: pre }
  .window { fill: #f6f8fa; stroke: #d1d9e0 }
  .dim, .bar { fill: #59636e }
  .color-1 { fill: #cf222e } .color-2 { fill: #116329 } .color-3 { fill: #7d4e00 } .color-4 { fill: #0550ae } .color-6 { fill: #1b7c83 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 }
    .window { fill: #0d1117; stroke: #3d444d }
    .dim, .bar { fill: #9198a1 }
    .color-1 { fill: #ff7b72 } .color-2 { fill: #3fb950 } .color-3 { fill: #d29922 } .color-4 { fill: #58a6ff } .color-6 { fill: #39c5cf }
  }`

/** Lines are lists of spans, each with its text and the class of its style. */
export function renderPicture(lines, columns) {
  const width = Math.ceil(columns * CELL.width + 2 * MARGIN.side)
  const height = MARGIN.top + lines.length * CELL.height + MARGIN.bottom
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A rehearsal on a terminal">
<style>${STYLE}
</style>
<rect class="window" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8"/>
<g class="bar">${[20, 38, 56].map((x) => `<circle cx="${x}" cy="20" r="5.5" opacity="0.5"/>`).join('')}</g>
${lines.map((line, index) => renderLine(line, MARGIN.top + index * CELL.height + 13)).join('\n')}
</svg>
`
}

/** The text of the picture's lines. */
export function textOfPicture(svg) {
  return Array.from(svg.matchAll(/<g data-line="">(.*?)<\/g>/g), ([, line]) =>
    unescape(line.replaceAll(/<[^>]*>/g, ''))
  ).join('\n')
}

/** Each span has its own place and length, so that columns stay aligned in any font. */
function renderLine(spans, y) {
  let column = 0
  const texts = spans.map(({ text, style }) => {
    const x = MARGIN.side + column * CELL.width
    column += text.length
    const shown = text.trimEnd()
    const padding = text.slice(shown.length)
    if (shown === '') return padding
    const length = `textLength="${round(shown.length * CELL.width)}" lengthAdjust="spacingAndGlyphs"`
    return `<text${style === undefined ? '' : ` class="${style}"`} x="${round(x)}" y="${y}" ${length}>${escape(shown)}</text>${padding}`
  })
  return `<g data-line="">${texts.join('').trimEnd()}</g>`
}

function round(number) {
  return Math.round(number * 10) / 10
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function unescape(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}
