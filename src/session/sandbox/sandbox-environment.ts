/** Variables that a process needs because of its sandbox. Pure. */

/** Local addresses are those of the sandbox itself, and the relayed port of the key proxy. */
const LOCAL = 'localhost,127.0.0.1,::1'

/** Programs read either spelling; Node's own `fetch` needs to be asked (from Node 24). */
export function proxyVariables(url: string): Readonly<Record<string, string>> {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'https_proxy', 'http_proxy']
  return {
    ...Object.fromEntries(names.map((name) => [name, url])),
    NO_PROXY: LOCAL,
    no_proxy: LOCAL,
    NODE_USE_ENV_PROXY: '1'
  }
}
