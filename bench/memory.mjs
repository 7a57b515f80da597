/** Memory of the orchestrator while an agent prints more and more, against a program that keeps what it reads. */
import path from 'node:path'
import { AIMS } from './aims.mjs'
import { medianOf, playNode, takeTurns } from './contest.mjs'
import { buildRow } from './table.mjs'

export const title = 'Memory of the orchestrator, its highest'

/** A gigabyte takes a terminal half a minute, and the highest of a whole run varies little. */
const ROUNDS = 1
/** Five gigabytes take a terminal some minutes, on a busy machine more. */
const PATIENCE = { timeout: 1_200_000 }

export async function measure({ folder, full }) {
  const file = path.join(folder, 'transcript.log')
  const sizes = full ? [10, 1000, 5000] : [10, 1000]
  const turns = await takeTurns(
    Object.fromEntries([
      ...sizes.map((megabytes) => [
        megabytes,
        () => playNode('print-session.mjs', [folder, megabytes, 1], PATIENCE)
      ]),
      ...sizes.map((megabytes) => [
        `terminal ${megabytes}`,
        () => playNode('print-terminal.mjs', [megabytes, file], PATIENCE)
      ]),
      ...(full ? [['many', () => playNode('print-session.mjs', [folder, 10, 64], PATIENCE)]] : []),
      ['kept', () => playNode('print-kept.mjs', [1000])]
    ]),
    ROUNDS
  )
  const peak = (name) => medianOf(turns[name], 'megabytes')
  const grown = (what, base, name) =>
    buildRow({
      what,
      ours: peak(name),
      instead: 'after 10 MB',
      peer: peak(base),
      unit: 'MB',
      aim: AIMS.flatMemory
    })
  return [
    ...sizes
      .slice(1)
      .flatMap((size) => [
        grown(`a session whose agent says ${size} MB`, 10, size),
        grown(`a process that prints ${size} MB`, 'terminal 10', `terminal ${size}`)
      ]),
    ...(full
      ? [
          buildRow({
            what: 'a session of 64 agents that say 10 MB each',
            ours: peak('many'),
            instead: 'one agent',
            peer: peak(10),
            unit: 'MB',
            aim: AIMS.orchestratorMemoryOfMany,
            value: peak('many')
          })
        ]
      : []),
    buildRow({
      what: 'a process that prints 1000 MB',
      ours: peak('terminal 1000'),
      instead: 'child_process, output kept',
      peer: peak('kept'),
      unit: 'MB'
    })
  ]
}
