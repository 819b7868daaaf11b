import clsx from 'clsx'
import { ChevronDown } from 'lucide-react'
import { useId, type ComponentProps } from 'react'
import { inputClass } from './input-class'

type SelectProps = ComponentProps<'select'> & {
  label: string
  options: { value: string; label: string }[]
}

/** The native select, which phones show as they show every other. */
export function Select({ label, options, className, ...rest }: SelectProps) {
  const id = useId()
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block font-560">
        {label}
      </label>
      <div className="relative">
        <select {...rest} id={id} className={clsx(inputClass, 'appearance-none pr-8')}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-muted" />
      </div>
    </div>
  )
}
