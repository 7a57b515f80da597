/** The mood of a task's first line: a directive to an agent, a statement about work, a placeholder, or unclear. */
import {
  ADJECTIVE_VERBS,
  CLAUSE_OPENERS,
  DETERMINERS,
  DIRECTIVE_VERBS,
  DONE_WORDS,
  NOUN_PHRASES,
  OPENING_WORDS,
  QUESTION_WORDS,
  STATEMENT_WORDS
} from './directive-words.js'

/**
 * `statement` covers reports on finished work, status words, descriptions of a role and text in the agent's own voice.
 */
export type TaskMood = 'directive' | 'statement' | 'placeholder' | 'unclear'

/** How many characters of a task determine its mood. */
const INSPECTED_CHARACTERS = 400

/** `The suite is green`, `v1.2 is live`. */
const STATE_OF_THINGS =
  /\b(?:is|are|was|were|has been|have been|looks?) (?:now |all )?(?:green|done|complete|ready|finished|stable|clean|good|fine|up to date|in place|live|passing|working|merged|deployed)\b/i

/** `I need you to build it`, `Can you test it?`: polite forms of a directive. */
const REQUEST =
  /^(?:please )?(?:(?:i|we)(?: need|'d like| would like| want) you to|(?:can|could|will|would) you(?! like))\b/i
const OBLIGATION = /\b(?:must|needs? to|has to|have to)\b/i
/** Status words of a report. */
const STATUS =
  'done|complete|completed|finished|passed|failed|in progress|running|pending|queued|blocked|skipped|ok'
const STATUS_AT_END = new RegExp(`[([–—-]\\s?(?:${STATUS})[.)\\]!]?$`, 'i')
const STATUS_ALONE = new RegExp(`^(?:${STATUS})$`, 'i')

/** Whether a text is only a status: `done`, `in progress`. */
export function isStatus(text: string): boolean {
  return STATUS_ALONE.test(text)
}

/** Returns the mood of the first line of a task. English only; other languages are `unclear`. */
export function moodOf(task: string): TaskMood {
  const text = task.slice(0, INSPECTED_CHARACTERS).trim()
  if (isPlaceholder(text)) return 'placeholder'
  // `Researcher: Claude Research Agent`: a field that names someone.
  if (/^(?:\(?\p{Lu}[\p{L}\p{N}()-]* ){1,4}\(?Agent\)?(?: \([^()]*\))?$/u.test(text)) return 'statement'
  if (endsInStatus(task.slice(-60).trim()) || beginsInStatus(text)) return 'statement'
  if (REQUEST.test(text)) return 'directive'
  return moodOfWords(wordsOf(text), text)
}

function wordsOf(text: string): string[] {
  const plain = text.replaceAll('’', "'").replace(/^\([^)]*\)\s*/, '')
  return plain.split(/\s+/).map((word) => word.toLowerCase())
}

function moodOfWords(words: readonly string[], text: string): TaskMood {
  let start = 0
  while (start < words.length - 1 && isOpening(bare(words[start]))) start++
  const first = bare(words[start])
  if (CLAUSE_OPENERS.has(first)) return moodAfterClause(words.slice(start), text)
  if (first === 'all' && /\b(?:must|should|need)\b/.test(text)) return 'unclear'
  if (STATEMENT_WORDS.has(first)) return 'statement'
  const second = bare(words[start + 1])
  if (isDirectiveVerb(first, second)) return 'directive'
  if (first === "don't") return 'directive'
  if (QUESTION_WORDS.has(first)) return 'unclear'
  // `Tests must be run`: an obligation is not yet fulfilled.
  if (isPastOrGerund(first) || isThirdPerson(first)) return OBLIGATION.test(text) ? 'unclear' : 'statement'
  if (DETERMINERS.has(second) && !DETERMINERS.has(first) && /^\p{L}+$/u.test(first)) return 'directive'
  return saysDone(words.slice(start)) || STATE_OF_THINGS.test(text) ? 'statement' : 'unclear'
}

/** `Based on research findings, optimize the database`: what follows the comma counts. */
function moodAfterClause(words: readonly string[], text: string): TaskMood {
  const comma = words.findIndex((word) => word.endsWith(','))
  if (comma < 0 || comma === words.length - 1) return 'unclear'
  const mood = moodOfWords(words.slice(comma + 1), text)
  return mood === 'directive' ? mood : 'unclear'
}

function isOpening(word: string): boolean {
  return OPENING_WORDS.has(word) || (word.endsWith('ly') && word.length > 4 && !DIRECTIVE_VERBS.has(word))
}

function isDirectiveVerb(word: string, following: string): boolean {
  const plain = word
    .replace(/^(?:re|double|cross|smoke|stress|load|dry|spot|fine|co)-/, '')
    .replace(/^re(?=\p{L}{3})/u, '')
  const verb = [word, plain].find((form) => DIRECTIVE_VERBS.has(form))
  if (verb === undefined) return false
  if (
    ADJECTIVE_VERBS.has(verb) &&
    (following === 'design' || following === 'code' || following.endsWith('ing'))
  )
    return false
  return !NOUN_PHRASES.has(`${verb} ${following}`)
}

function isPastOrGerund(word: string): boolean {
  return word.length > 4 && /^[a-z-]+(?:ed|ing)$/.test(word)
}

/** `writes`, `handles`, `fixes`, `applies`. */
function isThirdPerson(word: string): boolean {
  if (!word.endsWith('s')) return false
  const forms = [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`]
  return forms.some((form) => DIRECTIVE_VERBS.has(form))
}

/** Whether a past participle ends a clause, as in `Parser implemented, all tests pass.` */
function saysDone(words: readonly string[]): boolean {
  return words.some((word, index) => {
    if (!DONE_WORDS.has(bare(word))) return false
    const next = bare(words[index + 1])
    return index === words.length - 1 || /[,.;:!)]$/.test(word) || next === 'and' || next === 'successfully'
  })
}

/** `... - completed`, `... (2.3s, 156MB)`, `... ✅`: a line of a report, whatever precedes it. */
function endsInStatus(end: string): boolean {
  return (
    /[✅✔✓☑❌✗✘⏳]\ufe0f?$/u.test(end) ||
    STATUS_AT_END.test(end) ||
    /\(\d+(?:\.\d+)?\s?m?s(?:,[^()]*)?\)$/.test(end)
  )
}

/** `✅ Built it`, `~~Build it~~`, `15 minutes`, `$0.12`: marks of a report, or values in a table of results. */
function beginsInStatus(text: string): boolean {
  return (
    /^[✅✔✓☑❌✗✘⏳]/u.test(text) ||
    /^~~.*~~[.]?$/.test(text) ||
    /^[~≈<>]?[$€£]?\d[\d.,]*\s?(?:%|\p{L}{1,10})?[.]?$/u.test(text)
  )
}

/** `[Task description]`, `<task>`, `...`, `task description`, and templates with such parts. */
function isPlaceholder(text: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true
  const whole = text.replace(/[.\s]+$/, '')
  if (/^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})$/.test(whole)) return true
  if (/^(?:the |your )?task(?: description| here| goes here| to do)?$/i.test(whole)) return true
  return /\[(?:specific|insert|your|the|clear|detailed|task|feature|name|description|component|module|date|agent)(?: [^\]]*)?\](?!\()/i.test(
    text
  )
}

/** Strips the marks around a word. */
function bare(word: string | undefined): string {
  return (word ?? '').replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '')
}
