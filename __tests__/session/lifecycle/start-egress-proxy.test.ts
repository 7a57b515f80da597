/** `network.csv`, the record and the summary of a session with a sealed network. */
import { once } from 'node:events'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { renderDeniedHosts } from '../../../src/report/summary/denied-hosts.js'
import { startSessionEgressProxy } from '../../../src/session/lifecycle/start-egress-proxy.js'
import { openConnectionLog, renderConnection } from '../../../src/session/network/connection-log.js'
import { DENIED_HOSTS_LIMIT } from '../../../src/session/network/connection.js'
import { openSessionFolder, type SessionFolder } from '../../../src/session/record/session-folder.js'

let directory: string
let folder: SessionFolder

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'sealed-'))
  folder = openSessionFolder(directory, () => undefined)
  folder.emit({
    type: 'run-started',
    run: '01',
    role: 'agent',
    round: 1,
    agent: 'Engineer',
    task: 'Build',
    folder: 'agents/01',
    pid: 1,
    memoryLimitMb: 0,
    timeoutSeconds: 0,
    model: null
  })
})

afterEach(() => {
  folder.close()
  fs.rmSync(directory, { recursive: true })
})

async function ask(url: string, authority: string): Promise<void> {
  const { port, username, password } = new URL(url)
  const socket = net.connect(Number(port), '127.0.0.1')
  const login = Buffer.from(`${username}:${password}`).toString('base64')
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: x\r\nProxy-Authorization: Basic ${login}\r\n\r\n`)
  socket.resume()
  await once(socket, 'close')
}

it('lists every connection, and names each denied host once with the entry that allows it', async () => {
  const proxy = await startSessionEgressProxy(folder)
  const { url } = proxy.open('01', [])
  for (const authority of ['a.test:443', 'a.test:443', '10.0.0.1:443', 'x@y.test:443'])
    await ask(url, authority)
  await proxy.close()
  const lines = fs.readFileSync(path.join(directory, 'network.csv'), 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => line.replace(/^\d{4}-\S+Z,/, ''))).toEqual([
    'time,run,host,port,verdict,reason,bytes_out,bytes_in',
    '01,a.test,443,denied,not-listed,0,0',
    '01,a.test,443,denied,not-listed,0,0',
    '01,10.0.0.1,443,denied,ip-address,0,0',
    '01,x?y.test,443,denied,invalid-host,0,0'
  ])
  const record = folder.record()
  expect(record.results[0]?.deniedHosts).toEqual([
    { host: 'a.test', port: 443, reason: 'not-listed', entry: 'a.test' },
    { host: '10.0.0.1', port: 443, reason: 'ip-address', entry: null },
    { host: 'x?y.test', port: 443, reason: 'invalid-host', entry: null }
  ])
  const summary = renderDeniedHosts(record)
  expect(summary).toContain('## Denied hosts')
  expect(summary).toMatch(/Engineer \| a\.test:443 \| It is not in allowed-hosts.* \| a\.test \|/)
  expect(summary).toMatch(/To allow them all: `allowed-hosts: \.\.\.,a\.test`\.$/)
})

it.each([
  ['none', /To allow them all: `network: allow-list` with `allowed-hosts: a\.test`\.$/],
  ['open', /To allow them all: `allowed-hosts: \.\.\.,a\.test` in the files of these agents\.$/]
] as const)('says with network: %s where the entries belong', async (network, advice) => {
  const proxy = await startSessionEgressProxy(folder)
  await ask(proxy.open('01', []).url, 'a.test:443')
  await proxy.close()
  folder.emit({ type: 'sandbox-chosen', sandbox: { mode: 'auto', way: 'root', network, failed: [] } })
  expect(renderDeniedHosts(folder.record())).toMatch(advice)
})

it('keeps the record small, however many hosts an agent tries', async () => {
  const proxy = await startSessionEgressProxy(folder)
  const { url } = proxy.open('01', [])
  for (let number = 0; number < DENIED_HOSTS_LIMIT + 5; number++) await ask(url, `h${number}.test:443`)
  await proxy.close()
  expect(folder.record().results[0]?.deniedHosts).toHaveLength(DENIED_HOSTS_LIMIT)
  expect(fs.readFileSync(path.join(directory, 'network.csv'), 'utf8').match(/denied/g)).toHaveLength(
    DENIED_HOSTS_LIMIT + 5
  )
})

it('leaves no formula and no further line in network.csv', () => {
  const line = renderConnection({
    time: 0,
    run: '=1+1',
    host: '-a"b,c\n',
    port: 443,
    verdict: 'failed',
    reason: 'unresolved',
    bytesOut: 1,
    bytesIn: 2,
    durationMs: 3
  })
  expect(line).toBe('1970-01-01T00:00:00.000Z,\'=1+1,"\'-a""b,c\n",443,failed,unresolved,1,2\n')
})

it('warns once when network.csv cannot be written', () => {
  const warnings: string[] = []
  const log = openConnectionLog(path.join(directory, 'missing', 'network.csv'), (text) => warnings.push(text))
  log.close()
  expect(warnings).toEqual([
    expect.stringMatching(/network\.csv cannot be written: .* The network stays sealed\.$/)
  ])
})
