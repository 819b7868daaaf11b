'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Section } from '@/components/ui/section'
import { mirrorStatusQuery } from '@/lib/client/settings/mirror'
import { mirrorKinds, type MirrorStatus } from '@/lib/contract/mirror'
import type { Role } from '@/lib/contract/roles'
import { CopyKind } from './copy-kind'

type CopyPanelProps = { initial: MirrorStatus; role: Role }

/** The state of each kind's copy, and a manual sweep. */
export function CopyPanel({ initial, role }: CopyPanelProps) {
  const t = useTranslations('copy')
  const format = useFormatter()
  const { data: status, error } = useQuery({ ...mirrorStatusQuery, initialData: initial })
  const { last_minute: calls, allowed_per_minute: allowed } = status.calls
  const heads = ['kind', 'state', 'rows', 'gone', 'behind', 'swept'] as const
  return (
    <Section title={t('kinds')} intro={t('kindsIntro')}>
      {error && <FailureNotice error={error} className="mb-3" />}
      <div className="overflow-x-auto">
        <table aria-label={t('kinds')} className="w-full min-w-160 text-left">
          <thead>
            <tr className="border-b border-line-strong text-11 text-faint">
              {heads.map((head) => (
                <th key={head} scope="col" className="py-2 pr-4 font-520">
                  {t(`heads.${head}`)}
                </th>
              ))}
              <th scope="col">
                <span className="sr-only">{t('sweep')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mirrorKinds.map((kind) => (
              <CopyKind key={kind} kind={kind} status={status.kinds[kind]} role={role} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3 text-12 text-muted tabular">
        {allowed === null
          ? t('callsUnlimited', { calls })
          : t('calls', { calls, allowed: format.number(allowed) })}
      </p>
    </Section>
  )
}
