import { useTranslations } from 'next-intl'
import type { ActivityEntry } from '@/lib/contract/audit'

/** Who acted, as what, and through which door; the browser, the usual one, goes without saying. */
export function ActorName({ entry: { actor, via } }: { entry: ActivityEntry }) {
  const t = useTranslations()
  return (
    <>
      <bdi className="text-body">{actor.name}</bdi>
      {actor.role && t('activity.inRole', { role: t(`roles.${actor.role}`) })}
      {via === 'token' && ` · ${t('activity.vias.token')}`}
    </>
  )
}
