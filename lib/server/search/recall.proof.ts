import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { useDatabase } from '@/lib/server/db/client'
import type { OpenedDatabase } from '@/lib/server/db/database'
import { openTestDatabase } from '@/lib/server/db/test-database'
import { putRooms } from '@/lib/server/mirror/put/put-rooms'
import { search } from './search'

/** Seeded, so that a failure can be repeated (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const random = randomFrom(15)
const below = (n: number) => Math.floor(random() * n)
const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item

/** Syllables of words by script. */
const syllables = {
  latin: [
    'ka',
    'ri',
    'ño',
    'lé',
    'ström',
    'wicz',
    'ba',
    'tu',
    'ßen',
    'łu',
    'nguy',
    'ễn',
    'ø',
    'dæ',
  ],
  greek: ['πα', 'πα', 'δό', 'που', 'λος', 'γιώρ', 'γος', 'μα', 'ρί', 'α'],
  cyrillic: ['вол', 'ков', 'йо', 'ана', 'ста', 'сия', 'дми', 'трий', 'щу', 'ёл'],
  arabic: ['عبد', 'الر', 'حمن', 'ليلى', 'خط', 'يب', 'مح', 'مد'],
  hebrew: ['של', 'ום', 'דוד', 'מרי', 'ם', 'יעק', 'ב'],
  devanagari: ['अन', 'न्या', 'शर्', 'मा', 'रा', 'हुल', 'वि', 'जय'],
}
const solid = {
  han: [...'王伟老师明华李娜张敏刘洋陈静杨帆赵磊黄丽周婷账单演示会议产品'],
  kana: [...'たかはしみさきサクラタナカユキコ'],
  hangul: [...'김지호이서연박민준최수빈정하은'],
  thai: [...'สมชายใจดีกขคงจฉชซ'],
}
const spacedScripts = Object.keys(syllables) as (keyof typeof syllables)[]
const solidScripts = Object.keys(solid) as (keyof typeof solid)[]

const some = (from: number, to: number, of: () => string) =>
  Array.from({ length: from + below(to - from + 1) }, of)
const spacedWord = (script: keyof typeof syllables) =>
  some(2, 4, () => pick(syllables[script])).join('')
const solidWord = (script: keyof typeof solid) => some(2, 5, () => pick(solid[script])).join('')

type Name = { id: string; words: string[]; isSolid: boolean }

function nameOf(): Name {
  const isSolid = random() < 0.35
  const script = isSolid ? pick(solidScripts) : pick(spacedScripts)
  const word = () =>
    isSolid ? solidWord(script as keyof typeof solid) : spacedWord(script as keyof typeof syllables)
  return { id: randomUUID(), words: some(1, 3, word), isSolid }
}

const names = Array.from({ length: 3_000 }, nameOf)

const letterFor: Record<string, string> = { ß: 'ss', ł: 'l', ø: 'o', æ: 'ae', ς: 'σ' }
/** The oracle's own normalisation. */
const plain = (text: string) =>
  [...text.toLowerCase()]
    .map((letter) => letterFor[letter] ?? letter)
    .map((letter) => (/[\u0900-\u0fff]/u.test(letter) ? letter : letter.normalize('NFD')))
    .join('')
    .replace(/[\u0300-\u036f\u064b-\u065f]/gu, '')
    .normalize('NFC')

const plainWords = new Map(names.map((name) => [name.id, name.words.map(plain)]))

/** Optimal string alignment distance, by the textbook. */
function distance(a: string[], b: string[]): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const of = (r: number, c: number) => rows[r]?.[c] ?? Infinity
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(of(i - 1, j) + 1, (row[j - 1] ?? 0) + 1, of(i - 1, j - 1) + same)
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, of(i - 2, j - 2) + 1)
      row.push(cost)
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
}

type Question = { kind: 'exact' | 'prefix' | 'cjk' | 'typo' | 'joined'; asked: string }

const kinds: Question['kind'][] = ['exact', 'prefix', 'cjk', 'typo', 'joined']
const spaced = names.filter((name) => !name.isSolid)
const ofSeveralWords = spaced.filter((name) => name.words.length > 1)
const longWords = spaced
  .flatMap((name) => name.words)
  .filter((word) => [...plain(word)].length >= 5)
const solidNames = names.filter((name) => name.isSolid)

function questionOf(kind: Question['kind']): Question {
  if (kind === 'exact') return { kind, asked: pick(names).words.join(' ') }
  if (kind === 'prefix') {
    const letters = [...plain(pick(pick(spaced).words))]
    return { kind, asked: letters.slice(0, 2 + below(letters.length)).join('') }
  }
  if (kind === 'cjk') {
    const letters = [...pick(pick(solidNames).words)]
    const from = below(letters.length)
    return { kind, asked: letters.slice(from, from + 1 + below(3)).join('') }
  }
  if (kind === 'joined') {
    const { words } = pick(ofSeveralWords)
    const at = below(words.length - 1)
    return { kind, asked: plain(`${words[at]}${words[at + 1]}`) }
  }
  return { kind, asked: mistyped([...plain(pick(longWords))]) }
}

function mistyped(letters: string[]): string {
  const at = below(letters.length - 1)
  const ways = [
    () => letters.toSpliced(at, 1),
    () => letters.toSpliced(at, 0, pick(letters)),
    () => letters.toSpliced(at, 1, pick(letters)),
    () => letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? ''),
  ]
  return pick(ways)().join('')
}

/** Ids of the matching names, by checking each. */
function truth({ kind, asked }: Question): string[] {
  const words = asked.split(' ').map(plain)
  const answers = (word: string, want: string) => {
    if (kind === 'exact' || kind === 'joined') return word === want
    if (kind === 'prefix') return word.startsWith(want)
    if (kind === 'cjk') return word.includes(want)
    return distance([...word], [...want]) <= 1 && [...word].length >= 5
  }
  const written = (of: string[]) =>
    kind === 'joined' ? [...of, ...of.slice(1).map((word, at) => `${of[at]}${word}`)] : of
  const all = [...plainWords].filter(([, of]) =>
    words.every((want) => written(of).some((word) => answers(word, want))),
  )
  return all.map(([id]) => id)
}

const questions = process.env.PROOF === 'full' ? 2_000 : 200

let opened: OpenedDatabase

beforeAll(async () => {
  opened = await openTestDatabase()
  useDatabase(opened.db)
  const rooms = names.map(({ id, words }) => ({ id, unique_name: words.join(' ') }))
  await putRooms(rooms, { readAt: new Date() })
})

afterAll(() => opened.close())

it('finds what a full scan finds, in every script', async () => {
  const clock = { now: new Date(), zone: 'UTC' }
  const limit = 50
  const counts = new Map(kinds.map((kind) => [kind, { asked: 0, wanted: 0, found: 0 }]))
  const missed: string[] = []
  for (let n = 0; n < questions; n += 1) {
    const question = questionOf(kinds[n % kinds.length] ?? 'exact')
    const wanted = truth(question)
    const { data } = await search({ q: question.asked, kinds: ['room'], limit }, clock)
    const found = new Set(data.map((row) => row.id))
    const hits = wanted.filter((id) => found.has(id)).length
    const count = counts.get(question.kind)
    if (!count) continue
    count.asked += 1
    // If there are more than can be shown, all that is shown must match.
    count.wanted += Math.min(limit, wanted.length)
    count.found += Math.min(hits, limit)
    if (hits < Math.min(limit, wanted.length)) missed.push(`${question.kind} ${question.asked}`)
  }
  const recall = Object.fromEntries(
    [...counts].map(([kind, { wanted, found }]) => [kind, found / wanted]),
  )
  console.log(
    `Recall of ${questions} questions`,
    Object.fromEntries(counts),
    recall,
    missed.slice(0, 20),
  )
  expect(recall).toMatchObject({ exact: 1, prefix: 1, cjk: 1, joined: 1 })
  expect(recall.typo).toBeGreaterThanOrEqual(0.98)
})
