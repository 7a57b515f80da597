import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MessagesApi } from '../support/messages-api.js'
import type { RunningStep } from '../support/runner.js'
import { setStage, type Stage } from '../support/stage.js'
import { teamScenario } from '../support/team-scenario.js'
import { waitForFile } from '../support/wait-for-file.js'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})

// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

const step = () => stage.realCli({ 'allowed-tools': 'Bash' })

/** One agent is done, one waits for the API, one has a command running that ignores what ends ordinary ones. */
async function startBusySession(): Promise<{ main: RunningStep; api: MessagesApi }> {
  const started = join(stage.job.workspace, 'started')
  const script = 'trap "" INT TERM HUP\nsetsid sleep 602 &\ntouch started\nsleep 603\nsleep 604\n'
  writeFileSync(join(stage.job.workspace, 'stubborn.sh'), script)
  const api = await stage.startApi(
    teamScenario([
      { agent: 'Documentation', task: 'Write the guide', steps: [{ text: 'The guide is written.' }] },
      { agent: 'QA', task: 'Wait for the tests', steps: [{ gate: 'never' }] },
      {
        agent: 'Engineer',
        task: 'Build until the end',
        steps: [{ blocks: [{ type: 'tool_use', name: 'Bash', input: { command: 'sh stubborn.sh' } }] }]
      }
    ])
  )
  const main = stage.startMain(step())
  await Promise.all([
    api.waitForRequest('QA'),
    main.waitForOutput(/\[✓\] Documentation: /),
    waitForFile(started)
  ])
  return { main, api }
}

describe('a session that is ended from outside, with the real Claude CLI', () => {
  it('ends all agents when the workflow is cancelled, and still publishes', async () => {
    const { main: running } = await startBusySession()
    const main = await running.cancel()
    expect([main.signal, main.exitCode]).toEqual([null, 1])
    expect(stage.job.survivors()).toEqual([])
    expect(main.outputs['conclusion']).toBe('cancelled')

    const post = await stage.runPost(step(), main)
    expect(post.exitCode).toBe(0)
    expect([main.summary, post.summary].filter(Boolean)).toHaveLength(1)
    expect(main.summary + post.summary).toContain('The guide is written.')
    const record = stage.artifactRecord()
    expect(record.conclusion).toBe('cancelled')
    expect(record.results.map(({ outcome }) => outcome)).toEqual(['completed', 'cancelled', 'cancelled'])
  })

  it('has the post step rebuild and publish the session when main is killed, and end what it left', async () => {
    const { main: running } = await startBusySession()
    const main = await running.kill()
    expect([main.signal, main.summary]).toEqual(['SIGKILL', ''])

    const post = await stage.runPost(step(), main)
    expect(post.exitCode).toBe(0)
    expect(post.summary).toContain('The guide is written.')
    const record = stage.artifactRecord()
    expect(record.conclusion).not.toBe('success')
    // What was cut off counts as cancelled.
    expect(record.results.map(({ outcome }) => outcome)).toEqual(['completed', 'cancelled', 'cancelled'])
    expect(stage.artifactFiles().get('agents/01-documentation/response.md')).toContain(
      'The guide is written.'
    )
  })
})
