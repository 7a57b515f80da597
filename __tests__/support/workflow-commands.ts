/** Finds the workflow commands in a step's output, wherever the runner would find them. */

/** A command that the runner would obey. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
  /** The line that contains it. */
  readonly line: string
}

/** A step's output, taken apart. */
export interface ParsedOutput {
  /** What a reader of the log sees, unmasked: all lines that are no command. */
  readonly log: string
  readonly commands: readonly WorkflowCommand[]
}

const KNOWN = new Set([
  'internal-set-repo-path',
  'set-env',
  'set-output',
  'save-state',
  'add-mask',
  'add-path',
  'add-matcher',
  'remove-matcher',
  'debug',
  'warning',
  'error',
  'notice',
  'group',
  'endgroup',
  'echo',
  'stop-commands'
])

/** Takes the output apart. Lines end at `\n`, `\r\n` and a bare `\r`, as for the runner's line reader. */
export function parseOutput(output: string): ParsedOutput {
  const log: string[] = []
  const commands: WorkflowCommand[] = []
  let stopToken: string | undefined
  for (const line of output.split(/\r\n|\r|\n/)) {
    const command = parseModern(line, stopToken) ?? parseOld(line, stopToken)
    if (!command) log.push(line)
    else if (stopToken !== undefined) stopToken = undefined
    else {
      commands.push(command)
      if (command.name === 'stop-commands') stopToken = command.data
    }
  }
  return { log: log.join('\n'), commands }
}

/** `::name key=value,key=value::data`, at the start of a line. */
function parseModern(line: string, stopToken: string | undefined): WorkflowCommand | undefined {
  const match = /^\s*::([^ :][^ ]*?)(?: (.*?))?::(.*)$/s.exec(line)
  if (!match) return undefined
  const [, name = '', properties = '', data = ''] = match
  return known(
    { name, properties: parseProperties(properties, ',', unescapeProperty), data: unescape(data), line },
    stopToken
  )
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function parseOld(line: string, stopToken: string | undefined): WorkflowCommand | undefined {
  const match = /##\[([^\] ]+)(?: ([^\]]*))?\](.*)$/s.exec(line)
  if (!match) return undefined
  const [, name = '', properties = '', data = ''] = match
  return known(
    { name, properties: parseProperties(properties, ';', unescape), data: unescape(data), line },
    stopToken
  )
}

/** While commands are stopped, the token is the only one. */
function known(command: WorkflowCommand, stopToken: string | undefined): WorkflowCommand | undefined {
  const name = command.name.toLowerCase()
  if (stopToken !== undefined) return command.name === stopToken ? command : undefined
  return KNOWN.has(name) ? { ...command, name } : undefined
}

function parseProperties(
  text: string,
  separator: string,
  decode: (value: string) => string
): Record<string, string> {
  const pairs = text.split(separator).filter((pair) => pair.includes('='))
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at).trim(), decode(pair.slice(at + 1))]
    })
  )
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
}

function unescapeProperty(text: string): string {
  return unescape(text.replaceAll('%3A', ':').replaceAll('%2C', ','))
}
