'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { IdentityTile } from '@/components/ui/identity-tile'
import { Found } from '@/components/ui/found'
import { IdSuffix } from '@/components/ui/person-name'
import { liveQuery } from '@/lib/client/live/queries'
import { claimedName } from '@/lib/contract/claimed-name'
import { displayName } from '@/lib/contract/display-name'
import { toWords } from '@/lib/contract/found'
import { Group, Item } from './item'
import { rank } from './rank'
import type { Aim } from './view'

const most = 7

/** What stands on the line: the name and the end of the id. */
const textOf = ({ name, person }: { name: string; person: { id: string } }) =>
  `${name} ·${person.id.slice(-4)}`

/** People who are in a room now, by the name they claim or the end of their id; only once something was asked. */
export function LivePeople({ text, onAim }: { text: string; onAim: (aim: Aim) => void }) {
  const t = useTranslations('palette')
  const common = useTranslations('common')
  const { data } = useQuery(liveQuery())
  if (text.trim() === '' || !data) return null
  const inside = data.data.sessions.flatMap((session) =>
    session.people
      .filter(({ leftAt }) => leftAt === null)
      .map((person) => ({ session, person, name: claimedName(person.context).name ?? '' })),
  )
  const found = rank(inside, textOf, text, most)
  const words = toWords(text)
  if (found.length === 0) return null
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
    </Group>
  )
}

function RoomName({ name }: { name: string | null }) {
  const t = useTranslations('palette')
  return <bdi>{displayName(name).name ?? t('unnamedRoom')}</bdi>
}
