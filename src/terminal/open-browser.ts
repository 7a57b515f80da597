/**
 * Opens the live page in the system's browser (`--ui-open`). Other users of the machine can read command lines, so the browser
 * gets the path of a private file that leads to the address, as Jupyter does.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findRootsProgram, ROOTS_PATH, searchFolders } from '../util/files/trusted-path.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Variables that a browser needs; it gets no others, since they may hold secrets. */
const NEEDED =
  /^(?:HOME|USER|LOGNAME|SHELL|LANG|LC_\w+|BROWSER|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XDG_\w+|DBUS_SESSION_BUS_ADDRESS|DESKTOP_SESSION|KDE_\w+|GNOME_\w+|WSL\w*)$/

/** How the browser is opened. */
export interface BrowserOpening {
  readonly env: Environment
  readonly platform?: NodeJS.Platform
  /** The opener's path; only in the system's folders, where agents cannot put one. */
  readonly findOpener?: (name: string) => string | undefined
  readonly temporaryDirectory?: string
  /** Called with why the browser was not opened. */
  readonly onFailure: (reason: string) => void
}

/** Why no browser can be opened here; undefined when one can. */
export function noBrowserReason(env: Environment, platform: NodeJS.Platform): string | undefined {
  if ((env['CI'] ?? '') !== '' && env['CI'] !== 'false') return 'this is a CI job'
  if (env['GITHUB_ACTIONS'] === 'true') return 'this is a CI job'
  // Without a display, xdg-open would start a browser for terminals in this one.
  const hasDisplay = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some((display = '') => display !== '')
  return platform === 'darwin' || hasDisplay ? undefined : 'there is no display (DISPLAY, WAYLAND_DISPLAY)'
}

/** Opens the browser and does not wait for it. Returns the function that removes the private file. */
export function openInBrowser(url: string, opening: BrowserOpening): () => void {
  const { env, platform = process.platform, temporaryDirectory = os.tmpdir(), onFailure } = opening
  const find = opening.findOpener ?? ((name) => findRootsProgram(name, ROOTS_PATH.split(':')))
  const name = platform === 'darwin' ? 'open' : 'xdg-open'
  const reason = noBrowserReason(env, platform)
  const opener = reason === undefined ? find(name) : undefined
  if (opener === undefined) {
    onFailure(reason ?? `${name} is not installed in ${ROOTS_PATH}`)
    return () => undefined
  }
  let folder: string | undefined
  const remove = (): void => {
    if (folder !== undefined) fs.rmSync(folder, { recursive: true, force: true })
    folder = undefined
  }
  try {
    folder = fs.mkdtempSync(path.join(temporaryDirectory, 'mpm-live-'))
    const file = path.join(folder, 'live.html')
    fs.writeFileSync(file, redirectTo(url), { mode: 0o600 })
    const kept = Object.entries(env).filter(([variable]) => NEEDED.test(variable))
    const child = spawn(opener, [file], {
      // A group of its own, so that Ctrl+C does not end the browser.
      detached: true,
      stdio: 'ignore',
      env: { ...Object.fromEntries(kept), PATH: searchFolders(env['PATH']).join(path.delimiter) }
    })
    child.once('error', ({ message }) => {
      remove()
      onFailure(message)
    })
    child.once('exit', (code) => {
      if (code === 0 || code === null) return
      remove()
      onFailure(`${opener} ended with exit code ${code}`)
    })
    child.unref()
  } catch (error) {
    onFailure(error instanceof Error ? error.message : String(error))
    remove()
  }
  return remove
}

/** The address has no character with a meaning in HTML. */
function redirectTo(url: string): string {
  return `<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}"><title>Live page</title>\n`
}
