import { chmodSync, chownSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { UNPRIVILEGED_USER } from '../support/runner-job.js'
import { setStage, type Stage } from '../support/stage.js'

const isRoot = process.getuid?.() === 0

let stage: Stage

beforeEach(async () => {
  stage = await setStage(isRoot ? { user: UNPRIVILEGED_USER } : {})
})

afterEach(() => stage.close())

/** A file of another user, as in a container with another `USER`; where we are not root, our own file without permissions. */
function closedFile(name: string): string {
  const file = join(stage.job.temp, name)
  writeFileSync(file, '')
  chmodSync(file, isRoot ? 0o644 : 0o444)
  if (isRoot) chownSync(file, 0, 0)
  return file
}

const inputs = { rehearse: 'true', prompt: '**Engineer Agent**: Build it' }

describe('files of the runner that this user may not write', () => {
  it.each(['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'])(
    'are one error with the cause and the way out, and nothing starts: %s',
    async (variable) => {
      const file = closedFile('command-file')
      const { main, post } = await stage.run({ inputs, env: { [variable]: file } })
      const errors = main.annotations.filter(({ name }) => name === 'error').map(({ data }) => data)
      expect([main.exitCode, post.exitCode, errors.length]).toEqual([1, 0, 1])
      expect(errors[0]).toContain(`${variable} (${file}: EACCES)`)
      expect(errors[0]).toMatch(isRoot ? /belongs to user 0: .*--user 0/ : /Check the permissions/)
      expect(main.raw).not.toMatch(/report this|\bat .*\.js:\d/)
      expect(stage.results.artifacts).toEqual([])
    }
  )

  it('are named, too, where nothing is there', async () => {
    const missing = join(stage.job.temp, 'nothing', 'output')
    const { main } = await stage.run({ inputs, env: { GITHUB_OUTPUT: missing } })
    expect(main.exitCode).toBe(1)
    expect(main.raw).toContain(`GITHUB_OUTPUT (${missing}: ENOENT)`)
    expect(existsSync(missing)).toBe(false)
  })
})

describe('what the runner gives a step', () => {
  const folder = (): string => join(stage.job.temp, 'a-folder')

  it.each([
    [
      'a folder as GITHUB_STATE',
      (): Variables => ({ GITHUB_STATE: folder() }),
      /GITHUB_STATE \(.*: EISDIR\)/
    ],
    [
      'a folder as GITHUB_OUTPUT',
      (): Variables => ({ GITHUB_OUTPUT: folder() }),
      /GITHUB_OUTPUT \(.*: EISDIR\)/
    ],
    [
      'a file as RUNNER_TEMP',
      (): Variables => ({ RUNNER_TEMP: plainFile('temp') }),
      /RUNNER_TEMP \(.*: ENOTDIR\)/
    ],
    [
      'no workspace',
      (): Variables => ({ GITHUB_WORKSPACE: join(stage.job.temp, 'nowhere') }),
      /working-directory: .*nowhere does not exist.*mount the workspace/
    ],
    [
      'no payload',
      (): Variables => ({ GITHUB_EVENT_PATH: join(stage.job.temp, 'no.json') }),
      /GITHUB_EVENT_PATH.*ENOENT.*mount the runner's folders/
    ],
    [
      'a payload that is not JSON',
      (): Variables => ({ GITHUB_EVENT_PATH: plainFile('{') }),
      /GITHUB_EVENT_PATH.*JSON/
    ]
  ])('is one error with the cause where it is %s', async (_title, env, message) => {
    mkdirSync(folder())
    chmodSync(folder(), 0o777)
    const { main } = await stage.run({ inputs, env: env() })
    const errors = main.annotations.filter(({ name }) => name === 'error').map(({ data }) => data)
    expect([main.exitCode, errors.length]).toEqual([1, 1])
    expect(errors[0]).toMatch(message)
    expect(main.raw).not.toMatch(/report this|\bat .*\.js:\d/)
  })

  it('may begin the payload with a byte order mark', async () => {
    const { main } = await stage.run({ inputs, env: { GITHUB_EVENT_PATH: plainFile('\ufeff{}') } })
    expect(main.exitCode).toBe(0)
  })

  it.each<[string, Variables, RegExp]>([
    [
      'no service for artifacts',
      { ACTIONS_RUNTIME_TOKEN: '', ACTIONS_RESULTS_URL: '' },
      /ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL not set/
    ],
    [
      'a service without an address',
      { ACTIONS_RUNTIME_TOKEN: 'a', ACTIONS_RESULTS_URL: 'nowhere' },
      /ACTIONS_RESULTS_URL \(nowhere\) is not an address/
    ],
    [
      'a server without an address',
      { GITHUB_SERVER_URL: 'not a url' },
      /GITHUB_SERVER_URL \(not a url\) is not an address/
    ]
  ])('is refused before PM where a matrix finds %s', async (_title, env, message) => {
    const { main } = await stage.run({ inputs: { ...inputs, mode: 'plan' }, env })
    expect(main.exitCode).toBe(1)
    expect(main.raw).toContain('mode: plan is not possible here')
    expect(main.raw).toMatch(message)
    expect(main.raw).not.toContain('PM: ')
  })
})

type Variables = Readonly<Record<string, string>>

function plainFile(content: string): string {
  const file = join(stage.job.temp, 'plain-file')
  writeFileSync(file, content)
  chmodSync(file, 0o666)
  return file
}
