export const id = 958;
export const ids = [958];
export const modules = {

/***/ 42682:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ reportReview),
/* harmony export */   fw: () => (/* binding */ reportReviewFailure),
/* harmony export */   tk: () => (/* binding */ reportReviewPreview)
/* harmony export */ });
/* harmony import */ var _report_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65235);
/* harmony import */ var _report_text_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53289);
/* harmony import */ var _runner_runner_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95318);
/** Reports a review: outputs, annotations, and a section of the job summary. */



const TITLE = 'Review';
const FINDINGS_LISTED = 100;
/** A review that says nothing new is no failure. */
function reportReview(result, step) {
    const { log } = step;
    if (result.kind === 'nothing') {
        log.annotate('notice', `No review was posted: ${result.reason}.`, TITLE);
        appendSummary([`No review was posted: ${(0,_report_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(result.reason)}.`], step);
        return;
    }
    const { url, event, comments, inBody, known, resolved, isDismissed, notices } = result;
    (0,_runner_runner_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH)('review-url', url ?? '');
    const counts = [
        url === undefined
            ? 'Nothing new was found'
            : `Review posted (${event === 'COMMENT' ? 'comment' : 'requests changes'}): ${(0,_report_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumberOf */ .Of)(comments.length, 'comment')} on lines, ${(0,_report_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumberOf */ .Of)(inBody.length, 'finding')} in its body`,
        ...(known.length === 0
            ? []
            : [`${(0,_report_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumberOf */ .Of)(known.length, 'finding')} of earlier reviews, not repeated`]),
        ...(resolved === 0
            ? []
            : [`${(0,_report_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumberOf */ .Of)(resolved, 'comment')} resolved, because the lines are gone`]),
        ...(isDismissed ? ['the request for changes is lifted'] : [])
    ].join('; ');
    log.write(`${counts}.${url === undefined ? '' : ` ${url}`}`);
    for (const notice of notices)
        log.annotate('notice', notice, TITLE);
    appendSummary([
        `${counts}.${url !== undefined && /^https?:\/\/[\w.~:/#-]+$/.test(url) ? ` [Open it](${url}).` : ''}`,
        ...notices.map((each) => `- ${(0,_report_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(each)}`)
    ], step);
}
/** Returns the message. */
function reportReviewFailure(message, step) {
    step.log.annotate('error', message, TITLE);
    appendSummary([(0,_report_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(message)], step);
    return message;
}
/** What a rehearsal would post. */
function reportReviewPreview({ findings, problems }, pull, step) {
    const where = pull === undefined ? '; there is no pull request, so a session would fail' : ` in #${pull}`;
    step.log.write(`A rehearsal posts no review; ${(0,_report_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumberOf */ .Of)(findings.length, 'finding')} would be posted.`);
    appendSummary([
        `A rehearsal posts nothing. ${(0,_report_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumberOf */ .Of)(findings.length, 'finding')} would be posted${where}:`,
        '',
        ...findings.slice(0, FINDINGS_LISTED).map(describeFinding),
        ...problems.map((problem) => `- lost: ${(0,_report_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(problem)}`)
    ], step);
}
function describeFinding({ path, line, severity, category, title, agent }) {
    const place = path === undefined ? '' : ` ${(0,_report_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(path)}${line === undefined ? '' : `, line ${line}`}:`;
    return `- ${severity}, ${(0,_report_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(category)}:${place} ${(0,_report_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(title)} (${(0,_report_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .inlineText */ .ln)(agent)})`;
}
function appendSummary(lines, { closingSections }) {
    closingSections.push(`## Review\n${lines.join('\n')}`);
}


/***/ }),

/***/ 10958:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ NOT_RECORDED),
  runReview: () => (/* binding */ runReview)
});

// EXTERNAL MODULE: ./lib/util/error-message.js
var error_message = __webpack_require__(36228);
// EXTERNAL MODULE: ./lib/action/event/workflow-event.js
var workflow_event = __webpack_require__(301);
// EXTERNAL MODULE: ./lib/action/github/is-loopback.js
var is_loopback = __webpack_require__(34858);
// EXTERNAL MODULE: ./lib/session/record/finding.js
var finding = __webpack_require__(42753);
;// CONCATENATED MODULE: ./lib/session/review/diff.js
/** The diff of a pull request as GitHub shows it: files with patches, parsed to the lines that a comment can be on. Pure. */
/** Parses a patch of GitHub's API. */
function parsePatch(patch) {
    const hunks = [];
    let [before, after] = [0, 0];
    for (const line of patch.split('\n')) {
        const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
        if (header !== null) {
            ;
            [before, after] = [Number(header[1]), Number(header[2])];
            hunks.push([]);
            continue;
        }
        const text = line.slice(1);
        const hunk = hunks.at(-1);
        if (line.startsWith('+'))
            hunk?.push({ kind: 'added', before: undefined, after: after++, text });
        else if (line.startsWith('-'))
            hunk?.push({ kind: 'deleted', before: before++, after: undefined, text });
        else if (line.startsWith(' '))
            hunk?.push({ kind: 'context', before: before++, after: after++, text });
        // What is left is "\ No newline at end of file".
    }
    return hunks;
}
/** A side of a hunk: the lines of the new text, or those of the old text. */
function sideOf(hunk, side) {
    return hunk.filter(({ kind }) => kind !== (side === 'RIGHT' ? 'deleted' : 'added'));
}
/** A line without what an editor or a model changes about it: white space. */
function normalizeLine(line) {
    return line.replace(/\s+/g, ' ').trim();
}

;// CONCATENATED MODULE: ./lib/session/review/anchor.js

/** Finds the place in the pull request's files. */
function anchorFinding(finding, files) {
    const { path, quote, side } = finding;
    if (path === undefined)
        return { reason: 'it names no file' };
    const file = files.find((each) => each.path === path) ?? files.find((each) => each.previousPath === path);
    if (file === undefined)
        return { reason: 'the pull request does not change this file' };
    if (quote === undefined)
        return { reason: 'it quotes no line' };
    if (file.patch === undefined)
        return { reason: 'GitHub shows no diff of this file' };
    const sides = side === undefined ? ['RIGHT', 'LEFT'] : [side];
    for (const quoted of spellingsOf(quote)) {
        for (const fits of [isWhole, isWithin])
            for (const each of sides) {
                const places = findPlaces(file.patch, each, quoted, fits);
                if (places.length > 0)
                    return choose(file.path, each, places, finding, quoted);
            }
    }
    return { reason: 'its quote is not in the lines that the pull request shows of this file' };
}
const isWhole = (quoted, lines) => quoted.every((line, index) => normalizeLine(line) === normalizeLine(lines[index] ?? ''));
/** Shorter parts of a line are anywhere. */
const LEAST_PART = 6;
/** The first line may begin before the quote, and the last one may go on after it. */
const isWithin = (quoted, lines) => {
    const [first = '', ...rest] = quoted.map(normalizeLine);
    const [start = '', ...others] = lines.map(normalizeLine);
    const last = rest.pop();
    if (last === undefined)
        return first.length >= LEAST_PART && start.includes(first);
    const end = others.pop() ?? '';
    return start.endsWith(first) && end.startsWith(last) && rest.every((line, index) => line === others[index]);
};
/** The quote, and the quote without the marks of a diff. */
function spellingsOf(quote) {
    const lines = quote.replace(/\r\n?/g, '\n').split('\n');
    const from = lines.findIndex((line) => line.trim() !== '');
    const to = lines.findLastIndex((line) => line.trim() !== '');
    const own = lines.slice(from, to + 1);
    const isDiff = own.every((line) => /^[+\- ]/.test(line)) && own.some((line) => /^[+-]/.test(line));
    return isDiff ? [own, own.map((line) => line.slice(1))] : [own];
}
function findPlaces(patch, side, quoted, fits) {
    return parsePatch(patch).flatMap((hunk) => {
        const lines = sideOf(hunk, side);
        return lines.flatMap((_, start) => {
            const place = lines.slice(start, start + quoted.length);
            if (place.length < quoted.length)
                return [];
            // Lines that the change leaves as they are belong to the new text.
            if (side === 'LEFT' && place.every(({ kind }) => kind === 'context'))
                return [];
            const texts = place.map(({ text }) => text);
            return fits(quoted, texts) ? [place] : [];
        });
    });
}
function choose(path, side, places, { line: hint }, quoted) {
    const numberOf = (line) => (side === 'RIGHT' ? line?.after : line?.before) ?? 0;
    const distance = (place) => Math.abs(numberOf(place[0]) - (hint ?? 0));
    if (places.length > 1 && hint === undefined)
        return { reason: `its quote is there ${places.length} times, and it names no line` };
    const [place] = places.toSorted((left, right) => distance(left) - distance(right));
    if (place === undefined)
        return { reason: 'its quote is not there' };
    const lines = place.map(({ text }) => text);
    const isCertain = places.length === 1 || distance(place) === 0;
    return {
        anchor: {
            path,
            side,
            startLine: numberOf(place[0]),
            line: numberOf(place.at(-1)),
            lines,
            isExact: isCertain && quoted.every((line, index) => line === lines[index])
        }
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/session/review/finding-key.js
/**
 * What a finding is recognized by in the next review: its file, the lines that it is about and its category. Neither line
 * numbers nor prose are part of it, because both drift. Pure.
 */


const HASH_CHARACTERS = 24;
/** @param lines the whole lines that it is anchored at, or the lines of its quote */
function identify(finding, path, lines) {
    const text = hashLines(lines);
    const { category, severity, side = 'RIGHT' } = finding;
    const words = wordsOf(finding.title);
    const title = words.join(' ').slice(0, TITLE_CHARACTERS);
    // Without lines the title is all that distinguishes findings about a file, in whatever order its words are.
    const named = lines.length === 0 ? [...new Set(words)].toSorted().join(' ') : '';
    return {
        key: keyOf(path, text, category, named),
        file: hashPath(path),
        text,
        lines: lines.length,
        side,
        severity,
        title
    };
}
const TITLE_CHARACTERS = 150;
/** The hash of lines, whatever their white space. */
function hashLines(lines) {
    return hash(lines.map(normalizeLine).join('\n'));
}
/** The hash of a path. */
function hashPath(path) {
    return hash(path);
}
/** The key of a file, lines and a category. */
function keyOf(path, text, category, title) {
    return hash([path, text, normalizeLine(category).toLowerCase(), title].join('\0'));
}
function hash(value) {
    return (0,external_node_crypto_.createHash)('sha256').update(value).digest('hex').slice(0, HASH_CHARACTERS);
}
/** Share of words that two titles of the same fault have in common. */
const NEAR = 0.5;
/** Whether two titles say the same in other words. */
function isNearTitle(left, right) {
    const [first, second] = [new Set(wordsOf(left)), new Set(wordsOf(right))];
    if (first.size === 0 || second.size === 0)
        return false;
    const common = [...first].filter((word) => second.has(word)).length;
    return common / Math.min(first.size, second.size) >= NEAR && common >= Math.min(2, first.size, second.size);
}
/** Words that say nothing about a fault. */
const EMPTY = new Set('a an the is are be has have in of to for and or not no with on at by from it its this that as may can when if'.split(' '));
function wordsOf(title) {
    return (title.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [])
        .filter((word) => !EMPTY.has(word))
        .map((word) => (word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word));
}

;// CONCATENATED MODULE: ./lib/session/review/merge-findings.js
/** Anchors the findings of all agents and merges those that say the same, so that each is posted once with all their names. Pure. */



/** Places all findings; the most severe first. */
function placeFindings(findings, files) {
    const placed = [];
    for (const next of findings.map((finding) => place(finding, files))) {
        const index = placed.findIndex((each) => isSame(each, next));
        const same = placed[index];
        if (same === undefined)
            placed.push(next);
        else
            placed[index] = merge(same, next);
    }
    return placed.toSorted((left, right) => finding/* SEVERITIES */.o.indexOf(left.identity.severity) - finding/* SEVERITIES */.o.indexOf(right.identity.severity));
}
function place(finding, files) {
    const found = anchorFinding(finding, files);
    const anchor = 'anchor' in found ? found.anchor : undefined;
    const given = finding.path ?? '';
    const file = files.find(({ path }) => path === given) ?? files.find((each) => each.previousPath === given);
    const path = anchor?.path ?? file?.path ?? given;
    const lines = anchor?.lines ?? quotedLines(finding.quote);
    const sided = { ...finding, side: anchor?.side ?? finding.side ?? 'RIGHT' };
    const before = file?.previousPath;
    return {
        finding,
        agents: [finding.agent],
        others: [],
        identity: identify(sided, path, lines),
        earlierKeys: before === undefined ? [] : [identify(sided, before, lines).key],
        paths: before === undefined ? [path] : [path, before],
        anchor,
        reason: 'reason' in found ? found.reason : ''
    };
}
function quotedLines(quote) {
    return (quote ?? '').split('\n').filter((line) => line.trim() !== '');
}
/** The same key at the same place, or nearly the same title at overlapping lines. Without lines a near title proves nothing. */
function isSame(left, right) {
    if (left.paths[0] !== right.paths[0])
        return false;
    const [first, second] = [left.anchor, right.anchor];
    const isNear = isNearTitle(left.finding.title, right.finding.title);
    if (first === undefined || second === undefined) {
        if (first !== second)
            return false;
        const isSameQuote = left.identity.lines > 0 && left.identity.text === right.identity.text;
        return left.identity.key === right.identity.key || (isNear && isSameQuote);
    }
    if (first.side !== second.side)
        return false;
    const isSamePlace = first.startLine === second.startLine && first.line === second.line;
    const overlaps = first.startLine <= second.line && second.startLine <= first.line;
    return (isSamePlace && left.identity.key === right.identity.key) || (overlaps && isNear);
}
function merge(first, second) {
    const [main, other] = finding/* SEVERITIES */.o.indexOf(second.identity.severity) < finding/* SEVERITIES */.o.indexOf(first.identity.severity)
        ? [second, first]
        : [first, second];
    const agents = [...new Set([...first.agents, ...second.agents])];
    const said = [main, ...main.others.map((finding) => ({ finding }))].map(({ finding }) => finding);
    const isNew = (finding) => !said.some(({ title, body }) => title === finding.title && body === finding.body);
    const others = [...main.others, ...[other.finding, ...other.others].filter(isNew)];
    return { ...main, agents, others };
}

;// CONCATENATED MODULE: ./lib/session/review/plan-review.js
/**
 * Decides what of the findings is posted, given what was posted before: nothing twice, nothing that a person settled, and
 * nothing lost. Pure.
 */

/** @param mostComments `review-max-comments`: the others go into the body */
function planReview(findings, { threads, inBodies }, mostComments) {
    // A finding that we resolved as gone and that is back is a new one.
    const live = threads.filter(({ isResolvedByUs }) => !isResolvedByUs);
    const pairs = pairUp(findings, live);
    const isMoved = (finding, thread) => finding.anchor !== undefined && isOutdated(thread);
    const replaced = [...pairs]
        .filter(([finding, thread]) => isMoved(finding, thread))
        .map(([, thread]) => thread);
    // An earlier run may have posted the finding at its new lines, and got no further.
    const leftBehind = live.filter((thread) => isOutdated(thread) &&
        live.some((other) => other.lines !== undefined && other.identity.key === thread.identity.key));
    const moved = [...new Set([...replaced, ...leftBehind])];
    const isKnown = (finding) => {
        const thread = pairs.get(finding);
        if (thread !== undefined)
            return !isMoved(finding, thread);
        return inBodies.some((identity) => isSameIdentity(finding, identity));
    };
    const news = findings.filter((finding) => !isKnown(finding));
    const inline = news.filter(({ anchor }) => anchor !== undefined);
    const paired = new Set(pairs.values());
    const open = live.filter(({ isResolved }) => !isResolved);
    return {
        comments: inline.slice(0, mostComments),
        body: [
            ...inline
                .slice(mostComments)
                .map((finding) => ({ ...finding, reason: 'there are more comments than review-max-comments' })),
            ...news.filter(({ anchor }) => anchor === undefined)
        ],
        known: findings.filter(isKnown),
        settled: findings.filter((finding) => pairs.get(finding)?.isResolved === true),
        moved,
        unmatched: open.filter((thread) => !paired.has(thread) && !moved.includes(thread)),
        repeated: open.filter((thread) => paired.has(thread) && !moved.includes(thread))
    };
}
/** Nobody sees it at its lines any more, and nobody has done anything about it. */
function isOutdated({ lines, isResolved, isReopened, hasReplies }) {
    return lines === undefined && !(isResolved || isReopened || hasReplies);
}
function isSameIdentity({ identity, earlierKeys, paths }, other) {
    if ([identity.key, ...earlierKeys].includes(other.key))
        return true;
    return (
    // Without lines a near title may be another finding about the file.
    identity.lines > 0 &&
        paths.some((path) => hashPath(path) === other.file) &&
        identity.text === other.text &&
        isNearTitle(identity.title, other.title));
}
/**
 * Each finding with the thread that was posted for it. Equal lines in several places have one key, so the nearest belong
 * together; what is left is compared by lines and title, because a model may name another category or quote one line more.
 */
function pairUp(findings, threads) {
    const pairs = new Map();
    const taken = new Set();
    const pairBy = (fits) => {
        const candidates = findings.flatMap((finding) => threads
            .filter((thread) => fits(finding, thread))
            .map((thread) => ({ finding, thread, distance: distanceOf(finding, thread) })));
        for (const { finding, thread } of candidates.toSorted((left, right) => left.distance - right.distance)) {
            if (pairs.has(finding) || taken.has(thread))
                continue;
            pairs.set(finding, thread);
            taken.add(thread);
        }
    };
    pairBy(({ identity, earlierKeys }, thread) => [identity.key, ...earlierKeys].includes(thread.identity.key));
    pairBy((finding, thread) => finding.paths.includes(thread.path) &&
        isNearTitle(finding.identity.title, thread.identity.title) &&
        (finding.identity.text === thread.identity.text || overlaps(finding, thread)));
    return pairs;
}
/** Beyond any line: an outdated comment is paired last. */
const FAR = Number.MAX_SAFE_INTEGER;
function distanceOf({ anchor }, { lines }) {
    return anchor === undefined || lines === undefined ? FAR : Math.abs(anchor.startLine - lines.from);
}
function overlaps({ anchor }, { lines, identity }) {
    return (anchor !== undefined &&
        lines !== undefined &&
        anchor.side === identity.side &&
        anchor.startLine <= lines.to &&
        lines.from <= anchor.line);
}

// EXTERNAL MODULE: ./lib/util/environment-error.js
var environment_error = __webpack_require__(74902);
// EXTERNAL MODULE: ./lib/action/github/github-error.js
var github_error = __webpack_require__(16294);
// EXTERNAL MODULE: ./lib/action/github/rate-limits.js
var rate_limits = __webpack_require__(41585);
;// CONCATENATED MODULE: ./lib/action/review/create-review.js
/** Posts one review. GitHub takes all of its comments or none, so a place that it refuses must not cost the others. */


/** @throws GitHubApiError */
async function createReview(api, draft, send) {
    const { pull, head, comments, renderBody, furtherBody } = draft;
    let { event } = draft;
    const post = async (posted, body, as = event) => {
        const review = { head, body, comments: posted.map(({ comment }) => comment) };
        try {
            return await send(() => api.createReview(pull, { ...review, event: as }));
        }
        catch (error) {
            if (as !== 'REQUEST_CHANGES' || !/request changes on your own/i.test((0,error_message/* errorMessage */.g)(error)))
                throw error;
            event = 'COMMENT';
            return send(() => api.createReview(pull, { ...review, event }));
        }
    };
    /** The comments that GitHub refuses; the others are posted. Halves, because GitHub often does not say which it is. */
    const postHalves = async (posted) => {
        try {
            await post(posted, furtherBody, 'COMMENT');
            return [];
        }
        catch (error) {
            if (!isRefusedPlace(error))
                throw error;
            if (posted.length < 2)
                return posted.map(({ subject }) => subject);
            const middle = Math.ceil(posted.length / 2);
            return [...(await postHalves(posted.slice(0, middle))), ...(await postHalves(posted.slice(middle)))];
        }
    };
    let [kept, refused] = [comments, []];
    for (;;) {
        try {
            const url = await post(kept, renderBody(refused));
            return { url, refused, isSoftened: event !== draft.event };
        }
        catch (error) {
            if (!isRefusedPlace(error) || kept.length === 0)
                throw error;
            const named = indexesOf(error).filter((index) => index < kept.length);
            const isBad = (index) => named.includes(index) || kept.length === 1;
            const bad = kept.filter((_, index) => isBad(index)).map(({ subject }) => subject);
            refused = [...refused, ...(bad.length > 0 ? bad : await postHalves(kept))];
            kept = bad.length > 0 ? kept.filter((_, index) => !isBad(index)) : [];
        }
    }
}
function isRefusedPlace(error) {
    return (error instanceof github_error/* GitHubApiError */.O &&
        error.status === 422 &&
        /part of the diff|could not be resolved|diff hunk|start_line|comments\[\d|same side/i.test(error.message));
}
/** The comments that the answer names. */
function indexesOf(error) {
    const { message, cause } = error;
    const data = cause?.response?.data;
    const said = `${message} ${JSON.stringify(data ?? '')}`;
    return [...new Set([...said.matchAll(/comments[[.](\d{1,4})/g)].map(([, index]) => Number(index)))];
}

// EXTERNAL MODULE: ./lib/action/github/own-marker.js
var own_marker = __webpack_require__(1063);
;// CONCATENATED MODULE: ./lib/action/review/finding-mark.js

const NAME = `${own_marker/* OWN_MARK */.xI}finding-1`;
/** Renders the mark. */
function findingMark({ key, file, text, lines, side, severity, title }) {
    const words = Buffer.from(title).toString('base64url');
    return `${NAME} ${[key, file, text, lines, side, severity, words].join(' ')} -->`;
}
const MARK = /^<!-- mpm-orchestrator:finding-1 ([0-9a-f]{24}) ([0-9a-f]{24}) ([0-9a-f]{24}) (\d{1,4}) (RIGHT|LEFT) (high|medium|low) ([\w-]*) -->/;
/** The marks that a text begins with, one on each line. */
function parseFindingMarks(body) {
    const identities = [];
    for (const line of body.trimStart().split(/\r?\n/)) {
        // Marks of other kinds may stand between them.
        if (!line.startsWith(own_marker/* OWN_MARK */.xI))
            break;
        const found = MARK.exec(line);
        if (found === null)
            continue;
        const [, key = '', file = '', text = '', lines, side, severity, words = ''] = found;
        identities.push({
            key,
            file,
            text,
            lines: Number(lines),
            side: side === 'LEFT' ? 'LEFT' : 'RIGHT',
            severity: severity === 'high' ? 'high' : severity === 'low' ? 'low' : 'medium',
            title: Buffer.from(words, 'base64url').toString()
        });
    }
    return identities;
}
/** What a comment gets at its end when we resolve it; a person may open it again, and then it stays open. */
const RESOLVED_MARK = `${own_marker/* OWN_MARK */.xI}finding-resolved -->`;

// EXTERNAL MODULE: ./lib/report/text/markdown.js
var markdown = __webpack_require__(65235);
// EXTERNAL MODULE: ./lib/report/text/plain-text.js
var plain_text = __webpack_require__(94918);
// EXTERNAL MODULE: ./lib/report/text/prose.js
var prose = __webpack_require__(29827);
;// CONCATENATED MODULE: ./lib/action/review/review-text.js
/** The texts of a review. What agents wrote is displayed literally; only a suggestion is passed on as it is. Pure. */





/** GitHub accepts 65,536 characters. */
const BODY_LIMIT_BYTES = 60_000;
/** A longer run of backticks is no code that anybody writes. */
const LONGEST_FENCE = 20;
/** A comment on lines. */
function renderComment(placed, redact) {
    const parts = [findingMark(placed.identity), ...renderFinding(placed)];
    return redact(parts.join('\n\n'));
}
function renderFinding(placed) {
    const { finding, others, agents } = placed;
    const by = `*Found by ${listOf(agents.map((name) => (0,markdown/* inlineText */.ln)(name, 100)))}.*`;
    const own = [headingOf(finding), (0,prose/* prose */.C)(finding.body), ...renderReplacement(placed)];
    const more = others.map((other) => [headingOf(other), (0,prose/* prose */.C)(other.body)].filter((part) => part !== '').join('\n\n'));
    const fitting = more.filter((_, index) => (0,plain_text/* byteLength */.dp)([...own, ...more.slice(0, index + 1), by].join('\n\n')) < COMMENT_LIMIT_BYTES);
    const left = more.length - fitting.length;
    const note = left === 0
        ? ''
        : `*${left} more about these lines: see session.json in the artifact of the workflow run.*`;
    return [...own, ...fitting, note, by].filter((part) => part !== '');
}
/** With room for the mark: GitHub accepts 65,536 characters. */
const COMMENT_LIMIT_BYTES = 60_000;
function headingOf({ severity, category, title }) {
    return `**${severity[0]?.toUpperCase() ?? ''}${severity.slice(1)}, ${(0,markdown/* inlineText */.ln)(category)}: ${(0,markdown/* inlineText */.ln)(title)}**`;
}
function listOf(names) {
    const last = names.at(-1) ?? '';
    return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
/** A suggestion where applying it gives exactly what the agent meant, otherwise the text alone. */
function renderReplacement({ finding, anchor }) {
    const { replacement } = finding;
    if (replacement === undefined)
        return [];
    if (anchor !== undefined && isSuggestion(replacement, anchor)) {
        const longest = Math.max(2, ...Array.from(replacement.matchAll(/`+/g), ([run]) => run.length));
        const mark = '`'.repeat(longest + 1);
        const lines = replacement === '' ? '' : `${replacement.replace(/\n$/, '')}\n`;
        return [`${mark}suggestion\n${lines}${mark}`];
    }
    return replacement.trim() === '' ? [] : ['Instead:', (0,markdown/* fence */.EU)(replacement)];
}
/**
 * GitHub puts a suggestion in place of whole lines. Lines that end with CR would lose it, and characters that a reader cannot see
 * have no place in what is applied by a click.
 */
function isSuggestion(replacement, anchor) {
    const { isExact, side, lines } = anchor;
    return (isExact &&
        side === 'RIGHT' &&
        !lines.some((line) => line.endsWith('\r')) &&
        (0,plain_text/* plainText */.wh)(replacement) === replacement &&
        !replacement.includes('`'.repeat(LONGEST_FENCE)) &&
        replacement.replace(/\n$/, '') !== lines.join('\n'));
}
/** The mark of a review's body. */
function reviewMark(job) {
    return (0,own_marker/* ownMark */.a1)('review', job);
}
/** The body, and how many of its findings did not fit. */
function renderReviewBody(facts) {
    const { comments, body, known, problems, runUrl, redact } = facts;
    const count = comments + body.length;
    const whole = runUrl === undefined ? '' : ` Details: [the workflow run](${runUrl}).`;
    const intro = [
        `${count} new ${count === 1 ? 'finding' : 'findings'} in ${(0,markdown/* codeSpan */.SS)(facts.reviewed.slice(0, 10))}${known === 0 ? '' : `; ${known} of earlier reviews still ${known === 1 ? 'stands' : 'stand'}`}.${whole}`,
        ...(facts.isFailed
            ? ['> [!WARNING]\n> The session did not succeed, so there may be findings that are missing here.']
            : []),
        ...(facts.head === facts.reviewed
            ? []
            : [
                `The head of the pull request is ${(0,markdown/* codeSpan */.SS)(facts.head.slice(0, 10))}, and agents worked on ${(0,markdown/* codeSpan */.SS)(facts.reviewed.slice(0, 10))}: comments are on lines that are still there.`
            ]),
        ...(problems.length === 0
            ? []
            : [
                `Findings are missing here:\n${problems
                    .slice(0, PROBLEMS_LISTED)
                    .map((problem) => `- ${(0,markdown/* inlineText */.ln)(problem, 300)}`)
                    .join('\n')}`
            ])
    ];
    const marks = [reviewMark(facts.job)];
    const sections = [];
    const sizeOf = () => (0,plain_text/* byteLength */.dp)([...marks, ...intro, ...sections].join('\n\n')) + ROOM_FOR_NOTE;
    let omitted = 0;
    for (const placed of body) {
        const section = renderSection(placed);
        const mark = findingMark(placed.identity);
        if (omitted > 0 || sizeOf() + (0,plain_text/* byteLength */.dp)(section) + (0,plain_text/* byteLength */.dp)(mark) > BODY_LIMIT_BYTES)
            omitted += 1;
        else {
            marks.push(mark);
            sections.push(section);
        }
    }
    const note = omitted === 0
        ? []
        : [
            `*${omitted} more ${omitted === 1 ? 'finding does' : 'findings do'} not fit here: see session.json in the artifact of the workflow run.*`
        ];
    return { text: redact([marks.join('\n'), ...intro, ...sections, ...note].join('\n\n')), omitted };
}
const PROBLEMS_LISTED = 20;
const ROOM_FOR_NOTE = 300;
function renderSection(placed) {
    const { finding, reason, anchor } = placed;
    const path = anchor?.path ?? finding.path;
    const line = anchor?.startLine ?? finding.line;
    const place = path === undefined ? '' : `${(0,markdown/* codeSpan */.SS)(path)}${line === undefined ? '' : `, line ${line}`}`;
    const why = `${place}${place === '' ? '' : ': '}no comment on a line, because ${(0,markdown/* inlineText */.ln)(reason)}.`;
    const [heading = '', ...rest] = renderFinding(placed);
    return [
        '---',
        heading,
        (0,plain_text/* oneLine */.TN)(why),
        ...(finding.quote === undefined ? [] : [(0,markdown/* fence */.EU)(finding.quote)]),
        ...rest
    ].join('\n\n');
}
/** What is added to a comment of ours whose lines are gone. */
function renderResolved(body, words) {
    return `${body.trimEnd()}\n\n*${words}*\n${RESOLVED_MARK}`;
}

;// CONCATENATED MODULE: ./lib/action/review/earlier-reviews.js


/** The threads that begin with a finding of ours: only the author counts, because anybody can copy the mark. */
function ownThreads(threads) {
    return threads.flatMap((thread) => {
        const { id, path, line, startLine, isOutdated, isResolved, resolvedBy, viewerCanResolve } = thread;
        const first = thread.comments.nodes?.[0];
        if (first?.viewerDidAuthor !== true)
            return [];
        const [identity] = parseFindingMarks(first.body);
        if (identity === undefined)
            return [];
        const isMarked = first.body.trimEnd().endsWith(RESOLVED_MARK);
        return [
            {
                id,
                comment: first.id,
                body: first.body,
                identity,
                path,
                lines: line === null || isOutdated ? undefined : { from: startLine ?? line, to: line },
                isResolved,
                // GitHub names no user where an app resolved it.
                isResolvedByUs: isResolved &&
                    (resolvedBy === null || (isMarked && isSameLogin(resolvedBy.login, first.author?.login))),
                isReopened: isMarked && !isResolved,
                hasReplies: thread.comments.totalCount > 1,
                mayResolve: viewerCanResolve
            }
        ];
    });
}
function isSameLogin(left, right) {
    const plain = (login) => login.toLowerCase().replace(/\[bot\]$/, '');
    return right !== undefined && plain(left) === plain(right);
}
/** @param job identifies the job: another one's reviews are not dismissed by this one */
function ownReviews(reviews, job) {
    const own = reviews.filter(({ viewerDidAuthor, state }) => viewerDidAuthor && state !== 'PENDING');
    const ofJob = own.filter(({ body }) => body.trimStart().startsWith(reviewMark(job)));
    return {
        inBodies: own.flatMap(({ body }) => parseFindingMarks(body)),
        blocking: ofJob.filter(({ state }) => state === 'CHANGES_REQUESTED'),
        wasDismissed: ofJob.some(({ state }) => state === 'DISMISSED')
    };
}

;// CONCATENATED MODULE: ./lib/action/review/explain-refusal.js
/** Why GitHub refused a request of a review, and whose move it is. Pure. */


/** Known texts, by what to do about them. */
const KNOWN = [
    {
        pattern: /one pending review/i,
        advice: "A review that was begun and not submitted is in the way: another workflow with the same token left it. Delete it (Files changed → Finish your review → Discard), or pass an app's token as github-token"
    },
    {
        pattern: /lock prevents|is locked|conversation.*locked/i,
        advice: 'The conversation of the pull request is locked: unlock it'
    },
    { pattern: /rate limit/i, advice: 'Re-run this job later: nothing is posted twice' }
];
/** The reason with what to do, as a sentence. `permission`: what the request needs. */
function explainReviewRefusal(error, what, permission) {
    const reason = (0,error_message/* errorMessage */.g)(error).replace(/\.$/, '');
    const advice = KNOWN.find(({ pattern }) => pattern.test(reason))?.advice ?? adviceByCode(error, permission);
    return `${what}: ${reason}.${advice === undefined ? '' : ` ${advice}.`}`;
}
function adviceByCode(error, permission) {
    if (!(error instanceof github_error/* GitHubApiError */.O))
        return undefined;
    if (error.code === 'GITHUB_REFUSED')
        return `The token lacks the permission "${permission}": give it to the job. The token of a fork's pull request only reads, whatever the job says: post the review from a job of its own (docs/review.md)`;
    const passes = error.code !== 'GITHUB_FAILED' || (error.status !== undefined && error.status >= 500);
    return passes ? 'Re-run this job later: nothing is posted twice' : undefined;
}

;// CONCATENATED MODULE: ./lib/action/review/lift-block.js
/** Lifts the request for changes: dismisses the reviews of this job that block, unless a high finding is in their bodies. */



const DISMISSAL = 'No finding of high severity is open any more.';
/** To be called when no comment of high severity is open, and nothing high was reported. */
async function liftBlock(api, blocking, send) {
    // Nobody can resolve what is in a body, and its lines or file may never have been part of the change.
    const standing = blocking.filter(({ body }) => parseFindingMarks(body).some(({ severity }) => severity === 'high'));
    if (standing.length > 0)
        return {
            isDismissed: false,
            notices: [
                `The request for changes stays: a finding of high severity is in the body of a review, where nothing shows whether it is mended. If it is, dismiss the review by hand: ${standing.map(({ url }) => url).join(', ')}`
            ]
        };
    const notices = [];
    for (const { id, url } of blocking)
        try {
            await send(() => api.dismissReview(id, DISMISSAL));
        }
        catch (error) {
            if (!(error instanceof github_error/* GitHubApiError */.O))
                throw error;
            notices.push(`${explainReviewRefusal(error, 'Nothing of high severity is open, but the review that requests changes could not be dismissed', 'pull-requests: write')} On a protected branch only some may: dismiss it by hand, ${url}`);
        }
    return { isDismissed: blocking.length > notices.length, notices };
}

;// CONCATENATED MODULE: ./lib/action/review/situation.js

/** Pushes while the files were listed. */
const MOST_READS = 5;
/**
 * The head and exactly its files; why nothing can be posted.
 * @throws EnvironmentError if it does not stay the same for as long as that takes
 */
async function readSituation(api, pull, send) {
    let before = await send(() => api.readPull(pull));
    for (let read = 1; read <= MOST_READS; read++) {
        if (!before.isOpen)
            return `pull request #${pull} is closed`;
        const { entries, isWhole } = await send(() => api.listFiles(pull));
        const after = await send(() => api.readPull(pull));
        if (after.head === before.head)
            return { head: after.head, files: entries, isWhole };
        before = after;
    }
    throw new environment_error/* EnvironmentError */.e('GITHUB_FAILED', `No review was posted: pull request #${pull} got pushes faster than its files could be read. Re-run this job once they have ended: nothing is posted twice.`);
}

;// CONCATENATED MODULE: ./lib/action/review/stale-threads.js
/**
 * Resolves comments of ours whose lines are gone. That a finding is not reported again proves nothing: only that the lines are
 * no longer in the file, and that nobody answered.
 */





/** Reads the files of the head that the threads are on. Never rejects because of a missing permission. */
async function findStale(api, threads, { head, files, isWhole }, send) {
    const candidates = threads.filter(({ hasReplies, isReopened, identity }) => !hasReplies && !isReopened && identity.lines > 0);
    if (candidates.length === 0)
        return { gone: [], notices: [] };
    const fileOf = (thread) => files.find(({ path, previousPath }) => path === thread.path || previousPath === thread.path);
    const gone = [];
    const old = candidates.filter(({ identity }) => identity.side === 'LEFT');
    for (const thread of old) {
        const file = fileOf(thread);
        if (file === undefined ? isWhole : file.patch !== undefined && !hasDeleted(file.patch, thread))
            gone.push(thread);
    }
    try {
        const current = candidates.filter(({ identity }) => identity.side === 'RIGHT');
        const blobs = current.length === 0 ? undefined : await send(() => api.listBlobs(head));
        const searches = new Map();
        for (const thread of blobs === undefined ? [] : current) {
            const blob = blobs?.get(fileOf(thread)?.path ?? thread.path);
            if (blob !== undefined && !searches.has(blob))
                searches.set(blob, searchIn((await send(() => api.readBlob(blob))).split('\n')));
            const search = blob === undefined ? undefined : searches.get(blob);
            if (search?.(thread) !== true)
                gone.push(thread);
        }
        return { gone, notices: [] };
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubApiError */.O))
            throw error;
        return {
            gone,
            notices: [
                `Whether the lines of ${candidates.length} earlier comments are gone is unknown: ${(0,error_message/* errorMessage */.g)(error)}. Give the job "contents: read".`
            ]
        };
    }
}
/** Only hashes of the lines are known. Those of a text are computed once for each number of lines. */
function searchIn(lines) {
    const hashes = new Map();
    return ({ identity }) => {
        const count = identity.lines;
        const known = hashes.get(count) ??
            new Set(lines
                .slice(0, Math.max(0, lines.length - count + 1))
                .map((_, start) => hashLines(lines.slice(start, start + count))));
        hashes.set(count, known);
        return known.has(identity.text);
    };
}
function hasDeleted(patch, thread) {
    return parsePatch(patch).some((hunk) => searchIn(sideOf(hunk, 'LEFT').map(({ text }) => text))(thread));
}
/** Resolves the threads, or hides their comments; what fails is a notice. Returns how many are settled. */
async function settleThreads(api, threads, words, send) {
    const failures = [];
    let settled = 0;
    for (const thread of threads) {
        try {
            await settle(api, thread, send);
            // Last, because it says that it was done: what a person opens again then stays open.
            await send(() => api.updateComment(thread.comment, renderResolved(thread.body, words)));
            settled += 1;
        }
        catch (error) {
            if (!(error instanceof github_error/* GitHubApiError */.O))
                throw error;
            failures.push((0,error_message/* errorMessage */.g)(error));
        }
    }
    const [first] = failures;
    return {
        settled,
        notices: first === undefined
            ? []
            : [
                `${failures.length} comments whose lines are gone could not be resolved: ${first}. Give the job "pull-requests: write", or resolve them by hand.`
            ]
    };
}
async function settle(api, { id, comment, mayResolve }, send) {
    try {
        if (mayResolve) {
            await send(() => api.resolveThread(id));
            return;
        }
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubApiError */.O) || error.code !== 'GITHUB_REFUSED')
            throw error;
    }
    await send(() => api.minimizeComment(comment));
}

;// CONCATENATED MODULE: ./lib/action/review/post-review.js












const LONGEST_WAIT_MS = 120_000;
/** @throws EnvironmentError with what failed and what to do; what was posted before that is not posted again by a re-run */
async function postReview(api, request) {
    const { pull, job, signal, wait = rate_limits/* waitWithTimer */.p } = request;
    const context = {
        api,
        request,
        send: (ask) => {
            if (signal.aborted)
                throw new Error('The review was cancelled: re-run this job, nothing is posted twice.');
            return (0,rate_limits/* withinRateLimits */.m)(ask, { longestMs: LONGEST_WAIT_MS, signal, wait });
        }
    };
    const { send } = context;
    const found = await within('The pull request could not be read', 'pull-requests: read', async () => {
        const situation = await readSituation(api, pull, send);
        if (typeof situation === 'string')
            return situation;
        const threads = ownThreads(await send(() => api.listThreads(pull)));
        const reviews = ownReviews(await send(() => api.listReviews(pull)), job);
        return { situation, threads, reviews };
    });
    if (typeof found === 'string')
        return { kind: 'nothing', reason: found };
    const { situation, threads, reviews } = found;
    const placed = placeFindings(request.findings.map((each) => fromTop(each, situation.files, request)), situation.files);
    const plan = planReview(placed, { threads, inBodies: reviews.inBodies }, request.mostComments);
    const posted = await within('The review could not be posted', 'pull-requests: write', () => post(context, situation, plan, reviews));
    const stale = await findStale(api, plan.unmatched, situation, send);
    const gone = await settleThreads(api, stale.gone, goneWords(situation.head), send);
    const moved = await settleThreads(api, plan.moved, 'Moved: the finding is at other lines now.', send);
    const openHigh = hasHigh([
        ...placed.filter((each) => !plan.settled.includes(each)),
        ...plan.repeated,
        ...plan.unmatched.filter((thread) => !stale.gone.includes(thread))
    ]);
    const dismissal = openHigh || request.isFailed || request.problems.length > 0
        ? { isDismissed: false, notices: [] }
        : await liftBlock(api, reviews.blocking, send);
    return {
        kind: 'done',
        ...posted,
        known: plan.known,
        resolved: gone.settled,
        isDismissed: dismissal.isDismissed,
        notices: [
            ...(request.commits.includes(situation.head)
                ? []
                : [movedHead(request.commits[0] ?? '', situation.head)]),
            ...posted.notices,
            ...stale.notices,
            ...gone.notices,
            ...moved.notices,
            ...dismissal.notices
        ]
    };
}
function goneWords(head) {
    return `Resolved: these lines are gone as of ${head.slice(0, 10)}.`;
}
function movedHead(from, to) {
    return `Agents worked on ${from.slice(0, 10)}, but the head of the pull request is ${to.slice(0, 10)}: it was pushed meanwhile, or something else was checked out. Their quotes were looked up in ${to.slice(0, 10)}, which is not reviewed itself.`;
}
/** The finding with its path from the top of the repository. */
function fromTop(finding, files, { directory }) {
    const { path } = finding;
    const isChanged = (name) => files.some((file) => file.path === name || file.previousPath === name);
    if (path === undefined || directory === '' || isChanged(path))
        return finding;
    return isChanged(`${directory}/${path}`) ? { ...finding, path: `${directory}/${path}` } : finding;
}
async function within(what, permission, requests) {
    try {
        return await requests();
    }
    catch (error) {
        if (!(error instanceof github_error/* GitHubApiError */.O))
            throw error;
        throw new environment_error/* EnvironmentError */.e(error.code, explainReviewRefusal(error, what, permission), { cause: error });
    }
}
async function post({ api, request, send }, { head }, plan, reviews) {
    const { pull, redact, mayBlock, job } = request;
    const { comments, body, known } = plan;
    const isNew = comments.length + body.length > 0;
    const blocks = mayBlock &&
        (hasHigh([...comments, ...body]) ||
            // An earlier run may have got no further than its comments. What a person dismissed is settled.
            (reviews.blocking.length === 0 && !reviews.wasDismissed && hasHigh(plan.repeated)));
    if (!isNew && !blocks)
        return { url: undefined, event: 'COMMENT', comments: [], inBody: [], notices: [] };
    let omitted = 0;
    const created = await createReview(api, {
        pull,
        head,
        event: blocks ? 'REQUEST_CHANGES' : 'COMMENT',
        comments: comments.flatMap((subject) => {
            const { anchor } = subject;
            if (anchor === undefined)
                return [];
            const { path, side, startLine, line } = anchor;
            return [{ subject, comment: { path, side, startLine, line, body: renderComment(subject, redact) } }];
        }),
        renderBody: (refused) => {
            const rendered = renderReviewBody({
                ...request,
                comments: comments.length - refused.length,
                body: [...refused.map(asRefused), ...body],
                known: known.length,
                reviewed: request.commits.includes(head) ? head : (request.commits[0] ?? head),
                head
            });
            omitted = rendered.omitted;
            return rendered.text;
        },
        furtherBody: `${reviewMark(job)}\n\nA part of the findings in ${head.slice(0, 10)}.`
    }, send);
    const { url, refused, isSoftened } = created;
    return {
        url,
        event: blocks && !isSoftened ? 'REQUEST_CHANGES' : 'COMMENT',
        comments: comments.filter((each) => !refused.includes(each)),
        inBody: [...refused.map(asRefused), ...body],
        notices: [
            ...(refused.length === 0
                ? []
                : [`GitHub refused comments on the lines of ${refused.length} findings: they are in the body.`]),
            ...(omitted === 0
                ? []
                : [`${omitted} findings did not fit into the review: they are in session.json of the artifact.`]),
            ...(isSoftened
                ? ['The token that posts the review opened the pull request, so it comments and does not block it.']
                : [])
        ]
    };
}
function asRefused(placed) {
    return { ...placed, reason: 'GitHub refuses one there' };
}
function hasHigh(findings) {
    return findings.some(({ identity }) => identity.severity === 'high');
}

// EXTERNAL MODULE: ./lib/action/review/report-review.js
var report_review = __webpack_require__(42682);
// EXTERNAL MODULE: ./lib/action/review/review-choice.js
var review_choice = __webpack_require__(24591);
// EXTERNAL MODULE: ./lib/action/github/requests.js
var requests = __webpack_require__(956);
// EXTERNAL MODULE: ./lib/action/github/transient-faults.js
var transient_faults = __webpack_require__(82170);
;// CONCATENATED MODULE: ./lib/action/review/review-queries.js
/** GraphQL of a review; tests check it by GitHub's schema. */
/** Threads on lines of a pull request, with their first comment. `viewerDidAuthor`: whether this token wrote it. */
const THREADS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviewThreads(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved isOutdated path line startLine viewerCanResolve
          resolvedBy { login }
          comments(first: 1) { totalCount nodes { id body viewerDidAuthor author { login } } }
        }
      }
    }
  }
}`;
/** Reviews of a pull request, the oldest first. */
const REVIEWS = `query ($owner: String!, $name: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) {
      reviews(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { id body state viewerDidAuthor url }
      }
    }
  }
}`;
const RESOLVE = `mutation ($id: ID!) {
  resolveReviewThread(input: { threadId: $id }) { clientMutationId }
}`;
const MINIMIZE = `mutation ($id: ID!) {
  minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId }
}`;
const UPDATE_COMMENT = `mutation ($id: ID!, $body: String!) {
  updatePullRequestReviewComment(input: { pullRequestReviewCommentId: $id, body: $body }) { clientMutationId }
}`;
const DISMISS = `mutation ($id: ID!, $message: String!) {
  dismissPullRequestReview(input: { pullRequestReviewId: $id, message: $message }) { clientMutationId }
}`;

;// CONCATENATED MODULE: ./lib/action/review/review-api.js
/** The requests of a review. Endpoints: docs.github.com/en/rest/pulls/reviews; what only GraphQL has: threads and their state. */



/** GitHub lists 3,000 files at most. */
const FILE_PAGES = 30;
/** A pull request with more threads or reviews than this has other troubles; each page is a request. */
const GRAPH_PAGES = 40;
const GRAPH_TIMEOUT_MS = 60_000;
/** Creates the client; nothing is sent or loaded before the first request. */
function connectReview(access) {
    const { ask, askOnce, askGraph, list } = (0,requests/* openRequests */.j)(access);
    const [owner = '', name = ''] = access.repository.split('/');
    const read = (query, variables) => (0,transient_faults/* retryTransient */.j)(() => askGraph(query, variables), {
        signal: AbortSignal.timeout(GRAPH_TIMEOUT_MS)
    });
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it ties the query's answer to how it is read
    const readAll = async (query, number, pick) => {
        const nodes = [];
        let after = null;
        for (let page = 1; page <= GRAPH_PAGES; page++) {
            const found = pick(await read(query, { owner, name, number, after }));
            nodes.push(...(found?.nodes ?? []).filter((node) => node !== null));
            if (found?.pageInfo.hasNextPage !== true)
                break;
            after = found.pageInfo.endCursor;
        }
        return nodes;
    };
    const change = async (mutation, variables) => {
        await askGraph(mutation, variables);
    };
    return {
        readPull: async (pull_number) => {
            const { head, state } = await ask((rest, common) => rest.pulls.get({ ...common, pull_number }));
            return { head: head.sha, isOpen: state === 'open' };
        },
        listFiles: (pull_number) => list(FILE_PAGES, async (page) => (await ask((rest, common) => rest.pulls.listFiles({ ...common, ...page, pull_number }))).map(({ filename, previous_filename, patch }) => ({
            path: filename,
            previousPath: previous_filename,
            patch
        }))),
        listThreads: (pull) => readAll(THREADS, pull, (answer) => answer.repository?.pullRequest?.reviewThreads),
        listReviews: async (pull) => await readAll(REVIEWS, pull, (answer) => answer.repository?.pullRequest?.reviews ?? undefined),
        createReview: async (pull_number, { head, event, body, comments }) => {
            const review = await askOnce((rest, common) => rest.pulls.createReview({
                ...common,
                pull_number,
                commit_id: head,
                event,
                body,
                comments: comments.map(({ path, body: text, side, startLine, line }) => ({
                    path,
                    body: text,
                    line,
                    side,
                    ...(startLine < line ? { start_line: startLine, start_side: side } : {})
                }))
            }));
            return review.html_url;
        },
        listBlobs: async (commit_sha) => {
            const { tree: root } = await ask((rest, common) => rest.git.getCommit({ ...common, commit_sha }));
            const { tree, truncated } = await ask((rest, common) => rest.git.getTree({ ...common, tree_sha: root.sha, recursive: 'true' }));
            return truncated ? undefined : new Map(tree.map(({ path, sha }) => [path, sha]));
        },
        readBlob: async (file_sha) => {
            const { content } = await ask((rest, common) => rest.git.getBlob({ ...common, file_sha }));
            return Buffer.from(content, 'base64').toString('utf8');
        },
        resolveThread: (id) => change(RESOLVE, { id }),
        minimizeComment: (id) => change(MINIMIZE, { id }),
        updateComment: (id, body) => change(UPDATE_COMMENT, { id, body }),
        dismissReview: (id, message) => change(DISMISS, { id, message })
    };
}

;// CONCATENATED MODULE: ./lib/action/review/review-step.js







/** Posts the review, or previews it. Returns why it was not posted; undefined if it was, or if nothing was to be said. Never throws. */
async function runReview(session, choice, event, step, signal) {
    if (!(0,review_choice/* postsReview */.S)(choice))
        return undefined;
    const { review, conclusion, rehearsal } = session;
    if (review === undefined)
        return (0,report_review/* reportReviewFailure */.fw)(NOT_RECORDED, step);
    const pull = pullOf(event);
    if (rehearsal && !(0,is_loopback/* isLoopback */.U)(step.env['GITHUB_API_URL'])) {
        (0,report_review/* reportReviewPreview */.tk)(review, pull, step);
        return undefined;
    }
    if (pull === undefined)
        return (0,report_review/* reportReviewFailure */.fw)(`No review was posted: the event ${event.name === '' ? 'of this run' : event.name} is not about one pull request. The findings are in the summary and in session.json.`, step);
    const token = step.raw.get('github-token')?.trim() ?? '';
    if (token === '' || event.repository === '')
        return (0,report_review/* reportReviewFailure */.fw)('No review was posted, because there is no github-token.', step);
    const { settings, redactor, env } = step;
    const request = {
        pull,
        ...review,
        commits: headFirst(review.commits, (0,workflow_event/* textOf */.b6)(event.payload, 'pull_request', 'head', 'sha')),
        mayBlock: choice === 'request-changes',
        mostComments: settings['review-max-comments'] ?? 20,
        job: event.job,
        isFailed: conclusion !== 'success',
        runUrl: event.runUrl,
        redact: (text) => redactor.redact(text),
        signal
    };
    try {
        const api = connectReview({ token, repository: event.repository, apiUrl: env['GITHUB_API_URL'] });
        (0,report_review/* reportReview */.DQ)(await postReview(api, request), step);
        return undefined;
    }
    catch (error) {
        return (0,report_review/* reportReviewFailure */.fw)((0,error_message/* errorMessage */.g)(error), step);
    }
}
/** Nobody was asked for findings in the job with the agents. */
const NOT_RECORDED = 'No review was posted: the session recorded no findings. Set review in the job with the agents, too; there it may be record.';
function pullOf(event) {
    return (0,workflow_event/* pullNumber */.Xy)(event) ?? ((0,workflow_event/* hasPart */.wU)(event.payload, 'workflow_run') ? (0,workflow_event/* subjectNumber */.kO)(event) : undefined);
}
/** The head of the event, if it was checked out or merged, before the others. */
function headFirst(commits, head) {
    return head !== undefined && commits.includes(head)
        ? [head, ...commits.filter((each) => each !== head)]
        : commits;
}


/***/ })

};
