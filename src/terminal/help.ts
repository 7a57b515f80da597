/** The help text, from the table of inputs. Pure. */
import { sessionGroups } from '../session/inputs/table/input-table.js'
import type { InputDefinition } from '../session/inputs/parse/read-values.js'
import { aliases, isSwitch, PRINT_FLAGS, UI_FLAGS, WITHOUT_EFFECT } from './flag-table.js'

const WIDTH = 100
const INDENT = '      '

/** One flag as it is listed. */
interface Entry {
  /** `-i, --prompt <text>` */
  readonly usage: string
  readonly description: string
  /** Which values it takes, and what applies without it. */
  readonly value?: string
  readonly isCommon: boolean
}

const USAGE = [
  'Usage: mpm-orchestrator [flags] "what the team is to do"',
  '',
  'Runs a PM session of the Claude CLI, and each of its delegations as a supervised process of its own.'
]

const HELP: readonly Entry[] = [
  { usage: '-h', description: 'The flags that are used most.', isCommon: false },
  { usage: '--help', description: 'All flags, exit codes and environment variables.', isCommon: false },
  { usage: '-V, --version', description: 'The version.', isCommon: false }
]

const NO_EFFECT: Entry = {
  usage: `--${WITHOUT_EFFECT}`,
  description: 'Accepted and without effect: this is what the program always does.',
  isCommon: false
}

const EXAMPLES = [
  'mpm-orchestrator --rehearse "Create a calculator with tests and documentation"',
  'git diff | mpm-orchestrator --rehearse --prompt-file -',
  'mpm-orchestrator --max-cost-usd 2 --checks "tests: npm test" "Fix the failing test"'
]

const EXIT_CODES = [
  ['0', 'success'],
  ['1', 'failure: PM, an agent or a check'],
  ['2', 'bad input, and nothing was started'],
  ['130', 'cancelled by Ctrl-C or from the page (129 by SIGHUP, 143 by SIGTERM)']
] as const

const ENVIRONMENT = [
  ...sessionGroups.flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([name, { variable }]) =>
      variable === undefined ? [] : [[variable, `instead of --${name}`] as const]
    )
  ),
  ['ANTHROPIC_BASE_URL, CLAUDE_CODE_USE_BEDROCK, ...', 'a gateway or cloud provider (docs/inputs.md)'],
  ['NO_COLOR, FORCE_COLOR, TERM=dumb', 'colours and the live table'],
  ['XDG_STATE_HOME, TMPDIR', 'where sessions are kept without --log-dir']
] as const

/** The common flags in a sentence each, or all flags with their values and defaults. */
export function renderHelp(all: boolean): string {
  return `${(all ? renderAll() : renderCommon()).join('\n')}\n`
}

function renderCommon(): readonly string[] {
  const common = listGroups().flatMap(({ entries }) => entries.filter((one) => one.isCommon))
  const column = Math.max(...[...common, ...HELP].map(({ usage }) => usage.length)) + 4
  const linesOf = ({ usage, description }: Entry): readonly string[] => {
    const [first = '', ...more] = wrap(firstSentence(description), ' '.repeat(column))
    return [`  ${usage}`.padEnd(column) + first.trimStart(), ...more]
  }
  return [
    ...USAGE.slice(0, 2),
    ...common.flatMap(linesOf),
    '',
    ...HELP.flatMap(linesOf),
    '',
    'Try it without a key, at no cost:',
    `  ${EXAMPLES[0] ?? ''}`
  ]
}

function renderAll(): readonly string[] {
  const flags = listGroups().flatMap(({ title, entries }) => [
    '',
    `${title}:`,
    ...entries.flatMap(({ usage, description, value }) => [
      `  ${usage}`,
      ...wrap(`${description} ${value ?? ''}`.trimEnd(), INDENT)
    ])
  ])
  return [
    ...USAGE,
    ...flags,
    '',
    'Exit codes:',
    ...EXIT_CODES.map(([code, meaning]) => `  ${code.padEnd(4)} ${meaning}`),
    '',
    'Environment:',
    ...ENVIRONMENT.flatMap(([names, meaning]) => [`  ${names}`, ...wrap(meaning, INDENT)]),
    '',
    'Examples:',
    ...EXAMPLES.map((example) => `  ${example}`)
  ]
}

function listGroups(): readonly { readonly title: string; readonly entries: readonly Entry[] }[] {
  const groups = sessionGroups.map(({ title, inputs }) => ({
    title,
    entries: Object.entries(inputs).map(([name, definition]) => ({
      usage: `${flagNames(name).join(', ')} ${isSwitch(name) ? '' : definition.placeholder}`.trimEnd(),
      description: definition.description.replaceAll('`', ''),
      value: describeValue(definition),
      isCommon: definition.isCommon === true
    }))
  }))
  const terminal = Object.entries({ ...UI_FLAGS, ...PRINT_FLAGS }).map(
    ([name, { placeholder, ...flag }]) => ({ usage: `--${name} ${placeholder}`.trimEnd(), ...flag })
  )
  return [
    ...groups,
    { title: 'On the terminal', entries: terminal },
    { title: 'Other', entries: [...HELP, NO_EFFECT] }
  ]
}

/** `-i, --prompt`: the name of the input, and one-letter flags for it. */
function flagNames(name: string): readonly string[] {
  const others = aliases.filter(({ input }) => input === name)
  return [
    ...others.flatMap(({ short }) => (short === undefined ? [] : [`-${short}`])),
    `--${name}`,
    ...others.map(({ flag }) => `--${flag}`)
  ]
}

function describeValue({ allowed, default: fixed, otherwise }: InputDefinition<unknown>): string {
  const applies = fixed ?? otherwise?.replaceAll('`', '')
  return `(${allowed}${applies === undefined ? '' : `; default: ${applies}`})`
}

function firstSentence(text: string): string {
  return /^.*?\.(?= |$)/s.exec(text)?.[0] ?? text
}

function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.length + word.length > WIDTH && line !== indent) {
      lines.push(line.trimEnd())
      line = indent
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}
