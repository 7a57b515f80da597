export const id = 2418;
export const ids = [2418];
export const modules = {

/***/ 49797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ readToken),
/* harmony export */   gA: () => (/* binding */ buildClientHeaders),
/* harmony export */   w1: () => (/* binding */ buildUpstreamHeaders)
/* harmony export */ });
/**
 * What the CLI sends (a test with the real one compares). Any other header is dropped: gateways take some of them,
 * such as `x-http-method-override` and `x-original-url`, for another method or path than the one that was authorized.
 */
const FORWARDED = /^(accept|accept-language|content-type|content-encoding|user-agent|anthropic-[\w-]+|x-app|x-client-[\w-]+|x-claude-[\w-]+|x-stainless-[\w-]+)$/;
/** Headers of one connection, not of the message (RFC 9110, section 7.6.1). */
const HOP_BY_HOP = /^(connection|keep-alive|proxy-authenticate|proxy-authorization|proxy-connection|te|trailer|transfer-encoding|upgrade)$/;
/**
 * A request uses these headers to select features of the API, so its own values come before those added to every
 * request.
 */
const OF_THE_REQUEST = /^anthropic-(beta|version)$/;
/** The token of a request, sent as an API key or as a bearer token. */
function readToken(headers) {
    const key = headers['x-api-key'];
    return typeof key === 'string' ? key : /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
}
/** Headers for the API. */
function buildUpstreamHeaders(headers, upstream, added, hasBody = true) {
    const own = Object.entries(endToEnd(headers)).filter(([name]) => FORWARDED.test(name));
    const names = new Set(own.map(([name]) => name));
    const custom = Object.entries(added?.custom ?? {}).filter(([name]) => !(OF_THE_REQUEST.test(name) && names.has(name)));
    return {
        ...Object.fromEntries(own),
        ...(added === undefined ? {} : credentialHeader(added.credentials)),
        ...Object.fromEntries(custom),
        host: upstream.host,
        // Tokens are counted in the response, so it must not be compressed.
        'accept-encoding': 'identity',
        ...(hasBody ? framing(headers) : {})
    };
}
/** Headers for the client, as the API gave them. */
function buildClientHeaders(headers) {
    return endToEnd(headers);
}
/**
 * The framing of the body, kept whatever `Connection` names: a body without a length would be read as the
 * next request, and its response given to another run.
 */
function framing(headers) {
    if (headers['transfer-encoding'] !== undefined)
        return { 'transfer-encoding': 'chunked' };
    const length = headers['content-length'];
    return length === undefined ? {} : { 'content-length': length };
}
function endToEnd(headers) {
    const named = new Set((headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()));
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.test(name) && !named.has(name)));
}
function credentialHeader(credentials) {
    switch (credentials.kind) {
        case 'api-key':
            return { 'x-api-key': credentials.value };
        case 'oauth-token':
        case 'auth-token':
            return { authorization: `Bearer ${credentials.value}` };
    }
}


/***/ }),

/***/ 32418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startKeyProxy: () => (/* binding */ startKeyProxy)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/claude/key-proxy/headers.js
var key_proxy_headers = __webpack_require__(49797);
// EXTERNAL MODULE: ./lib/claude/stream/prices.js
var prices = __webpack_require__(2245);
// EXTERNAL MODULE: ./lib/claude/stream/stream-lines.js
var stream_lines = __webpack_require__(37677);
;// CONCATENATED MODULE: ./lib/claude/key-proxy/usage.js
/** Counts the tokens of one response of the Messages API as its bytes pass through. */


/** Events with usage are short; a longer line is a piece of an answer. */
const LINE_LIMIT_BYTES = 256 * 1024;
/** For a response that is not a stream, with its usage at the end. No model's answer is that large. */
const BODY_LIMIT_BYTES = 8 * 1024 * 1024;
/**
 * Starts a meter.
 * @param onTokens called with additional tokens. A stream reports its input at its start and its output at its end,
 * so an answer that is cut off counts as far as it was reported.
 */
function createUsageMeter(contentType, onTokens) {
    const count = countLatest(onTokens);
    if (contentType?.startsWith('text/event-stream') === true)
        return meterStream(count);
    if (contentType?.startsWith('application/json') === true)
        return meterBody(count);
    return { push: () => undefined, end: () => undefined };
}
function meterStream(count) {
    const lines = (0,stream_lines/* createLineSplitter */.AD)(LINE_LIMIT_BYTES);
    const read = (line) => {
        if (!line.startsWith('data:') || !/"message_(start|delta)"/.test(line))
            return;
        const event = asRecord(parseJson(line.slice('data:'.length)));
        if (event['type'] === 'message_start') {
            const message = asRecord(event['message']);
            count(message['usage'], message['model']);
        }
        if (event['type'] === 'message_delta')
            count(event['usage']);
    };
    return {
        push: (chunk) => {
            lines.push(chunk).forEach(read);
        },
        end: () => {
            lines.end().forEach(read);
        }
    };
}
function meterBody(count) {
    let held = [];
    let heldBytes = 0;
    return {
        push: (chunk) => {
            heldBytes += chunk.length;
            if (heldBytes > BODY_LIMIT_BYTES)
                held = [];
            else
                held.push(chunk);
        },
        end: () => {
            if (heldBytes > BODY_LIMIT_BYTES)
                return;
            const message = asRecord(parseJson(Buffer.concat(held).toString('utf8')));
            count(message['usage'], message['model']);
            held = [];
        }
    };
}
/** Usage is cumulative: within one response, later figures replace earlier ones; missing ones remain. */
function countLatest(onTokens) {
    let latest = {};
    let model = '';
    return (usage, reportedModel) => {
        if (typeof reportedModel === 'string')
            model = reportedModel;
        const paidUsd = costNow(model, latest);
        const before = tokensOf(latest);
        const given = Object.entries(asRecord(usage)).filter(([, value]) => value !== null);
        latest = { ...latest, ...Object.fromEntries(given) };
        const now = tokensOf(latest);
        onTokens({
            inputTokens: now.inputTokens - before.inputTokens,
            outputTokens: now.outputTokens - before.outputTokens,
            model,
            costUsd: costNow(model, latest) - paidUsd,
            isPriceKnown: (0,prices/* costOf */.ho)(model, (0,prices/* chargedTokens */.nB)({})) !== undefined
        });
    };
}
function costNow(model, usage) {
    const tokens = (0,prices/* chargedTokens */.nB)(usage);
    return (0,prices/* costOf */.ho)(model, tokens) ?? (0,prices/* highestCostOf */.B3)(tokens);
}
function tokensOf(usage) {
    const number = (name) => {
        const value = usage[name];
        return isCount(value) ? value : 0;
    };
    return {
        inputTokens: number('input_tokens') + number('cache_creation_input_tokens') + number('cache_read_input_tokens'),
        outputTokens: number('output_tokens')
    };
}
function isCount(value) {
    return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
function asRecord(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // Not JSON: leave that to the client, and count nothing.
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/claude/key-proxy/forward.js
/** Forwards one request of the key proxy to the API with other headers, and streams the response back. */





/** Connections to an API, kept open between requests; destroy the agent at the end. */
function openUpstream(url, tls = {}) {
    const agent = url.protocol === 'https:'
        ? new external_node_https_.Agent({ ...tls, keepAlive: true })
        : new external_node_http_.Agent({ keepAlive: true });
    return { url, agent };
}
/** Forwards a request. Redirects are passed on to the client, never followed, so that the key reaches no other host. */
function forward(request, response, upstream, { path, added, onTokens = () => undefined, onPause = () => undefined }) {
    const { url, agent } = upstream;
    // A body of a GET or HEAD has no meaning, and a gateway that does not read it would take it for the next request.
    const hasBody = request.method === 'POST';
    const outgoing = (url.protocol === 'https:' ? external_node_https_ : external_node_http_).request({
        agent,
        protocol: url.protocol,
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port,
        method: request.method,
        path: `${url.pathname.replace(/\/$/, '')}${path}`,
        headers: (0,key_proxy_headers/* buildUpstreamHeaders */.w1)(request.headers, url, added, hasBody)
    });
    // If the client left early, abort the request, so that the rest is not paid for.
    response.once('close', () => {
        if (!response.writableFinished)
            outgoing.destroy();
    });
    outgoing.once('response', (incoming) => {
        // The CLI reports its pauses, except for long ones (observed on 2.1.197 from 90 s on).
        onPause(parsePause(incoming.headers['retry-after']));
        giveBack(incoming, response, onTokens);
    });
    outgoing.on('error', (error) => {
        request.unpipe(outgoing);
        // Drain the rest of the body, or the client would not read the response.
        request.resume();
        if (response.destroyed || response.headersSent)
            return;
        const cause = error.code ?? error.message;
        sendError(response, 502, 'api_error', `The key proxy cannot connect to ${url.origin} (${cause}).`);
    });
    if (hasBody)
        request.pipe(outgoing);
    else {
        request.resume();
        outgoing.end();
    }
}
/** Responds with an error in the API's format, so that the CLI handles it like one of the API's. */
function sendError(response, status, type, message) {
    response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ type: 'error', error: { type, message } }));
}
/** `retry-after` in seconds, as the Messages API sends it; 0 if there is none, or a date. */
function parsePause(header) {
    return header !== undefined && /^\d+(\.\d+)?$/.test(header) ? Math.round(Number(header) * 1_000) : 0;
}
function giveBack(incoming, response, onTokens) {
    const { statusCode = 502, statusMessage, headers } = incoming;
    response.writeHead(statusCode, statusMessage, (0,key_proxy_headers/* buildClientHeaders */.gA)(headers));
    // Send the headers at once: a stream's first event may take long.
    response.flushHeaders();
    // A response that is compressed nevertheless is not counted.
    const readable = headers['content-encoding'] === undefined || headers['content-encoding'] === 'identity';
    const meter = createUsageMeter(readable ? headers['content-type'] : undefined, onTokens);
    // `pipeline` destroys both sides when one of them is cut.
    (0,external_node_stream_.pipeline)(incoming, meteredPassage(meter), response, () => undefined);
}
function meteredPassage(meter) {
    return new external_node_stream_.Transform({
        transform: (chunk, _encoding, done) => {
            meter.push(chunk);
            done(null, chunk);
        },
        flush: (done) => {
            meter.end();
            done();
        }
    });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/claude/key-proxy/runs.js
/** Which runs may use the key proxy, each with its own token, and what each has used. */

/** Tokens have the prefix of the credentials that they replace, so that secret scanners find them, too. */
const TOKEN_PREFIX = {
    'api-key': 'sk-ant-mpm-',
    'oauth-token': 'sk-ant-oat01-mpm-',
    'auth-token': 'sk-ant-mpm-'
};
/** 256 bits cannot be guessed. */
const TOKEN_BYTES = 32;
/** Starts without runs. */
function createProxiedRuns(kind) {
    const entries = new Map();
    const entryOf = (run) => {
        const entry = entries.get(run) ?? {
            hash: undefined,
            usage: NOTHING,
            pauseMs: 0,
            name: run,
            hasBeenRefused: false,
            open: new Set()
        };
        entries.set(run, entry);
        return entry;
    };
    return {
        issue: (run, name = run) => {
            const token = `${TOKEN_PREFIX[kind]}${(0,external_node_crypto_.randomBytes)(TOKEN_BYTES).toString('base64url')}`;
            const entry = entryOf(run);
            entry.hash = hashOf(token);
            entry.name = name;
            return token;
        },
        find: (token) => {
            const hash = hashOf(token);
            // Hashes have equal lengths, and the time of a comparison reveals nothing about the token.
            const found = [...entries].find(([, each]) => each.hash && (0,external_node_crypto_.timingSafeEqual)(each.hash, hash));
            return found && proxiedRun(...found);
        },
        usageOf: (run) => entries.get(run)?.usage ?? NOTHING,
        pauseOf: (run) => entries.get(run)?.pauseMs ?? 0,
        revoke: (run) => {
            const entry = entries.get(run);
            if (entry === undefined)
                return;
            entry.hash = undefined;
            for (const response of entry.open)
                response.destroy();
        }
    };
}
const NOTHING = { inputTokens: 0, outputTokens: 0, requests: 0 };
function proxiedRun(run, entry) {
    const add = (requests, { inputTokens, outputTokens }) => {
        const { usage } = entry;
        entry.usage = {
            inputTokens: usage.inputTokens + inputTokens,
            outputTokens: usage.outputTokens + outputTokens,
            requests: usage.requests + requests
        };
    };
    return {
        run,
        name: entry.name,
        isFirstRefusal: () => {
            const isFirst = !entry.hasBeenRefused;
            entry.hasBeenRefused = true;
            return isFirst;
        },
        addRequest: (response) => {
            add(1, NOTHING);
            entry.open.add(response);
            response.once('close', () => entry.open.delete(response));
        },
        addTokens: (added) => {
            add(0, added);
        },
        notePause: (pauseMs) => {
            entry.pauseMs = pauseMs;
        }
    };
}
function hashOf(token) {
    return (0,external_node_crypto_.createHash)('sha256').update(token).digest();
}

// EXTERNAL MODULE: ./lib/claude/key-proxy/target.js
var key_proxy_target = __webpack_require__(4402);
;// CONCATENATED MODULE: ./lib/claude/key-proxy/key-proxy.js
/**
 * A proxy on the loopback address that keeps the key from agents. The CLI, and with it every tool that it starts, gets
 * a token that is valid for this proxy only, and the proxy replaces it with the key. It also counts tokens for each
 * run. It cannot prevent that a process of the same user reads this program's memory and environment.
 */





/**
 * Starts a key proxy on 127.0.0.1, on a port that the system chooses. Rejects with the system's error if it cannot
 * listen.
 */
async function startKeyProxy(options) {
    const { credentials, upstream, signal } = options;
    const { onTokens = () => undefined, onRefused = () => undefined, refusal = () => undefined } = options;
    signal?.throwIfAborted();
    const runs = createProxiedRuns(credentials.kind);
    const opened = openUpstream(upstream, options.tls);
    const added = { credentials, custom: options.customHeaders ?? {} };
    const server = external_node_http_.createServer((request, response) => {
        answer(request, response, { authority, runs, added, upstream: opened, onTokens, onRefused, refusal });
    });
    // Let the CLI close its connections: one that this side closes may just be in use again.
    server.keepAliveTimeout = 0;
    // A large body may take long on a slow connection to the API.
    server.requestTimeout = 0;
    await new Promise((resolve, reject) => {
        server.on('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    const authority = `127.0.0.1:${server.address().port}`;
    const url = `http://${authority}`;
    // Do not keep the event loop alive if a caller does not close it.
    server.unref();
    const close = () => new Promise((resolve) => {
        signal?.removeEventListener('abort', closeNow);
        server.close(() => {
            opened.agent.destroy();
            resolve();
        });
        server.closeAllConnections();
    });
    const closeNow = () => void close();
    signal?.addEventListener('abort', closeNow, { once: true });
    if (signal?.aborted === true) {
        await close();
        signal.throwIfAborted();
    }
    return {
        url,
        issue: (run, name) => ({ environment: accessVariables(credentials.kind, url, runs.issue(run, name)) }),
        usageOf: runs.usageOf,
        pauseOf: runs.pauseOf,
        revoke: runs.revoke,
        close
    };
}
function answer(request, response, proxy) {
    const { method = '', url: target = '', headers } = request;
    const verdict = (0,key_proxy_target/* checkTarget */.e)({ method, target, host: headers.host }, proxy.authority);
    if (verdict.kind === 'without-key') {
        forward(request, response, proxy.upstream, { path: verdict.path });
        return;
    }
    const token = (0,key_proxy_headers/* readToken */.AI)(headers);
    const run = token === undefined ? undefined : proxy.runs.find(token);
    if (verdict.kind === 'refused') {
        if (run?.isFirstRefusal() === true)
            proxy.onRefused(run.name, describeRequest(method, target));
        refuse(request, response, verdict.status, verdict.type, verdict.message);
        return;
    }
    if (run === undefined) {
        refuse(request, response, 401, 'authentication_error', NO_ENTRY);
        return;
    }
    const refusal = proxy.refusal(run.run);
    if (refusal !== undefined) {
        refuse(request, response, 400, 'invalid_request_error', refusal);
        return;
    }
    run.addRequest(response);
    forward(request, response, proxy.upstream, {
        path: verdict.path,
        added: proxy.added,
        onTokens: (added) => {
            run.addTokens(added);
            proxy.onTokens(run.run, added);
        },
        onPause: run.notePause
    });
}
/** Method and path in one short line. The client chose both; the query is left out, because it may contain anything. */
function describeRequest(method, target) {
    const path = target.replace(/[?#].*$/s, '').replace(/[^\x21-\x7e]/g, '?');
    return `${method} ${path.length > LONGEST_PATH ? `${path.slice(0, LONGEST_PATH)}...` : path}`;
}
const LONGEST_PATH = 100;
const NO_ENTRY = 'The key proxy does not know this token: it belongs to no run, or to one that has ended. ' +
    'A run uses the ANTHROPIC_BASE_URL and the credentials that it was given.';
function refuse(request, response, status, type, message) {
    // Drain the request, so that the client reads the response.
    request.resume();
    sendError(response, status, type, message);
}
function accessVariables(kind, url, token) {
    return { ANTHROPIC_BASE_URL: url, [VARIABLES[kind]]: token };
}
/** The variable in which the CLI expects each kind. */
const VARIABLES = {
    'api-key': 'ANTHROPIC_API_KEY',
    'oauth-token': 'CLAUDE_CODE_OAUTH_TOKEN',
    'auth-token': 'ANTHROPIC_AUTH_TOKEN'
};


/***/ })

};
