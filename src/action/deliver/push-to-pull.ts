/** Adds a commit to the branch of the event's pull request: never by force, and merged with what was pushed meanwhile. */
import { GitHubApiError } from '../github/github-error.js'
import type { DeliverContext, DeliveryResult } from './deliver.js'
import { renderMessage } from './delivery-text.js'
import { mergeOnto } from './merge-onto.js'
import { isRace } from './place-branch.js'
import { approvalNotice } from './pull-request.js'
import { writeCommit, writeTree } from './write-commit.js'

const PUSH_WORK = {
  what: "The pull request's branch could not be written",
  permission: 'contents: write'
}

/** The head may move again between reading and writing. */
const ATTEMPTS = 2

/** @param instead delivers as a branch of its own, where the pull request's branch cannot take the changes */
export async function pushToPullRequest(
  context: DeliverContext,
  instead: () => Promise<DeliveryResult>
): Promise<DeliveryResult> {
  const { api, request, send, within } = context
  const { subject, delivery } = request
  if (subject.kind !== 'pull')
    return { kind: 'refused', problems: ['deliver: push needs an event about a pull request'] }
  const work = {
    what: `Pull request #${subject.number} could not be read`,
    permission: 'pull-requests: read'
  }
  for (let attempt = 1; ; attempt++) {
    const pull = await within(work, () => send(() => api.readPullRequest(subject.number)))
    if (pull.state === 'closed')
      return {
        kind: 'refused',
        problems: [
          `pull request #${subject.number} is closed. Reopen it and re-run this job, or use deliver: branch or pull-request`
        ]
      }
    if (pull.head.repository?.toLowerCase() !== api.repository.toLowerCase())
      return {
        kind: 'refused',
        problems: [
          `the branch of pull request #${subject.number} is in the fork ${pull.head.repository ?? '(deleted)'}, which this token cannot write to. Use deliver: branch or pull-request`
        ]
      }
    const { branch, sha } = pull.head
    const moved = sha === delivery.baseCommit ? [] : [movedNotice(branch, sha, delivery.baseCommit)]
    const pushed = await within(PUSH_WORK, () => tryPush(context, branch, sha))
    if (pushed === 'nothing') return { kind: 'nothing', reason: `${branch} already has these changes` }
    if (pushed === 'moved') {
      if (attempt < ATTEMPTS) continue
      return elsewhere(instead, `${branch} kept moving while it was written`)
    }
    if ('conflicts' in pushed)
      return elsewhere(instead, `${branch} has other changes of ${pushed.conflicts.join(', ')}`)
    if ('protectedBy' in pushed) return elsewhere(instead, pushed.protectedBy)
    const approval = approvalNotice(pushed.commit.author, 'pushed')
    return {
      kind: 'delivered',
      branch,
      commit: pushed.commit,
      operation: 'pushed',
      pull: { number: pull.number, url: pull.url, operation: 'updated', notices: [] },
      notices: [...moved, ...(approval === undefined ? [] : [approval])],
      failure: undefined
    }
  }
}

async function elsewhere(instead: () => Promise<DeliveryResult>, reason: string): Promise<DeliveryResult> {
  const result = await instead()
  return result.kind === 'delivered'
    ? {
        ...result,
        notices: [`Delivered as the branch ${result.branch} instead: ${reason}.`, ...result.notices]
      }
    : result
}

function movedNotice(branch: string, now: string, then: string): string {
  return `${branch} is at ${now.slice(0, 8)}, and agents worked on ${then.slice(0, 8)}: the changes were merged.`
}

async function tryPush({ api, request, send }: DeliverContext, branch: string, head: string) {
  const { screened, readContent, temporaryDirectory, facts } = request
  const parent = await send(() => api.readCommit(head))
  const merged = await mergeOnto(
    api,
    { files: screened.files, readContent, tree: parent.tree, temporaryDirectory },
    send
  )
  if (merged.kind === 'conflict') return { conflicts: merged.paths }
  if (merged.files.length === 0) return 'nothing'
  const tree = await writeTree(api, { parent, ...merged }, send)
  const message = renderMessage(facts)
  const commit = await writeCommit(api, { tree, parent, message }, send)
  try {
    await send(() => api.advanceBranch(branch, commit.id))
    return { commit }
  } catch (error) {
    if (isRace(error)) return 'moved'
    if (error instanceof GitHubApiError && /GH006|GH013|protected branch|rule/i.test(error.message))
      return { protectedBy: error.message }
    throw error
  }
}
