import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'

type Entry = { entry: ActivityEntry }

/** Who acted, with the address that is theirs alone, as what, and through which door. */
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

/** The role that somebody acted in, and the door if it was not the usual one, the browser. */
export function ActorRole({ entry: { actor, via } }: Entry) {
  const t = useTranslations()
  return (
    <>
      {actor.role && t('activity.inRole', { role: t(`roles.${actor.role}`) })}
      {via === 'token' && ` · ${t('activity.vias.token')}`}
    </>
  )
}
