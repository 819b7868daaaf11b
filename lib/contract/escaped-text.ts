import { replaceHidden } from './display-name'

const maxLength = 4000

/**
 * An untrusted text as it was sent: invisible characters that no emoji or script needs are written
 * as `\u{202E}`, so that they can neither reverse nor hide text. Cut after 4,000 UTF-16 units.
 */
export function escapedText(text: string): string {
  const cut = text.length > maxLength ? `${text.slice(0, maxLength)}…` : text
  return replaceHidden(cut, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u{${code.toString(16).toUpperCase().padStart(4, '0')}}`
  })
}
