// Draws docs/terminal.svg: what the README's command for a first try prints on a terminal. With --check it only reports
// whether the picture shows the same text, whatever the times, sizes and the order in which agents end.
import xterm from '@xterm/headless'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pty from 'node-pty'
import { renderPicture, textOfPicture } from './terminal-picture.mjs'

/** No line that is shown is longer. */
const COLUMNS = 102
/** Lines of the log about the start and the end of runs; what agents say is left out. */
const SHOWN = /^(Detected \d|\[.*?\] started|(\d+ )?\[[✓✗!–-]\] )/
const root = path.resolve(import.meta.dirname, '..')
const picture = path.join(root, 'docs/terminal.svg')
const [command] = /^node dist\/cli\/index\.js --rehearse ".*"$/m.exec(
  fs.readFileSync(path.join(root, 'README.md'), 'utf8')
)

const lines = [[{ text: '$ ', style: 'dim' }, { text: command }], [], ...(await choose(await capture()))]
const drawn = fs.existsSync(picture) ? textOfPicture(fs.readFileSync(picture, 'utf8')) : ''
const isCurrent = withoutFigures(drawn) === withoutFigures(lines.map(textOf).join('\n'))
if (!isCurrent && process.argv.includes('--check')) {
  console.error(
    `docs/terminal.svg does not show what this prints: ${command}\nRun \`node scripts/readme-picture.mjs\`.`
  )
  process.exitCode = 1
} else if (!isCurrent) fs.writeFileSync(picture, renderPicture(lines, COLUMNS))

/** Runs the command on a terminal; returns everything that it wrote. */
async function capture() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'picture-'))
  try {
    const program = pty.spawn('sh', ['-c', command], {
      cwd: root,
      cols: COLUMNS,
      rows: 60,
      env: { PATH: process.env.PATH, HOME: home, TMPDIR: home, TERM: 'xterm-256color' }
    })
    let written = ''
    program.onData((data) => (written += data))
    await new Promise((resolve) => program.onExit(resolve))
    return written
  } finally {
    fs.rmSync(home, { recursive: true, force: true })
  }
}

/** The runs with the live table below them as it is at the end, and the verdict. What differs by machine is left out. */
async function choose(written) {
  const end = written.lastIndexOf('\u001b[?25h')
  const last = written.lastIndexOf('\r\u001b[0J', end)
  const withTable = await show(written.slice(0, last))
  const whole = await show(written)
  const [start] = withTable.flatMap((line, index) => (/^Detected \d/.test(textOf(line)) ? [index] : []))
  const verdict = whole
    .filter((line) => /^(Conclusion:|[✓✗] (success|failure))/.test(textOf(line)))
    .slice(0, 1)
  if (start === undefined || verdict.length === 0)
    throw new Error(`Unexpected output:\n${whole.map(textOf).join('\n')}`)
  const table = withTable.findIndex((line) => /^RUN +STATE/.test(textOf(line)))
  return [
    ...withTable.slice(start, table).filter((line) => SHOWN.test(textOf(line))),
    [],
    ...withTable.slice(table),
    [],
    ...verdict
  ]
}

/** The lines of a screen that is tall enough for all of it, each as spans of one style. */
async function show(written) {
  const terminal = new xterm.Terminal({ cols: COLUMNS, rows: 400, allowProposedApi: true })
  await new Promise((resolve) => terminal.write(written, resolve))
  const { active } = terminal.buffer
  const lines = Array.from({ length: active.length }, (_, index) => spansOf(active.getLine(index)))
  return lines.slice(0, lines.findLastIndex((line) => textOf(line) !== '') + 1)
}

function spansOf(line) {
  const spans = []
  for (let column = 0; column < COLUMNS; column++) {
    const cell = line.getCell(column)
    const style = cell.isDim() ? 'dim' : cell.isFgPalette() ? `color-${cell.getFgColor()}` : undefined
    const last = spans.at(-1)
    if (last !== undefined && last.style === style) last.text += cell.getChars() || ' '
    else spans.push({ text: cell.getChars() || ' ', style })
  }
  return spans
}

function textOf(line) {
  return line
    .map(({ text }) => text)
    .join('')
    .trimEnd()
}

function withoutFigures(text) {
  const lines = text.split('\n').map((line) =>
    line
      .replaceAll(/\d+(\.\d+)?/g, '#')
      .replaceAll(/\s+/g, ' ')
      .trim()
  )
  return lines
    .filter((line) => line !== '')
    .toSorted()
    .join('\n')
}
