/** Writes the report of a session folder. Arguments: folder. Prints its CPU time and the process's highest memory, before and after. */
import fs from 'node:fs'
import path from 'node:path'

const [folder] = process.argv.slice(2)
const lib = path.resolve(import.meta.dirname, '../../lib')
const { writeReport } = await import(path.join(lib, 'session/record/report-excerpts.js'))
const { renderHtmlReport } = await import(path.join(lib, 'report/html/html.js'))
const record = JSON.parse(fs.readFileSync(path.join(folder, 'session.json'), 'utf8'))
const highestMb = () => process.resourceUsage().maxRSS / 1024
const beforeMb = highestMb()
const before = process.cpuUsage()
writeReport(folder, record, renderHtmlReport)
const { user, system } = process.cpuUsage(before)
console.log(JSON.stringify({ cpuMs: (user + system) / 1000, beforeMb, peakMb: highestMb() }))
