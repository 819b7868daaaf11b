'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useDeferredValue } from 'react'
import { Field } from '@/components/ui/field'
import { Segmented } from '@/components/ui/segmented'
import { namedQuery } from '@/lib/client/bans/subjects'
import type { BanKind } from '@/lib/contract/bans'
import type { BanDraft } from './ban-draft'

const kinds: readonly BanKind[] = ['name', 'identity', 'text']

type BanValueFieldProps = {
  draft: BanDraft
  onChange: (to: Partial<BanDraft>) => void
  isMissing: boolean
}

/** The value by which the banned person is recognised, and the persons it would keep out. */
export function BanValueField({ draft: { kind, value }, onChange, isMissing }: BanValueFieldProps) {
  const t = useTranslations('bans')
  const words = useTranslations('keepOut')
  return (
    <>
      <Segmented
        label={words('hangsOn')}
        options={kinds.map((each) => ({ value: each, label: t(`new.kinds.${each}`) }))}
        value={kind}
        onChange={(to) => onChange({ kind: to })}
      />
      <Field
        label={t(`new.values.${kind}`)}
        value={value}
        autoComplete="off"
        spellCheck={false}
        error={isMissing && t('new.valueMissing')}
        hint={<Consequence kind={kind} value={value} />}
        onChange={(event) => onChange({ value: event.target.value })}
        className="mt-3"
      />
    </>
  )
}

function Consequence({ kind, value }: { kind: BanKind; value: string }) {
  const t = useTranslations('bans')
  const words = useTranslations('keepOut')
  const asked = useDeferredValue(value)
  const { data } = useQuery({ ...namedQuery(asked), enabled: asked.trim() !== '' })
  if (kind === 'text') return t('new.textMeans')
  if (!data) return t(kind === 'name' ? 'new.asShown' : 'new.exactly')
  if (kind === 'name')
    return data.name ? words('nameMeans', { count: data.name.people }) : t('new.unseenName')
  return data.path === null ? t('new.noPath') : words('identityMeans', { path: data.path })
}
