import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'

type Entry = { entry: ActivityEntry }

/** A colleague by their name at the time, with their e-mail address, which is unique. */
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

/** A personal token by the name its owner gave it. */
export function NamedToken({ entry: { names } }: Entry) {
  const t = useTranslations('activity.named')
  const name = names.token?.name
  return name ? <bdi className="font-600 text-strong">{name}</bdi> : t('noToken')
}
