/** Which of the CLI's own arguments the author may not give, because supervision depends on them. */

/** An argument that is refused, and why. */
export interface ForbiddenArgument {
  readonly argument: string
  readonly reason: string
}

const OUTPUT = 'the session reads the CLI as stream-json and sets this itself'
const SESSION = 'every run is a conversation of its own, with an id that the session sets'
const NOT_HEADLESS = 'it leaves the print mode that the session supervises'
const PERMISSION = 'permissions are set by the inputs `allowed-tools` and `permission-mode`'
const ENDS = 'the CLI would print a text and end without doing the work'
const PROMPT =
  'the session hands over the prompt and its instructions; use the inputs `prompt`, `context` or `framework-path`'
const TOOLS = 'it changes the closed list of tools; use the input `allowed-tools`'

const REASONS: Readonly<Record<string, string>> = {
  '-p': OUTPUT,
  '--print': OUTPUT,
  '--output-format': OUTPUT,
  '--input-format': OUTPUT,
  '--replay-user-messages': OUTPUT,
  '--session-id': SESSION,
  '-r': SESSION,
  '--resume': SESSION,
  '-c': SESSION,
  '--continue': SESSION,
  '--fork-session': SESSION,
  '--from-pr': SESSION,
  '--bg': NOT_HEADLESS,
  '--background': NOT_HEADLESS,
  '--tmux': NOT_HEADLESS,
  '-w': NOT_HEADLESS,
  '--worktree': NOT_HEADLESS,
  '--ide': NOT_HEADLESS,
  '--chrome': NOT_HEADLESS,
  '--remote-control': NOT_HEADLESS,
  '--tools': TOOLS,
  '--agent': TOOLS,
  '--bare': TOOLS,
  '--allowedTools': PERMISSION,
  '--allowed-tools': PERMISSION,
  '--permission-mode': PERMISSION,
  '--permission-prompt-tool': PERMISSION,
  '--dangerously-skip-permissions': PERMISSION,
  '--allow-dangerously-skip-permissions': PERMISSION,
  '--append-system-prompt': PROMPT,
  '--append-system-prompt-file': PROMPT,
  '-h': ENDS,
  '--help': ENDS,
  '-v': ENDS,
  '--version': ENDS,
  '--': PROMPT
}

/** The arguments that the check of the configuration refuses; each is named as it was written. */
export function findForbiddenArguments(args: readonly string[]): ForbiddenArgument[] {
  const forbidden = args.flatMap((argument) => {
    const reason = flagsOf(argument)
      .map((flag) => REASONS[flag])
      .find((found) => found !== undefined)
    return reason === undefined ? [] : [{ argument, reason }]
  })
  const [first] = args
  // A word that no option takes is read as a prompt, or as a subcommand (`update`).
  if (first !== undefined && !first.startsWith('-')) forbidden.unshift({ argument: first, reason: PROMPT })
  return forbidden
}

/** `--flag=value` and grouped letters (`-pc`) name the flags that they hold. */
function flagsOf(argument: string): string[] {
  if (argument.startsWith('--')) return [argument === '--' ? argument : (argument.split('=')[0] ?? argument)]
  if (!/^-[a-z]+$/i.test(argument)) return []
  // `-d` takes the rest of its word as its value.
  const letters = argument.slice(1).split('d')[0] ?? ''
  return Array.from(letters, (letter) => `-${letter}`)
}
