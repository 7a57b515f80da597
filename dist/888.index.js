export const id = 888;
export const ids = [888];
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
/* harmony import */ var _configuration_mcp_servers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88504);
/* harmony import */ var _util_error_message_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36228);
/**
 * Results that are kept between sessions: a folder with one file for each. A file is taken only when its checksum, its
 * form and its key are right; anything else is as if it were not there.
 */








/** A result beyond it is not kept: the folder must stay small enough to be carried from job to job. */
const LIMIT_BYTES = 32 * 2 ** 20;
/** All results together. */
const FOLDER_LIMIT_BYTES = 256 * 2 ** 20;
/** Thirty days. */
const LONGEST_UNUSED_MS = 30 * 86_400_000;
/** What belongs to a user alone. */
const PRIVATE_FOLDER = 0o700;
/**
 * Opens the folder; it is made with the first result.
 * @param holdsSecret tells whether a text has a secret in it: such a result is not kept.
 * @param warn takes what keeps a result from being kept.
 */
function openResultStore(directory, holdsSecret, warn) {
    const held = new Map();
    clearAway(node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `v${_result_key_js__WEBPACK_IMPORTED_MODULE_3__/* .RESULT_SCHEMA */ .w}`), warn);
    const fileOf = (key) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(directory, `v${_result_key_js__WEBPACK_IMPORTED_MODULE_3__/* .RESULT_SCHEMA */ .w}`, `${key}.json`);
    const write = (key, result) => {
        const patch = result.patch === null ? '' : Buffer.from(result.patch, 'base64').toString('latin1');
        const texts = [result.response, patch, ...result.deniedTools.map(({ detail }) => detail)];
        if (texts.some(holdsSecret)) {
            warn('A result is not kept in the cache: there is a secret in it.');
            return;
        }
        const body = JSON.stringify(result);
        if (body.length > LIMIT_BYTES) {
            warn(`A result is not kept in the cache: it has ${body.length} bytes, more than ${LIMIT_BYTES}.`);
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
            warn(`A result could not be kept in the cache: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)}`);
        }
    };
    return {
        read: (key) => readEntry(fileOf(key), key),
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
/** Removes what nobody has used for long, and beyond the bound what was used least lately. */
function clearAway(folder, warn) {
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
        warn(`Old results could not be cleared away from the cache: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)}`);
    }
}
function readEntry(file, key) {
    const ignore = (reason) => ({ found: false, reason });
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync(file, { throwIfNoEntry: false });
        if (stats === undefined)
            return ignore('no identical run is known');
        if (!stats.isFile() || stats.size > 2 * LIMIT_BYTES)
            return ignore('the entry is no file of ours');
        const entry = JSON.parse(node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync(file, 'utf8'));
        const { key: own, checksum, body } = entry;
        if (own !== key || typeof body !== 'string' || checksum !== checksumOf(key, body))
            return ignore('the entry is damaged');
        const result = JSON.parse(body);
        // Used again: what is cleared away is the oldest.
        node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync(file, (0,_util_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .now */ .t)() / 1_000, (0,_util_clock_js__WEBPACK_IMPORTED_MODULE_7__/* .now */ .t)() / 1_000);
        return isStoredResult(result) ? { found: true, result } : ignore('the entry has another form');
    }
    catch (error) {
        return ignore(`the entry cannot be read (${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_6__/* .errorMessage */ .g)(error)})`);
    }
}
function checksumOf(key, body) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${key}\n${body}`).digest('hex');
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
/** Tells whether a text holds a credential of this session, or what the caller knows as a secret. */
function secretsIn({ credentials, passEnv, publicEnv, mcpServers = {} }, environment, holdsSecret = () => false) {
    const values = [
        ...('value' in credentials ? [credentials.value] : []),
        ...passEnv.filter((name) => !publicEnv.includes(name)).map((name) => environment[name] ?? ''),
        ...(0,_configuration_mcp_servers_js__WEBPACK_IMPORTED_MODULE_5__/* .secretsOfServers */ .b)(mcpServers)
    ].filter((value) => value.length >= LEAST_SECRET_CHARACTERS);
    return (text) => values.some((value) => text.includes(value)) || holdsSecret(text);
}
/** Shorter values of variables stand in any text. */
const LEAST_SECRET_CHARACTERS = 8;


/***/ }),

/***/ 88504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ secretsOfServers),
/* harmony export */   m: () => (/* binding */ parseMcpServers)
/* harmony export */ });
/* harmony import */ var _util_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20960);
/** The MCP servers that the author wants. Pure. */

/** Parses the text of a configuration file. The CLI leaves out a server that it cannot read without a word; here that is an error. */
function parseMcpServers(text) {
    let value;
    try {
        value = JSON.parse((0,_util_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutByteOrderMark */ .Yi)(text));
    }
    catch (error) {
        // The rest of the message quotes the text, which may hold keys.
        const place = error instanceof Error ? /at position \d+.*$/.exec(error.message)?.[0] : undefined;
        return fails(`is not JSON${place === undefined ? '' : ` (it breaks ${place})`}`);
    }
    const servers = isObject(value) ? value['mcpServers'] : undefined;
    if (!isObject(servers))
        return fails('has no "mcpServers" with the servers by name');
    const reasons = Object.entries(servers).flatMap(([name, server]) => {
        const reason = describeBadServer(server);
        return reason === undefined ? [] : [`has the server ${JSON.stringify(name)}, which ${reason}`];
    });
    if (Object.keys(servers).length === 0)
        reasons.push('names no server');
    return reasons.length > 0 ? { ok: false, reasons } : { ok: true, servers: servers };
}
function describeBadServer(server) {
    if (!isObject(server))
        return 'is not an object';
    const { command, url, args, type } = server;
    if (typeof command === 'string' && command !== '') {
        if (args === undefined || (Array.isArray(args) && args.every((each) => typeof each === 'string')))
            return;
        return 'has "args" that are not a list of texts';
    }
    if (typeof url !== 'string' || url === '')
        return 'has neither "command" nor "url"';
    return type === undefined ? 'has a "url" and no "type" (http or sse)' : undefined;
}
/** Values that a server gets as a variable or a header: mostly keys. What only names a variable (`${TOKEN}`) is none. */
function secretsOfServers(servers) {
    return Object.values(servers)
        .flatMap(({ env, headers }) => [env, headers])
        .flatMap((group) => (isObject(group) ? Object.values(group) : []))
        .filter((value) => typeof value === 'string')
        .filter((value) => value.length >= LEAST_SECRET_CHARACTERS && !/^\$\{[^}]*\}$/.test(value));
}
/** Shorter values are switches and stand in any text. */
const LEAST_SECRET_CHARACTERS = 8;
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function fails(reason) {
    return { ok: false, reasons: [reason] };
}


/***/ })

};
