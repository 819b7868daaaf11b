'use client'

import { onDemand } from '@/components/ui/on-demand'

/** The notes on a subject, loaded on demand; nothing is shown until then. */
export const NotesBeside = onDemand(
  () => import('./notes-of').then((file) => file.NotesOf),
  () => null,
)
