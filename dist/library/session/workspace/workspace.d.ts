/** Where agent runs work, and what becomes of what they change there: the contract. Its kinds are siblings of this file. */
import type { ChangedFile, MergeOutcome } from '../record/record.js';
/** A run, as far as its workspace asks. */
export interface WorkspaceRun {
    readonly id: string;
    /** Display name of the agent. */
    readonly agent: string;
    /** Below the session folder, with `/`. */
    readonly folder: string;
}
/** Where a run works. */
export interface PreparedRun {
    readonly cwd: string;
    /** Id of the state that it starts from; undefined where none can be recorded. */
    readonly tree: string | undefined;
    /** Why none could be, where one was asked for. */
    readonly treeFault?: string;
}
/** What a run changed. */
export interface CollectedChanges {
    readonly changes: readonly ChangedFile[];
    /** Whether nobody changed anything while it ran; `changes` of a shared folder may be empty for want of knowledge. */
    readonly isUnchanged: boolean;
    /** What a reader should know of the list. */
    readonly notes: readonly string[];
    /** SHA-256 of the patch in the run's folder; absent where there is none. */
    readonly patchDigest?: string | undefined;
}
/** What became of the changes of one run. */
export interface MergeReport {
    readonly run: string;
    readonly merge: MergeOutcome;
    /** What is not merged, why, and what to do; null when nothing is missing. */
    readonly error: string | null;
}
/** The workspaces of one session. Its work is done one after another, whoever asks. */
export interface Workspace {
    /** The working directory below the top of the checkout; empty when it is the top. */
    readonly below: string;
    /**
     * Id of the state of the checkout; undefined where none can be recorded.
     * @throws Error when something in the checkout keeps it from being recorded (a file that cannot be read).
     */
    readonly state: () => Promise<string | undefined>;
    /** @throws Error with a reason when the run cannot be given a place (a full disk). */
    readonly prepare: (run: WorkspaceRun) => Promise<PreparedRun>;
    /**
     * What the run changed, after its end; with worktrees also as `changes.patch` in its folder.
     * @throws Error when the changes cannot be recorded; the run's folder is then kept.
     */
    readonly collect: (run: WorkspaceRun, editedFiles: ReadonlySet<string>) => Promise<CollectedChanges>;
    /**
     * Takes a patch as the changes of a run that was not carried out again; undefined for one that changed nothing.
     * @throws Error when it does not fit.
     */
    readonly adopt: (run: WorkspaceRun, patch: Buffer | undefined) => Promise<CollectedChanges>;
    /** Merges what these runs changed into the working directory, in this order; a run once merged is passed over. */
    readonly merge: (runs: readonly WorkspaceRun[]) => Promise<readonly MergeReport[]>;
    /** Gives everything back but what could not be recorded. */
    readonly close: () => Promise<void>;
}
