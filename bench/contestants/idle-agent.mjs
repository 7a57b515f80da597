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

/** CPU time of this process and of the children that it has waited for, in milliseconds. */
export function readCpuMs() {
  const { user, system } = process.cpuUsage()
  const fields = fs
    .readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (user + system) / 1000 + (Number(fields[13]) + Number(fields[14])) * TICK_MS
}
