/** The documents of this repository, taken apart: code blocks, links, anchors. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACTION_ROOT } from './action-manifest.js'

/** A fenced block: its info string, and its content. */
export interface CodeBlock {
  readonly language: string
  readonly text: string
}

/** One document. */
export interface Document {
  /** Its path in the repository. */
  readonly name: string
  readonly blocks: readonly CodeBlock[]
  /** Targets of links that do not leave the repository. */
  readonly links: readonly string[]
  readonly headings: readonly string[]
  /** Anchors of its headings, as GitHub makes them. */
  readonly anchors: readonly string[]
}

const FENCED = /^(`{3,})(\w*)\n(.*?)^\1$/gms

/** The documents at the top of the repository, and those in `docs/`. */
export function readDocuments(): Document[] {
  const docs = readdirSync(join(ACTION_ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
  return ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'examples/README.md', ...docs].map(
    (name) => {
      const text = readFileSync(join(ACTION_ROOT, name), 'utf8')
      const prose = text.replaceAll(FENCED, '')
      const headings = Array.from(prose.matchAll(/^#+ (.*)$/gm), ([, heading = '']) => heading)
      return {
        name,
        headings,
        blocks: Array.from(text.matchAll(FENCED), ([, , language = '', body = '']) => ({
          language,
          text: body
        })),
        links: Array.from(prose.matchAll(/\]\(([^)\s]+)\)/g), ([, target = '']) => target).filter(
          (target) => !/^(?:[a-z]+:|\.\.\/\.\.\/actions\/)/.test(target)
        ),
        anchors: headings.map(anchorOf)
      }
    }
  )
}

function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(' ', '-')
}
