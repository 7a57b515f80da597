import { afterEach, beforeEach, expect, it } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import type { SessionRecord } from '../../src/session/record/record.js'
import { setStage, type Stage } from '../support/stage.js'
import { TEAM_PROMPT } from '../support/team-scenario.js'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})

// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

it('keeps outputs and record as they are when variables for agents have the values of ordinary words', async () => {
  const { workspace } = stage.job
  const variables = {
    DB_PASS: 'success',
    IS_ON: 'true',
    LEVEL: '1',
    BRANCH: 'main',
    EXPECTED_RESULT: 'Completed',
    FOLDER: workspace,
    SIZE: '1073741824',
    REAL_TOKEN: 'a-token-that-is-long-enough'
  }
  fs.writeFileSync(
    path.join(workspace, 'scenario.json'),
    JSON.stringify({ default: { response: `It is a success, with ${variables.REAL_TOKEN}.` } })
  )
  const { main } = await stage.run({
    inputs: {
      prompt: TEAM_PROMPT,
      rehearse: 'true',
      'rehearsal-script': 'scenario.json',
      'pass-env': Object.keys(variables).join('\n')
    },
    env: variables
  })
  expect({
    exitCode: main.exitCode,
    errors: main.annotations.filter(({ name }) => name === 'error').map(({ data }) => data)
  }).toMatchObject({ exitCode: 0, errors: [] })
  expect(main.outputs).toMatchObject({ conclusion: 'success', total: '3', successful: '3' })
  expect(JSON.parse(main.outputs['results'] ?? '')).toMatchObject([{ outcome: 'completed' }, {}, {}])
  expect(fs.existsSync(main.outputs['summary-file'] ?? '')).toBe(true)
  // Jobs that follow lose an output which contains a masked value.
  expect(main.masks).toContain(variables.REAL_TOKEN)
  expect(main.masks.filter((mask) => Object.values(variables).includes(mask))).toEqual([variables.REAL_TOKEN])
  const record: SessionRecord = stage.artifactRecord()
  expect(record).toMatchObject({ conclusion: 'success', results: [{ outcome: 'completed' }, {}, {}] })
  expect(record.results[0]?.response).toContain('It is a success, with ***.')
  const warnings = record.notices.filter(({ message }) => message.startsWith('Not masked'))
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^Not masked in what is written: DB_PASS \(pass-env\)/)
  ])
})
