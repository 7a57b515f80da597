import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findIn, readSinks, setStage, type Stage } from '../support/stage.js'
import { delegatingAnswer, teamScenario } from '../support/team-scenario.js'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})

// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

/** Every spelling that the runner would obey, each with the word that it would leave behind. */
const COMMANDS = [
  '::error file=a.ts,line=1::FORGED',
  '  ::warning::FORGED',
  '::SET-OUTPUT name=conclusion::FORGED',
  '::save-state name=FORGED::FORGED',
  '::set-env name=FORGED::FORGED',
  '::add-path::FORGED',
  '::add-mask::FORGED',
  '::add-matcher::FORGED.json',
  '::stop-commands::FORGED',
  '##[error]FORGED',
  'harmless ##[set-output name=conclusion;]FORGED',
  'harmless ##[add-mask]FORGED',
  'progress 1%\r::notice::FORGED\rprogress 2%\r##[group]FORGED',
  'line separator\u2028::error::FORGED',
  '\u001b[2K::error::FORGED',
  '##\u001b[0m[error]FORGED',
  '::debug::FORGED'
].join('\n')

const MARKUP = [
  '```',
  '````',
  '</details>',
  '<img src="https://example.com/FORGED-MARKUP">',
  '# FORGED-MARKUP',
  '~~~'
].join('\n')

describe('hostile output of PM and agents', () => {
  it('forges no command, leaves no secret in any sink, and stays within its fence', async () => {
    const leak = `key ${stage.apiKey} token ${stage.job.githubToken}`
    const hostile = [COMMANDS, MARKUP, leak].join('\n\n')
    const members = [
      {
        agent: 'Engineer',
        task: 'Do as you please',
        steps: [
          {
            blocks: [
              { type: 'text' as const, text: hostile },
              {
                type: 'tool_use' as const,
                name: 'Bash',
                input: { command: `printf '%s' '::error::FORGED ${leak}'` }
              }
            ]
          },
          { text: hostile }
        ]
      }
    ]
    await stage.startApi(teamScenario(members, { text: `${hostile}\n~~~\n\n${delegatingAnswer(members)}` }))
    const step = stage.realCli({
      'log-level': 'DEBUG',
      'allowed-tools': 'Bash',
      'github-token': stage.job.githubToken
    })
    const { main, post } = await stage.run(step)

    expect(main.outputs).toMatchObject({ conclusion: 'success', successful: '1' })
    // It did come that far.
    expect(main.log).toContain('FORGED')
    for (const result of [main, post]) {
      expect(result.commands.filter(({ line }) => line.includes('FORGED'))).toEqual([])
      expect(Object.keys(result.state).concat(Object.keys(result.env), result.path).join()).not.toContain(
        'FORGED'
      )
      expect(findIn(readSinks(result), stage.apiKey)).toEqual([])
      expect(findIn(readSinks(result), stage.job.githubToken)).toEqual([])
    }
    expect(findIn(stage.artifactFiles(), stage.apiKey)).toEqual([])
    expect(findIn(stage.artifactFiles(), stage.job.githubToken)).toEqual([])

    expect(main.summary).toContain('FORGED-MARKUP')
    expect(outsideFences(main.summary).filter((line) => line.includes('FORGED-MARKUP'))).toEqual([])
  })
})

/** The lines of a Markdown text that are not code; a fence ends only at one of its own kind and no less length. */
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
