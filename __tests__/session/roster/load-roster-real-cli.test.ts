/** Agent files with the real Claude CLI: the roster has a usable agent for each that the `init` event lists. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadRoster } from '../../../src/session/roster/load-roster.js'
import { slugOf } from '../../../src/util/slug.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'

let stage: SessionStage
let folder: string
beforeEach(() => {
  stage = setSessionStage()
  folder = path.join(stage.directory, 'work/.claude/agents')
})
afterEach(() => stage.close())

function write(name: string, text: string): void {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, text)
}

/** Front matter by agent name, in forms that people write although they are not YAML. */
const FORMS: Readonly<Record<string, string>> = {
  colon: 'description: Reviews code: style, tests',
  example: 'description: Use it. <example>user: "do it" assistant: "ok"</example>\nmodel: opus',
  tabbed: 'description:\tA tab\n\tcontinued',
  quote: 'description: "open quote: never closed',
  quoted: 'description: "x" and "y": z',
  bracket: 'description: [a] thing: {b',
  star: 'description: *bold: x\ntools: *',
  at: 'description: @all: do',
  hash: 'description: a # b: c',
  percent: 'description: %x: y',
  backtick: 'description: `x`: y',
  folded: 'description: >-\n  folded: text\n  more: text',
  twice: 'description: a\ndescription: b',
  listed: 'description: x\ntools:\n  - Read\n  - Edit',
  spaced: 'description: x\ntools: Read Grep',
  dated: 'description: 2024-01-01',
  wizard:
    'description: When: a.\\n\\n<example>user: "b"\\nassistant: "I\'ll: c"</example>\nmodel: haiku\ncolor: red'
}

/** Files that look like documents, or whose front matter ends or gives its name in a rarer way. */
const LATER = ['readme-helper', 'claude-helper', 'four', 'indented', 'text-after', 'no-body', 'merged']

describe('agent files and the real Claude CLI', () => {
  it('are read in every form that the CLI reads, also in subfolders', async () => {
    for (const [name, form] of Object.entries(FORMS))
      write(`${name}.md`, `---\nname: ${name}\n${form}\n---\nDo.`)
    write('team/x.md', '---\nname: team-x\ndescription: x\n---\nDo.')
    write('team/deep/y.md', '---\nname: deep-y\ndescription: x\n---\nDo.')
    write('spaced-name.md', '---\nname: My Own Name\ndescription: x\n---\nDo.')
    write('README.md', '---\nname: readme-helper\ndescription: x\n---\nDo.')
    write('claude.md', '---\nname: claude-helper\ndescription: x\n---\nDo.')
    write('four.md', '---\nname: four\ndescription: x\n----\nDo.')
    write('indented.md', '---\nname: indented\ndescription: x\n  ---\nDo.')
    write('text-after.md', '---\nname: text-after\ndescription: x\n--- Do.')
    write('no-body.md', '---\nname: no-body\ndescription: x\n---\n')
    write('merged.md', '---\nbase: &b\n  name: merged\n<<: *b\ndescription: x\n---\nDo.')
    write('team/notes.md', '# Notes\n\nOf the team.')
    const listed = await agentsOfCli()
    expect(listed).toEqual(
      expect.arrayContaining([...Object.keys(FORMS), 'team-x', 'deep-y', 'My Own Name', ...LATER])
    )
    const warnings: string[] = []
    const roster = await loadRoster({
      agentsDirectory: folder,
      required: true,
      onWarning: (message) => void warnings.push(message)
    })
    const usable = roster.filter(({ problem }) => problem === undefined).map(({ slug }) => slug)
    expect(usable).toEqual(expect.arrayContaining(listed.filter((name) => !OWN.has(name)).map(slugOf)))
    expect(usable).not.toContain('notes')
    expect(warnings).toEqual([])
  })
})

describe('an agent file that cannot be used', () => {
  const delegate = (text: string) => ({ name: 'PM', match: { user: /Build the thing/ }, steps: [{ text }] })
  const engineer = { name: 'Engineer', match: { user: /Current Task\s+Build/ }, steps: [{ text: 'Built.' }] }

  it('is reported, hidden from PM, and does not fail a session that does not need it', async () => {
    write('broken.md', '---\nname: wizard\ntools: 7\n---\nDo magic.')
    const { record, api } = await stage.runReal({
      rules: [engineer, delegate('**Engineer Agent**: Build it')]
    })
    expect(record.conclusion).toBe('success')
    const message = record.notices.map((notice) => notice.message).join('\n')
    expect(message).toMatch(
      /broken\.md: tools is not a list of tool names\..* a delegation to wizard fails\./
    )
    expect(api.requests[0]?.system).toContain('- Engineer: ')
    expect(api.requests[0]?.system).not.toMatch(/wizard/i)
  })

  it('fails a delegation that needs it, with the cause', async () => {
    write('qa.md', '---\nname: qa\ntools: 7\n---\nTest.')
    const { record, api } = await stage.runReal({
      rules: [engineer, delegate('**Engineer Agent**: Build it\n\n**QA Agent**: Test it')]
    })
    expect(record).toMatchObject({ conclusion: 'failure', successful: 1, failed: 1 })
    expect(record.results[1]).toMatchObject({
      outcome: 'spawn-failed',
      error: expect.stringMatching(/^Its agent file cannot be used\. .*qa\.md: tools is not a list/)
    })
    expect(api.requests.map(({ rule }) => rule)).toEqual(['PM', 'Engineer'])
  })
})

/** The CLI's own agents. */
const OWN = new Set(['claude', 'Explore', 'general-purpose', 'Plan', 'statusline-setup'])

/** The agents that the CLI lists for the working directory. */
async function agentsOfCli(): Promise<readonly string[]> {
  const api = await stage.startApi({ rules: [{ name: 'any', steps: [{ text: 'Done.' }] }] })
  const at = (name: string): string => path.join(stage.directory, name)
  fs.mkdirSync(at('home'))
  const output = fs.openSync(at('out.jsonl'), 'w')
  const args = ['-p', 'Hello', '--output-format', 'stream-json', '--verbose', '--strict-mcp-config']
  const child = spawn(path.resolve('node_modules/.bin/claude'), args, {
    cwd: at('work'),
    env: {
      ...{ PATH: process.env['PATH'], HOME: at('home'), CLAUDE_CODE_TMPDIR: at('home') },
      ...{ ANTHROPIC_API_KEY: 'key', ANTHROPIC_BASE_URL: api.url },
      CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1'
    },
    stdio: ['ignore', output, 'inherit']
  })
  const [exitCode] = (await once(child, 'exit')) as [number | null]
  fs.closeSync(output)
  expect(exitCode).toBe(0)
  const lines = fs.readFileSync(at('out.jsonl'), 'utf8').split('\n')
  const init = lines.find((line) => line.includes('"subtype":"init"')) ?? '{}'
  return (JSON.parse(init) as { readonly agents?: readonly string[] }).agents ?? []
}
