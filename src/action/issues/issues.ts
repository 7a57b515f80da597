/** Files a session's tickets as issues: each once, a bounded number, and within GitHub's rate limits. */
import type { GitHubApi, Issue } from '../github/github-api.js'
import { GitHubApiError } from '../github/github-error.js'
import { renderIssue, ticketMark, type IssueSetting } from './issue-text.js'
import { waitWithTimer, withinRateLimits, type Wait } from '../github/rate-limits.js'
import type { Ticket } from '../../session/record/ticket.js'
import { errorMessage } from '../../util/error-message.js'

/** Label of every filed issue, by which existing ones are found. */
export const TICKET_LABEL = 'mpm'

/** Issues that one session files at most; a warning reports the rest. */
export const MOST_ISSUES = 20

/** Open issues that are searched: 1,000. */
const PAGES = 10

/** Between two issues (docs: "wait at least one second between each request" that creates). */
const PAUSE_MS = 1000

/** Total time to wait for rate limits. */
const LONGEST_WAIT_MS = 120_000

/** Requests that filing makes. */
export type IssueApi = Pick<GitHubApi, 'listOpenIssues' | 'createIssue' | 'closeIssue'>

/** What filing needs. */
export interface FilingOptions extends IssueSetting {
  readonly api: IssueApi
  /** Ends the filing between two issues. */
  readonly signal?: AbortSignal | undefined
  readonly wait?: Wait | undefined
  /** Receives warnings: what was not filed, and why. */
  readonly warn: (message: string) => void
}

/** Files the tickets. Never rejects; returns the tickets in order, with their issues where they have one. */
export async function fileTickets(
  tickets: readonly Ticket[],
  options: FilingOptions
): Promise<readonly Ticket[]> {
  if (tickets.length === 0) return []
  const { api, signal, warn, wait = waitWithTimer } = options
  const bounds = { longestMs: LONGEST_WAIT_MS, signal, wait }
  const filed = new Map<string, Issue>()
  const own = new Map<string, Issue>()
  try {
    for (const [mark, issue] of await readFiled(api, bounds, warn)) filed.set(mark, issue)
    for (const ticket of tickets) {
      const mark = ticketMark(ticket)
      if (filed.has(mark) || own.size >= MOST_ISSUES) continue
      if (signal?.aborted) throw new Error('the session was cancelled')
      if (own.size > 0) await wait(PAUSE_MS, signal)
      const issue = await createOne(api, ticket, options, bounds)
      if (issue === undefined) continue
      own.set(mark, issue)
      filed.set(mark, issue)
    }
    for (const [mark, original] of await closeDuplicates(own, api, bounds)) {
      own.delete(mark)
      filed.set(mark, original)
    }
  } catch (error) {
    warn(`Not all tickets could be filed as issues: ${explain(error)}`)
  }
  const left = new Set(tickets.map(ticketMark).filter((mark) => !filed.has(mark))).size
  if (own.size >= MOST_ISSUES && left > 0)
    warn(`A session files ${MOST_ISSUES} issues at most; ${left} further tickets are only listed.`)
  return tickets.map((ticket) => {
    const mark = ticketMark(ticket)
    const issue = filed.get(mark)
    if (issue === undefined) return ticket
    return { ...ticket, number: issue.number, url: issue.url, created: own.has(mark) }
  })
}

/**
 * Two concurrent sessions (a re-run job, two events) may both find no issue and both file one. The session that filed
 * the later one closes it, so that the lowest number stays whichever session checks.
 */
async function closeDuplicates(
  own: ReadonlyMap<string, Issue>,
  api: IssueApi,
  bounds: Bounds
): Promise<ReadonlyMap<string, Issue>> {
  const originals = new Map<string, Issue>()
  if (own.size === 0) return originals
  const open = await readFiled(api, bounds, () => undefined)
  for (const [mark, issue] of own) {
    const original = open.get(mark)
    if (original === undefined || original.number >= issue.number) continue
    await withinRateLimits(() => api.closeIssue(issue.number), bounds)
    originals.set(mark, original)
  }
  return originals
}

interface Bounds {
  readonly longestMs: number
  readonly signal: AbortSignal | undefined
  readonly wait: Wait
}

/** Open issues filed before, by their mark; of several the oldest. Strangers can write a mark, but cannot set a label. */
async function readFiled(
  api: IssueApi,
  bounds: Bounds,
  warn: (message: string) => void
): Promise<ReadonlyMap<string, Issue>> {
  const { entries, isWhole } = await withinRateLimits(() => api.listOpenIssues(TICKET_LABEL, PAGES), bounds)
  if (!isWhole)
    warn(
      `Only the newest ${entries.length} open issues were searched: a ticket with an older issue may be filed twice.`
    )
  return new Map(
    // The newest come first: of several the last one, which is the oldest, stays in the map.
    entries.flatMap((issue): [string, Issue][] => {
      const mark = /^\s*(<!-- mpm-orchestrator:ticket [0-9a-f]+ -->)/.exec(issue.body)?.[1]
      return mark === undefined ? [] : [[mark, issue]]
    })
  )
}

/** Undefined when GitHub rejects this one ticket: the others may still be accepted. */
async function createOne(
  api: IssueApi,
  ticket: Ticket,
  options: FilingOptions,
  bounds: Bounds
): Promise<Issue | undefined> {
  const { title, body } = renderIssue(ticket, options)
  const labels = [TICKET_LABEL, ticket.type]
  try {
    return await withinRateLimits(() => api.createIssue({ title, body, labels }), bounds)
  } catch (error) {
    if (!(error instanceof GitHubApiError) || error.status !== 422) throw error
    options.warn(`The ticket "${title}" was not accepted as an issue: ${error.message}.`)
    return undefined
  }
}

function explain(error: unknown): string {
  const reason = errorMessage(error)
  const status = error instanceof GitHubApiError && error.code === 'GITHUB_REFUSED' ? error.status : undefined
  if (status === 403 || status === 404)
    return `${reason}. The token lacks a permission: give the job "issues: write".`
  return status === 410 ? `${reason}. Issues are turned off in this repository.` : `${reason}.`
}
