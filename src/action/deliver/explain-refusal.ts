/** Why GitHub refused a request of a delivery, and whose move it is. Pure. */
import { GitHubApiError } from '../github/github-error.js'
import { errorMessage } from '../../util/error-message.js'

/** What was tried. */
export interface RefusedWork {
  readonly what: string
  /** The permission that it needs: `contents: write`. */
  readonly permission: string
}

/** Known texts, by what to do about them. */
const KNOWN: readonly { readonly pattern: RegExp; readonly advice: string }[] = [
  {
    pattern: /not permitted to create or approve pull requests/i,
    advice:
      'Turn on Settings → Actions → General → Workflow permissions → "Allow GitHub Actions to create and approve pull requests" (an organisation may lock it), or pass an app\'s token as github-token'
  },
  {
    pattern: /without `?workflows?`? permission/i,
    advice:
      "Files in .github/workflows need a token with the permission workflows, which the job's own token cannot have: pass an app's token as github-token, or protect them (protected-paths)"
  },
  {
    pattern: /GH006|GH013|protected branch|repository rule|ruleset/i,
    advice:
      'A rule of the repository protects the branch; let it except this token, or choose another branch-prefix'
  },
  {
    pattern: /secondary rate limit|rate limit/i,
    advice: 'Re-run this job later: it goes on where it stopped'
  }
]

/** The reason with what to do, as a sentence. */
export function explainRefusal(error: unknown, { what, permission }: RefusedWork): string {
  const reason = errorMessage(error).replace(/\.$/, '')
  const known = KNOWN.find(({ pattern }) => pattern.test(reason))
  const advice = known?.advice ?? adviceByCode(error, permission)
  return `${what}: ${reason}.${advice === undefined ? '' : ` ${advice}.`}`
}

function adviceByCode(error: unknown, permission: string): string | undefined {
  if (!(error instanceof GitHubApiError)) return undefined
  switch (error.code) {
    case 'GITHUB_REFUSED':
      return `The token lacks the permission "${permission}": give it to the job. The token of a fork's pull request only reads, whatever the job says`
    case 'GITHUB_RATE_LIMITED':
    case 'GITHUB_UNREACHABLE':
      return 'Re-run this job later: it goes on where it stopped'
    default:
      return error.status !== undefined && error.status >= 500
        ? 'Re-run this job later: it goes on where it stopped'
        : undefined
  }
}
