/** pidtree and pidusage: one list of all processes and one reading of all members at a time, the cheapest that they offer. */
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import pidtree from 'pidtree'
import pidusage from 'pidusage'
import { IDLE_AGENT, settle, startCpuClock } from './idle-agent.mjs'

const [agents, seconds, intervalMs] = process.argv.slice(2).map(Number)
const [file, ...args] = IDLE_AGENT
const children = Array.from({ length: agents }, () => spawn(file, args, { detached: true, stdio: 'ignore' }))
await settle()

async function look() {
  const members = new Map(children.map(({ pid }) => [pid, pid]))
  // Parents come before their children in this list only by chance: it is gone through until nothing new turns up.
  const all = await pidtree(-1, { advanced: true })
  for (let known = 0; known < members.size;) {
    known = members.size
    for (const { ppid, pid } of all) if (members.has(ppid)) members.set(pid, members.get(ppid))
  }
  const usage = await pidusage([...members.keys()])
  const sums = new Map()
  for (const [pid, root] of members) sums.set(root, (sums.get(root) ?? 0) + (usage[pid]?.memory ?? 0))
  if (members.size !== 5 * agents) throw new Error(`${members.size} processes were found, not ${5 * agents}`)
}

await look()
const stopClock = startCpuClock()
const looks = Math.round((seconds * 1000) / intervalMs)
for (let done = 0; done < looks; done++) {
  await look()
  await sleep(intervalMs)
}
console.log(JSON.stringify({ cpuMs: stopClock() / looks }))
for (const { pid } of children) process.kill(-pid, 'SIGKILL')
pidusage.clear()
