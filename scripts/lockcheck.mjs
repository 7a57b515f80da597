// Fails when the lock file names a registry, lacks a checksum, or has lost an optional dependency: npm silently
// drops a platform package that a registry lacks, and npm 11 then rejects the lock file.
import fs from 'node:fs'

const { packages } = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
const problems = []

/** Whether the package at `from` finds `name` in its own or any outer node_modules. */
function isLocked(from, name) {
  for (let place = from; ;) {
    if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true
    if (!place) return false
    const end = place.lastIndexOf('/node_modules/')
    place = end > 0 ? place.slice(0, end) : ''
  }
}

for (const [place, entry] of Object.entries(packages)) {
  if (entry.resolved) problems.push(`${place}: records an address`)
  if (place && !entry.integrity && !entry.link) problems.push(`${place}: has no checksum`)
  for (const name of Object.keys(entry.optionalDependencies ?? {}))
    if (!isLocked(place, name)) problems.push(`${place}: optional dependency ${name} is missing`)
}
console.log(problems.length ? problems.join('\n') : 'lock file: in order')
process.exitCode = problems.length ? 1 : 0
