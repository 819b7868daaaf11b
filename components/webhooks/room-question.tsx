'use client'

import { useTranslations } from 'next-intl'
import { useRef, type ReactNode, type RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog'
import type { WebhookRoom } from '@/lib/contract/webhooks'
import { ActFailure } from './act-failure'
import { useHostName } from '@/components/ui/use-host-name'
import { useRoomName } from './use-room-name'

export type Question = { kind: 'takeOver' | 'giveBack'; room: WebhookRoom }

type RoomQuestionProps = {
  /** The room when the dialog opened, so that what is confirmed does not change. */
  question: Question
  pending: boolean
  error: Error | null
  returnFocus: RefObject<HTMLElement | null>
  onYes: () => void
  onClose: () => void
}

/** Confirms another webhook URL for a room: what happens, and how to undo it. */
export default function RoomQuestion({ question, pending, error, ...rest }: RoomQuestionProps) {
  const t = useTranslations('webhooks')
  const { kind, room } = question
  const name = useRoomName()(room)
  const safe = useRef<HTMLButtonElement>(null)
  const isTaking = kind === 'takeOver'
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && !pending && rest.onClose()}
      safe={safe}
      returnFocus={rest.returnFocus}
      title={t(`${kind}Title`, { name })}
      description={isTaking ? <TakeOver room={room} /> : <GiveBack room={room} />}
      footer={
        <>
          <Button ref={safe} onClick={rest.onClose} disabled={pending}>
            {t(isTaking ? 'leave' : 'keep')}
          </Button>
          <Button variant="primary" pending={pending} onClick={rest.onYes} className="min-w-0">
            <span className="max-w-70 truncate">{t(`${kind}Button`, { name })}</span>
          </Button>
        </>
      }
    >
      {error && <ActFailure error={error} className="mt-3" />}
    </ConfirmDialog>
  )
}

const points = ['here', 'onwards', 'failover', 'late', 'back'] as const

const words = (host: string) => ({
  host,
  b: (chunks: ReactNode) => <b className="[overflow-wrap:anywhere] text-strong">{chunks}</b>,
})

function TakeOver({ room: { host, failoverHost } }: { room: WebhookRoom }) {
  const t = useTranslations('webhooks')
  const hostName = useHostName()
  const named = words(hostName(host))
  return (
    <>
      <p>{t.rich('takeOverText', named)}</p>
      {failoverHost !== null && <p>{t.rich('takeOverFailover', words(hostName(failoverHost)))}</p>}
      <ul className="mt-2 grid list-disc gap-1.5 pl-4">
        {points.map((point) => (
          <li key={point}>{t.rich(`takeOverPoints.${point}`, named)}</li>
        ))}
      </ul>
    </>
  )
}

function GiveBack({ room: { takenOver, backlog } }: { room: WebhookRoom }) {
  const hostName = useHostName()
  const t = useTranslations('webhooks')
  return (
    <>
      <p>{t.rich('giveBackText', words(hostName(takenOver?.from)))}</p>
      {backlog.waiting > 0 && (
        <p className="mt-2">{t('giveBackWaiting', { count: backlog.waiting })}</p>
      )}
    </>
  )
}
