// Packs what npm gets: dist/ and the documents that npm shows. The bundle holds every module it needs, so the published
// package.json names no dependencies. The repository, which provenance is checked against, comes from the release job.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const PUBLISHED = [
  'name',
  'version',
  'description',
  'keywords',
  'type',
  'license',
  'exports',
  'bin',
  'engines',
  'files'
]

const root = path.resolve(import.meta.dirname, '..')
const destination = path.resolve(process.argv[2] ?? '.')
const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository } = process.env
const published = {
  ...Object.fromEntries(PUBLISHED.map((key) => [key, manifest[key]])),
  ...(repository === undefined ? {} : { repository: { type: 'git', url: `git+${server}/${repository}.git` } })
}

const stage = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-'))
try {
  for (const name of [...manifest.files, 'README.md', 'LICENSE'])
    fs.cpSync(path.join(root, name), path.join(stage, name), { recursive: true })
  fs.writeFileSync(path.join(stage, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)
  execFileSync('npm', ['pack', '--silent', '--pack-destination', destination], {
    cwd: stage,
    stdio: 'inherit'
  })
} finally {
  fs.rmSync(stage, { recursive: true, force: true })
}
