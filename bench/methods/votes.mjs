// The peer, apart and untyped, because it is installed only where bench is run.

import { Schulze, utils } from 'votes'

/** Best first; those of one place together. */
export const peerRanking = (names, ballots) =>
  new Schulze(utils.matrixFromBallots(ballots, names)).ranking()
