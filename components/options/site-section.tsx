import type { Settings } from '@/utils/settings/settings';
import { parseHost, setSite } from '@/utils/settings/sites';
import { FormatChoice } from '../shared/format-choice';
import { ManagedMark } from '../shared/managed-mark';
import { chooseSiteFormat, listSite, switchSite } from '../shared/site-choices';
import { Switch } from '../shared/switch';
import { AddForm } from './add-form';
import type { OptionsActions } from './options-view';
import { Section } from './section';

interface SiteSectionProps {
  readonly settings: Settings;
  readonly save: OptionsActions['save'];
}

export function SiteSection({ settings, save }: SiteSectionProps) {
  const hosts = Object.keys(settings.sites).sort();
  const add = (text: string) => {
    const parsed = parseHost(text);
    if (!parsed.ok) return parsed.reason;
    void save({
      apply: (now) => listSite(now, parsed.host),
      said: `${parsed.host} is listed: switch Linkloom off there, or choose a format.`,
      canUndo: true,
    });
    return undefined;
  };
  return (
    <Section
      title="Sites"
      anchor="sites"
      intro="Linkloom runs on every site but those you switch off, and writes links as each field suggests unless you choose a format. A site includes its subdomains."
    >
      <AddForm label="Site" button="Add site" placeholder="example.com" onAdd={add} />
      {hosts.length > 0 ? (
        <SiteTable hosts={hosts} settings={settings} save={save} />
      ) : (
        <p class="nothing">Linkloom is on everywhere, and fields choose the format.</p>
      )}
    </Section>
  );
}

function SiteTable({ hosts, settings, save }: SiteSectionProps & { hosts: readonly string[] }) {
  return (
    <table class="sites">
      <thead>
        <tr>
          <th scope="col">Site</th>
          <th scope="col">On</th>
          <th scope="col">Link format</th>
          <th scope="col">
            <span class="unseen">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {hosts.map((host) => (
          <SiteRow key={host} host={host} settings={settings} save={save} />
        ))}
      </tbody>
    </table>
  );
}

function SiteRow({ host, settings, save }: SiteSectionProps & { host: string }) {
  const site = settings.sites[host];
  const isManaged = settings.managed?.sites.includes(host) ?? false;
  return (
    <tr>
      <th scope="row">
        {host} {isManaged && <ManagedMark />}
      </th>
      <td>
        <Switch
          label={`On for ${host}`}
          isLabelUnseen
          checked={!site?.off}
          isLocked={isManaged}
          onChange={(isOn) =>
            void save({
              apply: (now) => listSite(switchSite(now, host, isOn), host),
              said: `Linkloom is ${isOn ? 'on' : 'off'} on ${host}.`,
              canUndo: true,
            })
          }
        />
      </td>
      {isManaged ? <td colSpan={2} /> : <SiteChoices host={host} settings={settings} save={save} />}
    </tr>
  );
}

function SiteChoices({ host, settings, save }: SiteSectionProps & { host: string }) {
  const site = settings.sites[host];
  return (
    <>
      <td>
        <FormatChoice
          label={`Link format on ${host}`}
          chosen={site?.format}
          onChoose={(format) =>
            void save({
              apply: (now) => listSite(chooseSiteFormat(now, host, format), host),
              said: `The link format on ${host} is saved.`,
            })
          }
        />
      </td>
      <td class="changes">
        <button
          type="button"
          class="button plain danger"
          aria-label={`Remove ${host}`}
          onClick={() =>
            void save({
              apply: (now) => setSite(now, host, undefined),
              said: `${host} is treated like every other site.`,
              canUndo: true,
            })
          }
        >
          Remove
        </button>
      </td>
    </>
  );
}
