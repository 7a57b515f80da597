/** Attacks of agents that no sandbox holds, carried out by the real CLI: what later steps of the job would suffer. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { setStage, type Stage } from '../support/stage.js'
import { teamScenario } from '../support/team-scenario.js'
import type { StepResult } from '../support/runner.js'

let stage: Stage

beforeEach(async () => {
  stage = await setStage()
})

afterEach(() => stage.close())

type ToolCall = readonly [name: string, input: Readonly<Record<string, unknown>>]

/** Runs a session whose one agent makes these calls, one after another. */
async function attack(
  calls: readonly ToolCall[],
  inputs: Readonly<Record<string, string>> = {},
  actionRoot?: string
): Promise<{ readonly main: StepResult; readonly post: StepResult }> {
  const steps = calls.map(([name, input]) => ({ blocks: [{ type: 'tool_use', name, input }] }) as const)
  const member = { agent: 'Engineer Agent', task: 'Look around', steps: [...steps, { text: 'Done.' }] }
  await stage.startApi(teamScenario([member]))
  const { env, ...step } = stage.realCli(inputs)
  return stage.run({
    ...step,
    env: { ...env, INPUT_SANDBOX: 'off' },
    ...(actionRoot === undefined ? {} : { actionRoot })
  })
}

/** The action as part of the project, as for `uses: ./.github/actions/team`. */
function vendorAction(): string {
  const root = join(stage.job.workspace, '.github/actions/team')
  mkdirSync(root, { recursive: true })
  for (const name of ['action.yml', 'dist'])
    cpSync(join(ACTION_ROOT, name), join(root, name), { recursive: true })
  return root
}

const warnings = ({ annotations }: StepResult): string =>
  annotations.flatMap(({ name, data }) => (name === 'warning' ? [data] : [])).join('\n')

describe('without a sandbox', () => {
  it('what agents write to the command files of the runner has no effect, and is said everywhere', async () => {
    const folder = join(stage.job.temp, '_runner_file_commands', '1')
    const command = [
      `cd ${folder}`,
      'echo LD_PRELOAD=/tmp/evil.so >>github_env',
      'echo /tmp/evil >>github_path',
      'echo mpm-session-directory=/tmp/evil >>github_state',
      'echo conclusion=success >>github_output',
      'rm github_step_summary && ln -s /tmp/evil github_step_summary'
    ].join(' && ')
    const { main, post } = await attack([['Bash', { command }]], { 'allowed-tools': 'Bash' })
    expect([main.exitCode, main.env, main.path]).toEqual([0, {}, []])
    expect(main.state['mpm-session-directory']).toContain(stage.job.temp)
    expect(main.outputs['response']).toContain('Look around')
    expect(main.summary).toContain('Subprocess')
    for (const name of [
      'GITHUB_ENV',
      'GITHUB_PATH',
      'GITHUB_STATE',
      'GITHUB_OUTPUT',
      'GITHUB_STEP_SUMMARY'
    ]) {
      expect(warnings(main)).toContain(name)
      expect(main.summary).toContain(name)
    }
    expect(warnings(main)).toContain('it sets LD_PRELOAD')
    expect(
      stage
        .artifactRecord()
        .notices.map(({ message }) => message)
        .join()
    ).toContain('GITHUB_ENV')
    expect([post.exitCode, warnings(post)]).toEqual([0, ''])
  })

  it('the action refuses to run from within the working directory, where agents could replace its post step', async () => {
    const root = vendorAction()
    const file = join(root, 'dist/post/index.js')
    const content = `console.log('evil', process.env['INPUT_ANTHROPIC-API-KEY'])`
    const { main, post } = await attack(
      [
        ['Read', { file_path: file }],
        ['Write', { file_path: file, content }]
      ],
      {},
      root
    )
    expect(readFileSync(file, 'utf8')).not.toContain('evil')
    expect(post.raw).not.toContain(stage.apiKey)
    expect(main.exitCode).toBe(1)
    expect(main.annotations.flatMap(({ name, data }) => (name === 'error' ? [data] : []))).toEqual([
      expect.stringMatching(/^working-directory: .* contains this action's own files .*owner\/name@commit/)
    ])
  })

  it('a rehearsal may run from there, because its agents are stand-ins, and says what a session would do', async () => {
    const inputs = { rehearse: 'true', prompt: '**Engineer Agent**: Build it' }
    const { main } = await stage.run({ inputs, actionRoot: vendorAction() })
    expect([main.exitCode, warnings(main)]).toEqual([0, ''])
    expect(main.log).toContain('A session with real agents would be refused here.')
  })

  it('a folder that agents dress up as a bare repository is disarmed before a later step works in it', async () => {
    const { workspace } = stage.job
    const api = join(workspace, 'api')
    const proof = join(stage.job.temp, 'proof')
    mkdirSync(api)
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', args, {
        cwd,
        stdio: 'pipe',
        env: { ...stage.job.env, GIT_CEILING_DIRECTORIES: '' }
      })
    git(workspace, 'init', '-q')
    const write = (name: string, content: string): ToolCall => [
      'Write',
      { file_path: join(api, name), content }
    ]
    const settings = `[core]\nrepositoryformatversion = 0\nbare = false\nworktree = ..\nfsmonitor = "touch ${proof}; false"\n`
    const { main } = await attack([
      write('HEAD', 'ref: refs/heads/main\n'),
      write('objects/x', ''),
      write('refs/x', ''),
      write('config', settings)
    ])
    expect(main.exitCode).toBe(0)
    git(api, 'status')
    expect(existsSync(proof)).toBe(false)
    expect(existsSync(join(api, 'HEAD.quarantined'))).toBe(true)
    expect(warnings(main)).toContain('bare git repository in api')
    expect(main.summary).toContain('HEAD.quarantined')
    // The attack is real: as the agent left it, git runs the program.
    writeFileSync(join(api, 'HEAD'), 'ref: refs/heads/main\n')
    git(api, 'status')
    expect(existsSync(proof)).toBe(true)
  })
})
