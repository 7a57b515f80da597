/** A stand-in for a private npm registry: it has one package, and hands it out for a token. */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sendJson, startLoopbackServer } from './loopback-server.js'

/** The running registry. */
export interface NpmRegistry {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string
  /** What each request gave as its authorization, in order of arrival. */
  readonly logins: readonly (string | undefined)[]
  close(): Promise<void>
}

/** The one package. */
export interface StandInPackage {
  readonly name: string
  readonly version: string
  /** Name and text of its one program. */
  readonly bin: Readonly<Record<string, string>>
  /** What it asks of node and npm. */
  readonly engines?: Readonly<Record<string, string>>
}

/** Starts it on 127.0.0.1. */
export async function startNpmRegistry(
  token: string,
  { name, version, bin, engines = {} }: StandInPackage
): Promise<NpmRegistry> {
  const logins: (string | undefined)[] = []
  const paths = Object.fromEntries(Object.keys(bin).map((program) => [program, `bin/${program}`]))
  const archive = pack({
    'package.json': JSON.stringify({ name, version, bin: paths, engines }),
    ...Object.fromEntries(Object.entries(bin).map(([program, text]) => [`bin/${program}`, text]))
  })
  const server = await startLoopbackServer((request, response) => {
    logins.push(request.headers.authorization)
    const asked = decodeURIComponent(request.url ?? '')
    if (request.headers.authorization !== `Bearer ${token}`) sendJson(response, 401, { error: 'Log in' })
    else if (asked.endsWith('.tgz')) response.writeHead(200).end(archive)
    else if (asked !== `/${name}`) sendJson(response, 404, { error: 'Not found' })
    else {
      const dist = { tarball: `${server.url}/${name}/-/package.tgz` }
      const versions = { [version]: { name, version, bin: paths, engines, dist } }
      sendJson(response, 200, { name, 'dist-tags': { latest: version }, versions })
    }
    return Promise.resolve()
  })
  return { url: `${server.url}/`, logins, close: () => server.close() }
}

function pack(files: Readonly<Record<string, string>>): Buffer {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'package-'))
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(folder, 'package', name)
      fs.mkdirSync(path.dirname(file), { recursive: true })
      fs.writeFileSync(file, text, { mode: 0o755 })
    }
    return execFileSync('tar', ['-czf', '-', 'package'], { cwd: folder })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
