/**
 * Removes from a text what GitHub does not show: a maintainer who reads it and starts a session must not give agents
 * text that was never visible. Pure; linear in the text.
 */
import { plainText } from '../../report/text/plain-text.js'
import { withoutHiddenMarkup } from './hidden-markup.js'
import { isInvisible } from '../../util/invisible-characters.js'

/** Parts of Markdown that are not rendered, and whether an unclosed one extends to the text's end. */
const UNSEEN_PARTS = [
  { open: '<!--', close: '-->', toEnd: true },
  { open: '<![CDATA[', close: ']]>', toEnd: true },
  { open: '<?', close: '?>', toEnd: false }
] as const

/** A link definition is not rendered; `[//]: # (words)` is the usual way to hide text. */
const LINK_DEFINITION =
  /^ {0,3}\[[^\]]{1,999}\]:[ \t]*(?:\n[ \t]*)?(?:<[^<>\n]*>|[^\s<]\S*)(?:[ \t]*(?:\n[ \t]*)?(?<=\s)(?:"[^"]{0,9000}"|'[^']{0,9000}'|\([^()]{0,9000}\)))?[ \t]*$/gm

/** Character references: decimal, hexadecimal, and the names of invisible characters. */
const REFERENCE =
  /&(?:#(\d{1,9})|#x([0-9a-f]{1,8})|shy|zwn?j|lrm|rlm|ZeroWidthSpace|NegativeThinSpace|NoBreak);/gi

/** The text as a reader on GitHub can see it. */
export function withoutHiddenText(text: string): string {
  const seen = UNSEEN_PARTS.reduce(
    (rest, { open, close, toEnd }) => dropParts(rest, open, close, toEnd),
    text
  )
  const shown = withoutHiddenMarkup(seen.replace(LINK_DEFINITION, ''))
  return plainText(shown.replace(REFERENCE, dropInvisible))
}

function dropInvisible(reference: string, decimal: string | undefined, hex: string | undefined): string {
  const point = Number(decimal ?? (hex === undefined ? Number.NaN : `0x${hex}`))
  if (Number.isNaN(point)) return ''
  return point <= 0x10ffff && isInvisible(String.fromCodePoint(point)) ? '' : reference
}

function dropParts(text: string, open: string, close: string, toEnd: boolean): string {
  let kept = ''
  let at = 0
  for (;;) {
    const start = text.indexOf(open, at)
    if (start < 0) return kept + text.slice(at)
    const end = text.indexOf(close, start + open.length)
    if (end < 0) return kept + (toEnd ? text.slice(at, start) : text.slice(at))
    kept += text.slice(at, start)
    at = end + close.length
  }
}
