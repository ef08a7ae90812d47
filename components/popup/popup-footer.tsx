import { Icon } from '../shared/icon';
import { Switch } from '../shared/switch';
import type { PopupActions, PopupView } from './popup-view';

interface PopupFooterProps {
  readonly tab: PopupView['tab'];
  readonly actions: PopupActions;
}

export function PopupFooter({ tab, actions }: PopupFooterProps) {
  const site = siteOf(tab);
  return (
    <footer>
      {site && (
        <Switch
          label={`On for ${site.name}`}
          checked={site.isOn}
          onChange={(isOn) => actions.switchSite(site.name, isOn)}
        />
      )}
      <button type="button" class="button plain" onClick={actions.openOptions}>
        <Icon name="settings" />
        Options
      </button>
    </footer>
  );
}

function siteOf(tab: PopupView['tab']): { name: string; isOn: boolean } | undefined {
  if (tab.state !== 'known' || tab.answer.state === 'blocked') return undefined;
  return { name: tab.answer.site, isOn: tab.answer.state !== 'off' };
}
