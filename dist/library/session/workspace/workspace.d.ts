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
/** What a workspace needs to know about what a run did. */
export interface RunToolUse {
    /** Absolute paths that its editing tools named, with the text that the last call put there. */
    readonly edited: ReadonlyMap<string, string>;
    /** Whether it used a tool that may change any file: a shell, an MCP tool. */
    readonly usesCommands: boolean;
    /** Whether a command of it names the checkout, which is not its place in `isolation: worktree`. */
    readonly namesCheckout: boolean;
}
/** Of a run without a process. */
export declare const NO_TOOL_USE: RunToolUse;
/** Id of a state of the checkout: a run may read the commit, too. */
export declare function stateId(tree: string, head: string | undefined): string;
/** Where a run works. */
export interface PreparedRun {
    readonly cwd: string;
    /** The top of the files that belong to it. */
    readonly top: string;
    /** Id of the state that it starts from, files and commit; undefined if none can be recorded. */
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
    /** What the run made and the patch does not contain (ignored files, repositories, commits), for readers. */
    readonly unpatched?: readonly string[];
    /** Why the run does not count as done; its changes are then not merged. */
    readonly fault?: {
        readonly merge: MergeOutcome;
        readonly error: string;
    } | undefined;
}
/** The result of merging the changes of one run. */
export interface MergeReport {
    readonly run: string;
    readonly merge: MergeOutcome;
    /** What was not merged, why, and what to do; null if everything was. */
    readonly error: string | null;
    /** Limitations, for readers. */
    readonly notes?: readonly string[];
}
/** The workspaces of one session. Its operations run one at a time, whoever calls them. */
export interface Workspace {
    /** The working directory below the top of the checkout; empty if it is the top. */
    readonly below: string;
    /** The top of the checkout; undefined if there is none. */
    readonly top: string | undefined;
    /**
     * Id of the state of the checkout, its files and its commit; undefined if none is recorded.
     * @throws Error if the checkout cannot be recorded (a file that cannot be read)
     */
    readonly state: () => Promise<string | undefined>;
    /** @throws Error if no folder can be prepared for the run (a full disk) */
    readonly prepare: (run: WorkspaceRun) => Promise<PreparedRun>;
    /**
     * What the run changed, after its end; with worktrees also as `changes.patch` in its folder.
     * @throws Error if the changes cannot be recorded; the run's folder is then kept
     */
    readonly collect: (run: WorkspaceRun, use: RunToolUse) => Promise<CollectedChanges>;
    /** Those of the paths in the checkout that are not part of its recorded state: ignored, in `.git`, or outside. */
    readonly findUnrecorded: (paths: readonly string[]) => Promise<readonly string[]>;
    /**
     * Takes a patch as the changes of a run that was not repeated; undefined for one that changed nothing.
     * @throws Error if it does not apply
     */
    readonly adopt: (run: WorkspaceRun, patch: Buffer | undefined) => Promise<CollectedChanges>;
    /** Merges the changes of these runs into the working directory, in this order; skips runs already merged. */
    readonly merge: (runs: readonly WorkspaceRun[]) => Promise<readonly MergeReport[]>;
    /** A round has ended: what later runs do to the work of earlier ones is then ordered by PM, who has seen it. */
    readonly endRound: () => void;
    /**
     * Watches the working directory, or the worktree of a run, while a check runs there. The returned function lists what
     * has changed since: nothing where agents share the folder, because their changes cannot be told apart.
     * @throws Error if the files cannot be read; so does the returned function
     */
    readonly watch: (run?: WorkspaceRun) => Promise<() => Promise<readonly ChangedFile[]>>;
    /** Removes everything except changes that could not be recorded. */
    readonly close: () => Promise<void>;
}
