/** Scripts whose marks somebody in a hurry leaves out; elsewhere a mark is as much as a letter. */
const scripts = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic']
const marked = scripts.map((script) => `\\p{Script=${script}}`).join('')
const markedLetters = new RegExp(`((?=[${marked}])\\p{L})\\p{M}+`, 'gu')
/** What is drawn nowhere, and apostrophes: "O’Brien" is typed "obrien" as well. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}'’ʼ‘`´]/gu
const blanks = /[\p{Cc}\s\u2800]+/gu
/** Letters of their own, which no decomposition leads to a plain one. */
const plain: Record<string, string> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
}
const foldable = /[łøđðħŧıςßæœþ]/gu
const ascii = /^(?:[a-z0-9]+ )*[a-z0-9]+$/

/**
 * A text made comparable, never shown: NFKC, without case, without the marks of those scripts
 * and what is drawn nowhere, blanks as one. Idempotent.
 */
export function normalise(text: string): string {
  return ascii.test(text) ? text : fold(text).replace(blanks, ' ').trim()
}

/** The same but for blanks, so that it holds for each grapheme alone as within its text. */
export function fold(text: string): string {
  const seen = text.normalize('NFKD').replace(unseen, '').toLowerCase()
  const bare = seen.normalize('NFD').replace(markedLetters, '$1')
  return bare.replace(foldable, (letter) => plain[letter] ?? letter).normalize('NFC')
}
