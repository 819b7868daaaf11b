/**
 * Scripts whose marks are often omitted in typing; elsewhere a mark is as significant as a letter.
 */
const scripts = ['Latin', 'Greek', 'Cyrillic', 'Hebrew', 'Arabic']
const marked = scripts.map((script) => `\\p{Script=${script}}`).join('')
const markedLetters = new RegExp(`((?=[${marked}])\\p{L})\\p{M}+`, 'gu')
/** Invisible characters, and apostrophes: "O’Brien" is also typed "obrien". */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}'’ʼ‘`´]/gu
const blanks = /[\p{Cc}\s\u2800]+/gu
/** Distinct letters that do not decompose to a plain one. */
const plain: Record<string, string> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ς: 'σ' },
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th' },
}
const foldable = /[łøđðħŧıςßæœþ]/gu
const ascii = /^(?:[a-z0-9]+ )*[a-z0-9]+$/

/**
 * A text made comparable, never shown: NFKC, case-folded, without the marks of those scripts and
 * invisible characters, single blanks. Idempotent.
 */
export function normalise(text: string): string {
  return ascii.test(text) ? text : fold(text).replace(blanks, ' ').trim()
}

/**
 * Normalises without collapsing blanks, so that a grapheme gives the same alone as within a text.
 */
export function fold(text: string): string {
  const seen = text.normalize('NFKD').replace(unseen, '').toLowerCase()
  const bare = seen.normalize('NFD').replace(markedLetters, '$1')
  return bare.replace(foldable, (letter) => plain[letter] ?? letter).normalize('NFC')
}
