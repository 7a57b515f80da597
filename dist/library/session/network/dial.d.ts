/** Connects to addresses that were checked, and to no others. */
import net from 'node:net';
/** Connects to one of the addresses; a name is not looked up again (DNS rebinding). */
export type Dial = (addresses: readonly string[], port: number) => net.Socket;
/** Room of a socket's buffers: larger than a read, so that a fast download does not pause at each one. */
export declare const BUFFER_BYTES: number;
/** Tries one address after the other. */
export declare const dialByTcp: Dial;
