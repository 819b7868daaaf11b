import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoPermission } from '@/components/feedback/no-permission'
import { PageMessages } from '@/components/layout/page-messages'
import { SettingsHead } from '@/components/settings/settings-head'
import { EventList } from '@/components/webhooks/event-list'
import { RoomList } from '@/components/webhooks/room-list'
import { SetUpPanel } from '@/components/webhooks/set-up-panel'
import { createQueryClient } from '@/lib/client/query-client'
import { webhookEventsQuery, webhookRoomsQuery } from '@/lib/client/webhooks/queries'
import { can } from '@/lib/contract/roles'
import { requireActor } from '@/lib/server/auth/page-actor'
import { webhookSetUp } from '@/lib/server/webhooks/connect/health'
import { listWebhookEvents } from '@/lib/server/webhooks/receive/list-events'
import { listWebhookRooms } from '@/lib/server/webhooks/connect/list-webhook-rooms'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') }
}

/** After a failure the browser fetches by itself and shows the error. */
async function prefetched(page: number) {
  const cache = createQueryClient()
  const once = { retry: false } as const
  await Promise.all([
    cache.prefetchQuery({
      ...webhookRoomsQuery(page),
      ...once,
      queryFn: () => listWebhookRooms({ page }),
    }),
    cache.prefetchQuery({ ...webhookEventsQuery, ...once, queryFn: listWebhookEvents }),
  ])
  return dehydrate(cache)
}

export default async function WebhooksPage({ searchParams }: PageProps<'/settings/webhooks'>) {
  const [t, { role }, search] = await Promise.all([
    getTranslations('webhooks'),
    requireActor(),
    searchParams,
  ])
  if (!can(role, 'settings.manage'))
    return <NoPermission role={role} permission="settings.manage" />
  const page = /^[1-9]\d{0,5}$/.test(String(search.page)) ? Number(search.page) : 1
  const setUp = webhookSetUp()
  return (
    <PageMessages namespaces={['list', 'webhooks']}>
      <SettingsHead title={t('title')} intro={t('intro')} />
      <HydrationBoundary state={await prefetched(page)}>
        <SetUpPanel setUp={setUp} />
        <RoomList ready={setUp.keys.length > 0 && setUp.reachable} />
        <EventList />
      </HydrationBoundary>
    </PageMessages>
  )
}
