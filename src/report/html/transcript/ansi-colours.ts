/** Terminal output as HTML: keeps its colours, ignores all other sequences. */
import { html, type Html } from '../markup/tag.js'

/** Select Graphic Rendition: the only sequence that static output needs. */
// eslint-disable-next-line no-control-regex -- the escape character is what it matches
const GRAPHIC_RENDITION = /(?:\x1b\[|\x9b)([\d;:]*)m/g

/** The current style. Colours are 0 to 15. */
interface Pen {
  foreground: number | undefined
  background: number | undefined
  readonly marks: Set<'bold' | 'dim' | 'italic' | 'underline' | 'inverse' | 'strike'>
}

const MARKS = { 1: 'bold', 2: 'dim', 3: 'italic', 4: 'underline', 7: 'inverse', 9: 'strike' } as const

/** HTML of a transcript: escaped text in spans of our own classes (`f1`, `b4`, `bold`). */
export function renderTerminalText(transcript: string): Html {
  const pen: Pen = { foreground: undefined, background: undefined, marks: new Set() }
  const pieces: Html[] = []
  let classes = ''
  let text = ''
  let end = 0
  const add = (piece: string): void => {
    // Programs repeat the same colour: reuse the span.
    const nextClasses = classesOf(pen)
    if (nextClasses !== classes) {
      pieces.push(renderPiece(text, classes))
      text = ''
      classes = nextClasses
    }
    text += piece
  }
  for (const match of transcript.matchAll(GRAPHIC_RENDITION)) {
    add(transcript.slice(end, match.index))
    usePen(pen, match[1] ?? '')
    end = match.index + match[0].length
  }
  add(transcript.slice(end))
  return html`${pieces}${renderPiece(text, classes)}`
}

function classesOf(pen: Pen): string {
  const colours = [
    pen.foreground === undefined ? '' : `f${pen.foreground}`,
    pen.background === undefined ? '' : `b${pen.background}`
  ]
  return [...colours, ...pen.marks].filter((name) => name !== '').join(' ')
}

function renderPiece(text: string, classes: string): Html {
  const shown = html`${text}`
  // Of a text in which nothing is visible, nothing is left.
  const isPlain = classes === '' || shown.toString() === ''
  return isPlain ? shown : html`<span class="${classes}">${shown}</span>`
}

function usePen(pen: Pen, parameters: string): void {
  const codes = parameters.split(/[;:]/).map(Number)
  for (let index = 0; index < codes.length; index++) {
    const code = codes[index] ?? 0
    if (code === 38 || code === 48) {
      index += useWideColour(pen, code, codes.slice(index + 1))
      continue
    }
    useCode(pen, code)
  }
}

function useCode(pen: Pen, code: number): void {
  if (code === 0) {
    pen.foreground = undefined
    pen.background = undefined
    pen.marks.clear()
  } else if (code in MARKS) pen.marks.add(MARKS[code as keyof typeof MARKS])
  else if (code === 22) {
    pen.marks.delete('bold')
    pen.marks.delete('dim')
  } else if (code >= 23 && code <= 29) {
    const mark = MARKS[(code - 20) as keyof typeof MARKS] as (typeof MARKS)[keyof typeof MARKS] | undefined
    if (mark !== undefined) pen.marks.delete(mark)
  } else if (code >= 30 && code <= 37) pen.foreground = code - 30
  else if (code === 39) pen.foreground = undefined
  else if (code >= 40 && code <= 47) pen.background = code - 40
  else if (code === 49) pen.background = undefined
  else if (code >= 90 && code <= 97) pen.foreground = code - 82
  else if (code >= 100 && code <= 107) pen.background = code - 92
}

/** `38;5;n` and `38;2;r;g;b`: of the extended palette only the 16 named colours are shown. Returns the number of codes consumed. */
function useWideColour(pen: Pen, code: number, [kind, colour]: readonly number[]): number {
  if (kind === 2) return 4
  if (kind !== 5) return 0
  const shown = colour !== undefined && colour < 16 ? colour : undefined
  if (code === 38) pen.foreground = shown
  else pen.background = shown
  return 2
}
