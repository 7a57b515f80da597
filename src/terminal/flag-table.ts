/** The flags of the command line: the inputs by their names, and those that only a terminal has. */
import type { InputDefinition } from '../session/inputs/parse/read-values.js'
import { sessionInputs } from '../session/inputs/table/input-table.js'

/** A flag for an input of another name; without `value` it takes one. */
export interface Alias {
  readonly flag: string
  readonly short?: string
  readonly input: keyof typeof sessionInputs
  readonly value?: string
}

/** Flags of claude-mpm. */
export const aliases: readonly Alias[] = [
  { flag: 'input', short: 'i', input: 'prompt' },
  { flag: 'logging', input: 'log-level' },
  { flag: 'no-parallel', input: 'parallel', value: 'false' },
  { flag: 'no-tickets', input: 'tickets', value: 'off' }
]

/** Flags of the live page, which only the command line has. */
export const UI_FLAGS = {
  ui: {
    description:
      'Serve a page on 127.0.0.1 that shows the session while it runs, and takes messages to agents. Its address is printed.',
    placeholder: '',
    isCommon: true
  },
  'ui-port': {
    description: 'Port of that page, from 0 to 65535. It asks for the page, too. Default: any free one.',
    placeholder: '<port>',
    isCommon: false
  },
  'ui-open': {
    description:
      'Open that page in the browser of the system, except in CI and without a display. It asks for the page, too.',
    placeholder: '',
    isCommon: false
  }
} as const

/** Flags of what the terminal shows. */
export const PRINT_FLAGS = {
  'print-responses': {
    description:
      "Print the agents' responses at the end, before the verdict. The report has them in any case.",
    placeholder: '',
    isCommon: false
  }
} as const

/** Accepted for existing command lines: it selects what this program always does. */
export const WITHOUT_EFFECT = 'interactive-subprocess'

/** The inputs that are flags, by name. */
export const inputs: Readonly<Record<string, InputDefinition<unknown>>> = sessionInputs

/** A switch needs no value: `--rehearse`, and `--rehearse false` to be explicit. */
export function isSwitch(name: string): boolean {
  return inputs[name]?.allowed === sessionInputs.rehearse.allowed
}

/** The flags as `parseArgs` takes them. */
export const options = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  [WITHOUT_EFFECT]: { type: 'boolean' },
  ui: { type: 'boolean' },
  'ui-port': { type: 'string' },
  'ui-open': { type: 'boolean' },
  'print-responses': { type: 'boolean' },
  ...Object.fromEntries(
    Object.keys(inputs).map((name) => [
      name,
      { type: isSwitch(name) ? ('boolean' as const) : ('string' as const) }
    ])
  ),
  ...Object.fromEntries(
    aliases.map(({ flag, short, value }) => [
      flag,
      {
        type: value === undefined ? ('string' as const) : ('boolean' as const),
        ...(short === undefined ? {} : { short })
      }
    ])
  )
} as const

/** The names of all flags. */
export const known = Object.keys(options)
