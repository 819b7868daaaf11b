import { useState } from 'react'
import { within, type View } from './view'

type Kept = { view: View; whole: View }

/** What is shown of the whole; while it shows the whole, it grows with it. */
export function useView(whole: View): [View, (next: View) => void] {
  const [kept, keep] = useState<Kept | null>(null)
  const isWhole =
    kept === null || kept.view.to - kept.view.from >= kept.whole.to - kept.whole.from - 1
  const view = isWhole ? whole : within(kept.view, whole)
  return [view, (next) => keep({ view: next, whole })]
}
