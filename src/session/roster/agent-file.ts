/** One agent file: Claude Code's own format, or plain Markdown without front matter. Pure but for loading the YAML parser. */
import { namesEveryTool } from '../../claude/command/tool-names.js'
import { findOddTools, parseToolList, toolSettings } from './agent-tools.js'
import { readFrontMatter, type Fields } from './front-matter.js'
import { slugOf, type Agent } from './roster.js'
import { withoutByteOrderMark } from '../../util/invisible-characters.js'

/** What a file says of its agent; what it leaves out is not there. */
export interface AgentFile {
  readonly slug: string
  readonly name: string
  readonly description: string | undefined
  readonly instructions: string
  readonly settings: Pick<Agent, 'model' | 'tools' | 'disallowedTools' | 'timeoutSeconds' | 'memoryLimitMb'>
}

/** The agent of a file with what its author should know, or what is wrong with the file and whose it is. */
export type ParsedAgentFile =
  | { readonly ok: true; readonly agent: AgentFile; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly name: string; readonly problems: readonly string[] }

/** Least memory that the agent CLI could start in; the most is 16 TiB, beyond any machine. */
const MEMORY_RANGE_MB = [32, 16_777_216] as const
/** Up to five days, the longest that a job may take. */
const TIMEOUT_RANGE_SECONDS = [1, 432_000] as const
const LONGEST_DESCRIPTION = 300

/** Parses the file of one agent; `stem` is the file's name without `.md`, and names the agent where the file does not. */
export async function parseAgentFile(text: string, stem: string): Promise<ParsedAgentFile> {
  const content = withoutByteOrderMark(text).replaceAll('\r\n', '\n')
  if (content.includes('\0')) return failed(stem, 'it is not text. Save it as UTF-8')
  const matter = await readFrontMatter(content)
  switch (matter.kind) {
    case 'none':
      return plainAgent(content, stem)
    case 'open':
      return failed(stem, 'its front matter has no end. Close it with a line of three hyphens (---)')
    case 'read':
      return agentOfFields(matter.fields, matter.body, stem)
  }
}

function plainAgent(content: string, stem: string): ParsedAgentFile {
  const slug = slugOf(stem)
  if (slug === '') return failed(stem, 'its name has no letters. Name it after its agent, as in engineer.md')
  if (content.trim() === '')
    return failed(stem, 'it is empty. Write the agent’s instructions into it, or delete it')
  return {
    ok: true,
    agent: {
      slug,
      name: nameOf(slug),
      description: firstWords(content),
      instructions: content.trim(),
      settings: {}
    },
    warnings: []
  }
}

function agentOfFields(fields: Fields, body: string, stem: string): ParsedAgentFile {
  const problems: string[] = []
  const name = textField(fields, 'name')
  const slug = slugOf(name ?? '')
  const example = `name: ${slugOf(stem) || 'engineer'}`
  if (name === undefined) problems.push(`its front matter has no name. Add a line such as ${example}`)
  else if (slug === '')
    problems.push(
      `its name ${JSON.stringify(name)} has no letter or digit. Use one that has, such as ${example}`
    )
  const description = textField(fields, 'description')
  const model = textField(fields, 'model')
  const tools = toolsField(fields, 'tools', problems)
  const disallowedTools = toolsField(fields, 'disallowedTools', problems)
  const timeoutSeconds = numberField(fields, 'timeout-seconds', TIMEOUT_RANGE_SECONDS, problems)
  const memoryLimitMb = numberField(fields, 'memory-limit-mb', MEMORY_RANGE_MB, problems)
  if (problems.length > 0) return { ok: false, name: name ?? stem, problems }
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
        ...toolSettings(tools, disallowedTools),
        ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
        ...(memoryLimitMb === undefined ? {} : { memoryLimitMb })
      }
    },
    warnings: [
      ...findOddTools(tools ?? [], true).map((odd) => `tools: ${odd}`),
      ...findOddTools(
        (disallowedTools ?? []).filter((entry) => !namesEveryTool(entry)),
        false
      ).map((odd) => `disallowedTools: ${odd}`)
    ]
  }
}

/** YAML takes `123` and `true` for other things than text; lists and maps are passed over, as by the CLI. */
function textField(fields: Fields, key: string): string | undefined {
  const value = fields[key]
  if (!['string', 'number', 'boolean'].includes(typeof value)) return undefined
  const text = String(value).trim()
  return text === '' ? undefined : text
}

/** The CLI gives every tool where it cannot read the list; here a list that was meant to narrow must not be lost. */
function toolsField(
  fields: Fields,
  key: 'tools' | 'disallowedTools',
  problems: string[]
): readonly string[] | undefined {
  const tools = parseToolList(fields[key])
  if (tools !== null) return tools
  problems.push(`${key} is not a list of tool names. Write it as ${key}: Read, Grep, Edit`)
  return undefined
}

function numberField(
  fields: Fields,
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

function failed(name: string, problem: string): ParsedAgentFile {
  return { ok: false, name, problems: [problem] }
}

/** `data-engineer` -> `Data Engineer`; short words that are spelled are capitals: `qa` -> `QA`. */
function nameOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => (SPELLED.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}

const SPELLED = new Set(['qa', 'ui', 'ux', 'api', 'ai', 'ci', 'db', 'sql', 'sre', 'ml', 'aws', 'gcp', 'seo'])

/** `- **Role**: designs screens`. The look-ahead and the first character keep neighbouring parts from matching the same text. */
const ROLE_LINE = /^\W*role(?=\W*:)\W+(\w.*)/i

/** What a file without a description says its agent is for: its role line, or its first sentence. */
function firstWords(body: string): string | undefined {
  const lines = body.slice(0, 4000).split('\n')
  const role = lines.map((line) => ROLE_LINE.exec(line)?.[1]).find((found) => found !== undefined)
  const prose = lines.find((line) => /^[\p{L}]/u.test(line.trim()))
  const text = role ?? prose
  return text === undefined ? undefined : shortened(text.trim().replace(/\*\*/g, ''))
}

function shortened(text: string): string {
  // A line break may be written out, as the CLI's own wizard does.
  const line = text.replace(/(?:\s|\\n)+/g, ' ')
  return line.length <= LONGEST_DESCRIPTION ? line : `${line.slice(0, LONGEST_DESCRIPTION - 1)}…`
}
