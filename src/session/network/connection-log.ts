/** `network.csv` of a session: one line for each connection that a run asked the proxy for, written at its end. */
import fs from 'node:fs'
import type { EgressConnection } from './connection.js'
import { describeSystemError } from '../../util/system-error.js'

const HEADER = 'time,run,host,port,verdict,reason,bytes_out,bytes_in\n'

/** An agent that asks in a loop must not fill the disk. */
const LINE_LIMIT = 100_000

/** The line of one connection. */
export function renderConnection(connection: EgressConnection): string {
  const { time, run, host, port, verdict, reason, bytesOut, bytesIn } = connection
  const cells = [new Date(time).toISOString(), run, host, port, verdict, reason ?? '', bytesOut, bytesIn]
  return `${cells.map((cell) => csvCell(String(cell))).join(',')}\n`
}

/** Spreadsheets execute a cell that begins like a formula; an apostrophe makes it text. */
function csvCell(text: string): string {
  const literal = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(literal) ? `"${literal.replaceAll('"', '""')}"` : literal
}

/** An open log. */
export interface ConnectionLog {
  readonly write: (connection: EgressConnection) => void
  readonly close: () => void
}

/** Opens the log and writes its header. A full disk, or too many lines, is reported once and stops only the log. */
export function openConnectionLog(file: string, onWarning: (message: string) => void): ConnectionLog {
  let descriptor: number | undefined
  let lines = 0
  const close = (): void => {
    if (descriptor !== undefined) fs.closeSync(descriptor)
    descriptor = undefined
  }
  const attempt = (act: () => void): void => {
    try {
      act()
    } catch (error) {
      onWarning(
        `The list of connections ${file} cannot be written: ${describeSystemError(error)} The network stays sealed.`
      )
      close()
    }
  }
  attempt(() => {
    descriptor = fs.openSync(file, 'w', 0o600)
    fs.writeSync(descriptor, HEADER)
  })
  return {
    write: (connection) => {
      attempt(() => {
        if (descriptor === undefined) return
        fs.writeSync(descriptor, renderConnection(connection))
        lines += 1
        if (lines < LINE_LIMIT) return
        close()
        onWarning(
          `${file} ends after ${LINE_LIMIT} connections: later ones are not listed. The network stays sealed.`
        )
      })
    },
    close
  }
}
