/**
 * The table of a session's inputs. The action, its README and the command line all take names, defaults and
 * descriptions from here. An input has no `default` if it matters whether its value was given.
 */
import { TOOL_ENTRY } from '../../../claude/command/tool-names.js'
import { PINNED_CLAUDE_VERSION } from '../../configuration/configuration-defaults.js'
import { DEFAULT_MEMORY_LIMIT_BYTES, DEFAULT_TIMEOUT_SECONDS } from '../../scheduling/limits.js'
import { PROFILES } from '../../configuration/profiles.js'
import { agentCheckLists, checkList } from '../parse/parse-checks.js'
import { hostList } from '../parse/parse-hosts.js'
import { listOf } from '../parse/parse-list.js'
import { mapOf } from '../parse/parse-map.js'
import {
  boolean,
  choice,
  dollars,
  freeText,
  matching,
  path,
  wholeNumber,
  word
} from '../parse/parse-values.js'
import { mebibytes, wholeSeconds } from '../parse/quantities.js'
import type { InputTable, InputValues } from '../parse/read-values.js'
import { shellWords } from '../parse/shell-words.js'
import { MIB } from '../../../util/mebibyte.js'

/** No agent CLI can start with less. */
const LEAST_MEMORY_MB = 32
/** 16 TiB: far beyond any runner. The limit is compared with the machine's memory elsewhere (`check/memory.ts`). */
const MOST_MEMORY_MB = 16_777_216
/** Five days: the longest that a job may run on a self-hosted runner. */
const MOST_SECONDS = 432_000

const memory = (example: number) => mebibytes(LEAST_MEMORY_MB, MOST_MEMORY_MB, example)
const seconds = (example: number) => wholeSeconds(1, MOST_SECONDS, example)
const model = word('a model name or alias that the Claude CLI accepts', 'sonnet')

const toolRule = matching(
  TOOL_ENTRY,
  'a tool as the Claude CLI names it, with an optional rule in parentheses, or tools of an MCP server (mcp__server, mcp__server__tool)',
  'Read,Edit,Bash(npm test:*)'
)
const variableName = matching(/^[A-Za-z_]\w*$/, 'the name of an environment variable', 'NPM_CONFIG_REGISTRY')

/** Inputs of a session, by name. */
export const sessionInputs = {
  prompt: {
    ...freeText,
    example: 'Add input validation to the signup form, with tests',
    description:
      'What the team should do. Either this or `prompt-file` is required; above 128 KiB it must be a file.',
    verbatim: true
  },
  'prompt-file': {
    ...path('the path of a text file (UTF-8, at most 10 MB)', '.github/prompts/nightly.md'),
    description: 'File with the prompt, relative to the workspace; on the command line `-` is standard input.'
  },
  context: {
    ...freeText,
    example: 'The project uses Python 3.12 and pytest.',
    description: 'Text that every agent gets in addition to its task.'
  },
  'working-directory': {
    ...path('an existing folder', 'packages/api'),
    description: 'Folder that PM and agents work in, relative to the workspace.',
    otherwise: 'the workspace'
  },
  'anthropic-api-key': {
    ...word('an Anthropic API key', '${{ secrets.ANTHROPIC_API_KEY }}'),
    description:
      'API key. This or `claude-code-oauth-token` is required, unless the variables of a gateway, a cloud provider or identity federation are set, or `rehearse` is `true`.',
    otherwise: 'the variable `ANTHROPIC_API_KEY`',
    secret: true
  },
  'claude-code-oauth-token': {
    ...word('a Claude Code OAuth token', '${{ secrets.CLAUDE_CODE_OAUTH_TOKEN }}'),
    description: 'OAuth token of a Claude subscription, as created by `claude setup-token`.',
    otherwise: 'the variable `CLAUDE_CODE_OAUTH_TOKEN`',
    secret: true
  },
  'key-proxy': {
    ...boolean,
    description:
      'Hide the API key from agents: a proxy on the loopback address adds it to their requests, and each run gets its own token, which is valid for the Messages API only.',
    default: 'true'
  },
  model: { ...model, description: 'Model for PM and all agents.', otherwise: "the CLI's own" },
  'agent-models': {
    ...mapOf(model),
    description: 'Models of individual agents, one line `Name: model` each.'
  },
  'fallback-model': {
    ...model,
    example: 'haiku',
    description:
      'Model that a run falls back to if the chosen one is overloaded, unavailable, or declines. Log and record report it.'
  },
  'claude-args': {
    ...shellWords,
    description: 'Additional arguments for every run of the Claude CLI, quoted as in a shell.'
  },
  'claude-path': {
    ...path('the path of an executable, or its name on PATH', '/usr/local/bin/claude'),
    description: 'The Claude CLI to use.',
    otherwise: '`claude` on PATH'
  },
  'claude-version': {
    ...matching(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'one exact version', PINNED_CLAUDE_VERSION),
    description: 'Version of the Claude CLI that is installed if none is found.',
    default: PINNED_CLAUDE_VERSION
  },
  'allowed-tools': {
    ...listOf(toolRule),
    description: 'Tools that agents may use without asking. `Bash` must be listed explicitly.',
    default: 'Read,Glob,Grep,Edit,Write'
  },
  'mcp-config': {
    ...freeText,
    allowed: 'JSON with "mcpServers", or the path of a file with it',
    example: '.github/mcp.json',
    description:
      'MCP servers for agents: JSON, or a file relative to the workspace. `allowed-tools` says which of their tools agents may use (`mcp__server__tool`).',
    otherwise: 'none; those of the checkout are ignored'
  },
  'permission-mode': {
    ...choice(['default', 'acceptEdits', 'dontAsk', 'plan', 'bypassPermissions']),
    example: 'acceptEdits',
    description: "The CLI's permission mode. The summary lists what was denied.",
    default: 'acceptEdits'
  },
  'agent-user': {
    ...matching(/^[A-Za-z_][\w.-]{0,31}\$?$/, 'the name of a user of the runner, or auto', 'auto'),
    description:
      'User that PM and agents run as, so that they cannot access the memory, environment or files of this action. `auto` creates one for the session. Needs Linux, and root or passwordless sudo.',
    otherwise: 'the user of the job'
  },
  sandbox: {
    ...choice(['auto', 'required', 'off']),
    example: 'required',
    description:
      'Whether PM and agents run in a sandbox of the kernel: everything is read-only except the working directory, and the rest of the job is out of reach. `required` fails where none is available, `auto` takes the strongest that is and reports which.',
    default: 'auto'
  },
  'read-paths': {
    ...listOf(path('a path', '~/.m2')),
    description:
      'Files and folders that the sandbox would hide and agents may read; relative to the workspace, `~` is the home folder.'
  },
  'write-paths': {
    ...listOf(path('a path', '~/.gradle')),
    description:
      'Files and folders besides the working directory that agents may change; written like `read-paths`.'
  },
  network: {
    ...choice(['open', 'allow-list', 'none']),
    example: 'allow-list',
    description:
      "Which hosts agents reach: all (`open`), those of `allowed-hosts` (`allow-list`), or the model's API only (`none`). The last two need the sandbox.",
    default: 'open'
  },
  'allowed-hosts': {
    ...hostList,
    description:
      'Hosts that agents may connect to with `network: allow-list`: names, `*.example.com`, or presets (`npm`, `pypi`, `crates`, `go`, `maven`, `debian`, `github`).'
  },
  'framework-path': {
    ...path('an existing file or folder', '.github/framework'),
    description: 'Your own instructions for PM: a file, or the folder of a framework.',
    otherwise: 'built in'
  },
  'agents-dir': {
    ...path('an existing folder', '.github/agents'),
    description: "Folder of agent files in Claude Code's format, relative to the workspace.",
    otherwise: '`.claude/agents` in the working directory, if it exists'
  },
  parallel: {
    ...boolean,
    example: 'false',
    description: 'Whether delegations run at the same time; `false` runs them one by one.',
    default: 'true'
  },
  'max-parallel': {
    ...wholeNumber(1, 64, 4),
    description: 'How many agents may run at the same time.',
    default: '4'
  },
  profile: {
    ...choice(['light', 'standard', 'heavy', 'by-role']),
    example: 'heavy',
    description: 'Default limits by kind of work; inputs and agent files override them.',
    default: 'standard'
  },
  'memory-limit-mb': {
    ...memory(2048),
    description:
      'Memory limit of one agent run with all its processes, in MiB. A run that reaches it is ended.',
    otherwise: `${DEFAULT_MEMORY_LIMIT_BYTES / MIB} (by \`profile\`)`
  },
  'agent-memory-limits': {
    ...mapOf(memory(2048)),
    description: 'Memory limits of individual agents in MiB, one line `Name: 2048` each.'
  },
  'pm-memory-limit-mb': {
    ...memory(2048),
    description: 'Memory limit of PM with all its processes, in MiB.',
    otherwise: `${PROFILES.standard.pm.memoryLimitBytes / MIB} (by \`profile\`)`
  },
  'timeout-seconds': {
    ...seconds(900),
    description: 'Time limit of one agent run, in seconds.',
    otherwise: `${DEFAULT_TIMEOUT_SECONDS} (by \`profile\`)`
  },
  'agent-timeouts': {
    ...mapOf(seconds(900)),
    description: 'Time limits of individual agents in seconds, one line `Name: 900` each.'
  },
  'pm-timeout-seconds': {
    ...seconds(600),
    description: 'Time limit for an answer of PM, in seconds.',
    otherwise: `${PROFILES.standard.pm.timeoutSeconds} (by \`profile\`)`
  },
  'session-timeout-seconds': {
    ...seconds(3600),
    description: 'Time limit of the whole session, in seconds.',
    default: '3600'
  },
  'wrap-up-seconds': {
    ...wholeSeconds(0, MOST_SECONDS, 120),
    description:
      'How long before its time limit an agent is asked to wrap up, in seconds; at most a fifth of the limit; 0 disables it.',
    default: '60'
  },
  retries: {
    ...wholeNumber(0, 10, 2),
    description:
      'How often a run is retried after a transient fault (rate limit, overload, network, truncated stream), within its time limit.',
    default: '2'
  },
  'retry-on': {
    ...listOf(choice(['timeout', 'memory'])),
    example: 'timeout',
    description: 'What else is retried: `timeout`, `memory`. Each retry gets the whole time limit again.',
    otherwise: 'neither'
  },
  'memory-enforcement': {
    ...choice(['auto', 'cgroup', 'polling']),
    description:
      'How memory limits are enforced: by the kernel (`cgroup`), by polling (`polling`), or the best that is available (`auto`).',
    default: 'auto'
  },
  'stall-seconds': {
    ...wholeSeconds(0, MOST_SECONDS, 300),
    description:
      'Time without output or CPU use after which a run counts as stalled, in seconds; 0 disables it.',
    default: '300'
  },
  'on-stall': {
    ...choice(['report', 'end']),
    description: 'Whether a stalled run is only reported, or also ended.',
    default: 'report'
  },
  'transcript-limit-mb': {
    ...mebibytes(1, 10_240, 64),
    description:
      'Size limit of the transcript of each run, in MiB. Beyond it the middle is left out, and the transcript says how much.',
    default: '256'
  },
  'max-delegations': {
    ...wholeNumber(1, 256, 16),
    description: 'How many agents one answer of PM may start.',
    default: '16'
  },
  'max-rounds': {
    ...wholeNumber(1, 50, 3),
    description:
      'Rounds of agents. With more than one, PM gets the results of each round, and delegates further work or finishes.',
    default: '1'
  },
  checks: {
    ...checkList,
    description:
      'Commands that decide whether the work is done, one line `name: command` each. They run in the working directory after the work is merged; one that fails makes the session fail.'
  },
  'agent-checks': {
    ...agentCheckLists,
    description:
      "Checks of individual agents, one line `Agent: name: command` each. They run where the agent worked; one that fails makes its run fail, and the agent's work is not merged."
  },
  'checks-before': {
    ...boolean,
    example: 'true',
    description:
      'Whether `checks` also run before PM begins, so that what failed before and passes now is told apart from what passed anyway.',
    default: 'false'
  },
  'check-timeout-seconds': {
    ...seconds(300),
    description: 'Time limit of one check, in seconds. Its memory limit is that of an agent.',
    otherwise: 'as for agents'
  },
  'response-schema': {
    ...freeText,
    allowed: 'a JSON schema, or the path of a file with one',
    example: '.github/schemas/outcome.json',
    description:
      'JSON schema (draft 7, an object): after the last round PM returns an object that matches it, as the output `structured-response`.'
  },
  'max-cost-usd': {
    ...dollars,
    description:
      'Budget in US dollars for PM and all agents together. At 80 % of it nothing more is started and running agents are asked to wrap up; at 100 % their requests are refused.',
    otherwise: 'none'
  },
  'max-cost-usd-per-day': {
    ...dollars,
    example: '20',
    description:
      'Budget in US dollars for all runs of the workflow on one day (UTC). A session gets at most what is left of it, and nothing is started when nothing is left. Needs `actions: read`.',
    otherwise: 'none'
  },
  isolation: {
    ...choice(['shared', 'worktree']),
    example: 'worktree',
    description:
      'Whether all agents work in the working directory (`shared`), or each in its own git worktree, whose changes are merged into the working directory (`worktree`).',
    default: 'shared'
  },
  cache: {
    ...boolean,
    example: 'true',
    description:
      'Reuse the results of identical delegations: the same agent, task, context, model, arguments, CLI, variables, files and commit. Runs that used commands or the network are repeated.',
    default: 'false'
  },
  'cache-commands': {
    ...boolean,
    example: 'true',
    description:
      'With `cache`, also reuse runs that used tools with effects beyond the files of the checkout (`Bash`, `WebFetch`, MCP tools): for tasks whose commands need not run again.',
    default: 'false'
  },
  'cache-dir': {
    ...path('a folder; it is created if necessary', '.mpm-cache'),
    description: 'Folder in which `cache` stores results, relative to the workspace.',
    otherwise:
      "GitHub's cache in a workflow, `.cache/mpm-orchestrator/results` in the home folder on the command line"
  },
  'pass-env': {
    ...listOf(variableName),
    description:
      'Names of additional environment variables for PM and agents, which get few by default. The values are secrets: they are replaced wherever results are shown.'
  },
  'public-env': {
    ...listOf(variableName),
    description: 'Like `pass-env`, for variables whose values are not secret and stay readable.'
  },
  tickets: {
    ...choice(['create', 'report', 'off']),
    example: 'report',
    description:
      'What happens to follow-up work that responses name: it is filed as GitHub issues (in a workflow, with `issues: write`), listed in the summary, or ignored.',
    default: 'report'
  },
  review: {
    ...choice(['none', 'record', 'comment', 'request-changes']),
    example: 'comment',
    description:
      "Whether agents are asked for findings, and what becomes of them: they are recorded for a job with `mode: deliver`, or posted as a review of the event's pull request; `request-changes` blocks it while a `high` one is open (docs/review.md). Posting needs `pull-requests: write`.",
    default: 'none'
  },
  'log-level': {
    ...choice(['OFF', 'INFO', 'DEBUG']),
    example: 'INFO',
    description: 'How verbose the live log is.',
    default: 'INFO'
  },
  'log-dir': {
    ...path('a folder outside the working directory; it is created if necessary', '../mpm-logs'),
    description:
      'Folder in which the session folder is created, relative to the workspace. It must lie outside the working directory.',
    otherwise:
      'a temporary folder, or the state folder of the user (`~/.local/state/mpm-orchestrator`) if that is in the working directory'
  },
  'fail-on': {
    ...choice(['any', 'all', 'never']),
    description: 'When failed delegations fail the step: any of them, only all of them, or never.',
    default: 'any'
  },
  'fail-on-denied': {
    ...boolean,
    description: 'Whether an agent that was denied a tool counts as failed.',
    default: 'false'
  },
  'require-status': {
    ...boolean,
    description:
      'Whether an agent, or the closing answer of PM, that does not end with a line `STATUS: ...` counts as failed. Otherwise a notice names them.',
    default: 'false'
  },
  rehearse: {
    ...boolean,
    description: 'Run the built-in stand-in for the Claude CLI: no key, no cost, nothing posted.',
    default: 'false'
  },
  'rehearsal-script': {
    ...path('an existing scenario file', '__tests__/scenario.json'),
    description: 'Scenario file for a rehearsal: what the stand-in answers, and how it fails.'
  }
} as const satisfies InputTable

/** Values of a session's inputs, by name. */
export type SessionValues = InputValues<typeof sessionInputs>
