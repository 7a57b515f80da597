/**
 * An agent's Markdown as elements. No markup is parsed as HTML: each element is created from a token, from a fixed list of
 * tags without attributes, so text cannot become active. Links are inert and show their address; images are named.
 */
import MarkdownIt from 'markdown-it'
import { highlightCode } from './highlight-code.js'

/** markdown-it (MIT): of the parsers compared the only one that is linear in hostile text and limits nesting by itself. */
const parser = new MarkdownIt({ html: false, linkify: false })

type Token = ReturnType<typeof parser.parse>[number]

const BLOCK_TAGS = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'thead', 'tbody', 'tr', 'th', 'td'])
const INLINE_TAGS = new Set(['em', 'strong', 's'])

/** Renders a text. */
export function renderMarkdown(text: string): DocumentFragment {
  const top = document.createDocumentFragment()
  addTokens(top, parser.parse(text, {}))
  return top
}

function addTokens(top: Node, tokens: readonly Token[]): void {
  const open: Node[] = [top]
  for (const token of tokens) {
    const parent = open.at(-1) ?? top
    if (token.nesting === 1) open.push(openElement(parent, token))
    else if (token.nesting === -1) open.pop()
    else addLeaf(parent, token)
  }
}

function openElement(parent: Node, token: Token): Node {
  const { tag } = token
  if (token.type === 'link_open') return addLink(parent, String(token.attrGet('href') ?? ''))
  if (tag === 'table') return addTable(parent)
  if (/^h[1-6]$/.test(tag)) {
    // The headings of an answer are below those of the page.
    const heading = add(parent, 'h4')
    heading.className = `level-${tag.slice(1)}`
    return heading
  }
  const element = add(parent, BLOCK_TAGS.has(tag) || INLINE_TAGS.has(tag) ? tag : 'span')
  const start = tag === 'ol' ? Number(token.attrGet('start')) : NaN
  if (element instanceof HTMLOListElement && Number.isInteger(start)) element.start = start
  return element
}

/** The words of a link, followed by where it would lead. */
function addLink(parent: Node, address: string): Node {
  const link = add(parent, 'span')
  link.className = 'inert-link'
  const words = add(link, 'span')
  const where = add(link, 'span')
  where.className = 'address'
  where.textContent = ` (${address})`
  return words
}

/** A wide table scrolls by itself. */
function addTable(parent: Node): Node {
  const box = add(parent, 'div')
  box.className = 'scroll'
  box.tabIndex = 0
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', 'Table')
  return add(box, 'table')
}

function addLeaf(parent: Node, token: Token): void {
  switch (token.type) {
    case 'inline':
      addTokens(parent, token.children ?? [])
      break
    case 'code_inline':
      add(parent, 'code').textContent = token.content
      break
    case 'fence':
    case 'code_block':
      add(add(parent, 'pre'), 'code').append(highlightCode(token.content, token.info))
      break
    case 'hr':
      add(parent, 'hr')
      break
    case 'hardbreak':
      add(parent, 'br')
      break
    case 'softbreak':
      parent.appendChild(document.createTextNode('\n'))
      break
    case 'image':
      parent.appendChild(document.createTextNode(`[image: ${token.content}] (${token.attrGet('src') ?? ''})`))
      break
    default:
      parent.appendChild(document.createTextNode(token.content))
  }
}

function add(parent: Node, tag: string): HTMLElement {
  const element = document.createElement(tag)
  parent.appendChild(element)
  return element
}
