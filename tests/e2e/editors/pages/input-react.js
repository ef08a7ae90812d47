import { mountField } from './react-fields.js';

mountField('input');
