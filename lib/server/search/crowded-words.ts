import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Database } from '@/lib/server/db/client'
import type { Side } from './parts'

const maxKept = 5_000
const ttlMs = 3_600_000

const ofDatabase = new WeakMap<Database, LRUCache<string, number>>()

function crowdedOf(db: Database): LRUCache<string, number> {
  const kept = ofDatabase.get(db) ?? new LRUCache<string, number>({ max: maxKept, ttl: ttlMs })
  ofDatabase.set(db, kept)
  return kept
}

const keyOf = ({ kind, words }: Side) => `${kind} ${words.toSorted().join(' ')}`

/**
 * The first way in which more names answered these words than are read; null if none is known.
 * Names are never taken out of the dictionary, so what is common stays so.
 */
export const crowdedFrom = (db: Database, side: Side): number | null =>
  crowdedOf(db).get(keyOf(side)) ?? null

export function noteCrowded(db: Database, side: Side, way: number): void {
  crowdedOf(db).set(keyOf(side), way)
}
