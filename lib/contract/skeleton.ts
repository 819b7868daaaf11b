import unhomoglyph from 'unhomoglyph'

/**
 * The Unicode skeleton of a name (UTS #39): names with equal skeletons are confusable. Its table
 * weighs 28 KiB; browsers load it on first use.
 */
export function skeleton(name: string): string {
  const drawn = name.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return unhomoglyph(drawn).normalize('NFD')
}

/** Alphabets with look-alike letters; no language mixes them in one word. */
const alike = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Deseret']
const alphabets = alike.map((name) => new RegExp(`\\p{Script=${name}}`, 'u'))

/** Whether a word mixes look-alike letters of several alphabets, as “Ѕouza” does. */
export function mixesAlphabets(name: string): boolean {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.some((word) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1)
}

/**
 * The keys by which names of users and rooms are confusable: the skeleton, case-folded, without
 * blanks, punctuation and accents. Names are alike if they share one.
 */
function looseSkeletons(name: string): string[] {
  const keys = [skeleton(name.normalize('NFKC')).toLowerCase(), skeleton(name.toLowerCase())]
  const bare = keys.map((key) =>
    key.replace(/(?=\p{Script=Inherited})\p{M}|[^\p{L}\p{M}\p{N}\p{S}]/gu, ''),
  )
  return [...new Set(bare.map((key, index) => key || (keys[index] ?? '')))]
}

/** Returns a predicate for names confusable with this one. */
export function alikeTo(name: string): (other: string) => boolean {
  const keys = looseSkeletons(name)
  return (other) => looseSkeletons(other).some((key) => keys.includes(key))
}
