/**
 * Folders of a checkout whose settings git would obey as soon as a later command works in them: bare repositories among
 * the files, and repositories within the repository.
 */
import fs from 'node:fs/promises'
import path from 'node:path'
import { runGit } from './git.js'
import { entriesOf, visitFolders } from './visit-folders.js'

/** Repositories whose settings are read: each takes a process. */
const MOST_REPOSITORIES = 50

/** What was found, as paths below the working directory; the working directory itself is `.`. */
export interface GitTraps {
  /** Folders that git takes for bare repositories. */
  readonly bare: ReadonlySet<string>
  /** Settings and hooks that run programs, by their content: `api/.git/config: core.fsmonitor`. */
  readonly programs: ReadonlyMap<string, string>
}

/** Settings by which a command that only reads, or any everyday command, runs a program. */
const RUNS_PROGRAM =
  /^(core\.(fsmonitor|hookspath|sshcommand|pager|editor|askpass|gitproxy|alternaterefscommand|worktree)|credential\..*helper|diff\.external|diff\..*\.(command|textconv)|filter\.(?!lfs\.).*\.(clean|smudge|process)|merge\..*\.driver|gpg\..*program|sequence\.editor|pager\..*|alias\..*|remote\..*\.(uploadpack|receivepack|vcs)|uploadpack\.packobjectshook|protocol\..*allow|include\.path|includeif\..*\.path)$/

/** Searches a folder. Links are not followed, and folders that cannot be read are left out. */
export async function findGitTraps(top: string): Promise<GitTraps> {
  const bare = new Set<string>()
  const repositories: string[] = []
  await visitFolders(top, (folder, entries) => {
    const names = new Map(entries.map((entry) => [entry.name, entry.isDirectory()]))
    if (looksBare(names)) bare.add(folder)
    if (names.get('.git') === true) repositories.push(path.join(folder, '.git'))
  })
  const known = [...bare, ...repositories].slice(0, MOST_REPOSITORIES)
  const programs = await Promise.all(known.map((repository) => programsOf(top, repository)))
  return { bare, programs: new Map(programs.flat()) }
}

/** By git's own rule: `HEAD`, and objects and references of its own or by a `commondir`. */
function looksBare(names: ReadonlyMap<string, boolean>): boolean {
  return names.has('HEAD') && ((names.has('objects') && names.has('refs')) || names.has('commondir'))
}

/** What runs a program: a key that changes with its content, and how a message names it (a value may be a secret). */
type NamedProgram = readonly [key: string, label: string]

async function programsOf(top: string, repository: string): Promise<NamedProgram[]> {
  const [settings, hooks] = await Promise.all([
    programSettings(top, repository),
    entriesOf(path.join(top, repository, 'hooks'))
  ])
  const active = hooks.filter(({ name }) => !name.endsWith('.sample'))
  return [...settings, ...(await Promise.all(active.map(({ name }) => hookOf(top, repository, name))))]
}

async function hookOf(top: string, repository: string, name: string): Promise<NamedProgram> {
  const hook = path.join(repository, 'hooks', name)
  const stats = await fs.lstat(path.join(top, hook)).catch(() => undefined)
  return [`${hook} ${stats?.size ?? ''} ${stats?.mtimeMs ?? ''}`, hook]
}

async function programSettings(top: string, repository: string): Promise<NamedProgram[]> {
  const file = path.join(repository, 'config')
  // git would wait for a named pipe.
  const stats = await fs.stat(path.join(top, file)).catch(() => undefined)
  if (stats?.isFile() !== true) return []
  const args = ['config', '--file', path.join(top, file), '--no-includes', '--null', '--list']
  try {
    const { stdout } = await runGit(args, { cwd: top, acceptedExitCodes: [1, 128] })
    return stdout
      .toString('utf8')
      .split('\0')
      .flatMap((entry): NamedProgram[] => {
        const [name = '', value = ''] = entry.split('\n', 2)
        const isSwitch = name === 'core.fsmonitor' && /^(true|false|0|1|yes|no|on|off|)$/i.test(value)
        return RUNS_PROGRAM.test(name) && !isSwitch ? [[`${file}: ${entry}`, `${file}: ${name}`]] : []
      })
  } catch {
    // Without git nothing obeys these settings here.
    return []
  }
}
