/** The running runs, and what others can do with each: send it a message, or end it. */
/** Control of one running run. */
export interface RunControl {
    /** Sends a message into its conversation. */
    readonly say: (text: string) => Promise<void>;
    /** Ends it as cancelled. */
    readonly end: (reason: string) => void;
    /** Resolves when it has ended. */
    readonly ended: Promise<unknown>;
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
     * Ends a run, and waits until it has ended.
     * @throws Error when the run is not running
     */
    endRun(run: string, reason: string): Promise<void>;
}
