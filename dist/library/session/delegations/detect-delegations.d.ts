import type { DetectedDelegations } from './delegation.js';
import { type Roster } from '../roster/roster.js';
export type { Delegation, DetectedDelegations } from './delegation.js';
/** Detects the delegations of PM's answer. */
export declare function detectDelegations(response: string, roster: Roster): DetectedDelegations;
