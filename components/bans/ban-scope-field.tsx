'use client'

import { useTranslations } from 'next-intl'
import { Segmented } from '@/components/ui/segmented'
import type { BanDraft } from './ban-draft'
import { RoomField } from './room-field'

type BanScopeFieldProps = {
  draft: BanDraft
  onChange: (to: Partial<BanDraft>) => void
  mayWide: boolean
  isMissing: boolean
}

/** One room, or every room where the role allows it. */
export function BanScopeField({ draft, onChange, mayWide, isMissing }: BanScopeFieldProps) {
  const t = useTranslations('keepOut')
  return (
    <div className="mt-3.5 mb-3.5">
      {mayWide && (
        <Segmented
          label={t('where')}
          options={[
            { value: 'account', label: t('everyRoom') },
            { value: 'room', label: t('oneRoom') },
          ]}
          value={draft.scope}
          onChange={(scope) => onChange({ scope })}
          className="mb-3"
        />
      )}
      {draft.scope === 'room' && (
        <RoomField
          value={draft.room}
          onChange={(room) => onChange({ room })}
          isMissing={isMissing}
        />
      )}
    </div>
  )
}
