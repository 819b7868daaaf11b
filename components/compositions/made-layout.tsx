'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { sourcesQuery } from '@/lib/client/compositions/queries'
import type { RoomComposition } from '@/lib/contract/composition'
import { fromComposition } from '@/lib/contract/studio/from-composition'
import type { Region } from '@/lib/contract/studio/layout'
import { regionsOf, type PresetRegion } from '@/lib/contract/studio/presets'
import { LayoutPreview } from './layout-preview'
import { toPeople, type PicturedPerson } from './source-name'

const ours = new Set<string>(Object.values(regionsOf).flat())
const isOurs = (name: string): name is PresetRegion => ours.has(name)

/** The requested layout of a composition to scale, as far as Telnyx says. */
export function MadeLayout({ raw }: { raw: RoomComposition }) {
  const t = useTranslations('compositions')
  const regionName = useTranslations('compose')
  const sessionId = raw.session_id ?? ''
  const { data } = useQuery({ ...sourcesQuery(sessionId), enabled: sessionId !== '' })
  const layout = fromComposition(raw)
  if (!layout) return <p className="text-muted">{t('layoutNone')}</p>
  const noName = (id: string) => t('somebody', { id })
  const known = toPeople(data?.data.sources ?? [], noName)
  const regions = layout.regions
    .toSorted((a, b) => a.z - b.z)
    .map(({ name, sources, columns, rows, ...frame }) => ({
      label: isOurs(name) ? regionName(`regions.${name}`) : name,
      frame,
      columns,
      rows,
      people: peopleOf(sources, known, t('everybody'), noName),
    }))
  return (
    <>
      <LayoutPreview canvas={layout} regions={regions} />
      <p className="mt-1.5 text-12 text-faint">{t('layoutText')}</p>
    </>
  )
}

function peopleOf(
  sources: Region['sources'],
  known: PicturedPerson[],
  everybody: string,
  noName: (id: string) => string,
): PicturedPerson[] {
  if (sources === '*')
    return known.length > 0 ? known : [{ id: '*', identity: '*', name: everybody }]
  return sources.map(
    (id) =>
      known.find((person) => person.id === id) ?? { id, identity: id, name: noName(id.slice(-4)) },
  )
}
