/** Rows of results, and their table. */

/**
 * One row: our figure, the figure of what a user would use instead, and their ratio.
 * @param aim `{ below }` or `{ above }`: what `value` (the ratio where it is not given) should be
 */
export function buildRow({ what, ours, instead, peer, unit, aim, value }) {
  const ratio = peer === undefined ? undefined : ours / peer
  return {
    what,
    ours: `${round(ours)} ${unit}`,
    instead: peer === undefined ? (instead ?? '') : `${instead}: ${round(peer)} ${unit}`,
    ratio: ratio === undefined ? '' : round(ratio),
    aim: aim === undefined ? '' : describeAim(aim, value ?? ratio)
  }
}

/** The row of what could not be measured here, and why. */
export function buildMissingRow(what, why) {
  return { what, ours: `not measured: ${why}`, instead: '', ratio: '', aim: '' }
}

/** Three digits are all that a measurement of this kind carries. */
export function round(value) {
  return String(Number(value.toPrecision(3)))
}

/** Renders rows as a Markdown table that is readable on a terminal, too. */
export function renderTable(rows) {
  const columns = ['what', 'ours', 'instead', 'ratio', 'aim']
  const lines = [Object.fromEntries(columns.map((name) => [name, name])), ...rows]
  const widths = columns.map((name) => Math.max(...lines.map((line) => line[name].length)))
  const rendered = lines.map((line) => `| ${columns.map((n, i) => line[n].padEnd(widths[i])).join(' | ')} |`)
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [rendered[0], rule, ...rendered.slice(1)].join('\n')
}

function describeAim({ below, above, unit = '' }, value) {
  const isMet = below === undefined ? value > above : value < below
  const bound = below === undefined ? `above ${above}` : `below ${below}`
  return `${bound}${unit}: ${isMet ? 'met' : 'MISSED'}`
}
