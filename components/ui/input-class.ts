/** Apart from the field, whose parts a list has no use for. */
export const inputClass =
  'h-ctl w-full rounded-5 border border-line-ctl bg-field px-2.5 text-strong aria-invalid:border-rd disabled:text-3'
