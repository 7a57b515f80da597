const NO_DELIVERY =
  'nothing is delivered: what agents change is in the working directory, where you commit and push it'
const NO_MATRIX = 'a session runs in one process; a job matrix needs a workflow (docs/matrix.md)'

/** Inputs that only the GitHub Action has, and what replaces them on the command line. */
export const ACTION_ONLY: ReadonlyMap<string, string> = new Map([
  ['artifact-name', 'the session folder stays on the disk, and --log-dir says where'],
  ['upload-artifacts', 'nothing is uploaded: the session folder stays on the disk, and --log-dir says where'],
  ['artifact-retention-days', 'the session folder stays on the disk until you remove it'],
  [
    'comment',
    'there is no pull request to comment on: the summary is printed, and is in summary.md of the session folder'
  ],
  ['trigger-phrase', 'there is no comment: the prompt is the argument'],
  ['event-context', 'there is no event: give PM and agents what they need with --context'],
  ['allowed-actors', 'anyone who can start it may'],
  ...[
    ...['deliver', 'delivery', 'deliver-on', 'base-branch', 'branch-prefix', 'pull-request-title'],
    ...['pull-request-draft', 'pull-request-labels', 'pull-request-reviewers'],
    ...['protected-paths', 'on-protected', 'max-files', 'max-change-kb']
  ].map((name): [string, string] => [name, NO_DELIVERY]),
  ['review-max-comments', 'there is no pull request to review: findings are listed, and are in session.json'],
  ['mode', NO_MATRIX],
  ['plan', NO_MATRIX],
  ['delegation', NO_MATRIX],
  ['runner', NO_MATRIX],
  ['agent-runners', NO_MATRIX],
  ['github-token', "GitHub's API is not used; a token for agents is handed on with --pass-env"]
])
