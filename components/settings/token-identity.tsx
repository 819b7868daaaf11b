'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Saved } from '@/components/feedback/saved'
import { Section } from '@/components/ui/section'
import { Switch } from '@/components/ui/switch'
import { changeSettings, settingsQuery } from '@/lib/client/settings/queries'
import type { DeskSettings } from '@/lib/contract/settings'

/** Whether every join token needs a named identity, so that banned persons get none. */
export function TokenIdentity({ initial }: { initial: DeskSettings }) {
  const t = useTranslations('joinLink')
  const cache = useQueryClient()
  const { data } = useQuery({ ...settingsQuery, initialData: initial })
  const saving = useMutation({
    mutationFn: (tokenIdentityRequired: boolean) => changeSettings({ tokenIdentityRequired }),
    onSuccess: (settings) => cache.setQueryData(settingsQuery.queryKey, settings),
  })
  const isOn = saving.isPending ? saving.variables : data.tokenIdentityRequired
  return (
    <Section title={t('identity')} intro={t('identityIntro')}>
      <div className="flex flex-wrap items-center gap-3">
        <Switch
          label={t('identityRequired')}
          checked={isOn}
          onChange={(next) => saving.mutate(next)}
        />
        <Saved state={saving.status} />
      </div>
      {saving.error && <FailureNotice error={saving.error} className="mt-3 max-w-140" />}
    </Section>
  )
}
