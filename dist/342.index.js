export const id = 342;
export const ids = [342];
export const modules = {

/***/ 96154:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ connectArtifacts),
/* harmony export */   t: () => (/* binding */ fetchArtifact)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/**
 * The artifacts of this workflow run, through the runner's own service: it does not count against the rate limits of
 * GitHub's API and needs no permission.
 */


/**
 * Fetches an artifact and unpacks it.
 * @throws Error with the reason why it is unavailable: too large, broken, or the service does not answer.
 */
async function fetchArtifact(client, artifact, chooseTarget, bounds, temporaryDirectory) {
    if (artifact.size > bounds.packedBytes)
        throw new Error(`it has ${artifact.size} bytes, and ${bounds.packedBytes} are allowed`);
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(temporaryDirectory, 'mpm-download-'));
    try {
        await client.download(artifact, folder);
        const [file, ...more] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder);
        if (file === undefined || more.length > 0)
            throw new Error('its download is not a single file');
        // Loaded here, because only a session over a matrix reads archives.
        const { unpackArchive } = await Promise.all(/* import() */[__webpack_require__.e(663), __webpack_require__.e(1880)]).then(__webpack_require__.bind(__webpack_require__, 71880));
        return await unpackArchive(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, file), chooseTarget, bounds);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** Connects to the toolkit's client, which is loaded on first use because it is large. */
function connectArtifacts() {
    const load = async () => {
        const { DefaultArtifactClient, ArtifactNotFoundError } = await Promise.all(/* import() */[__webpack_require__.e(4119), __webpack_require__.e(1351), __webpack_require__.e(4942), __webpack_require__.e(605)]).then(__webpack_require__.bind(__webpack_require__, 50605));
        return { client: new DefaultArtifactClient(), ArtifactNotFoundError };
    };
    return {
        list: async () => {
            const { client } = await load();
            return (await client.listArtifacts()).artifacts.map(withDigest);
        },
        find: async (name) => {
            const { client, ArtifactNotFoundError } = await load();
            try {
                return withDigest((await client.getArtifact(name)).artifact);
            }
            catch (error) {
                if (error instanceof ArtifactNotFoundError)
                    return undefined;
                throw error;
            }
        },
        download: async ({ id, digest }, folder) => {
            const { client } = await load();
            const { digestMismatch } = await client.downloadArtifact(id, {
                path: folder,
                skipDecompress: true,
                ...(digest === undefined ? {} : { expectedHash: digest })
            });
            if (digestMismatch === true)
                throw new Error('its digest differs from that of the upload');
        }
    };
}
function withDigest({ id, name, size, digest }) {
    return { id, name, size, digest };
}


/***/ }),

/***/ 49625:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GX: () => (/* binding */ NO_BASE),
/* harmony export */   Ps: () => (/* binding */ branchOfPull),
/* harmony export */   bf: () => (/* binding */ chooseBase)
/* harmony export */ });
/* harmony import */ var _event_workflow_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(301);
/** The branch that a session's changes are meant for. Pure. */

/** What to do where it is unknown. */
const NO_BASE = 'no branch is checked out, so it is unknown where the pull request goes. Give it in base-branch, for example: base-branch: main';
/** The author's choice, the branch that was checked out (null for none), or that of the event's pull request. */
function chooseBase(settings, checkedOut, event) {
    return settings['base-branch'] ?? checkedOut ?? branchOfPull(event);
}
/** The branch of the event's pull request, if it is in this repository. */
function branchOfPull({ payload, repository }) {
    if ((0,_event_workflow_event_js__WEBPACK_IMPORTED_MODULE_0__/* .numberOf */ .rl)(payload, 'pull_request', 'number') === undefined)
        return undefined;
    const head = (0,_event_workflow_event_js__WEBPACK_IMPORTED_MODULE_0__/* .partOf */ .BU)(payload, 'pull_request', 'head');
    return (0,_event_workflow_event_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(head, 'repo', 'full_name')?.toLowerCase() === repository.toLowerCase()
        ? (0,_event_workflow_event_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(head, 'ref')
        : undefined;
}


/***/ }),

/***/ 15961:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  X: () => (/* binding */ runMainStep)
});

// EXTERNAL MODULE: ./lib/session/lifecycle/cancellation.js
var lifecycle_cancellation = __webpack_require__(42188);
// EXTERNAL MODULE: ./lib/session/configuration/configuration-error.js
var configuration_error = __webpack_require__(68952);
// EXTERNAL MODULE: ./lib/session/inputs/parse-inputs.js + 19 modules
var parse_inputs = __webpack_require__(5067);
// EXTERNAL MODULE: ./lib/session/inputs/check/host.js
var check_host = __webpack_require__(26273);
// EXTERNAL MODULE: ./lib/session/inputs/check/program-folder.js
var program_folder = __webpack_require__(26832);
// EXTERNAL MODULE: ./lib/session/configuration/supported-system.js
var supported_system = __webpack_require__(98621);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/action/runner/command-files.js
/**
 * The files through which a step passes outputs, state and summary to the runner. In a container with another user they
 * may not be writable: that is reported before anything starts, not after a session was paid for.
 */



/** Variables with these paths, and whether a missing path is created on demand. */
const PLACES = {
    GITHUB_OUTPUT: false,
    GITHUB_STATE: false,
    GITHUB_STEP_SUMMARY: true,
    RUNNER_TEMP: true
};
/**
 * Checks the paths that the runner set; the others are optional.
 * @throws ConfigurationError with each path, its owner, and the fix.
 */
function checkCommandFiles(env) {
    const closed = Object.entries(PLACES).flatMap(([variable, isMade]) => {
        const place = env[variable] ?? '';
        return place === '' ? [] : findClosed(variable, place, isMade);
    });
    if (closed.length > 0)
        throw new configuration_error/* ConfigurationError */.j([describe(closed)], { code: 'UNSUPPORTED_RUNNER' });
}
function findClosed(variable, place, isMade) {
    try {
        external_node_fs_.accessSync(isMade && !external_node_fs_.existsSync(place) ? external_node_path_.dirname(place) : place, external_node_fs_.constants.W_OK);
        const isFolder = external_node_fs_.statSync(place, { throwIfNoEntry: false })?.isDirectory();
        if (isFolder === undefined || isFolder === (variable === 'RUNNER_TEMP'))
            return [];
        return [{ variable, place, reason: isFolder ? 'EISDIR' : 'ENOTDIR', owner: undefined }];
    }
    catch (error) {
        const reason = error.code ?? String(error);
        return [{ variable, place, reason, owner: ownerOf(place) }];
    }
}
/** The owner of a path; if it cannot be read, that of the nearest parent folder that can. */
function ownerOf(place) {
    try {
        return external_node_fs_.statSync(place).uid;
    }
    catch {
        const above = external_node_path_.dirname(place);
        return above === place ? undefined : ownerOf(above);
    }
}
function describe(closed) {
    const user = process.getuid?.();
    const list = closed.map(({ variable, place, reason }) => `${variable} (${place}: ${reason})`).join(', ');
    const opening = `This step${user === undefined ? '' : `, running as user ${user},`} cannot write to what the runner gave it for its results: ${list}.`;
    if (closed.every(({ reason }) => reason === 'ENOENT'))
        return `${opening} Nothing is there: in a container, mount the runner's folders at the same paths, as \`container:\` in the job does.`;
    if (closed.every(({ reason }) => reason === 'EISDIR' || reason === 'ENOTDIR'))
        return `${opening} RUNNER_TEMP has to be a folder, and each of the others a file: check what the job mounts or sets there.`;
    const owner = closed.find((each) => each.owner !== undefined && each.owner !== user)?.owner;
    return owner === undefined
        ? `${opening} Check the permissions of the files, and whether the file system is mounted read-only.`
        : `${opening} It belongs to user ${owner}: let the job's container run as that user (\`container:\` with \`options: --user ${owner}\`).`;
}

// EXTERNAL MODULE: ./lib/action/runner/command-file-guard.js
var command_file_guard = __webpack_require__(71875);
// EXTERNAL MODULE: ./lib/action/github/enterprise-server.js
var enterprise_server = __webpack_require__(36801);
// EXTERNAL MODULE: ./lib/action/step/github-side.js + 14 modules
var github_side = __webpack_require__(31122);
// EXTERNAL MODULE: ./lib/session/orchestrator.js + 1 modules
var orchestrator = __webpack_require__(69918);
// EXTERNAL MODULE: ./lib/action/artifacts/artifact-store.js
var artifact_store = __webpack_require__(96154);
;// CONCATENATED MODULE: ./lib/action/matrix/prepare-session.js
/** The modes: `session` does everything in one process; plan, delegate and report are its parts in separate jobs. */




/** What each mode requires: only PM reads the prompt, and a report calls no model. */
const NEEDS = {
    session: { prompt: true, credentials: true },
    plan: { prompt: true, credentials: true },
    delegate: { prompt: false, credentials: true },
    report: { prompt: false, credentials: false },
    deliver: { prompt: false, credentials: false }
};
/** Limits are checked against the machine where they apply: legs run on others, which lower them if necessary. */
function hostFor(mode, host) {
    return mode === 'session' ? host : { ...host, totalMemoryBytes: Number.MAX_SAFE_INTEGER };
}
/**
 * Prepares a mode.
 * @throws ConfigurationError before anything is started.
 */
async function prepareSession(mode, configuration, step, host, onGitHub, { runSession = orchestrator/* runOrchestratedSession */.y, artifacts: given }) {
    const noArtifacts = given === undefined ? (0,enterprise_server/* noArtifactsReason */.Pb)(step.env) : undefined;
    if (mode !== 'session' && noArtifacts !== undefined)
        throw new configuration_error/* ConfigurationError */.j([
            `mode: ${mode} is not possible here: the jobs of a matrix pass the session on as artifacts, and ${noArtifacts}. Use mode: session, which runs all delegations in one job.`
        ]);
    const artifacts = given ?? (0,artifact_store/* connectArtifacts */.Q)();
    if (mode !== 'session' && mode !== 'report' && step.settings['upload-artifacts'] === false)
        throw new configuration_error/* ConfigurationError */.j([
            `upload-artifacts: is false, and with mode: ${mode} the jobs pass the session on as artifacts. Leave it out.`
        ]);
    if (mode === 'session')
        refusePartsOfMatrix(step);
    // Loaded on demand: a session in one process starts faster without them.
    switch (mode) {
        case 'session':
            return { configuration: await onGitHub.addEventContext(configuration), run: runSession };
        case 'plan':
            return (await Promise.all(/* import() */[__webpack_require__.e(3402), __webpack_require__.e(9657), __webpack_require__.e(5934)]).then(__webpack_require__.bind(__webpack_require__, 35934))).preparePlan(await onGitHub.addEventContext(configuration), step, host);
        case 'delegate':
            return (await Promise.all(/* import() */[__webpack_require__.e(3402), __webpack_require__.e(8979), __webpack_require__.e(2350), __webpack_require__.e(2785)]).then(__webpack_require__.bind(__webpack_require__, 52785))).prepareDelegate(configuration, step, artifacts);
        case 'report':
            return (await Promise.all(/* import() */[__webpack_require__.e(3402), __webpack_require__.e(8979), __webpack_require__.e(1292), __webpack_require__.e(6861)]).then(__webpack_require__.bind(__webpack_require__, 46861))).prepareReport(configuration, step, artifacts, onGitHub.api);
    }
}
/** A leg without its mode would run PM and all delegations in every job of the matrix. */
function refusePartsOfMatrix({ settings }) {
    const given = ['plan', 'delegation'].filter((input) => settings[input] !== undefined);
    if (given.length > 0)
        throw new configuration_error/* ConfigurationError */.j(given.map((input) => `${input}: is given without a mode, so this job would run the whole session. Add mode: ${input === 'delegation' ? 'delegate' : 'delegate or report'}, or leave it out.`));
}

// EXTERNAL MODULE: ./lib/action/step/step-context.js + 1 modules
var step_context = __webpack_require__(78869);
// EXTERNAL MODULE: ./lib/action/event/workflow-event.js
var workflow_event = __webpack_require__(301);
;// CONCATENATED MODULE: ./lib/action/deliver/check-delivery.js
/** Problems of a delivery that are known before agents work and cost money. */


/** @throws ConfigurationError with all problems */
function checkDelivery(mode, isRehearsal, noArtifacts, { settings, env, raw }) {
    const problems = findDeliveryProblems({
        mode,
        settings,
        event: (0,workflow_event/* readWorkflowEvent */.mE)(env),
        hasToken: isRehearsal || (raw.get('github-token')?.trim() ?? '') !== '',
        noArtifacts
    });
    if (problems.length > 0)
        throw new configuration_error/* ConfigurationError */.j(problems);
}
/** Each with what to do; none for a job that delivers nothing. Pure. */
function findDeliveryProblems(planned) {
    const { mode, settings, event, hasToken, noArtifacts } = planned;
    const destination = settings.deliver ?? 'none';
    if (destination === 'none' || mode === 'deliver')
        return [];
    if (mode === 'plan' || mode === 'delegate')
        return [
            `deliver: ${destination} is not possible with mode: ${mode}, which has only a part of the changes. Give it to the job with mode: report.`
        ];
    if (destination === 'artifact') {
        if (settings['upload-artifacts'] === false)
            return ['deliver: artifact needs the artifact of the session. Leave out upload-artifacts: false.'];
        if (noArtifacts === undefined)
            return [];
        return [
            `deliver: artifact is not possible here: ${noArtifacts}. Deliver in this job, for example by deliver: pull-request.`
        ];
    }
    const problems = [];
    if (!hasToken)
        problems.push(`deliver: ${destination} needs a github-token that may write. Leave out the empty github-token, and give the job contents: write.`);
    if (destination === 'push' && (0,workflow_event/* pullNumber */.Xy)(event) === undefined)
        problems.push(`deliver: push adds to the branch of a pull request, and the event ${event.name} is not about one. Use deliver: branch or pull-request.`);
    return problems;
}

// EXTERNAL MODULE: ./lib/action/step/settings.js + 2 modules
var settings = __webpack_require__(70380);
// EXTERNAL MODULE: ./lib/action/cache/result-cache.js + 1 modules
var result_cache = __webpack_require__(90240);
// EXTERNAL MODULE: ./lib/action/spending/step-spending.js + 1 modules
var step_spending = __webpack_require__(7524);
// EXTERNAL MODULE: ./lib/report/log/live-log.js + 1 modules
var live_log = __webpack_require__(63613);
// EXTERNAL MODULE: ./lib/action/comment/session-comment.js + 2 modules
var session_comment = __webpack_require__(84102);
// EXTERNAL MODULE: ./lib/action/review/review-choice.js
var review_choice = __webpack_require__(24591);
// EXTERNAL MODULE: ./lib/report/sandbox.js
var report_sandbox = __webpack_require__(90069);
// EXTERNAL MODULE: ./lib/action/runner/runner-commands.js
var runner_commands = __webpack_require__(95318);
;// CONCATENATED MODULE: ./lib/action/deliver/deliver-changes.js




/**
 * Returns why changes or findings were not delivered, which fails the session; undefined if they were, or there are none. The
 * review and the changes do not depend on each other.
 */
async function deliverChanges(ended, step, signal) {
    const { record, written, artifact, review } = ended;
    const destination = step.settings.deliver ?? 'none';
    const isForOtherJob = destination === 'artifact' || review === 'record';
    if (destination !== 'none' || review !== 'none')
        setReference(written, artifact);
    const isLost = isForOtherJob && written !== undefined && artifact === undefined;
    if (isLost)
        step.log.annotate('error', NOT_UPLOADED, 'Delivery');
    const writesHere = (0,review_choice/* postsReview */.S)(review) || !['none', 'artifact'].includes(destination);
    if (writesHere && written !== undefined && !record.rehearsal && isUnseparated(record))
        step.log.annotate('notice', UNSEPARATED, 'Delivery');
    const failures = [
        isLost ? NOT_UPLOADED : undefined,
        // Before a push to the pull request, which moves its head.
        (0,review_choice/* postsReview */.S)(review) ? await reviewSession(ended, step, signal) : undefined,
        destination === 'none' ? undefined : await deliverFiles(ended, step, signal)
    ].filter((failure) => failure !== undefined);
    return failures.length === 0 ? undefined : failures.join(' ');
}
/** Not set for changes without an artifact: then `mode: deliver` says that it is missing. */
function setReference(written, artifact) {
    if (written === undefined)
        (0,runner_commands/* setOutput */.uH)('delivery', 'none');
    else if (artifact !== undefined)
        (0,runner_commands/* setOutput */.uH)('delivery', `${artifact}:${written.digest}`);
}
async function reviewSession({ record, written, review }, step, signal) {
    const { runReview } = await Promise.all(/* import() */[__webpack_require__.e(5364), __webpack_require__.e(4858)]).then(__webpack_require__.bind(__webpack_require__, 65364));
    const { rehearsal, conclusion } = record;
    const session = written?.delivery ?? { rehearsal, conclusion: conclusion ?? 'failure' };
    return runReview(session, review, (0,workflow_event/* readWorkflowEvent */.mE)(step.env), step, signal);
}
async function deliverFiles({ sessionDirectory, written }, step, signal) {
    if (written === undefined) {
        step.log.annotate('notice', 'Nothing was delivered: the session changed no files.', 'Delivery');
        return undefined;
    }
    const { runDelivery } = await __webpack_require__.e(/* import() */ 5539).then(__webpack_require__.bind(__webpack_require__, 65539));
    const ready = { delivery: written.delivery, directory: sessionDirectory };
    return runDelivery(ready, (0,workflow_event/* readWorkflowEvent */.mE)(step.env), step, signal);
}
/** The session as a failed one; `cancelled` stays. */
function withFailedDelivery(record, reason) {
    const conclusion = record.conclusion === 'success' ? 'failure' : record.conclusion;
    const error = record.error === null ? reason : `${record.error.replace(/\.$/, '')}. ${reason}`;
    return { ...record, conclusion, error };
}
const NOT_UPLOADED = "The session's changes were not delivered: their artifact could not be uploaded, so the job that delivers would have nothing. Re-run this job.";
const UNSEPARATED = 'Agents ran in the job whose token may write to the repository, without a full sandbox. Deliver from a job of its own instead: deliver: artifact here, and there mode: deliver with the output delivery of this job (docs/deliver.md).';
function isUnseparated({ sandbox }) {
    return sandbox === null || sandbox.mode === 'off' || (0,report_sandbox/* isWeakSandbox */.u)(sandbox);
}

// EXTERNAL MODULE: ./lib/session/delivery/delivery.js
var delivery_delivery = __webpack_require__(24125);
// EXTERNAL MODULE: ./lib/session/delivery/recorded-review.js
var recorded_review = __webpack_require__(5934);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/session/workspace/git/byte-path.js
var byte_path = __webpack_require__(82363);
;// CONCATENATED MODULE: ./lib/session/delivery/obstacles.js

/** Attributes of files whose content in a commit is made by a program. */
const FILTERED = 'filter';
/** Those that no name of the API or no path of this repository can stand for. */
function findNameObstacles({ modes }, files) {
    const submodules = [...modes].filter(([, mode]) => mode === '160000').map(([file]) => `${file}/`);
    return files.flatMap((file) => {
        const reason = nameReason(file, submodules);
        return reason === undefined ? [] : [{ file, reason }];
    });
}
function nameReason(file, submodules) {
    if (!isUtf8(file))
        return "its name is not UTF-8, and GitHub's API takes no other; rename it";
    const submodule = submodules.find((folder) => file.startsWith(folder) || `${file}/` === folder);
    return submodule === undefined
        ? undefined
        : `it is in the submodule ${submodule.slice(0, -1)}, a repository of its own; change it there`;
}
/** Those whose content in a commit is made by a program, by the base commit's attributes. */
async function findFilterObstacles({ git }, files) {
    const filters = await readFilters(git, files);
    return [...filters].map(([file, filter]) => ({
        file,
        reason: filter === 'lfs'
            ? "the base commit's .gitattributes keep it in Git LFS, and its content would be committed in its place; push it with git lfs"
            : `the base commit's .gitattributes pass it through the filter ${filter}, a program that is not run here; commit it with git`
    }));
}
function isUtf8(file) {
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(file, 'latin1'));
        return true;
    }
    catch {
        return false;
    }
}
/** The filter of each file that has one. */
async function readFilters(git, files) {
    if (files.length === 0)
        return new Map();
    const { stdout } = await git(['check-attr', '-z', '--stdin', FILTERED], (0,byte_path/* joinWithNul */.Ss)(files));
    const parts = (0,byte_path/* splitAtNul */.Lf)(stdout);
    const filters = new Map();
    for (let at = 0; at + 2 < parts.length; at += 3) {
        const [file = '', , value = ''] = parts.slice(at, at + 3);
        if (!['unspecified', 'unset', 'set'].includes(value))
            filters.set(file, value);
    }
    return filters;
}

// EXTERNAL MODULE: ./lib/session/workspace/git/git.js
var git_git = __webpack_require__(97081);
// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
;// CONCATENATED MODULE: ./lib/session/delivery/commit-tree.js
/**
 * The tree that `git add` would have made of a session's changes on top of the base commit, by the base commit's own
 * rules: its attributes and ignored files, whatever agents made of them. Made in a repository of ours; no filter program runs.
 */






const RULE_FILE = /(?:^|\/)\.git(?:attributes|ignore)$/;
/** The paths that differ between two recorded trees. */
async function pathsBetween({ git }, from, to) {
    const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-status', from, to];
    const parts = (0,byte_path/* splitAtNul */.Lf)((await git(args)).stdout);
    const written = [];
    const deleted = [];
    for (let at = 0; at + 1 < parts.length; at += 2)
        (parts[at] === 'D' ? deleted : written).push(parts[at + 1] ?? '');
    return { written, deleted };
}
/** Reads the base commit into an index, and writes its `.gitattributes` and `.gitignore` files into a folder. */
async function buildBaseIndex({ directory, gitDirectory, checkout }, base) {
    const place = external_node_path_.join(directory, 'delivery');
    const rules = external_node_path_.join(place, 'files');
    (0,make_folder/* makeFolder */.f)(rules, 0o700);
    const repository = external_node_path_.join(place, 'repository.git');
    const format = `--object-format=${checkout.objectFormat}`;
    await (0,git_git/* runGit */.EO)(['init', '--quiet', '--bare', '--template=', format, repository], { cwd: place });
    // Objects of the shadow repository, which borrows those of the checkout; but not its rules.
    const alternates = [external_node_path_.join(gitDirectory, 'objects'), external_node_path_.join(checkout.commonDirectory, 'objects')];
    (0,make_folder/* makeFolder */.f)(external_node_path_.join(repository, 'objects', 'info'));
    external_node_fs_.writeFileSync(external_node_path_.join(repository, 'objects', 'info', 'alternates'), alternates.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const shallow = external_node_path_.join(gitDirectory, 'shallow');
    if (external_node_fs_.existsSync(shallow))
        external_node_fs_.copyFileSync(shallow, external_node_path_.join(repository, 'shallow'));
    const env = {
        GIT_DIR: repository,
        GIT_WORK_TREE: rules,
        GIT_LITERAL_PATHSPECS: '0',
        GIT_INDEX_FILE: external_node_path_.join(place, 'index')
    };
    const git = (args, input) => (0,git_git/* runGit */.EO)(args, { cwd: rules, env, acceptedExitCodes: [1], ...(input === undefined ? {} : { input }) });
    await git(['read-tree', base]);
    const modes = parseModes((0,byte_path/* splitAtNul */.Lf)((await git(['ls-files', '-z', '--stage'])).stdout));
    const ruleFiles = [...modes].filter(([file, mode]) => RULE_FILE.test(file) && mode.startsWith('100'));
    await git(['checkout-index', '-z', '--stdin'], (0,byte_path/* joinWithNul */.Ss)(ruleFiles.map(([file]) => file)));
    return { git, rules, modes };
}
function parseModes(entries) {
    return new Map(entries.map((entry) => [entry.slice(entry.indexOf('\t') + 1), entry.slice(0, 6)]));
}
/** Puts the changed files of a recorded tree into the base's index. */
async function changesOfTree(repository, base, after, { written, deleted }) {
    const { git, rules, modes } = base;
    const unnamable = findNameObstacles(base, written);
    const named = without(written, unnamable);
    const ignored = await findIgnored(base, named);
    const kept = named.filter((file) => !ignored.has(file));
    const filtered = await findFilterObstacles(base, kept);
    const taken = without(kept, filtered);
    const obstacles = [...unnamable, ...filtered];
    await git(['update-index', '-z', '--force-remove', '--stdin'], (0,byte_path/* joinWithNul */.Ss)(deleted.filter((file) => modes.has(file))));
    // The changed files as they are, beside the base's rules, then into the index by these rules.
    const plain = taken.filter((file) => !RULE_FILE.test(file));
    const exporting = external_node_path_.join(repository.directory, 'export.index');
    external_node_fs_.rmSync(exporting, { force: true });
    await repository.git(['read-tree', after], { index: exporting });
    await repository.git(['checkout-index', '-f', '-z', '--stdin', `--prefix=${rules}${external_node_path_.sep}`], {
        workTree: rules,
        index: exporting,
        input: (0,byte_path/* joinWithNul */.Ss)(plain)
    });
    await git(['update-index', '-z', '--add', '--replace', '--stdin'], (0,byte_path/* joinWithNul */.Ss)(plain));
    await addRuleFiles(repository, base, after, taken.filter((file) => RULE_FILE.test(file)));
    const tree = (await git(['write-tree'])).stdout.toString('utf8').trim();
    return {
        tree,
        ignored: [...ignored].map((file) => ({
            path: (0,byte_path/* readablePath */.qR)(file),
            reason: 'the base commit ignores it'
        })),
        obstacles: obstacles.map(({ file, reason }) => ({ path: (0,byte_path/* readablePath */.qR)(file), reason }))
    };
}
/** Those that the base commit ignores, and does not have. */
async function findIgnored({ git }, files) {
    if (files.length === 0)
        return new Set();
    // A leading `./` keeps a name such as `:(top)` from being read as a pattern; this command knows no literal paths.
    const input = (0,byte_path/* joinWithNul */.Ss)(files.map((file) => `./${file}`));
    const { stdout } = await git(['check-ignore', '-z', '--stdin'], input);
    return new Set((0,byte_path/* splitAtNul */.Lf)(stdout).map((file) => file.slice(2)));
}
/** The session's own versions of rule files are content only: they must not change how the other files are taken. */
async function addRuleFiles(repository, { git }, after, files) {
    if (files.length === 0)
        return;
    const wanted = new Set(files);
    const { stdout } = await repository.git(['ls-tree', '-r', '-z', after]);
    const lines = (0,byte_path/* splitAtNul */.Lf)(stdout).flatMap((entry) => {
        const [facts, file] = [entry.slice(0, entry.indexOf('\t')), entry.slice(entry.indexOf('\t') + 1)];
        const [mode = '', , id = ''] = facts.split(' ');
        return wanted.has(file) ? [`${mode} ${id}\t${file}`] : [];
    });
    await git(['update-index', '-z', '--add', '--replace', '--index-info'], (0,byte_path/* joinWithNul */.Ss)(lines));
}
function without(files, obstacles) {
    const blocked = new Set(obstacles.map(({ file }) => file));
    return files.filter((file) => !blocked.has(file));
}

;// CONCATENATED MODULE: ./lib/session/delivery/store-contents.js
/** The changes of a tree as files of a delivery, and their contents in a folder, within bounds and without secrets. */





/** Stores the contents of all files that differ between two trees. */
async function storeContents(git, request) {
    const args = ['diff-tree', '-r', '-z', '--no-renames', '--raw', '--no-abbrev', request.base, request.tree];
    const changes = parseRawChanges((0,byte_path/* splitAtNul */.Lf)((await git(args)).stdout));
    const [first] = changes;
    if (first !== undefined && changes.length > delivery_delivery/* MOST_FILES */.Q4)
        return {
            files: [],
            obstacles: [tooMuch(first.file, `${changes.length} files changed, and a delivery holds ${delivery_delivery/* MOST_FILES */.Q4}`)]
        };
    (0,make_folder/* makeFolder */.f)(request.folder, 0o700);
    const files = [];
    const obstacles = [];
    let total = 0;
    for (const { file, before, after } of changes) {
        const name = (0,byte_path/* readablePath */.qR)(file);
        if (request.holdsSecret(name) || !(0,delivery_delivery/* isSafePath */.pL)(name)) {
            obstacles.push({
                path: name,
                reason: 'its name contains a secret, a control character, or a name that some file system takes for .git; rename it'
            });
            continue;
        }
        if (after === null) {
            files.push({ path: name, base: before, content: null });
            continue;
        }
        // The commit of a submodule has no content here.
        const content = after.mode === '160000' ? Buffer.alloc(0) : await readContent(git, after.id);
        total += content.length;
        if (total > delivery_delivery/* MOST_BYTES */.uZ)
            return {
                files: [],
                obstacles: [tooMuch(file, `the changed files have more than ${delivery_delivery/* MOST_BYTES */.uZ / 2 ** 20} MiB`)]
            };
        const fault = faultOf(content, request.holdsSecret);
        if (fault !== undefined) {
            obstacles.push({ path: name, reason: fault });
            continue;
        }
        const digest = (0,delivery_delivery/* digestOf */.ol)(content);
        external_node_fs_.writeFileSync(external_node_path_.join(request.folder, digest), content, { mode: 0o600 });
        files.push({ path: name, base: before, content: { ...after, digest, bytes: content.length } });
    }
    return { files, obstacles };
}
function tooMuch(file, reason) {
    return { path: (0,byte_path/* readablePath */.qR)(file), reason: `${reason}; is a folder missing in .gitignore?` };
}
async function readContent(git, id) {
    return (await git(['cat-file', 'blob', id])).stdout;
}
function faultOf(content, holdsSecret) {
    if (content.length > delivery_delivery/* LARGEST_BLOB_BYTES */.D6)
        return `it has ${Math.ceil(content.length / 2 ** 20)} MiB, and GitHub's API takes ${delivery_delivery/* LARGEST_BLOB_BYTES */.D6 / 2 ** 20} MiB; push it with git`;
    if (holdsSecret(content.toString('utf8')) || holdsSecret(content.toString('latin1')))
        return 'it contains a secret of this job, or text that looks like one; remove it from the file';
    return undefined;
}
/** Parses `--raw -z`: `:mode mode id id status`, then the path. */
function parseRawChanges(parts) {
    const changes = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
        const [modeBefore = '', modeAfter = '', idBefore = '', idAfter = ''] = (parts[at] ?? '')
            .slice(1)
            .split(' ');
        changes.push({
            file: parts[at + 1] ?? '',
            before: entryOf(modeBefore, idBefore),
            after: entryOf(modeAfter, idAfter)
        });
    }
    return changes;
}
const NO_MODE = '000000';
function entryOf(mode, id) {
    if (mode === NO_MODE)
        return null;
    // Old repositories have files of mode 100664.
    const known = ['100755', '120000', '160000'].find((each) => each === mode);
    return { mode: known ?? '100644', id };
}

// EXTERNAL MODULE: ./lib/session/workspace/git/checkout.js
var git_checkout = __webpack_require__(8933);
// EXTERNAL MODULE: ./lib/session/workspace/git/shadow-repository.js
var shadow_repository = __webpack_require__(3066);
// EXTERNAL MODULE: ./lib/session/workspace/git/snapshot.js
var snapshot = __webpack_require__(7069);
// EXTERNAL MODULE: ./lib/session/workspace/git/worktree.js
var worktree = __webpack_require__(38580);
// EXTERNAL MODULE: ./lib/session/workspace/workspace-places.js
var workspace_places = __webpack_require__(9664);
// EXTERNAL MODULE: ./lib/util/result.js
var result = __webpack_require__(28135);
;// CONCATENATED MODULE: ./lib/session/delivery/record-changes.js
/**
 * Records what a session changes in a checkout, by comparing its files before and after. Files that were not committed
 * before the session began, and that nobody touched since, are not part of it.
 */











/** Records the files as they are now; fails without a checkout that has a commit. */
async function openChangeRecorder(place) {
    const lookup = await (0,git_checkout/* findCheckout */.I)(place.workingDirectory);
    if (!lookup.ok)
        return lookup;
    const checkout = lookup.value;
    const { top, head } = checkout;
    if (head === undefined)
        return (0,result/* fail */.fJ)('the repository has no commit yet');
    const directory = await (0,promises_.mkdtemp)(external_node_path_.join(place.temporaryDirectory, 'mpm-changes-'));
    const opened = await (0,result/* attemptAsync */.mx)(async () => {
        const hidden = (0,workspace_places/* ownPatterns */.YF)(checkout, place.sessionDirectory);
        const repository = await (0,shadow_repository/* openShadowRepository */.d_)(checkout, directory, hidden);
        const index = external_node_path_.join(directory, 'changes.index');
        const branch = await readBranch(top);
        const before = await (0,snapshot/* recordTree */.A)(repository, top, await (0,shadow_repository/* readTrackedPaths */.Ly)(repository), index);
        // Now, because agents may write to the objects of the checkout.
        const base = await buildBaseIndex(repository, head);
        return {
            branch,
            finish: async (folder, holdsSecret) => {
                // Files whose status (size, times, inode) is that of our index are not read again. Agents can set a file's
                // modification time, but not its change time; what they would hide that way is only not delivered.
                const after = await (0,snapshot/* recordTree */.A)(repository, top, await (0,shadow_repository/* readTreePaths */.V9)(repository, before), index);
                const paths = await pathsBetween(repository, before, after);
                const { tree, ignored, obstacles } = await changesOfTree(repository, base, after, paths);
                const stored = await storeContents(base.git, { base: head, tree, folder, holdsSecret });
                return {
                    baseCommit: head,
                    branch,
                    files: stored.files,
                    ignored,
                    obstacles: [...obstacles, ...stored.obstacles]
                };
            },
            close: () => {
                (0,worktree/* removeFolder */.v$)(directory);
            }
        };
    });
    if (!opened.ok)
        (0,worktree/* removeFolder */.v$)(directory);
    return opened.ok ? (0,result.ok)(opened.value) : opened;
}
/** The branch that is checked out; null for a detached HEAD. */
async function readBranch(top) {
    const args = ['-c', 'safe.directory=*', 'symbolic-ref', '--quiet', 'HEAD'];
    const { stdout } = await (0,git_git/* runGit */.EO)(args, { cwd: top, acceptedExitCodes: [1] });
    return /^refs\/heads\/(.+)$/.exec(stdout.toString('utf8').trim())?.[1] ?? null;
}

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
// EXTERNAL MODULE: ./lib/action/deliver/choose-base.js
var choose_base = __webpack_require__(49625);
// EXTERNAL MODULE: ./lib/action/matrix/run-origin.js
var run_origin = __webpack_require__(52306);
// EXTERNAL MODULE: ./lib/action/comment/comment-body.js
var comment_body = __webpack_require__(77602);
// EXTERNAL MODULE: ./lib/report/text/markdown.js
var markdown = __webpack_require__(65235);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
;// CONCATENATED MODULE: ./lib/action/deliver/delivery-report.js
/** What a session did, as the body of a pull request: by whom, with which checks, at what cost. Text of agents is escaped. Pure. */



/** Of PM's last answer. */
const ANSWER_BYTES = 12_000;
/** Without the run's link, which the delivering job knows. */
function renderDeliveryReport(record, redact) {
    const { head, tail, cutBytes } = (0,plain_text/* cutMiddle */.it)(redact(record.response), ANSWER_BYTES);
    const answer = cutBytes === 0 ? head : `${head}\n[...]\n${tail}`;
    const names = [...new Set(record.results.map(({ agent }) => agent))];
    return redact([
        ...(record.rehearsal ? ['> **A rehearsal: the built-in stand-in made these changes, no agent.**'] : []),
        `Made by ${names.length === 0 ? 'PM' : names.map(markdown/* codeSpan */.SS).join(', ')} for $${record.costUsd.toFixed(2)}.`,
        ...(answer.trim() === '' ? [] : [(0,markdown/* details */.zH)("PM's last answer", (0,markdown/* fence */.EU)(answer))]),
        (0,comment_body/* renderFinalComment */.y4)(record, { marks: '', runUrl: undefined, redact }).trim()
    ].join('\n\n'));
}

;// CONCATENATED MODULE: ./lib/action/deliver/record-delivery.js
/** Records what a session changes, and writes it into the session folder, where the same step or another job delivers it. */













/**
 * Opens the recorder, before agents work; undefined for a session that delivers nothing, which costs nothing.
 * @throws ConfigurationError if the changes are to be delivered and cannot be recorded
 */
async function openDeliveryRecorder({ workingDirectory, sessionDirectory, review }, step) {
    const { temporaryDirectory, settings, env } = step;
    const destination = settings.deliver ?? 'none';
    const delivers = destination !== 'none';
    if (!delivers && review === 'none')
        return undefined;
    const opened = await openChangeRecorder({ workingDirectory, sessionDirectory, temporaryDirectory });
    if (!opened.ok)
        throw new configuration_error/* ConfigurationError */.j([
            `${delivers ? `deliver: ${destination}` : `review: ${review}`} needs a git checkout, but ${opened.error}. Check out the repository before this step (actions/checkout).`
        ]);
    const recorder = opened.value;
    if (destination === 'pull-request' &&
        (0,choose_base/* chooseBase */.bf)(settings, recorder.branch, (0,workflow_event/* readWorkflowEvent */.mE)(env)) === undefined) {
        recorder.close();
        throw new configuration_error/* ConfigurationError */.j([`base-branch: is missing: ${choose_base/* NO_BASE */.GX}`]);
    }
    return {
        write: (record) => writeDelivery(recorder, record, { workingDirectory, sessionDirectory }, step),
        close: recorder.close
    };
}
async function writeDelivery(recorder, record, { workingDirectory, sessionDirectory }, { env, redactor, log }) {
    const folder = external_node_path_.join(sessionDirectory, delivery_delivery/* DELIVERY_FOLDER */.CD);
    const redact = (text) => redactor.redact(text);
    try {
        // An agent may have left something there.
        external_node_fs_.rmSync(folder, { recursive: true, force: true });
        const changes = await recorder.finish(folder, (text) => redact(text) !== text);
        const isUnchanged = changes.files.length + changes.obstacles.length + changes.ignored.length === 0;
        if (isUnchanged && record.review === undefined)
            return (0,result.ok)(undefined);
        const delivery = {
            sessionId: record.sessionId,
            rehearsal: record.rehearsal,
            conclusion: record.conclusion ?? 'failure',
            origin: (0,run_origin/* readOrigin */.P)(env),
            ...changes,
            ...(record.review === undefined
                ? {}
                : {
                    review: {
                        ...(0,recorded_review/* redactFindings */.kk)(record.review, redact),
                        commits: await (0,recorded_review/* readReviewedCommits */.gG)(workingDirectory, changes.baseCommit),
                        directory: await (0,recorded_review/* readDirectory */.gZ)(workingDirectory)
                    }
                }),
            report: renderDeliveryReport(record, redact)
        };
        const text = (0,delivery_delivery/* renderDelivery */.Dp)(delivery);
        // The artifact is redacted on its way: a file that changes there would not fit its digest.
        if (redact(text) !== text)
            throw new Error('the list of files contains a secret in a form that cannot be removed');
        (0,make_folder/* makeFolder */.f)(folder, 0o700);
        external_node_fs_.writeFileSync(external_node_path_.join(folder, delivery_delivery/* DELIVERY_FILE */.ug), text, { mode: 0o600 });
        return (0,result.ok)({ delivery, digest: (0,delivery_delivery/* digestOf */.ol)(text) });
    }
    catch (error) {
        const reason = `The session's changes could not be recorded, so nothing was delivered: ${(0,error_message/* errorMessage */.g)(error).replace(/\.$/, '')}.`;
        log.annotate('error', reason, 'Delivery');
        return (0,result/* fail */.fJ)(reason);
    }
}

// EXTERNAL MODULE: ./lib/report/explain-run.js
var explain_run = __webpack_require__(17569);
// EXTERNAL MODULE: ./lib/report/verdict.js
var report_verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/session/record/all-runs.js
var all_runs = __webpack_require__(2646);
;// CONCATENATED MODULE: ./lib/action/runner/annotations.js
/** The step's annotations, most important first, because the runner shows a limited number. Pure. */



/** The verdict, then failed runs, then notices. Failed runs of a successful session are warnings. */
function annotationsOf(record) {
    const verdict = (0,report_verdict/* verdictOf */.Vj)(record);
    const isGreen = verdict.kind === 'success';
    const runs = (0,all_runs/* allRuns */.o)(record).filter((run) => run.outcome !== 'completed' && run.error !== null && run.check?.phase !== 'before');
    return [
        ...(isGreen
            ? []
            : [{ kind: 'error', title: `Session ${verdict.kind}`, message: verdict.cause }]),
        ...runs.map((run) => ({
            kind: isGreen || run.outcome === 'skipped' || run.supersededBy !== undefined
                ? 'warning'
                : 'error',
            title: `${run.agent} (${run.id}) ${run.outcome === null ? 'cut off' : (0,explain_run/* outcomeWords */.wX)(run)}`,
            message: run.error ?? ''
        })),
        ...record.unknownAgents.flatMap(({ label, suggestion, supersededBy }) => supersededBy !== undefined
            ? []
            : [
                {
                    kind: 'warning',
                    title: 'Unknown agent',
                    message: `"${label}" is not a known agent, so its task was not run${suggestion === null ? '' : ` (did PM mean ${suggestion}?)`}.`
                }
            ]),
        ...record.notices.flatMap(({ level, message }) => level === 'info' ? [] : [{ kind: level, title: 'Session', message }])
    ];
}

// EXTERNAL MODULE: ./lib/action/runner/state.js
var state = __webpack_require__(79944);
;// CONCATENATED MODULE: ./lib/action/session-step.js
/** The session of the main step: from its first event to what is published and delivered. */









const FAILED = 1;
/** An answer longer than a screen is collapsed. */
const LONG_ANSWER_LINES = 40;
/**
 * Runs a session, publishes and delivers it; returns the exit code.
 * @throws ConfigurationError if its changes are to be delivered and cannot be recorded
 */
async function runSessionStep({ run, artifactName }, spending, step, onGitHub, guard, effects) {
    const { configuration } = spending;
    const { sessionDirectory } = configuration;
    const isHandedOver = artifactName !== undefined;
    // Before agents change anything. Jobs of a matrix hand their patches to the report, which has all changes.
    const changes = isHandedOver ? undefined : await openDeliveryRecorder(configuration, step);
    // Saved before anything starts, in case this step is killed.
    (0,state/* saveState */.L)({ sessionDirectory, phase: 'running', ...(isHandedOver ? { artifactName } : {}) });
    const cancellation = (0,lifecycle_cancellation/* listenForCancel */.F)('cancelled by the workflow', effects.signals);
    // If the session continues in other jobs, the report writes the comment.
    const comment = isHandedOver ? session_comment/* NO_COMMENT */.E : onGitHub.openComment(configuration);
    const resultCache = await (0,result_cache/* openResultCache */.Yg)(step, effects.loadCacheService);
    try {
        await resultCache.restore();
        const ended = await cancellation.within(startSession(configuration, cancellation.signal, comment, step, run));
        if (ended === undefined) {
            (0,state/* saveState */.L)({ sessionDirectory, phase: 'cancelled' });
            step.log.annotate('error', OVERDUE);
            return FAILED;
        }
        // Before the results are written to these files, and while a finding can still be part of them.
        const record = withWarnings(ended, guard.restore());
        // Loaded on demand, so that PM starts sooner.
        const { publishArtifact, publishQuickly, publishSummary } = await Promise.all(/* import() */[__webpack_require__.e(303), __webpack_require__.e(7747)]).then(__webpack_require__.bind(__webpack_require__, 17747));
        for (const { kind, message, title } of annotationsOf(record))
            step.log.annotate(kind, message, title);
        publishQuickly({ record, sessionDirectory }, step);
        // An upload may take longer than the runner waits after a cancel; the post step has minutes.
        if (cancellation.signal.aborted)
            (0,state/* saveState */.L)({ sessionDirectory, phase: 'cancelled', ...spending.leave(record.costUsd) });
        else {
            await spending.settle(record.costUsd);
            await resultCache.save();
            const filed = await onGitHub.fileTickets(record, configuration, cancellation.signal);
            if (filed !== record)
                publishQuickly({ record: filed, sessionDirectory }, step);
            const written = await changes?.write(filed);
            let final = filed;
            const failDelivery = (reason) => {
                final = withFailedDelivery(final, reason);
                publishQuickly({ record: final, sessionDirectory }, step);
            };
            if (written?.ok === false)
                failDelivery(written.error);
            const fate = await publishArtifact({ record: final, sessionDirectory }, step, effects.upload);
            const artifact = fate?.kind === 'uploaded' ? fate.name : undefined;
            if (written?.ok === true) {
                const { review } = configuration;
                const ended = { record: final, sessionDirectory, written: written.value, artifact, review };
                const failure = await deliverChanges(ended, step, cancellation.signal);
                if (failure !== undefined)
                    failDelivery(failure);
            }
            publishSummary(final, fate, step);
            await comment.finish(final, cancellation.signal);
            (0,state/* saveState */.L)({ sessionDirectory, phase: 'published' });
            if (isHandedOver && artifact === undefined) {
                step.log.annotate('error', NOT_HANDED_OVER);
                return FAILED;
            }
            return final.conclusion === 'success' ? 0 : FAILED;
        }
        return record.conclusion === 'success' ? 0 : FAILED;
    }
    finally {
        changes?.close();
        comment.stop();
        cancellation.stop();
    }
}
/** The record with what was found after the session's last event. */
function withWarnings(record, messages) {
    if (messages.length === 0)
        return record;
    const notices = messages.map((message) => ({ level: 'warning', message }));
    return { ...record, notices: [...record.notices, ...notices] };
}
const OVERDUE = 'Cancelled by the workflow, and the session could not end in time: the post step ends it and publishes what there is.';
const NOT_HANDED_OVER = 'The artifact that the next jobs need could not be uploaded, so this job failed. Re-run it.';
function startSession(configuration, signal, comment, step, runSession) {
    const toolCache = step.env['RUNNER_TOOL_CACHE'] ?? '';
    const writeLog = createLiveLog(configuration, step);
    return runSession(configuration, {
        signal,
        onEvent: (event) => {
            writeLog(event);
            comment.onEvent(event);
        },
        cacheScope: (0,result_cache/* resultScope */.Mp)(step.env),
        redactor: step.redactor,
        // Keep agents away from command files and what other steps store beside them (tokens, git settings).
        closedFolders: [step.env['RUNNER_TEMP'] ?? '', external_node_path_.dirname(step.env['GITHUB_ENV'] ?? '')].filter((folder) => external_node_path_.isAbsolute(folder)),
        ...(toolCache === '' ? {} : { cacheDirectory: toolCache })
    });
}
/** Writes each event to the log as it happens. A long answer from PM is collapsed. */
function createLiveLog({ logLevel }, { log }) {
    const render = (0,live_log/* createLogRenderer */.s)(logLevel);
    return (event) => {
        const lines = render(event);
        const isAnswer = event.type === 'run-ended' && event.run.startsWith('pm');
        if (isAnswer && event.result.outcome === 'completed' && lines.length > LONG_ANSWER_LINES)
            log.writeGroup(lines[0] ?? 'PM', lines.slice(1));
        else
            for (const line of lines)
                log.write(line);
    };
}

// EXTERNAL MODULE: ./lib/action/step/report-tampering.js
var report_tampering = __webpack_require__(31337);
// EXTERNAL MODULE: ./lib/util/system-error.js
var system_error = __webpack_require__(700);
;// CONCATENATED MODULE: ./lib/action/main-step.js
/** The main step: inputs, session, results, verdict. */




















const main_step_FAILED = 1;
/** Titles of errors that the workflow's author has to fix. */
const TITLES = {
    INVALID_INPUT: 'Inputs',
    NOT_TRUSTED: 'Trust',
    DAY_BUDGET: 'Budget',
    PLAN_UNUSABLE: 'Plan',
    UNSUPPORTED_RUNNER: 'This machine'
};
/** Runs the main step. Returns the exit code: 0 only if the session's conclusion is `success`. */
async function runMainStep(effects = {}) {
    const step = await (0,step_context/* openStep */.b0)(effects.env ?? process.env, effects.sink);
    const unsupported = (0,supported_system/* unsupportedReason */.EX)();
    if (unsupported !== undefined) {
        step.log.annotate('error', unsupported, TITLES.UNSUPPORTED_RUNNER);
        return main_step_FAILED;
    }
    let guard;
    try {
        checkCommandFiles(step.env);
        guard = (0,command_file_guard/* guardCommandFiles */.y)(step.env);
        const onGitHub = (0,github_side/* openGitHubSide */.h)(step, effects.api);
        // First, because a fork's run has no key and should get the true reason.
        await onGitHub.checkTrust();
        const mode = step.settings.mode ?? 'session';
        const host = hostFor(mode, (0,check_host/* readHost */.r)({
            env: step.env,
            workspace: step.env['GITHUB_WORKSPACE'] ?? process.cwd(),
            temporaryDirectory: step.temporaryDirectory,
            cacheDirectory: (0,result_cache/* resultDirectory */.Hc)(step.temporaryDirectory)
        }));
        const { configuration, notices } = await (0,parse_inputs/* parseInputs */.T)(step.raw, host, settings/* actionInputs */.e, NEEDS[mode]);
        for (const { level, message } of notices)
            if (level === 'info')
                step.log.write(message);
            else
                step.log.annotate(level, message);
        checkDelivery(mode, configuration.rehearse, effects.upload === undefined ? (0,enterprise_server/* noArtifactsReason */.Pb)(step.env) : undefined, step);
        if (mode === 'deliver') {
            const cancellation = (0,lifecycle_cancellation/* listenForCancel */.F)('cancelled by the workflow', effects.signals);
            const { runDeliverMode } = await Promise.all(/* import() */[__webpack_require__.e(5539), __webpack_require__.e(5364), __webpack_require__.e(1021)]).then(__webpack_require__.bind(__webpack_require__, 61021));
            return await runDeliverMode(step, configuration, cancellation.signal, effects.artifacts).finally(cancellation.stop);
        }
        checkProgramFolder(configuration, step);
        const prepared = await prepareSession(mode, configuration, step, host, onGitHub, effects);
        const modeStep = (0,step_context/* withModeSettings */.NR)(step, prepared.artifactName);
        // Last, because from here on the session holds a part of the day's budget.
        const spending = await (0,step_spending/* openStepSpending */.z)(mode, prepared, modeStep, onGitHub.api, effects.loadCacheService);
        return await runSessionStep(prepared, spending, modeStep, onGitHub, guard, effects);
    }
    catch (error) {
        annotateFailure(step, error);
        return main_step_FAILED;
    }
    finally {
        // Again at the very end: the runner reads the files as soon as this process has ended.
        (0,report_tampering/* reportTampering */.A)(guard?.restore() ?? [], step);
    }
}
/**
 * Refuses to work where agents could replace this action. A private copy would not do: the runner starts the post step
 * from the original, and a replaced file cannot check itself.
 * @throws ConfigurationError, except for a rehearsal, whose agents are our own stand-ins
 */
function checkProgramFolder({ workingDirectory, rehearse }, { log }) {
    const folder = (0,program_folder/* findProgramWithin */.zB)(workingDirectory);
    if (folder === undefined)
        return;
    const problem = (0,program_folder/* describeProgramWithin */.vo)(folder, workingDirectory);
    if (!rehearse)
        throw new configuration_error/* ConfigurationError */.j([problem]);
    log.write(`A session with real agents would be refused here. ${problem}`);
}
function annotateFailure({ log }, error) {
    if (error instanceof configuration_error/* ConfigurationError */.j)
        log.annotate('error', error.message, TITLES[error.code]);
    else if ((0,system_error/* isEnvironmentFault */.E2)(error))
        log.annotate('error', (0,system_error/* describeSystemError */.Zo)(error), 'mpm-orchestrator');
    else
        log.annotate('error', describeBug(error), 'mpm-orchestrator');
}
function describeBug(error) {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `The session failed for an unknown reason; please report this: ${cause}`;
}


/***/ }),

/***/ 24591:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ postsReview)
/* harmony export */ });
function postsReview(choice) {
    return choice === 'comment' || choice === 'request-changes';
}


/***/ }),

/***/ 80342:
/***/ (function (__webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
__webpack_require__.r(__webpack_exports__);
/* harmony import */ var _action_main_step_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15961);
/** Entry of the action's main step. */

// Nothing that a session left open may keep the step from its end.
process.exit(await (0,_action_main_step_js__WEBPACK_IMPORTED_MODULE_0__/* .runMainStep */ .X)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 24125:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ DELIVERY_FOLDER),
/* harmony export */   D6: () => (/* binding */ LARGEST_BLOB_BYTES),
/* harmony export */   Dp: () => (/* binding */ renderDelivery),
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   Q4: () => (/* binding */ MOST_FILES),
/* harmony export */   d_: () => (/* binding */ DELIVERY_LIMIT_BYTES),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   pL: () => (/* binding */ isSafePath),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES),
/* harmony export */   ug: () => (/* binding */ DELIVERY_FILE),
/* harmony export */   yY: () => (/* binding */ parseDelivery)
/* harmony export */ });
/* unused harmony export DELIVERY_VERSION */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19563);
/* harmony import */ var _recorded_review_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5934);
/* harmony import */ var _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33796);
/**
 * A delivery: what a session changed, as one commit on top of the commit that it began with. It is `delivery.json` and the
 * contents of the files, so that a job without a checkout can write it, and it trusts nothing but the file's digest. Pure.
 */





/** Version of the format; readers refuse any other. */
const DELIVERY_VERSION = 1;
/** Folder in the session folder, with `delivery.json` and the contents by their digest. */
const DELIVERY_FOLDER = 'delivery';
const DELIVERY_FILE = 'delivery.json';
/** Largest `delivery.json` that is read, in bytes. */
const DELIVERY_LIMIT_BYTES = 16 * 2 ** 20;
/** Files that one delivery can hold; `max-files` is checked later, and is lower by default. */
const MOST_FILES = 3_000;
/** Bytes of all contents. */
const MOST_BYTES = 100 * 2 ** 20;
/** Bytes of one content that GitHub's API accepts as a blob. */
const LARGEST_BLOB_BYTES = 40 * 2 ** 20;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const SHA256 = /^[0-9a-f]{64}$/;
const PATH_LIMIT = 4_096;
/** Modes of git: a file, an executable file, a symbolic link, a commit of a submodule. */
const MODES = ['100644', '100755', '120000', '160000'];
const ENTRY = (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ mode: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(MODES), id: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(64, OBJECT_ID) });
const FILE = (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    path: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(PATH_LIMIT),
    /** What the base commit has there; null for a new path. */
    base: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(ENTRY, valibot__WEBPACK_IMPORTED_MODULE_4__/* .readonly */ .tBZ())),
    /** What the delivery has there; null for a deleted path. `id` is git's, `digest` the SHA-256 of the content. */
    content: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL((0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
        mode: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(MODES),
        id: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(64, OBJECT_ID),
        digest: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(64, SHA256),
        bytes: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)()
    }), valibot__WEBPACK_IMPORTED_MODULE_4__/* .readonly */ .tBZ()))
});
const NAMED_PATH = (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ path: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(), reason: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)() });
const DELIVERY = (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    sessionId: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(200, /^[\w.-]+$/),
    rehearsal: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .flag */ .Jt)(),
    conclusion: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .oneOf */ .yL)(['success', 'failure', 'cancelled']),
    origin: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL((0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ repository: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(), runId: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)(), runAttempt: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(), commit: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)() }), valibot__WEBPACK_IMPORTED_MODULE_4__/* .readonly */ .tBZ()),
    /** The commit that was checked out when the session began. */
    baseCommit: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(64, OBJECT_ID),
    /** The branch that was checked out; null for a detached HEAD. */
    branch: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullable */ .mee((0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)()),
    files: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(MOST_FILES, valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(FILE, valibot__WEBPACK_IMPORTED_MODULE_4__/* .readonly */ .tBZ())),
    /** Changed paths that a delivery does not take: the base commit ignores them. */
    ignored: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(MOST_FILES, valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(NAMED_PATH, valibot__WEBPACK_IMPORTED_MODULE_4__/* .readonly */ .tBZ())),
    /** Why the session's changes cannot be delivered as they are; each names its path. */
    obstacles: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(MOST_FILES, valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(NAMED_PATH, valibot__WEBPACK_IMPORTED_MODULE_4__/* .readonly */ .tBZ())),
    /** What agents found; absent unless the session was asked for findings. */
    review: valibot__WEBPACK_IMPORTED_MODULE_4__/* .exactOptional */ .yqP(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(_recorded_review_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORDED_REVIEW */ .Kb, valibot__WEBPACK_IMPORTED_MODULE_4__/* .readonly */ .tBZ())),
    /** What was done by whom, as Markdown whose parts from agents are escaped. */
    report: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(200_000)
});
/** Renders the delivery as the text of its file. */
function renderDelivery(delivery) {
    return `${JSON.stringify({ deliveryVersion: DELIVERY_VERSION, ...delivery }, null, 2)}\n`;
}
/**
 * Parses the file.
 * @throws UntrustedDataError if it is of another version or not a delivery
 */
function parseDelivery(json) {
    const data = (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUntrustedJson */ .YB)(json, DELIVERY_FILE);
    const { deliveryVersion } = (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUntrusted */ .s2)((0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({ deliveryVersion: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)() }), data, DELIVERY_FILE);
    if (deliveryVersion !== DELIVERY_VERSION)
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UntrustedDataError */ .v('OTHER_VERSION', `its format is version ${deliveryVersion} and this version of the action reads ${DELIVERY_VERSION}: use one version of the action in all jobs`);
    const delivery = (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUntrusted */ .s2)(DELIVERY, data, DELIVERY_FILE);
    const paths = new Set();
    for (const { path } of delivery.files) {
        if (!isSafePath(path) || paths.has(path))
            throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_3__/* .UntrustedDataError */ .v('MALFORMED', `it names the path ${JSON.stringify(path)}`);
        paths.add(path);
    }
    return delivery;
}
/** Relative, without `..`, and no path of a repository's own files in any spelling that a file system takes for it. */
function isSafePath(path) {
    if (/\p{Cc}/u.test(path) || path.split('/').includes(''))
        return false;
    // A backslash separates folders on Windows.
    return path
        .split(/[/\\]/)
        .map(plainName)
        .every((name) => !['', '.', '..', '.git', 'git~1'].includes(name));
}
/**
 * The name that HFS+ and NTFS take a name for, in small letters: without characters that HFS+ ignores, and without the
 * stream (`:name`), full stops and blanks at the end, which NTFS drops (git: `core.protectHFS`, `core.protectNTFS`).
 */
function plainName(name) {
    const plain = name.replace(/[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/g, '').toLowerCase();
    return /^\.{1,2}$/.test(plain) ? plain : plain.replace(/:.*$/, '').replace(/[ .]+$/, '');
}
/** SHA-256 in hexadecimal, for contents and for the file itself. */
function digestOf(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
}


/***/ }),

/***/ 5934:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ RECORDED_REVIEW),
/* harmony export */   gG: () => (/* binding */ readReviewedCommits),
/* harmony export */   gZ: () => (/* binding */ readDirectory),
/* harmony export */   kk: () => (/* binding */ redactFindings)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _review_finding_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7354);
/* harmony import */ var _matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19563);
/* harmony import */ var _workspace_git_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97081);
/** The findings of a session as a part of its delivery, so that a job without agents can post them. */




const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** Schema of the part. */
const RECORDED_REVIEW = (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ik)({
    findings: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(_review_finding_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_FINDINGS */ .V8, valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(_review_finding_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .REPORTED_FINDING */ .GA, valibot__WEBPACK_IMPORTED_MODULE_3__/* .readonly */ .tBZ())),
    problems: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(100, (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)()),
    /** What was checked out, and its parents: GitHub checks out a merge of the pull request, whose second parent is the head. */
    commits: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(20, (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .matching */ .wC)(64, OBJECT_ID)),
    /** The working directory below the top of the repository; empty at the top. Agents may write paths from there. */
    directory: (0,_matrix_untrusted_data_js__WEBPACK_IMPORTED_MODULE_1__/* .name */ .UU)()
});
/** Findings without secrets. A quote or a replacement that had one is of no use, so it is left out. */
function redactFindings({ findings, problems }, redact) {
    return {
        findings: findings.map(({ quote, replacement, path, ...finding }) => ({
            ...finding,
            category: redact(finding.category),
            title: redact(finding.title),
            body: redact(finding.body),
            ...ifUnchanged('path', path, redact),
            ...ifUnchanged('quote', quote, redact),
            ...ifUnchanged('replacement', replacement, redact)
        })),
        problems: problems.map(redact)
    };
}
function ifUnchanged(name, value, redact) {
    return value === undefined || redact(value) !== value ? {} : { [name]: value };
}
/**
 * A commit and its parents, read from the commit itself: a shallow checkout hides them otherwise.
 * @throws EnvironmentError (GIT_FAILED)
 */
async function readReviewedCommits(directory, commit) {
    const args = ['-c', 'safe.directory=*', 'cat-file', 'commit', commit];
    const { stdout } = await (0,_workspace_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(args, { cwd: directory });
    const [header = ''] = stdout.toString('utf8').split('\n\n', 1);
    return [commit, ...[...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id]) => id ?? '')].slice(0, 20);
}
/** The working directory below the top of its repository. @throws EnvironmentError (GIT_FAILED) */
async function readDirectory(workingDirectory) {
    const args = ['-c', 'safe.directory=*', 'rev-parse', '--show-prefix'];
    const { stdout } = await (0,_workspace_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(args, { cwd: workingDirectory });
    return stdout.toString('utf8').trim().replace(/\/$/, '');
}


/***/ }),

/***/ 19563:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   Ik: () => (/* binding */ object),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   YB: () => (/* binding */ parseUntrustedJson),
/* harmony export */   aH: () => (/* binding */ anyObject),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   iU: () => (/* binding */ message),
/* harmony export */   kB: () => (/* binding */ time),
/* harmony export */   lt: () => (/* binding */ PROMPT_LIMIT),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   s2: () => (/* binding */ parseUntrusted),
/* harmony export */   wC: () => (/* binding */ matching),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* unused harmony exports NAME_LIMIT, MESSAGE_LIMIT, isObject */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33796);
/**
 * Schemas for data from other jobs. Each field has a type and a bound, and data that violates one is refused as a whole.
 * Fields that a schema does not name are dropped.
 */


/** Longest name, identifier or folder, in UTF-16 units. */
const NAME_LIMIT = 1_000;
/** Longest error, notice or path, in UTF-16 units. */
const MESSAGE_LIMIT = 65_536;
/** Longest prompt, task or context, in UTF-16 units. */
const PROMPT_LIMIT = 16 * 2 ** 20;
/** A string of at most `most` UTF-16 units. */
const text = (most) => {
    const message = `not a string of at most ${most} characters`;
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(message), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxLength */ .Ru6(most, message));
};
const name = () => text(NAME_LIMIT);
const message = () => text(MESSAGE_LIMIT);
/** A string that matches a pattern. */
const matching = (most, pattern) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(text(most), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(pattern, `not of the form ${pattern.source}`));
/** A finite number from 0 to `most`. */
const number = (most = Number.MAX_SAFE_INTEGER) => {
    const wanted = `not a number from 0 to ${most}`;
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(wanted), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0, wanted), valibot__WEBPACK_IMPORTED_MODULE_1__/* .maxValue */ .cGV(most, wanted));
};
/** A whole number from 0. */
const whole = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(number(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf('not a whole number'));
/** An exit code: any whole number. */
const exitCode = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig('not a whole number'), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b('not a whole number'));
const flag = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY('not true or false');
const oneOf = (choices) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(choices, `not one of ${choices.join(', ')}`);
/** ISO 8601 in UTC, as `toISOString` writes it. */
const time = () => {
    const wanted = 'not a time in ISO 8601';
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(wanted), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, wanted), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((value) => !Number.isNaN(Date.parse(value)), wanted));
};
/** A list whose length is checked before its entries. */
const list = (most, entry) => {
    const isShort = (value) => Array.isArray(value) && value.length <= most;
    return valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY(isShort, `not a list of at most ${most} entries`), valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(entry), valibot__WEBPACK_IMPORTED_MODULE_1__/* .readonly */ .tBZ());
};
/** An object with these fields. */
const object = (entries) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc(entries, ({ expected }) => (expected === 'Object' ? 'not an object' : 'missing'));
/** Whether a value is an object, and not an array. */
function isObject(data) {
    return typeof data === 'object' && data !== null && !Array.isArray(data);
}
/** An object with any fields. */
const anyObject = () => valibot__WEBPACK_IMPORTED_MODULE_1__/* .custom */ .IeY(isObject, 'not an object');
/**
 * Returns the data as its schema describes it; errors call it `place`.
 * @throws UntrustedDataError for the first invalid field
 */
function parseUntrusted(schema, data, place) {
    if (!isObject(data))
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .v('MALFORMED', `${place} is not an object`);
    const result = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(schema, data, { abortEarly: true });
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const field = (issue.path ?? []).map(({ key }) => typeof key === 'number' ? `[${key}]` : `.${String(key)}`);
    throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .v('MALFORMED', `${place}${field.join('')} is ${issue.message}`);
}
/** Parses JSON. @throws UntrustedDataError if the text is not JSON */
function parseUntrustedJson(json, place) {
    try {
        return JSON.parse(json);
    }
    catch (error) {
        const message = `${place} is not valid JSON: it was cut off or changed`;
        throw new _util_untrusted_data_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UntrustedDataError */ .v('MALFORMED', message, { cause: error });
    }
}


/***/ }),

/***/ 33796:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ UntrustedDataError)
/* harmony export */ });
/** Data of others that cannot be used: files and archives from other jobs, where agents ran. */
/** Data was refused as a whole; the message names the part and what it should be. */
class UntrustedDataError extends Error {
    name = 'UntrustedDataError';
    code;
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}


/***/ })

};
