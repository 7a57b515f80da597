/** The stand-in as a process: signals, memory, children. It is compiled to plain JavaScript for that. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import readline from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { buildClaudeArguments } from '../../../src/claude/command/arguments.js'
import { rehearsalExecutable } from '../../../src/claude/rehearsal/executable.js'
import { transpileSource } from '../../support/transpile-source.js'
import { describeUnless, unmet } from '../../support/tools/describe-unless.js'

let folder: string
const children: ChildProcess[] = []

beforeAll(() => {
  folder = transpileSource('claude', 'process', 'util')
  fs.symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'))
  const lines = [
    "import { runRehearsal } from './claude/rehearsal/main.js'",
    'process.exitCode = await runRehearsal(process.argv.slice(2), process.env)'
  ]
  fs.writeFileSync(path.join(folder, 'entry.js'), lines.join('\n'))
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

interface Actor {
  readonly child: ChildProcess
  readonly pid: number
  /** The lines, as they come. */
  readonly lines: AsyncIterator<string>
  readonly ended: Promise<readonly [number | null, string | null]>
}

function start(behaviour: object): Actor {
  const script = path.join(folder, 'scenario.json')
  fs.writeFileSync(script, JSON.stringify({ default: behaviour }))
  const [program, ...args] = [
    ...rehearsalExecutable(path.join(folder, 'entry.js')).command,
    ...buildClaudeArguments({
      role: 'agent',
      sessionId: 's',
      systemPromptFile: 'x',
      settingsFile: 'y',
      allowedTools: ['Read']
    })
  ] as [string, ...string[]]
  const child = spawn(program, args, {
    cwd: folder,
    env: { CLAUDE_PM_AGENT: 'qa', MPM_REHEARSAL_SCRIPT: script },
    stdio: ['pipe', 'pipe', 'inherit']
  })
  children.push(child)
  child.stdin.end('Try it')
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, pid: child.pid ?? 0, lines, ended }
}

/** Reads lines up to one that contains these words. */
async function until({ lines }: Actor, words: string): Promise<void> {
  for (let next = await lines.next(); next.done !== true; next = await lines.next())
    if (next.value.includes(words)) return
  throw new Error(`it ended before it wrote ${words}`)
}

describe('a rehearsed process', () => {
  it('ends by itself with its exit code', async () => {
    expect(await start({ 'exit-code': 4 }).ended).toEqual([4, null])
  })

  it('sends itself a signal', async () => {
    expect(await start({ signal: 'SIGKILL' }).ended).toEqual([null, 'SIGKILL'])
  })

  it('hangs until it is ended', async () => {
    const actor = start({ hang: true, say: 'about to hang' })
    await until(actor, 'about to hang')
    actor.child.kill('SIGTERM')
    expect(await actor.ended).toEqual([null, 'SIGTERM'])
  })

  it('ignores the request to end', async () => {
    const actor = start({ 'ignore-term': true, 'delay-seconds': 600 })
    await until(actor, 'thinking_tokens')
    actor.child.kill('SIGTERM')
    await until(actor, 'thinking_tokens')
    actor.child.kill('SIGKILL')
    expect(await actor.ended).toEqual([null, 'SIGKILL'])
  })
})

describeUnless(
  unmet(process.platform === 'linux', 'no /proc'),
  'a rehearsed process, seen through /proc,',
  () => {
    it('really takes memory', async () => {
      const actor = start({ 'memory-mb': 200, 'delay-seconds': 600 })
      await until(actor, 'thinking_tokens')
      expect(residentMb(actor.pid)).toBeGreaterThan(200)
    })

    it('keeps taking memory', async () => {
      const actor = start({ 'memory-growth-mb-per-second': 150 })
      await until(actor, 'thinking_tokens')
      const before = residentMb(actor.pid)
      await until(actor, 'thinking_tokens')
      await until(actor, 'thinking_tokens')
      expect(residentMb(actor.pid)).toBeGreaterThan(before + 100)
    })

    it('leaves a process in a separate session', async () => {
      const actor = start({ 'leave-background': true, 'delay-seconds': 600 })
      await until(actor, 'thinking_tokens')
      const [left = 0] = childrenOf(actor.pid)
      try {
        expect(sessionOf(left)).toBe(left)
        actor.child.kill('SIGKILL')
        await actor.ended
        expect(sessionOf(left)).toBe(left)
      } finally {
        process.kill(left, 'SIGKILL')
      }
    })
  }
)

function residentMb(pid: number): number {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024
}

function childrenOf(pid: number): number[] {
  return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

/** Field 6 of `stat`, counted behind the program's name. */
function sessionOf(pid: number): number {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3])
}
