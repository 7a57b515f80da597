export const id = 985;
export const ids = [985];
export const modules = {

/***/ 63985:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cachedCandidates: () => (/* binding */ cachedCandidates),
/* harmony export */   installClaude: () => (/* binding */ installClaude)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1708);
/* harmony import */ var _executable_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32975);
/**
 * Installs the CLI with npm into a cache of the form of the runner's tool cache:
 * `<cache>/claude-code/<version>/<arch>`, whole only when `<arch>.complete` stands beside it.
 */





const PACKAGE = '@anthropic-ai/claude-code';
const TRIES = 3;
/** Time for all tries together. A sound installation takes 5 to 10 s; one that hangs, hangs for long. */
const TOTAL_TIMEOUT_MS = 180_000;
/** Time for one try, so that a second one can follow a hung first. */
const TRY_TIMEOUT_MS = 90_000;
/** Programs of a complete installation in the cache, the preferred first; none where it is not complete. */
function cachedCandidates(cacheDirectory, version) {
    const folder = cacheFolder(cacheDirectory, version);
    return node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(`${folder}.complete`) ? candidatesIn(folder) : [];
}
/** Installs with npm, several times if need be, within one time limit; what a failed try leaves is removed. */
async function installClaude(options) {
    if (!/^\w[\w.-]*$/.test(options.version))
        return failed(`claude-version "${options.version}" is no version, as 2.1.197 is one.`);
    const npm = findNpm(options.searchPath);
    if (npm === undefined)
        return { kind: 'failed', problems: ['npm, which would install it, is not on PATH.'] };
    const deadline = Date.now() + TOTAL_TIMEOUT_MS;
    const problems = [];
    for (let count = 1; count <= TRIES && Date.now() < deadline; count += 1) {
        const timeoutMs = Math.min(TRY_TIMEOUT_MS, deadline - Date.now());
        const attempt = await tryInstall(npm, timeoutMs, options);
        options.signal.throwIfAborted();
        if (attempt.kind === 'installed')
            return attempt;
        problems.push(...attempt.problems);
        options.onNotice?.(`Installing the Claude CLI failed (try ${count} of ${TRIES}): ${attempt.problems.join(' ')}`);
    }
    return { kind: 'failed', problems: [...new Set(problems)] };
}
async function tryInstall(npm, timeoutMs, options) {
    const folder = cacheFolder(options.cacheDirectory, options.version);
    // A sibling, so that the finished installation is moved into place by one rename.
    const draft = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}.tmp`;
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync(draft, { recursive: true });
        // Npm runs in the empty folder: a `.npmrc` of the checkout is not obeyed.
        const result = await options.run([...npm, ...INSTALL, '--prefix', draft, `${PACKAGE}@${options.version}`], {
            env: {
                ...options.env,
                PATH: `${node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(node_process__WEBPACK_IMPORTED_MODULE_3__.execPath)}${node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter}${options.env['PATH'] ?? ''}`
            },
            timeoutMs,
            signal: options.signal,
            cwd: draft
        });
        if (result.exitCode !== 0) {
            const why = result.failure ?? `exit code ${result.exitCode ?? 'none'}`;
            return failed(`npm install ${PACKAGE}@${options.version}: ${why}. ${tailOf(result.stderr)}`.trim());
        }
        const answer = await firstAnswer(candidatesIn(draft), options.ask);
        if (answer.kind === 'failed')
            return answer;
        moveIntoPlace(draft, folder, options.replace);
        return { ...answer, program: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, node_path__WEBPACK_IMPORTED_MODULE_2__.relative(draft, answer.program)) };
    }
    catch (error) {
        options.signal.throwIfAborted();
        return failed(`Writing to ${options.cacheDirectory}: ${error instanceof Error ? error.message : String(error)}.`);
    }
    finally {
        node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(draft, { recursive: true, force: true });
    }
}
const INSTALL = ['install', '--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error'];
async function firstAnswer(programs, ask) {
    const problems = [];
    for (const program of programs) {
        const answer = await ask(program);
        if ('version' in answer)
            return { kind: 'installed', program, version: answer.version };
        problems.push(`The installed program ${answer.problem}.`);
    }
    return problems.length > 0
        ? { kind: 'failed', problems }
        : failed('The installed package holds no program.');
}
/** Another job on this machine may have been quicker: then its installation stays, as it may be in use. */
function moveIntoPlace(draft, folder, replace) {
    const mark = `${folder}.complete`;
    if (node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(mark) && !replace)
        return;
    node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(mark, { force: true });
    node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync(folder, { recursive: true, force: true });
    node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync(draft, folder);
    node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync(mark, '');
}
/** npm's link first; the native package's own program where npm was not let to run the package's script. */
function candidatesIn(folder) {
    const modules = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'node_modules');
    return [
        node_path__WEBPACK_IMPORTED_MODULE_2__.join(modules, '.bin', 'claude'),
        node_path__WEBPACK_IMPORTED_MODULE_2__.join(modules, `${PACKAGE}-${node_process__WEBPACK_IMPORTED_MODULE_3__.platform}-${node_process__WEBPACK_IMPORTED_MODULE_3__.arch}`, 'claude'),
        node_path__WEBPACK_IMPORTED_MODULE_2__.join(modules, `${PACKAGE}-${node_process__WEBPACK_IMPORTED_MODULE_3__.platform}-${node_process__WEBPACK_IMPORTED_MODULE_3__.arch}-musl`, 'claude')
    ].filter(_executable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isExecutableFile */ .J);
}
function cacheFolder(cacheDirectory, version) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(cacheDirectory, 'claude-code', version, node_process__WEBPACK_IMPORTED_MODULE_3__.arch);
}
/** npm of PATH, or the one that came with this node, run by it. */
function findNpm(searchPath) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(node_process__WEBPACK_IMPORTED_MODULE_3__.execPath);
    const script = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    const [program] = (0,_executable_file_js__WEBPACK_IMPORTED_MODULE_4__/* .searchPathFor */ .$)('npm', [searchPath, folder].join(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter));
    if (program !== undefined)
        return [program];
    return node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(script) ? [node_process__WEBPACK_IMPORTED_MODULE_3__.execPath, script] : undefined;
}
function failed(problem) {
    return { kind: 'failed', problems: [problem] };
}
function tailOf(text) {
    return text.trim().slice(-500);
}


/***/ })

};
