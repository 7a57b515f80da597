export const id = 5539;
export const ids = [5539,4858];
export const modules = {

/***/ 65539:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDelivery: () => (/* binding */ runDelivery)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/session/delivery/delivery.js
var delivery_delivery = __webpack_require__(24125);
// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
// EXTERNAL MODULE: ./lib/util/untrusted-data-error.js
var untrusted_data_error = __webpack_require__(33796);
// EXTERNAL MODULE: ./lib/action/event/workflow-event.js
var workflow_event = __webpack_require__(301);
// EXTERNAL MODULE: ./lib/action/github/is-loopback.js
var is_loopback = __webpack_require__(34858);
;// CONCATENATED MODULE: ./lib/action/deliver/branch-name.js
/** The branch of a delivery: fixed by what the session is about, so that the next session about it finds its branch. Pure. */

/** Characters of a name that comes from a workflow and a job. */
const LONGEST_SLUG = 80;
/** Numbers that are tried where somebody else worked on a branch. */
const MOST_NAMES = 9;
/** What the event is about; for a schedule or a manual start, the workflow's job. */
function subjectOf(event) {
    const pull = (0,workflow_event/* pullNumber */.Xy)(event);
    if (pull !== undefined)
        return { kind: 'pull', number: pull };
    const issue = (0,workflow_event/* numberOf */.rl)(event.payload, 'issue', 'number');
    return issue === undefined ? { kind: 'job', name: jobSlug(event.job) } : { kind: 'issue', number: issue };
}
/** `owner/repo/.github/workflows/nightly.yml` and the job, as words of a branch name. */
function jobSlug(job) {
    const [workflow = '', name = ''] = job.split('\n');
    const file = workflow
        .split('/')
        .at(-1)
        ?.replace(/\.ya?ml$/i, '') ?? '';
    const slug = `${file}-${name}`
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, LONGEST_SLUG)
        .replace(/^-|-$/g, '');
    // A name in another script leaves nothing.
    return slug === '' ? 'session' : slug;
}
/** The names to try, in order: `agents/issue-12`, `agents/issue-12-2`. */
function branchNames(prefix, subject) {
    const name = `${prefix}${subject.kind === 'job' ? subject.name : `${subject.kind}-${subject.number}`}`;
    return Array.from({ length: MOST_NAMES }, (_, index) => (index === 0 ? name : `${name}-${index + 1}`));
}

// EXTERNAL MODULE: ./lib/action/deliver/choose-base.js
var choose_base = __webpack_require__(49625);
// EXTERNAL MODULE: ./lib/action/github/requests.js
var requests = __webpack_require__(956);
;// CONCATENATED MODULE: ./lib/action/deliver/deliver-api.js
/** The requests of a delivery: GitHub's git database, references and pull requests. Endpoints: docs.github.com/en/rest/git. */

const REPLACE_BRANCH = `mutation ($repositoryId: ID!, $name: GitRefname!, $from: GitObjectID!, $commit: GitObjectID!) {
  updateRefs(input: { repositoryId: $repositoryId, refUpdates: [{ name: $name, beforeOid: $from, afterOid: $commit, force: true }] }) {
    clientMutationId
  }
}`;
/** Pull requests of one branch: more than anybody opens from it. */
const PULLS_PAGE = 100;
/** Creates the client; nothing is sent or loaded before the first request. */
function connectDelivery(access) {
    const { ask, askOnce, askGraph } = (0,requests/* openRequests */.j)(access);
    const [owner = ''] = access.repository.split('/');
    const heads = (branch) => `heads/${branch}`;
    return {
        repository: access.repository,
        readRepository: async () => {
            const { node_id, default_branch } = await ask((rest, common) => rest.repos.get({ ...common }));
            return { id: node_id, defaultBranch: default_branch };
        },
        readBranch: async (branch) => {
            // Unlike `git/ref/{ref}`, a list that is empty for a missing branch, and not an error as for a missing permission.
            const found = await ask((rest, common) => rest.git.listMatchingRefs({ ...common, ref: heads(branch) }));
            return found.find(({ ref }) => ref === `refs/heads/${branch}`)?.object.sha;
        },
        readCommit: async (commit_sha) => commitOf(await ask((rest, common) => rest.git.getCommit({ ...common, commit_sha }))),
        readTree: async (tree_sha) => {
            const { tree, truncated } = await ask((rest, common) => rest.git.getTree({ ...common, tree_sha }));
            if (truncated)
                throw new Error(`GitHub lists only a part of the tree ${tree_sha}.`);
            return new Map(tree.map(({ path, mode, sha }) => [path, { mode: mode, id: sha }]));
        },
        readBlob: async (file_sha) => {
            const { content } = await ask((rest, common) => rest.git.getBlob({ ...common, file_sha }));
            return Buffer.from(content, 'base64');
        },
        createBlob: async (content) => (await ask((rest, common) => rest.git.createBlob({ ...common, content: content.toString('base64'), encoding: 'base64' }))).sha,
        createTree: async (base_tree, entries) => (await ask((rest, common) => rest.git.createTree({ ...common, base_tree, tree: entries.map(treeEntryOf) }))).sha,
        createCommit: async ({ tree, parents, message }) => commitOf(await ask((rest, common) => rest.git.createCommit({ ...common, tree, parents: [...parents], message }))),
        createBranch: async (branch, sha) => {
            await askOnce((rest, common) => rest.git.createRef({ ...common, ref: `refs/heads/${branch}`, sha }));
        },
        advanceBranch: async (branch, sha) => {
            await ask((rest, common) => rest.git.updateRef({ ...common, ref: heads(branch), sha, force: false }));
        },
        replaceBranch: async (repositoryId, branch, from, commit) => {
            await askGraph(REPLACE_BRANCH, { repositoryId, name: `refs/heads/${branch}`, from, commit });
        },
        listPullRequests: async (branch) => (await ask((rest, common) => rest.pulls.list({ ...common, head: `${owner}:${branch}`, state: 'all', per_page: PULLS_PAGE }))).map(pullOf),
        readPullRequest: async (pull_number) => pullOf(await ask((rest, common) => rest.pulls.get({ ...common, pull_number }))),
        createPullRequest: async (pull) => pullOf(await askOnce((rest, common) => rest.pulls.create({ ...common, ...pull }))),
        updatePullRequest: async (pull_number, text) => {
            await ask((rest, common) => rest.pulls.update({ ...common, ...text, pull_number }));
        },
        addLabels: async (issue_number, labels) => {
            await ask((rest, common) => rest.issues.addLabels({ ...common, issue_number, labels: [...labels] }));
        },
        requestReviewers: async (pull_number, given) => {
            const teams = given.filter((each) => each.includes('/'));
            const reviewers = given.filter((each) => !each.includes('/'));
            const team_reviewers = teams.map((each) => each.slice(each.indexOf('/') + 1));
            await ask((rest, common) => rest.pulls.requestReviewers({ ...common, pull_number, reviewers, team_reviewers }));
        }
    };
}
function treeEntryOf(entry) {
    const { path, mode } = entry;
    const type = mode === '160000' ? 'commit' : 'blob';
    return 'content' in entry
        ? { path, mode, type, content: entry.content }
        : { path, mode, type, sha: entry.sha };
}
function commitOf(commit) {
    const { sha, message, tree, parents, author, verification } = commit;
    return {
        id: sha,
        tree: tree.sha,
        parents: parents.map((parent) => parent.sha),
        message,
        author: author.name,
        isVerified: verification?.verified === true
    };
}
function pullOf(pull) {
    const { head, base } = pull;
    // Null when the fork was deleted, whatever the types say.
    const from = head.repo;
    return {
        number: pull.number,
        url: pull.html_url,
        state: pull.state === 'open' ? 'open' : 'closed',
        isMerged: pull.merged_at !== null,
        isDraft: pull.draft === true,
        title: pull.title,
        body: pull.body ?? '',
        head: { branch: head.ref, sha: head.sha, repository: from?.full_name },
        base: { branch: base.ref }
    };
}

// EXTERNAL MODULE: ./lib/util/environment-error.js
var environment_error = __webpack_require__(74902);
// EXTERNAL MODULE: ./lib/action/github/rate-limits.js
var rate_limits = __webpack_require__(41585);
// EXTERNAL MODULE: ./lib/action/github/github-error.js
var github_error = __webpack_require__(16294);
// EXTERNAL MODULE: ./lib/report/text/markdown.js
var markdown = __webpack_require__(65235);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
// EXTERNAL MODULE: ./lib/action/github/own-marker.js
var own_marker = __webpack_require__(1063);
;// CONCATENATED MODULE: ./lib/action/deliver/delivery-text.js
/** Title, body and commit message of a delivery. Text of agents and of outsiders mentions nobody and closes nothing. Pure. */



/** GitHub accepts 65,536 characters. */
const BODY_LIMIT_BYTES = 60_000;
/** GitHub accepts 256. */
const TITLE_CHARACTERS = 200;
const PATHS_LISTED = 50;
/** Between these the body is ours; people may write around them. */
const BEGIN = `${own_marker/* OWN_MARK */.xI}delivery -->`;
const END = `${own_marker/* OWN_MARK */.xI}delivery-end -->`;
/** The title. */
function renderTitle({ givenTitle, subjectTitle, subject, isFailed, redact }) {
    const fallback = subject.kind === 'job' ? `Changes by agents: ${subject.name}` : `Changes for #${subject.number}`;
    const outsiders = subjectTitle === undefined || subjectTitle.trim() === '' ? undefined : harmless(subjectTitle);
    const title = (0,plain_text/* oneLine */.TN)(givenTitle ?? outsiders ?? fallback);
    return (0,plain_text/* cutCharacters */.lD)(redact(`${isFailed ? 'Unfinished: ' : ''}${title}`), TITLE_CHARACTERS);
}
/**
 * A title becomes the message of a commit, where `fixes #1` or `fixes <address>` would close an issue, `@name` is a mention,
 * and `[skip ci]` keeps workflows from running.
 */
function harmless(title) {
    return (0,plain_text/* oneLine */.TN)(title)
        .replace(/#(?=\d)/g, 'no. ')
        .replace(/\bGH-(?=\d)/gi, 'GH ')
        .replace(/:\/\/(?=\S)/g, ': //')
        .replace(/@+(?=[\w-])/g, '')
        .replace(/\[((?:skip|no) (?:ci|actions)|(?:ci|actions) skip)\]/gi, '($1)');
}
/** The commit's message. */
function renderMessage(facts) {
    const { sessionId, runUrl, redact } = facts;
    return redact(`${renderTitle(facts)}\n\nSession ${sessionId}${runUrl === undefined ? '' : `: ${runUrl}`}`);
}
/** The whole body of a new pull request. */
function renderBody(facts) {
    const { subject, closesIssues, leftOut, report, redact } = facts;
    const opening = [
        BEGIN,
        ...(subject.kind === 'issue' ? [`${closesIssues ? 'Closes' : 'For'} #${subject.number}`] : []),
        ...(subject.kind === 'pull' ? [`For #${subject.number}`] : []),
        ...(facts.isFailed ? ['> [!WARNING]\n> The session did not succeed: the work may be incomplete.'] : [])
    ];
    const parts = [...opening, ...(leftOut.length === 0 ? [] : [withoutMarks(renderLeftOut(leftOut))])];
    const room = BODY_LIMIT_BYTES - (0,plain_text/* byteLength */.dp)([...parts, END].join('\n\n')) - 4;
    const told = withoutMarks(report);
    const shown = (0,plain_text/* byteLength */.dp)(told) <= room ? told : '*The report does not fit here: see the workflow run.*';
    return redact([...parts, shown, END].join('\n\n'));
}
/** A mark in an agent's text would end our part early, and what follows it would stay when the body is renewed. */
function withoutMarks(text) {
    return text.replaceAll(own_marker/* OWN_MARK */.xI, `${own_marker/* OWN_MARK */.xI.slice(0, -1)} :`);
}
/** The body of an existing pull request with our part renewed; undefined where somebody removed it. */
function renewBody(existing, body) {
    const [from, to] = [existing.indexOf(BEGIN), existing.lastIndexOf(END)];
    if (from < 0 || to < from)
        return undefined;
    const [before, after] = [existing.slice(0, from), existing.slice(to + END.length)];
    const whole = `${before}${body}${after}`;
    return (0,plain_text/* byteLength */.dp)(whole) <= 65_000 ? whole : undefined;
}
function renderLeftOut(leftOut) {
    const lines = leftOut
        .slice(0, PATHS_LISTED)
        .map(({ path, reason }) => `- ${(0,markdown/* codeSpan */.SS)(path)}: ${(0,markdown/* inlineText */.ln)(reason, 300)}`);
    const more = leftOut.length - lines.length;
    return [
        '**Left out** (files that the base commit ignores are not in the artifact of the session, either):',
        '',
        ...lines,
        ...(more > 0 ? [`- and ${more} more`] : [])
    ].join('\n');
}

;// CONCATENATED MODULE: ./lib/action/deliver/explain-refusal.js
/** Why GitHub refused a request of a delivery, and whose move it is. Pure. */


/** Known texts, by what to do about them. */
const KNOWN = [
    {
        pattern: /not permitted to create or approve pull requests/i,
        advice: 'Turn on Settings → Actions → General → Workflow permissions → "Allow GitHub Actions to create and approve pull requests" (an organisation may lock it), or pass an app\'s token as github-token'
    },
    {
        pattern: /without `?workflows?`? permission/i,
        advice: "Files in .github/workflows need a token with the permission workflows, which the job's own token cannot have: pass an app's token as github-token, or protect them (protected-paths)"
    },
    {
        pattern: /GH006|GH013|protected branch|repository rule|ruleset/i,
        advice: 'A rule of the repository protects the branch; let it except this token, or choose another branch-prefix'
    },
    {
        pattern: /secondary rate limit|rate limit/i,
        advice: 'Re-run this job later: it goes on where it stopped'
    }
];
/** The reason with what to do, as a sentence. */
function explainRefusal(error, { what, permission }) {
    const reason = (0,error_message/* errorMessage */.g)(error).replace(/\.$/, '');
    const known = KNOWN.find(({ pattern }) => pattern.test(reason));
    const advice = known?.advice ?? adviceByCode(error, permission);
    return `${what}: ${reason}.${advice === undefined ? '' : ` ${advice}.`}`;
}
function adviceByCode(error, permission) {
    if (!(error instanceof github_error/* GitHubApiError */.O))
        return undefined;
    switch (error.code) {
        case 'GITHUB_REFUSED':
            return `The token lacks the permission "${permission}": give it to the job. The token of a fork's pull request only reads, whatever the job says`;
        case 'GITHUB_RATE_LIMITED':
        case 'GITHUB_UNREACHABLE':
            return 'Re-run this job later: it goes on where it stopped';
        default:
            return error.status !== undefined && error.status >= 500
                ? 'Re-run this job later: it goes on where it stopped'
                : undefined;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/session/workspace/git/git.js
var git = __webpack_require__(97081);
;// CONCATENATED MODULE: ./lib/action/deliver/merge-onto.js
/** Puts a delivery on top of another commit than its base: a three-way merge of each file that differs there. */




/** Merges all files; nothing is written to GitHub. */
async function mergeOnto(api, request, send) {
    const entryAt = openTree(api, request.tree, send);
    const files = [];
    const conflicts = [];
    const merged = new Map();
    for (const file of request.files) {
        const there = await entryAt(file.path);
        if (isSame(there, file.content))
            continue;
        if (isSame(there, file.base)) {
            files.push(file);
            continue;
        }
        const content = await mergeContents(api, file, there, request, send);
        if (content === undefined)
            conflicts.push(file.path);
        else {
            merged.set(file.path, content);
            files.push({ ...file, base: there ?? null, content: withContent(file, content) });
        }
    }
    if (conflicts.length > 0)
        return { kind: 'conflict', paths: conflicts };
    return { kind: 'merged', files, readContent: (file) => merged.get(file.path) ?? request.readContent(file) };
}
function isSame(left, right) {
    return left?.id === right?.id && left?.mode === right?.mode;
}
/** Looks up paths, a level at a time: large repositories have trees that GitHub does not list as a whole. */
function openTree(api, root, send) {
    const levels = new Map();
    const read = (id) => {
        const level = levels.get(id) ?? send(() => api.readTree(id));
        levels.set(id, level);
        return level;
    };
    return async (wanted) => {
        const parts = wanted.split('/');
        let tree = root;
        for (const [index, part] of parts.entries()) {
            const entry = (await read(tree)).get(part);
            const isLast = index === parts.length - 1;
            if (entry === undefined)
                return undefined;
            // A folder in place of a file, or the other way round, is a change like any other: it fits neither side.
            if (entry.mode !== '040000')
                return isLast ? entry : undefined;
            if (isLast)
                return { mode: '100644', id: entry.id };
            tree = entry.id;
        }
        return undefined;
    };
}
const isFile = (mode) => mode === '100644' || mode === '100755';
/** Undefined for a conflict: a deletion, a link, a binary file, the same lines, or different modes. */
async function mergeContents(api, file, there, { readContent, temporaryDirectory }, send) {
    const { base, content } = file;
    if (base === null || content === null || there === undefined)
        return undefined;
    if (![base.mode, content.mode, there.mode].every(isFile))
        return undefined;
    if (there.mode !== base.mode && there.mode !== content.mode)
        return undefined;
    const [old, other] = [await send(() => api.readBlob(base.id)), await send(() => api.readBlob(there.id))];
    return mergeTexts(readContent(file), old, other, temporaryDirectory);
}
/** Exit codes of `git merge-file`: the number of conflicts, at most 127; 255 for a binary file. */
const CONFLICTS = [...Array.from({ length: 127 }, (_, index) => index + 1), 255];
/** In a folder with these three files alone: there is no repository whose settings or hooks could count. */
async function mergeTexts(ours, base, theirs, temporaryDirectory) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(temporaryDirectory, 'mpm-merge-'));
    try {
        const names = ['ours', 'base', 'theirs'];
        for (const [index, content] of [ours, base, theirs].entries())
            await (0,promises_.writeFile)(external_node_path_.join(folder, names[index] ?? ''), content, { mode: 0o600 });
        const env = { GIT_CEILING_DIRECTORIES: temporaryDirectory, GIT_DIR: external_node_path_.join(folder, 'no-repository') };
        const { exitCode } = await (0,git/* runGit */.EO)(['merge-file', '--quiet', ...names], {
            cwd: folder,
            env,
            acceptedExitCodes: CONFLICTS
        });
        return exitCode === 0 ? await (0,promises_.readFile)(external_node_path_.join(folder, 'ours')) : undefined;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Git's id of the merged content is not needed: it is written as text, or as a blob whose id GitHub returns. */
function withContent(file, content) {
    if (file.content === null)
        return null;
    return { ...file.content, id: '', digest: (0,delivery_delivery/* digestOf */.ol)(content), bytes: content.length };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/action/deliver/commit-mark.js
/**
 * The mark by which a commit of ours is recognized: a trailer that is the digest of the commit's own tree and parent. A
 * commit that somebody amended, rebased or added on top has another tree or parent, so its mark does not fit. Pure.
 */

const TRAILER = 'Mpm-Delivery';
/** The message with the mark of the commit. */
function withMark(message, facts) {
    return `${message}\n\n${TRAILER}: ${markOf(facts)}`;
}
/** Whether the commit is exactly as we made it. */
function isOurs(commit) {
    return commit.message.trimEnd().split('\n').at(-1) === `${TRAILER}: ${markOf(commit)}`;
}
function markOf({ tree, parents }) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update([tree, ...parents].join('\n'))
        .digest('hex')
        .slice(0, 32);
}

;// CONCATENATED MODULE: ./lib/action/deliver/place-branch.js
/** Puts a commit on a branch of ours, without losing anybody's work: the reference is the last thing that changes. */


/** Another session may change the branch between reading and writing; it does so a few times at most. */
const MOST_RACES = 3;
/**
 * Tries the names in order. A tip that is not exactly as we made it belongs to somebody else, and a branch that is proposed
 * to another base to another run. A pull request that somebody closed stays closed, under whatever name.
 */
async function placeBranch(api, names, tip, readClaims, send) {
    let tree;
    const treeOnce = async () => (tree ??= await tip.makeTree());
    let made;
    const commitOnce = async () => (made ??= await tip.makeCommit(await treeOnce()));
    const passedOver = [];
    let closed;
    let races = 0;
    for (;;) {
        const branch = names[passedOver.length];
        if (branch === undefined)
            throw new Error(`Each of the branches ${names[0] ?? ''} to ${names.at(-1) ?? ''} is in use: somebody else has worked on it, or its pull request goes to another branch. Delete those that are done, or choose another branch-prefix.`);
        try {
            const at = await send(() => api.readBranch(branch));
            if (at === undefined) {
                if (closed !== undefined)
                    return { closed };
                const commit = await commitOnce();
                await send(() => api.createBranch(branch, commit.id));
                return { branch, commit, operation: 'created', passedOver };
            }
            const current = await send(() => api.readCommit(at));
            const claims = await readClaims(branch);
            const isOwn = isOurs(current);
            if (isOwn && claims.otherBase === undefined && claims.closed !== undefined)
                return { closed: claims.closed };
            // Also if the answer to an earlier request was lost.
            const isDone = current.parents.length === 1 &&
                current.parents[0] === tip.parent &&
                current.tree === (await treeOnce());
            if (claims.otherBase !== undefined || !(isOwn || isDone)) {
                closed ??= claims.closed;
                const { otherBase } = claims;
                const reason = otherBase === undefined
                    ? `Somebody has worked on the branch ${branch}`
                    : `The pull request from the branch ${branch} goes to ${otherBase}`;
                passedOver.push({ branch, reason });
                continue;
            }
            if (isDone)
                return { branch, commit: current, operation: 'unchanged', passedOver };
            const commit = await commitOnce();
            const { id } = await send(() => api.readRepository());
            await send(() => api.replaceBranch(id, branch, at, commit.id));
            return { branch, commit, operation: 'replaced', passedOver };
        }
        catch (error) {
            if (!isRace(error) || (races += 1) > MOST_RACES)
                throw error;
        }
    }
}
/** The branch was made or moved since it was read. Rules of the repository are answered with 422, too. */
function isRace(error) {
    if (!(error instanceof github_error/* GitHubApiError */.O))
        return false;
    // Without an answer the reference may have changed: reading it again decides.
    if (error.status === undefined)
        return false;
    return (error.status === 422 &&
        /already exists|fast.forward|expected .*(?:oid|sha|to be at)|beforeOid|is at|stale|reference update failed/i.test(error.message) &&
        !/GH0\d\d|rule|protected/i.test(error.message));
}

;// CONCATENATED MODULE: ./lib/action/deliver/pull-request.js
/** Opens the pull request of a branch, or renews the one that is open. */




/** Login of the job's own token. */
const DEFAULT_TOKEN = 'github-actions[bot]';
/** Since June 2026 (docs: "Approving workflow runs from GitHub Actions"). */
function approvalNotice(author, operation) {
    if (author !== DEFAULT_TOKEN || operation === 'unchanged')
        return undefined;
    return 'The checks of this pull request wait until somebody with write access chooses "Approve workflows to run", because it was made by the job\'s own token. With an app\'s token as github-token they start by themselves (docs/deliver.md).';
}
/** @throws EnvironmentError with the link by which to open it by hand */
async function openPullRequest(context, placed) {
    const { api, request, send, within } = context;
    const { facts, base, wishes, screened, subject } = request;
    const compare = `${wishes.serverUrl}/${api.repository}/compare/${encodeBranch(base)}...${encodeBranch(placed.branch)}?expand=1`;
    const work = {
        what: `The branch ${placed.branch} is there, but its pull request could not be opened (by hand: ${compare})`,
        permission: 'pull-requests: write'
    };
    const found = await within(work, async () => {
        const { defaultBranch } = subject.kind === 'issue' ? await send(() => api.readRepository()) : { defaultBranch: '' };
        const body = renderBody({ ...facts, leftOut: screened.leftOut, closesIssues: base === defaultBranch });
        const open = (await send(() => api.listPullRequests(placed.branch))).find(({ state }) => state === 'open');
        if (open !== undefined)
            return renew(context, open, body, placed);
        return create(context, { title: renderTitle({ ...facts, leftOut: [], closesIssues: false }), body }, placed);
    });
    if ('nothing' in found)
        return found;
    const notices = [
        ...(await decorate(context, found.pull)),
        ...[approvalNotice(placed.commit.author, found.operation)].filter((each) => each !== undefined)
    ];
    return { number: found.pull.number, url: found.pull.url, operation: found.operation, notices };
}
async function renew({ api, send }, pull, body, placed) {
    const renewed = renewBody(pull.body, body);
    if (renewed === undefined || renewed === pull.body)
        return { pull, operation: placed.operation === 'unchanged' ? 'unchanged' : 'updated' };
    // A re-run with the same commit still renews cost and link.
    await send(() => api.updatePullRequest(pull.number, { body: renewed }));
    return { pull, operation: placed.operation === 'unchanged' ? 'unchanged' : 'updated' };
}
async function create({ api, request, send }, { title, body }, { branch }) {
    const { base, wishes, facts } = request;
    const draft = wishes.isDraft || facts.isFailed;
    try {
        const pull = await send(() => api.createPullRequest({ title, body, head: branch, base, draft }));
        return { pull, operation: 'created' };
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubApiError */.O))
            throw error;
        if (/No commits between/i.test(error.message))
            return { nothing: `${base} already has these changes` };
        // Draft pull requests are not part of every plan.
        if (draft && /draft/i.test(error.message)) {
            const pull = await send(() => api.createPullRequest({ title, body, head: branch, base, draft: false }));
            return { pull, operation: 'created' };
        }
        const mayExist = error.status === undefined || /already exists/i.test(error.message);
        const open = mayExist
            ? (await send(() => api.listPullRequests(branch))).find(({ state }) => state === 'open')
            : undefined;
        if (open === undefined)
            throw error;
        return { pull: open, operation: 'updated' };
    }
}
/** Just after its creation a pull request may be unknown to the requests for labels and reviewers. */
const RETRY_DELAYS_MS = [1_000, 3_000];
/** Labels and reviewers are extras: what fails is a notice. */
async function decorate(context, { number }) {
    const { api, request } = context;
    const { labels, reviewers } = request.wishes;
    const notices = [];
    const attempt = async (what, permission, ask) => {
        try {
            await retryUnresolved(context, ask);
        }
        catch (error) {
            const hint = error instanceof github_error/* GitHubApiError */.O && error.code === 'GITHUB_REFUSED'
                ? ` Give the job "${permission}".`
                : '';
            notices.push(`${what} could not be set on #${number}: ${(0,error_message/* errorMessage */.g)(error)}.${hint}`);
        }
    };
    if (labels.length > 0)
        await attempt('The labels', 'issues: write', () => api.addLabels(number, labels));
    if (reviewers.length > 0)
        await attempt('The reviewers', 'pull-requests: write', () => api.requestReviewers(number, reviewers));
    return notices;
}
async function retryUnresolved({ send, request }, ask) {
    for (const delayMs of RETRY_DELAYS_MS) {
        try {
            await send(ask);
            return;
        }
        catch (error) {
            if (!(error instanceof github_error/* GitHubApiError */.O) || !/could not resolve to a node/i.test(error.message))
                throw error;
            await (request.wait ?? rate_limits/* waitWithTimer */.p)(delayMs, request.signal);
        }
    }
    await send(ask);
}
function encodeBranch(branch) {
    return branch.split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ./lib/action/deliver/write-commit.js



/** Entries and bytes of one call. GitHub has no documented limit; its answer is a 502 or a 422 about time. */
const MOST_ENTRIES = 100;
const MOST_BYTES = 1_000_000;
/** Writes the trees; returns the id of the last. */
async function writeTree(api, commit, send) {
    let tree = commit.parent.tree;
    for (const group of orderFiles(commit.files)) {
        const entries = [];
        for (const file of group)
            entries.push(await entryOf(api, file, commit.readContent, send));
        for (const chunk of chunksOf(entries))
            tree = await writeChunk(api, tree, chunk, send);
    }
    return tree;
}
/** Writes the commit. */
function writeCommit(api, { tree, parent, message }, send) {
    const facts = { tree, parents: [parent.id] };
    return send(() => api.createCommit({ ...facts, message: withMark(message, facts) }));
}
/**
 * A path cannot be added below a file that is still there, nor in place of a folder. Other deletions come last, because a
 * tree without any entry is refused.
 */
function orderFiles(files) {
    const added = files.filter(({ content }) => content !== null);
    const deleted = files.filter(({ content }) => content === null);
    const addedPaths = new Set(added.map(({ path }) => path));
    const folders = new Set(added.flatMap(({ path }) => parentsOf(path)));
    const isInTheWay = ({ path }) => folders.has(path) || parentsOf(path).some((folder) => addedPaths.has(folder));
    return [deleted.filter(isInTheWay), added, deleted.filter((file) => !isInTheWay(file))];
}
function parentsOf(path) {
    const parts = path.split('/');
    return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
async function entryOf(api, file, readContent, send) {
    const { path, content } = file;
    if (content === null)
        return { path, mode: file.base?.mode ?? '100644', sha: null };
    const { mode, id } = content;
    if (mode === '160000')
        return { path, mode, sha: id };
    const bytes = readContent(file);
    const text = bytes.length <= MOST_BYTES ? textOf(bytes) : undefined;
    if (text !== undefined)
        return { path, mode, content: text };
    const sha = await send(() => api.createBlob(bytes));
    if (id !== '' && sha !== id)
        throw new untrusted_data_error/* UntrustedDataError */.v('CHANGED', `the content of ${path} is ${sha} for GitHub, and ${id} in the delivery`);
    return { path, mode, sha };
}
/** Undefined for content that JSON would not carry unchanged. */
function textOf(bytes) {
    if (bytes.includes(0))
        return undefined;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function chunksOf(entries) {
    const chunks = [];
    let bytes = 0;
    for (const entry of entries) {
        const size = JSON.stringify(entry).length;
        const last = chunks.at(-1);
        if (last !== undefined && last.length < MOST_ENTRIES && bytes + size <= MOST_BYTES) {
            last.push(entry);
            bytes += size;
        }
        else {
            chunks.push([entry]);
            bytes = size;
        }
    }
    return chunks;
}
/** A call that takes GitHub too long is halved. */
async function writeChunk(api, base, entries, send) {
    try {
        return await send(() => api.createTree(base, entries));
    }
    catch (error) {
        if (entries.length < 2 || !isTooMuch(error))
            throw error;
        const half = Math.ceil(entries.length / 2);
        const first = await writeChunk(api, base, entries.slice(0, half), send);
        return writeChunk(api, first, entries.slice(half), send);
    }
}
function isTooMuch(error) {
    if (!(error instanceof github_error/* GitHubApiError */.O) || error.status === undefined)
        return false;
    return error.status >= 500 || (error.status === 422 && /time|too large/i.test(error.message));
}

;// CONCATENATED MODULE: ./lib/action/deliver/push-to-pull.js
/** Adds a commit to the branch of the event's pull request: never by force, and merged with what was pushed meanwhile. */






const PUSH_WORK = {
    what: "The pull request's branch could not be written",
    permission: 'contents: write'
};
/** The head may move again between reading and writing. */
const ATTEMPTS = 2;
/** @param instead delivers as a branch of its own, where the pull request's branch cannot take the changes */
async function pushToPullRequest(context, instead) {
    const { api, request, send, within } = context;
    const { subject, delivery } = request;
    if (subject.kind !== 'pull')
        return { kind: 'refused', problems: ['deliver: push needs an event about a pull request'] };
    const work = {
        what: `Pull request #${subject.number} could not be read`,
        permission: 'pull-requests: read'
    };
    for (let attempt = 1;; attempt++) {
        const pull = await within(work, () => send(() => api.readPullRequest(subject.number)));
        if (pull.state === 'closed')
            return {
                kind: 'refused',
                problems: [
                    `pull request #${subject.number} is closed. Reopen it and re-run this job, or use deliver: branch or pull-request`
                ]
            };
        if (pull.head.repository?.toLowerCase() !== api.repository.toLowerCase())
            return {
                kind: 'refused',
                problems: [
                    `the branch of pull request #${subject.number} is in the fork ${pull.head.repository ?? '(deleted)'}, which this token cannot write to. Use deliver: branch or pull-request`
                ]
            };
        const { branch, sha } = pull.head;
        const moved = sha === delivery.baseCommit ? [] : [movedNotice(branch, sha, delivery.baseCommit)];
        const pushed = await within(PUSH_WORK, () => tryPush(context, branch, sha));
        if (pushed === 'nothing')
            return { kind: 'nothing', reason: `${branch} already has these changes` };
        if (pushed === 'moved') {
            if (attempt < ATTEMPTS)
                continue;
            return elsewhere(instead, `${branch} kept moving while it was written`);
        }
        if ('conflicts' in pushed)
            return elsewhere(instead, `${branch} has other changes of ${pushed.conflicts.join(', ')}`);
        if ('protectedBy' in pushed)
            return elsewhere(instead, pushed.protectedBy);
        const approval = approvalNotice(pushed.commit.author, 'pushed');
        return {
            kind: 'delivered',
            branch,
            commit: pushed.commit,
            operation: 'pushed',
            pull: { number: pull.number, url: pull.url, operation: 'updated', notices: [] },
            notices: [...moved, ...(approval === undefined ? [] : [approval])],
            failure: undefined
        };
    }
}
async function elsewhere(instead, reason) {
    const result = await instead();
    return result.kind === 'delivered'
        ? {
            ...result,
            notices: [`Delivered as the branch ${result.branch} instead: ${reason}.`, ...result.notices]
        }
        : result;
}
function movedNotice(branch, now, then) {
    return `${branch} is at ${now.slice(0, 8)}, and agents worked on ${then.slice(0, 8)}: the changes were merged.`;
}
async function tryPush({ api, request, send }, branch, head) {
    const { screened, readContent, temporaryDirectory, facts } = request;
    const parent = await send(() => api.readCommit(head));
    const merged = await mergeOnto(api, { files: screened.files, readContent, tree: parent.tree, temporaryDirectory }, send);
    if (merged.kind === 'conflict')
        return { conflicts: merged.paths };
    if (merged.files.length === 0)
        return 'nothing';
    const tree = await writeTree(api, { parent, ...merged }, send);
    const message = renderMessage({ ...facts, leftOut: screened.leftOut, closesIssues: false });
    const commit = await writeCommit(api, { tree, parent, message }, send);
    try {
        await send(() => api.advanceBranch(branch, commit.id));
        return { commit };
    }
    catch (error) {
        if (isRace(error))
            return 'moved';
        if (error instanceof github_error/* GitHubApiError */.O && /GH006|GH013|protected branch|rule/i.test(error.message))
            return { protectedBy: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/action/deliver/deliver.js











/** Total time to wait for rate limits. */
const LONGEST_WAIT_MS = 120_000;
/** @throws EnvironmentError with what failed and what to do; no reference has changed then, unless the message says so */
async function deliver(api, request) {
    const { screened } = request;
    if (screened.refusals.length > 0)
        return { kind: 'refused', problems: screened.refusals };
    if (screened.files.length === 0)
        return { kind: 'nothing', reason: nothingReason(screened.leftOut) };
    const context = openContext(api, request);
    if (request.destination === 'push') {
        // On the commit that agents worked on: it is what could not be put on top of the pull request's.
        const onBase = openContext(api, { ...request, isOnPullRequest: false });
        return pushToPullRequest(context, () => deliverToBranch(onBase));
    }
    return deliverToBranch(context);
}
function nothingReason(leftOut) {
    if (leftOut.length === 0)
        return 'the session changed no files';
    return `all that the session changed is left out: ${leftOut.map(({ path }) => path).join(', ')}`;
}
function openContext(api, request) {
    const { signal, wait = rate_limits/* waitWithTimer */.p } = request;
    return {
        api,
        request,
        send: (ask) => {
            if (signal.aborted)
                throw new Error('it was cancelled; a re-run goes on where it stopped');
            return (0,rate_limits/* withinRateLimits */.m)(ask, { longestMs: LONGEST_WAIT_MS, signal, wait });
        },
        within: async (work, requests) => {
            try {
                return await requests();
            }
            catch (error) {
                if (error instanceof environment_error/* EnvironmentError */.e && !(error instanceof github_error/* GitHubApiError */.O))
                    throw error;
                const code = error instanceof github_error/* GitHubApiError */.O ? error.code : 'GITHUB_FAILED';
                throw new environment_error/* EnvironmentError */.e(code, explainRefusal(error, work), { cause: error });
            }
        }
    };
}
const BRANCH_WORK = { what: 'The branch could not be written', permission: 'contents: write' };
async function deliverToBranch(context) {
    const { api, request, send, within } = context;
    const { destination, branchPrefix, subject, screened } = request;
    const names = branchNames(branchPrefix, subject);
    const readClaims = (branch) => destination === 'pull-request' ? readPullClaims(context, branch) : Promise.resolve(NO_CLAIMS);
    const placed = await within(BRANCH_WORK, async () => {
        const parent = await findParent(context);
        const merged = await mergeOnParent(context, parent);
        if (merged.kind === 'conflict')
            return { conflicts: merged.paths };
        const message = renderMessage({ ...request.facts, leftOut: screened.leftOut, closesIssues: false });
        const tip = {
            parent: parent.id,
            makeTree: () => writeTree(api, { parent, ...merged }, send),
            makeCommit: (tree) => writeCommit(api, { tree, parent, message }, send)
        };
        return placeBranch(api, names, tip, readClaims, send);
    });
    if ('closed' in placed)
        return { kind: 'nothing', reason: placed.closed };
    if ('conflicts' in placed)
        return {
            kind: 'refused',
            problems: placed.conflicts.map((path) => `${path}: it was changed on ${request.base}, too, while agents worked`)
        };
    const notices = placed.passedOver.map(({ reason }) => `${reason}, so it was left as it is: this is ${placed.branch}.`);
    const { branch, commit, operation } = placed;
    const done = { kind: 'delivered', branch, commit, operation, notices, failure: undefined };
    if (destination !== 'pull-request')
        return { ...done, pull: undefined };
    try {
        const pull = await openPullRequest(context, placed);
        if ('nothing' in pull)
            return { kind: 'nothing', reason: pull.nothing };
        return { ...done, pull, notices: [...notices, ...pull.notices] };
    }
    catch (error) {
        return { ...done, pull: undefined, failure: error.message };
    }
}
/** What the commit follows: the commit that agents worked on, or the tip of the pull request's branch. */
async function findParent({ api, request, send }) {
    const { isOnPullRequest, base, delivery } = request;
    const tip = isOnPullRequest ? await send(() => api.readBranch(base)) : delivery.baseCommit;
    return send(() => api.readCommit(tip ?? delivery.baseCommit));
}
function mergeOnParent({ api, request, send }, parent) {
    const { delivery, screened, readContent, temporaryDirectory } = request;
    if (parent.id === delivery.baseCommit)
        return Promise.resolve({ kind: 'merged', files: screened.files, readContent });
    return mergeOnto(api, { files: screened.files, readContent, tree: parent.tree, temporaryDirectory }, send);
}
const NO_CLAIMS = { otherBase: undefined, closed: undefined };
/** What the branch's pull requests say: one that is open towards another base, or one towards ours that somebody closed. */
async function readPullClaims({ api, request, send, within }, branch) {
    const work = { what: 'The pull requests could not be listed', permission: 'pull-requests: write' };
    const pulls = await within(work, () => send(() => api.listPullRequests(branch)));
    const open = pulls.filter(({ state }) => state === 'open');
    const isOurs = ({ base }) => base.branch === request.base;
    const newest = pulls.find(isOurs);
    const isClosed = newest !== undefined && !newest.isMerged && !open.some(isOurs);
    return {
        otherBase: open.find((pull) => !isOurs(pull))?.base.branch,
        closed: isClosed
            ? `pull request #${newest.number} from ${branch} was closed without being merged, and is not opened again. Reopen it, or delete the branch for a new one`
            : undefined
    };
}

;// CONCATENATED MODULE: ./lib/action/deliver/protected-paths.js
/** Paths that agents may not change by themselves: what decides over later runs, reviews and agents. Pure. */


/** Protected unless the workflow's author takes them out with `!pattern`. */
const PROTECTED_PATHS = [
    '.github/**',
    '.claude/**',
    '.mcp.json',
    'CLAUDE.md',
    '**/CODEOWNERS',
    '.husky/**',
    '.githooks/**',
    '.gitmodules',
    '**/action.yml',
    '**/action.yaml'
];
/**
 * Builds the test. `given` adds patterns to the defaults, or takes them out with a leading `!`; the last match counts.
 * A pattern `folder/**` also covers the folder's own name, which may become a file or a link.
 */
function protectionBy(given) {
    const rules = [...PROTECTED_PATHS, ...given].map((line) => {
        const isException = line.startsWith('!');
        const pattern = isException ? line.slice(1) : line;
        return { pattern, isException, matches: matcherOf(pattern) };
    });
    return (file) => {
        const last = rules.findLast(({ matches }) => matches(file));
        return last === undefined || last.isException ? undefined : last.pattern;
    };
}
/** Where a link points below the top, if it stays there; undefined if it leaves the repository. */
function targetOfLink(file, target) {
    const resolved = external_node_path_.posix.normalize(external_node_path_.posix.join(external_node_path_.posix.dirname(file), target));
    return target.startsWith('/') || resolved.startsWith('..') ? undefined : resolved.replace(/\/$/, '');
}
/** The first of `links` that a link's target passes through, so that it leads elsewhere than its names say; undefined if none. */
function linkOnTheWay(file, target, links) {
    const spelled = new Map(links.map((link) => [plainPath(link), link]));
    const names = `${external_node_path_.posix.dirname(file)}/${target}`.split('/').filter((name) => name !== '');
    const prefixes = names.slice(0, -1).map((_, index) => external_node_path_.posix.join(...names.slice(0, index + 1)));
    return prefixes.map((prefix) => spelled.get(plainPath(prefix))).find((link) => link !== undefined);
}
function plainPath(file) {
    return file.split('/').map(delivery_delivery/* plainName */.MH).join('/').normalize('NFC');
}
/**
 * As in `.gitignore`, a pattern also matches what is below it, and one without a `/` matches at any depth. Case and what
 * else the file systems of macOS and Windows ignore does not count. `*` and `?` stay within a folder, `**` does not.
 */
function matcherOf(pattern) {
    const whole = pattern.normalize('NFC').replace(/\\/g, '/').replace(/\/+$/, '');
    const depth = whole.includes('/') ? '' : '(?:.*/)?';
    const source = sourceOf(whole.replace(/^\//, '').replace(/(?:\/\*\*)+$/, ''));
    const expression = new RegExp(`^${depth}${source}(?:/.*)?$`, 'iu');
    return (file) => {
        // A backslash separates folders on Windows.
        const names = file.normalize('NFC').split(/[/\\]/);
        return (expression.test(names.join('/')) || expression.test(names.map(delivery_delivery/* plainName */.MH).join('/').normalize('NFC')));
    };
}
function sourceOf(pattern) {
    const names = pattern.split('/');
    return names
        .map((name, index) => {
        const isLast = index === names.length - 1;
        if (name === '**')
            return isLast ? '.*' : '(?:.*/)?';
        return `${nameSource(name)}${isLast ? '' : '/'}`;
    })
        .join('');
}
function nameSource(name) {
    const parts = name.split(/(\*\*|\*|\?)/);
    if (parts.length === 1)
        return `(?:${[name, ...shortNames(name)].map(escaped).join('|')})`;
    return parts
        .map((part) => {
        if (part === '**')
            return '.*';
        if (part === '*')
            return '[^/]*';
        return part === '?' ? '[^/]' : escaped(part);
    })
        .join('');
}
/** What NTFS may call a file whose name is not one of MS-DOS: `.github` is also `GITHUB~1`. */
function shortNames(name) {
    if (/^[^. ]{1,8}(?:\.[^. ]{1,3})?$/.test(name))
        return [];
    const [, stem = '', extension = ''] = /^[. ]*(.*?)(?:\.([^.]*))?$/.exec(name) ?? [];
    const start = stem.replace(/[. ]/g, '').slice(0, 6);
    const end = extension === '' ? '' : `.${extension.slice(0, 3)}`;
    return Array.from({ length: 9 }, (_, index) => `${start}~${index + 1}${end}`);
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

// EXTERNAL MODULE: ./lib/action/runner/runner-commands.js
var runner_commands = __webpack_require__(95318);
;// CONCATENATED MODULE: ./lib/action/deliver/report-delivery.js
/** Reports a delivery: outputs, annotations, and a section of the job summary. */




const report_delivery_PATHS_LISTED = 100;
const TITLE = 'Delivery';
/** Returns why not everything was delivered; undefined if it was, or there is nothing to deliver. */
function reportResult(result, step) {
    const { log } = step;
    switch (result.kind) {
        case 'nothing':
            log.annotate('notice', `Nothing was delivered: ${result.reason}.`, TITLE);
            appendSummary([`Nothing was delivered: ${(0,markdown/* inlineText */.ln)(result.reason)}.`], step);
            (0,runner_commands/* setOutput */.uH)('pull-request-operation', 'none');
            return undefined;
        case 'refused': {
            const [first = '', ...more] = result.problems;
            const message = more.length === 0
                ? `Nothing was delivered: ${first}`
                : ['Nothing was delivered:', first, ...more].join('\n- ');
            log.annotate('error', message, TITLE);
            appendSummary(['Nothing was delivered:', '', ...result.problems.map((each) => `- ${(0,markdown/* inlineText */.ln)(each)}`)], step);
            return message;
        }
        case 'delivered':
            return reportDelivered(result, step);
    }
}
function reportDelivered(result, step) {
    const { branch, commit, operation, pull, notices, failure } = result;
    const { log } = step;
    (0,runner_commands/* setOutput */.uH)('branch', branch);
    (0,runner_commands/* setOutput */.uH)('commit', commit.id);
    (0,runner_commands/* setOutput */.uH)('commit-verified', String(commit.isVerified));
    (0,runner_commands/* setOutput */.uH)('pull-request-number', pull === undefined ? '' : String(pull.number));
    (0,runner_commands/* setOutput */.uH)('pull-request-url', pull?.url ?? '');
    (0,runner_commands/* setOutput */.uH)('pull-request-operation', pull?.operation ?? 'none');
    const where = pull === undefined ? '' : ` Pull request #${pull.number} (${pull.operation}): ${pull.url}`;
    log.write(`Delivered to the branch ${branch} (${operation}), commit ${commit.id}.${where}`);
    if (!commit.isVerified)
        log.write('GitHub does not show the commit as verified: the token is not of an app.');
    for (const notice of notices)
        log.annotate('notice', notice, TITLE);
    if (failure !== undefined)
        log.annotate('error', failure, TITLE);
    appendSummary([
        `Branch ${(0,markdown/* codeSpan */.SS)(branch)} (${operation}), commit ${(0,markdown/* codeSpan */.SS)(commit.id.slice(0, 10))}${commit.isVerified ? ', verified' : ', not verified'}.`,
        ...(pull === undefined ? [] : [`Pull request [#${pull.number}](${pull.url}) (${pull.operation}).`]),
        ...[...notices, ...(failure === undefined ? [] : [failure])].map((each) => `- ${(0,markdown/* inlineText */.ln)(each)}`)
    ], step);
    return failure;
}
/** What a rehearsal would deliver. */
function reportPreview(request, step) {
    const { screened, destination, subject, branchPrefix, base, facts } = request;
    const lines = [
        ...(screened.refusals.length > 0
            ? ['It would be refused:', ...screened.refusals.map((each) => `- ${(0,markdown/* inlineText */.ln)(each)}`)]
            : [
                `A rehearsal writes nothing to GitHub. This would be delivered (${destination}), ${destination === 'push'
                    ? "to the pull request's branch"
                    : `as the branch ${(0,markdown/* codeSpan */.SS)(branchNames(branchPrefix, subject)[0] ?? '')}${destination === 'pull-request' ? ` towards ${(0,markdown/* codeSpan */.SS)(base)}` : ''}`}: **${(0,markdown/* inlineText */.ln)(renderTitle({ ...facts, leftOut: [], closesIssues: false }))}**`,
                '',
                ...screened.files
                    .slice(0, report_delivery_PATHS_LISTED)
                    .map(({ path, base: before, content }) => `- ${(0,markdown/* codeSpan */.SS)(path)} ${content === null ? 'deleted' : before === null ? 'added' : 'modified'}`)
            ]),
        ...screened.leftOut.map(({ path, reason }) => `- ${(0,markdown/* codeSpan */.SS)(path)} left out: ${(0,markdown/* inlineText */.ln)(reason)}`)
    ];
    step.log.write(`A rehearsal delivers nothing; ${screened.files.length} files would be delivered (${destination}).`);
    appendSummary(lines, step);
}
function appendSummary(lines, { closingSections }) {
    closingSections.push(`## Delivery\n${lines.join('\n')}`);
}

;// CONCATENATED MODULE: ./lib/action/deliver/screen-delivery.js

/** @param readLink the target of a file that is a symbolic link */
function screenDelivery({ files, ignored, obstacles }, policy, readLink) {
    const refusals = obstacles.map(({ path, reason }) => `${path}: ${reason}`);
    const leftOut = [...ignored];
    const taken = [];
    const links = files.filter(({ content }) => content?.mode === '120000').map(({ path }) => path);
    for (const file of files) {
        const reason = policy.onProtected === 'allow' ? undefined : protectionOf(file, links, policy, readLink);
        if (reason === undefined)
            taken.push(file);
        else if (policy.onProtected === 'leave-out')
            leftOut.push({ path: file.path, reason });
        else
            refusals.push(`${file.path}: ${reason}`);
    }
    return { files: taken, leftOut, refusals: [...refusals, ...limitsOf(taken, policy)] };
}
function protectionOf(file, links, { findProtection }, readLink) {
    const pattern = findProtection(file.path);
    if (pattern !== undefined)
        return `it is protected (protected-paths: ${pattern})`;
    if (file.content?.mode !== '120000')
        return undefined;
    const given = readLink(file);
    const target = targetOfLink(file.path, given);
    if (target === undefined)
        return 'it is a link to a place outside of the repository';
    const through = linkOnTheWay(file.path, given, links);
    if (through !== undefined)
        return `it is a link through ${through}, another link of the session`;
    if (target === '.')
        return 'it is a link to the whole repository, which has protected paths';
    const behind = findProtection(target);
    return behind === undefined
        ? undefined
        : `it is a link to ${target}, which is protected (protected-paths: ${behind})`;
}
const KILOBYTE = 1_024;
function limitsOf(files, { mostFiles, mostKilobytes }) {
    const bytes = files.reduce((sum, { content }) => sum + (content?.bytes ?? 0), 0);
    const largest = files.toSorted((left, right) => (right.content?.bytes ?? 0) - (left.content?.bytes ?? 0))[0];
    return [
        ...(files.length > mostFiles
            ? [
                `${files.length} files changed, and max-files allows ${mostFiles} (the first: ${files[0]?.path ?? ''})`
            ]
            : []),
        ...(bytes > mostKilobytes * KILOBYTE
            ? [
                `the changed files have ${Math.ceil(bytes / KILOBYTE)} KiB, and max-change-kb allows ${mostKilobytes} (the largest: ${largest?.path ?? ''})`
            ]
            : [])
    ];
}

;// CONCATENATED MODULE: ./lib/action/deliver/deliver-step.js
/** Delivers a written delivery by the step's inputs, and reports it: outputs, annotations, summary. */














/** Delivers, or previews. Returns why nothing, or not everything, was delivered; undefined if all is well. Never throws. */
async function runDelivery(ready, event, step, signal) {
    const { delivery } = ready;
    const { settings, env } = step;
    const destination = settings.deliver ?? 'none';
    if (destination === 'none' || destination === 'artifact')
        return undefined;
    if (delivery.conclusion !== 'success' && settings['deliver-on'] !== 'any') {
        const why = `the session ended as ${delivery.conclusion}. With deliver-on: any it becomes a draft`;
        return reportResult({ kind: 'nothing', reason: why }, step);
    }
    try {
        const request = buildRequest(ready, destination, event, step, signal);
        if (typeof request === 'string')
            return reportResult({ kind: 'refused', problems: [request] }, step);
        // A rehearsal asks nobody but a stand-in on this machine.
        if (delivery.rehearsal && !(0,is_loopback/* isLoopback */.U)(env['GITHUB_API_URL'])) {
            reportPreview(request, step);
            return undefined;
        }
        return reportResult(await run(request, step), step);
    }
    catch (error) {
        return reportResult({ kind: 'refused', problems: [(0,error_message/* errorMessage */.g)(error)] }, step);
    }
}
function run(request, { raw, env }) {
    const token = raw.get('github-token')?.trim() ?? '';
    const repository = env['GITHUB_REPOSITORY'] ?? '';
    if (token === '' || repository === '')
        return Promise.resolve({ kind: 'refused', problems: ['there is no github-token to write with'] });
    return deliver(connectDelivery({ token, repository, apiUrl: env['GITHUB_API_URL'] }), request);
}
/** A clause if the event or the inputs lack something. */
function buildRequest({ delivery, directory }, destination, event, { settings, env, redactor, temporaryDirectory }, signal) {
    const subject = subjectOf(event);
    const pullBranch = (0,choose_base/* branchOfPull */.Ps)(event);
    const base = (0,choose_base/* chooseBase */.bf)(settings, delivery.branch, event);
    if (base === undefined && destination === 'pull-request')
        return choose_base/* NO_BASE */.GX;
    const readContent = contentReader(external_node_path_.join(directory, delivery_delivery/* DELIVERY_FOLDER */.CD));
    const screened = screenDelivery(delivery, {
        findProtection: protectionBy(settings['protected-paths'] ?? []),
        onProtected: settings['on-protected'] ?? 'leave-out',
        mostFiles: settings['max-files'] ?? 100,
        mostKilobytes: settings['max-change-kb'] ?? 4_096
    }, (file) => readContent(file).toString('utf8'));
    return {
        delivery,
        screened,
        readContent,
        destination,
        subject,
        branchPrefix: settings['branch-prefix'] ?? 'agents/',
        base: base ?? '',
        isOnPullRequest: pullBranch !== undefined && base === pullBranch,
        facts: {
            givenTitle: settings['pull-request-title'],
            subjectTitle: (0,workflow_event/* textOf */.b6)(event.payload, 'issue', 'title') ?? (0,workflow_event/* textOf */.b6)(event.payload, 'pull_request', 'title'),
            subject,
            sessionId: delivery.sessionId,
            isFailed: delivery.conclusion !== 'success',
            runUrl: event.runUrl,
            report: delivery.report,
            redact: (text) => redactor.redact(text)
        },
        wishes: {
            isDraft: settings['pull-request-draft'] ?? true,
            labels: settings['pull-request-labels'] ?? [],
            reviewers: settings['pull-request-reviewers'] ?? [],
            serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com'
        },
        temporaryDirectory,
        signal
    };
}
/** Reads contents by their digests: one that was changed on its way is refused. */
function contentReader(folder) {
    return ({ path: name, content }) => {
        if (content === null || content.mode === '160000')
            return Buffer.alloc(0);
        const file = external_node_path_.join(folder, content.digest);
        const bytes = external_node_fs_.existsSync(file) ? external_node_fs_.readFileSync(file) : undefined;
        if (bytes === undefined || (0,delivery_delivery/* digestOf */.ol)(bytes) !== content.digest)
            throw new untrusted_data_error/* UntrustedDataError */.v('CHANGED', `The content of ${name} ${bytes === undefined ? 'is missing' : 'was changed on its way'}: it contains text that looks like a secret and was masked, or the artifact was changed. Nothing was delivered.`);
        return bytes;
    };
}


/***/ }),

/***/ 34858:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isLoopback)
/* harmony export */ });
/** Whether an address is of this machine: a stand-in that a rehearsal may write to. */
function isLoopback(address) {
    if (address === undefined || !URL.canParse(address))
        return false;
    return ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(address).hostname);
}


/***/ })

};
