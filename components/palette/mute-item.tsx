'use client'

import { useTranslations } from 'next-intl'
import { useModeration } from '@/lib/client/sessions/use-moderation'
import type { LivePerson, LiveSession } from '@/lib/contract/live'
import { Item } from './item'
import type { Viewer } from './viewer'

type MuteItemProps = {
  aim: { session: LiveSession; person: LivePerson; name: string }
  viewer: Viewer
  onMuted: () => void
}

/** Mutes the best match in one step. */
export function MuteItem({ aim: { session, person, name }, viewer, onMuted }: MuteItemProps) {
  const t = useTranslations('palette')
  const common = useTranslations('common')
  const { act } = useModeration(session.id, viewer)
  function mute() {
    const participants = [person.id]
    act({ act: 'mute', target: { participants }, affected: participants })
    onMuted()
  }
  return (
    <Item id={`mute:${person.id}`} onSelect={mute}>
      {t.rich('mutePerson', {
        name: () => <bdi>{name || common('noName')}</bdi>,
        suffix: person.id.slice(-4),
      })}
    </Item>
  )
}
