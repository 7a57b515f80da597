/** Payloads of events, with the fields of GitHub's that the action reads, in GitHub's own form. */
import type { Payload, WorkflowEvent } from '../../../src/action/event/workflow-event.js'

export const REPOSITORY = 'octo/calculator'
export const BASE_SHA = 'b'.repeat(40)
export const HEAD_SHA = 'a'.repeat(40)

/** Somebody, as payloads show users. */
export function user(login: string, type = login.endsWith('[bot]') ? 'Bot' : 'User'): Payload {
  return { login, id: 1, type, site_admin: false }
}

/** An event of the workflow run 42; `sender` is also whom the runner names. */
export function anEvent(
  name: string,
  payload: Payload,
  differences: Partial<WorkflowEvent> = {}
): WorkflowEvent {
  const sender = payload['sender'] as { login?: string } | undefined
  return {
    name,
    payload: { repository: { full_name: REPOSITORY, private: false }, ...payload },
    repository: REPOSITORY,
    actor: sender?.login ?? '',
    sha: BASE_SHA,
    runUrl: `https://github.com/${REPOSITORY}/actions/runs/42`,
    runId: 42,
    runAttempt: 1,
    job: `${REPOSITORY}/.github/workflows/agents.yml\nagents`,
    ...differences
  }
}

/** A pull request as payloads show it. */
export function aPull(differences: Payload = {}, from: string | null = REPOSITORY): Payload {
  return {
    number: 7,
    state: 'open',
    title: 'Divide by zero says so',
    body: 'Fixes the crash.',
    user: user('mallory'),
    author_association: 'NONE',
    head: {
      label: 'mallory:fix',
      ref: 'fix',
      sha: HEAD_SHA,
      repo: from === null ? null : { full_name: from, fork: from !== REPOSITORY }
    },
    base: { label: 'octo:main', ref: 'main', sha: BASE_SHA, repo: { full_name: REPOSITORY } },
    labels: [{ name: 'bug' }],
    commits: 2,
    additions: 10,
    deletions: 3,
    changed_files: 2,
    ...differences
  }
}

/** An event of a pull request. */
export function pullEvent(
  name: string,
  sender: string,
  from: string | null = REPOSITORY,
  pull: Payload = {}
): WorkflowEvent {
  return anEvent(name, { action: 'opened', number: 7, pull_request: aPull(pull, from), sender: user(sender) })
}

/** A comment, on an issue or (then GitHub adds a part) on a pull request. */
export function commentEvent(sender: string, body: string, on: 'issue' | 'pull' = 'issue'): WorkflowEvent {
  const issue = {
    number: 7,
    title: 'Crash',
    body: 'It crashes.',
    state: 'open',
    user: user('alice'),
    labels: [],
    ...(on === 'pull' ? { pull_request: { url: `https://api.github.com/repos/${REPOSITORY}/pulls/7` } } : {})
  }
  const comment = { id: 11, node_id: 'IC_11', body, user: user(sender), author_association: 'OWNER' }
  return anEvent('issue_comment', { action: 'created', issue, comment, sender: user(sender) })
}

/** The end of another workflow's run. */
export function workflowRunEvent(upstream: Payload): WorkflowEvent {
  const run = {
    id: 99,
    name: 'CI',
    event: 'pull_request',
    conclusion: 'success',
    head_branch: 'fix',
    head_sha: HEAD_SHA,
    head_repository: { full_name: REPOSITORY },
    actor: user('mallory'),
    triggering_actor: user('mallory'),
    pull_requests: [],
    ...upstream
  }
  return anEvent('workflow_run', { action: 'completed', workflow_run: run, sender: user('octocat') })
}
