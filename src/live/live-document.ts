/** The document of the live page: the report's frame without any data of the session, which only the stream sends. */
import { contentSecurityPolicy, renderDocument } from '../report/html/html.js'
import { readPageScript } from '../report/html/page-script.js'
import { html } from '../report/html/tag.js'

/** The document and its content security policy. */
export function renderLiveDocument(): { readonly html: string; readonly policy: string } {
  const page = { script: readPageScript('live'), connect: "'self'" } as const
  const text = renderDocument({
    ...page,
    title: 'Session',
    top: TOP,
    part: () => undefined,
    runs: [],
    samples: {}
  })
  return { html: text, policy: contentSecurityPolicy(page) }
}

const TOP = html`<section class="live" aria-label="Following and steering the session">
<p id="connection" class="meta">Connecting …</p>
<button type="button" id="cancel" disabled>Cancel the session</button>
<p id="over" class="verdict" hidden></p>
<p id="news" class="unseen" role="status"></p>
<noscript><p class="error">The live page needs JavaScript. The report at the end of the session does not.</p></noscript>
</section>
<dialog id="confirm" aria-labelledby="question"><form method="dialog">
<p id="question"></p>
<label for="reason">Reason (shown in the report)</label>
<input id="reason" maxlength="500" autocomplete="off">
<p class="row"><button value="yes" class="end" id="yes">Yes, end it</button><button value="no">No</button></p>
</form></dialog>`
