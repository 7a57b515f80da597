/**
 * The table of a session's inputs. The action, its README and the command line all take names, defaults and
 * descriptions from here. An input has no `default` where it matters whether its value was given.
 */
import { TOOL_ENTRY } from '../../../claude/command/tool-names.js'
import { PINNED_CLAUDE_VERSION } from '../../configuration/configuration-defaults.js'
import { DEFAULT_MEMORY_LIMIT_MB, DEFAULT_TIMEOUT_SECONDS } from '../../scheduling/limits.js'
import { PROFILES } from '../../configuration/profiles.js'
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

/** Less than this no program of the kind can start in. */
const LEAST_MEMORY_MB = 32
/** 16 TiB: far beyond any runner; the machine's own memory is looked at where the limit is checked. */
const MOST_MEMORY_MB = 16_777_216
/** Five days: the longest that a job may take on a self-hosted runner. */
const MOST_SECONDS = 432_000

const memory = (example: number) => mebibytes(LEAST_MEMORY_MB, MOST_MEMORY_MB, example)
const seconds = (example: number) => wholeSeconds(1, MOST_SECONDS, example)
const model = word('a model name or alias as the Claude CLI knows it', 'sonnet')

const toolRule = matching(
  TOOL_ENTRY,
  'a tool as the Claude CLI names it, with a rule in parentheses if need be, or tools of an MCP server (mcp__server, mcp__server__tool)',
  'Read,Edit,Bash(npm test:*)'
)
const variableName = matching(/^[A-Za-z_]\w*$/, 'the name of an environment variable', 'NPM_CONFIG_REGISTRY')

/** Inputs of a session, by name. */
export const sessionInputs = {
  prompt: {
    ...freeText,
    example: 'Add input validation to the signup form, with tests',
    description:
      'What the team is to do. Either this or `prompt-file` is required; over 128 KiB only a file will do.',
    verbatim: true
  },
  'prompt-file': {
    ...path('the path of a text file (UTF-8, at most 10 MB)', '.github/prompts/nightly.md'),
    description:
      'File that holds the prompt, relative to the workspace; on the command line `-` is standard input.'
  },
  context: {
    ...freeText,
    example: 'The project uses Python 3.12 and pytest.',
    description: 'Text that every agent gets beside its task.'
  },
  'working-directory': {
    ...path('a folder that exists', 'packages/api'),
    description: 'Folder that PM and agents work in, relative to the workspace.',
    otherwise: 'the workspace'
  },
  'anthropic-api-key': {
    ...word('an API key of Anthropic', '${{ secrets.ANTHROPIC_API_KEY }}'),
    description:
      'API key. This or `claude-code-oauth-token` is needed, unless the variables of a gateway, a cloud provider or identity federation are set or it is a rehearsal.',
    otherwise: 'the variable `ANTHROPIC_API_KEY`',
    secret: true
  },
  'claude-code-oauth-token': {
    ...word('an OAuth token of Claude Code', '${{ secrets.CLAUDE_CODE_OAUTH_TOKEN }}'),
    description: 'OAuth token of a Claude subscription, as `claude setup-token` makes it.',
    otherwise: 'the variable `CLAUDE_CODE_OAUTH_TOKEN`',
    secret: true
  },
  'key-proxy': {
    ...boolean,
    description:
      'Keep the API key from agents: a proxy on the loopback address adds it to their requests, and each run gets a token of its own, which opens the Messages API only.',
    default: 'true'
  },
  model: { ...model, description: 'Model for PM and all agents.', otherwise: "the CLI's own" },
  'agent-models': { ...mapOf(model), description: 'Models of single agents, one line `Name: model` each.' },
  'fallback-model': {
    ...model,
    example: 'haiku',
    description:
      'Model that a run goes on with when the chosen one is overloaded, is not to be had, or declines; said in log and record.'
  },
  'claude-args': {
    ...shellWords,
    description: 'Further arguments for every run of the Claude CLI, quoted as in a shell.'
  },
  'claude-path': {
    ...path('the path of an executable, or its name on PATH', '/usr/local/bin/claude'),
    description: 'The Claude CLI to use.',
    otherwise: '`claude` on PATH'
  },
  'claude-version': {
    ...matching(/^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/, 'one exact version', PINNED_CLAUDE_VERSION),
    description: 'Version of the Claude CLI that is installed where none is found.',
    default: PINNED_CLAUDE_VERSION
  },
  'allowed-tools': {
    ...listOf(toolRule),
    description: 'Tools that agents may use without being asked. `Bash` is a choice that you write down.',
    default: 'Read,Glob,Grep,Edit,Write'
  },
  'mcp-config': {
    ...freeText,
    allowed: 'JSON with "mcpServers", or the path of a file with it',
    example: '.github/mcp.json',
    description:
      'MCP servers for agents: the JSON itself, or a file relative to the workspace. Which of their tools agents may use is said in `allowed-tools` (`mcp__server__tool`).',
    otherwise: 'none, whatever the checkout brings'
  },
  'permission-mode': {
    ...choice(['default', 'acceptEdits', 'dontAsk', 'plan', 'bypassPermissions']),
    example: 'acceptEdits',
    description: 'What the CLI does about permissions. What was denied is shown in the summary.',
    default: 'acceptEdits'
  },
  'agent-user': {
    ...matching(/^[A-Za-z_][\w.-]{0,31}\$?$/, 'the name of a user of the runner, or auto', 'auto'),
    description:
      'User that PM and agents run as, so that they reach neither the memory and environment of this action nor its files. `auto` makes one for the session. Linux, with root or passwordless sudo.',
    otherwise: 'the user of the job'
  },
  'framework-path': {
    ...path('a file or folder that exists', '.github/framework'),
    description: 'Your own instructions for PM: a file, or a folder of a framework.',
    otherwise: 'built in'
  },
  'agents-dir': {
    ...path('a folder that exists', '.github/agents'),
    description: "Folder of agent files in Claude Code's own format, relative to the workspace.",
    otherwise: '`.claude/agents` below the working directory, if it is there'
  },
  parallel: {
    ...boolean,
    example: 'false',
    description: 'Whether delegations run at the same time; `false` runs them one by one.',
    default: 'true'
  },
  'max-parallel': {
    ...wholeNumber(1, 64, 4),
    description: 'How many agents run at the same time.',
    default: '4'
  },
  profile: {
    ...choice(['light', 'standard', 'heavy', 'by-role']),
    example: 'heavy',
    description: 'Limits by kind of work, where no input and no agent file gives one.',
    default: 'standard'
  },
  'memory-limit-mb': {
    ...memory(2048),
    description: 'Memory of one agent run with all its processes, in MiB. At 100 % the run is ended.',
    otherwise: `${DEFAULT_MEMORY_LIMIT_MB} (by \`profile\`)`
  },
  'agent-memory-limits': {
    ...mapOf(memory(2048)),
    description: 'Memory limits of single agents in MiB, one line `Name: 2048` each.'
  },
  'pm-memory-limit-mb': {
    ...memory(2048),
    description: 'Memory of PM with all its processes, in MiB.',
    otherwise: `${PROFILES.standard.pm.memoryLimitMb} (by \`profile\`)`
  },
  'timeout-seconds': {
    ...seconds(900),
    description: 'Time that one agent run may take, in seconds.',
    otherwise: `${DEFAULT_TIMEOUT_SECONDS} (by \`profile\`)`
  },
  'agent-timeouts': {
    ...mapOf(seconds(900)),
    description: 'Time limits of single agents in seconds, one line `Name: 900` each.'
  },
  'pm-timeout-seconds': {
    ...seconds(600),
    description: 'Time that PM may take for its answer, in seconds.',
    otherwise: `${PROFILES.standard.pm.timeoutSeconds} (by \`profile\`)`
  },
  'session-timeout-seconds': {
    ...seconds(3600),
    description: 'Time that the whole session may take, in seconds.',
    default: '3600'
  },
  'wrap-up-seconds': {
    ...wholeSeconds(0, MOST_SECONDS, 120),
    description:
      'How long before its time ends an agent is told to hand in what it has; at most a fifth of its time, 0 tells none.',
    default: '60'
  },
  retries: {
    ...wholeNumber(0, 10, 2),
    description:
      'How often a run is tried again after a fault that may pass (rate limit, overload, network, cut stream), within its time.',
    default: '2'
  },
  'retry-on': {
    ...listOf(choice(['timeout', 'memory'])),
    example: 'timeout',
    description: 'What else is tried again: `timeout`, `memory`. Each then gets its whole time anew.',
    otherwise: 'neither'
  },
  'memory-enforcement': {
    ...choice(['auto', 'cgroup', 'polling']),
    description:
      'How memory limits are kept: by the kernel (`cgroup`), by looking (`polling`), or the best there is.',
    default: 'auto'
  },
  'stall-seconds': {
    ...wholeSeconds(0, MOST_SECONDS, 300),
    description:
      'Time without output and without CPU after which a run counts as stalled, and is reported; 0 reports none.',
    default: '300'
  },
  'on-stall': {
    ...choice(['report', 'end']),
    description: 'Whether a stalled run is only reported, or ended.',
    default: 'report'
  },
  'transcript-limit-mb': {
    ...mebibytes(1, 10_240, 64),
    description:
      'Bound on the transcript of each run. Beyond it the middle is left out, and the transcript says how much.',
    default: '256'
  },
  'max-delegations': {
    ...wholeNumber(1, 256, 16),
    description: "How many agents one answer of PM's may start.",
    default: '16'
  },
  'max-rounds': {
    ...wholeNumber(1, 50, 3),
    description:
      'Rounds of agents. With more than one, PM is shown the results of each round, and delegates further work or closes.',
    default: '1'
  },
  'response-schema': {
    ...freeText,
    allowed: 'the path of a file with a JSON schema, or the schema itself',
    example: '.github/schemas/outcome.json',
    description:
      'JSON schema (draft 7, an object): after the last round PM hands in an object that fits it, as the output `structured-response`.'
  },
  'max-cost-usd': {
    ...dollars,
    description:
      'Budget in US dollars over PM and all agents together. When it is reached, nothing more is started and running agents are asked to hand in what they have.',
    otherwise: 'none'
  },
  isolation: {
    ...choice(['shared', 'worktree']),
    example: 'worktree',
    description:
      'Whether all agents work in the working directory (`shared`), or each in a git worktree of its own, whose changes are merged into the working directory (`worktree`).',
    default: 'shared'
  },
  cache: {
    ...boolean,
    example: 'true',
    description:
      'Reuse the results of identical delegations: the same agent, task, context, model, arguments, CLI and files.',
    default: 'false'
  },
  'cache-dir': {
    ...path('a folder; it is made if need be', '.mpm-cache'),
    description: 'Folder of the results that `cache` keeps, relative to the workspace.',
    otherwise:
      "in a workflow GitHub's cache, on the command line `.cache/mpm-orchestrator/results` in the home"
  },
  'pass-env': {
    ...listOf(variableName),
    description:
      'Names of further environment variables that PM and agents get. They get few of their own. Their values are secrets: they are replaced wherever results are shown.'
  },
  'public-env': {
    ...listOf(variableName),
    description: 'As `pass-env`, for variables whose values are no secrets and stay readable.'
  },
  tickets: {
    ...choice(['create', 'report', 'off']),
    example: 'report',
    description:
      'What happens with follow-up work that responses name: filed as GitHub issues (in a workflow, with `issues: write`), listed in the summary, or nothing.',
    default: 'report'
  },
  'log-level': {
    ...choice(['OFF', 'INFO', 'DEBUG']),
    example: 'INFO',
    description: 'How loud the live log is.',
    default: 'INFO'
  },
  'log-dir': {
    ...path('a folder; it is made if need be', 'mpm-logs'),
    description: 'Folder below which the session folder lies, relative to the workspace.',
    otherwise: 'a temporary folder'
  },
  'fail-on': {
    ...choice(['any', 'all', 'never']),
    description: 'When failed delegations fail the step: any of them, only all of them, or never.',
    default: 'any'
  },
  'fail-on-denied': {
    ...boolean,
    description: 'Whether an agent that was denied a tool has failed.',
    default: 'false'
  },
  rehearse: {
    ...boolean,
    description: 'Run with the built-in stand-in for the Claude CLI: no key, no cost, nothing posted.',
    default: 'false'
  },
  'rehearsal-script': {
    ...path('a scenario file that exists', '__tests__/scenario.json'),
    description: 'Scenario file for a rehearsal: what the stand-in says, and how it fails.'
  }
} as const satisfies InputTable

/** Values of a session's inputs, by name. */
export type SessionValues = InputValues<typeof sessionInputs>
