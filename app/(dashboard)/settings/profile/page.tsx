import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { ActivityList } from '@/components/audit/activity-list'
import { PageMessages } from '@/components/layout/page-messages'
import { pickTheme, themeCookie } from '@/components/layout/theme'
import { Preferences } from '@/components/settings/preferences'
import { SettingsHead } from '@/components/settings/settings-head'
import { Section } from '@/components/ui/section'
import { densityCookie, pickDensity } from '@/components/ui/pick-density'
import { MyBrowsers } from '@/components/users/my-browsers'
import { PasswordForm } from '@/components/users/password-form'
import { ProfileName } from '@/components/users/profile-name'
import { requireActor } from '@/lib/server/auth/page-actor'
import { readProfile } from '@/lib/server/users/read-profile'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('profile'))('title') }
}

export default async function ProfilePage() {
  const actor = await requireActor()
  const [t, cookie, profile] = await Promise.all([
    getTranslations('profile'),
    cookies(),
    readProfile(actor.userId),
  ])
  const theme = pickTheme(cookie.get(themeCookie)?.value)
  const density = pickDensity(cookie.get(densityCookie)?.value)
  return (
    <PageMessages namespaces={['profile', 'preferences', 'browsers', 'list', 'activity']}>
      <SettingsHead title={t('title')} />
      <Preferences profile={profile} browser={{ theme, density }} />
      <ProfileName profile={profile} />
      <PasswordForm email={profile.email} />
      <MyBrowsers />
      <Section title={t('activity')}>
        <ActivityList targetType="user" targetId={actor.userId} />
      </Section>
    </PageMessages>
  )
}
