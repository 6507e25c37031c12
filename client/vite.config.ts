import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'
import react from '@vitejs/plugin-react'

const server = `http://localhost:${process.env.PORT ?? 3000}`
const firstFonts = /(?:newsreader|figtree)-latin-wght-normal-[\w-]+\.woff2$/

/** Asks for the two upright Latin faces with the page itself, so that text does not change face after it is read. */
function preloadFirstFonts(): Plugin {
  return {
    name: 'osmose-preload-first-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => firstFonts.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          })),
    },
  }
}

const emojiFiles = [
  { address: 'emoji/fr/data.json', path: import.meta.resolve('emojibase-data/fr/data.json') },
  { address: 'emoji/fr/messages.json', path: import.meta.resolve('emojibase-data/fr/messages.json') },
  { address: 'emoji/en/data.json', path: import.meta.resolve('emojibase-data/en/data.json') },
  { address: 'emoji/en/messages.json', path: import.meta.resolve('emojibase-data/en/messages.json') },
]

/** The names of emoji in the languages of the product, from this site: no other is ever asked. */
function serveEmojiNames(): Plugin {
  return {
    name: 'osmose-emoji-names',
    configureServer(dev) {
      for (const { address, path } of emojiFiles)
        dev.middlewares.use(`/${address}`, (_request, response) => {
          response.setHeader('content-type', 'application/json')
          response.end(readFileSync(fileURLToPath(path)))
        })
    },
    generateBundle() {
      for (const { address, path } of emojiFiles)
        this.emitFile({ type: 'asset', fileName: address, source: readFileSync(fileURLToPath(path)) })
    },
  }
}

/** What an endpoint is for is said in the documents of the server; the browser never reads it. */
function leaveOutSummaries(): Plugin {
  return {
    name: 'osmose-leave-out-summaries',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /shared\/src\/.*\.contract\.ts$/ },
      handler: (code) => ({
        code: code.replace(/\bsummary:\s*(['"]).*?(?<!\\)\1,\n/g, "summary: '',\n"),
        map: null,
      }),
    },
  }
}

interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/**
 * What the feed needs before it is usable is one file: cut into the many pieces that other pages share, it would weigh a
 * tenth more.
 */
function firstLoad(): (id: string, modules: Modules) => string | null {
  const entry = `${import.meta.dirname}/src/main.tsx`
  let first: Set<string> | undefined
  return (id, modules) => {
    if (!first) {
      first = new Set(modules.getModuleInfo(entry)?.importedIds)
      for (const at of first) for (const next of modules.getModuleInfo(at)?.importedIds ?? []) first.add(next)
    }
    return first.has(id) ? 'first' : null
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), leaveOutSummaries(), preloadFirstFonts(), serveEmojiNames()],
  resolve: { conditions: ['osmose-src', ...defaultClientConditions] },
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/socket.io': { target: server, ws: true },
    },
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: 'dist',
    manifest: true,
    emptyOutDir: true,
    target: ['chrome123', 'firefox125', 'safari17.5'],
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\// },
            { name: firstLoad(), test: /./ },
            { name: 'prosemirror', test: /node_modules\/(?:prosemirror-[\w-]+|@tiptap\/pm)\// },
          ],
        },
      },
    },
  },
})
