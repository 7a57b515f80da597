export const id = 3888;
export const ids = [3888];
export const modules = {

/***/ 53888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openResultStore: () => (/* binding */ openResultStore),
/* harmony export */   secretsIn: () => (/* binding */ secretsIn)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _result_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82442);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7549);
/* harmony import */ var _util_clock_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58394);
/* harmony import */ var _configuration_mcp_servers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61709);
/* harmony import */ var _util_error_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36228);
/* harmony import */ var _util_result_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28135);
/**
 * Cached results, kept between sessions: a folder with one file per result. A file is used only if its checksum, format
 * and key match; otherwise it is a miss. The checksum is keyed, because folder and cache can be written by others.
 */









/** Larger results are not cached: the folder must be small enough to be passed from job to job. */
const LIMIT_BYTES = 32 * 2 ** 20;
/** Limit for all results together. */
const FOLDER_LIMIT_BYTES = 256 * 2 ** 20;
/** Thirty days. */
const LONGEST_UNUSED_MS = 30 * 86_400_000;
/** Accessible to its owner only. */
const PRIVATE_FOLDER = 0o700;
/**
 * Opens the store; its folder is created with the first result.
 * @param holdsSecret whether a text contains a secret: such a result is not cached.
 * @param warn called with the reason if a result cannot be cached.
 */
function openResultStore(directory, origin, holdsSecret, warn) {
    const checksumOf = createChecksum(origin);
    const held = new Map();
    evict(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `v${_result_key_js__WEBPACK_IMPORTED_MODULE_3__/* .RESULT_SCHEMA */ .w}`), warn);
    const fileOf = (key) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `v${_result_key_js__WEBPACK_IMPORTED_MODULE_3__/* .RESULT_SCHEMA */ .w}`, `${key}.json`);
    const write = (key, result) => {
        const patch = result.patch === null ? '' : Buffer.from(result.patch, 'base64').toString('latin1');
        const texts = [result.response, patch, ...result.deniedTools.map(({ detail }) => detail)];
        if (texts.some(holdsSecret)) {
            warn('A result was not cached because it contains a secret.');
            return;
        }
        const body = JSON.stringify(result);
        if (body.length > LIMIT_BYTES) {
            warn(`A result was not cached because it has ${body.length} bytes, more than ${LIMIT_BYTES}.`);
            return;
        }
        const file = fileOf(key);
        const draft = `${file}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`;
        try {
            (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), PRIVATE_FOLDER);
            node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync(draft, `${JSON.stringify({ key, checksum: checksumOf(key, body), body })}\n`, {
                mode: 0o600,
                flag: 'wx'
            });
            node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync(draft, file);
        }
        catch (error) {
            if (node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(draft))
                node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(draft);
            warn(`A result could not be cached: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)}`);
        }
    };
    return {
        read: (key) => readEntry(fileOf(key), key, checksumOf),
        hold: (run, key, result) => {
            held.set(run, { key, result });
        },
        release: (run, isDone) => {
            const entry = held.get(run);
            held.delete(run);
            if (isDone && entry !== undefined)
                write(entry.key, entry.result);
        }
    };
}
/** Removes results that have not been used for long, and the least recently used ones beyond the size limit. */
function evict(folder, warn) {
    try {
        if (!node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(folder))
            return;
        const entries = node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync(folder)
            .map((name) => ({ file: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name), stats: node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name)) }))
            .filter(({ stats }) => stats.isFile())
            .sort((left, right) => right.stats.mtimeMs - left.stats.mtimeMs);
        let total = 0;
        for (const { file, stats } of entries) {
            total += stats.size;
            if (total > FOLDER_LIMIT_BYTES || (0,_util_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .now */ .t)() - stats.mtimeMs > LONGEST_UNUSED_MS)
                node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(file, { force: true });
        }
    }
    catch (error) {
        warn(`Old results could not be removed from the cache: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)}`);
    }
}
function readEntry(file, key, checksumOf) {
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync(file, { throwIfNoEntry: false });
        if (stats === undefined)
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_8__/* .fail */ .fJ)('no identical run is known');
        if (!stats.isFile() || stats.size > 2 * LIMIT_BYTES)
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_8__/* .fail */ .fJ)('the entry is not a cache file');
        const entry = JSON.parse(node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync(file, 'utf8'));
        const { key: own, checksum, body } = entry;
        if (own !== key || typeof body !== 'string' || checksum !== checksumOf(key, body))
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_8__/* .fail */ .fJ)('the entry is damaged, or was made with another key of the API, on another branch or for another event');
        const result = JSON.parse(body);
        // Marks it as used: the least recently used results are evicted first.
        node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync(file, (0,_util_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .now */ .t)() / 1_000, (0,_util_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .now */ .t)() / 1_000);
        return isStoredResult(result) ? (0,_util_result_js__WEBPACK_IMPORTED_MODULE_8__.ok)(result) : (0,_util_result_js__WEBPACK_IMPORTED_MODULE_8__/* .fail */ .fJ)('the entry has another format');
    }
    catch (error) {
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_8__/* .fail */ .fJ)(`the entry cannot be read (${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)})`);
    }
}
/** A checksum that only those with the secret can compute. */
function createChecksum({ secret, scope }) {
    return (key, body) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', secret)
        .update(JSON.stringify(['mpm-results', scope, key, body]))
        .digest('hex');
}
function isStoredResult(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const { carriedOutAt, model, deniedTools, response, patch } = value;
    return (typeof carriedOutAt === 'string' &&
        (model === null || typeof model === 'string') &&
        Array.isArray(deniedTools) &&
        typeof response === 'string' &&
        (patch === null || typeof patch === 'string'));
}
/** Returns a predicate: whether a text contains a credential of this session, or a secret that the caller knows. */
function secretsIn({ credentials, passEnv, publicEnv, mcpServers = {} }, environment, holdsSecret = () => false) {
    const values = [
        ...('value' in credentials ? [credentials.value] : []),
        ...passEnv.filter((name) => !publicEnv.includes(name)).map((name) => environment[name] ?? ''),
        ...(0,_configuration_mcp_servers_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsOfServers */ .b)(mcpServers)
    ].filter((value) => value.length >= LEAST_SECRET_CHARACTERS);
    return (text) => values.some((value) => text.includes(value)) || holdsSecret(text);
}
/** Shorter values occur in any text. */
const LEAST_SECRET_CHARACTERS = 8;


/***/ }),

/***/ 61709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ parseMcpServers),
  b: () => (/* binding */ secretsOfServers)
});

;// CONCATENATED MODULE: ./lib/session/configuration/bad-server.js
/** Mistakes for which the CLI silently leaves out an MCP server (observed in 2.1.332). Pure. */
/** Transports that use a URL; `stdio` uses a command. */
const URL_TYPES = ['http', 'sse', 'ws', 'streamable-http'];
const isText = (value) => typeof value === 'string';
const isTextMap = (value) => isObject(value) && Object.values(value).every(isText);
/** Keys whose value must be valid, each with the problem to report. `null` counts as a value. */
const STDIO_KEYS = [
    ['args', (value) => Array.isArray(value) && value.every(isText), 'are not a list of texts'],
    ['env', isTextMap, 'is not an object of texts (write numbers and booleans in quotes)']
];
const URL_KEYS = [
    ['headers', isTextMap, 'are not an object of texts (write numbers and booleans in quotes)'],
    ['headersHelper', isText, 'is not a text'],
    ['oauth', isObject, 'is not an object']
];
const TIMEOUT = ['timeout', Number.isFinite, 'is not a number'];
/** Returns what is wrong with a server, as a clause after "the server x, which"; undefined if nothing is known to be. */
function describeBadServer(server) {
    if (!isObject(server))
        return 'is not an object';
    const { command, url, type } = server;
    const hasCommand = typeof command === 'string' && command !== '';
    const hasUrl = typeof url === 'string' && url !== '';
    if (!hasCommand && !hasUrl)
        return 'has neither "command" nor "url"';
    if (type === undefined && !hasCommand)
        return 'has a "url" and no "type" (http or sse)';
    if (type === undefined || type === 'stdio')
        return hasCommand
            ? describeBadKey(server, [...STDIO_KEYS, TIMEOUT])
            : 'has the "type" stdio and no "command": with a "url" the type is http or sse';
    if (!URL_TYPES.some((each) => each === type))
        return 'has a "type" that is not stdio, http or sse';
    return hasUrl
        ? describeBadKey(server, [...URL_KEYS, TIMEOUT])
        : 'has a "command" and a "type" other than stdio: leave out the type';
}
function describeBadKey(server, keys) {
    const bad = keys.find(([key, isGood]) => server[key] !== undefined && !isGood(server[key]));
    return bad === undefined ? undefined : `has ${JSON.stringify(bad[0])} that ${bad[2]}`;
}
/** Whether a JSON value is an object, not an array. */
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// EXTERNAL MODULE: ./lib/util/invisible-characters.js
var invisible_characters = __webpack_require__(20960);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/session/configuration/mcp-servers.js
/** The MCP servers of the configuration. Pure. */



/**
 * Parses the text of a configuration file. The CLI silently leaves out a server that it cannot read; here that is an
 * error. A failure has every reason, each a clause that follows the text.
 */
function parseMcpServers(text) {
    let value;
    try {
        value = JSON.parse((0,invisible_characters/* withoutByteOrderMark */.Yi)(text));
    }
    catch (error) {
        // The rest of the message quotes the text, which may contain keys.
        const place = error instanceof Error ? /at position \d+.*$/.exec(error.message)?.[0] : undefined;
        return (0,result/* fail */.fJ)([`is not JSON${place === undefined ? '' : ` (syntax error ${place})`}`]);
    }
    const servers = isObject(value) ? value['mcpServers'] : undefined;
    if (!isObject(servers))
        return (0,result/* fail */.fJ)(['has no "mcpServers" object with the servers by name']);
    const reasons = Object.entries(servers).flatMap(([name, server]) => {
        const reason = describeBadServer(server);
        return reason === undefined ? [] : [`has the server ${JSON.stringify(name)}, which ${reason}`];
    });
    if (Object.keys(servers).length === 0)
        reasons.push('names no server');
    return reasons.length > 0 ? (0,result/* fail */.fJ)(reasons) : (0,result.ok)(servers);
}
/**
 * Returns the values of variables and headers of servers, which are mostly keys. A reference to a variable (`${TOKEN}`)
 * is not secret.
 */
function secretsOfServers(servers) {
    return Object.values(servers)
        .flatMap(({ env, headers }) => [env, headers])
        .flatMap((group) => (isObject(group) ? Object.values(group) : []))
        .filter((value) => typeof value === 'string')
        .filter((value) => value.length >= LEAST_SECRET_CHARACTERS && !/^\$\{[^}]*\}$/.test(value));
}
/** Shorter values are switches, and occur in any text. */
const LEAST_SECRET_CHARACTERS = 8;


/***/ })

};
