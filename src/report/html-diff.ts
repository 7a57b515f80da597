/** A patch as HTML: what was added and removed is told by colour and by the sign that the patch has anyway. */
import { escapeHtml } from './html-text.js'

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:diff |index |--- |\+\+\+ |new file|deleted file|similarity |rename )/, 'file'],
  [/^@@/, 'hunk'],
  [/^\+/, 'added'],
  [/^-/, 'removed']
]

/** Lines of a patch in spans of our own classes. */
export function renderDiff(patch: string): string {
  return patch.split('\n').map(renderLine).join('\n')
}

function renderLine(line: string): string {
  const kind = KINDS.find(([pattern]) => pattern.test(line))?.[1]
  const text = escapeHtml(line)
  return kind === undefined || text === '' ? text : `<span class="${kind}">${text}</span>`
}
