import { requireActor } from '@/lib/server/auth/page-actor'

export default async function Page() {
  await requireActor()
  return <h1 className="px-gutter pt-4">rooms</h1>
}
