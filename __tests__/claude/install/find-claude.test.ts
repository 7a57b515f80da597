import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findClaude } from '../../../src/claude/install/find-claude.js'
import type { FindClaudeOptions } from '../../../src/claude/install/find-claude.js'
import { runCommand } from '../../../src/claude/install/run-command.js'

let folder: string
let notices: string[]

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mpm-find-'))
  notices = []
})

afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

/** A short shell script as a program. */
function program(name: string, script: string): string {
  const file = path.join(folder, name)
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  return file
}

/** npm that does what `install` says; `$PREFIX` is the folder to install into. Each call leaves a line. */
function npm(install: string): void {
  program('bin/npm', `echo "$@" >> "${folder}/npm-calls"\nPREFIX="$PWD"\n${install}`)
}

const INSTALLS = [
  'mkdir -p "$PREFIX/node_modules/pkg" "$PREFIX/node_modules/.bin"',
  'printf "#!/bin/sh\\necho 2.1.197\\n" > "$PREFIX/node_modules/pkg/claude"',
  'chmod +x "$PREFIX/node_modules/pkg/claude"',
  'ln -s ../pkg/claude "$PREFIX/node_modules/.bin/claude"'
].join('\n')

function npmCalls(): string[] {
  const file = path.join(folder, 'npm-calls')
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : []
}

function find(options: Partial<FindClaudeOptions> = {}): ReturnType<typeof findClaude> {
  return findClaude({
    version: '2.1.197',
    searchPath: path.join(folder, 'bin'),
    cacheDirectory: path.join(folder, 'cache'),
    signal: new AbortController().signal,
    environment: { PATH: `${path.join(folder, 'bin')}:/usr/bin:/bin`, HOME: folder },
    onNotice: (message) => notices.push(message),
    ...options
  })
}

const cached = (): string => path.join(folder, 'cache', 'claude-code', '2.1.197', process.arch)

describe('a given path', () => {
  it('is used if it prints its version', async () => {
    const file = program('own/claude', 'echo "2.1.150 (Claude Code)"')
    expect(await find({ path: file })).toEqual({ command: [file], version: '2.1.150', source: 'input' })
  })

  it.each([
    ['is not there', () => path.join(folder, 'missing')],
    ['is a folder', () => folder],
    ['does not print its version', () => program('own/mute', 'echo native binary not installed >&2; exit 1')]
  ])('that %s is an error that names it, and nothing else is tried', async (_, file) => {
    npm(INSTALLS)
    const given = file()
    const error: unknown = await find({ path: given }).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'EnvironmentError', code: 'CLAUDE_NOT_FOUND' })
    expect(String(error)).toContain(`claude-path ${given}`)
    expect(npmCalls()).toEqual([])
  })
})

describe('the search', () => {
  it('finds claude on PATH', async () => {
    const file = program('bin/claude', 'echo "2.1.197 (Claude Code)"')
    expect(await find()).toEqual({ command: [file], version: '2.1.197', source: 'PATH' })
  })

  it('skips a claude that does not answer or is too old, with a notice', async () => {
    program('bin/claude', 'exit 7')
    program('old/claude', 'echo 1.0.9')
    const good = program('good/claude', 'echo 2.1.200')
    const searchPath = ['bin', 'old', 'good'].map((name) => path.join(folder, name)).join(':')
    expect(await find({ searchPath })).toMatchObject({ command: [good] })
    expect(notices.join('\n')).toMatch(/exit code 7[^]*version 1\.0\.9/)
  })

  it('does not search relative folders of PATH, which the checkout may control', async () => {
    program('bin/claude', 'echo 2.1.197')
    const searchPath = path.relative(process.cwd(), path.join(folder, 'bin'))
    await expect(
      find({ searchPath, path: undefined, run: () => Promise.reject(new Error('was run')) })
    ).rejects.toThrow()
  })

  it('passes no secret to the program', async () => {
    program('bin/claude', `env > "${folder}/seen"; echo 2.1.197`)
    const environment = {
      PATH: '/usr/bin:/bin',
      'INPUT_ANTHROPIC-API-KEY': 'sk-secret',
      ANTHROPIC_API_KEY: 'sk-secret'
    }
    await find({ environment })
    expect(fs.readFileSync(path.join(folder, 'seen'), 'utf8')).not.toContain('sk-secret')
  })
})

describe('the installation', () => {
  it('goes into the cache and is found there the next time', async () => {
    npm(INSTALLS)
    const file = path.join(cached(), 'node_modules', '.bin', 'claude')
    const announced: string[] = []
    const onInstall = (message: string): void => void announced.push(message)
    expect(await find({ onInstall })).toEqual({ command: [file], version: '2.1.197', source: 'installed' })
    expect(await find({ onInstall })).toEqual({ command: [file], version: '2.1.197', source: 'cache' })
    expect(announced).toEqual(['Installing the Claude CLI 2.1.197 with npm, because none was found.'])
    expect(npmCalls()).toHaveLength(1)
    expect(npmCalls()[0]).toContain('@anthropic-ai/claude-code@2.1.197')
    expect(fs.readdirSync(path.dirname(cached())).sort()).toEqual([process.arch, `${process.arch}.complete`])
  })

  it('replaces a broken one in the cache', async () => {
    npm(INSTALLS)
    await find()
    fs.writeFileSync(path.join(cached(), 'node_modules', 'pkg', 'claude'), '#!/bin/sh\nexit 1\n')
    expect(await find()).toMatchObject({ source: 'installed' })
  })

  it('is not taken from a folder that is not complete', async () => {
    npm(INSTALLS)
    await find()
    fs.rmSync(`${cached()}.complete`)
    expect(await find()).toMatchObject({ source: 'installed' })
  })

  it('is retried, and leaves nothing of a failed try', async () => {
    npm(
      `if [ ! -e "${folder}/again" ]; then touch "${folder}/again" "$PREFIX/half"; echo network >&2; exit 1; fi\n${INSTALLS}`
    )
    expect(await find()).toMatchObject({ source: 'installed' })
    expect(notices.join('\n')).toMatch(/try 1 of 3.*exit code 1.*network/)
    expect(fs.readdirSync(path.dirname(cached())).sort()).toEqual([process.arch, `${process.arch}.complete`])
  })

  it('is tried three times if another try may help, and reports the same problem once', async () => {
    npm('echo "npm error code E500" >&2; exit 1')
    const error: unknown = await find().catch((reason: unknown) => reason)
    expect(npmCalls()).toHaveLength(3)
    expect(notices.filter((notice) => notice.includes('E500'))).toHaveLength(1)
    expect(String(error).split('E500')).toHaveLength(2)
  })

  it('that fails reports what was tried and the two ways to get the CLI', async () => {
    npm('echo E404 no such version >&2; exit 1')
    const error: unknown = await find().catch((reason: unknown) => reason)
    expect(error).toMatchObject({ name: 'EnvironmentError', code: 'CLAUDE_NOT_FOUND' })
    for (const words of [
      'Claude CLI not found',
      'no claude on PATH',
      'E404 no such version',
      '`claude-path`',
      'npm'
    ])
      expect(String(error)).toContain(words)
    expect(npmCalls()).toHaveLength(3)
    expect(fs.readdirSync(path.dirname(cached()))).toEqual([])
  })

  it('of a program that does not answer fails', async () => {
    npm(INSTALLS.replace('echo 2.1.197', 'exit 9'))
    await expect(find()).rejects.toThrow('exit code 9')
  })

  it('does not start for something that is not a version', async () => {
    npm(INSTALLS)
    await expect(find({ version: '../../x' })).rejects.toThrow('is not a version')
    expect(npmCalls()).toEqual([])
  })

  it('ends at once when it is cancelled, and its processes with it', async () => {
    const controller = new AbortController()
    const started = path.join(folder, 'started')
    npm(
      `mkfifo "${started}.fifo" 2>/dev/null; sleep 300 & echo $! > "${started}"; echo go > "${started}.fifo"; wait`
    )
    program('wait', `mkfifo "${started}.fifo" 2>/dev/null; cat "${started}.fifo"`)
    const search = find({ signal: controller.signal })
    const outcome = search.catch((reason: unknown) => reason)
    const env = { PATH: '/usr/bin:/bin' }
    const signal = new AbortController().signal
    await runCommand([path.join(folder, 'wait')], { env, timeoutMs: 60_000, signal })
    controller.abort(new Error('the job was cancelled'))
    expect(await outcome).toMatchObject({ message: 'the job was cancelled' })
    const pid = Number(fs.readFileSync(started, 'utf8'))
    // The kill has been sent; wait for the end of the process.
    while (isRunning(pid)) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(isRunning(pid)).toBe(false)
  })
})

describe('runCommand', () => {
  const signal = new AbortController().signal
  const env = { PATH: '/usr/bin:/bin' }

  it('ends a command that takes too long', async () => {
    const result = await runCommand(['sleep', '300'], { env, timeoutMs: 50, signal })
    expect(result).toMatchObject({ exitCode: null, failure: 'did not end within 0.05s' })
  })

  it('reports a program that cannot be started', async () => {
    const result = await runCommand([path.join(folder, 'none')], { env, timeoutMs: 1_000, signal })
    expect(result.failure).toContain('ENOENT')
  })

  it('does not wait for a grandchild that holds its output open', async () => {
    const result = await runCommand(['/bin/sh', '-c', 'sleep 300 & echo $!'], {
      env,
      timeoutMs: 60_000,
      signal
    })
    process.kill(Number(result.stdout))
    expect(result.exitCode).toBe(0)
  })
})

/** Whether a process is alive; a zombie is not. */
function isRunning(pid: number): boolean {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    return !/\) [ZX] /.test(stat)
  } catch {
    return false
  }
}
