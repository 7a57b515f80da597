/**
 * Takes out of a text what GitHub does not show: a maintainer who reads it and starts a session must not hand agents
 * words that he never saw. Pure; linear in the text.
 */
import { plainText } from '../../report/text/plain-text.js'

/** Parts of Markdown that render nothing, with whether they reach to the text's end where nothing closes them. */
const UNSEEN_PARTS = [
  { open: '<!--', close: '-->', toEnd: true },
  { open: '<![CDATA[', close: ']]>', toEnd: true },
  { open: '<?', close: '?>', toEnd: false }
] as const

/** A link definition shows nothing; `[//]: # (words)` is the usual way to hide some. Its title may have many lines. */
const LINK_DEFINITION =
  /^ {0,3}\[[^\]\n]{1,999}\]:[ \t]*\n?[ \t]*(?:<[^<>\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]{0,2000}"|'[^']{0,2000}'|\([^()]{0,2000}\)))?[ \t]*$/gm

/** Characters without width, written as HTML: of decimal and hexadecimal numbers, and by name. */
const UNSEEN_ENTITY =
  /&(?:#0{0,4}(?:173|6158|82(?:0[3-7]|3[2-8])|829[0-9]|830[0-3]|65279)|#x0{0,4}(?:ad|180e|200[b-f]|202[a-e]|206[0-9a-f]|feff)|shy|zwn?j|lrm|rlm|ZeroWidthSpace|NegativeThinSpace|NoBreak);/gi

/** The text as a reader on GitHub could see it. */
export function withoutHiddenText(text: string): string {
  const seen = UNSEEN_PARTS.reduce(
    (rest, { open, close, toEnd }) => dropParts(rest, open, close, toEnd),
    text
  )
  return plainText(seen.replace(LINK_DEFINITION, '').replace(UNSEEN_ENTITY, ''))
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
