/**
 * Lays new HTML over the page node by node, so that open folds, the scroll position, the focus and a half-written message
 * stay. Elements with `data-keep` are left as they are.
 */

/** Parses HTML as a document of its own, in which no script runs. */
export function parse(html: string): HTMLElement {
  return new DOMParser().parseFromString(`<body>${html}`, 'text/html').body
}

/** Makes the children of `old` those of `fresh`. */
export function overlayChildren(old: Node, fresh: Node): void {
  const kept = new Map(Array.from(old.childNodes, (node) => [keyOf(node), node] as const))
  kept.delete('')
  const wanted = new Set(Array.from(fresh.childNodes, keyOf))
  for (const [key, node] of kept) if (!wanted.has(key)) node.remove()
  let place: ChildNode | null = old.firstChild
  for (const next of Array.from(fresh.childNodes)) {
    const key = keyOf(next)
    const same: ChildNode | null = key === '' ? findSame(place, next) : (kept.get(key) ?? null)
    if (same === null) {
      old.insertBefore(document.importNode(next, true), place)
      continue
    }
    // Nodes skipped on the way to the match are gone from the new HTML; kept elements stay until their turn comes.
    if (key === '') place = removeUnkept(place, same)
    if (place === same) place = same.nextSibling
    else old.insertBefore(same, place)
    if (key === '') overlay(same, next)
  }
  removeUnkept(place, null)
}

function overlay(old: Node, fresh: Node): void {
  if (old instanceof Element && fresh instanceof Element) {
    for (const { name, value } of fresh.attributes)
      if (old.getAttribute(name) !== value && name !== 'open') old.setAttribute(name, value)
    for (const { name } of Array.from(old.attributes))
      if (!fresh.hasAttribute(name) && name !== 'open' && name !== 'hidden') old.removeAttribute(name)
    overlayChildren(old, fresh)
  } else if (old.nodeValue !== fresh.nodeValue) old.nodeValue = fresh.nodeValue
}

/** Removes nodes without a key from `from` up to `end`. Returns `end`. */
function removeUnkept(from: ChildNode | null, end: ChildNode | null): ChildNode | null {
  let node = from
  while (node !== null && node !== end) {
    const next: ChildNode | null = node.nextSibling
    if (keyOf(node) === '') node.remove()
    node = next
  }
  return end
}

function findSame(from: ChildNode | null, wanted: Node): ChildNode | null {
  if (!(wanted instanceof Element)) return from?.nodeType === wanted.nodeType ? from : null
  for (let node = from; node !== null; node = node.nextSibling)
    if (keyOf(node) === '' && nameOf(node) === nameOf(wanted)) return node
  return null
}

function keyOf(node: Node): string {
  return node instanceof Element ? (node.getAttribute('data-keep') ?? '') : ''
}

/** Folds are told apart by their title. */
function nameOf(node: Node): string {
  return node instanceof HTMLDetailsElement
    ? `DETAILS ${node.firstElementChild?.textContent ?? ''}`
    : node.nodeName
}
