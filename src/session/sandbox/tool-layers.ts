/** Programs in folders that a sandbox hides: they stay readable, with what they load. */
import path from 'node:path'
import type { SandboxLayer } from '../../process/contract/sandbox-policy.js'
import { isBelow } from '../../process/sandbox/normalize-layers.js'
import type { Disk } from './disk.js'
import { show } from './show.js'

/**
 * What programs in a folder of the home need besides it. For any other folder `bin` it is the folder that contains it
 * (`~/.nvm/versions/node/v22/bin` loads `../lib`), but these two have private files beside their programs.
 */
const COMPANIONS: Readonly<Record<string, readonly string[]>> = {
  '.cargo/bin': ['.cargo/bin', '.cargo/env', '.rustup'],
  '.local/bin': [
    '.local/bin',
    '.local/lib',
    '.local/share/pipx',
    '.local/share/uv',
    '.local/share/pnpm',
    '.local/share/claude'
  ]
}

/** The folders of PATH, and the runner's tool cache. Those in the working directory (`node_modules/.bin`) are agents' own. */
export function toolLayers(
  {
    env,
    home,
    workingDirectory
  }: {
    readonly env: Readonly<Record<string, string | undefined>>
    readonly home: string | undefined
    readonly workingDirectory: string
  },
  disk: Disk
): readonly SandboxLayer[] {
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => path.isAbsolute(folder))
  const named = [env['RUNNER_TOOL_CACHE'], env['AGENT_TOOLSDIRECTORY']].filter(
    (each): each is string => each !== undefined && path.isAbsolute(each)
  )
  return [...named, ...folders.flatMap((folder) => partsOf(path.resolve(folder), home))]
    .filter((each) => !isBelow(disk.realPath(each) ?? each, workingDirectory))
    .flatMap((each) => show('ro', each, disk))
}

function partsOf(folder: string, home: string | undefined): readonly string[] {
  if (home !== undefined) {
    const companions = COMPANIONS[path.relative(home, folder)]
    if (companions !== undefined) return companions.map((each) => path.join(home, each))
  }
  const parent = path.dirname(folder)
  const isWholeTree = path.basename(folder) !== 'bin' || parent === home || parent === '/'
  return [isWholeTree ? folder : parent]
}

/**
 * A program and its files: the package that it belongs to, or the file itself and the one that it links to.
 * @param programFolder ours: the stand-in of a rehearsal, which is a part of it, loads the rest
 */
export function programLayers(
  command: readonly string[],
  { programFolder, home }: { readonly programFolder: string | undefined; readonly home: string | undefined },
  disk: Disk
): readonly SandboxLayer[] {
  return command
    .filter((word) => path.isAbsolute(word) && disk.kindOf(word) === 'file')
    .flatMap((file) => {
      const real = disk.realPath(file) ?? file
      return [file, filesOf(real, programFolder, home) ?? []].flat().flatMap((each) => show('ro', each, disk))
    })
}

const PACKAGES = `${path.sep}node_modules${path.sep}`

function filesOf(
  file: string,
  programFolder: string | undefined,
  home: string | undefined
): string | undefined {
  const isScript = /\.[cm]?js$/.test(file)
  // Installed from npm, ours is itself a package, and hidden within the folder of all packages.
  if (isScript && programFolder !== undefined && isOwn(file, programFolder)) return programFolder
  const at = file.indexOf(PACKAGES)
  if (at >= 0) return file.slice(0, at + PACKAGES.length - 1)
  if (!isScript) return undefined
  // A script loads its neighbours.
  const folder = path.dirname(file)
  return folder === home ? undefined : folder
}

/** Packages within our folder are not a part of it. */
function isOwn(file: string, programFolder: string): boolean {
  return isBelow(file, programFolder) && !file.slice(programFolder.length).includes(PACKAGES)
}
