/** Words with which PM says that a plan takes the place of an earlier one: `Actually, revised plan:`, `überarbeiteter Plan`. */

/** What a sentence that announces a block begins with; within another one the words may be about the work: `Deliver the revised plan`. */
const START = String.raw`(?:^|[.!?:;] ?)(?:(?:actually|wait|correction|sorry|oops|hmm|no|so|instead|on second thought)[,:.!–—-]* )*(?:(?:here|this|below|that) (?:is|comes) |here['’]s |i (?:use|take) )?(?:(?:the|my|a|an) )?`
/** What follows the announcement, and not more words about the work. */
const END = String.raw`(?: (?:above|below|follows|instead|is below))?(?=\s*(?:[:.,;!–—)-]|$))`
const REVISED = '(?:revised|corrected|updated|amended|adjusted)'
const PLAN = '(?:plan|delegations?(?: (?:plan|block))?)'
const REVISION = new RegExp(
  [
    String.raw`${START}${REVISED} ${PLAN}${END}`,
    String.raw`${START}${PLAN}[ :,(–—-]{1,3}${REVISED}${END}`,
    String.raw`(?:^|[.!?:;] )(?:this|it|that|the following|the (?:block|plan) below)(?: \p{L}+)? (?:replaces|supersedes) (?:the|my) (?:(?:above|previous|earlier|first) (?:plan|block|delegations)|(?:plan|block|delegations) above|above)${END}`,
    String.raw`(?:^|[.!?:;,] )(?:please )?(?:ignore|disregard|discard|scratch) (?:(?:the|my) )?(?:(?:above|previous|earlier|first|that) )?(?:plan|block|delegations|above|that)${END}`,
    String.raw`(?:^|[.!?:;] )(?:(?:hier|das) (?:ist|kommt) )?(?:der |mein )?(?:überarbeitete|korrigierte|aktualisierte)r? plan${END}`,
    String.raw`(?:^|[.!?:;] )(?:(?:voici|este es|aquí está|ecco|este é) )?(?:(?:le|el|o|il|mon|mi) )?(?:plan|plano|piano) (?:révisé|corrigé|mis à jour|revisado|corregido|actualizado|corrigido|atualizado|rivisto|corretto|aggiornato)${END}`,
    String.raw`(?:修订|修改|更新|修正)后的(?:计划|方案)(?=\s*(?:[:：。]|$))|(?:修正|改訂|更新)(?:版|後)の?(?:計画|プラン)(?=\s*(?:[:：。]|$|です))`
  ].join('|'),
  'iu'
)

/** How much before a block is read, from its end. */
const INSPECTED_CHARACTERS = 300

/** Whether the words before a block call it a revision of the plan. */
export function isRevision(before: string): boolean {
  const paragraph = before
    .trim()
    .slice(-INSPECTED_CHARACTERS)
    .split(/\n\s*\n/)
    .at(-1)
  return REVISION.test(
    (paragraph ?? '')
      .replace(/[*_`#]+/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  )
}
