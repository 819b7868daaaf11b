import { redirect } from 'next/navigation'
import { overviewPath } from '@/lib/contract/routes'

export default function Home() {
  redirect(overviewPath())
}
