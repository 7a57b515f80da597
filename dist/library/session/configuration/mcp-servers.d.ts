/** Servers by name, each as the CLI takes it (`mcpServers` of an `.mcp.json`). */
export type McpServers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
/** Servers in a text, or what is wrong with it. */
export type ParsedMcpServers = {
    readonly ok: true;
    readonly servers: McpServers;
} | {
    readonly ok: false;
    readonly reasons: readonly string[];
};
/** Parses the text of a configuration file. The CLI leaves out a server that it cannot read without a word; here that is an error. */
export declare function parseMcpServers(text: string): ParsedMcpServers;
/** Values that a server gets as a variable or a header: mostly keys. What only names a variable (`${TOKEN}`) is none. */
export declare function secretsOfServers(servers: McpServers): readonly string[];
