/** Where a session comes from: the repository, ref and run of the workflow, and who started it. Pure. */

/** Each fact is absent when it is unknown, as it is for sessions from the command line. */
export interface SessionOrigin {
  /** `owner/name`. */
  readonly repository?: string
  /** The branch, tag or pull request: `main`, `7/merge`. */
  readonly ref?: string
  /** Page of the workflow run; http or https. */
  readonly runUrl?: string
  /** Login of whoever started the run, or re-ran it. */
  readonly actor?: string
}

/** The origin as GitHub Actions states it in variables of every step; undefined outside of a workflow. */
export function readOrigin(env: Readonly<Record<string, string | undefined>>): SessionOrigin | undefined {
  if (env['GITHUB_ACTIONS'] !== 'true') return undefined
  const given = (name: string): string | undefined => {
    const value = env[name]?.trim()
    return value === '' ? undefined : value
  }
  const repository = given('GITHUB_REPOSITORY')
  const ref = given('GITHUB_REF_NAME')
  const runUrl = runUrlOf(given('GITHUB_SERVER_URL'), repository, given('GITHUB_RUN_ID'))
  const actor = given('GITHUB_TRIGGERING_ACTOR') ?? given('GITHUB_ACTOR')
  return {
    ...(repository === undefined ? {} : { repository }),
    ...(ref === undefined ? {} : { ref }),
    ...(runUrl === undefined ? {} : { runUrl }),
    ...(actor === undefined ? {} : { actor })
  }
}

/** The field of an event with the origin, if there is one. */
export function withOrigin(env: Readonly<Record<string, string | undefined>>): {
  readonly origin?: SessionOrigin
} {
  const origin = readOrigin(env)
  return origin === undefined ? {} : { origin }
}

function runUrlOf(server?: string, repository?: string, id?: string): string | undefined {
  if (server === undefined || repository === undefined || id === undefined) return undefined
  return webAddress(`${server}/${repository}/actions/runs/${id}`)
}

/** The address as a browser reads it, if it is one of the web; undefined for any other scheme. */
export function webAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, href } = new URL(text)
  return protocol === 'https:' || protocol === 'http:' ? href : undefined
}
