/** Finds processes by the content of their environment. */
import { readdirSync, readFileSync } from 'node:fs'

/** A living process. */
export interface FoundProcess {
  readonly pid: number
  readonly command: string
}

/** Living processes whose first environment holds one of the texts. A zombie has no environment, so it does not count. */
export function findProcesses(...texts: readonly string[]): FoundProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      const environment = readProcessFile(pid, 'environ')
      return texts.some((text) => environment.includes(text))
    })
    .map((pid) => ({
      pid: Number(pid),
      command: readProcessFile(pid, 'cmdline').replaceAll('\0', ' ').trim()
    }))
}

/** Empty for a process that has just gone. */
function readProcessFile(pid: string, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return ''
  }
}
