export const id = 4110;
export const ids = [4110];
export const modules = {

/***/ 5843:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ checkParents),
/* harmony export */   Kl: () => (/* binding */ undoFromJournal),
/* harmony export */   sk: () => (/* binding */ replaceFiles)
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
/**
 * A symlink among the parents would lead the file out of the checkout.
 * @throws EnvironmentError `PATH_OCCUPIED`
 */
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

/***/ 82463:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fi: () => (/* binding */ setAside),
/* harmony export */   _$: () => (/* binding */ moveResults),
/* harmony export */   h$: () => (/* binding */ isByProduct),
/* harmony export */   wZ: () => (/* binding */ makeFolders)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _file_transaction_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5843);
/* harmony import */ var _git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82363);
/* harmony import */ var _util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7549);
/**
 * Files that git ignores and an agent made in its worktree (`dist/`, `.env`). They are in no patch: they are set aside when
 * the worktree is removed, and moved into the checkout when its changes are merged, where nothing is in their place.
 */





/** What tools leave behind by themselves: not the result of anybody's work. */
const BY_PRODUCTS = /(?:^|\/)(?:node_modules|\.venv|venv|__pycache__|coverage|htmlcov|\.nyc_output|\.gradle|\.tox|\.nox|\.DS_Store|\.coverage|\.eslintcache|\.[\w-]*cache|[^/]*\.(?:pyc|log|tsbuildinfo))(?:\/|$)/;
/** Whether a tool makes it by itself, whatever it is used for. */
function isByProduct(entry) {
    return BY_PRODUCTS.test(entry);
}
/** Moves the entries out of the worktree. */
function setAside(worktree, entries, aside) {
    for (const entry of entries) {
        const name = withoutSlash(entry);
        const target = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(aside, name);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(target));
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(worktree, name), target);
    }
}
/** Moves the entries that were set aside into the checkout; replaces nothing. */
function moveResults(aside, entries, top) {
    const moved = [];
    const left = [];
    const move = (name) => {
        const source = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(aside, name);
        const target = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(top, name);
        const present = node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target, { throwIfNoEntry: false });
        if (present === undefined) {
            (0,_file_transaction_js__WEBPACK_IMPORTED_MODULE_2__/* .checkParents */ .KG)(top, name);
            (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(parentOf(target));
            moveFile(source, target);
            moved.push((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .readablePath */ .qR)(name));
        }
        else if (present.isDirectory() && node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(source).isDirectory() && !isByProduct(name)) {
            for (const child of node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync(source, { encoding: 'latin1' }))
                move(`${name}/${child}`);
        }
        else if (!isSame(source, target))
            left.push((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .readablePath */ .qR)(name));
    };
    for (const entry of entries) {
        try {
            move(withoutSlash(entry));
        }
        catch {
            left.push((0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .readablePath */ .qR)(entry));
        }
    }
    return { moved, left };
}
function moveFile(source, target) {
    try {
        node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync(source, target);
    }
    catch {
        // Another disk.
        node_fs__WEBPACK_IMPORTED_MODULE_0__.cpSync(source.toString('utf8'), target.toString('utf8'), { recursive: true, verbatimSymlinks: true });
    }
}
function isSame(left, right) {
    const [one, two] = [node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(left), node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(right)];
    return (one.isFile() &&
        two.isFile() &&
        one.size === two.size &&
        node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(left).equals(node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync(right)));
}
function withoutSlash(entry) {
    return entry.endsWith('/') ? entry.slice(0, -1) : entry;
}
function parentOf(file) {
    return file.subarray(0, file.lastIndexOf(node_path__WEBPACK_IMPORTED_MODULE_1__.sep));
}
/** Makes empty folders in the checkout. Returns how many were missing. */
function makeFolders(top, folders) {
    let made = 0;
    for (const folder of folders) {
        const target = (0,_git_byte_path_js__WEBPACK_IMPORTED_MODULE_3__/* .fileBelow */ .EN)(top, folder);
        if (node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync(target, { throwIfNoEntry: false }) !== undefined)
            continue;
        (0,_file_transaction_js__WEBPACK_IMPORTED_MODULE_2__/* .checkParents */ .KG)(top, folder);
        (0,_util_make_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(target);
        made += 1;
    }
    return made;
}


/***/ }),

/***/ 14110:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWorktrees: () => (/* binding */ openWorktrees)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

;// CONCATENATED MODULE: ./lib/session/workspace/checkout-watch.js
/**
 * Who changes the checkout while agents work in worktrees: only merges should. A change by an agent, through an absolute
 * path, would be taken for the user's own and end in other agents' merges.
 */



/** Watches the checkout of a session. */
class CheckoutWatch {
    #repository;
    #known;
    #seen = new Map();
    constructor(repository) {
        this.#repository = repository;
    }
    /** A run starts. */
    begin(run) {
        this.#seen.set(run, new Set());
    }
    /** Compares the recorded state of the checkout with the one before, and notes the difference for every running run. */
    async note(tree) {
        const before = this.#known;
        this.#known = tree;
        if (before === undefined || before === tree)
            return;
        for (const { bytes, from } of await readChanges(this.#repository, before, tree))
            for (const seen of this.#seen.values())
                for (const file of from === undefined ? [bytes] : [bytes, from])
                    seen.add(file);
    }
    /** The checkout has this state because of a merge. */
    merged(tree) {
        this.#known = tree;
    }
    /** A run has ended. */
    end(run, { edited, namesCheckout }) {
        const files = [...(this.#seen.get(run) ?? [])].map(byte_path/* readablePath */.qR);
        this.#seen.delete(run);
        const named = new Set([...edited.keys()].map((file) => external_node_path_.relative(this.#repository.checkout.top, file).split(external_node_path_.sep).join('/')));
        const isOwn = (file) => namesCheckout || named.has(file);
        return { own: files.filter(isOwn), unattributed: files.filter((file) => !isOwn(file)) };
    }
}

// EXTERNAL MODULE: ./lib/util/make-folder.js
var make_folder = __webpack_require__(7549);
// EXTERNAL MODULE: ./lib/util/read-regular-file.js
var read_regular_file = __webpack_require__(63394);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
;// CONCATENATED MODULE: ./lib/session/workspace/git/agent-commits.js
/**
 * The commits, branches, tags and stashes that an agent made in its worktree. They live in our own repository, which is
 * removed with the session, so they are kept as a bundle: a file that `git fetch` reads like a repository.
 */





/** The file's name in the folder of the run. */
const BUNDLE_FILE = 'commits.bundle';
/** Not compressed, so that the redaction of uploads finds secrets in it. A masked bundle is refused by git. */
const PLAIN_OBJECTS = ['-c', 'core.compression=0', '-c', 'pack.compression=0', '-c', 'pack.window=0'];
/** The references of the repository. */
async function readReferences({ git, gitDirectory }) {
    removeSpecialFiles(external_node_path_.join(gitDirectory, 'refs'));
    const { stdout } = await git(['for-each-ref', '--format=%(refname) %(objectname)'], {
        acceptedExitCodes: [1, 128]
    });
    const lines = stdout.toString('utf8').trim().split('\n');
    return new Map(lines.flatMap((line) => {
        const [name = '', id = ''] = line.split(' ');
        return id === '' ? [] : [[name, id]];
    }));
}
/**
 * Keeps what an agent committed since `known` was read.
 * @param worktree name of the worktree, for its HEAD
 * @param file of the bundle
 * @returns undefined if it committed nothing
 */
async function keepCommits(repository, known, worktree, file) {
    const { git, checkout, gitDirectory } = repository;
    const head = readHead(gitDirectory, worktree);
    if (head?.kind === 'commit' && head.id !== checkout.head && ![...known.values()].includes(head.id))
        await git(['update-ref', `refs/heads/agent-${worktree}`, head.id], { acceptedExitCodes: [1, 128] });
    await nameStashes(repository, known, worktree);
    const elsewhere = branchesOfOthers(gitDirectory, worktree);
    const made = [...(await readReferences(repository))].filter(([name, id]) => known.get(name) !== id && !elsewhere.has(name));
    const startsUnborn = checkout.head === undefined;
    const fresh = startsUnborn ? made.filter(([name]) => name !== `refs/heads/agent-${worktree}`) : made;
    if (fresh.length === 0)
        return undefined;
    const bases = [...new Set([...known.values(), ...(startsUnborn ? [] : [checkout.head])])];
    const isNew = (id) => !bases.includes(id);
    const names = fresh.map(([name, id]) => describe(name, id));
    const toKeep = fresh.filter(([, id]) => isNew(id));
    if (toKeep.length === 0)
        return { names, isBundled: false, fault: undefined };
    try {
        (0,make_folder/* makeFolder */.f)(external_node_path_.dirname(file), 0o700);
        const input = [...toKeep.map(([name]) => name), ...bases.map((id) => `^${id}`), ''].join('\n');
        await git([...PLAIN_OBJECTS, 'bundle', 'create', '--quiet', file, '--stdin'], { input });
        return { names, isBundled: true, fault: undefined };
    }
    catch (error) {
        external_node_fs_.rmSync(file, { force: true });
        return { names, isBundled: false, fault: (0,error_message/* errorMessage */.g)(error) };
    }
}
/** A named pipe in the place of a reference would block git until its timeout. */
function removeSpecialFiles(folder) {
    for (const entry of external_node_fs_.readdirSync(folder, { withFileTypes: true })) {
        const at = external_node_path_.join(folder, entry.name);
        if (entry.isDirectory())
            removeSpecialFiles(at);
        else if (!entry.isFile())
            external_node_fs_.rmSync(at, { force: true });
    }
}
/** Agents can write to what is read here. */
const MOST_BYTES = 4 * 2 ** 20;
/** Reads it as a file: the agent may have removed the worktree's link to it. */
function readHead(gitDirectory, worktree) {
    const text = (0,read_regular_file/* readRegularFile */.X)(external_node_path_.join(gitDirectory, 'worktrees', worktree, 'HEAD'), MOST_BYTES)?.trim() ?? '';
    if (text.startsWith('ref: '))
        return { kind: 'branch', name: text.slice(5) };
    return /^[0-9a-f]{40,64}$/.test(text) ? { kind: 'commit', id: text } : undefined;
}
/** A branch that another agent has checked out belongs to that one. */
function branchesOfOthers(gitDirectory, worktree) {
    const folder = external_node_path_.join(gitDirectory, 'worktrees');
    const others = external_node_fs_.existsSync(folder) ? external_node_fs_.readdirSync(folder).filter((name) => name !== worktree) : [];
    return new Set(others.flatMap((name) => {
        const head = readHead(gitDirectory, name);
        return head?.kind === 'branch' ? [head.name] : [];
    }));
}
/** A stash is an entry of a log, of which only the last one has a name: the others get one. */
async function nameStashes({ git, gitDirectory }, known, worktree) {
    const log = (0,read_regular_file/* readRegularFile */.X)(external_node_path_.join(gitDirectory, 'logs', 'refs', 'stash'), MOST_BYTES);
    if (log === undefined)
        return;
    const lines = log.trim().split('\n');
    const ids = lines.map((line) => line.split(' ')[1] ?? '').filter((id) => id !== known.get('refs/stash'));
    const taken = [...known.values()];
    for (const [number, id] of ids.slice(0, -1).entries())
        if (!taken.includes(id))
            await git(['update-ref', `refs/stashes/${worktree}-${number + 1}`, id], { acceptedExitCodes: [1, 128] });
}
function describe(name, id) {
    const at = `at ${id.slice(0, 8)}`;
    const branch = /^refs\/heads\/(.*)$/.exec(name)?.[1];
    if (branch !== undefined)
        return /^agent-\d+$/.test(branch) ? `commits up to ${id.slice(0, 8)}` : `the branch ${branch} ${at}`;
    const tag = /^refs\/tags\/(.*)$/.exec(name)?.[1];
    if (tag !== undefined)
        return `the tag ${tag} ${at}`;
    return name === 'refs/stash' || name.startsWith('refs/stashes/') ? `a stash ${at}` : `${name} ${at}`;
}

// EXTERNAL MODULE: ./lib/session/workspace/merge-messages.js
var merge_messages = __webpack_require__(89195);
// EXTERNAL MODULE: ./lib/session/workspace/ignored-results.js
var ignored_results = __webpack_require__(82463);
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

// EXTERNAL MODULE: ./lib/session/workspace/git/unfinished-merge.js
var unfinished_merge = __webpack_require__(2853);
// EXTERNAL MODULE: ./lib/session/workspace/git/unrecorded.js
var unrecorded = __webpack_require__(9870);
// EXTERNAL MODULE: ./lib/session/workspace/workspace.js
var workspace = __webpack_require__(94867);
// EXTERNAL MODULE: ./lib/session/workspace/git/worktree.js
var worktree = __webpack_require__(38580);
;// CONCATENATED MODULE: ./lib/session/workspace/git/leftovers.js
/** What git does not record of a folder: ignored files, repositories in it, empty folders. */



/** Ignored files that an agent made, whole folders as one entry, without entries below others. */
async function listIgnored(repository, folder, index) {
    const args = ['ls-files', '-z', '--others', '--ignored', '--exclude-standard', '--directory'];
    const found = (0,byte_path/* splitAtNul */.Lf)((await repository.git(args, { workTree: folder, index })).stdout).sort();
    return found.filter((each, at) => !found.slice(0, at).some((other) => other.endsWith('/') && each.startsWith(other)));
}
/** Finds the folders that an agent made and the tree does not contain. */
async function listUnrecordedFolders(repository, folder, index, changes) {
    const args = ['ls-files', '-z', '--others', '--exclude-standard', '--directory'];
    const listed = (0,byte_path/* splitAtNul */.Lf)((await repository.git(args, { workTree: folder, index })).stdout);
    const untracked = listed.filter((each) => each.endsWith('/')).map((each) => each.slice(0, -1));
    const parents = new Set(changes.filter(({ kind }) => kind === 'added').flatMap(({ bytes }) => parentsOf(bytes)));
    const isRepository = (each) => exists((0,byte_path/* fileBelow */.EN)(folder, `${each}/.git`));
    return {
        empty: untracked.flatMap((each) => (isRepository(each) ? [] : emptyFoldersIn(folder, each))),
        repositories: [...new Set([...untracked, ...parents])].filter(isRepository).sort()
    };
}
function parentsOf(file) {
    const parts = file.split('/').slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
/** The innermost folders, if there is nothing but folders. */
function emptyFoldersIn(top, folder) {
    const entries = external_node_fs_.readdirSync((0,byte_path/* fileBelow */.EN)(top, folder), { withFileTypes: true, encoding: 'latin1' });
    if (entries.length === 0)
        return [folder];
    if (!entries.every((entry) => entry.isDirectory()))
        return [];
    return entries.flatMap((entry) => emptyFoldersIn(top, external_node_path_.posix.join(folder, entry.name)));
}
function exists(file) {
    return external_node_fs_.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

;// CONCATENATED MODULE: ./lib/session/workspace/worktree-leftovers.js
/** What an agent made in its worktree besides files that git records: collected before the worktree is removed. */





/** Of a run that has not ended. */
const NO_LEFTOVERS = {
    ignored: [],
    emptyFolders: [],
    lost: [],
    hasCommits: false,
    notes: [],
    unpatched: []
};
/** Names that a note lists. */
const NAMES_SHOWN = 5;
/** Collects them: ignored files are set aside, commits become a bundle in the run's folder. */
async function collectLeftovers(repository, sessionDirectory, run, place, known) {
    const { directory, index, aside, changes, below } = place;
    const ignored = await listIgnored(repository, directory, index);
    const { empty, repositories } = await listUnrecordedFolders(repository, directory, index, changes);
    const emptyFolders = empty.filter((each) => (0,byte_path/* readablePath */.qR)(each) !== below);
    const file = external_node_path_.join(sessionDirectory, ...run.folder.split('/'), BUNDLE_FILE);
    const commits = await keepCommits(repository, known, run.id, file);
    (0,ignored_results/* setAside */.Fi)(directory, ignored, aside);
    const inner = repositories.map((each) => `${(0,byte_path/* readablePath */.qR)(each)}/.git`);
    return {
        ignored,
        emptyFolders,
        lost: [...inner, ...(commits?.fault === undefined ? [] : commits.names)],
        hasCommits: commits !== undefined && commits.fault === undefined,
        notes: [
            ...(ignored.length === 0
                ? []
                : [
                    `files that git ignores are not part of its patch: ${shorten(ignored.map(byte_path/* readablePath */.qR))}. They are moved into the checkout when its work is merged, where nothing is in their place.`
                ]),
            ...(inner.length === 0
                ? []
                : [
                    `repositories in its worktree came along as plain files; their history and links are lost: ${shorten(inner)}.`
                ]),
            ...(commits === undefined ? [] : [describeCommits(commits, run)])
        ],
        unpatched: [
            ...ignored.map(byte_path/* readablePath */.qR),
            ...inner,
            ...emptyFolders.map((each) => `${(0,byte_path/* readablePath */.qR)(each)}/`),
            ...(commits?.names ?? [])
        ]
    };
}
function describeCommits({ names, isBundled, fault }, { id, folder }) {
    const made = `it made ${shorten(names)} in its worktree`;
    if (fault !== undefined)
        return `${made}, which could not be kept: ${fault}. The files are in its patch.`;
    if (!isBundled)
        return `${made}; the checkout has the commits, but not the names.`;
    return (`${made}; the files are merged, the commits are kept in ${folder}/${BUNDLE_FILE}. To get them, as references below refs/agents/${id}/: ` +
        `git fetch <session folder>/${folder}/${BUNDLE_FILE} 'refs/*:refs/agents/${id}/*'`);
}
/** Lists the first names, and counts the others. */
function shorten(names) {
    const more = names.length > NAMES_SHOWN ? ` and ${names.length - NAMES_SHOWN} more` : '';
    return `${names.slice(0, NAMES_SHOWN).join(', ')}${more}`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/session/record/session-folder.js + 1 modules
var session_folder = __webpack_require__(70299);
;// CONCATENATED MODULE: ./lib/session/workspace/worktree-state.js
/** What is known of a run's worktree, and what of it is reported. */






/** Stores a tree as the run's result, and its patch in the run's folder. */
async function setResult(repository, sessionDirectory, run, state, result) {
    state.result = result;
    state.changes = await readChanges(repository, state.base, result);
    if (state.changes.length === 0)
        return;
    const file = external_node_path_.join((0,session_folder/* makeRunFolder */.GU)(sessionDirectory, run.folder), 'changes.patch');
    external_node_fs_.rmSync(file, { force: true });
    await writePatch(repository, state.base, result, file);
    state.patchDigest = await digestOf(file);
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
function toCollectedChanges({ changes, result, base, patchDigest, leftovers: { unpatched } }, notes, fault) {
    return {
        changes: changes.map(toChangedFile),
        isUnchanged: result === base,
        notes,
        patchDigest,
        ...(unpatched.length === 0 ? {} : { unpatched }),
        ...(fault === undefined ? {} : { fault })
    };
}

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
        (0,file_transaction/* replaceFiles */.sk)({ top: folder, staging, removed, added }, (0,workspace_places/* journalOf */.PR)(repository.directory));
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

// EXTERNAL MODULE: ./lib/util/environment-error.js
var environment_error = __webpack_require__(74902);
;// CONCATENATED MODULE: ./lib/session/workspace/worktree-workspace.js
/** A git worktree for each agent run, and a three-way merge of what it changed there. */





















/** Opens worktrees for the runs of a session. */
function openWorktrees(repository, sessionDirectory) {
    const worktrees = new Worktrees(repository, sessionDirectory);
    const enqueue = (0,serial_queue/* createSerialQueue */.u)();
    const { below, top, head } = repository.checkout;
    return {
        below,
        top,
        state: () => enqueue(async () => (0,workspace/* stateId */.p)(await worktrees.recordCheckout(), head)),
        prepare: (run) => enqueue(() => worktrees.prepare(run)),
        collect: (run, use) => enqueue(() => worktrees.collect(run, use)),
        findUnrecorded: (paths) => enqueue(() => (0,unrecorded/* findUnrecorded */.x)(repository, paths)),
        adopt: (run, patch) => enqueue(() => worktrees.adopt(run, patch)),
        merge: (runs) => enqueue(() => worktrees.merge(runs)),
        endRound: () => undefined,
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
    watch;
    /** References that are known, so that new ones can be told apart. */
    references;
    /** Which runs changed a path of the working directory, for the message about a conflict. */
    changedBy = new Map();
    constructor(repository, sessionDirectory) {
        this.repository = repository;
        this.sessionDirectory = sessionDirectory;
        this.watch = new CheckoutWatch(repository);
    }
    async recordCheckout() {
        const { repository } = this;
        const index = external_node_path_.join(repository.directory, 'checkout.index');
        const tree = await (0,snapshot/* recordTree */.A)(repository, repository.checkout.top, await (0,shadow_repository/* readTrackedPaths */.Ly)(repository), index);
        await this.watch.note(tree);
        return tree;
    }
    /** The tree of the checkout, or of a run's worktree, as it is now. */
    async recordNow(run) {
        if (run === undefined)
            return this.recordCheckout();
        const { directory, base } = this.stateOf(run);
        const known = await (0,shadow_repository/* readTreePaths */.V9)(this.repository, base);
        return (0,snapshot/* recordTree */.A)(this.repository, directory, known, this.indexOf(run));
    }
    async prepare(run) {
        const { checkout } = this.repository;
        const base = await this.recordCheckout();
        this.references ??= await readReferences(this.repository);
        const directory = external_node_path_.join(this.repository.directory, run.id);
        await (0,worktree/* addWorktree */.l)(this.repository, directory, base, this.indexOf(run));
        const nothingYet = { result: undefined, changes: [], patchDigest: undefined, isMerged: false };
        this.states.set(run.id, { directory, base, ...nothingYet, leftovers: NO_LEFTOVERS });
        this.watch.begin(run.id);
        const cwd = external_node_path_.join(directory, checkout.below);
        // Git does not record empty folders.
        (0,make_folder/* makeFolder */.f)(cwd);
        return { cwd, top: directory, tree: (0,workspace/* stateId */.p)(base, checkout.head) };
    }
    async collect(run, use) {
        const { repository } = this;
        const state = this.stateOf(run);
        const index = this.indexOf(run);
        try {
            const known = await (0,shadow_repository/* readTreePaths */.V9)(repository, state.base);
            await setResult(repository, this.sessionDirectory, run, state, await (0,snapshot/* recordTree */.A)(repository, state.directory, known, index));
        }
        catch (error) {
            const place = (0,worktree/* keepWorktree */.f$)(state.directory, this.sessionDirectory);
            this.kept.push(place);
            const reason = (0,error_message/* errorMessage */.g)(error);
            throw new Error(`${reason}. Its files are kept in ${place}`, { cause: error });
        }
        const unmerged = await (0,unfinished_merge/* findUnfinishedMerge */.vl)(repository, external_node_path_.join(repository.gitDirectory, 'worktrees', run.id), state.directory, state.changes);
        state.leftovers = await this.collectLeftovers(run, state);
        this.removeWorktree(state);
        await this.recordCheckout();
        const foreign = this.watch.end(run.id, use);
        const fault = foreign.own.length > 0
            ? (0,merge_messages/* describeForeignWrites */.Ws)(run, foreign.own)
            : unmerged === undefined
                ? undefined
                : (0,merge_messages/* describeUnfinishedMerge */.jI)(run, unmerged);
        return toCollectedChanges(state, [...state.leftovers.notes, ...(0,merge_messages/* describeUnattributed */.Jp)(foreign.unattributed)], fault === undefined ? undefined : { merge: 'conflict', error: fault });
    }
    async adopt(run, patch) {
        const { git } = this.repository;
        const state = this.stateOf(run);
        const index = this.indexOf(run);
        await git(['read-tree', state.base], { index });
        if (patch !== undefined)
            await git(['apply', '--cached', '--whitespace=nowarn', '-'], { index, input: patch });
        const { stdout } = await git(['write-tree'], { index });
        await setResult(this.repository, this.sessionDirectory, run, state, stdout.toString('utf8').trim());
        this.removeWorktree(state);
        this.watch.end(run.id, workspace/* NO_TOOL_USE */.d);
        return toCollectedChanges(state, [], undefined);
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
        const { base, result, leftovers } = state;
        const hasChanges = result !== undefined && result !== base;
        if (hasChanges) {
            const failure = await this.mergeFiles(run, state, result);
            if (failure !== undefined)
                return failure;
        }
        const { top } = this.repository.checkout;
        const { moved, left } = (0,ignored_results/* moveResults */._$)(this.asideOf(run), leftovers.ignored, top);
        const made = (0,ignored_results/* makeFolders */.wZ)(top, leftovers.emptyFolders);
        const hasResults = hasChanges || moved.length + made > 0;
        const lost = [...leftovers.lost, ...left.filter((each) => !(0,ignored_results/* isByProduct */.h$)(each))];
        if (!hasResults && !leftovers.hasCommits && lost.length > 0)
            return { merge: null, error: (0,merge_messages/* describeLost */.Uk)(run, lost) };
        const notes = left.length === 0 ? {} : { notes: [(0,merge_messages/* describeLeft */.Jm)(left)] };
        return { merge: hasResults ? 'merged' : 'nothing', error: null, ...notes };
    }
    /** Returns undefined once the files are in the checkout. */
    async mergeFiles(run, state, result) {
        const { repository, changedBy } = this;
        try {
            const current = await this.recordCheckout();
            const merged = await mergeTrees(repository, state.base, current, result);
            if (merged.kind === 'conflict')
                return { merge: 'conflict', error: (0,merge_messages/* describeConflict */.we)(run, merged.files, changedBy) };
            await writeTreeChanges(repository, repository.checkout.top, current, merged.tree);
            this.watch.merged(merged.tree);
        }
        catch (error) {
            const isOccupied = error instanceof environment_error/* EnvironmentError */.e && error.code === 'PATH_OCCUPIED';
            const merge = isOccupied ? 'conflict' : null;
            return { merge, error: (0,merge_messages/* describeUnmerged */.d7)(run, (0,error_message/* errorMessage */.g)(error)) };
        }
        for (const { bytes, from } of state.changes)
            for (const each of from === undefined ? [bytes] : [bytes, from])
                changedBy.set(each, [...(changedBy.get(each) ?? []), run]);
        return undefined;
    }
    async collectLeftovers(run, state) {
        const { repository, sessionDirectory } = this;
        const place = {
            directory: state.directory,
            index: this.indexOf(run),
            aside: this.asideOf(run),
            changes: state.changes,
            below: repository.checkout.below
        };
        const leftovers = await collectLeftovers(repository, sessionDirectory, run, place, this.references ?? new Map());
        this.references = await readReferences(repository);
        return leftovers;
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
    asideOf({ id }) {
        return external_node_path_.join(this.repository.directory, `${id}.ignored`);
    }
    removeWorktree({ directory }) {
        (0,worktree/* removeFolder */.v$)(directory);
        const administration = external_node_path_.join(this.repository.gitDirectory, 'worktrees', external_node_path_.basename(directory));
        external_node_fs_.rmSync(administration, { recursive: true, force: true });
    }
}


/***/ })

};
