import { describe, expect, it } from '@jest/globals'
import { parseAgentFile } from '../../../src/session/roster/agent-file.js'

const parse = (lines: string) => parseAgentFile(`---\nname: qa\n${lines}\n---\nTest it.\n`, 'qa')

describe('the network of an agent file', () => {
  it.each([
    ['allowed-hosts: npm, a.example.com', ['registry.npmjs.org', 'registry.yarnpkg.com', 'a.example.com']],
    ['allowed-hosts: [a.example.com]', ['a.example.com']],
    ['allowed-hosts:\n  - "*.example.com"', ['*.example.com']]
  ])('reads %s', async (lines, expected) => {
    const parsed = await parse(`network: allow-list\n${lines}`)
    expect(parsed.ok && parsed.value.agent.settings).toMatchObject({ network: 'allow-list' })
    expect(parsed.ok && parsed.value.agent.settings.allowedHosts?.map(({ entry }) => entry)).toEqual(expected)
  })

  it.each([
    ['network: closed', /^network: "closed" is not allowed\. Write open, allow-list, none/],
    ['allowed-hosts: https://a.example.com', /^allowed-hosts: "https:\/\/a.example.com" is a URL/],
    ['allowed-hosts: 5', /^allowed-hosts: "5" is/]
  ])('refuses %s, because it was meant to restrict', async (lines, problem) => {
    const parsed = await parse(lines)
    expect(parsed.ok ? [] : parsed.error.problems).toEqual([expect.stringMatching(problem)])
  })
})
