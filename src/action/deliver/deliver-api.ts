/** The requests of a delivery: GitHub's git database, references and pull requests. Endpoints: docs.github.com/en/rest/git. */
import { openRequests, type GitHubAccess } from '../github/requests.js'
import type { TreeEntry } from '../../session/delivery/delivery.js'

/** A commit. */
export interface Commit {
  readonly id: string
  readonly tree: string
  readonly parents: readonly string[]
  readonly message: string
  /** Name of the author: the token's owner. */
  readonly author: string
  /** Whether GitHub shows it as verified. */
  readonly isVerified: boolean
}

/** An entry of a tree to be created: its content, a blob that exists, or nothing for a deleted path. */
export type NewTreeEntry = { readonly path: string; readonly mode: TreeEntry['mode'] } & (
  { readonly content: string } | { readonly sha: string | null }
)

/** A pull request of the repository. */
export interface PullRequest {
  readonly number: number
  readonly url: string
  readonly state: 'open' | 'closed'
  readonly isMerged: boolean
  readonly isDraft: boolean
  readonly title: string
  readonly body: string
  readonly head: { readonly branch: string; readonly sha: string; readonly repository: string | undefined }
  readonly base: { readonly branch: string }
}

/** What a pull request is created with. */
export interface NewPullRequest {
  readonly title: string
  readonly body: string
  readonly head: string
  readonly base: string
  readonly draft: boolean
}

/** The requests; each rejects with a GitHubApiError. */
export interface DeliverApi {
  /** `owner/name` */
  readonly repository: string
  readonly readRepository: () => Promise<{ readonly id: string; readonly defaultBranch: string }>
  /** Commit of a branch; undefined if there is no such branch. */
  readonly readBranch: (branch: string) => Promise<string | undefined>
  readonly readCommit: (id: string) => Promise<Commit>
  /** Entries of one level of a tree, by their names. */
  readonly readTree: (
    id: string
  ) => Promise<ReadonlyMap<string, TreeEntry | { readonly mode: '040000'; readonly id: string }>>
  readonly readBlob: (id: string) => Promise<Buffer>
  readonly createBlob: (content: Buffer) => Promise<string>
  readonly createTree: (base: string, entries: readonly NewTreeEntry[]) => Promise<string>
  /** Neither author nor committer is sent: only then GitHub signs the commit of an app's token. */
  readonly createCommit: (commit: Pick<Commit, 'tree' | 'parents' | 'message'>) => Promise<Commit>
  readonly createBranch: (branch: string, commit: string) => Promise<void>
  /** Moves a branch to a commit that follows its own; GitHub refuses any other. */
  readonly advanceBranch: (branch: string, commit: string) => Promise<void>
  /** Moves a branch to any commit, if it is still at `from`: the only request that compares. */
  readonly replaceBranch: (
    repositoryId: string,
    branch: string,
    from: string,
    commit: string
  ) => Promise<void>
  /** Of a branch of this repository, newest first. */
  readonly listPullRequests: (branch: string) => Promise<readonly PullRequest[]>
  readonly readPullRequest: (pull: number) => Promise<PullRequest>
  readonly createPullRequest: (pull: NewPullRequest) => Promise<PullRequest>
  readonly updatePullRequest: (
    pull: number,
    text: { readonly title?: string; readonly body: string }
  ) => Promise<void>
  readonly addLabels: (pull: number, labels: readonly string[]) => Promise<void>
  readonly requestReviewers: (pull: number, reviewers: readonly string[]) => Promise<void>
}

const REPLACE_BRANCH = `mutation ($repositoryId: ID!, $name: GitRefname!, $from: GitObjectID!, $commit: GitObjectID!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: [{ name: $name, beforeOid: $from, afterOid: $commit, force: true }] }) {
    clientMutationId
  }
}`

/** Pull requests of one branch: more than anybody opens from it. */
const PULLS_PAGE = 100

/** Creates the client; nothing is sent or loaded before the first request. */
export function connectDelivery(access: GitHubAccess): DeliverApi {
  const { ask, askOnce, askGraph } = openRequests(access)
  const [owner = ''] = access.repository.split('/')
  const heads = (branch: string): string => `heads/${branch}`
  return {
    repository: access.repository,
    readRepository: async () => {
      const { node_id, default_branch } = await ask((rest, common) => rest.repos.get({ ...common }))
      return { id: node_id, defaultBranch: default_branch }
    },
    readBranch: async (branch) => {
      // Unlike `git/ref/{ref}`, a list that is empty for a missing branch, and not an error as for a missing permission.
      const found = await ask((rest, common) => rest.git.listMatchingRefs({ ...common, ref: heads(branch) }))
      return found.find(({ ref }) => ref === `refs/heads/${branch}`)?.object.sha
    },
    readCommit: async (commit_sha) =>
      commitOf(await ask((rest, common) => rest.git.getCommit({ ...common, commit_sha }))),
    readTree: async (tree_sha) => {
      const { tree, truncated } = await ask((rest, common) => rest.git.getTree({ ...common, tree_sha }))
      if (truncated) throw new Error(`GitHub lists only a part of the tree ${tree_sha}.`)
      return new Map(tree.map(({ path, mode, sha }) => [path, { mode: mode as TreeEntry['mode'], id: sha }]))
    },
    readBlob: async (file_sha) => {
      const { content } = await ask((rest, common) => rest.git.getBlob({ ...common, file_sha }))
      return Buffer.from(content, 'base64')
    },
    createBlob: async (content) =>
      (
        await ask((rest, common) =>
          rest.git.createBlob({ ...common, content: content.toString('base64'), encoding: 'base64' })
        )
      ).sha,
    createTree: async (base_tree, entries) =>
      (
        await ask((rest, common) =>
          rest.git.createTree({ ...common, base_tree, tree: entries.map(treeEntryOf) })
        )
      ).sha,
    createCommit: async ({ tree, parents, message }) =>
      commitOf(
        await ask((rest, common) =>
          rest.git.createCommit({ ...common, tree, parents: [...parents], message })
        )
      ),
    createBranch: async (branch, sha) => {
      await askOnce((rest, common) => rest.git.createRef({ ...common, ref: `refs/heads/${branch}`, sha }))
    },
    advanceBranch: async (branch, sha) => {
      await ask((rest, common) => rest.git.updateRef({ ...common, ref: heads(branch), sha, force: false }))
    },
    replaceBranch: async (repositoryId, branch, from, commit) => {
      await askGraph(REPLACE_BRANCH, { repositoryId, name: `refs/heads/${branch}`, from, commit })
    },
    listPullRequests: async (branch) =>
      (
        await ask((rest, common) =>
          rest.pulls.list({ ...common, head: `${owner}:${branch}`, state: 'all', per_page: PULLS_PAGE })
        )
      ).map(pullOf),
    readPullRequest: async (pull_number) =>
      pullOf(await ask((rest, common) => rest.pulls.get({ ...common, pull_number }))),
    createPullRequest: async (pull) =>
      pullOf(await askOnce((rest, common) => rest.pulls.create({ ...common, ...pull }))),
    updatePullRequest: async (pull_number, text) => {
      await ask((rest, common) => rest.pulls.update({ ...common, ...text, pull_number }))
    },
    addLabels: async (issue_number, labels) => {
      await ask((rest, common) => rest.issues.addLabels({ ...common, issue_number, labels: [...labels] }))
    },
    requestReviewers: async (pull_number, given) => {
      const teams = given.filter((each) => each.includes('/'))
      const reviewers = given.filter((each) => !each.includes('/'))
      const team_reviewers = teams.map((each) => each.slice(each.indexOf('/') + 1))
      await ask((rest, common) =>
        rest.pulls.requestReviewers({ ...common, pull_number, reviewers, team_reviewers })
      )
    }
  }
}

function treeEntryOf(entry: NewTreeEntry) {
  const { path, mode } = entry
  const type = mode === '160000' ? ('commit' as const) : ('blob' as const)
  return 'content' in entry
    ? { path, mode, type, content: entry.content }
    : { path, mode, type, sha: entry.sha }
}

function commitOf(commit: {
  readonly sha: string
  readonly message: string
  readonly tree: { readonly sha: string }
  readonly parents: readonly { readonly sha: string }[]
  readonly author: { readonly name: string }
  readonly verification?: { readonly verified: boolean }
}): Commit {
  const { sha, message, tree, parents, author, verification } = commit
  return {
    id: sha,
    tree: tree.sha,
    parents: parents.map((parent) => parent.sha),
    message,
    author: author.name,
    isVerified: verification?.verified === true
  }
}

function pullOf(pull: {
  readonly number: number
  readonly html_url: string
  readonly state: string
  readonly merged_at: string | null
  readonly draft?: boolean | undefined
  readonly title: string
  readonly body: string | null
  readonly head: { readonly ref: string; readonly sha: string; readonly repo: unknown }
  readonly base: { readonly ref: string }
}): PullRequest {
  const { head, base } = pull
  // Null when the fork was deleted, whatever the types say.
  const from = head.repo as { readonly full_name: string } | null
  return {
    number: pull.number,
    url: pull.html_url,
    state: pull.state === 'open' ? 'open' : 'closed',
    isMerged: pull.merged_at !== null,
    isDraft: pull.draft === true,
    title: pull.title,
    body: pull.body ?? '',
    head: { branch: head.ref, sha: head.sha, repository: from?.full_name },
    base: { branch: base.ref }
  }
}
