import { useRef } from 'preact/hooks';
import { useKeptFocus } from '../hooks/use-kept-focus';
import { BackupSection } from './backup/backup-section';
import { LibrarySection } from './libraries/library-section';
import { LinkSection } from './link-section';
import { ManagedNotice } from './managed-notice';
import type { Notification, OptionsActions, OptionsView, Shortcut } from './options-view';
import { ShortcutSection } from './shortcut-section';
import { SiteSection } from './site-section';
import { SurveySection } from './survey/survey-section';
import { TagSection } from './tags/tag-section';
import { Toast } from './toast';

export interface OptionsProps {
  readonly view: OptionsView;
  readonly notification: Notification | undefined;
  readonly actions: OptionsActions;
  readonly shortcuts: readonly Shortcut[];
  readonly shortcutsAddress: string;
}

const CONTENTS = [
  'Tags',
  'Libraries',
  'Picture',
  'Sites',
  'Links',
  'Settings',
  'Keyboard',
] as const;

/** The options page. Every change is saved at once. */
export function Options(props: OptionsProps) {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <div class="options" ref={root}>
      <header>
        <img src="/icon/96.png" alt="" width="44" height="44" />
        <div>
          <h1>Linkloom options</h1>
          <p>Changes are saved at once and reach open tabs by themselves.</p>
        </div>
      </header>
      <nav aria-label="Contents">
        <ul>
          {CONTENTS.map((title) => (
            <li key={title}>
              <a href={`#${title.toLowerCase()}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        <Sections {...props} />
      </main>
      <footer>
        Your posts and the pages you read stay in this browser, and so do your settings unless it
        syncs extensions. Linkloom has no server; it fetches nothing but the posts that you have it
        fetch, from the sites you name.
      </footer>
      <Toast notification={props.notification} onDismiss={props.actions.dismiss} />
    </div>
  );
}

function Sections({ view, actions, shortcuts, shortcutsAddress }: OptionsProps) {
  switch (view.state) {
    case 'loading':
      return <p class="notice delayed">Loading…</p>;
    case 'failed':
      return (
        <div class="notice">
          <p>Linkloom did not answer. It may have just been updated.</p>
          <button type="button" class="button main" onClick={actions.retry}>
            Try again
          </button>
        </div>
      );
    case 'ready': {
      const { settings, libraries } = view;
      const { save } = actions;
      const example = libraries[0]?.posts[0]?.url ?? 'https://example.com/post/';
      return (
        <>
          {settings.managed && <ManagedNotice managed={settings.managed} />}
          <TagSection settings={settings} libraries={libraries} save={save} />
          <LibrarySection settings={settings} libraries={libraries} save={save} />
          <SurveySection settings={settings} libraries={libraries} say={actions.say} />
          <SiteSection settings={settings} save={save} />
          <LinkSection settings={settings} example={example} save={save} />
          <BackupSection {...actions} />
          <ShortcutSection shortcuts={shortcuts} address={shortcutsAddress} />
        </>
      );
    }
  }
}
