'use client'

import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { StatusShape } from '../ui/status-shape'

type SavedProps = { state: 'idle' | 'pending' | 'error' | 'success'; className?: string }

/** Says, also to screen readers, whether the control beside it was saved. */
export function Saved({ state, className = '' }: SavedProps) {
  const t = useTranslations('feedback')
  return (
    <span
      role="status"
      className={`inline-flex items-center gap-1.5 text-12 text-muted ${className}`}
    >
      {state === 'pending' && (
        <>
          <StatusShape shape="sending" className="text-accent" /> {t('saving')}
        </>
      )}
      {state === 'success' && (
        <>
          <Check className="size-3.5! text-accent" /> {t('saved')}
        </>
      )}
    </span>
  )
}
