/** A trial that was made before the CLI was known. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { DEFAULT_SANDBOX } from '../../../src/session/configuration/sandbox-settings.js'
import { openSandbox, trySandbox } from '../../../src/session/sandbox/open-sandbox.js'
import type { SandboxRequest } from '../../../src/session/sandbox/sandbox-request.js'
import type { SessionEventBody } from '../../../src/session/record/events.js'

let folder: string

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'trial-')))
  for (const name of ['work', 'session', 'private', 'home/one', 'home/two'])
    fs.mkdirSync(path.join(folder, name), { recursive: true })
  for (const name of ['home/one', 'home/two'])
    fs.writeFileSync(path.join(folder, name, 'claude'), '#!/bin/sh\n', { mode: 0o755 })
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

function requestFor(name: string): SandboxRequest {
  return {
    configuration: {
      sandbox: { ...DEFAULT_SANDBOX, mode: 'auto' },
      workingDirectory: path.join(folder, 'work'),
      sessionDirectory: path.join(folder, 'session'),
      cacheDirectory: undefined,
      rehearsalScript: undefined,
      mcpServers: undefined
    },
    inheritedEnvironment: { PATH: process.env['PATH'], HOME: path.join(folder, 'home') },
    privateDirectory: path.join(folder, 'private'),
    closedFolders: [],
    command: [path.join(folder, 'home', name, 'claude')],
    checkout: undefined,
    agentUser: undefined,
    sealsNetwork: false,
    startProxy: () => Promise.reject(new Error('No network is sealed.'))
  }
}

describe('A trial of the sandbox for the CLI that is expected', () => {
  it.each(['one', 'two'])('shows the CLI that is found: %s', async (found) => {
    const events: SessionEventBody[] = []
    const emit = (event: SessionEventBody): void => {
      events.push(event)
    }
    const tried = await trySandbox(requestFor('one'), emit)
    expect(events).toEqual([])
    const sandbox = await openSandbox(requestFor(found), emit, tried)
    const { policy } = await sandbox.confine({
      run: '01',
      workingDirectory: path.join(folder, 'work'),
      writes: true,
      own: [],
      readable: [],
      home: path.join(folder, 'private/home'),
      env: { HOME: path.join(folder, 'home') },
      network: { kind: 'open' },
      usesApi: false
    })
    expect(events).toMatchObject([{ type: 'sandbox-chosen', sandbox: { way: tried.way ?? null } }])
    // Where no sandbox can be made, nothing is hidden.
    const shown = policy?.layers.map((layer) => layer.path).filter((each) => each.endsWith('/claude'))
    expect(shown).toEqual(tried.way === undefined ? undefined : requestFor(found).command)
    await sandbox.close()
  })
})
