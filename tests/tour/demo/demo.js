// The page knows nothing of Linkloom: it listens to its fields as any editor does.
const draft = document.querySelector('#draft');
const teaser = document.querySelector('#teaser');

function countWords() {
  const words = draft.textContent.trim().split(/\s+/).length;
  document.querySelector('#words').textContent = `${words} words`;
}

function countLinks() {
  const inDraft = draft.querySelectorAll('a[href]').length;
  const inTeaser = (teaser.value.match(/\]\(https?:/g) ?? []).length;
  const count = inDraft + inTeaser;
  const text = count === 0 ? 'No link' : count === 1 ? 'One link' : `${count} links`;
  document.querySelector('#links').textContent = text;
  document.querySelector('#links-check').classList.toggle('done', count > 0);
}

function update() {
  countWords();
  countLinks();
}

for (const button of document.querySelectorAll('[data-command]')) {
  // A click would take the caret out of the draft.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => {
    document.execCommand(button.dataset.command, false, button.dataset.value);
  });
}

draft.addEventListener('input', update);
teaser.addEventListener('input', update);
update();

// Ready to write in, as a draft that is opened again.
draft.focus({ preventScroll: true });
getSelection().selectAllChildren(draft.lastElementChild);
getSelection().collapseToEnd();
