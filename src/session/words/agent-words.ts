/** The word "Agent" in other languages, before or behind the name: `Agent QA`, `QA エージェント`, `Агент QA`. */
import { anyOf, wordsIn } from './word-patterns.js'

/** A pattern of the word, in any of the languages. */
export const AGENT_WORDS = anyOf(
  wordsIn(
    'agent, agente, agenten, agenta, agentti, agen, агент, ajan, ajanı, ügynök, πράκτορας, وكيل, الوكيل, عامل, סוכן, एजेंट, ตัวแทน, tác nhân, 代理, 代理人, 智能体, 智能體, 助手, エージェント, 에이전트'
  )
)
const BEHIND = new RegExp(
  `^(.+?)[\\s_-]*(?:(?<![\\p{L}\\p{N}])(?:${AGENT_WORDS})|(?<=[\\p{L}\\p{N}])(?:代理人?|智能[体體]|助手|エージェント|에이전트))$`,
  'iu'
)
const BEFORE = new RegExp(`^(?:${AGENT_WORDS})[\\s_-]+(.+)$`, 'iu')

/** More is a sentence, which the patterns would search in quadratic time. */
const LONGEST_NAME = 200

/** The name without the word "Agent"; undefined if it has none. */
export function withoutAgentWord(name: string): string | undefined {
  if (name.length > LONGEST_NAME) return undefined
  const plain = name.replace(/^[\s[\]]+|[\s[\]]+$/g, '')
  return BEHIND.exec(plain)?.[1] ?? BEFORE.exec(plain)?.[1]
}
