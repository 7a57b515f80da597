export const id = 380;
export const ids = [380];
export const modules = {

/***/ 55380:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  detectDelegations: () => (/* binding */ detectDelegations)
});

// EXTERNAL MODULE: ./lib/session/roster/roster.js
var roster_roster = __webpack_require__(31495);
;// CONCATENATED MODULE: ./lib/session/delegations/sub-labels.js
/** Labels that structure a delegation or an answer of PM and never name an agent. */

const slugs = (names) => new Set(names.split(',').map((name) => name.trim().replaceAll(' ', '-')));
/** Parts of a delegation in the long form that claude-mpm prescribes, and other common ones. */
const SUB_LABELS = slugs(`task, tasks, your task, task details, task description, context, temporal context, background, authority,
  permissions, expected results, expected result, expected output, expected outcome, expected outcomes, expected deliverables,
  expected deliverable, integration, requirements, requirement, technical requirements, functional requirements, deliverables, deliverable,
  success criteria, acceptance criteria, acceptance, criteria, definition of done, constraints, constraint, limitations, note, notes, important,
  warning, caution, hint, hints, tip, tips, status, ticket, tickets, ticket id, ticket reference, ticket references, ticket updates, ticket update,
  progress report, progress reporting, progress reports, progress, report, reporting, escalation, escalation triggers, priority,
  severity, scope, in scope, out of scope, goal, goals, objective, objectives, purpose, details, description, steps, step, action items, actions,
  dependencies, depends on, prerequisites, input, inputs, output, outputs, files, file, files to change, files to modify, files to create,
  location, path, implementation, implementation details, approach, method, methodology, deadline, due, references, reference, resources,
  links, verification, validation, validation steps, testing requirements, quality gates, quality standards, quality criteria, risks, assumptions,
  instructions, focus, focus areas, key points, key features, features, specification, specifications, specs, tools, questions, question, endpoints,
  example, examples, format, response format, why, reason, rationale, how, what, when, where, memory, considerations, additional context,
  key considerations, special instructions, quality checks, checks, test cases, edge cases, error handling, environment, tech stack, technology`);
/** Labels of PM's own text: they end the delegation before them. */
const PM_LABELS = slugs(`next steps, next step, summary, conclusion, coordination, timeline, execution order, execution plan, workflow, overall,
  plan, execution, follow up, follow-up, followup, follow ups, after completion, expected timeline, delegation summary, parallel execution,
  dependencies between agents, final step, final steps, wrap up, outcome, pm, pm note, pm notes, session summary`);
/** Words before "Agent", or fields, that do not name an agent. */
const GENERIC_AGENTS = slugs(`agent, agents, assigned, responsible, next, target, selected, lead, primary, recommended, suggested, user, each,
  every, this, any, other, custom, new, name, agent name, agent type, agent nickname, nickname, type, x, y, your, specialized, main, sub,
  project manager, pm, orchestrator, multi, delegating, core, available, all, current, previous, best, right, another`);
/** Returns the role of a label by its name. */
function roleOfLabel(name) {
    const slug = (0,roster_roster/* slugOf */.tF)(name);
    if (SUB_LABELS.has(slug))
        return 'sub-label';
    if (PM_LABELS.has(slug))
        return 'pm';
    return GENERIC_AGENTS.has(slug) || slug === '' ? 'generic' : 'other';
}
/** Labels written without bold marks (`TEMPORAL CONTEXT: ...`, `Requirements:`) that belong to a delegation's body. */
function isPlainSubLabel(line) {
    const colon = line.slice(0, 60).indexOf(':');
    return colon > 0 && roleOfLabel(line.slice(0, colon)) === 'sub-label';
}

;// CONCATENATED MODULE: ./lib/session/delegations/directive-words.js
/**
 * Words that distinguish a directive ("Write tests") from a report ("Wrote tests") and a description ("Test writing").
 */
const words = (text) => new Set(text.split(/\s+/).filter((word) => word !== ''));
/** Verbs that tasks begin with. The list is incomplete: an unlisted word is unclear, not rejected. */
const DIRECTIVE_VERBS = words(`
  accept access achieve act activate adapt add address adjust adopt advise agree aim align allow alter amend analyse
  analyze annotate answer append apply approve archive arrange ask assemble assert assess assign assist attach attempt
  audit augment authenticate author authorize automate avoid await backfill backport backup balance base batch
  begin benchmark bind block bootstrap boost break bring build bump bundle cache calculate call capture carry catalog
  catch categorize change chart check choose clarify classify clean clear clone close collaborate collate collect
  combine comment commit compare compile complete compose compress compute condense conduct configure confirm connect
  consider consolidate construct consult containerize continue contrast convert coordinate copy correct count cover
  craft crawl create cross cut debug decide declare decompose decouple deduplicate deepen define delete deliver demonstrate
  deploy deprecate derive describe design detail detect determine develop devise diagnose diagram diff disable discover
  discuss display dissect distribute do dockerize document double download draft drop dump duplicate edit elaborate
  eliminate embed emit enable encapsulate encrypt enforce enhance enrich ensure enumerate escalate establish estimate evaluate
  examine exclude execute expand experiment explain explore export expose express extend extract fail fetch figure file
  fill filter finalize find finish fix flag flatten focus follow format formulate forward freeze fuzz gather generate get
  give go grant group guard handle harden harmonize help hide highlight host hunt identify illustrate implement import
  improve include incorporate increase index infer inform ingest initialise initialize initiate inject insert inspect
  install instrument integrate interview introduce inventory invert investigate invoke isolate iterate join judge keep
  label land launch lay lead learn leave let lint link list load localise localize locate lock log look lower maintain
  make manage map mark match measure merge migrate mimic minify minimize mirror mock model moderate modernize modify monitor move
  name narrow navigate normalise normalize note notify observe obtain offer omit open optimise optimize orchestrate order organise
  organize outline overhaul override oversee package paginate parallelize parametrize parse partition pass patch perform
  persist pick pilot pin plan point polish poll populate port post prepare present preserve prevent print prioritise prioritize
  probe proceed process produce profile program proofread propose protect prototype prove provide provision prune publish pull
  purge push put quantify query race raise rank rate reach read rebase rebuild recommend reconcile record recover redesign redirect
  redo reduce refactor refer refine reformat refresh register regenerate reimplement reindex reject relate release reload
  relocate remediate remove rename render reorganise reorganize repair repeat replace replicate report reproduce request require
  rerun research reset resolve respect respond restart restore restrict restructure retest retire retrieve retry return
  reuse reveal revert review revise rework rewrite roll rotate route run sanitise sanitize save scaffold scale scan schedule
  score scrape scrub search secure seed see select send separate serialize serve set settle setup shard share shift ship
  shorten show shrink sign simplify simulate sketch skip smoke snapshot solve sort source specify speed spell split spot squash
  stabilise stabilize stage standardise standardize start state stop store streamline strengthen stress strip structure study stub style
  submit suggest summarise summarize supply support suppress survey swap switch sync synchronise synchronize synthesize tabulate tackle
  tag take target teach tell terminate test throttle tidy tighten touch trace track train transfer transform translate
  triage trigger trim troubleshoot try tune turn type uncover understand undo unify uninstall update upgrade upload
  use utilise utilize validate vendor verify version vet view visit visualise visualize walk warn watch weigh wire wrap write`);
const phrases = (text) => new Set(text.split(',').map((phrase) => phrase.trim()));
/** Compound nouns that begin with a verb: they name a thing, not a task. */
const NOUN_PHRASES = phrases(`test results, test status, test coverage, test plan, test plans, test strategy, test strategies, test automation,
  test execution, test requirements, test reports, test creation, test design, test output, test environment, test environments, test scripts,
  test management, test documentation, release notes, release tags, release management, release coordination, release process, release planning,
  release readiness, design patterns, design decisions, design system, design guidelines, build process, build pipeline, build scripts,
  build artifacts, build status, deploy scripts, deploy status, change management, change log, change history, access control, access management, audit trail, audit logs,
  audit results, review process, review results, review findings, review status, research findings, research results, research reports,
  report generation, monitor status, log analysis, log management, query optimization, query performance, version management, version tags,
  process improvement, process documentation, support requests, source code, state management, file management, index management, plan status`);
/** Adjectives that are also verbs: `Secure coding guidance` names a thing, `Secure the endpoint` is a task. */
const ADJECTIVE_VERBS = words('clean clear complete correct lower open secure separate');
/** First words of sentences that state facts. */
const STATEMENT_WORDS = words(`
  all already always am any are awaiting both can cannot can't cannot complete could couldn't currently did does done either
  expert everything failed failing failure finished green had has have he he's hers his i i'd i'll i'm i've idle in-progress is
  isn't it it's its just may me might must my n/a needed needs never no nobody none not nothing ok okay ongoing our ours
  owner owns partly passed passing pending ready responsible shall she should shouldn't skipped soon specialist
  still success successful sure thanks that that's there there's these they they'll they're they've this those tbd
  unavailable waiting was wasn't we we'll we're we've were will won't would yes you'll
  blocked built began broke brought chose did drew fell felt found gave got grew held kept knew led left lost
  made met paid ran rewrote said sat saw sent shipped shown spent stood stuck taught thought told took understood went won wrote`);
/** Words before a task that do not change its mood. */
const OPENING_WORDS = words(`
  please kindly then next now first firstly second secondly third finally lastly also additionally meanwhile afterwards
  again to-do task todo and so just`);
/** First words of a clause before the directive: `Based on the findings, write ...`. */
const CLAUSE_OPENERS = words(`
  after as at based because before building by considering during following for from given if in like on once per since
  starting to under unless until upon using when where while with within without working`);
/** Words that precede a noun: the word before them is a verb, listed or not. */
const DETERMINERS = words(`
  a all an any another both each every four her his its my no our several some that the their these this those three two your`);
/** Question words: a question is work for an agent, although not a directive. */
const QUESTION_WORDS = words("how what what's when where whether which who why");
/** Past participles that mark a report at the end of a clause: `Parser implemented, all tests pass`. */
const DONE_WORDS = words(`
  added analyzed applied approved audited changed compared complete completed configured created delivered deployed documented done extracted
  failed finished fixed found generated identified implemented improved integrated merged migrated pass passed passes
  passing published pushed recommended refactored released removed resolved reviewed shipped succeeded tested updated upgraded
  validated verified written`);

;// CONCATENATED MODULE: ./lib/session/delegations/task-mood.js
/** The mood of a task's first line: a directive to an agent, a statement about work, a placeholder, or unclear. */

/** How many characters of a task determine its mood. */
const INSPECTED_CHARACTERS = 400;
/** `The suite is green`, `v1.2 is live`. */
const STATE_OF_THINGS = /\b(?:is|are|was|were|has been|have been|looks?) (?:now |all )?(?:green|done|complete|ready|finished|stable|clean|good|fine|up to date|in place|live|passing|working|merged|deployed)\b/i;
/** `I need you to build it`, `Can you test it?`: polite forms of a directive. */
const REQUEST = /^(?:please )?(?:(?:i|we)(?: need|'d like| would like| want) you to|(?:can|could|will|would) you(?! like))\b/i;
const OBLIGATION = /\b(?:must|needs? to|has to|have to)\b/i;
/** Status words of a report. */
const STATUS = 'done|complete|completed|finished|passed|failed|in progress|running|pending|queued|blocked|skipped|ok';
const STATUS_AT_END = new RegExp(`[([–—-]\\s?(?:${STATUS})[.)\\]!]?$`, 'i');
const STATUS_ALONE = new RegExp(`^(?:${STATUS})$`, 'i');
/** Whether a text is only a status: `done`, `in progress`. */
function isStatus(text) {
    return STATUS_ALONE.test(text);
}
/** Returns the mood of the first line of a task. English only; other languages are `unclear`. */
function moodOf(task) {
    const text = task.slice(0, INSPECTED_CHARACTERS).trim();
    if (isPlaceholder(text))
        return 'placeholder';
    // `Researcher: Claude Research Agent`: a field that names someone.
    if (/^(?:\(?\p{Lu}[\p{L}\p{N}()-]* ){1,4}\(?Agent\)?(?: \([^()]*\))?$/u.test(text))
        return 'statement';
    if (endsInStatus(task.slice(-60).trim()) || beginsInStatus(text))
        return 'statement';
    if (REQUEST.test(text))
        return 'directive';
    return moodOfWords(wordsOf(text), text);
}
function wordsOf(text) {
    const plain = text.replaceAll('’', "'").replace(/^\([^)]*\)\s*/, '');
    return plain.split(/\s+/).map((word) => word.toLowerCase());
}
function moodOfWords(words, text) {
    let start = 0;
    while (start < words.length - 1 && isOpening(bare(words[start])))
        start++;
    const first = bare(words[start]);
    if (CLAUSE_OPENERS.has(first))
        return moodAfterClause(words.slice(start), text);
    if (first === 'all' && /\b(?:must|should|need)\b/.test(text))
        return 'unclear';
    if (STATEMENT_WORDS.has(first))
        return 'statement';
    const second = bare(words[start + 1]);
    if (isDirectiveVerb(first, second))
        return 'directive';
    if (first === "don't")
        return 'directive';
    if (QUESTION_WORDS.has(first))
        return 'unclear';
    // `Tests must be run`: an obligation is not yet fulfilled.
    if (isPastOrGerund(first) || isThirdPerson(first))
        return OBLIGATION.test(text) ? 'unclear' : 'statement';
    if (DETERMINERS.has(second) && !DETERMINERS.has(first) && /^\p{L}+$/u.test(first))
        return 'directive';
    return saysDone(words.slice(start)) || STATE_OF_THINGS.test(text) ? 'statement' : 'unclear';
}
/** `Based on research findings, optimize the database`: what follows the comma counts. */
function moodAfterClause(words, text) {
    const comma = words.findIndex((word) => word.endsWith(','));
    if (comma < 0 || comma === words.length - 1)
        return 'unclear';
    const mood = moodOfWords(words.slice(comma + 1), text);
    return mood === 'directive' ? mood : 'unclear';
}
function isOpening(word) {
    return OPENING_WORDS.has(word) || (word.endsWith('ly') && word.length > 4 && !DIRECTIVE_VERBS.has(word));
}
function isDirectiveVerb(word, following) {
    const plain = word
        .replace(/^(?:re|double|cross|smoke|stress|load|dry|spot|fine|co)-/, '')
        .replace(/^re(?=\p{L}{3})/u, '');
    const verb = [word, plain].find((form) => DIRECTIVE_VERBS.has(form));
    if (verb === undefined)
        return false;
    if (ADJECTIVE_VERBS.has(verb) &&
        (following === 'design' || following === 'code' || following.endsWith('ing')))
        return false;
    return !NOUN_PHRASES.has(`${verb} ${following}`);
}
function isPastOrGerund(word) {
    return word.length > 4 && /^[a-z-]+(?:ed|ing)$/.test(word);
}
/** `writes`, `handles`, `fixes`, `applies`. */
function isThirdPerson(word) {
    if (!word.endsWith('s'))
        return false;
    const forms = [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`];
    return forms.some((form) => DIRECTIVE_VERBS.has(form));
}
/** Whether a past participle ends a clause, as in `Parser implemented, all tests pass.` */
function saysDone(words) {
    return words.some((word, index) => {
        if (!DONE_WORDS.has(bare(word)))
            return false;
        const next = bare(words[index + 1]);
        return index === words.length - 1 || /[,.;:!)]$/.test(word) || next === 'and' || next === 'successfully';
    });
}
/** `... - completed`, `... (2.3s, 156MB)`, `... ✅`: a line of a report, whatever precedes it. */
function endsInStatus(end) {
    return (/[✅✔✓☑❌✗✘⏳]\ufe0f?$/u.test(end) ||
        STATUS_AT_END.test(end) ||
        /\(\d+(?:\.\d+)?\s?m?s(?:,[^()]*)?\)$/.test(end));
}
/** `✅ Built it`, `~~Build it~~`, `15 minutes`, `$0.12`: marks of a report, or values in a table of results. */
function beginsInStatus(text) {
    return (/^[✅✔✓☑❌✗✘⏳]/u.test(text) ||
        /^~~.*~~[.]?$/.test(text) ||
        /^[~≈<>]?[$€£]?\d[\d.,]*\s?(?:%|\p{L}{1,10})?[.]?$/u.test(text));
}
/** `[Task description]`, `<task>`, `...`, `task description`, and templates with such parts. */
function isPlaceholder(text) {
    if (!/[\p{L}\p{N}]/u.test(text))
        return true;
    const whole = text.replace(/[.\s]+$/, '');
    if (/^(?:\[[^\]]*\]|<[^>]*>|\{[^}]*\})$/.test(whole))
        return true;
    if (/^(?:the |your )?task(?: description| here| goes here| to do)?$/i.test(whole))
        return true;
    return /\[(?:specific|insert|your|the|clear|detailed|task|feature|name|description|component|module|date|agent)(?: [^\]]*)?\](?!\()/i.test(text);
}
/** Strips the marks around a word. */
function bare(word) {
    return (word ?? '').replace(/^[^\p{L}\p{N}]+/u, '').replace(/[^\p{L}\p{N}]+$/u, '');
}

;// CONCATENATED MODULE: ./lib/session/delegations/delegation-bodies.js


/** A marker for follow-up work: it becomes a ticket, not part of a task. */
const TICKET_MARKER = /^\W{0,8}(?:TODO|TASK|BUG|FIXME|FEATURE|ISSUE|ENHANCEMENT)(?:\([^)]{0,40}\))?\W{0,4}:/;
/** Openings of sentences in which PM talks about the session. */
const PM_TALK = /^(?:to sum up|in (?:summary|detail|short)|summary|overall|here|below|now|so|i|i'?ll|i'?m|i'?ve|we|we'?ll|(?:please )?let|let's|(?:can|could|would|will|do|shall|should) (?:you|i|we)|if you|once|after|when|while|these|those|both|all|each|meanwhile|finally|then|next|this|together|the agents?|as soon|upon|no|there|after that|in the meantime|they|results?)\b/i;
const INDENTED = 2;
/** Returns the state at the start of a body. */
function startBody(head) {
    return {
        head,
        lines: [],
        afterBlank: false,
        lastText: head.label.rest,
        introductionAt: undefined,
        longForm: false
    };
}
/** Whether a line continues a body. The caller adds such a line; any other line ends the body. */
function continuesBody(state, line, at) {
    if (line.kind === 'blank' || line.kind === 'fence' || line.kind === 'indented-code')
        return true;
    // A quote, table or comment after a blank line belongs to the task if the last line announces it.
    if (line.kind !== 'text' || at === undefined)
        return !state.afterBlank || state.lastText.endsWith(':');
    if (isRule(line.text.trim()) || TICKET_MARKER.test(line.text.trim()))
        return false;
    if (at.prefix.heading > 0)
        return continuesAtHeading(state, at);
    const { head } = state;
    if (isSubLabel(line, at)) {
        state.longForm = true;
        return true;
    }
    if (at.role === 'pm')
        return false;
    if (at.prefix.list !== undefined)
        return continuesAtItem(state, line, at);
    if (line.indent >= head.prefix.length + INDENTED)
        return true;
    if (!state.afterBlank)
        return true;
    if (head.prefix.list !== undefined)
        return line.indent > head.indent;
    if (at.label?.form === 'bold' && at.label.colon)
        return at.label.rest === '';
    if (line.indent >= INDENTED && line.indent >= head.indent)
        return head.indent > 0 || head.label.form === 'bold';
    return isTaskProse(line.text.trim(), head);
}
/**
 * Whether the line of a candidate is part of the current body, and so not a separate delegation: an item of a list below
 * an unlisted label, or a common noun among the sub-labels of a long form.
 */
function isInsideBody(state, candidate) {
    const { head } = state;
    const isItem = candidate.prefix.list !== undefined && candidate.prefix.heading === 0;
    if (isItem && head.prefix.list === undefined && head.prefix.heading === 0) {
        return candidate.label.form === 'bold' && !(state.afterBlank && candidate.strength === 'full');
    }
    if (isItem && head.prefix.list !== undefined)
        return candidate.prefix.length > head.prefix.length;
    const isCommonNoun = candidate.strength === 'noun' || candidate.strength === 'weak';
    return state.longForm && !state.afterBlank && isCommonNoun;
}
/** `---`, `* * *`, `___`: three or more of one mark and nothing else. */
function isRule(text) {
    const mark = text.charAt(0);
    if (mark === '' || !'-*_'.includes(mark))
        return false;
    let marks = 0;
    for (const character of text) {
        if (character === mark)
            marks++;
        else if (character !== ' ')
            return false;
    }
    return marks >= 3;
}
function isSubLabel(line, at) {
    if (at.label?.form === 'bold')
        return at.role === 'sub-label' && at.label.colon;
    return isPlainSubLabel(line.text.trim());
}
/** A section heading ends a task, unless it is a heading within the task. */
function continuesAtHeading(state, at) {
    const name = at.label?.name ?? '';
    if (roleOfLabel(name) === 'sub-label')
        return true;
    const own = state.head.prefix.heading;
    return own > 0 && at.prefix.heading > own && at.role !== 'pm';
}
/** An item of the label's own list begins something else; any other list is part of the task. */
function continuesAtItem(state, line, at) {
    const { head } = state;
    if (line.indent > head.indent)
        return true;
    if (line.indent < head.indent)
        return false;
    return head.prefix.list === undefined || (head.prefix.list !== at.prefix.list && !state.afterBlank);
}
/** Prose after a blank line belongs to the task only if it tells the agent what to do. */
function isTaskProse(text, head) {
    const plain = text.replaceAll('’', "'").replace(/^[*_]+/, '');
    if (head.label.form === 'heading')
        return !PM_TALK.test(plain);
    if (moodOf(text) === 'directive')
        return !PM_TALK.test(plain);
    return isIntroductory(text) && !PM_TALK.test(plain);
}
/** Whether a line announces what follows. If nothing of the task follows, the line does not belong to it either. */
function isIntroductory(text) {
    return /[:：]$/.test(text);
}

// EXTERNAL MODULE: ./lib/session/text/markdown-blocks.js
var markdown_blocks = __webpack_require__(65736);
;// CONCATENATED MODULE: ./lib/session/delegations/label-names.js
/** The name in a label, and what is written around it. */

/* eslint-disable no-misleading-character-class */
/** Emoji and signs, as single code points: joiners and variation selectors count as signs. */
const SIGN = String.raw `\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f✓✗✘`;
const SIGNS_BEFORE = new RegExp(String.raw `^(?:[\d#*]\ufe0f?\u20e3|[${SIGN}\u20e3☐▶►●○◆■□])+ *`, 'u');
const SIGNS_AFTER = new RegExp(` ?([${SIGN}]{1,12})$`, 'u');
/* eslint-enable no-misleading-character-class */
/** What may follow a bold name: `(backend)`, `[P1]`, an emoji. */
const AFTER_NAME = String.raw `(?:(?:\([^()]{0,80}\)|\[[^[\]]{0,80}\]|[${SIGN}]{1,12})[ \t]*)*`;
/** `(backend)`, `[e2e]`. */
const QUALIFIER = /\(([^()]*)\)|\[([^[\]]*)\]/g;
/** A qualifier that names the agent for the task in the label. */
const ASSIGNEE = /^(?:the )?(?:\p{Lu}[\p{L}\p{N}-]* ){1,3}Agent$/u;
/** `Step 1:`, `Phase 2 -`: what may precede a name. */
const STEP = /^(?:step|phase|stage|part|task|round|delegation) ?#?\d{1,3} ?(?:[:.)]|[-–—](?= ))/i;
/** Builds a label from its parts as written; undefined if no name is left. */
function labelOf(form, written, rest, colon) {
    const text = written
        .replaceAll(markdown_blocks/* BLANKED */.iy, '')
        .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
        .replace(/\*|__/g, '')
        .replace(SIGNS_BEFORE, '')
        .replace(/^\d{1,3}[.)] +/, '')
        .trim();
    if (text === '')
        return undefined;
    const bracketed = /^\[[^[\]]+\](?: Agent)?$/i.test(text);
    const named = bracketed ? text.replace(/[[\]]/g, '') : text;
    const qualifiers = [...named.matchAll(QUALIFIER)].map((match) => (match[1] ?? match[2] ?? '').trim());
    const inTask = IN_TASK.exec(rest)?.[0] ?? '';
    const orders = [...qualifiers, ...[...inTask.matchAll(/\(([^()]*)\)/g)].map((match) => match[1] ?? '')];
    const unqualified = named.replace(QUALIFIER, '').trim();
    const signs = SIGNS_AFTER.exec(unqualified);
    const name = withoutSuffix(unqualified.slice(0, signs?.index));
    if (name === '')
        return undefined;
    return {
        form,
        name,
        text: named.replace(/\s*\((?:after|depends on|waits? for|instead of) [^()]*\)/gi, '').trim(),
        after: orders.flatMap(namesAfter),
        insteadOf: orders.flatMap(namesInsteadOf),
        rest: rest.slice(inTask.length).trim(),
        colon,
        bracketed,
        signs: signs?.[1] ?? '',
        qualifiers
    };
}
/**
 * `Engineer Agent #2`, `Engineer Agent - Backend`, `QA Agent, second round`: what follows "Agent" only distinguishes
 * two runs.
 */
function withoutSuffix(name) {
    const agent = /^(.{1,60}\bAgent)(?: (?:#?\d{1,3}|[A-Z])| [-–—] (.{1,60})|, (.{1,60}))$/i.exec(name);
    return agent?.[1] === undefined || /\bagents?\b/i.test(agent[2] ?? agent[3] ?? '') ? name : agent[1];
}
/** Other readings of a label: `Step 1: Engineer Agent`, `Build the parser (Engineer Agent)`. */
function otherReadings(label) {
    const { form, rest, colon, after, insteadOf, qualifiers } = label;
    const assigned = qualifiers
        .filter((one) => ASSIGNEE.test(one))
        .map((one) => labelOf(form, one, rest, colon));
    return [afterStep(label), ...assigned].flatMap((one) => one === undefined
        ? []
        : [{ ...one, after: [...after, ...one.after], insteadOf: [...insteadOf, ...one.insteadOf] }]);
}
/** The label after `Step 1 -` or, if the colon of the step was parsed as that of the label, after `Step 1:`. */
function afterStep({ form, text, rest, colon }) {
    const step = STEP.exec(`${text}:`)?.[0];
    if (step === undefined)
        return undefined;
    if (step.length <= text.length)
        return labelOf(form, text.slice(step.length), rest, colon);
    const inner = /^([^:：]{1,80})(?:[:：](.*))?$/.exec(rest);
    return inner === null ? undefined : labelOf(form, inner[1] ?? '', inner[2] ?? '', inner[2] !== undefined);
}
/** Qualifiers after the colon. There `instead of` needs numbers; other words are part of the task. */
const IN_TASK = /^(?:\s*\((?:after [^()]{1,80}|instead of (?:[#\d\s,&+]|and){1,80})\)){1,3}\s*/i;
/** `after Engineer and QA` -> `Engineer`, `QA`; empty for any other qualifier. */
function namesAfter(qualifier) {
    return listed(/^(?:after|depends on|waits? for):? (.+)$/i.exec(qualifier)?.[1]);
}
/** `instead of 02 and 03` -> `02`, `03`; empty for any other qualifier. */
function namesInsteadOf(qualifier) {
    return listed(/^instead of:? (.+)$/i.exec(qualifier)?.[1]);
}
function listed(names) {
    if (names === undefined)
        return [];
    return names
        .split(/,|&|\+|\/|\band\b|\bthen\b/i)
        .map((name) => name
        .trim()
        .replace(/^the /i, '')
        .replace(/ (?:is|are) (?:done|finished|complete)$/i, ''))
        .filter((name) => name !== '');
}
/** Whether a name ends with "Agent". */
function endsWithAgent(name) {
    return /\bagent\]?$/i.test(name.trim());
}

;// CONCATENATED MODULE: ./lib/session/delegations/delegation-labels.js
/** Labels: the written forms in which a line can name an agent and its task. */

const LONGEST_LABEL = 80;
/** From the end of a bold name to its colon, or to a dash in its place. */
const BOLD_TAIL = new RegExp(String.raw `^\]?[ \t]*(${AFTER_NAME})(?:([:：])|([–—])[ \t]|$)`, 'u');
const LIST_MARK = /^(?:([-*+•])|(\(\d{1,4}\)|\d{1,4}[.)]|[A-Za-z][.)](?=[ \t]+(?:\*\*|__))))(?:[ \t]+|$)/;
/** `Step 1: **Engineer**: ...`. */
const STEP_BEFORE_BOLD = new RegExp(`${STEP.source} *(?=\\*\\*|__)`, 'i');
const BRANCH = /^[│ ]*[├└][─-]+ +/;
const CHECK_BOX = /^\[([ xX✓✔~-])\] +/;
const HEADING = /^(#{1,6}) +/;
const ARROW = '(?:→|➜|➡\ufe0f?|⟶|⇒|-+>|=+>|[–—]>)';
/** Parses what precedes the label of a line. */
function parsePrefix(line) {
    let length = line.length - line.trimStart().length;
    let list;
    let heading = 0;
    let signs = '';
    let checked = false;
    // A line has few prefixes; the bound limits the work for a line of nothing but marks.
    for (let step = 0; step < 6; step++) {
        const ahead = line.slice(length, length + LONGEST_LABEL);
        const mark = HEADING.exec(ahead) ??
            BRANCH.exec(ahead) ??
            CHECK_BOX.exec(ahead) ??
            SIGNS_BEFORE.exec(ahead) ??
            LIST_MARK.exec(ahead) ??
            STEP_BEFORE_BOLD.exec(ahead);
        if (mark === null || mark[0] === '')
            break;
        const text = mark[0];
        if (text.startsWith('#') && text.endsWith(' ') && HEADING.test(text))
            heading = text.trim().length;
        else if (CHECK_BOX.test(text))
            checked = mark[1] !== ' ';
        else if (LIST_MARK.test(text))
            list = mark[2] === undefined ? 'bullet' : 'number';
        else if (BRANCH.test(text))
            list = 'bullet';
        else if (!STEP.test(text))
            signs += text.trim();
        length += text.length;
    }
    return { length, list, heading, signs, checked };
}
/** Parses the label of a masked line after its prefix, if there is one; `original` is the line with its inline code. */
function parseLabel(masked, original, prefix) {
    const at = prefix.length;
    if (at >= masked.length)
        return undefined;
    return (parseTaskTool(masked, original, at) ??
        parseBold(masked, original, at) ??
        parseArrow(masked, original, at) ??
        parseDelegating(masked, original, at) ??
        parseMention(masked, original, at) ??
        (prefix.heading > 0 ? parsePlainHeading(masked, original, at) : undefined));
}
/** `**X**:`, `**X:**`, `__X__:`, `***X***:`, `**X** (after Y):`, `[**X**]:`, `**X: task**`, and `**X**` alone. */
function parseBold(masked, original, at) {
    const open = /^\[?(\*\*\*|\*\*|___|__)(?![*_\s])/.exec(masked.slice(at, at + 5));
    const mark = open?.[1];
    if (open === null || mark === undefined)
        return undefined;
    const start = at + open[0].length;
    const end = masked.indexOf(mark, start);
    if (end < 0)
        return undefined;
    const bold = masked.slice(start, end);
    const behind = end + mark.length;
    const colonInside = /[:：]/.exec(bold.slice(0, LONGEST_LABEL));
    if (colonInside !== null) {
        const rest = original.slice(start + colonInside.index + 1, end) + original.slice(behind);
        return labelOf('bold', bold.slice(0, colonInside.index), rest, true);
    }
    if (bold.length > LONGEST_LABEL)
        return undefined;
    const tail = BOLD_TAIL.exec(masked.slice(behind, behind + 3 * LONGEST_LABEL));
    if (tail === null)
        return undefined;
    // A dash replaces a colon only after what can only be an agent: `**Parser** — fast`.
    if (tail[3] !== undefined && !endsWithAgent(bold))
        return undefined;
    const form = tail[3] === undefined ? 'bold' : 'dash';
    const colon = tail[2] !== undefined || tail[3] !== undefined;
    return labelOf(form, `${bold} ${tail[1] ?? ''}`, original.slice(behind + tail[0].length), colon);
}
/** `Task Tool → X: task`, with bold marks or without. */
function parseTaskTool(masked, original, at) {
    const start = new RegExp(`^[*_]{0,3}Task Tool[*_]{0,3} *${ARROW} *`, 'i').exec(masked.slice(at, at + LONGEST_LABEL));
    return start === null ? undefined : upToColon('task-tool', masked, original, at + start[0].length);
}
/** `→ X: task`, `PM → X: task`. */
function parseArrow(masked, original, at) {
    const start = new RegExp(`^[*_]{0,3}(?:PM *)?${ARROW} *`).exec(masked.slice(at, at + LONGEST_LABEL));
    return start === null ? undefined : upToColon('arrow', masked, original, at + start[0].length);
}
/**
 * `Delegating to X: task`, `Delegate to the X Agent: task`, `Task for X: task`, `Ask X to: task`, `X Agent should:
 * task`.
 */
function parseDelegating(masked, original, at) {
    const ahead = masked.slice(at, at + LONGEST_LABEL);
    const start = /^[*_]{0,3}(?:(?:delegat(?:e|ing)(?: this)? to|task for) |ask (?=[^:]{1,60} to *:))(?:the )?/i.exec(ahead) ?? /^[*_]{0,3}(?=[^:]{1,60}\bAgent should:)/.exec(ahead);
    return start === null ? undefined : upToColon('delegating-to', masked, original, at + start[0].length);
}
/** `@engineer: task`. */
function parseMention(masked, original, at) {
    return masked.charAt(at) === '@' ? upToColon('mention', masked, original, at + 1) : undefined;
}
/** `### X Agent: task`, `### X Agent — task`, `### X Agent`. */
function parsePlainHeading(masked, original, at) {
    const text = masked.slice(at).replace(/ #+$/, '');
    const dash = /^[^:：–—]{1,60}\bAgent (?=[–—] )/i.exec(text);
    if (dash !== null)
        return labelOf('dash', dash[0], original.slice(at + dash[0].length + 1), true);
    const colon = /[:：]/.exec(text.slice(0, LONGEST_LABEL));
    if (colon !== null)
        return labelOf('heading', text.slice(0, colon.index), original.slice(at + colon.index + 1), true);
    return text.length <= LONGEST_LABEL ? labelOf('heading', text, '', false) : undefined;
}
function upToColon(form, masked, original, at) {
    const colon = /[:：]/.exec(masked.slice(at, at + LONGEST_LABEL));
    if (colon === null)
        return undefined;
    // The colon may be inside the bold marks: the closing mark is not part of the task.
    const rest = original.slice(at + colon.index + 1).replace(/^(?:\*\*|__)/, '');
    const name = masked.slice(at, at + colon.index);
    return labelOf(form, form === 'delegating-to' ? name.replace(/ (?:to|should) *$/i, '') : name, rest, true);
}

;// CONCATENATED MODULE: ./lib/session/delegations/introductions.js
/** Introductions: what the heading or the sentence above a list announces. */
const introductions_INSPECTED_CHARACTERS = 300;
const EXAMPLE = [
    /\b(?:patterns?|forms?|formats?|delegations?|lines?) (?:like|such as)(?: these| this| the following)?[:：]$/i,
    /^the (?:\w+ )?(?:format|form|syntax|template)(?: is)?[:：]$/i,
    /^(?:for example|for instance|e\.g\.|an? example|here is an? example|(?:another |more )?examples?)\b/i,
    /\b(?:for example|for instance|e\.g\.?)[:：]?$/i,
    /\bexamples? (?:of|delegations?|formats?|usages?|responses?|outputs?|answers?)\b/i,
    /\b(?:would look like|looks? like (?:this|so)|could be written)\b/i,
    /^(?:use|using|follow|write|please use)\b.{0,60}\b(?:format|form|syntax|pattern|template)\b/i,
    /\b(?:delegation|response|answer|prescribed|exact|standard|task tool) (?:format|form|syntax|pattern|template)\b/i
];
const EXAMPLE_HEADING = /^(?:examples?|samples?|format|syntax|template|usage|patterns?|illustrations?)\b/i;
/** The stem also matches other languages: `délègue`, `delegiere`, `delego`. */
const DELEGATING = /(?<!\p{L})d[eé]l[eéè]g(?!at(?:ed|or)\b)|\bassign(?:ing|ments?)?\b|委派|委托/iu;
/** Talks about delegating in general. */
const ABOUT_DELEGATING = /\b(?:rules?|matrix|guides?|guidelines?|principles?|criteria|policy|policies|patterns?|authority|constraints?|workflows?|when|how|always)\b/i;
const NOT_DELEGATING = /\b(?:not|never|cannot|without|instead of)\b.{0,20}\bdelegat|n't (?:\w+ ){0,2}delegat/i;
const PLANNING = /\b(?:i'?ll|i will|i'?m|i am|let me|let's|we'?ll|we will|to do|next|now|please|plan)\b/i;
const DONE = [
    /\bwhat (?:was|has been|were|each agent|the agents|we have) (?:done|did|changed)\b/i,
    /\b(?:have|has) (?:all )?(?:now )?(?:finished|completed|done|reported)\b/i,
    /\b(?:was|were) (?:done|completed|finished)\b/i,
    /^(?:completed|finished|done)(?: so far| work| tasks?| by .{1,40})?[:：]?$/i,
    /^(?:here (?:are|is) )?(?:the )?(?:final |agents?'? )?(?:results?|reports?|responses?)(?: (?:of|from) (?:the )?(?:agents?|session|runs?|delegations?|work))?[:：]?$/i,
    /\b(?:progress report|status report|status update|changelog|release notes|what's new)[:：]?$/i,
    /^(?:the )?(?:current|overall) status(?: is)?[:：]?$/i
];
/** What was delegated before, which is not delegated again. */
const DELEGATED_BEFORE = /\b(?:previously|earlier|already|(?:previous|last|first) round)\b.{0,60}\bdelegated\b|\bdelegated\b.{0,60}\b(?:previously|earlier|already|(?:previous|last|first) round)\b/i;
/** Words that show that a sentence about finished work still announces work to do. */
const STILL_TO_DO = /\b(?:now|next|i'?ll|let me|once|after|when|until|will|delegat\w*|assign\w*|follow\w*|remaining|tasks? for)\b/i;
const DONE_HEADING = /^(?:(?:changed|changes|added|fix|fixes|bug fixes|features?|feat|refactor|perf|chore|fixed|removed|deprecated|completed|done|finished|accomplishments?|achievements?|released?)[:.]?$|\[\d|v?\d+\.\d+\.\d)/i;
const ROSTER = /\b(?:agents? (?:(?:is |are )?available|roster|roles?|overview|types|capabilities|hierarchy|nicknames|team|responsibilities|specializ\w+)|(?:available|core|specialized|specialist|known|existing) (?:\w+ )?agents?|best practices|guidelines|recommendations|(?:roster|roles?|responsibilities|capabilities|team members|specialists)|works? with|coordinates? with|collaborat(?:es?|ion) with|who does what)\b/i;
const ROSTER_HEADING = /^(?:the |our |my )?(?:agents?|team|roster|roles?|core team|integration|collaboration|best practices?|guidelines?|principles?|rules?|standards?|status|tips?|recommend\w*|suggest\w*|checklist|considerations?|components?)\b/i;
/** Returns what a heading, or the sentence before a list, announces. */
function introductionOf(line, isHeading) {
    const text = line
        .slice(-introductions_INSPECTED_CHARACTERS)
        .replace(/[*_#`]/g, '')
        .trim()
        .replaceAll('’', "'");
    // Only a sentence that ends with a colon announces something.
    if (!isHeading && !/[:：]$/.test(text))
        return 'neutral';
    const clause = isHeading ? text : (text.split(/[.!?] /).at(-1) ?? text);
    if (EXAMPLE.some((pattern) => pattern.test(clause)) || (isHeading && EXAMPLE_HEADING.test(clause)))
        return 'example';
    if (EXAMPLE_HEADING.test(clause) && clause.length < 30)
        return 'example';
    if (NOT_DELEGATING.test(clause))
        return 'example';
    if (DELEGATED_BEFORE.test(clause))
        return 'done';
    if (DONE.some((pattern) => pattern.test(clause)) && !STILL_TO_DO.test(clause))
        return 'done';
    if (DELEGATING.test(clause))
        return ABOUT_DELEGATING.test(clause) ? 'planning' : 'delegating';
    if (PLANNING.test(clause))
        return 'planning';
    if (isHeading && DONE_HEADING.test(clause))
        return 'done';
    return ROSTER.test(clause) || ROSTER_HEADING.test(clause) ? 'roster' : 'neutral';
}

;// CONCATENATED MODULE: ./lib/session/delegations/task-below.js

/** How far below its label a task may be, including sub-labels before it. */
const TASK_WITHIN_LINES = 40;
/** Finds the task below an empty label: the next line, or that of a `Task` sub-label. */
function findTaskBelow(index, lines, labels, isNamed) {
    let first;
    for (let next = index + 1; next < Math.min(lines.length, index + TASK_WITHIN_LINES); next++) {
        const line = lines[next];
        const at = labels.get(next);
        if (line === undefined || isNamed(next) || (at?.prefix.heading ?? 0) > 0)
            break;
        if (line.kind === 'blank') {
            if (next - index > 1 && first === undefined)
                break;
            continue;
        }
        if (at === undefined) {
            if (first === undefined)
                break;
            continue;
        }
        const isSub = at.role === 'sub-label' || /^TEMPORAL CONTEXT\b/.test(line.text.trim());
        if (at.label !== undefined && /^task$/i.test(at.label.name) && at.label.rest !== '')
            return { task: at.label.rest, line: next };
        if (first === undefined && !isSub) {
            const task = line.text.slice(at.prefix.length).trim();
            const isClose = next === index + 1 || at.prefix.list !== undefined || moodOf(task) === 'directive';
            return isClose ? { task, line: next } : undefined;
        }
        if (isSub && first === undefined && at.label?.rest !== undefined && at.label.rest !== '')
            first = { task: at.label.rest, line: next };
        else if (isSub && first === undefined)
            first = { task: '', line: next };
        else if (first?.task === '' && !isSub)
            return { task: line.text.slice(at.prefix.length).trim(), line: next };
    }
    return first === undefined || first.task === '' ? undefined : first;
}

;// CONCATENATED MODULE: ./lib/session/delegations/delegation-candidates.js







const NOUNS = new Set(['documentation', 'docs', 'security', 'research', 'ops', 'devops', 'version-control']);
const WEAK_NOUNS = new Set('test tests testing quality quality-assurance data database data-engineering git vcs versioning dev doc operations sec investigate'.split(' '));
/** Width of a list mark and the blank after it. */
const CONTENT_AFTER = { bullet: 2, number: 3, none: 0 };
/** Finds the labels and candidates of an answer's lines, in one pass. */
function findCandidates(lines, roster) {
    const labels = new Map();
    for (const [index, line] of lines.entries()) {
        if (line.kind !== 'text')
            continue;
        labels.set(index, readLabel(line, roster));
    }
    const candidates = new Map();
    const named = new Map();
    for (const [index, label] of labels)
        named.set(index, namesAgent(label, roster));
    const isNamed = (index) => named.get(index) === true;
    let region = regionOf('neutral', 'neutral');
    let paragraph = 'none';
    for (const [index, line] of lines.entries()) {
        const at = labels.get(index);
        if (at === undefined) {
            if (line.kind === 'blank')
                paragraph = 'none';
            // An example shown as code or quote ends here: what follows may be a delegation again.
            else if (region.introduction === 'example' && region.candidates.length === 0)
                region = regionOf('neutral', region.heading);
            continue;
        }
        const { label, prefix } = at;
        const candidate = label !== undefined && isNamed(index)
            ? candidateOf(index, lines, labels, isNamed, roster, region)
            : undefined;
        if (candidate !== undefined) {
            candidates.set(index, candidate);
            region.candidates.push(candidate);
            paragraph = 'label';
        }
        else if (prefix.heading > 0) {
            region = regionOf('neutral', introductionOf(line.text.slice(prefix.length), true));
        }
        else if (label?.colon === true && label.rest !== '') {
            if (at.role === 'other')
                region.foreign[prefix.list === undefined ? 'unlisted' : 'listed']++;
            paragraph = 'label';
        }
        else if (paragraph !== 'label' && prefix.list === undefined) {
            region = regionOf(introductionOf(line.text, label?.colon === true), region.heading);
            paragraph = 'prose';
        }
    }
    return { labels, candidates };
}
function regionOf(introduction, heading) {
    return { introduction, heading, candidates: [], foreign: { listed: 0, unlisted: 0 } };
}
/** Parses the label of a line, preferring a reading that names an agent. */
function readLabel(line, roster) {
    const prefix = parsePrefix(line.masked);
    const label = parseLabel(line.masked, line.text, prefix);
    const first = lineLabel(prefix, label);
    if (label === undefined || (0,roster_roster/* resolveAgent */.cT)(label.name, roster) !== undefined)
        return first;
    const others = otherReadings(label).map((one) => lineLabel(prefix, one));
    return others.find((one) => namesAgent(one, roster) && isUnambiguous(one)) ?? first;
}
/** `Step 1: Research` is a section, `Step 1: Engineer` is not. */
function isUnambiguous({ label }) {
    return label !== undefined && ['full', 'name'].includes(strengthOf(label));
}
function lineLabel(prefix, label) {
    return { prefix, label, role: label === undefined ? undefined : roleOfLabel(label.name) };
}
/** Whether a label names an agent, of the roster or not. */
function namesAgent(line, roster) {
    const label = line?.label;
    if (label === undefined)
        return false;
    const isSaid = endsWithAgent(label.name);
    if (line?.role === 'generic')
        return false;
    if (line?.role === 'sub-label' || line?.role === 'pm')
        return isSaid && (0,roster_roster/* resolveAgent */.cT)(label.name, roster) !== undefined;
    if (!label.colon)
        return (isSaid || label.bracketed) && (0,roster_roster/* resolveAgent */.cT)(label.name, roster) !== undefined;
    if ((0,roster_roster/* resolveAgent */.cT)(label.name, roster) !== undefined)
        return label.form !== 'heading' || isHeadingName(label);
    if (/\bAgent$/.test(label.name) || label.form === 'task-tool')
        return label.name.length <= 40;
    return (label.form === 'bold' &&
        !isCommonNoun((0,roster_roster/* slugOf */.tF)(label.name).split('-').at(-1) ?? '') &&
        (0,roster_roster/* isNearAgent */.Mb)(label.name, roster));
}
/** A section named by a common noun (`Testing`, `QA/Test results`) is not a label. */
function isHeadingName(label) {
    return strengthOf(label) !== 'weak' && !label.name.includes('/');
}
function isCommonNoun(slug) {
    return NOUNS.has(slug) || WEAK_NOUNS.has(slug);
}
function strengthOf(label) {
    if (label.bracketed || endsWithAgent(label.name))
        return 'full';
    if (label.form !== 'bold' && label.form !== 'heading')
        return 'full';
    // Any part of `Git/GitHub` may be the one that resolved to an agent.
    const slugs = label.name.split('/').map(roster_roster/* slugOf */.tF);
    if (slugs.some((slug) => WEAK_NOUNS.has(slug)))
        return 'weak';
    return slugs.some((slug) => NOUNS.has(slug)) ? 'noun' : 'name';
}
function candidateOf(index, lines, labels, isNamed, roster, region) {
    const at = labels.get(index);
    if (at?.label === undefined)
        return undefined;
    const { label, prefix } = at;
    const below = label.rest === '' ? findTaskBelow(index, lines, labels, isNamed) : { task: label.rest, line: index };
    const task = below?.task ?? '';
    if (!label.colon) {
        // A label without a colon is a title: it is a delegation if a sub-label marks a task, or if delegations are announced.
        const isTask = below !== undefined && /^task$/i.test(labels.get(below.line)?.label?.name ?? '');
        const isAnnounced = region.heading === 'delegating' || region.introduction === 'delegating';
        if (!isTask && !(isAnnounced && moodOf(task) === 'directive'))
            return undefined;
    }
    return {
        line: index,
        indent: lines[index]?.indent ?? 0,
        contentIndent: (lines[index]?.indent ?? 0) + CONTENT_AFTER[prefix.list ?? 'none'],
        prefix,
        label,
        agent: (0,roster_roster/* resolveAgent */.cT)(label.name, roster),
        strength: strengthOf(label),
        task,
        after: [...label.after, ...trailingAfter(task, roster)],
        taskLine: below?.line ?? index,
        taskInList: below !== undefined && below.line !== index && labels.get(below.line)?.prefix.list !== undefined,
        mood: task === '' ? 'placeholder' : moodOf(task),
        region
    };
}
/** `Test it (after Engineer)`: a dependency if it names only agents, else a remark that is part of the task. */
function trailingAfter(task, roster) {
    const qualifier = /\(([^()]{1,80})\)\.?$/.exec(task.slice(-90).trim())?.[1] ?? '';
    const names = namesAfter(qualifier);
    return names.every((name) => (0,roster_roster/* resolveAgent */.cT)(name, roster) !== undefined && !isCommonNoun((0,roster_roster/* slugOf */.tF)(name)))
        ? names
        : [];
}

;// CONCATENATED MODULE: ./lib/session/delegations/delegation-judgement.js

const DONE_SIGNS = /[✔✓☑❌✗✘⏳🚫]/u;
const CHECK_SIGN = '✅';
/** This many labels in a row without a directive are a list of roles. */
const ROSTER_SIZE = 3;
/** `Code implementation and development`: a description of activities, not something to do now. */
const DESCRIPTION = /\b(?:and|&)\b|(?:tion|ment|ing|ance|ity|ysis)s?\b/i;
/** Whether a candidate delegates work. */
function isDelegation(candidate) {
    const { prefix, mood, label } = candidate;
    if (mood === 'placeholder' || mood === 'statement')
        return false;
    if (prefix.checked || DONE_SIGNS.test(prefix.signs + label.signs) || label.signs.includes(CHECK_SIGN))
        return false;
    if (label.qualifiers.some(isStatus))
        return false;
    if (!isAnnounced(candidate))
        return false;
    if (label.form === 'task-tool' || label.form === 'delegating-to')
        return true;
    if (label.form === 'dash' && mood !== 'directive')
        return false;
    // A list below `Engineer Agent:` describes the agent's abilities as often as a task.
    if (mood !== 'directive' && (candidate.taskInList || label.form === 'heading'))
        return label.form === 'heading' && candidate.strength === 'full';
    if (delegation_judgement_isCommonNoun(candidate) && candidate.taskLine !== candidate.line && !isAmongAgents(candidate))
        return false;
    return isListed(candidate) ? isListedDelegation(candidate) : isPlainDelegation(candidate);
}
function isListed(candidate) {
    return candidate.prefix.list !== undefined && candidate.prefix.heading === 0;
}
/** The introduction must not say that the list is something else. */
function isAnnounced(candidate) {
    const { introduction, heading } = candidate.region;
    if (introduction === 'delegating' || introduction === 'planning')
        return true;
    if (introduction === 'example' || introduction === 'done' || heading === 'example' || heading === 'done')
        return false;
    if (introduction !== 'roster' && heading !== 'roster')
        return true;
    return !isListed(candidate) && candidate.mood === 'directive';
}
function isListedDelegation(candidate) {
    const { mood, prefix, strength } = candidate;
    if (prefix.signs.includes(CHECK_SIGN))
        return false;
    const votes = votesAround(candidate);
    if (isAmongForeignLabels(candidate))
        return false;
    if (strength === 'weak' && votes.sure === 0)
        return false;
    if (mood === 'directive')
        return votes.directive * 2 > votes.all || (votes.all < ROSTER_SIZE && votes.directive > 0);
    if (votes.statements > 0)
        return false;
    // Under "I delegate this:" a list is not a roster, whatever the language of its tasks.
    if (candidate.region.introduction === 'delegating' && !delegation_judgement_isCommonNoun(candidate))
        return votes.descriptions * 2 <= votes.all;
    return votes.directive * 2 > votes.all;
}
function isPlainDelegation(candidate) {
    const { mood, prefix, strength } = candidate;
    const votes = votesAround(candidate);
    if (isAmongForeignLabels(candidate))
        return false;
    if (strength === 'weak' && votes.sure === 0)
        return false;
    if (mood === 'directive')
        return true;
    if (prefix.signs.includes(CHECK_SIGN))
        return false;
    if (delegation_judgement_isCommonNoun(candidate))
        return votes.directive * 2 > votes.all;
    return votes.all < ROSTER_SIZE || votes.directive > 0 || votes.descriptions * 2 <= votes.all;
}
/** A common noun alone is a section heading; next to agents, or announced, it is an agent. */
function isAmongAgents(candidate) {
    const { introduction } = candidate.region;
    return (introduction === 'delegating' || introduction === 'planning' || votesAround(candidate).unambiguous > 0);
}
/** Whether the label is also a common noun. */
function delegation_judgement_isCommonNoun(candidate) {
    return candidate.strength === 'noun' || candidate.strength === 'weak';
}
/** Whether the list has headwords that only happen to be agent names: advice, the head of a document, a description. */
function isAmongForeignLabels(candidate) {
    const foreign = isListed(candidate) ? candidate.region.foreign.listed : candidate.region.foreign.unlisted;
    if (foreign === 0 || candidate.strength === 'full')
        return false;
    const votes = votesAround(candidate);
    if (delegation_judgement_isCommonNoun(candidate))
        return votes.unambiguous === 0 || foreign >= votes.all;
    return candidate.mood !== 'directive' && foreign >= votes.all;
}
/** Votes by region, counted once each for listed and other candidates. */
const counted = new WeakMap();
function votesAround(candidate) {
    let votes = counted.get(candidate.region);
    if (votes === undefined) {
        const { candidates } = candidate.region;
        votes = {
            listed: count(candidates.filter(isListed)),
            unlisted: count(candidates.filter((one) => !isListed(one)))
        };
        counted.set(candidate.region, votes);
    }
    return isListed(candidate) ? votes.listed : votes.unlisted;
}
function count(candidates) {
    const withTask = candidates.filter((candidate) => candidate.task !== '');
    const directives = withTask.filter((candidate) => candidate.mood === 'directive');
    return {
        all: withTask.length,
        directive: directives.length,
        statements: withTask.filter((candidate) => candidate.mood === 'statement').length,
        descriptions: withTask.filter(({ task }) => DESCRIPTION.test(task)).length,
        sure: directives.filter((candidate) => candidate.strength !== 'weak').length,
        unambiguous: withTask.filter((candidate) => !delegation_judgement_isCommonNoun(candidate)).length
    };
}

;// CONCATENATED MODULE: ./lib/session/delegations/task-calls.js
const OPENING = /^(?:(?:[-*+•]|\d{1,4}[.)])[ \t]+)?(?:Task|Agent)\(/;
/** Maximum lines and characters of one call. */
const MOST_LINES = 200;
const LONGEST_CALL = 65_536;
/** After this many openings that are not calls the search ends: the answer is not a list of calls. */
const MOST_FAILED = 20;
const QUOTES = ['"""', "'''", '"', "'"];
/** Finds the calls that begin a line of an answer. */
function findTaskCalls(lines) {
    const calls = [];
    let failed = 0;
    for (let index = 0; index < lines.length && failed < MOST_FAILED; index++) {
        const line = lines[index];
        const opening = line?.kind === 'text' ? OPENING.exec(line.masked.trimStart()) : null;
        if (line === undefined || opening === null)
            continue;
        const text = textFrom(lines, index, line.text.length - line.text.trimStart().length + opening[0].length);
        const call = parseCall(text);
        if (call === undefined) {
            failed++;
            continue;
        }
        calls.push({ agent: call.agent, prompt: call.prompt, line: index + 1 });
        index += call.lines;
    }
    return calls;
}
function textFrom(lines, index, column) {
    const first = lines[index]?.text.slice(column) ?? '';
    // A short call closes on its line; the following lines are only read otherwise.
    if (first.trimEnd().endsWith(')'))
        return first;
    const further = lines.slice(index + 1, index + MOST_LINES).map((line) => line.text);
    return [first, ...further].join('\n').slice(0, LONGEST_CALL);
}
/** `Engineer: task)`, or named arguments up to the closing bracket. */
function parseCall(text) {
    const parsed = parseArguments(text);
    const short = /^["']?([\p{L}][\p{L}\p{N} _-]{0,40}): ?([^\n]+)\)\s*$/u.exec(text.split('\n', 1)[0] ?? '');
    if (parsed === undefined && short !== null) {
        return { agent: short[1] ?? '', prompt: (short[2] ?? '').replace(/["']$/, '').trim(), lines: 0 };
    }
    const agent = parsed?.values.get('subagent_type') ?? parsed?.values.get('agent');
    const prompt = parsed?.values.get('prompt') ?? parsed?.values.get('task') ?? parsed?.values.get('description');
    if (parsed === undefined || agent === undefined || prompt === undefined || prompt.trim() === '')
        return undefined;
    return { agent, prompt: prompt.trim(), lines: text.slice(0, parsed.length).split('\n').length - 1 };
}
/** Reads `name="value", ...)` or `{ name: "value", ... })`; undefined for anything else. */
function parseArguments(text) {
    const values = new Map();
    let at = skipBlanks(text, 0);
    const isObject = text.charAt(at) === '{';
    if (isObject)
        at++;
    for (;;) {
        at = skipBlanks(text, at);
        if (isObject && text.charAt(at) === '}')
            at = skipBlanks(text, at + 1);
        if (text.charAt(at) === ')')
            return { values, length: at };
        const name = /^["']?([a-z_]{1,40})["']?\s{0,4}[=:]\s{0,4}/i.exec(text.slice(at, at + 60));
        if (name === null)
            return undefined;
        at += name[0].length;
        const value = parseValue(text, at);
        if (value === undefined)
            return undefined;
        values.set((name[1] ?? '').toLowerCase(), value.value);
        at = skipBlanks(text, value.end);
        if (text.charAt(at) === ',')
            at++;
    }
}
function parseValue(text, at) {
    const quote = QUOTES.find((mark) => text.startsWith(mark, at));
    if (quote === undefined) {
        const word = /^[\w.-]{1,40}/.exec(text.slice(at, at + 41))?.[0];
        return word === undefined ? undefined : { value: word, end: at + word.length };
    }
    let value = '';
    for (let next = at + quote.length; next < text.length; next++) {
        const character = text.charAt(next);
        if (text.startsWith(quote, next))
            return { value, end: next + quote.length };
        if (character === '\\' && next + 1 < text.length) {
            next++;
            value += text.charAt(next) === 'n' ? '\n' : text.charAt(next);
        }
        else
            value += character;
    }
    return undefined;
}
function skipBlanks(text, at) {
    let next = at;
    while (next < text.length && /\s/.test(text.charAt(next)))
        next++;
    return next;
}

;// CONCATENATED MODULE: ./lib/session/delegations/detect-delegations.js
/** Detects the delegations in PM's answer: which agent should do what. Pure, in linear time. */







/** How many unknown agents are reported; more are not mistakes but another kind of text. */
const MOST_UNKNOWN = 50;
/**
 * Detects the delegations of PM's answer. `delegation-labels.ts` has the forms, `delegation-judgement.ts` what is left
 * out.
 */
function detectDelegations(response, roster) {
    const lines = (0,markdown_blocks/* parseMarkdownLines */.KO)(response);
    const found = [...findLabelled(lines, roster), ...findCalled(lines, roster)].sort((one, other) => one.line - other.line);
    const known = found.flatMap((one) => (one.agent === undefined ? [] : [{ ...one, agent: one.agent }]));
    const delegations = withoutDuplicates(known);
    return {
        delegations,
        unknownAgents: findUnknownAgents(found, roster),
        duplicates: known.length - delegations.length,
        passedOver: []
    };
}
function findLabelled(lines, roster) {
    const { labels, candidates } = findCandidates(lines, roster);
    const found = [];
    let body;
    const finish = () => {
        const one = body && delegationOf(body, lines, roster);
        if (one !== undefined)
            found.push(one);
        body = undefined;
    };
    for (const [index, line] of lines.entries()) {
        const candidate = candidates.get(index);
        if (candidate !== undefined && !(body !== undefined && isInsideBody(body, candidate))) {
            // A report or the description of a role belongs to no task, but it still ends the one above it.
            finish();
            if (isDelegation(candidate))
                body = startBody(candidate);
            continue;
        }
        if (body === undefined)
            continue;
        if (!continuesBody(body, line, labels.get(index))) {
            finish();
            continue;
        }
        addLine(body, index, line, labels.get(index)?.prefix.list === undefined);
    }
    finish();
    return found;
}
function addLine(body, index, line, isProse) {
    body.lines.push(index);
    if (line.kind !== 'blank') {
        const text = line.text.trim();
        body.introductionAt =
            body.afterBlank && line.kind === 'text' && isProse && isIntroductory(text)
                ? body.lines.length - 1
                : undefined;
        body.lastText = text;
    }
    body.afterBlank = line.kind === 'blank';
}
/** A status line below a label makes the whole block a report. */
const FINISHED = /^[\s>*_-]*(?:status|result)[\s*_]*:[\s*_]*(?:✅ *)?(?:complete|completed|done|success|successful|finished|passed|failed)\b/i;
function delegationOf(body, lines, roster) {
    const { head } = body;
    const bodyLines = body.introductionAt === undefined ? body.lines : body.lines.slice(0, body.introductionAt);
    const own = bodyLines.filter((index) => index !== head.taskLine || head.label.rest !== '');
    const texts = bodyLines.map((index) => lines[index]?.text ?? '');
    if (texts.some((text) => FINISHED.test(text)))
        return undefined;
    // A task below its label is empty if its first line is not part of the body.
    if (head.label.rest === '' && !bodyLines.includes(head.taskLine))
        return undefined;
    const rest = joined(own, lines, head.contentIndent);
    const all = joined(bodyLines, lines, head.contentIndent);
    return {
        agent: head.agent?.slug,
        label: head.label.text,
        task: head.task.trim(),
        body: rest,
        text: head.label.rest === '' ? all : [head.task.trim(), all].filter((part) => part !== '').join('\n'),
        after: head.after.map((name) => (0,roster_roster/* resolveAgent */.cT)(name, roster)?.slug ?? name),
        insteadOf: head.label.insteadOf,
        format: head.label.form,
        line: head.line + 1
    };
}
/** Joins lines, without blank lines at both ends and without the indent of the label's content. */
function joined(indexes, lines, indent) {
    const texts = indexes.map((index) => withoutIndent(lines[index]?.text ?? '', indent));
    let start = 0;
    let end = texts.length;
    while (start < end && texts[start]?.trim() === '')
        start++;
    while (end > start && texts[end - 1]?.trim() === '')
        end--;
    return texts.slice(start, end).join('\n').trimEnd();
}
function withoutIndent(text, indent) {
    let cut = 0;
    while (cut < indent && cut < text.length && /\s/.test(text.charAt(cut)))
        cut++;
    return text.slice(cut).trimEnd();
}
function findCalled(lines, roster) {
    const calls = findTaskCalls(lines).filter(({ prompt }) => moodOf(prompt) !== 'placeholder');
    return calls.map(({ agent, prompt, line }) => {
        const [task = '', ...further] = prompt.split('\n');
        return {
            agent: (0,roster_roster/* resolveAgent */.cT)(agent, roster)?.slug,
            label: agent,
            task: task.trim(),
            body: further.join('\n').trim(),
            text: prompt,
            after: [],
            insteadOf: [],
            format: 'task-call',
            line
        };
    });
}
/**
 * Drops duplicates: the same agent with the same text, or with the same first line if one of the two has only that line
 * (a list of delegations before or after their long form). The longer one is kept.
 */
function withoutDuplicates(found) {
    const kept = [];
    const byFirstLine = new Map();
    const whole = new Set();
    for (const one of found) {
        const key = `${one.agent}\n${plainText(one.task)}`;
        const full = `${key}\n${plainText(one.body)}`;
        if (whole.has(full))
            continue;
        whole.add(full);
        const places = byFirstLine.get(key) ?? [];
        const first = places[0];
        const earlier = first === undefined ? undefined : kept[first];
        if (earlier !== undefined && first !== undefined && (one.body === '' || earlier.body === '')) {
            if (earlier.body === '')
                kept[first] = { ...one, line: earlier.line };
            continue;
        }
        byFirstLine.set(key, [...places.slice(0, 1), kept.length]);
        kept.push(one);
    }
    return kept;
}
/** Normalizes what does not change the meaning of a text: case, blanks, emphasis, a closing full stop. */
function plainText(text) {
    const words = text.toLowerCase().replace(/[*_`]/g, '').split(/\s+/);
    return words
        .join(' ')
        .trim()
        .replace(/[.;,:!…]{1,9}$/, '');
}
function findUnknownAgents(found, roster) {
    const unknown = new Map();
    for (const { agent, label, task } of found) {
        if (agent !== undefined || unknown.size >= MOST_UNKNOWN)
            continue;
        const key = `${label.toLowerCase()}\n${plainText(task)}`;
        if (unknown.has(key))
            continue;
        unknown.set(key, { label, task, suggestion: (0,roster_roster/* nearestAgent */.so)(label, roster)?.name ?? null });
    }
    return [...unknown.values()];
}


/***/ }),

/***/ 65736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BW: () => (/* binding */ maskCodeSpans),
/* harmony export */   KO: () => (/* binding */ parseMarkdownLines),
/* harmony export */   iy: () => (/* binding */ BLANKED),
/* harmony export */   p$: () => (/* binding */ commonIndentOf),
/* harmony export */   vG: () => (/* binding */ readMarkdownLines)
/* harmony export */ });
/* harmony import */ var _util_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20960);
/**
 * Classifies the lines of a Markdown text: the author's own words, code, quotes, tables or comments. One pass, without a
 * syntax tree.
 */

/** Replaces a blanked-out character: neither letter nor blank nor mark. */
const BLANKED = '\u0001';
const TAB_WIDTH = 4;
// Terminal escapes: colours and cursor moves (CSI), titles and links (OSC, ended by BEL or ST), two-character ones.
// eslint-disable-next-line no-control-regex
const ESCAPES = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b\n]*(?:\u0007|\u001b\\)?|[@-Z\\^_])/g;
/** Splits a text at any line end, without terminal escapes and invisible characters. */
function splitLines(text) {
    return visibleText(text).split(/\r\n|\n|\r/);
}
/** Removes terminal escapes and invisible characters. */
function visibleText(text) {
    return (0,_util_invisible_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutInvisibleBreaks */ .aF)(text.includes('\u001b') ? text.replace(ESCAPES, '') : text);
}
/** Parses the lines of a Markdown text with their kinds. */
function parseMarkdownLines(text) {
    const lines = splitLines(text);
    return [...readMarkdownLines(lines, commonIndentOf(lines))];
}
/**
 * Parses line by line and holds one line at a time, for texts that are too large for memory. The lines may still contain
 * terminal escapes.
 */
function* readMarkdownLines(lines, commonIndent) {
    const state = {
        fence: undefined,
        hiddenUntil: undefined,
        listContent: undefined,
        inTable: false
    };
    let previous = 'blank';
    const parse = (line, next) => {
        const indent = indentOf(line);
        const kind = kindOf(line, indent, previous, next, state);
        previous = kind;
        return { kind, text: line, masked: kind === 'text' ? maskInline(line) : '', indent };
    };
    let held;
    for (const line of lines) {
        const next = visibleText(line).slice(Math.min(commonIndent, line.length));
        if (held !== undefined)
            yield parse(held, next);
        held = next;
    }
    if (held !== undefined)
        yield parse(held, undefined);
}
/**
 * Returns the indent that all lines share. An answer that is indented as a whole (as shown by a terminal or a
 * here-document) is text, not code; but if its first line has a mark, it may be code.
 */
function commonIndentOf(lines) {
    let common = Number.MAX_SAFE_INTEGER;
    let written = 0;
    for (const given of lines) {
        const line = visibleText(given);
        if (line.trim() === '')
            continue;
        if (written === 0 && !/^[\p{L}\p{N}]/u.test(line.trim()))
            return 0;
        written += 1;
        common = Math.min(common, line.length - line.trimStart().length);
        if (common === 0)
            return 0;
    }
    return written < 2 ? 0 : common;
}
function kindOf(line, indent, previous, next, state) {
    const content = line.trim();
    if (state.fence !== undefined) {
        if (closesFence(content, state.fence))
            state.fence = undefined;
        return 'fence';
    }
    if (state.hiddenUntil !== undefined) {
        if (content.toLowerCase().includes(state.hiddenUntil))
            state.hiddenUntil = undefined;
        return 'hidden';
    }
    if (content === '') {
        state.inTable = false;
        return 'blank';
    }
    const contentColumn = state.listContent ?? 0;
    if (indent >= contentColumn + 4 && (previous === 'blank' || previous === 'indented-code'))
        return 'indented-code';
    const fence = /^(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}(?=[^`]*$)|~{3,})/.exec(content)?.[1];
    if (fence !== undefined) {
        state.fence = fence;
        return 'fence';
    }
    if (opensHidden(content, state))
        return 'hidden';
    if (/^(?:[-*+] +|\d{1,9}[.)] +)?>/.test(content))
        return 'quote';
    if (isTableLine(content, next, state))
        return 'table';
    const item = /^(?:[-*+•]|\d{1,9}[.)])( +|\t)/.exec(content);
    if (item !== null)
        state.listContent = indent + item[0].length;
    else if (indent < (state.listContent ?? 0) && previous === 'blank')
        state.listContent = undefined;
    return 'text';
}
function closesFence(content, fence) {
    const mark = fence.charAt(0);
    return content.length >= fence.length && content.startsWith(fence) && isOnly(content, mark);
}
function isOnly(content, marks) {
    for (const character of content)
        if (!marks.includes(character))
            return false;
    return true;
}
/** Elements whose content is quoted, not stated. */
const HIDING_ELEMENTS = [
    'pre',
    'example',
    'examples',
    'template',
    'blockquote',
    'thinking',
    'code',
    'script',
    'style'
];
function opensHidden(content, state) {
    if (!content.startsWith('<'))
        return false;
    if (content.startsWith('<!--')) {
        const end = content.indexOf('-->');
        if (end < 0)
            state.hiddenUntil = '-->';
        // Text may follow a comment on its line.
        return end < 0 || content.slice(end + 3).trim() === '';
    }
    const element = /^<([a-z]+)[ >]/i.exec(content)?.[1]?.toLowerCase();
    if (element === undefined || !HIDING_ELEMENTS.includes(element))
        return false;
    if (!content.toLowerCase().includes(`</${element}>`))
        state.hiddenUntil = `</${element}>`;
    return true;
}
function isTableLine(content, next, state) {
    const hasBar = content.includes('|');
    if (!hasBar) {
        state.inTable = false;
        return false;
    }
    if (content.startsWith('|'))
        return true;
    if (!state.inTable)
        state.inTable = isDelimiterRow(next ?? '');
    return state.inTable;
}
function isDelimiterRow(line) {
    return line.includes('|') && line.includes('-') && isOnly(line.trim(), '|:- ');
}
function indentOf(line) {
    let columns = 0;
    for (const character of line) {
        if (character === '\t')
            columns += TAB_WIDTH - (columns % TAB_WIDTH);
        else if (/\s/.test(character))
            columns++;
        else
            break;
    }
    return columns;
}
/** Blanks out code spans and comments within a line. A mark without its partner stays as it is. */
function maskInline(line) {
    const withoutCode = maskCodeSpans(line);
    return withoutCode.includes('<!--') ? maskComments(withoutCode) : withoutCode;
}
/** Blanks out code spans only. */
function maskCodeSpans(line) {
    if (!line.includes('`'))
        return line;
    const runs = [...line.matchAll(/`+/g)].map((match) => ({ start: match.index, length: match[0].length }));
    const partners = partnersOf(runs.map((run) => run.length));
    let masked = '';
    let copied = 0;
    for (let index = 0; index < runs.length; index++) {
        const partner = partners[index];
        const run = runs[index];
        const last = partner === undefined ? undefined : runs[partner];
        if (run === undefined || last === undefined)
            continue;
        const end = last.start + last.length;
        masked += line.slice(copied, run.start) + BLANKED.repeat(end - run.start);
        copied = end;
        index = partner ?? index;
    }
    return masked + line.slice(copied);
}
/** Returns for each run of backticks the index of the next one of the same length, in one pass from the end. */
function partnersOf(lengths) {
    const nextOfLength = new Map();
    const partners = new Array(lengths.length);
    for (let index = lengths.length - 1; index >= 0; index--) {
        const length = lengths[index] ?? 0;
        partners[index] = nextOfLength.get(length);
        nextOfLength.set(length, index);
    }
    return partners;
}
function maskComments(line) {
    let masked = '';
    let copied = 0;
    for (;;) {
        const start = line.indexOf('<!--', copied);
        const end = start < 0 ? -1 : line.indexOf('-->', start);
        if (end < 0)
            return masked + line.slice(copied);
        masked += line.slice(copied, start) + BLANKED.repeat(end + 3 - start);
        copied = end + 3;
    }
}


/***/ })

};
