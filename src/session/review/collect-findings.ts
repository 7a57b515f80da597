/** Collects the findings of a session's answers, and which agents gave none that can be read. */
import path from 'node:path'
import type { ReportedFinding, SessionFindings } from '../record/finding.js'
import type { RunRecord } from '../record/record.js'
import { describeOutcome } from '../record/verdict.js'
import { errorMessage } from '../../util/error-message.js'
import { readEnd } from '../../util/files/read-end.js'
import { MOST_FINDINGS } from './finding-schema.js'
import { parseFindings } from './parse-findings.js'

/** A run whose answer may have findings. */
export type FindingsSource = Pick<
  RunRecord,
  'id' | 'role' | 'agent' | 'outcome' | 'response' | 'responseTruncated' | 'folder' | 'supersededBy'
>

/** Problems that are named one by one. */
const MOST_PROBLEMS = 100

/** The findings, and why the review is not complete. */
export interface CollectedFindings extends SessionFindings {
  /** Agents that gave no findings because their runs did not complete: `fail-on` may tolerate that, a review is incomplete anyway. */
  readonly unheard: readonly string[]
  /** What decides in any case; null if an agent ran, and each that completed has reported. */
  readonly fault: string | null
}

/**
 * Collects the findings in the order of the runs. An answer that is truncated in the record is read whole; a run that was done
 * again does not count.
 */
export function collectFindings(
  runs: readonly FindingsSource[],
  readWhole: (run: FindingsSource) => string
): CollectedFindings {
  const findings: ReportedFinding[] = []
  const problems: string[] = []
  const silent: string[] = []
  const unheard: string[] = []
  for (const run of runs) {
    if (run.role === 'check' || run.supersededBy !== undefined) continue
    const who = run.role === 'pm' ? 'PM' : `${run.agent} (${run.id})`
    const parsed = parseFindings(textOf(run, who, readWhole, problems))
    problems.push(...parsed.problems.map((problem) => `${who}, ${problem}.`))
    findings.push(...parsed.findings.map((finding) => ({ ...finding, agent: run.agent })))
    if (run.role !== 'agent' || parsed.isReadable) continue
    if (run.outcome === 'completed') silent.push(who)
    else
      unheard.push(
        `${who} ${describeOutcome(run.outcome ?? 'failed')}, so what it would have found is unknown.`
      )
  }
  if (findings.length > MOST_FINDINGS)
    problems.push(
      `There are ${findings.length} findings; the first ${MOST_FINDINGS} are taken, the others are only in the answers (response.md).`
    )
  return {
    findings: findings.slice(0, MOST_FINDINGS),
    problems: problems.slice(0, MOST_PROBLEMS),
    unheard: unheard.slice(0, MOST_PROBLEMS),
    fault: runs.some(({ role }) => role === 'agent')
      ? describeSilent(silent)
      : 'No agent ran, so nothing was reviewed (review)'
  }
}

function describeSilent(names: readonly string[]): string | null {
  if (names.length === 0) return null
  return `The findings of ${names.join(', ')} are unknown: ${names.length === 1 ? 'its answer has' : 'their answers have'} no readable block review-findings, also after being asked for it (review)`
}

function textOf(
  run: FindingsSource,
  who: string,
  readWhole: (run: FindingsSource) => string,
  problems: string[]
): string {
  if (!run.responseTruncated) return run.response
  try {
    return readWhole(run)
  } catch (error) {
    problems.push(
      `${who}: its full response cannot be read (${errorMessage(error)}), so only its first ${run.response.length} characters were searched for findings.`
    )
    return run.response
  }
}

/** Of a longer answer only the end is read, where the findings are. */
const READ_BYTES = 16 * 2 ** 20

/**
 * Reads `response.md` of a run.
 * @throws Error if there is no such file, or it cannot be read
 */
export function readWholeResponse(
  sessionDirectory: string,
  { folder }: Pick<FindingsSource, 'folder'>
): string {
  return readEnd(path.join(sessionDirectory, ...folder.split('/'), 'response.md'), READ_BYTES)
}
