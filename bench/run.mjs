/**
 * Measures speed and cost, side by side with what a user would use instead: `npm run bench`, or
 * `npm run bench -- [--full] [--write] [measure ...]`. Nothing is asserted: it prints ratios.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import * as detection from './detection.mjs'
import * as fold from './fold.mjs'
import { describeMachine } from './machine.mjs'
import * as memory from './memory.mjs'
import * as network from './network.mjs'
import * as overshoot from './overshoot.mjs'
import { requireBuild, noCgroupReason } from './product.mjs'
import { findPython } from './python.mjs'
import * as redaction from './redaction.mjs'
import * as report from './report.mjs'
import * as requests from './requests.mjs'
import * as sandbox from './sandbox.mjs'
import * as session from './session.mjs'
import * as start from './start.mjs'
import * as supervision from './supervision.mjs'
import { renderTable } from './table.mjs'
import * as throughput from './throughput.mjs'

const MEASURES = {
  session,
  start,
  requests,
  sandbox,
  network,
  supervision,
  throughput,
  memory,
  overshoot,
  redaction,
  report,
  fold,
  detection
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { full: { type: 'boolean', default: false }, write: { type: 'boolean', default: false } }
})
const names = positionals.length === 0 ? Object.keys(MEASURES) : positionals
const unknown = names.filter((name) => !Object.hasOwn(MEASURES, name))
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}: known are ${Object.keys(MEASURES).join(', ')}.`)
  process.exit(2)
}
requireBuild()

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-bench-'))
process.on('exit', () => {
  fs.rmSync(folder, { recursive: true, force: true })
})
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))

const python = await findPython(folder)
const tools = { folder, full: values.full, python, noCgroup: await noCgroupReason() }
const parts = [(await describeMachine(python)).map((fact) => `- ${fact}`).join('\n')]
console.log(parts[0])
for (const name of names) {
  const { title, measure } = MEASURES[name]
  const startMs = performance.now()
  const table = renderTable(await measure(tools))
  const seconds = Math.round((performance.now() - startMs) / 1000)
  const part = `## ${title}\n\n${table}\n\n(${seconds} s; load after it: ${os.loadavg()[0].toFixed(1)})`
  console.log(`\n${part}`)
  parts.push(part)
}
if (values.write) writeResults(parts)

function writeResults(parts) {
  const date = new Date().toISOString().slice(0, 10)
  const file = path.join(import.meta.dirname, 'results', `${date}-node-${process.versions.node}.md`)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `# Speed and cost, ${date}\n\n${parts.join('\n\n')}\n`)
  console.log(`\nWritten: ${path.relative(process.cwd(), file)}`)
}
