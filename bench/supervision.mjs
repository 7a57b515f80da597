/** CPU time of watching idle agents of five processes each: ours by polling and by the kernel's groups, and two peers. */
import { AIMS } from './aims.mjs'
import { medianOf, play, contestant, takeTurns } from './contest.mjs'
import { buildMissingRow, buildRow } from './table.mjs'

export const title = 'CPU of supervision, milliseconds per sample of all agents'

const ROUNDS = 5
/** The rate at which ours polls idle agents. */
const INTERVAL_MS = 500
const SECONDS = 5

export async function measure({ full, python, noCgroup }) {
  const rows = []
  for (const agents of full ? [1, 8, 32, 64] : [1, 8, 32])
    rows.push(...(await compare(agents, python, noCgroup)))
  if (noCgroup !== null) rows.push(buildMissingRow('cgroup', noCgroup))
  if (python.python === null) rows.push(buildMissingRow('psutil', python.why))
  return rows
}

async function compare(agents, { python }, noCgroup) {
  const turns = await takeTurns(
    {
      polling: () => playSettled('supervise-ours.mjs', [agents, SECONDS, 'polling']),
      ...(noCgroup === null && {
        cgroup: () => playSettled('supervise-ours.mjs', [agents, SECONDS, 'cgroup'])
      }),
      pidusage: () => playSettled('supervise-pidusage.mjs', [agents, SECONDS, INTERVAL_MS]),
      ...(python !== null && {
        psutil: () => play([python, contestant('supervise-psutil.py'), agents, SECONDS, INTERVAL_MS])
      })
    },
    ROUNDS
  )
  const cpu = Object.fromEntries(
    Object.entries(turns).map(([name, results]) => [name, medianOf(results, 'cpuMs')])
  )
  return ['polling', 'cgroup'].flatMap((way) =>
    ['pidusage', 'psutil'].flatMap((peer) =>
      cpu[way] === undefined || cpu[peer] === undefined
        ? []
        : [
            buildRow({
              what: `${agents} x 5 processes, ${way}`,
              ours: cpu[way],
              instead: peer === 'pidusage' ? 'pidtree + pidusage' : peer,
              peer: cpu[peer],
              unit: 'ms',
              aim: peer === 'pidusage' ? AIMS.supervision : undefined
            })
          ]
    )
  )
}

/** Runs a program of Node that collects its garbage before it is measured. */
function playSettled(name, args) {
  return play([process.execPath, '--expose-gc', contestant(name), ...args])
}
