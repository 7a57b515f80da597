export const id = 6037;
export const ids = [6037];
export const modules = {

/***/ 86037:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cachedCandidates: () => (/* binding */ cachedCandidates),
  installClaude: () => (/* binding */ installClaude)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
// EXTERNAL MODULE: ./lib/claude/install/ask-version.js
var ask_version = __webpack_require__(95958);
;// CONCATENATED MODULE: ./lib/claude/install/claude-lock.js
/** What npm may install for that version. */
const CLAUDE_LOCK = {
    'node_modules/@anthropic-ai/claude-code': {
        version: '2.1.332',
        integrity: 'sha512-tvSh6bLvEbd97APD31AnojOrRC3AmcRj5R8sF8QIQitu3x2ucOb1kKmTkGDw41kjva+CGJfpkt+wYouk6yv56Q==',
        bin: { claude: 'bin/claude.exe' },
        hasInstallScript: true,
        optionalDependencies: {
            '@anthropic-ai/claude-code-darwin-arm64': '2.1.332',
            '@anthropic-ai/claude-code-darwin-x64': '2.1.332',
            '@anthropic-ai/claude-code-linux-arm64': '2.1.332',
            '@anthropic-ai/claude-code-linux-arm64-musl': '2.1.332',
            '@anthropic-ai/claude-code-linux-x64': '2.1.332',
            '@anthropic-ai/claude-code-linux-x64-musl': '2.1.332',
            '@anthropic-ai/claude-code-win32-arm64': '2.1.332',
            '@anthropic-ai/claude-code-win32-x64': '2.1.332'
        }
    },
    'node_modules/@anthropic-ai/claude-code-darwin-arm64': {
        version: '2.1.332',
        integrity: 'sha512-L/F5mypyB7SK59cesiAqGv1bVNd+8xTn0LF5kV6EGL6UMhofVJMFlokhDRoxNzANNC5i/5JdzfJyDOKUbZObiA==',
        optional: true,
        os: ['darwin'],
        cpu: ['arm64']
    },
    'node_modules/@anthropic-ai/claude-code-darwin-x64': {
        version: '2.1.332',
        integrity: 'sha512-i0GV2ejBOeHMXs+XPCd1IaJj1GV3VdZl8hiQD6hLMR/N7f4Nt8q4Edj1GYJCKXPLJa/zsE9Uv6r9rZ/ldVFQPQ==',
        optional: true,
        os: ['darwin'],
        cpu: ['x64']
    },
    'node_modules/@anthropic-ai/claude-code-linux-arm64': {
        version: '2.1.332',
        integrity: 'sha512-BlHNEtK38KBPWU31F4lUSS9sHclCyfWbThT1CErvxxH8+XcljYLZlQwdyXBkTD62rw1TgfE1u1a+quMWS0NSJg==',
        optional: true,
        os: ['linux'],
        cpu: ['arm64'],
        libc: ['glibc']
    },
    'node_modules/@anthropic-ai/claude-code-linux-arm64-musl': {
        version: '2.1.332',
        integrity: 'sha512-jdjkkJLfAQ9M1HbT05tZHQpGNZUEPUebYwW/xpiMypZddB0lNlHlB9mXfOVV/UUPO0JCghj1NSQjxhhJc4L4CA==',
        optional: true,
        os: ['linux'],
        cpu: ['arm64'],
        libc: ['musl']
    },
    'node_modules/@anthropic-ai/claude-code-linux-x64': {
        version: '2.1.332',
        integrity: 'sha512-f4JWhzwYutJIHScC7/dYOPX6s28tt7ZADhsOi8zwOHq5fFPEuUeChh2NMfinSg0GrUckYxaeebC4h0DqiKzLcw==',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['glibc']
    },
    'node_modules/@anthropic-ai/claude-code-linux-x64-musl': {
        version: '2.1.332',
        integrity: 'sha512-QoQzwipnqRAdBKDAJNJ2Qvl37G6x8nCugfOQa+nuMcGIRgGEOLeWoq3pTLMQRScL37estAQBGH9ygR3WFVbIfw==',
        optional: true,
        os: ['linux'],
        cpu: ['x64'],
        libc: ['musl']
    },
    'node_modules/@anthropic-ai/claude-code-win32-arm64': {
        version: '2.1.332',
        integrity: 'sha512-rd2vER0bvylh1FHmXH/xC0SjoSF6RCsP+ezmDPR6qJLn+Mm4qfmBNC2JYfAH6KmrYq6u0O8m8YL/R95yAMgNvA==',
        optional: true,
        os: ['win32'],
        cpu: ['arm64']
    },
    'node_modules/@anthropic-ai/claude-code-win32-x64': {
        version: '2.1.332',
        integrity: 'sha512-BqPm3Fqw8LqRooC8QZUVAfaepl+jNb7JV1yp1atCyoU6kpm1CZ7z/6+IUHsrD8ljq/K2yb13obMw0mo3BA5dzw==',
        optional: true,
        os: ['win32'],
        cpu: ['x64']
    }
};

;// CONCATENATED MODULE: ./lib/claude/install/locked-packages.js
/** What npm gets to install: exactly the packages of a lock, or a version that only the registry vouches for. */


const MODULES = 'node_modules/';
/** Whether the lock has this version of a package. */
function isLocked(lock, name, version) {
    return lock[`${MODULES}${name}`]?.version === version;
}
/**
 * Writes package.json and package-lock.json for `npm ci` into an empty folder. This platform's package is required, because
 * npm only skips an optional one that does not match its checksum.
 */
function writeLockedProject(folder, lock, name) {
    const own = platformPackage(name);
    const names = [name, own].filter((each) => `${MODULES}${each}` in lock);
    const dependencies = Object.fromEntries(names.map((each) => [each, lock[`${MODULES}${each}`]?.version]));
    const entries = Object.entries(lock).map(([place, entry]) => [
        place,
        place === `${MODULES}${own}` ? { ...entry, optional: false } : entry
    ]);
    const packages = { '': { dependencies }, ...Object.fromEntries(entries) };
    const write = (file, value) => {
        external_node_fs_.writeFileSync(external_node_path_.join(folder, file), JSON.stringify(value));
    };
    // npm 12 runs the scripts of named packages only; this one links the program of the platform.
    write('package.json', { private: true, dependencies, allowScripts: { [name]: true } });
    write('package-lock.json', { lockfileVersion: 3, requires: true, packages });
}
/** The package with the program for this machine. */
function platformPackage(name) {
    const { header } = process.report.getReport();
    const isMusl = process.platform === 'linux' && header.glibcVersionRuntime === undefined;
    return `${name}-${process.platform}-${process.arch}${isMusl ? '-musl' : ''}`;
}

;// CONCATENATED MODULE: ./lib/claude/install/npm-failure.js
/** Why npm failed, by its error code: whether another try can help, and what to do. Pure. */
const KINDS = [
    {
        pattern: /^E407$|statusCode=407/,
        isPermanent: true,
        advice: 'The proxy requires a login (407): put user and password into HTTPS_PROXY.'
    },
    {
        pattern: /^(?:E401|E403|ENEEDAUTH|EAUTH\w*)$/,
        isPermanent: true,
        advice: 'The registry refused the login: check the token that .npmrc has for it.'
    },
    {
        pattern: /^(?:E404|ETARGET|ENOVERSIONS)$/,
        isPermanent: true,
        advice: 'The registry does not have it: check claude-version, and which registry .npmrc names.'
    },
    {
        pattern: /^EINTEGRITY$/,
        isPermanent: true,
        advice: 'The registry hands out another package than the one that this action was tested with: do not use it. Compare its checksum with that of registries you trust, or give claude-path a program that you trust.'
    },
    {
        pattern: /CERT|^UNABLE_TO_|^EPROTO$/,
        isPermanent: true,
        advice: "The registry's certificate is not trusted: give your authority's in NODE_EXTRA_CA_CERTS, or as cafile in .npmrc."
    },
    {
        pattern: /^(?:EBADPLATFORM|EBADENGINE|EUSAGE|EINVALIDTAGNAME|EINVALIDPACKAGENAME|EUNSUPPORTEDPROTOCOL)$/,
        isPermanent: true,
        advice: 'npm refuses this installation on this machine: see its message.'
    },
    {
        pattern: /^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT)$/,
        isPermanent: false,
        advice: 'The registry was not reached: check the registry in .npmrc, HTTPS_PROXY and the firewall.'
    }
];
/** Parses npm's standard error, which has the error code on a separate line. */
function explainNpmFailure(stderr) {
    const code = /^npm (?:error|ERR!) code (\S+)/m.exec(stderr)?.[1] ?? '';
    const tunnel = /statusCode=407/.exec(stderr)?.[0] ?? '';
    const kind = KINDS.find(({ pattern }) => pattern.test(tunnel) || pattern.test(code));
    return { isPermanent: kind?.isPermanent ?? false, advice: kind?.advice };
}
/** npm's message without the path of its log. */
function tailOfNpm(stderr) {
    return stderr
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.includes('A complete log of this run'))
        .join('\n')
        .slice(-500);
}

// EXTERNAL MODULE: ./lib/claude/environment/environment.js + 1 modules
var environment_environment = __webpack_require__(42133);
;// CONCATENATED MODULE: ./lib/claude/install/npm-settings.js
/**
 * The variables that npm's settings files refer to: `//host/:_authToken=${NPM_TOKEN}` needs NPM_TOKEN. The files of the
 * user, of the machine and of npm itself count. The checkout's do not: npm runs in an empty folder.
 */



/** npm's settings variables, and the one variable that GitHub's tools put a token into. */
const OF_NPM = /^(?:npm_config_\w+|NODE_AUTH_TOKEN)$/i;
/** GitHub's registry accepts it; only the installation gets it. */
const ALLOWED = 'GITHUB_TOKEN';
/**
 * Reads the files.
 * @param npm npm's program, which has settings of its own beside it; undefined if unknown.
 */
function readNpmVariables(environment, npm) {
    const names = [...new Set(settingsFiles(environment, npm).flatMap(namesIn))];
    const refused = new Set((0,environment_environment/* findForbiddenVariables */.WA)(names).map(({ name }) => name));
    refused.delete(ALLOWED);
    const variables = Object.entries(environment).filter((entry) => entry[1] !== undefined &&
        (OF_NPM.test(entry[0]) || (names.includes(entry[0]) && !refused.has(entry[0]))));
    return {
        variables: Object.fromEntries(variables),
        unset: names.filter((name) => environment[name] === undefined)
    };
}
function settingsFiles(environment, npm) {
    const given = (name) => environment[`npm_config_${name}`] ?? environment[`NPM_CONFIG_${name.toUpperCase()}`];
    const home = environment['HOME'];
    // `<prefix>/lib/node_modules/npm/bin/npm-cli.js`
    const root = npm === undefined ? undefined : external_node_path_.dirname(external_node_path_.dirname(realPath(npm)));
    const prefix = given('prefix') ?? (root === undefined ? undefined : external_node_path_.resolve(root, '../../..'));
    return [
        given('userconfig') ?? (home === undefined ? '' : external_node_path_.join(home, '.npmrc')),
        given('globalconfig') ?? (prefix === undefined ? '' : external_node_path_.join(prefix, 'etc', 'npmrc')),
        root === undefined ? '' : external_node_path_.join(root, 'npmrc')
    ].filter((file) => file !== '');
}
/** `${NAME}`, or `${NAME?}` if it may be missing. */
function namesIn(file) {
    try {
        const text = external_node_fs_.readFileSync(file, 'utf8');
        return Array.from(text.matchAll(/(?<!\\)\$\{([^}?]+)\??\}/g), ([, name = '']) => name);
    }
    catch {
        // Most machines do not have all of them.
        return [];
    }
}
function realPath(file) {
    try {
        return external_node_fs_.realpathSync(file);
    }
    catch {
        return file;
    }
}

// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
// EXTERNAL MODULE: ./lib/util/result.js
var util_result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/claude/install/install-claude.js
/**
 * Installs the CLI with npm into a cache laid out like the runner's tool cache:
 * `<cache>/claude-code/<version>/<arch>`, complete only with `<arch>.complete` beside it.
 */












const PACKAGE = '@anthropic-ai/claude-code';
const TRIES = 3;
/** Time for all tries together. A normal installation takes 5 to 10 s. */
const TOTAL_TIMEOUT_MS = 180_000;
/** Time for one try, so that a second try is possible if the first hangs. */
const TRY_TIMEOUT_MS = 90_000;
/** Programs of a complete installation in the cache, preferred first; none if it is incomplete. */
function cachedCandidates(cacheDirectory, version) {
    const folder = cacheFolder(cacheDirectory, version);
    return external_node_fs_.existsSync(`${folder}.complete`) ? candidatesIn(folder) : [];
}
/** Installs with npm, in several tries if necessary, within one time limit; what a failed try leaves is removed. */
async function installClaude(options) {
    if (!/^\w[\w.-]*$/.test(options.version))
        return failed(`claude-version "${options.version}" is not a version such as 2.1.197.`);
    const npm = findNpm(options.searchPath);
    if (npm === undefined)
        return failed('npm, which would install it, is not on PATH.');
    const deadline = performance.now() + TOTAL_TIMEOUT_MS;
    const problems = new Set();
    for (let count = 1; count <= TRIES && performance.now() < deadline; count += 1) {
        const timeoutMs = Math.ceil(Math.min(TRY_TIMEOUT_MS, deadline - performance.now()));
        const attempt = await tryInstall(npm, timeoutMs, options);
        options.signal.throwIfAborted();
        if (attempt.ok)
            return attempt;
        const { error } = attempt;
        const isNew = error.problems.some((problem) => !problems.has(problem));
        for (const problem of error.problems)
            problems.add(problem);
        // The error contains the last try's problems.
        if (error.isPermanent === true || count === TRIES)
            break;
        if (isNew)
            options.onNotice?.(`Installing the Claude CLI failed (try ${count} of ${TRIES}): ${error.problems.join(' ')}`);
    }
    return (0,util_result/* fail */.fJ)({ problems: [...problems] });
}
async function tryInstall(npm, timeoutMs, options) {
    const folder = cacheFolder(options.cacheDirectory, options.version);
    // A sibling folder, so that one rename moves the finished installation into place.
    const draft = `${folder}.${(0,external_node_crypto_.randomBytes)(4).toString('hex')}.tmp`;
    try {
        (0,make_folder/* makeFolder */.f)(draft);
        const hasLock = isLocked(options.lock ?? CLAUDE_LOCK, PACKAGE, options.version);
        if (hasLock)
            writeLockedProject(draft, options.lock ?? CLAUDE_LOCK, PACKAGE);
        // npm runs in a folder of our own, so that it does not read a `.npmrc` of the checkout.
        const { variables, unset } = readNpmVariables(options.inherited, npm.at(-1));
        const result = await options.run([...npm, ...(hasLock ? LOCKED : [...INSTALL, `${PACKAGE}@${options.version}`]), '--prefix', draft], {
            env: {
                ...variables,
                ...options.env,
                PATH: `${external_node_path_.dirname(external_node_process_.execPath)}${external_node_path_.delimiter}${options.env['PATH'] ?? ''}`
            },
            timeoutMs,
            signal: options.signal,
            cwd: draft
        });
        if (result.exitCode !== 0) {
            const why = result.failure ?? `exit code ${result.exitCode ?? 'none'}`;
            const { isPermanent, advice } = explainNpmFailure(result.stderr);
            const missing = unset.length === 0 ? [] : [`.npmrc names ${unset.join(', ')}, which is not set.`];
            const said = [`npm install ${PACKAGE}@${options.version}: ${why}.`, tailOfNpm(result.stderr)];
            const problem = [...said, advice ?? '', ...missing].filter((part) => part !== '').join(' ');
            return (0,util_result/* fail */.fJ)({ problems: [problem], isPermanent });
        }
        const answer = await firstAnswer(candidatesIn(draft), options.ask);
        if (!answer.ok)
            return answer;
        moveIntoPlace(draft, folder, options.replace);
        const { program, version } = answer.value;
        if (!hasLock)
            options.onNotice?.(`The Claude CLI ${version} was checked against the checksum that the registry states: this action has its own only for its default version.`);
        return (0,util_result.ok)({ program: external_node_path_.join(folder, external_node_path_.relative(draft, program)), version });
    }
    catch (error) {
        options.signal.throwIfAborted();
        return failed(`Writing to ${options.cacheDirectory}: ${(0,error_message/* errorMessage */.g)(error)}.`);
    }
    finally {
        external_node_fs_.rmSync(draft, { recursive: true, force: true });
    }
}
/** The package requires a newer node than its program needs: `engine-strict` in an .npmrc would refuse it. */
const OPTIONS = [
    '--engine-strict=false',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error'
];
const INSTALL = ['install', ...OPTIONS];
/** Installs what the lock names, and fails if a checksum differs. Settings of the user could turn the lock off. */
const LOCKED = ['ci', '--package-lock=true', ...OPTIONS];
async function firstAnswer(programs, ask) {
    const problems = [];
    for (const program of programs) {
        const answer = await ask(program);
        if (answer.ok)
            return (0,util_result.ok)({ program, version: answer.value });
        problems.push(`The installed program ${answer.error}.`);
    }
    return problems.length > 0 ? (0,util_result/* fail */.fJ)({ problems }) : failed('The installed package contains no program.');
}
/** If another job on this machine was faster, its installation is kept, because it may be in use. */
function moveIntoPlace(draft, folder, replace) {
    const mark = `${folder}.complete`;
    if (external_node_fs_.existsSync(mark) && !replace)
        return;
    external_node_fs_.rmSync(mark, { force: true });
    external_node_fs_.rmSync(folder, { recursive: true, force: true });
    external_node_fs_.renameSync(draft, folder);
    external_node_fs_.writeFileSync(mark, '');
}
/** npm's link first; then the native package's program, for where npm may not run the package's script. */
function candidatesIn(folder) {
    const modules = external_node_path_.join(folder, 'node_modules');
    return [
        external_node_path_.join(modules, '.bin', 'claude'),
        external_node_path_.join(modules, `${PACKAGE}-${external_node_process_.platform}-${external_node_process_.arch}`, 'claude'),
        external_node_path_.join(modules, `${PACKAGE}-${external_node_process_.platform}-${external_node_process_.arch}-musl`, 'claude')
    ].filter(ask_version/* isExecutableFile */.Jf);
}
function cacheFolder(cacheDirectory, version) {
    return external_node_path_.join(cacheDirectory, 'claude-code', version, external_node_process_.arch);
}
/** npm on PATH, or the one that came with this node, run by this node. */
function findNpm(searchPath) {
    const folder = external_node_path_.dirname(external_node_process_.execPath);
    const script = external_node_path_.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    const [program] = (0,ask_version/* searchPathFor */.$L)('npm', [searchPath, folder].join(external_node_path_.delimiter));
    if (program !== undefined)
        return [program];
    return external_node_fs_.existsSync(script) ? [external_node_process_.execPath, script] : undefined;
}
function failed(problem) {
    return (0,util_result/* fail */.fJ)({ problems: [problem] });
}


/***/ })

};
