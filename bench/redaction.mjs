/** CPU time that redaction of output takes: what most output is, and the worst that an agent may flood it with. */
import { median } from './contest.mjs'
import { loadPart } from './product.mjs'
import { buildRow } from './table.mjs'

export const title = 'Redaction (CPU time)'

const ROUNDS = 5
const BYTES = 10_000_000
const CHUNK_BYTES = 65_536

/** Made up: 20 values, one of them a key of many lines. */
const SECRETS = [
  ...Array.from({ length: 19 }, (_, index) => `token-${index}-Zx81kQ${index * 7919}`),
  Array.from({ length: 25 }, (_, index) =>
    Buffer.from(`line ${index} of a key, and its words`).toString('base64')
  ).join('\n')
]

const OUTPUTS = [
  {
    what: '10 MB of a build log',
    line: (index) =>
      `[12:00:${index % 60}] compiled src/file-${index}.ts in ${index % 97} ms, see https://docs.example.com/w#${index}\n`,
    below: 300
  },
  {
    what: '10 MB of coloured lines',
    line: (index) => `\u001b[32m✓\u001b[39m \u001b[90msrc/file-${index}.ts\u001b[39m ok\r\n`,
    below: 600
  },
  {
    what: '10 MB of stream-json',
    line: (index) =>
      `${JSON.stringify({ type: 'assistant', id: `msg_${index}`, text: 'Some "quoted" text\nand more' })}\n`,
    below: 600
  },
  {
    what: '10 MB of base64',
    line: (index) =>
      `${Buffer.from(Array.from({ length: 57 }, (_, at) => (index * 31 + at * at * 7) % 256)).toString('base64')}\n`,
    below: 2_000
  },
  { what: '10 MB that hold secrets', line: (index) => `the value is ${SECRETS[index % 19]}\n`, below: 6_000 }
]

export async function measure() {
  const { createRedactor } = await loadPart('session/redaction/redact.js')
  return OUTPUTS.map(({ what, line, below }) => {
    const output = fill(line)
    const times = Array.from({ length: ROUNDS }, () => {
      const stream = createRedactor(SECRETS).startStream()
      const start = process.cpuUsage()
      for (let at = 0; at < output.length; at += CHUNK_BYTES)
        stream.push(output.subarray(at, at + CHUNK_BYTES))
      stream.end()
      const { user, system } = process.cpuUsage(start)
      return (user + system) / 1000
    })
    const ours = median(times)
    return buildRow({ what, ours, unit: 'ms', aim: { below, unit: ' ms' }, value: ours })
  })
}

function fill(line) {
  const lines = []
  for (let bytes = 0, index = 0; bytes < BYTES; index++) {
    lines.push(line(index))
    bytes += lines[index].length
  }
  return Buffer.from(lines.join('').slice(0, BYTES))
}
