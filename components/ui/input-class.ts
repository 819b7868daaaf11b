/** Apart from the field, whose parts a list has no use for. */
export const inputClass =
  'h-control w-full rounded-5 border border-line-control bg-field px-2.5 text-strong aria-invalid:border-danger disabled:text-faint'
