'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Segmented } from '@/components/ui/segmented'
import type { IdentityPreview } from '@/lib/contract/identity/answer'
import type { IdentityRule } from '@/lib/contract/identity/rule'

type RuleOptionsProps = {
  rule: IdentityRule
  preview: IdentityPreview['data'] | undefined
  onChange: (rule: IdentityRule) => void
}

/** How joins without a value are treated, and which values count as none. */
export function RuleOptions({ rule, preview, onChange }: RuleOptionsProps) {
  const t = useTranslations('identity')
  const offered = (preview?.empty ?? []).filter(({ value }) => !rule.leftOut.includes(value))
  const leaveOut = (value: string) => onChange({ ...rule, leftOut: [...rule.leftOut, value] })
  const takeBack = (value: string) =>
    onChange({ ...rule, leftOut: rule.leftOut.filter((each) => each !== value) })
  return (
    <div className="grid gap-3 border-b border-line py-4">
      {rule.by.kind !== 'name' && (
        <div className="flex flex-wrap items-center gap-3">
          <h2 className="w-40">{t('without')}</h2>
          <Segmented
            label={t('without')}
            value={rule.without}
            onChange={(without) => onChange({ ...rule, without })}
            options={[
              { value: 'name', label: t('byName') },
              { value: 'apart', label: t('stayApart') },
            ]}
          />
          {preview && (
            <span className="text-12 text-muted">
              {t('withoutValue', { named: preview.then.byName, nameless: preview.then.nameless })}
            </span>
          )}
        </div>
      )}
      {(offered.length > 0 || rule.leftOut.length > 0) && (
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="mr-1 w-40">{t('leaveOut')}</h2>
          {rule.leftOut.map((value) => (
            <Button key={value} size="sm" aria-pressed icon={<X />} onClick={() => takeBack(value)}>
              <bdi className="font-mono">{value}</bdi>
            </Button>
          ))}
          {offered.map(({ value, visits }) => (
            <Button key={value} size="sm" icon={<Plus />} onClick={() => leaveOut(value)}>
              <bdi className="font-mono">{value.slice(0, 24)}</bdi> {visits}
            </Button>
          ))}
          <span className="text-12 text-muted">{t('leaveOutHint')}</span>
        </div>
      )}
    </div>
  )
}
