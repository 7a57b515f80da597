/** Entries of a package-lock.json by their place, as `node_modules/@anthropic-ai/claude-code`. */
export type PackageLock = Readonly<Record<string, LockedPackage>>;
/** The fields that npm needs, without the address of a registry. */
export interface LockedPackage {
    readonly version: string;
    readonly integrity: string;
    readonly optional?: boolean;
    readonly os?: readonly string[];
    readonly cpu?: readonly string[];
    readonly libc?: readonly string[];
    readonly bin?: Readonly<Record<string, string>>;
    readonly hasInstallScript?: boolean;
    readonly optionalDependencies?: Readonly<Record<string, string>>;
}
/** Whether the lock has this version of a package. */
export declare function isLocked(lock: PackageLock, name: string, version: string): boolean;
/**
 * Writes package.json and package-lock.json for `npm ci` into an empty folder. This platform's package is required, because
 * npm only skips an optional one that does not match its checksum.
 */
export declare function writeLockedProject(folder: string, lock: PackageLock, name: string): void;
/** The package with the program for this machine. */
export declare function platformPackage(name: string): string;
