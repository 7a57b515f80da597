/** Control of one running run. */
export interface RunControl {
    /** Whether it is an agent at work, which messages can reach. */
    readonly takesMessages: () => boolean;
    /** Sends a message into its conversation; `toAll` when every running agent gets it. */
    readonly say: (text: string, toAll: boolean) => Promise<void>;
    /** Asks it to wrap up; the agent gets the reason. */
    readonly wrapUp: (reason: string) => void;
    /** Ends it as cancelled. */
    readonly end: (reason: string) => void;
    /** Resolves when it has ended. */
    readonly ended: Promise<unknown>;
}
/** Which agents a message to all has reached. */
export interface SentToAll {
    readonly sent: readonly string[];
    readonly failed: readonly {
        readonly run: string;
        readonly reason: string;
    }[];
}
/** All running runs, by id. */
export declare class RunControls {
    #private;
    /** Registers a run. Returns the function that removes it when it has ended. */
    add(run: string, control: RunControl): () => void;
    /**
     * Sends a message into the conversation of a running agent.
     * @throws Error when the run is not running, has already answered, or its CLI takes no messages
     */
    sendMessage(run: string, text: string): Promise<void>;
    /**
     * Sends a message to every agent that is working.
     * @throws Error when none is
     */
    sendMessageToAll(text: string): Promise<SentToAll>;
    /**
     * Asks a running agent to wrap up: to leave its work in a usable state and answer now.
     * @throws Error when the run is not running, takes no messages, or has been asked before
     */
    requestWrapUp(run: string, reason: string): void;
    /**
     * Ends a run, and waits until it has ended.
     * @throws Error when the run is not running
     */
    endRun(run: string, reason: string): Promise<void>;
}
