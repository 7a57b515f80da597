/** The budget of a session: one ledger for PM and all agents, updated while they work. */
import type { RequestBudget } from '../../claude/key-proxy/admission.js';
import type { Failure } from '../../claude/outcome/failure.js';
/** Where a run's cost is known from before its end. */
export type CostSource = 'stream' | 'key-proxy';
/** What has been spent, and what that blocks. All figures in US dollars. */
export interface BudgetLedger {
    /** Adds to the estimate of a run's process. Each source counts by itself, and the higher sum is used. */
    readonly estimate: (run: string, source: CostSource, addedUsd: number) => void;
    /**
     * Ends the estimate of a process with the cost that it reported, or null. The highest figure counts: an agent can
     * write to its CLI's output, but not change what the key proxy has counted.
     */
    readonly settle: (run: string, usd: number | null) => void;
    /**
     * Notes that the run uses a model whose price is unknown, so that its estimates are upper bounds. Without a budget the
     * cost is the CLI's figure.
     */
    readonly unknownPrice: (run: string, model: string) => void;
    readonly costOf: (run: string) => number;
    readonly spentUsd: () => number;
    /** Why nothing more may start: begins with `budget`; undefined while there is money left. */
    readonly blockReason: () => Failure | undefined;
    /** That the budget is reached, in the author's figures; undefined while there is money left. */
    readonly reached: () => string | undefined;
    /** Decides about single requests; undefined without a budget. */
    readonly requests: RequestBudget | undefined;
    /** What one more process may spend at most; undefined without a budget. */
    readonly mostUsd: () => number | undefined;
}
/** What a ledger reports: that the budget is reached once, each unknown model once. */
export interface BudgetListener {
    /** The reason is shown to agents and readers. */
    readonly onReached: (reason: string) => void;
    readonly onUnknownPrice: (model: string) => void;
}
/** The input that a budget is from. */
export type BudgetInput = 'max-cost-usd' | 'max-cost-usd-per-day';
/** Opens a ledger; without a limit it only counts. */
export declare function openBudget(limitUsd: number | undefined, listener: BudgetListener, input?: BudgetInput): BudgetLedger;
/** The warning about a model with an unknown price, which only the key proxy could refuse. */
export declare function describeUnknownPrice(model: string, hasLimit: boolean): string;
