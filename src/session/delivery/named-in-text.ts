/** Paths that instructions and settings for Claude Code name, so that they are part of what agents are told or run. Pure. */
import path from 'node:path'
import { PATH_LIMIT } from './delivery.js'

/** What the CLI takes for an import, in any Markdown around it; a blank in a path has a backslash before it. */
const IMPORT = /(?<![\w@])@((?:[^\s\\]|\\ )+)/g

/** Characters at which Markdown may end a path. */
const END = /[^\w./ -]/g

/** Whether the repository has a file at a path. */
export type IsThere = (file: string) => boolean

/**
 * Paths that a Markdown file imports (`@docs/git.md`), from the folder of that file. The CLI ignores those in code; here they count,
 * because a path too many is only protected.
 */
export function importsIn(text: string, file: string, isThere: IsThere): readonly string[] {
  const folder = path.posix.dirname(file)
  return [...text.matchAll(IMPORT)].flatMap(([, given = '']) => {
    const named = given.replace(/#.*$/, '').replaceAll('\\ ', ' ')
    // Minified code or data is longer than any path, and each of its beginnings is looked up.
    const whole = named.slice(0, PATH_LIMIT)
    if (!/^[a-zA-Z0-9._-]/.test(whole)) return []
    // A file that is missing can be made by agents, so the likeliest name of one counts.
    const likeliest = named.length > PATH_LIMIT ? [] : below(folder, whole.replace(/[^\p{L}\p{N}]+$/u, ''))
    const others = [whole, ...Array.from(whole.matchAll(END), ({ index }) => whole.slice(0, index))]
    return [...likeliest, ...others.flatMap((each) => below(folder, each)).filter(isThere)]
  })
}

/** Variable by which hooks name the project's folder. */
const PROJECT = /^\$\{?CLAUDE_PROJECT_DIR\}?\//

/** Files of the repository that settings (hooks, helpers, the status line) or MCP servers name, outside of permissions. */
export function filesInSettings(json: string, file: string, isThere: IsThere): readonly string[] {
  const folder = path.posix.dirname(file).replace(/(?:^|\/)\.claude$/, '')
  return stringsOf(parse(json))
    .flatMap((text) => text.replaceAll(/["']/g, '').split(/[\s;&|<>()=,]+/))
    .flatMap((word) => below(folder, word.replace(PROJECT, '')))
    .filter(isThere)
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // The CLI does not take it either.
    return undefined
  }
}

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => (key === 'permissions' ? [] : stringsOf(each)))
}

/** The path from the top; none outside of the repository, and none that is too long for one. */
function below(folder: string, given: string): readonly string[] {
  const joined = path.posix.normalize(path.posix.join(folder, given)).replace(/\/$/, '')
  const isOutside = path.posix.isAbsolute(given) || joined === '.' || /^\.\.(?:\/|$)/.test(joined)
  return isOutside || joined.length > PATH_LIMIT ? [] : [joined]
}
