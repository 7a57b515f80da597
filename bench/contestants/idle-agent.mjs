/** An agent that does nothing, with five processes; and the CPU time of its supervisor. */
import fs from 'node:fs'

/** A shell and four that sleep. */
export const IDLE_AGENT = ['sh', '-c', 'sleep 1000 & sleep 1000 & sleep 1000 & sleep 1000 & wait']

/** Time after which the youth of a process is over, when looks are closer, in milliseconds. */
export const WARM_UP_MS = 2200

const TICK_MS = 10

/** CPU time of this process and of the children that it has waited for, in milliseconds. */
export function readCpuMs() {
  const { user, system } = process.cpuUsage()
  const fields = fs
    .readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (user + system) / 1000 + (Number(fields[13]) + Number(fields[14])) * TICK_MS
}
