/** node-pty as it comes, bytes counted and dropped. Argument: megabytes. */
import { performance } from 'node:perf_hooks'
import pty from 'node-pty'
import { buildFlood, tellRate } from './flood.mjs'

const [megabytes] = process.argv.slice(2)
const [file, ...args] = buildFlood(megabytes)
let bytes = 0
const startMs = performance.now()
const terminal = pty.spawn(file, args, { encoding: null, cols: 200, rows: 50 })
terminal.onData((chunk) => {
  bytes += chunk.length
})
terminal.onExit(() => {
  tellRate(bytes, performance.now() - startMs, megabytes)
  process.exit()
})
