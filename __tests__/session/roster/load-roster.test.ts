import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadRoster } from '../../../src/session/roster/load-roster.js'
import { BUILT_IN_ROSTER } from '../../../src/session/roster/built-in-agents.js'
import { narrowTools } from '../../../src/claude/command/tool-names.js'
import { resolveAgent, type Agent } from '../../../src/session/roster/roster.js'
import { MIB } from '../../../src/util/mebibyte.js'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'agent-files-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true })
})

function write(name: string, content: string | Buffer): void {
  fs.writeFileSync(path.join(folder, name), content)
}

async function load(label: string): Promise<Agent | undefined> {
  return resolveAgent(label, await loadRoster({ agentsDirectory: folder, required: true }))
}

/** Everything reported about the files: problems of agents, and warnings. */
async function said(): Promise<{
  readonly problems: readonly string[]
  readonly warnings: readonly string[]
}> {
  const warnings: string[] = []
  const onWarning = (message: string): void => void warnings.push(message)
  const roster = await loadRoster({ agentsDirectory: folder, required: true, onWarning })
  const local = (text: string): string => text.replaceAll(`${folder}/`, '')
  return { problems: roster.flatMap(({ problem = [] }) => problem).map(local), warnings: warnings.map(local) }
}

describe('loadRoster', () => {
  it('returns the built-in roster if there is no folder', async () => {
    expect(await loadRoster({ required: false })).toEqual(BUILT_IN_ROSTER)
    expect(await loadRoster({ agentsDirectory: path.join(folder, 'none'), required: false })).toEqual(
      BUILT_IN_ROSTER
    )
  })

  it('reports that a given folder is missing', async () => {
    const missing = loadRoster({ agentsDirectory: path.join(folder, 'none'), required: true })
    await expect(missing).rejects.toThrow(/^agents-dir: .*none is not a folder\. Give a folder/)
  })

  it('reads Claude Code’s format with our additional keys', async () => {
    write(
      'reviewer.md',
      '---\nname: code-reviewer\ndescription: reviews code\nmodel: opus\ntools: Read, Grep, Bash(git log, *)\n' +
        'color: red\ntimeout-seconds: 90\nmemory-limit-mb: 512\n---\n\nYou review.\n'
    )
    expect(await load('Code Reviewer Agent')).toEqual({
      slug: 'code-reviewer',
      name: 'Code Reviewer',
      aliases: [],
      description: 'reviews code',
      instructions: 'You review.',
      model: 'opus',
      tools: ['Read', 'Grep', 'Bash(git log, *)'],
      timeoutSeconds: 90,
      memoryLimitBytes: 512 * MIB,
      file: path.join(folder, 'reviewer.md')
    })
  })

  it('reads tools from a list, and ignores the model "inherit"', async () => {
    write('a.md', '---\nname: a1\nmodel: inherit\ntools:\n  - Read\n  - Edit\n---\nDo.')
    const agent = await load('a1')
    expect(agent?.tools).toEqual(['Read', 'Edit'])
    expect(agent).not.toHaveProperty('model')
  })

  it.each(['engineer.md', 'engineer-agent.md', 'engineer_agent.md', 'Engineer.md'])(
    'replaces the engineer’s instructions with those of %s',
    async (name) => {
      write(name, '# Engineer\n\nOur engineers write Rust.\n')
      const agent = await load('Developer')
      expect(agent?.slug).toBe('engineer')
      expect(agent?.name).toBe('Engineer')
      expect(agent?.instructions).toBe('# Engineer\n\nOur engineers write Rust.')
    }
  )

  it('finds a name of two words in each spelling of a file name', async () => {
    write('version_control_agent.md', 'Only tags.')
    expect((await load('Version Control'))?.instructions).toBe('Only tags.')
  })

  it('keeps the built-in instructions of a known agent if its file only sets limits', async () => {
    write('qa.md', '---\nname: qa\ntimeout-seconds: 5\n---\n')
    const agent = await load('QA')
    expect(agent?.timeoutSeconds).toBe(5)
    expect(agent?.instructions).toBe(BUILT_IN_ROSTER.find(({ slug }) => slug === 'qa')?.instructions)
  })

  it('takes the description of a plain file from its role line', async () => {
    write('ux.md', '# UX\n- **Nickname**: UX\n- **Role**: designs screens\n\nYou design.')
    expect(await load('UX')).toMatchObject({ name: 'UX', description: 'designs screens' })
  })

  it('ignores a README, hidden files, folders and other types of file', async () => {
    write('README.md', 'These are our agents.')
    write('.hidden.md', 'x')
    write('notes.txt', 'x')
    fs.mkdirSync(path.join(folder, 'folder.md'))
    expect(await loadRoster({ agentsDirectory: folder, required: true })).toEqual(BUILT_IN_ROSTER)
  })

  it.each([
    'README',
    'claude',
    'instructions',
    'base-agent',
    'base_agent',
    'agent-template',
    'Agent_Template'
  ])('treats %s.md as an agent if its front matter names one, else as a document', async (stem) => {
    write(`${stem}.md`, `---\nname: ${stem}-helper\ndescription: helps\n---\nHelp.`)
    expect((await load(`${stem}-helper`))?.instructions).toBe('Help.')
    write(`${stem}.md`, '---\ntitle: Our agents\n---\nRead this.')
    expect(await loadRoster({ agentsDirectory: folder, required: true })).toEqual(BUILT_IN_ROSTER)
  })

  it.each([
    ['four hyphens', '----\nDo.', /Do\.$/],
    ['indented hyphens', '  ---\nDo.', /^Do\.$/],
    ['hyphens before a text', '--- Do.', /^Do\.$/],
    ['hyphens at the end of the file', '---', /^x$/]
  ])('ends front matter at %s', async (_case, end, instructions) => {
    write('a.md', `---\nname: ended\ndescription: x\n${end}`)
    expect(await load('ended')).toMatchObject({ instructions: expect.stringMatching(instructions) })
    expect(await said()).toEqual({ problems: [], warnings: [] })
  })

  it('reads keys that YAML merges', async () => {
    write('a.md', '---\nbase: &b\n  name: merged\n  model: haiku\n<<: *b\ndescription: x\n---\nDo.')
    expect(await load('merged')).toMatchObject({ description: 'x', model: 'haiku' })
  })

  it('reports a name without letters', async () => {
    write('rocket.md', '---\nname: 🚀\ndescription: x\n---\nDo.')
    expect((await said()).problems).toEqual([
      'rocket.md: its name "🚀" has no letter or digit. Use a name with one, such as name: rocket.'
    ])
  })

  it('reads CRLF and a byte order mark', async () => {
    write('a.md', '\ufeff---\r\nname: crlf\r\n---\r\nDo this.\r\nAnd that.\r\n')
    expect((await load('crlf'))?.instructions).toBe('Do this.\nAnd that.')
  })

  it('reports the problem of each file that cannot be used, and what to do', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'agent-files-outside-'))
    fs.writeFileSync(path.join(outside, 'secret'), 'key')
    write('big.md', 'x'.repeat(256 * 1024 + 1))
    write('utf-16.md', Buffer.from('\ufeff---\nname: a\n', 'utf16le'))
    write('empty.md', ' \n')
    write('limits.md', '---\nname: limits\ntimeout-seconds: -5\nmemory-limit-mb: 1e99\ntools: 7\n---\nx')
    write('list.md', '---\n- a\n---\nx')
    write('new.md', '---\nname: brand-new\n---\n')
    write('no-name.md', '---\ndescription: x\n---\nx')
    write('open.md', '---\nname: x\n')
    fs.symlinkSync(path.join(outside, 'secret'), path.join(folder, 'stolen.md'))
    fs.symlinkSync('nowhere', path.join(folder, 'dangling.md'))
    const { problems, warnings } = await said()
    fs.rmSync(outside, { recursive: true })
    expect(warnings).toEqual([])
    expect(problems).toEqual([
      'big.md: it has 262145 bytes, more than the allowed 262144. Shorten it.',
      'dangling.md: it is a symbolic link to a file that does not exist. Fix or delete it.',
      expect.stringMatching(/^empty\.md: it is empty\. /),
      'limits.md: tools is not a list of tool names. Write it as tools: Read, Grep, Edit. ' +
        'limits.md: timeout-seconds: -5 is not allowed. Give a whole number from 1 to 432000. ' +
        'limits.md: memory-limit-mb: 1e+99 is not allowed. Give a whole number from 32 to 16777216.',
      'list.md: its front matter has no name. Add a line such as name: list.',
      'new.md: it has no instructions. Write below the front matter what the agent should do.',
      'no-name.md: its front matter has no name. Add a line such as name: no-name.',
      expect.stringMatching(/^open\.md: its front matter is not closed\. /),
      'stolen.md: it is a symbolic link that leads out of its folder. Put the file itself there.',
      'utf-16.md: it is not a text file. Save it as UTF-8.'
    ])
  })

  it('reports the problem of the file of a built-in agent, because its restricted tools would be lost', async () => {
    write('qa.md', '---\nname: qa\ntools: 7\n---\nTest.')
    expect((await load('QA'))?.problem).toMatch(/tools is not a list/)
  })

  it.each([
    ['tols', 'tools'],
    ['Tools', 'tools'],
    ['allowed-tools', 'tools'],
    ['allowedTools', 'tools'],
    ['allowed_tools', 'tools'],
    ['Allowed Tools', 'tools'],
    ['disallowed-tools', 'disallowedTools'],
    ['netwrok', 'network'],
    ['allowed_hosts', 'allowed-hosts']
  ])('does not run an agent without the restriction that its file misspells: %s', async (key, meant) => {
    write('qa.md', `---\nname: qa\n${key}: Read\n---\nTest.`)
    expect((await said()).problems).toEqual([`qa.md: "${key}" is not a key of agent files. Write ${meant}.`])
  })

  it('warns of other misspelt keys, and takes those of Claude Code, claude-mpm and OpenCode', async () => {
    const keys =
      'timeout_seconds: 9\nmemory-limit: 9\nmemory: user\ntimeout: 9\nmode: subagent\ncolor: red\nhooks: {}\nskills: a'
    write('qa.md', `---\nname: qa\n${keys}\n---\nTest.`)
    expect(await said()).toEqual({
      problems: [],
      warnings: [
        'qa.md: "timeout_seconds" is not a key of agent files. Write timeout-seconds.',
        'qa.md: "memory-limit" is not a key of agent files. Write memory-limit-mb.'
      ]
    })
  })

  it('reports a model that no CLI takes', async () => {
    write('qa.md', '---\nname: qa\nmodel: claude opus\n---\nTest.')
    expect((await said()).problems).toEqual([
      'qa.md: model: "claude opus" contains white space. Give one model name or alias, such as sonnet.'
    ])
  })

  it('warns of a given folder without agent files', async () => {
    write('notes.txt', 'x')
    expect((await said()).warnings).toEqual([
      expect.stringMatching(/it has no agent files\. Put files such as engineer\.md there/)
    ])
  })

  it('uses the first of two files for one agent, with a warning', async () => {
    fs.mkdirSync(path.join(folder, 'a'))
    write('a/qa.md', '---\nname: qa\n---\nFrom the subfolder.')
    write('qa.md', 'From the top.')
    write('qa_agent.md', 'Second.')
    expect((await load('QA'))?.instructions).toBe('From the top.')
    expect((await said()).warnings).toEqual([
      expect.stringMatching(
        /^qa_agent\.md: it defines the agent qa, which qa\.md defines already; that file is used\. Keep one of/
      ),
      expect.stringMatching(
        /^a\/qa\.md: it defines the agent qa, which qa\.md defines already; that file is used\. Keep one of/
      )
    ])
  })

  it('reads subfolders, where Markdown without front matter is a document', async () => {
    fs.mkdirSync(path.join(folder, 'team/deep'), { recursive: true })
    write('team/x.md', '---\nname: team-x\n---\nDo X.')
    write('team/deep/y.md', '---\nname: deep-y\n---\nDo Y.')
    write('team/notes.md', '# Notes\nOf the team.')
    expect((await load('Team X'))?.instructions).toBe('Do X.')
    expect((await load('Deep Y'))?.instructions).toBe('Do Y.')
    expect(await load('notes')).toBeUndefined()
  })

  it('does not follow a link to a folder, not even a circular one, and warns of it', async () => {
    fs.symlinkSync('.', path.join(folder, 'again'))
    write('x.md', 'Do X.')
    expect((await said()).warnings).toEqual([
      'again: it is a symbolic link to a folder, which is not followed. Put the folder itself there.'
    ])
  })

  it('does not block on a named pipe', async () => {
    execFileSync('mkfifo', [path.join(folder, 'pipe.md')])
    expect(await loadRoster({ agentsDirectory: folder, required: true })).toEqual(BUILT_IN_ROSTER)
  })

  it('limits the number of files, with a warning', async () => {
    for (let number = 0; number <= 1_000; number++) write(`agent-n${number}.md`, 'x')
    const { warnings } = await said()
    expect(warnings).toEqual([expect.stringMatching(/more than 1000 files or folders; the rest is not read/)])
  })

  it.each([
    ['a colon', 'description: Reviews code: style, tests', 'Reviews code: style, tests'],
    [
      'quotes within',
      'description: Use <example>user: "do it" x: y</example>',
      'Use <example>user: "do it" x: y</example>'
    ],
    ['a quote that is not closed', 'description: "open: x', '"open: x'],
    ['text after a quote', 'description: "x" and "y": z', '"x" and "y": z'],
    ['a bracket', 'description: [a] thing: {b', '[a] thing: {b'],
    ['an asterisk', 'description: *bold: x', '*bold: x'],
    ['an at sign', 'description: @all: do', '@all: do'],
    ['a tab', 'description:\tA tab\n\tmore', 'A tab more'],
    [
      'written line breaks',
      'description: When: a.\\n\\n<example>b</example>',
      'When: a. <example>b</example>'
    ],
    [
      'lines below',
      'description: When: a\n  <example>\n  user: "b"\n  </example>',
      'When: a <example> user: "b" </example>'
    ],
    [
      'lines that are not indented',
      'description: When: a\n\n<example>\nmore\n</example>',
      'When: a <example> more </example>'
    ],
    ['a number', 'description: 42', '42'],
    ['the key twice', 'description: a\ndescription: b', 'b']
  ])('reads a description with %s', async (_case, line, description) => {
    write('r.md', `---\nname: reader\n${line}\ntools: Read, Bash(git log:*)\nmodel: haiku\n---\nRead.`)
    const agent = await load('reader')
    expect(agent).toMatchObject({ description, model: 'haiku', tools: ['Read', 'Bash(git log:*)'] })
    expect(agent).not.toHaveProperty('problem')
  })

  it.each([
    ['tools: Read Grep', ['Read', 'Grep']],
    ['tools: [Read, "Bash(git log, *)"]', ['Read', 'Bash(git log, *)']],
    ['tools: mcp__demo__*, Read', ['mcp__demo__*', 'Read']],
    ['tools: "*"', undefined],
    ['tools: *', undefined],
    ['tools:', undefined]
  ])('reads %j', async (line, tools) => {
    write('t.md', `---\nname: tooled\n${line}\n---\nDo.`)
    expect((await load('tooled'))?.tools).toEqual(tools)
  })

  it.each(['"*"', 'Read, *', 'all', '[Edit, any]', 'DEFAULT', 'default(x)'])(
    'grants no tool if the file disallows %s',
    async (denied) => {
      write('t.md', `---\nname: tooled\ntools: Read, Edit\ndisallowedTools: ${denied}\n---\nDo.`)
      const { tools, disallowedTools } = (await load('tooled')) ?? {}
      expect(narrowTools(['Read', 'Edit', 'Bash'], tools, disallowedTools)).toEqual([])
    }
  )

  it.each(['all', 'Everything', 'default'])('warns that tools: %s grants none', async (word) => {
    write('t.md', `---\nname: tooled\ntools: ${word}\n---\nDo.`)
    expect((await said()).warnings).toEqual([
      `t.md: tools: ${word} is not a tool and grants none (remove the line to grant every tool of allowed-tools).`
    ])
  })

  it('warns of tools that no agent is given, but not of those that the file denies', async () => {
    write('t.md', '---\nname: tooled\ntools: Read, Task\ndisallowedTools: Skill\n---\nDo.')
    expect((await said()).warnings).toEqual([
      expect.stringMatching(/^t\.md: tools: Task is never given to agents: it starts work inside the agent/)
    ])
  })

  it('warns of entries that are not tools, and keeps them off the command line', async () => {
    write('t.md', '---\nname: tooled\ntools: Bsh, Read\ndisallowedTools: --cloud, Edit\n---\nDo.')
    expect((await load('tooled'))?.disallowedTools).toEqual(['Edit'])
    expect((await said()).warnings).toEqual([
      't.md: tools: Bsh is not a tool of the CLI (did you mean Bash?).',
      't.md: disallowedTools: "--cloud" is not a tool and has no effect.'
    ])
  })

  it('follows a link that stays in the folder', async () => {
    write('real.txt', 'Do.')
    fs.symlinkSync('real.txt', path.join(folder, 'linked.md'))
    expect((await load('linked'))?.instructions).toBe('Do.')
  })

  it('prefers agents of the folder to those of the framework', async () => {
    const of = (slug: string, instructions: string): Agent => ({
      slug,
      name: slug,
      aliases: [],
      description: '',
      instructions
    })
    write('qa.md', 'From the folder.')
    const roster = await loadRoster({
      agentsDirectory: folder,
      required: true,
      frameworkAgents: [of('qa', 'From the framework.'), of('ux', 'From the framework.')]
    })
    expect(resolveAgent('qa', roster)?.instructions).toBe('From the folder.')
    expect(resolveAgent('ux', roster)?.instructions).toBe('From the framework.')
  })
})
