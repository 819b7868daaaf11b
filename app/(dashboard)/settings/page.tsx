import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/server/auth/page-actor'

export default async function SettingsPage() {
  await requireActor()
  redirect('/settings/profile')
}
