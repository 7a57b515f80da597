/** An agent that does nothing, with five processes; and the CPU time of its supervisor. */
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** A shell and four that sleep. */
export const IDLE_AGENT = ['sh', '-c', 'sleep 1000 & sleep 1000 & sleep 1000 & sleep 1000 & wait']

/** Time after which the youth of a process is over, when looks are closer, in milliseconds. */
const WARM_UP_MS = 2200

/** V8 collects the garbage of a program's start when the program has been idle for some seconds. */
const SETTLE_MS = 500

const TICK_MS = 10

/**
 * Resolves when this process is as it stays: its agents are past their youth, and the garbage of its start is collected,
 * which would otherwise happen at some time while it is measured, and cost more than many looks.
 */
export async function settle() {
  await sleep(WARM_UP_MS)
  globalThis.gc()
  await sleep(SETTLE_MS)
}

/**
 * Starts to measure the CPU time of this process and of its children, those that it has waited for and those that live.
 * The function that it returns stops, and returns milliseconds.
 */
export function startCpuClock() {
  const childrenMs = readChildrenMs()
  // What reading about the children costs is not measured.
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000 + readChildrenMs() - childrenMs
  }
}

function readChildrenMs() {
  const fields = fs
    .readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ')
  const endedMs = (Number(fields[13]) + Number(fields[14])) * TICK_MS
  const living = readOfThreads(process.pid, 'children').flatMap((pids) => pids.split(' ').filter(Boolean))
  const times = living.flatMap((pid) =>
    readOfThreads(pid, 'schedstat').map((text) => Number.parseInt(text, 10))
  )
  return endedMs + times.reduce((sum, ns) => sum + ns, 0) / 1e6
}

/** A file of each thread of a process. */
function readOfThreads(pid, name) {
  const folder = `/proc/${pid}/task`
  return fs
    .readdirSync(folder)
    .map((thread) => fs.readFileSync(`${folder}/${thread}/${name}`, 'latin1').trim())
}
