'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { onDemand } from '@/components/ui/on-demand'

const ConnectDialog = onDemand(() => import('./connect-dialog'))

/** Opens the dialog of rooms without a webhook URL. */
export function ConnectRooms({ ready }: { ready: boolean }) {
  const t = useTranslations('webhooks')
  const cache = useQueryClient()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    void cache.invalidateQueries({ queryKey: ['webhooks', 'rooms'] })
  }
  return (
    <>
      <Button ref={button} disabled={!ready} onClick={() => setOpen(true)} className="phone:h-11">
        {t('withoutUrl')}
      </Button>
      {open && <ConnectDialog returnFocus={button} onClose={close} />}
    </>
  )
}
