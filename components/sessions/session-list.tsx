'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FirstStep } from '@/components/feedback/first-step'
import { MirrorListScreen } from '@/components/feedback/mirror-list-screen'
import { useMirrorList } from '@/components/feedback/use-mirror-list'
import { Empty } from '@/components/ui/empty'
import { toSession } from '@/lib/client/directory/to-screen'
import { sessions } from '@/lib/contract/directory/sessions'
import { sessionPath } from '@/lib/contract/routes'
import type { SessionRow } from '@/lib/contract/session-list'
import { sessionCells, sessionListStack } from './session-list-columns'

const startOf = (row: SessionRow) => row.startedAt
const idOf = (row: SessionRow) => row.id

/** Every session of the account. */
export function SessionList() {
  const t = useTranslations('sessions')
  const router = useRouter()
  const of = useMirrorList(sessions, toSession)
  return (
    <MirrorListScreen
      definition={sessions}
      cells={sessionCells}
      of={of}
      instantOf={startOf}
      searchLabel={t('search')}
      hasSums
      rowId={idOf}
      stack={sessionListStack}
      empty={
        <Empty title={t('none')} action={<FirstStep />}>
          {t('noneText')}
        </Empty>
      }
      onOpen={({ id }) => router.push(sessionPath(id))}
    />
  )
}
