import type { Topic } from '@/utils/topics/topic';

const SHOWN_PHRASES = 1;

export function TopicList({ topics }: { topics: readonly Topic[] }) {
  return (
    <ul class="topics" aria-label="Topics on this page">
      {topics.map((topic) => (
        <TopicItem key={topic.tag} topic={topic} />
      ))}
    </ul>
  );
}

function TopicItem({ topic }: { topic: Topic }) {
  const name = topic.tag.toLowerCase();
  const others = topic.phrases.filter((hit) => hit.phrase.toLowerCase() !== name);
  const counted = topic.phrases.map((hit) => `${hit.phrase} × ${hit.count}`);
  return (
    <li title={counted.join('\n')}>
      <b>{topic.tag}</b>{' '}
      {others.length > 0 && (
        <small>
          {others
            .slice(0, SHOWN_PHRASES)
            .map((hit) => hit.phrase)
            .join(', ')}
        </small>
      )}
    </li>
  );
}
