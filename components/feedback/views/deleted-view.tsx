'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { createView } from '@/lib/client/views/mutations'
import type { View } from '@/lib/contract/views'
import { Button } from '../../ui/button'
import { FailureNotice } from '../failure-notice'

type DeletedViewProps = {
  list: View['list']
  deletion: { data: View | undefined; reset: () => void }
}

/** What was just deleted, with an undo. */
export function DeletedView({ list, deletion: { data: deleted, reset } }: DeletedViewProps) {
  const t = useTranslations('list.views')
  const undo = useMutation({ ...createView(useQueryClient(), list), onSuccess: reset })
  return (
    <>
      {undo.error && <FailureNotice error={undo.error} className="mt-2" />}
      <p role="status" className="flex items-center gap-2 text-muted empty:hidden">
        {deleted && (
          <>
            <span className="min-w-0 truncate">{t('deleted', { name: deleted.name })}</span>
            <Button
              variant="quiet"
              size="sm"
              pending={undo.isPending}
              onClick={() => undo.mutate(deleted)}
            >
              {t('undo')}
            </Button>
          </>
        )}
      </p>
    </>
  )
}
