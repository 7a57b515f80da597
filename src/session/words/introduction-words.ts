/** What a heading, or a sentence that ends with a colon, announces: an example, a list of agents, finished work. */
import { ONLY_STATUS } from './status-words.js'
import { anyOf, wordsIn } from './word-patterns.js'

export type Introduction = 'example' | 'roster' | 'done' | 'none'

const EXAMPLE_WORD = anyOf(
  wordsIn(
    `example, examples, for instance, e.g., illustration, beispiel, beispiele, beispielsweise, z. b., z.b., exemple, exemples, ejemplo, ejemplos, exemplo, exemplos, esempio, esempi, voorbeeld, voorbeelden, bijvoorbeeld,
     przykład, przykłady, na przykład, příklad, například, пример, примеры, например, приклад, наприклад, exempel, eksempel, esimerkki, esimerkiksi, példa, exemplu, παράδειγμα, örnek, örneğin, ví dụ, contoh, ตัวอย่าง, مثال, مثلا, דוגמה, לדוגמה, उदाहरण`
  )
)
const EXAMPLE = [
  new RegExp(`(?<!\\p{L})(?:${EXAMPLE_WORD})(?!\\p{L})`, 'iu'),
  /例如|例子|示例|举例|比如|例えば|たとえば|例[：:]|예시|예를 들/u,
  /^(?:the (?:\w+ )?)?(?:format|form|syntax|template|usage|patterns?)(?: is)?[:：]?$/i,
  /\b(?:patterns?|forms?|formats?|delegations?|lines?) (?:like|such as)(?: these| this| the following)?[:：]$/i,
  /\b(?:would look like|looks? like (?:this|so)|could be written)\b/i,
  /^(?:please )?(?:use|using|follow|write)\b.{0,60}\b(?:format|form|syntax|pattern|template)\b/i,
  /\b(?:delegation|response|answer|prescribed|exact|standard|task tool) (?:format|form|syntax|pattern|template)\b/i
]
/** What PM says that it does not do, or did in an earlier round. */
const NOT_DELEGATED =
  /\b(?:not|never|cannot|without|instead of)\b.{0,20}\bdelegat|n't (?:\w+ ){0,2}delegat|\b(?:previously|earlier|already|(?:previous|last|first) round)\b.{0,60}\bdelegated\b|\bdelegated\b.{0,60}\b(?:previously|earlier|already|(?:previous|last|first) round)\b/i

const DONE_HEADINGS = anyOf(
  wordsIn(
    `completed, completed work, completed tasks, finished, done, done so far, accomplishments, achievements, results, result, final results, final report, agent results, agent responses, agent reports, responses, reports, results of the agents, results of the session, status, status report, status update, progress report, current status,
     changed, changes, added, fixed, fix, fixes, bug fixes, features, removed, deprecated, released, changelog, release notes, what's new, what was done`,
    `ergebnis, ergebnisse, erledigt, abgeschlossen, fertig, änderungen, stand, résultat, résultats, terminé, modifications, resultado, resultados, hecho, completado, cambios, concluído, mudanças, risultati, completato, modifiche, resultaten, resultaat, voltooid, wyniki, ukończone, zmiany, výsledky, hotovo`,
    `результат, результаты, готово, выполнено, завершено, изменения, результати, виконано, resultat, tulokset, valmis, sonuçlar, tamamlandı, kết quả, hoàn thành, hasil, selesai, 结果, 已完成, 完成情况, 变更, 結果, 完了, 変更点, 결과, 완료, النتائج, المكتمل, परिणाम, पूर्ण, תוצאות`
  )
)
const DONE_HEADING = new RegExp(`^(?:the )?(?:${DONE_HEADINGS})[:：.]?$|^\\[?v?\\d+\\.\\d+`, 'iu')
const DONE_SENTENCE =
  /\b(?:what (?:was|has been|were|each agent|the agents|we have) (?:done|did|changed)|(?:have|has) (?:all )?(?:now )?(?:finished|completed|done|reported)|(?:was|were) (?:done|completed|finished))\b/i
/** Words that show that a sentence about finished work announces work to do. */
const STILL_TO_DO =
  /\b(?:now|next|i['’]?ll|let me|once|after|when|until|will|delegat\w*|assign\w*|follow\w*|remaining|tasks? for)\b/i

const ROSTER_HEADINGS = anyOf(
  wordsIn(
    `agents, agent, team, core team, team members, roster, roles, responsibilities, capabilities, specialists, agent roster, agent roles, agent overview, available agents, specialized agents, core agents, integration, collaboration, guidelines, best practices, principles, rules, standards, tips, legend, key, glossary, abbreviations, recommendations, suggestions, considerations, when to delegate, who does what,
     legende, légende, leyenda, legenda, leggenda, легенда, 图例, 凡例, 범례, verfügbare agenten, agenten, rollen, agents disponibles, rôles, équipe, agentes disponibles, agentes, equipo, roles, funções, agenti disponibili, ruoli, beschikbare agenten, rollen, dostępni agenci, role, доступные агенты, агенты, роли, команда, доступні агенти, kullanılabilir ajanlar, roller, 可用代理, 可用的代理, 代理列表, 角色, 团队, 利用可能なエージェント, エージェント一覧, 役割, 사용 가능한 에이전트, 역할, الوكلاء المتاحون, الأدوار, उपलब्ध एजेंट, भूमिकाएँ`
  )
)
const ROSTER_HEADING = new RegExp(`^(?:the |our |my )?(?:${ROSTER_HEADINGS})[:：]?$`, 'iu')
const ROSTER =
  /\b(?:agents? (?:is |are )?available|agents? (?:roster|roles|capabilities|responsibilities)|(?:available|specialized|core|existing) (?:\w+ )?agents?|(?:have|has|with) (?:these|the following) (?:roles|responsibilities|capabilities)|(?:rules|guidelines|best practices|recommendations|principles)[:：]?$|when to delegate)\b/i
/** A sentence about what will be done is no list of agents, whatever it names. */
const PLANNING = /^(?:i|i['’]?ll|i['’]m|let me|we|we['’]?ll|now|next|please)\b/i

const INSPECTED_CHARACTERS = 300

/** Returns what a heading, or the sentence before a list, announces. */
export function introductionOf(line: string, isHeading: boolean): Introduction {
  // Only a sentence that ends with a colon announces something.
  if (!isHeading && !/[:：][\s*_]*$/.test(line.slice(-20))) return 'none'
  const text = line
    .slice(-INSPECTED_CHARACTERS)
    .replace(/[*_#`]/g, '')
    .trim()
  const clause = isHeading ? text : (text.split(/[.!?。！？] ?(?=\S)/).at(-1) ?? text)
  if (EXAMPLE.some((pattern) => pattern.test(clause))) return 'example'
  if (NOT_DELEGATED.test(clause)) return 'done'
  if (
    DONE_HEADING.test(clause) ||
    (isHeading && ONLY_STATUS.test(clause)) ||
    (DONE_SENTENCE.test(clause) && !STILL_TO_DO.test(clause))
  )
    return 'done'
  if (ROSTER_HEADING.test(clause)) return 'roster'
  return !PLANNING.test(clause) && ROSTER.test(clause) ? 'roster' : 'none'
}
