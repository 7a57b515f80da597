import os from 'node:os'
import path from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { openStep } from '../../../src/action/step/step-context.js'

describe('the folder for temporary files of a step', () => {
  it.each([
    ['the runner’s', { RUNNER_TEMP: '/runner/temp' }, '/runner/temp'],
    ['the system’s where the runner names none', { RUNNER_TEMP: '' }, path.resolve(os.tmpdir())],
    ['the system’s without a runner', {}, path.resolve(os.tmpdir())],
    [
      'absolute, so that no session folder lies in the checkout',
      { RUNNER_TEMP: 'temp' },
      path.resolve('temp')
    ]
  ])('is %s', async (_, env, expected) => {
    expect((await openStep(env)).temporaryDirectory).toBe(expected)
  })
})
