/** Injected in tests. */
export interface Disk {
    /** What is at a path, after following links; undefined when nothing is, or it may not be read. */
    readonly kindOf: (path: string) => 'file' | 'folder' | 'other' | undefined;
    /** The path with all links resolved; undefined when it does not exist, is empty, or is not UTF-8. */
    readonly realPath: (path: string) => string | undefined;
}
/** The machine's own. */
export declare const DISK: Disk;
