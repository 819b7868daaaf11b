'use client'

import { onDemand } from '@/components/ui/on-demand'

/** The notes on something, whose code comes after the page: nothing stands in their place until then. */
export const NotesBeside = onDemand(
  () => import('./notes-of').then((file) => file.NotesOf),
  () => null,
)
