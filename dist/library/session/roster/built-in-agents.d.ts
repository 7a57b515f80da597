/** The built-in agents: the eight core roles of claude-mpm, with our own instructions. */
import type { Roster } from './roster.js';
/** The eight core agents, in the order in which they are listed for PM. */
export declare const BUILT_IN_ROSTER: Roster;
