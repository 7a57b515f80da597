/** Work that is cut, refused, undone or lost, with the real Claude CLI: none of it is green without a word. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { createRedactor } from '../../src/session/redaction/redact.js'
import type { AnswerBlock, Rule } from '../support/messages-scenario.js'
import { unlessFrom } from '../support/real-cli.js'
import { commitFolder } from '../support/repository.js'
import { describeWithoutSandbox } from '../support/sandbox-mode.js'
import { describeUnless } from '../support/tools/describe-unless.js'
import { setSessionStage, type SessionStage } from './session-stage.js'

let stage: SessionStage
let work: string
beforeEach(() => {
  stage = setSessionStage()
  work = path.join(stage.directory, 'work')
})
afterEach(async () => {
  await stage.close()
})

const pm = (text: string): Rule => ({ name: 'PM', match: { user: /Build the thing/ }, steps: [{ text }] })
const agent = (task: RegExp, ...steps: Rule['steps']): Rule => ({
  name: 'agent',
  match: { user: new RegExp(`Current Task\\s+${task.source}`) },
  steps
})
const call = (name: string, input: Readonly<Record<string, unknown>>): { blocks: AnswerBlock[] } => ({
  blocks: [{ type: 'tool_use', name, input }]
})
const tools = {
  allowedTools: ['Bash', 'Read', 'Write', 'Edit'],
  permissionMode: 'bypassPermissions'
} as const
const notices = (): string =>
  stage.events.flatMap((event) => (event.type === 'notice' ? [event.message] : [])).join('\n')

const makeCheckout = (): void => {
  fs.writeFileSync(path.join(work, '.gitignore'), 'dist/\n')
  fs.writeFileSync(path.join(work, 'a.txt'), 'a\n')
  commitFolder(work)
}

const unreported = unlessFrom('2.1.332', 'does not report that the output limit cut an answer')

describeUnless(unreported, 'an answer that the output limit cut', () => {
  it('is one text', async () => {
    const { record } = await stage.runReal({
      rules: [
        {
          ...pm(''),
          steps: [
            { text: '**Engineer Agent**: Delete all files except', stopReason: 'max_tokens' },
            { text: ' README.md', stopReason: 'max_tokens' },
            { text: ' and LICENSE' }
          ]
        },
        agent(/Delete all/, { text: 'Deleted.' })
      ]
    })
    expect(record.results.map(({ task }) => task)).toEqual(['Delete all files except README.md and LICENSE'])
    expect(stage.read('pm/response.md')).toContain('except README.md and LICENSE')
    expect(record.pm[0]?.response).toContain('except README.md and LICENSE')
  })

  it('holds no secret that it cut in two', async () => {
    const secret = ['of-the-author', 'aB3dE5gH7jK9mN1pQ3rS5tU7'].join('-')
    const { record } = await stage.runReal(
      {
        rules: [
          pm('**Engineer Agent**: Look'),
          {
            ...agent(/Look/),
            // Ends with another text, so that the answer is not written anew without its status line.
            steps: [
              { text: `It is ${secret.slice(0, 5)}`, stopReason: 'max_tokens' },
              { text: secret.slice(5, 22), stopReason: 'max_tokens' },
              { text: `${secret.slice(22)} and no other` }
            ]
          }
        ]
      },
      { retries: 0 },
      undefined,
      createRedactor([secret])
    )
    expect(record.results[0]?.response).toMatch(/^It is of-th(?:\*{3})+ and no other$/)
    for (const name of ['agents/01-engineer/response.md', 'events.jsonl', 'session.json'])
      expect(stage.read(name)).not.toContain(secret.slice(5, 12))
  })
})

it('an answer with a line that is too long to be read is not done', async () => {
  const claudePath = path.join(stage.directory, 'claude')
  const said = (text: string): string =>
    JSON.stringify({ type: 'assistant', message: { content: [{ type: 'text', text }] } })
  const lines = [
    '#!/usr/bin/env node',
    "if (process.argv.includes('--version')) console.log('2.1.332 (Claude Code)')",
    'else {',
    `  console.log(${JSON.stringify(said('**Engineer Agent**: Build it @'))}.replace('@', 'x'.repeat(2 ** 26)))`,
    `  console.log(${JSON.stringify(said('That is all.'))})`,
    `  console.log(${JSON.stringify(JSON.stringify({ type: 'result', subtype: 'success', is_error: false, stop_reason: 'end_turn', result: 'That is all.' }))})`,
    '}'
  ]
  fs.writeFileSync(claudePath, lines.join('\n'), { mode: 0o755 })
  const { record } = await stage.runReal({ rules: [] }, { claudePath })
  expect(record.pm[0]).toMatchObject({
    outcome: 'failed',
    cause: expect.stringMatching(/^A part of its answer may be missing: a line .* more than 64 MiB/)
  })
  expect(record.conclusion).toBe('failure')
}, 60_000)

it('a tool that the CLI does not have counts as denied', async () => {
  const { record } = await stage.runReal(
    {
      rules: [
        pm('**Engineer Agent**: Look'),
        agent(/Look/, call('WebFetch', { url: 'x' }), { text: 'Done.' })
      ]
    },
    { failOnDenied: true, retries: 0 }
  )
  expect(record.conclusion).toBe('failure')
  expect(record.results[0]).toMatchObject({
    outcome: 'failed',
    deniedTools: [{ tool: 'WebFetch' }],
    error: expect.stringMatching(/fail-on-denied.*WebFetch.*allowed-tools/)
  })
})

describe('in a checkout', () => {
  beforeEach(makeCheckout)

  it('an ignored result of a worktree comes along, and its commits are kept', async () => {
    const command =
      'mkdir dist && echo built > dist/app.js && echo b > a.txt && git -c user.name=T -c user.email=t@example.com commit -qam Mine'
    const { record } = await stage.runReal(
      {
        rules: [
          pm('**Engineer Agent**: Build it'),
          agent(/Build it/, call('Bash', { command }), { text: 'Built.' })
        ]
      },
      { ...tools, isolation: 'worktree' }
    )
    expect(record).toMatchObject({ conclusion: 'success', results: [{ merge: 'merged' }] })
    expect(fs.readFileSync(path.join(work, 'dist/app.js'), 'utf8')).toBe('built\n')
    expect(notices()).toMatch(/git ignores.*dist\/[^]*commits up to [0-9a-f]{8}/)
    expect(
      fs.existsSync(path.join(stage.sessionDirectory, record.results[0]?.folder ?? '', 'commits.bundle'))
    ).toBe(true)
  })

  describeWithoutSandbox('an agent of a worktree', 'the checkout is read-only for it', () => {
    it('that writes into the checkout by its path has failed', async () => {
      const file = path.join(work, 'a.txt')
      const { record } = await stage.runReal(
        {
          rules: [
            pm('**Engineer Agent**: Write it'),
            agent(
              /Write it/,
              call('Read', { file_path: file }),
              call('Write', { file_path: file, content: 'past\n' }),
              {
                text: 'Written.'
              }
            )
          ]
        },
        { ...tools, isolation: 'worktree' }
      )
      expect(record).toMatchObject({
        conclusion: 'failure',
        results: [{ outcome: 'failed', merge: 'conflict' }]
      })
      expect(record.error).toMatch(/wrote into the checkout itself.*a\.txt/)
    })
  })

  it('an agent of a shared folder that undoes the work of another is named', async () => {
    const file = path.join(work, 'a.txt')
    const { record } = await stage.runReal(
      {
        rules: [
          pm('**Engineer Agent**: Write it\n\n**QA Agent** (after Engineer): Test it'),
          agent(
            /Write it/,
            call('Read', { file_path: file }),
            call('Write', { file_path: file, content: 'new\n' }),
            {
              text: 'Written.'
            }
          ),
          agent(/Test it/, call('Bash', { command: 'git show HEAD:a.txt > a.txt' }), { text: 'Tested.' })
        ]
      },
      { ...tools }
    )
    expect(record).toMatchObject({
      conclusion: 'failure',
      results: [{ outcome: 'failed', merge: 'conflict' }, { outcome: 'completed' }]
    })
    expect(record.error).toMatch(/a\.txt was undone by QA \(02\)/)
  })

  it('a run that used commands is repeated, one that only read the checkout is reused', async () => {
    const scenario = {
      rules: [
        pm('**Engineer Agent**: Deploy it\n\n**QA Agent**: Read it\n\n**Ops Agent**: Read what is ignored'),
        agent(/Deploy it/, call('Bash', { command: 'true' }), { text: 'Deployed.' }),
        agent(/Read it/, call('Read', { file_path: path.join(work, 'a.txt') }), { text: 'Read.' }),
        agent(/Read what/, call('Read', { file_path: path.join(work, 'dist/b.txt') }), { text: 'Read.' })
      ]
    }
    fs.mkdirSync(path.join(work, 'dist'))
    fs.writeFileSync(path.join(work, 'dist/b.txt'), 'b\n')
    const given = { ...tools, cache: true, cacheDirectory: path.join(stage.directory, 'results') }
    await stage.runReal(scenario, given)
    const { record } = await stage.runReal(scenario, {
      ...given,
      sessionDirectory: path.join(stage.directory, 'second')
    })
    expect(record.results.map(({ reused }) => reused)).toEqual([false, true, false])
  })
})
