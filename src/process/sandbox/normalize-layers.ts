/** Layers in one order, one for each path. Pure. */
import path from 'node:path'
import type { SandboxLayer } from '../contract/sandbox-policy.js'

/** Of two layers at one path the one that grants more counts: it was named explicitly. */
const RANK = { rw: 3, ro: 2, empty: 1, hidden: 0 } as const

/** Parents before children, one layer for each path, without those that change nothing. */
export function normalizeLayers(layers: readonly SandboxLayer[]): readonly SandboxLayer[] {
  const byPath = new Map<string, SandboxLayer>()
  for (const layer of layers) {
    const at = path.resolve(layer.path)
    const other = byPath.get(at)
    // The root itself stays as it is: a layer over it would replace everything.
    if (at === '/' || (other !== undefined && RANK[other.kind] >= RANK[layer.kind])) continue
    byPath.set(at, { ...layer, path: at })
  }
  const sorted = [...byPath.values()].sort((left, right) => (left.path < right.path ? -1 : 1))
  const kept: SandboxLayer[] = []
  for (const layer of sorted) if (!isRedundant(layer, kept)) kept.push(layer)
  return kept
}

/** The root is read-only already, and so is everything below a read-only layer. */
function isRedundant({ kind, path: at, source = at }: SandboxLayer, above: readonly SandboxLayer[]): boolean {
  if (kind === 'empty' || source !== at) return false
  const parent = above.findLast((each) => isBelow(at, each.path))
  const parentKind = parent === undefined ? 'ro' : parent.kind
  // A layer that shows another folder changes what is below it.
  if (parent?.source !== undefined && parent.source !== parent.path) return false
  return kind === parentKind || (kind === 'hidden' && parentKind === 'empty')
}

/** Whether a path is below a folder, not the folder itself. */
export function isBelow(inner: string, outer: string): boolean {
  return inner.startsWith(outer === '/' ? outer : `${outer}/`) && inner !== outer
}
