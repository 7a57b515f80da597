/** A stand-in for a private npm registry: it has some packages, and hands them out for a token. */
import { createHash } from 'node:crypto'
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
  /** Checksums of the packages by name, which it states itself. */
  readonly integrity: ReadonlyMap<string, string>
  close(): Promise<void>
}

/** A package, in one version. */
export interface StandInPackage {
  readonly name: string
  readonly version: string
  /** Name and text of its programs. */
  readonly bin: Readonly<Record<string, string>>
  /** What it asks of node and npm. */
  readonly engines?: Readonly<Record<string, string>>
}

/** Starts it on 127.0.0.1. */
export async function startNpmRegistry(
  token: string,
  ...packages: readonly StandInPackage[]
): Promise<NpmRegistry> {
  const logins: (string | undefined)[] = []
  const archives = new Map(packages.map((each) => [each.name, pack(filesOf(each))]))
  const integrity = new Map(
    [...archives].map(([name, archive]) => [
      name,
      `sha512-${createHash('sha512').update(archive).digest('base64')}`
    ])
  )
  const server = await startLoopbackServer((request, response) => {
    logins.push(request.headers.authorization)
    const asked = decodeURIComponent(request.url ?? '')
    const found = packages.find(({ name }) => asked === `/${name}` || asked.startsWith(`/${name}/`))
    if (request.headers.authorization !== `Bearer ${token}`) sendJson(response, 401, { error: 'Log in' })
    else if (found === undefined) sendJson(response, 404, { error: 'Not found' })
    else if (asked.endsWith('.tgz')) response.writeHead(200).end(archives.get(found.name))
    else {
      const { name, version } = found
      const dist = { tarball: `${server.url}/${name}/-/package.tgz`, integrity: integrity.get(name) }
      const versions = { [version]: { ...manifestOf(found), dist } }
      sendJson(response, 200, { name, 'dist-tags': { latest: version }, versions })
    }
    return Promise.resolve()
  })
  return { url: `${server.url}/`, logins, integrity, close: () => server.close() }
}

function manifestOf({ name, version, bin, engines = {} }: StandInPackage): object {
  const paths = Object.fromEntries(Object.keys(bin).map((program) => [program, `bin/${program}`]))
  return { name, version, bin: paths, engines }
}

function filesOf(each: StandInPackage): Readonly<Record<string, string>> {
  const programs = Object.entries(each.bin).map(([program, text]) => [`bin/${program}`, text])
  return Object.fromEntries([['package.json', JSON.stringify(manifestOf(each))], ...programs]) as Record<
    string,
    string
  >
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
