/** The behaviour of one process of a rehearsal, from a scenario file. */
import { closestName } from '../../util/closest-name.js'

/** A file that a process writes below its working directory. */
export interface WrittenFile {
  readonly path: string
  readonly content: string
}

/** All keys are optional; the default is an ordinary run. */
export interface Behaviour {
  /** Duration of the work, with regular output. */
  readonly 'delay-seconds'?: number
  /** Duration without any output. */
  readonly 'silent-seconds'?: number
  /** Blocks of text before the answer. */
  readonly say?: readonly string[]
  /** The answer; a list has one for each of PM's rounds. */
  readonly response?: readonly string[]
  /** The object for `response-schema`; by default, one is generated that fits common schemas. */
  readonly 'structured-response'?: unknown
  /** Names of tools that are shown as used. */
  readonly tools?: readonly string[]
  /** A tool call that is refused: `Bash`, `Bash(npm test)`. */
  readonly 'denied-tool'?: string
  /** Memory to allocate, in addition to the program's own. */
  readonly 'memory-mb'?: number
  /** Memory to keep allocating, until the work ends or the process is killed. */
  readonly 'memory-growth-mb-per-second'?: number
  /** Text in the answer, in bytes. */
  readonly 'output-bytes'?: number
  readonly 'write-file'?: WrittenFile
  readonly 'cost-usd'?: number
  readonly 'exit-code'?: number
  /** Signal that the process sends to itself. */
  readonly signal?: NodeJS.Signals
  /** Text of a result that is an error. */
  readonly error?: string
  /** The CLI's name for that error, such as `rate_limit`. */
  readonly 'error-kind'?: string
  /** Number of first attempts that fail (error, exit code, signal, hang); later ones succeed. */
  readonly 'failing-attempts'?: number
  /** The answer to a message that arrives while it works; by default, it ignores the message. */
  readonly 'hand-in'?: string
  /** Ends without a result. */
  readonly 'no-result'?: boolean
  /** Never ends by itself. */
  readonly hang?: boolean
  readonly 'ignore-term'?: boolean
  /** Leaves a process in a separate session behind. */
  readonly 'leave-background'?: boolean
}

/** Reads one value; undefined if it is not what `allowed` describes. */
interface Field {
  readonly allowed: string
  readonly read: (value: unknown) => unknown
}

const SIGNALS = ['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP', 'SIGSEGV', 'SIGABRT'] as const

const text: Field = { allowed: 'a text', read: (value) => (typeof value === 'string' ? value : undefined) }
const flag: Field = {
  allowed: 'true or false',
  read: (value) => (typeof value === 'boolean' ? value : undefined)
}
const texts: Field = {
  allowed: 'a text or a list of texts',
  read: (value) => {
    const list: unknown[] = Array.isArray(value) ? value : [value]
    return list.every((item) => typeof item === 'string') ? list : undefined
  }
}
const numberUpTo = (limit: number): Field => ({
  allowed: `a number from 0 to ${limit}`,
  read: (value) => (typeof value === 'number' && value >= 0 && value <= limit ? value : undefined)
})
const wholeUpTo = (limit: number): Field => ({
  allowed: `a whole number from 0 to ${limit}`,
  read: (value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= limit ? value : undefined
})

const DAY_SECONDS = 86_400
const MOST_MEMORY_MB = 65_536
const MOST_OUTPUT_BYTES = 16 * 2 ** 30

const FIELDS: Readonly<Record<keyof Behaviour, Field>> = {
  'delay-seconds': numberUpTo(DAY_SECONDS),
  'silent-seconds': numberUpTo(DAY_SECONDS),
  say: texts,
  response: texts,
  'structured-response': { allowed: 'a value', read: (value) => value },
  tools: texts,
  'denied-tool': text,
  'memory-mb': wholeUpTo(MOST_MEMORY_MB),
  'memory-growth-mb-per-second': wholeUpTo(MOST_MEMORY_MB),
  'output-bytes': wholeUpTo(MOST_OUTPUT_BYTES),
  'write-file': {
    allowed: 'a map with path (below the working directory) and content',
    read: readWrittenFile
  },
  'cost-usd': numberUpTo(1_000_000),
  'exit-code': wholeUpTo(255),
  signal: {
    allowed: SIGNALS.join(', '),
    read: (value) => SIGNALS.find((name) => name === value)
  },
  error: text,
  'error-kind': text,
  'failing-attempts': wholeUpTo(100),
  'hand-in': text,
  'no-result': flag,
  hang: flag,
  'ignore-term': flag,
  'leave-background': flag
}

/** Parses one behaviour; adds mistakes to `problems`, with their place `where`. */
export function parseBehaviour(value: unknown, where: string, problems: string[]): Behaviour {
  if (value === null || value === undefined) return {}
  if (typeof value !== 'object' || Array.isArray(value)) {
    problems.push(`${where}: expected a map of keys, such as \`delay-seconds: 2\``)
    return {}
  }
  const behaviour: Record<string, unknown> = {}
  for (const [key, given] of Object.entries(value)) {
    const field = Object.hasOwn(FIELDS, key) ? FIELDS[key as keyof Behaviour] : undefined
    const read = field?.read(given)
    if (field === undefined) problems.push(describeUnknownKey(key, where, Object.keys(FIELDS)))
    else if (read === undefined)
      problems.push(`${where}.${key}: ${JSON.stringify(given)} is not ${field.allowed}`)
    else behaviour[key] = read
  }
  return behaviour
}

/** Reports an unknown key with the closest known name. */
export function describeUnknownKey(key: string, where: string, known: readonly string[]): string {
  const near = closestName(key, known)
  const hint = near === undefined ? `known are ${known.join(', ')}` : `did you mean ${near}?`
  return `${where}: unknown key "${key}"; ${hint}`
}

function readWrittenFile(value: unknown): WrittenFile | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { path, content, ...others } = value as Record<string, unknown>
  if (typeof path !== 'string' || typeof content !== 'string' || Object.keys(others).length > 0)
    return undefined
  const leavesFolder = path === '' || path.startsWith('/') || path.split('/').includes('..')
  return leavesFolder ? undefined : { path, content }
}
