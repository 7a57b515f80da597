/** A real git repository in a temporary folder, as a user would have it, and agents that work in workspaces of it. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { checkIsolation, openWorkspace } from '../../src/session/workspace/open-workspace.js'
import {
  NO_TOOL_USE,
  type MergeReport,
  type Workspace,
  type WorkspaceRun
} from '../../src/session/workspace/workspace.js'

/** A repository on the disk. */
export interface TestRepository {
  /** Folder of everything; the repository is `checkout` in it. */
  readonly root: string
  readonly top: string
  git(...args: string[]): string
  write(file: string, content: string | Buffer): void
  read(file: string): string
  exists(file: string): boolean
  /** Writes the files and commits all that is there. */
  commit(files?: Readonly<Record<string, string | Buffer>>): void
  dispose(): void
}

/** Makes a repository with a first commit of these files; with none it has no commit. */
export function makeRepository(files?: Readonly<Record<string, string | Buffer>>): TestRepository {
  const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'repository-')))
  return repositoryAt(root, files)
}

/** The same in a folder that exists. */
export function repositoryAt(
  root: string,
  files?: Readonly<Record<string, string | Buffer>>
): TestRepository {
  const top = path.join(root, 'checkout')
  fs.mkdirSync(top)
  const repository: TestRepository = {
    root,
    top,
    git: (...args) => runGitIn(top, args),
    write: (file, content) => {
      fs.mkdirSync(path.dirname(path.join(top, file)), { recursive: true })
      fs.writeFileSync(path.join(top, file), content)
    },
    read: (file) => fs.readFileSync(path.join(top, file), 'utf8'),
    exists: (file) => fs.lstatSync(path.join(top, file), { throwIfNoEntry: false }) !== undefined,
    commit: (more = {}) => {
      for (const [file, content] of Object.entries(more)) repository.write(file, content)
      repository.git('add', '-A')
      repository.git('commit', '-qm', 'A commit')
    },
    dispose: () => {
      fs.rmSync(root, { recursive: true, force: true })
    }
  }
  repository.git('init', '-q', '-b', 'main')
  if (files !== undefined) repository.commit(files)
  return repository
}

/** Makes a folder a repository, with what is in it as its first commit. */
export function commitFolder(directory: string): void {
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-qm', 'First']
  ])
    runGitIn(directory, args)
}

/** Runs git as a user in a folder. */
export function runGitIn(directory: string, args: readonly string[]): string {
  const settings = ['-c', 'user.name=T', '-c', 'user.email=t@localhost', '-c', 'protocol.file.allow=always']
  return execFileSync('git', [...settings, ...args], {
    cwd: directory,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: directory, GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'pipe']
  })
}

/** A session's workspace of a repository. */
export interface TestWorkspace extends Workspace {
  readonly sessionDirectory: string
  readonly warnings: readonly string[]
  /** A run that does `work` in its place, to its end. */
  readonly carryOut: (number: number, work: (cwd: string) => void) => Promise<WorkspaceRun>
  /** Merges the runs in their order. */
  readonly mergeAll: (...runs: WorkspaceRun[]) => Promise<readonly MergeReport[]>
}

/** Opens a workspace. */
export async function openTestWorkspace(
  repository: TestRepository,
  options: {
    readonly isolation?: 'shared' | 'worktree'
    readonly below?: string
    readonly logs?: string
  } = {}
): Promise<TestWorkspace> {
  const warnings: string[] = []
  const settings = {
    isolation: options.isolation ?? 'worktree',
    cache: false,
    workingDirectory: path.join(repository.top, options.below ?? ''),
    sessionDirectory: path.join(options.logs ?? repository.root, 'session-1')
  } as const
  const lookup = await checkIsolation(settings)
  fs.mkdirSync(settings.sessionDirectory, { recursive: true })
  const workspace = await openWorkspace(settings, lookup, (message) => warnings.push(message))
  return {
    ...workspace,
    sessionDirectory: settings.sessionDirectory,
    warnings,
    carryOut: async (number, work) => {
      const run = runNumber(number)
      const { cwd } = await workspace.prepare(run)
      work(cwd)
      await workspace.collect(run, NO_TOOL_USE)
      return run
    },
    mergeAll: (...runs) => workspace.merge(runs)
  }
}

/** The run of that number, its agent named by it. */
export function runNumber(number: number): WorkspaceRun {
  const id = String(number).padStart(2, '0')
  return { id, agent: `Agent ${number}`, folder: `agents/${id}-agent` }
}

/** Every file below a folder but those of git: kind, whether it can be executed, content. */
export function readFolder(top: string): Map<string, string> {
  const files = new Map<string, string>()
  // A name need not be UTF-8: one character for each of its bytes.
  const visit = (folder: string): void => {
    const place = Buffer.from(path.join(top, folder), 'latin1')
    for (const entry of fs.readdirSync(place, { withFileTypes: true, encoding: 'latin1' })) {
      const file = path.join(folder, entry.name)
      const full = Buffer.from(path.join(top, file), 'latin1')
      if (entry.name === '.git') continue
      if (entry.isDirectory()) visit(file)
      else if (entry.isSymbolicLink()) files.set(file, `link ${fs.readlinkSync(full)}`)
      else files.set(file, `${fs.statSync(full).mode & 0o100 ? 'x' : '-'} ${fs.readFileSync(full, 'latin1')}`)
    }
  }
  visit('')
  return files
}
