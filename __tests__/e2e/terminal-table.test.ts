import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spawn, type IPty } from 'node-pty'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { createJob, type Job } from '../support/runner-job.js'
import { makeScreen } from '../support/screen.js'

let job: Job
let started: { readonly terminal: IPty; readonly ended: Promise<number> } | undefined

beforeEach(() => {
  job = createJob({})
})

afterEach(async () => {
  // A test that failed before its Ctrl-C leaves a session that runs.
  const isOver = await Promise.race([started?.ended, Promise.resolve('running')])
  if (isOver === 'running') started?.terminal.write('\u0003')
  await started?.ended
  job.dispose()
})

/** Starts the command line on a real terminal, with an agent that works until it is ended. */
function startOnTerminal(env: Record<string, string> = {}): {
  terminal: IPty
  until: (text: string) => Promise<void>
  nextOutput: () => Promise<void>
  ended: Promise<number>
  all: () => string
} {
  const scenario = join(job.workspace, 'scenario.json')
  writeFileSync(
    scenario,
    JSON.stringify({
      pm: { response: '**Engineer Agent**: Build it' },
      agents: { Engineer: { 'delay-seconds': 300 } }
    })
  )
  const { PATH = '', HOME = '', RUNNER_TRACKING_ID = '' } = job.env
  const terminal = spawn(
    process.execPath,
    [join(ACTION_ROOT, 'dist/cli/index.js'), '--rehearse', '--rehearsal-script', scenario, '-i', 'Build'],
    {
      cols: 90,
      rows: 24,
      cwd: job.workspace,
      env: { PATH, HOME, RUNNER_TRACKING_ID, TERM: 'xterm-256color', TMPDIR: job.temp, ...env }
    }
  )
  let text = ''
  const waiting: { wanted: string; resolve: () => void }[] = []
  terminal.onData((data) => {
    text += data
    for (const { wanted, resolve } of waiting) if (text.includes(wanted)) resolve()
  })
  const ended = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => {
      resolve(exitCode)
    })
  })
  started = { terminal, ended }
  return {
    terminal,
    ended,
    all: () => text,
    nextOutput: () =>
      new Promise((resolve) => {
        const listening = terminal.onData(() => {
          listening.dispose()
          resolve()
        })
      }),
    until: (wanted) =>
      new Promise((resolve) => {
        waiting.push({ wanted, resolve })
        if (text.includes(wanted)) resolve()
      })
  }
}

describe('the command line on a terminal', () => {
  it('shows a table of the runs, and at Ctrl-C leaves a clean screen with its cursor', async () => {
    const { terminal, until, nextOutput, ended, all } = startOnTerminal()
    await until('[Engineer]')
    // What comes may end in the middle of a drawing: the next one completes it.
    let during: ReturnType<typeof makeScreen>
    for (const isWhole = /RUN +STATE +TIME +MEM +LAST ACTIVITY *\n[^]*01 Engineer/; ;) {
      const drawn = nextOutput()
      during = makeScreen(90, 24)
      await during.write(all())
      if (isWhole.test(during.lines().join('\n'))) break
      await drawn
    }
    expect(during.showsCursor()).toBe(false)
    terminal.write('\u0003')
    expect(await ended).toBe(130)
    const after = makeScreen(90, 24)
    await after.write(all())
    const text = after.lines().join('\n')
    expect(text).toContain('✗ cancelled · ')
    expect(text).not.toContain('LAST ACTIVITY')
    expect(after.showsCursor()).toBe(true)
  })

  it.each([{ TERM: 'dumb' }, { CI: 'true' }])('writes plain lines where %j', async (env) => {
    const { terminal, until, ended, all } = startOnTerminal({ ...env, NO_COLOR: '1' })
    await until('[Engineer] started')
    terminal.write('\u0003')
    expect(await ended).toBe(130)
    expect(all()).not.toContain('\u001b')
  })
})
