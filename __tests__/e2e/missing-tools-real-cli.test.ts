import { afterEach, beforeEach, describe, expect, it, xdescribe } from '@jest/globals'
import fs from 'node:fs'
import path from 'node:path'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { canMount, noMountReason, writeMountedNode } from '../support/mount-namespace.js'
import { setStage, type Stage } from '../support/stage.js'
import { teamScenario, type Member } from '../support/team-scenario.js'

let stage: Stage
let folder = ''

beforeEach(async () => {
  stage = await setStage()
  folder = path.join(stage.job.temp, 'broken')
  fs.mkdirSync(folder)
  fs.mkdirSync(`${folder}/empty`)
  fs.writeFileSync(`${folder}/nothing`, '', { mode: 0o644 })
})
// Fails, too, of any process that outlived the test.
afterEach(() => stage.close())

const answers = ['The calculator — übrigens — is built.', 'Twelve tests, all green.', 'The guide is written.']
const team: readonly Member[] = [
  { agent: 'Engineer Agent', task: 'Build the calculator', steps: [{ text: answers[0] ?? '' }] },
  { agent: 'QA Agent', task: 'Test all of it', steps: [{ text: answers[1] ?? '' }] },
  { agent: 'Documentation Agent', task: 'Write the guide', steps: [{ text: answers[2] ?? '' }] }
]

const broken = (program: string): string => `mount --bind /bin/false /usr/bin/${program}`
const missing = (file: string): string => `mount --bind "$FOLDER/nothing" ${file}`
const addon = missing(`${ACTION_ROOT}/dist/prebuilds/${process.platform}-${process.arch}/pty.node`)
const launcherFolder = `${ACTION_ROOT}/dist/launcher/${process.platform}-${process.arch}`
const noLauncher = `mount --bind /bin/false ${launcherFolder}/launcher`
const NO_LAUNCHER = /^The launcher .* cannot be used \(.*\), so programs are started by perl or sh/
const NO_SANDBOX = /^Sandbox: none; .* the launcher that comes with the action/
/** A /dev without the device that gives terminals. */
const noPtmx = [
  'mkdir "$FOLDER/dev" && mount -t tmpfs tmpfs "$FOLDER/dev"',
  'for each in null zero full random urandom; do cp -a /dev/$each "$FOLDER/dev/"; done',
  'ln -s /proc/self/fd "$FOLDER/dev/fd"; mkdir "$FOLDER/dev/shm" "$FOLDER/dev/pts"',
  'mount --move "$FOLDER/dev" /dev'
]
const ptys = (max: number): string[] => [
  `mount -t devpts -o newinstance,ptmxmode=0666,max=${max} devpts /dev/pts`,
  'mount --bind /dev/pts/ptmx /dev/ptmx'
]
/** A terminal is held as long as the session lives; the kernel has no limit of none. */
const holdOne =
  'cd /; exec 9<>/dev/ptmx; env -i tail -s 0.1 --pid=$PPID -f /dev/null >/dev/null 2>&1 & cd - >/dev/null'

const NO_PIPE =
  /^No named pipe can be made here \(.*\): agents get their task and cannot be reached after that/
const SCRIPT = /The native pseudo-terminal cannot be loaded here .*: using util-linux's script instead/
const NO_TERMINAL = (cause: string): RegExp =>
  new RegExp(`No pseudo-terminal can be opened here \\(${cause}.*programs write to a pipe.*kernel.pty.max`)

const rows: readonly (readonly [string, readonly string[], readonly RegExp[]])[] = [
  ['mkfifo fails', [broken('mkfifo')], [NO_PIPE]],
  ['mkfifo is missing', [missing('/usr/bin/mkfifo')], [NO_PIPE]],
  ['perl is missing', [missing('/usr/bin/perl')], []],
  ['the launcher cannot run', [noLauncher], [NO_SANDBOX, NO_LAUNCHER]],
  ['neither the launcher nor perl can run', [noLauncher, broken('perl')], [NO_SANDBOX, NO_LAUNCHER]],
  [
    'the launcher has lost its executable bit',
    [
      `cp ${launcherFolder}/launcher "$FOLDER/plain" && chmod 644 "$FOLDER/plain"`,
      `mount --bind "$FOLDER/plain" ${launcherFolder}/launcher`
    ],
    []
  ],
  [
    'the launcher is where nothing is executed',
    [`mount --bind ${launcherFolder} ${launcherFolder}`, `mount -o remount,bind,noexec ${launcherFolder}`],
    []
  ],
  ['node-pty cannot be loaded', [addon], [SCRIPT]],
  ['only script is left, without stty', [addon, broken('stty')], [SCRIPT]],
  ['neither node-pty nor script works', [addon, broken('script')], [/programs write to a pipe.*util-linux/]],
  [
    'nothing works but pipes and the shell',
    [addon, broken('script'), noLauncher, missing('/usr/bin/perl'), broken('mkfifo')],
    [NO_SANDBOX, NO_LAUNCHER, /programs write to a pipe.*install perl/, NO_PIPE]
  ],
  ['there is no /dev/ptmx', noPtmx, [NO_TERMINAL('/dev/ptmx is missing')]],
  ['/dev/pts is empty', ['mount --bind "$FOLDER/empty" /dev/pts'], [NO_TERMINAL('')]],
  [
    'all terminals are taken at the start',
    [...ptys(1), holdOne],
    [NO_TERMINAL('all pseudo-terminals of this machine')]
  ]
]

const title = 'a session with the real CLI on a machine'
const suite = canMount ? describe : xdescribe

suite(canMount ? title : `${title} (skipped: ${noMountReason ?? ''})`, () => {
  async function runWith(mounts: readonly string[]) {
    await stage.startApi(teamScenario(team))
    const node = writeMountedNode(`${folder}/node`, [`FOLDER=${folder}`, ...mounts])
    const main = await stage.startMain({ ...stage.realCli({ 'timeout-seconds': '90' }), node }).finished
    expect(main.exitCode === 0 ? '' : main.raw).toBe('')
    expect(main.outputs).toMatchObject({ conclusion: 'success', successful: '3' })
    const files = stage.artifactFiles()
    const folders = ['01-engineer', '02-qa', '03-documentation']
    expect(folders.map((name) => files.get(`agents/${name}/response.md`)?.trim())).toEqual(answers)
    return main.log.split('\n').flatMap((line) => {
      const warning = /warning: (?:PM: |Engineer: |QA: |Documentation: )?(.*)$/.exec(line)?.[1]
      return warning === undefined ? [] : [warning]
    })
  }

  it.each(rows)('where %s', async (_title, mounts, expected) => {
    const warnings = await runWith(mounts)
    expect(warnings).toHaveLength(expected.length)
    for (const pattern of expected) expect(warnings).toContainEqual(expect.stringMatching(pattern))
  })

  it('with fewer terminals than agents, of which some wait', async () => {
    const warnings = await runWith(ptys(1))
    expect(warnings.length).toBeGreaterThan(0)
    for (const warning of warnings)
      expect(warning).toMatch(/all pseudo-terminals.*Starting the program when one/)
  })
})
