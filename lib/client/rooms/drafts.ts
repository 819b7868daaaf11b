import { useSyncExternalStore } from 'react'
import type { RoomValues } from './room-values'

/** Unsaved changes of a room's settings. */
export type RoomDraft = Partial<RoomValues>

const drafts = new Map<string, RoomDraft>()
const listeners = new Set<() => void>()

/**
 * Keeps unsaved input while the page lives, across navigation; null once saved or discarded. While
 * there is any, the browser asks before the page closes.
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
