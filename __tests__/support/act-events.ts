/** Events of the repository of an act-stage.ts, as GitHub describes them to a workflow: those parts that workflows and sessions read. */
import { STAND_IN_REPOSITORY } from './github-api.js'
import { PULL } from './reviewing.js'

/** An event. */
export interface ActEvent {
  readonly name: string
  readonly payload: object
}

const OCTOCAT = { login: 'octocat', type: 'User' }
const EVERY_EVENT = {
  repository: { full_name: STAND_IN_REPOSITORY, default_branch: 'main' },
  sender: OCTOCAT
}

/** Issue 12 gets a label. */
export function labeled(label: string): ActEvent {
  const issue = { number: 12, title: 'Add a root', body: 'Please' }
  return {
    name: 'issues',
    payload: { ...EVERY_EVENT, action: 'labeled', label: { name: label }, issue }
  }
}

/** A push to the pull request of `ActStage.openPull`; `head` is its newest commit. */
export function pushedToPull(head: string): ActEvent {
  const pull_request = {
    number: PULL,
    title: 'Halve',
    head: { sha: head, ref: 'topic', repo: { full_name: STAND_IN_REPOSITORY } },
    base: { ref: 'main' }
  }
  return {
    name: 'pull_request',
    payload: { ...EVERY_EVENT, action: 'synchronize', number: PULL, pull_request }
  }
}

/** The workflow `CI` failed for that pull request; `run` has what is different about it. */
export function failedCi(run: object): ActEvent {
  const workflow_run = {
    id: 99,
    name: 'CI',
    event: 'pull_request',
    conclusion: 'failure',
    head_branch: 'topic',
    head_repository: { full_name: STAND_IN_REPOSITORY },
    pull_requests: [{ number: PULL }],
    actor: OCTOCAT,
    triggering_actor: OCTOCAT,
    ...run
  }
  return { name: 'workflow_run', payload: { ...EVERY_EVENT, action: 'completed', workflow_run } }
}

/** The time of a schedule. */
export function scheduled(schedule: string): ActEvent {
  return { name: 'schedule', payload: { ...EVERY_EVENT, schedule } }
}

/** A start by hand. */
export function startedByHand(inputs: Readonly<Record<string, string>> = {}): ActEvent {
  return { name: 'workflow_dispatch', payload: { ...EVERY_EVENT, ref: 'refs/heads/main', inputs } }
}
