/** Python's peers, psutil and pexpect: of this machine, or installed for this run in an environment of their own. */
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'

const execute = promisify(execFile)
const INSTALL_MS = 90_000
const VERSIONS = 'import psutil, pexpect; print("psutil", psutil.__version__, "pexpect", pexpect.__version__)'

/**
 * Finds or installs the peers below `folder`.
 * @returns the interpreter's path and the versions, or why there is none
 */
export async function findPython(folder) {
  const here = await askVersions('python3')
  if (here !== null) return { python: 'python3', versions: here, why: null }
  const place = path.join(folder, 'python')
  try {
    await execute('python3', ['-m', 'venv', place], { timeout: INSTALL_MS })
    const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'psutil', 'pexpect']
    await execute(path.join(place, 'bin/python'), pip, { timeout: INSTALL_MS })
  } catch (error) {
    fs.rmSync(place, { recursive: true, force: true })
    const why = error.code === 'ENOENT' ? 'there is no python3' : 'psutil and pexpect could not be installed'
    return { python: null, versions: null, why }
  }
  const python = path.join(place, 'bin/python')
  return { python, versions: await askVersions(python), why: null }
}

async function askVersions(python) {
  try {
    const { stdout } = await execute(python, [
      '-c',
      `import platform; print("python", platform.python_version()); ${VERSIONS}`
    ])
    return stdout.trim().replaceAll('\n', ' ')
  } catch {
    return null
  }
}
