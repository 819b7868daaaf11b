'use client'

import { Plus } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { RoomValues } from '@/lib/client/rooms/room-values'
import { onDemand } from '@/components/ui/on-demand'

const NewRoomDialog = onDemand(() => import('./new-room-dialog').then((file) => file.NewRoomDialog))

/** The form is open when the address has `new=1`; the input outlives its closing. */
export function NewRoom() {
  const t = useTranslations('rooms')
  const open = useSearchParams().get('new') === '1'
  const button = useRef<HTMLButtonElement>(null)
  const [draft, setDraft] = useState<RoomValues | null>(null)
  return (
    <>
      <Button
        ref={button}
        variant="primary"
        icon={<Plus />}
        aria-haspopup="dialog"
        onClick={() => setAddress(true)}
      >
        {t('new')}
      </Button>
      {open && (
        <NewRoomDialog
          draft={draft}
          onLeave={setDraft}
          returnFocus={button}
          onClose={() => setAddress(false)}
        />
      )}
    </>
  )
}

/** Opening adds a history entry, so that Back closes the form; closing leaves none. */
function setAddress(open: boolean): void {
  const next = new URLSearchParams(window.location.search)
  if (open) next.set('new', '1')
  else next.delete('new')
  const address = `${window.location.pathname}${next.size > 0 ? `?${next}` : ''}`
  if (open) window.history.pushState(null, '', address)
  else window.history.replaceState(null, '', address)
}
