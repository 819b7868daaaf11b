'use client'

import { useQuery } from '@tanstack/react-query'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import { subjectsQuery } from '@/lib/client/bans/subjects'
import type { BanKind, BanSubjects } from '@/lib/contract/bans'
import { displayName } from '@/lib/contract/display-name'

type HangsOnProps = {
  participantId: string
  /** Null: the identity by the rule, else the exact claim. */
  value: BanKind | null
  onChange: (kind: BanKind) => void
}

/** The value by which the banned person is recognised, and the others it would keep out. */
export function HangsOn({ participantId, value, onChange }: HangsOnProps) {
  const t = useTranslations('keepOut')
  const id = useId()
  const { data, isError } = useQuery(subjectsQuery(participantId))
  if (isError) return <p className="mt-2 text-12 text-warning">{t('subjectsUnknown')}</p>
  if (data && data.text === null) return <p className="mt-2 text-12 text-danger">{t('noClaim')}</p>
  const chosen = value ?? (data && usualKind(data))
  const option = { id, chosen, onChange }
  return (
    <div role="radiogroup" aria-labelledby={id} className="mt-3.5 min-h-36">
      <span id={id} className="mb-1 block font-560">
        {t('hangsOn')}
      </span>
      {data && (
        <>
          <Identity data={data} option={option} />
          {data.text && (
            <Option {...option} kind="text" label={t('text', { length: data.text.length })}>
              {t('textMeans', { count: data.text.joins })}
            </Option>
          )}
          {data.name && (
            <Option
              {...option}
              kind="name"
              label={t.rich('name', {
                name: () => <bdi>{displayName(data.name?.value).name}</bdi>,
              })}
              isDoubt={data.name.people > 1}
            >
              {t('nameMeans', { count: data.name.people })}
            </Option>
          )}
        </>
      )}
    </div>
  )
}

/** The default value that a ban compares, as on the server. */
function usualKind({ rule, identity }: BanSubjects): BanKind {
  if (rule === 'name') return 'name'
  return identity ? 'identity' : 'text'
}

type OptionState = {
  id: string
  chosen: BanKind | undefined
  onChange: (kind: BanKind) => void
}

function Identity({
  data: { path, identity },
  option,
}: {
  data: BanSubjects
  option: OptionState
}) {
  const t = useTranslations('keepOut')
  if (path === null) return null
  return (
    <Option
      {...option}
      kind="identity"
      disabled={identity === null}
      label={
        identity
          ? t.rich('identity', {
              value: () => (
                <bdi className="font-mono text-12">{displayName(identity.value).name}</bdi>
              ),
            })
          : t('identityNone')
      }
    >
      {t(identity ? 'identityMeans' : 'identityMissing', { path })}
    </Option>
  )
}

type OptionProps = OptionState & {
  kind: BanKind
  label: ReactNode
  children: ReactNode
  disabled?: boolean
  isDoubt?: boolean
}

function Option({ id, kind, chosen, onChange, ...rest }: OptionProps) {
  return (
    <label className={clsx('flex gap-2.5 py-1', rest.disabled && 'text-faint')}>
      <input
        type="radio"
        name={id}
        checked={chosen === kind}
        disabled={rest.disabled}
        onChange={() => onChange(kind)}
        className="mt-1 size-3.5 flex-none accent-(--accent-fill)"
      />
      <span className="min-w-0">
        <span className="block [overflow-wrap:anywhere]">{rest.label}</span>
        <span className={clsx('block text-12', rest.isDoubt ? 'text-warning' : 'text-muted')}>
          {rest.children}
        </span>
      </span>
    </label>
  )
}
