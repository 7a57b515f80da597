import { beforeEach, describe, expect, it } from '@jest/globals'
import { findReusable, holdResult } from '../../../src/session/run/reuse-result.js'
import type { StoredResult } from '../../../src/session/cache/result-store.js'
import { completeConfiguration } from '../../../src/session/configuration/configuration-defaults.js'
import type { SessionConfiguration } from '../../../src/session/configuration/configuration.js'
import type { SessionEventBody } from '../../../src/session/record/events.js'
import { resultWithoutRun } from '../../../src/session/record/record-draft.js'
import type { SessionContext } from '../../../src/session/lifecycle/session-context.js'
import type { ClaudeRun, ClaudeRunEnd } from '../../../src/session/run/run-spec.js'
import { fail, ok } from '../../../src/util/result.js'
import { MIB } from '../../../src/util/mebibyte.js'

let reasons: string[] = []
let kept: string[] = []
beforeEach(() => {
  reasons = []
  kept = []
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
    cli: { executable: { version: '2.1.197' } },
    workspace: { below: '' },
    folder: {
      emit: (event: SessionEventBody) => {
        if (event.type === 'run-cache-miss') reasons.push(event.reason)
      }
    },
    results: {
      read: () => (known === undefined ? fail('none') : ok(known)),
      hold: (id: string) => kept.push(id),
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

const unchanged = { patchFile: '', isUnchanged: true, usedTools: new Set<string>() }

describe('holdResult', () => {
  it('keeps no answer of an agent that got messages while it worked', () => {
    const session = sessionWith({ isolation: 'worktree' })
    holdResult(run, session, 'tree', { ...completed, gotMessages: true }, unchanged)
    expect(kept).toEqual([])
    expect(reasons.join()).toMatch(/not kept: the agent got messages/)
    holdResult(run, session, 'tree', { ...completed, gotMessages: false }, unchanged)
    expect(kept).toEqual(['01'])
  })

  it('keeps in a shared folder only the results of runs that used read-only tools', () => {
    const hold = (isolation: 'shared' | 'worktree', ...tools: string[]): void => {
      holdResult(run, sessionWith({ isolation }), 'tree', completed, {
        ...unchanged,
        usedTools: new Set(tools)
      })
    }
    for (const tool of ['Bash', 'WebFetch', 'mcp__tracker__create']) hold('shared', 'Read', tool)
    expect(kept).toEqual([])
    expect(reasons).toHaveLength(3)
    expect(reasons[0]).toMatch(/it used Bash; with isolation: shared/)
    hold('shared', 'Read', 'Grep', 'TodoWrite')
    hold('worktree', 'Bash')
    expect(kept).toEqual(['01', '01'])
  })
})
