import { choice, path } from '../parse/parse-values.js'
import type { InputTable } from '../parse/read-values.js'

/** What becomes of findings and follow-up work, and what is logged. */
export const resultsInputs = {
  tickets: {
    ...choice(['create', 'report', 'off']),
    example: 'report',
    description:
      'What happens to follow-up work that responses name: it is filed as GitHub issues (in a workflow, with `issues: write`), listed in the summary, or ignored.',
    default: 'report'
  },
  review: {
    ...choice(['none', 'record', 'comment', 'request-changes']),
    example: 'comment',
    description:
      "Whether agents are asked for findings, and what becomes of them: they are recorded for a job with `mode: deliver`, or posted as a review of the event's pull request; `request-changes` blocks it while a `high` one is open (docs/review.md). Posting needs `pull-requests: write`.",
    default: 'none'
  },
  'log-level': {
    ...choice(['OFF', 'INFO', 'DEBUG']),
    example: 'INFO',
    description: 'How verbose the live log is.',
    default: 'INFO',
    isCommon: true
  },
  'log-dir': {
    ...path('a folder outside the working directory; it is created if necessary', '../mpm-logs'),
    description:
      'Folder in which the session folder is created, relative to the workspace. It must lie outside the working directory.',
    otherwise:
      'a temporary folder, or the state folder of the user (`~/.local/state/mpm-orchestrator`) if that is in the working directory'
  }
} as const satisfies InputTable
