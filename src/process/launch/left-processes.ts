/** The launcher's report on the processes that its program left running when it exited. */
import type { LeftProcess } from '../contract/supervised-process.js'

/** Most processes that are named. */
const LEFT_LIMIT = 20
/** Characters of a command line that are kept. */
const COMMAND_CHARACTERS = 200

/** Parses the launcher's report: `PID COMMAND` each, separated by the unit separator. Pure. */
export function parseLeftProcesses(text: string): readonly LeftProcess[] {
  return text
    .split('\x1f')
    .slice(0, LEFT_LIMIT)
    .flatMap((entry) => {
      const [, pid, command] = /^(\d{1,10}) (.+)$/s.exec(entry) ?? []
      return pid === undefined || command === undefined
        ? []
        : [{ pid: Number(pid), command: cutCommand(command) }]
    })
}

/** Cuts between words: half a secret would not be recognized as one by the redaction. */
function cutCommand(command: string): string {
  if (command.length <= COMMAND_CHARACTERS) return command
  const end = command.lastIndexOf(' ', COMMAND_CHARACTERS - 4)
  return `${end < 0 ? '' : command.slice(0, end)} ...`.trim()
}
