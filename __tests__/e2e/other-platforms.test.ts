import { expect, it } from '@jest/globals'
import {
  PLATFORM_TIMEOUT_MS,
  runOn,
  noPlatformReason,
  type OtherPlatform
} from '../support/other-platform.js'
import { TEAM_PROMPT } from '../support/team-scenario.js'
import { describeUnless } from '../support/tools/describe-unless.js'

const CLI = '/shared/dist/cli/index.js'
/** The folder that the commands start in, `/`, holds the session folder, too. */
const PLACE = ['--working-directory', '/etc']
const TRIAL = '/shared/__tests__/fixtures/platform-trial.mjs'

interface Trial {
  readonly warnings: readonly string[]
}

async function runTrial(platform: OtherPlatform): Promise<Trial> {
  const { output } = await runOn(platform, 'node', TRIAL)
  const line = /^RESULT=(.*)$/m.exec(output)?.[1]
  if (line === undefined) throw new Error(`No result:\n${output}`)
  return JSON.parse(line) as Trial
}

const kept = {
  bytes: { exitCode: 7, isExact: true },
  missing: { end: 'spawn-failed', message: expect.stringContaining('no-such-program') },
  killed: { signal: 'SIGKILL', output: 'said' },
  ends: { cancelled: 'cancelled', leaver: 'exited', hog: 'memory-exceeded' },
  survivors: [],
  left: []
}

const title = 'on musl with BusyBox alone, where the native terminal cannot be'
describeUnless(await noPlatformReason('on-musl'), title, () => {
  it(
    'a session does its work, and says what programs have in place of a terminal',
    async () => {
      const { exitCode, output } = await runOn(
        'on-musl',
        'node',
        CLI,
        ...PLACE,
        '--rehearse',
        '-i',
        TEAM_PROMPT
      )
      expect({ exitCode, output }).toMatchObject({ exitCode: 0 })
      expect(output).toContain('✓ success · 3 of 3 done')
      expect(output).toMatch(/warning: PM: .*write to a pipe.*apk add util-linux/)
    },
    PLATFORM_TIMEOUT_MS
  )

  it(
    'output is exact, limits hold, and nothing is left of a tree',
    async () => {
      expect(await runTrial('on-musl')).toMatchObject({
        ...kept,
        platform: 'linux-x64',
        isGlibc: false,
        terminal: 'none'
      })
    },
    PLATFORM_TIMEOUT_MS
  )
})

describeUnless(await noPlatformReason('on-arm64'), 'on arm64', () => {
  it(
    'a session does its work on the native terminal of that processor',
    async () => {
      const { exitCode, output } = await runOn(
        'on-arm64',
        'node',
        CLI,
        ...PLACE,
        '--rehearse',
        // The emulator makes no namespaces.
        '--sandbox',
        'off',
        '-i',
        TEAM_PROMPT
      )
      expect({ exitCode, output }).toMatchObject({ exitCode: 0 })
      expect(output).toContain('✓ success · 3 of 3 done')
      expect(output).not.toContain('warning')
    },
    PLATFORM_TIMEOUT_MS
  )

  it(
    'output is exact, limits hold, and nothing is left',
    async () => {
      const trial = await runTrial('on-arm64')
      expect(trial).toMatchObject({
        ...kept,
        platform: 'linux-arm64',
        isGlibc: true,
        terminal: '50 200'
      })
      expect(trial.warnings).toEqual([])
    },
    PLATFORM_TIMEOUT_MS
  )
})
