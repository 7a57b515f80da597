/** Writes the report of a session folder. Arguments: folder. Prints its time and the process's highest memory, before and after. */
import fs from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'

const [folder] = process.argv.slice(2)
const lib = path.resolve(import.meta.dirname, '../../lib')
const { writeReport } = await import(path.join(lib, 'session/report-file.js'))
const { renderHtmlReport } = await import(path.join(lib, 'report/html.js'))
const record = JSON.parse(fs.readFileSync(path.join(folder, 'session.json'), 'utf8'))
const highestMb = () => process.resourceUsage().maxRSS / 1024
const beforeMb = highestMb()
const startMs = performance.now()
writeReport(folder, record, renderHtmlReport)
console.log(JSON.stringify({ ms: performance.now() - startMs, beforeMb, peakMb: highestMb() }))
