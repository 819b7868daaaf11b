import type { Sentence } from '@/lib/contract/story/sentences'

/** Addresses have seconds, sentences milliseconds. */
const withinMs = 999

/** The sentence that a moment lies in: the last one before it. */
export function sentenceAt(all: readonly Sentence[], moment: number | null): Sentence | undefined {
  return moment === null ? undefined : all.findLast(({ at }) => at <= moment + withinMs)
}
