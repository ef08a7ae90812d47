import Quill from 'quill1';
import 'quill1/dist/quill.snow.css';
import { changed, escaped, newPlace, show } from './page.js';

const quill = new Quill(newPlace(), { theme: 'snow' });
quill.on('text-change', changed);
show({
  kind: 'html',
  field: () => quill.root,
  model: () =>
    quill
      .getContents()
      .ops.map(({ insert, attributes }) =>
        attributes?.link
          ? `<a href="${escaped(attributes.link)}">${escaped(insert)}</a>`
          : escaped(insert).replaceAll('\n', '<br>'),
      )
      .join(''),
});
