'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FirstStep } from '@/components/feedback/first-step'
import { MirrorCount, MirrorListScreen } from '@/components/feedback/mirror-list-screen'
import { useMirrorList } from '@/components/feedback/use-mirror-list'
import { Empty } from '@/components/ui/empty'
import { toVisit } from '@/lib/client/directory/to-screen'
import { participants } from '@/lib/contract/directory/participants'
import type { Visit } from '@/lib/contract/people'
import { personPath } from '@/lib/contract/routes'
import { PeopleTabs } from './people-tabs'
import { visitCells, visitListStack } from './visit-list-columns'

const joinOf = (visit: Visit) => visit.joinedAt
const idOf = (visit: Visit) => visit.id

/** Every join of everybody. */
export function VisitList() {
  const t = useTranslations('people')
  const router = useRouter()
  const of = useMirrorList(participants, toVisit)
  return (
    <MirrorListScreen
      definition={participants}
      cells={visitCells}
      of={of}
      instantOf={joinOf}
      summary={
        <>
          <PeopleTabs current="visits" />
          <MirrorCount of={of} />
        </>
      }
      searchLabel={t('search')}
      rowId={idOf}
      stack={visitListStack}
      empty={
        <Empty title={t('none')} action={<FirstStep />}>
          {t('noneText')}
        </Empty>
      }
      onOpen={({ id }) => router.push(personPath(id))}
    />
  )
}
