'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import type { Case } from '@/lib/contract/cases'
import { NewCaseForm } from './new-case-form'

type NewCaseDialogProps = {
  returnFocus: RefObject<HTMLElement | null>
  onClose: () => void
  onMade: (made: Case) => void
}

/** Creates an empty case. */
export function NewCaseDialog({ returnFocus, onClose, onMade }: NewCaseDialogProps) {
  const t = useTranslations('cases')
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('new')}
      returnFocus={returnFocus}
      footer={<Button onClick={onClose}>{t('cancel')}</Button>}
    >
      <NewCaseForm onMade={onMade} />
    </Dialog>
  )
}
