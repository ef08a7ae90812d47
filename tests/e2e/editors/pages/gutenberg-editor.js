import {
  BlockCanvas,
  BlockEditorProvider,
  BlockList,
  BlockTools,
  ObserveTyping,
  RichText,
  useBlockProps,
  WritingFlow,
} from '@wordpress/block-editor';
import { createBlock, registerBlockType, serialize, setDefaultBlockName } from '@wordpress/blocks';
import { useStateWithHistory } from '@wordpress/compose';
import { createElement, createRoot, useEffect } from '@wordpress/element';
import { registerFormatType } from '@wordpress/rich-text';
import { changed, newPlace, show } from './page.js';
import '@wordpress/block-editor/build-style/style.css';

registerFormatType('core/link', {
  title: 'Link',
  tagName: 'a',
  className: null,
  attributes: { url: 'href' },
  edit: () => null,
});

function Paragraph({ attributes, setAttributes }) {
  return createElement(RichText, {
    ...useBlockProps(),
    tagName: 'p',
    value: attributes.content,
    onChange: (content) => setAttributes({ content }),
  });
}

registerBlockType('core/paragraph', {
  apiVersion: 3,
  title: 'Paragraph',
  category: 'text',
  attributes: { content: { type: 'rich-text', source: 'rich-text', selector: 'p' } },
  edit: Paragraph,
  save: ({ attributes }) =>
    createElement('p', null, createElement(RichText.Content, { value: attributes.content })),
});
setDefaultBlockName('core/paragraph');

let blocks = [];

function App({ isFramed }) {
  const { value, setValue, undo, redo } = useStateWithHistory([createBlock('core/paragraph')]);
  blocks = value;
  useEffect(() => {
    const press = (event) => {
      if (!event.ctrlKey || !/^[zy]$/i.test(event.key)) return;
      event.preventDefault();
      if (event.key === 'z') undo();
      else redo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo]);
  const canvas = isFramed
    ? createElement(BlockCanvas, { height: '300px' })
    : createElement(
        BlockTools,
        null,
        createElement(
          WritingFlow,
          null,
          createElement(ObserveTyping, null, createElement(BlockList)),
        ),
      );
  const update = (isStep) => (next) => {
    // What changes nothing is no step for WordPress either.
    if (serialize(next) === serialize(blocks)) return;
    changed();
    setValue(next, isStep);
  };
  const provider = { value, onInput: update(true), onChange: update(false) };
  return createElement(BlockEditorProvider, provider, canvas);
}

export function mountGutenberg(isFramed) {
  createRoot(newPlace()).render(createElement(App, { isFramed }));
  const inside = () =>
    isFramed ? document.querySelector('iframe[name=editor-canvas]')?.contentDocument : document;
  const wait = setInterval(() => {
    const field = inside()?.querySelector('[contenteditable=true]');
    if (!field) return;
    clearInterval(wait);
    show({
      kind: 'html',
      field: () => (isFramed ? document.querySelector('iframe[name=editor-canvas]') : field),
      model: () => serialize(blocks),
    });
  }, 50);
}
