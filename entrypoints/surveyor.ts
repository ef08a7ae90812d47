import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createSurveyor } from '@/utils/survey/serve-survey';
import type { SurveyRequest } from '@/utils/survey/survey-protocol';

/** Runs as a worker of the options page, so that reading all posts of a library keeps nobody waiting. */
export default defineUnlistedScript(() => {
  const surveyor = createSurveyor((answer) => postMessage(answer));
  addEventListener('message', ({ data }: MessageEvent<SurveyRequest>) => void surveyor(data));
});
