'use client'

import { Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { useDeletion } from '@/lib/client/rooms/use-deletion'
import type { LiveSession } from '@/lib/contract/live'
import type { Room } from '@/lib/contract/telnyx'
import { onDemand } from '@/components/ui/on-demand'
import { DeletionNotice } from './deletion-notice'

const DeleteRoomDialog = onDemand(() =>
  import('./delete-room-dialog').then((file) => file.DeleteRoomDialog),
)

type RoomDangerProps = {
  roomId: string
  room: Room
  live: LiveSession | null
  asOf: string
  deleting: ReturnType<typeof useDeletion>
}

const underWay = ['asked', 'checking']

/** Irreversible acts, at the end of the page and behind a confirmation. */
export function RoomDanger({ deleting, ...shown }: RoomDangerProps) {
  const t = useTranslations('room')
  const button = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState(false)
  return (
    <section
      aria-labelledby="danger"
      className="mt-8 grid max-w-140 justify-items-start gap-2 border-t border-line pt-4"
    >
      <h2 id="danger">{t('danger')}</h2>
      <p className="text-12 text-muted">{t('deleteText')}</p>
      <Button
        ref={button}
        variant="danger-quiet"
        icon={<Trash2 />}
        aria-haspopup="dialog"
        pending={underWay.includes(deleting.deletion?.state ?? '')}
        onClick={() => setAsked(true)}
        className="phone:h-11"
      >
        {t('delete')}
      </Button>
      <DeletionNotice deleting={deleting} />
      {asked && (
        <DeleteRoomDialog
          {...shown}
          returnFocus={button}
          onClose={() => setAsked(false)}
          onDelete={(reason) => {
            setAsked(false)
            void deleting.remove(reason)
          }}
        />
      )}
    </section>
  )
}
