/** Reports a delivery: outputs, annotations, and a section of the job summary. */
import { codeSpan, inlineText } from '../../report/text/markdown.js'
import { setOutput } from '../runner/runner-commands.js'
import type { StepContext } from '../step/step-context.js'
import type { DeliverRequest, DeliveryResult } from './deliver.js'
import { branchNames } from './branch-name.js'
import { renderTitle } from './delivery-text.js'

const PATHS_LISTED = 100

const TITLE = 'Delivery'

/** Returns why not everything was delivered; undefined if it was, or there is nothing to deliver. */
export function reportResult(result: DeliveryResult, step: StepContext): string | undefined {
  const { log } = step
  switch (result.kind) {
    case 'nothing':
      log.annotate('notice', `Nothing was delivered: ${result.reason}.`, TITLE)
      appendSummary([`Nothing was delivered: ${inlineText(result.reason)}.`], step)
      setOutput('pull-request-operation', 'none')
      return undefined
    case 'refused': {
      const [first = '', ...more] = result.problems
      const message =
        more.length === 0
          ? `Nothing was delivered: ${first}`
          : ['Nothing was delivered:', ...listed(result.problems)].join('\n')
      log.annotate('error', message, TITLE)
      appendSummary(
        ['Nothing was delivered:', '', ...listed(result.problems.map((each) => inlineText(each)))],
        step
      )
      return message
    }
    case 'delivered':
      return reportDelivered(result, step)
  }
}

function reportDelivered(
  result: Extract<DeliveryResult, { readonly kind: 'delivered' }>,
  step: StepContext
): string | undefined {
  const { branch, commit, operation, pull, notices, failure } = result
  const { log } = step
  setOutput('branch', branch)
  setOutput('commit', commit.id)
  setOutput('commit-verified', String(commit.isVerified))
  setOutput('pull-request-number', pull === undefined ? '' : String(pull.number))
  setOutput('pull-request-url', pull?.url ?? '')
  setOutput('pull-request-operation', pull?.operation ?? 'none')
  const where = pull === undefined ? '' : ` Pull request #${pull.number} (${pull.operation}): ${pull.url}`
  log.write(`Delivered to the branch ${branch} (${operation}), commit ${commit.id}.${where}`)
  if (!commit.isVerified)
    log.write('GitHub does not show the commit as verified: the token is not of an app.')
  for (const notice of notices) log.annotate('notice', notice, TITLE)
  if (failure !== undefined) log.annotate('error', failure, TITLE)
  appendSummary(
    [
      `Branch ${codeSpan(branch)} (${operation}), commit ${codeSpan(commit.id.slice(0, 10))}${commit.isVerified ? ', verified' : ', not verified'}.`,
      ...(pull === undefined ? [] : [`Pull request [#${pull.number}](${pull.url}) (${pull.operation}).`]),
      ...[...notices, ...(failure === undefined ? [] : [failure])].map((each) => `- ${inlineText(each)}`)
    ],
    step
  )
  return failure
}

const APPROVAL_PREVIEW =
  'By the job\'s own token the checks of the pull request would wait for "Approve workflows to run"; with an app\'s token as github-token they start by themselves.'

/** What a rehearsal would deliver. */
export function reportPreview(request: DeliverRequest, step: StepContext): void {
  const { screened, destination, subject, branchPrefix, base, facts } = request
  const lines = [
    ...(screened.refusals.length > 0
      ? ['It would be refused:', ...listed(screened.refusals.map((each) => inlineText(each)))]
      : [
          `A rehearsal writes nothing to GitHub. This would be delivered (${destination}), ${
            destination === 'push'
              ? "to the pull request's branch"
              : `as the branch ${codeSpan(branchNames(branchPrefix, subject)[0] ?? '')}${destination === 'pull-request' ? ` towards ${codeSpan(base)}` : ''}`
          }: **${inlineText(renderTitle(facts))}**`,
          '',
          ...(destination === 'branch' ? [] : [APPROVAL_PREVIEW, '']),
          ...listed(
            screened.files.map(
              ({ path, base: before, content }) =>
                `${codeSpan(path)} ${content === null ? 'deleted' : before === null ? 'added' : 'modified'}`
            )
          )
        ]),
    ...listed(
      screened.leftOut.map(({ path, reason }) => `${codeSpan(path)} left out: ${inlineText(reason)}`),
      screened.leftOutCount
    )
  ]
  step.log.write(
    `A rehearsal delivers nothing; ${screened.files.length} files would be delivered (${destination}).`
  )
  appendSummary(lines, step)
}

/** A list of bounded length that says how many are missing. */
function listed(entries: readonly string[], count = entries.length): readonly string[] {
  const lines = entries.slice(0, PATHS_LISTED).map((each) => `- ${each}`)
  return count > lines.length ? [...lines, `- and ${count - lines.length} more`] : lines
}

function appendSummary(lines: readonly string[], { closingSections }: StepContext): void {
  closingSections.push(`## Delivery\n${lines.join('\n')}`)
}
