export const id = 1292;
export const ids = [1292];
export const modules = {

/***/ 5637:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ chooseCheckLimits)
/* harmony export */ });
/* harmony import */ var _configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20607);

/** `check-timeout-seconds`; otherwise the limits of the agent whose work it checks, or those that hold for all agents. */
function chooseCheckLimits({ checks, limits }, ofAgent) {
    const profile = _configuration_profiles_js__WEBPACK_IMPORTED_MODULE_0__/* .PROFILES */ .j[limits.profile ?? 'standard'].agents;
    return {
        memoryLimitBytes: ofAgent?.memoryLimitBytes ?? limits.memoryLimitBytes ?? profile.memoryLimitBytes,
        timeoutSeconds: checks.timeoutSeconds ?? ofAgent?.timeoutSeconds ?? limits.timeoutSeconds ?? profile.timeoutSeconds
    };
}


/***/ }),

/***/ 17926:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ runCheck)
});

// EXTERNAL MODULE: ./lib/util/abort.js
var abort = __webpack_require__(82830);
// EXTERNAL MODULE: ./lib/util/system-error.js
var system_error = __webpack_require__(700);
// EXTERNAL MODULE: ./lib/session/record/record-draft.js
var record_draft = __webpack_require__(68497);
// EXTERNAL MODULE: ./lib/session/scheduling/limits.js
var scheduling_limits = __webpack_require__(52899);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/util/mebibyte.js
var mebibyte = __webpack_require__(10611);
// EXTERNAL MODULE: ./lib/session/record/session-folder.js + 1 modules
var session_folder = __webpack_require__(70299);
// EXTERNAL MODULE: ./lib/session/run/attempt/run-environment.js + 1 modules
var run_environment = __webpack_require__(11992);
// EXTERNAL MODULE: ./lib/session/configuration/run-secrets.js
var run_secrets = __webpack_require__(33780);
// EXTERNAL MODULE: ./lib/session/sandbox/run-network.js
var run_network = __webpack_require__(20214);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
// EXTERNAL MODULE: ./lib/session/record/record.js
var record = __webpack_require__(9323);
;// CONCATENATED MODULE: ./lib/session/checks/check-changes.js
/** The files that a check changes: allowed, because a check may build or format, and reported. */


/** Watches the files; the returned function reports those that have changed since. */
async function watchFiles(run, host) {
    const { emit } = host.folder;
    const warn = (reason) => {
        const message = `check ${run.check.name}: the files that it changed are unknown: ${reason}`;
        emit({ type: 'notice', level: 'warning', message });
    };
    const watched = await (0,result/* attemptAsync */.mx)(() => host.workspace.watch(run.workspaceRun));
    if (!watched.ok) {
        warn(watched.error);
        return () => Promise.resolve();
    }
    return async () => {
        const changes = await (0,result/* attemptAsync */.mx)(watched.value);
        if (!changes.ok)
            warn(changes.error);
        else if (changes.value.length > 0)
            emit({ type: 'run-changed', run: run.id, changes: changes.value.slice(0, record/* CHANGES_LIMIT */.sc) });
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/claude/environment/environment.js + 1 modules
var environment = __webpack_require__(42133);
// EXTERNAL MODULE: ./lib/claude/environment/git-settings.js
var git_settings = __webpack_require__(972);
// EXTERNAL MODULE: ./lib/util/home-folder.js
var home_folder = __webpack_require__(79502);
;// CONCATENATED MODULE: ./lib/session/checks/check-environment.js
/** The shell and the environment of a check: those of an agent's commands, without anything that grants access to a model. */





/** Addresses of gateways can contain keys. */
const OF_THE_CLI = /^(ANTHROPIC|CLAUDE)_|^API_TIMEOUT_MS$/;
/** Nobody answers a prompt, turns a page or ends a watch mode. */
const NOT_INTERACTIVE = {
    CI: 'true',
    TERM: 'dumb',
    PAGER: 'cat',
    GIT_PAGER: 'cat',
    GIT_EDITOR: 'true',
    GIT_TERMINAL_PROMPT: '0',
    DEBIAN_FRONTEND: 'noninteractive'
};
/** The whole environment of a check. Pure, except for the home folder of a user without HOME. */
function buildCheckEnvironment(options) {
    const { inherited, passed: names, temporaryDirectory, user, ownHome } = options;
    const base = Object.entries((0,environment/* buildBaseEnvironment */.Pm)(inherited)).filter(([name]) => !OF_THE_CLI.test(name));
    const given = inherited['HOME'] ?? '';
    const passed = (0,environment/* passedVariables */.a7)(inherited, names);
    return {
        ...NOT_INTERACTIVE,
        ...Object.fromEntries(base),
        HOME: given === '' ? ((0,home_folder/* homeFolder */.W)() ?? ownHome) : given,
        ...passed,
        ...(0,git_settings/* gitSettings */.U)(passed),
        ...(user === undefined ? {} : { HOME: ownHome, USER: user, LOGNAME: user, SHELL: '/bin/sh' }),
        TMPDIR: temporaryDirectory
    };
}
/**
 * The command line: as a workflow's `run` with `shell: bash`, so that a failed line or pipeline fails the check; the
 * system's `sh` without the latter where there is no bash.
 */
function buildShellCommand(command, searchPath, exists = external_node_fs_.existsSync) {
    const hasBash = (searchPath ?? '')
        .split(external_node_path_.delimiter)
        .some((folder) => external_node_path_.isAbsolute(folder) && exists(external_node_path_.join(folder, 'bash')));
    return hasBash
        ? ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', command]
        : ['sh', '-e', '-c', command];
}

// EXTERNAL MODULE: ./lib/util/deferred.js
var deferred = __webpack_require__(13033);
;// CONCATENATED MODULE: ./lib/session/checks/check-handle.js
/** Access to a running check from outside: ending it early. */

/** Registers the check, until the handle is closed. */
function openCheckHandle({ id, check }, { runControls }) {
    const ending = new AbortController();
    const over = (0,deferred/* createDeferred */.u)();
    const remove = runControls.add(id, {
        say: () => Promise.reject(new Error(`The check ${check.name} takes no messages: only an agent does.`)),
        end: (reason) => {
            ending.abort(reason);
        },
        ended: over.promise
    });
    return {
        ended: ending.signal,
        close: () => {
            remove();
            over.resolve(undefined);
        }
    };
}

// EXTERNAL MODULE: ./lib/session/run/attempt/ended-processes.js
var ended_processes = __webpack_require__(13540);
// EXTERNAL MODULE: ./lib/session/run/attempt/heartbeat.js
var attempt_heartbeat = __webpack_require__(81308);
// EXTERNAL MODULE: ./lib/session/run/attempt/sample-filter.js
var sample_filter = __webpack_require__(49535);
;// CONCATENATED MODULE: ./lib/session/checks/check-watch.js




/** Starts watching; the process starts later. */
function watchCheck(run, limits, tail, emit) {
    const { id, check, round, folder } = run;
    const heartbeat = (0,attempt_heartbeat/* createHeartbeat */.V)((elapsedMs, silentMs, memoryBytes) => {
        emit({
            type: 'run-heartbeat',
            run: id,
            elapsedMs,
            silentMs,
            memoryBytes,
            lastActivity: tail.lastLine().slice(0, 200)
        });
    });
    const samples = (0,sample_filter/* createSampleFilter */.D)(limits.memoryLimitBytes);
    const record = (sample) => {
        emit({ type: 'run-sampled', run: id, sample });
    };
    let isOver = false;
    return {
        observer: {
            onStarted: (pid) => {
                emit({
                    type: 'run-started',
                    run: id,
                    role: 'check',
                    round,
                    agent: check.name,
                    task: check.command,
                    folder,
                    pid,
                    ...(0,scheduling_limits/* limitsForRecord */.Bw)(limits),
                    model: null
                });
                heartbeat.start();
            },
            onData: (chunk) => {
                heartbeat.noteOutput();
                tail.push(chunk);
            },
            onSample: (sample) => {
                heartbeat.noteMemory(sample.memoryBytes);
                run.onMemory?.(sample.memoryBytes);
                if (samples.accept(sample))
                    record(sample);
            },
            onLevel: (crossing) => {
                emit({ type: 'run-memory-level', run: id, ...crossing });
            },
            onStall: (silentMs) => {
                emit({ type: 'run-stalled', run: id, silentMs });
            },
            onLeft: (processes) => {
                (0,ended_processes/* reportEndedProcesses */.w)(id, check.name, processes, emit);
            },
            onWarning: (message) => {
                emit({ type: 'notice', level: 'warning', message: `check ${check.name}: ${message}` });
            }
        },
        end: () => {
            if (isOver)
                return;
            isOver = true;
            heartbeat.stop();
            const last = samples.pending();
            if (last !== undefined)
                record(last);
        }
    };
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/session/checks/output-tail.js
/** The end of a check's output as plain lines: for messages, PM and reports. The transcript has all of it. */

/** Bytes of output that are kept while a check runs: several times the text that is shown, for colours and progress bars. */
const KEPT_BYTES = 64 * 1024;
/** Characters of the text that is shown. */
const SHOWN_CHARACTERS = 8_000;
/** Starts without output. */
function createOutputTail() {
    let chunks = [];
    let keptBytes = 0;
    let droppedBytes = 0;
    const text = () => cleanTail(Buffer.concat(chunks).toString('utf8'), droppedBytes > 0);
    return {
        push: (chunk) => {
            chunks.push(chunk);
            keptBytes += chunk.length;
            // Joined only when it has doubled, so that a flood of small chunks stays cheap.
            if (keptBytes < 2 * KEPT_BYTES)
                return;
            const all = Buffer.concat(chunks);
            droppedBytes += all.length - KEPT_BYTES;
            chunks = [Buffer.from(all.subarray(all.length - KEPT_BYTES))];
            keptBytes = KEPT_BYTES;
        },
        text,
        lastLine: () => text().text.split('\n').at(-1) ?? ''
    };
}
/** Control sequences removed, each line as it was last drawn, cut at its beginning where no word is split. Pure. */
function cleanTail(raw, isDropped) {
    const lines = (0,external_node_util_.stripVTControlCharacters)(raw)
        .split('\n')
        .map((line) => (line.replace(/\r+$/, '').split('\r').at(-1) ?? '').trimEnd());
    const all = lines
        .join('\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
    if (!isDropped && all.length <= SHOWN_CHARACTERS)
        return { text: all, isCut: false };
    return { text: dropFirstPart(all.slice(-SHOWN_CHARACTERS)), isCut: true };
}
/** The first line or word is incomplete, and half a secret would not be recognized as one. */
function dropFirstPart(text) {
    const lineEnd = text.indexOf('\n');
    if (lineEnd >= 0)
        return text.slice(lineEnd + 1).trim();
    return text.replace(/^\S*\s*/, '');
}
/** The last lines in one short quote: `2 failed / exit`. Pure. */
function quoteLastLines(text, lines = 3, characters = 400) {
    const last = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(-lines)
        .join(' / ');
    return last.length <= characters ? last : `...${last.slice(-characters)}`;
}

;// CONCATENATED MODULE: ./lib/session/checks/check-outcome.js
/** From how a check's process ended to its outcome and the cause, with advice. Pure. */



/** Only exit code 0 passes. */
function decideCheckOutcome({ end, output, timeoutSeconds, isShortened }) {
    switch (end.kind) {
        case 'exited':
            return end.exitCode === 0
                ? { outcome: 'completed', error: null }
                : { outcome: 'failed', error: withOutput(describeExit(end.exitCode), output) };
        case 'signalled':
            return { outcome: 'failed', error: withOutput(`ended by ${end.signal}`, output) };
        case 'timed-out':
            return {
                outcome: 'timed-out',
                error: `${withOutput(`it exceeded its time limit of ${timeoutSeconds}s`, output)} ${isShortened
                    ? 'The session had no more time left: raise session-timeout-seconds, or ask for less (session-timeout-seconds).'
                    : 'Raise check-timeout-seconds if it needs longer; a command that waits for input or watches files never ends.'}`
            };
        case 'stalled':
            return {
                outcome: 'timed-out',
                error: withOutput(`Stalled: no output and no work for ${Math.round(end.silentMs / 1_000)}s (on-stall: end)`, output)
            };
        case 'memory-exceeded':
            return {
                outcome: 'memory-exceeded',
                error: `Process ${end.pid} exceeded hard limit (${megabytes(end.memoryBytes)} > ${megabytes(end.limitBytes)}). Raise memory-limit-mb.`
            };
        case 'machine-low':
            return {
                outcome: 'memory-exceeded',
                error: `The machine was about to run out of memory (${megabytes(end.availableBytes)} left), and the check was the largest of its programs (${megabytes(end.memoryBytes)}).`
            };
        case 'cancelled':
            return { outcome: 'cancelled', error: `Cancelled: ${end.reason}.` };
        case 'spawn-failed':
            return { outcome: 'spawn-failed', error: `Could not be started: ${end.message}` };
    }
}
/** What a shell means by its exit codes above 125. */
function describeExit(exitCode) {
    if (exitCode === 127)
        return 'exit code 127 (a command in it was not found)';
    if (exitCode === 126)
        return 'exit code 126 (a command in it could not be executed)';
    const signal = Object.entries(external_node_os_.constants.signals).find(([, number]) => number === exitCode - 128)?.[0];
    return signal === undefined ? `exit code ${exitCode}` : `exit code ${exitCode} (${signal})`;
}
function withOutput(what, output) {
    const last = quoteLastLines(output);
    const happened = `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
    return last === ''
        ? `${happened}, without any output.`
        : `${happened}; its output ends: "${last.replaceAll('"', "'")}".`;
}
function megabytes(bytes) {
    return `${(bytes / mebibyte/* MIB */.D).toFixed(1)}MB`;
}

;// CONCATENATED MODULE: ./lib/session/checks/check-process.js
/** The supervised process of a check. */













/** Runs the process to its end, and reports its output and the files that it changed. */
async function superviseCheck(run, limits, host) {
    const { configuration, cli, lifetime, folder } = host;
    const directory = (0,session_folder/* makeRunFolder */.GU)(folder.directory, run.folder);
    const own = (0,run_environment/* makePrivateFolders */.VF)(cli.privateDirectory, privateNameOf(run.id));
    if (cli.agentUser !== undefined)
        (0,run_environment/* writeHomeConfig */.HV)(own);
    const { env, policy, close } = await cli.sandbox.confine({
        run: run.id,
        workingDirectory: run.cwd,
        writes: true,
        worktree: run.worktree,
        own: [own.temporary],
        readable: [],
        home: own.home,
        env: environmentOf(own, host),
        network: (0,run_network/* chooseRunNetwork */.v)(configuration.sandbox, run.network),
        usesApi: false
    });
    folder.redactor.add((0,run_secrets/* secretsOfRun */.c)(env));
    const reportChanges = await watchFiles(run, host);
    const tail = createOutputTail();
    const watch = watchCheck(run, limits, tail, host.folder.emit);
    const handle = openCheckHandle(run, host);
    try {
        const { end, exitCode, signal, durationMs, peakMemoryBytes } = await cli.processes.run({
            command: buildShellCommand(run.check.command, env['PATH']),
            cwd: run.cwd,
            env,
            sandbox: policy,
            stdin: { kind: 'file', path: '/dev/null' },
            transcriptFile: external_node_path_.join(directory, 'transcript.log'),
            startTranscriptFilter: folder.redactor.startStream,
            transcriptLimitBytes: configuration.transcriptLimitBytes,
            memoryCsvFile: external_node_path_.join(directory, 'memory.csv'),
            ownedPaths: [own.temporary, own.home],
            memoryLimitBytes: limits.memoryLimitBytes,
            timeoutMs: limits.timeoutSeconds * 1_000,
            stallMs: configuration.stallSeconds * 1_000,
            onStall: configuration.onStall
        }, watch.observer, AbortSignal.any([lifetime.cancelSignal, handle.ended]));
        watch.end();
        const { text, isCut } = tail.text();
        if (text !== '')
            folder.emit({ type: 'check-output', run: run.id, text, isCut });
        await reportChanges();
        const { outcome, error } = decideCheckOutcome({
            end,
            output: text,
            timeoutSeconds: limits.timeoutSeconds,
            isShortened: limits.timeoutSeconds < run.limits.timeoutSeconds
        });
        return {
            ...(0,record_draft/* resultWithoutRun */.Nu)(outcome, error),
            exitCode,
            signal,
            executionSeconds: durationMs / 1_000,
            peakMemoryMb: Math.round(peakMemoryBytes / mebibyte/* MIB */.D)
        };
    }
    finally {
        watch.end();
        handle.close();
        close();
    }
}
function environmentOf({ temporary, home }, { cli, configuration }) {
    return buildCheckEnvironment({
        inherited: cli.inheritedEnvironment,
        passed: [...configuration.passEnv, ...configuration.publicEnv],
        temporaryDirectory: temporary,
        user: cli.agentUser?.user.name,
        ownHome: home
    });
}
/** Short, because programs create sockets in their TMPDIR, and a socket address has at most 108 bytes. */
function privateNameOf(id) {
    return id.replace('check-', 'c');
}

;// CONCATENATED MODULE: ./lib/session/checks/check-run.js
/** One run of a check: what it needs, and how it is planned, skipped or run. */





/** Runs a check to its end; `skipReason` ends it without a start. Only a bug of ours throws. */
async function runCheck(run, host, skipReason) {
    const { emit } = host.folder;
    const { id, check, facts, round, folder } = run;
    const limits = host.lifetime.clampLimits(run.limits);
    emit({
        type: 'check-planned',
        run: id,
        name: check.name,
        command: check.command,
        ...facts,
        round,
        folder,
        ...(0,scheduling_limits/* limitsForRecord */.Bw)(limits)
    });
    const { stopSignal } = host.lifetime;
    const reason = skipReason ?? (stopSignal.aborted ? (0,abort/* abortReason */.J)(stopSignal) : undefined);
    const result = reason === undefined
        ? await superviseCheck(run, limits, host).catch((error) => {
            if (!(0,system_error/* isEnvironmentFault */.E2)(error))
                throw error;
            return (0,record_draft/* resultWithoutRun */.Nu)('failed', `It could not be carried out: ${(0,system_error/* describeSystemError */.Zo)(error)}`);
        })
        : (0,record_draft/* resultWithoutRun */.Nu)('skipped', reason);
    emit({ type: 'run-ended', run: id, result });
    return result;
}


/***/ }),

/***/ 35064:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ folderName)
/* harmony export */ });
/** A check's name as part of a folder's name: short, and safe on every file system. Pure. */
function folderName(name) {
    const plain = name
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .replace(/^-+|-+$/g, '');
    return plain === '' ? 'check' : plain.slice(0, 40);
}


/***/ }),

/***/ 71292:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkBefore: () => (/* binding */ checkBefore),
/* harmony export */   checkRound: () => (/* binding */ checkRound),
/* harmony export */   skipMissingChecks: () => (/* binding */ skipMissingChecks)
/* harmony export */ });
/* harmony import */ var _record_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27497);
/* harmony import */ var _scheduling_admission_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56518);
/* harmony import */ var _check_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17926);
/* harmony import */ var _check_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5637);
/* harmony import */ var _folder_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35064);





/** Runs the checks on the untouched checkout, if that is asked for. */
async function checkBefore(host) {
    if (host.configuration.checks.before)
        await runAll(host, 'before', 1);
}
/**
 * Runs the checks on the merged checkout. Returns their runs; none when no delegation of this round completed, because
 * nothing has changed then since they ran last.
 * @param ended the agent runs of this round
 * @param isNothingDelegated PM delegated nothing at all: then the checks show whether there really was nothing to do
 */
async function checkRound(host, round, ended, isNothingDelegated) {
    const hasWork = ended.some(({ outcome }) => outcome === 'completed');
    if (!hasWork && !(isNothingDelegated && round === 1))
        return [];
    return runAll(host, 'after', round);
}
/**
 * Records checks that never ran after the work as skipped: they are missing proof.
 * @param failure why nothing can be run; undefined when it can
 */
async function skipMissingChecks(host, { outcome }, failure) {
    const { checks } = host.folder.record();
    if (checks.some(({ check }) => check?.ofRun === null && check.phase === 'after'))
        return;
    const reason = host.lifetime.cancelReason() ??
        failure ??
        (outcome === 'completed'
            ? 'No delegation completed, so there is nothing to check.'
            : `PM ${(0,_record_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .describeOutcome */ .SS)(outcome)}, so there is nothing to check.`);
    await runAll(host, 'after', 1, reason);
}
/** One after the other, in order: a build may come before the tests. Each runs, whatever became of those before it. */
async function runAll(host, phase, round, skipReason) {
    const { configuration, folder } = host;
    const ids = [];
    for (const check of configuration.checks.session) {
        const number = folder.record().checks.filter(({ check: facts }) => facts?.ofRun === null).length + 1;
        const twoDigits = String(number).padStart(2, '0');
        const id = `check-${twoDigits}`;
        ids.push(id);
        await (0,_check_run_js__WEBPACK_IMPORTED_MODULE_1__/* .runCheck */ .k)({
            id,
            check,
            facts: { phase, ofRun: null },
            round,
            folder: `checks/${twoDigits}-${(0,_folder_name_js__WEBPACK_IMPORTED_MODULE_4__/* .folderName */ .u)(check.name)}`,
            cwd: configuration.workingDirectory,
            limits: admittedLimits(host)
        }, host, skipReason);
    }
    return folder.record().checks.filter(({ id }) => ids.includes(id));
}
/** Nothing else is running, so it starts at once, with a lower limit where the machine has less memory. */
function admittedLimits({ configuration, readMachineMemory }) {
    const limits = (0,_check_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseCheckLimits */ .U)(configuration);
    const wanted = { limitBytes: limits.memoryLimitBytes, usedBytes: 0 };
    const admission = (0,_scheduling_admission_js__WEBPACK_IMPORTED_MODULE_0__/* .decideAdmission */ .K)(wanted, [], readMachineMemory());
    const admittedBytes = admission.kind === 'start' ? admission.limitBytes : wanted.limitBytes;
    return { ...limits, memoryLimitBytes: admittedBytes };
}


/***/ })

};
