/** The plan of an answer that is still being written. Pure. */

/** A line with the name of an agent, and perhaps the beginning of its task. */
const OPEN_OBJECT = /^[\s[,]*\{\s*"agent"\s*:\s*("(?:[^"\\]|\\.)*")\s*,(?!.*\}[\s\],]*$)/s

/** The text with the object of its last line completed, if that already names its agent: its task is whatever comes. */
export function closeLastObject(text: string): string {
  const start = text.lastIndexOf('\n') + 1
  const name = OPEN_OBJECT.exec(text.slice(start))?.[1]
  return name === undefined ? text : `${text.slice(0, start)}{"agent": ${name}, "task": "to come"}`
}
