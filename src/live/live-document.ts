/** The document of the live page: the report's frame without any data of the session, which only the stream sends. */
import { contentSecurityPolicy, renderDocument } from '../report/html/document/document.js'
import { readPageScript } from '../report/html/document/page-script.js'
import { html } from '../report/html/markup/tag.js'
import { LIVE_STYLE } from './live-style.js'

/** The document and its content security policy. */
export function renderLiveDocument(): { readonly html: string; readonly policy: string } {
  const page = { script: readPageScript('live'), style: LIVE_STYLE, connect: "'self'" } as const
  const text = renderDocument({
    ...page,
    title: 'Live page',
    top: TOP,
    part: () => undefined,
    runs: [],
    samples: {}
  })
  return { html: text, policy: contentSecurityPolicy(page) }
}

/** Until a window is let in, the style sheet hides all but the gate. */
const TOP = html`<section class="gate" aria-label="Connection">
<p id="connection" class="meta">Connecting …</p>
<button type="button" id="cancel" disabled>Cancel the session</button>
<p id="silent" class="silent" role="alert"></p>
<p id="over" class="verdict" hidden></p>
<p id="news" class="unseen" role="status"></p>
<noscript><p class="error">The live page needs JavaScript. The report at the end of the session does not.</p></noscript>
</section>
<section class="live" id="live" aria-label="Agents at work">
<div class="desk">
<form id="composer">
<p class="row"><label for="to">To</label><select id="to"></select></p>
<p class="row"><label class="unseen" for="text">Message</label><textarea id="text" rows="2" required maxlength="32000" placeholder="Message (Ctrl+Enter sends)"></textarea><button type="submit" id="send">Send</button></p>
<p id="sent" class="meta" role="status"></p>
</form>
<section id="followed" aria-labelledby="followed-name" hidden>
<h2 id="followed-name" tabindex="-1"></h2>
<p id="followed-state" class="meta"></p>
<p class="row"><button type="button" id="write">Message</button><button type="button" id="wrap-up">Ask to wrap up</button><button type="button" id="end" class="end">End this agent</button><button type="button" id="unfollow">Close</button></p>
<p id="answer" class="meta" role="status"></p>
<div id="followed-chart"></div>
<ol id="lines" tabindex="0" aria-label="Activity"></ol>
</section>
</div>
<ul id="grid" aria-label="Runs in progress"></ul>
</section>
<dialog id="confirm" aria-labelledby="question"><form method="dialog">
<p id="question"></p>
<label for="reason">Reason (shown in the report)</label>
<input id="reason" maxlength="500" autocomplete="off">
<p class="row"><button value="yes" class="end" id="yes">Yes, end it</button><button value="no">No</button></p>
</form></dialog>`
