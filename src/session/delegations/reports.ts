/**
 * Reports: texts behind a label that tell what was done, or how things are, in any language. Whatever none of these rules
 * recognizes is a task.
 */
import { isEnglishReport } from '../words/report-english.js'
import {
  BEGINS_AS_FINISHED,
  BEGINS_WITH_ALL,
  closesAsFinished,
  isPerfect,
  DETERMINER,
  endsAsFinished
} from '../words/finished-words.js'
import {
  BEGINS_WITH_REPORT_LABEL,
  BEGINS_WITH_STATUS,
  endsWithStatus,
  IS_POINTER,
  ONLY_STATUS
} from '../words/status-words.js'

/** How many characters of a task are judged, from its start and its end. */
const INSPECTED_CHARACTERS = 400
const INSPECTED_AT_END = 120

/** Whether a text is only a status: `done`, `in progress`, `erledigt`. */
export function isStatus(text: string): boolean {
  return ONLY_STATUS.test(text)
}

/** Whether the first line of a task is a report. */
export function isReport(task: string): boolean {
  const text = task
    .slice(0, INSPECTED_CHARACTERS)
    .replace(/^[\p{Extended_Pictographic}\ufe0f\u200d\s]+(?=[\p{L}])/u, '')
    .replace(/^[*_`"“„«'‘]+(?=[\p{L}\p{N}])/u, '')
    .replace(/^([^*_`"”»]{1,60})[*_`"”»]{1,3}[.]?$/, '$1')
    .trim()
  const end = task.slice(-INSPECTED_AT_END).trim()
  return (
    isMarked(task.trimStart(), end) ||
    isValue(text) ||
    isRemark(text) ||
    BEGINS_WITH_STATUS.test(text) ||
    (/[:：]/.test(text) && BEGINS_WITH_REPORT_LABEL.test(text)) ||
    endsWithStatus(end) ||
    IS_POINTER.test(end) ||
    isFinished(text, end) ||
    isEnglishReport(text)
  )
}

/** `✅ Built it`, `Build it ✅`, `~~Build it~~`, `Build it (2.3s, 156MB)`. */
function isMarked(text: string, end: string): boolean {
  return (
    /^[✅✔✓☑❌✗✘⏳⌛⏭⏸🚫]/u.test(text) ||
    /[✅✔✓☑❌✗✘⏳⌛]\ufe0f?$/u.test(end) ||
    /^~~.*~~[.]?$/.test(text) ||
    /\(\d+(?:\.\d+)?\s?m?s(?:,[^()]*)?\)$/.test(end)
  )
}

const PATH = String.raw`[\w@.-]*(?:[/.]\w[\w@.-]*)+`
const PATHS = new RegExp(`^${PATH}(?:,\\s*${PATH}){0,50}[.]?$`)

/** A value in place of a task: `42%`, `12/12`, `80% coverage`, `15 minutes`, `3 files, 2 tests`, `opus`, `README.md`. */
function isValue(text: string): boolean {
  return (
    (/\p{Nd}/u.test(text) && isFigure(text)) ||
    (!text.includes(' ') && /^\p{Ll}+[.]?$/u.test(text)) ||
    /^(?:\p{Nd}+|one|two|three|several|no) \p{L}+[.]?$/iu.test(text) ||
    (/[/.]/.test(text) && PATHS.test(text))
  )
}

/** A value with a digit. */
function isFigure(text: string): boolean {
  return (
    /^[~≈<>]?[$€£¥]?\p{Nd}[\p{Nd}.,/]*\s?(?:[%٪％]|\p{L}{1,10})?[.。]?$/u.test(text) ||
    (/^[~≈<>]?(?:\p{Nd}[\p{Nd}.,]*\s?[%٪％]|%\p{Nd})/u.test(text) && text.split(/\s+/).length <= 4) ||
    /^\S{1,24}\s?[:： ]\s?\p{Nd}[\p{Nd}.,]*\s?[%٪％][.。]?$/u.test(text) ||
    /^(?:\S{1,24}[:：]\s?)?\p{Nd}+\s?[^\s,;，、。]+(?:\s[^\s,;]+)?[,;，、/]\s*\p{Nd}+\s?\p{L}/u.test(text) ||
    /^\p{Nd}+\s?\/\s?\p{Nd}+(?!\p{Nd})/u.test(text) ||
    /^[$€£¥]\p{Nd}[\p{Nd}.,]*[,;] \p{Nd}[\p{Nd}.,]* ?\p{L}{1,10}$/u.test(text)
  )
}

/** A remark in brackets: `(skipped, no pages changed)`, `（無）`. */
function isRemark(text: string): boolean {
  return /^(?:\([^()]*\)|（[^（）]*）)[.。]?$/.test(text)
}

const MOST_WORDS_OF_A_REPORT = 6

/** A later sentence may say what to do about what the first one tells: `The tests fail. Find out why.` */
function isFinished(text: string, end: string): boolean {
  // `Is zod still maintained? Find out.`
  if (/[?？]/.test(text)) return false
  if (!/[.!;。！；।]/.test(text)) return isReportedIn(text, end)
  const sentences = text.split(/(?<=[.!;])\s+(?=\S)|(?<=[。！；।])(?=\S)/u)
  if (sentences.length > 1)
    return sentences.slice(0, 5).every((one) => BEGINS_WITH_STATUS.test(one) || isReportedIn(one, one))
  return isReportedIn(text, end)
}

function isReportedIn(text: string, end: string): boolean {
  if (BEGINS_AS_FINISHED.test(text) || endsAsFinished(end)) return true
  const clause = text.split(/[,:.!](?=\s|$)|[–—，。；：、]|\s[(（]/u, 1)[0]?.trim() ?? ''
  if (isPerfect(clause)) return true
  if (clause.split(/\s+/).length > MOST_WORDS_OF_A_REPORT || !closesAsFinished(clause)) return false
  return BEGINS_WITH_ALL.test(clause) || !DETERMINER.test(`${clause} `)
}
