/** The part of GitHub's REST API that the action needs: a narrow client over Octokit, loaded on first use. */
import { openRequests, type GitHubAccess, type Listed } from './requests.js'

export type { GitHubAccess, Listed }

/** A file that a pull request changes. */
export interface ChangedFile {
  readonly path: string
  readonly status: string
  readonly additions: number
  readonly deletions: number
}

/** A pull request's head: what its author controls. */
export interface PullHead {
  readonly sha: string
  /** `owner/name`; undefined when the fork was deleted. */
  readonly repository: string | undefined
  /** ISO 8601: the last push to that repository, by GitHub's clock; a commit's own date can be forged. */
  readonly pushedAt?: string | undefined
}

/** A comment on a pull request or issue. */
export interface Comment {
  readonly id: number
  readonly body: string
  readonly author: { readonly login: string; readonly isBot: boolean }
}

/** An issue of the repository. */
export interface Issue {
  readonly number: number
  readonly url: string
  readonly body: string
}

/** What an issue is filed with. */
export interface NewIssue {
  readonly title: string
  readonly body: string
  readonly labels: readonly string[]
}

/**
 * The requests. Each rejects with a GitHubApiError; lists read at most the given number of pages of 100.
 * Endpoints: docs.github.com/en/rest.
 */
export interface GitHubApi {
  /** What the user may do in the repository: admin, maintain, write, triage, read, none, or a custom role's base. */
  readonly readPermission: (login: string) => Promise<string>
  readonly readPullHead: (pull: number) => Promise<PullHead>
  /** Whether the commit is the newest one of a branch of the repository; a fork's commit is not. */
  readonly isBranchHead: (sha: string) => Promise<boolean>
  readonly listChangedFiles: (pull: number, pages: number) => Promise<Listed<ChangedFile>>
  /** Login of the token's own user; an installation token (GITHUB_TOKEN) has none and is refused. */
  readonly readOwnLogin: () => Promise<string>
  readonly listComments: (subject: number, pages: number) => Promise<Listed<Comment>>
  readonly readComment: (id: number) => Promise<Comment>
  readonly createComment: (subject: number, body: string) => Promise<Comment>
  readonly updateComment: (id: number, body: string) => Promise<Comment>
  /** Open issues with the label, newest first. */
  readonly listOpenIssues: (label: string, pages: number) => Promise<Listed<Issue>>
  /** Jobs of one attempt of a workflow run; needs `actions: read`. */
  readonly listJobs: (
    run: string,
    attempt: number,
    pages: number
  ) => Promise<Listed<{ readonly name: string; readonly conclusion: string | null }>>
  /** Keys of cache entries of all branches that begin like this, oldest first; needs `actions: read`. */
  readonly listCacheKeys: (
    beginning: string,
    pages: number
  ) => Promise<Listed<{ readonly key: string; readonly ref: string }>>
  readonly createIssue: (issue: NewIssue) => Promise<Issue>
  /** Closes an issue as not planned. */
  readonly closeIssue: (issue: number) => Promise<void>
}

/** Creates the client; nothing is sent or loaded before the first request. */
export function connectGitHub(access: GitHubAccess): GitHubApi {
  const { ask, askOnce, list } = openRequests(access)
  return {
    readPermission: async (username) => {
      const found = await ask((rest, common) =>
        rest.repos.getCollaboratorPermissionLevel({ ...common, username })
      )
      return found.permission
    },
    readPullHead: async (pull_number) => {
      const { head } = await ask((rest, common) => rest.pulls.get({ ...common, pull_number }))
      // The head's repository is null when the fork was deleted, whatever the types say.
      const from = head.repo as { readonly full_name: string; readonly pushed_at?: string } | null
      return { sha: head.sha, repository: from?.full_name, pushedAt: from?.pushed_at }
    },
    isBranchHead: async (commit_sha) => {
      const branches = await ask((rest, common) =>
        rest.repos.listBranchesForHeadCommit({ ...common, commit_sha })
      )
      return branches.length > 0
    },
    listChangedFiles: (pull_number, pages) =>
      list(pages, async (page) => {
        const files = await ask((rest, common) => rest.pulls.listFiles({ ...common, ...page, pull_number }))
        return files.map(({ filename, status, additions, deletions }) => ({
          path: filename,
          status,
          additions,
          deletions
        }))
      }),
    readOwnLogin: async () =>
      (await ask((rest, { request }) => rest.users.getAuthenticated({ request }))).login,
    listComments: (issue_number, pages) =>
      list(pages, async (page) =>
        (await ask((rest, common) => rest.issues.listComments({ ...common, ...page, issue_number }))).map(
          commentOf
        )
      ),
    readComment: async (comment_id) =>
      commentOf(await ask((rest, common) => rest.issues.getComment({ ...common, comment_id }))),
    createComment: async (issue_number, body) =>
      commentOf(
        await askOnce((rest, common) => rest.issues.createComment({ ...common, issue_number, body }))
      ),
    updateComment: async (comment_id, body) =>
      commentOf(await ask((rest, common) => rest.issues.updateComment({ ...common, comment_id, body }))),
    listOpenIssues: (labels, pages) =>
      list(pages, async (page) =>
        (
          await ask((rest, common) => rest.issues.listForRepo({ ...common, ...page, labels, state: 'open' }))
        ).map(issueOf)
      ),
    listJobs: (run, attempt_number, pages) =>
      list(pages, async (page) => {
        const run_id = Number(run)
        const { jobs } = await ask((rest, common) =>
          rest.actions.listJobsForWorkflowRunAttempt({ ...common, ...page, run_id, attempt_number })
        )
        return jobs.map(({ name, conclusion }) => ({ name, conclusion }))
      }),
    // In this order a new entry moves no other one to another page.
    listCacheKeys: (key, pages) =>
      list(pages, async (page) => {
        const order = { sort: 'created_at', direction: 'asc' } as const
        const found = await ask((rest, common) =>
          rest.actions.getActionsCacheList({ ...common, ...page, ...order, key })
        )
        return found.actions_caches.map((entry) => ({ key: entry.key ?? '', ref: entry.ref ?? '' }))
      }),
    createIssue: async ({ title, body, labels }) =>
      issueOf(
        await askOnce((rest, common) => rest.issues.create({ ...common, title, body, labels: [...labels] }))
      ),
    closeIssue: async (issue_number) => {
      await ask((rest, common) =>
        rest.issues.update({ ...common, issue_number, state: 'closed', state_reason: 'not_planned' })
      )
    }
  }
}

/** A comment as GitHub shows it, in the conversation or in a thread. */
export function commentOf(comment: {
  readonly id: number
  readonly body?: string | undefined
  readonly user: { readonly login: string; readonly type: string } | null
}): Comment {
  const { id, body = '', user } = comment
  return { id, body, author: { login: user?.login ?? '', isBot: user?.type === 'Bot' } }
}

function issueOf(issue: {
  readonly number: number
  readonly html_url: string
  readonly body?: string | null | undefined
}): Issue {
  return { number: issue.number, url: issue.html_url, body: issue.body ?? '' }
}
