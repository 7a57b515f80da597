/** The files by which a step hands values to the runner: GITHUB_OUTPUT, GITHUB_STATE and their like. */
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a step wrote to its command files. */
export interface CommandFileContents {
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly env: Readonly<Record<string, string>>
  readonly path: readonly string[]
  /** Markdown of the job summary. */
  readonly summary: string
}

/** The command files of one step. */
export interface CommandFiles {
  /** The variables that name the files. */
  readonly env: Readonly<Record<string, string>>
  /** @throws Error when a file has not the form that the runner demands. */
  read(): CommandFileContents
}

const VARIABLES = [
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_STEP_SUMMARY'
] as const

/** Makes empty command files in the folder, which must be new; `owner` is the user of the step. */
export function createCommandFiles(
  folder: string,
  owner: { readonly uid: number; readonly gid: number } | undefined
): CommandFiles {
  mkdirSync(folder, { recursive: true })
  const files = VARIABLES.map((variable) => [variable, join(folder, variable.toLowerCase())] as const)
  for (const [, file] of files) {
    writeFileSync(file, '', { flag: 'wx' })
    if (owner) chownSync(file, owner.uid, owner.gid)
  }
  const contentOf = (variable: (typeof VARIABLES)[number]): string =>
    readFileSync(join(folder, variable.toLowerCase()), 'utf8')
  return {
    env: Object.fromEntries(files),
    read: () => ({
      outputs: parseCommandFile(contentOf('GITHUB_OUTPUT')),
      state: parseCommandFile(contentOf('GITHUB_STATE')),
      env: parseCommandFile(contentOf('GITHUB_ENV')),
      path: contentOf('GITHUB_PATH').split('\n').filter(Boolean),
      summary: contentOf('GITHUB_STEP_SUMMARY')
    })
  }
}

/**
 * Reads `name=value` and `name<<delimiter`, lines of the value, `delimiter`.
 * @throws Error in the runner's words when the form is broken.
 */
export function parseCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (line === '') continue
    const [, name = '', sign, rest = ''] = /^([^=]*?)(<<|=)(.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`Unable to process file command: Invalid format '${line}'`)
    if (sign === '=') {
      values[name] = rest
      continue
    }
    const end = lines.indexOf(rest, at + 1)
    if (end < 0) {
      throw new Error(`Unable to process file command: Matching delimiter not found '${rest}'`)
    }
    values[name] = lines.slice(at + 1, end).join('\n')
    at = end
  }
  return values
}
