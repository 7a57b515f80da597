/** The contract of a workspace: where agent runs work, and how their changes are collected and merged. */
import type { ChangedFile, MergeOutcome } from '../record/record.js';
/** What a workspace needs to know about a run. */
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
    /** Id of the tree that it starts from; undefined if none can be recorded. */
    readonly tree: string | undefined;
    /** Why a requested tree could not be recorded. */
    readonly treeFault?: string;
}
/** What a run changed. */
export interface CollectedChanges {
    readonly changes: readonly ChangedFile[];
    /** Whether nothing changed while it ran; `changes` of a shared folder may also be empty because they are unknown. */
    readonly isUnchanged: boolean;
    /** Limitations of the list, for readers. */
    readonly notes: readonly string[];
    /** SHA-256 of the patch in the run's folder; absent if there is none. */
    readonly patchDigest?: string | undefined;
}
/** The result of merging the changes of one run. */
export interface MergeReport {
    readonly run: string;
    readonly merge: MergeOutcome;
    /** What was not merged, why, and what to do; null if everything was. */
    readonly error: string | null;
}
/** The workspaces of one session. Its operations run one at a time, whoever calls them. */
export interface Workspace {
    /** The working directory below the top of the checkout; empty if it is the top. */
    readonly below: string;
    /**
     * Id of the tree of the checkout; undefined if none is recorded.
     * @throws Error if the checkout cannot be recorded (a file that cannot be read)
     */
    readonly state: () => Promise<string | undefined>;
    /** @throws Error if no folder can be prepared for the run (a full disk) */
    readonly prepare: (run: WorkspaceRun) => Promise<PreparedRun>;
    /**
     * What the run changed, after its end; with worktrees also as `changes.patch` in its folder.
     * @throws Error if the changes cannot be recorded; the run's folder is then kept
     */
    readonly collect: (run: WorkspaceRun, editedFiles: ReadonlySet<string>) => Promise<CollectedChanges>;
    /**
     * Takes a patch as the changes of a run that was not repeated; undefined for one that changed nothing.
     * @throws Error if it does not apply
     */
    readonly adopt: (run: WorkspaceRun, patch: Buffer | undefined) => Promise<CollectedChanges>;
    /** Merges the changes of these runs into the working directory, in this order; skips runs already merged. */
    readonly merge: (runs: readonly WorkspaceRun[]) => Promise<readonly MergeReport[]>;
    /**
     * Watches the working directory, or the worktree of a run, while a check runs there. The returned function lists what
     * has changed since: nothing where agents share the folder, because their changes cannot be told apart.
     * @throws Error if the files cannot be read; so does the returned function
     */
    readonly watch: (run?: WorkspaceRun) => Promise<() => Promise<readonly ChangedFile[]>>;
    /** Removes everything except changes that could not be recorded. */
    readonly close: () => Promise<void>;
}
