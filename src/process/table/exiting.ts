/** Processes on their way out: the kernel takes them out of their cgroup before it shows them as zombies. */
import fs from 'node:fs'

/** PF_EXITING, set at the start of do_exit (include/linux/sched.h). */
const EXITING = 0x4

/** Whether a process is exiting; also for one that has ended. Reads `flags` and `num_threads` of `/proc/PID/stat` (man 5 proc). */
export function isExiting(pid: number): boolean {
  try {
    return parseIsExiting(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    // Gone, or not to be read now: the next check looks again.
    return true
  }
}

/** For a line of `/proc/PID/stat`. A main thread may exit before its other threads: then the process is alive. */
export function parseIsExiting(line: string): boolean {
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[6]) & EXITING) !== 0 && Number(fields[17]) <= 1
}
