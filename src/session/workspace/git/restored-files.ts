/** The commit that is checked out, and files that are as in it again. */
import fs from 'node:fs'
import { fileBelow, splitAtNul, type BytePath } from './byte-path.js'
import { runGit } from './git.js'
import type { ShadowRepository } from './shadow-repository.js'

/** The commit that is checked out now; undefined before the first one. Agents of a shared folder may commit. */
export async function readHead(top: string): Promise<string | undefined> {
  const args = ['-c', 'safe.directory=*', 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}']
  const { stdout } = await runGit(args, { cwd: top, acceptedExitCodes: [1, 128] })
  return stdout.toString('utf8').trim() || undefined
}

/** Those of the files whose content is that of the commit that was checked out when the session began. */
export async function findRestored(
  { git, checkout: { top, head } }: ShadowRepository,
  files: readonly BytePath[]
): Promise<ReadonlySet<BytePath>> {
  if (head === undefined || files.length === 0) return new Set()
  const wanted = new Set(files)
  const committed = splitAtNul((await git(['ls-tree', '-r', '-z', head])).stdout).flatMap((entry) => {
    const [fields = '', file = ''] = entry.split('\t')
    const [mode = '', , id = ''] = fields.split(' ')
    // Names are passed as lines; a link's content is not that of its file, and git would wait for a named pipe.
    const isAsked = wanted.has(file) && mode.startsWith('100') && !file.includes('\n')
    return isAsked && isRegularFile(fileBelow(top, file)) ? [{ file, id }] : []
  })
  if (committed.length === 0) return new Set()
  const { stdout } = await git(['hash-object', '--no-filters', '--stdin-paths'], {
    workTree: top,
    input: Buffer.from(committed.map(({ file }) => `${file}\n`).join(''), 'latin1')
  })
  const ids = stdout.toString('utf8').trim().split('\n')
  return new Set(committed.flatMap(({ file, id }, at) => (ids[at] === id ? [file] : [])))
}

function isRegularFile(file: Buffer): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false })?.isFile() === true
}
