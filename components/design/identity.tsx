'use client'

import { IdentityTile } from '@/components/ui/identity-tile'
import { PersonChip } from '@/components/ui/person-chip'
import { PersonName } from '@/components/ui/person-name'
import { ShortId } from '@/components/ui/short-id'
import { Skeleton } from '@/components/ui/skeleton'
import { StatusShape, statusShapes } from '@/components/ui/status-shape'
import { ThinBar } from '@/components/ui/thin-bar'
import { Section, Specimen } from './specimen'

const names = ['Ana Souza', '高橋 美咲', 'عبد الرحمن', 'Нина Овчинникова', 'שירה לוי', null]
const idOf = (index: number) => `0f8d5a3e-1b2c-4d5e-8f90-${String(index).repeat(12).slice(0, 12)}`
const tones = ['neutral', 'strong', 'accent', 'caution', 'trouble'] as const

export function Identity() {
  return (
    <Section title="Identity and status">
      <Specimen name="PersonName">
        {names.map((name, index) => (
          <PersonName key={index} name={name} id={idOf(index)} hidden={index === 0} />
        ))}
      </Specimen>
      <Specimen name="PersonChip, IdentityTile">
        {names.map((name, index) => (
          <PersonChip key={index} name={name} id={idOf(index)} flagged={index === 1} />
        ))}
        <IdentityTile name="Quiet" identity="q" quiet />
        <IdentityTile name="Large" identity="l" size="lg" />
      </Specimen>
      <Specimen name="StatusShape">
        {statusShapes.map((shape) => (
          <span key={shape} className="flex items-center gap-1.5 text-12 text-muted">
            <StatusShape shape={shape} /> {shape}
          </span>
        ))}
      </Specimen>
      <Specimen name="ThinBar">
        {tones.map((tone, index) => (
          <ThinBar key={tone} tone={tone} value={2 + index} max={8} tick={4} className="w-24" />
        ))}
      </Specimen>
      <Specimen name="ShortId, Skeleton">
        <ShortId id={idOf(7)} />
        <Skeleton className="w-40" />
      </Specimen>
    </Section>
  )
}
