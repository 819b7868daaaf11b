import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'

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

/** The role in which somebody acted, and the client if it was not the browser. */
export function ActorRole({ entry: { actor, via } }: Entry) {
  const t = useTranslations()
  return (
    <>
      {actor.role && t('activity.inRole', { role: t(`roles.${actor.role}`) })}
      {via === 'token' && ` · ${t('activity.vias.token')}`}
    </>
  )
}
