import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getNow, getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { PrintedEvidence } from '@/components/sessions/printed-evidence'
import { can } from '@/lib/contract/roles'
import type { SessionRecordingsAnswer } from '@/lib/contract/session-media'
import { requireActor } from '@/lib/server/auth/page-actor'
import { listSessionRecordings } from '@/lib/server/directory/list-session-recordings'
import { env } from '@/lib/server/env'
import { isApiError } from '@/lib/server/errors'
import { readSession } from '@/lib/server/sessions/read-session'

type Props = PageProps<'/sessions/[session_id]/print'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { session_id } = await params
  return { title: (await getTranslations('evidence'))('session', { id: session_id.toLowerCase() }) }
}

/** The evidence of a session for print, without the shell. */
export default async function Page({ params }: Props) {
  const [actor, { session_id }, now] = await Promise.all([requireActor(), params, getNow()])
  if (!can(actor.role, 'media.play')) {
    return <NoPermission role={actor.role} permission="media.play" />
  }
  const sessionId = session_id.toLowerCase()
  const [answer, recordings] = await Promise.all([read(sessionId), readRecordings(sessionId)])
  return (
    <PageMessages namespaces={['evidence']}>
      <PrintedEvidence
        answer={answer}
        recordings={recordings}
        by={actor.name}
        now={now.getTime()}
        origin={new URL(env().NEXTAUTH_URL).origin}
      />
    </PageMessages>
  )
}

async function read(sessionId: string) {
  try {
    return await readSession(sessionId)
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    if (thrown.key === 'not_found' || thrown.key === 'invalid_id') notFound()
    throw thrown
  }
}

/** Null if Telnyx does not answer; the page says so. */
async function readRecordings(sessionId: string): Promise<SessionRecordingsAnswer | null> {
  try {
    return await listSessionRecordings(sessionId)
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    return null
  }
}
