/** The workflows that this repository publishes: its own, and those in README.md, `docs/` and `examples/` that readers copy. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ACTION_ROOT } from './action-manifest.js'

/** A workflow: the name of its file, and its content. */
export interface Workflow {
  readonly name: string
  readonly text: string
}

/** The workflows of `.github/workflows`. */
export function readOwnWorkflows(): Workflow[] {
  const folder = join(ACTION_ROOT, '.github/workflows')
  return readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** The workflows of `examples/`. */
export function readExamples(): Workflow[] {
  const folder = join(ACTION_ROOT, 'examples')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
}

/** All that readers copy: those of the documents that are not examples, and the examples. */
export function readReadmeWorkflows(): Workflow[] {
  const examples = readExamples()
  const texts = new Set(examples.map(({ text }) => text))
  return [...readDocumentedWorkflows().filter(({ text }) => !texts.has(text)), ...examples]
}

/** The fenced YAML blocks of README.md and of the documents that are whole workflows. */
export function readDocumentedWorkflows(): Workflow[] {
  const documents = readdirSync(join(ACTION_ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
  return ['README.md', ...documents].flatMap((document) =>
    readWorkflowsOf(readFileSync(join(ACTION_ROOT, document), 'utf8')).map((text, index) => ({
      name: `${document.replace(/\W+/g, '-').toLowerCase()}-${index + 1}.yml`,
      text
    }))
  )
}

function readWorkflowsOf(markdown: string): string[] {
  return Array.from(markdown.matchAll(/^```ya?ml\n(.*?)^```$/gms), ([, text = '']) => text).filter((text) => {
    const content: unknown = parse(text)
    return typeof content === 'object' && content !== null && 'on' in content && 'jobs' in content
  })
}

/** Makes a project that holds this action.yml and the workflows; gives its folder. */
export function createProject(workflows: readonly Workflow[]): string {
  const root = mkdtempSync(join(tmpdir(), 'workflows-'))
  mkdirSync(join(root, '.git'))
  mkdirSync(join(root, '.github/workflows'), { recursive: true })
  cpSync(join(ACTION_ROOT, 'action.yml'), join(root, 'action.yml'))
  mkdirSync(join(root, 'dist/main'), { recursive: true })
  mkdirSync(join(root, 'dist/post'), { recursive: true })
  for (const entry of ['main', 'post']) writeFileSync(join(root, `dist/${entry}/index.js`), '')
  for (const { name, text } of workflows) writeFileSync(join(root, '.github/workflows', name), text)
  return root
}
