/** Text of others within tags that it cannot close itself. Pure. */

/** The text with every closing tag of that name made harmless. */
export function enclosed(text: string, tag: string): string {
  return text.replace(new RegExp(`</(?=\\s*${tag})`, 'gi'), '<\\/')
}
