import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { resultWithoutRun } from '../../../src/session/record/record-draft.js'
import { concludeByFault, reportRunFault } from '../../../src/session/run/run-fault.js'
import { openSessionFolder, type SessionFolder } from '../../../src/session/record/session-folder.js'

let root: string
let folder: SessionFolder

const FULL = Object.assign(new Error('ENOSPC: no space left on device, write'), {
  code: 'ENOSPC',
  syscall: 'write'
})

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
  folder = openSessionFolder(path.join(root, 'session'), () => undefined)
  const delegation = { task: '', memoryLimitMb: 1, timeoutSeconds: 1, model: null }
  const delegations = ['01', '02'].map((id) => ({ ...delegation, id, agent: 'QA', folder: `agents/${id}` }))
  folder.emit({ type: 'delegations-detected', round: 1, delegations, unknownAgents: [] })
  folder.emit({ type: 'run-ended', run: '01', result: resultWithoutRun('completed', null) })
})

afterEach(() => {
  folder.close()
  rmSync(root, { recursive: true, force: true })
})

describe('a system error', () => {
  it('that ends the session leaves finished work as it is, and ends the rest with the cause', () => {
    concludeByFault(folder, FULL)
    const { conclusion, error, results } = folder.record()
    expect({ conclusion, outcomes: results.map(({ outcome }) => outcome) }).toEqual({
      conclusion: 'failure',
      outcomes: ['completed', 'skipped']
    })
    expect(error).toMatch(/^The session could not continue: ENOSPC.*Free disk space/)
  })

  it.each([
    ['01', 'What it did could not be recorded: ENOSPC'],
    ['02', 'It could not be carried out: ENOSPC']
  ])('around the run %s ends that run only', (run, words) => {
    reportRunFault({ folder, budget: { costOf: () => 0 } as never }, run, FULL)
    const failed = folder.record().results.filter(({ outcome }) => outcome === 'failed')
    expect(failed.map(({ id, error }) => [id, error?.startsWith(words)])).toEqual([[run, true]])
  })

  it('is distinguished from a bug of ours', () => {
    expect(() => {
      reportRunFault(
        { folder, budget: { costOf: () => 0 } as never },
        '02',
        new TypeError('x is not a function')
      )
    }).toThrow('x is not a function')
  })
})
