export const id = 2007;
export const ids = [2007];
export const modules = {

/***/ 92007:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectCacheService: () => (/* binding */ connectCacheService)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77598);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _actions_http_client__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44942);
/* harmony import */ var _github_enterprise_server_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36801);
/**
 * GitHub's cache: one file under a name that is given once, found again by the beginning of its name. The toolkit's client
 * is not used, because it unpacks what it finds with `tar -P`: an entry that somebody else wrote could replace any file of
 * the job. Protocols: version 2 (Twirp, github.com) and version 1 (Enterprise Server).
 */






/** Entries with another version are not found: it stands for the format of the file. */
const VERSION = (0,node_crypto__WEBPACK_IMPORTED_MODULE_1__.createHash)('sha256').update('mpm-orchestrator results 2').digest('hex');
/** More than a folder of results has. */
const LARGEST_BYTES = 512 * 2 ** 20;
const TIMEOUT_MS = 120_000;
const CONFLICT = 409;
/** Connects to the cache; undefined where the runner has none. Nothing is sent yet. */
function connectCacheService(env) {
    const { ACTIONS_RESULTS_URL = '', ACTIONS_CACHE_URL = '', ACTIONS_RUNTIME_TOKEN = '' } = env;
    const isFirst = (0,_github_enterprise_server_js__WEBPACK_IMPORTED_MODULE_5__/* .isEnterpriseServer */ .vh)(env) || (env['ACTIONS_CACHE_SERVICE_V2'] ?? '') === '';
    const url = isFirst ? ACTIONS_CACHE_URL : ACTIONS_RESULTS_URL;
    if (!URL.canParse(url) || ACTIONS_RUNTIME_TOKEN === '')
        return undefined;
    const client = new _actions_http_client__WEBPACK_IMPORTED_MODULE_4__/* .HttpClient */ .Qq('mpm-orchestrator', [], {
        allowRetries: true,
        maxRetries: 2,
        socketTimeout: TIMEOUT_MS,
        headers: {
            authorization: `Bearer ${ACTIONS_RUNTIME_TOKEN}`,
            accept: 'application/json;api-version=6.0-preview.1'
        }
    });
    const { find, save } = isFirst ? firstProtocol(client, url) : secondProtocol(client, url);
    const mode = env['ACTIONS_CACHE_MODE']?.trim().toLowerCase() ?? '';
    return {
        restore: async (beginning, file) => {
            if (mode === 'none' || mode === 'write-only')
                return undefined;
            const found = await find(beginning);
            if (found === undefined)
                return undefined;
            await download(found.url, file);
            return found.name;
        },
        save: async (name, file) => mode !== 'none' && mode !== 'read' && (await save(name, file))
    };
}
function secondProtocol(client, address) {
    const call = async (method, body) => {
        const url = new URL(`twirp/github.actions.results.api.v1.CacheService/${method}`, address);
        const { result } = await client.postJson(url.href, { ...body, version: VERSION });
        return result ?? {};
    };
    return {
        find: async (beginning) => {
            const keys = { key: `${beginning}none`, restore_keys: [beginning] };
            const found = await call('GetCacheEntryDownloadURL', keys);
            const { ok, matched_key: name, signed_download_url: url } = found;
            return ok === true && isText(name) && isText(url) ? { name, url } : undefined;
        },
        save: async (key, file) => {
            const { ok, signed_upload_url: url } = await call('CreateCacheEntry', { key });
            if (ok !== true || !isText(url))
                return false;
            await upload('PUT', url, file, { 'x-ms-blob-type': 'BlockBlob' });
            const size_bytes = String(node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(file).size);
            return (await call('FinalizeCacheEntryUpload', { key, size_bytes }))['ok'] === true;
        }
    };
}
function firstProtocol(client, address) {
    const at = (path) => new URL(`_apis/artifactcache/${path}`, address).href;
    return {
        find: async (beginning) => {
            const keys = encodeURIComponent(`${beginning}none,${beginning}`);
            const { result } = await client.getJson(at(`cache?keys=${keys}&version=${VERSION}`));
            const { cacheKey: name, archiveLocation: url } = result ?? {};
            return isText(name) && isText(url) ? { name, url } : undefined;
        },
        save: async (key, file) => {
            const { size } = node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(file);
            try {
                const { result } = await client.postJson(at('caches'), {
                    key,
                    version: VERSION,
                    cacheSize: size
                });
                const place = at(`caches/${String(result?.cacheId)}`);
                const headers = { authorization: client.requestOptions?.headers?.authorization ?? '' };
                await upload('PATCH', place, file, { ...headers, 'content-range': `bytes 0-${size - 1}/*` });
                await client.postJson(place, { size });
                return true;
            }
            catch (error) {
                if (!(error instanceof _actions_http_client__WEBPACK_IMPORTED_MODULE_4__/* .HttpClientError */ .Kg) || error.statusCode !== CONFLICT)
                    throw error;
                return false;
            }
        }
    };
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}
/** A signed address needs no login. */
function withoutLogin() {
    return new _actions_http_client__WEBPACK_IMPORTED_MODULE_4__/* .HttpClient */ .Qq('mpm-orchestrator', [], { socketTimeout: TIMEOUT_MS });
}
async function upload(verb, url, file, headers) {
    const { message } = await withoutLogin().request(verb, url, node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream(file), {
        ...headers,
        'content-type': 'application/octet-stream',
        'content-length': node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync(file).size
    });
    message.resume();
    checkStatus(message.statusCode);
}
async function download(url, file) {
    const { message } = await withoutLogin().get(url);
    checkStatus(message.statusCode);
    let bytes = 0;
    const bound = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Transform({
        transform: (chunk, _encoding, done) => {
            bytes += chunk.length;
            done(bytes > LARGEST_BYTES ? new Error(`it has more than ${LARGEST_BYTES} bytes`) : null, chunk);
        }
    });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(message, bound, node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream(file, { flags: 'wx', mode: 0o600 }));
}
function checkStatus(status = 0) {
    if (status < 200 || status > 299)
        throw new Error(`the cache answered with status ${status}`);
}


/***/ })

};
