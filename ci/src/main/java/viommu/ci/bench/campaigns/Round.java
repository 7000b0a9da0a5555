package viommu.ci.bench.campaigns;

import viommu.properties.StepRate;

/**
 * One round of one race.
 *
 * @param cold a campaign from its beginning
 * @param warm a campaign that goes on
 * @param chains action chains that go on
 */
record Round(StepRate cold, StepRate warm, StepRate chains) {}
