/** The help text, from the table of inputs. Pure. */
import { sessionInputs } from '../session/inputs/table/input-table.js'
import type { InputDefinition } from '../session/inputs/parse/read-values.js'
import { aliases, PRINT_FLAGS, UI_FLAGS } from './flags.js'

const WIDTH = 100
const INDENT = '      '

/** All flags with their description, values and defaults. */
export function renderHelp(): string {
  const flags = Object.entries<InputDefinition<unknown>>(sessionInputs).flatMap(([name, definition]) => [
    `  ${flagNames(name).join(', ')}`,
    ...wrap(`${definition.description.replaceAll('`', '')} ${describeValue(definition)}`)
  ])
  return [
    'Usage: mpm-orchestrator -i "what the team is to do" [flags]',
    '',
    'Runs a PM session of the Claude CLI, and each of its delegations as a supervised process of its own.',
    'Exit code: 0 success, 1 failure, 2 bad input (nothing was started), 130 cancelled',
    '           (129 by SIGHUP, 143 by SIGTERM).',
    '',
    'Flags:',
    ...flags,
    ...Object.entries({ ...UI_FLAGS, ...PRINT_FLAGS }).flatMap(([name, description]) => [
      `  --${name}`,
      ...wrap(description)
    ]),
    '  --interactive-subprocess',
    ...wrap('Accepted and without effect: this is what the program always does.'),
    '  -h, --help',
    '  -V, --version',
    '',
    'Examples:',
    '  mpm-orchestrator --rehearse -i "Create a calculator with tests and documentation"',
    '  git diff | mpm-orchestrator --prompt-file - --rehearse',
    '  mpm-orchestrator --logging DEBUG --log-dir ../logs --prompt-file task.md --memory-limit-mb 2048',
    ''
  ].join('\n')
}

function flagNames(name: string): readonly string[] {
  return [
    ...aliases
      .filter(({ input }) => input === name)
      .flatMap(({ flag, short }) => [...(short === undefined ? [] : [`-${short}`]), `--${flag}`]),
    `--${name}`
  ]
}

function describeValue({ allowed, default: fixed, otherwise }: InputDefinition<unknown>): string {
  const applies = fixed ?? otherwise?.replaceAll('`', '')
  return `(${allowed}${applies === undefined ? '' : `; default: ${applies}`})`
}

function wrap(text: string): readonly string[] {
  const lines: string[] = []
  let line = INDENT
  for (const word of text.split(' ')) {
    if (line.length + word.length > WIDTH) {
      lines.push(line.trimEnd())
      line = INDENT
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()]
}
