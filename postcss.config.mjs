/**
 * Tailwind repeats the initial value of each of its variables for browsers without `@property`;
 * they have no `light-dark()` either (see `browserslist` in package.json).
 */
const withoutFallbacks = {
  postcssPlugin: 'without-fallbacks',
  /** @param {import('postcss').Root} root */
  OnceExit(root) {
    root.walkAtRules('layer', (rule) => {
      if (rule.params === 'properties' && rule.nodes) rule.remove()
    })
  },
}

export default { plugins: ['@tailwindcss/postcss', withoutFallbacks] }
