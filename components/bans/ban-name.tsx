'use client'

import { useTranslations } from 'next-intl'
import { IdSuffix, PersonName } from '@/components/ui/person-name'
import type { Ban } from '@/lib/contract/bans'
import { displayName } from '@/lib/contract/display-name'

/** The banned person in one line of text. */
export function useBanName({ names, participant_id: id }: Ban): string {
  const common = useTranslations('common')
  const name = displayName(names[0]).name ?? common('noName')
  return id ? `${name} ·${id.slice(-4)}` : name
}

/** The banned person by claimed name, with the end of the id, which cannot be forged. */
export function BanTitle({ ban: { names, participant_id: id } }: { ban: Ban }) {
  const common = useTranslations('common')
  return (
    <>
      <bdi>{displayName(names[0]).name ?? common('noName')}</bdi> {id && <IdSuffix id={id} />}
    </>
  )
}

export function BanName({ ban }: { ban: Ban }) {
  const { name, whole, hidden } = displayName(ban.names[0])
  const id = ban.participant_id
  return (
    <PersonName
      name={name}
      whole={whole}
      hidden={hidden}
      id={id ?? ban.id}
      identity={ban.identity}
      suffix={id !== null}
      gone={ban.state !== 'active'}
      className="font-600"
    />
  )
}

/** The value that a ban compares, made safe to show. */
export function HangsOn({ ban: { kind, path, identity } }: { ban: Ban }) {
  const t = useTranslations('bans.hangsOn')
  const { name, whole } = displayName(identity)
  const value = () => (
    <bdi title={whole ?? undefined} className={kind === 'name' ? undefined : 'font-mono text-11'}>
      {name ?? t('unseen')}
    </bdi>
  )
  return t.rich(kind, { path: path ?? '', value })
}
