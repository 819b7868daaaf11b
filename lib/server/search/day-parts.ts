import 'server-only'

/** Minutes of a day, from and to; beyond its 1,440 they are of the next. */
export type Minutes = { from: number; to: number }

/** Hours of a day by its parts, as people call them. */
const parts: [words: RegExp, from: number, to: number][] = [
  [/\bmorning\b|早上|上午|早晨|清晨/iu, 5, 12],
  [/\b(?:noon|midday)\b|中午/iu, 11, 14],
  [/\bafternoon\b|下午/iu, 12, 18],
  [/\bevening\b|傍晚/iu, 17, 22],
  [/\b(?:tonight|night)\b|晚上|今晚|昨晚|夜里/iu, 18, 26],
  [/\bmidnight\b|凌晨|半夜/iu, 0, 6],
]

/** The named part of a day, null if none is named. */
export function dayPart(text: string): Minutes | null {
  const found = parts.find(([words]) => words.test(text))
  return found ? { from: found[1] * 60, to: found[2] * 60 } : null
}

/** Whether the text is only a part of a day, without a day. */
export const isDayPart = (text: string) =>
  !/今|昨|tonight/iu.test(text) && parts.some(([words]) => text.replace(words, '').trim() === '')
