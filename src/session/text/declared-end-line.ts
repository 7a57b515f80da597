/** `STATUS: DONE`, `STATUS: NOT DONE: ...`, `STATUS: NOTHING TO DO`: a line with which an answer declares its end. */
const DECLARED_END = /^\W{0,8}STATUS\W{1,6}(?:DONE|NOT[ _-]DONE|NOTHING[ _-]TO[ _-]DO)\b/i

/** Whether a line declares the end of an answer. Such a line is no part of a task, and no ticket. */
export function isDeclaredEnd(line: string): boolean {
  return DECLARED_END.test(line)
}
