import { useState } from 'react'
import { within, type View } from './view'

type Kept = { view: View; whole: View }

/** The visible part of the session; while it is the whole, it grows with the session. */
export function useView(whole: View): [View, (next: View) => void] {
  const [kept, keep] = useState<Kept | null>(null)
  const isWhole =
    kept === null || kept.view.to - kept.view.from >= kept.whole.to - kept.whole.from - 1
  const view = isWhole ? whole : within(kept.view, whole)
  return [view, (next) => keep({ view: next, whole })]
}
