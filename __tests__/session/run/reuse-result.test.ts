import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findReusable, holdResult } from '../../../src/session/run/reuse-result.js'
import type { StoredResult } from '../../../src/session/cache/result-store.js'
import { DEFAULT_SANDBOX, type SandboxSettings } from '../../../src/session/configuration/sandbox-settings.js'
import type { SandboxWay } from '../../../src/process/sandbox/sandbox-way.js'
import { completeConfiguration } from '../../../src/session/configuration/configuration-defaults.js'
import type { SessionConfiguration } from '../../../src/session/configuration/configuration.js'
import type { SessionEventBody } from '../../../src/session/record/events.js'
import { resultWithoutRun } from '../../../src/session/record/record-draft.js'
import type { SessionContext } from '../../../src/session/lifecycle/session-context.js'
import type { ClaudeRun, ClaudeRunEnd } from '../../../src/session/run/attempt/run-spec.js'
import { fail, ok } from '../../../src/util/result.js'
import { MIB } from '../../../src/util/mebibyte.js'

let reasons: string[] = []
let kept: string[] = []
let keys: string[] = []
let environment: Record<string, string> = {}
/** The sandbox that the machine offers. */
let way: SandboxWay | undefined
beforeEach(() => {
  reasons = []
  kept = []
  keys = []
  environment = {}
  way = undefined
})

const run: ClaudeRun = {
  id: '01',
  role: 'agent',
  round: 1,
  agent: { slug: 'qa', name: 'QA' },
  task: 'test',
  folder: 'agents/01-qa',
  prompt: 'Test it',
  identity: 'Test it',
  instructions: '',
  model: undefined,
  limits: { memoryLimitBytes: 512 * MIB, timeoutSeconds: 60 }
}
const completed: ClaudeRunEnd = { result: resultWithoutRun('completed', null), response: 'Done.' }
const stored: StoredResult = {
  carriedOutAt: '2026-01-01T00:00:00Z',
  model: null,
  deniedTools: [{ tool: 'Bash', detail: 'npm test' }],
  response: 'Done.',
  patch: null
}

/** As much of a session as the cache needs, with this result in its store. */
function sessionWith(given: Partial<SessionConfiguration>, known?: StoredResult): SessionContext {
  const session: unknown = {
    configuration: completeConfiguration({ credentials: { kind: 'none' }, ...given }),
    cli: { executable: { version: '2.1.197' }, inheritedEnvironment: environment, sandbox: { way } },
    workspace: { below: '' },
    folder: {
      emit: (event: SessionEventBody) => {
        if (event.type === 'run-cache-miss') reasons.push(event.reason)
      }
    },
    results: {
      read: () => (known === undefined ? fail('none') : ok(known)),
      hold: (id: string, key: string) => {
        kept.push(id)
        keys.push(key)
      },
      release: () => undefined
    }
  }
  return session as SessionContext
}

describe('findReusable', () => {
  it('reuses no result of an agent that was denied tools when such a run fails', () => {
    expect(findReusable(run, sessionWith({ failOnDenied: true }, stored), 'tree')).toBeUndefined()
    expect(reasons.join()).toMatch(/denied tools.*fail-on-denied/)
    const others: [Partial<SessionConfiguration>, ClaudeRun, StoredResult][] = [
      [{ failOnDenied: false }, run, stored],
      [{ failOnDenied: true }, { ...run, role: 'pm' }, stored],
      [{ failOnDenied: true }, run, { ...stored, deniedTools: [] }]
    ]
    for (const [given, each, known] of others)
      expect(findReusable(each, sessionWith(given, known), 'tree')).toMatchObject({ result: known })
  })
})

const unchanged = {
  patchFile: '',
  isUnchanged: true,
  unpatched: [],
  usedTools: new Set<string>(),
  readElsewhere: []
}

describe('holdResult', () => {
  it('keeps no answer of an agent that got messages while it worked', async () => {
    const session = sessionWith({ isolation: 'worktree' })
    await holdResult(run, session, 'tree', { ...completed, gotMessages: true }, unchanged)
    expect(kept).toEqual([])
    expect(reasons.join()).toMatch(/not kept: the agent got messages/)
    await holdResult(run, session, 'tree', { ...completed, gotMessages: false }, unchanged)
    expect(kept).toEqual(['01'])
  })

  const hold = async (
    given: Partial<SessionConfiguration>,
    changes: Partial<typeof unchanged> = {}
  ): Promise<string> => {
    kept = []
    reasons = []
    await holdResult(run, sessionWith(given), 'tree', completed, { ...unchanged, ...changes })
    return kept.length > 0 ? 'kept' : reasons.join()
  }
  const tools = (...names: string[]): { usedTools: Set<string> } => ({ usedTools: new Set(names) })

  it.each(['shared', 'worktree'] as const)(
    'keeps no result of a run that used tools with effects elsewhere, unless the author allows it (%s)',
    async (isolation) => {
      for (const tool of ['Bash', 'WebFetch', 'mcp__tracker__create']) {
        expect(await hold({ isolation }, tools('Read', tool))).toMatch(
          new RegExp(`not kept: it used ${tool}.*cache-commands`)
        )
        expect(await hold({ isolation, cacheCommands: true }, tools(tool))).toBe('kept')
      }
      expect(await hold({ isolation }, tools('Read', 'Grep', 'TodoWrite'))).toBe('kept')
    }
  )

  it('keeps changes of files with worktrees only', async () => {
    expect(await hold({ isolation: 'worktree' }, tools('Edit'))).toBe('kept')
    expect(await hold({ isolation: 'shared' }, tools('Edit'))).toMatch(/it used Edit; with isolation: shared/)
    expect(await hold({ isolation: 'shared' }, { isUnchanged: false })).toMatch(/files changed while it ran/)
  })

  it('keeps no result that depends on files outside the key, or that a patch does not contain', async () => {
    expect(await hold({}, { readElsewhere: ['.env'] as never[] })).toMatch(/it read what is not part.*\.env/)
    expect(await hold({}, { unpatched: ['dist/'] as never[] })).toMatch(
      /its patch does not contain all.*dist\//
    )
  })

  it('keeps no empty answer', async () => {
    await holdResult(run, sessionWith({}), 'tree', { ...completed, response: ' \n' }, unchanged)
    expect(reasons.join()).toMatch(/its answer is empty/)
    expect(kept).toEqual([])
  })
})

describe('the key', () => {
  let directory = ''
  beforeEach(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'reuse-'))
  })
  afterEach(() => {
    fs.rmSync(directory, { recursive: true })
  })

  const keyWith = async (given: Partial<SessionConfiguration>, agent = run.agent): Promise<string> => {
    await holdResult({ ...run, agent }, sessionWith(given), 'tree', completed, unchanged)
    return keys.at(-1) ?? ''
  }

  it('depends on the values of passed variables', async () => {
    const keysOf: string[] = []
    for (const value of ['a', 'b', 'a']) {
      environment = { TARGET: value }
      keysOf.push(await keyWith({ passEnv: ['TARGET'] }))
    }
    expect(new Set(keysOf).size).toBe(2)
    expect(keysOf[0]).toBe(keysOf[2])
  })

  it.each([['--settings', 'file'], ['--settings=file']])(
    'depends on the content of files that claude-args names: %s %s',
    async (...claudeArgs) => {
      const file = path.join(directory, 'file')
      const given = { claudeArgs, workingDirectory: directory }
      fs.writeFileSync(file, '{"a":1}')
      const before = await keyWith(given)
      expect(await keyWith(given)).toBe(before)
      fs.writeFileSync(file, '{"a":2}')
      expect(await keyWith(given)).not.toBe(before)
    }
  )

  it('depends on the sandbox, as configured and as the machine offers it, on the network and on the user', async () => {
    const sandboxed = (sandbox: Partial<SandboxSettings>): Promise<string> =>
      keyWith({ sandbox: { ...DEFAULT_SANDBOX, ...sandbox } })
    const before = await keyWith({})
    const keysOf = [
      before,
      await sandboxed({ mode: 'off' }),
      await sandboxed({ network: 'none' }),
      await sandboxed({ readPaths: ['/srv'] }),
      await sandboxed({ network: 'allow-list', allowedHosts: [{ host: 'example.com', port: 443 } as never] }),
      await keyWith({ agentUser: 'auto' }),
      await keyWith({}, { ...run.agent, network: 'none' })
    ]
    way = 'landlock'
    keysOf.push(await keyWith({}))
    expect(new Set(keysOf).size).toBe(keysOf.length)
    way = undefined
    expect(await keyWith({})).toBe(before)
  })

  it("depends on the content of the agent's file", async () => {
    const file = path.join(directory, 'qa.md')
    fs.writeFileSync(file, 'one')
    const before = await keyWith({}, { ...run.agent, file })
    fs.writeFileSync(file, 'two')
    expect(await keyWith({}, { ...run.agent, file })).not.toBe(before)
  })
})
