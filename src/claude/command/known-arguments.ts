/**
 * The CLI's own arguments: those that an author may give, because none interferes with supervision, and why
 * others are refused. Observed on Claude Code 2.1.197 and 2.1.332; an argument in neither list is refused, too.
 */

/** How many words an argument takes as its value. */
export type ArgumentValue = 'none' | 'one' | 'optional' | 'many'

/** Arguments that may be given. */
export const PERMITTED: Readonly<Record<string, ArgumentValue>> = {
  // They choose the model and how much it thinks; the cost is counted either way.
  '--model': 'one',
  '--fallback-model': 'one',
  '--effort': 'one',
  '--thinking': 'one',
  '--max-thinking-tokens': 'one',
  '--task-budget': 'one',
  '--betas': 'many',
  // They set further limits.
  '--max-turns': 'one',
  '--max-budget-usd': 'one',
  '--autocompact': 'one',
  // They only disable: tools, commands, customisations, the stored conversation.
  '--disallowedTools': 'many',
  '--disallowed-tools': 'many',
  '--disable-slash-commands': 'none',
  '--safe-mode': 'none',
  '--restricted': 'none',
  '--no-chrome': 'none',
  '--no-session-persistence': 'none',
  // The author's own text in the workflow, or the author's decision about the checkout.
  '--settings': 'one',
  '--setting-sources': 'one',
  '--system-prompt': 'one',
  '--add-dir': 'many',
  // They change only where the same text is placed in a request.
  '--exclude-dynamic-system-prompt-sections': 'none',
  '--system-prompt-snapshot': 'one',
  // They write the CLI's own log to its private folder, or to the named file.
  '-d': 'optional',
  '--debug': 'optional',
  '--debug-file': 'one',
  // The session sets them itself; repeating them changes nothing.
  '--verbose': 'none',
  '--strict-mcp-config': 'none'
}

const OUTPUT = 'the session reads the CLI as stream-json and sets this itself'
const SESSION = 'every run is a conversation of its own, with an id that the session sets'
const NOT_HEADLESS = 'it leaves the print mode that the session supervises'
const ELSEWHERE = 'it moves the work to another place, where nothing is supervised'
const PERMISSION = 'permissions are set by the inputs `allowed-tools` and `permission-mode`'
const ENDS = 'the CLI would print a text and end without doing the work'
const TOOLS = 'it changes the closed list of tools; use the input `allowed-tools`'
const PLUGIN =
  'a plugin brings hooks, servers and agents of its own; use the inputs `mcp-config` and `agents-dir`'

/** Why text that the CLI would read as a prompt or as instructions is refused. */
export const PROMPT =
  'the session passes the prompt and its instructions; use the inputs `prompt`, `context` or `framework-path`'

/** Why an argument that is in neither list is refused. */
export const UNKNOWN = 'it may interfere with the supervision of the run'

/** Arguments that are refused for a more specific reason than `UNKNOWN`. */
export const REFUSED: Readonly<Record<string, string>> = {
  ...of(OUTPUT, '-p', '--print', '--output-format', '--input-format', '--replay-user-messages'),
  ...of(OUTPUT, '--include-partial-messages', '--include-hook-events', '--forward-subagent-text'),
  ...of(OUTPUT, '--prompt-suggestions'),
  ...of(SESSION, '--session-id', '-r', '--resume', '-c', '--continue', '--fork-session', '--from-pr'),
  ...of(SESSION, '--resume-session-at', '--rewind-files', '--parent-session-id'),
  ...of(NOT_HEADLESS, '--bg', '--background', '--tmux', '-w', '--worktree', '--ide', '--chrome'),
  ...of(NOT_HEADLESS, '--init', '--init-only', '--maintenance'),
  ...of(ELSEWHERE, '--cloud', '--web', '--desktop', '--teleport', '--environment', '--remote', '--rc'),
  ...of(ELSEWHERE, '--remote-control', '--sdk-url', '--messaging-socket-path', '--channels'),
  ...of(TOOLS, '--tools', '--agent', '--bare', '--brief'),
  ...of(PERMISSION, '--allowedTools', '--allowed-tools', '--permission-mode', '--permission-prompt-tool'),
  ...of(PERMISSION, '--permission-prompts', '--dangerously-skip-permissions', '--managed-settings'),
  ...of(PERMISSION, '--allow-dangerously-skip-permissions'),
  ...of(PROMPT, '--append-system-prompt', '--append-system-prompt-file', '--system-prompt-file', '--prefill'),
  ...of(PLUGIN, '--plugin-dir', '--plugin-url', '--plugin-dir-no-mcp'),
  ...of(ENDS, '-h', '--help', '-v', '--version'),
  '--': PROMPT,
  '--mcp-config': 'the list of servers is closed; use the input `mcp-config`',
  '--agents': 'agents do not start others; use the input `agents-dir`',
  '--json-schema': "the session asks for PM's object itself; use the input `response-schema`",
  '--file': 'the key of a run is valid for messages only; put the file into the checkout'
}

function of(reason: string, ...flags: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(flags.map((flag) => [flag, reason]))
}
