'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { ChoiceChips } from '@/components/ui/choice-chips'
import { settingsQuery } from '@/lib/client/settings/queries'

const reasons = ['disruption', 'abuse', 'spam', 'wrongRoom'] as const

type ReasonChipsProps = { value: string | null; onChange: (word: string | null) => void }

/** At most one of the administrators' or default reasons; a second click deselects it. */
export function ReasonChips({ value, onChange }: ReasonChipsProps) {
  const t = useTranslations('kick')
  const { data } = useQuery(settingsQuery)
  const shown = data?.reasons ?? reasons.map((reason) => t(reason))
  return (
    <ChoiceChips
      label={t('reason')}
      choices={shown.map((reason) => ({ value: reason, label: reason }))}
      value={value}
      onChange={(reason) => onChange(value === reason ? null : reason)}
    />
  )
}
