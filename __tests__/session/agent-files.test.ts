import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { loadRoster } from '../../src/session/agent-files.js'
import { ConfigurationError } from '../../src/session/configuration-error.js'
import { BUILT_IN_ROSTER } from '../../src/session/built-in-agents.js'
import { resolveAgent, type Agent } from '../../src/session/roster.js'

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

async function problemsOf(): Promise<readonly string[]> {
  try {
    await loadRoster({ agentsDirectory: folder, required: true })
  } catch (error) {
    if (error instanceof ConfigurationError)
      return error.problems.map((one) => one.replaceAll(`${folder}/`, ''))
    throw error
  }
  return []
}

describe('loadRoster', () => {
  it('is the built-in roster where there is no folder', async () => {
    expect(await loadRoster({ required: false })).toEqual(BUILT_IN_ROSTER)
    expect(await loadRoster({ agentsDirectory: path.join(folder, 'none'), required: false })).toEqual(
      BUILT_IN_ROSTER
    )
  })

  it('says that a given folder is missing', async () => {
    const missing = loadRoster({ agentsDirectory: path.join(folder, 'none'), required: true })
    await expect(missing).rejects.toThrow(/^agents-dir: .*none is no folder\. Give a folder/)
  })

  it('reads Claude Code’s own format with our further keys', async () => {
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
      memoryLimitMb: 512,
      file: path.join(folder, 'reviewer.md')
    })
  })

  it('takes tools as a list, and no model from "inherit"', async () => {
    write('a.md', '---\nname: a1\nmodel: inherit\ntools:\n  - Read\n  - Edit\n---\nDo.')
    const agent = await load('a1')
    expect(agent?.tools).toEqual(['Read', 'Edit'])
    expect(agent).not.toHaveProperty('model')
  })

  it.each(['engineer.md', 'engineer-agent.md', 'engineer_agent.md', 'Engineer.md'])(
    'replaces the engineer’s instructions by those of %s',
    async (name) => {
      write(name, '# Engineer\n\nOur engineers write Rust.\n')
      const agent = await load('Developer')
      expect(agent?.slug).toBe('engineer')
      expect(agent?.name).toBe('Engineer')
      expect(agent?.instructions).toBe('# Engineer\n\nOur engineers write Rust.')
    }
  )

  it('finds a name of two words in each spelling of a file', async () => {
    write('version_control_agent.md', 'Only tags.')
    expect((await load('Version Control'))?.instructions).toBe('Only tags.')
  })

  it('keeps the built-in instructions of a known agent that the file only sets limits for', async () => {
    write('qa.md', '---\nname: qa\ntimeout-seconds: 5\n---\n')
    const agent = await load('QA')
    expect(agent?.timeoutSeconds).toBe(5)
    expect(agent?.instructions).toBe(BUILT_IN_ROSTER.find(({ slug }) => slug === 'qa')?.instructions)
  })

  it('takes the description of a plain file from its role line', async () => {
    write('ux.md', '# UX\n- **Nickname**: UX\n- **Role**: designs screens\n\nYou design.')
    expect(await load('UX')).toMatchObject({ name: 'UX', description: 'designs screens' })
  })

  it('passes over a README, hidden files, folders and other kinds of file', async () => {
    write('README.md', 'These are our agents.')
    write('.hidden.md', 'x')
    write('notes.txt', 'x')
    fs.mkdirSync(path.join(folder, 'folder.md'))
    expect(await loadRoster({ agentsDirectory: folder, required: true })).toEqual(BUILT_IN_ROSTER)
  })

  it('reads CRLF and a byte order mark', async () => {
    write('a.md', '\ufeff---\r\nname: crlf\r\n---\r\nDo this.\r\nAnd that.\r\n')
    expect((await load('crlf'))?.instructions).toBe('Do this.\nAnd that.')
  })

  it('tells all problems of all files at once, each with its file and what to do', async () => {
    const outside = fs.mkdtempSync(path.join(os.tmpdir(), 'agent-files-outside-'))
    fs.writeFileSync(path.join(outside, 'secret'), 'key')
    write('bad-yaml.md', '---\nname: a: b: c\n---\nx')
    write('big.md', 'x'.repeat(256 * 1024 + 1))
    write('binary.md', Buffer.from([0x61, 0xff, 0xfe]))
    write('empty.md', ' \n')
    write('limits.md', '---\nname: limits\ntimeout-seconds: -5\nmemory-limit-mb: 1e99\ntools: 7\n---\nx')
    write('list.md', '---\n- a\n---\nx')
    write('new.md', '---\nname: brand-new\n---\n')
    write('no-name.md', '---\ndescription: x\n---\nx')
    write('open.md', '---\nname: x\n')
    write('qa.md', 'Test.')
    write('qa_agent.md', 'Test too.')
    fs.symlinkSync(path.join(outside, 'secret'), path.join(folder, 'stolen.md'))
    fs.symlinkSync('nowhere', path.join(folder, 'dangling.md'))
    const problems = await problemsOf()
    fs.rmSync(outside, { recursive: true })
    expect(problems).toEqual([
      expect.stringMatching(/^bad-yaml\.md: its frontmatter is no valid YAML: .*\. Put values/),
      'big.md: it has 262145 bytes, allowed are 262144. Shorten it.',
      'binary.md: it is no UTF-8 text. Save it as UTF-8.',
      'dangling.md: it is a link to a file that does not exist. Repair or delete it.',
      expect.stringMatching(/^empty\.md: it is empty\. /),
      'limits.md: tools is no list of tool names. Write it as tools: Read, Grep, Edit.',
      'limits.md: timeout-seconds: -5 is not allowed. Give a whole number from 1 to 432000.',
      'limits.md: memory-limit-mb: 1e+99 is not allowed. Give a whole number from 32 to 16777216.',
      expect.stringMatching(/^list\.md: its frontmatter is no list of "key: value" lines\. /),
      'no-name.md: its frontmatter has no name. Add a line such as name: no-name.',
      expect.stringMatching(/^open\.md: its frontmatter has no end\. /),
      expect.stringMatching(
        /^qa_agent\.md: it names the agent qa, as .*qa\.md does\. Keep one of the two\.$/
      ),
      'stolen.md: it is a link that leads out of its folder. Put the file itself there.',
      'new.md: it has no instructions. Write below the frontmatter what the agent is to do.'
    ])
  })

  it('follows a link that stays in the folder', async () => {
    write('real.txt', 'Do.')
    fs.symlinkSync('real.txt', path.join(folder, 'linked.md'))
    expect((await load('linked'))?.instructions).toBe('Do.')
  })

  it('puts the folder’s agents over the framework’s', async () => {
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
