// Writes the tables of inputs and outputs into README.md, from action.yml. With --check it only reports whether they are current.
import fs from 'node:fs'
import path from 'node:path'
import prettier from 'prettier'
import { parse } from 'yaml'

const root = path.resolve(import.meta.dirname, '..')
const readme = path.join(root, 'README.md')
const action = parse(fs.readFileSync(path.join(root, 'action.yml'), 'utf8'))

const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ')
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`
const code = (text) => (text === undefined ? '' : `\`${text}\``)

const tables = {
  inputs: [
    row('Input', 'Default', 'Meaning'),
    row('---', '---', '---'),
    ...Object.entries(action.inputs).map(([name, { description, default: fixed }]) =>
      row(code(name), code(fixed), description)
    )
  ],
  outputs: [
    row('Output', 'Meaning'),
    row('---', '---'),
    ...Object.entries(action.outputs).map(([name, { description }]) => row(code(name), description))
  ]
}

const before = fs.readFileSync(readme, 'utf8')
let after = before
for (const [name, rows] of Object.entries(tables)) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [after.indexOf(start), after.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md lacks the markers ${start} and ${end}`)
  after = `${after.slice(0, from + start.length)}\n\n${rows.join('\n')}\n\n${after.slice(to)}`
}
after = await prettier.format(after, { ...(await prettier.resolveConfig(readme)), parser: 'markdown' })

if (after === before) process.exit(0)
if (process.argv.includes('--check')) {
  console.error('The tables in README.md are not those of action.yml: run `node scripts/readme-tables.mjs`.')
  process.exit(1)
}
fs.writeFileSync(readme, after)
