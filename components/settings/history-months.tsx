'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Saved } from '@/components/feedback/saved'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { changeSettings, settingsQuery } from '@/lib/client/settings/queries'
import { can, type Role } from '@/lib/contract/roles'
import { historyMonthChoices, type DeskSettings } from '@/lib/contract/settings'

/** For how long the desk keeps history that Telnyx does not offer later. */
export function HistoryMonths({ initial, role }: { initial: DeskSettings; role: Role }) {
  const t = useTranslations('copy')
  const cache = useQueryClient()
  const { data } = useQuery({ ...settingsQuery, initialData: initial })
  const saving = useMutation({
    mutationFn: (historyMonths: number) => changeSettings({ historyMonths }),
    onSuccess: (settings) => cache.setQueryData(settingsQuery.queryKey, settings),
  })
  const months = saving.isPending ? saving.variables : data.historyMonths
  const choices = new Set([...historyMonthChoices, months])
  return (
    <Section title={t('history')} intro={t('historyIntro')}>
      <div className="flex flex-wrap items-end gap-3">
        <Select
          label={t('historyMonths')}
          className="max-w-140"
          value={`${months}`}
          disabled={!can(role, 'settings.manage')}
          onChange={({ target }) => saving.mutate(Number(target.value))}
          options={[...choices]
            .toSorted((a, b) => a - b)
            .map((count) => ({ value: `${count}`, label: t('months', { count }) }))}
        />
        <Saved state={saving.status} />
      </div>
      {saving.error && <FailureNotice error={saving.error} className="mt-3 max-w-140" />}
    </Section>
  )
}
