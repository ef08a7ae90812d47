import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { takeReport } from '@/utils/background/answer-tab';
import {
  applyLibraries,
  applyPolicy,
  applySettings,
  setUp,
} from '@/utils/background/apply-settings';
import { describeTab } from '@/utils/background/describe-tab';
import { findPosts } from '@/utils/background/find-posts';
import { describeField, insertPost, linkToPost } from '@/utils/background/insert-post';
import { insertBest, takeMenuClick } from '@/utils/background/insert-unseen';
import {
  armRefresh,
  REFRESH_ALARM,
  refreshDue,
  refreshNow,
} from '@/utils/background/refresh-libraries';
import { refreshMenu } from '@/utils/background/refresh-menu';
import { showWords } from '@/utils/background/show-words';
import { suggestForTag } from '@/utils/background/suggest-for-tag';
import { summariseLibraries } from '@/utils/background/summarise-libraries';
import { watchAlarm } from '@/utils/browser/alarms';
import { watchCommand } from '@/utils/browser/commands';
import { watchMenu } from '@/utils/browser/menus';
import { takeNotice } from '@/utils/browser/notice';
import { watchSources } from '@/utils/browser/source-store';
import { watchFront } from '@/utils/browser/tabs';
import { listenWhile } from '@/utils/messaging/lasting';
import { listen } from '@/utils/messaging/messenger';
import { watchManaged } from '@/utils/settings/managed-store';
import { watchSettings } from '@/utils/settings/settings-store';
import { syncSettings, watchSync } from '@/utils/settings/sync-store';

// All listeners are in place before anything is awaited: an event that wakes the worker finds them.
export default defineBackground(() => {
  listen({
    'background:report': takeReport,
    'background:tab': ({ tabId }) => describeTab(tabId),
    'background:field': ({ tabId }) => describeField(tabId),
    'background:notice': ({ tabId }) => takeNotice(tabId),
    'background:search': ({ tabId, query }) => findPosts(tabId, query),
    'background:insert': ({ tabId, postId, ...wish }) => insertPost(tabId, postId, wish),
    'background:link': ({ postId }) => linkToPost(postId),
    'background:libraries': summariseLibraries,
    'background:suggest': ({ tag }) => suggestForTag(tag),
    'background:librariesChanged': applyLibraries,
    'background:refresh': ({ libraryId }) => refreshNow(libraryId),
  });
  listenWhile('background:show-words', showWords);
  watchSettings(applySettings);
  watchSettings(syncSettings);
  watchSync(syncSettings);
  watchManaged(() => applyPolicy().then(refreshDue));
  browser.runtime.onInstalled.addListener(setUp);
  browser.runtime.onStartup.addListener(setUp);
  // Browsers may forget alarms when they are closed.
  browser.runtime.onStartup.addListener(() => armRefresh());
  browser.runtime.onInstalled.addListener(() => armRefresh());
  watchSources(armRefresh);
  watchAlarm(REFRESH_ALARM, refreshDue);
  watchFront(refreshMenu);
  watchMenu(takeMenuClick);
  watchCommand('insert-best', insertBest);
});
