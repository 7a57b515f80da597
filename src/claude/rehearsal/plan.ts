/**
 * The stand-in's answers in place of a model's: PM's delegations, derived from the prompt, and an agent's
 * response. They show how a session works, not how good a plan would be. Pure.
 */

/** The first line of every answer, so that nobody mistakes it for real work. */
export const REHEARSAL_MARK = '[Rehearsal: no model was asked, nothing was spent.]'

interface Role {
  readonly name: string
  readonly words: RegExp
}

/** The first role whose words occur in a clause gets it; Engineer gets the rest. */
const ROLES: readonly Role[] = [
  { name: 'Security', words: /\b(security|secure|vulnerabilit\w*|audit\w*|penetration|threat\w*)\b/i },
  { name: 'QA', words: /\b(tests?|testing|unit[- ]tests?|qa|quality|coverage|verify|validate)\b/i },
  { name: 'Documentation', words: /\b(docs?|document\w*|readme|changelog|guide|tutorial|manual)\b/i },
  {
    name: 'Research',
    words: /\b(research\w*|investigat\w*|analy[sz]e\w*|analysis|compare|evaluate|survey)\b/i
  },
  { name: 'Version Control', words: /\b(git|branch\w*|merge|rebase|tag|release notes)\b/i },
  {
    name: 'Ops',
    words: /\b(deploy\w*|ci\/cd|pipeline|docker\w*|kubernetes|infrastructure|release|provision\w*)\b/i
  },
  { name: 'Data Engineer', words: /\b(database|schema|migration|etl|data pipeline|sql)\b/i }
]

const ENGINEER = 'Engineer'

/** A verb that starts a request. */
const VERB =
  '(?:add|analy[sz]e|audit|build|check|compare|configure|create|deploy|design|develop|document|evaluate|explain|fix|' +
  'implement|improve|investigate|make|merge|migrate|optimi[sz]e|prepare|provision|publish|refactor|release|remove|' +
  'research|review|rewrite|run|secure|set up|survey|test|update|validate|verify|write)'

/** Separates two requests: a list item, or punctuation and conjunctions before a verb. */
const CLAUSE_BREAK = new RegExp(
  String.raw`\n\s*(?:[-*+]|\d+[.)])\s+|` +
    String.raw`(?:[.;!?]+\s+|\n+|,?\s+(?:and\s+then|and|then)\s+|,\s*)(?=(?:please\s+|also\s+|then\s+)*${VERB}\b)`,
  'i'
)

/** Fenced examples are not requests. */
const FENCED = /^[ \t]*(```|~~~)[^]*?^[ \t]*\1.*$/gm

/** PM's answer to a prompt: the delegations that the prompt already contains, else one for each request. */
export function planAnswer(prompt: string): string {
  const request = requestOf(prompt)
  const given = delegationsIn(request)
  const delegations = given.length > 0 ? given : planDelegations(request)
  return [REHEARSAL_MARK, ...delegations].join('\n\n')
}

/** PM's answer in a later round, after it got the results. */
export function laterAnswer(round: number): string {
  return `${REHEARSAL_MARK}\n\nRound ${round}: the results of the agents were read. Nothing further is to be done.\n\nSTATUS: DONE`
}

/** An agent's response to its prompt. */
export function agentAnswer(name: string, prompt: string): string {
  const [task = ''] = requestOf(prompt).trim().split('\n', 1)
  return [
    REHEARSAL_MARK,
    `As the ${name} Agent I would now do this: ${task.slice(0, 200)}`,
    'Nothing was changed. In a real session this is the response of the model.',
    // Asked for findings, it has looked and found none.
    ...(/^```review-findings$/m.test(prompt) ? ['```review-findings\n```'] : []),
    'STATUS: done'
  ].join('\n\n')
}

function planDelegations(request: string): string[] {
  const tasks = new Map<string, string[]>()
  for (const clause of clausesOf(request)) {
    const name = ROLES.find(({ words }) => words.test(clause))?.name ?? ENGINEER
    tasks.set(name, [...(tasks.get(name) ?? []), clause])
  }
  if (tasks.size === 0) tasks.set(ENGINEER, ['Carry out the request'])
  return Array.from(tasks, ([name, clauses]) => `**${name} Agent**: ${clauses.join('; ')}`)
}

function clausesOf(request: string): string[] {
  return request
    .replace(FENCED, '')
    .split(CLAUSE_BREAK)
    .map((clause) =>
      clause
        .replace(/\s+/g, ' ')
        .replace(/^[#>*\-\s]+|[\s.:;,!?]+$/g, '')
        .replace(/^(?:(?:please|also|then)\s+)+/i, '')
    )
    .filter((clause) => clause !== '')
    .flatMap(withoutSideTasks)
    .map((clause) => clause.charAt(0).toUpperCase() + clause.slice(1))
}

/** "Create a server with a page, tests, and documentation": parts for other roles become separate tasks. */
function withoutSideTasks(clause: string): string[] {
  const [thing, list] = splitAt(clause, ' with ')
  if (list === undefined) return [clause]
  const parts = list.split(/,\s*and\s+|,\s*|\s+and\s+/).filter((part) => part !== '')
  const isSideTask = (part: string): boolean => ROLES.some(({ words }) => words.test(part))
  const kept = parts.filter((part) => !isSideTask(part))
  return [
    kept.length === 0 ? thing : `${thing} with ${kept.join(', ')}`,
    ...parts.filter(isSideTask).map((part) => `Provide ${part} for this: ${thing}`)
  ]
}

function splitAt(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator)
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + separator.length)]
}

const DELEGATION =
  /^\s*(?:[-*+]\s+|\d+[.)]\s+)?(?:\*\*([A-Za-z][\w &-]*?)(?::\*\*|\*\*\s*:)|Task Tool\s*(?:→|->)\s*[A-Za-z][\w -]*?:)/

/** Labels without the word Agent that still name one; others (`**Note**:`) are ordinary text. */
const SHORT_LABELS = new Set([...ROLES.map(({ name }) => name.toLowerCase()), ENGINEER.toLowerCase()])

/** Delegations in a text, each up to the next empty line; fenced examples are skipped. */
function delegationsIn(text: string): string[] {
  const found: string[][] = []
  let open = false
  let fenced = false
  for (const line of text.split('\n')) {
    const isFence = /^\s*(```|~~~)/.test(line)
    if (isFence) fenced = !fenced
    if (!fenced && !isFence && isDelegation(line)) {
      found.push([line])
      open = true
    } else if (line.trim() === '' && !fenced) open = false
    else if (open) found.at(-1)?.push(line)
  }
  return found.map((lines) => lines.join('\n'))
}

function isDelegation(line: string): boolean {
  const match = DELEGATION.exec(line)
  if (match === null) return false
  const label = match[1]?.trim().toLowerCase()
  return label === undefined || label.endsWith(' agent') || SHORT_LABELS.has(label)
}

/** The request in a prompt: the section under a heading that says so, else the whole prompt. */
function requestOf(prompt: string): string {
  const lines = prompt.split('\n')
  const start = lines.findIndex((line) => /^#{1,3}\s.*\b(request|task)\b/i.test(line))
  if (start === -1) return prompt
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => /^#{1,3}\s+(context|response format|results?)\b/i.test(line))
  return (end === -1 ? rest : rest.slice(0, end)).join('\n')
}
