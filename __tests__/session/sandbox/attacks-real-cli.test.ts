/** What an agent's Bash reaches of the job, with the real CLI: nothing of it with the sandbox, all of it without one. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { DEFAULT_SANDBOX } from '../../../src/session/configuration/sandbox-settings.js'
import type { Rule } from '../../support/messages-scenario.js'
import { runGitIn } from '../../support/repository.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { namespacesReason } from '../../support/tools/namespaces.js'
import { setSessionStage, type SessionStage } from '../session-stage.js'

const SECRET = 's3cret-of-the-job'

let stage: SessionStage
let work: string
const kept = { ...process.env }

beforeEach(() => {
  stage = setSessionStage()
  work = path.join(stage.directory, 'work')
  for (const [name, text] of [
    ['home/.ssh/id', SECRET],
    [
      'home/.gitconfig',
      `[user]\n\tname = Ada\n\temail = ada@example.com\n[http]\n\textraheader = ${SECRET}\n`
    ],
    ['_temp/commands/set_env', ''],
    ['_temp/secret', SECRET],
    ['elsewhere/file', 'untouched'],
    ['work/a.txt', 'a\n']
  ] as const) {
    const file = path.join(stage.directory, name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, text)
  }
  runGitIn(work, ['init', '-q'])
  runGitIn(work, ['config', 'http.https://github.com/.extraheader', SECRET])
  runGitIn(work, ['add', '-A'])
  runGitIn(work, ['commit', '-qm', 'First'])
  const inner = path.join(work, 'vendor/inner')
  fs.mkdirSync(inner, { recursive: true })
  runGitIn(inner, ['init', '-q'])
  runGitIn(inner, ['config', 'http.https://github.com/.extraheader', SECRET])
  fs.mkdirSync(path.join(work, 'vendor/module'))
  fs.writeFileSync(path.join(work, 'vendor/module/.git'), 'gitdir: ../../.git/modules/module\n')
  Object.assign(process.env, {
    HOME: path.join(stage.directory, 'home'),
    RUNNER_TEMP: path.join(stage.directory, '_temp'),
    GITHUB_ENV: path.join(stage.directory, '_temp/commands/set_env'),
    SECRET_OF_THE_JOB: SECRET
  })
})
afterEach(async () => {
  for (const name of Object.keys(process.env)) if (!(name in kept)) Reflect.deleteProperty(process.env, name)
  Object.assign(process.env, kept)
  await stage.close()
})

/** Open to root alone, without a sandbox, too. */
const AS_ROOT = 'write a program of the machine'

/** Shell conditions that hold when the attack succeeds; `$STAGE` and `$PID` are the job's. */
const ATTACKS: Readonly<Record<string, string>> = {
  'read the prompt of another run': 'test -s $STAGE/session/pm/prompt.md',
  'write the command file of the step': 'echo X=1 >> $STAGE/_temp/commands/set_env',
  'read RUNNER_TEMP': `grep -q ${SECRET} $STAGE/_temp/secret`,
  'read a key of SSH': `grep -q ${SECRET} $STAGE/home/.ssh/id`,
  'read the token in .git/config': `grep -q ${SECRET} .git/config`,
  'read the token in ~/.gitconfig': `grep -q ${SECRET} $STAGE/home/.gitconfig`,
  'read the environment of the orchestrator': `grep -aq PATH= /proc/$PID/environ`,
  'signal the orchestrator': 'kill -0 $PID',
  'list processes of the machine': 'test -d /proc/$PID',
  'write outside of the working directory': 'echo changed > $STAGE/elsewhere/file',
  'install a hook': 'echo true > .git/hooks/post-checkout',
  'install a hook in a repository within the repository': 'echo true > vendor/inner/.git/hooks/post-checkout',
  'read the token of a repository within the repository': `grep -q ${SECRET} vendor/inner/.git/config`,
  'lead git to another repository by the file of a submodule': 'echo "gitdir: /nowhere" > vendor/module/.git',
  'move a repository and change it there':
    'mv vendor moved && echo true > moved/inner/.git/hooks/post-merge; result=$?; mv moved vendor; test $result = 0',
  [AS_ROOT]: 'touch /usr/local/mpm-attack && rm /usr/local/mpm-attack',
  'see the sockets of services': 'test -n "$(ls -A /run)"'
}

const script = (): string => `
STAGE=${stage.directory} PID=${process.pid}
attempt() { if eval "$2" 2>/dev/null; then echo "$1: yes"; else echo "$1: no"; fi; }
${Object.entries(ATTACKS)
  .map(([name, command]) => `attempt '${name}' '${command.replaceAll("'", String.raw`'\''`)}'`)
  .join('\n')}
`

const rules = (): readonly Rule[] => [
  {
    name: 'PM',
    match: { user: /Build the thing/ },
    steps: [{ text: '**Engineer Agent**: Attack' }]
  },
  {
    name: 'agent',
    match: { user: /Current Task\s+Attack/ },
    steps: [
      {
        blocks: [{ type: 'tool_use', name: 'Bash', input: { command: 'bash attack.sh > results.txt 2>&1' } }]
      },
      {
        blocks: [
          {
            type: 'tool_use',
            name: 'Bash',
            input: {
              command: 'git status --short > status.txt; git log --oneline >> status.txt; id -u >> status.txt'
            }
          }
        ]
      },
      {
        blocks: [
          {
            type: 'tool_use',
            name: 'Write',
            input: { file_path: path.join(work, 'new.txt'), content: 'new' }
          }
        ]
      },
      { blocks: [{ type: 'tool_use', name: 'Read', input: { file_path: path.join(work, 'a.txt') } }] },
      {
        blocks: [
          {
            type: 'tool_use',
            name: 'Edit',
            input: { file_path: path.join(work, 'a.txt'), old_string: 'a', new_string: 'b' }
          }
        ]
      },
      { text: 'Done.\n\nSTATUS: done' }
    ]
  }
]

const tools = {
  allowedTools: ['Bash', 'Read', 'Write', 'Edit'],
  permissionMode: 'bypassPermissions',
  checks: {
    session: [{ name: 'attack', command: 'bash attack.sh > checked.txt' }],
    agents: new Map(),
    before: false,
    timeoutSeconds: undefined
  }
} as const

const succeeded = (file: string): readonly string[] =>
  fs
    .readFileSync(path.join(work, file), 'utf8')
    .split('\n')
    .filter((line) => line.endsWith(': yes'))
    .map((line) => line.replace(/: yes$/, ''))

describeUnless(await namespacesReason(), 'an agent that attacks the job', () => {
  beforeEach(() => {
    fs.writeFileSync(path.join(work, 'attack.sh'), script())
  })

  it('reaches nothing from its sandbox, and works in it as ever', async () => {
    const { record } = await stage.runReal(
      { rules: rules() },
      { ...tools, sandbox: { ...DEFAULT_SANDBOX, mode: 'required' } }
    )
    expect(record.error).toBeNull()
    expect(record.conclusion).toBe('success')
    expect(succeeded('results.txt')).toEqual([])
    expect(succeeded('checked.txt')).toEqual([])
    expect(fs.readFileSync(path.join(work, 'new.txt'), 'utf8')).toBe('new')
    expect(fs.readFileSync(path.join(work, 'a.txt'), 'utf8')).toBe('b\n')
    expect(fs.readFileSync(path.join(work, 'status.txt'), 'utf8')).toMatch(/attack\.sh[\s\S]*First[\s\S]*\d+/)
    expect(fs.readFileSync(path.join(stage.directory, 'elsewhere/file'), 'utf8')).toBe('untouched')
    expect(record.sandbox).toMatchObject({ mode: 'required', way: expect.any(String), network: 'open' })
    expect(record.results[0]?.changes.map(({ path: file }) => file)).toContain('new.txt')
  })

  it('reaches all of it without one', async () => {
    const { record } = await stage.runReal(
      { rules: rules() },
      { ...tools, sandbox: { ...DEFAULT_SANDBOX, mode: 'off' } }
    )
    expect(record.conclusion).toBe('success')
    const possible = Object.keys(ATTACKS).filter((name) => process.getuid?.() === 0 || name !== AS_ROOT)
    expect(succeeded('results.txt')).toEqual(possible)
    expect(record.sandbox).toEqual({ mode: 'off', way: null, network: 'open', failed: [] })
  })

  it('works where the working directory is among the caches of the home', async () => {
    process.env['HOME'] = path.join(stage.directory, 'home')
    const among = path.join(stage.directory, 'home/.cache/job')
    fs.cpSync(work, among, { recursive: true })
    work = among
    const { record } = await stage.runReal(
      { rules: rules() },
      { ...tools, workingDirectory: among, sandbox: { ...DEFAULT_SANDBOX, mode: 'required' } }
    )
    expect(record.error).toBeNull()
    expect(record.conclusion).toBe('success')
    expect(fs.readFileSync(path.join(among, 'new.txt'), 'utf8')).toBe('new')
  })

  it('gives agents a home of their own where the home folder is the working directory', async () => {
    process.env['HOME'] = work
    const { record } = await stage.runReal(
      { rules: rules() },
      { ...tools, sandbox: { ...DEFAULT_SANDBOX, mode: 'required' } }
    )
    expect(record.error).toBeNull()
    expect(record.conclusion).toBe('success')
    // Neither the caches of tools nor the CLI's files become changes of the project.
    expect(fs.readdirSync(work).filter((name) => name.startsWith('.'))).toEqual(['.git'])
  })
})
