/** One change. Steps are applied in order, up to the first failure. */
export type GroupStep = 
/** An existing folder is fine. */
{
    readonly kind: 'make';
    readonly folder: string;
}
/** `if-there`: not every kernel has the file. `if-possible`: useful, but not required. */
 | {
    readonly kind: 'write';
    readonly file: string;
    readonly text: string;
    readonly need: 'always' | 'if-there' | 'if-possible';
} | {
    readonly kind: 'own';
    readonly file: string;
    readonly userId: number;
}
/** A missing folder is fine. */
 | {
    readonly kind: 'remove';
    readonly folder: string;
};
/** Creates a folder. */
export declare function make(folder: string): GroupStep;
/** Writes to a file of a group. */
export declare function write(file: string, text: string | number, need?: 'always' | 'if-there' | 'if-possible'): GroupStep;
/** Removes a folder and its subfolders, which must not contain processes. */
export declare function remove(folder: string): GroupStep;
/**
 * Applies the steps in this process.
 * @throws Error of the step that failed
 */
export declare function applySteps(steps: readonly GroupStep[]): Promise<void>;
/** The same as a shell script, with the same timeout. Takes the arguments of `buildStepArguments`. */
export declare const STEP_SCRIPT = "\nwhile [ $# -gt 0 ]; do\n  case $1 in\n    make) mkdir -p \"$2\"; shift 2 ;;\n    always) echo \"$3\" > \"$2\"; shift 3 ;;\n    if-there) if [ -e \"$2\" ]; then echo \"$3\" > \"$2\"; fi; shift 3 ;;\n    if-possible) { echo \"$3\" > \"$2\"; } 2>/dev/null || true; shift 3 ;;\n    own) chown \"$3\" \"$2\"; shift 3 ;;\n    remove)\n      tries=1\n      while [ $tries -lt 60 ] && [ -d \"$2\" ] && ! rmdir \"$2\" 2>/dev/null; do\n        find \"$2\" -depth -type d -exec rmdir {} \\; 2>/dev/null || true\n        if [ -d \"$2\" ]; then sleep 0.01; fi\n        tries=$((tries + 1))\n      done\n      if [ -d \"$2\" ]; then rmdir \"$2\"; fi\n      shift 2 ;;\n  esac\ndone";
/** The steps as arguments of `STEP_SCRIPT`. */
export declare function buildStepArguments(steps: readonly GroupStep[]): readonly string[];
