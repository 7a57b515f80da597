import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { explainRun } from '../../src/report/explain-run.js'
import { setSessionStage, type SessionStage } from './session-stage.js'

let stage: SessionStage
beforeEach(() => {
  stage = setSessionStage()
})
afterEach(() => stage.close())

describe('a run whose files cannot be written', () => {
  it('fails to start, with the cause, and affects neither the others nor the verdict', async () => {
    fs.mkdirSync(path.join(stage.sessionDirectory, 'agents'), { recursive: true })
    fs.writeFileSync(path.join(stage.sessionDirectory, 'agents/01-engineer'), 'in the way')
    const record = await stage.rehearse(
      'pm:\n  response: |\n    **Engineer Agent**: Build it\n    **QA Agent**: Test it\n'
    )
    expect(record.results.map(({ outcome }) => outcome)).toEqual(['spawn-failed', 'completed'])
    expect(record.results[0]?.error).toMatch(/^Its files could not be written: .*EEXIST/)
    expect(record.results.map((run) => explainRun(run)?.nextStep)).toEqual([
      expect.stringMatching(/^Resolve the cause/),
      undefined
    ])
    expect(record).toMatchObject({ conclusion: 'failure', successful: 1, failed: 1 })
    expect(record.notices.map(({ message }) => message).join()).toMatch(/cannot be written/)
  })
})

describe('a run whose log cannot be opened', () => {
  it('fails with the cause; the others do their work, and the record is written', async () => {
    const inTheWay = path.join(stage.sessionDirectory, 'agents/01-engineer/stderr.log')
    fs.mkdirSync(inTheWay, { recursive: true })
    const record = await stage.rehearse(
      'pm:\n  response: |\n    **Engineer Agent**: Build it\n    **QA Agent**: Test it\n'
    )
    expect(record.results.map(({ outcome }) => outcome)).toEqual(['failed', 'completed'])
    expect(record.results[0]?.error).toMatch(/^It could not be carried out: EISDIR/)
    expect(record).toMatchObject({ conclusion: 'failure', successful: 1, failed: 1 })
    expect(fs.existsSync(path.join(stage.sessionDirectory, 'session.json'))).toBe(true)
  })
})
