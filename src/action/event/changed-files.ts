/**
 * The files that the event's pull request changes. All other data of an event is as GitHub sent it; these are asked for, so
 * they are used only if the pull request is still what it was when somebody started the session by it.
 */
import type { DiffStat } from './event-context.js'
import { textOf, type WorkflowEvent } from './workflow-event.js'
import type { GitHubApi, PullHead } from '../github/github-api.js'
import { errorMessage } from '../../util/error-message.js'
import { fail, ok } from '../../util/result.js'

/** Pages of 100 changed files to request. */
const PAGES = 3

const CHANGED =
  'the pull request has got other commits since this event, which the one who caused it has not seen'

/** Reads the list, or says why it is not used. */
export async function readChangedFiles(
  event: WorkflowEvent,
  pull: number,
  api: Pick<GitHubApi, 'listChangedFiles' | 'readPullHead'>
): Promise<DiffStat> {
  try {
    const before = textOf(event.payload, 'pull_request', 'head', 'sha')
    const first = before === undefined ? await api.readPullHead(pull) : undefined
    if (first !== undefined && wasPushedAfter(first, event)) return fail(CHANGED)
    const { entries, isWhole } = await api.listChangedFiles(pull, PAGES)
    const { sha } = await api.readPullHead(pull)
    return sha === (before ?? first?.sha) ? ok({ files: entries, isWhole }) : fail(CHANGED)
  } catch (error) {
    return fail(errorMessage(error))
  }
}

/** A comment's event does not name the commit that its author saw, but when it was written. */
function wasPushedAfter({ repository, pushedAt }: PullHead, event: WorkflowEvent): boolean {
  const said =
    textOf(event.payload, 'comment', 'updated_at') ?? textOf(event.payload, 'issue', 'updated_at') ?? ''
  // Within the repository, only people with write access push.
  if (repository?.toLowerCase() === event.repository.toLowerCase()) return false
  return Date.parse(pushedAt ?? '') > Date.parse(said)
}
