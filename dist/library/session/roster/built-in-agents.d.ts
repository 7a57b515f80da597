/** The agents that every session knows: the eight core roles of the field's original, instructed in our own words. */
import type { Roster } from './roster.js';
/** The eight core agents, in the order that PM is shown. */
export declare const BUILT_IN_ROSTER: Roster;
