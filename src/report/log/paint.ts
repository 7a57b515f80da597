/** Colours of the log: ANSI sequences, or nothing. */

/** Colours text by its meaning. */
export interface Paint {
  readonly success: (text: string) => string
  readonly failure: (text: string) => string
  readonly warning: (text: string) => string
  readonly name: (text: string) => string
  readonly quiet: (text: string) => string
}

/** Colours, or plain text when disabled. */
export function choosePaint(color: boolean): Paint {
  const paint = (code: number) => (text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text)
  return { success: paint(32), failure: paint(31), warning: paint(33), name: paint(36), quiet: paint(2) }
}
