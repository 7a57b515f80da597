/**
 * One root shell for all scripts of a session, because starting sudo takes ten times as long as a script. It reads them from
 * a socket whose other end only this process holds: no program that we start inherits it, and nobody can open it by a path.
 * It ends with that socket, so also when we are killed.
 */
import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { ROOTS_ENVIRONMENT } from '../../util/files/trusted-path.js'
import { waitUntil } from '../../util/wait-until.js'

/** A root shell that runs scripts beside each other. */
export interface RootShell {
  readonly isOpen: () => boolean
  /**
   * Runs an `sh` script, which ends at its first error (`-e`). Arguments are `$1`, `$2`, ...
   * @returns what it wrote: its lines, each up to 900 bytes, without empty ones
   * @throws Error with what it wrote, when it fails; when it times out; when the shell ends before it
   */
  readonly run: (script: string, args: readonly string[], timeoutMs: number) => Promise<string>
  /** Ends it; scripts that run are not waited for, and none is taken anymore. */
  readonly close: () => Promise<void>
}

/** After its input has ended, the shell is gone within milliseconds. */
const CLOSE_TIMEOUT_MS = 2000

const ENDED = 'the root shell has ended'

/** Most shells keep a script that has ended as a zombie until they look at their jobs. */
const REAP = 'jobs >/dev/null'

/**
 * Answers with what a script wrote, `:<number> <text>` for each line, and with its exit status, `=<number> <status>`. Scripts write
 * beside each other, and some shells write a text line by line: only a short line arrives as a whole. The first one ends what
 * sudo or PAM printed.
 */
const ANSWER = String.raw`
answer() {
  id=$1 script=$2
  shift 2
  text=$(set -e; eval "$script" 2>&1)
  status=$?
  set -f
  IFS='
'
  for line in $text; do printf ':%s %.900s\n' "$id" "$line"; done
  printf '=%s %s\n' "$id" "$status"
}
echo
`

/** A script that has not answered yet. */
interface Waiting {
  readonly lines: string[]
  readonly settle: (end: { readonly status: number } | { readonly problem: string }) => void
}

/** @param prefix of a command that is to run as root */
export function startRootShell([program, ...prefix]: readonly [string, ...string[]]): RootShell {
  const shell = spawn(program, [...prefix, '/bin/sh'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    cwd: '/',
    env: { ...ROOTS_ENVIRONMENT },
    // Without our terminal, whose Ctrl-C is not meant for it.
    detached: true
  })
  const waiting = new Map<string, Waiting>()
  let hasEnded = false
  let isClosed = false
  let count = 0
  let unread = ''
  const refuseAll = (): void => {
    for (const { settle } of waiting.values()) settle({ problem: ENDED })
  }
  shell.on('error', () => {
    hasEnded = true
    refuseAll()
  })
  shell.on('exit', () => (hasEnded = true))
  // Not at its exit, when the last answers may be unread.
  shell.on('close', refuseAll)
  shell.stdin.on('error', () => undefined)
  shell.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (unread + chunk).split('\n')
    unread = lines.pop() ?? ''
    for (const each of lines) {
      const [, kind, id = '', text = ''] = /^([:=])(\d+) (.*)$/.exec(each) ?? []
      if (kind === ':') waiting.get(id)?.lines.push(text)
      else waiting.get(id)?.settle({ status: Number(text) })
    }
  })
  // It must not keep us alive; in Node, a child's pipe is a socket, although its declared type does not say so.
  shell.unref()
  for (const pipe of [shell.stdin, shell.stdout]) if (pipe instanceof Socket) pipe.unref()
  shell.stdin.write(ANSWER)
  return {
    isOpen: () => !hasEnded && !isClosed,
    run: (script, args, timeoutMs) =>
      new Promise((resolve, reject) => {
        const id = String(++count)
        const lines: string[] = []
        const settle: Waiting['settle'] = (end) => {
          clearTimeout(timer)
          waiting.delete(id)
          if ('problem' in end) reject(new Error(end.problem))
          else if (end.status === 0) resolve(lines.join('\n'))
          else reject(new Error(lines.join('; ') || `a script failed with status ${end.status}`))
        }
        // This timer also keeps us alive until there is an answer.
        const timer = setTimeout(() => {
          settle({ problem: `a script did not end within ${timeoutMs / 1000}s` })
        }, timeoutMs)
        const words = [id, script, ...args]
        if (words.some((word) => word.includes('\0'))) settle({ problem: 'an argument contains NUL' })
        else if (hasEnded || isClosed) settle({ problem: ENDED })
        else {
          waiting.set(id, { lines, settle })
          shell.stdin.write(`${REAP}\n{ answer ${words.map(quote).join(' ')} </dev/null & }\n`)
        }
      }),
    close: async () => {
      isClosed = true
      shell.stdin.end()
      await waitUntil(() => hasEnded, CLOSE_TIMEOUT_MS)
    }
  }
}

/** A word that the shell takes as it is. */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
