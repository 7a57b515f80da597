/** Our supervision, with all that ProcessManager does for a run. Arguments: agents, seconds, `polling` or `cgroup`. */
import { setTimeout as sleep } from 'node:timers/promises'
import { buildSpec, findEnforcer, loadLibrary } from '../product.mjs'
import { IDLE_AGENT, settle, startCpuClock } from './idle-agent.mjs'

const [agents, seconds, mode] = process.argv.slice(2)
const { ProcessManager } = await loadLibrary()
const enforcer = await findEnforcer(mode)
const manager = new ProcessManager({ enforcer })
const enough = new AbortController()
let looks = 0
const runs = []
const starts = Array.from(
  { length: Number(agents) },
  () =>
    new Promise((resolve) => {
      const observer = { onSample: () => looks++, onStarted: resolve }
      runs.push(manager.run(buildSpec(IDLE_AGENT), observer, enough.signal))
    })
)
// They start one after the other: the last one is to be out of its youth too.
await Promise.all(starts)
await settle()
const startLooks = looks
const stopClock = startCpuClock()
await sleep(Number(seconds) * 1000)
const [spentMs, counted] = [stopClock(), looks - startLooks]
enough.abort('enough')
await Promise.all(runs)
await enforcer.dispose()
console.log(JSON.stringify({ cpuMs: spentMs / (counted / Number(agents)) }))
