'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FirstStep } from '@/components/feedback/first-step'
import { MirrorCount, MirrorListScreen } from '@/components/feedback/mirror-list-screen'
import { useMirrorList } from '@/components/feedback/use-mirror-list'
import { Empty } from '@/components/ui/empty'
import { people } from '@/lib/contract/directory/people'
import type { PersonRow } from '@/lib/contract/directory/rows'
import { personPath } from '@/lib/contract/routes'
import { peopleCells, peopleListStack } from './people-list-columns'
import { PeopleTabs } from './people-tabs'

const seenOf = (row: PersonRow) => row.last_seen_at
const idOf = (row: PersonRow) => row.id
const unchanged = (row: PersonRow) => row

/** Everybody who was ever in a room, one row per identity. */
export function PeopleList() {
  const t = useTranslations('people')
  const router = useRouter()
  const of = useMirrorList(people, unchanged)
  return (
    <MirrorListScreen
      definition={people}
      cells={peopleCells}
      of={of}
      instantOf={seenOf}
      summary={
        <>
          <PeopleTabs current="persons" />
          <MirrorCount of={of} />
        </>
      }
      searchLabel={t('search')}
      rowId={idOf}
      stack={peopleListStack}
      empty={
        <Empty title={t('none')} action={<FirstStep />}>
          {t('noneText')}
        </Empty>
      }
      onOpen={({ last }) => last && router.push(personPath(last.participant_id))}
    />
  )
}
