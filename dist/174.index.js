export const id = 174;
export const ids = [174];
export const modules = {

/***/ 56093:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


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
 * Authentication: a one-time token, part of the printed address, is exchanged for a key that the page keeps. A
 * cookie would be sent to every other server on this address, an agent's own included: cookies ignore the port.
 */

/** Starts with a first token. Each use creates a new one, so that another window can be opened. */
function createOneTimeAuth(makeSecret = () => (0,external_node_crypto_.randomBytes)(32).toString('base64url')) {
    const keys = [];
    let token = makeSecret();
    return {
        token: () => token,
        exchange: (given) => {
            if (!isSame(given, token))
                return undefined;
            token = makeSecret();
            const key = makeSecret();
            keys.push(key);
            return key;
        },
        isKey: (given) => keys.some((key) => isSame(given, key))
    };
}
/** Compares in constant time. */
function isSame(given, secret) {
    const digest = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest();
    return (0,external_node_crypto_.timingSafeEqual)(digest(given), digest(secret));
}

;// CONCATENATED MODULE: ./lib/live/authorize-request.js
const ACTIONS = ['message', 'end', 'cancel'];
/**
 * Authorizes a request to the server on this port. A page of another origin, or one whose name resolves to this machine
 * (DNS rebinding), is always refused. Keys are not checked here.
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
        return refused(404, 'Not found.');
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

/** Maximum size of a request's body. */
const BODY_LIMIT_BYTES = 256 * 1024;
/** The fields of a body; undefined if it is too large or not a JSON object. */
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
/** Performs an action; the response says why the session refused it. */
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
                    return answer(400, 'Which run to end is missing.');
                await control.endRun(run, reasonOr(reason, 'ended from the live page'));
                return answer(200, 'Ending it.');
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
/** A text field; empty if it is not a text. */
function textOf(value) {
    return typeof value === 'string' ? value : '';
}
function answer(status, message) {
    return { status, body: { message } };
}

// EXTERNAL MODULE: ./lib/report/html/html.js + 1 modules
var html = __webpack_require__(80303);
// EXTERNAL MODULE: ./lib/report/html/page-script.js
var page_script = __webpack_require__(44315);
// EXTERNAL MODULE: ./lib/report/html/tag.js
var tag = __webpack_require__(53166);
;// CONCATENATED MODULE: ./lib/live/live-document.js
/** The document of the live page: the report's frame without any data of the session, which only the stream sends. */



/** The document and its content security policy. */
function renderLiveDocument() {
    const page = { script: (0,page_script/* readPageScript */.B)('live'), connect: "'self'" };
    const text = (0,html/* renderDocument */.yQ)({
        ...page,
        title: 'Session',
        top: TOP,
        part: () => undefined,
        runs: [],
        samples: {}
    });
    return { html: text, policy: (0,html/* contentSecurityPolicy */.A8)(page) };
}
const TOP = (0,tag/* html */.qy) `<section class="live" aria-label="Following and steering the session">
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
</form></dialog>`;

// EXTERNAL MODULE: ./lib/report/html/parts.js + 8 modules
var parts = __webpack_require__(33184);
// EXTERNAL MODULE: ./lib/session/record/fold-events.js
var fold_events = __webpack_require__(4739);
// EXTERNAL MODULE: ./lib/session/redaction/redact-deep.js
var redact_deep = __webpack_require__(88164);
// EXTERNAL MODULE: ./lib/report/log/log-run-lines.js + 3 modules
var log_run_lines = __webpack_require__(28744);
// EXTERNAL MODULE: ./lib/report/log/paint.js
var paint = __webpack_require__(69403);
;// CONCATENATED MODULE: ./lib/live/activity.js


/** Lines kept per run; the transcript has all. */
const LINES_LIMIT = 400;
/** Characters per line. */
const LINE_LIMIT = 1_000;
/** Starts with no runs. `redact` is applied to each line. */
function startActivity(redact) {
    const render = (0,log_run_lines/* createRunLines */.R)('INFO', (0,paint/* choosePaint */.i)(false));
    const runs = new Map();
    return {
        know: render.register,
        add: (event, position) => {
            const lines = render.render(event);
            // PM's answer is shown as its response, heartbeats in the table.
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
/** Removes the run's name in brackets, because the lines are shown below it. Keeps the mark of an end. */
function withoutName(line) {
    return /^\[.\] /u.test(line) ? line : line.replace(/^\[[^\]]*\] /, '');
}

// EXTERNAL MODULE: ./lib/util/clock.js
var clock = __webpack_require__(58394);
// EXTERNAL MODULE: ./lib/session/record/all-runs.js
var all_runs = __webpack_require__(2646);
;// CONCATENATED MODULE: ./lib/live/live-state.js







const FIXED = ['header', 'timeline', 'table', 'lists', 'configuration', 'footer'];
/** Points of a run's chart; above this, every second one is dropped. */
const POINTS_LIMIT = 600;
/** Starts before the first event. `redact` is applied to all text that is shown. */
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
        // PM's answer shows the state of each delegation.
        for (const { id } of fold.record().pm)
            changed.add(`run-${id}`);
        for (const { id } of event.delegations)
            changed.add(`run-${id}`);
    };
    const addSample = (run, sample) => {
        const points = samples.get(run) ?? [];
        points.push({ position, point: (0,html/* chartPoint */.Pi)(sample) });
        const peakMb = points.at(-1)?.point[1] ?? 0;
        if (peakMb > (peaks.get(run) ?? 0)) {
            peaks.set(run, peakMb);
            changed.add(`run-${run}`);
        }
        samples.set(run, points.length > POINTS_LIMIT ? points.filter((_, index) => index % 2 === 0) : points);
    };
    /** Renders what events have changed; what looks the same is not sent again. */
    const refresh = () => {
        const record = end?.record ?? redactHead(fold.record(), redact, changed);
        const view = end?.view ?? { isRunning: true, isInFolder: false, files: {} };
        const runs = (0,parts/* runParts */.e)(record, view);
        names = runs.map(({ name }) => name);
        const render = (name, content) => {
            if (!changed.has(name) && rendered.has(name))
                return;
            const text = content().toString();
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
            for (const run of (0,all_runs/* allRuns */.o)(record))
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
/** A record with redacted text; of runs, only those that will be rendered, to save time. */
function redactHead(record, redact, changed) {
    const { pm, results, checks, ...head } = record;
    const redactRuns = (runs) => runs.map((run) => {
        const shown = changed.has(`run-${run.id}`) ? run.response : '';
        return { ...(0,redact_deep/* redactDeep */.K)({ ...run, response: shown, samples: [] }, redact), samples: run.samples };
    });
    return {
        ...(0,redact_deep/* redactDeep */.K)(head, redact),
        pm: redactRuns(pm),
        results: redactRuns(results),
        checks: redactRuns(checks)
    };
}

;// CONCATENATED MODULE: ./lib/live/live-stream.js
/** Interval of updates: fast enough for a reader, and several events at once cost little more than one. */
const UPDATE_MS = 300;
/** Maximum share of time for updates: the session's own supervision comes first. */
const SHARE_OF_TIME = 0.1;
/** Interval of an empty line, by which both sides notice a dead connection. */
const SIGN_OF_LIFE_MS = 15_000;
/** Starts with no open streams. */
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
            // Send the current state at once, without waiting for the next event.
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
/** One message; serialized JSON contains no line ends. */
function renderMessage(state, position) {
    const update = state.since(position);
    return `event: update\nid: ${update.position}\ndata: ${JSON.stringify(update)}\n\n`;
}

;// CONCATENATED MODULE: ./lib/live/live-page.js
/**
 * The live page: the report of a running session, on the loopback address. It shows the events and lets
 * its user steer. The server stops with the session; an open page stays readable.
 */







/** How long the end waits for slow readers. */
const LAST_WORD_MS = 2_000;
/**
 * Starts the server.
 * @throws the system's error if the port is taken or not permitted.
 */
async function startLivePage(options) {
    const state = startLiveState(options.redact);
    const stream = startLiveStream(state);
    const auth = createOneTimeAuth();
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
            const key = auth.exchange(textOf((await readFields(request))?.['token']));
            if (key === undefined)
                sendJson(response, 401, { message: NO_ENTRY });
            else {
                sendJson(response, 200, { key });
                options.onEntered?.(url());
            }
        }
        else if (!auth.isKey(/^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '')) {
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
    // Do not keep the event loop alive if a caller does not close it.
    server.unref();
    const url = () => `http://127.0.0.1:${port}/#token=${auth.token()}`;
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
const NO_ENTRY = 'This link was already used: each printed address opens one window, once. The terminal shows the next one.';
const BAD_BODY = { status: 400, body: { message: 'The body is not a JSON object, or is too large.' } };
/** The browser must not store responses, show them in a frame, or give them to another site. */
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
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sq: () => (/* binding */ timelineBars),
/* harmony export */   X1: () => (/* binding */ countBarsLeftOut),
/* harmony export */   s8: () => (/* binding */ renderTimeline)
/* harmony export */ });
/* harmony import */ var _explain_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17569);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(53289);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65235);
/* harmony import */ var _session_record_all_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2646);




/** Bars that are drawn: more would be indistinguishable, and the table below has all runs. */
const BAR_LIMIT = 100;
const HOUR_MS = 3_600_000;
/** Shorter sessions have more than one tick per second. */
const SHORT_MS = 10_000;
/** The runs that were started, PM's among them, in order of their start. */
function timelineBars(record) {
    const origin = Date.parse(record.startedAt);
    return (0,_session_record_all_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .allRuns */ .o)(record)
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
    const duration = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSeconds */ .Xo)((endMs - startMs) / 1000);
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


/***/ }),

/***/ 6826:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ escapeMarkup)
/* harmony export */ });
/** Escapes what has a meaning in HTML, in an element or a quoted attribute. */
function escapeMarkup(text) {
    return text
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        .replace(/"/g, '&quot;')
        .replace(/'/g, '&#39;');
}


/***/ }),

/***/ 65235:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   Oc: () => (/* binding */ diagramLabel),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   Tk: () => (/* binding */ FENCE_OVERHEAD_BYTES),
/* harmony export */   a4: () => (/* binding */ mermaid),
/* harmony export */   gQ: () => (/* binding */ DIAGRAM_LIMIT),
/* harmony export */   ln: () => (/* binding */ inlineText),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   xR: () => (/* binding */ tableCell),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export htmlText */
/* harmony import */ var _escape_markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6826);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94918);
/**
 * Untrusted text in Markdown as GitHub shows it: it is displayed literally. It produces no link, image, HTML, mention or
 * reference, and closes none of our fences, tables and folds.
 */


/** Inserted where GitHub must not recognise a mention, reference or address; invisible to readers. */
const BREAK = '&#8203;';
/** Longer runs of fence characters are shortened to this length, so that fences stay short. */
const LONGEST_RUN = 40;
/** Bytes that `fence` adds around a text at most. */
const FENCE_OVERHEAD_BYTES = 2 * (LONGEST_RUN + 1) + 2;
/** Many lines of untrusted text as a code block: its fence is longer than any run of backticks inside. */
function fence(text) {
    const content = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .plainText */ .wh)(text).replace(/`+/g, (run) => run.slice(0, LONGEST_RUN));
    const longest = (content.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
    const mark = '`'.repeat(Math.max(3, longest + 1));
    return `${mark}\n${content.replace(/\n+$/, '')}\n${mark}`;
}
/** Untrusted text as one line of running text; cut at `limit` characters. */
function inlineText(text, limit) {
    const escaped = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit)
        .replace(/[\\`*[\]|~$]/g, '\\$&')
        // Between letters an underscore has no meaning, so leave names readable.
        .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
        .replace(/&/g, '&amp;')
        .replace(/</g, '&lt;')
        .replace(/>/g, '&gt;')
        // At the start of a line these would open a heading or a list.
        .replace(/^(?:[#+=-]|\d{1,9}(?=[.)](?:\s|$)))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
    return breakReferences(escaped);
}
/** Untrusted text as the cell of a table. */
function tableCell(text, limit) {
    return inlineText(text, limit) || ' ';
}
/** Untrusted text inside HTML that is not parsed as Markdown: `<summary>`. */
function htmlText(text, limit) {
    return breakReferences((0,_escape_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .escapeMarkup */ .M)((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, limit)));
}
/** A short name or path as code. Backticks and pipes, which our own names never contain, are removed. */
function codeSpan(text) {
    const name = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text).replace(/[`|]/g, '');
    return name === '' ? '' : `\`${name}\``;
}
/** A table; head and cells are Markdown already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
/** A fold; the body is Markdown already, and the title untrusted text. */
function details(title, body) {
    return `<details><summary>${htmlText(title)}</summary>\n\n${body}\n\n</details>`;
}
/** A block for GitHub to draw; the text comes from our own builders. */
function mermaid(diagram) {
    return `\`\`\`mermaid\n${diagram}\n\`\`\``;
}
/** GitHub looks for mentions, `#123`, `GH-123` and addresses after it has decoded HTML, so an entity alone hides none. */
function breakReferences(text) {
    return text
        .replace(/@/g, `@${BREAK}`)
        .replace(/(?<!&)#(?=\d)/g, `#${BREAK}`)
        .replace(/\bGH-(?=\d)/gi, (mark) => `${mark}${BREAK}`)
        .replace(/:\/\//g, `:${BREAK}//`)
        .replace(/\bwww\./gi, (mark) => `${mark.slice(0, -1)}${BREAK}.`);
}
/** Mermaid refuses a diagram of more characters ("Maximum text size in diagram exceeded"). */
const DIAGRAM_LIMIT = 50_000;
const LABEL_LIMIT = 40;
/** A name with what Mermaid reads as grammar (`:`, `#`, `;`, `,`, quotes, brackets, `%%`) left out. */
function diagramLabel(text) {
    const label = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text)
        .replace(/[^\p{L}\p{N}\p{M} ._()✓✗-]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(label, LABEL_LIMIT) || 'unnamed';
}


/***/ })

};
