/**
 * Agent files: Claude Code's format, or plain Markdown without front matter. Pure, except that it loads the YAML
 * parser.
 */
import { namesEveryTool } from '../../claude/command/tool-names.js'
import { describeIneffectiveTools, parseToolList, toolSettings } from './agent-tools.js'
import { networkFields } from './agent-network.js'
import { findMisspeltKeys } from './misspelt-keys.js'
import { readFrontMatter, type Fields } from './front-matter.js'
import type { Agent } from './roster.js'
import { withoutByteOrderMark } from '../../util/invisible-characters.js'
import { MIB } from '../../util/mebibyte.js'
import { slugOf } from '../../util/slug.js'
import { fail, ok, type Result } from '../../util/result.js'

/** What a file says about its agent. Settings that it does not give are absent. */
export interface AgentFile {
  readonly slug: string
  readonly name: string
  readonly description: string | undefined
  readonly instructions: string
  readonly settings: Pick<
    Agent,
    'model' | 'tools' | 'disallowedTools' | 'timeoutSeconds' | 'memoryLimitBytes' | 'network' | 'allowedHosts'
  >
}

/** The agent of a file with warnings for its author, or the problems of the file and the name of its agent. */
export type ParsedAgentFile = Result<
  { readonly agent: AgentFile; readonly warnings: readonly string[] },
  { readonly name: string; readonly problems: readonly string[] }
>

/** From the least memory that the agent CLI could start with to 16 TiB, beyond any machine. */
const MEMORY_RANGE_MB = [32, 16_777_216] as const
/** Up to five days, the longest that a job may run. */
const TIMEOUT_RANGE_SECONDS = [1, 432_000] as const
const LONGEST_DESCRIPTION = 300

/** Parses the file of one agent; `stem` is the file's name without `.md`, which names an agent without front matter. */
export async function parseAgentFile(text: string, stem: string): Promise<ParsedAgentFile> {
  const content = withoutByteOrderMark(text).replaceAll('\r\n', '\n')
  if (content.includes('\0')) return failed(stem, 'it is not a text file. Save it as UTF-8')
  const matter = await readFrontMatter(content)
  switch (matter.kind) {
    case 'none':
      return plainAgent(content, stem)
    case 'open':
      return failed(stem, 'its front matter is not closed. Close it with a line of three hyphens (---)')
    case 'read':
      return agentOfFields(matter.fields, matter.body, stem)
  }
}

function plainAgent(content: string, stem: string): ParsedAgentFile {
  const slug = slugOf(stem)
  if (slug === '') return failed(stem, 'its name has no letters. Name it after its agent, as in engineer.md')
  if (content.trim() === '')
    return failed(stem, 'it is empty. Write the agent’s instructions into it, or delete it')
  return ok({
    agent: {
      slug,
      name: nameOf(slug),
      description: firstWords(content),
      instructions: content.trim(),
      settings: {}
    },
    warnings: []
  })
}

function agentOfFields(fields: Fields, body: string, stem: string): ParsedAgentFile {
  const problems: string[] = []
  const name = textField(fields, 'name')
  const slug = slugOf(name ?? '')
  const example = `name: ${slugOf(stem) || 'engineer'}`
  if (name === undefined) problems.push(`its front matter has no name. Add a line such as ${example}`)
  else if (slug === '')
    problems.push(
      `its name ${JSON.stringify(name)} has no letter or digit. Use a name with one, such as ${example}`
    )
  const description = textField(fields, 'description')
  const model = textField(fields, 'model')
  if (model !== undefined && /[\s\p{Cc}]/u.test(model))
    problems.push(
      `model: ${JSON.stringify(model)} contains white space. Give one model name or alias, such as sonnet`
    )
  const tools = toolsField(fields, 'tools', problems)
  const disallowedTools = toolsField(fields, 'disallowedTools', problems)
  const timeoutSeconds = numberField(fields, 'timeout-seconds', TIMEOUT_RANGE_SECONDS, problems)
  const memoryLimitMb = numberField(fields, 'memory-limit-mb', MEMORY_RANGE_MB, problems)
  const network = networkFields(fields, problems)
  const misspelt = findMisspeltKeys(fields)
  problems.push(...misspelt.problems)
  if (problems.length > 0) return fail({ name: name ?? stem, problems })
  return ok({
    agent: {
      slug,
      // A name written as a slug is shown as words; any other stays as written.
      name:
        name === undefined || name === name.toLowerCase() ? nameOf(slug) : name.replace(/[ _-]agent$/i, ''),
      description: description === undefined ? firstWords(body) : shortened(description),
      instructions: body,
      settings: {
        ...(model === undefined || model === 'inherit' ? {} : { model }),
        ...toolSettings(tools, disallowedTools),
        ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
        ...(memoryLimitMb === undefined ? {} : { memoryLimitBytes: memoryLimitMb * MIB }),
        ...network
      }
    },
    warnings: [
      ...misspelt.warnings,
      ...describeIneffectiveTools(tools ?? [], true).map((odd) => `tools: ${odd}`),
      ...describeIneffectiveTools(
        (disallowedTools ?? []).filter((entry) => !namesEveryTool(entry)),
        false
      ).map((odd) => `disallowedTools: ${odd}`)
    ]
  })
}

/** YAML reads `123` and `true` as a number and a boolean. Lists and maps are ignored, as in the CLI. */
function textField(fields: Fields, key: string): string | undefined {
  const value = fields[key]
  if (!['string', 'number', 'boolean'].includes(typeof value)) return undefined
  const text = String(value).trim()
  return text === '' ? undefined : text
}

/**
 * The CLI grants every tool if it cannot read the list. Here that is a problem, because the list was meant to restrict
 * tools.
 */
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
  return fail({ name, problems: [problem] })
}

/** `data-engineer` -> `Data Engineer`; abbreviations are written in capitals: `qa` -> `QA`. */
function nameOf(slug: string): string {
  return slug
    .split('-')
    .map((word) =>
      ABBREVIATIONS.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)
    )
    .join(' ')
}

const ABBREVIATIONS = new Set([
  'qa',
  'ui',
  'ux',
  'api',
  'ai',
  'ci',
  'db',
  'sql',
  'sre',
  'ml',
  'aws',
  'gcp',
  'seo'
])

/**
 * `- **Role**: designs screens`. The look-ahead and the first character keep adjacent parts from matching the same text
 * (no backtracking).
 */
const ROLE_LINE = /^\W*role(?=\W*:)\W+(\w.*)/i

/** The description of an agent whose file gives none: its role line, or its first line of prose. */
function firstWords(body: string): string | undefined {
  const lines = body.slice(0, 4000).split('\n')
  const role = lines.map((line) => ROLE_LINE.exec(line)?.[1]).find((found) => found !== undefined)
  const prose = lines.find((line) => /^[\p{L}]/u.test(line.trim()))
  const text = role ?? prose
  return text === undefined ? undefined : shortened(text.trim().replace(/\*\*/g, ''))
}

function shortened(text: string): string {
  // Line breaks may be written as `\n`, as the CLI's own wizard does.
  const line = text.replace(/(?:\s|\\n)+/g, ' ')
  return line.length <= LONGEST_DESCRIPTION ? line : `${line.slice(0, LONGEST_DESCRIPTION - 1)}…`
}
