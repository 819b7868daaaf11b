/** Lengths of a mode that are one press away. */
export const usualMinutes = ['5', '10', '30', '60'] as const
