/**
 * Makes text harmless for the runner's log. The runner takes a line that begins with `::`, and `##[` anywhere in a
 * line, for a command, and ends a line at a bare carriage return too. Pure.
 */
import { plainText } from '../report/plain-text.js'

/** The stored log keeps long lines whole; beyond this one line helps nobody. */
const LONGEST_LINE = 4096

/**
 * Lines that can be written to the log as they are. Controls go first, then secrets, then commands are broken, then
 * lines are cut: in any other order the later step could bring back what the earlier one took away.
 */
export function filterLogText(text: string, redact: (text: string) => string): readonly string[] {
  return redact(plainText(text)).split('\n').map(breakCommands).map(cutLine)
}

/** Both spellings of a workflow command, made visible as text. */
function breakCommands(line: string): string {
  return line.replaceAll('##[', '# #[').replace(/^(\s*):(?=:)/, '$1: ')
}

function cutLine(line: string): string {
  if (line.length <= LONGEST_LINE) return line
  return `${line.slice(0, LONGEST_LINE)}... (${line.length - LONGEST_LINE} more characters)`
}
