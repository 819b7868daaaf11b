'use client'

import { useQuery } from '@tanstack/react-query'
import { SquareX, UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useModeration } from '@/lib/client/sessions/use-moderation'
import { settingsQuery } from '@/lib/client/settings/queries'
import { claimedName } from '@/lib/contract/claimed-name'
import { AimOf } from './aim-of'
import { Group, Item } from './item'
import { rank } from './rank'
import type { Aim } from './view'
import type { Viewer } from './viewer'

const usual = ['disruption', 'abuse', 'spam', 'wrongRoom'] as const

type ReasonsProps = {
  text: string
  aim: Aim
  act: 'kick' | 'end'
  viewer: Viewer
  onActed: () => void
}

/** Asks for the reason of a removal; every choice names the person and the reason. */
export function Reasons({ text, aim, act, viewer, onActed }: ReasonsProps) {
  const t = useTranslations('palette')
  const kick = useTranslations('kick')
  const common = useTranslations('common')
  const { data } = useQuery(settingsQuery)
  const reasons = data?.reasons ?? usual.map((reason) => kick(reason))
  const name = () => <bdi>{claimedName(aim.person?.context).name ?? common('noName')}</bdi>
  const inside = aim.session.people.filter(({ leftAt }) => leftAt === null).map(({ id }) => id)
  const count = inside.length
  const moderation = useModeration(aim.session.id, viewer)
  const icon = act === 'kick' ? <UserRoundX /> : <SquareX />
  const words = (reason: string | null) => {
    if (act === 'end') return reason ? t('endFor', { count, reason }) : t('endPlain', { count })
    return reason ? t.rich('kickFor', { name, reason }) : t.rich('kickPlain', { name })
  }
  function choose(reason: string | null) {
    const people = aim.person ? [aim.person.id] : []
    if (act === 'end') moderation.act({ act, target: null, affected: inside, reason })
    else moderation.act({ act, target: { participants: people }, affected: people, reason })
    onActed()
  }

  return (
    <>
      <AimOf aim={aim} />
      <Group heading={t('why')}>
        {rank(reasons, (reason) => reason, text, reasons.length).map((reason) => (
          <Item
            key={reason}
            id={`reason:${reason}`}
            danger
            icon={icon}
            onSelect={() => choose(reason)}
          >
            {words(reason)}
          </Item>
        ))}
        <Item id="reason" danger icon={icon} onSelect={() => choose(null)}>
          {words(null)}
        </Item>
      </Group>
    </>
  )
}
