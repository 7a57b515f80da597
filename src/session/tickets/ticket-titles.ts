/** Titles of tickets: what follows a marker, without marks; empty when there is nothing to do. */
import { closesAsFinished, endsAsFinished } from '../words/finished-words.js'
import { isPlaceholder } from '../words/placeholders.js'
import { BEGINS_WITH_STATUS } from '../words/status-words.js'

/** Opening quotation marks with their closing marks. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['„', '“”'],
  ['‘', '’'],
  ['«', '»']
])
/** Titles that mean that there is nothing to do. */
const NOTHING =
  /^(?:none|nothing|n\/?a|nil|tbd|no (?:\w+ )?(?:bugs?|issues?|todos?|tasks?|problems?|follow-?ups?))(?: (?:found|known|so far|at (?:this|the) \w+|identified|remain(?:s|ing)?|left|open|reported|needed|required|yet|to do|to report))?$/i
/** The purpose of a marker, in a list of markers: `BUG: reports`. */
const KIND = /^(?:work )?(?:items?|reports?|requests?|issues?|problems?|bugs?|tasks?|features?)$/i
/** Work that is already done: `(done)`, `- fixed`, `✅`. */
const DONE =
  /(?:[([]|\s[–—-] ?)(?:done|completed?|finished|fixed|resolved|closed)[)\]]?$|[✅✔✓☑]\ufe0f?$|^[✅✔✓☑]/iu
/** `fixed in this change`, `already done`. */
const SOLVED =
  /^(?:already |now )?(?:fixed|resolved|solved|done|closed|completed|implemented|added|addressed|handled|finished)(?:[.,;:!)]|\s[–—-]|\s(?:in|by|with|as|now|here|already|above|during)\b|$)/i

/** `[current task]: ...`, `<description of the bug> ...` */
const DESCRIBED =
  /^[[<{](?:the |your |current |specific |clear |short |brief )?(?:description|title|text|task|work|item|details?|bug|feature|issue|operation|focus|name)\b[^\]>}]{0,60}[\]>}](?:$|[:.]| [→-])/i

/** A sentence without blanks, as in Chinese, is judged by its end: the patterns would search a longer one in quadratic time. */
const LONGEST_WORD = 200

/** Extracts the title after a marker, without comment ends, emphasis, conjunctions, quotes and end marks. */
export function titleOf(behind: string, before: string): string {
  let title = behind
  for (const [open, close] of [
    ['<!--', '-->'],
    ['/*', '*/'],
    ['{-', '-}'],
    ['(*', '*)'],
    ['{#', '#}']
  ] as const) {
    const end = before.includes(open) ? title.indexOf(close) : -1
    if (end >= 0) title = title.slice(0, end)
  }
  if (before.endsWith('(')) title = title.slice(0, closingBracket(title))
  title = title
    .replace(/\*\*|__|"{3}/g, '')
    .split(/\s+/)
    .join(' ')
    .trim()
  if (isDone(title)) return ''
  title = title.replace(/^[:：] ?/, '').replace(/^\[ \] /, '')
  title = withoutEndMarks(title).replace(/[,;]? ?(?:and|then|&)$/, '')
  title = withoutQuotes(withoutEndMarks(title))
  return isNoTitle(title) ? '' : title
}

/** Returns where the bracket before a title is closed; brackets within the title are nested. */
function closingBracket(title: string): number {
  let open = 1
  for (let at = 0; at < title.length; at++) {
    if (title.charAt(at) === '(') open++
    else if (title.charAt(at) === ')' && --open === 0) return at
  }
  return title.length
}

function withoutEndMarks(title: string): string {
  let end = title.length
  while (end > 0 && '.,;: *_…。，；、'.includes(title.charAt(end - 1))) end--
  return title.slice(0, end)
}

function withoutQuotes(title: string): string {
  const close = QUOTES.get(title.charAt(0))
  const inner = title.slice(1, -1)
  const isWrapped =
    close?.includes(title.slice(-1)) === true && !Array.from(close).some((mark) => inner.includes(mark))
  return isWrapped && title.length > 1 ? withoutEndMarks(inner.trim()) : title
}

function isDone(title: string): boolean {
  return (
    DONE.test(title.slice(-40)) ||
    DONE.test(title.slice(0, 2)) ||
    /^~~.*~~$/.test(title) ||
    SOLVED.test(title) ||
    (!/\s/.test(title) && isFinishedWord(title.slice(-LONGEST_WORD))) ||
    /^\[[xX✓✔]\]/.test(title) ||
    BEGINS_WITH_STATUS.test(title)
  )
}

function isFinishedWord(word: string): boolean {
  return closesAsFinished(word) || endsAsFinished(word)
}

/** `[description]`, `{{title}}`, `none`, and text without a letter or digit. */
function isNoTitle(title: string): boolean {
  if (NOTHING.test(title) || KIND.test(title)) return true
  return isPlaceholder(title) || DESCRIBED.test(title)
}
