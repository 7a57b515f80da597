/** The document of a page: its frame, its style sheet and its script, with a policy that allows nothing else. */
import { createHash } from 'node:crypto'
import type { ChartPoint } from '../../../page/page-data.js'
import { jsonScript } from '../markup/elements.js'
import { html, joinHtml, trustedHtml, type Html } from '../markup/tag.js'
import { reportStyle } from './style.js'

/** Parts that every page has, in their order; the runs come between `table` and `lists`. */
export type FixedPart = 'header' | 'failures' | 'timeline' | 'table' | 'lists' | 'configuration' | 'footer'

/** What differs between the documents of the report and the live page. */
export interface PageDocument {
  readonly title: string
  readonly script: string
  /** Style rules after the report's own. */
  readonly style?: string
  /** Where the page may connect to; nowhere by default. */
  readonly connect?: `'self'`
  /** What stays beside the content while it scrolls. */
  readonly rail?: Html
  /** What chooses among the runs, besides the search. */
  readonly chips?: Html
  /** What is above the header. */
  readonly top?: Html
  readonly part: (name: FixedPart) => Html | undefined
  readonly runs: readonly { readonly name: string; readonly content: Html }[]
  readonly samples: Readonly<Record<string, readonly ChartPoint[]>>
}

/** The document around the parts of a page. */
export function renderDocument(page: PageDocument): string {
  const place = (name: string, content: Html | undefined): Html =>
    html`<div data-part="${name}">${content}</div>`
  const fixed = (name: FixedPart): Html => place(name, page.part(name))
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trustedHtml(contentSecurityPolicy(page))}">
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${page.title}</title>
<style>${trustedHtml(styleOf(page))}</style></head><body>
<a class="skip" href="#runs">To the runs</a>
${page.top}
<div class="page${page.rail === undefined ? '' : ' with-rail'}">
<header><p class="theme" hidden><label for="theme">Theme</label> <select id="theme"><option value="">System</option><option value="light">Light</option><option value="dark">Dark</option></select></p>
${fixed('header')}</header>
${page.rail}
<main>
${fixed('failures')}
${fixed('timeline')}
<h2 id="runs">Runs</h2>
${fixed('table')}
<p class="search" hidden><label for="search">Search tasks, responses and transcripts</label><input id="search" type="search"><span id="count" role="status"></span></p>
${page.chips}
<div id="run-list">
${joinHtml([...page.runs.map(({ name, content }) => place(name, content)), html`</div>`], '\n')}
${fixed('lists')}
${fixed('configuration')}
</main>
<footer class="meta">${fixed('footer')}</footer>
</div>
${jsonScript('samples', page.samples)}
<script>${trustedHtml(page.script)}</script>
</body></html>
`.toString()
}

/** Allows only this style sheet and this script, by hash: even if text of agents became markup, it could not run. */
export function contentSecurityPolicy(page: Pick<PageDocument, 'script' | 'style' | 'connect'>): string {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`
  const connect = page.connect === undefined ? '' : ` connect-src ${page.connect};`
  return `default-src 'none'; style-src ${hash(styleOf(page))}; script-src ${hash(page.script)};${connect} base-uri 'none'; form-action 'none'`
}

function styleOf({ style = '' }: Pick<PageDocument, 'style'>): string {
  return `${reportStyle()}${style}`
}
