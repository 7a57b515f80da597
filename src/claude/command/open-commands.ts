/**
 * Patterns of Bash that allow more than they say: their program can write any file or run any other program, by its own
 * arguments. docs/security.md shows this table. Pure.
 */
import { toolName } from './tool-names.js'

/** A group of commands, how an agent gets further with them, and what to allow instead. */
interface OpenCommands {
  /** Programs, or a program with its subcommand. */
  readonly commands: readonly string[]
  readonly way: string
  readonly instead: string
  /** Applies only where the arguments begin directly after these words. */
  readonly isBare?: true
  /** Applies to an exact command, too, because the project's files decide what it does. */
  readonly isDecidedByFiles?: true
}

const EXACT = 'exact commands without a wildcard'

/** The first group that matches counts. */
export const OPEN_COMMANDS: readonly OpenCommands[] = [
  {
    commands: ['git log', 'git show', 'git diff', 'git format-patch', 'git archive', 'git bundle'],
    way: 'write any file (`--output`)',
    instead: 'exact commands, such as `Bash(git log --oneline -20)`'
  },
  {
    commands: ['git grep', 'git rebase', 'git bisect', 'git submodule', 'git difftool', 'git mergetool'],
    way: 'run any program (`--open-files-in-pager`, `--exec`, `run`, `foreach`)',
    instead: EXACT
  },
  {
    commands: ['git fetch', 'git pull', 'git push', 'git clone', 'git ls-remote', 'git config'],
    way: 'run any program (`--upload-pack`, `ext::`, settings that name programs)',
    instead: EXACT
  },
  {
    commands: ['git'],
    isBare: true,
    way: 'run any program (`git -c alias.x=!program x`)',
    instead: 'single subcommands, such as `Bash(git status)`'
  },
  {
    commands: ['find', 'fd', 'fdfind'],
    way: 'run any program and remove files (`-exec`, `-delete`, `-fprintf`)',
    instead: 'the tool Glob'
  },
  {
    commands: ['sed', 'awk', 'gawk', 'mawk', 'nawk', 'ed', 'ex', 'vi', 'vim'],
    way: 'run any program and write any file (`e`, `w`, `system()`)',
    instead: 'the tools Read, Grep and Edit'
  },
  {
    commands: ['tee', 'dd', 'cp', 'mv', 'ln', 'install', 'truncate', 'uniq', 'split', 'xxd'],
    way: 'write any file',
    instead: 'the tools Edit and Write, which stay within the working directory'
  },
  {
    commands: ['sort', 'shuf', 'tree', 'iconv', 'openssl', 'yq'],
    way: 'write any file (`-o`, `-out`, `-i`)',
    instead: EXACT
  },
  { commands: ['rg'], way: 'run any program (`--pre`)', instead: 'the tool Grep' },
  {
    commands: ['curl', 'wget', 'scp', 'ssh', 'rsync'],
    way: 'write any file, and send what it can read',
    instead: 'the tool WebFetch, or exact commands'
  },
  {
    commands: ['tar', 'zip', 'unzip', '7z', 'cpio'],
    way: 'write any file and run any program (`--to-command`, `--checkpoint-action`, `-TT`)',
    instead: EXACT
  },
  {
    commands: [
      ...['env', 'xargs', 'parallel', 'nice', 'nohup', 'timeout', 'time', 'stdbuf', 'setsid', 'watch'],
      ...['command', 'exec', 'eval', 'sudo', 'su', 'doas', 'strace', 'flock', 'script', 'less', 'more', 'man']
    ],
    way: 'run any other program',
    instead: 'the program itself'
  },
  {
    commands: [
      ...['sh', 'bash', 'dash', 'zsh', 'ksh', 'fish', 'busybox', 'perl', 'ruby', 'php', 'lua', 'pwsh'],
      ...[
        'python',
        'python3',
        'node',
        'deno',
        'bun',
        'tsx',
        'java',
        'gdb',
        'sqlite3',
        'psql',
        'docker',
        'podman'
      ]
    ],
    way: 'run any code',
    instead: `${EXACT}, on files that agents cannot change`
  },
  {
    commands: [
      ...['npm run', 'npm test', 'npm start', 'npm exec', 'npm install', 'npm ci', 'npx', 'yarn', 'pnpm'],
      ...['make', 'just', 'task', 'cargo', 'go run', 'go test', 'go build', 'go generate', 'mvn', 'gradle'],
      ...[
        './gradlew',
        './mvnw',
        'dotnet',
        'pytest',
        'tox',
        'pip',
        'pip3',
        'uv',
        'bundle',
        'rake',
        'jest',
        'eslint'
      ]
    ],
    isDecidedByFiles: true,
    way: "run any code, which the project's files choose and agents may have written",
    instead: 'the input `checks`, which runs commands after the work'
  },
  { commands: ['npm', 'go'], isBare: true, way: 'run any program', instead: 'single subcommands' }
]

/** An entry of `allowed-tools` that allows more than it says. */
export interface OpenPattern {
  readonly entry: string
  readonly way: string
  readonly instead: string
}

/** Finds the patterns among entries of `allowed-tools`. A bare `Bash` says what it allows, so it is not one. */
export function findOpenPatterns(entries: readonly string[]): OpenPattern[] {
  return entries.flatMap((entry) => {
    if (toolName(entry) !== 'Bash' || !entry.includes('(')) return []
    const group = openCommands(entry.slice(entry.indexOf('(') + 1, entry.lastIndexOf(')')).trim())
    return group === undefined ? [] : [{ entry, way: group.way, instead: group.instead }]
  })
}

const EVERY_COMMAND: OpenCommands = {
  commands: [],
  way: 'run any program',
  instead: '`Bash`, which says so, or patterns that begin with a program'
}

function openCommands(pattern: string): OpenCommands | undefined {
  const open = pattern.search(/:?\*/)
  const isOpen = open !== -1
  const words = (isOpen ? pattern.slice(0, open) : pattern).split(/\s+/).filter((word) => word !== '')
  while (/^\w+=/.test(words[0] ?? '')) words.shift()
  if (words.length === 0) return isOpen ? EVERY_COMMAND : undefined
  // `/usr/bin/sed` is `sed`; a program of the project is named by its path.
  if (words[0]?.startsWith('/') === true) words[0] = words[0].slice(words[0].lastIndexOf('/') + 1)
  return OPEN_COMMANDS.find(
    ({ commands, isBare, isDecidedByFiles }) =>
      (isOpen || isDecidedByFiles === true) && commands.some((each) => begins(words, each, isBare === true))
  )
}

function begins(words: readonly string[], command: string, isBare: boolean): boolean {
  const wanted = command.split(' ')
  if (isBare && words.length !== wanted.length) return false
  return wanted.every((word, index) => words[index] === word)
}
