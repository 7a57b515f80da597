/** Processes that wait for their tasks, with programs in place of the CLI that do not behave as it does. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { completeConfiguration } from '../../../src/session/configuration/configuration-defaults.js'
import { openSession } from '../../../src/session/lifecycle/open-session.js'
import { expectedRun } from '../../../src/session/rounds/agent-runs.js'
import type { ClaudeRun } from '../../../src/session/run/attempt/run-spec.js'
import { RunsAhead } from '../../../src/session/run/runs-ahead.js'
import { planRuns } from '../../../src/session/scheduling/plan.js'
import { waitUntil } from '../../../src/util/wait-until.js'
import { TEST_SANDBOX } from '../../support/sandbox-mode.js'
import { PATIENCE_MS, watchPrepared, type PreparedProcesses } from '../prepared-processes.js'

let directory = ''
let processes: PreparedProcesses
let close: () => Promise<void>
beforeEach(() => {
  directory = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'runs-ahead-')))
  processes = watchPrepared(directory)
  close = () => Promise.resolve()
})
afterEach(async () => {
  fs.writeFileSync(at('may-end'), '')
  await close()
  fs.rmSync(directory, { recursive: true })
})

const at = (name: string): string => path.join(directory, name)

/** Says that it has started, and ends when it may, whatever it is asked. */
const STUBBORN = `trap '' TERM INT HUP
: > ../started
while [ ! -e ../may-end ]; do sleep 0.02; done`

/** Prints a million bytes, and does not end. */
const FLOOD = `: > ../started
yes noise | head -c 1000000
while :; do sleep 1; done`

interface Opened {
  readonly ahead: RunsAhead
  readonly engineer: ClaudeRun
  readonly qa: ClaudeRun
}

/** Opens a session whose CLI is this shell script, and plans two runs. */
async function open(script: string): Promise<Opened> {
  fs.mkdirSync(at('work'))
  const version = `case "$*" in *--version*) echo '2.1.332 (Claude Code)'; exit;; esac`
  fs.writeFileSync(at('claude'), ['#!/bin/sh', version, script, ''].join('\n'), { mode: 0o755 })
  const configuration = completeConfiguration({
    // The private folders are beside the session folder, unless that is in the working directory.
    workingDirectory: at('work'),
    sessionDirectory: at('session'),
    claudePath: at('claude'),
    credentials: { kind: 'api-key', value: ['sk-ant', 'api03-stage'].join('-') },
    memoryEnforcement: 'polling',
    sandbox: TEST_SANDBOX
  })
  const session = await openSession(configuration)
  const ahead = new RunsAhead(session)
  close = async () => {
    await ahead.close()
    await session.close()
  }
  const delegations = ['engineer', 'qa'].map((agent) => ({ agent, text: '' }))
  const [engineer, qa] = planRuns(delegations, session.roster, configuration).runs.map((planned) =>
    expectedRun(session, planned, 1)
  )
  if (engineer === undefined || qa === undefined) throw new Error('Both are planned.')
  return { ahead, engineer, qa }
}

const hasStarted = (): Promise<boolean> => waitUntil(() => fs.existsSync(at('started')), PATIENCE_MS)

it('gives a run no process while one that was ended is still in its folders', async () => {
  const { ahead, engineer } = await open(STUBBORN)
  ahead.start(engineer)
  expect(await hasStarted()).toBe(true)
  ahead.keep([])
  ahead.start(engineer)
  expect(ahead.ids).toEqual([])
  const left = ahead.take(engineer).then((taken) => ({
    taken,
    processes: processes.of(engineer.id),
    folders: processes.folders()
  }))
  fs.writeFileSync(at('may-end'), '')
  expect(await left).toEqual({ taken: undefined, processes: [], folders: [] })
})

it('lets no run wait for the end of what was prepared for another one', async () => {
  const { ahead, engineer, qa } = await open(STUBBORN)
  ahead.start(engineer)
  expect(await hasStarted()).toBe(true)
  ahead.keep([])
  expect(await ahead.take(qa)).toBeUndefined()
  await ahead.drop(qa.id)
  expect(processes.of(engineer.id)).not.toEqual([])
})

it('ends a process that prints without a task', async () => {
  const { ahead, engineer } = await open(FLOOD)
  ahead.start(engineer)
  expect(await hasStarted()).toBe(true)
  expect(await processes.haveEnded(engineer.id)).toBe(true)
})

it('gives no process that has answered without a task', async () => {
  const { ahead, engineer } = await open(`echo '{"type":"result","is_error":false}'\n${STUBBORN}`)
  ahead.start(engineer)
  const transcript = at(`session/${engineer.folder}/transcript.log`)
  const hasPrinted = (): boolean => fs.existsSync(transcript) && fs.statSync(transcript).size > 0
  expect(await waitUntil(hasPrinted, PATIENCE_MS)).toBe(true)
  const taken = ahead.take(engineer)
  fs.writeFileSync(at('may-end'), '')
  expect(await taken).toBeUndefined()
  expect(processes.of(engineer.id)).toEqual([])
})

it('gives no process that has ended a moment ago', async () => {
  const { ahead, engineer } = await open(STUBBORN)
  ahead.start(engineer)
  expect(await hasStarted()).toBe(true)
  const pids = processes.of(engineer.id)
  expect(pids).not.toEqual([])
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  // Without a turn of the event loop: its result is still to come.
  while (pids.some(isThere));
  expect(await ahead.take(engineer)).toBeUndefined()
})

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
