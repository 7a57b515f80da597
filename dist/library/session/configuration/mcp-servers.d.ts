/** Servers by name, each in the format of the CLI (`mcpServers` of an `.mcp.json`). */
export type McpServers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** The parsed servers, or what is wrong with the text. */
export type ParsedMcpServers = {
    readonly ok: true;
    readonly servers: McpServers;
} | {
    readonly ok: false;
    readonly reasons: readonly string[];
};
/**
 * Parses the text of a configuration file. The CLI silently leaves out a server that it cannot read; here that is an
 * error.
 */
export declare function parseMcpServers(text: string): ParsedMcpServers;
/**
 * Returns the values of variables and headers of servers, which are mostly keys. A reference to a variable (`${TOKEN}`)
 * is not secret.
 */
export declare function secretsOfServers(servers: McpServers): readonly string[];
