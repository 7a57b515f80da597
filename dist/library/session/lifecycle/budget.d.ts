/** Where a run's cost is known from before its end. */
export type CostSource = 'stream' | 'key-proxy';
/** What has been spent, and what that blocks. All figures in US dollars. */
export interface BudgetLedger {
    /** Adds to the estimate of a run's process. Each source counts by itself, and the higher sum is used. */
    readonly estimate: (run: string, source: CostSource, addedUsd: number) => void;
    /** Replaces the estimate by the cost that the process reported at its end; null keeps the estimate. */
    readonly settle: (run: string, usd: number | null) => void;
    /**
     * Notes that the run uses a model whose price is unknown, so that its estimates are upper bounds. The CLI guesses such
     * prices, too: with a budget its figure does not lower the estimate.
     */
    readonly unknownPrice: (run: string, model: string) => void;
    readonly costOf: (run: string) => number;
    readonly spentUsd: () => number;
    /** Why nothing more may start: begins with `budget`; undefined while there is money left. */
    readonly blockReason: () => string | undefined;
    /** That the budget is reached, in the author's figures; undefined while there is money left. */
    readonly reached: () => string | undefined;
    /** Why no more requests are made: the allowance for wrapping up is spent, too. */
    readonly refusal: () => string | undefined;
    /** What one more process may spend at most; undefined without a budget. */
    readonly mostUsd: () => number | undefined;
}
/** What a ledger reports: that the budget is reached once, each unknown model once. */
export interface BudgetListener {
    /** The reason is shown to agents and readers. */
    readonly onReached: (reason: string) => void;
    readonly onUnknownPrice: (model: string) => void;
}
/** Opens a ledger; without a limit it only counts. */
export declare function openBudget(limitUsd: number | undefined, listener: BudgetListener): BudgetLedger;
/** The warning about a model with an unknown price. Refusing it would block every model that is newer than the table. */
export declare function describeUnknownPrice(model: string, hasLimit: boolean): string;
