import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Forbids imports whose path matches one of the patterns, and says why. */
const wall = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const noScripts = {
  regex: '(^|/)scripts/',
  message: 'src/ reads a release only; it never imports scripts/.',
};
const noFiles = {
  regex: '^(node:)?(fs|child_process|net|http|https|worker_threads)(/|$)',
  message: 'Files are read in src/release/ only: everything else also runs in a browser.',
};
const noEngine = {
  regex: '^@duckdb/',
  message: 'DuckDB stands behind src/release/ only.',
};
const noPackages = { regex: '^(?!zod$|\\.)', message: 'The model needs no package but zod.' };
const modelOnly = {
  regex: '/(release|charts|explorer|briefing|downloads|components|layouts|pages|styles)/',
  message:
    'The model (areas, periods, indicators, targets) imports nothing but itself, src/site/ and src/i18n/.',
};

export default defineConfig(
  globalIgnores(['dist/', 'public/', '.astro/', '.cache/', 'data/', 'coverage/', 'test-results/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // It would ask for the assertion that no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Arrow functions that only call read better without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  // The types of .astro frontmatter come from astro check; the typed rules see only unresolved ones there.
  { files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
  wall(['src/**'], [noScripts, noFiles, noEngine], ['src/release/**']),
  wall(['src/release/**'], [noScripts]),
  wall(['src/{areas,periods,indicators,targets}/**'], [noScripts, noPackages, modelOnly]),
);
