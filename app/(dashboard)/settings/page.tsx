import { redirect } from 'next/navigation'
import { settingsPath } from '@/lib/contract/routes'
import { requireActor } from '@/lib/server/auth/page-actor'

export default async function SettingsPage() {
  await requireActor()
  redirect(settingsPath('profile'))
}
