import { beforeEach, describe, expect, it } from '@jest/globals'
import { checkTrust, type TrustInputs } from '../../../src/action/trust/check-trust.js'
import { GitHubApiError } from '../../../src/action/github/github-error.js'
import { OWN_MARK } from '../../../src/action/github/own-marker.js'
import type { Payload, WorkflowEvent } from '../../../src/action/event/workflow-event.js'
import {
  anEvent,
  BASE_SHA,
  commentEvent,
  HEAD_SHA,
  pullEvent,
  REPOSITORY,
  user,
  workflowRunEvent
} from '../event/event-payloads.js'
import type { Checkout, NestedCheckout } from '../../../src/action/trust/trust-facts.js'

const FORK = 'mallory/calculator'

const commit = (
  head: string,
  differences: Partial<Extract<Checkout, { kind: 'commit' }>> = {}
): Checkout => ({
  kind: 'commit',
  head,
  isFromFork: false,
  repositories: [REPOSITORY],
  isOnBranch: false,
  changed: [],
  ...differences
})
const BASE = commit(BASE_SHA)
const OF_FORK = commit(HEAD_SHA, { isFromFork: true })
const MERGED = commit('c'.repeat(40), { isFromFork: true })
const NEWER = commit('d'.repeat(40))
const BRANCH = commit('d'.repeat(40), { isOnBranch: true })
const TOOLS = commit('d'.repeat(40), { repositories: ['octo/tools'], changed: ['built.js'] })

const OF_BRANCH = 'f'.repeat(40)

/** An event that an app causes about a commit. */
const aboutCommit = (name: string, sha: string): WorkflowEvent => {
  const parts: Readonly<Record<string, Payload>> = {
    check_run: { check_run: { head_sha: sha, pull_requests: [] } },
    check_suite: { check_suite: { head_sha: sha, head_branch: null } },
    status: { sha, state: 'success' },
    deployment: { deployment: { sha, ref: 'refs/pull/7/head' } },
    deployment_status: { deployment: { sha, ref: 'refs/pull/7/head' }, deployment_status: {} }
  }
  const isDeployment = name.startsWith('deployment')
  return anEvent(name, { ...parts[name], sender: user('ci[bot]') }, { sha: isDeployment ? sha : BASE_SHA })
}
const COMMIT_EVENTS = ['check_run', 'check_suite', 'status', 'deployment', 'deployment_status']

const edited = (event: WorkflowEvent, sender: string): WorkflowEvent => ({
  ...event,
  actor: sender,
  payload: { ...event.payload, action: 'edited', sender: user(sender) }
})

const PERMISSIONS: Readonly<Record<string, string>> = {
  octocat: 'admin',
  wendy: 'write',
  mona: 'maintain',
  rita: 'read',
  tristan: 'triage',
  'helper[bot]': 'admin'
}

const nest = (folder: string, checkout: Checkout, isPinned = false): NestedCheckout => ({
  folder,
  checkout,
  isPinned,
  isLink: false
})

let asked: string[]

const api: TrustInputs['api'] = {
  readPermission: (login) => {
    asked.push(login)
    const permission = PERMISSIONS[login]
    return permission === undefined
      ? Promise.reject(new GitHubApiError('status 404 (Not Found)', 404, undefined, undefined))
      : Promise.resolve(permission)
  },
  readPullHead: () => Promise.resolve({ sha: HEAD_SHA, repository: FORK }),
  isBranchHead: (sha) => {
    asked.push(sha)
    return Promise.resolve(sha === OF_BRANCH)
  }
}

interface Given extends Partial<Omit<TrustInputs, 'event'>> {
  readonly checkout?: Checkout
  readonly nested?: readonly NestedCheckout[]
}

function decide(
  event: WorkflowEvent,
  { checkout = BASE, nested = [], ...given }: Given = {}
): Promise<string | undefined> {
  const inputs = {
    event,
    allowedActors: [],
    isRehearsal: false,
    workingDirectory: '/ws/checkout',
    workspace: '/ws',
    api,
    ...given
  }
  return checkTrust(
    inputs,
    () => Promise.resolve(checkout),
    () => Promise.resolve(nested)
  )
}

beforeEach(() => {
  asked = []
})

describe('a session may be started', () => {
  it.each<[string, WorkflowEvent, Given]>([
    [
      'by the clock',
      anEvent('schedule', { schedule: '0 3 * * *' }, { actor: 'github-merge-queue[bot]' }),
      {}
    ],
    ['by hand', anEvent('workflow_dispatch', { inputs: {}, sender: user('anybody') }), {}],
    ['by a push', anEvent('push', { ref: 'refs/heads/main', sender: user('anybody') }), {}],
    ['by the merge queue', anEvent('merge_group', { sender: user('github-merge-queue[bot]') }), {}],
    ['by a dispatch through the API', anEvent('repository_dispatch', { sender: user('anybody') }), {}],
    ['outside of a workflow', anEvent('', {}), {}],
    ['by a push that another workflow followed', workflowRunEvent({ event: 'push' }), {}]
  ])('%s without a question', async (_, event, given) => {
    await expect(decide(event, given)).resolves.toBeUndefined()
    expect(asked).toEqual([])
  })

  it.each<[string, WorkflowEvent, Given]>([
    ['a comment of somebody with write access', commentEvent('wendy', '/run'), {}],
    ['a comment of a maintainer', commentEvent('mona', '/run'), {}],
    [
      'an issue of an admin',
      anEvent('issues', { action: 'opened', issue: { number: 7 }, sender: user('octocat') }),
      {}
    ],
    ['a pull request within the repository', pullEvent('pull_request', 'wendy'), {}],
    ['a listed actor, in any case', commentEvent('Rita', '/run'), { allowedActors: ['rITA'] }],
    [
      'a bot by its whole name',
      pullEvent('pull_request', 'dependabot[bot]'),
      { allowedActors: ['dependabot[bot]'] }
    ],
    [
      'a workflow run of somebody with write access',
      workflowRunEvent({ actor: user('wendy'), triggering_actor: user('mona') }),
      {}
    ],
    [
      "a fork's pull request of a listed actor",
      pullEvent('pull_request', 'mallory', FORK),
      { allowedActors: ['mallory'] }
    ],
    ["a fork's pull request, worked on in the base", pullEvent('pull_request_target', 'wendy', FORK), {}],
    ["a comment on a fork's pull request, in the base", commentEvent('wendy', '/run', 'pull'), {}],
    [
      "a comment on a fork's pull request, without any files",
      commentEvent('wendy', '/run', 'pull'),
      { checkout: { kind: 'empty' } }
    ],
    [
      "a comment on a fork's pull request, in the base with its submodule and a worktree of its own",
      commentEvent('wendy', '/run', 'pull'),
      { nested: [nest('/ws/checkout/lib', NEWER, true), nest('/ws/checkout/copy', BASE)] }
    ],
    [
      "a comment on a fork's pull request, with another checkout beside the working directory",
      commentEvent('wendy', '/run', 'pull'),
      { nested: [nest('/ws/tools', TOOLS), nest('/ws/main', BRANCH)] }
    ],
    [
      "a comment on a fork's pull request that was merged",
      commentEvent('wendy', '/run', 'pull'),
      {
        checkout: commit(BASE_SHA, { isFromFork: true }),
        nested: [nest('/ws/main', commit('d'.repeat(40), { isFromFork: true, isOnBranch: true }))]
      }
    ],
    ['a maintainer who edits his own comment', edited(commentEvent('wendy', '/run'), 'wendy'), {}],
    ['a maintainer who edits the comment of another', edited(commentEvent('mona', '/run'), 'wendy'), {}],
    [
      "a fork's checkout in a rehearsal",
      pullEvent('pull_request_target', 'mallory', FORK),
      { isRehearsal: true, checkout: OF_FORK }
    ]
  ])('by %s', async (_, event, given) => {
    await expect(decide(event, given)).resolves.toMatch(/may start|rehearsal/)
  })
})

describe('a session is refused', () => {
  it.each<[string, WorkflowEvent, Given, RegExp]>([
    [
      'a stranger, whatever his association',
      commentEvent('mallory', '/run'),
      {},
      /could not be determined: status 404/
    ],
    ['a reader', commentEvent('rita', '/run'), {}, /rita.*no write access.*permission: read.*allowed-actors/],
    ['somebody who may only triage', commentEvent('tristan', '/run'), {}, /permission: triage/],
    ['a pull request of a stranger', pullEvent('pull_request', 'mallory'), {}, /mallory/],
    ['a review of a reader', pullEvent('pull_request_review', 'rita'), {}, /permission: read/],
    ['a line comment of a reader', pullEvent('pull_request_review_comment', 'rita'), {}, /permission: read/],
    [
      'a discussion of a reader',
      anEvent('discussion', { discussion: {}, sender: user('rita') }),
      {},
      /permission: read/
    ],
    [
      'a star of a reader',
      anEvent('watch', { action: 'started', sender: user('rita') }),
      {},
      /permission: read/
    ],
    ['an event of the future', anEvent('brand_new', { sender: user('rita') }), {}, /permission: read/],
    [
      'an event that names nobody',
      anEvent('issues', { issue: { number: 1 } }),
      {},
      /does not name its actor/
    ],
    [
      'a bot, whatever it may do',
      commentEvent('helper[bot]', '/run'),
      {},
      /helper\[bot\].*not a person.*by name/
    ],
    [
      'a bot when all bots seem meant',
      commentEvent('helper[bot]', '/run'),
      { allowedActors: ['[bot]', 'helper'] },
      /not a person/
    ],
    [
      'a person who is called like a listed bot',
      commentEvent('helper', '/run'),
      { allowedActors: ['helper[bot]'] },
      /helper/
    ],
    [
      'an app without the usual name',
      anEvent('issues', { issue: { number: 1 }, sender: user('wendy', 'Bot') }),
      {},
      /not a person/
    ],
    [
      'another actor than the payload names',
      { ...commentEvent('wendy', '/run'), actor: 'rita' },
      {},
      /rita.*permission: read/
    ],
    [
      'the upstream actor of a workflow run',
      workflowRunEvent({ actor: user('rita'), triggering_actor: user('wendy') }),
      {},
      /rita/
    ],
    [
      'who ran the upstream run again',
      workflowRunEvent({ actor: user('wendy'), triggering_actor: user('rita') }),
      {},
      /rita/
    ],
    ['an answer that never came', commentEvent('wendy', '/run'), { api: undefined }, /no github-token/],
    [
      "a maintainer's own fork, which has no secrets",
      pullEvent('pull_request', 'wendy', FORK),
      {},
      /fork.*no secrets.*workflow_dispatch.*allowed-actors/
    ],
    [
      'a pull request that says nothing of itself',
      anEvent('pull_request', { sender: user('wendy') }),
      {},
      /comes from a fork/
    ],
    ['a fork that is gone', pullEvent('pull_request', 'wendy', null), {}, /fork/],
    [
      "a fork's checkout with secrets",
      pullEvent('pull_request_target', 'wendy', FORK),
      { checkout: OF_FORK },
      /holds the code of a fork.*safe way/
    ],
    [
      "a fork's merge commit with secrets",
      pullEvent('pull_request_target', 'wendy', FORK),
      { checkout: MERGED },
      /holds the code of a fork/
    ],
    [
      'a commit that came after the event',
      pullEvent('pull_request_target', 'wendy', FORK),
      { checkout: NEWER },
      /neither the base's commit/
    ],
    [
      'a checkout of unknown origin',
      pullEvent('pull_request_target', 'wendy', FORK),
      { checkout: { kind: 'unknown', reason: 'no git' } },
      /no git/
    ],
    [
      "a fork's checkout even for a listed actor",
      pullEvent('pull_request_target', 'wendy', FORK),
      { checkout: OF_FORK, allowedActors: ['wendy'] },
      /holds the code/
    ],
    [
      "a fork's checkout below the base's",
      pullEvent('pull_request_target', 'wendy', FORK),
      { nested: [nest('/ws/checkout/pr', OF_FORK)] },
      /folder checkout\/pr holds the code of a fork.*Leave that checkout out.*safe way/
    ],
    [
      "a fork's merge commit beside the working directory",
      commentEvent('wendy', '/run', 'pull'),
      { nested: [nest('/ws/pr', MERGED)] },
      /folder pr holds the code of a fork/
    ],
    [
      'a checkout of who knows whom below the base, after the event',
      commentEvent('wendy', '/run', 'pull'),
      { nested: [nest('/ws/checkout/pr', NEWER)] },
      /folder checkout\/pr within the working directory is a checkout of d{12}.*outside of working-directory/
    ],
    [
      'a checkout below the base that git does not know',
      commentEvent('wendy', '/run', 'pull'),
      { nested: [nest('/ws/checkout/pr', { kind: 'unknown', reason: 'bad gitfile' })] },
      /a checkout of unknown origin \(bad gitfile\)/
    ],
    [
      "a comment on a fork's pull request, in its code",
      commentEvent('wendy', '/run', 'pull'),
      { checkout: OF_FORK },
      /holds the code of a fork/
    ],
    [
      'a pull request of unknown origin',
      commentEvent('wendy', '/run', 'pull'),
      { allowedActors: ['wendy'], api: undefined },
      /comes from could not be determined/
    ],
    [
      "a fork's code in a workflow run",
      workflowRunEvent({
        actor: user('wendy'),
        triggering_actor: user('wendy'),
        head_repository: { full_name: FORK }
      }),
      { checkout: OF_FORK },
      /holds the code of a fork/
    ],
    [
      "a fork's push in a workflow run",
      workflowRunEvent({ event: 'push', head_repository: { full_name: FORK } }),
      {},
      /mallory/
    ],
    ['its own comment', commentEvent('wendy', `${OWN_MARK}comment 00 -->\nDone`), {}, /would never end/]
  ])('to %s', async (_, event, given, expected) => {
    await expect(decide(event, given)).rejects.toThrow(expected)
  })

  it.each(COMMIT_EVENTS)("for a listed app's %s about a commit of a fork, in its code", async (name) => {
    const event = aboutCommit(name, HEAD_SHA)
    const given = { allowedActors: ['ci[bot]'] }
    await expect(decide(event, { ...given, checkout: OF_FORK })).rejects.toThrow(/holds the code of a fork/)
    await expect(decide(event, { ...given, api: undefined })).rejects.toThrow(/contents: read/)
    // The run of a deployment is for the commit that is deployed: which one the base has is unknown.
    const inBase = await decide(event, given).catch(String)
    expect(inBase).toMatch(
      name.startsWith('deployment') ? /neither the base's commit nor/ : /ci\[bot\] may start/
    )
    await expect(decide(aboutCommit(name, OF_BRANCH), { ...given, checkout: NEWER })).resolves.toMatch(
      /may start/
    )
  })

  it.each<[string, WorkflowEvent]>([
    ['a comment', edited(commentEvent('rita', '/run'), 'wendy')],
    ['an issue', edited(anEvent('issues', { issue: { number: 7, user: user('rita') } }), 'wendy')],
    [
      'a pull request',
      edited(pullEvent('pull_request', 'wendy', REPOSITORY, { user: user('rita') }), 'wendy')
    ],
    ['a discussion', edited(anEvent('discussion', { discussion: { user: user('rita') } }), 'wendy')],
    [
      'a review',
      edited(
        anEvent('pull_request_review', { ...pullEvent('', 'x').payload, review: { user: user('rita') } }),
        'wendy'
      )
    ]
  ])('for %s of an outsider that a maintainer edited', async (_, event) => {
    await expect(decide(event)).rejects.toThrow(/rita, who wrote the text that was edited.*permission: read/)
  })

  it('for an edited text whose author is gone', async () => {
    const event = edited(anEvent('issues', { issue: { number: 7, user: null } }), 'wendy')
    await expect(decide(event)).rejects.toThrow(/ghost/)
  })

  it('with a plain problem of the configuration, once, before anything else', async () => {
    await expect(decide(commentEvent('rita', '/run'))).rejects.toMatchObject({
      name: 'ConfigurationError',
      problems: [expect.stringMatching(/^The session is not started: /)]
    })
  })

  it('to nobody for a label that a person puts on an issue of ours', async () => {
    const issue = { number: 7, body: `${OWN_MARK}ticket 00 -->` }
    const labelled = anEvent('issues', { action: 'labeled', issue, sender: user('wendy') })
    await expect(decide(labelled)).resolves.toMatch(/wendy may start/)
  })

  it('without a question to the API about bots and listed actors', async () => {
    await decide(commentEvent('rita', '/run'), { allowedActors: ['rita'] })
    await decide(commentEvent('helper[bot]', '/run')).catch(() => undefined)
    expect(asked).toEqual([])
  })
})
