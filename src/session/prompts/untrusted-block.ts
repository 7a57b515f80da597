/** Untrusted text within tags that it cannot close itself. Pure. */

/** Escapes every closing tag of that name in the text. */
export function escapeClosingTag(text: string, tag: string): string {
  return text.replace(new RegExp(`</(?=\\s*${tag})`, 'gi'), '<\\/')
}
