import { type PopupPlace, usePopup } from '../hooks/use-popup';
import { Popup } from './popup';

/** The popup of one tab, alive. */
export function PopupPage(place: PopupPlace) {
  const { view, actions } = usePopup(place);
  return <Popup view={view} actions={actions} />;
}
