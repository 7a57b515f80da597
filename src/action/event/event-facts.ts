/**
 * The facts of an event: its subject under readable names, and everything else in the payload (who was assigned, which
 * label, what was changed). Hidden text is removed. Pure.
 */
import { withoutHiddenText } from './hidden-text.js'
import { moreNote, payloadFacts } from './payload-facts.js'
import {
  hasPart,
  listOfParts,
  numberOf,
  partOf,
  textOf,
  type Payload,
  type WorkflowEvent
} from './workflow-event.js'

/** Facts by name; undefined ones are left out of the JSON. */
export type EventFacts = Readonly<Record<string, unknown>>

/** Commits of a push that are named. */
const MOST_COMMITS = 50

const LABELS = 30

type Describe = (payload: Payload) => EventFacts | undefined

const DESCRIPTIONS: Readonly<Record<string, Describe>> = {
  pull_request: aboutPull,
  pull_request_target: aboutPull,
  pull_request_review: (payload) => ({ ...aboutPull(payload), review: commented(partOf(payload, 'review')) }),
  pull_request_review_comment: (payload) => ({ ...aboutPull(payload), comment: lineComment(payload) }),
  issues: aboutIssue,
  issue_comment: (payload) => ({ ...aboutIssue(payload), comment: commented(partOf(payload, 'comment')) }),
  discussion: aboutDiscussion,
  discussion_comment: (payload) => ({
    ...aboutDiscussion(payload),
    comment: commented(partOf(payload, 'comment'))
  }),
  schedule: (payload) => ({ schedule: seen(payload, 'schedule') }),
  push: aboutPush,
  merge_group: (payload) => ({
    mergeGroup: {
      head: seen(payload, 'merge_group', 'head_ref'),
      base: seen(payload, 'merge_group', 'base_ref'),
      commit: seen(payload, 'merge_group', 'head_sha'),
      message: seen(payload, 'merge_group', 'head_commit', 'message'),
      ...details(partOf(payload, 'merge_group'), ['head_ref', 'base_ref', 'head_sha', 'head_commit'])
    }
  }),
  workflow_run: aboutWorkflowRun
}

/** Parts that say where the event happened, not what. */
const OF_EVERY_EVENT = new Set(['action', 'repository', 'organization', 'enterprise', 'installation'])

/** Parts that the descriptions above cover. */
const DESCRIBED = new Set([
  ...['pull_request', 'issue', 'comment', 'review', 'discussion', 'merge_group', 'workflow_run', 'number'],
  ...['schedule', 'commits', 'head_commit']
])

/** Fields that `written` describes. */
const WRITTEN = ['user', 'state', 'title', 'body']

/** Fields that `labelsOf` and `assigned` describe. */
const ASSIGNED = ['labels', 'assignee', 'assignees', 'requested_reviewers', 'milestone']

const PULL_COUNTS = ['draft', 'merged', 'commits', 'additions', 'deletions', 'changed_files']

const RUN_FIELDS = [
  ...['name', 'display_title', 'event', 'conclusion', 'head_branch', 'head_sha', 'head_repository'],
  ...['actor', 'head_commit', 'repository']
]

/** The facts of an event; undefined if there are none. */
export function describeEvent({ name, payload }: WorkflowEvent): EventFacts | undefined {
  const describe = Object.hasOwn(DESCRIPTIONS, name) ? DESCRIPTIONS[name] : undefined
  const described = describe?.(payload) ?? {}
  // A part of another shape than the description reads is passed on as it is.
  const isDescribed = (part: string): boolean =>
    describe !== undefined &&
    DESCRIBED.has(part) &&
    (hasPart(payload, part) || !isUnread(part, payload[part]))
  const others = Object.entries(payload).filter(([part]) => !isDescribed(part) && !OF_EVERY_EVENT.has(part))
  const facts: EventFacts = {
    ...described,
    ...Object.fromEntries(others.map(([part, value]) => [part, payloadFacts(part, value)]))
  }
  return isEmpty(facts) ? undefined : { event: name, action: seen(payload, 'action'), ...facts }
}

/** Whether no description reads a value of this kind: `commits` is the only list, and numbers are read from the subject. */
function isUnread(part: string, value: unknown): boolean {
  if (Array.isArray(value)) return part !== 'commits'
  return typeof value === 'string' && value !== '' && part !== 'schedule'
}

function isEmpty(facts: unknown): boolean {
  if (typeof facts !== 'object' || facts === null) return facts === undefined
  return Object.values(facts).every(isEmpty)
}

function aboutPull(payload: Payload): EventFacts {
  const pull = partOf(payload, 'pull_request')
  return {
    pullRequest: {
      number: numberOf(pull, 'number'),
      ...written(pull),
      head: seen(pull, 'head', 'label'),
      base: seen(pull, 'base', 'label'),
      labels: labelsOf(pull),
      ...assigned(pull),
      draft: pull['draft'] === true ? true : undefined,
      merged: pull['merged'] === true ? true : undefined,
      commits: numberOf(pull, 'commits'),
      additions: numberOf(pull, 'additions'),
      deletions: numberOf(pull, 'deletions'),
      changedFiles: numberOf(pull, 'changed_files'),
      ...details(pull, ['number', ...WRITTEN, ...ASSIGNED, ...PULL_COUNTS])
    }
  }
}

function aboutIssue(payload: Payload): EventFacts {
  const issue = partOf(payload, 'issue')
  const facts = {
    number: numberOf(issue, 'number'),
    ...written(issue),
    labels: labelsOf(issue),
    ...assigned(issue),
    ...details(issue, ['number', ...WRITTEN, ...ASSIGNED])
  }
  return hasPart(issue, 'pull_request') ? { pullRequest: facts } : { issue: facts }
}

function aboutDiscussion(payload: Payload): EventFacts {
  const discussion = partOf(payload, 'discussion')
  return {
    discussion: {
      number: numberOf(discussion, 'number'),
      ...written(discussion),
      category: seen(discussion, 'category', 'name'),
      labels: labelsOf(discussion),
      ...details(discussion, ['number', 'category', 'labels', ...WRITTEN])
    }
  }
}

function lineComment(payload: Payload): EventFacts {
  const comment = partOf(payload, 'comment')
  return {
    ...written(comment),
    path: seen(comment, 'path'),
    line: numberOf(comment, 'line'),
    diff: seen(comment, 'diff_hunk'),
    ...details(comment, ['path', 'line', 'diff_hunk', ...WRITTEN])
  }
}

function aboutPush(payload: Payload): EventFacts {
  const commits = listOfParts(payload, 'commits')
  return {
    push: {
      ref: seen(payload, 'ref'),
      after: seen(payload, 'after'),
      commits: commits.slice(-MOST_COMMITS).map((commit) => ({
        id: seen(commit, 'id'),
        author: seen(commit, 'author', 'name'),
        message: seen(commit, 'message'),
        added: payloadFacts('added', commit['added']),
        modified: payloadFacts('modified', commit['modified']),
        removed: payloadFacts('removed', commit['removed'])
      })),
      // The push of a tag has no commits of its own.
      head: commits.length === 0 ? payloadFacts('head_commit', payload['head_commit']) : undefined,
      ...(commits.length > MOST_COMMITS ? { earlierCommits: commits.length - MOST_COMMITS } : {})
    }
  }
}

function aboutWorkflowRun(payload: Payload): EventFacts {
  const run = partOf(payload, 'workflow_run')
  return {
    workflowRun: {
      name: seen(run, 'name'),
      title: seen(run, 'display_title'),
      event: seen(run, 'event'),
      conclusion: seen(run, 'conclusion'),
      branch: seen(run, 'head_branch'),
      commit: seen(run, 'head_sha'),
      repository: seen(run, 'head_repository', 'full_name'),
      actor: seen(run, 'actor', 'login'),
      message: seen(run, 'head_commit', 'message'),
      ...details(run, RUN_FIELDS)
    }
  }
}

/** A comment or a review. */
function commented(part: Payload): EventFacts {
  return {
    ...written(part),
    path: seen(part, 'path'),
    line: numberOf(part, 'line'),
    ...details(part, ['path', 'line', ...WRITTEN])
  }
}

/** What GitHub sent of a subject beyond the fields that its description covers. */
function details(part: Payload, covered: readonly string[]): EventFacts {
  const rest = Object.fromEntries(Object.entries(part).filter(([name]) => !covered.includes(name)))
  const facts = payloadFacts('details', rest)
  return facts === undefined ? {} : { details: facts }
}

/** A text: title, body, author, and a review's state. */
function written(part: Payload): EventFacts {
  return {
    author: seen(part, 'user', 'login'),
    state: payloadFacts('state', part['state']),
    title: payloadFacts('title', part['title']),
    body: payloadFacts('body', part['body'])
  }
}

function labelsOf(part: Payload): readonly string[] | undefined {
  const labels = listOfParts(part, 'labels').flatMap((label) => seen(label, 'name') ?? [])
  if (labels.length === 0) return undefined
  const more = labels.length - LABELS
  return more > 0 ? [...labels.slice(0, LABELS), moreNote(more)] : labels
}

/** Assignees, reviewers and milestone. */
function assigned(part: Payload): EventFacts {
  return {
    assignees: payloadFacts('assignees', part['assignees']),
    requestedReviewers: payloadFacts('requested_reviewers', part['requested_reviewers']),
    milestone: seen(part, 'milestone', 'title')
  }
}

function seen(payload: Payload, ...names: readonly string[]): string | undefined {
  const text = textOf(payload, ...names)
  return text === undefined ? undefined : withoutHiddenText(text)
}
