import { afterEach, beforeEach, expect, it, jest } from '@jest/globals'
import { runMainStep } from '../../../src/action/main-step.js'
import { makeRepository, type TestRepository } from '../../support/repository.js'

let repository: TestRepository
beforeEach(() => {
  repository = makeRepository({ 'a.txt': 'a\n' })
})
afterEach(() => {
  jest.restoreAllMocks()
  repository.dispose()
})

it.each([
  [{ INPUT_DELIVER: 'branch' }, 0, /changed no files\. [^]*not merged: the artifact/],
  [{ INPUT_REVIEW: 'comment' }, 1, /the session recorded no findings/],
  [{ INPUT_DELIVER: 'branch', INPUT_REVIEW: 'comment' }, 1, /changed no files[^]*recorded no findings/]
])('takes the delivery none with %j', async (inputs, expected, words) => {
  const written: string[] = []
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0)
  const exitCode = await runMainStep({
    env: {
      GITHUB_WORKSPACE: repository.top,
      RUNNER_TEMP: repository.root,
      GITHUB_EVENT_NAME: 'push',
      INPUT_MODE: 'deliver',
      INPUT_DELIVERY: 'none',
      ...inputs
    }
  })
  const said = written.join('')
  expect({ exitCode, said }).toEqual({ exitCode: expected, said: expect.stringMatching(words) })
})
