/** Elements that several parts of the page use. */
import { html, joinHtml, trustedHtml, type Html, type Interpolation } from './tag.js'

/** Data for a page's script: `<` is escaped, so it contains neither `</script>` nor `<!--`. */
export function jsonScript(id: string, data: unknown): Html {
  const json = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
  return html`<script type="application/json" id="${id}">${trustedHtml(json)}</script>`
}

/** A table that scrolls by itself on a narrow screen. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Interpolation[])[]
): Html {
  const body = rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table>
<caption>${caption}</caption>
<thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead><tbody>
${joinHtml(body, '\n')}</tbody></table></div>`
}

/** Text as it is, with its name for screen readers; it can be scrolled by keyboard. */
export function textBlock(name: string, text: Interpolation, kind?: string): Html {
  const mark = kind === undefined ? undefined : html` class="${kind}"`
  return html`<pre${mark} tabindex="0" role="group" aria-label="${name}">${text}</pre>`
}

/** A fold. */
export function fold(title: string, body: Interpolation, isOpen = false): Html {
  return html`<details${isOpen ? ' open' : ''}><summary>${title}</summary>${body}</details>`
}
