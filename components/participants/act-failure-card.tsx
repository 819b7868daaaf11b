'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ErrorState, type Failure } from '@/components/feedback/error-state'
import { IconButton } from '@/components/ui/icon-button'

type ActFailureCardProps = { failure: Failure; onDismiss: () => void }

/** Why an act did not go through. It is never sent again by itself: the row offers that. */
export function ActFailureCard({ failure, onDismiss }: ActFailureCardProps) {
  const t = useTranslations('participants')
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1 [&>div]:py-0">
        <ErrorState compact failure={failure} />
      </div>
      <IconButton size="sm" label={t('dismiss')} onClick={onDismiss}>
        <X />
      </IconButton>
    </div>
  )
}
