// What the screens of proposals may do. Other screens propose through 'assembly/propose' too.

import { factCall } from '../acting.ts'

export const proposalCalls = {
  'assembly/propose': factCall('assembly/proposed'),
  'assembly/amend': factCall('assembly/amended'),
  'assembly/decline': factCall('assembly/declined'),
  'assembly/withdraw': factCall('assembly/withdrawn'),
  'assembly/endorse': factCall('assembly/endorsed'),
  'assembly/say': factCall('assembly/said'),
  'assembly/react': factCall('assembly/reacted'),
  'assembly/hide': factCall('assembly/hidden'),
  'assembly/appeal': factCall('assembly/appealed'),
  'assembly/answer-appeal': factCall('assembly/appeal-answered'),
  'assembly/carry': factCall('assembly/carried'),
}
