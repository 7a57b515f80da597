/** The live page of a command line's session: opened before it, fed with its events, closed with it. */
import type { LivePage } from '../live/live-page.js'
import type { SessionControl } from '../live/session-control.js'
import { verdictOf } from '../report/verdict.js'
import { ConfigurationError } from '../session/configuration/configuration-error.js'
import type { SessionEvent } from '../session/record/events.js'
import type { SessionRecord } from '../session/record/record.js'
import type { ReportFiles } from '../session/record/report-excerpts.js'
import { openInBrowser, type BrowserOpening } from './open-browser.js'

/** An orchestrator's functions that steer runs; if one is missing, the page reports it. */
export type RunSteering = Partial<Omit<SessionControl, 'cancel'>>

/** An open live page. */
export interface OpenLivePage {
  readonly onEvent: (event: SessionEvent) => void
  /** Shows the final report and its path. */
  readonly finish: (record: SessionRecord, files: Partial<ReportFiles>, reportFile: string) => void
  readonly close: LivePage['close']
}

/**
 * Serves the page that the flags ask for, and opens it in a browser if they ask for that.
 * @throws ConfigurationError if the port cannot be used
 */
export async function openPageOf(
  { port, isOpened = false }: { readonly port: number; readonly isOpened?: boolean },
  steering: RunSteering,
  cancel: (reason: string) => void,
  print: (line: string) => void,
  {
    env,
    findOpener
  }: Pick<BrowserOpening, 'env'> & { readonly findOpener: BrowserOpening['findOpener'] | undefined }
): Promise<OpenLivePage> {
  const openBrowser = (url: string): (() => void) =>
    openInBrowser(url, {
      env,
      ...(findOpener === undefined ? {} : { findOpener }),
      onFailure: (reason) => {
        print(`Live page: no browser was opened, because ${reason}. Open the address yourself.`)
      }
    })
  return openLivePage(port, steering, cancel, print, isOpened ? openBrowser : undefined)
}

/**
 * Serves the page and prints its address.
 * @throws ConfigurationError if the port cannot be used
 */
export async function openLivePage(
  port: number,
  steering: RunSteering,
  cancel: (reason: string) => void,
  print: (line: string) => void,
  /** Opens an address in a browser (`--ui-open`); returns the function that cleans up. */
  openBrowser?: (url: string) => () => void
): Promise<OpenLivePage> {
  const control: SessionControl = {
    sendMessage: (run, text) => steering.sendMessage?.(run, text) ?? cannot('take messages'),
    sendMessageToAll: (text) => steering.sendMessageToAll?.(text) ?? cannot('take messages'),
    requestWrapUp: (run, reason) =>
      steering.requestWrapUp?.(run, reason) ?? cannot('ask an agent to wrap up'),
    endRun: (run, reason) => steering.endRun?.(run, reason) ?? cannot('end a single agent'),
    cancel
  }
  // Loaded on demand, so that other sessions start faster.
  const { startLivePage } = await import('../live/live-page.js')
  try {
    let closeOpening = (): void => undefined
    const page = await startLivePage({
      port,
      control,
      onEntered: (nextUrl) => {
        closeOpening()
        print(`Live page: opened. For another window: ${nextUrl}`)
      }
    })
    print(`Live page: ${page.url()} (opens once)`)
    if (openBrowser !== undefined) closeOpening = openBrowser(page.invitation())
    return {
      onEvent: page.onEvent,
      close: async () => {
        closeOpening()
        await page.close()
      },
      finish: (record, files, reportFile) => {
        const { kind, cause } = verdictOf(record)
        page.finish(record, files, { conclusion: kind, cause, reportFile })
      }
    }
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    throw new ConfigurationError([
      `--ui-port: ${port} cannot be used (${message}). Choose another, or leave it out for any free one.`
    ])
  }
}

function cannot(what: string): Promise<never> {
  return Promise.reject(new Error(`This session cannot ${what}.`))
}
