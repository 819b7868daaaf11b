'use client'

import { Check, Pin, Trash2, UserRoundX } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { IconButton } from '@/components/ui/icon-button'
import { Kbd } from '@/components/ui/kbd'
import { Segmented } from '@/components/ui/segmented'
import { Select } from '@/components/ui/select'
import { Switch } from '@/components/ui/switch'
import { Tabs } from '@/components/ui/tabs'
import { Section, Specimen } from './specimen'

const variants = ['outline', 'quiet', 'primary', 'danger', 'danger-quiet'] as const
const sizes = ['sm', 'md', 'lg', 'act'] as const
const options = ['Trouble', 'Longest', 'Fullest'].map((label) => ({ value: label, label }))
const ignore = () => undefined

export function Controls() {
  const [chosen, setChosen] = useState('Trouble')
  const [on, setOn] = useState(true)
  return (
    <Section title="Controls">
      <Specimen name="Button">
        {variants.map((variant) => (
          <Button key={variant} variant={variant} icon={<Check />}>
            {variant}
          </Button>
        ))}
        <Button pending>pending</Button>
        <Button disabled>disabled</Button>
        {sizes.map((size) => (
          <Button key={size} size={size}>
            {size}
          </Button>
        ))}
      </Specimen>
      <Specimen name="IconButton">
        <IconButton label="Kick">
          <UserRoundX />
        </IconButton>
        <IconButton label="Pin" aria-pressed>
          <Pin />
        </IconButton>
        <IconButton label="Delete" tone="danger">
          <Trash2 />
        </IconButton>
        <IconButton label="Sending" pending>
          <UserRoundX />
        </IconButton>
        <IconButton label="Off" disabled>
          <UserRoundX />
        </IconButton>
      </Specimen>
      <Specimen name="Field, Select">
        <Field label="Name" hint="As participants see it" defaultValue="Daily stand-up" />
        <Field label="Limit" error="At least 2" defaultValue="1" />
        <Field label="Password" type="password" defaultValue="secret" />
        <Select label="Role" options={options} />
      </Specimen>
      <Specimen name="Segmented, Switch, Checkbox, Chip, Kbd">
        <Segmented label="Order" options={options} value={chosen} onChange={setChosen} />
        <Switch label="Freeze view" checked={on} onChange={setOn} />
        <Switch label="Off" checked={!on} onChange={(off) => setOn(!off)} />
        <Checkbox aria-label="Unselected" checked={false} onChange={ignore} />
        <Checkbox aria-label="Selected" checked onChange={ignore} />
        <Checkbox aria-label="Some" indeterminate checked={false} onChange={ignore} />
        <Checkbox aria-label="Off" disabled />
        <Chip label="Started" value="17 – 24 Nov" onRemove={ignore} />
        <Kbd>⌘K</Kbd>
      </Specimen>
      <Tabs label="Order" tabs={options} value={chosen} onChange={setChosen}>
        <p className="py-3 text-muted">{chosen}</p>
      </Tabs>
    </Section>
  )
}
