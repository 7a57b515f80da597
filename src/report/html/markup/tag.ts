/** HTML with untrusted text: whatever is put into a template is escaped, unless it is HTML made here. */
import { escapeMarkup } from '../../text/escape-markup.js'
import { plainText } from '../../text/plain-text.js'

class SafeHtml {
  readonly #markup: string

  constructor(markup: string) {
    this.#markup = markup
  }

  toString(): string {
    return this.#markup
  }
}

/** HTML that needs no more escaping. Plain strings are never taken for it. */
export type Html = SafeHtml

/** What a template accepts: text is escaped, a list is joined, undefined is left out. */
export type Interpolation = Html | string | number | undefined | readonly Interpolation[]

/** Builds HTML. Put values only between tags or inside a quoted attribute: elsewhere escaping does not help. */
export function html(literals: TemplateStringsArray, ...values: readonly Interpolation[]): Html {
  return new SafeHtml(
    literals.reduce((markup, literal, index) => `${markup}${renderValue(values[index - 1])}${literal}`)
  )
}

/** Joins parts, each escaped like a value of a template. */
export function joinHtml(parts: readonly Interpolation[], separator = ''): Html {
  return new SafeHtml(parts.map(renderValue).join(escapeMarkup(separator)))
}

/** Takes markup as it is. For our own style sheet and scripts, which are no HTML inside. */
export function trustedHtml(markup: string): Html {
  return new SafeHtml(markup)
}

/** Anything but visible ASCII without a meaning in HTML. */
const NEEDS_ESCAPING = /[^\t\n !#-%(-;=?-~]/

function renderValue(value: Interpolation): string {
  if (value === undefined) return ''
  if (value instanceof SafeHtml) return value.toString()
  if (typeof value === 'object') return value.map(renderValue).join('')
  // A page has many thousands of values, most of them class names, figures and lines of code.
  if (typeof value === 'number' || !NEEDS_ESCAPING.test(value)) return String(value)
  return escapeMarkup(plainText(value))
}
