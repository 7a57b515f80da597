/** The branch that a session's changes are meant for. Pure. */
import { numberOf, partOf, textOf, type WorkflowEvent } from '../event/workflow-event.js'
import type { ActionSettings } from '../step/settings.js'

/** What to do where it is unknown. */
export const NO_BASE =
  'no branch is checked out, so it is unknown where the pull request goes. Give it in base-branch, for example: base-branch: main'

/** The author's choice, the branch that was checked out (null for none), or that of the event's pull request. */
export function chooseBase(
  settings: Partial<ActionSettings>,
  checkedOut: string | null,
  event: WorkflowEvent
): string | undefined {
  return settings['base-branch'] ?? checkedOut ?? branchOfPull(event)
}

/** The branch of the event's pull request, if it is in this repository. */
export function branchOfPull({ payload, repository }: WorkflowEvent): string | undefined {
  if (numberOf(payload, 'pull_request', 'number') === undefined) return undefined
  const head = partOf(payload, 'pull_request', 'head')
  return textOf(head, 'repo', 'full_name')?.toLowerCase() === repository.toLowerCase()
    ? textOf(head, 'ref')
    : undefined
}
