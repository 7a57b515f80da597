import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { parseMarkdownLines } from '../../../src/session/text/markdown-blocks.js'

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number]

/** The kind of each line by a full Markdown parser: code, quote, table, or something else. */
function kindsByParser(text: string): string[] {
  const kinds = text.split('\n').map(() => 'other')
  const visit = (node: Node): void => {
    const kind = node.type === 'code' ? 'code' : node.type === 'blockquote' ? 'quote' : node.type
    if (kind === 'code' || kind === 'quote' || kind === 'table') {
      const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 0 } }
      for (let line = start.line; line <= end.line; line++) kinds[line - 1] = kind
    } else if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
  return kinds
}

const OURS: Readonly<Record<string, string>> = {
  fence: 'code',
  'indented-code': 'code',
  quote: 'quote',
  table: 'table'
}

const kindsByUs = (text: string): string[] =>
  parseMarkdownLines(text).map(({ kind }) => OURS[kind] ?? 'other')

/** Blank lines belong to neither of the two; of a lazy continuation only the parser knows that it is quoted. */
function differences(text: string): string[] {
  const parser = kindsByParser(text)
  const ours = kindsByUs(text)
  return text.split('\n').flatMap((line, index) => {
    const isLazy = parser[index] === 'quote' && !line.includes('>')
    if (line.trim() === '' || isLazy || parser[index] === ours[index]) return []
    return [
      `${index + 1}: ${JSON.stringify(line)} is ${parser[index] ?? ''} by the parser, ${ours[index] ?? ''} by us`
    ]
  })
}

const BLOCKS = [
  'Prose of one line.',
  '# A heading',
  '**Engineer Agent**: Build it',
  '- an item\n- another one\n  with a second line',
  '1. first\n2. second',
  '```js\nconst a = 1\n\n**QA**: no\n```',
  '~~~\n```\n~~~',
  '````\n```\n````',
  '> a quote\n> of two lines',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '- item\n\n  ```\n  code in the item\n  ```',
  '    indented code\n\n    more of it',
  '---',
  'A `code span` and ``` three backticks ``` in a line'
]

describe('the kinds of lines', () => {
  it.each(BLOCKS)('are those of a full parser for %j', (block) => {
    expect(differences(`Prose.\n\n${block}`)).toEqual([])
  })

  it('are those of a full parser for any two blocks', () => {
    for (const one of BLOCKS)
      for (const other of BLOCKS) expect(differences(`${one}\n\n${other}\n\nThe end.`)).toEqual([])
  })

  it('are those of a full parser for the pages of the documentation', () => {
    const folder = new URL('../../../docs/', import.meta.url)
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.md')))
      expect([file, differences(readFileSync(new URL(file, folder), 'utf8'))]).toEqual([file, []])
  })
})
