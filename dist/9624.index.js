export const id = 9624;
export const ids = [9624];
export const modules = {

/***/ 49797:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

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
function buildUpstreamHeaders(headers, upstream, added, body = 'as-received') {
    const isRead = body !== 'none' && body !== 'as-received';
    const own = Object.entries(endToEnd(headers)).filter(([name]) => FORWARDED.test(name) && !(isRead && name === 'content-encoding'));
    const names = new Set(own.map(([name]) => name));
    const custom = Object.entries(added?.custom ?? {}).filter(([name]) => !(OF_THE_REQUEST.test(name) && names.has(name)));
    return {
        ...Object.fromEntries(own),
        ...(added === undefined ? {} : credentialHeader(added.credentials)),
        ...Object.fromEntries(custom),
        host: upstream.host,
        // Tokens are counted in the response: a compressed one costs time to read.
        'accept-encoding': 'identity',
        ...framing(headers, body)
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
function framing(headers, body) {
    if (body === 'none')
        return {};
    if (body !== 'as-received')
        return { 'content-type': 'application/json', 'content-length': body.length };
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

/***/ 89624:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startEgressProxy: () => (/* binding */ startEgressProxy)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./lib/session/network/allowed-host.js + 1 modules
var allowed_host = __webpack_require__(55638);
// EXTERNAL MODULE: ./lib/session/network/connection.js
var connection = __webpack_require__(28337);
// EXTERNAL MODULE: ./lib/session/network/host-name.js
var host_name = __webpack_require__(67031);
;// CONCATENATED MODULE: ./lib/session/network/decide.js
/** Whether a run may connect to what it asked for, before anything is resolved. Pure. */



/** Splits `host:port` of a CONNECT request; without a port that can be read it is 0. */
function parseAuthority(text) {
    const [, host = text, port] = /^(.*):(\d{1,5})$/s.exec(text) ?? [];
    return { host, port: Number(port ?? 0) };
}
/**
 * Splits the absolute URL of a plain request; undefined for any other form. The host is taken from the text itself, so
 * no parser can read it as another one: users, backslashes and escapes match nothing.
 */
function parseAbsoluteUrl(text) {
    const match = /^http:\/\/([^/?#]*?)(?::(\d{1,5}))?((?:[/?][!-~]*)?)$/i.exec(text);
    if (match === null)
        return undefined;
    const [, host = '', port, path = ''] = match;
    if (path.includes('#'))
        return undefined;
    return { host, port: Number(port ?? 80), path: path.startsWith('/') ? path : `/${path}` };
}
/** Decides about a tunnel (`CONNECT`), or about a plain request. */
function decideTarget({ host: text, port }, allowList, isTunnel) {
    const parsed = (0,host_name/* parseRequestedHost */.C)(text);
    const host = parsed.ok ? parsed.value : (0,connection/* describeHost */.Ys)(text);
    const deny = (reason) => ({ kind: 'denied', host, port, reason });
    if (!parsed.ok)
        return deny(parsed.error.includes('IP address') ? 'ip-address' : 'invalid-host');
    if (!allowed_host/* OPEN_PORTS */.QE.some((open) => open === port))
        return deny('port');
    if (!(0,allowed_host/* isAllowed */.Jr)(allowList, host, port))
        return deny('not-listed');
    if (isTunnel && port === 80)
        return deny('plain-tunnel');
    if (!isTunnel && port === 443)
        return deny('not-tls');
    return { kind: 'allowed', host, port };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./lib/session/network/dial.js
/** Connects to addresses that were checked, and to no others. */

/** Room of a socket's buffers: larger than a read, so that a fast download does not pause at each one. */
const BUFFER_BYTES = 256 * 1024;
/** Until the next address is tried. */
const ATTEMPT_TIMEOUT_MS = 3_000;
/** Tries one address after the other. */
const dialByTcp = (addresses, port) => {
    const found = addresses.map((address) => ({ address, family: external_node_net_.isIP(address) }));
    // Connection options are also those of the stream, which the types of Node do not say.
    const options = {
        host: 'checked.invalid',
        port,
        lookup: (_host, _options, callback) => {
            callback(null, found);
        },
        autoSelectFamily: true,
        autoSelectFamilyAttemptTimeout: ATTEMPT_TIMEOUT_MS,
        allowHalfOpen: true,
        noDelay: true,
        highWaterMark: BUFFER_BYTES
    };
    return external_node_net_.connect(options);
};

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/claude/key-proxy/headers.js
var key_proxy_headers = __webpack_require__(49797);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/session/network/public-address.js
/** Whether an IP address belongs to the public internet. Pure. */

/** IANA's special-purpose registries, multicast, and addresses of clouds that are formally public. */
const NOT_PUBLIC = [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/3',
    // Azure's host, which answers every virtual machine (learn.microsoft.com, "IP address 168.63.129.16").
    '168.63.129.16/32'
];
/** All IPv6 unicast is in this block; loopback, link-local, unique local, multicast, mapped and NAT64 addresses are not. */
const GLOBAL_UNICAST = '2000::/3';
const NOT_PUBLIC_6 = [
    // Teredo, benchmarking, ORCHID and the rest of IETF's protocol assignments.
    '2001::/23',
    '2001:db8::/32',
    // 6to4 contains an IPv4 address, which could be a private one.
    '2002::/16',
    '3fff::/20'
];
const blocked = blockList(NOT_PUBLIC, 'ipv4');
const blocked6 = blockList(NOT_PUBLIC_6, 'ipv6');
const global6 = blockList([GLOBAL_UNICAST], 'ipv6');
/** False for everything that is not plainly a public IPv4 or IPv6 address. */
function isPublicAddress(address) {
    // A zone (`fe80::1%eth0`) belongs to a link.
    if (address.includes('%'))
        return false;
    switch (external_node_net_.isIP(address)) {
        case 4:
            return !blocked.check(address, 'ipv4');
        case 6:
            return global6.check(address, 'ipv6') && !blocked6.check(address, 'ipv6');
        default:
            return false;
    }
}
function blockList(subnets, family) {
    const list = new external_node_net_.BlockList();
    for (const subnet of subnets) {
        const [address = '', prefix] = subnet.split('/');
        list.addSubnet(address, Number(prefix), family);
    }
    return list;
}

;// CONCATENATED MODULE: ./lib/session/network/resolve-host.js
/** Resolves a name once, and refuses it when any of its addresses is not public. */




const TIMEOUT_MS = 15_000;
/** Asks the system. The final dot keeps its resolver from trying the search domains of the machine. */
const resolveBySystem = async (host) => {
    const found = await external_node_dns_.promises.lookup(`${host}.`, { all: true });
    return found.map(({ address }) => address);
};
/**
 * Public addresses of a name, IPv4 first. One private address refuses all: a public name that points into the machine's
 * own network is a mistake or an attack.
 */
async function resolvePublic(host, resolve) {
    let timer;
    const timeout = new Promise((settle) => {
        timer = setTimeout(settle, TIMEOUT_MS, []);
    });
    try {
        const addresses = await Promise.race([resolve(host), timeout]);
        if (addresses.length === 0)
            return (0,result/* fail */.fJ)('unresolved');
        if (!addresses.every((address) => isPublicAddress(address) && !isOwnAddress(address)))
            return (0,result/* fail */.fJ)('private-address');
        return (0,result.ok)(addresses.toSorted((left, right) => Number(left.includes(':')) - Number(right.includes(':'))));
    }
    catch {
        return (0,result/* fail */.fJ)('unresolved');
    }
    finally {
        clearTimeout(timer);
    }
}
/** A machine with a public address has services on it that are meant for itself. */
function isOwnAddress(address) {
    return Object.values(external_node_os_.networkInterfaces()).some((all) => all?.some((own) => own.address === address));
}

// EXTERNAL MODULE: ./lib/util/clock.js
var clock = __webpack_require__(58394);
;// CONCATENATED MODULE: ./lib/session/network/outgoing.js
/** One connection of a run on its way out: connected, tracked, cut with the run's access, and reported once. */




const FAILURES = new Set(['unresolved', 'unreachable']);
/**
 * Starts to track a connection.
 * @param cut called when the run's access ends, before the end is reported
 */
function trackOutgoing({ run, open }, { host, port }, { resolve, dial, onConnection, timeouts }, cut) {
    const time = (0,clock/* now */.t)();
    let socket;
    let isReported = false;
    let isCut = false;
    const report = (reason) => {
        open.delete(cutNow);
        if (isReported)
            return;
        isReported = true;
        const verdict = reason === null ? 'allowed' : FAILURES.has(reason) ? 'failed' : 'denied';
        const [bytesOut, bytesIn] = [socket?.bytesWritten ?? 0, socket?.bytesRead ?? 0];
        onConnection({ time, run, host, port, verdict, reason, bytesOut, bytesIn, durationMs: (0,clock/* now */.t)() - time });
    };
    const cutNow = () => {
        isCut = true;
        cut();
        socket?.destroy();
        report(null);
    };
    open.add(cutNow);
    return {
        refuse: report,
        finish: () => {
            report(null);
        },
        connect: async () => {
            const found = await resolvePublic(host, resolve);
            if (!found.ok)
                return found;
            if (isCut)
                return (0,result/* fail */.fJ)('unreachable');
            socket = dial(found.value, port);
            // The end of a socket is handled where it is used.
            socket.on('error', () => undefined);
            return (await hasConnected(socket, timeouts.connectMs)) ? (0,result.ok)(socket) : (0,result/* fail */.fJ)('unreachable');
        }
    };
}
async function hasConnected(socket, timeoutMs) {
    const timer = setTimeout(() => socket.destroy(), timeoutMs);
    try {
        await Promise.race([(0,external_node_events_.once)(socket, 'connect'), (0,external_node_events_.once)(socket, 'close')]);
    }
    catch {
        // The error of a refused connection.
    }
    finally {
        clearTimeout(timer);
    }
    return !socket.destroyed;
}

// EXTERNAL MODULE: ./lib/session/network/denial.js
var denial = __webpack_require__(24062);
;// CONCATENATED MODULE: ./lib/session/network/responses.js

const NAME = 'mpm-orchestrator';
/** Proxy-Status is RFC 9209's. */
function denialAnswer(host, port, reason) {
    const text = (0,denial/* describeDenial */.R)(host, port, reason);
    const [status, error] = STATUS[reason] ?? [403, 'http_request_denied'];
    return {
        status,
        statusText: `${status === 403 ? 'Forbidden' : 'Failed'}: ${text}`,
        headers: { 'proxy-status': `${NAME}; error=${error}; details="${reason}: ${host}:${port}"` },
        body: `${text}\n`
    };
}
const STATUS = {
    'private-address': [403, 'destination_ip_prohibited'],
    'too-many-connections': [503, 'connection_limit_reached'],
    unresolved: [502, 'dns_error'],
    unreachable: [502, 'destination_unavailable']
};
/** For a request without the token of a run. */
const LOGIN_ANSWER = {
    status: 407,
    statusText: 'Proxy Authentication Required',
    headers: { 'proxy-authenticate': `Basic realm="${NAME}"` },
    body: 'The proxy does not know this token: it belongs to no run, or to one that has ended. A run uses the HTTPS_PROXY that it was given.\n'
};
/** For a request that is not meant for a proxy. */
const FORM_ANSWER = {
    status: 400,
    statusText: 'Bad Request',
    headers: {},
    body: 'This is a proxy: it takes CONNECT for https, and absolute http:// URLs.\n'
};
/** A client that does not close after its refusal is cut. */
const LINGER_MS = 5_000;
/** Answers on the socket of a CONNECT request. */
function answerSocket(socket, { status, statusText, headers, body }) {
    const lines = Object.entries(framed(headers, body)).map(([name, value]) => `${name}: ${value}`);
    endSocket(socket, `HTTP/1.1 ${status} ${statusText}\r\n${lines.join('\r\n')}\r\n\r\n${body}`);
}
/** Sends the last bytes. What the client still sends is read, or its system would drop them. */
function endSocket(socket, bytes) {
    socket.end(bytes);
    socket.resume();
    const timer = setTimeout(() => socket.destroy(), LINGER_MS);
    socket.once('close', () => {
        clearTimeout(timer);
    });
}
/** Answers a plain request. */
function answerRequest(request, response, { status, statusText, headers, body }) {
    request.resume();
    response.writeHead(status, statusText, framed(headers, body)).end(body);
}
function framed(headers, body) {
    return {
        ...headers,
        'content-type': 'text/plain; charset=utf-8',
        'content-length': String(Buffer.byteLength(body)),
        connection: 'close'
    };
}

;// CONCATENATED MODULE: ./lib/session/network/forward-plain.js
/** Forwards one plain http request as a new one, so that nothing of the client's framing reaches the server. */





/** Redirects are passed on, so that the next host is checked like the first. */
async function forwardPlain(request, response, target, run, outside) {
    const { host, port } = target;
    const outgoing = trackOutgoing(run, target, outside, () => request.socket.destroy());
    const refuse = (reason) => {
        outgoing.refuse(reason);
        if (!response.headersSent)
            answerRequest(request, response, denialAnswer(host, port, reason));
    };
    const connected = await outgoing.connect();
    if (!connected.ok) {
        refuse(connected.error);
        return;
    }
    const server = connected.value;
    response.once('close', () => {
        outgoing.finish();
        server.destroy();
    });
    if (response.destroyed) {
        server.destroy();
        outgoing.finish();
        return;
    }
    send(request, response, target, server, outside.timeouts.idleMs);
}
function send(request, response, { host, port, path }, server, idleMs) {
    const hasBody = request.headers['transfer-encoding'] !== undefined || request.headers['content-length'] !== undefined;
    const forwarded = external_node_http_.request({
        createConnection: () => server,
        host,
        method: request.method,
        path,
        headers: requestHeaders(request.headers, host)
    });
    server.setTimeout(idleMs, () => server.destroy());
    forwarded.once('response', (incoming) => {
        const { statusCode = 502, statusMessage, headers } = incoming;
        response.writeHead(statusCode, statusMessage, (0,key_proxy_headers/* buildClientHeaders */.gA)(headers));
        response.flushHeaders();
        (0,external_node_stream_.pipeline)(incoming, response, () => undefined);
    });
    forwarded.on('error', () => {
        request.unpipe(forwarded);
        if (response.headersSent)
            response.destroy();
        else
            answerRequest(request, response, denialAnswer(host, port, 'unreachable'));
    });
    if (hasBody)
        request.pipe(forwarded);
    else
        forwarded.end();
}
/** `Host` is that of the URL, whatever the client wrote; the body's framing is kept whatever `Connection` names. */
function requestHeaders(headers, host) {
    const kept = Object.fromEntries(Object.entries((0,key_proxy_headers/* buildClientHeaders */.gA)(headers)).filter(([name]) => name !== 'expect' && !name.startsWith('proxy-')));
    const length = headers['content-length'];
    const framing = headers['transfer-encoding'] === undefined
        ? length === undefined
            ? {}
            : { 'content-length': length }
        : { 'transfer-encoding': 'chunked' };
    return { ...kept, ...framing, host, connection: 'close' };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/session/network/runs.js
/** Which runs may use the proxy: their tokens, allow-lists and open connections. */

/** 256 bits cannot be guessed. */
const TOKEN_BYTES = 32;
/** Starts without runs. */
function createEgressRuns() {
    const runs = new Map();
    const revoke = (hash) => {
        const run = runs.get(hash);
        runs.delete(hash);
        for (const cut of run?.open ?? [])
            cut();
    };
    return {
        add: (run, allowList) => {
            const token = (0,external_node_crypto_.randomBytes)(TOKEN_BYTES).toString('base64url');
            const hash = hashOf(token);
            runs.set(hash, { run, allowList, open: new Set() });
            return {
                token,
                close: () => {
                    revoke(hash);
                }
            };
        },
        find: (header) => {
            const token = readPassword(header);
            if (token === undefined)
                return undefined;
            const hash = hashOf(token);
            // Hashes have equal lengths, and the time of a comparison reveals nothing about the token.
            return [...runs].find(([each]) => (0,external_node_crypto_.timingSafeEqual)(each, hash))?.[1];
        },
        closeAll: () => {
            for (const hash of [...runs.keys()])
                revoke(hash);
        }
    };
}
/** The user's name is not read: the token alone says which run it is. */
function readPassword(header) {
    const encoded = /^Basic +([A-Za-z0-9+/]+=*) *$/i.exec(header ?? '')?.[1];
    if (encoded === undefined)
        return undefined;
    const text = Buffer.from(encoded, 'base64').toString('latin1');
    const colon = text.indexOf(':');
    return colon === -1 ? undefined : text.slice(colon + 1);
}
function hashOf(token) {
    return (0,external_node_crypto_.createHash)('sha256').update(token).digest();
}

;// CONCATENATED MODULE: ./lib/session/network/client-hello.js
/** Reads the server name from the first bytes of a TLS connection (RFC 8446, 4.1.2 and 5.1; RFC 6066, 3). Pure. */
/** The largest ClientHello that is buffered; those with post-quantum keys have about 2 KiB. */
const HELLO_LIMIT_BYTES = 64 * 1024;
const HANDSHAKE_RECORD = 22;
const CLIENT_HELLO = 1;
const SERVER_NAME_EXTENSION = 0;
const HOST_NAME = 0;
const RECORD_HEADER_BYTES = 5;
const LONGEST_RECORD = 2 ** 14;
const NOT_TLS = { kind: 'refused', reason: 'not-tls' };
const NO_NAME = { kind: 'refused', reason: 'no-server-name' };
const INCOMPLETE = { kind: 'incomplete' };
/** Reads what has arrived so far. The message may be spread over several records. */
function readClientHello(bytes) {
    if (bytes.length > HELLO_LIMIT_BYTES)
        return NOT_TLS;
    const fragments = [];
    for (let at = 0; at < bytes.length;) {
        if (bytes[at] !== HANDSHAKE_RECORD || (bytes[at + 1] ?? 3) !== 3)
            return NOT_TLS;
        if (at + RECORD_HEADER_BYTES > bytes.length)
            break;
        const length = bytes.readUInt16BE(at + 3);
        if (length === 0 || length > LONGEST_RECORD)
            return NOT_TLS;
        at += RECORD_HEADER_BYTES;
        fragments.push(bytes.subarray(at, at + length));
        const message = fragments.length === 1 ? fragments[0] : Buffer.concat(fragments);
        const verdict = message === undefined ? INCOMPLETE : readMessage(message);
        // Records after the message are not part of it.
        if (verdict.kind !== 'incomplete')
            return verdict;
        at += length;
    }
    return INCOMPLETE;
}
function readMessage(message) {
    if (message.length > 0 && message[0] !== CLIENT_HELLO)
        return NOT_TLS;
    if (message.length < 4)
        return INCOMPLETE;
    const length = message.readUIntBE(1, 3);
    if (length > HELLO_LIMIT_BYTES)
        return NOT_TLS;
    if (message.length < 4 + length)
        return INCOMPLETE;
    try {
        return readBody(new Reader(message.subarray(4, 4 + length)));
    }
    catch {
        // A length in it points beyond its end.
        return NOT_TLS;
    }
}
function readBody(hello) {
    // Version and random.
    hello.take(2 + 32);
    hello.vector(1); // session id
    hello.vector(2); // cipher suites
    hello.vector(1); // compression methods
    if (hello.isAtEnd())
        return NO_NAME;
    const extensions = new Reader(hello.vector(2));
    if (!hello.isAtEnd())
        return NOT_TLS;
    const names = [];
    while (!extensions.isAtEnd()) {
        const type = extensions.number(2);
        const data = extensions.vector(2);
        if (type === SERVER_NAME_EXTENSION)
            names.push(data);
    }
    // Servers disagree on which of two extensions counts.
    const [first, second] = names;
    if (first === undefined)
        return NO_NAME;
    return second === undefined ? readNames(new Reader(first)) : NOT_TLS;
}
function readNames(extension) {
    const list = new Reader(extension.vector(2));
    if (list.number(1) !== HOST_NAME)
        return NOT_TLS;
    const name = list.vector(2);
    if (!list.isAtEnd() || !extension.isAtEnd())
        return NOT_TLS;
    return { kind: 'server-name', name: name.toString('latin1').toLowerCase().replace(/\.$/, '') };
}
/** Reads numbers and vectors in order; throws a RangeError beyond the end. */
class Reader {
    #bytes;
    #at = 0;
    constructor(bytes) {
        this.#bytes = bytes;
    }
    take(length) {
        if (this.#at + length > this.#bytes.length)
            throw new RangeError('beyond the end');
        this.#at += length;
        return this.#bytes.subarray(this.#at - length, this.#at);
    }
    number(size) {
        return this.take(size).readUIntBE(0, size);
    }
    /** A vector with its length in `size` bytes before it. */
    vector(size) {
        return this.take(this.number(size));
    }
    isAtEnd() {
        return this.#at === this.#bytes.length;
    }
}

;// CONCATENATED MODULE: ./lib/session/network/server-name.js

/** A client that sends nothing, too little or too much until the time is over does not speak TLS. */
function receiveHello(socket, head, timeoutMs) {
    return new Promise((resolve) => {
        let bytes = Buffer.allocUnsafe(0);
        const settle = (verdict) => {
            clearTimeout(timer);
            clearImmediate(lastLook);
            socket.off('data', take).off('end', stop).off('close', stop);
            socket.pause();
            resolve({ verdict, bytes });
        };
        const take = (chunk) => {
            bytes = Buffer.concat([bytes, chunk]);
            // One byte at a time would make this quadratic only up to the limit.
            const verdict = bytes.length > HELLO_LIMIT_BYTES ? server_name_NOT_TLS : readClientHello(bytes);
            if (verdict.kind !== 'incomplete')
                settle(verdict);
        };
        const stop = () => {
            settle(server_name_NOT_TLS);
        };
        // When this whole process was stopped, timers are due before what has arrived meanwhile is read: read it first.
        let lastLook;
        const timer = setTimeout(() => {
            lastLook = setImmediate(stop);
        }, timeoutMs);
        socket.on('data', take).on('end', stop).on('close', stop);
        if (head.length > 0)
            take(head);
        // It has ended while its target was connected: no event will say so again.
        else if (socket.readableEnded || socket.destroyed)
            stop();
    });
}
const server_name_NOT_TLS = { kind: 'refused', reason: 'not-tls' };

;// CONCATENATED MODULE: ./lib/session/network/tunnel.js



/** Opens a tunnel to an allowed host. Until its ClientHello is checked, no byte of the client is passed on. */
async function openTunnel(client, head, target, run, outside) {
    const { host, port } = target;
    const outgoing = trackOutgoing(run, target, outside, () => client.destroy());
    const refuse = (reason) => {
        outgoing.refuse(reason);
        answerSocket(client, denialAnswer(host, port, reason));
    };
    const connected = await outgoing.connect();
    if (!connected.ok) {
        refuse(connected.error);
        return;
    }
    const server = connected.value;
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    const { verdict, bytes } = await receiveHello(client, head, outside.timeouts.helloMs);
    if (verdict.kind === 'refused' || verdict.name !== host) {
        server.destroy();
        outgoing.refuse(verdict.kind === 'refused' ? verdict.reason : 'other-server-name');
        endSocket(client, ACCESS_DENIED_ALERT);
        return;
    }
    join(client, server, outside.timeouts.idleMs, outgoing.finish);
    server.write(bytes);
}
/** A fatal alert `access_denied` (RFC 8446, 6.2), so that the client reports more than a closed connection. */
const ACCESS_DENIED_ALERT = Buffer.from([21, 3, 3, 0, 2, 2, 49]);
/** Passes bytes and ends on; a side that breaks off cuts the other one, too. */
function join(client, server, idleMs, onEnd) {
    let open = 2;
    for (const [one, other] of [
        [client, server],
        [server, client]
    ]) {
        one.setTimeout(idleMs, () => one.destroy());
        one.pipe(other);
        const close = () => {
            if (!one.readableEnded || !one.writableFinished)
                other.destroy();
            open -= 1;
            if (open === 0)
                onEnd();
        };
        if (one.destroyed) {
            other.destroy();
            open -= 1;
        }
        else
            one.once('close', close);
    }
    if (open === 0)
        onEnd();
}

;// CONCATENATED MODULE: ./lib/session/network/egress-proxy.js
/**
 * The only way out of a sealed network: an HTTP proxy on the loopback address that connects each run to the hosts of its
 * own allow-list, and to nothing else.
 */









/** Package managers open some dozens at once. */
const CONNECTIONS_PER_RUN = 256;
/** Of all runs, with those that have not sent their request yet: the session needs descriptors for other things. */
const CONNECTIONS = 2_048;
const HEADER_BYTES = 16 * 1024;
const TIMEOUTS = {
    headersMs: 10_000,
    connectMs: 20_000,
    helloMs: 10_000,
    idleMs: 10 * 60_000
};
/** Starts the proxy on 127.0.0.1, on a port that the system chooses. Rejects with the system's error if it cannot listen. */
async function startEgressProxy(options = {}) {
    const { onConnection = () => undefined, signal, timeouts } = options;
    const { resolve = resolveBySystem, dial = dialByTcp } = options;
    signal?.throwIfAborted();
    const outside = { resolve, dial, onConnection, timeouts: { ...TIMEOUTS, ...timeouts } };
    const runs = createEgressRuns();
    const sockets = new Set();
    const server = external_node_http_.createServer({
        maxHeaderSize: HEADER_BYTES,
        headersTimeout: outside.timeouts.headersMs,
        connectionsCheckingInterval: 1_000,
        // An upload takes as long as it takes; one that stops is cut as idle.
        requestTimeout: 0,
        highWaterMark: BUFFER_BYTES,
        noDelay: true
    });
    server.maxConnections = CONNECTIONS;
    server.on('connection', (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
        socket.on('error', () => undefined);
    });
    server.on('request', (request, response) => {
        const run = runs.find(request.headers['proxy-authorization']);
        if (run === undefined)
            answerRequest(request, response, LOGIN_ANSWER);
        else
            takeRequest(request, response, run, outside);
    });
    server.on('connect', (request, socket, head) => {
        const run = runs.find(request.headers['proxy-authorization']);
        if (run === undefined)
            answerSocket(socket, LOGIN_ANSWER);
        else
            takeTunnel(request.url ?? '', socket, head, run, outside);
    });
    await new Promise((settle, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', settle);
    });
    const { port } = server.address();
    // Do not keep the event loop alive if a caller does not close it.
    server.unref();
    const close = () => new Promise((settle) => {
        signal?.removeEventListener('abort', closeNow);
        runs.closeAll();
        server.close(() => {
            settle();
        });
        for (const socket of sockets)
            socket.destroy();
    });
    const closeNow = () => void close();
    signal?.addEventListener('abort', closeNow, { once: true });
    return {
        port,
        open: (run, allowList) => {
            const { token, close: revoke } = runs.add(run, allowList);
            return { url: `http://run:${token}@127.0.0.1:${port}`, token, close: revoke };
        },
        close
    };
}
function takeTunnel(authority, socket, head, run, outside) {
    const decision = decideTarget(parseAuthority(authority), run.allowList, true);
    const reason = denialOf(decision, run);
    if (reason === undefined) {
        void openTunnel(socket, head, decision, run, outside);
        return;
    }
    trackOutgoing(run, decision, outside, () => undefined).refuse(reason);
    answerSocket(socket, denialAnswer(decision.host, decision.port, reason));
}
function takeRequest(request, response, run, outside) {
    const url = parseAbsoluteUrl(request.url ?? '');
    if (url === undefined) {
        answerRequest(request, response, FORM_ANSWER);
        return;
    }
    const decision = decideTarget(url, run.allowList, false);
    const reason = denialOf(decision, run);
    if (reason === undefined) {
        const { host, port } = decision;
        void forwardPlain(request, response, { host, port, path: url.path }, run, outside);
        return;
    }
    trackOutgoing(run, decision, outside, () => undefined).refuse(reason);
    answerRequest(request, response, denialAnswer(decision.host, decision.port, reason));
}
function denialOf(decision, run) {
    if (decision.kind === 'denied')
        return decision.reason;
    return run.open.size >= CONNECTIONS_PER_RUN ? 'too-many-connections' : undefined;
}


/***/ })

};
