/** The forms in which a secret may appear, each as bytes of the view in which it is searched for. Pure. */
import { viewLetters } from './letters.js'
import { isOrdinary } from './ordinary-values.js'
import { bytesOf, viewAsItIs } from './view.js'
import { viewVisible } from './visible-text.js'

/** Shorter forms occur in any text. */
const SHORTEST_FORM = 6

/** Without what separates its words a shorter secret would match across ordinary words. */
export const SHORTEST_JOINED = 20

const BACKSLASH = 0x5c

/** What to search for in each view. */
export interface SecretForms {
  /** In the text, as it is and as a reader sees it. */
  readonly visible: readonly Uint8Array[]
  /** In the text whose lines are one. */
  readonly joined: readonly Uint8Array[]
  /** Among letters and digits. */
  readonly letters: readonly Uint8Array[]
  /** Among letters and digits without capitals. */
  readonly lowerLetters: readonly Uint8Array[]
  /** Bytes of the longest secret. */
  readonly longest: number
}

/** All forms of all secrets; ordinary ones (`isOrdinary`) have none. */
export function secretForms(secrets: Iterable<string>, publicTexts: readonly string[] = []): SecretForms {
  const parts = [...new Set([...secrets].flatMap(partsOf))].filter((part) => !isOrdinary(part, publicTexts))
  const encodings = parts.map(encodingsOf)
  const plain = parts.flatMap((part) => [part, reverse(part)]).map((text) => Buffer.from(text))
  const latin = parts.filter((part) => !/[^\0-\xff]/.test(part)).map((part) => Buffer.from(part, 'latin1'))
  const wide = encodings.flatMap((encoding) => encoding.wide)
  const visible = [...plain, ...latin, ...wide, ...parts.map(asFormValue)]
    .flatMap(seenForms)
    .filter(isLongEnough)
  return {
    visible,
    joined: visible.map(withoutLineEnds).filter((bytes) => bytes.length >= SHORTEST_JOINED),
    letters: encodings.flatMap(({ all }) => all.flatMap(base64Forms)).filter(isLongEnough),
    lowerLetters: [
      ...encodings.flatMap(({ all }) => all.flatMap(digitForms)).filter(isLongEnough),
      ...plain.map(joinedForm).filter((bytes) => bytes.length >= SHORTEST_JOINED)
    ],
    longest: Math.max(0, ...parts.map((part) => Buffer.byteLength(part)))
  }
}

/** The secret, and its lines: logs and files show a secret of many lines one by one. */
function partsOf(secret: string): readonly string[] {
  const whole = secret.trim()
  return [whole, ...whole.split(/[\r\n]+/).map((line) => line.trim())]
}

/** Its bytes in UTF-8 and, as Windows and PowerShell write them, in UTF-16. */
function encodingsOf(part: string): { readonly all: readonly Buffer[]; readonly wide: readonly Buffer[] } {
  const little = Buffer.from(part, 'utf16le')
  const wide = [little, Buffer.from(little).swap16()]
  return { all: [Buffer.from(part), ...wide], wide }
}

function reverse(text: string): string {
  return Array.from(text).reverse().join('')
}

/**
 * What a reader sees of it: where it was written with escapes, as it is; where it was written as it is, without what
 * looks like an escape in it; and without backslashes where something stands between them and the next character.
 */
function seenForms(bytes: Buffer): readonly Uint8Array[] {
  if (!/[\\%&]/.test(bytes.toString('latin1'))) return [asSeen(bytes)]
  const withoutBackslashes = bytes.filter((byte) => byte !== BACKSLASH)
  return [bytes, asSeen(bytes), withoutBackslashes]
}

function withoutLineEnds(bytes: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/[\r\n]+[ \t]*/g, ''),
    'latin1'
  )
}

/** As a form in a web page sends it. */
function asFormValue(part: string): Buffer {
  return Buffer.from(part.replaceAll(' ', '+'))
}

/**
 * Base64 of a longer text that contains the bytes, which may begin at any of the three offsets within a group. The
 * characters at both ends that also depend on adjacent bytes are left out, and those that are no letters.
 */
function base64Forms(bytes: Buffer): readonly Buffer[] {
  return shifted(bytes, 3, 6, (all) => all.toString('base64')).map((form) =>
    Buffer.from(form.replaceAll(/[+/]/g, ''))
  )
}

/** Hexadecimal digits, decimal numbers and base32. */
function digitForms(bytes: Buffer): readonly Buffer[] {
  return [bytes.toString('hex'), [...bytes].join(''), ...shifted(bytes, 5, 5, base32)].map((form) =>
    Buffer.from(form.toLowerCase())
  )
}

/** The encoded bytes at each offset within a group of bytes, without characters that also depend on others. */
function shifted(
  bytes: Buffer,
  groupBytes: number,
  bitsOfCharacter: number,
  encode: (bytes: Buffer) => string
): readonly string[] {
  return Array.from({ length: groupBytes }, (_, shift) => {
    const encoded = encode(Buffer.concat([Buffer.alloc(shift), bytes]))
    const first = Math.ceil((shift * 8) / bitsOfCharacter)
    return encoded.slice(first, Math.floor(((shift + bytes.length) * 8) / bitsOfCharacter))
  })
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

function base32(bytes: Buffer): string {
  let [text, bits, value] = ['', 0, 0]
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff
    bits += 8
    for (; bits >= 5; bits -= 5) text += BASE32.charAt((value >> (bits - 5)) & 31)
  }
  return text
}

/** Only letters and digits, without capitals. */
function joinedForm(bytes: Buffer): Uint8Array {
  const letters = viewLetters(viewAsItIs(asSeen(bytes), false)).view
  return Buffer.from(bytesOf(letters).toString('latin1').toLowerCase(), 'latin1')
}

function asSeen(bytes: Buffer): Buffer {
  return bytesOf(viewVisible(bytes, bytes.toString('latin1'), false).view)
}

function isLongEnough(bytes: Uint8Array): boolean {
  return bytes.length >= SHORTEST_FORM
}
