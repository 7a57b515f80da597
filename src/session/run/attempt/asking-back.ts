/**
 * Whether an answer without a status line only asks back (`Which content should I write?`). Nobody answers questions, so such
 * work is not done. Languages are not compared: the answer ends with a question mark, and is short or mostly questions. Pure.
 */

/** A report of work is longer than that, even if it ends with an offer. */
const SHORT_CHARACTERS = 300

/** The share of an answer that its questions make up, if it does little else than ask. */
const MOSTLY = 1 / 3

/** The last question of an answer that only asks back; undefined for any other answer. */
export function questionBack(response: string): string | undefined {
  const text = response.trim().replace(/(?<![\s*_`"”»)\]])[\s*_`"”»)\]]+$/, '')
  if (!/[?？؟]$/.test(text)) return undefined
  const sentences = text.split(/(?<=[.!?？؟。…:])\s+|\n+/)
  const questions = sentences.filter((sentence) => /[?？؟][*_`"”»)\]]*$/.test(sentence))
  const asked = questions.reduce((sum, question) => sum + question.length, 0)
  const isAsking = text.length <= SHORT_CHARACTERS || asked >= text.length * MOSTLY
  return isAsking ? questions.at(-1)?.replace(/^[\s>#*_•-]+/, '') : undefined
}
