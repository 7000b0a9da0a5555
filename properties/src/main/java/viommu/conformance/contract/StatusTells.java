package viommu.conformance.contract;

import viommu.conformance.Observation;

/** The status of a request tells whether it was carried out, and what is wrong with it. */
final class StatusTells implements Clause {
    @Override
    public String sentence() {
        return "The status of a request tells whether it was carried out, and what is wrong with it.";
    }

    @Override
    public boolean broken(Judgement judgement) {
        return judgement instanceof Judgement.Answer answer
                && answer.observation() instanceof Observation.Answered answered
                && !answer.statuses().contains(answered.status());
    }
}
