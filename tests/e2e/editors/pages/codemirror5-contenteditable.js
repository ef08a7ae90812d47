import CodeMirror from 'codemirror5';
import 'codemirror5/lib/codemirror.css';
import 'codemirror5/mode/markdown/markdown.js';
import { mountCodeMirror5 } from './codemirror5-editor.js';

mountCodeMirror5(CodeMirror, 'contenteditable');
