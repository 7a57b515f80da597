/** Writes cleaned copies of the configuration of a repository and of the user, to be shown in their place. */
import fs from 'node:fs'
import path from 'node:path'
import { makeFolder } from '../../../util/files/make-folder.js'
import { cleanGitConfig } from './clean-git-config.js'
import type { CleanedFile, GitPlaces } from './git-layers.js'

/** Folders below `modules` that are searched: names of submodules are paths. */
const DEEPEST_MODULE = 6

/** The repository's own configuration, that of its worktree, and those of its submodules. */
export function findGitConfigs({
  gitDirectory,
  commonDirectory
}: Pick<GitPlaces, 'gitDirectory' | 'commonDirectory'>): readonly string[] {
  const own = [gitDirectory, commonDirectory].flatMap((folder) =>
    ['config', 'config.worktree'].map((name) => path.join(folder, name))
  )
  const all = [...own, ...configsBelow(path.join(commonDirectory, 'modules'), DEEPEST_MODULE)]
  return [...new Set(all)].filter((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true)
}

function configsBelow(folder: string, depth: number): readonly string[] {
  if (depth === 0 || !fs.existsSync(folder)) return []
  const entries = fs.readdirSync(folder, { withFileTypes: true })
  // A repository has its own `modules`; its other folders are objects and refs.
  const isRepository = entries.some(({ name }) => name === 'HEAD')
  return entries.flatMap(({ name, parentPath }) => {
    const at = path.join(parentPath, name)
    if (isRepository && /^config(\.worktree)?$/.test(name)) return [at]
    const isSearched = isRepository ? name === 'modules' : true
    return isSearched && fs.statSync(at, { throwIfNoEntry: false })?.isDirectory() === true
      ? configsBelow(at, depth - 1)
      : []
  })
}

/** Writes a copy of each file to the folder, readable for every user that passes through the folders above. */
export function writeCleanedConfigs(files: readonly string[], folder: string): readonly CleanedFile[] {
  if (files.length > 0) makeFolder(folder, 0o711)
  return files.map((file, index) => {
    const source = path.join(folder, `config-${index}`)
    fs.writeFileSync(source, cleanGitConfig(fs.readFileSync(file, 'utf8')), { mode: 0o644 })
    return { path: file, source }
  })
}
