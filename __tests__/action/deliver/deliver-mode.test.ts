/** The job that delivers what another job recorded. */
import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { runMainStep } from '../../../src/action/main-step.js'
import { digestOf, renderDelivery } from '../../../src/session/delivery/delivery.js'
import { buildZip } from '../../support/build-zip.js'
import { recordWork } from '../../support/delivering.js'
import { STAND_IN_REPOSITORY, STAND_IN_TOKEN } from '../../support/github-api.js'
import { makeRepository, type TestRepository } from '../../support/repository.js'

let repository: TestRepository
const environment = process.env
const file = (name: string): string => path.join(repository.root, name)

beforeEach(() => {
  repository = makeRepository({ 'a.txt': 'a\n' })
  process.env = { ...environment }
  for (const name of ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']) {
    process.env[name] = file(name)
    fs.writeFileSync(file(name), '')
  }
})

afterEach(() => {
  jest.restoreAllMocks()
  process.env = environment
  repository.dispose()
})

it('writes nothing in a rehearsal of its own, although the session was none', async () => {
  const delivery = await recordWork(repository, () => {
    repository.write('b.txt', 'b')
  })
  const text = renderDelivery(delivery)
  const errors: string[] = []
  jest.spyOn(process.stdout, 'write').mockReturnValue(true)
  const asked = jest.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'))
  const ignore = (): void => undefined
  const exitCode = await runMainStep({
    env: {
      GITHUB_WORKSPACE: repository.top,
      RUNNER_TEMP: repository.root,
      GITHUB_STEP_SUMMARY: file('GITHUB_STEP_SUMMARY'),
      GITHUB_API_URL: 'https://api.github.invalid',
      GITHUB_REPOSITORY: STAND_IN_REPOSITORY,
      GITHUB_RUN_ID: '42',
      GITHUB_EVENT_NAME: 'push',
      INPUT_MODE: 'deliver',
      INPUT_DELIVER: 'branch',
      INPUT_DELIVERY: `session:${digestOf(text)}`,
      INPUT_REHEARSE: 'true',
      'INPUT_GITHUB-TOKEN': STAND_IN_TOKEN
    },
    signals: new EventEmitter(),
    sink: {
      error: (message) => void errors.push(message),
      warning: ignore,
      notice: ignore,
      startGroup: ignore,
      endGroup: ignore,
      writeLine: ignore
    },
    artifacts: {
      list: () => Promise.resolve([]),
      find: (name) => Promise.resolve({ id: 1, name, size: 1, digest: undefined }),
      download: (_, folder) => {
        fs.writeFileSync(path.join(folder, 'a.zip'), buildZip({ 'delivery/delivery.json': text }))
        return Promise.resolve()
      }
    }
  })
  expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: [] })
  expect(asked).not.toHaveBeenCalled()
  expect(fs.readFileSync(file('GITHUB_STEP_SUMMARY'), 'utf8')).toMatch(
    /A rehearsal writes nothing to GitHub[^]*`b\.txt` added/
  )
})
