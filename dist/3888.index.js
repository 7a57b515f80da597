export const id = 3888;
export const ids = [3888];
export const modules = {

/***/ 53888:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openResultStore: () => (/* binding */ openResultStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _result_key_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82442);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7549);
/* harmony import */ var _util_clock_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(58394);
/* harmony import */ var _util_error_message_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36228);
/* harmony import */ var _util_result_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(28135);
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
            warn(`A result could not be cached: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .g)(error)}`);
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
            if (total > FOLDER_LIMIT_BYTES || (0,_util_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .now */ .t)() - stats.mtimeMs > LONGEST_UNUSED_MS)
                node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(file, { force: true });
        }
    }
    catch (error) {
        warn(`Old results could not be removed from the cache: ${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .g)(error)}`);
    }
}
function readEntry(file, key, checksumOf) {
    try {
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync(file, { throwIfNoEntry: false });
        if (stats === undefined)
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_7__/* .fail */ .fJ)('no identical run is known');
        if (!stats.isFile() || stats.size > 2 * LIMIT_BYTES)
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_7__/* .fail */ .fJ)('the entry is not a cache file');
        const entry = JSON.parse(node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync(file, 'utf8'));
        const { key: own, checksum, body } = entry;
        if (own !== key || typeof body !== 'string' || checksum !== checksumOf(key, body))
            return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_7__/* .fail */ .fJ)('the entry is damaged, or was made with another key of the API, on another branch or for another event');
        const result = JSON.parse(body);
        // Marks it as used: the least recently used results are evicted first.
        node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync(file, (0,_util_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .now */ .t)() / 1_000, (0,_util_clock_js__WEBPACK_IMPORTED_MODULE_6__/* .now */ .t)() / 1_000);
        return isStoredResult(result) ? (0,_util_result_js__WEBPACK_IMPORTED_MODULE_7__.ok)(result) : (0,_util_result_js__WEBPACK_IMPORTED_MODULE_7__/* .fail */ .fJ)('the entry has another format');
    }
    catch (error) {
        return (0,_util_result_js__WEBPACK_IMPORTED_MODULE_7__/* .fail */ .fJ)(`the entry cannot be read (${(0,_util_error_message_js__WEBPACK_IMPORTED_MODULE_5__/* .errorMessage */ .g)(error)})`);
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


/***/ })

};
