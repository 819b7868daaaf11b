import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'
import { bansPath } from '@/lib/contract/routes'

type Entry = { entry: ActivityEntry }

/**
 * The principal with their e-mail address, which is unique, their role, and the client if it was
 * not the browser.
 */
export function ActorName({ entry }: Entry) {
  const { actor } = entry
  return (
    <>
      <bdi className="text-body">{actor.name}</bdi>
      {actor.email && (
        <>
          {' '}
          (<bdi>{actor.email}</bdi>)
        </>
      )}
      <ActorRole entry={entry} />
    </>
  )
}

/**
 * The role in which somebody acted, the client if it was not the browser, and the ban or mode for
 * which Roomwarden did.
 */
export function ActorRole({ entry: { actor, via, cause } }: Entry) {
  const t = useTranslations()
  return (
    <>
      {actor.role && t('activity.inRole', { role: t(`roles.${actor.role}`) })}
      {via === 'token' && ` · ${t('activity.vias.token')}`}
      {cause && (
        <>
          {' · '}
          <Cause of={cause} />
        </>
      )}
    </>
  )
}

type CauseProps = { of: NonNullable<ActivityEntry['cause']> }

/** The ban or safety mode for which Roomwarden acted. */
export function Cause({ of: { type, id } }: CauseProps) {
  const t = useTranslations('activity.causes')
  if (type === 'mode') return t('mode')
  return (
    <Link
      href={bansPath({ open: id })}
      prefetch={false}
      className="underline underline-offset-3 hover:text-strong"
    >
      {t('ban')}
    </Link>
  )
}
