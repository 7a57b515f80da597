/** The screen of a terminal as a person sees it: what is written to it, interpreted. */
import xterm from '@xterm/headless'

/** A screen model. */
export interface Screen {
  /** Takes what a program wrote; resolves when it is shown. */
  write(text: string): Promise<void>
  resize(columns: number, rows: number): void
  /** All lines from the first to the last that holds something, those that scrolled away among them. */
  lines(): string[]
  /** Whether the cursor can be seen. */
  showsCursor(): boolean
}

/** Makes an empty screen. */
export function makeScreen(columns: number, rows: number): Screen {
  const terminal = new xterm.Terminal({ cols: columns, rows, scrollback: 1_000, allowProposedApi: true })
  // A program writes line feeds; the kernel's terminal makes carriage returns of them.
  const shown = (text: string): string => text.replace(/\r?\n/g, '\r\n')
  let written = ''
  return {
    write: (text) => {
      written += text
      return new Promise((resolve) => {
        terminal.write(shown(text), resolve)
      })
    },
    resize: (newColumns, newRows) => {
      terminal.resize(newColumns, newRows)
    },
    lines: () => {
      const { active } = terminal.buffer
      const lines = Array.from(
        { length: active.length },
        (_, index) => active.getLine(index)?.translateToString(true) ?? ''
      )
      return lines.slice(0, lines.findLastIndex((line) => line !== '') + 1)
    },
    showsCursor: () => written.lastIndexOf('\u001b[?25h') >= written.lastIndexOf('\u001b[?25l')
  }
}
