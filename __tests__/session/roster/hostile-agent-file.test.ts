/** Agent files written to exhaust the parser, each of the maximum size. */
import { describe, expect, it } from '@jest/globals'
import { parseAgentFile } from '../../../src/session/roster/agent-file.js'

const LENGTH = 250_000
const fill = (unit: string): string => unit.repeat(LENGTH / unit.length)

describe('parseAgentFile on hostile files', () => {
  // A quadratic parser would need minutes or hours for each; the time limit only ends it.
  it.each([
    ['blanks within a value', `---\nname: slow\ndescription: a: b${fill(' ')}c\n---\nDo it.`],
    ['blank lines within a value', `---\nname: slow\ndescription: a: b${fill('\n ')}c\n---\nDo it.`],
    ['tabs and line ends', `---\nname: slow\ndescription: a: b${fill('\t\n\t')}c: d\n---\nDo it.`],
    ['underscores in the name of a tool', `---\nname: slow\ntools: mcp__a${fill('_')}!\n---\nDo it.`],
    ['parentheses in the name of a tool', `---\nname: slow\ntools: Bash(${fill(')')}!\n---\nDo it.`],
    ['colons in the role', `---\nname: slow\n---\nrole${':'.repeat(3900)}\u2028\nDo it.`],
    ['fields', `---\nname: slow\nx: a: b\n${fill('a-:')}\n---\nDo it.`],
    ['blanks in a line of hyphens', `---\nname: slow\nx: |\n${fill(` ${' '.repeat(498)}\n`)}\n---\nDo it.`]
  ])('handles %s', async (_, text) => {
    expect(await parseAgentFile(text, 'slow')).toMatchObject({
      ok: true,
      value: { agent: { slug: 'slow', instructions: expect.stringContaining('Do it.') } }
    })
  })
})
