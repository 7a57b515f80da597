/** Finds credentials for git in a checkout: what `actions/checkout` and other steps leave in its configuration. */
import fs from 'node:fs'
import path from 'node:path'
import { homeFolder } from '../../../util/files/home-folder.js'
import { credentialsOfGitConfig, includedFiles } from './git-credentials.js'
import { findGitConfigs } from './write-git-configs.js'

/** What was found. */
export interface GitCredentials {
  readonly secrets: readonly string[]
  /** Where, for a message: `.git/config (http.extraheader)`. */
  readonly places: readonly string[]
}

/** Levels below the working directory, and folders in all, in which other checkouts are looked for. */
const DEPTH = 3
const MOST_FOLDERS = 2_000

/** A configuration includes others, which include others: git's own limit is 10. */
const MOST_INCLUDES = 10

/** Larger files are not configurations. */
const LARGEST_BYTES = 1024 * 1024

/** Of the user; agents do not get these, but a command may show what is in them. */
const USER_FILES = ['.gitconfig', '.config/git/config', '.git-credentials', '.config/git/credentials']

/** Reads all configurations of the checkouts in and around a folder, with what they include. */
export function findGitCredentials(workingDirectory: string): GitCredentials {
  const secrets = new Set<string>()
  const places = new Set<string>()
  const seen = new Set<string>()
  const read = (file: string, isShown: boolean, includes: number): void => {
    const text = seen.has(file) ? undefined : readSmall(file)
    seen.add(file)
    if (text === undefined) return
    for (const { secret, setting } of credentialsOfGitConfig(text)) {
      secrets.add(secret)
      if (isShown) places.add(`${shownPath(file, workingDirectory)} (${setting})`)
    }
    if (includes < MOST_INCLUDES)
      for (const each of includedFiles(text)) read(resolveIncluded(each, file), isShown, includes + 1)
  }
  for (const repository of findRepositories(workingDirectory))
    for (const file of findGitConfigs(repository)) read(file, true, 0)
  const home = homeFolder()
  if (home !== undefined) for (const name of USER_FILES) read(path.join(home, name), false, 0)
  return { secrets: [...secrets], places: [...places] }
}

interface Repository {
  readonly gitDirectory: string
  readonly commonDirectory: string
}

/** The repository that contains the folder, those below it, and the other worktrees of each. */
function findRepositories(folder: string): readonly Repository[] {
  const found = [...topsAbove(folder), ...topsBelow(folder)].flatMap(repositoryAt)
  const worktrees = found.flatMap(({ commonDirectory }) => {
    const all = path.join(commonDirectory, 'worktrees')
    return namesIn(all).map((name) => ({ gitDirectory: path.join(all, name), commonDirectory }))
  })
  return [...found, ...worktrees]
}

function topsAbove(folder: string): readonly string[] {
  const above = path.dirname(folder)
  if (above === folder || fs.existsSync(path.join(folder, '.git'))) return [folder]
  return topsAbove(above)
}

function topsBelow(folder: string): readonly string[] {
  const tops: string[] = []
  let level = [folder]
  let count = 0
  for (let depth = 0; depth < DEPTH && count < MOST_FOLDERS; depth++) {
    level = level.flatMap((each) =>
      entriesIn(each)
        .filter((entry) => entry.isDirectory() && !/^(?:\.git|node_modules)$/.test(entry.name))
        .map((entry) => path.join(each, entry.name))
    )
    level = level.slice(0, MOST_FOLDERS - count)
    count += level.length
    tops.push(...level.filter((each) => fs.existsSync(path.join(each, '.git'))))
  }
  return tops
}

/** `.git` is a folder, or in a worktree and a submodule a file that names it. */
function repositoryAt(top: string): readonly Repository[] {
  const at = path.join(top, '.git')
  const named = /^gitdir:\s*(.+)$/m.exec(readSmall(at) ?? '')?.[1]
  const gitDirectory = named === undefined ? at : path.resolve(top, named.trim())
  if (!fs.existsSync(gitDirectory)) return []
  const common = readSmall(path.join(gitDirectory, 'commondir'))?.trim()
  return [{ gitDirectory, commonDirectory: path.resolve(gitDirectory, common ?? '.') }]
}

function resolveIncluded(name: string, from: string): string {
  const home = homeFolder()
  if (name.startsWith('~/') && home !== undefined) return path.join(home, name.slice(2))
  return path.resolve(path.dirname(from), name)
}

function shownPath(file: string, workingDirectory: string): string {
  const below = path.relative(workingDirectory, file)
  return below.startsWith('..') ? file : below
}

/** A file that cannot be read has nothing that agents could read either. */
function readSmall(file: string): string | undefined {
  try {
    const stats = fs.statSync(file)
    return stats.isFile() && stats.size <= LARGEST_BYTES ? fs.readFileSync(file, 'utf8') : undefined
  } catch {
    return undefined
  }
}

function entriesIn(folder: string): readonly fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}

function namesIn(folder: string): readonly string[] {
  return entriesIn(folder).map(({ name }) => name)
}
