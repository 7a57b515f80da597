/** Downloads through the proxy of a sealed network, against the same download without it. */
import { medianOf, playNode, takeTurns } from './contest.mjs'
import { buildRow } from './table.mjs'

export const title = 'Downloads through the proxy of a sealed network'

const MEGABYTES = 2_000
const SMALL = 0.001
const ROUNDS = 5

export async function measure() {
  const play = (way, megabytes) => () => playNode('download.mjs', [way, megabytes])
  const turns = await takeTurns(
    {
      proxy: play('proxy', MEGABYTES),
      direct: play('direct', MEGABYTES),
      proxyOpen: play('proxy', SMALL),
      directOpen: play('direct', SMALL)
    },
    ROUNDS
  )
  const rate = medianOf(turns.proxy, 'rate')
  return [
    buildRow({
      what: `${MEGABYTES} MB over loopback`,
      ours: rate,
      instead: 'direct',
      peer: medianOf(turns.direct, 'rate'),
      unit: 'MB/s',
      aim: { above: 500, unit: ' MB/s' },
      value: rate
    }),
    buildRow({
      what: 'a new connection and its first bytes',
      ours: medianOf(turns.proxyOpen, 'ms'),
      instead: 'direct',
      peer: medianOf(turns.directOpen, 'ms'),
      unit: 'ms'
    })
  ]
}
