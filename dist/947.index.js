export const id = 947;
export const ids = [947];
export const modules = {

/***/ 5843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ undoFromJournal),
/* harmony export */   s: () => (/* binding */ replaceFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82363);
/* harmony import */ var _util_environment_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74902);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7549);
/**
 * Replaces files of a folder, all or none: new files are staged before the first is moved, and replaced files are set
 * aside and restored if a move fails. A journal, written first, lets another process undo it after a kill.
 */





/**
 * Carries out a transaction. It is synchronous, so that only a kill can interrupt it.
 * @param journal file that describes the transaction while it runs; another process passes it to `undoFromJournal`
 * @throws EnvironmentError (PATH_OCCUPIED), or an Error of the file system, after everything was restored
 */
function replaceFiles(transaction, journal) {
    node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync(journal, JSON.stringify(transaction), { mode: 0o600 });
    try {
        moveAside(transaction);
        moveIn(transaction);
    }
    catch (error) {
        undo(transaction);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(journal);
        throw error;
    }
    node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(journal);
}
/** Undoes the transaction of a killed process. Returns whether there was one. */
function undoFromJournal(journal) {
    if (!node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync(journal))
        return false;
    const transaction = parseJournal(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(journal, 'utf8'));
    if (transaction !== undefined) {
        undo(transaction);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(transaction.staging, { recursive: true, force: true });
    }
    node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync(journal);
    return transaction !== undefined;
}
/** Undefined for a journal that was truncated: nothing had been moved yet. */
function parseJournal(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function moveAside({ top, staging, removed }) {
    (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'old'));
    removed.forEach((each, number) => {
        checkParents(top, each);
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each), node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'old', String(number)));
        removeEmptyParents(top, each);
    });
}
function moveIn({ top, staging, added }) {
    for (const each of added) {
        const target = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each);
        checkParents(top, each);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(target));
        if (node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target, { throwIfNoEntry: false }) !== undefined)
            throw pathOccupied(each, 'a file that git ignores, or a folder with such files,');
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'new'), each), target);
    }
}
function pathOccupied(file, what) {
    const message = `${(0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .readablePath */ .qR)(file)} cannot be written: ${what} is in its place`;
    return new _util_environment_error_js__WEBPACK_IMPORTED_MODULE_3__/* .EnvironmentError */ .e('PATH_OCCUPIED', message);
}
/** A symlink among the parents would lead the file out of the checkout. */
function checkParents(top, file) {
    const parts = file.split('/');
    for (let count = 1; count < parts.length; count++) {
        const parent = parts.slice(0, count).join('/');
        const stats = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, parent), { throwIfNoEntry: false });
        if (stats !== undefined && !stats.isDirectory())
            throw pathOccupied(file, `${(0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .readablePath */ .qR)(parent)}, which is not a folder,`);
    }
}
/** As git does, which records no empty folders. */
function removeEmptyParents(top, file) {
    for (let parts = file.split('/').slice(0, -1); parts.length > 0; parts = parts.slice(0, -1)) {
        try {
            node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, parts.join('/')));
        }
        catch {
            return;
        }
    }
}
function undo({ top, staging, removed, added }) {
    for (const each of added) {
        // Still staged: it was not moved.
        if (exists((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'new'), each)))
            continue;
        node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each), { force: true });
        removeEmptyParents(top, each);
    }
    removed.forEach((each, number) => {
        const aside = node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging, 'old', String(number));
        if (!exists(aside))
            return;
        const place = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_2__/* .fileBelow */ .EN)(top, each);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(place));
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(aside, place);
    });
}
function exists(file) {
    return node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}
function parentOf(file) {
    return file.subarray(0, file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
}


/***/ }),

/***/ 88947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWorktrees: () => (/* binding */ openWorktrees)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/session/record/session-folder.js
var session_folder = __webpack_require__(41233);
// EXTERNAL MODULE: ./lib/session/workspace/git/byte-path.js
var byte_path = __webpack_require__(82363);
;// CONCATENATED MODULE: ./lib/session/workspace/git/changed-files.js
/** The difference between two trees: as a list for reports, and as a patch that git can apply. */

const KINDS = {
    A: 'added',
    M: 'modified',
    D: 'deleted',
    R: 'renamed',
    T: 'type-changed'
};
/** Diffs are produced by git alone, never by a configured program. */
const PLAIN = ['--no-ext-diff', '--no-textconv', '--no-color'];
/** The changes between two trees, ordered by path. */
async function readChanges({ git }, from, to) {
    if (from === to)
        return [];
    const args = ['diff-tree', '-r', '-z', '-M', ...PLAIN];
    const [status, lines] = await Promise.all([
        git([...args, '--name-status', from, to]),
        git([...args, '--numstat', from, to])
    ]);
    return parseChanges((0,byte_path/* splitAtNul */.Lf)(status.stdout), parseLineCounts(lines.stdout.toString('latin1')));
}
/** Writes the patch, with binary files and modes; `git apply` accepts it at the top of the repository. */
async function writePatch({ git }, from, to, file) {
    await git(['diff-tree', '-r', '-p', '--binary', '--full-index', '-M', ...PLAIN, from, to], {
        outputFile: file
    });
}
/** Parses `--name-status -z`: a letter, then one path, or two for a renamed file. Pure. */
function parseChanges(parts, counts) {
    const changes = [];
    for (let at = 0; at + 1 < parts.length;) {
        const letter = parts[at]?.charAt(0) ?? '';
        const isRename = letter === 'R' || letter === 'C';
        const from = isRename ? parts[at + 1] : undefined;
        const bytes = (isRename ? parts[at + 2] : parts[at + 1]) ?? '';
        at += isRename ? 3 : 2;
        const { added, deleted } = counts.get(bytes) ?? { added: null, deleted: null };
        changes.push({
            path: (0,byte_path/* readablePath */.qR)(bytes),
            kind: KINDS[letter] ?? 'modified',
            addedLines: added,
            deletedLines: deleted,
            bytes,
            from
        });
    }
    return changes;
}
/** Parses `--numstat -z`: `added TAB deleted TAB path`, and for a renamed file an empty path with two paths after it. */
function parseLineCounts(output) {
    const counts = new Map();
    const parts = output.split('\0');
    for (let at = 0; at < parts.length; at++) {
        const [, added = '', deleted = '', path = ''] = /^(\d+|-)\t(\d+|-)\t([^]*)$/.exec(parts[at] ?? '') ?? [];
        if (added === '')
            continue;
        const bytes = path === '' ? (parts[at + 2] ?? '') : path;
        if (path === '')
            at += 2;
        counts.set(bytes, { added: countOf(added), deleted: countOf(deleted) });
    }
    return counts;
}
/** A minus stands for a binary file. */
function countOf(text) {
    return text === '-' ? null : Number(text);
}

;// CONCATENATED MODULE: ./lib/session/workspace/merge-messages.js
/** Messages about changes that were not merged: which files, in conflict with whom, and what to do. Pure. */

/** Files that a message names; the rest are counted. */
const FILES_SHOWN = 10;
/** The message about a conflict; `changedBy` holds the runs that changed a file before. */
function describeConflict(run, files, changedBy) {
    const named = files.slice(0, FILES_SHOWN).map((file) => {
        const others = (changedBy.get(file) ?? []).map(({ agent, id }) => `${agent} (${id})`);
        const rivals = others.length === 0 ? 'the working directory' : others.join(' and ');
        return `${(0,byte_path/* readablePath */.qR)(file)} (with ${rivals})`;
    });
    const more = files.length > FILES_SHOWN ? ` and ${files.length - FILES_SHOWN} more files` : '';
    return describeUnmerged(run, `they conflict in ${named.join(', ')}${more}`);
}
/** The message about changes that were not merged, for any reason. */
function describeUnmerged({ agent, id, folder }, reason) {
    return (`The changes of ${agent} (${id}) are not merged, not even in part: ${reason}. ` +
        `They are kept in ${folder}/changes.patch of the session folder; merge them by hand, in the checkout: git add --all && git apply --3way <session folder>/${folder}/changes.patch`);
}

// EXTERNAL MODULE: ./lib/session/workspace/serial-queue.js
var serial_queue = __webpack_require__(84126);
// EXTERNAL MODULE: ./lib/session/workspace/git/shadow-repository.js
var shadow_repository = __webpack_require__(3066);
// EXTERNAL MODULE: ./lib/session/workspace/git/snapshot.js
var snapshot = __webpack_require__(7069);
;// CONCATENATED MODULE: ./lib/session/workspace/git/three-way.js
/** Merges two trees with a common base, without touching a file. */

/** Exit code of `git merge-tree` for a merge with conflicts. */
const CONFLICT = 1;
/**
 * Merges the changes from `base` to `theirs` into `ours`.
 * @throws EnvironmentError (GIT_FAILED) if the merge cannot be attempted
 */
async function mergeTrees(repository, base, ours, theirs) {
    // Only one side changed, or both in the same way: no merge is needed.
    if (ours === base || ours === theirs)
        return { kind: 'merged', tree: theirs };
    if (theirs === base)
        return { kind: 'merged', tree: ours };
    const root = await repository.commit(base, []);
    const [left, right] = [await repository.commit(ours, [root]), await repository.commit(theirs, [root])];
    const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', left, right];
    const { exitCode, stdout } = await repository.git(args, { acceptedExitCodes: [CONFLICT] });
    const [tree = '', ...files] = (0,byte_path/* splitAtNul */.Lf)(stdout);
    if (exitCode !== CONFLICT)
        return { kind: 'merged', tree };
    return { kind: 'conflict', files: [...new Set(files)] };
}

// EXTERNAL MODULE: ./lib/session/workspace/git/worktree.js
var worktree = __webpack_require__(38580);
// EXTERNAL MODULE: ./lib/session/workspace/file-transaction.js
var file_transaction = __webpack_require__(5843);
// EXTERNAL MODULE: ./lib/session/workspace/workspace-places.js
var workspace_places = __webpack_require__(9664);
;// CONCATENATED MODULE: ./lib/session/workspace/write-tree.js
/** Brings a folder from one recorded tree to another, all or nothing; files that are in neither are not touched. */





/**
 * Writes the difference between two trees into the folder that holds the first.
 * @throws EnvironmentError (GIT_FAILED, PATH_OCCUPIED), or an Error of the file system (a full disk), after the folder was restored
 */
async function writeTreeChanges(repository, folder, from, to) {
    const { removed, added } = await readMoves(repository, from, to);
    if (removed.length + added.length === 0)
        return;
    const staging = external_node_fs_.mkdtempSync(external_node_path_.join(folder, workspace_places/* STAGING_PREFIX */.th));
    try {
        await stageFiles(repository, folder, to, added, staging);
        (0,file_transaction/* replaceFiles */.s)({ top: folder, staging, removed, added }, (0,workspace_places/* journalOf */.PR)(repository.directory));
    }
    finally {
        external_node_fs_.rmSync(staging, { recursive: true, force: true });
    }
}
async function readMoves({ git }, from, to) {
    const args = ['diff-tree', '-r', '-z', '--no-renames', '--name-status', from, to];
    const parts = (0,byte_path/* splitAtNul */.Lf)((await git(args)).stdout);
    const removed = [];
    const added = [];
    for (let at = 0; at + 1 < parts.length; at += 2) {
        const [letter, file = ''] = [parts[at], parts[at + 1]];
        if (letter !== 'A')
            removed.push(file);
        if (letter !== 'D')
            added.push(file);
    }
    return { removed, added };
}
/** Writes the new files; a full disk is noticed here, before anything is moved. */
async function stageFiles({ git, directory }, folder, tree, files, staging) {
    if (files.length === 0)
        return;
    const index = external_node_path_.join(directory, 'merge.index');
    external_node_fs_.rmSync(index, { force: true });
    await git(['read-tree', tree], { index });
    const prefix = `${external_node_path_.join(staging, 'new')}${external_node_path_.sep}`;
    await git(['checkout-index', '-z', '--stdin', `--prefix=${prefix}`], {
        workTree: folder,
        index,
        input: (0,byte_path/* joinWithNul */.Ss)(files)
    });
}

// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
// EXTERNAL MODULE: ./lib/util/environment-error.js
var environment_error = __webpack_require__(74902);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/session/workspace/worktree-workspace.js
/** A git worktree for each agent run, and a three-way merge of what it changed there. */

















/** Ignored files that a note names. */
const NAMES_SHOWN = 5;
/** Opens worktrees for the runs of a session. */
function openWorktrees(repository, sessionDirectory) {
    const worktrees = new Worktrees(repository, sessionDirectory);
    const enqueue = (0,serial_queue/* createSerialQueue */.u)();
    return {
        below: repository.checkout.below,
        state: () => enqueue(() => worktrees.recordCheckout()),
        prepare: (run) => enqueue(() => worktrees.prepare(run)),
        collect: (run) => enqueue(() => worktrees.collect(run)),
        adopt: (run, patch) => enqueue(() => worktrees.adopt(run, patch)),
        merge: (runs) => enqueue(() => worktrees.merge(runs)),
        watch: async (run) => {
            const record = () => enqueue(() => worktrees.recordNow(run));
            const before = await record();
            return async () => {
                const after = await record();
                return (await readChanges(repository, before, after)).map(toChangedFile);
            };
        },
        close: () => enqueue(() => {
            worktrees.close();
            return Promise.resolve();
        })
    };
}
/** The worktrees of a session. Its methods must not overlap: they share the checkout and its index. */
class Worktrees {
    repository;
    sessionDirectory;
    states = new Map();
    /** Folders that close leaves: their changes could not be recorded. */
    kept = [];
    /** Which runs changed a path of the working directory, for the message about a conflict. */
    changedBy = new Map();
    constructor(repository, sessionDirectory) {
        this.repository = repository;
        this.sessionDirectory = sessionDirectory;
    }
    async recordCheckout() {
        const { repository } = this;
        const index = external_node_path_.join(repository.directory, 'checkout.index');
        return (0,snapshot/* recordTree */.A$)(repository, repository.checkout.top, await (0,shadow_repository/* readTrackedPaths */.Ly)(repository), index);
    }
    /** The tree of the checkout, or of a run's worktree, as it is now. */
    async recordNow(run) {
        if (run === undefined)
            return this.recordCheckout();
        const { directory, base } = this.stateOf(run);
        const known = await (0,shadow_repository/* readTreePaths */.V9)(this.repository, base);
        return (0,snapshot/* recordTree */.A$)(this.repository, directory, known, this.indexOf(run));
    }
    async prepare(run) {
        const base = await this.recordCheckout();
        const directory = external_node_path_.join(this.repository.directory, run.id);
        await (0,worktree/* addWorktree */.l)(this.repository, directory, base, this.indexOf(run));
        const nothingYet = { result: undefined, changes: [], patchDigest: undefined, isMerged: false };
        this.states.set(run.id, { directory, base, ...nothingYet });
        const cwd = external_node_path_.join(directory, this.repository.checkout.below);
        // Git does not record empty folders.
        (0,make_folder/* makeFolder */.f)(cwd);
        return { cwd, tree: base };
    }
    async collect(run) {
        const { repository } = this;
        const state = this.stateOf(run);
        const index = this.indexOf(run);
        try {
            const known = await (0,shadow_repository/* readTreePaths */.V9)(repository, state.base);
            await this.setResult(run, state, await (0,snapshot/* recordTree */.A$)(repository, state.directory, known, index));
        }
        catch (error) {
            const place = (0,worktree/* keepWorktree */.f$)(state.directory, this.sessionDirectory);
            this.kept.push(place);
            const reason = (0,error_message/* errorMessage */.g)(error);
            throw new Error(`${reason}. Its files are kept in ${place}`, { cause: error });
        }
        const ignored = (await (0,snapshot/* listIgnored */.rZ)(repository, state.directory, index)).map(byte_path/* readablePath */.qR);
        this.removeWorktree(state);
        return toCollectedChanges(state, ignoredNotes(ignored));
    }
    async adopt(run, patch) {
        const { git } = this.repository;
        const state = this.stateOf(run);
        const index = this.indexOf(run);
        await git(['read-tree', state.base], { index });
        if (patch !== undefined)
            await git(['apply', '--cached', '--whitespace=nowarn', '-'], { index, input: patch });
        const { stdout } = await git(['write-tree'], { index });
        await this.setResult(run, state, stdout.toString('utf8').trim());
        this.removeWorktree(state);
        return toCollectedChanges(state, []);
    }
    async merge(runs) {
        const reports = [];
        for (const run of runs) {
            const state = this.states.get(run.id);
            if (state?.isMerged !== false)
                continue;
            state.isMerged = true;
            reports.push({ run: run.id, ...(await this.mergeRun(run, state)) });
        }
        return reports;
    }
    close() {
        const { directory } = this.repository;
        // An agent of the same user may have removed it.
        for (const name of external_node_fs_.existsSync(directory) ? external_node_fs_.readdirSync(directory) : [])
            if (!this.kept.includes(external_node_path_.join(directory, name)))
                (0,worktree/* removeFolder */.v$)(external_node_path_.join(directory, name));
        if (external_node_fs_.readdirSync(directory).length === 0)
            (0,worktree/* removeFolder */.v$)(directory);
    }
    async mergeRun(run, state) {
        const { repository, changedBy } = this;
        if (state.result === undefined || state.result === state.base)
            return { merge: 'nothing', error: null };
        try {
            const current = await this.recordCheckout();
            const merged = await mergeTrees(repository, state.base, current, state.result);
            if (merged.kind === 'conflict')
                return { merge: 'conflict', error: describeConflict(run, merged.files, changedBy) };
            await writeTreeChanges(repository, repository.checkout.top, current, merged.tree);
        }
        catch (error) {
            const isOccupied = error instanceof environment_error/* EnvironmentError */.e && error.code === 'PATH_OCCUPIED';
            const merge = isOccupied ? 'conflict' : null;
            return { merge, error: describeUnmerged(run, (0,error_message/* errorMessage */.g)(error)) };
        }
        for (const { bytes, from } of state.changes)
            for (const each of from === undefined ? [bytes] : [bytes, from])
                changedBy.set(each, [...(changedBy.get(each) ?? []), run]);
        return { merge: 'merged', error: null };
    }
    /** Stores a tree as the run's result, and its patch in the run's folder. */
    async setResult(run, state, result) {
        const { repository } = this;
        state.result = result;
        state.changes = await readChanges(repository, state.base, result);
        if (state.changes.length === 0)
            return;
        const file = external_node_path_.join((0,session_folder/* makeRunFolder */.GU)(this.sessionDirectory, run.folder), 'changes.patch');
        external_node_fs_.rmSync(file, { force: true });
        await writePatch(repository, state.base, result, file);
        state.patchDigest = await digestOf(file);
    }
    stateOf({ id }) {
        const state = this.states.get(id);
        if (state === undefined)
            throw new Error(`The run ${id} has no worktree.`);
        return state;
    }
    indexOf({ id }) {
        return external_node_path_.join(this.repository.directory, `${id}.index`);
    }
    removeWorktree({ directory }) {
        (0,worktree/* removeFolder */.v$)(directory);
        const administration = external_node_path_.join(this.repository.gitDirectory, 'worktrees', external_node_path_.basename(directory));
        external_node_fs_.rmSync(administration, { recursive: true, force: true });
    }
}
/** Streams the file: a patch may be too large to hold in memory. */
async function digestOf(file) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    await (0,promises_.pipeline)(external_node_fs_.createReadStream(file), hash);
    return hash.digest('hex');
}
/** The part of a change that is reported. */
function toChangedFile({ path, kind, addedLines, deletedLines }) {
    return { path, kind, addedLines, deletedLines };
}
function toCollectedChanges({ changes, result, base, patchDigest }, notes) {
    return {
        changes: changes.map(toChangedFile),
        isUnchanged: result === base,
        notes,
        patchDigest
    };
}
function ignoredNotes(ignored) {
    if (ignored.length === 0)
        return [];
    const more = ignored.length > NAMES_SHOWN ? ` and ${ignored.length - NAMES_SHOWN} more` : '';
    return [
        `files that git ignores are not part of its changes and were removed with its worktree: ${ignored.slice(0, NAMES_SHOWN).join(', ')}${more}.`
    ];
}


/***/ })

};
