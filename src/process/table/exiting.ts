/** Processes on their way out: the kernel takes them out of their cgroup before it shows them as zombies. */
import fs from 'node:fs'

/** PF_EXITING, set at the start of do_exit (include/linux/sched.h). */
const EXITING = 0x4

/**
 * Whether a process is exiting; also for one that has ended. One thread alone may exit, the main one, too. And where all do, the
 * last one still frees the memory of the process, some milliseconds for an agent's CLI, while the cgroup lists it no more.
 */
export function isExiting(pid: number): boolean {
  if (!isThreadExiting(`/proc/${pid}`)) return false
  try {
    return fs.readdirSync(`/proc/${pid}/task`).every((id) => isThreadExiting(`/proc/${pid}/task/${id}`))
  } catch {
    return true
  }
}

function isThreadExiting(folder: string): boolean {
  try {
    return parseIsExiting(fs.readFileSync(`${folder}/stat`, 'utf8'))
  } catch {
    // Gone, or not to be read now: the next check looks again.
    return true
  }
}

/** For the line of a thread, `/proc/PID/stat` or `/proc/PID/task/TID/stat`: its `flags` (man 5 proc). */
export function parseIsExiting(line: string): boolean {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[6]) & EXITING) !== 0
}
