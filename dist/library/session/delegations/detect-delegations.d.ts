import type { DetectedInProse } from './delegation.js';
import { type Roster } from '../roster/roster.js';
export type { Delegation, DetectedDelegations, DetectedInProse } from './delegation.js';
/** Detects the delegations of PM's answer. */
export declare function detectDelegations(response: string, roster: Roster): DetectedInProse;
