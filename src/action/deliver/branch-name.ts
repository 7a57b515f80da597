/** The branch of a delivery: fixed by what the session is about, so that the next session about it finds its branch. Pure. */
import { numberOf, subjectPull, type WorkflowEvent } from '../event/workflow-event.js'

/** What a delivery is about. */
export type Subject =
  | { readonly kind: 'issue'; readonly number: number }
  | { readonly kind: 'pull'; readonly number: number }
  | { readonly kind: 'job'; readonly name: string }

/** Characters of a name that comes from a workflow and a job. */
const LONGEST_SLUG = 80

/** Numbers that are tried where somebody else worked on a branch. */
const MOST_NAMES = 9

/** What the event is about; for a schedule or a manual start, the workflow's job. */
export function subjectOf(event: WorkflowEvent): Subject {
  const pull = subjectPull(event)
  if (pull !== undefined) return { kind: 'pull', number: pull }
  const issue = numberOf(event.payload, 'issue', 'number')
  return issue === undefined ? { kind: 'job', name: jobSlug(event.job) } : { kind: 'issue', number: issue }
}

/** `owner/repo/.github/workflows/nightly.yml` and the job, as words of a branch name. */
function jobSlug(job: string): string {
  const [workflow = '', name = ''] = job.split('\n')
  const file =
    workflow
      .split('/')
      .at(-1)
      ?.replace(/\.ya?ml$/i, '') ?? ''
  const slug = `${file}-${name}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-|-$/g, '')
  // A name in another script leaves nothing.
  return slug === '' ? 'session' : slug
}

/** The names to try, in order: `agents/issue-12`, `agents/issue-12-2`. */
export function branchNames(prefix: string, subject: Subject): readonly string[] {
  const name = `${prefix}${subject.kind === 'job' ? subject.name : `${subject.kind}-${subject.number}`}`
  return Array.from({ length: MOST_NAMES }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`))
}
