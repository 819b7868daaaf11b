import { replaceHidden } from './display-name'

const most = 4000

/**
 * A hostile text to be read as it was sent: what is drawn nowhere, and needed by no emoji or
 * script, is written as `\u{202E}`, so that it can neither turn the text around nor hide. Cut after 4,000 UTF-16 units.
 */
export function escapedText(text: string): string {
  const cut = text.length > most ? `${text.slice(0, most)}…` : text
  return replaceHidden(cut, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u{${code.toString(16).toUpperCase().padStart(4, '0')}}`
  })
}
