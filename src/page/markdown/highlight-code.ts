/** Code with the colours of its language. highlight.js (BSD-3-Clause) yields a tree, from which only spans are made. */
import bash from 'highlight.js/lib/languages/bash'
import diff from 'highlight.js/lib/languages/diff'
import go from 'highlight.js/lib/languages/go'
import ini from 'highlight.js/lib/languages/ini'
import java from 'highlight.js/lib/languages/java'
import javascript from 'highlight.js/lib/languages/javascript'
import json from 'highlight.js/lib/languages/json'
import python from 'highlight.js/lib/languages/python'
import rust from 'highlight.js/lib/languages/rust'
import typescript from 'highlight.js/lib/languages/typescript'
import xml from 'highlight.js/lib/languages/xml'
import yaml from 'highlight.js/lib/languages/yaml'
import { createLowlight } from 'lowlight'

const languages = createLowlight({
  bash,
  diff,
  go,
  ini,
  java,
  javascript,
  json,
  python,
  rust,
  typescript,
  xml,
  yaml
})

/** Longer code is shown plain: colours would take longer than reading it. */
const LENGTH_LIMIT = 20_000

type Tree = ReturnType<typeof languages.highlight>

/** The code as text in spans; plain in a language that is not known. `info` is what follows the fence: `ts title=x`. */
export function highlightCode(code: string, info: string): Node {
  const [language = ''] = info.trim().split(/[\s{]/)
  if (code.length > LENGTH_LIMIT || !languages.registered(language)) return document.createTextNode(code)
  const top = document.createDocumentFragment()
  addNodes(top, languages.highlight(language, code).children)
  return top
}

function addNodes(parent: Node, nodes: Tree['children']): void {
  for (const node of nodes) {
    if (node.type === 'text') parent.appendChild(document.createTextNode(node.value))
    if (node.type !== 'element') continue
    const span = document.createElement('span')
    const names = node.properties.className
    if (Array.isArray(names)) span.className = names.join(' ')
    parent.appendChild(span)
    addNodes(span, node.children)
  }
}
