'use client'

import { useTranslations } from 'next-intl'
import { IdentityTile } from '@/components/ui/identity-tile'
import { useViewers } from '@/lib/client/live/stream/use-stream'
import type { Presence } from '@/lib/contract/live-stream'

/** The colleagues who have the same session open, so that nobody acts twice unaware. */
export function AlsoViewing({ sessionId, viewerId }: { sessionId: string; viewerId: string }) {
  return <Viewers people={useViewers(sessionId).filter(({ id }) => id !== viewerId)} />
}

const tiles = 3

export function Viewers({ people }: { people: Presence['people'] }) {
  const t = useTranslations('session')
  const [first, ...others] = people
  if (!first) return null
  return (
    <span
      title={people.map(({ name }) => name).join('\n')}
      className="flex min-w-0 animate-appear items-center gap-1.5 text-12 text-faint"
    >
      <span className="flex flex-none gap-[3px]">
        {people.slice(0, tiles).map(({ id, name }) => (
          <IdentityTile key={id} name={name} identity={id} size="xs" quiet />
        ))}
      </span>
      <span className="truncate">
        {t.rich('alsoViewing', {
          others: others.length,
          name: () => <bdi className="text-muted">{first.name}</bdi>,
        })}
      </span>
    </span>
  )
}
