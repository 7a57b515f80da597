/** One agent file: Claude Code's own format, or plain Markdown without frontmatter. Pure but for loading the YAML parser. */
import { slugOf, type Agent } from './roster.js'

/** What a file says of its agent; what it leaves out is not there. */
export interface AgentFile {
  readonly slug: string
  readonly name: string
  readonly description: string | undefined
  readonly instructions: string
  readonly settings: Pick<Agent, 'model' | 'tools' | 'timeoutSeconds' | 'memoryLimitMb'>
}

/** The agent of a file, or what is wrong with the file. */
export type ParsedAgentFile =
  | { readonly ok: true; readonly agent: AgentFile }
  | { readonly ok: false; readonly problems: readonly string[] }

/** Least memory that the agent CLI could start in; the most is 16 TiB, beyond any machine. */
const MEMORY_RANGE_MB = [32, 16_777_216] as const
/** Up to five days, the longest that a job may take. */
const TIMEOUT_RANGE_SECONDS = [1, 432_000] as const
const LONGEST_DESCRIPTION = 300

/** Parses the file of one agent; `stem` is the file's name without `.md`, and names the agent where the file does not. */
export async function parseAgentFile(text: string, stem: string): Promise<ParsedAgentFile> {
  const content = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')
  if (!/^---[ \t]*\n/.test(content)) return plainAgent(content, stem)
  const end = /\n---[ \t]*(?:\n|$)/.exec(content)
  if (end === null) {
    return failed('its frontmatter has no end. Close it with a line of three hyphens (---)')
  }
  const yaml = content.slice(content.indexOf('\n') + 1, end.index + 1)
  const body = content.slice(end.index + end[0].length).trim()
  const fields = await parseFields(yaml)
  return typeof fields === 'string' ? failed(fields) : agentOfFields(fields, body, stem)
}

function plainAgent(content: string, stem: string): ParsedAgentFile {
  const slug = slugOf(stem)
  if (slug === '') return failed('its name has no letters. Name it after its agent, as in engineer.md')
  if (content.trim() === '')
    return failed('it is empty. Write the agent’s instructions into it, or delete it')
  return {
    ok: true,
    agent: {
      slug,
      name: nameOf(slug),
      description: firstWords(content),
      instructions: content.trim(),
      settings: {}
    }
  }
}

async function parseFields(yaml: string): Promise<Readonly<Record<string, unknown>> | string> {
  // Loaded only here: most sessions have no agent file.
  const { parse } = await import('yaml')
  let fields: unknown
  try {
    fields = parse(yaml) ?? {}
  } catch (error) {
    const [message = ''] = error instanceof Error ? error.message.split('\n') : ['']
    return `its frontmatter is no valid YAML: ${message.replace(/[:.]+$/, '')}. Put values with a colon or # in quotes`
  }
  if (typeof fields !== 'object' || Array.isArray(fields)) {
    return 'its frontmatter is no list of "key: value" lines. Begin with name and description'
  }
  return fields as Readonly<Record<string, unknown>>
}

function agentOfFields(
  fields: Readonly<Record<string, unknown>>,
  body: string,
  stem: string
): ParsedAgentFile {
  const problems: string[] = []
  const name = textField(fields, 'name', problems)
  const slug = slugOf(name ?? '')
  if (name === undefined || slug === '') {
    problems.push(`its frontmatter has no name. Add a line such as name: ${slugOf(stem) || 'engineer'}`)
  }
  const description = textField(fields, 'description', problems)
  const model = textField(fields, 'model', problems)
  const tools = toolsField(fields, problems)
  const timeoutSeconds = numberField(fields, 'timeout-seconds', TIMEOUT_RANGE_SECONDS, problems)
  const memoryLimitMb = numberField(fields, 'memory-limit-mb', MEMORY_RANGE_MB, problems)
  if (problems.length > 0) return { ok: false, problems }
  return {
    ok: true,
    agent: {
      slug,
      // A name written as a slug is shown as words; any other stays as its author wrote it.
      name:
        name === undefined || name === name.toLowerCase() ? nameOf(slug) : name.replace(/[ _-]agent$/i, ''),
      description: description === undefined ? firstWords(body) : shortened(description),
      instructions: body,
      settings: {
        ...(model === undefined || model === 'inherit' ? {} : { model }),
        ...(tools === undefined ? {} : { tools }),
        ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
        ...(memoryLimitMb === undefined ? {} : { memoryLimitMb })
      }
    }
  }
}

function textField(
  fields: Readonly<Record<string, unknown>>,
  key: string,
  problems: string[]
): string | undefined {
  const value = fields[key] ?? undefined
  if (value === undefined) return undefined
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  problems.push(`${key} is no text. Write it in quotes, as in ${key}: "..."`)
  return undefined
}

function toolsField(fields: Readonly<Record<string, unknown>>, problems: string[]): string[] | undefined {
  const value = fields['tools'] ?? undefined
  if (value === undefined) return undefined
  const entries: unknown[] =
    typeof value === 'string' ? splitTools(value) : Array.isArray(value) ? value : [null]
  const tools = entries.filter((entry) => typeof entry === 'string').map((entry) => entry.trim())
  if (tools.length < entries.length) {
    problems.push('tools is no list of tool names. Write it as tools: Read, Grep, Edit')
    return undefined
  }
  return tools.filter((tool) => tool !== '')
}

/** A comma within parentheses belongs to its tool: `Bash(git log, *)`. */
function splitTools(text: string): string[] {
  const tools: string[] = []
  let start = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at)
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    else if (character === ',' && depth === 0) {
      tools.push(text.slice(start, at))
      start = at + 1
    }
  }
  return [...tools, text.slice(start)]
}

function numberField(
  fields: Readonly<Record<string, unknown>>,
  key: string,
  [least, most]: readonly [number, number],
  problems: string[]
): number | undefined {
  const value = fields[key] ?? undefined
  if (value === undefined) return undefined
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value
  problems.push(
    `${key}: ${JSON.stringify(value)} is not allowed. Give a whole number from ${least} to ${most}`
  )
  return undefined
}

function failed(problem: string): ParsedAgentFile {
  return { ok: false, problems: [problem] }
}

/** `data-engineer` -> `Data Engineer`; short words that are spelled are capitals: `qa` -> `QA`. */
function nameOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => (SPELLED.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}

const SPELLED = new Set(['qa', 'ui', 'ux', 'api', 'ai', 'ci', 'db', 'sql', 'sre', 'ml', 'aws', 'gcp', 'seo'])

/** What a file without a description says its agent is for: its role line, or its first sentence. */
function firstWords(body: string): string | undefined {
  const lines = body.slice(0, 4000).split('\n')
  const role = lines
    .map((line) => /^\W*role\W*:\W*(.+)$/i.exec(line)?.[1])
    .find((found) => found !== undefined)
  const prose = lines.find((line) => /^[\p{L}]/u.test(line.trim()))
  const text = role ?? prose
  return text === undefined ? undefined : shortened(text.trim().replace(/\*\*/g, ''))
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST_DESCRIPTION ? line : `${line.slice(0, LONGEST_DESCRIPTION - 1)}…`
}
