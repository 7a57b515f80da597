/** The plan of an answer that is still being written. Pure. */
import { endOfObject } from './json-objects.js'

const OBJECT = /\{\s*"agent"\s*:/g
/** What stands before the task: the agent, and what the work follows. */
const BEFORE_TASK = /^\{\s*"agent"\s*:\s*"(?:[^"\\]|\\.)*"\s*,(?:(?!"task"\s*:)[^{}])*"task"\s*:/

/** The text up to its last object, completed if only its task is missing or not yet whole: that is whatever comes. */
export function closeLastObject(text: string): string {
  let start: number | undefined
  for (const { index } of text.matchAll(OBJECT)) start = index
  if (start === undefined || endOfObject(text, start) !== undefined) return text
  const head = BEFORE_TASK.exec(text.slice(start))?.[0]
  return head === undefined ? text : `${text.slice(0, start)}${head} "to come"}`
}
