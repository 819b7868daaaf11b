'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { Candidate } from '@/lib/contract/identity/choose'
import type { IdentityBy } from '@/lib/contract/identity/rule'
import { keyOf, useRuleWords } from './rule-words'

type RuleListProps = {
  candidates: readonly Candidate[]
  inForce: IdentityBy
  chosen: IdentityBy
  onChoose: (by: IdentityBy) => void
}

/** The claims that may identify a person, with figures that tell whether they do. */
export function RuleList({ candidates, inForce, chosen, onChoose }: RuleListProps) {
  const t = useTranslations('identity')
  const format = useFormatter()
  const words = useRuleWords()
  const share = (value: number) =>
    format.number(value, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <div className="overflow-x-auto">
      <table className="w-full">
        <caption className="sr-only">{t('candidates')}</caption>
        <thead className="border-b border-line-strong text-12 text-muted">
          <tr>
            <th className="py-1.5 text-left font-480">{t('rule')}</th>
            {(['have', 'values', 'repeat', 'disagree'] as const).map((column) => (
              <th key={column} className="py-1.5 pl-3 text-right font-480">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map(({ by, example, verdict, ...counts }) => (
            <tr
              key={keyOf(by)}
              className="border-b border-line tabular has-checked:bg-accent-tint has-checked:[box-shadow:inset_2px_0_0_var(--accent)]"
            >
              <td className="py-2 pl-2">
                <label className="grid cursor-pointer grid-cols-[20px_minmax(0,1fr)] items-baseline gap-x-2">
                  <input
                    type="radio"
                    name="rule"
                    className="accent-[var(--accent)]"
                    checked={keyOf(by) === keyOf(chosen)}
                    onChange={() => onChoose(by)}
                  />
                  <span className="min-w-0">
                    <b
                      className={
                        by.kind === 'path'
                          ? 'font-mono font-560 text-strong'
                          : 'font-560 text-strong'
                      }
                    >
                      {words(by)}
                    </b>{' '}
                    {example !== null && (
                      <bdi className="break-all text-faint">“{example.slice(0, 24)}”</bdi>
                    )}{' '}
                    {keyOf(by) === keyOf(inForce) && (
                      <span className="rounded-3 bg-chip px-1.5 text-12 whitespace-nowrap">
                        {t('inForce')}
                      </span>
                    )}
                  </span>
                  <span className="col-start-2 text-12 text-muted">{t(`verdicts.${verdict}`)}</span>
                </label>
              </td>
              <td className="pl-3 text-right">{share(counts.share)}</td>
              <td className="pl-3 text-right">{format.number(counts.values)}</td>
              <td className="pl-3 text-right">{format.number(counts.repeat)}</td>
              <td className={`pr-2 pl-3 text-right ${counts.disagree ? 'text-warning' : ''}`}>
                {counts.disagree === null ? '–' : format.number(counts.disagree)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
