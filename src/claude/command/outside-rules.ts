/**
 * Rules that deny reading beyond a run's own folders. The CLI asks for permission there anyway, but some versions list
 * files for an absolute pattern of Glob without asking (2.1.0 to 2.1.260), and only a rule keeps them out.
 */
import fs from 'node:fs'
import path from 'node:path'

/** A folder such as `/tmp` can hold thousands of entries; the rules near the root are the wide ones. */
const MOST_RULES = 300
const MOST_IN_A_FOLDER = 100

/** In other names the CLI would take a character for a part of the pattern or of the list. */
const PLAIN_NAME = /^[\w.@+~-]+$/

/**
 * One rule for each folder and file beside the way to one of these folders, from the root down: the CLI knows no rule for
 * "everything but".
 */
export function denyReadsBeside(folders: readonly string[]): string[] {
  const kept = new Set(folders.flatMap((folder) => [path.resolve(folder), realPath(folder)]))
  if (kept.has('/')) return []
  const onTheWay = new Set([...kept].flatMap(foldersAbove))
  const rules: string[] = []
  for (let level = ['/']; level.length > 0 && rules.length < MOST_RULES;) {
    const next: string[] = []
    for (const folder of level)
      for (const entry of entriesOf(folder)) {
        const place = folder === '/' ? `/${entry.name}` : `${folder}/${entry.name}`
        if (onTheWay.has(place)) next.push(place)
        else if (!kept.has(place) && PLAIN_NAME.test(entry.name))
          rules.push(entry.isFile() ? `Read(/${place})` : `Read(/${place}/**)`)
      }
    // A kept folder holds nothing that is beside it.
    level = next.filter((place) => !kept.has(place))
  }
  return rules.slice(0, MOST_RULES)
}

function foldersAbove(place: string): readonly string[] {
  const above = path.dirname(place)
  return above === '/' ? [] : [above, ...foldersAbove(above)]
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).slice(0, MOST_IN_A_FOLDER)
  } catch {
    return []
  }
}

function realPath(folder: string): string {
  try {
    return fs.realpathSync.native(folder)
  } catch {
    return path.resolve(folder)
  }
}
