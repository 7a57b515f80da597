/** Text in terminal cells: a wide character takes two, a combining mark none. */
import stringWidth from 'string-width'

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Width in cells of text without escapes and control characters. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** At most `width` cells of the text, ending with `…` if it was cut. */
export function cutToWidth(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  if (width < 1) return ''
  let kept = ''
  let used = 0
  for (const { segment } of graphemes.segment(text)) {
    used += widthOf(segment)
    if (used > width - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** The text in exactly `width` cells. */
export function fitToWidth(text: string, width: number): string {
  const cut = cutToWidth(text, width)
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)))
}
