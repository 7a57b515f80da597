/** What a run depends on besides its prompt and the checkout: files that its arguments name, and variables. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Larger files are identified by size and time of change. */
const LIMIT_BYTES = 16 * 2 ** 20

/** Digests of the files that arguments name (`--settings file`, `--mcp-config=file`), in the order of the arguments. */
export function digestNamedFiles(args: readonly string[], workingDirectory: string): string[] {
  return args.flatMap((word) => {
    const value = word.startsWith('-') ? word.slice(word.indexOf('=') + 1) : word
    return digestOfFile(path.resolve(workingDirectory, value)) ?? []
  })
}

/** Undefined for what is not a file, or cannot be read: then the CLI cannot read it either. */
export function digestOfFile(file: string): string | undefined {
  try {
    const stats = fs.statSync(file)
    if (!stats.isFile()) return undefined
    return stats.size > LIMIT_BYTES
      ? `${stats.size} ${stats.mtimeMs}`
      : createHash('sha256').update(fs.readFileSync(file)).digest('hex')
  } catch {
    return undefined
  }
}

/** Digest of these variables and their values, in any order. */
export function digestVariables(
  names: readonly string[],
  environment: Readonly<Record<string, string | undefined>>
): string {
  const values = [...new Set(names)].sort().map((name) => [name, environment[name] ?? null])
  return createHash('sha256').update(JSON.stringify(values)).digest('hex')
}
