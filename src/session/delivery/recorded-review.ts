/** The findings of a session as a part of its delivery, so that a job without agents can post them. */
import * as v from 'valibot'
import type { SessionFindings } from '../record/finding.js'
import { MOST_FINDINGS, REPORTED_FINDING } from '../review/finding-schema.js'
import { list, matching, message, name, object } from '../matrix/untrusted-data.js'
import { runGit } from '../workspace/git/git.js'

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/** Schema of the part. */
export const RECORDED_REVIEW = object({
  findings: list(MOST_FINDINGS, v.pipe(REPORTED_FINDING, v.readonly())),
  problems: list(100, message()),
  /** What was checked out, and its parents: GitHub checks out a merge of the pull request, whose second parent is the head. */
  commits: list(20, matching(64, OBJECT_ID)),
  /** The working directory below the top of the repository; empty at the top. Agents may write paths from there. */
  directory: name()
})

/** The part. */
export type RecordedReview = Readonly<v.InferOutput<typeof RECORDED_REVIEW>>

/** Findings without secrets. A quote or a replacement that had one is of no use, so it is left out. */
export function redactFindings(
  { findings, problems }: SessionFindings,
  redact: (text: string) => string
): Pick<RecordedReview, 'findings' | 'problems'> {
  return {
    findings: findings.map(({ quote, replacement, path, ...finding }) => ({
      ...finding,
      category: redact(finding.category),
      title: redact(finding.title),
      body: redact(finding.body),
      ...ifUnchanged('path', path, redact),
      ...ifUnchanged('quote', quote, redact),
      ...ifUnchanged('replacement', replacement, redact)
    })),
    problems: problems.map(redact)
  }
}

function ifUnchanged<Name extends string>(
  name: Name,
  value: string | undefined,
  redact: (text: string) => string
): Partial<Record<Name, string>> {
  return value === undefined || redact(value) !== value ? {} : ({ [name]: value } as Record<Name, string>)
}

/**
 * A commit and its parents, read from the commit itself: a shallow checkout hides them otherwise.
 * @throws EnvironmentError (GIT_FAILED)
 */
export async function readReviewedCommits(directory: string, commit: string): Promise<readonly string[]> {
  const args = ['-c', 'safe.directory=*', 'cat-file', 'commit', commit]
  const { stdout } = await runGit(args, { cwd: directory })
  const [header = ''] = stdout.toString('utf8').split('\n\n', 1)
  return [commit, ...[...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id]) => id ?? '')].slice(0, 20)
}

/** The working directory below the top of its repository. @throws EnvironmentError (GIT_FAILED) */
export async function readDirectory(workingDirectory: string): Promise<string> {
  const args = ['-c', 'safe.directory=*', 'rev-parse', '--show-prefix']
  const { stdout } = await runGit(args, { cwd: workingDirectory })
  return stdout.toString('utf8').trim().replace(/\/$/, '')
}
