// Builds the static launcher for each Linux processor; its source is in launcher/. The same source and the same Go give
// the same bytes.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import url from 'node:url'

const SOURCE = 'launcher'
const FOLDER = 'dist/launcher'
const LICENSES = `${FOLDER}/licenses.txt`
/** Go's names of processors, by Node's. */
const PROCESSORS = { x64: 'amd64', arm64: 'arm64' }
const TARGETS = Object.entries(PROCESSORS).map(([arch, goarch]) => ({
  goarch,
  file: `${FOLDER}/linux-${arch}/launcher`
}))
const FLAGS = ['-trimpath', '-buildvcs=false', '-ldflags=-s -w -buildid=']

/** The committed files, to be kept where they cannot be built. */
export function readLaunchers() {
  return [...TARGETS.map(({ file }) => file), LICENSES]
    .filter((file) => fs.existsSync(file))
    .map((file) => ({ file, bytes: fs.readFileSync(file) }))
}

/** Builds the launchers; without the right Go, writes the kept ones and says so. Returns the licences of what is in them. */
export function buildLaunchers(kept) {
  const problem = goProblem()
  if (problem === undefined) {
    for (const { goarch, file } of TARGETS) build(file, goarch)
    write(LICENSES, collectLicenses(), 0o644)
  } else {
    console.log(`dist/launcher/ is kept as it is: ${problem}.`)
    for (const { file, bytes } of kept) write(file, bytes, file === LICENSES ? 0o644 : 0o755)
  }
  return fs.readFileSync(LICENSES, 'utf8')
}

/** Why the launchers cannot be built here; undefined when they can. Another Go gives other bytes. */
export function goProblem() {
  const wanted = /^toolchain (go\S+)$/m.exec(fs.readFileSync(`${SOURCE}/go.mod`, 'utf8'))?.[1]
  try {
    const found = go(['env', 'GOVERSION']).trim()
    return found === wanted ? undefined : `it is built with ${wanted}, and this is ${found}`
  } catch {
    return `${wanted} is not installed`
  }
}

function build(file, goarch) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  go(['build', ...FLAGS, '-o', path.resolve(file), '.'], { GOARCH: goarch })
  fs.chmodSync(file, 0o755)
}

/** The licences of Go itself and of the modules that are linked. */
function collectLicenses() {
  const format = '{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}} {{.Dir}}{{end}}{{end}}'
  const modules = Object.values(PROCESSORS).flatMap((goarch) =>
    go(['list', '-deps', '-f', format, '.'], { GOARCH: goarch }).split('\n')
  )
  const linked = [...new Set(modules)].filter((line) => line !== '').map((line) => line.split(' '))
  const all = [['Go', go(['env', 'GOVERSION']).trim(), go(['env', 'GOROOT']).trim()], ...linked.toSorted()]
  return all.map(([name, version, folder]) => `${name} ${version}\n${readLicense(folder)}`).join('\n')
}

function readLicense(folder) {
  const names = fs.readdirSync(folder).filter((name) => /^(LICEN[CS]E|NOTICE|PATENTS)(\.\w+)?$/i.test(name))
  if (!names.some((name) => /^licen/i.test(name))) throw new Error(`There is no licence in ${folder}.`)
  return names.map((name) => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n')
}

function write(file, content, mode) {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content, { mode })
  fs.chmodSync(file, mode)
}

/** Settings by which one machine's Go would give other bytes than another's, or download another Go. */
const ENVIRONMENT = {
  ...{ CGO_ENABLED: '0', GOOS: 'linux', GOAMD64: 'v1', GOARM64: 'v8.0' },
  ...{ GOFLAGS: '', GOEXPERIMENT: '', GOWORK: 'off', GOTOOLCHAIN: 'local' }
}

function go(args, env = {}) {
  return execFileSync('go', args, {
    cwd: SOURCE,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...ENVIRONMENT, ...env }
  })
}

// Alone, it builds only the launchers: node scripts/launcher.mjs
if (import.meta.url === url.pathToFileURL(process.argv[1] ?? '').href) {
  process.chdir(path.resolve(import.meta.dirname, '..'))
  buildLaunchers(readLaunchers())
}
