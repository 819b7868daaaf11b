import { KeyRound, Radio } from 'lucide-react'
import type { ReactNode } from 'react'

type Place = {
  /** Its word in the namespace `shell.places`. */
  id: 'live' | 'tokens'
  href: string
  icon: ReactNode
  /** Paths that belong to it, besides its own. */
  covers?: string[]
  /** Stands apart, below the line. */
  aside?: boolean
}

/** Every page that the shell links to, in order; only pages that exist. */
export const places: Place[] = [
  { id: 'live', href: '/live', icon: <Radio />, covers: ['/sessions'] },
  { id: 'tokens', href: '/settings/tokens', icon: <KeyRound />, aside: true },
]

/** Whether a path lies at or below a place. */
export function isAt(place: Place, path: string): boolean {
  return [place.href, ...(place.covers ?? [])].some(
    (base) => path === base || path.startsWith(`${base}/`),
  )
}
