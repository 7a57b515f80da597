/** Deliveries to the stand-in of GitHub's API, from a checkout whose commit the stand-in has. */
import path from 'node:path'
import { connectDelivery } from '../../src/action/deliver/deliver-api.js'
import { deliver, type DeliverRequest, type DeliveryResult } from '../../src/action/deliver/deliver.js'
import { protectionBy } from '../../src/action/deliver/protected-paths.js'
import { screenDelivery, type DeliveryPolicy } from '../../src/action/deliver/screen-delivery.js'
import type { Delivery, DeliveredFile } from '../../src/session/delivery/delivery.js'
import { openChangeRecorder } from '../../src/session/delivery/record-changes.js'
import { readFileSync } from 'node:fs'
import { STAND_IN_REPOSITORY, STAND_IN_TOKEN, type GitHubStandIn } from './github-api.js'
import type { TestRepository } from './repository.js'

/** Gives the stand-in the commits of the checkout's branch. */
export function publish(repository: TestRepository, github: GitHubStandIn, branch = 'main'): string {
  repository.git('push', '-q', '-f', github.database.directory, `HEAD:refs/heads/${branch}`)
  return repository.git('rev-parse', 'HEAD').trim()
}

/** A session's delivery, whose work is `work`. */
export async function recordWork(repository: TestRepository, work: () => void): Promise<Delivery> {
  const opened = await openChangeRecorder({
    workingDirectory: repository.top,
    sessionDirectory: path.join(repository.root, 'session-1'),
    temporaryDirectory: repository.root
  })
  if (!opened.ok) throw new Error(opened.error)
  work()
  const changes = await opened.value.finish(path.join(repository.root, 'contents'), () => false)
  opened.value.close()
  return {
    sessionId: 'session-1',
    rehearsal: false,
    conclusion: 'success',
    origin: { repository: STAND_IN_REPOSITORY, runId: '42', runAttempt: 1, commit: changes.baseCommit },
    ...changes,
    report: 'Made by `Engineer` for $0.10.'
  }
}

/** What a test changes of the usual request. */
export interface Wanted {
  readonly policy?: Partial<DeliveryPolicy>
  readonly request?: Partial<DeliverRequest>
}

/** Delivers as a pull request for issue 12, unless the test wants something else. */
export function deliverTo(
  github: GitHubStandIn,
  repository: TestRepository,
  delivery: Delivery,
  { policy, request }: Wanted = {}
): Promise<DeliveryResult> {
  const readContent = ({ content }: DeliveredFile): Buffer =>
    content === null || content.mode === '160000'
      ? Buffer.alloc(0)
      : readFileSync(path.join(repository.root, 'contents', content.digest))
  const subject = request?.subject ?? { kind: 'issue', number: 12 }
  const screened = screenDelivery(
    delivery,
    {
      protection: protectionBy([], delivery.named),
      onProtected: 'leave-out',
      mostFiles: 1_000,
      mostKilobytes: 40_000,
      ...policy
    },
    (file) => readContent(file).toString()
  )
  const api = connectDelivery({
    token: STAND_IN_TOKEN,
    repository: STAND_IN_REPOSITORY,
    apiUrl: github.url
  })
  return deliver(api, {
    delivery,
    screened,
    readContent,
    destination: 'pull-request',
    subject,
    branchPrefix: 'agents/',
    base: 'main',
    isOnPullRequest: false,
    facts: {
      givenTitle: undefined,
      subjectTitle: 'Add a square root',
      subject,
      sessionId: delivery.sessionId,
      isFailed: false,
      runUrl: 'https://github.com/octo/calculator/actions/runs/42',
      report: delivery.report,
      redact: (text) => text
    },
    wishes: { isDraft: true, labels: [], reviewers: [], serverUrl: 'https://github.com' },
    temporaryDirectory: repository.root,
    signal: new AbortController().signal,
    wait: () => Promise.resolve(),
    ...request
  })
}
