/** Causes, advice and tasks on a page: one line, with code as code and without other marks. */
import { splitCode } from '../../text/marks.js'
import { html, joinHtml, type Html } from './tag.js'

/** Untrusted text without its marks; cut at `limit` characters if given. */
export function markedText(text: string, limit?: number): Html {
  return joinHtml(
    splitCode(text, limit).map(({ text: part, isCode }) => (isCode ? html`<code>${part}</code>` : part))
  )
}
