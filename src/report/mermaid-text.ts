/** What the diagram builders share: labels that no diagram takes for its own grammar, and the limit of a diagram. */
import { oneLine } from './plain-text.js'

/** Mermaid refuses a diagram of more characters ("Maximum text size in diagram exceeded"). */
export const DIAGRAM_LIMIT = 50_000

const LABEL_LIMIT = 40

/** A name with what Mermaid reads as grammar (`:`, `#`, `;`, `,`, quotes, brackets, `%%`) left out. */
export function diagramLabel(text: string): string {
  const label = oneLine(text)
    .replace(/[^\p{L}\p{N}\p{M} ._()✓✗-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return oneLine(label, LABEL_LIMIT) || 'unnamed'
}
