export const id = 174;
export const ids = [174];
export const modules = {

/***/ 56093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startLivePage: () => (/* binding */ startLivePage)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/live/one-time-auth.js
/**
 * Who is let in: a one-time token, which stands in the printed address, is exchanged for a key that the page keeps. A
 * cookie would be shown to every other server of this address, an agent's own among them: it knows no ports.
 */

/** Makes an entrance. After each use there is a new token, so that a second window can be let in, too. */
function createOneTimeAuth(makeSecret = () => (0,external_node_crypto_.randomBytes)(32).toString('base64url')) {
    const keys = [];
    let token = makeSecret();
    return {
        token: () => token,
        enter: (given) => {
            if (!isSame(given, token))
                return undefined;
            token = makeSecret();
            const key = makeSecret();
            keys.push(key);
            return key;
        },
        knows: (given) => keys.some((key) => isSame(given, key))
    };
}
/** Compares in a time that tells nothing. */
function isSame(given, secret) {
    const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(digest(given), digest(secret));
}

;// CONCATENATED MODULE: ./lib/live/authorize-request.js
const ACTIONS = ['message', 'end', 'cancel'];
/**
 * Judges a request to the server on this port. A page of another origin, or one whose name was made to lead here (DNS
 * rebinding), is refused whatever it asks for. Keys are not judged here.
 */
function authorizeRequest({ method, target, headers }, port) {
    const { host = '', origin } = headers;
    const ownHosts = [`127.0.0.1:${port}`, `localhost:${port}`];
    if (!ownHosts.includes(host))
        return refused(421, `This server answers to ${ownHosts.join(' and ')} only. Behind a tunnel, use the same port.`);
    if (origin !== undefined && origin !== `http://${host}`)
        return refused(403, 'Pages of other origins are not answered.');
    const site = headers['sec-fetch-site'];
    if (target !== '/' && site !== undefined && site !== 'same-origin')
        return refused(403, 'Other sites are not answered.');
    if (target === '/' || target === '/events') {
        if (method !== 'GET')
            return refused(405, 'Only GET is answered here.');
        return { kind: target === '/' ? 'page' : 'events' };
    }
    const action = target.slice(1);
    if (action !== 'enter' && !isAction(action))
        return refused(404, 'There is nothing here.');
    if (method !== 'POST')
        return refused(405, 'Only POST is answered here.');
    if (origin === undefined)
        return refused(403, 'The header Origin is missing.');
    if (headers['content-type'] !== 'application/json')
        return refused(415, 'Only application/json is read.');
    return action === 'enter' ? { kind: 'enter' } : { kind: 'action', action };
}
function isAction(text) {
    return ACTIONS.includes(text);
}
function refused(status, message) {
    return { kind: 'refused', status, message };
}

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/live/live-actions.js

/** Bytes of a request's body. */
const BODY_LIMIT_BYTES = 256 * 1024;
/** The fields of a body; undefined when it is too large or no JSON object. */
async function readFields(request) {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of request) {
        bytes += chunk.length;
        if (bytes > BODY_LIMIT_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    try {
        const fields = JSON.parse(Buffer.concat(chunks).toString('utf8'));
        return typeof fields === 'object' && fields !== null ? fields : undefined;
    }
    catch {
        return undefined;
    }
}
/** Does what the page asks for. What the session refuses is told to the page. */
async function runAction(action, fields, control) {
    const [run, text, reason] = [textOf(fields['run']), textOf(fields['text']), textOf(fields['reason'])];
    try {
        switch (action) {
            case 'message':
                if (run === '' || text.trim() === '')
                    return answer(400, 'A message needs a run and a text.');
                await control.sendMessage(run, text);
                return answer(200, 'Sent.');
            case 'end':
                if (run === '')
                    return answer(400, 'It was not said which run is to be ended.');
                await control.endRun(run, reasonOr(reason, 'ended from the live page'));
                return answer(200, 'It is being ended.');
            case 'cancel':
                control.cancel(reasonOr(reason, 'cancelled from the live page'));
                return answer(200, 'The session is being cancelled.');
        }
    }
    catch (error) {
        return answer(409, (0,error_message/* errorMessage */.g)(error));
    }
}
function reasonOr(reason, otherwise) {
    return reason.trim() === '' ? otherwise : `${otherwise}: ${reason.trim()}`;
}
/** A field that is a text; empty when it is none. */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function answer(status, message) {
    return { status, body: { message } };
}

// EXTERNAL MODULE: ./lib/report/html/html.js + 1 modules
var html_html = __webpack_require__(80303);
// EXTERNAL MODULE: ./lib/report/html/page-script.js
var page_script = __webpack_require__(44315);
;// CONCATENATED MODULE: ./lib/live/live-document.js
/** The document of the live page: the report's frame without a word of the session in it, which only the stream brings. */


/** The document and the policy that goes with it. */
function renderLiveDocument() {
    const page = { script: (0,page_script/* readPageScript */.B)('live'), connect: "'self'" };
    const html = (0,html_html/* renderDocument */.yQ)({
        ...page,
        title: 'Session',
        top: TOP,
        part: () => '',
        runs: [],
        samples: {}
    });
    return { html, policy: (0,html_html/* contentSecurityPolicy */.A8)(page) };
}
const TOP = `<section class="live" aria-label="Following and steering the session">
<p id="connection" class="meta">Connecting …</p>
<button type="button" id="cancel" disabled>Cancel the session</button>
<p id="over" class="verdict" hidden></p>
<p id="news" class="unseen" role="status"></p>
<noscript><p class="error">The live page needs JavaScript. The report at the end of the session does not.</p></noscript>
</section>
<dialog id="confirm" aria-labelledby="question"><form method="dialog">
<p id="question"></p>
<label for="reason">Reason (told to all who read the report)</label>
<input id="reason" maxlength="500" autocomplete="off">
<p class="row"><button value="yes" class="end" id="yes">Yes, end it</button><button value="no">No</button></p>
</form></dialog>`;

// EXTERNAL MODULE: ./lib/report/html/parts.js + 8 modules
var parts = __webpack_require__(33184);
// EXTERNAL MODULE: ./lib/session/record/fold-events.js
var fold_events = __webpack_require__(4739);
// EXTERNAL MODULE: ./lib/session/record/report-excerpts.js
var report_excerpts = __webpack_require__(97547);
// EXTERNAL MODULE: ./lib/report/log/log-run-lines.js
var log_run_lines = __webpack_require__(18243);
// EXTERNAL MODULE: ./lib/report/log/paint.js
var paint = __webpack_require__(69403);
;// CONCATENATED MODULE: ./lib/live/activity.js


/** Lines that are kept of a run: the whole stands in its transcript. */
const LINES_LIMIT = 400;
/** Characters of a line. */
const LINE_LIMIT = 1_000;
/** Starts with no runs. `redact` is applied to each line. */
function startActivity(redact) {
    const render = (0,log_run_lines/* createRunLines */.R)('INFO', (0,paint/* choosePaint */.i)(false));
    const runs = new Map();
    return {
        know: render.know,
        add: (event, position) => {
            const lines = render.render(event);
            // PM's answer stands in its response, heartbeats in the table.
            if (event.type === 'run-heartbeat')
                return;
            const shown = event.type === 'run-ended' ? lines.filter((line) => /^\[.\]/u.test(line)) : lines;
            const kept = runs.get(event.run) ?? { lines: [], droppedUpTo: 0, dropped: 0 };
            runs.set(event.run, kept);
            for (const line of shown) {
                const text = redact(withoutName(line));
                kept.lines.push({ position, elapsedMs: event.elapsedMs, text: text.slice(0, LINE_LIMIT) });
            }
            while (kept.lines.length > LINES_LIMIT) {
                kept.droppedUpTo = kept.lines.shift()?.position ?? 0;
                kept.dropped += 1;
            }
        },
        since: (position) => [...runs].flatMap(([run, kept]) => {
            const lines = kept.lines.filter((line) => line.position > position);
            const missed = kept.droppedUpTo > position ? kept.dropped : 0;
            return lines.length === 0 ? [] : [{ run, lines, missed }];
        })
    };
}
/** The run's name in brackets is left out: the lines stand beneath it. A mark of the end stays. */
function withoutName(line) {
    return /^\[.\] /u.test(line) ? line : line.replace(/^\[[^\]]*\] /, '');
}

// EXTERNAL MODULE: ./lib/util/clock.js
var clock = __webpack_require__(58394);
;// CONCATENATED MODULE: ./lib/live/live-state.js






const FIXED = ['header', 'timeline', 'table', 'lists', 'configuration', 'footer'];
/** Points of a run's chart: beyond it every second one is dropped. */
const POINTS_LIMIT = 600;
/** Starts before the first event. `redact` is applied to every text that is shown. */
function startLiveState(redact = (text) => text) {
    const fold = (0,fold_events/* startFold */.I)();
    const activity = startActivity(redact);
    const samples = new Map();
    /** Highest memory of each run, in MiB. */
    const peaks = new Map();
    const rendered = new Map();
    const changed = new Set(FIXED);
    let names = [];
    let position = 0;
    let end;
    const apply = (event) => {
        fold.apply(event);
        position += 1;
        if ('run' in event) {
            if (event.type === 'run-sampled')
                addSample(event.run, event.sample);
            else
                changed.add(`run-${event.run}`);
            activity.add(event, position);
            for (const name of ['header', 'timeline', 'table'])
                changed.add(name);
        }
        else
            for (const name of FIXED)
                changed.add(name);
        if (event.type !== 'delegations-detected')
            return;
        activity.know(event.delegations);
        // PM's answer shows where each delegation stands.
        for (const { id } of fold.record().pm)
            changed.add(`run-${id}`);
        for (const { id } of event.delegations)
            changed.add(`run-${id}`);
    };
    const addSample = (run, sample) => {
        const points = samples.get(run) ?? [];
        points.push({ position, point: (0,html_html/* chartPoint */.Pi)(sample) });
        const peakMb = points.at(-1)?.point[1] ?? 0;
        if (peakMb > (peaks.get(run) ?? 0)) {
            peaks.set(run, peakMb);
            changed.add(`run-${run}`);
        }
        samples.set(run, points.length > POINTS_LIMIT ? points.filter((_, index) => index % 2 === 0) : points);
    };
    /** Renders what events have touched; what looks the same is not sent again. */
    const refresh = () => {
        const record = end?.record ?? redactHead(fold.record(), redact, changed);
        const view = end?.view ?? { isRunning: true, isInFolder: false, files: {} };
        const runs = (0,parts/* runParts */.e)(record, view);
        names = runs.map(({ name }) => name);
        const render = (name, html) => {
            if (!changed.has(name) && rendered.has(name))
                return;
            const text = html();
            if (rendered.get(name)?.html !== text)
                rendered.set(name, { html: text, position });
        };
        for (const name of FIXED)
            render(name, () => (0,parts/* renderFixedPart */.U)(name, record, view));
        for (const part of runs)
            render(part.name, part.render);
        changed.clear();
    };
    return {
        apply,
        finish: (record, files, over) => {
            end = { record, view: { isRunning: false, isInFolder: false, files }, over };
            position += 1;
            for (const name of [...FIXED, ...rendered.keys()])
                changed.add(name);
            for (const run of [...record.pm, ...record.results])
                changed.add(`run-${run.id}`);
        },
        position: () => position,
        since: (from) => {
            if (changed.size > 0)
                refresh();
            return {
                position,
                now: (0,clock/* now */.t)(),
                parts: [...rendered].flatMap(([name, part]) => part.position > from ? [{ name, html: part.html }] : []),
                runs: names,
                activity: activity.since(from),
                samples: [...samples].flatMap(([run, points]) => {
                    const newer = points.filter((each) => each.position > from).map(({ point }) => point);
                    return newer.length === 0 ? [] : [{ run, points: newer }];
                }),
                over: end?.over ?? null
            };
        }
    };
}
/** A record whose texts are redacted; of runs only those that will be shown anew, for the sake of time. */
function redactHead(record, redact, changed) {
    const { pm, results, ...head } = record;
    const redactRuns = (runs) => runs.map((run) => {
        const shown = changed.has(`run-${run.id}`) ? run.response : '';
        return { ...(0,report_excerpts/* redactDeep */.KL)({ ...run, response: shown, samples: [] }, redact), samples: run.samples };
    });
    return { ...(0,report_excerpts/* redactDeep */.KL)(head, redact), pm: redactRuns(pm), results: redactRuns(results) };
}

;// CONCATENATED MODULE: ./lib/live/live-stream.js
/** Between two updates: fast enough for an eye, and several events at once cost little more than one. */
const UPDATE_MS = 300;
/** Work on updates takes at most this share of the time: the session's own supervision comes first. */
const SHARE_OF_TIME = 0.1;
/** A line that says nothing, so that both sides notice a dead connection. */
const SIGN_OF_LIFE_MS = 15_000;
/** Starts without readers. */
function startLiveStream(state) {
    const readers = new Set();
    let timer;
    let pauseMs = UPDATE_MS;
    const sendAll = () => {
        timer = undefined;
        const startMs = performance.now();
        const messages = new Map();
        for (const reader of readers) {
            if (reader.response.writableNeedDrain || reader.position === state.position())
                continue;
            const message = messages.get(reader.position) ?? renderMessage(state, reader.position);
            messages.set(reader.position, message);
            reader.position = state.position();
            reader.response.write(message);
        }
        pauseMs = Math.max(UPDATE_MS, (performance.now() - startMs) / SHARE_OF_TIME);
    };
    const scheduleFlush = () => {
        if (readers.size === 0)
            return;
        timer ??= setTimeout(sendAll, pauseMs).unref();
    };
    const signs = setInterval(() => {
        for (const { response } of readers)
            if (!response.writableNeedDrain)
                response.write(': alive\n\n');
    }, SIGN_OF_LIFE_MS).unref();
    return {
        scheduleFlush,
        open: (response, position) => {
            const reader = { response, position: position <= state.position() ? position : 0 };
            readers.add(reader);
            response.on('close', () => readers.delete(reader));
            response.on('drain', scheduleFlush);
            // Sent at once: the page shows where the session stands before anything new happens.
            response.write(renderMessage(state, reader.position));
            reader.position = state.position();
        },
        end: async (waitMs) => {
            clearTimeout(timer);
            clearInterval(signs);
            const done = [...readers].map(({ response, position }) => new Promise((resolve) => {
                response.on('close', resolve);
                response.end(position === state.position() ? '' : renderMessage(state, position));
            }));
            let deadline;
            const overdue = new Promise((resolve) => (deadline = setTimeout(resolve, waitMs)));
            await Promise.race([Promise.all(done), overdue]);
            clearTimeout(deadline);
        }
    };
}
/** One message; JSON has no line ends of its own. */
function renderMessage(state, position) {
    const update = state.since(position);
    return `event: update\nid: ${update.position}\ndata: ${JSON.stringify(update)}\n\n`;
}

;// CONCATENATED MODULE: ./lib/live/live-page.js
/**
 * The live page: the report of a session while it runs, on the loopback address. It shows what the events tell, and lets
 * the person at it steer. It ends with the session; a page that is open then stays readable.
 */







/** How long the end waits for pages that read slowly. */
const LAST_WORD_MS = 2_000;
/**
 * Starts the server.
 * @throws the system's error where the port is taken or may not be used.
 */
async function startLivePage(options) {
    const state = startLiveState(options.redact);
    const stream = startLiveStream(state);
    const entrance = createOneTimeAuth();
    const document = renderLiveDocument();
    let port = options.port;
    const server = external_node_http_.createServer((request, response) => {
        answer(request, response).catch(() => {
            response.destroy();
        });
    });
    const answer = async (request, response) => {
        const { method = '', url: target = '', headers } = request;
        const verdict = authorizeRequest({ method, target, headers }, port);
        if (verdict.kind === 'refused') {
            request.resume();
            sendJson(response, verdict.status, { message: verdict.message });
        }
        else if (verdict.kind === 'page')
            sendDocument(response);
        else if (verdict.kind === 'enter') {
            const key = entrance.enter(textOf((await readFields(request))?.['token']));
            if (key === undefined)
                sendJson(response, 401, { message: NO_ENTRY });
            else {
                sendJson(response, 200, { key });
                options.onEntered?.(url());
            }
        }
        else if (!entrance.knows(/^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '')) {
            request.resume();
            sendJson(response, 401, { message: NO_ENTRY });
        }
        else if (verdict.kind === 'events') {
            response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' });
            stream.open(response, positionOf(headers['last-event-id']));
        }
        else {
            const fields = await readFields(request);
            const { status, body } = fields === undefined ? BAD_BODY : await runAction(verdict.action, fields, options.control);
            sendJson(response, status, body);
        }
    };
    const sendDocument = (response) => {
        response.writeHead(200, {
            ...HEADERS,
            'content-type': 'text/html; charset=utf-8',
            'content-security-policy': `${document.policy}; frame-ancestors 'none'`
        });
        response.end(document.html);
    };
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
    });
    port = server.address().port;
    // Whoever forgets to close it can end all the same.
    server.unref();
    const url = () => `http://127.0.0.1:${port}/#token=${entrance.token()}`;
    return {
        url,
        onEvent: (event) => {
            state.apply(event);
            stream.scheduleFlush();
        },
        finish: state.finish,
        close: async () => {
            await stream.end(LAST_WORD_MS);
            await new Promise((resolve) => {
                server.close(() => {
                    resolve();
                });
                server.closeAllConnections();
            });
        }
    };
}
const NO_ENTRY = 'This window was not let in: each printed address opens one window, once. The next one stands in the terminal.';
const BAD_BODY = { status: 400, body: { message: 'The body is no JSON object, or too large.' } };
/** Nothing is kept by the browser, framed by a page, or shown to another site. */
const HEADERS = {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin'
};
function sendJson(response, status, body) {
    response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(body));
}
function positionOf(header) {
    return typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0;
}


/***/ }),

/***/ 18530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ timelineBars),
/* harmony export */   X1: () => (/* binding */ countBarsLeftOut),
/* harmony export */   s8: () => (/* binding */ renderTimeline)
/* harmony export */ });
/* harmony import */ var _explain_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17569);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53289);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65235);



/** Bars that are drawn: more would be indistinguishable, and the table below has all runs. */
const BAR_LIMIT = 100;
const HOUR_MS = 3_600_000;
/** Shorter sessions have more than one tick per second. */
const SHORT_MS = 10_000;
/** The runs that were started, PM's among them, in order of their start. */
function timelineBars(record) {
    const origin = Date.parse(record.startedAt);
    return [...record.pm, ...record.results]
        .flatMap((run) => barOf(run, record, origin))
        .sort((left, right) => left.startMs - right.startMs);
}
/** The gantt, or undefined when nothing was started. */
function renderTimeline(record) {
    const bars = timelineBars(record);
    if (bars.length === 0)
        return undefined;
    const longest = Math.max(...bars.map((bar) => bar.endMs));
    const lines = bars.slice(0, BAR_LIMIT).map(renderBar);
    return [
        'gantt',
        '    title PM and agents over time',
        '    dateFormat YYYY-MM-DD HH:mm:ss.SSS',
        `    axisFormat ${axisFormat(longest)}`,
        '    todayMarker off',
        ...lines
    ].join('\n');
}
/** In a short session, ticks with whole seconds would repeat the same second. */
function axisFormat(longestMs) {
    if (longestMs < SHORT_MS)
        return '%S.%L';
    return longestMs < HOUR_MS ? '%M:%S' : '%H:%M:%S';
}
/** How many bars the gantt leaves out. */
function countBarsLeftOut(record) {
    return Math.max(0, timelineBars(record).length - BAR_LIMIT);
}
function barOf(run, record, origin) {
    if (run.startedAt === null)
        return [];
    const startMs = Math.max(0, Date.parse(run.startedAt) - origin);
    // A run without an end lasted until the last event of the session.
    const lastMs = record.executionSeconds * 1000;
    const endMs = run.endedAt === null ? lastMs : Date.parse(run.endedAt) - origin;
    if (!Number.isFinite(startMs) || !Number.isFinite(endMs))
        return [];
    return [{ run, startMs, endMs: Math.max(startMs + 1, endMs) }];
}
function renderBar({ run, startMs, endMs }) {
    // The run's id comes first: a label that starts with `title` or `section` would be parsed as a keyword.
    const label = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .diagramLabel */ .Oc)(`${run.id} ${run.agent} ${(0,_explain_run_js__WEBPACK_IMPORTED_MODULE_0__/* .markOf */ .Fg)(run)}`);
    const duration = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSeconds */ .Xo)((endMs - startMs) / 1000);
    return `    section ${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .diagramLabel */ .Oc)(`${run.agent} ${run.id}`)}\n    ${label} ${duration} :${tagOf(run)}, ${clock(startMs)}, ${clock(endMs)}`;
}
function tagOf(run) {
    if (run.outcome === 'completed')
        return 'done';
    return run.outcome === null || run.outcome === 'cancelled' ? 'active' : 'crit';
}
/** Any day without a clock change works: the axis shows the time since its start. */
function clock(elapsedMs) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(elapsedMs)).toISOString().slice(0, -1).replace('T', ' ');
}


/***/ })

};
