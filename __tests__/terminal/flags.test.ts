import { describe, expect, it } from '@jest/globals'
import { actionInputs } from '../../src/action/step/settings.js'
import { sessionGroups, sessionInputs } from '../../src/session/inputs/table/input-table.js'
import { parseFlags } from '../../src/terminal/flags.js'
import { renderHelp } from '../../src/terminal/help.js'

function rawOf(...argv: string[]): Record<string, string> {
  const commandLine = parseFlags(argv)
  if (commandLine.kind !== 'session' || commandLine.problems.length > 0)
    throw new Error(JSON.stringify(commandLine))
  return Object.fromEntries(commandLine.raw)
}

function problemsOf(...argv: string[]): readonly string[] {
  const commandLine = parseFlags(argv)
  return commandLine.kind === 'session' ? commandLine.problems : []
}

describe('flags', () => {
  it('include those of claude-mpm', () => {
    expect(
      rawOf(
        '--interactive-subprocess',
        '--logging',
        'DEBUG',
        '--no-parallel',
        '--no-tickets',
        '-i',
        'Build it',
        '--log-dir',
        './logs',
        '--framework-path',
        'f',
        '--agents-dir',
        'a'
      )
    ).toEqual({
      'log-level': 'DEBUG',
      parallel: 'false',
      tickets: 'off',
      prompt: 'Build it',
      'log-dir': './logs',
      'framework-path': 'f',
      'agents-dir': 'a'
    })
  })

  it.each(Object.keys(sessionInputs))('include the input %s', (name) => {
    expect(rawOf(`--${name}=false`)).toEqual({ [name]: 'false' })
  })

  it('accept a switch with and without a value', () => {
    expect(rawOf('--rehearse', '--parallel=false')).toEqual({ rehearse: 'true', parallel: 'false' })
  })

  it('pass the next word to a switch only if it is a value', () => {
    expect(rawOf('--key-proxy', 'false', '--cache', 'true')).toEqual({ 'key-proxy': 'false', cache: 'true' })
    expect(rawOf('--rehearse', '-i', 'true')).toEqual({ rehearse: 'true', prompt: 'true' })
    expect(rawOf('--rehearse', 'Build it')).toEqual({ rehearse: 'true', prompt: 'Build it' })
  })

  it.each(['yes', 'no', 'on', 'off', '1', '0', 'TRUE'])(
    'give a switch %j, to be judged with the inputs',
    (word) => {
      expect(rawOf('--rehearse', word)).toEqual({ rehearse: word })
    }
  )

  it.each(Object.keys(actionInputs))('reject --%s as an input of the action only', (name) => {
    const [problem, ...more] = problemsOf('-i', 'x', `--${name}`, 'true')
    expect(problem).toMatch(
      new RegExp(`^--${name} is an input of the GitHub Action only: .* Leave it out\\.$`)
    )
    expect(more).toEqual([])
  })

  it('join repeated lists and maps', () => {
    expect(
      rawOf(
        '--agent-timeouts',
        'QA: 5',
        '--agent-timeouts',
        'Engineer: 6',
        '--pass-env',
        'A',
        '--pass-env',
        'B'
      )
    ).toEqual({
      'agent-timeouts': 'QA: 5\nEngineer: 6',
      'pass-env': 'A\nB'
    })
  })

  it('accept a prompt that begins with a hyphen, is empty, or has many lines', () => {
    expect(rawOf('-i', '- first\n- second')).toEqual({ prompt: '- first\n- second' })
    expect(rawOf('--prompt=')).toEqual({ prompt: '' })
  })

  it.each<[string[], string]>([
    [['--max-paralel', '4'], '--max-paralel is an unknown flag (did you mean --max-parallel?).'],
    [['--no-paralel'], 'did you mean --no-parallel?'],
    [['--xyzzy'], '--xyzzy is an unknown flag. --help shows all.'],
    [['-x'], '-x is an unknown flag'],
    [['--model'], '--model needs a value'],
    [['--model', '--rehearse'], '--model needs a value'],
    [['-i'], '-i needs a value'],
    [['--model', 'a', '--model', 'b'], '--model is given twice ("a" and "b"): give it once.'],
    [['--rehearse', '--rehearse'], '--rehearse is given twice: give it once.'],
    [['--no-parallel', '--parallel'], '--no-parallel and --parallel both set parallel: give one of them.'],
    [['-i', 'a', '--prompt', 'b'], '-i and --prompt both set prompt: give one of them.'],
    [['--ui-port', '1', '--ui-port', '2'], '--ui-port is given twice'],
    [
      ['--anthropic-api-key', 'a', '--anthropic-api-key', 'b'],
      '--anthropic-api-key is given twice: give it once.'
    ],
    [['-i', 'a', 'b'], '-i and "b" both set prompt: give one of them.'],
    [
      ['Build', 'it'],
      '"Build", "it" belong to no flag, and only one can be the prompt. Put the prompt in quotes'
    ],
    [['--rehearse', 'flase', 'Build it'], '"flase", "Build it" belong to no flag'],
    [['--max-paralel', '4', 'one', 'two'], '"one", "two" belong to no flag'],
    [['--no-sandbox', 'Build it'], '--no-sandbox is an unknown flag (did you mean --sandbox?).'],
    [['--no-cache', 'Build it'], '--no-cache is an unknown flag (did you mean --cache false?).'],
    [['--print-responses=no'], '--print-responses takes no value ("no"): leave it out.']
  ])('refuse %j', (argv, message) => {
    expect(problemsOf(...argv).join('\n')).toContain(message)
  })

  it('take a bare argument as the prompt, wherever it stands', () => {
    expect(rawOf('Build it')).toEqual({ prompt: 'Build it' })
    expect(rawOf('Build it', '--max-parallel', '2')).toEqual({ prompt: 'Build it', 'max-parallel': '2' })
    expect(rawOf('--', '--help me')).toEqual({ prompt: '--help me' })
  })

  it('treat a word after an unknown flag as its value', () => {
    expect(problemsOf('--max-paralel', '4', 'Build it')).toEqual([
      '--max-paralel is an unknown flag (did you mean --max-parallel?).'
    ])
  })

  it('show no expression of workflows as the example of a key', () => {
    expect(problemsOf('--anthropic-api-key')).toEqual([
      '--anthropic-api-key needs a value: an Anthropic API key.'
    ])
  })

  it('warn of a key on the command line', () => {
    const commandLine = parseFlags(['--anthropic-api-key', 'k', '-i', 'x'])
    expect(commandLine.kind === 'session' && commandLine.warnings).toHaveLength(1)
  })

  it.each([
    [['-i', 'x'], undefined],
    [['-i', 'x', '--ui'], { port: 0 }],
    [['-i', 'x', '--ui-port', '8080', '--ui'], { port: 8080 }],
    [['-i', 'x', '--ui', '--ui-port=0'], { port: 0 }],
    [['-i', 'x', '--ui-open'], { port: 0, isOpened: true }],
    [['-i', 'x', '--ui-open', '--ui-port', '8080'], { port: 8080, isOpened: true }]
  ])('ask for the live page: %j', (argv, ui) => {
    const commandLine = parseFlags(argv)
    expect(commandLine).toMatchObject({ kind: 'session', problems: [] })
    expect(commandLine.kind === 'session' && commandLine.ui).toEqual(ui)
  })

  it.each([
    ['--ui-port'],
    ['--ui-port=70000'],
    ['--ui-port=-1'],
    ['--ui-port=80x'],
    ['--ui-port='],
    ['--ui=8080'],
    ['--ui-open=8080']
  ])('refuse %s', (flag) => {
    expect(problemsOf('-i', 'x', flag).join('\n')).toContain('--ui-port 8080')
  })

  it('request help and version', () => {
    expect(parseFlags(['-i', 'x', '--help'])).toEqual({ kind: 'help', all: true })
    expect(parseFlags(['-i', 'x', '-h'])).toEqual({ kind: 'help', all: false })
    expect(parseFlags(['-V'])).toEqual({ kind: 'version' })
    expect(parseFlags(['help'])).toEqual({ kind: 'help', all: true })
    expect(parseFlags(['version'])).toEqual({ kind: 'version' })
    expect(rawOf('help', '--rehearse')).toEqual({ prompt: 'help', rehearse: 'true' })
  })
})

describe('the help text', () => {
  it('names every flag, and fits a terminal', () => {
    const help = renderHelp(true)
    for (const name of [
      ...Object.keys(sessionInputs),
      'input',
      'logging',
      'no-parallel',
      'no-tickets',
      'ui',
      'ui-port',
      'ui-open',
      'help',
      'version'
    ])
      expect(help).toMatch(new RegExp(`--${name}\\b`))
    expect(help.split('\n').filter((line) => line.length > 100)).toEqual([])
  })

  it('lists each input once, in its group, with the form of its value', () => {
    const listed = sessionGroups.flatMap(({ inputs }) => Object.keys(inputs))
    expect(listed.toSorted()).toEqual(Object.keys(sessionInputs).toSorted())
    const help = renderHelp(true)
    for (const { title } of sessionGroups) expect(help).toContain(`\n${title}:\n`)
    for (const line of ['-i, --prompt, --input <text>', '--agent-timeouts "<agent>: <seconds>"'])
      expect(help).toContain(`\n  ${line}\n`)
    expect(help).toMatch(/\n {2}--network open\|allow-list\|none\n/)
    expect(help).toMatch(/\n {2}--rehearse\n/)
  })

  it('gives exit codes, and the variables that inputs are read from', () => {
    const help = renderHelp(true)
    expect(help).toMatch(/^Exit codes:\n {2}0 {4}success$/m)
    const variables = sessionGroups
      .flatMap(({ inputs }) => Object.values(inputs))
      .flatMap(({ variable }) => variable ?? [])
    expect(variables).toEqual(['ANTHROPIC_API_KEY', 'CLAUDE_CODE_OAUTH_TOKEN'])
    for (const variable of variables) expect(help.split('Environment:')[1]).toContain(variable)
  })

  it('has a short form: the 15 common flags on one screen', () => {
    const help = renderHelp(false)
    const [flags = ''] = help.split('\n  -h ')
    expect(flags.match(/^ {2}(?:-\w, )?--/gm)).toHaveLength(15)
    expect(help.split('\n').filter((line) => line.length > 100)).toEqual([])
    expect(help.split('\n').length).toBeLessThan(45)
  })
})
