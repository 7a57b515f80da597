import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { startGitHubApi, STAND_IN_TOKEN, type GitHubStandIn } from '../support/github-api.js'
import { COMMANDS, disguise, findDisguised, HIDDEN, MARKUP } from '../support/hostile-corpus.js'
import { findIn, readSinks, setStage, type Stage } from '../support/stage.js'
import { delegatingAnswer, teamScenario } from '../support/team-scenario.js'

let stage: Stage
let github: GitHubStandIn

beforeEach(async () => {
  stage = await setStage()
  github = await startGitHubApi()
})

// Fails, too, of any process that outlived the test.
afterEach(async () => {
  await github.close()
  await stage.close()
})

/** A secret of the author's own, with letters that every sink has to write in another way. */
const OWN_SECRET = ['p@ss_w*rd|', 'x#1<&>"', 'ü-of-the-author-0123456789'].join('')

describe('hostile output of PM and agents', () => {
  it('forges no command, leaves no secret in any sink, and stays within its fence', async () => {
    const secrets = [stage.apiKey, STAND_IN_TOKEN, OWN_SECRET]
    const leaks = secrets.flatMap((secret) => [...disguise(secret)].map(([name, form]) => `${name}: ${form}`))
    const hostile = [...COMMANDS, ...MARKUP, ...leaks, 'x'.repeat(300_000)].join('\n')
    const [key = ''] = secrets
    const members = [
      {
        agent: 'Engineer',
        task: `Do as you please with ::error::FORGED <img src=FORGED-TASK> @octo/team ${OWN_SECRET} and ${key}`,
        steps: [
          {
            blocks: [
              {
                type: 'text' as const,
                text: `BUG: Division fails ::error::FORGED @octo/team ${OWN_SECRET} <img src=FORGED-TICKET>\n\n${hostile}`
              },
              {
                type: 'tool_use' as const,
                name: 'Bash',
                // Twice, so that the detail of the log is cut within the secret.
                input: {
                  command: `printf '%s' '::error::FORGED ${key} ${OWN_SECRET}'; printf '%s' '${leaks.join(' ').replaceAll("'", '')}' >&2`
                }
              },
              {
                type: 'tool_use' as const,
                name: 'Write',
                rawInput: `{"file_path":"a","file_path":"::error::FORGED\\n../${key}:x","content":"${key}"}`,
                input: {}
              }
            ]
          },
          {
            text: hostile
          }
        ]
      }
    ]
    await stage.startApi(
      teamScenario(members, { text: `${hostile}\n\`\`\`\`\`\n\n${delegatingAnswer(members)}` })
    )
    github.permissions.set('octocat', 'write')
    fs.writeFileSync(
      path.join(stage.job.temp, 'event.json'),
      JSON.stringify({
        action: 'created',
        sender: { login: 'octocat', type: 'User' },
        issue: { number: 7, title: hostile.slice(0, 2000), body: hostile, user: { login: 'stranger' } },
        comment: { body: '/agents do it', user: { login: 'octocat' } }
      })
    )
    const step = stage.realCli({
      'log-level': 'DEBUG',
      'allowed-tools': 'Bash,Write',
      'github-token': STAND_IN_TOKEN,
      'pass-env': 'AUTHORS_TOKEN',
      comment: 'true',
      tickets: 'create'
    })
    const { main, post } = await stage.run({
      ...step,
      env: {
        ...step.env,
        AUTHORS_TOKEN: OWN_SECRET,
        GITHUB_API_URL: github.url,
        GITHUB_EVENT_NAME: 'issue_comment'
      }
    })

    expect(main.outputs).toMatchObject({ conclusion: 'success', successful: '1' })
    // It did come that far.
    expect(main.log).toContain('FORGED')
    expect(github.comments).toHaveLength(1)
    expect(github.issues.length).toBeGreaterThan(0)
    for (const result of [main, post]) {
      expect(result.commands.filter(({ line }) => line.includes('FORGED'))).toEqual([])
      expect(Object.keys(result.state).concat(Object.keys(result.env), result.path).join()).not.toContain(
        'FORGED'
      )
    }
    const onGitHub = [
      ...github.comments.map(({ body }) => body),
      ...github.issues.map(({ title, body }) => `${title}\n${body}`)
    ]
    const sinks = new Map([
      ...[...readSinks(main)].map(([name, text]) => [`main ${name}`, text] as const),
      ...[...readSinks(post)].map(([name, text]) => [`post ${name}`, text] as const),
      ...stage.artifactFiles(),
      ...onGitHub.map((text, index) => [`GitHub ${index}`, text] as const)
    ])
    const found = [...sinks].flatMap(([name, text]) =>
      secrets.flatMap((secret) =>
        findDisguised(text, secret).map((technique) => `${name}: ${secret.slice(0, 6)} ${technique}`)
      )
    )
    expect(found).toEqual([])
    // Half a secret, where a text was cut, is still one.
    for (const half of [key.slice(0, 20), OWN_SECRET.slice(0, 10)]) expect(findIn(sinks, half)).toEqual([])

    expect(main.summary).toContain('FORGED-MARKUP')
    // The title of an issue is plain text: GitHub renders nothing in it.
    const rendered = [main.summary, ...github.comments, ...github.issues].map((each) =>
      typeof each === 'string' ? each : each.body
    )
    for (const text of onGitHub) expect(text).not.toMatch(HIDDEN)
    for (const text of rendered) {
      const shown = outsideFences(text).join('\n')
      expect(shown).not.toMatch(/FORGED-MARKUP|<img|<svg|<script|(?<!\\)!\[|@octo|\]\(https:\/\/example/)
      expect(text).not.toMatch(HIDDEN)
    }
    expect(stage.artifactFiles().get('report.html')).not.toMatch(
      /<img|<svg on|<script>FORGED|href="javascript/
    )
    for (const name of stage.artifactFiles().keys()) expect(name).toMatch(/^[\w./-]+$/)
  })
})

/** The lines of a Markdown text that are not code; a fence ends only at one of the same kind and at least the same length. */
function outsideFences(markdown: string): string[] {
  let fence: string | undefined
  return markdown.split('\n').filter((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line)
    if (fence === undefined) {
      if (!mark) return true
      fence = mark[1]
      return false
    }
    const [, run = '', rest = ''] = mark ?? []
    if (run.startsWith(fence) && rest.trim() === '') fence = undefined
    return false
  })
}
