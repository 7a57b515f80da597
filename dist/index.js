import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80481:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 57075:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 28167:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("worker_threads");

/***/ }),

/***/ 43106:
/***/ (function (module) {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 53702:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iz: () => (/* binding */ sessionFolderName),
/* harmony export */   P$: () => (/* binding */ listGroups),
/* harmony export */   Zd: () => (/* binding */ MAX_PROCESSES),
/* harmony export */   Zt: () => (/* binding */ parseKeyedNumber),
/* harmony export */   cH: () => (/* binding */ readPidsBelow),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   rh: () => (/* binding */ sanitizeName),
/* harmony export */   vE: () => (/* binding */ readPids),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/** Reads the small files of control groups, and names their folders. */

/**
 * Processes that one agent run may have at a time. Parallel builds and an agent's tools stay in the hundreds; a fork bomb
 * is stopped here, before it exhausts the machine's pids (32,768) and affects every other process.
 */
const MAX_PROCESSES = 4096;
/** The kernel allows 255 bytes for a folder's name; ours stay readable. */
const NAME_LIMIT = 64;
/** A file's text; undefined when it cannot be read. */
function readText(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8');
    }
    catch {
        return undefined;
    }
}
/** A file that holds one whole number; undefined when it cannot be read or holds a word (`max`). */
function readNumber(path) {
    const text = readText(path)?.trim() ?? '';
    return /^\d+$/.test(text) ? Number(text) : undefined;
}
/** The number after a key in lines of the form `key number`; 0 when the key is missing. */
function parseKeyedNumber(text, key) {
    const at = text.startsWith(`${key} `) ? 0 : text.indexOf(`\n${key} `) + 1;
    if (at === 0 && !text.startsWith(`${key} `))
        return 0;
    return Number.parseInt(text.slice(at + key.length + 1), 10);
}
/** The processes in a group and in its subgroups. */
function readPidsBelow(folder) {
    return [...readPids(folder), ...listGroups(folder).flatMap((name) => readPidsBelow(`${folder}/${name}`))];
}
/** Names of the direct subgroups of a group. */
function listGroups(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name);
    }
    catch {
        return [];
    }
}
/** The processes in a group: one pid on each line of `cgroup.procs`. */
function readPids(folder) {
    return (readText(`${folder}/cgroup.procs`) ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map(Number);
}
/** A safe folder name of letters, digits, `_`, `.` and `-`. */
function sanitizeName(name) {
    return (name
        .replace(/[^A-Za-z0-9_.-]+/g, '-')
        .replace(/^[.-]+/, '')
        .slice(0, NAME_LIMIT) || 'unnamed');
}
/** Name of the folder that holds all cgroups of a session. */
function sessionFolderName(sessionId) {
    return `mpm-${sanitizeName(sessionId)}`;
}


/***/ }),

/***/ 74959:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KQ: () => (/* binding */ runsWithin),
/* harmony export */   dc: () => (/* binding */ fileLimitProblem),
/* harmony export */   ir: () => (/* binding */ readOpenFileLimit)
/* harmony export */ });
/* unused harmony exports LEAST_OPEN_FILES, reportedOpenFileLimit, parseOpenFileLimit */
/* harmony import */ var _cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(53702);
/** How many files this process may have open at once. */

/** Descriptors that a session needs besides its runs, including Node's own; measured, with room for a few git commands. */
const FILES_OF_SESSION = 40;
/** Descriptors that each run needs: terminal, logs, input, kernel counters, and connections through the key proxy. */
const FILES_OF_RUN = 20;
/** The minimum for a single run. */
const LEAST_OPEN_FILES = FILES_OF_SESSION + FILES_OF_RUN;
/** The limit on open files; Node has raised the soft limit to the hard one. Infinity where it is unknown. */
function readOpenFileLimit() {
    const text = (0,_cgroup_cgroup_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)('/proc/self/limits');
    return text === undefined ? reportedOpenFileLimit() : parseOpenFileLimit(text);
}
/** The same from Node's report, which opens no file: no `/proc`, or not one descriptor left to read it with. */
function reportedOpenFileLimit() {
    const { userLimits } = process.report.getReport();
    const soft = Number(userLimits?.open_files?.soft);
    return Number.isNaN(soft) ? Number.POSITIVE_INFINITY : soft;
}
/** Parses `/proc/self/limits`. */
function parseOpenFileLimit(text) {
    const soft = /^Max open files\s+(\d+)/m.exec(text)?.[1];
    return soft === undefined ? Number.POSITIVE_INFINITY : Number(soft);
}
/**
 * Why no session can run with so few open files, and what to do; undefined when one can. Ask before any child process
 * is started: without a descriptor for its pipes, Node's spawnSync kills a process that it did not start.
 */
function fileLimitProblem(limit = readOpenFileLimit()) {
    if (limit >= LEAST_OPEN_FILES)
        return undefined;
    return `Only ${limit} files may be open at once here, and a session needs ${LEAST_OPEN_FILES}. Raise the limit: ulimit -n 1024 (a container: --ulimit nofile=1024).`;
}
/** How many of the wanted runs fit into this limit at a time: at least one. */
function runsWithin(openFileLimit, wanted) {
    return Math.max(1, Math.min(wanted, Math.floor((openFileLimit - FILES_OF_SESSION) / FILES_OF_RUN)));
}


/***/ }),

/***/ 74902:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ EnvironmentError)
/* harmony export */ });
/** Failures of the machine or of a service: neither mistakes of the workflow's author nor bugs of ours. */
/** The message says what failed, why, and what to do. */
class EnvironmentError extends Error {
    name = 'EnvironmentError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ }),

/***/ 700:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E2: () => (/* binding */ isEnvironmentFault),
/* harmony export */   Zo: () => (/* binding */ describeSystemError),
/* harmony export */   cp: () => (/* binding */ adviceFor),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _environment_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(74902);
/** Explains errors of the machine: what to do about each code. Pure. */

const ADVICE = {
    EMFILE: 'Raise the limit of open files (ulimit -n), or lower max-parallel.',
    ENFILE: 'The machine has no room for more open files: end other programs, or raise fs.file-max.',
    ENOSPC: 'Free disk space; where df shows some, the inodes are used up (df -i).',
    EDQUOT: "This user's disk quota is used up: free disk space, or raise the quota.",
    EROFS: 'The file system is read-only: name a folder on another one.',
    EACCES: 'Check the permissions of the folder.',
    EPERM: 'Check the permissions of the folder.',
    EIO: 'The disk is failing: see the kernel log.'
};
/** The system's code (`ENOSPC`); undefined for any other error. */
function systemCode(error) {
    const { code, syscall } = (error ?? {});
    return typeof code === 'string' && typeof syscall === 'string' ? code : undefined;
}
/** Whether the machine or a service failed: a bug of ours did not cause this. */
function isEnvironmentFault(error) {
    return error instanceof _environment_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .e || systemCode(error) !== undefined;
}
/** What to do about it; general advice for other codes. */
function adviceFor(error) {
    return ADVICE[systemCode(error) ?? ''] ?? 'Check the disk and the permissions of the folder.';
}
/**
 * The error's own message and the advice: `ENOSPC: no space left on device, write. Free disk space; ...`. The message of
 * an EnvironmentError contains its own.
 */
function describeSystemError(error) {
    if (error instanceof _environment_error_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .e)
        return error.message;
    const { message = String(error) } = (error ?? {});
    return `${message.replace(/\.$/, '')}. ${adviceFor(error)}`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ open)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var _process_supervision_open_files_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(74959);
/* harmony import */ var _util_system_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(700);
/** The entry points of the bundle, one for each way to start it; each part is loaded only when it is needed. */



const open = {
    main: () => load(() => Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(8175), __nccwpck_require__.e(9918), __nccwpck_require__.e(4153), __nccwpck_require__.e(7442), __nccwpck_require__.e(4416), __nccwpck_require__.e(3990), __nccwpck_require__.e(342)]).then(__nccwpck_require__.bind(__nccwpck_require__, 80342)), '::error title=This machine::', 1),
    post: () => load(() => Promise.all(/* import() */[__nccwpck_require__.e(8175), __nccwpck_require__.e(303), __nccwpck_require__.e(4153), __nccwpck_require__.e(7442), __nccwpck_require__.e(4416), __nccwpck_require__.e(7747), __nccwpck_require__.e(5317)]).then(__nccwpck_require__.bind(__nccwpck_require__, 37698)), '::warning title=This machine::', 0),
    cli: () => load(() => Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(8175), __nccwpck_require__.e(9918), __nccwpck_require__.e(4153), __nccwpck_require__.e(3990), __nccwpck_require__.e(9069)]).then(__nccwpck_require__.bind(__nccwpck_require__, 29069)), '', 2),
    rehearsal: () => __nccwpck_require__.e(/* import() */ 6344).then(__nccwpck_require__.bind(__nccwpck_require__, 46344)),
    library: () => Promise.all(/* import() */[__nccwpck_require__.e(7934), __nccwpck_require__.e(3402), __nccwpck_require__.e(8175), __nccwpck_require__.e(9657), __nccwpck_require__.e(9918), __nccwpck_require__.e(5691)]).then(__nccwpck_require__.bind(__nccwpck_require__, 75691))
};
/** Several files are loaded at once, so with a low limit on open files loading fails before any check can run. */
async function load(part, prefix, exitCode) {
    // Asked first, because the limit cannot be read while no descriptor is free.
    const tooFew = (0,_process_supervision_open_files_js__WEBPACK_IMPORTED_MODULE_1__/* .fileLimitProblem */ .dc)();
    try {
        await part();
    }
    catch (error) {
        if ((0,_util_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .systemCode */ .xU)(error) !== 'EMFILE')
            throw error;
        // Not process.stderr, which may need a descriptor itself.
        node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync(2, `${prefix}${tooFew ?? (0,_util_system_error_js__WEBPACK_IMPORTED_MODULE_2__/* .describeSystemError */ .Zo)(error)}\n`);
        process.exitCode = exitCode;
    }
}

var __webpack_exports__open = __webpack_exports__.h;
export { __webpack_exports__open as open };
