import { useSyncExternalStore } from 'react'
import type { RoomValues } from './room-values'

/** What was changed in a room's settings and not saved yet. */
export type RoomDraft = Partial<RoomValues>

const drafts = new Map<string, RoomDraft>()
const listeners = new Set<() => void>()

/**
 * Keeps what was typed for as long as the page lives, wherever the reader goes in it; null once it
 * is saved or discarded. While there is anything, the browser asks before the page is closed.
 */
export function keepDraft(roomId: string, draft: RoomDraft | null): void {
  if (draft === null ? !drafts.delete(roomId) : isSame(drafts.get(roomId), draft)) return
  if (draft !== null) drafts.set(roomId, draft)
  if (drafts.size > 0) window.addEventListener('beforeunload', ask)
  else window.removeEventListener('beforeunload', ask)
  for (const listener of listeners) listener()
}

export function draftOf(roomId: string): RoomDraft | null {
  return drafts.get(roomId) ?? null
}

export function useRoomDraft(roomId: string): RoomDraft | null {
  return useSyncExternalStore(
    subscribe,
    () => draftOf(roomId),
    () => null,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
}

function isSame(a: RoomDraft | undefined, b: RoomDraft): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
