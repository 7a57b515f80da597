import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { describeUnless, unmet } from '../support/tools/describe-unless.js'
import { createJob, UNPRIVILEGED_USER, type Job } from '../support/runner-job.js'
import { TEAM_PROMPT } from '../support/team-scenario.js'

let job: Job

beforeEach(() => {
  job = createJob(process.getuid?.() === 0 ? { user: UNPRIVILEGED_USER } : {})
})

afterEach(() => {
  // Fails, too, of any process that outlived the test.
  job.dispose()
})

interface Printed {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command line from an empty folder, with nothing of GitHub in its environment. */
function runCommandLine(...args: string[]): Promise<Printed> {
  return printedBy(startCommandLine(args))
}

function printedBy(child: ReturnType<typeof startCommandLine>): Promise<Printed> {
  const texts = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => (texts[name] += text))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => {
      resolve({ exitCode, ...texts })
    })
  })
}

function startCommandLine(
  args: readonly string[],
  input = '',
  home: { readonly HOME?: string } = { HOME: job.home },
  user = job.user
) {
  const { PATH = '', RUNNER_TRACKING_ID = '' } = job.env
  const child = spawn(process.execPath, [join(ACTION_ROOT, 'dist/cli/index.js'), ...args], {
    cwd: job.workspace,
    env: { PATH, ...home, RUNNER_TRACKING_ID, LANG: 'C.UTF-8', TMPDIR: job.temp },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...user
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  return child
}

const sessionFolder = (): string =>
  readdirSync(job.temp).find((name) => name.startsWith('mpm-session-') && !name.endsWith('-private')) ?? ''

const filesBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' })

describe('the command line', () => {
  it('rehearses a session from an empty folder, with nothing installed and no rights', async () => {
    const { exitCode, stdout, stderr } = await runCommandLine('--rehearse', '-i', TEAM_PROMPT)
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    expect(stdout).toMatch(/=== PM Response ===/)
    expect(stdout).toContain('Detected 3 delegations')
    expect(stdout).toMatch(
      /## Subprocess Execution Summary\n- Total delegations: 3\n- Successful: 3\n- Failed: 0\n- Total execution time: \d+\.\ds\n/
    )
    for (const name of ['Engineer', 'QA', 'Documentation']) {
      expect(stdout).toMatch(new RegExp(`\\d\\d \\[✓\\] ${name}: .*\\(\\d+\\.\\ds, \\d+MB\\)`))
      expect(stdout).not.toContain(`### ${name} Agent`)
    }
    expect(stdout).toMatch(
      /\n✓ success · 3 of 3 done · .*\nAll 3 .*\nReport: .*report\.html\nSession folder: .*\n$/
    )
    expect(stdout.match(/REHEARSAL/g)).toHaveLength(1)
    expect(stdout).toMatch(/rehears/i)
    const files = [...filesBelow(job.workspace), ...filesBelow(job.temp)]
    expect(files.filter((file) => file.endsWith('session.json'))).toHaveLength(1)
    expect(files.filter((file) => /agents\/0[123]-[a-z]+\/transcript\.log$/.test(file))).toHaveLength(3)
  })

  it('hands in a structured response that fits the schema', async () => {
    const schema = '{"type":"object","properties":{"approved":{"type":"boolean"}},"required":["approved"]}'
    const scenario = join(job.workspace, 'scenario.json')
    const rehearse = (approved: unknown) => {
      writeFileSync(scenario, JSON.stringify({ pm: { 'structured-response': { approved } } }))
      return runCommandLine(
        '--rehearse',
        '--rehearsal-script',
        scenario,
        '-i',
        'x',
        '--response-schema',
        schema
      )
    }
    const fitting = await rehearse(true)
    expect(fitting).toMatchObject({ exitCode: 0, stderr: '' })
    const unfitting = await rehearse('yes')
    expect(unfitting).toMatchObject({ exitCode: 1 })
    expect(unfitting.stdout).toContain('does not fit response-schema: /approved must be boolean')
  })

  it.each<[string, string | Buffer, string]>([
    ['a misspelt key', 'agentz: 1', 'unknown key "agentz"; did you mean agents?'],
    [
      'a misspelt agent',
      'agents: { Enginer: { hang: true } }',
      'agents: "enginer" is not an agent of the roster; did you mean Engineer?'
    ],
    [
      'another name of an agent',
      'agents: { Docs: { hang: true } }',
      'agents: "docs" is not an agent of the roster; did you mean Documentation?'
    ],
    ['another encoding', Buffer.from('pm: { say: "\xe9" }', 'latin1'), 'cannot be read']
  ])('reports mistakes in a scenario before anything starts: %s', async (_, text, message) => {
    const scenario = join(job.workspace, 'scenario.yml')
    writeFileSync(scenario, text)
    const { exitCode, stdout, stderr } = await runCommandLine(
      ...['--rehearse', '--rehearsal-script', scenario, '-i', 'x']
    )
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toContain(message)
  })

  it.each([
    ['neither listed nor entered', 0o000],
    ['not entered', 0o444],
    ['not listed', 0o111]
  ])('does not start in a folder that can be %s', async (_, mode) => {
    const folder = join(job.workspace, 'closed')
    mkdirSync(folder)
    if (job.user !== undefined) chownSync(folder, job.user.uid, job.user.gid)
    chmodSync(folder, mode)
    const { exitCode, stderr } = await runCommandLine('--rehearse', '--working-directory', folder, 'x')
    chmodSync(folder, 0o755)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(
      /^working-directory: \/\S+\/closed cannot be read by this user \(EACCES[^\n]*\nNothing was started/
    )
  })

  it('says that the folder in which it was started is gone', () => {
    const { PATH = '', RUNNER_TRACKING_ID = '' } = job.env
    const enterAndRemove = 'mkdir gone && cd gone && rmdir ../gone && exec "$0" "$@"'
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', enterAndRemove, process.execPath, join(ACTION_ROOT, 'dist/cli/index.js'), '--rehearse', 'x'],
      { cwd: job.workspace, env: { PATH, RUNNER_TRACKING_ID }, encoding: 'utf8', ...job.user }
    )
    expect(status).toBe(2)
    expect(stderr).toMatch(/^working-directory: the folder that this was started in is gone [^\n]*\nNothing/)
  })

  const noFolders = process.platform === 'linux' ? ['/proc/x', '/dev/null/x'] : ['/dev/null/x']
  it.each(
    noFolders.flatMap((folder) => [
      ['--log-dir', folder],
      ['--cache', '--cache-dir', folder]
    ])
  )('says at once that nothing can be made in such a place: %s %s %s', async (...flags) => {
    const { exitCode, stderr } = await runCommandLine('--rehearse', '-i', 'x', ...flags)
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/^(--)?(log|cache)-dir: .*\nNothing was started/)
  })

  it('starts nothing for a scenario without a rehearsal, whatever key there is', async () => {
    const scenario = join(job.workspace, 'scenario.yml')
    writeFileSync(scenario, 'default: { delay-seconds: 1 }')
    const { exitCode, stderr } = await runCommandLine(
      ...['--rehearsal-script', scenario, '-i', 'x', '--anthropic-api-key', 'k']
    )
    expect({ exitCode, files: filesBelow(job.temp) }).toMatchObject({ exitCode: 2 })
    expect(stderr).toMatch(/^--rehearsal-script: .* is given without rehearse/m)
    expect(filesBelow(job.temp).filter((file) => file.includes('session'))).toEqual([])
  })

  it('takes a prompt from standard input', async () => {
    const ended = printedBy(startCommandLine(['--rehearse', '--prompt-file', '-'], TEAM_PROMPT))
    expect(await ended).toMatchObject({ exitCode: 0, stderr: '' })
    expect(readFileSync(join(job.temp, sessionFolder(), 'pm/prompt.md'), 'utf8')).toContain(TEAM_PROMPT)
  })

  it('says that nothing was piped in', async () => {
    const { exitCode, stderr } = await runCommandLine('--rehearse', '--prompt-file', '-')
    expect(exitCode).toBe(2)
    expect(stderr).toContain('nothing was piped in')
  })

  it('reports that a session folder cannot be created', async () => {
    writeFileSync(join(job.workspace, 'file'), '')
    const { exitCode, stderr } = await runCommandLine('--rehearse', '-i', 'x', '--log-dir', 'file/logs')
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/log-dir: .*file\/logs/)
    expect(stderr).not.toContain('    at ')
  })

  it('puts the session folder where --log-dir says', async () => {
    const { exitCode } = await runCommandLine(
      '--rehearse',
      '--no-parallel',
      '--no-tickets',
      '--log-dir',
      '../logs',
      '-i',
      TEAM_PROMPT
    )
    expect(exitCode).toBe(0)
    expect(
      filesBelow(join(job.workspace, '../logs')).filter((file) => file.endsWith('session.json'))
    ).toHaveLength(1)
  })

  it('ends its session in order when its reader goes away', async () => {
    const child = startCommandLine(['--rehearse', '-i', TEAM_PROMPT])
    child.stdout.once('data', () => {
      child.stdout.destroy()
    })
    const exitCode = await new Promise((resolve) => child.once('exit', resolve))
    const files = [...filesBelow(job.workspace), ...filesBelow(job.temp)]
    const left = ['session.json', 'summary.md', 'report.html'].filter((file) =>
      files.some((one) => one.endsWith(file))
    )
    expect([exitCode, left]).toEqual([0, ['session.json', 'summary.md', 'report.html']])
  })

  it('refuses what it does not understand, whole and at once', async () => {
    const { exitCode, stderr } = await runCommandLine(
      '--rehearse',
      '--max-paralel',
      '4',
      '--timeout-seconds',
      '10abc'
    )
    expect(exitCode).not.toBe(0)
    expect(stderr).toMatch(/max-paralel/)
    expect(stderr).toMatch(/timeout-seconds/)
  })
})

// As with `docker run --user 12345`.
const notRootReason = unmet(process.getuid?.() === 0, 'only root can start a process as another user')

describeUnless(notRootReason, 'a user that the system does not know', () => {
  const nobodyKnown = { uid: 61_234, gid: 61_234 }
  it.each([
    ['no home at all', {}],
    ['a home that may not be read', { HOME: '/root' }],
    ['a home that is not there', { HOME: '/nowhere' }]
  ])('works with %s', async (_, home) => {
    execFileSync('git', ['init', '--quiet', job.workspace])
    execFileSync('chmod', ['-R', 'a+rwX', dirname(job.temp)])
    const isolation = ['--isolation', 'worktree', '--rehearse', '-i', TEAM_PROMPT]
    const ended = await printedBy(startCommandLine(isolation, '', home, nobodyKnown))
    expect(ended).toMatchObject({ exitCode: 0, stderr: '' })
    const cached = await printedBy(
      startCommandLine(['--rehearse', '--cache', '-i', 'x'], '', home, nobodyKnown)
    )
    expect(cached).toMatchObject({ exitCode: 2 })
    expect(cached.stderr).toMatch(/^cache-dir: .*(HOME is not set|cannot be made)/)
  })
})
