/** The forms in which a secret is carried out, by the name of the technique: what an agent with a shell can make of it. */

/** Forms that hold the secret whole: each must be gone from every sink. */
export function secretForms(secret: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(secret)
  const base64 = bytes.toString('base64')
  const hex = bytes.toString('hex')
  const each = (form: (byte: number) => string, separator = ''): string =>
    [...bytes].map((byte) => form(byte)).join(separator)
  const hexOf = (byte: number): string => byte.toString(16).padStart(2, '0')
  const wrap = (text: string, width: number, end = '\n'): string =>
    text.replace(new RegExp(`.{${width}}`, 'g'), `$&${end}`)
  const wide = Buffer.from(secret, 'utf16le')
  return new Map([
    ['as it is', secret],
    ['hex', hex],
    ['hex in capitals', hex.toUpperCase()],
    ['hex in mixed case', hex.replace(/[a-f]/, (letter) => letter.toUpperCase())],
    ['hex with spaces', each(hexOf, ' ')],
    ['hex with colons', each(hexOf, ':')],
    ['hex in lines', wrap(hex, 32)],
    ['hex as an array', each((byte) => `0x${hexOf(byte)}`, ', ')],
    ['hex as \\x', each((byte) => `\\x${hexOf(byte)}`)],
    ['octal escapes', each((byte) => `\\${byte.toString(8).padStart(3, '0')}`)],
    ['decimal numbers', `[${each(String, ',')}]`],
    ['a dump by xxd', dump(bytes, (address, pairs, text) => `${address}: ${pairs.padEnd(39)}  ${text}`)],
    [
      'a dump by hexdump',
      dump(bytes, (address, pairs, text) => {
        const single = pairs.replace(/(\w\w)(\w\w)/g, '$1 $2')
        return `${address}  ${`${single.slice(0, 23)}  ${single.slice(24)}`.padEnd(48)}  |${text}|`
      })
    ],
    ['base64', base64],
    ['base64url', bytes.toString('base64url')],
    ['base64 in lines', wrap(base64, 24)],
    ['base64 of a text', Buffer.from(`my key: ${secret}!`).toString('base64')],
    ['base64 in a diff', wrap(base64, 20).replace(/^/gm, '+')],
    ['base64 in a diff of removed lines', wrap(base64, 20).replace(/^/gm, '-')],
    ['base64 in a quote', wrap(base64, 20).replace(/^/gm, '> ')],
    ['base64 in a string in parts', `"${wrap(base64, 16, '" +\n  "')}"`],
    ['base64 twice', Buffer.from(base64).toString('base64')],
    ['base64 twice in lines', wrap(Buffer.from(wrap(base64, 76)).toString('base64'), 76)],
    ['base64 twice in a diff', wrap(Buffer.from(base64).toString('base64'), 60).replace(/^/gm, '+')],
    ['base64 thrice', Buffer.from(Buffer.from(base64).toString('base64')).toString('base64')],
    ['hex of base64', Buffer.from(base64).toString('hex')],
    ['base64 of hex', Buffer.from(hex).toString('base64')],
    ['base32', base32(bytes)],
    ['base32 in small letters', base32(bytes).toLowerCase()],
    ['base32 of a text', base32(Buffer.from(`it is ${secret}`))],
    ['%XX of each byte', each((byte) => `%${hexOf(byte)}`)],
    ['%XX of each byte, twice', each((byte) => `%25${hexOf(byte)}`)],
    ['%XX of some bytes', secret.replace(/[a-f]/g, (letter) => `%${hexOf(letter.charCodeAt(0))}`)],
    ['as a part of a URL', encodeURIComponent(secret)],
    ['\\uXXXX', unicode(secret, (code) => `\\u${code}`)],
    ['\\uXXXX within JSON', unicode(secret, (code) => `\\\\u${code}`)],
    ['decimal references', each2(secret, (point) => `&#${point};`)],
    ['hexadecimal references', each2(secret, (point) => `&#x${point.toString(16)};`)],
    ['JSON in JSON', JSON.stringify(JSON.stringify(secret))],
    ['UTF-16', wide.toString('latin1')],
    ['UTF-16, big-endian', Buffer.from(wide).swap16().toString('latin1')],
    ['base64 of UTF-16', wide.toString('base64')],
    ['hex of UTF-16', wide.toString('hex')],
    ['backwards', Array.from(secret).reverse().join('')],
    ['invisible marks', Array.from(secret).join('\u200b')],
    ['soft hyphens', Array.from(secret).join('\u00ad')],
    ['variation selectors', Array.from(secret).join('\ufe0f')],
    ['tags', Array.from(secret).join('\u{e0041}')],
    ['fillers', Array.from(secret).join('\u3164')],
    ['invisible marks as escapes', Array.from(secret).join('\\u200b')],
    ['invisible marks as references', Array.from(secret).join('&#8203;')],
    ['invisible marks in base64', Array.from(base64).join('\u2060')],
    ['colours', secret.replace(/.{5}/g, '$&\u001b[31m')],
    ['colours as escapes', secret.replace(/.{5}/g, '$&\\u001b[31m')],
    ['titles of the terminal', secret.replace(/.{5}/g, '$&\u001b]0;x\u0007')],
    ['backspaces', secret.replace(/.{5}/g, '$&\u0008')],
    ['line ends', wrap(secret, 9)]
  ])
}

/** The techniques whose form a text still holds. */
export function findForms(text: string, secret: string): readonly string[] {
  const joined = withoutBreaks(text)
  return [...secretForms(secret)]
    .filter(([, form]) => text.includes(form) || joined.includes(withoutBreaks(form)))
    .map(([name]) => name)
}

/** What breaks a word without being seen. */
const BREAKS = [
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /\u001b\[[0-9;]*m/g,
  /\\+[nrt]/g,
  // eslint-disable-next-line no-control-regex -- as above
  /[\s\u0000\u0008]/g,
  /\u00ad|[\u200b-\u200f]|\u2060|\u3164|\ufe0f/g
]

function withoutBreaks(text: string): string {
  return BREAKS.reduce((rest, pattern) => rest.replace(pattern, ''), text)
}

function unicode(text: string, form: (code: string) => string): string {
  return Array.from({ length: text.length }, (_, index) =>
    form(text.charCodeAt(index).toString(16).padStart(4, '0'))
  ).join('')
}

function each2(text: string, form: (point: number) => string): string {
  return Array.from(text, (character) => form(character.codePointAt(0) ?? 0)).join('')
}

const ROW_BYTES = 16

/** Rows of an address, pairs of bytes in hexadecimal digits, and characters. */
function dump(bytes: Buffer, row: (address: string, pairs: string, text: string) => string): string {
  const rows = Array.from({ length: Math.ceil(bytes.length / ROW_BYTES) }, (_, index) => {
    const part = bytes.subarray(index * ROW_BYTES, (index + 1) * ROW_BYTES)
    return row(
      (index * ROW_BYTES).toString(16).padStart(8, '0'),
      part.toString('hex').replace(/(.{4})(?=.)/g, '$1 '),
      part.toString('latin1').replace(/[^\x20-\x7e]/g, '.')
    )
  })
  return rows.join('\n')
}

function base32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const characters = (bits.match(/.{1,5}/g) ?? []).map(
    (group) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(group.padEnd(5, '0'), 2)]
  )
  return characters.join('').padEnd(Math.ceil(characters.length / 8) * 8, '=')
}
