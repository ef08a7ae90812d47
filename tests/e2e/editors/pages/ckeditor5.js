import {
  Autoformat,
  Bold,
  ClassicEditor,
  Essentials,
  Italic,
  Link,
  List,
  Paragraph,
  Table,
} from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { changed, newPlace, show } from './page.js';

const editor = await ClassicEditor.create(newPlace(), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold, Italic, Link, List, Table, Autoformat],
  toolbar: ['bold', 'link', 'bulletedList', 'insertTable'],
});
editor.model.document.on('change:data', changed);
show({
  holds: ['list', 'table'],
  kind: 'html',
  field: () => editor.ui.getEditableElement(),
  model: () => editor.getData(),
  fill: (html) => editor.setData(html),
});
