/** Marks by which the action recognizes its own comments and issues: HTML comments, which are not rendered. */
import { createHash } from 'node:crypto'

/** Every text that the action posts begins with this. */
export const OWN_MARK = '<!-- mpm-orchestrator:'

const HASH_CHARACTERS = 32

/** The mark for an identity, which is hashed so that no name can break the mark. */
export function ownMark(kind: 'comment' | 'ticket' | 'review', identity: string): string {
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, HASH_CHARACTERS)
  return `${OWN_MARK}${kind} ${hash} -->`
}

/** The mark of the workflow run that last wrote a text. */
export function runMark({ runId, runAttempt }: RunNumber): string {
  return `${OWN_MARK}run ${runId}.${runAttempt} -->`
}

/** A workflow run: a later one has higher numbers. */
export interface RunNumber {
  readonly runId: number
  readonly runAttempt: number
}

/** Whether a text was written by a later run than the given one. */
export function isOfLaterRun(text: string, { runId, runAttempt }: RunNumber): boolean {
  const found = /<!-- mpm-orchestrator:run (\d{1,16})\.(\d{1,6}) -->/.exec(text)
  if (found === null) return false
  const [run, attempt] = [Number(found[1]), Number(found[2])]
  return run > runId || (run === runId && attempt > runAttempt)
}
