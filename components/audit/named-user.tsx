import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'

type Entry = { entry: ActivityEntry }

/** A colleague as they were called then, with the address that nobody else has. */
export function NamedUser({ entry: { names } }: Entry) {
  const t = useTranslations('activity.named')
  const { name, email } = names.user ?? {}
  if (!name && !email) return t('noUser')
  return (
    <>
      <bdi className="font-600 text-strong">{name || email}</bdi>
      {name && email && (
        <>
          {' '}
          (<bdi>{email}</bdi>)
        </>
      )}
    </>
  )
}

/** What its owner called the personal token. */
export function NamedToken({ entry: { names } }: Entry) {
  const t = useTranslations('activity.named')
  const name = names.token?.name
  return name ? <bdi className="font-600 text-strong">{name}</bdi> : t('noToken')
}
