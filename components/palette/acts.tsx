'use client'

import { History, Shield, SquareX, User, UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { askAboutTrouble } from '@/lib/client/modes/ask-about-trouble'
import { useModeration } from '@/lib/client/sessions/use-moderation'
import { can } from '@/lib/contract/roles'
import { personPath, sessionPath } from '@/lib/contract/routes'
import { AimOf } from './aim-of'
import { Group, Item } from './item'
import { rank } from './rank'
import type { Aim } from './view'
import type { Viewer } from './viewer'

type ActsProps = {
  text: string
  aim: Aim
  viewer: Viewer
  onAsk: (act: 'kick' | 'end') => void
  onActed: () => void
  onClose: () => void
}

type Choice = {
  id:
    'session' | 'person' | 'mute' | 'muteAll' | 'unmute' | 'unmuteAll' | 'kick' | 'trouble' | 'end'
  on: boolean
  danger?: boolean
  /** Mute has no icon, since a microphone would read as its state. */
  icon?: ReactNode
  run: () => void
}

/** The acts on a person or a session. Mute is sent at once; the others ask for a reason first. */
export function Acts({ text, aim, viewer, onAsk, onActed, onClose }: ActsProps) {
  const t = useTranslations('palette')
  const router = useRouter()
  const { session, person } = aim
  const { act } = useModeration(session.id, viewer)
  const inside = session.people.filter(({ leftAt }) => leftAt === null).map(({ id }) => id)
  const affected = person ? [person.id] : inside

  function go(path: string) {
    router.push(path)
    onClose()
  }

  function run(kind: 'mute' | 'unmute') {
    const participants = person ? affected : ('all' as const)
    act({ act: kind, target: { participants }, affected })
    onActed()
  }

  const mayAct = can(viewer.role, 'sessions.moderate')
  const onPeople = mayAct && affected.length > 0
  const acts: Choice[] = [
    { id: 'session', on: true, icon: <History />, run: () => go(sessionPath(session.id)) },
    {
      id: 'person',
      on: person !== null,
      icon: <User />,
      run: () => person && go(personPath(person.id)),
    },
    { id: person ? 'mute' : 'muteAll', on: onPeople, run: () => run('mute') },
    { id: person ? 'unmute' : 'unmuteAll', on: onPeople, run: () => run('unmute') },
    {
      id: 'kick',
      on: onPeople && person !== null,
      danger: true,
      icon: <UserRoundX />,
      run: () => onAsk('kick'),
    },
    {
      id: 'trouble',
      on: mayAct && person === null && session.roomId !== null,
      icon: <Shield />,
      run: () => {
        onClose()
        askAboutTrouble([session.id], null)
      },
    },
    {
      id: 'end',
      on: mayAct && person === null,
      danger: true,
      icon: <SquareX />,
      run: () => onAsk('end'),
    },
  ]
  const shown = rank(
    acts.filter(({ on }) => on),
    ({ id }) => t(`acts.${id}`),
    text,
    acts.length,
  )
  return (
    <>
      <AimOf aim={aim} />
      <Group heading={t('actsHeading')}>
        {shown.map(({ id, icon, danger, run: select }) => (
          <Item key={id} id={`act:${id}`} icon={icon} danger={danger} onSelect={select}>
            {t(`acts.${id}`)}
          </Item>
        ))}
      </Group>
    </>
  )
}
