import { TOOL_ENTRY } from '../../../claude/command/tool-names.js'
import { hostList } from '../parse/parse-hosts.js'
import { listOf } from '../parse/parse-list.js'
import { choice, freeText, matching, path } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

const toolRule = matching(
  TOOL_ENTRY,
  'a tool as the Claude CLI names it, with an optional rule in parentheses, or tools of an MCP server (mcp__server, mcp__server__tool)',
  'Read,Edit,Bash(npm test:*)',
  '<tool>'
)
const variableName = matching(
  /^[A-Za-z_]\w*$/,
  'the name of an environment variable',
  'NPM_CONFIG_REGISTRY',
  '<name>'
)

/** What agents may use, reach and know. */
export const permissionsInputs = {
  'allowed-tools': {
    ...listOf(toolRule),
    description: 'Tools that agents may use without asking. `Bash` must be listed explicitly.',
    default: 'Read,Glob,Grep,Edit,Write',
    isCommon: true
  },
  'mcp-config': {
    ...freeText,
    placeholder: '<json or path>',
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
    ...matching(/^[A-Za-z_][\w.-]{0,31}\$?$/, 'the name of a user of the runner, or auto', 'auto', '<user>'),
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
  'pass-env': {
    ...listOf(variableName),
    description:
      'Names of additional environment variables for PM and agents, which get few by default. The values are secrets: they are replaced wherever results are shown.'
  },
  'public-env': {
    ...listOf(variableName),
    description: 'Like `pass-env`, for variables whose values are not secret and stay readable.'
  }
} as const satisfies InputTable
