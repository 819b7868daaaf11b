'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { IdentityTile } from '@/components/ui/identity-tile'
import { displayName } from '@/lib/contract/display-name'
import type { IdentityPreview } from '@/lib/contract/identity/answer'
import type { Joined } from '@/lib/contract/identity/tally'

const rows = ['visits', 'persons', 'repeat', 'named', 'apart'] as const

/** What the chosen rule would join, beside what the one in force does. */
export function RuleEffect({ preview: { data: preview } }: { preview: IdentityPreview }) {
  const t = useTranslations('identity')
  const format = useFormatter()
  const { now, then, largest, disagree, disagreeing } = preview
  return (
    <div className="grid content-start gap-6">
      <table className="w-full tabular">
        <caption className="pb-1 text-left font-620 text-strong">{t('effect')}</caption>
        <thead className="border-b border-line-strong text-12 text-muted">
          <tr>
            <td />
            <th className="py-1 text-right font-480">{t('now')}</th>
            <th className="py-1 text-right font-480">{t('then')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row} className="border-b border-line">
              <th className="py-1.5 text-left font-480 text-muted">{t(`counts.${row}`)}</th>
              <td className="text-right text-muted">{format.number(now[row])}</td>
              <td className="text-right font-600 text-strong">{format.number(then[row])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Values title={t('largest')} joined={largest} />
      {disagreeing > 0 && (
        <Values title={t('disagree', { count: disagreeing })} joined={disagree.slice(0, 5)} />
      )}
    </div>
  )
}

function Values({ title, joined }: { title: string; joined: readonly Joined[] }) {
  const t = useTranslations('identity')
  const format = useFormatter()
  if (joined.length === 0) return null
  return (
    <section>
      <h2 className="border-b border-line-strong pb-1">{title}</h2>
      <ul>
        {joined.map(({ value, names, visits }) => {
          const [first = null, ...others] = names
          const name = displayName(first).name
          return (
            <li
              key={value}
              className="grid grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-x-2.5 border-b border-line py-1.5"
            >
              <IdentityTile name={name} identity={value} />
              <span className="min-w-0">
                <bdi className="block truncate text-left font-560 text-strong">
                  {name ?? t('noName')}
                </bdi>
                <span className="block truncate text-12 text-muted">
                  <bdi className="font-mono">{value}</bdi>
                  {others.length > 0 && ` · ${t('otherNames', { count: others.length })}`}
                </span>
              </span>
              <span className="tabular">{format.number(visits)}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
