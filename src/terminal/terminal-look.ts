/** Which features of the terminal the command line uses. Pure. */

/** A stream of the terminal. */
export interface OutputStream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  readonly rows?: number | undefined
  readonly write: (text: string) => unknown
  readonly on?: (event: 'resize', listener: () => void) => unknown
  readonly off?: (event: 'resize', listener: () => void) => unknown
}

/** The features used. */
export interface TerminalLook {
  readonly color: boolean
  /** A table of the runs below the log, redrawn in place. */
  readonly table: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Colours if the terminal supports them and `NO_COLOR` is not set; `FORCE_COLOR` overrides both, as in Node.
 * The table only on an interactive terminal that can move its cursor.
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
