/** Bytes per second from a program on a terminal to a file, against plain reading and counting. */
import path from 'node:path'
import { AIMS } from './aims.mjs'
import { contestant, medianOf, play, playNode, takeTurns } from './contest.mjs'
import { buildMissingRow, buildRow } from './table.mjs'

export const title = 'Bytes from a terminal to disk'

// So much that start and end of a run, which are not what is measured here, do not show.
const MEGABYTES = 256
const ROUNDS = 3

export async function measure({ folder, python: { python, why } }) {
  const file = path.join(folder, 'transcript.log')
  const turns = await takeTurns(
    {
      ours: () => playNode('flood-ours.mjs', [MEGABYTES, file]),
      plain: () => playNode('flood-node-pty.mjs', [MEGABYTES]),
      ...(python !== null && { pexpect: () => play([python, contestant('flood-pexpect.py'), MEGABYTES]) })
    },
    ROUNDS
  )
  const row = (instead, peer, aim) =>
    buildRow({
      what: `${MEGABYTES} MB in lines of 80 bytes`,
      ours: medianOf(turns.ours, 'rate'),
      instead,
      peer: medianOf(peer, 'rate'),
      unit: 'MB/s',
      aim
    })
  return [
    row('node-pty, counted only', turns.plain, AIMS.terminalRate),
    python === null ? buildMissingRow('pexpect', why) : row('pexpect, counted only', turns.pexpect)
  ]
}
