import { mountToast } from './toastui-editor.js';

mountToast('wysiwyg');
