/** Sessions of the bundle with the real CLI in a network world, whose agents talk to the Messages API of this process. */
import fs from 'node:fs'
import path from 'node:path'
import { startMessagesApi, type MessagesApi } from './messages-api.js'
import type { Scenario } from './messages-scenario.js'
import { runInWorld, type WorldReport, type WorldSetup } from './network-world.js'
import { CLAUDE } from './real-cli.js'
import { TEAM_PROMPT } from './team-scenario.js'

/** Programs that every user may execute. */
export const SYSTEM_PATH = '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin'

/** The session. */
export interface WorldSession extends Pick<WorldSetup, 'names' | 'pages' | 'user'> {
  /** An empty folder that its user can reach; it may hold a folder `work` already. */
  readonly base: string
  readonly scenario: Scenario
  /** Arguments of the command line besides the prompt and the CLI. */
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Sockets of services, below the working directory. */
  readonly sockets?: readonly string[]
}

/** How it ended. */
export interface WorldSessionEnd {
  readonly report: WorldReport
  readonly api: MessagesApi
  /** A file of the working directory, as text. */
  readonly read: (name: string) => string
  /** `network.csv`. */
  readonly csv: string
}

/** Runs it to its end. */
export async function runWorldSession(session: WorldSession): Promise<WorldSessionEnd> {
  const { base, scenario, args, env = {}, sockets = [], names, pages = {}, user } = session
  const at = (name: string): string => path.join(base, name)
  for (const name of ['work', 'home', 'world', 'temp']) fs.mkdirSync(at(name), { recursive: true })
  if (user !== undefined)
    for (const each of ['', ...fs.readdirSync(base, { recursive: true, encoding: 'utf8' })])
      fs.chownSync(at(each), user.uid, user.gid)
  const api = await startMessagesApi(scenario)
  try {
    const report = await runInWorld({
      ...{ folder: at('world'), names, pages, user, cwd: at('work') },
      command: [
        ...[process.execPath, path.resolve('dist/cli/index.js'), '-i', TEAM_PROMPT],
        ...['--claude-path', CLAUDE, '--log-dir', at('session'), ...args]
      ],
      env: {
        ...{ PATH: SYSTEM_PATH, HOME: at('home'), TMPDIR: at('temp'), ANTHROPIC_BASE_URL: api.url },
        ANTHROPIC_API_KEY: ['sk-ant', 'api03-world'].join('-'),
        ...env
      },
      forwardedPorts: [Number(new URL(api.url).port)],
      sockets: sockets.map((name) => at(`work/${name}`))
    })
    const [folder = ''] = fs.existsSync(at('session')) ? fs.readdirSync(at('session')) : []
    const csv = at(`session/${folder}/network.csv`)
    return {
      report,
      api,
      read: (name) => {
        // What the session said is the reason for a file that is missing.
        if (!fs.existsSync(at(`work/${name}`))) throw new Error(report.stdout + report.stderr)
        return fs.readFileSync(at(`work/${name}`), 'utf8')
      },
      csv: fs.existsSync(csv) ? fs.readFileSync(csv, 'utf8') : ''
    }
  } finally {
    await api.close()
  }
}
