import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, expect, it, xit } from '@jest/globals'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { canMount, writeMountedNode } from '../support/mount-namespace.js'
import { setStage, type Stage } from '../support/stage.js'
import { teamScenario } from '../support/team-scenario.js'
import {
  makeTestUser,
  removeTestUser,
  noSudoReason,
  noUsersReason,
  type TestUser
} from '../support/test-user.js'
import { describeUnless } from '../support/tools/describe-unless.js'

/** What an agent with a shell tries; it prints one word for each success. */
function attack(step: { readonly pid: number; readonly temp: string; readonly canary: string }): string {
  return `
    got() { echo "GOT=$1"; }
    for file in environ mem maps; do head -c 1 /proc/${step.pid}/$file >/dev/null 2>&1 && got $file; done
    cat ${step.temp}/canary 2>/dev/null
    ls -R ${step.temp} 2>/dev/null | grep -q . && got temp
    cat ${step.temp}/_runner_file_commands/*/* >/dev/null 2>&1 && got command-files
    kill -0 ${step.pid} 2>/dev/null && got signal
    sudo -n true 2>/dev/null && got sudo
    env | grep -q ${step.canary} && got environment
    mv .git gone 2>/dev/null && got git
    { echo x >> .git/config; } 2>/dev/null && got git-config
    git status --porcelain | sed 's/^/git says: /'
    echo changed > kept.txt
    mkdir -p made/deep && echo new > made/deep/file && chmod 600 made/deep/file
    cp /bin/true made/setuid && chmod 4755 made/setuid
    ln -s /etc/passwd made/link
    rm removed.txt
    echo whoami: $(whoami) home: $HOME
    setsid nohup sleep 1000 >/dev/null 2>&1 </dev/null &
    echo attack is over`
}

const sudoSkipReason = await noSudoReason()
const cases = [
  ['root', false] as const,
  ...(sudoSkipReason === null ? [['a user with sudo', true] as const] : [])
]

describeUnless(sudoSkipReason, 'agents as another user, where we are a user with sudo', () => {
  it('are a case of the tests below', () => {
    expect(cases).toHaveLength(2)
  })
})

describeUnless(await noUsersReason(), 'agents as another user', () => {
  let stage: Stage
  let trusted: TestUser | undefined

  async function setStageFor(user: TestUser | undefined): Promise<void> {
    trusted = user
    stage = await setStage(user === undefined ? {} : { user })
    // As on a runner: folders on the way can be gone through.
    fs.chmodSync(path.dirname(stage.job.home), 0o755)
    const { workspace, temp } = stage.job
    const git = (...args: string[]): void => {
      execFileSync('git', args, {
        cwd: workspace,
        stdio: 'ignore',
        ...user,
        env: { PATH: process.env['PATH'], HOME: stage.job.home }
      })
    }
    for (const name of ['kept.txt', 'removed.txt']) {
      fs.writeFileSync(path.join(workspace, name), 'old\n')
      if (user !== undefined) fs.chownSync(path.join(workspace, name), user.uid, user.gid)
    }
    git('init', '-q')
    git('add', '.')
    git('-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'start')
    fs.writeFileSync(path.join(temp, 'canary'), CANARY)
  }

  const CANARY = 'CANARY-OF-ANOTHER-STEP'

  afterEach(async () => {
    await stage.close()
    if (trusted !== undefined) removeTestUser(trusted)
    const left = usersOfSessions()
    if (left.length > 0) throw new Error(`The session left behind: ${left.join(', ')}`)
  })

  function files(): string[] {
    const { workspace } = stage.job
    return fs
      .readdirSync(workspace, { recursive: true, encoding: 'utf8' })
      .filter((name) => !name.startsWith('.git/'))
      .sort()
      .map((name) => {
        const { uid, gid, mode } = fs.lstatSync(path.join(workspace, name))
        return `${name} ${uid}:${gid} ${(mode & 0o7000).toString(8)}`
      })
  }

  it.each(
    cases.flatMap(([who, viaSudo]) => (['off', 'auto'] as const).map((mode) => [who, mode, viaSudo] as const))
  )(
    'reach nothing of ours, and what they write is ours in the end, where we are %s, sandbox: %s',
    async (_who, mode, viaSudo) => {
      await setStageFor(viaSudo ? makeTestUser({ trusted: true }) : undefined)
      const { job } = stage
      // The process id is known only when the step runs: the agent reads it from a file of the workspace.
      const script = attack({ pid: 0, temp: job.temp, canary: stage.apiKey })
        .replaceAll('/proc/0/', '/proc/$(cat step.pid)/')
        .replace('kill -0 0', 'kill -0 $(cat step.pid)')
      const members = [
        {
          agent: 'Engineer',
          task: 'Attack',
          steps: [
            { blocks: [{ type: 'tool_use' as const, name: 'Bash', input: { command: script } }] },
            { text: 'Done.' }
          ]
        }
      ]
      await stage.startApi(teamScenario(members))
      const modeBefore = fs.statSync(job.workspace).mode
      const running = stage.startMain(
        stage.realCli({
          'agent-user': 'auto',
          sandbox: mode,
          'allowed-tools': 'Bash',
          'permission-mode': 'bypassPermissions',
          // A check runs as this user, too.
          checks: `own: touch made/checked; whoami; ! cat ${job.temp}/canary`
        })
      )
      fs.writeFileSync(path.join(job.workspace, 'step.pid'), String(running.pid))
      const main = await running.finished
      const said = stage.artifactFiles().get('agents/01-engineer/stream.jsonl') ?? ''

      expect(main.log).toMatch(
        /PM and agents run as the user mpm-[0-9a-f]{8} \(\d+\), created for this session/
      )
      expect(main.outputs).toMatchObject({ conclusion: 'success', successful: '1' })
      expect(said).toContain('attack is over')
      expect(said).toMatch(/whoami: mpm-[0-9a-f]{8} home: \/tmp\/mpm-/)
      // "git status" worked, and saw the one file that is new.
      expect(said).toContain('git says: ?? step.pid')
      expect(said.match(/GOT=[a-z-]+/g) ?? []).toEqual([])
      expect(said).not.toContain(CANARY)

      expect(stage.artifactFiles().get('checks/01-own/transcript.log')).toMatch(
        mode === 'off'
          ? /^mpm-[0-9a-f]{8}\r?\ncat: .*Permission denied/
          : /^mpm-[0-9a-f]{8}\r?\ncat: .*No such file or directory/
      )

      const us = trusted === undefined ? '0:0' : `${trusted.uid}:${trusted.gid}`
      expect(files().filter((line) => !line.startsWith('step.pid'))).toEqual(
        [
          '.git',
          'kept.txt',
          'made',
          'made/checked',
          'made/deep',
          'made/deep/file',
          'made/link',
          'made/setuid'
        ].map((name) => `${name} ${us} 0`)
      )
      expect(fs.readFileSync(path.join(job.workspace, 'kept.txt'), 'utf8')).toBe('changed\n')
      expect(fs.statSync(job.workspace).mode).toBe(modeBefore)
      expect(main.annotations.map(({ data }) => data)).toEqual([
        expect.stringMatching(
          /^Engineer \(01\): 1 process that it left behind was ended: sleep 1000 \(pid \d+\)$/
        )
      ])
    }
  )

  it.each(cases)(
    'are ended and cleared away by the post step when the main step was killed, where we are %s',
    async (_who, viaSudo) => {
      await setStageFor(viaSudo ? makeTestUser({ trusted: true }) : undefined)
      const { job } = stage
      const command =
        'echo late > kept.txt; setsid nohup sleep 1000 >/dev/null 2>&1 </dev/null & touch ready; sleep 1000'
      const members = [
        {
          agent: 'Engineer',
          task: 'Hang',
          steps: [
            { blocks: [{ type: 'tool_use' as const, name: 'Bash', input: { command } }] },
            { text: 'Done.' }
          ]
        }
      ]
      await stage.startApi(teamScenario(members))
      const step = stage.realCli({
        'agent-user': 'auto',
        'allowed-tools': 'Bash',
        'permission-mode': 'bypassPermissions',
        'log-level': 'DEBUG'
      })
      const running = stage.startMain(step)
      await running.waitForOutput(/^\[Engineer\] Bash/m)
      while (!fs.existsSync(path.join(job.workspace, 'ready')))
        await new Promise((resolve) => setTimeout(resolve, 50))
      const modeOfTemp = fs.statSync(job.temp).mode & 0o777
      const main = await running.kill()
      const post = await stage.runPost(step, main)

      expect(modeOfTemp).toBe(0o700)
      expect(fs.statSync(job.temp).mode & 0o777).toBe(0o755)
      expect(usersOfSessions()).toEqual([])
      const us = trusted === undefined ? '0:0' : `${trusted.uid}:${trusted.gid}`
      expect(files()).toEqual(['.git', 'kept.txt', 'ready', 'removed.txt'].map((name) => `${name} ${us} 0`))
      expect(fs.readFileSync(path.join(job.workspace, 'kept.txt'), 'utf8')).toBe('late\n')
      expect(
        post.annotations.map(({ data }) => data).filter((text) => /could not|stays|takes root/.test(text))
      ).toEqual([])
    }
  )

  it.each(cases)(
    'leave PM the whole of a long answer to read, which no agent can change, where we are %s',
    async (_who, viaSudo) => {
      await setStageFor(viaSudo ? makeTestUser({ trusted: true }) : undefined)
      const long = `${'filling '.repeat(6000)}\nTHE MIDDLE OF IT\n${'filling '.repeat(6000)}`
      const search = { path: '', pattern: 'MIDDLE OF IT', output_mode: 'content' }
      const forge = { command: '' }
      const api = await stage.startApi({
        rules: [
          {
            name: 'Engineer',
            match: { user: /Current Task\s+Write much/ },
            steps: [{ text: long }]
          },
          {
            name: 'QA',
            match: { user: /Current Task\s+Forge it/ },
            steps: [{ blocks: [{ type: 'tool_use', name: 'Bash', input: forge }] }, { text: 'Tried.' }]
          },
          { name: 'end', match: { user: /agents of round 2 have ended/ }, steps: [{ text: 'All is done.' }] },
          {
            name: 'round 2',
            match: { user: /agents of round 1 have ended/ },
            steps: [
              { blocks: [{ type: 'tool_use', name: 'Grep', input: search }], gate: 'known' },
              { text: '**QA Agent**: Forge it' }
            ]
          },
          { name: 'PM', steps: [{ text: '**Engineer Agent**: Write much' }] }
        ]
      })
      const running = stage.startMain(
        stage.realCli({
          'agent-user': 'auto',
          'max-rounds': '3',
          'allowed-tools': 'Bash',
          'permission-mode': 'bypassPermissions'
        })
      )
      await running.waitForOutput(/PM and agents run as the user/)
      const own = fs.readdirSync('/tmp').find((name) => /^mpm-[A-Za-z0-9]{6}$/.test(name)) ?? ''
      const file = `/tmp/${own}/answers/agents/01-engineer/response.md`
      search.path = file
      forge.command = `echo forged > ${file}; mv ${path.dirname(file)} /tmp/${own}/gone; rm -rf /tmp/${own}/answers; tail -c 10 ${file} && echo LEGIBLE`
      api.release('known')
      const main = await running.finished
      expect(main.outputs).toMatchObject({ conclusion: 'success', successful: '2' })
      const shown = api.requests.find(({ rule }) => rule === 'round 2')?.user ?? ''
      expect(shown).toContain(`the full text is in the file ${file}`)
      expect(shown).not.toContain('THE MIDDLE OF IT')
      expect(stage.artifactFiles().get('pm-02/stream.jsonl')).toContain('THE MIDDLE OF IT')
      const tried = stage.artifactFiles().get('agents/02-qa/stream.jsonl') ?? ''
      expect(tried).toContain('LEGIBLE')
      expect(
        tried.match(/Permission denied|not permitted|Read-only file system|No such file or directory/g)
          ?.length ?? 0
      ).toBeGreaterThanOrEqual(3)
    }
  )

  it.each([
    ['nobody-of-that-name', 'does not exist on this machine'],
    ['root', 'is root'],
    ['no user', 'agent-user']
  ])('are refused before anything starts as %s', async (name, words) => {
    await setStageFor(undefined)
    const main = await stage.startMain({ inputs: { prompt: 'x', rehearse: 'true', 'agent-user': name } })
      .finished
    expect(main.exitCode).toBe(1)
    expect(main.annotations).toHaveLength(1)
    expect(main.annotations[0]?.data).toContain(words)
    expect(main.state).toEqual({})
  })

  const itWithMounts = canMount ? it : xit
  itWithMounts.each([
    [
      'the shell can be changed by others',
      'cp /bin/sh "$OPEN/sh"; chmod 757 "$OPEN/sh"; mount --bind "$OPEN/sh" "$(realpath /bin/sh)"',
      fs.realpathSync('/bin/sh')
    ],
    [
      'a folder of system programs can be changed by others',
      'cp -a /usr/sbin "$OPEN/sbin"; chmod 777 "$OPEN/sbin"; mount --bind "$OPEN/sbin" /usr/sbin',
      '/usr/sbin'
    ]
  ])('are refused before anything starts where %s', async (_title, mount, at) => {
    await setStageFor(undefined)
    const open = path.join(stage.job.temp, 'open')
    fs.mkdirSync(open)
    fs.chmodSync(open, 0o777)
    const node = writeMountedNode(path.join(stage.job.temp, 'node'), [`OPEN=${open}`, mount])
    const inputs = { prompt: 'x', rehearse: 'true', 'agent-user': 'auto' }
    const main = await stage.startMain({ inputs, node }).finished
    expect([main.exitCode, main.annotations.length, main.state]).toEqual([1, 1, {}])
    expect(main.annotations[0]?.data).toContain(
      `as root, but users other than root and this one can change ${at};`
    )
  })

  it('are refused the working directory that holds the action itself', async () => {
    await setStageFor(undefined)
    const own = path.join(stage.job.workspace, 'action')
    fs.cpSync(path.join(ACTION_ROOT, 'dist'), path.join(own, 'dist'), { recursive: true })
    fs.copyFileSync(path.join(ACTION_ROOT, 'action.yml'), path.join(own, 'action.yml'))
    fs.copyFileSync(path.join(ACTION_ROOT, 'package.json'), path.join(own, 'package.json'))
    const inputs = { prompt: 'x', rehearse: 'true', 'agent-user': 'auto' }
    const main = await stage.startMain({ inputs, actionRoot: own }).finished
    expect([main.exitCode, main.outputs['conclusion']]).toEqual([1, 'failure'])
    expect(main.raw).toContain(`what runs as root. Use the action as owner/name@commit`)
    expect(fs.statSync(path.join(own, 'dist/launcher.pl')).uid).toBe(0)
  })

  it('are refused to a user without privilege', async () => {
    await setStageFor(makeTestUser())
    const main = await stage.startMain({ inputs: { prompt: 'x', rehearse: 'true', 'agent-user': 'auto' } })
      .finished
    expect(main.exitCode).toBe(1)
    expect(main.annotations[0]?.data).toContain('needs root or sudo without a password')
  })
})

/**
 * Users that a session made, and folders in which it left something. Tests that run beside these have sessions with
 * users of their own making, whose folders do not count.
 */
function usersOfSessions(): string[] {
  const accounts = fs.readFileSync('/etc/passwd', 'utf8')
  const users = accounts.match(/^mpm-[0-9a-f]{8}(?=:)/gm) ?? []
  const groups = fs.readFileSync('/etc/group', 'utf8').match(/^mpm-[0-9a-f]{8}(?=:)/gm) ?? []
  const uidsOfTests = new Set(
    [...accounts.matchAll(/^mpm-test-[^:]+:[^:]*:(\d+):/gm)].map(([, uid]) => Number(uid))
  )
  const folders = fs
    .readdirSync('/tmp')
    .filter((name) => /^mpm-[A-Za-z0-9]{6}$/.test(name))
    .filter((name) =>
      listFolder(`/tmp/${name}`).some(
        (entry) => !uidsOfTests.has(fs.lstatSync(entry, { throwIfNoEntry: false })?.uid ?? -1)
      )
    )
  return [...users, ...groups, ...folders]
}

/** Nothing for a folder that is removed meanwhile. */
function listFolder(folder: string): string[] {
  try {
    return fs.readdirSync(folder).map((name) => path.join(folder, name))
  } catch {
    return []
  }
}
