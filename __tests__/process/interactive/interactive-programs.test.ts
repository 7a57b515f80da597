/** Conversations with the programs that people really talk to on a terminal: shells, python, git's questions, the CLI. */
import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { END_OF_FILE } from '../../../src/process/interactive/expect-buffer.js'
import { startLoopbackServer } from '../../support/loopback-server.js'
import { startMessagesApi } from '../../support/messages-api.js'
import { CLAUDE } from '../../support/real-cli.js'
import { describeUnless } from '../../support/tools/describe-unless.js'
import { noPerlReason } from '../../support/tools/perl.js'
import { tryProgram } from '../../support/tools/try-tool.js'
import { ProcessStage } from '../process-stage.js'

const noBashReason = await tryProgram('bash', ['-c', ':'], { advice: 'install bash' })
const noPythonReason = await tryProgram('python3', ['-c', ''], { advice: 'install python3' })

let stage: ProcessStage
/** What is to be closed before the stage is looked over. */
let closing: (() => Promise<void>)[]

beforeEach(() => {
  stage = new ProcessStage()
  closing = []
})
afterEach(async () => {
  for (const close of closing) await close()
  await stage.clear()
})

/** The whole environment of a program: nothing of the tester's own settings may speak in it. */
function bareEnv(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: stage.directory, LANG: 'C.UTF-8', TERM: 'dumb', ...more }
}

function start(
  command: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
  memoryLimitMb = 512
): Promise<string> {
  return stage.manager.createInteractiveProcess(command, env, memoryLimitMb, 110, {
    cwd: stage.directory,
    sandbox: stage.sandbox,
    columns: 120,
    rows: 40,
    graceMs: 500
  })
}

describe.each([
  { shell: 'sh', args: ['-i'], skipReason: null },
  { shell: 'bash', args: ['--norc', '--noprofile', '--noediting', '-i'], skipReason: noBashReason }
])('a shell', ({ shell, args, skipReason }) => {
  // The launcher in sh gives no job control.
  describeUnless(skipReason ?? noPerlReason, shell, () => {
    it('keeps its state from line to line, and ends with its own exit code', async () => {
      const { manager } = stage
      const id = await start([shell, ...args], bareEnv({ PS1: 'ask> ' }))
      await manager.readFromProcess(id, 'ask> ')
      await manager.sendToProcess(id, 'stty -echo; word=orange\n')
      await manager.readFromProcess(id, 'ask> ')
      await manager.sendToProcess(id, 'echo "<$word>"\n')
      expect(await manager.readFromProcess(id, [/<(\w+)>\r\n/, 'not found'])).toMatchObject({
        index: 0,
        groups: ['orange']
      })
      await manager.sendToProcess(id, 'exit 7\n')
      expect((await manager.readFromProcess(id, END_OF_FILE)).kind).toBe('matched')
      expect((await manager.terminateProcess(id)).end).toEqual({ kind: 'exited', exitCode: 7 })
    })

    it('has job control: ^C ends what runs in front, and the shell lives', async () => {
      const { manager } = stage
      const id = await start([shell, ...args], bareEnv({ PS1: 'ask> ' }))
      await manager.readFromProcess(id, 'ask> ')
      await manager.sendToProcess(id, "stty -echo; sh -c 'echo in front; exec sleep 1000'\n")
      await manager.readFromProcess(id, 'in front\r\n')
      await manager.sendToProcess(id, '\x03')
      await manager.readFromProcess(id, 'ask> ')
      await manager.sendToProcess(id, 'echo "status $?"\n')
      expect(await manager.readFromProcess(id, /status (\d+)\r\n/)).toMatchObject({ groups: ['130'] })
      await manager.sendToProcess(id, 'exit 0\n')
      expect((await manager.readFromProcess(id, END_OF_FILE)).kind).toBe('matched')
    })
  })
})

describeUnless(noPythonReason, 'python3', () => {
  it('runs a block of several lines, asks a question, and ends at ^D', async () => {
    const { manager } = stage
    const id = await start(['python3', '-q', '-i'], bareEnv({ PYTHON_BASIC_REPL: '1' }))
    await manager.readFromProcess(id, '>>> ')
    await manager.sendToProcess(id, 'for n in range(3):\n')
    await manager.readFromProcess(id, '... ')
    await manager.sendToProcess(id, '    print(n * "ab", end=";")\n\n')
    expect(await manager.readFromProcess(id, ';ab;abab;')).toMatchObject({ kind: 'matched' })
    await manager.readFromProcess(id, '>>> ')
    await manager.sendToProcess(id, 'input("Your name? ").upper()\n')
    await manager.readFromProcess(id, /\nYour name\? /)
    await manager.sendToProcess(id, 'grüße\n')
    expect(await manager.readFromProcess(id, "'GRÜSSE'")).toMatchObject({ kind: 'matched' })
    await manager.readFromProcess(id, '>>> ')
    await manager.sendToProcess(id, '\x04')
    await manager.readFromProcess(id, END_OF_FILE)
    expect((await manager.terminateProcess(id)).end).toEqual({ kind: 'exited', exitCode: 0 })
  })
})

describe('git', () => {
  const COMMIT = '1234567890abcdef1234567890abcdef12345678'

  /** A repository that shows its branches to one user only. */
  async function startRepository(user: string, password: string): Promise<string> {
    const expected = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
    const server = await startLoopbackServer((request, response) => {
      if (request.headers.authorization !== expected)
        response.writeHead(401, { 'www-authenticate': 'Basic realm="repository"' }).end()
      else if (request.url?.startsWith('/page.git/info/refs') === true)
        response.writeHead(200, { 'content-type': 'text/plain' }).end(`${COMMIT}\trefs/heads/main\n`)
      else response.writeHead(404).end()
      return Promise.resolve()
    })
    closing.push(() => server.close())
    return `${server.url}/page.git`
  }

  const gitEnv = (): Record<string, string> =>
    bareEnv({ GIT_TERMINAL_PROMPT: '1', GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C' })

  it('asks for a user and a password, and is let in by them', async () => {
    const { manager } = stage
    const url = await startRepository('ada', 'engine no. 1')
    const id = await start(['git', 'ls-remote', url], gitEnv())
    await manager.readFromProcess(id, /Username for 'http:\/\/127\.0\.0\.1:\d+': /)
    await manager.sendToProcess(id, 'ada\n')
    await manager.readFromProcess(id, /Password for 'http:\/\/ada@127\.0\.0\.1:\d+': /)
    await manager.sendToProcess(id, 'engine no. 1\n')
    const shown = await manager.readFromProcess(id, /([0-9a-f]{40})\trefs\/heads\/main/)
    expect(shown).toMatchObject({ groups: [COMMIT] })
    // A password is typed without an echo.
    expect(shown.before).not.toContain('engine')
    await manager.readFromProcess(id, END_OF_FILE)
    expect((await manager.terminateProcess(id)).end).toEqual({ kind: 'exited', exitCode: 0 })
  })

  it('says that a wrong password is refused', async () => {
    const { manager } = stage
    const id = await start(['git', 'ls-remote', await startRepository('ada', 'engine')], gitEnv())
    await manager.readFromProcess(id, "Username for '")
    await manager.sendToProcess(id, 'ada\n')
    await manager.readFromProcess(id, "Password for '")
    await manager.sendToProcess(id, 'motor\n')
    expect(await manager.readFromProcess(id, [COMMIT, 'Authentication failed'])).toMatchObject({ index: 1 })
    await manager.readFromProcess(id, END_OF_FILE)
    expect((await manager.terminateProcess(id)).end).toEqual({ kind: 'exited', exitCode: 128 })
  })
})

describe('claude', () => {
  // In two pieces, so that no scanner takes it for a leaked key.
  const KEY = ['sk-ant', 'api03-interface-of-the-terminal'].join('-')

  /** What the first start would ask for, answered beforehand. */
  function writeSettings(configDirectory: string): void {
    fs.mkdirSync(configDirectory)
    const settings = {
      hasCompletedOnboarding: true,
      customApiKeyResponses: { approved: [KEY.slice(-20)], rejected: [] },
      projects: { [stage.directory]: { hasTrustDialogAccepted: true } }
    }
    fs.writeFileSync(path.join(configDirectory, '.claude.json'), JSON.stringify(settings))
  }

  it('as it is on a terminal takes a prompt, shows the answer, takes the next, and ends at /exit', async () => {
    const { manager } = stage
    const api = await startMessagesApi({
      rules: [
        { name: 'first', match: { user: /count the bolts/ }, steps: [{ text: 'Forty-two-bolts' }] },
        { name: 'second', match: { user: /and the nuts/ }, steps: [{ text: 'Seventeen-nuts' }] },
        // It also asks for a title of the conversation.
        { name: 'other', steps: [{ text: 'Hardware' }] }
      ]
    })
    closing.push(() => api.close())
    const config = stage.file('config')
    writeSettings(config)
    fs.mkdirSync(stage.file('tmp'))
    const id = await start(
      [CLAUDE, '--strict-mcp-config', '--setting-sources', 'user'],
      bareEnv({
        TERM: 'xterm-256color',
        ANTHROPIC_API_KEY: KEY,
        ANTHROPIC_BASE_URL: api.url,
        CLAUDE_CONFIG_DIR: config,
        CLAUDE_CODE_TMPDIR: stage.file('tmp'),
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
        CLAUDE_CODE_DISABLE_OFFICIAL_MARKETPLACE_AUTOINSTALL: '1',
        DISABLE_AUTOUPDATER: '1',
        DISABLE_TELEMETRY: '1'
      }),
      2048
    )
    const prompt = /❯/
    expect(await manager.readFromProcess(id, [prompt, END_OF_FILE], 60)).toMatchObject({ index: 0 })
    await manager.sendToProcess(id, 'count the bolts\r')
    expect(await manager.readFromProcess(id, 'Forty-two-bolts', 60)).toMatchObject({ kind: 'matched' })
    expect((await api.waitForRequest('first')).headers['x-api-key']).toBe(KEY)
    await manager.sendToProcess(id, 'and the nuts\r')
    expect(await manager.readFromProcess(id, 'Seventeen-nuts', 60)).toMatchObject({ kind: 'matched' })
    await manager.sendToProcess(id, '/exit\r')
    await manager.readFromProcess(id, END_OF_FILE, 60)
    expect((await manager.terminateProcess(id)).end).toEqual({ kind: 'exited', exitCode: 0 })
  })
})
