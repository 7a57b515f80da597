/** How the command line may look on this terminal. Pure. */

/** A stream of the terminal. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly rows?: number | undefined
  readonly write: (text: string) => unknown
  readonly on?: (event: 'resize', listener: () => void) => unknown
  readonly off?: (event: 'resize', listener: () => void) => unknown
}

/** What is used of what a terminal can do. */
export interface TerminalLook {
  readonly color: boolean
  /** A table of the runs beneath the log, redrawn in its place. */
  readonly table: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Colours on a terminal that has them, unless `NO_COLOR` is set; `FORCE_COLOR` decides over both, as it does for Node.
 * The table only where a person watches a terminal that can move its cursor.
 */
export function chooseLook(env: Environment, stream: Pick<OutputStream, 'isTTY'>): TerminalLook {
  const isDumb = env['TERM'] === 'dumb'
  const isScreen = stream.isTTY === true && !isDumb
  const forced = env['FORCE_COLOR']
  const color =
    forced === undefined ? isScreen && (env['NO_COLOR'] ?? '') === '' : forced !== '0' && forced !== 'false'
  return { color, table: isScreen && !isSet(env['CI']) }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0'
}
