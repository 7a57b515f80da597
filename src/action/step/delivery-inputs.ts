/** Inputs about what becomes of the changes that a session made. */
import { listOf } from '../../session/inputs/parse/parse-list.js'
import { boolean, choice, matching, wholeNumber } from '../../session/inputs/parse/parse-values.js'
import type { InputTable } from '../../session/inputs/parse/read-values.js'

/** A name that git and GitHub accept (git-check-ref-format, without characters that shells read). */
const BRANCH_NAME =
  /^(?!.*(?:\.\.|\/\/|@\{|\/\.|\.\/|\.lock(?:\/|$)))[A-Za-z0-9_@](?:[A-Za-z0-9/_.#+,@-]{0,198}[A-Za-z0-9_#+,@-])?$/

/** The beginning of such a name. */
const BRANCH_PREFIX =
  /^(?!.*(?:\.\.|\/\/|@\{|\/\.|\.\/|\.lock(?:\/|$)))[A-Za-z0-9_@][A-Za-z0-9/_.#+,@-]{0,99}$/

/** The artifact of a session, and the digest of `delivery.json` in it; `none` after a session without changes. */
const DELIVERY_REFERENCE = /^(?:none|[^":<>|*?\r\n\\/]{1,220}:[0-9a-f]{64})$/

const login = matching(
  /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(?:\/[A-Za-z0-9][A-Za-z0-9._-]{0,99})?$/,
  'the login of a user, or a team as `organisation/team`',
  'octocat'
)
const label = matching(/^[^,\p{Cc}]{1,50}$/u, 'a label of at most 50 characters', 'agents')
const pathPattern = matching(
  // With `.` or `..` in it, or two slashes, it would match nothing.
  /^!?(?!.*\/\/)(?!\/?(?:.*\/)?\.{1,2}(?:\/|$))\/?(?!\/)[^!\s\p{Cc}][^\p{Cc}]{0,300}$/u,
  'a path or a pattern with `*` and `**`, below the top of the repository; with `!` it is not protected',
  '!CLAUDE.md'
)

/** In the order of the documents. */
export const deliveryInputs = {
  deliver: {
    ...choice(['none', 'artifact', 'branch', 'pull-request', 'push']),
    example: 'pull-request',
    description:
      "Where the session's changes go: the artifact, for a job with `mode: deliver`; a branch; a branch with a pull request; or the branch of the event's pull request (docs/deliver.md). Needs `contents: write`, and `pull-requests: write` for pull requests.",
    default: 'none'
  },
  delivery: {
    ...matching(
      DELIVERY_REFERENCE,
      'the output `delivery` of the job with the agents',
      '${{ needs.agents.outputs.delivery }}'
    ),
    description: 'What `mode: deliver` delivers: the output `delivery` of the job with the agents.'
  },
  'deliver-on': {
    ...choice(['success', 'any']),
    example: 'any',
    description:
      'Which sessions are delivered: successful ones, or any that ended, as a draft whose title says that it is unfinished.',
    default: 'success'
  },
  'branch-prefix': {
    ...matching(BRANCH_PREFIX, 'the beginning of a branch name', 'agents/'),
    description:
      'Beginning of the branch name; `issue-12`, `pull-34`, or workflow and job for other events follow.',
    default: 'agents/'
  },
  'base-branch': {
    ...matching(BRANCH_NAME, 'the name of a branch', 'main'),
    description: 'Branch that the pull request goes to.',
    otherwise: "the branch that is checked out, or that of the event's pull request"
  },
  'pull-request-title': {
    ...matching(/^[^\p{Cc}]{1,250}$/u, 'one line of at most 250 characters', 'Nightly update'),
    description: 'Title of the pull request and first line of the commit.',
    otherwise: 'the title of the issue'
  },
  'pull-request-draft': {
    ...boolean,
    example: 'false',
    description: 'Whether a new pull request is a draft.',
    default: 'true'
  },
  'pull-request-labels': {
    ...listOf(label),
    description: 'Labels of the pull request. Needs `issues: write`.',
    otherwise: 'none'
  },
  'pull-request-reviewers': {
    ...listOf(login),
    description: "Users whose review is requested. Teams need an app's token.",
    otherwise: 'none'
  },
  'protected-paths': {
    ...listOf(pathPattern),
    description:
      'Paths that are not delivered, in addition to those that are protected by default; `!pattern` takes one out (docs/deliver.md).',
    otherwise: 'the default list'
  },
  'on-protected': {
    ...choice(['leave-out', 'refuse', 'allow']),
    example: 'refuse',
    description:
      'What happens to changes of protected paths: they are left out and listed, all is refused, or they are delivered.',
    default: 'leave-out'
  },
  'max-files': {
    ...wholeNumber(1, 3_000, 300),
    description: 'Files that a delivery may change.',
    default: '100'
  },
  'max-change-kb': {
    ...wholeNumber(1, 102_400, 10_240),
    description: 'Size of the changed files together, in KiB.',
    default: '4096'
  }
} as const satisfies InputTable
