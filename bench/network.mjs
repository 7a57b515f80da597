/** Downloads from a sealed network, through its proxy and through proxy and relay, against the same download without them. */
import { AIMS } from './aims.mjs'
import { medianOf, playNode, takeTurns } from './contest.mjs'
import { buildRow } from './table.mjs'

export const title = 'Downloads from a sealed network'

const MEGABYTES = 2_000
const SMALL = 0.001
const ROUNDS = 5

export async function measure() {
  const play = (way, megabytes) => () => playNode('download.mjs', [way, megabytes])
  const turns = await takeTurns(
    {
      sealed: play('sealed', MEGABYTES),
      proxy: play('proxy', MEGABYTES),
      direct: play('direct', MEGABYTES),
      sealedOpen: play('sealed', SMALL),
      proxyOpen: play('proxy', SMALL),
      directOpen: play('direct', SMALL)
    },
    ROUNDS
  )
  const download = (way, name) => {
    const rate = medianOf(turns[name], 'rate')
    return buildRow({
      what: `${MEGABYTES} MB over loopback, ${way}`,
      ours: rate,
      instead: 'direct',
      peer: medianOf(turns.direct, 'rate'),
      unit: 'MB/s',
      aim: AIMS.proxyRate,
      value: rate
    })
  }
  const opening = (way, name) =>
    buildRow({
      what: `a new connection and its first bytes, ${way}`,
      ours: medianOf(turns[name], 'ms'),
      instead: 'direct',
      peer: medianOf(turns.directOpen, 'ms'),
      unit: 'ms'
    })
  return [
    download('through relay and proxy', 'sealed'),
    download('through the proxy alone', 'proxy'),
    opening('through relay and proxy', 'sealedOpen'),
    opening('through the proxy alone', 'proxyOpen')
  ]
}
