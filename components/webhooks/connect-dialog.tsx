'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Notice } from '@/components/feedback/notice'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ThinBar } from '@/components/ui/thin-bar'
import { unconnectedQuery } from '@/lib/client/webhooks/queries'
import type { Named } from '@/lib/contract/list'
import { ConnectResults } from './connect-results'
import { useConnecting } from './use-connecting'

type ConnectDialogProps = { returnFocus: RefObject<HTMLElement | null>; onClose: () => void }

const none: Named[] = []

/** Lists the rooms without a webhook URL and connects all of them at once. */
export default function ConnectDialog({ returnFocus, onClose }: ConnectDialogProps) {
  const t = useTranslations('webhooks')
  const { data, error } = useQuery(unconnectedQuery)
  const rooms = data?.data ?? none
  const connecting = useConnecting(rooms)
  const { left, running } = connecting
  const done = rooms.length - left
  const begun = done > 0 || rooms.some((room) => connecting.of(room).state !== 'waiting')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      returnFocus={returnFocus}
      title={t('connectTitle')}
      description={t('connectText')}
      footer={
        <>
          <Button onClick={running ? connecting.stop : onClose}>
            {t(running ? 'stop' : 'close')}
          </Button>
          {left > 0 && (
            <Button variant="primary" pending={running} onClick={() => void connecting.start()}>
              {t(begun ? 'connectRest' : 'connectButton', { count: left })}
            </Button>
          )}
        </>
      }
    >
      <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-3">
        {error && <FailureNotice error={error} />}
        {!data && !error && <p role="status">{t('reading')}</p>}
        {data && !data.meta.complete && <Notice tone="caution">{t('connectCutOff')}</Notice>}
        {data && rooms.length === 0 && <p role="status">{t('connectNone')}</p>}
        {begun && <Progress done={done} total={rooms.length} />}
        {rooms.length > 0 && <ConnectResults rooms={rooms} of={connecting.of} />}
      </div>
    </Dialog>
  )
}

function Progress({ done, total }: { done: number; total: number }) {
  const t = useTranslations('webhooks')
  return (
    <div>
      <p role="status" className="text-strong tabular">
        {t('progress', { done, total })}
      </p>
      <ThinBar value={done} max={total} tone="accent" className="mt-2" />
      <p className="mt-2 text-12 text-faint">{t('stayHere')}</p>
    </div>
  )
}
