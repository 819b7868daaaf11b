'use client'

import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'

type KeepClosedProps = { checked: boolean; onChange: (checked: boolean) => void }

/** Whether nobody may come back after an evacuation. */
export function KeepClosed({ checked, onChange }: KeepClosedProps) {
  const t = useTranslations('modes')
  return (
    <label className="mt-1.5 flex min-h-6 w-fit items-center gap-2">
      <Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {t('keepClosed')}
    </label>
  )
}
