/** How far a process comes over its limit that takes a gigabyte per second, against sampling at a fixed rate. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { AIMS } from './aims.mjs'
import { contestant, medianOf, takeTurns } from './contest.mjs'
import { buildSpec, findEnforcer, loadLibrary } from './product.mjs'
import { buildMissingRow, buildRow } from './table.mjs'

export const title = 'Memory over the limit at 1 GB/s, in percent of a limit of 512 MiB'

const MIB = 2 ** 20
const LIMIT_BYTES = 512 * MIB
/** Fixed sampling intervals that programs are known to use, in milliseconds. */
const RATES_MS = [2000, 250, 100]
const ROUNDS = 5
/** The work before the growth differs from round to round, so that it starts at any point of a sampling interval. */
const FIRST_DELAY_MS = 300
const DELAY_STEP_MS = 430

export async function measure({ folder, noCgroup }) {
  const { ProcessManager } = await loadLibrary()
  const file = path.join(folder, 'reached')
  const command = (round) => {
    const delayMs = FIRST_DELAY_MS + round * DELAY_STEP_MS
    return ['perl', contestant('allocate.pl'), String(delayMs / 1000), file]
  }
  const byUs = (mode) => async (round) => {
    const enforcer = await findEnforcer(mode)
    const manager = new ProcessManager({ enforcer })
    const spec = buildSpec(command(round), { memoryLimitBytes: LIMIT_BYTES })
    const { end } = await manager.run(spec, {}, new AbortController().signal)
    await enforcer.dispose()
    if (end.kind !== 'memory-exceeded') throw new Error(`The process was not stopped: ${end.kind}`)
    return readOvershoot(file)
  }
  const turns = await takeTurns(
    {
      polling: byUs('polling'),
      ...(noCgroup === null && { cgroup: byUs('cgroup') }),
      ...Object.fromEntries(RATES_MS.map((rate) => [rate, (round) => lookAtRate(command(round), rate, file)]))
    },
    ROUNDS
  )
  const rows = ['polling', 'cgroup']
    .filter((way) => turns[way] !== undefined)
    .flatMap((way) => RATES_MS.map((rate) => compare(way, turns[way], rate, turns[rate])))
  return noCgroup === null ? rows : [...rows, buildMissingRow('cgroup', noCgroup)]
}

function compare(way, ours, rate, peer) {
  const worst = Math.max(...ours.map(({ percent }) => percent)).toFixed(1)
  return buildRow({
    what: `${way} (worst of ${ours.length}: ${worst} %)`,
    ours: medianOf(ours, 'percent'),
    instead: `every ${rate} ms`,
    peer: medianOf(peer, 'percent'),
    unit: '%',
    ...(way === 'cgroup' && { aim: AIMS.overshootOfCgroup, value: medianOf(ours, 'percent') })
  })
}

/** The simplest supervision: resident memory of the one process at a fixed rate. */
async function lookAtRate([program, ...args], rateMs, file) {
  const child = spawn(program, args, { stdio: 'ignore' })
  const timer = setInterval(() => {
    const status = fs.readFileSync(`/proc/${child.pid}/status`, 'latin1')
    const bytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024
    if (bytes >= LIMIT_BYTES) child.kill('SIGKILL')
  }, rateMs)
  await once(child, 'exit')
  clearInterval(timer)
  return readOvershoot(file)
}

/** The last that the process could say: it counts what it has touched. */
function readOvershoot(file) {
  const reachedBytes = Number(fs.readFileSync(file, 'utf8')) * MIB
  return { percent: Math.max(0, (reachedBytes / LIMIT_BYTES - 1) * 100) }
}
