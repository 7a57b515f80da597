import { type Result } from '../../util/result.js';
/** Servers by name, each in the format of the CLI (`mcpServers` of an `.mcp.json`). */
export type McpServers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/**
 * Parses the text of a configuration file. The CLI silently leaves out a server that it cannot read; here that is an
 * error. A failure has every reason, each a clause that follows the text.
 */
export declare function parseMcpServers(text: string): Result<McpServers, readonly string[]>;
/**
 * Returns the values of variables and headers of servers, which are mostly keys. A reference to a variable (`${TOKEN}`)
 * is not secret.
 */
export declare function secretsOfServers(servers: McpServers): readonly string[];
