import type { PostCard } from '@/utils/library/post';
import type { PostSetting } from '@/utils/settings/settings';
import { formatDate } from '../../shared/format-date';
import { Switch } from '../../shared/switch';
import { phrasesFault, phraseText } from '../phrase-text';
import { PostTitle } from '../post-title';
import { SavedField } from '../saved-field';

interface PostRowProps {
  readonly post: PostCard;
  readonly rowIndex: number;
  readonly setting: PostSetting;
  readonly onPhrases: (text: string) => Promise<void>;
  readonly onRecommend: (isWanted: boolean) => void;
}

/** A post, whether it may be recommended, and the phrases that the person gives it. */
export function PostRow({ post, rowIndex, setting, onPhrases, onRecommend }: PostRowProps) {
  const { phrases = [], never = false } = setting;
  return (
    <tr aria-rowindex={rowIndex} class={never ? 'unused' : undefined}>
      <td>
        <Switch
          label={`Recommend ${post.title}`}
          isLabelUnseen
          checked={!never}
          onChange={onRecommend}
        />
      </td>
      <td class="title">
        <PostTitle post={post} />
      </td>
      <td class="date">{formatDate(post.date)}</td>
      <td class="labels">{post.tags.join(', ')}</td>
      <td class="phrases">
        <SavedField
          label={`Phrases for the post ${post.title}`}
          isLabelUnseen
          isWrapped
          value={phraseText(phrases)}
          placeholder="No phrase of your own"
          fault={phrasesFault}
          onSave={onPhrases}
        />
      </td>
    </tr>
  );
}
