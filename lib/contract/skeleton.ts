import unhomoglyph from 'unhomoglyph'

/**
 * What a name looks like: Unicode's skeleton (UTS #39). Two names with one skeleton can be taken
 * for each other. Its table weighs 28 KiB: in a browser only on first use.
 */
export function skeleton(name: string): string {
  const drawn = name.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '')
  return unhomoglyph(drawn).normalize('NFD')
}

/** Alphabets that share letters by their looks; in one word no language mixes them. */
const alike = ['Latin', 'Cyrillic', 'Greek', 'Armenian', 'Cherokee', 'Coptic', 'Lisu', 'Deseret']
const alphabets = alike.map((name) => new RegExp(`\\p{Script=${name}}`, 'u'))

/** Whether letters of several alphabets that look alike stand in one word, as in “Ѕouza”. */
export function mixesAlphabets(name: string): boolean {
  const words = name.match(/[\p{L}\p{M}]+/gu) ?? []
  return words.some((word) => alphabets.filter((alphabet) => alphabet.test(word)).length > 1)
}

/**
 * The keys under which names of colleagues and of rooms are taken for one another: as `skeleton`,
 * whatever the case, and without blanks, punctuation and accents. Alike if they share one.
 */
function looseSkeletons(name: string): string[] {
  const keys = [skeleton(name.normalize('NFKC')).toLowerCase(), skeleton(name.toLowerCase())]
  const bare = keys.map((key) =>
    key.replace(/(?=\p{Script=Inherited})\p{M}|[^\p{L}\p{M}\p{N}\p{S}]/gu, ''),
  )
  return [...new Set(bare.map((key, index) => key || (keys[index] ?? '')))]
}

/** Tells of other names whether they could be taken for this one. */
export function alikeTo(name: string): (other: string) => boolean {
  const keys = looseSkeletons(name)
  return (other) => looseSkeletons(other).some((key) => keys.includes(key))
}
