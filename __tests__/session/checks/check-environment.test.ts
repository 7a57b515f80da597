import { describe, expect, it } from '@jest/globals'
import { buildCheckEnvironment, buildShellCommand } from '../../../src/session/checks/check-environment.js'

const options = {
  passed: [],
  temporaryDirectory: '/tmp/own',
  user: undefined,
  ownHome: '/tmp/home'
}

describe('the environment of a check', () => {
  it('has nothing that grants access, and only what the author passes besides', () => {
    const environment = buildCheckEnvironment({
      ...options,
      inherited: {
        PATH: '/usr/bin',
        HOME: '/home/me',
        ANTHROPIC_API_KEY: 'key',
        ANTHROPIC_BASE_URL: 'https://user:password@gateway',
        CLAUDE_CODE_OAUTH_TOKEN: 'token',
        AWS_SECRET_ACCESS_KEY: 'aws',
        GITHUB_TOKEN: 'ghs',
        GITHUB_ENV: '/runner/env',
        INPUT_PROMPT: 'x',
        DATABASE_URL: 'passed',
        CI: '1'
      },
      passed: ['DATABASE_URL', 'GITHUB_TOKEN']
    })
    expect(environment).toMatchObject({
      PATH: '/usr/bin',
      HOME: '/home/me',
      DATABASE_URL: 'passed',
      TMPDIR: '/tmp/own',
      CI: '1',
      PAGER: 'cat'
    })
    expect(
      Object.keys(environment).filter((name) => /^(ANTHROPIC|CLAUDE|AWS|GITHUB|INPUT)_/.test(name))
    ).toEqual([])
  })

  it('is non-interactive outside of CI, too, and that of the user of the agents where there is one', () => {
    expect(buildCheckEnvironment({ ...options, inherited: {}, user: 'mpm-agent' })).toMatchObject({
      CI: 'true',
      USER: 'mpm-agent',
      HOME: '/tmp/home'
    })
  })
})

describe('the shell of a check', () => {
  it('is bash, in which a failed pipeline fails; sh where there is none', () => {
    const hasBash = (file: string): boolean => file === '/opt/bin/bash'
    expect(buildShellCommand('x', '/usr/bin:/opt/bin', hasBash)).toEqual([
      'bash',
      '--noprofile',
      '--norc',
      '-e',
      '-o',
      'pipefail',
      '-c',
      'x'
    ])
    expect(buildShellCommand('x', '/usr/bin', hasBash)).toEqual(['sh', '-e', '-c', 'x'])
    expect(buildShellCommand('x', undefined, hasBash)).toEqual(['sh', '-e', '-c', 'x'])
  })
})
