'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { CompositionRow } from '@/lib/contract/composition-list'
import { onDemand } from '@/components/ui/on-demand'

const DeleteDialog = onDemand(() => import('./delete-dialog').then((file) => file.DeleteDialog))

type DeleteCompositionProps = { composition: CompositionRow; onGone: () => void }

export function DeleteComposition({ composition, onGone }: DeleteCompositionProps) {
  const t = useTranslations('compositions')
  const cache = useQueryClient()
  const button = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState(false)

  function close(gone: boolean) {
    setAsked(false)
    if (!gone) return
    void cache.invalidateQueries({ queryKey: ['list', 'compositions'] })
    onGone()
  }

  return (
    <>
      <Button
        ref={button}
        variant="danger-quiet"
        aria-label={t('deleteNamed', { suffix: composition.id.slice(-4) })}
        onClick={() => setAsked(true)}
      >
        {t('delete')}
      </Button>
      {asked && <DeleteDialog composition={composition} returnFocus={button} onClose={close} />}
    </>
  )
}
