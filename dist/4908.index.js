export const id = 4908;
export const ids = [4908];
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

/***/ 4908:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startKeyProxy: () => (/* binding */ startKeyProxy)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./lib/claude/key-proxy/access-variables.js
/** The variable in which the CLI expects each kind. */
const VARIABLES = {
    'api-key': 'ANTHROPIC_API_KEY',
    'oauth-token': 'CLAUDE_CODE_OAUTH_TOKEN',
    'auth-token': 'ANTHROPIC_AUTH_TOKEN'
};
/** The proxy's address, and the run's own token in the place of the credentials. */
function accessVariables(kind, url, token) {
    return { ANTHROPIC_BASE_URL: url, [VARIABLES[kind]]: token };
}

// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/claude/key-proxy/content-coding.js

/** Node 20 has no zstd. */
const createZstd = external_node_zlib_.createZstdDecompress;
const CODINGS = {
    gzip: () => external_node_zlib_.createGunzip(),
    'x-gzip': () => external_node_zlib_.createGunzip(),
    br: () => external_node_zlib_.createBrotliDecompress(),
    // Some servers leave out the header of the zlib format, whose lowest four bits are 8.
    deflate: (first) => (((first[0] ?? 0) & 0x0f) === 8 ? external_node_zlib_.createInflate() : external_node_zlib_.createInflateRaw()),
    zstd: createZstd === undefined ? undefined : () => createZstd()
};
/** Creates a decoder; undefined for a coding that is unknown here. Several codings are listed in the order in which they were applied. */
function createBodyDecoder(encoding, onData) {
    const names = (encoding ?? '')
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== '' && name !== 'identity');
    const codings = names.map((name) => (Object.hasOwn(CODINGS, name) ? CODINGS[name] : undefined));
    if (codings.length > MOST_CODINGS)
        return undefined;
    if (codings.length === 0)
        return PLAIN(onData);
    const known = codings.filter((coding) => coding !== undefined);
    return known.length === codings.length ? decodeBy(known.reverse(), onData) : undefined;
}
/** More than two are a trick. */
const MOST_CODINGS = 2;
const PLAIN = (onData) => ({
    push: (chunk, done) => {
        onData(chunk);
        done();
    },
    end: (done) => {
        done(true);
    }
});
function decodeBy(codings, onData) {
    let head;
    let isBroken = false;
    let isOver = false;
    // A stream that fails calls no callback of its writes, so both are called from its events, too.
    let onOver = () => undefined;
    let onWritten = () => undefined;
    const open = (first) => {
        const streams = codings.map((create) => create(first));
        streams.forEach((stream, index) => {
            stream.on('error', () => {
                isBroken = true;
                for (const each of streams)
                    each.destroy();
                onWritten();
                onOver();
            });
            const next = streams[index + 1];
            if (next === undefined)
                stream.on('data', onData).once('end', () => {
                    isOver = true;
                    onOver();
                });
            else
                stream.pipe(next);
        });
        const [outermost] = streams;
        if (outermost === undefined)
            throw new Error('A decoder needs a coding.');
        return outermost;
    };
    return {
        push: (chunk, done) => {
            head ??= open(chunk);
            // What follows the end of the compressed data is ignored.
            if (isBroken || isOver) {
                done();
                return;
            }
            onWritten = () => {
                onWritten = () => undefined;
                done();
            };
            head.write(chunk, () => {
                onWritten();
            });
        },
        end: (done) => {
            if (head === undefined || isBroken || isOver)
                done(!isBroken && isOver);
            else {
                onOver = () => {
                    onOver = () => undefined;
                    done(!isBroken);
                };
                head.end();
            }
        }
    };
}

// EXTERNAL MODULE: ./lib/claude/stream/prices.js
var prices = __webpack_require__(2245);
;// CONCATENATED MODULE: ./lib/claude/key-proxy/json-body.js
/** The body of a request as every reader of JSON finds it. Pure. */

/** Parses a body; the error is a sentence for the client. */
function parseJsonBody(bytes) {
    const text = decodeText(bytes);
    const body = text === undefined ? undefined : parseObject(text);
    return text === undefined || body === undefined
        ? (0,result/* fail */.fJ)('The body is not a JSON object in UTF-8.')
        : (0,result.ok)({ text, body });
}
/** `ignoreBOM` keeps the mark, which `JSON.parse` refuses: other readers would, too. */
function decodeText(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function parseObject(text) {
    try {
        const parsed = JSON.parse(text);
        return isFields(parsed) && !Array.isArray(parsed) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
/** Whether a value is an object or a list. */
function isFields(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./lib/claude/key-proxy/json-members.js
/** Whether every reader of a JSON object finds the same values at its top level. Pure. */
/**
 * Finds a member that some readers would take another value of: a name that is written twice (the first or the last one
 * counts), or in other letter case (Go's decoder ignores case).
 * @param text of one JSON object that `JSON.parse` accepts
 * @param names of members whose case matters
 */
function findAmbiguousMember(text, names) {
    const seen = new Set();
    for (const name of topLevelNames(text)) {
        const isRespelled = !names.includes(name) && names.includes(foldName(name));
        if (isRespelled || seen.has(name))
            return name;
        seen.add(name);
    }
    return undefined;
}
/** As Go's decoder compares names: `ſ` and the Kelvin sign are letters of other case, too. */
function foldName(name) {
    return name.toUpperCase().toLowerCase().replaceAll('\u212a', 'k');
}
/**
 * Strings, brackets, commas and colons of a valid text. Not by a pattern: one that matches strings runs out of stack on an
 * image of 6 MB.
 */
function* tokensOf(text) {
    for (let at = 0; at < text.length; at++) {
        const character = text[at] ?? '';
        if (character === '"') {
            const end = endOfString(text, at);
            yield text.slice(at, end);
            at = end - 1;
        }
        else if ('{}[],:'.includes(character))
            yield character;
    }
}
/** The index behind the quote that ends the string which begins here. */
function endOfString(text, start) {
    for (let quote = text.indexOf('"', start + 1); quote > 0; quote = text.indexOf('"', quote + 1)) {
        let escapes = 0;
        while (text[quote - 1 - escapes] === '\\')
            escapes++;
        if (escapes % 2 === 0)
            return quote + 1;
    }
    return text.length;
}
/** The scan relies on the text being valid, so only strings and brackets matter. */
function* topLevelNames(text) {
    let depth = 0;
    let isName = false;
    for (const token of tokensOf(text)) {
        if (token === '{' || token === '[')
            depth += 1;
        else if (token === '}' || token === ']')
            depth -= 1;
        else if (depth === 1 && token === ':')
            isName = false;
        else if (depth === 1 && isName && token.startsWith('"'))
            yield JSON.parse(token);
        if (depth === 1 && (token === '{' || token === ','))
            isName = true;
    }
}
/**
 * Whether an object at any depth has a name twice: readers would take another one of the values.
 * @param text of one JSON object that `JSON.parse` accepts
 */
function hasRepeatedName(text) {
    // Names of the open objects; undefined for a list.
    const open = [];
    let isName = false;
    for (const token of tokensOf(text)) {
        const names = open.at(-1);
        if (token === '{' || token === '[')
            open.push(token === '{' ? new Set() : undefined);
        else if (token === '}' || token === ']')
            open.pop();
        else if (isName && names !== undefined && token.startsWith('"')) {
            const name = JSON.parse(token);
            if (names.has(name))
                return true;
            names.add(name);
        }
        isName = token === '{' || (token === ',' && names !== undefined);
    }
    return false;
}

;// CONCATENATED MODULE: ./lib/claude/key-proxy/request-price.js
/** The most that one request of the Messages API can cost, from its body. Pure. */




/** What a member of the body means to the price. Another one of a similar name would make two readers disagree. */
const PRICED = ['model', 'max_tokens', 'messages', 'system', 'tools', 'stream', 'speed', 'inference_geo'];
/** No tokenizer makes more than one token of a byte, except for what the API adds for tools. */
const TOKENS_OF_API = 1_000;
/** The API scales larger images down to this. */
const TOKENS_OF_IMAGE = 5_000;
/** Of a document by its address, a search or a fetch: only the size of the context limits it. */
const TOKENS_OF_REFERENCE = 200_000;
/** As the API's own tool is limited when the request sets no `max_uses`. */
const SEARCHES = 10;
/** For an answer that was cut: English has four bytes a token, code three. */
const TYPICAL_BYTES_OF_TOKEN = 3;
/** Prices a request. */
function priceRequest(bytes) {
    const parsed = parseJsonBody(bytes);
    if (!parsed.ok)
        return foreign(parsed.error);
    const { text, body } = parsed.value;
    const ambiguous = findAmbiguousMember(text, PRICED);
    if (ambiguous !== undefined)
        return foreign(`The body has ${JSON.stringify(ambiguous.slice(0, 40))} twice, or in other letter case.`);
    const { model, max_tokens: maxTokens } = body;
    if (typeof model !== 'string' || model === '')
        return foreign('The body has no model.');
    if (typeof maxTokens !== 'number' || !Number.isSafeInteger(maxTokens) || maxTokens < 1)
        return foreign('The body has no max_tokens, a whole number above 0.');
    const cost = (tokens) => (0,prices/* costOf */.ho)(model, { ...(0,prices/* chargedTokens */.nB)({}), ...modifiersOf(body), ...tokens });
    const added = addedBy(body);
    const textBytes = bytes.length - added.imageBytes;
    const mostUsd = cost({
        ...asCached(text, textBytes + added.tokens + TOKENS_OF_API),
        outputTokens: maxTokens,
        webSearches: added.searches
    });
    if (mostUsd === undefined)
        return (0,result/* fail */.fJ)({ message: describeNoPrice(model), isForeign: false });
    const typicalTokens = Math.ceil(textBytes / TYPICAL_BYTES_OF_TOKEN) + added.tokens;
    const asCounted = (inputTokens, outputTokens) => ({
        inputTokens,
        outputTokens,
        model,
        costUsd: cost({ ...asCached(text, inputTokens), outputTokens }) ?? 0,
        isPriceKnown: true
    });
    return (0,result.ok)({
        model,
        mostUsd,
        unreported: (seen) => {
            switch (seen.kind) {
                case 'reported':
                case 'not-charged':
                    return undefined;
                case 'begun': {
                    const written = Math.min(maxTokens, Math.ceil(seen.saidBytes / TYPICAL_BYTES_OF_TOKEN));
                    return asCounted(0, Math.max(0, written - seen.outputTokens));
                }
                case 'unread':
                    return asCounted(typicalTokens, maxTokens);
                case 'unanswered':
                    return asCounted(typicalTokens, body['stream'] === true ? 0 : maxTokens);
            }
        }
    });
}
function foreign(message) {
    return (0,result/* fail */.fJ)({ message, isForeign: true });
}
/** Why a model is not used within a budget. */
function describeNoPrice(model) {
    return `The price of the model ${model.slice(0, 100)} is unknown, so no request for it is made while the session has a budget.`;
}
/** Fast mode and the place of processing have prices of their own. */
function modifiersOf(body) {
    return { isFast: body['speed'] === 'fast', isUsOnly: body['inference_geo'] === 'us' };
}
/** Letters and digits that are written as escapes: no program does that, and they may hide a word that is looked for. */
const DISGUISED = /\\u00[2-7]/i;
/** Input that is written to the cache costs more. */
function asCached(text, tokens) {
    if (DISGUISED.test(text))
        return { cacheWrite1hTokens: tokens };
    if (!text.includes('cache_control'))
        return { inputTokens: tokens };
    return /"ttl"\s*:\s*"1h"/.test(text) ? { cacheWrite1hTokens: tokens } : { cacheWriteTokens: tokens };
}
/** Images, and what the API fetches or searches itself. */
function addedBy(body) {
    const added = { tokens: 0, imageBytes: 0, searches: 0 };
    const visit = (value) => {
        if (!isFields(value))
            return;
        const { type, source } = value;
        if (type === 'image' && isFields(source)) {
            added.tokens += TOKENS_OF_IMAGE;
            if (typeof source['data'] === 'string')
                added.imageBytes += source['data'].length;
        }
        else if (isFields(source) && (source['type'] === 'url' || source['type'] === 'file'))
            added.tokens += TOKENS_OF_REFERENCE;
        for (const each of Object.values(value))
            visit(each);
    };
    visit(body['messages']);
    visit(body['system']);
    const tools = Array.isArray(body['tools']) ? body['tools'] : [];
    for (const tool of tools.filter(isFields)) {
        const { type, max_uses: uses } = tool;
        if (typeof type !== 'string' || !/^(web_|code_execution|mcp_)/.test(type))
            continue;
        added.tokens += TOKENS_OF_REFERENCE;
        if (type.startsWith('web_search'))
            added.searches += typeof uses === 'number' && uses > 0 ? uses : SEARCHES;
    }
    if (body['mcp_servers'] !== undefined)
        added.tokens += TOKENS_OF_REFERENCE;
    return added;
}

;// CONCATENATED MODULE: ./lib/claude/key-proxy/inner-requests.js
/** What the CLI sends, in the versions 2.1.100 to 2.1.332, that makes the API connect to nobody. Pure. */
/** Members of the body that may hold more than single values. One of a similar name would make two readers disagree. */
const MEMBERS = new Set([
    ...['model', 'messages', 'system', 'max_tokens', 'stream', 'metadata', 'stop_sequences', 'temperature'],
    ...['tools', 'tool_choice', 'thinking', 'output_config', 'output_format', 'cache_control', 'speed'],
    ...['context_management', 'context_hint', 'safeguards', 'diagnostics', 'thread', 'fallbacks', 'data_flow'],
    // Empty, or refused.
    ...['mcp_servers', 'container']
]);
/** Members that lead out wherever they are, and what the API would do. */
const LEADING_OUT = new Map([
    ['mcp_servers', 'connect to MCP servers'],
    ['mcp_server', 'connect to MCP servers'],
    ['mcp_toolset', 'connect to MCP servers'],
    ['container', 'run code in a container'],
    ['skills', 'run code in a container'],
    ['plugins', 'use plugins'],
    ['toolset', 'use tools of its own'],
    ['toolsets', 'use tools of its own']
]);
/** Tools that the client carries out, or that the API does without connecting to anybody. */
const INNER_TOOLS = /^(custom|(bash|text_editor|computer|memory|advisor)_\d{8}|tool_search_tool_\w+)$/;
const WEB_SEARCH = /^web_search_\d{8}$/;
/** Of an ordinary tool the type may be missing. */
function isInnerTool(type, mayUseWebSearch) {
    if (type === undefined || type === null)
        return true;
    if (typeof type !== 'string')
        return false;
    return INNER_TOOLS.test(type) || (mayUseWebSearch && WEB_SEARCH.test(type));
}
/** Sources that are in the request, or among the organization's files. */
const INNER_SOURCES = new Set(['base64', 'text', 'content', 'file']);
/** Calls of a model, with an input of any form. */
const CALLS = new Set(['tool_use', 'server_tool_use']);
/** What an earlier search has found: its address is not fetched. */
const RESULTS = new Set(['web_search_result', 'web_search_result_location']);
/** Types of messages, of blocks, and of what is in a block. */
const BLOCKS = new Set([
    ...INNER_SOURCES,
    ...CALLS,
    ...RESULTS,
    ...[
        'message',
        'image',
        'document',
        'search_result',
        'thinking',
        'redacted_thinking',
        'compaction',
        'fallback'
    ],
    ...['tool_result', 'tool_reference', 'tool_definition', 'tool_addition', 'tool_removal'],
    ...['web_search_tool_result', 'web_search_tool_result_error'],
    ...['advisor_tool_result', 'advisor_result', 'advisor_redacted_result', 'advisor_tool_result_error'],
    ...['tool_search_tool_result', 'tool_search_tool_search_result', 'tool_search_tool_result_error'],
    ...['char_location', 'page_location', 'content_block_location', 'search_result_location'],
    ...['url', 'ephemeral', 'direct', 'json_schema']
]);

;// CONCATENATED MODULE: ./lib/claude/key-proxy/way-out.js
/**
 * What in a request makes the API connect to others on behalf of a run: tools that it runs itself, MCP servers, images and
 * documents by their address. For a run in a sealed network that would be a way out. What is not known is refused. Pure.
 */




/** `url`, `image_url`, `server_uri`. */
const ADDRESS = /(^|_)(url|uri|href)s?$/;
/** Checks a request of such a run. The error is a sentence for the client. */
function checkWayOut(bytes, reach) {
    const parsed = parseJsonBody(bytes);
    if (!parsed.ok)
        return parsed;
    const { text, body } = parsed.value;
    const ambiguous = findAmbiguousMember(text, [...MEMBERS]);
    if (ambiguous !== undefined || hasRepeatedName(text))
        return (0,result/* fail */.fJ)('The body has a name twice in one object, or in other letter case.');
    const found = findLeadingOut(body) ?? findTool(body['tools'], reach) ?? findMember(body) ?? search(body, reach);
    return found === undefined
        ? (0,result.ok)(undefined)
        : (0,result/* fail */.fJ)(`The network of this run is sealed, and the API would ${found}.`);
}
/** Members of the body, and of the models that may take over, that the CLI does not send. */
function findMember(body) {
    const { fallbacks } = body;
    for (const each of [body, ...(Array.isArray(fallbacks) ? fallbacks : [])]) {
        if (!isFields(each))
            continue;
        const unknown = Object.entries(each).find(([name, value]) => !MEMBERS.has(name) && !isPlain(value));
        if (unknown !== undefined)
            return `read the unknown member ${quote(unknown[0])}`;
    }
    return undefined;
}
/** A single value or a list of such, which can name nothing to connect to that another member does not have. */
function isPlain(value) {
    return !isFields(value) || (Array.isArray(value) && !value.some(isFields));
}
function findLeadingOut(object) {
    for (const [name, value] of Object.entries(object)) {
        const would = LEADING_OUT.get(foldName(name));
        if (would !== undefined && !isEmpty(value))
            return `${would} (${foldName(name)})`;
    }
    return undefined;
}
function isEmpty(value) {
    return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}
function findTool(tools, { mayUseWebSearch }) {
    if (isEmpty(tools))
        return undefined;
    if (!Array.isArray(tools))
        return 'read tools in an unknown form';
    for (const tool of tools) {
        if (!isFields(tool))
            return 'read tools in an unknown form';
        const types = valuesOf(tool, 'type');
        const foreign = types.find((type) => !isInnerTool(type, mayUseWebSearch));
        if (foreign !== undefined)
            return `use the tool ${quote(foreign)}`;
    }
    return undefined;
}
/** Searches all of a body, but not what a model gave to a tool, nor schemas. */
function search(body, reach) {
    // Not recursive: a body may be nested more deeply than the stack is.
    const waiting = [[body, 'option']];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [value, place] = next;
        if (Array.isArray(value))
            for (const each of value)
                waiting.push([each, place]);
        else if (isFields(value)) {
            const found = findIn(value, place, reach);
            if (found !== undefined)
                return found;
            for (const [name, each] of Object.entries(value))
                if (!isFreeForm(name, value))
                    waiting.push([each, placeOf(foldName(name), place)]);
        }
    }
    return undefined;
}
/** What an object has itself; sources come first, since their messages say the most. */
function findIn(object, place, reach) {
    const { type } = object;
    for (const source of valuesOf(object, 'source')) {
        const found = describeSource(source, type, reach);
        if (found !== undefined)
            return found;
    }
    const isResult = typeof type === 'string' && RESULTS.has(type);
    for (const [name, value] of Object.entries(object))
        if (ADDRESS.test(foldName(name)) && !isResult && !isEmpty(value)) {
            const found = describeAddress(value, reach);
            if (found !== undefined)
                return found;
        }
    const definitions = valuesOf(object, 'definition');
    return (findLeadingOut(object) ??
        [...valuesOf(object, 'tools'), ...(definitions.length === 0 ? [] : [definitions])]
            .map((tools) => findTool(tools, reach))
            .find((found) => found !== undefined) ??
        findBlock(object, place));
}
function findBlock(object, place) {
    if (place === 'option')
        return undefined;
    const types = valuesOf(object, 'type');
    if (types.length === 0)
        return place === 'block' ? 'read content without a type' : undefined;
    const foreign = types.find((type) => typeof type !== 'string' || !BLOCKS.has(type));
    return foreign === undefined ? undefined : `read content of the type ${quote(foreign)}`;
}
function describeSource(source, owner, reach) {
    if (!isFields(source)) {
        // Of results of a search, which are text.
        const isText = owner === 'search_result' || owner === 'search_result_location' || isEmpty(source);
        return isText ? undefined : `read a source in an unknown form (${quote(source)})`;
    }
    const addresses = valuesOf(source, 'url');
    // Of another member than the one that is checked.
    if (addresses.length === 0 && valuesOf(source, 'type').includes('url'))
        return 'fetch an address that is not given';
    for (const address of addresses) {
        const found = describeAddress(address, reach);
        if (found !== undefined)
            return found;
    }
    const foreign = valuesOf(source, 'type').find((type) => typeof type !== 'string' || !(INNER_SOURCES.has(type) || type === 'url'));
    return foreign === undefined ? undefined : `read a source of the type ${quote(foreign)}`;
}
function describeAddress(address, { allowsUrl }) {
    const url = typeof address === 'string' && URL.canParse(address) ? new URL(address) : undefined;
    return url === undefined || !allowsUrl(url) ? `fetch ${quote(url?.origin ?? address)}` : undefined;
}
/** Tools are checked as such; what is in them may have any type. */
function placeOf(name, place) {
    if (name === 'messages')
        return 'message';
    if (name === 'content' || name === 'system')
        return 'block';
    return name === 'tools' || name === 'definition' || place === 'option' ? 'option' : 'message';
}
/** What the API only passes on, or compares. */
function isFreeForm(name, { type }) {
    switch (name) {
        case 'input':
            return typeof type === 'string' && CALLS.has(type);
        case 'schema':
            return type === 'json_schema';
        case 'classifier_context':
        case 'input_schema':
        case 'input_examples':
            return true;
        default:
            return false;
    }
}
/** Members of this name in any letter case: a gateway may ignore it. */
function valuesOf(object, name) {
    return Object.entries(object).flatMap(([each, value]) => (foldName(each) === name ? [value] : []));
}
/** In one short line: the client chose it. */
function quote(value) {
    // It may be nested more deeply than the stack is.
    if (isFields(value))
        return 'something that is no text';
    return JSON.stringify(value ?? null)
        .slice(0, LONGEST_QUOTE)
        .replace(/[^\x20-\x7e]/g, '?');
}
const LONGEST_QUOTE = 80;

;// CONCATENATED MODULE: ./lib/claude/key-proxy/admission.js




/** The Messages API accepts no larger request. */
const BODY_LIMIT_BYTES = 32 * 1024 * 1024;
/** Reads a request's body, checks it, prices it, and reserves its price. */
async function admitRequest(request, run, { budget, reach }, signal) {
    const body = await readBody(request);
    if (!body.ok)
        return body;
    const checked = reach === undefined ? (0,result.ok)(undefined) : checkWayOut(body.value, reach);
    if (!checked.ok)
        return (0,result/* fail */.fJ)(refusal(400, checked.error, true));
    if (budget === undefined)
        return (0,result.ok)({ body: body.value, paid: undefined });
    const priced = priceRequest(body.value);
    if (!priced.ok)
        return (0,result/* fail */.fJ)(refusal(400, priced.error.message, priced.error.isForeign));
    const admitted = await budget.reserve(run, priced.value.mostUsd, signal);
    if (!admitted.ok)
        return (0,result/* fail */.fJ)(refusal(400, admitted.error, false));
    return (0,result.ok)({ body: body.value, paid: { priced: priced.value, admitted: admitted.value } });
}
async function readBody(request) {
    const chunks = [];
    let bytes = 0;
    const decoder = createBodyDecoder(request.headers['content-encoding'], (chunk) => {
        bytes += chunk.length;
        if (bytes <= BODY_LIMIT_BYTES)
            chunks.push(chunk);
    });
    if (decoder === undefined)
        return (0,result/* fail */.fJ)(refusal(415, 'The body is compressed in an unknown way.', true));
    try {
        for await (const chunk of request) {
            await new Promise((resolve) => {
                decoder.push(chunk, resolve);
            });
        }
    }
    catch {
        return (0,result/* fail */.fJ)(refusal(400, 'The body was cut.', false));
    }
    if (bytes > BODY_LIMIT_BYTES)
        return (0,result/* fail */.fJ)(refusal(413, `The body has more than ${BODY_LIMIT_BYTES} bytes.`, false));
    const isWhole = await new Promise((resolve) => {
        decoder.end(resolve);
    });
    return isWhole ? (0,result.ok)(Buffer.concat(chunks)) : (0,result/* fail */.fJ)(refusal(400, 'The body cannot be decompressed.', true));
}
function refusal(status, message, isForeign) {
    return { status, message, isForeign };
}

// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./lib/claude/key-proxy/headers.js
var key_proxy_headers = __webpack_require__(49797);
// EXTERNAL MODULE: ./lib/claude/stream/stream-lines.js
var stream_lines = __webpack_require__(37677);
;// CONCATENATED MODULE: ./lib/claude/key-proxy/usage.js
/** Counts the tokens of one response of the Messages API as its bytes pass through. */


/** Events with usage are short; a longer line is a piece of an answer. */
const LINE_LIMIT_BYTES = 256 * 1024;
/** For a response that is not a stream, with its usage at the end. No model's answer is that large. */
const usage_BODY_LIMIT_BYTES = 8 * 1024 * 1024;
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
    return { push: () => undefined, end: () => undefined, seen: () => ({ kind: 'unread' }) };
}
function meterStream(count) {
    const lines = (0,stream_lines/* createLineSplitter */.AD)(LINE_LIMIT_BYTES);
    let seen = { kind: 'unread' };
    const read = (line) => {
        if (!line.startsWith('data:') || !/"(message_start|message_delta|content_block_delta)"/.test(line))
            return;
        const event = asRecord(parseJson(line.slice('data:'.length)));
        switch (event['type']) {
            case 'message_start': {
                const message = asRecord(event['message']);
                const outputTokens = count(message['usage'], message['model']);
                if (outputTokens !== undefined)
                    seen = { kind: 'begun', saidBytes: 0, outputTokens };
                return;
            }
            case 'content_block_delta':
                if (seen.kind === 'begun')
                    seen = { ...seen, saidBytes: seen.saidBytes + lengthOfTexts(event['delta']) };
                return;
            case 'message_delta':
                if (count(event['usage']) !== undefined)
                    seen = { kind: 'reported' };
        }
    };
    return {
        push: (chunk) => {
            lines.push(chunk).forEach(read);
        },
        end: () => {
            lines.end().forEach(read);
        },
        seen: () => seen
    };
}
/** Bytes of text, of thoughts and their signature, or of a tool's input. */
function lengthOfTexts(delta) {
    return Object.entries(asRecord(delta)).reduce((sum, [name, value]) => name !== 'type' && typeof value === 'string' ? sum + Buffer.byteLength(value) : sum, 0);
}
function meterBody(count) {
    let held = [];
    let heldBytes = 0;
    let seen = { kind: 'unread' };
    return {
        push: (chunk) => {
            heldBytes += chunk.length;
            if (heldBytes > usage_BODY_LIMIT_BYTES)
                held = [];
            else
                held.push(chunk);
        },
        end: () => {
            if (heldBytes > usage_BODY_LIMIT_BYTES)
                return;
            const message = asRecord(parseJson(Buffer.concat(held).toString('utf8')));
            if (count(message['usage'], message['model']) !== undefined)
                seen = { kind: 'reported' };
            held = [];
        },
        seen: () => seen
    };
}
/** Usage is cumulative: within one response, later figures replace earlier ones; missing ones remain. */
function countLatest(onTokens) {
    let latest = {};
    let model = '';
    return (usage, reportedModel) => {
        if (typeof reportedModel === 'string')
            model = reportedModel;
        const given = Object.entries(asRecord(usage)).filter(([, value]) => value !== null);
        if (given.length === 0)
            return undefined;
        const paidUsd = costNow(model, latest);
        const before = usage_tokensOf(latest);
        latest = { ...latest, ...Object.fromEntries(given) };
        const now = usage_tokensOf(latest);
        onTokens({
            inputTokens: now.inputTokens - before.inputTokens,
            outputTokens: now.outputTokens - before.outputTokens,
            model,
            costUsd: costNow(model, latest) - paidUsd,
            isPriceKnown: (0,prices/* costOf */.ho)(model, (0,prices/* chargedTokens */.nB)({})) !== undefined
        });
        return now.outputTokens;
    };
}
/** The usage of the answer, and of what the API did besides it (compaction, a fallback), which has a model of its own. */
function costNow(model, usage) {
    const iterations = Array.isArray(usage['iterations']) ? usage['iterations'] : [];
    const besides = iterations.map(asRecord).filter(({ type }) => type !== 'message');
    return [{ ...usage, model }, ...besides].reduce((sum, each) => {
        const tokens = (0,prices/* chargedTokens */.nB)(each);
        const of = typeof each['model'] === 'string' ? each['model'] : model;
        return sum + ((0,prices/* costOf */.ho)(of, tokens) ?? (0,prices/* highestCostOf */.B3)(tokens));
    }, 0);
}
function usage_tokensOf(usage) {
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
function forward(request, response, upstream, { path, added, body, onTokens = ignore, onEnd = ignore, onPause = ignore }) {
    const { url, agent } = upstream;
    // A body of a GET or HEAD has no meaning, and a gateway that does not read it would take it for the next request.
    const sent = request.method === 'POST' ? (body ?? 'as-received') : 'none';
    const outgoing = (url.protocol === 'https:' ? external_node_https_ : external_node_http_).request({
        agent,
        protocol: url.protocol,
        hostname: url.hostname.replace(/^\[|\]$/g, ''),
        port: url.port,
        method: request.method,
        path: `${url.pathname.replace(/\/$/, '')}${path}`,
        headers: (0,key_proxy_headers/* buildUpstreamHeaders */.w1)(request.headers, url, added, sent)
    });
    let hasClientLeft = false;
    // If the client left early, abort the request, so that the rest is not paid for.
    response.once('close', () => {
        hasClientLeft = !response.writableFinished;
        if (hasClientLeft)
            outgoing.destroy();
    });
    let hasAnswer = false;
    outgoing.once('response', (incoming) => {
        hasAnswer = true;
        // The CLI reports its pauses, except for long ones (observed on 2.1.197 from 90 s on).
        onPause(parsePause(incoming.headers['retry-after']));
        giveBack(incoming, response, { onTokens, onEnd });
    });
    outgoing.once('close', () => {
        if (!hasAnswer)
            onEnd({ kind: hasClientLeft ? 'unanswered' : 'not-charged' });
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
    if (sent === 'as-received')
        request.pipe(outgoing);
    else {
        request.resume();
        outgoing.end(sent === 'none' ? undefined : sent);
    }
}
const ignore = () => undefined;
/** Responds with an error in the API's format, so that the CLI handles it like one of the API's. */
function sendError(response, status, type, message) {
    if (response.headersSent)
        return;
    response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ type: 'error', error: { type, message } }));
}
/** `retry-after` in seconds, as the Messages API sends it; 0 if there is none, or a date. */
function parsePause(header) {
    return header !== undefined && /^\d+(\.\d+)?$/.test(header) ? Math.round(Number(header) * 1_000) : 0;
}
function giveBack(incoming, response, { onTokens, onEnd }) {
    const { statusCode = 502, statusMessage, headers } = incoming;
    response.writeHead(statusCode, statusMessage, (0,key_proxy_headers/* buildClientHeaders */.gA)(headers));
    // Send the headers at once: a stream's first event may take long.
    response.flushHeaders();
    const meter = createUsageMeter(headers['content-type'], onTokens);
    // `pipeline` destroys both sides when one of them is cut.
    (0,external_node_stream_.pipeline)(incoming, meteredPassage(headers['content-encoding'], meter), response, () => {
        onEnd(statusCode < FIRST_UNCHARGED_STATUS ? meter.seen() : { kind: 'not-charged' });
    });
}
/** Redirects and errors are not paid for. */
const FIRST_UNCHARGED_STATUS = 300;
/** Passes bytes on as they are. A response in an unknown coding is not counted. */
function meteredPassage(encoding, meter) {
    const decoder = createBodyDecoder(encoding, meter.push);
    return new external_node_stream_.Transform({
        transform: (chunk, _encoding, done) => {
            if (decoder === undefined)
                done(null, chunk);
            else
                decoder.push(chunk, () => {
                    done(null, chunk);
                });
        },
        flush: (done) => {
            if (decoder === undefined)
                done();
            else
                decoder.end(() => {
                    meter.end();
                    done();
                });
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
            reach: undefined,
            hasBeenRefused: false,
            open: new Set()
        };
        entries.set(run, entry);
        return entry;
    };
    return {
        issue: (run, name = run, reach) => {
            const token = `${TOKEN_PREFIX[kind]}${(0,external_node_crypto_.randomBytes)(TOKEN_BYTES).toString('base64url')}`;
            const entry = entryOf(run);
            entry.hash = hashOf(token);
            entry.name = name;
            entry.reach = reach;
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
        reach: entry.reach,
        isFirstRefusal: () => {
            const isFirst = !entry.hasBeenRefused;
            entry.hasBeenRefused = true;
            return isFirst;
        },
        addRequest: () => {
            add(1, NOTHING);
        },
        track: (response) => {
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
;// CONCATENATED MODULE: ./lib/claude/key-proxy/turns.js
/** Lets the work of one key be done one piece after another, in the order in which it came. */
function createTurns() {
    const last = new Map();
    return async (key, work) => {
        const before = last.get(key);
        const mine = (async () => {
            // A piece that fails is reported to whoever brought it.
            await before?.catch(() => undefined);
            return work();
        })();
        last.set(key, mine);
        try {
            return await mine;
        }
        finally {
            if (last.get(key) === mine)
                last.delete(key);
        }
    };
}

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
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
    const { onTokens = () => undefined, onRefused = () => undefined, budget } = options;
    signal?.throwIfAborted();
    const runs = createProxiedRuns(credentials.kind);
    const opened = openUpstream(upstream, options.tls);
    const added = { credentials, custom: options.customHeaders ?? {} };
    const takeTurn = createTurns();
    const server = external_node_http_.createServer((request, response) => {
        const proxy = { authority, runs, added, upstream: opened, onTokens, onRefused, budget, takeTurn };
        answer(request, response, proxy).catch((error) => {
            // A bug: the run shows it as an error of its request.
            refuse(request, response, 500, 'api_error', `The key proxy failed: ${(0,error_message/* errorMessage */.g)(error)}`);
        });
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
        issue: (run, name, reach) => ({
            environment: accessVariables(credentials.kind, url, runs.issue(run, name, reach))
        }),
        usageOf: runs.usageOf,
        pauseOf: runs.pauseOf,
        revoke: runs.revoke,
        close
    };
}
async function answer(request, response, proxy) {
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
    const refusal = proxy.budget?.refusal(run.run);
    if (refusal !== undefined) {
        refuse(request, response, 400, 'invalid_request_error', refusal);
        return;
    }
    run.track(response);
    const read = await readByRules(request, response, run, verdict.isPaid, proxy);
    if (!read.ok) {
        const { status, message, isForeign } = read.error;
        if (isForeign && run.isFirstRefusal())
            proxy.onRefused(run.name, `${describeRequest(method, target)} (${message.replace(/\.$/, '')})`);
        refuse(request, response, status, 'invalid_request_error', message);
        return;
    }
    run.addRequest();
    const { body, paid } = read.value ?? {};
    const count = (tokens) => {
        // First, so that nothing is both reserved and spent.
        paid?.admitted.use(tokens.costUsd);
        run.addTokens(tokens);
        proxy.onTokens(run.run, tokens);
    };
    forward(request, response, proxy.upstream, {
        path: verdict.path,
        added: proxy.added,
        body,
        onTokens: count,
        onEnd: (seen) => {
            const rest = paid?.priced.unreported(seen);
            if (rest !== undefined)
                count(rest);
            paid?.admitted.close();
        },
        onPause: run.notePause
    });
}
/**
 * Reads a request if anything depends on what it says, and reserves what it can cost. A run's requests are read one after
 * another, so that those that wait take no memory for their bodies.
 */
async function readByRules(request, response, { run, reach }, isPaid, { budget, takeTurn }) {
    const rules = { budget: isPaid ? budget : undefined, reach };
    const isRead = rules.budget !== undefined || rules.reach !== undefined;
    if (!isRead || request.method !== 'POST')
        return (0,result.ok)(undefined);
    const left = new AbortController();
    response.once('close', () => {
        left.abort();
    });
    const read = await takeTurn(run, () => admitRequest(request, run, rules, left.signal));
    if (read.ok && left.signal.aborted) {
        read.value.paid?.admitted.close();
        return (0,result/* fail */.fJ)({ status: 400, message: 'The client has left.', isForeign: false });
    }
    return read;
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


/***/ })

};
