'use client'

import { useTranslations } from 'next-intl'
import { FailureNotice } from '@/components/feedback/failure-notice'
import { Saved } from '@/components/feedback/saved'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import { Switch } from '@/components/ui/switch'
import { useSingleKeys } from '@/lib/client/single-keys'
import { densities, themes, type Density, type Theme } from '@/lib/contract/preferences'
import type { Profile } from '@/lib/contract/profile'
import { localeNames, locales } from '@/lib/i18n/locales'
import { PreferenceRow } from './preference-row'
import { usePreferences } from './use-preferences'
import { ZoneField } from './zone-field'

type PreferencesProps = {
  profile: Profile
  /** This browser's values where the account has none. */
  browser: { theme: Theme; density: Density }
}

/** The reader's preferences, stored with their account. */
export function Preferences({ profile, browser }: PreferencesProps) {
  const t = useTranslations()
  const keysHere = useSingleKeys()
  const { preferences, saving } = usePreferences(profile)
  return (
    <Section
      title={t('preferences.title')}
      intro={t('preferences.intro')}
      act={<Saved state={saving.status} />}
    >
      {saving.error && <FailureNotice error={saving.error} className="mb-3 max-w-140" />}
      <PreferenceRow label={t('preferences.language')}>
        <Segmented
          label={t('preferences.language')}
          value={preferences.language ?? 'browser'}
          onChange={(value) => saving.mutate({ language: value === 'browser' ? null : value })}
          options={[
            { value: 'browser', label: t('preferences.asBrowser') },
            ...locales.map((value) => ({ value, label: localeNames[value].name })),
          ]}
        />
      </PreferenceRow>
      <PreferenceRow label={t('preferences.zone')} hint={t('preferences.zoneHint')}>
        <ZoneField
          value={preferences.timeZone ?? 'browser'}
          onChange={(timeZone) => saving.mutate({ timeZone })}
        />
      </PreferenceRow>
      <PreferenceRow label={t('preferences.theme')}>
        <Segmented
          label={t('preferences.theme')}
          value={preferences.theme ?? browser.theme}
          onChange={(theme) => saving.mutate({ theme })}
          options={themes.map((value) => ({ value, label: t(`preferences.themes.${value}`) }))}
        />
      </PreferenceRow>
      <PreferenceRow label={t('preferences.density')} hint={t('preferences.densityHint')}>
        <Segmented
          label={t('preferences.density')}
          value={preferences.density ?? browser.density}
          onChange={(density) => saving.mutate({ density })}
          options={densities.map((value) => ({ value, label: t(`list.densities.${value}`) }))}
        />
      </PreferenceRow>
      <PreferenceRow label={t('preferences.keys')} hint={t('preferences.keysHint')}>
        <Switch
          label={t('preferences.keysSwitch')}
          checked={preferences.singleKeys ?? keysHere}
          onChange={(singleKeys) => saving.mutate({ singleKeys })}
          className="-ml-1"
        />
      </PreferenceRow>
    </Section>
  )
}
