/**
 * The mark of a finding, at the very beginning of the text that is posted for it. Anybody can copy a mark, so it counts only in
 * what GitHub says that we wrote, and text of agents cannot begin with it. Pure.
 */
import type { FindingIdentity } from '../../session/review/finding-key.js'
import { OWN_MARK } from '../github/own-marker.js'

const NAME = `${OWN_MARK}finding-1`

/** Renders the mark. */
export function findingMark({ key, file, text, lines, side, severity, title }: FindingIdentity): string {
  const words = Buffer.from(title).toString('base64url')
  return `${NAME} ${[key, file, text, lines, side, severity, words].join(' ')} -->`
}

const MARK =
  /^<!-- mpm-orchestrator:finding-1 ([0-9a-f]{24}) ([0-9a-f]{24}) ([0-9a-f]{24}) (\d{1,4}) (RIGHT|LEFT) (high|medium|low) ([\w-]*) -->/

/** The marks that a text begins with, one on each line. */
export function parseFindingMarks(body: string): readonly FindingIdentity[] {
  const identities: FindingIdentity[] = []
  for (const line of body.trimStart().split(/\r?\n/)) {
    // Marks of other kinds may stand between them.
    if (!line.startsWith(OWN_MARK)) break
    const found = MARK.exec(line)
    if (found === null) continue
    const [, key = '', file = '', text = '', lines, side, severity, words = ''] = found
    identities.push({
      key,
      file,
      text,
      lines: Number(lines),
      side: side === 'LEFT' ? 'LEFT' : 'RIGHT',
      severity: severity === 'high' ? 'high' : severity === 'low' ? 'low' : 'medium',
      title: Buffer.from(words, 'base64url').toString()
    })
  }
  return identities
}

/** What a comment gets at its end when we resolve it; a person may open it again, and then it stays open. */
export const RESOLVED_MARK = `${OWN_MARK}finding-resolved -->`
