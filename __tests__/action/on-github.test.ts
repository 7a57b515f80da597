import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { RunSession } from '../../src/action/main-step.js'
import type { WorkflowEvent } from '../../src/action/event/workflow-event.js'
import { openSessionFolder } from '../../src/session/record/session-folder.js'
import { STAND_IN_REPOSITORY } from '../support/github-api.js'
import { openStepOnGitHub, type StepOnGitHub } from '../support/step-on-github.js'
import { anEvent, commentEvent, HEAD_SHA, pullEvent, REPOSITORY } from './event/event-payloads.js'

const TICKETS = [{ type: 'bug', title: 'Divide by zero', agent: 'QA' }] as const

let step: StepOnGitHub

beforeEach(async () => {
  step = await openStepOnGitHub()
})

afterEach(() => step.close())

const runMain = (
  event: WorkflowEvent,
  inputs: Readonly<Record<string, string>> = {},
  runSession?: RunSession
): Promise<number> => step.runMain(event, { prompt: 'Build it', ...inputs }, runSession)

describe('the main step on GitHub', () => {
  it('starts nothing for a user without write access, and says why', async () => {
    expect(await runMain(commentEvent('rita', '/run'), { comment: 'true' })).toBe(1)
    expect(step.sessions).toEqual([])
    expect(step.saidAs('error')).toMatch(/not started: rita.*permission: read/)
    expect(step.github.calls).toEqual(['repos/get-collaborator-permission-level'])
  })

  it("reports the fork to a fork's pull request, not the missing key", async () => {
    const event = pullEvent('pull_request', 'mallory', 'mallory/calculator')
    expect(await runMain(event, { 'anthropic-api-key': '', 'allowed-actors': 'wendy' })).toBe(1)
    expect(step.saidAs('error')).toMatch(/mallory/)
    expect(step.saidAs('error')).not.toMatch(/anthropic-api-key/)
  })

  it.each(['*', 'wendy,*', '*[bot]'])('refuses %s as allowed actors, and starts nothing', async (names) => {
    expect(await runMain(commentEvent('wendy', '/run'), { 'allowed-actors': names })).toBe(1)
    expect(step.saidAs('error')).toMatch(/allowed-actors: .*stands for anybody/)
    expect([step.sessions, step.github.calls]).toEqual([[], []])
  })

  it('starts nothing when the event cannot be read', async () => {
    step.breakEvent()
    expect(await runMain(commentEvent('wendy', '/run'))).toBe(1)
    expect(step.sessions).toEqual([])
  })

  it('gives the event to the session as untrusted data, with the changed files', async () => {
    step.github.files.push({ filename: 'src/divide.ts', additions: 3, deletions: 1 })
    step.github.pulls.set(7, { sha: HEAD_SHA, repository: REPOSITORY })
    expect(await runMain(pullEvent('pull_request', 'wendy'), { context: 'We use pytest.' })).toBe(0)
    const { context = '', prompt } = step.sessions[0] ?? {}
    expect(context).toMatch(
      /^We use pytest\.\n\n[^]*untrusted data[^]*Divide by zero says so[^]*src\/divide\.ts/
    )
    expect(prompt).toBe('Build it')
  })

  it('does not pass the event to the session with event-context: false', async () => {
    await runMain(pullEvent('pull_request', 'wendy'), { 'event-context': 'false' })
    expect(step.sessions.map(({ context }) => context)).toEqual([undefined])
  })

  it('comments on the pull request and files tickets, in summary and outputs too', async () => {
    const event = pullEvent('pull_request', 'wendy')
    expect(
      await runMain(
        event,
        { comment: 'true', tickets: 'create' },
        step.sessionThatGives({ tickets: TICKETS })
      )
    ).toBe(0)
    expect(step.github.issues).toMatchObject([{ title: 'Divide by zero', labels: ['mpm', 'bug'] }])
    const { number } = step.github.issues[0] ?? {}
    expect(JSON.parse(step.output('tickets') ?? '')).toEqual([
      {
        ...TICKETS[0],
        number,
        url: `https://github.com/${STAND_IN_REPOSITORY}/issues/${String(number)}`,
        created: true
      }
    ])
    expect(step.summary()).toMatch(/\[issue \d+\]\(https:/)
    expect(step.github.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/mpm-orchestrator: success/)
    ])
    expect(step.saidAs('warning')).toBe('')
  })

  it('keeps its verdict when neither comment nor tickets are allowed', async () => {
    step.github.chooseFault = (operation) => (operation.includes('create') ? { status: 403 } : undefined)
    const event = pullEvent('pull_request', 'wendy')
    expect(
      await runMain(
        event,
        { comment: 'true', tickets: 'create' },
        step.sessionThatGives({ tickets: TICKETS })
      )
    ).toBe(0)
    expect(step.saidAs('warning')).toMatch(
      /comment could not be written: status 403[^]*tickets could be filed[^]*issues: write/
    )
    expect(step.output('conclusion')).toBe('success')
  })

  it('sends no request in a rehearsal, and logs what it would have filed', async () => {
    const event = pullEvent('pull_request', 'mallory', 'mallory/calculator')
    const inputs = { rehearse: 'true', comment: 'true', tickets: 'create', 'anthropic-api-key': '' }
    expect(await runMain(event, inputs, step.sessionThatGives({ tickets: TICKETS }))).toBe(0)
    expect(step.github.calls).toEqual([])
    expect(step.saidAs('line')).toMatch(/rehearsal spends nothing[^]*bug: Divide by zero/)
    expect(step.saidAs('warning')).toMatch(/rehearsal posts no comment/)
  })

  it('sends no request to GitHub when none is needed', async () => {
    expect(
      await runMain(
        anEvent('push', { ref: 'refs/heads/main', commits: [] }),
        {},
        step.sessionThatGives({ tickets: TICKETS })
      )
    ).toBe(0)
    expect(step.github.calls).toEqual([])
  })
})

describe('the post step on GitHub', () => {
  it('ends the comment of a session that was killed, truthfully and without filing issues', async () => {
    const event = pullEvent('pull_request', 'wendy')
    const directory = path.join(step.root, 'mpm-session-x')
    const folder = openSessionFolder(directory, () => undefined)
    folder.emit({
      type: 'session-started',
      schemaVersion: 1,
      sessionId: 's',
      rehearsal: false,
      configuration: {}
    })
    folder.emit({ type: 'tickets-extracted', tickets: TICKETS })
    folder.close()
    const state = { 'STATE_mpm-session-directory': directory, 'STATE_mpm-phase': 'running' }
    await step.runPost(event, { prompt: 'Build it', comment: 'true', tickets: 'create' }, state)
    expect(step.github.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(/Conclusion: failure.*ended from outside/)
    ])
    expect(step.github.issues).toEqual([])
  })
})
