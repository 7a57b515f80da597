/** Resolves the names of labels to agents, and says how certain it is that an agent is meant. */
import type { LabelName } from './label-names.js';
import type { LabelForm } from './label-forms.js';
import { type Agent, type Roster } from '../../roster/roster.js';
/**
 * How certain it is that a label means an agent: `full` has "Agent" or a form that only delegations have, `name` is the
 * name of a role, `noun` is also a common noun (`Documentation`), `weak` is an alias that is one (`Testing`).
 */
export type LabelStrength = 'full' | 'name' | 'noun' | 'weak';
/** What a label names. */
export interface NamedAgent {
    /** Undefined for a name in the form of an agent's that the roster does not have. */
    readonly agent: Agent | undefined;
    readonly strength: LabelStrength;
}
/** What is needed of a label to resolve it. */
interface NameInForm {
    readonly form: LabelForm;
    readonly name: LabelName;
    readonly colon: boolean;
}
/** The agent that a label names, of the roster or not; undefined if it names none. */
export declare function namedAgent(label: NameInForm, roster: Roster): NamedAgent | undefined;
/** Whether a name is a common noun, too: `Documentation` is not always the agent. */
export declare function isCommonNoun(name: string): boolean;
/** Whether a label means an agent wherever it stands. */
export declare function isCertain(strength: LabelStrength): boolean;
export {};
