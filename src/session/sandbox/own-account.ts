/** An entry of /etc/passwd for a user that has none: `whoami` and `os.userInfo()` would fail. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { makeFolder } from '../../util/files/make-folder.js'
import type { SandboxLayer } from '../../process/contract/sandbox-policy.js'

const ACCOUNTS = '/etc/passwd'

/** A copy with the entry, shown in place of the original; none for a user that the system knows. */
export function accountLayers(folder: string, home: string): readonly SandboxLayer[] {
  if (isKnown() || process.getuid === undefined || !fs.existsSync(ACCOUNTS)) return []
  makeFolder(folder, 0o711)
  const source = path.join(folder, 'passwd')
  const entry = `runner:x:${process.getuid()}:${process.getgid?.() ?? 0}::${home}:/bin/sh`
  fs.writeFileSync(source, `${fs.readFileSync(ACCOUNTS, 'utf8').trimEnd()}\n${entry}\n`, { mode: 0o644 })
  return [{ kind: 'ro', path: ACCOUNTS, source }]
}

function isKnown(): boolean {
  try {
    os.userInfo()
    return true
  } catch {
    return false
  }
}
