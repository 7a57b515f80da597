/** Words with which PM says that a plan takes the place of an earlier one: `Actually, revised plan:`, `überarbeiteter Plan`. */

const REVISION = new RegExp(
  [
    String.raw`(?<!\p{L})(?:revised|corrected|updated|amended|adjusted|improved|better|final|new) (?:\p{L}+ ){0,2}(?:plan|block|delegations?|version)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:plan|block|version)[\s:,(–—-]{1,3}(?:revised|corrected|updated|amended)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:replac(?:es|ing)|supersed(?:es|ing)|instead of|in place of) (?:the|that|my) (?:\p{L}+ ){0,2}(?:plan|block|above|one)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:ignore|disregard|discard|scratch) (?:the |my )?(?:that|above|(?:\p{L}+ ){0,2}(?:plan|block|one))(?!\p{L})`,
    String.raw`(?<!\p{L})(?:überarbeitete|korrigierte|aktualisierte|neue|endgültige)[rns]? (?:plan|block|fassung)(?!\p{L})`,
    String.raw`(?<!\p{L})plan (?:révisé|corrigé|mis à jour|revisado|corregido|actualizado|corrigido|atualizado|rivisto|corretto|aggiornato)(?!\p{L})`,
    String.raw`(?:修订|修改|更新|修正|改訂|更新)(?:后|版|後)?(?:的|の)?(?:计划|計画|方案|プラン)`
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
  return REVISION.test((paragraph ?? '').replace(/[*_`#]+/g, '').replace(/\s+/g, ' '))
}
