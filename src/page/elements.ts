/** Elements of the page by id. */

/**
 * The element with an id.
 * @throws Error when the page has no such element of that type.
 */
export function byId<Type extends HTMLElement>(id: string, type: new () => Type): Type {
  const element = document.getElementById(id)
  if (element instanceof type) return element
  throw new Error(`The page has no #${id}.`)
}
