/**
 * One root shell for all scripts of a session, because starting sudo takes ten times as long as a script. It reads them from
 * a socket whose other end only this process holds: no program that we start inherits it, and nobody can open it by a path.
 * It ends with that socket, so also when we are killed.
 */
import { spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { ROOTS_ENVIRONMENT } from '../../util/trusted-path.js'
import { waitUntil } from '../../util/wait-until.js'

/** A root shell that runs scripts beside each other. */
export interface RootShell {
  readonly isOpen: () => boolean
  /**
   * Runs an `sh` script, which ends at its first error (`-e`). Arguments are `$1`, `$2`, ...
   * @returns what it wrote
   * @throws Error with what it wrote, when it fails; when it times out; when the shell ends before it
   */
  readonly run: (script: string, args: readonly string[], timeoutMs: number) => Promise<string>
  /** Scripts that run are not waited for. */
  readonly close: () => Promise<void>
}

/** After its input has ended, the shell is gone within milliseconds. */
const CLOSE_TIMEOUT_MS = 2000

/** Answers with the number of a script, its exit status and what it wrote, ended by NUL. */
const ANSWER = `
answer() {
  id=$1 script=$2
  shift 2
  text=$(set -e; eval "$script" 2>&1)
  printf '%s %s %s\\0' "$id" "$?" "$text"
}
`

interface Answer {
  readonly status: number
  readonly text: string
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
  const waiting = new Map<string, (answer: Answer | undefined) => void>()
  let hasEnded = false
  let count = 0
  let unread = ''
  const refuseAll = (): void => {
    for (const settle of waiting.values()) settle(undefined)
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
    const answers = (unread + chunk).split('\0')
    unread = answers.pop() ?? ''
    for (const each of answers) {
      const [, id = '', status, text = ''] = /^(\d+) (\d+) (.*)$/s.exec(each) ?? []
      waiting.get(id)?.({ status: Number(status), text })
    }
  })
  // It must not keep us alive; in Node, a child's pipe is a socket, although its declared type does not say so.
  shell.unref()
  for (const pipe of [shell.stdin, shell.stdout]) if (pipe instanceof Socket) pipe.unref()
  shell.stdin.write(ANSWER)
  return {
    isOpen: () => !hasEnded,
    run: (script, args, timeoutMs) =>
      new Promise((resolve, reject) => {
        const id = String(++count)
        const settle = (answer: Answer | undefined, problem = 'the root shell has ended'): void => {
          clearTimeout(timer)
          waiting.delete(id)
          if (answer?.status === 0) resolve(answer.text)
          else reject(new Error(answer === undefined ? problem : explain(answer)))
        }
        // This timer also keeps us alive until there is an answer.
        const timer = setTimeout(() => {
          settle(undefined, `a script did not end within ${timeoutMs / 1000}s`)
        }, timeoutMs)
        if (hasEnded) {
          settle(undefined)
          return
        }
        waiting.set(id, settle)
        shell.stdin.write(`answer ${[id, script, ...args].map(quote).join(' ')} </dev/null &\n`)
      }),
    close: async () => {
      shell.stdin.end()
      await waitUntil(() => hasEnded, CLOSE_TIMEOUT_MS)
    }
  }
}

function explain({ status, text }: Answer): string {
  return text === '' ? `a script failed with status ${status}` : text.replaceAll('\n', '; ')
}

/** A word that the shell takes as it is. */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`
}
