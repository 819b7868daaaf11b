'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { settingsQuery } from '@/lib/client/settings/queries'

const reasons = ['disruption', 'abuse', 'spam', 'wrongRoom'] as const

type ReasonChipsProps = { value: string | null; onChange: (word: string | null) => void }

/** At most one of the reasons that administrators chose, or the usual; a second click takes it back. */
export function ReasonChips({ value, onChange }: ReasonChipsProps) {
  const t = useTranslations('kick')
  const { data } = useQuery(settingsQuery)
  const shown = data?.reasons ?? reasons.map((reason) => t(reason))
  const id = useId()
  return (
    <div role="group" aria-labelledby={id} className="mt-3.5">
      <span id={id} className="mb-1.5 block font-560">
        {t('reason')}
      </span>
      <span className="flex flex-wrap gap-1.5">
        {shown.map((reason) => (
          <button
            key={reason}
            type="button"
            aria-pressed={value === reason}
            onClick={() => onChange(value === reason ? null : reason)}
            className="h-control rounded-5 border border-line-control px-2.5 font-500 whitespace-nowrap hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-tint aria-pressed:font-600 aria-pressed:text-strong aria-pressed:[box-shadow:inset_0_0_0_1px_var(--accent)] phone:h-11"
          >
            {reason}
          </button>
        ))}
      </span>
    </div>
  )
}
