import { useMemo, useState } from 'preact/hooks';
import type { LibrarySummary } from '@/utils/messaging/protocol';
import { effectiveTags } from '@/utils/settings/tags';
import {
  countLinks,
  ENOUGH_LINKS,
  linkedState,
  mostLinked,
  type Survey,
} from '@/utils/survey/survey';
import { BarChart } from './bar-chart';
import { countTopics } from './count-topics';
import { SurveyPost, type SurveyPostProps } from './survey-post';
import { SurveyPosts } from './survey-posts';

interface SurveyPictureProps extends Omit<SurveyPostProps, 'position' | 'onChoose' | 'onClose'> {
  readonly library: LibrarySummary;
}

/** The picture of a library that was read. */
export function SurveyPicture(props: SurveyPictureProps) {
  const { survey, actions } = props;
  const [chosen, setChosen] = useState<number>();
  const choose = (position: number | undefined) => {
    setChosen(position);
    if (position === undefined) actions.stop();
    else actions.findLinkers(position);
  };
  return (
    <div class="picture">
      <Figures survey={survey} />
      <SurveyCharts {...props} />
      {survey.links === 0 && (
        <p class="nothing">
          No links between these posts are known. They are read from the posts’ texts, as Markdown
          and exports have them; feeds and tables often have none.
        </p>
      )}
      <SurveyPosts survey={survey} chosen={chosen} onChoose={choose} />
      {chosen !== undefined && (
        <SurveyPost
          key={chosen}
          {...props}
          position={chosen}
          onChoose={choose}
          onClose={() => choose(undefined)}
        />
      )}
    </div>
  );
}

function SurveyCharts({ survey, library, settings }: SurveyPictureProps) {
  const topics = useMemo(
    () => countTopics(effectiveTags(library.tags, settings), library.posts),
    [library, settings],
  );
  const links = useMemo(
    () => countLinks(survey).map((step) => ({ label: step.links, value: step.posts })),
    [survey],
  );
  const most = useMemo(
    () => mostLinked(survey).map((post) => ({ label: post.title, value: post.from.length })),
    [survey],
  );
  return (
    <div class="charts">
      {topics.length > 0 && (
        <BarChart title="Topics by posts" labels="Topic" values="Posts" bars={topics} />
      )}
      {survey.links > 0 && (
        <BarChart title="Most linked posts" labels="Post" values="Links to it" bars={most} />
      )}
      {survey.links > 0 && (
        <BarChart
          title="Posts by the links to them"
          labels="Links to a post"
          values="Posts"
          bars={links}
        />
      )}
    </div>
  );
}

function Figures({ survey }: { survey: Survey }) {
  const states = survey.posts.map(linkedState);
  const count = (state: string) => states.filter((one) => one === state).length;
  const figures = [
    ['Posts', survey.posts.length],
    ['Links between them', survey.links],
    ['Without a link to them', count('orphan')],
    [`With 1 to ${ENOUGH_LINKS - 1} links to them`, count('under-linked')],
  ] as const;
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value.toLocaleString('en')}</dd>
        </div>
      ))}
    </dl>
  );
}
