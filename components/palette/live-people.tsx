'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { IdentityTile } from '@/components/ui/identity-tile'
import { Found } from '@/components/ui/found'
import { IdSuffix } from '@/components/ui/person-name'
import { liveQuery } from '@/lib/client/live/queries'
import { claimedName } from '@/lib/contract/claimed-name'
import { can } from '@/lib/contract/roles'
import { displayName } from '@/lib/contract/display-name'
import { toWords } from '@/lib/contract/found'
import { Group, Item } from './item'
import { MuteItem } from './mute-item'
import { rank } from './rank'
import type { Aim } from './view'
import type { Viewer } from './viewer'

const maxShown = 7

/** The text of the line: the name and the end of the id. */
const textOf = ({ name, person }: { name: string; person: { id: string } }) =>
  `${name} ·${person.id.slice(-4)}`

type LivePeopleProps = {
  text: string
  viewer: Viewer
  onAim: (aim: Aim) => void
  onMuted: (aim: Aim) => void
}

/** People who are in a room now, by claimed name or end of id; only once something is typed. */
export function LivePeople({ text, viewer, onAim, onMuted }: LivePeopleProps) {
  const t = useTranslations('palette')
  const common = useTranslations('common')
  const { data } = useQuery(liveQuery())
  if (text.trim() === '' || !data) return null
  const inside = data.data.sessions.flatMap((session) =>
    session.people
      .filter(({ leftAt }) => leftAt === null)
      .map((person) => ({ session, person, name: claimedName(person.context).name ?? '' })),
  )
  const found = rank(inside, textOf, text, maxShown)
  const words = toWords(text)
  const [best] = found
  if (!best) return null
  return (
    <Group heading={t('people')}>
      {found.map(({ session, person, name }) => (
        <Item
          key={person.id}
          id={`person:${person.id}`}
          icon={<IdentityTile name={name} identity={person.id} />}
          detail={
            <>
              <IdSuffix id={person.id} />{' '}
              {t.rich('inRoom', { room: () => <RoomName name={session.room?.name ?? null} /> })}
            </>
          }
          onSelect={() => onAim({ session, person })}
        >
          <bdi>
            <Found text={name || common('noName')} words={words} />
          </bdi>
        </Item>
      ))}
      {can(viewer.role, 'sessions.moderate') && (
        <MuteItem
          key={best.person.id}
          aim={best}
          viewer={viewer}
          onMuted={() => onMuted({ session: best.session, person: best.person })}
        />
      )}
    </Group>
  )
}

function RoomName({ name }: { name: string | null }) {
  const t = useTranslations('palette')
  return <bdi>{displayName(name).name ?? t('unnamedRoom')}</bdi>
}
