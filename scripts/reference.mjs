// Writes the inputs of action.yml and the tables of docs/reference.md, from the table of inputs in src/ and the outputs of
// action.yml. With --check it only reports whether both files are current.
import { buildSync } from 'esbuild'
import fs from 'node:fs'
import path from 'node:path'
import prettier from 'prettier'
import { parseDocument } from 'yaml'

const root = path.resolve(import.meta.dirname, '..')
const isCheck = process.argv.includes('--check')
const { sessionGroups, actionGroups } = await loadGroups()

const cell = (text) => String(text).replaceAll('|', '\\|').replace(/\s+/g, ' ')
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`
const code = (text) => (text === undefined ? '' : `\`${text}\``)
const describe = ({ description, otherwise }) =>
  `${description}${otherwise === undefined ? '' : ` Default: ${otherwise}.`}`

const action = parseDocument(read('action.yml'))
action.set('inputs', action.createNode(buildManifestInputs()))
await write('action.yml', action.toString({ lineWidth: 0, singleQuote: true }), 'yaml')

const tables = {
  inputs: buildGroupTables(sessionGroups),
  'action-inputs': buildGroupTables(actionGroups),
  outputs: [
    row('Output', 'Meaning'),
    row('---', '---'),
    ...Object.entries(action.toJS().outputs).map(([name, { description }]) => row(code(name), description))
  ]
}
let reference = read('docs/reference.md')
for (const [name, rows] of Object.entries(tables)) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`]
  const [from, to] = [reference.indexOf(start), reference.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/reference.md lacks the markers ${start} and ${end}`)
  reference = `${reference.slice(0, from + start.length)}\n\n${rows.join('\n')}\n\n${reference.slice(to)}`
}
await write('docs/reference.md', reference, 'markdown')

function buildManifestInputs() {
  const groups = [...sessionGroups, ...actionGroups].flatMap(({ inputs }) => Object.entries(inputs))
  return Object.fromEntries(
    groups.map(([name, definition]) => {
      const fixed = definition.default ?? definition.runnerDefault
      return [
        name,
        {
          description: describe(definition),
          required: false,
          ...(fixed === undefined ? {} : { default: fixed })
        }
      ]
    })
  )
}

function buildGroupTables(groups) {
  return groups.flatMap(({ title, inputs }) => [
    `### ${title}`,
    '',
    row('Input', 'Default', 'Meaning'),
    row('---', '---', '---'),
    ...Object.entries(inputs).map(([name, definition]) =>
      row(code(name), code(definition.default ?? definition.runnerDefault), describe(definition))
    ),
    ''
  ])
}

/** The sources are TypeScript, so they are bundled first. */
async function loadGroups() {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    stdin: {
      contents: `export { sessionGroups } from './src/session/inputs/table/input-table.ts'
        export { actionGroups } from './src/action/step/settings.ts'`,
      resolveDir: root
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    write: false
  })
  const bundle = path.join(root, `node_modules/.reference-${process.pid}.mjs`)
  try {
    fs.writeFileSync(bundle, outputFiles[0].text)
    return await import(bundle)
  } finally {
    fs.rmSync(bundle, { force: true })
  }
}

function read(file) {
  return fs.readFileSync(path.join(root, file), 'utf8')
}

async function write(file, text, parser) {
  const formatted = await prettier.format(text, {
    ...(await prettier.resolveConfig(path.join(root, file))),
    parser
  })
  if (formatted === read(file)) return
  if (isCheck) {
    console.error(`${file} is not what the table of inputs says: run \`node scripts/reference.mjs\`.`)
    process.exitCode = 1
  } else fs.writeFileSync(path.join(root, file), formatted)
}
