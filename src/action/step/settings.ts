/** Inputs that only the action has, for what it does on GitHub. */
import { mapOf } from '../../session/inputs/parse/parse-map.js'
import { boolean, choice, matching, wholeNumber, word } from '../../session/inputs/parse/parse-values.js'
import type { InputGroup, InputTable, InputValues } from '../../session/inputs/parse/read-values.js'
import { loginList } from '../trust/login-list.js'
import { PLAN_REFERENCE } from '../artifacts/artifact-names.js'
import { reviewInputs } from './review-inputs.js'
import { deliveryInputs } from './delivery-inputs.js'

const runnerLabel = matching(
  /^[\w.-]{1,200}$/,
  'one label of a runner, of letters, digits, `-`, `_` and `.`',
  'ubuntu-latest-8-cores'
)

const triggerPhrase = matching(
  /^(?!.* {2})[@/!.\p{L}\p{N}][@/!.\p{L}\p{N}\p{M}_ -]{0,48}[\p{L}\p{N}\p{M}]$/u,
  '2 to 50 letters, digits and `@ / ! . _ -`, with single spaces between words',
  '/agents'
)

const githubInputs = {
  'artifact-name': {
    ...matching(/^[^":<>|*?\r\n\\/]{1,200}$/, 'a name without " : < > | * ? \\ /', 'agents-nightly'),
    description: 'Name of the artifact with the session folder.',
    otherwise: '`mpm-session-<id>`'
  },
  'upload-artifacts': {
    ...boolean,
    description: 'Whether the session folder is uploaded as an artifact.',
    default: 'true'
  },
  'artifact-retention-days': {
    ...wholeNumber(1, 400, 14),
    description: 'Days that the artifact is kept. GitHub lowers it to what the repository allows.',
    otherwise: "the repository's setting"
  },
  comment: {
    ...boolean,
    description:
      'Whether the pull request or issue of the event gets one comment, which is kept up to date. Needs `issues: write` or `pull-requests: write`.',
    otherwise: '`false`; with `trigger-phrase` `true`'
  },
  'trigger-phrase': {
    ...triggerPhrase,
    description:
      'First words of a new comment, review or issue that make it a command: the rest is the prompt, or is added to `prompt`. Without them nothing starts, and the step succeeds (docs/commands.md).',
    otherwise: 'none; every event starts a session'
  },
  'event-context': {
    ...boolean,
    example: 'false',
    description:
      'Whether PM and agents get the event (title, body, comment, changed files) in addition to `context`, marked as untrusted data.',
    default: 'true'
  },
  'allowed-actors': {
    ...loginList,
    description:
      'Logins that may start a session from an event that outsiders can cause, in addition to those with write access. Bots must be listed, by their full name.',
    otherwise: 'only those with write access'
  },
  'github-token': {
    ...word('a token of GitHub', '${{ secrets.MY_TOKEN }}'),
    description: "Token for GitHub's API. It is kept from agents.",
    runnerDefault: '${{ github.token }}',
    secret: true
  }
} as const satisfies InputTable

const matrixInputs = {
  mode: {
    ...choice(['session', 'plan', 'delegate', 'report', 'deliver']),
    example: 'plan',
    description:
      'What this job does: the whole session, its part of one whose delegations run in a job matrix (docs/matrix.md), or the delivery of an earlier job (docs/deliver.md).',
    default: 'session'
  },
  plan: {
    ...matching(
      PLAN_REFERENCE,
      'the output `plan` of the job with `mode: plan`, or `none` where it gave none',
      "${{ needs.plan.outputs.plan || 'none' }}"
    ),
    description:
      'The plan that `mode: delegate` and `mode: report` work on: the output `plan` of the planning job.',
    otherwise: 'the one plan of this attempt of the workflow run'
  },
  delegation: {
    ...matching(/^\d{2,8}$/, 'the `id` of an entry of the matrix', '${{ matrix.id }}'),
    description: 'The delegation that `mode: delegate` runs.'
  },
  runner: {
    ...runnerLabel,
    example: 'ubuntu-latest',
    description: 'Label of the runner that the matrix of `mode: plan` suggests for each delegation.',
    default: 'ubuntu-latest'
  },
  'agent-runners': {
    ...mapOf(runnerLabel),
    description: 'Runner labels of individual agents, one line `Name: label` each.'
  }
} as const satisfies InputTable

/** The action's own inputs by name, in the same form as the session's. */
export const actionInputs = { ...githubInputs, ...deliveryInputs, ...reviewInputs, ...matrixInputs } as const

/**
 * The same inputs, as they are grouped in the reference.
 * @public read by scripts/reference.mjs
 */
export const actionGroups: readonly InputGroup[] = [
  { title: 'On GitHub', inputs: githubInputs },
  { title: 'Delivery', inputs: deliveryInputs },
  { title: 'Review', inputs: reviewInputs },
  { title: 'Job matrix', inputs: matrixInputs }
]

/** Values of the action's own inputs. */
export type ActionSettings = InputValues<typeof actionInputs>
