'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { IconButton } from '@/components/ui/icon-button'
import { takeOutOfCase } from '@/lib/client/cases/mutations'
import type { Case, CaseItem } from '@/lib/contract/cases'

/** Removes an item from the case; the object itself stays and can be put in again. */
export function TakeOut({ subject, item }: { subject: Case; item: CaseItem }) {
  const t = useTranslations('cases')
  const out = useMutation(takeOutOfCase(useQueryClient(), subject))
  return (
    <IconButton
      size="sm"
      label={t('takeOut', { kind: t(`kinds.${item.kind}`) })}
      disabled={out.isPending}
      onClick={() => out.mutate(item.id)}
    >
      <X />
    </IconButton>
  )
}
