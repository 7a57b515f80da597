import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { SessionConfiguration } from '../../src/session/configuration/configuration.js'
import type { SessionRecord } from '../../src/session/record/record.js'
import { openSessionFolder } from '../../src/session/record/session-folder.js'
import { writeOwner } from '../../src/session/lifecycle/session-owner.js'
import { runCommandLine, type CommandLineEffects } from '../../src/terminal/run-command-line.js'
import { aRecord } from '../report/sample-record.js'

let root: string
let printed: { stdout: string; stderr: string }

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'mpm-test-'))
  mkdirSync(path.join(root, 'project'))
  printed = { stdout: '', stderr: '' }
})

afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

function run(
  argv: string[],
  effects: CommandLineEffects = {},
  env: Readonly<Record<string, string>> = {}
): Promise<number> {
  const stream = (name: keyof typeof printed) => ({ write: (text: string) => (printed[name] += text) })
  return runCommandLine(
    argv,
    env,
    { stdout: stream('stdout'), stderr: stream('stderr') },
    {
      workspace: path.join(root, 'project'),
      temporaryDirectory: root,
      signals: new EventEmitter(),
      ...effects
    }
  )
}

/** A session that creates its folder, emits one event and ends with a record. */
function sessionThatGives(differences: Partial<SessionRecord>, configurations: SessionConfiguration[] = []) {
  const runSession: NonNullable<CommandLineEffects['runSession']> = (configuration, { onEvent }) => {
    configurations.push(configuration)
    const folder = openSessionFolder(configuration.sessionDirectory, onEvent)
    folder.emit({ type: 'notice', level: 'info', message: 'live \u001b[2Jword' })
    folder.close()
    return Promise.resolve(aRecord(differences))
  }
  return runSession
}

describe('the command line', () => {
  it('shows the log, the summary and the folder, and returns 0 for a success', async () => {
    const configurations: SessionConfiguration[] = []
    const exitCode = await run(['--rehearse', '-i', 'Build it', '--log-dir', '../logs'], {
      runSession: sessionThatGives({}, configurations)
    })
    expect([exitCode, printed.stderr]).toEqual([0, ''])
    const [configuration] = configurations
    expect(configuration?.prompt).toBe('Build it')
    expect(configuration?.sessionDirectory).toBe(
      path.join(root, 'logs', `session-${configuration?.sessionId ?? ''}`)
    )
    expect(printed.stdout).toMatch(/^live word\n[^]*## Subprocess Execution Summary\n- Total delegations: 3/)
    expect(printed.stdout).toContain(`Session folder: ${configuration?.sessionDirectory ?? ''}\n`)
    for (const name of ['summary.md', 'report.html'])
      expect(existsSync(path.join(configuration?.sessionDirectory ?? '', name))).toBe(true)
  })

  it('needs no prompt for a rehearsal whose scenario says what PM answers', async () => {
    const configurations: SessionConfiguration[] = []
    const scenario = (text: string): void => {
      writeFileSync(path.join(root, 'project/scenario.yml'), text)
    }
    const rehearse = (): Promise<number> =>
      run(['--rehearse', '--rehearsal-script', 'scenario.yml', '--log-dir', '../logs'], {
        runSession: sessionThatGives({}, configurations)
      })
    scenario('pm:\n  response: "**QA Agent**: Test it"')
    expect([await rehearse(), printed.stderr]).toEqual([0, ''])
    scenario('pm:\n  - response: "**QA Agent**: Test it"\n  - response: Done.')
    expect([await rehearse(), printed.stderr]).toEqual([0, ''])
    expect(configurations.map(({ prompt }) => prompt)).toEqual(Array(2).fill('Rehearse scenario.yml'))
    scenario('agents:\n  QA: { exit-code: 1 }')
    expect(await rehearse()).toBe(2)
    expect(printed.stderr).toContain('prompt: is missing: say what the team should do')
  })

  it('reports a prompt without quotes once', async () => {
    expect(await run(['--rehearse', 'Build', 'it'])).toBe(2)
    expect(printed.stderr).toMatch(/^"Build", "it" belong to no flag, [^\n]*\nNothing was started\./)
  })

  it('warns of a prompt that is the name of a file', async () => {
    writeFileSync(path.join(root, 'project/task.md'), 'Build it')
    const effects = { runSession: sessionThatGives({}) }
    expect(await run(['--rehearse', 'task.md', '--log-dir', '../logs'], effects)).toBe(0)
    expect(printed.stderr).toBe(
      'warning: the prompt is the text "task.md". For what is in the file of that name, use --prompt-file task.md\n'
    )
  })

  it('redacts secrets in everything that it shows: log, errors, summary and report', async () => {
    const env = { MY_SETTING: 'a-value-nobody-may-see', API_TOKEN: 'a-token-nobody-may-see' }
    const secrets = Object.values(env).join(' ')
    let sessionDirectory = ''
    const runSession: CommandLineEffects['runSession'] = (configuration, { onEvent, redactor }) => {
      sessionDirectory = configuration.sessionDirectory
      const folder = openSessionFolder(sessionDirectory, onEvent, redactor)
      folder.emit({ type: 'notice', level: 'info', message: `live ${secrets}` })
      folder.close()
      expect(redactor.redact(secrets)).toBe('*** ***')
      return Promise.resolve(
        aRecord({ conclusion: 'failure', error: `failed with ${secrets}`, response: `said ${secrets}` })
      )
    }
    const argv = ['--rehearse', '-i', `Use ${secrets}`, '--pass-env', 'MY_SETTING', '--log-level', 'DEBUG']
    expect(await run(argv, { runSession }, env)).toBe(1)
    const read = (name: string) => readFileSync(path.join(sessionDirectory, name), 'utf8')
    const shown = [printed.stdout, printed.stderr, read('summary.md'), read('report.html')]
    expect(shown.map((text) => text.includes('nobody-may-see'))).toEqual([false, false, false, false])
    expect(printed.stdout).toContain('live *** ***')
    expect(shown[2]).toContain('failed with ')
  })

  it.each<[SessionRecord['conclusion'], number]>([
    ['failure', 1],
    ['cancelled', 130],
    [null, 1]
  ])('gives for %s the exit code %i', async (conclusion, code) => {
    expect(await run(['--rehearse', '-i', 'x'], { runSession: sessionThatGives({ conclusion }) })).toBe(code)
  })

  it('reports bad flags and bad values together, starts nothing, and returns 2', async () => {
    const configurations: SessionConfiguration[] = []
    const runSession = sessionThatGives({}, configurations)
    expect(await run(['--max-paralel', '4', '--timeout-seconds', '10abc'], { runSession })).toBe(2)
    expect(printed.stderr).toBe(
      [
        '- --max-paralel is an unknown flag (did you mean --max-parallel?).',
        '- --timeout-seconds: "10abc" is not a whole number in plain digits. Allowed: a whole number from 1 to 432000. Example: --timeout-seconds 900',
        'Nothing was started. --help shows all flags.\n'
      ].join('\n')
    )
    expect([printed.stdout, configurations]).toEqual(['', []])
  })

  it('says what is missing in the words of a command line', async () => {
    expect(await run([])).toBe(2)
    expect(printed.stderr).toMatch(
      /^- --prompt: is missing: [^\n]*\n- --anthropic-api-key: is missing: set the variable ANTHROPIC_API_KEY, [^\n$]*--rehearse [^\n$]*\nNothing/
    )
  })

  it('says that a key cannot be right without an expression of workflows as the example', async () => {
    expect(await run(['--anthropic-api-key', 'sk ant', 'x'])).toBe(2)
    expect(printed.stderr).toMatch(/^--anthropic-api-key: "\*\*\*" [^\n$]*\nNothing/m)
  })

  it.each([
    ['an unknown flag', '--promt'],
    ['a flag without its value', '--model']
  ])('reports %s alone, as it may be why the rest is missing', async (_, flag) => {
    expect(await run([flag])).toBe(2)
    expect(printed.stderr).toMatch(new RegExp(`^${flag} [^\\n]*\\nNothing was started`))
  })

  it('returns 2 for an unknown flag if everything else is right', async () => {
    expect(await run(['--rehearse', '-i', 'x', '--xyzzy'], { runSession: sessionThatGives({}) })).toBe(2)
  })

  it.each([
    ['SIGINT', 130, 'cancelled from the terminal'],
    ['SIGTERM', 143, 'ended by SIGTERM'],
    ['SIGHUP', 129, 'ended by SIGHUP']
  ])('ends the session in order at the first %s, with the exit code %i', async (signal, code, reason) => {
    const signals = new EventEmitter()
    const runSession: NonNullable<CommandLineEffects['runSession']> = (configuration, options) =>
      new Promise((resolve) => {
        options.signal.addEventListener('abort', () => {
          void sessionThatGives({ conclusion: 'cancelled', error: String(options.signal.reason) })(
            configuration,
            options
          ).then(resolve)
        })
        signals.emit(signal)
      })
    expect(await run(['--rehearse', '-i', 'x'], { runSession, signals })).toBe(code)
    expect(printed.stdout).toContain(reason)
  })

  it('serves the live page with --ui, and cancels the session from it', async () => {
    const post = (url: string, path: string, fields: object, key = '') =>
      fetch(new URL(path, url), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          origin: new URL(url).origin,
          authorization: `Bearer ${key}`
        },
        body: JSON.stringify(fields)
      })
    const steered: string[] = []
    const runSession: NonNullable<CommandLineEffects['runSession']> = async (configuration, options) => {
      const url = /Live page: (\S+)/.exec(printed.stdout)?.[1] ?? ''
      const token = new URLSearchParams(new URL(url).hash.slice(1)).get('token')
      const { key } = (await (await post(url, '/enter', { token })).json()) as { key: string }
      expect((await post(url, '/message', { run: '01', text: 'hello' }, key)).status).toBe(200)
      const end = await post(url, '/end', { run: '01' }, key)
      expect([end.status, await end.json()]).toEqual([
        409,
        { message: 'This session cannot end a single agent.' }
      ])
      await post(url, '/cancel', { reason: 'enough' }, key)
      expect(options.signal.reason).toBe('cancelled from the live page: enough')
      return sessionThatGives({ conclusion: 'cancelled' })(configuration, options)
    }
    const sendMessage = (id: string, text: string) => Promise.resolve(void steered.push(`${id} ${text}`))
    expect(await run(['--rehearse', '-i', 'x', '--ui'], { runSession, steering: { sendMessage } })).toBe(130)
    expect(steered).toEqual(['01 hello'])
    const [first = '', next = ''] = printed.stdout.match(/http:\S+/g) ?? []
    expect(next).not.toBe(first)
    await expect(fetch(first)).rejects.toThrow('fetch failed')
  })

  it.each([
    ['in CI', { DISPLAY: ':0', CI: 'true' }, 'this is a CI job'],
    ['without a display', {}, 'there is no display'],
    ['without an opener', { DISPLAY: ':0' }, 'xdg-open is not installed']
  ])('opens no browser %s, and says so', async (_, env, reason) => {
    const findOpener = () => undefined
    expect(
      await run(['--rehearse', '-i', 'x', '--ui-open'], { runSession: sessionThatGives({}), findOpener }, env)
    ).toBe(0)
    expect(printed.stdout).toContain(`Live page: no browser was opened, because ${reason}`)
    expect(printed.stdout).toContain('(opens once)')
  })

  it('starts nothing if the port of the live page is taken', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as AddressInfo
    const configurations: SessionConfiguration[] = []
    const runSession = sessionThatGives({}, configurations)
    expect(await run(['--rehearse', '-i', 'x', '--ui-port', String(port)], { runSession })).toBe(2)
    expect(printed.stderr).toContain(`--ui-port: ${port} cannot be used`)
    expect(configurations).toEqual([])
    taken.close()
  })

  it('shows the summary even if its files cannot be written, and reports that', async () => {
    const runSession: NonNullable<CommandLineEffects['runSession']> = (configuration, { onEvent }) => {
      openSessionFolder(configuration.sessionDirectory, onEvent).close()
      // Like on a full disk.
      for (const name of ['summary.md', 'report.html'])
        symlinkSync('/dev/full', path.join(configuration.sessionDirectory, `${name}.tmp`))
      return Promise.resolve(aRecord())
    }
    expect(await run(['--rehearse', '-i', 'x'], { runSession })).toBe(0)
    expect(printed.stdout).toContain('Total delegations: 3')
    expect(printed.stderr).toMatch(
      /^warning: summary.md [^]*ENOSPC[^]*\nwarning: report.html [^]*ENOSPC[^\n]*\n$/
    )
  })

  it('returns 1 if the session throws, and reports the error', async () => {
    const runSession = () => Promise.reject(new Error('disk full'))
    expect(await run(['--rehearse', '-i', 'x'], { runSession })).toBe(1)
    expect(printed.stderr).toContain('disk full')
  })

  it('prints help and version', async () => {
    expect(await run(['--help'])).toBe(0)
    expect(printed.stdout).toContain('Usage: mpm-orchestrator')
    printed.stdout = ''
    expect(await run(['--version'])).toBe(0)
    expect(printed.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

/** The folders of a session in the middle of its work. */
function beginSession(sessionDirectory: string): string {
  const privateDirectory = `${sessionDirectory}-private`
  mkdirSync(privateDirectory, { recursive: true })
  writeOwner(privateDirectory)
  writeFileSync(path.join(privateDirectory, 'credentials'), 'secret')
  openSessionFolder(sessionDirectory, () => undefined).close()
  writeFileSync(path.join(sessionDirectory, 'events.jsonl'), '')
  return privateDirectory
}

describe('the private files of a session', () => {
  it('are removed when a second signal ends it early', async () => {
    const signals = new EventEmitter()
    let privateDirectory = ''
    const runSession: CommandLineEffects['runSession'] = ({ sessionDirectory }) => {
      privateDirectory = beginSession(sessionDirectory)
      signals.emit('SIGINT')
      signals.emit('SIGINT')
      return new Promise(() => undefined)
    }
    expect(await run(['--rehearse', '-i', 'Build it'], { runSession, signals })).toBe(130)
    expect(printed.stderr).toContain('could not end in time')
    expect([privateDirectory, existsSync(privateDirectory)]).toEqual([
      expect.stringMatching(/private$/),
      false
    ])
  })

  it('are removed by the next session if theirs was killed, and kept while it is running', async () => {
    const living = beginSession(path.join(root, 'mpm-session-living'))
    const killed = beginSession(path.join(root, 'mpm-session-killed'))
    const note = path.join(killed, 'owner.json')
    const owner = JSON.parse(readFileSync(note, 'utf8')) as object
    // A process that had our pid earlier.
    writeFileSync(note, JSON.stringify({ ...owner, startTicks: 1 }))
    expect(await run(['--rehearse', '-i', 'Build it'], { runSession: sessionThatGives({}) })).toBe(0)
    expect([existsSync(living), existsSync(killed)]).toEqual([true, false])
    expect(printed.stderr).toBe(
      `info: The session of ${path.join(root, 'mpm-session-killed')} was killed; cleaned up after it.\n`
    )
  })
})
