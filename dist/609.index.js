export const id = 609;
export const ids = [609];
export const modules = {

/***/ 10609:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readPlan: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./lib/session/delegations/detect-delegations.js + 25 modules
var detect_delegations = __webpack_require__(9657);
// EXTERNAL MODULE: ./lib/session/text/markdown-blocks.js
var markdown_blocks = __webpack_require__(65736);
;// CONCATENATED MODULE: ./lib/session/plan-block/named-blocks.js
/** Finds the fenced code blocks of an answer that hold a plan by their name or by their content. Pure. */

const FENCE = /^[ \t]*(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}|~{3,})([^`]*)$/;
/** `delegations`, `json delegations`, `delegations.json`. */
const PLAN_NAME = /(?:^|[\s{.=])delegations?(?:\.json)?(?=$|[\s}])/i;
/** Finds the blocks in one pass. */
function findNamedBlocks(response) {
    const blocks = [];
    const quoted = [];
    let open;
    const close = (lastLine) => {
        if (open === undefined)
            return;
        const { info, line, fence, lines } = open;
        const text = lines.join('\n');
        if (PLAN_NAME.test(info))
            blocks.push({ name: 'delegations', line, fence, text, lastLine });
        else if (/^\s*[[{]/.test(text) && /"agent"\s*:/.test(text) && /"task"\s*:/.test(text))
            blocks.push({ name: 'other', line, fence, text, lastLine });
        open = undefined;
    };
    const lines = (0,markdown_blocks/* parseMarkdownLines */.KO)(response);
    for (const [index, { kind, text }] of lines.entries()) {
        const match = FENCE.exec(text.replace(/^[ \t]*>[> \t]*/, ''));
        const info = match?.[2] ?? '';
        if (kind !== 'fence') {
            close(index);
            if (match !== null && PLAN_NAME.test(info))
                quoted.push({ line: index + 1, text });
        }
        else if (open === undefined) {
            if (match !== null)
                open = { mark: match[1] ?? '', info, line: index + 1, fence: text.trim(), lines: [] };
        }
        else if (match !== null && info.trim() === '' && (match[1] ?? '').startsWith(open.mark))
            close(index + 1);
        else {
            if (match !== null && PLAN_NAME.test(info))
                quoted.push({ line: index + 1, text });
            open.lines.push(text);
        }
    }
    close(lines.length);
    return { blocks, quoted };
}

// EXTERNAL MODULE: ./lib/session/plan-block/json-objects.js
var json_objects = __webpack_require__(49463);
;// CONCATENATED MODULE: ./lib/session/plan-block/plan-block.js
/**
 * The plan in the form that needs no guessing: a code block named `delegations`, with a JSON object for each delegation.
 * Pure, in linear time.
 */


/** Why a block of another name is passed over. */
const OTHER_NAME = 'delegations in a code block that is not named `delegations`';
/** Characters of a line that are shown. */
const SHOWN_CHARACTERS = 200;
/** Reads the plan blocks of an answer. One in a quote or inside another block is quoted text, and is passed over. */
function readPlanBlock(response) {
    // Most answers without one are recognized at once.
    if (!/```|~~~/.test(response) || !/delegation|"agent"/i.test(response))
        return { entries: [], passedOver: [], problems: [], isGiven: false, prose: response };
    const entries = [];
    const passedOver = [];
    const problems = [];
    let isGiven = false;
    const prose = response.split(/\r\n|\n|\r/);
    const { blocks, quoted } = findNamedBlocks(response);
    for (const { line, text } of quoted)
        passedOver.push(passOver(line, text, 'a quoted delegations block'));
    for (const block of blocks) {
        if (block.name !== 'delegations') {
            passedOver.push(passOver(block.line, block.fence, OTHER_NAME));
            continue;
        }
        isGiven = true;
        prose.fill('', block.line - 1, block.lastLine);
        readBlock(block, entries, passedOver, problems);
    }
    return {
        entries,
        passedOver: passedOver.sort((one, other) => one.line - other.line),
        problems,
        isGiven,
        prose: prose.join('\n')
    };
}
function readBlock(block, entries, passedOver, problems) {
    const { objects, faults } = (0,json_objects/* readJsonObjects */.l)(block.text);
    for (const { offset, text, reason } of faults)
        passedOver.push({ ...passOver(lineAt(block, offset), text, reason), isLost: true });
    let from = { offset: 0, line: block.line + 1 };
    for (const { offset, value } of objects) {
        // Counted on from the object before, so that many objects take linear time.
        from = { offset, line: from.line + countLineEnds(block.text, from.offset, offset) };
        const entry = parseEntry(value, from.line);
        if (typeof entry === 'string') {
            const line = passOver(from.line, JSON.stringify(value), entry);
            passedOver.push(entry === PLACEHOLDER ? line : { ...line, isLost: true });
        }
        else {
            entries.push(entry);
            const unknown = Object.keys(value).filter((key) => !KEYS.includes(key));
            if (unknown.length > 0)
                problems.push(`The delegation in line ${entry.line} of PM's answer has unknown keys, which are ignored: ${unknown.map((key) => JSON.stringify(key.slice(0, 40))).join(', ')}. Known are ${KEYS.join(', ')}.`);
        }
    }
}
const PLACEHOLDER = 'a placeholder';
const KEYS = ['agent', 'task', 'after', 'insteadOf', 'number'];
/** An entry, or why the object is none. */
function parseEntry(value, line) {
    const { agent, number } = value;
    const task = Array.isArray(value['task']) ? value['task'].join('\n') : value['task'];
    if (typeof agent !== 'string' || agent.trim() === '')
        return 'it has no "agent", which must be a name';
    if (typeof task !== 'string' || task.trim() === '')
        return 'it has no "task", which must be a text';
    if (/^<[^<>]*>$/.test(task.trim()))
        return PLACEHOLDER;
    const after = namesIn(value['after']);
    const insteadOf = namesIn(value['insteadOf']);
    if (after === undefined)
        return '"after" is not a list of agents or numbers';
    if (insteadOf === undefined)
        return '"insteadOf" is not a list of numbers';
    return {
        agent: agent.trim(),
        task: task.replace(/\r\n?/g, '\n').trim(),
        after,
        insteadOf,
        ...(typeof number === 'string' || typeof number === 'number' ? { number: String(number).trim() } : {}),
        line
    };
}
/** The names in `"QA"`, `2` or `["QA", 2]`; undefined for anything else. */
function namesIn(value) {
    if (value === undefined || value === null)
        return [];
    const names = Array.isArray(value) ? value : [value];
    const texts = names.flatMap((name) => typeof name === 'string' || typeof name === 'number' ? [String(name).trim()] : []);
    return texts.length === names.length ? texts.filter((name) => name !== '') : undefined;
}
function passOver(line, text, reason) {
    const shown = text.replace(/\s+/g, ' ').trim();
    return { line, text: shown.slice(0, SHOWN_CHARACTERS).replace(/[\uD800-\uDBFF]$/, ''), reason };
}
function lineAt(block, offset) {
    return block.line + 1 + countLineEnds(block.text, 0, offset);
}
function countLineEnds(text, from, to) {
    let count = 0;
    for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1))
        count++;
    return count;
}

// EXTERNAL MODULE: ./lib/session/roster/roster.js
var roster_roster = __webpack_require__(31495);
;// CONCATENATED MODULE: ./lib/session/plan-block/read-plan.js



/** Lines that are kept; the others are counted. */
const MOST_PASSED_OVER = 100;
/**
 * Reads the plan.
 * @param isClosing whether PM declared its end after agents had run: what its prose says of agents is a report then
 */
function readPlan(response, roster, isClosing = false) {
    const block = readPlanBlock(response);
    const prose = (0,detect_delegations/* detectDelegations */.N)(block.prose, roster);
    const own = block.entries.map((entry) => fromEntry(entry, roster));
    const known = own.flatMap(({ delegation }) => delegation ?? []);
    const unknownAgents = own.flatMap(({ unknown }) => unknown ?? []);
    const problems = [...block.problems];
    const passedOver = [...block.passedOver, ...prose.passedOver];
    let further = [];
    if (isClosing || (block.isGiven && block.entries.length === 0 && block.passedOver.length === 0)) {
        const reason = isClosing
            ? 'a report: PM declared the end of the session'
            : 'the delegations block of the answer is empty';
        for (const each of prose.delegations)
            passedOver.push(read_plan_passOver(each, reason));
    }
    else if (block.entries.length === 0) {
        further = prose.delegations;
        for (const each of prose.unknownAgents)
            unknownAgents.push(each);
    }
    else {
        const { unpaired, differing } = pair(prose.delegations, known);
        further = unpaired;
        for (const each of differences(unpaired, differing, prose.unknownAgents))
            problems.push(each);
    }
    return {
        delegations: [...known, ...further].sort((one, other) => one.line - other.line),
        unknownAgents,
        duplicates: prose.duplicates,
        passedOver: bounded(markLost(passedOver, known.length, further.length, isClosing), problems),
        problems
    };
}
/**
 * Decides which passed-over parts of the plan are lost work. Delegations of the prose make up for as many unreadable objects;
 * a block of another name is the plan if there is no other, unless PM has declared the end.
 */
function markLost(lines, ofBlock, ofProse, isClosing) {
    const hasOtherPlan = isClosing || ofBlock + ofProse > 0;
    const isMadeUpFor = lines.filter(({ isLost }) => isLost).length <= ofProse;
    return lines.map(({ isLost, ...line }) => (isLost === true && !isMadeUpFor) || (line.reason === OTHER_NAME && !hasOtherPlan)
        ? { ...line, isLost: true }
        : line);
}
function fromEntry({ agent: name, task: text, after, insteadOf, number, line }, roster) {
    const agent = (0,roster_roster/* resolveAgent */.cT)(name, roster);
    const [task = '', ...body] = text.split('\n');
    if (agent === undefined)
        return {
            unknown: {
                label: name,
                task,
                suggestion: (0,roster_roster/* nearestAgent */.so)(name, roster)?.name ?? null,
                ...(insteadOf.length === 0 ? {} : { insteadOf })
            }
        };
    return {
        delegation: {
            agent: agent.slug,
            label: name,
            task: task.trim(),
            body: body.join('\n').trim(),
            text,
            after: after.map((each) => (0,roster_roster/* resolveAgent */.cT)(each, roster)?.slug ?? each),
            insteadOf,
            ...(number === undefined ? {} : { number }),
            format: 'block',
            line
        }
    };
}
/** Pairs the prose with the block: equal texts first, then what is left to the same agent, in order. */
function pair(prose, block) {
    const free = new Set(block);
    const take = (isPartner) => {
        const partner = [...free].find(isPartner);
        return partner !== undefined && free.delete(partner);
    };
    const left = prose.filter((one) => !take((other) => other.agent === one.agent && isSameWork(other.text, one.text)));
    const differing = [];
    const unpaired = left.filter((one) => {
        const isPaired = take((other) => other.agent === one.agent);
        if (isPaired)
            differing.push(one);
        return !isPaired;
    });
    return { unpaired, differing };
}
/** Whether one text is the beginning of the other, but for marks and white space. */
function isSameWork(one, other) {
    const [first, second] = [plain(one), plain(other)];
    return first.startsWith(second) || second.startsWith(first);
}
function plain(text) {
    return text
        .toLowerCase()
        .replace(/[\s*_`]+/g, ' ')
        .trim()
        .replace(/[.;:!…。]+$/, '');
}
function differences(unpaired, differing, unknownAgents) {
    const list = (all) => all.map(({ label, task }) => JSON.stringify(`${label}: ${task}`.slice(0, 100))).join(', ');
    return [
        ...(unpaired.length === 0
            ? []
            : [`PM's prose delegates what its delegations block does not have, so both run: ${list(unpaired)}.`]),
        ...(differing.length === 0
            ? []
            : [
                `PM's prose and its delegations block word a task differently; the block counts. In the prose: ${list(differing)}.`
            ]),
        ...(unknownAgents.length === 0
            ? []
            : [
                `PM's prose names agents that are not on the roster, and its delegations block does not have them, so they are not counted as delegations: ${list(unknownAgents)}.`
            ])
    ];
}
function read_plan_passOver({ line, label, task }, reason) {
    return { line, text: `${label}: ${task}`.slice(0, 200), reason };
}
function bounded(all, problems) {
    const sorted = all.sort((one, other) => one.line - other.line);
    if (sorted.length > MOST_PASSED_OVER)
        problems.push(`${sorted.length - MOST_PASSED_OVER} more lines of PM's answer were passed over.`);
    return sorted.slice(0, MOST_PASSED_OVER);
}


/***/ })

};
