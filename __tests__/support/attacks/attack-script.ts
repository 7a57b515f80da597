/** Attacks as one shell script, and what it reports. */
import type { Attack } from './attack.js'

/** Facts about the job that the attacks name; none of them is a secret but those to be found. */
export interface AttackFacts {
  /** The folders of the job: its runner's, its home, one beside the working directory, its tools. */
  readonly runner: string
  readonly commands: string
  readonly home: string
  readonly elsewhere: string
  readonly tools: string
  readonly action: string
  /** `system-call.pl`, where agents can read it. */
  readonly call: string
  /** A name that is in the credentials of the job, and one in the paths of its sockets. */
  readonly secret: string
  readonly mark: string
  readonly key: string
  /** Id of shared memory, a port of the loopback address. */
  readonly shared: string
  readonly port: number
}

/** How an attack ended. */
export interface AttackResult {
  readonly succeeded: boolean
  /** Names as in `Attack.errors`. */
  readonly errors: readonly string[]
  /** What it printed. */
  readonly said: string
}

/** The process id of the action is known only when its step runs: the script reads it from `step.pid`. */
export function attackScript(attacks: readonly Attack[], facts: AttackFacts): string {
  const variables = {
    RUNNER: facts.runner,
    COMMANDS: facts.commands,
    HOME_OF_JOB: facts.home,
    ELSEWHERE: facts.elsewhere,
    TOOLS: facts.tools,
    ACTION: facts.action,
    SECRET: facts.secret,
    MARK: facts.mark,
    SHARED: facts.shared,
    PORT: String(facts.port),
    CALL: `perl ${facts.call}`
  }
  // The key is not written down whole, because its text is looked for.
  const half = Math.floor(facts.key.length / 2)
  return [
    ...Object.entries(variables).map(([name, value]) => `${name}=${quote(value)}`),
    `KEY=${quote(facts.key.slice(0, half))}${quote(facts.key.slice(half))}`,
    'PID=$(cat step.pid)',
    'SESSION=$(cat session.path)',
    'CGROUP=$(dirname "$(ls /sys/fs/cgroup/cgroup.procs /sys/fs/cgroup/*/cgroup.procs 2>/dev/null | head -n 1)")',
    `attempt() {`,
    `  said=$( (eval "$2") 2>&1 >/dev/null </dev/null)`,
    `  printf '%s\\t%s\\t%s\\n' "$1" "$?" "$(printf %s "$said" | tr '\\n\\t' '  ')"`,
    `}`,
    ...attacks.map(({ name, command }) => `attempt ${quote(name)} ${quote(command)}`),
    ''
  ].join('\n')
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}

/** Messages of programs, by the error that they stand for. */
const MESSAGES: readonly (readonly [RegExp, string])[] = [
  [/No such file or directory/, 'ENOENT'],
  [/permission denied/i, 'EACCES'],
  [/Read-only file system/, 'EROFS'],
  [/operation not permitted/i, 'EPERM'],
  [/No such process/, 'ESRCH'],
  [/Device or resource busy/, 'EBUSY'],
  [/[Cc]ross-device link/, 'EXDEV'],
  [/no new privileges/, 'NO_NEW_PRIVS'],
  [/must be superuser|only root/, 'MUST_BE_ROOT']
]

/** Reads the script's output. */
export function readAttackResults(output: string): ReadonlyMap<string, AttackResult> {
  const lines = output.split('\n').filter((line) => line !== '')
  return new Map(
    lines.map((line) => {
      const [name = '', status, said = ''] = line.split('\t')
      const named = said.match(/\bE[A-Z0-9]{3,}\b/g) ?? []
      const errors = [
        ...named,
        ...MESSAGES.flatMap(([message, error]) => (message.test(said) ? [error] : []))
      ]
      const found = errors.length > 0 ? errors : [said === '' ? 'NOTHING' : 'OTHER']
      return [name, { succeeded: status === '0', errors: found, said }]
    })
  )
}
