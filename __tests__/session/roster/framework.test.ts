import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ConfigurationError } from '../../../src/session/configuration/configuration-error.js'
import { loadFramework } from '../../../src/session/roster/framework.js'

let root: string

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'framework-'))
})
afterEach(() => {
  fs.rmSync(root, { recursive: true })
})

function write(name: string, content: string): void {
  const file = path.join(root, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
}

describe('loadFramework', () => {
  it('reads a checkout of claude-mpm: instructions, version, agents with the base in front', async () => {
    write('INSTRUCTIONS.md', 'Lead the team.\n')
    write('CLAUDE.md', 'Not this one.')
    write('src/claude_mpm/framework/VERSION', '1.4.0\n')
    write('src/claude_mpm/agents/base_agent.md', 'Base.')
    write('src/claude_mpm/agents/templates/qa_agent.md', '# QA\nTest well.')
    write('src/claude_mpm/agents/templates/README.md', 'About the templates.')
    write('src/claude_mpm/agents/templates/pr-examples.md', 'No agent.')
    const framework = await loadFramework(root)
    expect(framework).toMatchObject({ path: root, instructions: 'Lead the team.', version: '1.4.0' })
    expect(framework.agents.map(({ slug, instructions }) => [slug, instructions])).toEqual([
      ['qa', 'Base.\n\n# QA\nTest well.']
    ])
  })

  it('reads a simple folder with CLAUDE.md and agents/', async () => {
    write('CLAUDE.md', 'Be brief.')
    write('agents/engineer.md', 'Write Go.')
    write('agents/ux.md', '---\nname: ux\ndescription: designs\n---\nDesign.')
    write('agents/notes.md', 'No agent.')
    const framework = await loadFramework(root)
    expect(framework.instructions).toBe('Be brief.')
    expect(framework.agents.map(({ name }) => name)).toEqual(['Engineer', 'UX'])
  })

  it('reads a single Markdown file, through a link too', async () => {
    write('team.md', 'Be kind.\n')
    fs.symlinkSync('team.md', path.join(root, 'link.md'))
    expect(await loadFramework(path.join(root, 'link.md'))).toMatchObject({
      instructions: 'Be kind.',
      agents: []
    })
  })

  it.each(['missing', 'empty-folder', 'empty.md', 'program.py'])(
    'reports that %s is not a framework, and what would be one',
    async (name) => {
      fs.mkdirSync(path.join(root, 'empty-folder'))
      write('empty.md', '\n')
      write('program.py', 'print()')
      const failure = loadFramework(path.join(root, name))
      await expect(failure).rejects.toThrow(ConfigurationError)
      await expect(failure).rejects.toThrow(/^framework-path: .* is not a framework: .* Give a Markdown file/)
    }
  )

  it('keeps an agent whose file cannot be used, with its problem', async () => {
    write('agents/bad_agent.md', '---\nname: [\ntools: 7\n---\nx')
    const { agents } = await loadFramework(root)
    expect(agents).toMatchObject([
      { slug: 'bad', problem: expect.stringMatching(/bad_agent\.md: .*tools is not/) }
    ])
  })

  it('does not read instructions through a link that leads out of the folder', async () => {
    fs.symlinkSync('/etc/hostname', path.join(root, 'INSTRUCTIONS.md'))
    await expect(loadFramework(root)).rejects.toThrow(
      /INSTRUCTIONS\.md: it is a symbolic link that leads out of its folder/
    )
  })
})
