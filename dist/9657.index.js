export const id = 9657;
export const ids = [9657];
export const modules = {

/***/ 9657:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ detectDelegations)
});

// EXTERNAL MODULE: ./lib/session/words/word-patterns.js
var word_patterns = __webpack_require__(18582);
;// CONCATENATED MODULE: ./lib/session/words/agent-words.js
/** The word "Agent" in other languages, before or behind the name: `Agent QA`, `QA エージェント`, `Агент QA`. */

const WORD = (0,word_patterns/* anyOf */.E)((0,word_patterns/* wordsIn */.H)('agent, agente, agenten, agenta, agentti, agen, агент, ajan, ajanı, ügynök, πράκτορας, وكيل, الوكيل, عامل, סוכן, एजेंट, ตัวแทน, tác nhân, 代理, 代理人, 智能体, 智能體, 助手, エージェント, 에이전트'));
const BEHIND = new RegExp(`^(.+?)[\\s_-]*(?:(?<![\\p{L}\\p{N}])(?:${WORD})|(?<=[\\p{L}\\p{N}])(?:代理人?|智能[体體]|助手|エージェント|에이전트))$`, 'iu');
const BEFORE = new RegExp(`^(?:${WORD})[\\s_-]+(.+)$`, 'iu');
/** The name without the word "Agent"; undefined if it has none. */
function withoutAgentWord(name) {
    const plain = name.replace(/^[\s[\]]+|[\s[\]]+$/g, '');
    return BEHIND.exec(plain)?.[1] ?? BEFORE.exec(plain)?.[1];
}

// EXTERNAL MODULE: ./lib/session/roster/roster.js
var roster_roster = __webpack_require__(31495);
;// CONCATENATED MODULE: ./lib/session/delegations/agent-names.js


const NOUNS = new Set([
    'documentation',
    'docs',
    'security',
    'research',
    'ops',
    'devops',
    'version-control',
    'quality-assurance'
]);
const WEAK_ALIASES = new Set('test tests testing quality data database data-engineering git vcs versioning dev doc operations sec investigate'.split(' '));
/** Words before "Agent" that name none, and PM itself. */
const NO_AGENT = /^(?:(?:agents?|assigned|responsible|next|target|selected|lead|primary|recommended|suggested|user|each|every|this|any|other|custom|new|name|type|x|y|your|specialized|main|sub|multi|delegating|core|available|all|both|current|previous|best|right|another|ai|coding|project-manager|pm|orchestrator)|agent-(?:name|type|nickname)|nickname)$/;
const LONGEST_UNKNOWN = 40;
/** The agent that a label names, of the roster or not; undefined if it names none. */
function namedAgent(label, roster) {
    const { name } = label.name;
    const agent = (0,roster_roster/* resolveAgent */.cT)(name, roster) ?? (0,roster_roster/* resolveAgent */.cT)(withoutAgentWord(name) ?? '', roster);
    if (agent === undefined && NO_AGENT.test((0,roster_roster/* slugOf */.tF)(name)))
        return undefined;
    const strength = strengthOf(label, agent);
    if (agent === undefined)
        return isUnknownAgent(label, roster) ? { agent, strength } : undefined;
    if (label.form === 'heading' && name.includes('/'))
        return undefined;
    // `**QA** - tests` is a list of things as often as a task.
    if (label.form === 'dash' && !isCertain(strength))
        return undefined;
    return { agent, strength };
}
function strengthOf(label, agent) {
    if (label.name.bracketed || withoutAgentWord(label.name.name) !== undefined)
        return 'full';
    if (!['bold', 'dash', 'heading'].includes(label.form))
        return 'full';
    // Any part of `Git/GitHub` may be the one that resolved to an agent.
    const slugs = label.name.name.split('/').map(roster_roster/* slugOf */.tF);
    const isOwnName = agent !== undefined && slugs.some((slug) => slug === agent.slug || slug === (0,roster_roster/* slugOf */.tF)(agent.name));
    if (!isOwnName && slugs.some((slug) => WEAK_ALIASES.has(slug)))
        return 'weak';
    if (!slugs.some((slug) => NOUNS.has(slug)))
        return 'name';
    // `## Security: overview` is a section.
    return label.form === 'heading' ? 'weak' : 'noun';
}
/** `Designer Agent`, `Task Tool → Designer`, and a bold name with a typing error (`Enginer`). */
function isUnknownAgent({ form, name: { name }, colon }, roster) {
    if ((!colon && form !== 'heading') || form === 'plain')
        return false;
    if (/\bAgent$/.test(name) || form === 'task-tool')
        return name.length <= LONGEST_UNKNOWN;
    const last = (0,roster_roster/* slugOf */.tF)(name).split('-').at(-1) ?? '';
    return form === 'bold' && !NOUNS.has(last) && !WEAK_ALIASES.has(last) && (0,roster_roster/* isNearAgent */.Mb)(name, roster);
}
/** Whether a label means an agent wherever it stands. */
function isCertain(strength) {
    return strength === 'full' || strength === 'name';
}

;// CONCATENATED MODULE: ./lib/session/words/report-english.js
/** Reports in English: finished work, work in progress, states, and an agent that speaks. */

/** Past forms and states that close a clause, as in `Parser implemented, all tests pass`, or open one: `Wrote 42 tests`. */
const PAST = (0,word_patterns/* wordsIn */.H)(`added, analyzed, applied, approved, audited, brought, built, changed, checked, chose, compared, configured, converted, created, delivered, deployed, documented, drafted,
   extracted, failed, finished, completed, fixed, found, generated, identified, implemented, improved, integrated, made, merged, migrated, moved, passed, published, pushed, ran, refactored,
   released, removed, renamed, reproduced, resolved, reviewed, rewrote, rewritten, ran, shipped, simplified, succeeded, tested, updated, upgraded, validated, verified, wrote, written, reported, opened, closed`);
const STATES = (0,word_patterns/* wordsIn */.H)('pass, passes, passing, green, clean, succeeds, works, working, live, done, complete, in place, up to date, ready');
const PAST_FIRST = new RegExp(`^(?:${(0,word_patterns/* anyOf */.E)(PAST)})(?![\\w-])`, 'i');
const CLOSED = new RegExp(`(?:^|\\s)(?:${(0,word_patterns/* anyOf */.E)([...PAST, ...STATES])})[.!]?$`, 'i');
/** `README — updated`. */
const AFTER_DASH = new RegExp(`\\s[–—-]\\s(?:${(0,word_patterns/* anyOf */.E)([...PAST, ...STATES])})[.]?$`, 'i');
/** Words after which a clause with a participle at its end is still a directive: `Make tests pass`, `Check what failed`. */
const DIRECTS = /^(?:make|keep|get|have|let|set|leave|mark|ensure|verify|check|confirm|assert|prove|show|see|find|list|say|report|wait|come|do|be|to)\b|\b(?:that|which|what|when|whether|if|until|unless|once|who|where|how|must|should|and get|before|after|as|never|not)\b/i;
const ADVERB = /^(?:(?:successfully|already|just|recently|now|fully|finally|also|both|all)\s+)+/i;
/** A verb in -ed that is no past form has `eed`, or no vowel before. */
const EDITED = /^(?!(?:based|embed|forbered|bered|udbred|utbred|verbied|gebied)\b)(?=[a-z]*[aeiouy][a-z]*ed\b)[a-z-]{3,}(?<!eed)(?<=ed)(?=$|[.,;:!]|\s(?:the|an?|all|any|both|each|every|its|no|some|my|our|their|that|this|these|those|to|by|from|with|in|on|as|into|it|two|three|four|five|six|ten|several|\d)(?!\w))/i;
/** `Failed logins: lock the account`: a participle that belongs to a noun, and the task behind a colon. */
const NAMES_A_TOPIC = /^(?!found\b|identified\b|fixed\b|changed\b)[\w-]+(?: (?!one\b|two\b|three\b|the\b|an?\b|all\b|in\b|to\b|by\b|and\b)[a-z-]+){1,3}: \S+ \S/i;
/** `Creating the function now`; `Caching layer for the API` is a task. */
const GERUND = /^[a-z]*[aeiouy][a-z]*ing(?:, | (?:the|an?|all|my|its|it|this|these)\b| .{1,80}\bnow[.!…]*$)/i;
const GERUND_PARTS = /^(?:not (?:applicable|needed|required|necessary|possible)\b|(?:waiting|awaiting|blocked|pending|ready|stuck|idle|on hold)\s+(?:for|on|by|to|until)\b|awaiting\b|timed out\b|still \w+ing\b|exit(?:ed| code)\b(?=.*\d))/i;
/** Finite verbs without a subject: what an agent has, is or does. */
const FINITE = /^(?:has|had|is|isn['’]t|are|was|wasn['’]t|were|does|doesn['’]t|did|didn['’]t|can|cannot|can['’]t|could|will|won['’]t|would|may|might|needs)\b(?! you\b)/i;
const AGENT_SPEAKS = /^(?:i['’](?:ll|m|ve|d)|i (?:have|had|will|am|was|need|want|can|could|would|cannot|do|did|found|built|wrote|rewrote|ran|made|chose|also|now|just|already|think|see|(?!need)\w+ed)|we['’](?:ll|re|ve)|we (?:have|had|are|were|will|did|found|built|wrote|ran|made|also|now|(?!need)\w+ed)|my (?:findings|results|report|analysis|review)|sure|understood|got it|on it|of course|thanks|thank you|happy to|certainly|roger|acknowledged|yes|no problem)\b/i;
const REQUEST = /^(?:please )?(?:(?:i|we)(?: need|['’]d like| would like| want) you to|(?:can|could|will|would) you\b(?! like))/i;
/** `I need the fastest parsers`, but not `I need more information`. */
const NEEDS = /^(?:i|we) (?:need|want) (?!(?:more|further|additional|your|access|clarification|to know|to wait|a decision|permission|some|help)\b)/i;
/** What was found, and what to do about it: `I found tokens in the log. Find out where they come from.` */
const GOES_ON = /^i found\b.*[.;] [A-Z]|[;.] [^.;]*\b(?:must|should|needs? to|has to|have to)\b/i;
/** `Added files are missing`: the participle belongs to the subject. */
const IS_SUBJECT = /^\w+ (?:\w+ ){1,2}(?:is|are|was|were|has|have|do|does|must|should)\b/i;
/** A question to the user, not one for an agent to find out. */
const QUESTION_BACK = /\b(?:(?:should|shall|can|may|could) (?:i|we)|(?:do|did|would) you|are you)\b[^?]*\?$/i;
const MODAL = /\b(?:must|mustn['’]t|should|shouldn['’]t|shall|needs? to|has to|have to|may|cannot|can['’]t|be)\b/i;
const STATED = /^(?:the|this|that|these|those|it|there (?:is|are|was|were) (?:no|nothing)|everything|everyone|all|both|no(?!-)|none|nothing|two|three|our|v?\d[\w.]*)\b/i;
const STATES_A_FACT = /\b(?:is|isn['’]t|are|aren['’]t|was|wasn['’]t|were|has|have|had|exists?|found|passes|passed|works|fails|failed|now \w+s)\b|\b(?:required|needed|necessary|changed|found|left|remain(?:s|ing)?)[.!]?$/i;
const NOTHING_FOUND = /^no (?:[a-z]+ ){0,3}(?:changes|findings|issues|problems|errors|failures|vulnerabilities|actions?|blockers|regressions|tickets|bugs|warnings|work|need)\b/i;
/** Whether the first line of a task is a report, in English. */
function isEnglishReport(given) {
    const text = given.replace(/^\([^)]*\)\s*/, '');
    if (REQUEST.test(text))
        return false;
    if (NEEDS.test(text))
        return false;
    if ((AGENT_SPEAKS.test(text) && !GOES_ON.test(text)) || GERUND_PARTS.test(text) || GERUND.test(text))
        return true;
    if (text.includes('?'))
        return QUESTION_BACK.test(text);
    if (FINITE.test(text))
        return true;
    const bare = text.replace(ADVERB, '');
    const isOpened = (PAST_FIRST.test(bare) && !IS_SUBJECT.test(bare)) || EDITED.test(bare);
    if (isOpened && !MODAL.test(text) && !NAMES_A_TOPIC.test(text))
        return true;
    return isClosed(text) || AFTER_DASH.test(text) || isFact(text);
}
const MOST_WORDS_OF_A_REPORT = 6;
/** `Parser implemented, all tests pass`, `Two findings, both fixed`. */
function isClosed(text) {
    const clauses = text.split(/[,;:.!](?=\s|$)| [–—-] /);
    const [first = ''] = clauses;
    if (closes(first))
        return true;
    return (/^(?:\d|two\b|three\b|several\b|all\b|both\b|no\b)/i.test(text) &&
        clauses.slice(1).some((clause) => closes(clause.trim())));
}
function closes(clause) {
    const words = clause.split(/\s+/);
    if (words.length < 2 ||
        words.length > MOST_WORDS_OF_A_REPORT ||
        DIRECTS.test(clause) ||
        !CLOSED.test(clause))
        return false;
    return !words
        .slice(1)
        .some((word) => /^(?:the|an?|all|any|every|each|its|their|your|our|this|these)$/i.test(word));
}
/** One sentence that says how things are: `The suite is green`, `No vulnerabilities were found`. */
function isFact(text) {
    if (!STATED.test(text) || MODAL.test(text) || /[.!;:]\s+\S/.test(text))
        return false;
    return STATES_A_FACT.test(text) || NOTHING_FOUND.test(text);
}

// EXTERNAL MODULE: ./lib/session/words/finished-words.js
var finished_words = __webpack_require__(99162);
// EXTERNAL MODULE: ./lib/session/words/status-words.js
var status_words = __webpack_require__(3018);
;// CONCATENATED MODULE: ./lib/session/delegations/reports.js
/**
 * Reports: texts behind a label that tell what was done, or how things are, in any language. Whatever none of these rules
 * recognizes is a task.
 */



/** How many characters of a task are judged, from its start and its end. */
const INSPECTED_CHARACTERS = 400;
const INSPECTED_AT_END = 120;
/** Whether a text is only a status: `done`, `in progress`, `erledigt`. */
function isStatus(text) {
    return status_words/* ONLY_STATUS */.iH.test(text);
}
/** Whether the first line of a task is a report. */
function isReport(task) {
    const text = task
        .slice(0, INSPECTED_CHARACTERS)
        .replace(/^[\p{Extended_Pictographic}\ufe0f\u200d\s]+(?=[\p{L}])/u, '')
        .replace(/^[*_`"“„«'‘]+(?=[\p{L}\p{N}])/u, '')
        .replace(/^([^*_`"”»]{1,60})[*_`"”»]{1,3}[.]?$/, '$1')
        .trim();
    const end = task.slice(-INSPECTED_AT_END).trim();
    return (isMarked(task.trimStart(), end) ||
        isValue(text) ||
        isRemark(text) ||
        status_words/* BEGINS_WITH_STATUS */.xn.test(text) ||
        (/[:：]/.test(text) && status_words/* BEGINS_WITH_REPORT_LABEL */.K7.test(text)) ||
        (0,status_words/* endsWithStatus */.lU)(end) ||
        status_words/* IS_POINTER */.Zt.test(end) ||
        isFinished(text, end) ||
        isEnglishReport(text));
}
/** `✅ Built it`, `Build it ✅`, `~~Build it~~`, `Build it (2.3s, 156MB)`. */
function isMarked(text, end) {
    return (/^[✅✔✓☑❌✗✘⏳⌛⏭⏸🚫]/u.test(text) ||
        /[✅✔✓☑❌✗✘⏳⌛]\ufe0f?$/u.test(end) ||
        /^~~.*~~[.]?$/.test(text) ||
        /\(\d+(?:\.\d+)?\s?m?s(?:,[^()]*)?\)$/.test(end));
}
const PATH = String.raw `[\w@.-]*(?:[/.]\w[\w@.-]*)+`;
const PATHS = new RegExp(`^${PATH}(?:,\\s*${PATH}){0,50}[.]?$`);
/** A value in place of a task: `42%`, `12/12`, `80% coverage`, `15 minutes`, `3 files, 2 tests`, `opus`, `README.md`. */
function isValue(text) {
    return ((/\p{Nd}/u.test(text) && isFigure(text)) ||
        (!text.includes(' ') && /^\p{Ll}+[.]?$/u.test(text)) ||
        /^(?:\p{Nd}+|one|two|three|several|no) \p{L}+[.]?$/iu.test(text) ||
        (/[/.]/.test(text) && PATHS.test(text)));
}
/** A value with a digit. */
function isFigure(text) {
    return (/^[~≈<>]?[$€£¥]?\p{Nd}[\p{Nd}.,/]*\s?(?:[%٪％]|\p{L}{1,10})?[.。]?$/u.test(text) ||
        (/^[~≈<>]?(?:\p{Nd}[\p{Nd}.,]*\s?[%٪％]|%\p{Nd})/u.test(text) && text.split(/\s+/).length <= 4) ||
        /^\S{1,24}\s?[:： ]\s?\p{Nd}[\p{Nd}.,]*\s?[%٪％][.。]?$/u.test(text) ||
        /^(?:\S{1,24}[:：]\s?)?\p{Nd}+\s?[^\s,;，、。]+(?:\s[^\s,;]+)?[,;，、/]\s*\p{Nd}+\s?\p{L}/u.test(text) ||
        /^\p{Nd}+\s?\/\s?\p{Nd}+(?!\p{Nd})/u.test(text) ||
        /^[$€£¥]\p{Nd}[\p{Nd}.,]*[,;] \p{Nd}[\p{Nd}.,]* ?\p{L}{1,10}$/u.test(text));
}
/** A remark in brackets: `(skipped, no pages changed)`, `（無）`. */
function isRemark(text) {
    return /^(?:\([^()]*\)|（[^（）]*）)[.。]?$/.test(text);
}
const reports_MOST_WORDS_OF_A_REPORT = 6;
/** A later sentence may say what to do about what the first one tells: `The tests fail. Find out why.` */
function isFinished(text, end) {
    // `Is zod still maintained? Find out.`
    if (/[?？]/.test(text))
        return false;
    if (!/[.!;。！；।]/.test(text))
        return isReportedIn(text, end);
    const sentences = text.split(/(?<=[.!;])\s+(?=\S)|(?<=[。！；।])(?=\S)/u);
    if (sentences.length > 1)
        return sentences.slice(0, 5).every((one) => status_words/* BEGINS_WITH_STATUS */.xn.test(one) || isReportedIn(one, one));
    return isReportedIn(text, end);
}
function isReportedIn(text, end) {
    if (finished_words/* BEGINS_AS_FINISHED */.fg.test(text) || (0,finished_words/* endsAsFinished */.rl)(end))
        return true;
    const clause = text.split(/[,:.!](?=\s|$)|[–—，。；：、]|\s[(（]/u, 1)[0]?.trim() ?? '';
    if ((0,finished_words/* isPerfect */.OZ)(clause))
        return true;
    if (clause.split(/\s+/).length > reports_MOST_WORDS_OF_A_REPORT || !(0,finished_words/* closesAsFinished */.y7)(clause))
        return false;
    return finished_words/* BEGINS_WITH_ALL */.Yd.test(clause) || !finished_words/* DETERMINER */.aM.test(`${clause} `);
}

;// CONCATENATED MODULE: ./lib/session/words/introduction-words.js
/** What a heading, or a sentence that ends with a colon, announces: an example, a list of agents, finished work. */


const EXAMPLE_WORD = (0,word_patterns/* anyOf */.E)((0,word_patterns/* wordsIn */.H)(`example, examples, for instance, e.g., illustration, beispiel, beispiele, beispielsweise, z. b., z.b., exemple, exemples, ejemplo, ejemplos, exemplo, exemplos, esempio, esempi, voorbeeld, voorbeelden, bijvoorbeeld,
     przykład, przykłady, na przykład, příklad, například, пример, примеры, например, приклад, наприклад, exempel, eksempel, esimerkki, esimerkiksi, példa, exemplu, παράδειγμα, örnek, örneğin, ví dụ, contoh, ตัวอย่าง, مثال, مثلا, דוגמה, לדוגמה, उदाहरण`));
const EXAMPLE = [
    new RegExp(`(?<!\\p{L})(?:${EXAMPLE_WORD})(?!\\p{L})`, 'iu'),
    /例如|例子|示例|举例|比如|例えば|たとえば|例[：:]|예시|예를 들/u,
    /^(?:the (?:\w+ )?)?(?:format|form|syntax|template|usage|patterns?)(?: is)?[:：]?$/i,
    /\b(?:patterns?|forms?|formats?|delegations?|lines?) (?:like|such as)(?: these| this| the following)?[:：]$/i,
    /\b(?:would look like|looks? like (?:this|so)|could be written)\b/i,
    /^(?:please )?(?:use|using|follow|write)\b.{0,60}\b(?:format|form|syntax|pattern|template)\b/i,
    /\b(?:delegation|response|answer|prescribed|exact|standard|task tool) (?:format|form|syntax|pattern|template)\b/i
];
/** What PM says that it does not do, or did in an earlier round. */
const NOT_DELEGATED = /\b(?:not|never|cannot|without|instead of)\b.{0,20}\bdelegat|n't (?:\w+ ){0,2}delegat|\b(?:previously|earlier|already|(?:previous|last|first) round)\b.{0,60}\bdelegated\b|\bdelegated\b.{0,60}\b(?:previously|earlier|already|(?:previous|last|first) round)\b/i;
const DONE_HEADINGS = (0,word_patterns/* anyOf */.E)((0,word_patterns/* wordsIn */.H)(`completed, completed work, completed tasks, finished, done, done so far, accomplishments, achievements, results, result, final results, final report, agent results, agent responses, agent reports, responses, reports, results of the agents, results of the session, status, status report, status update, progress report, current status,
     changed, changes, added, fixed, fix, fixes, bug fixes, features, removed, deprecated, released, changelog, release notes, what's new, what was done`, `ergebnis, ergebnisse, erledigt, abgeschlossen, fertig, änderungen, stand, résultat, résultats, terminé, modifications, resultado, resultados, hecho, completado, cambios, concluído, mudanças, risultati, completato, modifiche, resultaten, resultaat, voltooid, wyniki, ukończone, zmiany, výsledky, hotovo`, `результат, результаты, готово, выполнено, завершено, изменения, результати, виконано, resultat, tulokset, valmis, sonuçlar, tamamlandı, kết quả, hoàn thành, hasil, selesai, 结果, 已完成, 完成情况, 变更, 結果, 完了, 変更点, 결과, 완료, النتائج, المكتمل, परिणाम, पूर्ण, תוצאות`));
const DONE_HEADING = new RegExp(`^(?:the )?(?:${DONE_HEADINGS})[:：.]?$|^\\[?v?\\d+\\.\\d+`, 'iu');
const DONE_SENTENCE = /\b(?:what (?:was|has been|were|each agent|the agents|we have) (?:done|did|changed)|(?:have|has) (?:all )?(?:now )?(?:finished|completed|done|reported)|(?:was|were) (?:done|completed|finished))\b/i;
/** Words that show that a sentence about finished work announces work to do. */
const STILL_TO_DO = /\b(?:now|next|i['’]?ll|let me|once|after|when|until|will|delegat\w*|assign\w*|follow\w*|remaining|tasks? for)\b/i;
const ROSTER_HEADINGS = (0,word_patterns/* anyOf */.E)((0,word_patterns/* wordsIn */.H)(`agents, agent, team, core team, team members, roster, roles, responsibilities, capabilities, specialists, agent roster, agent roles, agent overview, available agents, specialized agents, core agents, integration, collaboration, guidelines, best practices, principles, rules, standards, tips, legend, key, glossary, abbreviations, recommendations, suggestions, considerations, when to delegate, who does what,
     legende, légende, leyenda, legenda, leggenda, легенда, 图例, 凡例, 범례, verfügbare agenten, agenten, rollen, agents disponibles, rôles, équipe, agentes disponibles, agentes, equipo, roles, funções, agenti disponibili, ruoli, beschikbare agenten, rollen, dostępni agenci, role, доступные агенты, агенты, роли, команда, доступні агенти, kullanılabilir ajanlar, roller, 可用代理, 可用的代理, 代理列表, 角色, 团队, 利用可能なエージェント, エージェント一覧, 役割, 사용 가능한 에이전트, 역할, الوكلاء المتاحون, الأدوار, उपलब्ध एजेंट, भूमिकाएँ`));
const ROSTER_HEADING = new RegExp(`^(?:the |our |my )?(?:${ROSTER_HEADINGS})[:：]?$`, 'iu');
const ROSTER = /\b(?:agents? (?:is |are )?available|agents? (?:roster|roles|capabilities|responsibilities)|(?:available|specialized|core|existing) (?:\w+ )?agents?|(?:have|has|with) (?:these|the following) (?:roles|responsibilities|capabilities)|(?:rules|guidelines|best practices|recommendations|principles)[:：]?$|when to delegate)\b/i;
/** A sentence about what will be done is no list of agents, whatever it names. */
const PLANNING = /^(?:i|i['’]?ll|i['’]m|let me|we|we['’]?ll|now|next|please)\b/i;
const introduction_words_INSPECTED_CHARACTERS = 300;
/** Returns what a heading, or the sentence before a list, announces. */
function introductionOf(line, isHeading) {
    // Only a sentence that ends with a colon announces something.
    if (!isHeading && !/[:：][\s*_]*$/.test(line.slice(-20)))
        return 'none';
    const text = line
        .slice(-introduction_words_INSPECTED_CHARACTERS)
        .replace(/[*_#`]/g, '')
        .trim();
    const clause = isHeading ? text : (text.split(/[.!?。！？] ?(?=\S)/).at(-1) ?? text);
    if (EXAMPLE.some((pattern) => pattern.test(clause)))
        return 'example';
    if (NOT_DELEGATED.test(clause))
        return 'done';
    if (DONE_HEADING.test(clause) ||
        (isHeading && status_words/* ONLY_STATUS */.iH.test(clause)) ||
        (DONE_SENTENCE.test(clause) && !STILL_TO_DO.test(clause)))
        return 'done';
    if (ROSTER_HEADING.test(clause))
        return 'roster';
    return !PLANNING.test(clause) && ROSTER.test(clause) ? 'roster' : 'none';
}

;// CONCATENATED MODULE: ./lib/session/words/order-words.js
/** Words that make a qualifier an order: `(after Engineer)`, `(nach Engineer)`, `（Engineer 之后）`. */

const BEFORE_NAMES = (0,word_patterns/* wordsIn */.H)('after, depends on, wait for, waits for', 'nach, après, después de, tras, depois de, após, dopo, na, po, после, після, efter, etter, sau, setelah, sesudah, بعد, μετά από, po dokončení');
const BEHIND_NAMES = (0,word_patterns/* wordsIn */.H)('之后, 以后, 之後, 完成后, の後, の後で, 后, 後, 이후, 다음, 후, के बाद, sonra, jälkeen, után');
/** The names stand behind the word; Chinese may open with 在 or 等. */
const ORDER_BEFORE = new RegExp(`^(?:${(0,word_patterns/* anyOf */.E)(BEFORE_NAMES)}):?\\s+(.+)$`, 'iu');
/** The names stand before the word. */
const ORDER_AFTER = new RegExp(`^(?:在|等|待)?\\s*(.+?)\\s*(?:${(0,word_patterns/* anyOf */.E)(BEHIND_NAMES)})$`, 'iu');
const SEQUENCE_WORDS = (0,word_patterns/* wordsIn */.H)(`first, firstly, first of all, second, secondly, third, thirdly, fourth, then, and then, next, after that, afterwards, finally, lastly, last, in parallel, meanwhile, at the same time`, `zuerst, zunächst, als erstes, erstens, zweitens, drittens, dann, danach, anschließend, zuletzt, schließlich, zum schluss, parallel, parallel dazu, gleichzeitig`, `d'abord, tout d'abord, premièrement, deuxièmement, ensuite, puis, enfin, en parallèle, primero, segundo, luego, después, finalmente, por último, en paralelo, primeiro, depois, em seguida, por fim, em paralelo`, `prima, per primo, poi, dopo, infine, in parallelo, eerst, ten eerste, daarna, vervolgens, tot slot, tegelijk, najpierw, potem, następnie, na koniec, równolegle, nejprve, poté, potom, nakonec`, `сначала, затем, потом, после этого, наконец, параллельно, спочатку, потім, далі, нарешті, först, sedan, därefter, slutligen, først, derefter, deretter, til sidst, til slutt, ensin, sitten, lopuksi`, `önce, ilk olarak, sonra, ardından, son olarak, đầu tiên, sau đó, cuối cùng, pertama, kemudian, lalu, terakhir, setelah itu`, `首先, 先, 然后, 接着, 其次, 再, 最后, 同时, まず, 最初に, 次に, その後, 最後に, 並行して, 먼저, 다음으로, 그다음, 그런 다음, 이후, 마지막으로`, `أولا, أولاً, ثم, بعد ذلك, أخيرا, أخيرًا, पहले, सबसे पहले, फिर, इसके बाद, अंत में, קודם, אחר כך, לבסוף`);
/** Words before a label that only say when its task comes: `First`, `Danach,`. */
const SEQUENCE = new RegExp(`^(?:${(0,word_patterns/* anyOf */.E)(SEQUENCE_WORDS)})[,:，：、]?$`, 'iu');

// EXTERNAL MODULE: ./lib/session/words/placeholders.js
var placeholders = __webpack_require__(39978);
;// CONCATENATED MODULE: ./lib/session/delegations/embedded-labels.js
/** Labels behind other words: `1. First **Engineer Agent**: Build it`. */





/** More words before a label are a sentence: `I will ask the **Engineer**: he knows`. */
const MOST_WORDS = 3;
const WORDS = /^[\p{L}\p{M}\p{N} ,:，：()[\]#&/'’+–—→>-]{1,40}$/u;
const MARKS = ['**', '__'];
/** Finds the label of an agent behind up to three words, with a task behind it. */
function findEmbedded(line, start, read) {
    const { masked, text, indent } = line;
    const begin = MARKS.map((mark) => masked.indexOf(mark, start)).find((place) => place > start);
    if (begin === undefined)
        return undefined;
    const before = masked.slice(start, begin);
    if (!WORDS.test(before) || wordsOf(before).length > MOST_WORDS)
        return undefined;
    const at = read({ kind: 'text', text: text.slice(begin), masked: masked.slice(begin), indent });
    const { label, named } = at;
    if (label?.form !== 'bold' || !label.colon || named?.agent === undefined)
        return undefined;
    if (!isCertain(named.strength) || (0,placeholders/* isPlaceholder */.w)(label.rest) || isReport(label.rest))
        return undefined;
    if (introductionOf(`${before.replace(/[\s:：]+$/, '')}:`, false) !== 'none')
        return undefined;
    return { at, isClear: SEQUENCE.test(before.trim()) };
}
function wordsOf(text) {
    return text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
}

// EXTERNAL MODULE: ./lib/session/text/markdown-blocks.js
var markdown_blocks = __webpack_require__(65736);
;// CONCATENATED MODULE: ./lib/session/delegations/answer.js
/** An answer as lines with their labels: the first two stages of detection. */


/** Parses an answer. */
function readAnswer(response, read) {
    const { lines, numberOf } = withBreaks((0,markdown_blocks/* parseMarkdownLines */.KO)(response), read);
    const unclear = [];
    const labels = new Array(lines.length);
    let previous;
    for (const [index, line] of lines.entries()) {
        if (line.kind !== 'text')
            continue;
        if (line !== previous?.line) {
            const label = labelAt(line, index, read, unclear);
            // The label of an unclear line is read again, so that each such line is listed.
            previous = unclear.at(-1) === index ? undefined : { line, label };
            labels[index] = label;
        }
        else
            labels[index] = previous.label;
    }
    return { lines, labels, unclear, numberOf };
}
function labelAt(line, index, read, unclear) {
    const at = read(line);
    const embedded = at.named === undefined ? findEmbedded(line, at.prefix.length, read) : undefined;
    if (embedded?.isClear === true)
        return { ...embedded.at, prefix: at.prefix };
    if (embedded !== undefined)
        unclear.push(index);
    return at;
}
const TAG = /<(?:br|b|strong)\b/i;
const BREAK = /<br\s*\/?>/gi;
const BOLD_TAGS = /^([\s>*+•-]*(?:\d{1,3}[.)]\s+)?)<(b|strong)>([^<>]{1,80})<\/\2>/i;
/** `<br>` before the label of an agent, or directly behind it, ends a line as a line end does; other tags belong to the text. */
function withBreaks(lines, read) {
    if (!lines.some((line) => line.kind === 'text' && TAG.test(line.masked)))
        return { lines, numberOf: (index) => index + 1 };
    const split = [];
    const numbers = [];
    for (const [index, line] of lines.entries())
        for (const part of line.kind === 'text' && TAG.test(line.masked) ? partsOf(line, read) : [line]) {
            split.push(part);
            numbers.push(index + 1);
        }
    return { lines: split, numberOf: (index) => numbers[index] ?? index + 1 };
}
function partsOf(line, read) {
    const parts = [];
    const breaks = [...line.masked.matchAll(BREAK)];
    let start = 0;
    for (const [at, { index, 0: mark }] of breaks.entries()) {
        const behind = index + mark.length;
        const next = withMarks(part(line, behind, breaks[at + 1]?.index ?? line.text.length), read);
        if (read(next).named?.agent === undefined && !isTitle(read(part(line, start, index))))
            continue;
        parts.push(part(line, start, index));
        start = behind;
    }
    parts.push(part(line, start, line.text.length));
    const written = parts.filter(({ text }) => text.trim() !== '');
    return written.length === 0 ? [line] : written.map((one) => withMarks(withoutLastBreak(one), read));
}
/** A label of an agent with nothing behind it. */
function isTitle({ label, named }) {
    return named?.agent !== undefined && label?.rest === '';
}
function withoutLastBreak(line) {
    const end = /<br\s*\/?>\s*$/i.exec(line.masked.slice(-20));
    return end === null ? line : part(line, 0, line.text.length - end[0].length);
}
/** `<b>Engineer Agent</b>: task`: the tags of an agent's label as marks. */
function withMarks(line, read) {
    if (!BOLD_TAGS.test(line.masked))
        return line;
    const marked = {
        ...line,
        text: line.text.replace(BOLD_TAGS, '$1**$3**'),
        masked: line.masked.replace(BOLD_TAGS, '$1**$3**')
    };
    return read(marked).named?.agent === undefined ? line : marked;
}
function part(line, start, end) {
    const { indent } = line;
    return { kind: 'text', text: line.text.slice(start, end), masked: line.masked.slice(start, end), indent };
}

;// CONCATENATED MODULE: ./lib/session/delegations/duplicates.js
/**
 * Drops a delegation that has the agent and the exact text of another, and the short one of two that have the same first
 * line if one has nothing else: a list of delegations before or after their long form.
 */
function withoutDuplicates(found) {
    const kept = [];
    const dropped = [];
    const byAgent = new Map();
    for (const one of found) {
        const seen = byAgent.get(one.agent) ?? { lines: new Map(), places: new Map() };
        byAgent.set(one.agent, seen);
        const same = seen.lines.get(one.text);
        const place = seen.places.get(one.task);
        const earlier = place === undefined ? undefined : kept[place];
        if (same !== undefined)
            dropped.push({ line: one.line, of: same });
        else if (place !== undefined && earlier !== undefined && (one.body === '' || earlier.body === '')) {
            dropped.push({ line: one.line, of: earlier.line });
            // The long form takes the place of the short one, with its orders.
            if (earlier.body === '')
                kept[place] = { ...one, line: earlier.line, after: earlier.after.concat(one.after) };
            seen.lines.set(one.text, earlier.line);
        }
        else {
            seen.lines.set(one.text, one.line);
            if (place === undefined)
                seen.places.set(one.task, kept.length);
            kept.push(one);
        }
    }
    return { kept, dropped };
}

;// CONCATENATED MODULE: ./lib/session/delegations/line-prefix.js
/** What precedes a label on its line: list marks, check boxes, heading marks, step numbers, emoji. */
/** Blanks, and the marks that turn the direction of text (Arabic, Hebrew). */
const BLANK = String.raw `[\s\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]`;
/** Emoji and signs, as single code points: joiners and variation selectors count as signs. */
const SIGN = String.raw `\p{Extended_Pictographic}\p{Emoji_Modifier}\u200d\ufe0f✓✗✘`;
const SIGNS_BEFORE = String.raw `(?:[\d#*]\ufe0f?\u20e3|[${SIGN}\u20e3☐▶►●○◆■□])+`;
const INDENT = new RegExp(`${BLANK}*`, 'y');
const HEADING = /(#{1,6})[ \t]+/y;
/** `├──`, as in a tree. */
const BRANCH = /[│ ]*[├└][─-]+ +/y;
const CHECK_BOX = /\[([ xX✓✔~-])\][ \t]+/y;
// eslint-disable-next-line no-misleading-character-class
const SIGNS = new RegExp(`(${SIGNS_BEFORE})${BLANK}*`, 'uy');
const BULLET = /(?:(?:[-*+\u2022\u2023\u25e6\u30fb\u00b7–—])(?:[ \t\u3000]+|$)|[\u30fb\u2022])/y;
/** `1.`, `2)`, `(3)`, `４、`, `①`, `१.`; a letter only before a bold label. */
const NUMBER = /(?:[(（]\p{Nd}{1,4}[)）][ \t]*|\p{Nd}{1,4}(?:[.)](?:[ \t]+|$)|[．）、][ \t]*)|[①-⑳][ \t]*|[A-Za-z][.)][ \t]+(?=\*\*|__))/uy;
/** `Step 1: **Engineer**`, `第 1 步：**Engineer**`: one word with a number, in any language. */
const STEP = /(?:\p{L}{1,20}[ ]?#?\p{Nd}{1,3}|第\s?\p{Nd}{1,3}\s?\p{L})\s?(?:[:：.)、]|[-–—](?=\s))\s*(?=\*\*|__)/uy;
/** A line has few prefixes; the bound limits the work for a line of nothing but marks. */
const MOST_PARTS = 6;
const plain = new Map();
/** Parses what precedes the label of a masked line. */
function parsePrefix(line) {
    let length = isPrintableAscii(line.charCodeAt(0)) ? 0 : (matchAt(INDENT, line, 0)?.[0].length ?? 0);
    if (isPlainStart(line, length))
        return plainPrefix(length);
    let list;
    let heading = 0;
    let signs = '';
    let checked = false;
    for (let part = 0; part < MOST_PARTS; part++) {
        let mark;
        if ((mark = matchAt(HEADING, line, length)) !== null)
            heading = mark[1]?.length ?? 0;
        else if ((mark = matchAt(BRANCH, line, length)) !== null)
            list = 'bullet';
        else if ((mark = matchAt(CHECK_BOX, line, length)) !== null)
            checked = mark[1] !== ' ';
        else if ((mark = matchAt(SIGNS, line, length)) !== null)
            signs += mark[1] ?? '';
        else if ((mark = matchAt(BULLET, line, length)) !== null)
            list = 'bullet';
        else if ((mark = matchAt(NUMBER, line, length)) !== null)
            list = 'number';
        else if ((mark = matchAt(STEP, line, length)) === null)
            break;
        if (mark[0] === '')
            break;
        length += mark[0].length;
    }
    return { length, list, heading, signs, checked };
}
/** Most lines begin with bold marks or with prose; before bold marks a letter can still be a step. */
function isPlainStart(line, at) {
    if (at >= line.length || line.startsWith('**', at) || line.startsWith('__', at))
        return true;
    const code = line.charCodeAt(at) | 0x20;
    return code >= 0x61 && code <= 0x7a && !line.includes('**', at) && !line.includes('__', at);
}
function isPrintableAscii(code) {
    return code > 0x20 && code < 0x7f;
}
function plainPrefix(length) {
    let prefix = plain.get(length);
    if (prefix === undefined) {
        prefix = { length, list: undefined, heading: 0, signs: '', checked: false };
        if (plain.size < 1000)
            plain.set(length, prefix);
    }
    return prefix;
}
/** Matches a sticky pattern at a place. */
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}

;// CONCATENATED MODULE: ./lib/session/delegations/label-names.js
/** The name in a label, and what is written around it: qualifiers, signs, an order, a step. */


const label_names_SIGNS_BEFORE = new RegExp(String.raw `^(?:[\d#*]\ufe0f?\u20e3|[${SIGN}\u20e3])+ *`, 'u');
const SIGNS_AFTER = new RegExp(` ?([${SIGN}]{1,12})$`, 'u');
const EMPHASIS = /\*|__|`/g;
const QUALIFIER = /\(([^()]*)\)|（([^（）]*)）|\[([^[\]]*)\]|【([^【】]*)】/g;
/** `Step 1:`, `Schritt 2 -`, `第 1 步：` before a name. */
const label_names_STEP = /^(?:\p{L}{1,20} ?#?\p{Nd}{1,3}|第 ?\p{Nd}{1,3} ?\p{L}) ?(?:[:：.)]|[-–—](?= ))/u;
const OUTER_BLANKS = new RegExp(`^${BLANK}+|${BLANK}+$`, 'g');
/** Parses a label as written; undefined if no name is left. */
function parseName(given) {
    const text = given
        .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
        .replace(EMPHASIS, '')
        .replace(label_names_SIGNS_BEFORE, '')
        .replace(/^\d{1,3}[.)] +/, '')
        .replace(OUTER_BLANKS, '');
    if (text === '')
        return undefined;
    const bracketed = /^\[[^[\]]+\](?: Agent)?$/i.test(text);
    const named = bracketed ? text.replace(/[[\]]/g, '') : text;
    const qualifiers = [...named.matchAll(QUALIFIER)].map((match) => contentOf(match));
    const unqualified = named.replace(QUALIFIER, '').trim();
    const signs = SIGNS_AFTER.exec(unqualified);
    const name = withoutSuffix(unqualified.slice(0, signs?.index));
    if (name === '')
        return undefined;
    return {
        name,
        text: named
            .replace(QUALIFIER, (whole) => (isOrder(whole.slice(1, -1)) ? '' : whole))
            .replace(/ {2,}/g, ' ')
            .trim(),
        after: qualifiers.flatMap(namesAfter),
        insteadOf: qualifiers.flatMap(namesInsteadOf),
        bracketed,
        signs: signs?.[1] ?? '',
        qualifiers
    };
}
function contentOf(match) {
    return (match[1] ?? match[2] ?? match[3] ?? match[4] ?? '').trim();
}
/**
 * `Engineer Agent #2`, `Engineer Agent - Backend`, `QA Agent, second round`: what follows "Agent" only distinguishes
 * two runs.
 */
function withoutSuffix(name) {
    const agent = /^(.{1,60}\bAgent)(?: (?:#?\d{1,3}|[A-Z])| [-–—] (.{1,60})|, (.{1,60}))$/i.exec(name);
    return agent?.[1] === undefined || /\bagents?\b/i.test(agent[2] ?? agent[3] ?? '') ? name : agent[1];
}
/** Qualifiers after the colon. There `instead of` needs numbers; other words are part of the task. */
const IN_TASK = /^(?:\s*[(（](?:after [^()（）]{1,80}|instead of (?:[#\d\s,&+]|and){1,80})[)）]){1,3}\s*/i;
/** Joins a name with what follows it on its line. */
function labelOf({ form, rest, colon }, name) {
    const order = /^\s*[(（]/.test(rest) ? IN_TASK.exec(rest)?.[0] : undefined;
    if (order === undefined)
        return { form, name, colon, rest: withoutHardBreak(rest.trim()) };
    const orders = [...order.matchAll(QUALIFIER)].map((match) => contentOf(match));
    const after = [...name.after, ...orders.flatMap(namesAfter)];
    const insteadOf = [...name.insteadOf, ...orders.flatMap(namesInsteadOf)];
    return {
        form,
        name: { ...name, after, insteadOf },
        colon,
        rest: withoutHardBreak(rest.slice(order.length).trim())
    };
}
/** A backslash that ends a line is a line break of Markdown: alone behind a label it is no task. */
function withoutHardBreak(rest) {
    return rest === '\\' ? '' : rest;
}
/** What is left of a label behind its step: `Step 1: Engineer Agent`, `Step 1 - Engineer Agent`. */
function afterStep(written) {
    const text = written.written.replace(EMPHASIS, '').trim();
    const step = label_names_STEP.exec(`${text}:`)?.[0];
    if (step === undefined)
        return undefined;
    if (step.length <= text.length)
        return { ...written, written: text.slice(step.length) };
    // The colon of the step was parsed as that of the label.
    const inner = /^([^:：]{1,80})(?:[:：](.*))?$/.exec(written.rest);
    if (inner === null)
        return undefined;
    return { ...written, written: inner[1] ?? '', rest: inner[2] ?? '', colon: inner[2] !== undefined };
}
/** Names from `(after Engineer and QA)` in the languages of `order-words.ts`; empty for any other qualifier. */
function namesAfter(qualifier) {
    const names = ORDER_BEFORE.exec(qualifier)?.[1] ?? ORDER_AFTER.exec(qualifier)?.[1];
    return names === undefined ? [] : namesIn(names);
}
/** `instead of 02 and 03` -> `02`, `03`; empty for any other qualifier. */
function namesInsteadOf(qualifier) {
    const names = /^instead of:? (.+)$/i.exec(qualifier)?.[1];
    return names === undefined ? [] : namesIn(names);
}
function isOrder(qualifier) {
    return namesAfter(qualifier).length > 0 || namesInsteadOf(qualifier).length > 0;
}
function namesIn(names) {
    return names
        .split(/[,，、;&+/]|(?<!\p{L})(?:and|then|und|et|y|e|en|i|и|та|و|और|ve|och|og|ja|và|dan)(?!\p{L})|[和与及跟とや]/iu)
        .map((name) => name
        .trim()
        .replace(/^the /i, '')
        .replace(/ (?:is|are) (?:done|finished|complete)$/i, ''))
        .filter((name) => name !== '');
}

;// CONCATENATED MODULE: ./lib/session/delegations/surroundings.js
/** What is above and beside a candidate: the heading and the sentence that introduce it, and the labels of its list. */


/** Returns the state before the first line of an answer. */
function createSurroundings() {
    let heading = {
        introduction: 'none',
        level: 0
    };
    let section = { hasCertain: false };
    let region = regionOf('none', 'none', section);
    let paragraph = 'none';
    let group;
    const begin = (introduction) => {
        region = regionOf(introduction, heading.introduction, section);
    };
    const passHeading = (introduction, level) => {
        heading = { introduction, level };
        section = { hasCertain: false };
        group = undefined;
        begin('none');
    };
    const passLabel = (line, at, candidate) => {
        const isList = at.prefix.list !== undefined;
        if (group?.isList !== isList)
            group = { isList, indent: line.indent, isOfTopics: candidate === undefined };
        if (candidate === undefined)
            return;
        region.candidates.push(candidate);
        if (isSure(candidate))
            section.hasCertain = true;
        if (group.isOfTopics && line.indent === group.indent)
            region.topics.add(candidate);
    };
    return {
        regionAt: ({ prefix }) => {
            // A heading of the same level ends what the last one announced.
            if (prefix.heading > 0 && prefix.heading <= heading.level) {
                heading = { introduction: 'none', level: prefix.heading };
                begin('none');
            }
            return region;
        },
        pass: (line, at, candidate) => {
            if (at === undefined) {
                if (line.kind === 'blank') {
                    paragraph = 'none';
                    if (group?.isList === false)
                        group = undefined;
                }
                else if (region.candidates.length === 0 && region.introduction !== 'none')
                    begin('none');
                return;
            }
            const { label, prefix } = at;
            if (candidate !== undefined || (label?.colon === true && label.rest !== '')) {
                passLabel(line, at, candidate);
                paragraph = 'label';
            }
            else if (prefix.heading > 0)
                passHeading(introductionOf(line.text.slice(prefix.length), true), prefix.heading);
            else if (prefix.list !== undefined) {
                if (region.candidates.length === 0 && region.introduction !== 'none')
                    begin('none');
            }
            else if (paragraph !== 'label') {
                begin(introductionOf(line.text, label?.colon === true));
                group = undefined;
                paragraph = 'prose';
            }
        }
    };
}
function regionOf(introduction, heading, section) {
    return { introduction, heading, candidates: [], section, topics: new Set() };
}
/** Whether a candidate has a task, and a label that can only mean an agent of the roster. */
function isSure({ strength, task, agent }) {
    return agent !== undefined && isCertain(strength) && task !== '';
}

;// CONCATENATED MODULE: ./lib/session/words/closing-words.js
/** Words of PM's own text around its delegations. They end the task above, and are never a part of it. */

/** Labels of PM's own sections: `**Summary**: ...`, `**Nächste Schritte**: ...`. */
const LABELS = (0,word_patterns/* wordsIn */.H)(`summary, session summary, delegation summary, conclusion, next steps, next step, final step, final steps, timeline, expected timeline, estimated time, estimate,
   total, total delegations, execution, execution order, execution plan, execution summary, parallel execution, order, order of execution, workflow, coordination, plan, overall, follow-up, follow up, follow ups, followup, after completion,
   dependencies between agents, wrap up, outcome, overall outcome, pm, pm note, pm notes, status`, `zusammenfassung, fazit, nächste schritte, nächster schritt, reihenfolge, ablauf, zeitplan, ablaufplan, gesamt`, `résumé, synthèse, conclusion, prochaines étapes, étapes suivantes, ordre d'exécution, calendrier`, `resumen, conclusión, próximos pasos, siguientes pasos, orden de ejecución, cronograma, resumo, conclusão, próximos passos, próximas etapas, ordem de execução`, `riepilogo, conclusione, prossimi passi, ordine di esecuzione, samenvatting, conclusie, volgende stappen, volgorde, podsumowanie, następne kroki, kolejne kroki, kolejność`, `итог, итоги, резюме, следующие шаги, дальнейшие шаги, порядок выполнения, підсумок, наступні кроки, sammanfattning, nästa steg, sammendrag, neste steg, næste skridt, opsummering, yhteenveto, seuraavat vaiheet`, `özet, sonraki adımlar, sıradaki adımlar, tóm tắt, các bước tiếp theo, ringkasan, langkah selanjutnya, langkah berikutnya, สรุป, ขั้นตอนถัดไป`, `总结, 总结如下, 摘要, 下一步, 后续步骤, 执行顺序, 時間表, まとめ, 要約, 次のステップ, 実行順序, 요약, 다음 단계, 실행 순서, ملخص, الخلاصة, الخطوات التالية, ترتيب التنفيذ, सारांश, अगले कदम, निष्पादन क्रम, סיכום, הצעדים הבאים`);
const PM_LABEL = new RegExp(`^(?:${(0,word_patterns/* anyOf */.E)(LABELS)})$`, 'iu');
/** Openings of sentences in which PM speaks of itself, of its plan or to the user. */
const TALK = [
    String.raw `to sum up|in (?:summary|detail|short)|i|i['’](?:ll|m|ve|d)|we|we['’](?:ll|re|ve)|let me|let['’]s|let us|please (?:tell|let|confirm)|(?:can|could|would|will|do|shall|should) (?:you|i|we)|if you|feel free|once (?:that|this|they|it|these|those|all|both|everything|engineer|qa)|after that|next|then|meanwhile|finally|the agents?|(?:both|all|these|those) agents|in the meantime|they|waiting`,
    String.raw `ich|wir|danach|anschließend|sobald|die agenten|beide|alle|je|j['’]|nous|ensuite|dès que|les agents|une fois|yo|nosotros|luego|después|una vez|cuando|los agentes|eu|nós|depois|em seguida|assim que|os agentes|io|noi|poi|dopo|non appena|gli agenti`,
    String.raw `ik|wij|we|daarna|zodra|de agenten|ja|my|następnie|potem|gdy|po zakończeniu|agenci|я|мы|затем|потом|после этого|как только|агенты|ми|потім|jag|vi|sedan|när|jeg|så snart|ben|biz|sonra|ajanlar|tôi|chúng tôi|sau đó|saya|kami|setelah`,
    String.raw `أنا|سوف|سأقوم|سأ\p{L}+|بعد ذلك|ثم|عندما|मैं|हम|इसके बाद|फिर|जब|אני|אנחנו|לאחר מכן`
].join('|');
const TALK_WITHOUT_BORDER = '我|我们|接下来|之后|然后|完成后|以上|私|その後|以上|次に|제가|저는|이후|그런 다음';
const PM_TALK = new RegExp(`^[*_\\s]*(?:(?:${TALK})(?!\\p{L})|${TALK_WITHOUT_BORDER})`, 'iu');
/** `Task 2`, `Aufgabe`, `任务`: a label whose text is a task. */
const TASK_LABELS = (0,word_patterns/* anyOf */.E)((0,word_patterns/* wordsIn */.H)('task, your task, task description, aufgabe, auftrag, tâche, mission, tarea, tarefa, compito, attività, taak, zadanie, úkol, задача, задание, завдання, uppgift, opgave, oppgave, tehtävä, görev, nhiệm vụ, tugas, งาน, 任务, 任務, タスク, 課題, 작업, 과제, مهمة, المهمة, وظیفه, משימה, कार्य'));
const TASK_LABEL = new RegExp(`^(?:${TASK_LABELS})(?: ?#?\\p{Nd}{1,3})?$`, 'iu');
/** `**Agent**: Engineer`: a label whose text is an agent. */
const AGENT_LABEL = /^(?:agent|assigned agent|assigned to|assignee|agente|agent assigné|zugewiesen an|zuständig|агент|исполнитель|代理|代理人|智能体|エージェント|担当|에이전트|담당|الوكيل|وكيل|एजेंट)$/iu;

;// CONCATENATED MODULE: ./lib/session/delegations/task-below.js

/** How far below its label a task may be, including labels before it. */
const TASK_WITHIN_LINES = 40;
/** `TEMPORAL CONTEXT: Today is ...` precedes the task in claude-mpm's long form. */
const PREAMBLE = /^TEMPORAL CONTEXT\b/;
/** Finds the task below an empty label: that of a `Task` label, or else the first line, after at most one blank line. */
function findTaskBelow({ lines, labels }, index) {
    let first;
    let isLabelled = false;
    for (let next = index + 1; next < Math.min(lines.length, index + TASK_WITHIN_LINES); next++) {
        const line = lines[next];
        const at = labels[next];
        if (line === undefined || at?.named !== undefined || (at?.prefix.heading ?? 0) > 0)
            break;
        if (line.kind === 'blank') {
            if (next - index > 1 && !isLabelled)
                break;
            continue;
        }
        if (at === undefined) {
            if (isLabelled)
                continue;
            return shownTask(lines, next);
        }
        const { label, prefix } = at;
        if (label !== undefined && TASK_LABEL.test(label.name.name) && label.rest !== '')
            return { task: label.rest, index: next };
        const text = line.text.slice(prefix.length).trim();
        if (isRule(text))
            break;
        if (label?.colon === true || PREAMBLE.test(text)) {
            isLabelled = true;
            if (label !== undefined && label.rest !== '')
                first ??= { task: label.rest, index: next };
        }
        else if (first === undefined)
            return { task: text, index: next };
    }
    return first;
}
/** A task that is written as code, a quote or a table: its first line with words. */
function shownTask(lines, index) {
    const kind = lines[index]?.kind;
    if (kind === undefined || kind === 'hidden')
        return undefined;
    for (let next = index; lines[next]?.kind === kind; next++) {
        const text = (lines[next]?.text ?? '').replace(/^[\s>|]+|[\s|]+$/g, '');
        if (/[\p{L}\p{N}]/u.test(text) && !/^(?:`{3,}|~{3,})/.test(text))
            return { task: text, index };
    }
    return undefined;
}
/** Whether a line has a label that names no agent. */
function isLabelLine({ labels }, index) {
    const at = labels[index];
    return at?.label?.colon === true && at.named === undefined;
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

;// CONCATENATED MODULE: ./lib/session/delegations/candidates.js





/** Width of a list mark and the blank after it. */
const CONTENT_AFTER = { bullet: 2, number: 3, none: 0 };
/** Finds the candidates of an answer in one pass. */
function findCandidates(answer, roster) {
    const { lines, labels } = answer;
    const candidates = new Array(lines.length);
    const surroundings = createSurroundings();
    for (const [index, line] of lines.entries()) {
        const at = labels[index];
        const candidate = at === undefined ? undefined : candidateAt(answer, index, at, roster, surroundings.regionAt(at));
        if (candidate !== undefined)
            candidates[candidate.index] = candidate;
        surroundings.pass(line, at, candidate);
    }
    return candidates;
}
function candidateAt(answer, index, { label, named, prefix }, roster, region) {
    if (label === undefined || named === undefined)
        return undefined;
    const { agent, strength } = named;
    const below = label.rest === '' ? findTaskBelow(answer, index) : { task: label.rest, index };
    if (label.form === 'field' && !(below !== undefined && isLabelLine(answer, below.index)))
        return fieldBelowTask(answer, index, { label, named, prefix }, region);
    const task = withoutMarks(below?.task ?? '');
    return {
        index,
        indent: answer.lines[index]?.indent ?? 0,
        prefix,
        label,
        agent,
        strength,
        task,
        taskIndex: below?.index ?? index,
        taskInList: below !== undefined && below.index !== index && answer.labels[below.index]?.prefix.list !== undefined,
        after: joined(label.name.after, trailingAfter(task, roster)),
        region
    };
}
/** `- Build it`, `**Goal**: Build it`: the marks of a task that was written below its label. */
const candidates_MARKS = /^(?:(?:[-*+•]|\d{1,3}[.)])\s+(?:\[ \]\s+)?)?(?:(?:\*\*|__)[^*_:：]{1,40}(?:[:：](?:\*\*|__)|(?:\*\*|__)\s*[:：])\s*)?(?=\S)/;
function withoutMarks(task) {
    const text = task.replace(candidates_MARKS, '');
    const label = /^([^:：]{1,30}?)\s*[:：]\s*(?=\S)/.exec(text);
    return label !== null && TASK_LABEL.test(label[1] ?? '') ? text.slice(label[0].length) : text;
}
/** `**Task**: Build it` with `**Agent**: Engineer` below it. */
function fieldBelowTask(answer, index, { label, named }, region) {
    const above = answer.labels[index - 1];
    if (label === undefined ||
        named === undefined ||
        above?.label === undefined ||
        !isLabelled(above, TASK_LABEL))
        return undefined;
    const task = above.label.rest;
    return {
        index: index - 1,
        indent: answer.lines[index - 1]?.indent ?? 0,
        prefix: above.prefix,
        label: { ...label, rest: task },
        agent: named.agent,
        strength: named.strength,
        task,
        taskIndex: index - 1,
        taskInList: false,
        after: label.name.after,
        region
    };
}
/** Columns before the content of a candidate's list item; its indent outside of a list. */
function contentIndentOf({ indent, prefix }) {
    return indent + CONTENT_AFTER[prefix.list ?? 'none'];
}
/** Whether a candidate is below an item of a list, in the item. */
function isInItem({ index, indent }, { lines, labels }) {
    const above = lines[index - 1]?.kind === 'blank' ? index - 2 : index - 1;
    return labels[above]?.prefix.list !== undefined && indent > (lines[above]?.indent ?? 0);
}
function isLabelled(at, names) {
    return at?.label !== undefined && names.test(at.label.name.name);
}
/** Most candidates have no order: these share one list. */
const NONE = [];
function joined(one, other) {
    return other.length === 0 ? one : [...one, ...other];
}
/** `Test it (after Engineer)`: a dependency if it names only agents, else a remark that is part of the task. */
function trailingAfter(task, roster) {
    if (!/[)）][.。]?\s*$/.test(task.slice(-90)))
        return NONE;
    const last = task.slice(-90).trimEnd();
    const qualifier = /[(（]([^()（）]{1,80})[)）][.。]?$/.exec(last)?.[1] ?? '';
    const names = namesAfter(qualifier);
    return names.every((name) => (0,roster_roster/* resolveAgent */.cT)(name, roster) !== undefined) ? names : NONE;
}

;// CONCATENATED MODULE: ./lib/session/delegations/overview-table.js
/** Tables of PM's own: an overview of its plan, as opposed to a table that belongs to a task. */



const LONGEST_ROW = 1000;
const MOST_ROWS = 20;
/** Whether a table names agents in its first two columns. `index` is its first line. */
function isOverviewTable(lines, index, roster) {
    if (lines[index - 1]?.kind === 'table')
        return false;
    for (let row = index; row < index + MOST_ROWS; row++) {
        const line = lines[row];
        if (line?.kind !== 'table')
            return false;
        const cells = line.text
            .slice(0, LONGEST_ROW)
            .split('|')
            .map((cell) => cell.trim())
            .filter((cell) => cell !== '');
        if (cells.slice(0, 2).some((cell) => namesAgent(cell, roster)))
            return true;
    }
    return false;
}
function namesAgent(cell, roster) {
    const name = cell.length > 60 ? undefined : parseName(cell);
    if (name === undefined)
        return false;
    if (AGENT_LABEL.test(name.name))
        return true;
    const named = namedAgent({ form: 'bold', colon: true, name }, roster);
    return named?.agent !== undefined && isCertain(named.strength);
}

// EXTERNAL MODULE: ./lib/session/text/declared-end-line.js
var declared_end_line = __webpack_require__(34021);
;// CONCATENATED MODULE: ./lib/session/delegations/bodies.js
/** Bodies: which lines below a delegation belong to its task. */






/** A marker for follow-up work: it becomes a ticket, not part of a task. */
const TICKET_MARKER = /^\W{0,8}(?:TODO|TASK|BUG|FIXME|FEATURE|ISSUE|ENHANCEMENT)(?:\([^)]{0,40}\))?\W{0,4}:/;
/** `Files: src/a.ts`, `Fertig, wenn: ...`: a label without emphasis, of one to four words. */
const PLAIN_LABEL = /^\p{Lu}[\p{L}\p{M}]{1,20}(?: [\p{L}\p{M}]{1,20}){0,3}\s?[:：](?:\s|$)/u;
/** A line that introduces what follows: it ends with a colon, or is a title in bold. */
const LEADS_ON = /[:：][*_]{0,2}$|^(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)$/;
const INDENTED = 2;
/** Starts the body of a delegation. */
function startBody(head) {
    return { head, lines: [], pending: [], afterBlank: false, isLabelled: false };
}
/** Adds a line to a body; returns false, and adds nothing, if the line ends it. */
function addLine(body, answer, index, roster) {
    const line = answer.lines[index];
    if (line === undefined)
        return false;
    if (line.kind === 'blank') {
        if (body.pending.length > 0)
            body.pending.push(index);
        else
            body.lines.push(index);
        body.afterBlank = true;
        return true;
    }
    const part = partOf(body, answer, index, line, roster);
    if (part === 'end')
        return false;
    if (part === 'task')
        commit(body, index);
    else
        body.pending.push(index);
    body.afterBlank = false;
    return true;
}
/** Adds a line whatever it is, with the paragraphs before it. */
function commit(body, ...lines) {
    // One by one: an answer can have more lines than a call may have arguments.
    for (const line of body.pending.splice(0))
        body.lines.push(line);
    for (const line of lines)
        body.lines.push(line);
}
/** Ends a body. The last paragraphs of an answer are PM's own; those before another delegation are of the task. */
function closeBody(body, answer, isLast) {
    if (isLast || body.pending.length === 0)
        return;
    const last = body.pending.findLastIndex((index) => answer.lines[index]?.kind !== 'blank');
    const leadsOn = LEADS_ON.test(answer.lines[body.pending[last] ?? 0]?.text.trim() ?? '');
    if (!leadsOn)
        commit(body);
    else {
        const begin = body.pending.findLastIndex((index, at) => at < last && answer.lines[index]?.kind === 'blank');
        body.pending.splice(Math.max(begin, 0));
        commit(body);
    }
}
function partOf(body, answer, index, line, roster) {
    const { head } = body;
    const at = answer.labels[index];
    if (line.kind === 'table')
        return isOverviewTable(answer.lines, index, roster) ? 'end' : 'task';
    if (at === undefined)
        return 'task';
    const text = line.text.trim();
    if (isRule(text) || TICKET_MARKER.test(text) || (0,declared_end_line/* isDeclaredEnd */.U)(text))
        return 'end';
    if (at.prefix.heading > 0)
        return continuesAtHeading(head, at) ? 'task' : 'end';
    if (index === head.taskIndex)
        return 'task';
    if (isLabelLine(answer, index) ||
        (at.label === undefined && at.prefix.list === undefined && PLAIN_LABEL.test(text)))
        return partOfLabel(body, answer, line, at, text);
    if (at.prefix.list !== undefined)
        return continuesAtItem(body, answer, line, at) ? 'task' : 'end';
    if (line.indent >= head.prefix.length + INDENTED)
        return 'task';
    if (!body.afterBlank)
        return body.pending.length > 0 ? 'perhaps' : 'task';
    if (head.prefix.list !== undefined)
        return line.indent > head.indent ? 'task' : 'end';
    if (head.prefix.heading > 0 && body.lines.every((each) => answer.lines[each]?.kind === 'blank'))
        return PM_TALK.test(text) ? 'end' : 'task';
    return PM_TALK.test(text) ? 'end' : 'perhaps';
}
/** PM's own labels end a task; any other is one of its parts. One that introduces something needs what it introduces. */
function partOfLabel(body, answer, line, at, text) {
    const name = at.label?.name.name ?? text.split(/[:：]/, 1)[0] ?? '';
    if (PM_LABEL.test(name.trim()))
        return 'end';
    const isField = body.head.label.form === 'field';
    if (at.prefix.list !== undefined && !isField)
        return continuesAtItem(body, answer, line, at) ? 'task' : 'end';
    body.isLabelled = true;
    return /[:：][*_]{0,2}$/.test(text) ? 'perhaps' : 'task';
}
/**
 * Whether the line of a candidate is part of the task above, and so no delegation of its own: an item of a list below an
 * unlisted label, an item below an item, or a common noun among the labels of a task.
 */
function isInside({ head, afterBlank, isLabelled, pending }, candidate) {
    const { prefix, label, strength, indent } = candidate;
    if (prefix.heading > 0)
        return false;
    const isSure = isCertain(strength);
    if (prefix.list !== undefined) {
        if (head.prefix.list !== undefined)
            return prefix.length > head.prefix.length;
        return label.form === 'bold' && !((afterBlank || pending.length > 0) && isSure);
    }
    if (isSure)
        return false;
    const isBelowItem = head.prefix.list !== undefined && indent > head.indent;
    return isBelowItem || strength === 'weak' || (isLabelled && !afterBlank);
}
/** A section heading ends a task, unless it is a heading within the task. */
function continuesAtHeading({ prefix }, at) {
    const name = at.label?.name.name ?? '';
    return prefix.heading > 0 && at.prefix.heading > prefix.heading && !PM_LABEL.test(name);
}
/** An item of the label's own list begins something else; any other list is part of the task. */
function continuesAtItem({ head, afterBlank }, answer, line, at) {
    if (line.indent > head.indent)
        return true;
    if (head.prefix.list === undefined && !isInItem(head, answer))
        return true;
    if (line.indent < head.indent)
        return false;
    return head.prefix.list === undefined || (head.prefix.list !== at.prefix.list && !afterBlank);
}

;// CONCATENATED MODULE: ./lib/session/delegations/role-descriptions.js
/**
 * Descriptions of roles, in English: `Implements features`, `Code implementation and development`. One of them may be a
 * task; a group that has nothing else is a list of what agents are for.
 */
const ACTIVITY = /(?:tion|ment|ing|ance|ence|ysis|ity|work|changes|needs)s?$/i;
const SMALL_WORDS = /^(?:and|&|or|of|all|tests?|code|quality|version|data|api|git|ai)$/i;
const THIRD_PERSON = /^(?:(?:analyzes|audits|builds|checks|creates|deploys|designs|develops|documents|ensures|executes|finds|fixes|handles|implements|investigates|maintains|manages|monitors|performs|plans|provides|researches|reviews|runs|secures|supports|updates|validates|verifies|writes) \p{L}|tests (?:it|them|the|all|features|code)\b)/iu;
const role_descriptions_MOST_WORDS = 7;
/** Whether the tasks of a group describe roles, every one of them. Two nouns may be two terse tasks outside of a list. */
function describeRoles(tasks, place) {
    if (tasks.length < 2)
        return false;
    return (tasks.every((task) => THIRD_PERSON.test(task)) ||
        (tasks.length >= (place === 'line' ? 3 : 2) && tasks.every((task) => isActivity(task, place))));
}
function isActivity(task, place) {
    const words = task
        .slice(0, 200)
        .replace(/[.]$/, '')
        .split(/[\s,/]+/);
    if (words.length > role_descriptions_MOST_WORDS || /[\d`"()[\]:]/.test(task))
        return false;
    // `Fix parsing` behind a label is a task: it begins with a verb, not with the name of an activity.
    if (place !== 'list below' && !ACTIVITY.test(words.find((word) => !SMALL_WORDS.test(word)) ?? ''))
        return false;
    const activities = words.filter((word) => ACTIVITY.test(word)).length;
    const others = words.filter((word) => !ACTIVITY.test(word) && !SMALL_WORDS.test(word)).length;
    return activities > 0 && others <= activities;
}

;// CONCATENATED MODULE: ./lib/session/delegations/judgement.js
/** Judgement: is a candidate a delegation? The label decides; what is left out is left out for one of these reasons. */





const DONE_SIGNS = /[✔✓☑❌✗✘⏳⌛⏭⏸🚫]/u;
const CHECK_SIGN = '✅';
/** `Researcher: Claude Research Agent`: a field that names someone. */
const NAMES_SOMEONE = /^(?:\(?\p{Lu}[\p{L}\p{N}()-]* ){1,4}\(?Agent\)?(?: \([^()]*\))?$/u;
/** Returns why a candidate is no delegation; undefined if it is one. */
function refusalOf(candidate) {
    const { task, label, strength, agent } = candidate;
    const { region } = candidate;
    if (!label.colon && (agent === undefined || !isCertain(strength)) && !region.section.hasCertain)
        return 'silent';
    if (label.colon && strength === 'weak' && !region.candidates.some(isSure))
        return 'silent';
    const reason = reasonAgainst(candidate);
    if (reason === undefined)
        return undefined;
    // A title without a task is a heading, and an unknown agent that reports is no agent.
    return agent === undefined || (!label.colon && task === '') ? 'silent' : { reason };
}
function reasonAgainst(candidate) {
    const { task, region } = candidate;
    if (task === '')
        return 'no task';
    if ((0,placeholders/* isPlaceholder */.w)(task))
        return 'a placeholder';
    const { introduction, heading } = region;
    if (introduction === 'example' || heading === 'example')
        return 'an example';
    if (introduction === 'done' || heading === 'done' || isMarkedAsDone(candidate) || isReport(task))
        return 'a report';
    if (NAMES_SOMEONE.test(task))
        return 'a name instead of a task';
    if ((introduction === 'roster' || heading === 'roster') && isInList(candidate))
        return 'a list of agents';
    if (isTopic(candidate))
        return 'one of a list of topics';
    return rolesIn(region, placeOf(candidate)) ? 'a description of the agent' : undefined;
}
/** A tick before the label, or a status behind it. */
function isMarkedAsDone({ prefix, label }) {
    const signs = prefix.signs + label.name.signs;
    return (prefix.checked ||
        DONE_SIGNS.test(signs) ||
        label.name.signs.includes(CHECK_SIGN) ||
        (prefix.list !== undefined && prefix.signs.includes(CHECK_SIGN)) ||
        label.name.qualifiers.some((one) => one.split(/[,，、;]/).some((part) => isStatus(part.trim()))));
}
/** In a list, or a heading of its own with a list below. */
function isInList({ prefix, taskInList, label }) {
    return prefix.list !== undefined || taskInList || !label.colon;
}
/** A common noun in a list that begins with other topics, without any agent: `Performance`, `Security`, `Accessibility`. */
function isTopic(candidate) {
    const { strength, region } = candidate;
    return !isCertain(strength) && region.topics.has(candidate) && !region.candidates.some(isSure);
}
const roles = new WeakMap();
/** Whether the candidates of a region describe roles; worked out once for each region. */
function rolesIn(region, place) {
    const known = roles.get(region) ?? new Map();
    roles.set(region, known);
    let result = known.get(place);
    if (result === undefined) {
        const tasks = region.candidates
            .filter((one) => one.task !== '' && placeOf(one) === place)
            .map(({ task }) => task);
        result = describeRoles(tasks, place);
        known.set(place, result);
    }
    return result;
}
function placeOf(candidate) {
    if (candidate.taskInList)
        return 'list below';
    return isInList(candidate) ? 'item' : 'line';
}

;// CONCATENATED MODULE: ./lib/session/delegations/labelled-delegations.js
/** Finds the delegations that begin with a label, and their bodies. */





/** Finds the delegations that begin with a label. */
function findLabelled(answer, roster) {
    const candidates = findCandidates(answer, roster);
    const last = candidates.findLastIndex((candidate) => candidate !== undefined);
    const found = [];
    const refused = [];
    const inTasks = new Uint8Array(answer.lines.length);
    let body;
    const finish = () => {
        if (body === undefined)
            return;
        const { head } = body;
        closeBody(body, answer, head.index === last);
        const one = delegationOf(body, answer, roster);
        for (const index of body.lines)
            inTasks[index] = 1;
        if (one !== undefined)
            found.push(one);
        else if (head.agent !== undefined)
            refused.push({ index: head.index, reason: 'a report' });
        body = undefined;
    };
    for (let index = 0; index < answer.lines.length; index++) {
        const candidate = candidates[index];
        if (candidate === undefined) {
            if (body !== undefined && !addLine(body, answer, index, roster))
                finish();
            continue;
        }
        if (body !== undefined && isInside(body, candidate)) {
            refused.push({ index, reason: `part of the task above (line ${answer.numberOf(body.head.index)})` });
            commit(body, index);
            body.afterBlank = false;
            continue;
        }
        // A report or the description of a role belongs to no task, but it still ends the one above it.
        finish();
        const refusal = refusalOf(candidate);
        if (refusal === undefined)
            body = startBody(candidate);
        else if (refusal !== 'silent')
            refused.push({ index, reason: refusal.reason });
    }
    finish();
    return { found, refused, isInTask: (index) => inTasks[index] === 1 };
}
function delegationOf({ head, lines }, answer, roster) {
    const texts = (indexes) => labelled_delegations_joined(indexes, answer, contentIndentOf(head));
    if (lines.some((index) => isStatusLine(answer.lines[index]?.text ?? '')))
        return undefined;
    const { label } = head;
    const task = head.task.trim();
    const isBelow = head.taskIndex !== head.index;
    const body = texts(isBelow ? lines.filter((index) => index !== head.taskIndex || answer.labels[index] === undefined) : lines);
    const all = isBelow ? texts(lines) : body;
    // A task that is code or a table has no words before it.
    const isShown = answer.labels[head.taskIndex] === undefined;
    return {
        agent: head.agent?.slug,
        label: label.name.text,
        task,
        body,
        text: isBelow && !isShown ? all : [isBelow ? task : label.rest, all].filter((part) => part !== '').join('\n'),
        after: head.after.length === 0
            ? head.after
            : head.after.map((name) => (0,roster_roster/* resolveAgent */.cT)(name, roster)?.slug ?? name),
        insteadOf: label.name.insteadOf,
        format: label.form,
        line: answer.numberOf(head.index)
    };
}
function isStatusLine(text) {
    return (text.includes(':') || text.includes('：')) && status_words/* STATUS_LINE */.qn.test(text);
}
/** Joins lines, without blank lines at both ends and without the indent of the label's content. */
function labelled_delegations_joined(indexes, { lines }, indent) {
    if (indexes.length === 0)
        return '';
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
    if (indent === 0)
        return text.trimEnd();
    let cut = 0;
    while (cut < indent && cut < text.length && /\s/.test(text.charAt(cut)))
        cut++;
    return text.slice(cut).trimEnd();
}

// EXTERNAL MODULE: ./lib/session/text/inline-masks.js
var inline_masks = __webpack_require__(17725);
;// CONCATENATED MODULE: ./lib/session/delegations/label-forms.js
/** The written forms in which a line can name an agent. Each is a function that returns the label, or undefined. */




const LONGEST_LABEL = 80;
const COLON = '[:：﹕∶]';
const FIRST_COLON = new RegExp(COLON);
const ARROW = '(?:→|➜|➡\ufe0f?|⟶|⇒|-+>|=+>|[–—]>)';
/** What may follow a name: `(backend)`, `（after Engineer）`, `[P1]`, an emoji. */
const QUALIFIERS = String.raw `(?:(?:\([^()]{0,80}\)|（[^（）]{0,80}）|\[[^[\]]{0,80}\]|【[^【】]{0,80}】|[${SIGN}]{1,12})${BLANK}*)*`;
/** From the end of a bold name to its colon, to a dash or arrow in its place, or to the end of the line. */
const BOLD_TAIL = new RegExp(String.raw `\]?${BLANK}*(${QUALIFIERS})(?:(${COLON})|((?:[-–—]|${ARROW})(?=\s))|${BLANK}*\\?$)`, 'uy');
/** Not Markdown, but written: blanks within two marks, as in `** X **: task`. */
const BOLD_OPEN = /\[?(?:(\*\*\*|\*\*|\*|___|__|_)(?![*_\s])|(\*\*|__)[ \t]{1,3}(?=[\p{L}\p{N}]))/uy;
const TASK_TOOL = new RegExp(`[*_]{0,3}Task Tool[*_]{0,3} *${ARROW} *`, 'iy');
const POINTER = new RegExp(`[*_]{0,3}(?:PM *)?${ARROW} *`, 'y');
const DELEGATING = /[*_]{0,3}(?:(?:(?:delegat(?:e|ing)(?: this)? to|task for) |ask (?=[^:\n]{1,60} to *:))(?:the )?|(?=[^:\n]{1,60}\bAgent should:))/iy;
const PLAIN = new RegExp(String.raw `(\p{L}[\p{L}\p{N} _/&.-]{0,50}?[ _-]agent${BLANK}*${QUALIFIERS})${COLON}`, 'iuy');
const IN_BRACKETS = new RegExp(String.raw `[[【［](\p{L}[^[\]【】［］]{0,50}?[ _-]agent)[\]】］](?!\()${BLANK}*(${QUALIFIERS})(?:${COLON})?${BLANK}*(?=\S)`, 'iuy');
const CODE_LABEL = new RegExp(String.raw `(${inline_masks/* BLANKED */.iy}+)${BLANK}*(${QUALIFIERS})${COLON}`, 'uy');
const FIELD = new RegExp(String.raw `(\p{L}[\p{L}\p{M}]*(?: [\p{L}\p{M}]+)?(?: ?#?\p{Nd}{1,3})?)\s?${COLON}`, 'uy');
const HEADING_DASH = new RegExp(`[^:：–—]{1,60}\\bAgent (?=(?:[-–—]|${ARROW}) )`, 'iy');
/** Parses the label of a masked line behind its prefix; `original` is the line with its inline code. */
function parseLabel(masked, original, prefix) {
    const at = prefix.length;
    const isList = prefix.list !== undefined;
    switch (masked.charAt(at)) {
        case '':
            return undefined;
        case '@':
            return upToColon('mention', masked, original, at + 1);
        case '*':
        case '_':
            return (parseTaskTool(masked, original, at) ??
                parseBold(masked, original, at, isList) ??
                parseArrow(masked, original, at));
        case inline_masks/* BLANKED */.iy:
            return parseCode(masked, original, at);
        case '[':
        case '【':
        case '［':
            return parseBold(masked, original, at, isList) ?? parseBrackets(masked, original, at);
        default:
            return (parseTaskTool(masked, original, at) ??
                parseArrow(masked, original, at) ??
                parseDelegating(masked, original, at) ??
                (prefix.heading > 0
                    ? parseHeading(masked, original, at)
                    : (parsePlain(masked, original, at) ?? parseField(masked, original, at))));
    }
}
/** `**X**: task`, `**X:** task`, `**X: task**`, `__X__`, `**X** (after Y): task`, `**X Agent** - task`, `**X**`. */
function parseBold(masked, original, at, isList) {
    const open = matchAt(BOLD_OPEN, masked, at);
    const mark = open?.[1] ?? open?.[2];
    if (open === null || mark === undefined)
        return undefined;
    const start = at + open[0].length;
    const end = masked.indexOf(mark, start);
    if (end < 0)
        return undefined;
    const bold = original.slice(start, end);
    // Blanks within the marks are on both sides, or the marks do not belong together.
    if (open[1] === undefined && !/\s/.test(masked.charAt(end - 1)))
        return undefined;
    const behind = end + mark.length;
    const inside = FIRST_COLON.exec(masked.slice(start, Math.min(end, start + LONGEST_LABEL)));
    const name = inside === null ? bold : bold.slice(0, inside.index);
    const saysAgent = withoutAgentWord(name) !== undefined;
    // One star is emphasis more often than a label.
    if (mark.length === 1 && !saysAgent)
        return undefined;
    if (inside !== null) {
        const rest = original.slice(start + inside.index + 1, end) + original.slice(behind);
        return { form: 'bold', written: name, rest, colon: true };
    }
    if (bold.length > LONGEST_LABEL)
        return undefined;
    const tail = matchAt(BOLD_TAIL, masked, behind);
    if (tail === null) {
        // `**[QA Agent]** task`
        return /^\[[^[\]]+\]$/.test(bold) && saysAgent
            ? { form: 'bold', written: bold, rest: original.slice(behind), colon: true }
            : undefined;
    }
    const isDash = tail[3] !== undefined;
    // A dash replaces a colon only after what can only be an agent: `**Parser** — fast`, `- **QA** - tests`.
    if (isDash && !saysAgent && (isList ? /^[-–—]$/ : /^[–—]$/).test(tail[3] ?? ''))
        return undefined;
    return {
        form: isDash ? 'dash' : 'bold',
        written: tail[1] === undefined || tail[1] === '' ? bold : `${bold} ${tail[1]}`,
        rest: original.slice(behind + tail[0].length),
        colon: isDash || tail[2] !== undefined
    };
}
/** `Task Tool → X: task`, with bold marks or without. */
function parseTaskTool(masked, original, at) {
    const start = matchAt(TASK_TOOL, masked, at);
    return start === null ? undefined : upToColon('task-tool', masked, original, at + start[0].length);
}
/** `→ X: task`, `PM → X: task`. */
function parseArrow(masked, original, at) {
    const start = matchAt(POINTER, masked, at);
    return start === null ? undefined : upToColon('arrow', masked, original, at + start[0].length);
}
/** `Delegating to X: task`, `Delegate to the X Agent: task`, `Task for X: task`, `Ask X to: task`, `X Agent should: task`. */
function parseDelegating(masked, original, at) {
    const start = matchAt(DELEGATING, masked, at);
    if (start === null)
        return undefined;
    const label = upToColon('delegating-to', masked, original, at + start[0].length);
    return label && { ...label, written: label.written.replace(/ (?:to|should) *$/i, '') };
}
/** `` `X Agent`: task ``: the label as inline code. */
function parseCode(masked, original, at) {
    const code = matchAt(CODE_LABEL, masked, at);
    const written = original.slice(at, at + (code?.[1]?.length ?? 0)).replaceAll('`', '');
    if (code === null || withoutAgentWord(written) === undefined)
        return undefined;
    return {
        form: 'plain',
        written: `${written} ${code[2] ?? ''}`,
        rest: original.slice(at + code[0].length),
        colon: true
    };
}
/** `Agent: X`, `Task: build it`: fields without emphasis. */
function parseField(masked, original, at) {
    const name = matchAt(FIELD, masked, at);
    if (name === null || !(AGENT_LABEL.test(name[1] ?? '') || TASK_LABEL.test(name[1] ?? '')))
        return undefined;
    return { form: 'plain', written: name[1] ?? '', rest: original.slice(at + name[0].length), colon: true };
}
/** `X Agent: task`, without emphasis. */
function parsePlain(masked, original, at) {
    const label = matchAt(PLAIN, masked, at);
    if (label === null)
        return undefined;
    const rest = original.slice(at + label[0].length);
    return { form: 'plain', written: label[1] ?? '', rest, colon: true };
}
/** `[X Agent] task`. A link, and the definition of one, are not labels. */
function parseBrackets(masked, original, at) {
    const label = matchAt(IN_BRACKETS, masked, at);
    if (label === null)
        return undefined;
    const rest = original.slice(at + label[0].length);
    if (/^\S+:\/\//.test(rest))
        return undefined;
    return { form: 'plain', written: `${label[1] ?? ''} ${label[2] ?? ''}`, rest, colon: true };
}
/** `### X Agent: task`, `### X Agent — task`, `### X Agent`. */
function parseHeading(masked, original, at) {
    const end = at + masked.slice(at).replace(/\s+#+\s*$/, '').length;
    const text = masked.slice(0, end);
    const dash = matchAt(HEADING_DASH, text, at);
    if (dash !== null) {
        const rest = original.slice(at + dash[0].length, end).replace(/^\S+/, '');
        return { form: 'dash', written: dash[0], rest, colon: true };
    }
    const colon = FIRST_COLON.exec(text.slice(at, at + LONGEST_LABEL));
    if (colon !== null) {
        const written = original.slice(at, at + colon.index);
        return { form: 'heading', written, rest: original.slice(at + colon.index + 1, end), colon: true };
    }
    return end - at <= LONGEST_LABEL
        ? { form: 'heading', written: original.slice(at, end), rest: '', colon: false }
        : undefined;
}
function upToColon(form, masked, original, at) {
    const colon = FIRST_COLON.exec(masked.slice(at, at + LONGEST_LABEL));
    if (colon === null)
        return undefined;
    // The colon may be inside the bold marks: the closing mark is not part of the task.
    const rest = original.slice(at + colon.index + 1).replace(/^(?:\*\*|__)/, '');
    return { form, written: original.slice(at, at + colon.index), rest, colon: true };
}

;// CONCATENATED MODULE: ./lib/session/delegations/line-labels.js
/** Parses the label of a line, in the reading that names an agent if there is one. */






/** The memory of labels is bounded, as a hostile answer may have a million of them. */
const MOST_KNOWN = 10_000;
/** Creates a reader for the labels of one answer. */
function createLabelReader(roster) {
    const withColon = new Map();
    const titles = new Map();
    const lookUp = (written) => {
        const forms = written.colon ? withColon : titles;
        const known = forms.get(written.form) ?? new Map();
        forms.set(written.form, known);
        const found = known.get(written.written);
        if (found !== undefined)
            return found ?? undefined;
        const name = parseName(written.written);
        const result = name === undefined
            ? undefined
            : { name, named: namedAgent({ form: written.form, colon: written.colon, name }, roster) };
        if (known.size < MOST_KNOWN)
            known.set(written.written, result ?? null);
        return result;
    };
    return (line) => {
        const prefix = parsePrefix(line.masked);
        const written = parseLabel(line.masked, line.text, prefix);
        const read = written && readingOf(written, lookUp);
        return { prefix, label: read?.label, named: read?.named };
    };
}
/** `Step 1: Research` is a section, `Step 1: Engineer` is not; of several agents in one label the first counts. */
function readingOf(written, lookUp) {
    const own = lookUp(written);
    if (own === undefined)
        return undefined;
    if (own.named?.agent !== undefined && own.named.strength !== 'weak')
        return { label: labelOf(written, own.name), named: own.named };
    const assigned = own.name.qualifiers.map((one) => lookUp({ ...written, written: one }));
    const isNumbered = /\p{Nd}/u.test(own.name.name);
    const assignee = assigned.find((one) => one?.named?.agent !== undefined && (isCertain(one.named.strength) || isNumbered));
    if (assignee !== undefined && (own.named === undefined || own.named.strength === 'weak'))
        return { label: line_labels_joined(written, own.name, assignee.name), named: assignee.named };
    if (own.named?.agent !== undefined)
        return { label: labelOf(written, own.name), named: own.named };
    const step = afterStep(written);
    const behind = step && lookUp(step);
    if (step !== undefined && behind?.named !== undefined && isCertain(behind.named.strength))
        return { label: line_labels_joined(step, own.name, behind.name), named: behind.named };
    return asField(written, own.name, lookUp) ?? { label: labelOf(written, own.name), named: own.named };
}
function line_labels_joined(written, outer, inner) {
    return labelOf(written, {
        ...inner,
        after: [...outer.after, ...inner.after],
        insteadOf: [...outer.insteadOf, ...inner.insteadOf]
    });
}
/** `**Agent**: Engineer`: the text of the label names the agent, and the task stands in another label. */
function asField(written, name, lookUp) {
    if (!written.colon || !AGENT_LABEL.test(name.name) || written.rest.length > 60)
        return undefined;
    const value = { form: 'field', written: written.rest, rest: '', colon: true };
    const inner = lookUp(value);
    return inner?.named?.agent === undefined || (0,roster_roster/* slugOf */.tF)(inner.name.name) === ''
        ? undefined
        : { label: labelOf(value, inner.name), named: inner.named };
}

;// CONCATENATED MODULE: ./lib/session/delegations/plain-lists.js
/**
 * Lists whose items begin with agents without bold marks: `- Engineer: Build it`. A name alone is prose, but a list of
 * nothing else is a plan.
 */


const LONGEST_NAME = 60;
/** `X: y` */
const SHORTEST = 4;
const NAME = /^([*_`]{0,1}\p{L}[^:：]{0,50}?)(?:\s?[:：]|\s(?:[-–—]|→|->)\s)/u;
/** Finds the groups of an answer that have two agents or more, or one as the whole list; one of them must be certain. */
function findPlainGroups(answer, roster) {
    const groups = [];
    const prose = { isList: false, labels: new Map(), hasOthers: true };
    const lists = new Map();
    /** Indent of the item of an agent: what is deeper belongs to its task. */
    let owner;
    let isAfterBlank = false;
    for (const [index, line] of answer.lines.entries()) {
        const at = answer.labels[index];
        if (at === undefined) {
            isAfterBlank = line.kind === 'blank';
            continue;
        }
        if (at.prefix.list === undefined) {
            if (at.prefix.heading > 0 || (isAfterBlank && line.indent === 0)) {
                lists.clear();
                owner = undefined;
            }
            const label = lists.size === 0 ? plainLabel(answer, index, at, roster) : undefined;
            if (label !== undefined)
                prose.labels.set(index, label);
        }
        else if (owner === undefined || line.indent <= owner) {
            owner = undefined;
            for (const indent of lists.keys())
                if (indent > line.indent)
                    lists.delete(indent);
            let list = lists.get(line.indent);
            if (list === undefined) {
                list = { isList: true, labels: new Map(), hasOthers: false };
                lists.set(line.indent, list);
                groups.push(list);
            }
            const label = plainLabel(answer, index, at, roster);
            if (label === undefined)
                list.hasOthers = true;
            else {
                list.labels.set(index, label);
                owner = line.indent;
            }
        }
        isAfterBlank = false;
    }
    return [...groups, prose]
        .filter(({ labels, hasOthers }) => labels.size > (hasOthers ? 1 : 0) &&
        [...labels.values()].some(({ named }) => named !== undefined && isCertain(named.strength)))
        .map(({ labels, isList, hasOthers }) => ({
        labels,
        isPlan: isList &&
            !hasOthers &&
            labels.size > 1 &&
            [...labels.values()].every(({ label }) => !/^\p{Ll}/u.test(label?.rest ?? ''))
    }));
}
/** The answer with these lines as labels. */
function withPlainLabels(answer, groups) {
    const labels = [...answer.labels];
    for (const group of groups)
        for (const [index, label] of group.labels)
            labels[index] = label;
    return { ...answer, labels };
}
function plainLabel({ lines }, index, { prefix, named }, roster) {
    const text = lines[index]?.text ?? '';
    if (named !== undefined || text.length < prefix.length + SHORTEST)
        return undefined;
    const match = NAME.exec(text.slice(prefix.length, prefix.length + LONGEST_NAME));
    const name = match === null ? undefined : parseName(match[1] ?? '');
    if (match === null || name === undefined)
        return undefined;
    // Judged like a bold label: `Documentation` is a common noun here too.
    const agent = namedAgent({ form: 'bold', colon: true, name }, roster);
    if (agent?.agent === undefined)
        return undefined;
    const rest = text.slice(prefix.length + match[0].length);
    // PM repeats the roster that it was given.
    if (rest.trim() === agent.agent.description)
        return undefined;
    const written = { form: 'plain', written: match[1] ?? '', rest, colon: true };
    return { prefix, label: labelOf(written, name), named: agent };
}

;// CONCATENATED MODULE: ./lib/session/delegations/quoted-delegations.js




const EXACT_FORMS = ['bold', 'task-tool', 'plain'];
const CODE_LINE = /^[\s>*+•-]*(`+)([^`]+)\1$/;
/**
 * Finds such lines. Code is searched always, except in tasks; quotes, tables and inline code, which have many other uses,
 * only when nothing was taken.
 */
function findQuoted({ lines }, read, isInTask, isAllThereIs) {
    const found = [];
    for (const [index, line] of lines.entries()) {
        const place = quoted_delegations_placeOf(line, isAllThereIs);
        if (place === undefined || isInTask(index))
            continue;
        if (place.texts.some((text) => isInExactForm(text, read)))
            found.push({ index, reason: place.reason });
    }
    return found;
}
function quoted_delegations_placeOf(line, isAllThereIs) {
    switch (line.kind) {
        case 'fence':
        case 'indented-code':
            return { reason: 'inside a code block', texts: [line.text.trim()] };
        case 'quote':
            return isAllThereIs
                ? { reason: 'inside a quote', texts: [line.text.replace(/^[\s>]+/, '')] }
                : undefined;
        case 'table':
            return isAllThereIs ? { reason: 'inside a table', texts: cellsOf(line.text) } : undefined;
        case 'text': {
            const code = isAllThereIs && line.masked !== line.text ? CODE_LINE.exec(line.text) : null;
            return code === null ? undefined : { reason: 'inside inline code', texts: [code[2] ?? ''] };
        }
        case 'blank':
        case 'hidden':
            return undefined;
    }
}
/** The cells of a row, and two in a row as label and task. */
function cellsOf(row) {
    const cells = row
        .slice(0, 1000)
        .split('|')
        .map((cell) => cell.trim())
        .filter((cell) => cell !== '');
    return [
        ...cells,
        ...cells.slice(1).map((cell, index) => `**${(cells[index] ?? '').replaceAll('*', '')}**: ${cell}`)
    ];
}
function isInExactForm(text, read) {
    const { label, named } = read({ kind: 'text', text, masked: (0,inline_masks/* maskCodeSpans */.BW)(text), indent: 0 });
    if (label === undefined || named?.agent === undefined || !isCertain(named.strength))
        return false;
    return (EXACT_FORMS.includes(label.form) &&
        label.rest !== '' &&
        !(0,placeholders/* isPlaceholder */.w)(label.rest) &&
        !isReport(label.rest));
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
/**
 * Detects the delegations in PM's answer: which agent should do what. Pure, in linear time. docs/detection.md has the
 * grammar.
 */









/** How many unknown agents, and lines that were passed over, are reported; more are not mistakes but another kind of text. */
const MOST_UNKNOWN = 50;
const MOST_PASSED_OVER = 200;
const LONGEST_EXCERPT = 200;
/** Detects the delegations of PM's answer. */
function detectDelegations(response, roster) {
    const read = createLabelReader(roster);
    const answer = readAnswer(response, read);
    const called = findCalled(answer, roster);
    const { found: labelled, refused, isInTask } = findAll(answer, called, roster);
    const found = called.length === 0 ? labelled : [...labelled, ...called].sort((one, other) => one.line - other.line);
    const known = found.filter(isKnown);
    const { kept, dropped } = withoutDuplicates(known);
    const quoted = findQuoted(answer, read, isInTask, found.length === 0);
    const repeated = dropped.map(({ line, of }) => ({ line, reason: `a duplicate of line ${of}` }));
    return {
        delegations: kept,
        unknownAgents: unknownAgentsIn(found, roster),
        duplicates: dropped.length,
        passedOver: passedOver(response, answer, [...refused, ...quoted], repeated)
    };
}
function isKnown(one) {
    return one.agent !== undefined;
}
/** Labelled delegations. A list of plain names is read only where nothing else is a delegation; otherwise it is listed. */
function findAll(answer, called, roster) {
    const labelled = findLabelled(answer, roster);
    const unclear = answer.unclear.map((index) => ({ index, reason: 'words before the label' }));
    const result = { ...labelled, refused: [...labelled.refused, ...unclear] };
    const groups = findPlainGroups(answer, roster);
    if (groups.length === 0)
        return result;
    const promoted = findLabelled(withPlainLabels(answer, groups), roster);
    const lines = new Set(promoted.found.map(({ line }) => line));
    const isTask = (index) => lines.has(answer.numberOf(index));
    const indexes = groups.flatMap(({ labels }) => [...labels.keys()]);
    if (labelled.found.length + called.length + unclear.length === 0 &&
        groups.every(({ isPlan }) => isPlan) &&
        indexes.every(isTask))
        return promoted;
    const agents = new Set([...labelled.found, ...called].map(({ agent }) => agent));
    const plain = groups
        .flatMap(({ labels }) => [...labels])
        .filter(([index, { named }]) => isTask(index) && !labelled.isInTask(index) && !agents.has(named?.agent?.slug))
        .map(([index]) => ({ index, reason: 'a name without bold marks' }));
    return { ...result, refused: [...result.refused, ...plain] };
}
function passedOver(response, answer, refused, repeated) {
    const textOf = (index) => (answer.lines[index]?.text ?? '').trim().slice(0, LONGEST_EXCERPT);
    const texts = repeated.length === 0 ? [] : response.split(/\r\n|\n|\r/);
    // Only those that are reported are built: an answer can have a million.
    const first = [...refused].sort((one, other) => one.index - other.index).slice(0, MOST_PASSED_OVER);
    const lines = [
        ...first.map(({ index, reason }) => ({ line: answer.numberOf(index), text: textOf(index), reason })),
        ...repeated.slice(0, MOST_PASSED_OVER).map(({ line, reason }) => ({
            line,
            text: (texts[line - 1] ?? '').trim().slice(0, LONGEST_EXCERPT),
            reason
        }))
    ];
    return lines.sort((one, other) => one.line - other.line).slice(0, MOST_PASSED_OVER);
}
function findCalled({ lines, numberOf }, roster) {
    return findTaskCalls(lines)
        .filter(({ prompt }) => !(0,placeholders/* isPlaceholder */.w)(prompt))
        .map(({ agent, prompt, line }) => {
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
            line: numberOf(line - 1)
        };
    });
}
function unknownAgentsIn(found, roster) {
    const unknown = new Map();
    for (const { agent, label, task, text, insteadOf } of found) {
        const key = `${label}\n${text}`;
        if (agent !== undefined || unknown.size >= MOST_UNKNOWN || unknown.has(key))
            continue;
        unknown.set(key, {
            label,
            task,
            suggestion: (0,roster_roster/* nearestAgent */.so)(label, roster)?.name ?? null,
            ...(insteadOf.length === 0 ? {} : { insteadOf })
        });
    }
    return [...unknown.values()];
}


/***/ })

};
