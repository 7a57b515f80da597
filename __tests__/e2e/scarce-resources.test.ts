import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SessionRecord } from '../../src/session/record/record.js'
import { ACTION_ROOT } from '../support/action-manifest.js'
import { describeUnless } from '../support/tools/describe-unless.js'
import { tryProgram } from '../support/tools/try-tool.js'
import { createJob, type Job } from '../support/runner-job.js'

let job: Job

beforeEach(() => {
  job = createJob()
})

afterEach(() => {
  job.dispose()
})

const AGENTS = [
  'Engineer',
  'QA',
  'Documentation',
  'Research',
  'Security',
  'Ops',
  'Data Engineer',
  'Version Control'
]

/** Rehearses eight agents at once, in a shell that these commands have narrowed. The record is undefined where there is none. */
function rehearse(narrow: string, shell: readonly [string, ...string[]] = ['sh', '-c']) {
  const response = AGENTS.map((name) => `**${name} Agent**: Do your part`).join('\n')
  writeFileSync(
    join(job.workspace, 'scenario.json'),
    JSON.stringify({ pm: { response }, default: { 'delay-seconds': 1 } })
  )
  const { PATH = '', HOME = '', RUNNER_TRACKING_ID = '' } = job.env
  const [program, ...before] = shell
  const command = [
    narrow,
    `"${process.execPath}" "${join(ACTION_ROOT, 'dist/cli/index.js')}" --rehearse -i x --rehearsal-script scenario.json --max-parallel 16 --log-dir "$LOGS"`,
    'exitCode=$?',
    // The content of a separate file system is gone with it.
    'cat "$LOGS"/session-*/session.json > "$KEPT" 2>/dev/null',
    'exit $exitCode'
  ].join('\n')
  const kept = join(job.temp, 'kept.json')
  const { status, stdout, stderr } = spawnSync(program, [...before, command], {
    cwd: job.workspace,
    env: { PATH, HOME, RUNNER_TRACKING_ID, TMPDIR: job.temp, LOGS: join(job.temp, 'logs'), KEPT: kept },
    encoding: 'utf8'
  })
  const text = readdirSync(job.temp).includes('kept.json') ? readFileSync(kept, 'utf8') : ''
  return {
    status,
    printed: stdout + stderr,
    record: text === '' ? undefined : (JSON.parse(text) as SessionRecord)
  }
}

/** The lowest limit of open files at which this Node runs a module that loads another; below, no program of it can say a word. */
function leastFiles(): number {
  const folder = mkdtempSync(join(tmpdir(), 'mpm-least-'))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'first.js'), "await import('./second.js')\n")
  writeFileSync(join(folder, 'second.js'), '')
  const script = 'ulimit -n "$1"; exec setsid -w "$2" "$3"'
  const starts = (limit: number): boolean =>
    spawnSync('sh', ['-c', script, 'sh', String(limit), process.execPath, join(folder, 'first.js')])
      .status === 0
  const least = Array.from({ length: 30 }, (_, index) => 10 + index).find(starts) ?? 40
  rmSync(folder, { recursive: true })
  return least
}

describe('few open files', () => {
  // With twice as many each of them failed in another way, with a stack and without a record.
  it.each([
    [64, 1],
    [96, 2]
  ])('let all agents do their work with a limit of %d, %d at a time', (limit, runs) => {
    const { status, printed, record } = rehearse(`ulimit -n ${limit}`)
    expect({ status, printed }).toMatchObject({ status: 0 })
    expect(record).toMatchObject({ conclusion: 'success', successful: 8 })
    expect(record?.notices.map(({ message }) => message)).toContain(
      `Only ${limit} files may be open at once here, so max-parallel is lowered from 16 to ${runs}. Raise the limit (ulimit -n) for more.`
    )
  })

  // With few more than Node itself needs, parts of the program could not be loaded, which ended with a stack.
  // With 24, a child process that could not be started had Node kill the whole group: hence a session of its own.
  it.each([...new Set([0, 1, 2, 3].map((more) => leastFiles() + more)), 40])(
    'start nothing where there are too few for a single run: %d',
    (limit) => {
      const { status, printed, record } = rehearse(`ulimit -n ${limit}`, ['setsid', '-w', 'sh', '-c'])
      expect({ status, record }).toEqual({ status: 2, record: undefined })
      expect(printed).toMatch(
        /^Only \d+ files may be open at once here, and a session needs \d+\. Raise the limit/
      )
    }
  )
})

const noOwnMountsReason = await tryProgram('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'])
const inOwnMounts = ['unshare', '-m', 'sh', '-c'] as const

describeUnless(noOwnMountsReason, 'a full disk', () => {
  const mount = (options: string): string => `mkdir "$LOGS" && mount -t tmpfs -o ${options} tmpfs "$LOGS"`

  it('without inodes ends the runs that find none, and keeps record and cause', () => {
    const { status, printed, record } = rehearse(mount('nr_inodes=40'), inOwnMounts)
    expect({ status, stack: /^ +at /m.test(printed) }).toEqual({ status: 1, stack: false })
    expect(record).toMatchObject({ conclusion: 'failure', total: 8 })
    const failed = (record?.results ?? []).filter(({ outcome }) => outcome !== 'completed')
    expect(failed.map(({ error }) => error ?? '').join('\n')).toMatch(/ENOSPC/)
    const ofOurFiles = failed.filter(({ outcome }) => outcome === 'spawn-failed')
    expect(ofOurFiles.length).toBeGreaterThan(0)
    for (const { error } of ofOurFiles)
      expect(error).toMatch(/^Its files could not be written: ENOSPC.*inodes are used up/)
  })

  it('takes the record all the same', () => {
    // All but the room that was kept for the record is filled while the agents work.
    const fill =
      'while ! grep -qs run-message "$LOGS"/session-*/events.jsonl; do sleep 0.05; done; cat /dev/zero > "$LOGS/filler" 2>/dev/null'
    const { printed, record } = rehearse(`${mount('size=8m')}\n(${fill}) &`, inOwnMounts)
    expect(/^ +at /m.test(printed)).toBe(false)
    expect(record?.total).toBe(8)
    expect(record?.conclusion).not.toBeNull()
    expect(printed).toMatch(/events\.jsonl cannot be written any more: ENOSPC/)
  })
})
