/** Inputs that only the action has: what becomes of a session's results on GitHub. */
import { boolean, matching, wholeNumber, word } from '../session/inputs/parse-values.js'
import type { InputTable, InputValues } from '../session/inputs/read-values.js'
import { loginList } from './login-list.js'

/** The action's own inputs, by name, in the form of the session's. */
export const actionInputs = {
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
    default: 'false'
  },
  'event-context': {
    ...boolean,
    example: 'false',
    description:
      'Whether PM and agents get the event (title, body, comment, changed files) beside `context`, marked as untrusted data.',
    default: 'true'
  },
  'allowed-actors': {
    ...loginList,
    description:
      'Logins that may start a session from an event that outsiders can cause, beside those with write access. Bots only so, by their whole name.',
    otherwise: 'nobody beside those with write access'
  },
  'github-token': {
    ...word('a token of GitHub', '${{ secrets.MY_TOKEN }}'),
    description: "Token for GitHub's API. It is kept from agents.",
    runnerDefault: '${{ github.token }}',
    secret: true
  }
} as const satisfies InputTable

/** Values of the action's own inputs. */
export type ActionSettings = InputValues<typeof actionInputs>
