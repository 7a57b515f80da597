/** What an agent's Bash reaches of the network in a sealed one, with the real CLI, which works in it. Nothing leaves this machine. */
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { renderSummary } from '../../../src/report/summary/summary.js'
import { DEFAULT_SANDBOX, type SandboxSettings } from '../../../src/session/configuration/sandbox-settings.js'
import { parseAllowedHost } from '../../../src/session/network/allowed-host.js'
import type { Rule } from '../../support/messages-scenario.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { namespacesReason } from '../../support/tools/namespaces.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'

let stage: SessionStage
let work: string
let service: net.Server
let connections: number

beforeEach(async () => {
  stage = setSessionStage()
  work = path.join(stage.directory, 'work')
  connections = 0
  service = net.createServer((socket) => {
    connections += 1
    socket.end()
  })
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening))
})
afterEach(async () => {
  await new Promise((closed) => service.close(closed))
  await stage.close()
})

const attempts = (): string => `
curl -sS https://denied.example/ 2>&1; echo "denied: $?"
curl -sS --noproxy '*' http://127.0.0.1:${(service.address() as net.AddressInfo).port}/ 2>&1; echo "service: $?"
curl -sS --noproxy '*' -m 5 http://192.0.2.1/ 2>&1; echo "address: $?"
curl -sS https://192.0.2.1/ 2>&1; echo "by proxy: $?"
ls /sys/class/net; echo "$NO_PROXY"
`

const rules = (): readonly Rule[] => [
  { name: 'PM', match: { user: /Build the thing/ }, steps: [{ text: '**Engineer Agent**: Look around' }] },
  {
    name: 'agent',
    match: { user: /Current Task\s+Look around/ },
    steps: [
      {
        blocks: [
          { type: 'tool_use', name: 'Bash', input: { command: `(${attempts()}) > results.txt 2>&1; true` } }
        ]
      },
      { text: 'Done.\n\nSTATUS: done' }
    ]
  }
]

function sealed(network: SandboxSettings['network'], entry?: string): SandboxSettings {
  const allowed = entry === undefined ? undefined : parseAllowedHost(entry)
  const allowedHosts = allowed?.ok === true ? allowed.value : []
  return { ...DEFAULT_SANDBOX, mode: 'required', network, allowedHosts }
}

describeUnless(await namespacesReason(), 'an agent in a sealed network', () => {
  it.each(['allow-list', 'none'] as const)('with network: %s reaches the API alone', async (network) => {
    const { record, api } = await stage.runReal(
      { rules: rules() },
      {
        allowedTools: ['Bash'],
        permissionMode: 'bypassPermissions',
        sandbox: sealed(network, network === 'none' ? undefined : 'allowed.example')
      }
    )
    expect({ error: record.error, conclusion: record.conclusion }).toEqual({
      error: null,
      conclusion: 'success'
    })
    const results = fs.readFileSync(path.join(work, 'results.txt'), 'utf8')
    // curl: 56 is a refused CONNECT, 7 no connection.
    expect(results).toMatch(/403[\s\S]*denied: 56/)
    expect(results).toMatch(
      /service: 7\n[\s\S]*address: 7\n[\s\S]*by proxy: 56\nlo\nlocalhost,127\.0\.0\.1,::1/
    )
    expect(connections).toBe(0)
    // The agent knows what it cannot reach, and PM, which runs nothing, needs not.
    const told = api.requests.map(({ rule, user }) => [rule, /# Your network\n\n(.*)/.exec(user)?.[1]])
    expect(told[0]).toEqual(['PM', undefined])
    expect(told.at(-1)).toEqual([
      'agent',
      expect.stringContaining(network === 'none' ? 'reach no host' : 'HTTPS_PROXY: allowed.example.')
    ])
    const [agent] = record.results
    expect(agent?.deniedHosts?.map(({ host, entry }) => [host, entry])).toEqual(
      expect.arrayContaining([
        ['denied.example', 'denied.example'],
        ['192.0.2.1', null]
      ])
    )
    expect(renderSummary(record)).toMatch(/## Denied hosts[\s\S]*denied\.example/)
    const csv = fs.readFileSync(path.join(stage.directory, 'session/network.csv'), 'utf8')
    expect(csv).toMatch(/,denied\.example,443,denied,/)
  })

  it('by its own file has checks with the same network: they run its code', async () => {
    const file = path.join(work, '.claude/agents/engineer.md')
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, '---\nname: engineer\ndescription: Builds\nnetwork: none\n---\nBuild it.\n')
    const { record } = await stage.runReal(
      { rules: rules() },
      {
        allowedTools: ['Bash'],
        permissionMode: 'bypassPermissions',
        sandbox: { ...DEFAULT_SANDBOX, mode: 'required' },
        checks: {
          session: [],
          agents: new Map([['engineer', [{ name: 'net', command: 'ls /sys/class/net > net.txt' }]]]),
          before: false,
          timeoutSeconds: undefined
        }
      }
    )
    expect(record.conclusion).toBe('success')
    expect(fs.readFileSync(path.join(work, 'net.txt'), 'utf8')).toBe('lo\n')
    expect(record.results[0]?.deniedHosts).not.toEqual([])
  })
})
