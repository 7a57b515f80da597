import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runGitIn } from '../support/repository.js'
import { setStage, type Stage } from '../support/stage.js'
import { teamScenario, type Member } from '../support/team-scenario.js'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
  const { workspace } = stage.job
  writeFileSync(join(workspace, 'notes.txt'), 'first line\n2\n3\n4\n5\nlast line\n')
  runGitIn(workspace, ['init', '-q'])
  runGitIn(workspace, ['add', '-A'])
  runGitIn(workspace, ['commit', '-qm', 'first'])
})

// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

/** No agent continues before both have read the original file. */
const barrier = { name: 'both', n: 2 }

/** An agent that reads the notes and replaces a line of them. */
function editor(agent: string, from: string, to: string): Member {
  return {
    agent,
    task: `Replace "${from}" in notes.txt`,
    steps: [
      { blocks: [{ type: 'tool_use', name: 'Read', input: { file_path: 'notes.txt' } }] },
      {
        blocks: [
          {
            type: 'tool_use',
            name: 'Edit',
            input: { file_path: 'notes.txt', old_string: from, new_string: to }
          }
        ],
        barrier
      },
      { text: `${from} is now ${to}.` }
    ]
  }
}

describe('worktrees with the real Claude CLI', () => {
  it('lets two agents edit one file at the same time, and merges both edits', async () => {
    const team = [editor('Engineer Agent', 'first line', 'FIRST'), editor('QA Agent', 'last line', 'LAST')]
    await stage.startApi(teamScenario(team))
    const { main } = await stage.run(stage.realCli({ isolation: 'worktree', 'timeout-seconds': '60' }))
    expect({ exitCode: main.exitCode, log: main.raw }).toMatchObject({ exitCode: 0 })
    const { workspace } = stage.job
    expect(readFileSync(join(workspace, 'notes.txt'), 'utf8')).toBe('FIRST\n2\n3\n4\n5\nLAST\n')
    expect(runGitIn(workspace, ['status', '--porcelain'])).toBe(' M notes.txt\n')
    expect(stage.artifactRecord().results).toMatchObject([
      { merge: 'merged', changes: [{ path: 'notes.txt', kind: 'modified', addedLines: 1, deletedLines: 1 }] },
      { merge: 'merged', changes: [{ path: 'notes.txt' }] }
    ])
    expect(stage.artifactFiles().get('agents/02-qa/changes.patch')).toContain('+LAST')
    expect(main.summary).toContain('## Changed files')
  })

  it('is red when they edit one line, and the later patch is in the artifact', async () => {
    const team = [
      editor('Engineer Agent', 'first line', 'FIRST'),
      editor('QA Agent', 'first line', 'premier')
    ]
    const tasks = team.map((member, number) => ({ ...member, task: `${member.task} (${number})` }))
    await stage.startApi(teamScenario(tasks))
    const { main } = await stage.run(stage.realCli({ isolation: 'worktree', 'timeout-seconds': '60' }))
    expect(main.exitCode).toBe(1)
    expect(main.outputs).toMatchObject({ conclusion: 'failure', successful: '1', failed: '1' })
    const { workspace } = stage.job
    expect(readFileSync(join(workspace, 'notes.txt'), 'utf8')).toMatch(/^FIRST\n/)
    expect(stage.artifactFiles().get('agents/02-qa/changes.patch')).toContain('+premier')
    expect(main.summary).toContain('notes.txt (with Engineer (01))')
    expect(existsSync(`${main.outputs['session-directory'] ?? ''}-workspace`)).toBe(false)
  })
})
