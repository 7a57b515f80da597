/** Detection of delegations: an answer of ordinary size, and one that is nothing but labels. */
import { performance } from 'node:perf_hooks'
import { median } from './contest.mjs'
import { buildRow } from './table.mjs'

export const title = 'Detection of delegations'

const ROUNDS = 5
const MEGABYTE = 1_000_000
const ANSWERS = [
  {
    what: '1 MB of prose',
    unit: 'Some prose with several words in it, and more.\n',
    megabytes: 1,
    below: 250
  },
  { what: '1 MB of delegations', unit: '**Engineer**: Build it\n', megabytes: 1, below: 250 },
  { what: '10 MB of labels', unit: '**QA**:\n', megabytes: 10, below: 2_000 }
]

export async function measure() {
  const { BUILT_IN_ROSTER, detectDelegations } = await import('../dist/library/index.js')
  return ANSWERS.map(({ what, unit, megabytes, below }) => {
    const answer = unit.repeat(Math.ceil((megabytes * MEGABYTE) / unit.length))
    const times = Array.from({ length: ROUNDS }, () => {
      const start = performance.now()
      detectDelegations(answer, BUILT_IN_ROSTER)
      return performance.now() - start
    })
    const ours = median(times)
    return buildRow({ what, ours, unit: 'ms', aim: { below, unit: ' ms' }, value: ours })
  })
}
