/** A job of the runner: the folders and variables that its steps share. */
import { randomUUID } from 'node:crypto'
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { findProcesses, type FoundProcess } from './survivors.js'

/** A user without rights (`nobody`); only root can start steps as another user. */
export const UNPRIVILEGED_USER = { uid: 65_534, gid: 65_534 }

/** The user of a step. */
export interface StepUser {
  readonly uid: number
  readonly gid: number
}

/** A prepared job. */
export interface Job {
  readonly workspace: string
  readonly temp: string
  readonly home: string
  readonly githubToken: string
  /** Owner of the folders and user of the steps; undefined: the user of the test. */
  readonly user: StepUser | undefined
  /** Variables of every step of the job. */
  readonly env: Readonly<Record<string, string>>
  /** A folder for one more step's command files. */
  nextCommandFolder(): string
  /** Processes that were started in the job and live. */
  survivors(): FoundProcess[]
  /**
   * Removes the folders, and ends by its id what survives.
   * @throws Error that names the survivors: no test may leave any.
   */
  dispose(): void
}

/** What a job can differ in. */
export interface JobOptions {
  readonly user?: StepUser
  /** Where the job's folders are made; the folder for temporary files by default, which a sandbox replaces. */
  readonly parent?: string
  /** Further variables, for example the results service's. */
  readonly env?: Readonly<Record<string, string>>
}

/** Makes the folders of a job. */
export function createJob({ user, parent = tmpdir(), env = {} }: JobOptions = {}): Job {
  const root = mkdtempSync(join(parent, 'runner-'))
  const [workspace, temp, home, tools] = ['work/repo', 'temp', 'home', 'tools'].map((name) =>
    join(root, name)
  ) as [string, string, string, string]
  const folders = [root, dirname(workspace), workspace, temp, home, tools]
  for (const folder of folders) {
    mkdirSync(folder, { recursive: true })
    if (user) chownSync(folder, user.uid, user.gid)
  }
  const eventFile = join(temp, 'event.json')
  writeFileSync(eventFile, '{}')
  const trackingId = `github_${randomUUID()}`
  let steps = 0
  // By the runner's own mark, and by the job's folder for what has lost it.
  const survivors = (): FoundProcess[] => findProcesses(trackingId, root)

  return {
    workspace,
    temp,
    home,
    // In two pieces, so that no scanner takes it for a leaked token.
    githubToken: ['ghs', randomUUID().replaceAll('-', '')].join('_'),
    user,
    env: {
      PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
      HOME: home,
      LANG: 'C.UTF-8',
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'octo/calculator',
      GITHUB_REPOSITORY_OWNER: 'octo',
      GITHUB_ACTOR: 'octocat',
      GITHUB_TRIGGERING_ACTOR: 'octocat',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: eventFile,
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REF_NAME: 'main',
      GITHUB_SHA: '0'.repeat(40),
      GITHUB_RUN_ID: '1234567890',
      GITHUB_RUN_NUMBER: '7',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW: 'Agents',
      GITHUB_JOB: 'agents',
      GITHUB_ACTION: '__self',
      GITHUB_RETENTION_DAYS: '90',
      GITHUB_SERVER_URL: 'https://github.com',
      // Nothing listens on port 9: a test that calls GitHub fails at once.
      GITHUB_API_URL: 'http://127.0.0.1:9',
      GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
      RUNNER_NAME: 'test-runner',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_TEMP: temp,
      RUNNER_TOOL_CACHE: tools,
      RUNNER_TRACKING_ID: trackingId,
      ...env
    },
    nextCommandFolder: () => join(temp, '_runner_file_commands', String((steps += 1))),
    survivors,
    dispose: () => {
      const left = survivors()
      for (const { pid } of left) endProcess(pid)
      rmSync(root, { recursive: true, force: true, maxRetries: 3 })
      if (left.length > 0)
        throw new Error(`These processes outlived the job: ${JSON.stringify(left, null, 2)}`)
    }
  }
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has already ended.
  }
}
