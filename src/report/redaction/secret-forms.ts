/** The forms in which a secret may appear: plain and encoded. Pure. */

import { htmlText, inlineText } from '../text/markdown.js'

/** Redacting shorter values would make any text unreadable, and they are not secrets. */
const SHORTEST_SECRET = 6

/** Every text that reveals a secret, longest first. */
export function secretForms(secrets: Iterable<string>): readonly string[] {
  const forms = new Set<string>()
  for (const secret of secrets)
    for (const part of partsOf(secret)) for (const form of formsOf(part)) forms.add(form)
  return [...forms]
    .filter((form) => form.length >= SHORTEST_SECRET)
    .sort((left, right) => right.length - left.length)
}

/** The secret, and its lines: logs and files show a secret of many lines one by one. */
function partsOf(secret: string): readonly string[] {
  const whole = secret.trim()
  return [whole, ...whole.split(/[\r\n]+/).map((line) => line.trim())].filter(
    (part) => part.length >= SHORTEST_SECRET
  )
}

function formsOf(secret: string): readonly string[] {
  const bytes = Buffer.from(secret, 'utf8')
  const json = JSON.stringify(secret).slice(1, -1)
  const url = encodeURIComponent(secret)
  const texts = [
    secret,
    json,
    JSON.stringify(json).slice(1, -1),
    url,
    url.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    // As our own outputs escape it: Markdown of summary and comment, HTML of the report.
    inlineText(secret),
    htmlText(secret),
    Array.from(secret).reverse().join(''),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...base64Forms(bytes)
  ]
  // Files are searched with one character for each byte.
  return [...texts, ...texts.map((text) => Buffer.from(text, 'utf8').toString('latin1'))]
}

/**
 * Base64 of a longer text that contains the secret, which may begin at any of the three offsets within a group. The
 * characters at both ends that also depend on adjacent bytes are left out.
 */
function base64Forms(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    const first = Math.ceil((shift * 8) / 6)
    const last = Math.floor(((shift + bytes.length) * 8) / 6)
    const own = encoded.slice(first, last)
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
