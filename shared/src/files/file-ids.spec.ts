import { fileIdsOf } from './file-ids.js'

const [one, two] = ['019aaaaa-0000-7000-8000-000000000001', '019aaaaa-0000-7000-8000-000000000002']

it('finds the images and files of a document, each once', () => {
  expect(
    fileIdsOf({
      type: 'doc',
      content: [
        { type: 'image', attrs: { fileId: two, alt: '', width: 1, height: 1 } },
        { type: 'blockquote', content: [{ type: 'file', attrs: { fileId: one, name: 'a.pdf' } }, null] },
        { type: 'image', attrs: { fileId: two } },
        { type: 'file', attrs: { fileId: '../../etc' } },
      ],
    }),
  ).toEqual([two, one])
  expect(fileIdsOf(null)).toEqual([])
  expect(fileIdsOf('x')).toEqual([])
})
