/**
 * Words that distinguish a directive ("Write tests") from a report ("Wrote tests") and a description ("Test writing").
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''))

/** Verbs that tasks begin with. The list is incomplete: an unlisted word is unclear, not rejected. */
export const DIRECTIVE_VERBS = words(`
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
  use utilise utilize validate vendor verify version vet view visit visualise visualize walk warn watch weigh wire wrap write`)

const phrases = (text: string): ReadonlySet<string> => new Set(text.split(',').map((phrase) => phrase.trim()))

/** Compound nouns that begin with a verb: they name a thing, not a task. */
export const NOUN_PHRASES =
  phrases(`test results, test status, test coverage, test plan, test plans, test strategy, test strategies, test automation,
  test execution, test requirements, test reports, test creation, test design, test output, test environment, test environments, test scripts,
  test management, test documentation, release notes, release tags, release management, release coordination, release process, release planning,
  release readiness, design patterns, design decisions, design system, design guidelines, build process, build pipeline, build scripts,
  build artifacts, build status, deploy scripts, deploy status, change management, change log, change history, access control, access management, audit trail, audit logs,
  audit results, review process, review results, review findings, review status, research findings, research results, research reports,
  report generation, monitor status, log analysis, log management, query optimization, query performance, version management, version tags,
  process improvement, process documentation, support requests, source code, state management, file management, index management, plan status`)

/** Adjectives that are also verbs: `Secure coding guidance` names a thing, `Secure the endpoint` is a task. */
export const ADJECTIVE_VERBS = words('clean clear complete correct lower open secure separate')

/** First words of sentences that state facts. */
export const STATEMENT_WORDS = words(`
  all already always am any are awaiting both can cannot can't cannot complete could couldn't currently did does done either
  expert everything failed failing failure finished green had has have he he's hers his i i'd i'll i'm i've idle in-progress is
  isn't it it's its just may me might must my n/a needed needs never no nobody none not nothing ok okay ongoing our ours
  owner owns partly passed passing pending ready responsible shall she should shouldn't skipped soon specialist
  still success successful sure thanks that that's there there's these they they'll they're they've this those tbd
  unavailable waiting was wasn't we we'll we're we've were will won't would yes you'll
  blocked built began broke brought chose did drew fell felt found gave got grew held kept knew led left lost
  made met paid ran rewrote said sat saw sent shipped shown spent stood stuck taught thought told took understood went won wrote`)

/** Words before a task that do not change its mood. */
export const OPENING_WORDS = words(`
  please kindly then next now first firstly second secondly third finally lastly also additionally meanwhile afterwards
  again to-do task todo and so just`)

/** First words of a clause before the directive: `Based on the findings, write ...`. */
export const CLAUSE_OPENERS = words(`
  after as at based because before building by considering during following for from given if in like on once per since
  starting to under unless until upon using when where while with within without working`)

/** Words that precede a noun: the word before them is a verb, listed or not. */
export const DETERMINERS = words(`
  a all an any another both each every four her his its my no our several some that the their these this those three two your`)

/** Question words: a question is work for an agent, although not a directive. */
export const QUESTION_WORDS = words("how what what's when where whether which who why")

/** Past participles that mark a report at the end of a clause: `Parser implemented, all tests pass`. */
export const DONE_WORDS = words(`
  added analyzed applied approved audited changed compared complete completed configured created delivered deployed documented done extracted
  failed finished fixed found generated identified implemented improved integrated merged migrated pass passed passes
  passing published pushed recommended refactored released removed resolved reviewed shipped succeeded tested updated upgraded
  validated verified written`)
