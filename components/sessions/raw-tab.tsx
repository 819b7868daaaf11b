'use client'

import { useQuery } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AbsoluteTime } from '@/components/ui/absolute-time'
import { Button } from '@/components/ui/button'
import { JsonView } from '@/components/ui/json-view'
import { Select } from '@/components/ui/select'
import { rawPath, rawQuery } from '@/lib/client/sessions/media-queries'
import { useSession } from '@/lib/client/sessions/use-session'
import { claimedName } from '@/lib/contract/claimed-name'
import { PanelQuery } from './panel-query'

/** The session, or one participant, exactly as Telnyx answers. */
export function RawTab({ sessionId }: { sessionId: string }) {
  const t = useTranslations('sessionPanel')
  const common = useTranslations('common')
  const [participantId, setParticipantId] = useState<string | null>(null)
  const people = useSession(sessionId).data?.data.session.people ?? []
  const query = useQuery(rawQuery(sessionId, participantId))
  const nameOf = (context: string | null) => claimedName(context).name ?? common('noName')
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-3">
      <Select
        label={t('rawOf')}
        value={participantId ?? ''}
        onChange={(event) => setParticipantId(event.target.value || null)}
        options={[
          { value: '', label: t('rawSession') },
          ...people.map(({ id, context }) => ({
            value: id,
            label: `${nameOf(context)} ·${id.slice(-4)}`,
          })),
        ]}
      />
      <PanelQuery query={query}>
        {({ body, readAt }) => (
          <>
            <JsonView value={body} label={t('rawLabel')} />
            <p className="flex flex-wrap items-center justify-between gap-2 text-12 text-muted">
              <span>
                {t.rich('rawReadAt', { time: () => <AbsoluteTime at={readAt} format="seconds" /> })}
              </span>
              <Button
                size="sm"
                variant="quiet"
                icon={<RotateCw />}
                pending={query.isFetching}
                onClick={() => void query.refetch()}
              >
                {t('rawAgain')}
              </Button>
            </p>
          </>
        )}
      </PanelQuery>
      <p className="font-mono text-11 [overflow-wrap:anywhere] text-faint">
        GET {rawPath(sessionId, participantId)}
      </p>
    </div>
  )
}
