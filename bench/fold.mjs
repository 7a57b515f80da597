/** CPU time of folding the reports of a job matrix, by the number of legs. */
import fs from 'node:fs'
import path from 'node:path'
import { AIMS } from './aims.mjs'
import { medianOf, playNode, takeTurns } from './contest.mjs'
import { buildRow } from './table.mjs'

export const title = 'Folding the legs of a job matrix'

const ROUNDS = 3
const FEW = 250
const SIZES = [500, 1000]

export async function measure({ folder }) {
  const turns = await takeTurns(
    Object.fromEntries([FEW, ...SIZES].map((legs) => [legs, () => fold(folder, legs)])),
    ROUNDS
  )
  return SIZES.map((legs) =>
    buildRow({
      what: `${legs} legs with two checks each`,
      ours: medianOf(turns[legs], 'cpuMs'),
      instead: `${FEW} legs`,
      peer: medianOf(turns[FEW], 'cpuMs'),
      unit: 'ms',
      aim: AIMS.linear(legs / FEW)
    })
  )
}

async function fold(folder, legs) {
  const own = fs.mkdtempSync(path.join(folder, 'legs-'))
  try {
    return await playNode('fold-legs.mjs', [own, legs])
  } finally {
    fs.rmSync(own, { recursive: true })
  }
}
